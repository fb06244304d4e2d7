/**
 * The words of a clause as they are compared: contractions parted, folded, without possessives.
 */
import { fold, type Word, words } from "../text/words.ts";

/** A word of a clause. */
export interface ClauseWord extends Word {
  /** Folded; what a contraction stands for. */
  readonly form: string;
}

/** Finds the words of a clause, in order. */
export function clauseWords(text: string): ClauseWord[] {
  return words(text).flatMap((word) => parted(word).map((part) => ({ ...part, form: formOf(part.text) })));
}

/** Parts a contraction, so that "didn't" reads as "did not" and "they're" as "they are". */
export function parted(word: Word): Word[] {
  const { text, start, end } = word;
  const cut = /^can(?:no|'|’)t$/i.test(text) ? 3 : text.length - (CONTRACTED.exec(text)?.[0].length ?? 0);
  if (cut === text.length || cut === 0) return [word];
  return [
    { text: text.slice(0, cut), start, end: start + cut },
    { text: text.slice(cut), start: start + cut, end },
  ];
}
const CONTRACTED = /(?:n['’]t|['’](?:re|ve|ll|m))$/i;

/** The form of a word by which it is looked up. */
export function formOf(text: string): string {
  const folded = fold(text).replace(/'s?$/u, "");
  return IN_FULL.get(folded) ?? folded;
}
/** What the parts of a contraction stand for. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ["n't", "not"],
  ["'t", "not"],
  ["wo", "will"],
  ["sha", "shall"],
  ["ca", "can"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'m", "am"],
]);
