/**
 * What a text is about, as index terms.
 */
import { stemmer } from "stemmer";
import { STOPWORDS } from "../lexicon/stopwords.ts";
import { fold, words } from "./words.ts";

/**
 * Gives the content terms of a text: words folded (case, accents), without stop words, English words stemmed
 * (Porter, "An algorithm for suffix stripping", 1980). In order of appearance, repeats kept.
 *
 * @example
 * ```ts
 * terms("The killings had no political reasons."); // => ["kill", "polit", "reason"]
 * ```
 */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    const term = termOf(word.text);
    if (term !== null) found.push(term);
  }
  return found;
}

const known = new Map<string, string | null>();
/** How many words are remembered; the texts of one event have fewer. */
const REMEMBERED = 20_000;

/** The index term of one word, or null for a stop word. */
export function termOf(word: string): string | null {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  if (known.size >= REMEMBERED) known.clear();
  const term = reduce(word);
  known.set(word, term);
  return term;
}

function reduce(word: string): string | null {
  const folded = fold(word).replace(/'s?$/u, "");
  if (folded === "" || STOPWORDS.has(folded)) return null;
  return /^[a-z]+$/u.test(folded) ? stemmer(folded) : folded;
}
