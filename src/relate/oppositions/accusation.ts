/**
 * One accuses somebody, and that somebody denies the accusation whole: two accounts of what was done that exclude each
 * other, however few words they share.
 */
import { ACCUSATIONS, FICTION, REJECTING } from "../../lexicon/events.ts";
import { once, type Statement } from "../../statement/statement.ts";
import { type Finding, type Pair, quoted, rowsOf } from "../pair.ts";

const level = rowsOf("contradicts");

/** The opposition of an accusation and its denial. */
export const ACCUSED = [
  level("accusation", "factive", "accuse somebody and have him deny it", (pair: Pair) => {
    return byDenial(pair.a, pair.b, false) ?? byDenial(pair.b, pair.a, true);
  }),
];

function byDenial(one: Statement, other: Statement, turned: boolean): Finding | null {
  const denial = denialIn(one);
  if (!denial) return null;
  const accused = accusedIn(other);
  const who = denial.who.find((name) => accused.includes(name));
  // "denied accusations of theft" says nothing of other accusations.
  const told = denial.of.length === 0 || denial.of.some((word) => other.tokens.some(({ stem }) => stem === word));
  if (who === undefined || !told || one.modality === "hypothetical" || other.modality === "hypothetical") return null;
  return {
    because: `One accuses, and the accused denies it: ${quoted(one, denial.at)}.`,
    confidence: 0.8,
    about: turned ? [[], [denial.at]] : [[denial.at], []],
  };
}

/** "accused of taking bribes" and "denied accusations of tax evasion": one denies something else. */
export function ofOtherAccusations({ a, b }: Pair): boolean {
  return differs(a, b) || differs(b, a);
}
function differs(one: Statement, other: Statement): boolean {
  const denial = denialIn(one);
  if (!denial || denial.of.length === 0 || accusedIn(other).length === 0) return false;
  return !denial.of.some((word) => other.tokens.some(({ stem }) => stem === word));
}

/** Who denies an accusation, by the words of the name, and of what it is said to be. */
interface Denial {
  readonly at: number;
  readonly who: readonly string[];
  readonly of: readonly string[];
}

/** "Ros rejected the allegations", "Ros called the claims a lie": no word of what else they are. */
const denialIn = once(({ tokens }: Statement): Denial | null => {
  const noun = tokens.findIndex(({ lemma }) => ACCUSATIONS.has(lemma));
  if (noun < 0 || tokens[noun + 1]?.form === "that") return null;
  const verb = tokens.findLastIndex(({ lemma }, at) => at < noun && at >= noun - REACH && REJECTING.has(lemma));
  const fiction = tokens.findIndex(({ lemma }, at) => at > noun && at <= noun + REACH && FICTION.has(lemma));
  const called = tokens.findLastIndex(({ lemma }, at) => at < noun && at >= noun - REACH && CALLING.has(lemma));
  const at = verb >= 0 ? verb : called >= 0 && fiction >= 0 ? called : -1;
  if (at < 0 || tokens[at]!.negations > (REJECTING.has(tokens[at]!.lemma) ? 1 : 0)) return null;
  if (tokens.slice(Math.max(0, at - 3), at).some(({ kind }) => kind === "negator")) return null;
  const who = tokens.slice(0, at).flatMap(({ name, lemma }) => (name ? [lemma] : []));
  const of = tokens[noun + 1]?.form === "of" ? tokens.slice(noun + 2, noun + 2 + REACH) : [];
  return { at, who, of: of.flatMap(({ kind, stem }) => (kind === "content" ? [stem] : [])) };
});
const CALLING: ReadonlySet<string> = new Set(["call", "brand", "label", "describe"]);
const REACH = 6;

/** The names of whom a statement accuses: "accused Ros of", "Ros is accused", "allegations against Ros". */
function accusedIn({ tokens, negators }: Statement): string[] {
  if (negators > 0) return [];
  return tokens.flatMap(({ lemma, form }, at) => {
    const passive = tokens.slice(Math.max(0, at - 3), at).some((token) => token.lemma === "be");
    if (lemma === "accuse")
      return passive ? namesIn(tokens.slice(Math.max(0, at - REACH), at)) : namesIn(upToOf(tokens, at));
    const against =
      form === "against" && tokens.slice(Math.max(0, at - REACH), at).some((token) => ACCUSATIONS.has(token.lemma));
    return against ? namesIn(tokens.slice(at + 1, at + 4)) : [];
  });
}
function upToOf(tokens: Statement["tokens"], at: number): Statement["tokens"] {
  const of = tokens.findIndex(({ form }, index) => index > at && form === "of");
  return tokens.slice(at + 1, of < 0 ? at + REACH : of);
}
function namesIn(tokens: Statement["tokens"]): string[] {
  return tokens.flatMap(({ name, lemma }) => (name ? [lemma] : []));
}
