/**
 * Words and stable identifiers. All offsets are UTF-16 code units into the text given.
 */

import { ABBREVIATIONS, TITLES } from "../lexicon/grammar.ts";

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
  for (let word = nextWord(text, 0); word !== null; word = nextWord(text, word.end)) found.push(word);
  return found;
}

/**
 * Finds the first word of `text` from `from` on, which must not lie within a word; null where there is none.
 *
 * @param begins - Which words to look at, by their first code unit; those of other ASCII letters are passed over.
 */
export function nextWord(text: string, from: number, begins?: ReadonlySet<number>): Word | null {
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 128 && !isPlain(code)) {
      at++;
      continue;
    }
    const end = plainWordEnd(text, at);
    if (end < 0) return wordFrom(text, at);
    if (begins === undefined || begins.has(code)) return { text: text.slice(at, end), start: at, end };
    at = end;
  }
  return null;
}

function wordFrom(text: string, at: number): Word | null {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  return match && { text: match[0], start: match.index, end: match.index + match[0].length };
}

/** Where a word ends that is told by its own letters, or -1: they are ASCII, and nothing is joined to them. Most are so. */
function plainWordEnd(text: string, from: number): number {
  if (!isLetter(text.charCodeAt(from))) return -1;
  let end = from + 1;
  while (isPlain(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return (next > 127 && !isLooseMark(next)) || next === APOSTROPHE ? -1 : end;
}

const APOSTROPHE = 39;
/** Where the ASCII letters from `from` on end. */
export function endOfLetters(text: string, from: number): number {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** Says whether a UTF-16 code unit is an ASCII letter. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const isPlain = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57);

/** Says whether a code unit is a long dash, a double quotation mark, or an ellipsis: no word goes on with one. */
export function isLooseMark(code: number): boolean {
  return code === 0x2014 || code === 0x201c || code === 0x201d || code === 0x2026;
}

/** How long a string may be that {@link remembered} keeps. */
const KEPT_LENGTH = 80;

/**
 * Makes a function that remembers what it gave for a string: the same words and names come back again and again. It
 * keeps `most` strings and then starts anew, so that memory stays bounded; what it gives depends on the string alone.
 */
export function remembered<T extends object | string | boolean | null>(
  most: number,
  make: (text: string) => T,
): (text: string) => T {
  const met = new Map<string, T>();
  return (text) => {
    const known = met.get(text);
    if (known !== undefined) return known;
    if (text.length > KEPT_LENGTH) return make(text);
    if (met.size >= most) met.clear();
    const own = ofItsOwn(text);
    const made = make(own);
    met.set(own, made);
    return made;
  };
}

/** A copy: a slice would keep the whole text it was cut from in memory. */
function ofItsOwn(text: string): string {
  return ` ${text}`.slice(1);
}

/** ASCII with single spaces and without backticks, which folding only puts in lower case: nearly every word and name. */
const PLAIN = /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/;
const PLAIN_LENGTH = 200;

/** Folds a text for comparison: compatibility forms, lower case, no diacritics, straight quotation marks, single spaces. */
export function fold(text: string): string {
  if (text.length < PLAIN_LENGTH && PLAIN.test(text)) return text.toLowerCase();
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
  // Limbs of 16, 16 and 32 bits; the prime 2^40 + 0x1b3 is a shift by the low two and eight bits, and a small factor.
  let a = 0x2325;
  let b = 0x8422;
  let high = 0xcbf29ce4 | 0;
  for (let index = 0; index < text.length; index++) {
    a ^= text.charCodeAt(index);
    const first = a * 0x1b3;
    const second = b * 0x1b3 + (first >>> 16);
    high = (Math.imul(high, 0x1b3) + (second >>> 16) + ((b << 24) | (a << 8))) | 0;
    a = first & 0xffff;
    b = second & 0xffff;
  }
  const value = (BigInt(high >>> 0) << 32n) | BigInt(((b << 16) | a) >>> 0);
  return value.toString(36).padStart(13, "0");
}

/** Orders strings by code units, the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A stretch of text, in UTF-16 code units, half-open. */
export interface Stretch {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit. */
  readonly end: number;
}

/**
 * Finds the matches of a global `pattern` in `text`, in order; it must not match the empty string. `matchAll` makes a
 * pattern of its own each time, which costs more than the search where texts are short.
 */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** Finds the paragraphs of `text`: its lines without outer white space, empty ones left out. Text with printed line breaks is mended first. */
export function paragraphs(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const gap of matches(LINE_ENDS, text)) {
    pushTrimmed(found, text, start, gap.index);
    start = gap.index + gap[0].length;
  }
  pushTrimmed(found, text, start, text.length);
  return found;
}

const LINE_ENDS = /[\n\r\u2028\u2029]+/g;

function pushTrimmed(into: Stretch[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from < to) into.push({ start: from, end: to });
}

/** Says whether a UTF-16 code unit is white space. */
export function isSpace(code: number): boolean {
  return (
    (code >= 9 && code <= 13) || code === 32 || code === 0xa0 || code === 0xfeff || (code > 0x1fff && SPACES.has(code))
  );
}
const SPACES = new Set(
  [..."\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"].map((space) =>
    space.charCodeAt(0),
  ),
);

/** Lists made when first asked for, so that a consumer of the model alone carries none. */
let lists: { readonly abbreviations: ReadonlySet<string>; readonly titles: ReadonlySet<string> } | null = null;
function dotted(): NonNullable<typeof lists> {
  lists ??= { abbreviations: new Set(ABBREVIATIONS.split(" ")), titles: new Set(TITLES.split(" ")) };
  return lists;
}
const STOP = /[.!?…]+["”’»'\])]*|[。！？]["”』」]*/g;
const FIRST_OF_SENTENCE = /^["“‘«„'([—–-]*\s?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const LAST_WORD = /[\p{L}.]+$/u;

/**
 * Finds the sentences of `text`, paragraph by paragraph. Abbreviations ("Mr.", "U.S."), initials, decimals and
 * quoted sentences followed by lower case ("'Why?' she asked") do not end one.
 */
export function sentences(text: string): Stretch[] {
  return paragraphs(text).flatMap((paragraph) => sentencesIn(text, paragraph));
}

/** Finds the sentences of one paragraph of `text`. */
export function sentencesIn(text: string, paragraph: Stretch): Stretch[] {
  const found: Stretch[] = [];
  const body = text.slice(paragraph.start, paragraph.end);
  let start = 0;
  for (const stop of matches(STOP, body)) {
    const end = stop.index + stop[0].length;
    if (!endsSentence(body, stop.index, end)) continue;
    pushTrimmed(found, text, paragraph.start + start, paragraph.start + end);
    start = end;
  }
  pushTrimmed(found, text, paragraph.start + start, paragraph.end);
  return found;
}

function endsSentence(body: string, mark: number, end: number): boolean {
  if (end >= body.length || body.charCodeAt(mark) > 0x3000) return true;
  if (!isSpace(body.charCodeAt(end))) return false;
  if (!FIRST_OF_SENTENCE.test(body.slice(end + 1, end + 8).trimStart())) return false;
  if (body[mark] !== "." || end > mark + 1) return true;
  const before = LAST_WORD.exec(body.slice(Math.max(0, mark - 12), mark))?.[0] ?? "";
  return !isAbbreviation(before, body.slice(end + 1, end + 20));
}

/** "7 p.m. Monday", "2 a.m. EST", "9 p.m. Moscow time": what still belongs to the hour. */
const GOES_ON_AFTER_HOUR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|\p{Lu}{2,5}\b|Eastern|Pacific|Central|Mountain|Greenwich|\p{N}|\p{Lu}\p{Ll}+ time\b)/u;

const NUMBERED = /^(?:no|nos|fig|vol|pp)$/;

// After an abbreviation that is no title a sentence may still end; the next word shows it ("the U.S. The vote").
function isAbbreviation(word: string, next: string): boolean {
  const low = word.toLowerCase();
  // "No. 5" goes on; "he said no. The union" does not.
  if (NUMBERED.test(low)) return /^\p{N}/u.test(next);
  if (dotted().titles.has(low) || /^\p{Lu}$/u.test(word)) return true;
  if (/^[ap]\.m$/.test(low)) return GOES_ON_AFTER_HOUR.test(next);
  if (!dotted().abbreviations.has(low) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  return !/^["“]?(?:The|He|She|It|They|We|But|And|In|On|At|A|An|That|This|His|Her|Their|There|I|You|If|When|While|As|For|After)\s/.test(
    next,
  );
}
