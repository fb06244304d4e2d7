/**
 * How two statements agree, or one says all that the other says, as rows.
 */
import { type Finding, type Level, type Pair, quotedSpan } from "./pair.ts";

const row = (
  name: string,
  relation: Level["relation"],
  kind: Level["kind"],
  label: string,
  test: (pair: Pair) => Finding | null,
): Level => ({ name, relation, kind, label, test });

/** Sameness of the words: tried before everything else. */
export const IDENTITIES: readonly Level[] = [
  row("restatement", "agrees", "restatement", "say the same in the same words", sameWords),
];

/** Agreements and refinements: tried after the oppositions. */
export const AGREEMENTS: readonly Level[] = [
  row("rounded", "agrees", "rounding", "give one figure, rounded in one of them", byRounding),
  row("bounded", "refines", "bound", "give a figure within the bounds of the other", byBound),
  row("paraphrase", "agrees", "paraphrase", "say the same in other words", ({ words, flips, figures }) =>
    flips.length === 0 && Math.min(words.coverA, words.coverB) >= 0.85 && figures.every(({ kin }) => kin === "equal")
      ? { because: "They say the same in other words.", confidence: Math.min(words.coverA, words.coverB) * 0.9 }
      : null,
  ),
  row("narrower", "refines", "narrower", "say all that the other says, and more", byMore),
];

function sameWords({ a, b }: Pair): Finding | null {
  if (a.tokens.length !== b.tokens.length || a.denied !== b.denied) return null;
  if (!a.tokens.every((token, at) => token.form === b.tokens[at]!.form)) return null;
  return { because: "They say the same in the same words.", confidence: 1 };
}

function byRounding({ a, b, figures, flips, words }: Pair): Finding | null {
  const figure = figures.find(({ kin }) => kin === "rounds");
  if (!figure || flips.length || figures.some(({ kin }) => kin === "apart")) return null;
  if (Math.min(words.coverA, words.coverB) < 0.5) return null;
  return {
    because: `One figure is the other rounded: ${quotedSpan(a, figure.a.span)} and ${quotedSpan(b, figure.b.span)}.`,
    confidence: 0.85,
  };
}

function byBound({ a, b, figures, flips, words }: Pair): Finding | null {
  const figure = figures.find(({ kin }) => kin === "within" || kin === "around");
  if (!figure || flips.length || figures.some(({ kin }) => kin === "apart")) return null;
  const narrower = figure.kin === "within" ? "a" : "b";
  if ((narrower === "a" ? words.coverB : words.coverA) < 0.6) return null;
  const [fine, wide] =
    narrower === "a"
      ? [quotedSpan(a, figure.a.span), quotedSpan(b, figure.b.span)]
      : [quotedSpan(b, figure.b.span), quotedSpan(a, figure.a.span)];
  return { because: `${fine} lies within ${wide}.`, confidence: 0.8, narrower };
}

function byMore({ words, flips, figures }: Pair): Finding | null {
  if (flips.length || figures.some(({ kin }) => kin === "apart")) return null;
  const { coverA, coverB } = words;
  if (Math.max(coverA, coverB) < 0.95 || words.pairs.length < 2) return null;
  const narrower = coverB > coverA ? "a" : "b";
  return { because: "One says all that the other says, and more.", confidence: 0.75, narrower };
}
