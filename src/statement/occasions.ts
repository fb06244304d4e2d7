/**
 * What is to be held, and when: "elections scheduled for December", "the run-up to the vote in 2006".
 */
import { AHEAD, OCCASIONS, SET_FOR, TO_COME } from "../lexicon/occasions.ts";
import type { Statement } from "./statement.ts";
import type { Token } from "./tokens.ts";

/** An occasion to come. */
export interface Occasion {
  /** The token that names it. */
  readonly noun: number;
  /** Which of the statement's times it is given. */
  readonly time: number;
}

/** Tokens between an occasion and its day: "scheduled to be held on". */
const REACH = 6;

/** Finds the occasions to come that a statement dates, in the order of its words. */
export function occasionsOf({ tokens, times }: Statement): Occasion[] {
  if (times.length === 0) return [];
  return tokens.flatMap(({ lemma }, noun) => {
    if (!OCCASIONS.has(lemma)) return [];
    const time = times.findIndex(({ span }) => span !== null && follows(tokens, noun, span.start));
    return time >= 0 && isToCome(tokens, noun, times[time]!.span!.start) ? [{ noun, time }] : [];
  });
}

/** Whether nothing but words that lead to a day stands between a noun and a place in the text. */
function follows(tokens: readonly Token[], noun: number, start: number): boolean {
  for (let at = noun + 1; at < tokens.length && at <= noun + REACH; at++) {
    if (tokens[at]!.start >= start) return true;
    if (!SET_FOR.has(tokens[at]!.form)) return false;
  }
  return false;
}

/** Whether an occasion still lies ahead: it is scheduled, or what is told leads up to it. */
function isToCome(tokens: readonly Token[], noun: number, start: number): boolean {
  const after = tokens.slice(noun + 1, noun + 1 + REACH).filter((token) => token.start < start);
  if (after.some(({ form }) => TO_COME.has(form))) return true;
  const before = tokens.slice(Math.max(0, noun - REACH), noun).map(({ form }) => form);
  return before.some((form) => TO_COME.has(form)) || AHEAD.test(before.join(" "));
}
