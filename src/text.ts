/**
 * Words and stable identifiers. All offsets are UTF-16 code units into the text given.
 */

/** A word of a text: letters, digits and the marks that hold them together. */
export interface Word {
  /** As it stands in the text. */
  readonly text: string;
  /** Offset of its first code unit. */
  readonly start: number;
  /** Offset after its last code unit. */
  readonly end: number;
}

// Han, kana and Hangul syllables carry no spaces between words, so that each character counts as one.
// Marks join only their own kind: decimals within digits ("1,200.5"), apostrophes within letters ("don't").
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Finds the words of `text`, in order. Decimal numbers ("1,200.5") and apostrophes ("don't") stay whole. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Folds a text for comparison: compatibility forms, lower case, no diacritics, straight quotation marks, single spaces. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[‘’ʼ`]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}

/** A 64-bit FNV-1a hash of the UTF-16 code units of `text`, as 13 base-36 digits. Stable across runs and machines. */
export function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return value.toString(36).padStart(13, "0");
}

/** Orders strings by code units, the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
