/**
 * What words speak of, as keys: happenings, things and names, each under one key whatever its form.
 */
import { HAPPENINGS } from "../lexicon/happenings.ts";
import { STOPWORDS } from "../lexicon/stopwords.ts";
import { SYNONYMS } from "../lexicon/synonyms.ts";
import { fold, remembered, words } from "../text/words.ts";
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

const topicOf = remembered(REMEMBERED, (form): Topic => {
  const root = rootOf(form);
  const kinds = HAPPENINGS.get(form) ?? HAPPENINGS.get(root) ?? [];
  return { key: root, kinds: [...kinds.map((kind) => `*${kind}`), ...(groups.get(root) ?? [])] };
});

/** Says what the words of `text` speak of, in order; function words speak of nothing. */
export function topicsIn(text: string): Topic[] {
  const found: Topic[] = [];
  for (const { text: word, start } of words(text)) {
    const form = fold(word).replace(/'s?$/u, "");
    if (form.length < 2 || STOPWORDS.has(form)) continue;
    const name = start > 0 && /^\p{Lu}/u.test(word);
    found.push(name ? { key: `^${form}`, kinds: [] } : topicOf(form));
  }
  return found;
}
