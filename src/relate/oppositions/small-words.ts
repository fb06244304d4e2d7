/**
 * Oppositions by small words: "for" and "against" in one place, a claim and the same words denied, "only" and "not only".
 */
import { POSSIBLE } from "../../lexicon/certainty.ts";
import { AUXILIARIES } from "../../lexicon/clause.ts";
import type { Statement } from "../../statement/statement.ts";
import type { Overlap } from "../overlap.ts";
import { type Finding, inclusion, type Level, likeness, type Pair, quoted, rowsOf } from "../pair.ts";
import { residueOf } from "../residue.ts";

const level = rowsOf("contradicts");

const own = new WeakMap<Overlap, boolean>();

/** Whether one of two statements denies the other in its own words: nothing excuses that. */
export function isOwnDenial(pair: Pair): boolean {
  let found = own.get(pair.raw);
  if (found === undefined) {
    found = byOwnDenial(pair) !== null;
    own.set(pair.raw, found);
  }
  return found;
}

/** A claim and its own denial. */
export const OWN_DENIAL: Level = level(
  "own-denial",
  "negation",
  "say something and deny it in the same words",
  byOwnDenial,
);

/** Small words that exclude each other in one place. */
export const OPPOSED_WORDS: Level = level(
  "small-words",
  "antonym",
  "differ by small words that exclude each other",
  byLink,
);

function byLink(pair: Pair): Finding | null {
  const { a, b, raw, words, flips } = pair;
  const found = residueOf(a, b, raw).find(({ kind }) => kind === "opposed");
  if (!found || flips.length > 0 || words.pairs.length === 0) return null;
  if (inclusion(pair, 1, 1) < 0.75 || Math.max(words.onlyA.length, words.onlyB.length) > 3) return null;
  const [i, j] = [found.a[0]!, found.b[0]!];
  // "He voted for it", "his party voted against it"
  if (words.onlyA.some((at) => at < i) || words.onlyB.some((at) => at < j)) return null;
  // What was done before and what was done after may be two deeds.
  if (/^(?:before|after)$/.test(a.tokens[i]!.form) && words.onlyA.length + words.onlyB.length > 0) return null;
  return {
    because: `They differ by words that exclude each other: ${quoted(a, i)} against ${quoted(b, j)}.`,
    confidence: 0.6 + 0.35 * likeness(pair, 1, 1),
    about: [[i], [j]],
  };
}

function byOwnDenial({ a, b }: Pair): Finding | null {
  const [one, other] = [bareOf(a), bareOf(b)];
  if (one.words !== other.words || (one.denials + other.denials) % 2 === 0) return null;
  if (a.question || b.question || [a, b].some(leavesRoom) || standsOtherwise(a, b)) return null;
  const [denying, at] = one.denials > other.denials ? [a, one.at] : [b, other.at];
  return {
    because: `One denies what the other says in the same words: ${at < 0 ? "denied" : quoted(denying, at)}.`,
    confidence: 0.97,
  };
}

/** A claim without its negators: its words, how often it is denied, and where last. */
interface Bare {
  readonly words: string;
  readonly denials: number;
  readonly at: number;
}

const NOT_SO = /^(?:it is|it's|it was) (?:not (?:true|so|the case|right|correct)|false|untrue|wrong|a lie) that /;
const SUPPORT: ReadonlySet<string> = new Set(["do", "does", "did", "any", "a", "an", "the", "some", "that", "ever"]);
/** Negators that stand for another word and a denial: "never" is "not ever". */
const PLAIN: ReadonlySet<string> = new Set(["not", "no", "never", "n't", "cannot", "hardly", "scarcely"]);

function bareOf({ tokens, text, denied }: Statement): Bare {
  const opening = NOT_SO.exec(text.toLowerCase())?.[0].length ?? 0;
  let denials = Number(opening > 0) + Number(denied);
  let at = -1;
  const words: string[] = [];
  for (const [index, { form, lemma, start }] of tokens.entries()) {
    if (start < opening) continue;
    if (PLAIN.has(form)) {
      denials++;
      at = index;
      if (form === "cannot") words.push("can");
    } else if (!SUPPORT.has(form)) words.push(AUXILIARIES.has(form) ? form : lemma);
  }
  return { words: words.join(" "), denials, at };
}

/** "may", "some did": the same may be so and not be so, of others. */
function leavesRoom({ tokens, quantifiers }: Statement): boolean {
  const open = tokens.some(
    ({ form, text }) => POSSIBLE.has(form) && form !== "could" && (form !== "may" || text === "may"),
  );
  return (
    open || quantifiers.some(({ class: share, token }) => SOME.has(share) && tokens[token - 1]?.kind !== "negator")
  );
}
const SOME: ReadonlySet<string> = new Set(["some", "few", "most"]);

/** "has been charged" and "has not been charged", told on two days: in between it may have come about. */
export function standsOtherwise(a: Statement, b: Statement): boolean {
  if (!a.date || !b.date || a.date.slice(0, 10) === b.date.slice(0, 10)) return false;
  return [a, b].every(
    ({ tokens }) =>
      tokens.some(({ form }) => NOW.has(form)) && !tokens.some(({ form }) => form === "was" || form === "were"),
  );
}
const NOW: ReadonlySet<string> = new Set(["is", "are", "has", "have", "remains", "remain"]);
