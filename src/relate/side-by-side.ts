/**
 * What looks alike or opposed and is neither, where no opposition holds: rows tried after the oppositions, before the
 * agreements. Each says by name why the two may both stand.
 */
import { VERB } from "../english/word-relations.ts";
import { CAUSE_CUES } from "../lexicon/causes.ts";
import type { Stance } from "../statement/stances.ts";
import type { Statement } from "../statement/statement.ts";
import { type Finding, type Level, type Pair, quoted, rowsOf } from "./pair.ts";

const row = rowsOf("compatible");

/** Why two statements on one point stand side by side. */
export const SIDE_BY_SIDE: readonly Level[] = [
  row("technical-only", "scope", "judge how a procedure was run and more than that", byTechnical),
  row("hypothetical", "conditional", "judge alike, one of them under a condition", byCondition),
  row("two-people", "different-referent", "tell the same of two people", byPeople),
  row("two-reasons", "list-valued", "give one speaker's several reasons", byReasons),
  row("ground-and-law", "scope", "give the ground of a step and judge its lawfulness", byGround),
];

/** Two poles alike, one of them limited to how it was run. */
function byTechnical({ a, b }: Pair): Finding | null {
  const verdict = ({ stances }: Statement): Stance | undefined => stances.find(({ slot }) => slot.name === "verdict");
  const [one, other] = [verdict(a), verdict(b)];
  if (!one || !other || one.pole !== other.pole || one.technical === other.technical || a.denied !== b.denied)
    return null;
  return { because: `One judges only how it was run: “${(one.technical ? one : other).words}”.`, confidence: 0.8 };
}

function conditional({ a, b }: Pair): boolean {
  return (a.modality === "hypothetical") !== (b.modality === "hypothetical");
}

function byCondition(pair: Pair): Finding | null {
  const { a, b } = pair;
  const both = a.stances.some(
    (one) => one.slot.name === "verdict" && b.stances.some(({ slot, pole }) => slot === one.slot && pole === one.pole),
  );
  return both && conditional(pair) ? { because: "One of them holds only under a condition.", confidence: 0.8 } : null;
}

/** "Anna Ros was arrested for fraud" and "Ben Tal was arrested for theft": of two people, both may be so. */
export function byPeople({ a, b, raw }: Pair): Finding | null {
  const [one, other] = [sufferer(a), sufferer(b)];
  if (!one || !other || a.tokens[one.verb]!.lemma !== b.tokens[other.verb]!.lemma) return null;
  if (one.names.some((at) => raw.toB[at] !== -1) || other.names.some((at) => raw.toA[at] !== -1)) return null;
  // Who of two it was is a question where all else is alike.
  if (raw.onlyA.length <= one.names.length || raw.onlyB.length <= other.names.length) return null;
  return {
    because: `They speak of different people: ${quoted(a, ...one.names)} and ${quoted(b, ...other.names)}.`,
    confidence: 0.82,
  };
}

/** A full name at the start, and the verb of what was done to its bearer. */
function sufferer({ tokens }: Statement): { names: number[]; verb: number } | null {
  const first = tokens.findIndex(({ name }, at) => at > 0 && !name);
  if (first < 2 || first > 3 || tokens[0]!.kind !== "content") return null;
  let verb = first;
  while (/^(?:was|is|has|had|been|being)$/.test(tokens[verb]?.form ?? "")) verb++;
  const done = tokens[verb];
  if (verb === first || !done || (done.parts & VERB) === 0 || done.form === done.lemma) return null;
  if (CHOOSING.has(done.lemma)) return null;
  return { names: Array.from({ length: first }, (_, at) => at), verb };
}

/** Deeds that one person can have done to him, of a kind: who was elected, the other was not. */
const CHOOSING: ReadonlySet<string> = new Set(
  "elect appoint name choose select nominate crown pick hire promote award declare succeed replace".split(" "),
);

/** Where the words of a reason begin, or -1. */
function reasonOf({ text, tokens }: Statement): number {
  const cue = CAUSE.exec(text);
  return cue === null ? -1 : tokens.findIndex(({ start }) => start >= cue.index);
}
const CAUSE = new RegExp(`\\b(?:${CAUSE_CUES.join("|")})\\b`, "i");

/** One speaker's two reasons for one step stand side by side. */
function byReasons({ a, b, raw }: Pair): Finding | null {
  if (a.holder === null || a.holder !== b.holder) return null;
  const [i, j] = [reasonOf(a), reasonOf(b)];
  const left = a.content.filter((at) => at < i);
  const right = b.content.filter((at) => at < j);
  if (Math.min(left.length, right.length) < 2 || left.length + right.length > 12) return null;
  if (left.some((at) => raw.toB[at] === -1 || raw.toB[at]! >= j) || right.some((at) => raw.toA[at] === -1)) return null;
  const own = a.content.filter((at) => at >= i);
  if (own.length === 0 || own.filter((at) => raw.toB[at] !== -1).length * 3 > own.length) return null;
  return { because: "One speaker gives several reasons for it.", confidence: 0.82 };
}

/** "closed it because it had debts" and "closing it was illegal": a ground, and a judgement of it. */
function byGround({ a, b, words }: Pair): Finding | null {
  const judged = ({ stances }: Statement): boolean => stances.some(({ slot }) => slot.name === "legality");
  const grounded = ({ tokens }: Statement): boolean => tokens.some(({ form }) => form === "because");
  if (judged(a) === judged(b) || words.pairs.length < 3 || a.holder === b.holder) return null;
  if (!grounded(judged(a) ? b : a) || grounded(judged(a) ? a : b)) return null;
  return { because: "One gives the ground of the step, the other judges whether it was lawful.", confidence: 0.8 };
}
