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

/** The names that go on with one word, and the one that ends there. */
interface Branch {
  readonly next: Map<string, Branch>;
  named: Named | undefined;
}

const newBranch = (): Branch => ({ next: new Map(), named: undefined });

/** Names by their words, one after the other: what it takes to look one up does not grow with their number. */
export class NameIndex {
  /** The first code units of words that can begin a name, in both cases. */
  readonly begins = new Set<number>();
  private readonly root = newBranch();

  /** Takes in a name; of two with the same words the first stays. */
  learn(named: Named): void {
    let branch = this.root;
    for (const word of keysOf(named.name)) {
      if (branch === this.root) for (const form of [word, word.toUpperCase()]) this.begins.add(form.charCodeAt(0));
      branch = branch.next.get(word) ?? grown(branch, word);
    }
    if (branch !== this.root) branch.named ??= named;
  }

  /** The name of most words that begins with `first`, a word of `text`. */
  longest(text: string, first: Word): Found | null {
    let found: Found | null = null;
    let branch = this.root.next.get(keyOf(first.text));
    let last: Word | null = first;
    for (let length = 1; branch && last; length++) {
      if (branch.named) found = { named: branch.named, last, length };
      last = branch.next.size > 0 ? nextWord(text, last.end) : null;
      branch = last ? branch.next.get(keyOf(last.text)) : undefined;
    }
    return found;
  }
}

interface Found {
  readonly named: Named;
  readonly last: Word;
  readonly length: number;
}

function grown(branch: Branch, word: string): Branch {
  const made = newBranch();
  branch.next.set(word, made);
  return made;
}

/**
 * Finds the names in `text`, in order, those within `skip` (quotations) left out. Linear in the text, whatever the
 * number of names. Of two indexes that have one name the earlier counts.
 *
 * @param genderOf - Which of "he" and "she" the text's own titles ask for with a name, where they tell.
 */
export function mentionsIn(
  text: string,
  indexes: readonly NameIndex[],
  skip: readonly Span[],
  genderOf: (name: string) => Gender | undefined,
): Mention[] {
  const begins = new Set(indexes.flatMap((index) => [...index.begins]));
  const found: Mention[] = [];
  let quote = 0;
  for (let word = nextWord(text, 0, begins); word !== null; word = nextWord(text, word.end, begins)) {
    const { start } = word;
    while (quote < skip.length && skip[quote]!.end <= start) quote++;
    if (quote < skip.length && skip[quote]!.start <= start) continue;
    const longest = longestOf(indexes, text, word);
    if (!longest) continue;
    const { id, person, name } = longest.named;
    found.push({ start, id, person, gender: genderOf(name), plural: !person && PLURAL.test(fold(name)) });
    word = longest.last;
  }
  return found;
}

function longestOf(indexes: readonly NameIndex[], text: string, word: Word): Found | null {
  let longest: Found | null = null;
  for (const index of indexes) {
    const found = index.longest(text, word);
    if (found && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
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
