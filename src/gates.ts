/**
 * What excuses an apparent contradiction, as rows in the order they are tried. Each fires only where an opposition was
 * found, but for `unrelated`, which holds for any two statements with nothing in common.
 */
import { CHANGING, FORECAST_ACTS, PART_WORDS } from "./lexicon/gates.ts";
import { type Finding, type Level, type Pair, quoted, quotedSpan } from "./pair.ts";
import type { Statement } from "./statement.ts";

const gate = (
  name: string,
  kind: Level["kind"],
  label: string,
  excuse: (pair: Pair, kind: string) => Finding | string | null,
): Level => ({
  name,
  relation: "compatible",
  kind,
  label,
  test: (pair) => {
    if (!pair.conflict) return null;
    const found = excuse(pair, pair.conflict.level.name);
    return typeof found === "string" ? { because: found, confidence: 0.8 } : found;
  },
});

/** The gates, in order. */
export const GATES: readonly Level[] = [
  {
    name: "unrelated",
    relation: "compatible",
    kind: "unrelated",
    label: "have nothing in common that could conflict",
    test: ({ words, conflict }) =>
      words.pairs.length === 0 && !conflict
        ? { because: "They have no word or slot in common.", confidence: 0.9 }
        : null,
  },
  gate("question", "modality", "ask and do not assert", ({ a, b }) =>
    a.question || b.question ? "One of them asks and asserts nothing." : null,
  ),
  gate("conditional", "conditional", "hold only under a condition", ({ a, b }) =>
    (a.modality === "hypothetical") !== (b.modality === "hypothetical")
      ? "One of them holds only under a condition."
      : null,
  ),
  gate("modality", "modality", "leave the opposite open", byModality),
  gate("prediction", "prediction", "foresee or intend and do not report", byPrediction),
  {
    ...gate("update-over-time", "update-over-time", "report one changing figure at two dates", byUpdate),
  },
  {
    ...gate("missing-date", "missing-date", "report a changing figure without a date", byMissingDate),
    relation: "undecided",
  },
  gate("part-whole", "part-whole", "count a part and the whole", byPart),
];

function byModality({ a, b }: Pair, kind: string): string | null {
  if (kind === "motive" || kind === "verdict") return null;
  const weak = (statement: Statement): boolean => statement.modality === "possible";
  return weak(a) || weak(b) ? "One of them speaks of a possibility only." : null;
}

function byPrediction({ a, b }: Pair): string | null {
  const ahead = (statement: Statement): boolean =>
    statement.future ||
    statement.modality === "intended" ||
    statement.tokens.some(({ lemma }) => FORECAST_ACTS.has(lemma));
  return ahead(a) !== ahead(b) ? "One of them foresees or intends what the other reports." : null;
}

function changing({ a, b }: Pair): boolean {
  const grows = ({ tokens }: Statement): boolean => tokens.some(({ lemma }) => CHANGING.has(lemma));
  return grows(a) || grows(b);
}

function byUpdate(pair: Pair, kind: string): string | null {
  if (kind !== "numeric" || !changing(pair)) return null;
  const [first, second] = [pair.a.asOf ?? pair.a.date, pair.b.asOf ?? pair.b.date];
  if (!first || !second || first.slice(0, 10) === second.slice(0, 10)) return null;
  const figure = pair.figures.find(({ kin }) => kin === "apart");
  if (!figure) return null;
  return `The figure changed with time: ${quotedSpan(pair.a, figure.a.span)} on ${first.slice(0, 10)}, ${quotedSpan(pair.b, figure.b.span)} on ${second.slice(0, 10)}.`;
}

function byMissingDate(pair: Pair, kind: string): string | null {
  if (kind !== "numeric" || !changing(pair)) return null;
  const dated = (statement: Statement): boolean => (statement.asOf ?? statement.date) !== null;
  if (dated(pair.a) && dated(pair.b)) return null;
  if (dated(pair.a) === dated(pair.b) && pair.times.some(({ kin }) => kin === "equal")) return null;
  return "The figure changes with time, and not both statements are dated.";
}

function byPart({ a, b, words, conflict }: Pair, kind: string): string | null {
  if (kind !== "numeric" || !conflict) return null;
  const part = (statement: Statement, only: readonly number[]): number | undefined =>
    only.find((at) => PART_WORDS.has(statement.tokens[at]!.lemma));
  const [left, right] = [part(a, words.onlyA), part(b, words.onlyB)];
  if (left === undefined && right === undefined) return null;
  return `One counts a part only: ${left === undefined ? quoted(b, right!) : quoted(a, left)}.`;
}
