/**
 * Where known names stand in a text, and which of them a pronoun goes back to.
 */
import type { Span } from "../../model/dossier.ts";
import { fold, nextWord, remembered, type Word, words } from "../../text/words.ts";

/** Somebody or some body with a name. */
export interface Named {
  /** A name or alias. */
  readonly name: string;
  /** Id of the source. */
  readonly id: string;
  /** Whether it is one person. */
  readonly person: boolean;
  /** Which of "he" and "she" the text's own titles ask for, where they tell. */
  readonly gender?: Gender | undefined;
}

/** What a title tells of a person: "Mr" or "Ms", "spokesman" or "spokeswoman". */
export type Gender = "m" | "f";

/** A place where a name stands, or a pronoun that was resolved. */
export interface Mention {
  /** Offset of its first character. */
  readonly start: number;
  /** Id of the source. */
  readonly id: string;
  /** Whether it is one person. */
  readonly person: boolean;
  /** Whether the words are plural ("the authorities", "police"). */
  readonly plural: boolean;
  /** Which of "he" and "she" goes back to it, where the text tells. */
  readonly gender?: Gender | undefined;
}

const PLURAL = /(?:[^s]s|people|police|staff|media|men|women)$/;

/** Finds the names in `text`, in order, those within `skip` (quotations) left out. Linear in the text. */
export function mentionsIn(text: string, names: readonly Named[], skip: readonly Span[]): Mention[] {
  const byFirst = new Map<string, { rest: string[]; named: Named }[]>();
  for (const named of names) {
    const [first, ...rest] = keysOf(named.name);
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push({ rest, named });
    else byFirst.set(first, [{ rest, named }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  const begins = initials(byFirst.keys());
  const found: Mention[] = [];
  let quote = 0;
  for (let word = nextWord(text, 0, begins); word !== null; word = nextWord(text, word.end, begins)) {
    const { start, text: first } = word;
    while (quote < skip.length && skip[quote]!.end <= start) quote++;
    if (quote < skip.length && skip[quote]!.start <= start) continue;
    for (const { rest, named } of byFirst.get(keyOf(first)) ?? []) {
      const last = lastOf(text, rest, word);
      if (last === null) continue;
      const { id, person, name, gender } = named;
      found.push({ start, id, person, gender, plural: !person && PLURAL.test(fold(name)) });
      word = last;
      break;
    }
  }
  return found;
}

/** The last of the words that have the keys `rest`, one after the other after `before`, or null. */
function lastOf(text: string, rest: readonly string[], before: Word): Word | null {
  let last: Word | null = before;
  for (const key of rest) {
    last = nextWord(text, last.end);
    if (last === null || keyOf(last.text) !== key) return null;
  }
  return last;
}

/** The first code units of words that can have one of the keys, in both cases. */
function initials(keys: Iterable<string>): Set<number> {
  return new Set([...keys].flatMap((key) => [key.charCodeAt(0), key.toUpperCase().charCodeAt(0)]));
}

const keyOf = remembered(4000, (word) => fold(word).replace(/'s?$/u, ""));
const keysOf = (name: string): string[] =>
  words(name)
    .map((word) => keyOf(word.text))
    .filter((key) => key !== "the");

/**
 * Finds whom a pronoun at `at` goes back to: the first fitting name in its own sentence, otherwise in the nearest
 * sentence before that has one; null when there is none within eight sentences.
 */
export function antecedent(
  pronoun: string,
  at: number,
  mentions: readonly Mention[],
  sentences: readonly Span[],
): string | null {
  const fits = fitting(pronoun);
  if (!fits) return null;
  let sentence = lastBefore(sentences, at);
  const last = lastBefore(mentions, at - 1);
  for (let back = 0; back < 8 && sentence >= 0; back++, sentence--) {
    const { start, end } = sentences[sentence]!;
    for (let index = firstFrom(mentions, start, last); index <= last; index++) {
      const mention = mentions[index]!;
      if (mention.start >= end || mention.start >= at) break;
      if (fits(mention)) return mention.id;
    }
  }
  return null;
}

function fitting(pronoun: string): ((mention: Mention) => boolean) | null {
  if (/^(?:he|him|his)$/.test(pronoun)) return ({ person, gender }) => person && gender !== "f";
  if (/^(?:she|her)$/.test(pronoun)) return ({ person, gender }) => person && gender !== "m";
  if (/^(?:they|them|their)$/.test(pronoun)) return ({ person }) => !person;
  if (/^its?$/.test(pronoun)) return ({ person, plural }) => !person && !plural;
  return null;
}

/** Index of the last item that starts at or before `at`, or -1. */
export function lastBefore(items: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function firstFrom(mentions: readonly Mention[], start: number, last: number): number {
  let index = last + 1;
  while (index > 0 && mentions[index - 1]!.start >= start) index--;
  return index;
}
