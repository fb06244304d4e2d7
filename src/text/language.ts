/**
 * Whether a text is one that English rules can read: its language, its case, whether it is cut off.
 */
import { LANGUAGE_WORDS, SCRIPTS } from "../lexicon/languages.ts";

/** How much of a text is looked at; more would tell no more. */
const LOOKED_AT = 3_000;
const FEWEST_WORDS = 6;
const FEWEST_LETTERS = 20;

let usual: ReadonlyMap<string, readonly string[]> | undefined;

/** Languages by their usual words; a word may be several languages'. */
function languagesOf(word: string): readonly string[] {
  if (!usual) {
    const made = new Map<string, string[]>();
    for (const [language, list] of Object.entries(LANGUAGE_WORDS))
      for (const each of list.split(" ")) made.set(each, [...(made.get(each) ?? []), language]);
    usual = made;
  }
  return usual.get(word) ?? [];
}

/** The language a text is plainly written in where that is not English; null where it is English or cannot be told. */
export function foreignLanguage(text: string): string | null {
  const head = text.slice(0, LOOKED_AT);
  return scriptOf(head) ?? wordsOf(head);
}

/** A character of a script that no language in Latin letters uses. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\ud7ff]/;

/** The name of a script in which most letters are written. */
function scriptOf(head: string): string | null {
  if (!BEYOND_LATIN.test(head)) return null;
  const letters = head.match(/\p{L}/gu) ?? [];
  if (letters.length < FEWEST_LETTERS) return null;
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (latin * 2 >= letters.length) return null;
  const found = SCRIPTS.map(([script, name]) => [letters.filter((each) => script.test(each)).length, name] as const);
  const [count, name] = found.reduce((best, each) => (each[0] > best[0] ? each : best));
  return count * 2 > letters.length ? name : null;
}

/** The language whose small words are far more usual in a text than those of English. */
function wordsOf(head: string): string | null {
  const count = new Map<string, number>();
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  for (const word of words)
    for (const language of languagesOf(word)) count.set(language, (count.get(language) ?? 0) + 1);
  const english = count.get("English") ?? 0;
  const [language, most] = [...count].reduce((best, each) => (each[1] > best[1] ? each : best), ["English", 0]);
  return language !== "English" && most >= 3 && most > english * 2 && most * 8 > words.length ? language : null;
}

/** Says whether a text of some length is written in capitals throughout. */
export function isAllCapitals(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  const upper = head.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = head.match(/\p{Ll}/gu)?.length ?? 0;
  return upper > 60 && upper > lower * 9;
}

/** Says whether a text stops in the middle of a sentence: a long last line without an end. */
export function isCutOff(text: string): boolean {
  const end = text.trimEnd();
  const line = end.slice(end.lastIndexOf("\n") + 1);
  if (line.length < 60 || !/[.!?][”"’)]?\s/.test(line)) return false;
  return /(?:[\p{Ll},;:(–—-]|\b(?:\.\.\.|…|\[\.\.\.\]|\[…\]))$/u.test(end);
}
