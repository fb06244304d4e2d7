/**
 * What words speak of, as keys: happenings, things and names, each under one key whatever its form.
 */
import { HAPPENINGS } from "../lexicon/happenings.ts";
import { STOPWORDS } from "../lexicon/stopwords.ts";
import { SYNONYMS } from "../lexicon/synonyms.ts";
import { fold, remembered, type Word, words } from "../text/words.ts";
import { rootOf } from "./roots.ts";

const REMEMBERED = 20_000;

/** What one word of a text speaks of. */
export interface Topic {
  /** The root of the word, or `^` and the folded word of a name. */
  readonly key: string;
  /** `*` and the kind for each happening that it may speak of, `~` and a number for each group of words of one meaning. */
  readonly kinds: readonly string[];
}

const groups: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  SYNONYMS.forEach((group, at) => {
    for (const word of group) found.set(word, [...(found.get(word) ?? []), `~${at}`]);
  });
  return found;
})();

/** Says what the words of `text` speak of, in order; function words speak of nothing. */
export function topicsIn(text: string): Topic[] {
  return topicsOf(words(text));
}

/** Says what words speak of, in order; a capital makes a name of every one but the first. */
export function topicsOf(list: readonly Word[]): Topic[] {
  const found: Topic[] = [];
  list.forEach(({ text }, at) => {
    const topic = at > 0 && isCapital(text) ? nameOf(text) : topicOf(text);
    if (topic) found.push(topic);
  });
  return found;
}

/** A word folded and without a possessive ending. */
export const bare = remembered(REMEMBERED, (word): string => fold(word).replace(/'s?$/u, ""));

const topicOf = remembered(REMEMBERED, (word): Topic | null => {
  const form = bare(word);
  if (form.length < 2 || STOPWORDS.has(form)) return null;
  const root = rootOf(form);
  const kinds = HAPPENINGS.get(form) ?? HAPPENINGS.get(root) ?? [];
  return { key: root, kinds: [...kinds.map((kind) => `*${kind}`), ...(groups.get(root) ?? [])] };
});

const nameOf = remembered(REMEMBERED, (word): Topic | null => {
  const form = bare(word);
  return form.length < 2 || STOPWORDS.has(form) ? null : { key: `^${form}`, kinds: [] };
});

/** Whether a word begins with a capital; small ASCII letters, of which most words are, are told at once. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code < 97 || code > 122) && /^\p{Lu}/u.test(word);
}
