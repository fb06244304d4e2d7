/**
 * Words under their root: "deported", "deportation" and "deportees" speak of one thing.
 */
import { entryOf, lemmaOf, partsOf, VERB } from "../english/word-relations.ts";
import { NO_VERBAL_NOUNS, NOUN_ENDINGS, VERB_OF } from "../lexicon/verbal-nouns.ts";
import { remembered } from "../text/words.ts";

const REMEMBERED = 20_000;
const SHORTEST_STEM = 3;

/**
 * Gives the root of a folded word: its base form, and of a noun made of a verb that verb.
 *
 * @example
 * ```ts
 * rootOf("deportees"); // => "deport"
 * ```
 */
export const rootOf = remembered(REMEMBERED, (form): string => {
  const base = lemmaOf(form);
  const lemma = base.endsWith("ing") ? lemmaOf(base) : base;
  return VERB_OF.get(lemma) ?? VERB_OF.get(form) ?? verbIn(lemma) ?? lemma;
});

function verbIn(noun: string): string | null {
  if (NO_VERBAL_NOUNS.has(noun)) return null;
  for (const [ending, instead] of NOUN_ENDINGS) {
    if (!noun.endsWith(ending)) continue;
    const stem = noun.slice(0, -ending.length);
    if (stem.length < SHORTEST_STEM) continue;
    const verb = instead.map((end) => stem + end).find((each) => (partsOf(entryOf(each)) & VERB) !== 0);
    if (verb !== undefined) return verb;
  }
  return null;
}
