/**
 * Further oppositions, of what shuts the other out: what is reserved for others, a deadline kept or missed, one thing
 * scheduled for different times.
 */
import { NOUN } from "../../english/word-relations.ts";
import type { Quantity } from "../../model/dossier.ts";
import { occasionsOf } from "../../statement/occasions.ts";
import type { Statement } from "../../statement/statement.ts";
import { type Finding, type Level, type Pair, quoted, quotedSpan, rowsOf } from "../pair.ts";

const level = rowsOf("contradicts");

/** The oppositions of reservations, deadlines and plans. */
export const EXCLUSIONS: readonly Level[] = [
  level("exclusive", "quantifier", "reserve for some what another is said to have", byReserve),
  level("deadline", "negation", "have a deadline kept and missed", byDeadline),
  level(
    "schedule",
    "temporal",
    "schedule one thing for different times",
    (pair) => bySchedule(pair) ?? byOccasion(pair),
  ),
];

/** "the club is exempt" against "the exemption applies only to schools". */
function byReserve({ a, b, raw }: Pair): Finding | null {
  const found = [reserved(a), reserved(b)];
  const [i, j] = found.map((at) => at !== null) as [boolean, boolean];
  if (i === j) return null;
  const [limited, at, other] = i ? [a, found[0]!, b] : [b, found[1]!, a];
  const partners = i ? raw.toB : raw.toA;
  const to = limited.content.filter((token) => token > at);
  const what = limited.content.filter((token) => token < at && limited.tokens[token]!.parts & NOUN);
  const subject = other.tokens[other.content[0] ?? 0];
  if (!subject?.name || other.negators > 0 || other.denied || limited.denied) return null;
  // Whoever is named among those it is reserved for has it.
  const named = other.content.filter((token) => other.tokens[token]!.name);
  if (to.length === 0 || to.some((token) => named.includes(partners[token]!))) return null;
  if (!what.some((token) => partners[token] !== -1)) return null;
  return {
    because: `One reserves it for others: “only” ${quoted(limited, ...to.slice(0, 4))}.`,
    confidence: 0.82,
    about: i ? [to, []] : [[], to],
  };
}

/** The token of "only", "solely" after a verb of application and before "to" or "for", or null. */
function reserved({ tokens }: Statement): number | null {
  const at = tokens.findIndex(
    ({ form }, index) =>
      SOLELY.has(form) && /^(?:to|for)$/.test(tokens[index + 1]?.form ?? "") && applies(tokens[index - 1]),
  );
  return at < 0 ? null : at;
}
const SOLELY: ReadonlySet<string> = new Set(["only", "solely", "exclusively"]);
const APPLYING: ReadonlySet<string> = new Set(
  "apply extend open available valid grant give reserve go due be".split(" "),
);
function applies(token: Statement["tokens"][number] | undefined): boolean {
  return token !== undefined && APPLYING.has(token.lemma);
}

/** "not within six months" against "less than six months after". */
function byDeadline({ a, b, words }: Pair): Finding | null {
  const [one, other] = [deadline(a), deadline(b)];
  if (!one || !other || one.kept === other.kept || one.figure.high !== other.figure.high) return null;
  if (one.figure.unit !== other.figure.unit || words.pairs.length < 2) return null;
  return {
    because: `One has it done in time, the other not: ${quotedSpan(a, one.figure.span)} against ${quotedSpan(b, other.figure.span)}.`,
    confidence: 0.82,
  };
}

/** A duration within which something is or is not done. */
function deadline({ tokens, quantities }: Statement): { figure: Quantity; kept: boolean } | null {
  for (const figure of quantities) {
    if (figure.kind !== "duration" || !figure.span) continue;
    const at = tokens.findIndex(({ start }) => start >= figure.span!.start);
    const first = tokens[at];
    const before = tokens[at - 1];
    if (!first) continue;
    const bounded = figure.bound === "less-than" || figure.bound === "at-most";
    if (before?.form === "within" || first.form === "within" || bounded)
      return { figure, kept: first.negations % 2 === 0 };
  }
  return null;
}

/** "is to be held in June" against "is scheduled for May". */
function bySchedule(pair: Pair): Finding | null {
  const { a, b, words, times } = pair;
  if (times.length === 0 || times.some(({ kin }) => kin !== "apart") || !isPlan(a) || !isPlan(b)) return null;
  const own = (statement: Statement, only: readonly number[]): number =>
    only.filter((at) => !PLANNED.has(statement.tokens[at]!.lemma) && !statement.tokens[at]!.figure).length;
  const heads = words.pairs.filter(({ a: i }) => {
    const { parts, figure } = a.tokens[i]!;
    return !figure && (parts === 0 || parts & NOUN);
  });
  const [left, right] = [own(a, words.onlyA), own(b, words.onlyB)];
  if (heads.length === 0 || Math.min(left, right) > 0 || Math.max(left, right) > 2) return null;
  const { a: one, b: other } = times[0]!;
  return {
    because: `They schedule it for different times: ${quotedSpan(a, one.span)} against ${quotedSpan(b, other.span)}.`,
    confidence: 0.85,
  };
}

/** "elections in 2006", to which things lead up, against "the election scheduled for December 2005". */
function byOccasion(pair: Pair): Finding | null {
  const { a, b, raw, times } = pair;
  for (const one of occasionsOf(a)) {
    const other = occasionsOf(b).find(({ noun }) => noun === raw.toB[one.noun]);
    if (!other || otherSort(pair, one.noun, other.noun)) continue;
    const [left, right] = [a.times[one.time]!, b.times[other.time]!];
    if (!times.some((time) => time.a === left && time.b === right && time.kin === "apart")) continue;
    return {
      because: `They schedule it for different times: ${quotedSpan(a, left.span)} against ${quotedSpan(b, right.span)}.`,
      confidence: 0.8,
      about: [[one.noun], [other.noun]],
    };
  }
  return null;
}

/** "presidential election" and "parliamentary election": the words right before tell two occasions apart. */
function otherSort({ a, b, raw }: Pair, i: number, j: number): boolean {
  const [left, right] = [a.tokens[i - 1], b.tokens[j - 1]];
  if (left?.kind !== "content" || right?.kind !== "content") return false;
  return raw.toB[i - 1] !== j - 1;
}
const PLANNED: ReadonlySet<string> = new Set(
  "schedule scheduled slate slated due plan planned set hold take place expect expected call".split(" "),
);

/** Whether a statement tells when something is to be: "scheduled for", "is to be held", "will take place". */
function isPlan({ tokens }: Statement): boolean {
  return tokens.some(({ lemma, form }, at) => {
    const next = tokens[at + 1]?.form ?? "";
    if (/^(?:schedule|slate)d?$/.test(lemma) || form === "due" || form === "will") return true;
    return (lemma === "be" && form !== "be" && next === "to") || (form === "set" && next === "for");
  });
}
