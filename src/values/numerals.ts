/**
 * Numbers as they are written: digits with separators, number words, fractions and vague amounts.
 * Knows nothing of units, bounds or what is counted; `quantities` builds on it.
 */
import { MODIFIERS, MONTHS, PARTS_OF_DAY, RELATIVE_DAYS, SEASONS, WEEKDAYS } from "../lexicon/calendar.ts";
import {
  AMOUNT_OPENERS,
  FRACTION_SIGNS,
  GLUED_SCALES,
  ONES,
  ORDINALS,
  PART_PLURALS,
  PARTS,
  SCALES,
  TENS,
  VAGUE,
  VAGUE_FACTORS,
} from "../lexicon/numbers.ts";
import { endOfLetters } from "../text/words.ts";

/** A piece of a text: a run of digits with its separators, a run of letters, or one other character. */
export interface Piece {
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case. */
  readonly lower: string;
  /** Offset of its first code unit. */
  readonly start: number;
  /** Offset after its last code unit. */
  readonly end: number;
  /** Whether no space stands before it. */
  readonly glued: boolean;
  /** `number` for digits, `word` for letters, `sign` for anything else. */
  readonly kind: "number" | "word" | "sign";
}

/** A number read from tokens. */
export interface Numeral {
  /** Least value. */
  readonly low: number;
  /** Greatest value; equal to `low` for an exact number. */
  readonly high: number;
  /** Index of the token after it. */
  readonly next: number;
  /** What it may be: a plain number, an ordinal, a part of a whole, or an amount without a number. */
  readonly form: "number" | "ordinal" | "part" | "vague";
  /** What the last scale word multiplies by ("million"), 1 without one. */
  readonly factor: number;
  /** The digits as written when it is bare digits without any word, else null. */
  readonly digits: string | null;
}

const DIGIT = 1;
const LETTER = 2;
const SPACE = 3;
const SIGN = 4;
const WIDE_LETTER = /^[\p{L}\p{M}]$/u;

/** Classes of the ASCII characters. */
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/u.test(character)) return DIGIT;
  if (/[A-Za-z]/.test(character)) return LETTER;
  return code <= 32 ? SPACE : SIGN;
});

/**
 * Splits `text` into {@link Piece}s, in order. A scanner by hand, since every assertion passes here:
 * a regular expression over Unicode classes takes several times as long.
 */
export function piecesOf(text: string): readonly Piece[] {
  return latest(text).tokens;
}

/** Indices of the tokens of `text` at which a quantity or a time may begin: few, so that no reader need see the others. */
export function openersOf(text: string): readonly number[] {
  return latest(text).openers;
}

interface Pieces {
  readonly text: string;
  readonly tokens: Piece[];
  readonly openers: number[];
}

let lately: Pieces = { text: "", tokens: [], openers: [] };

function latest(text: string): Pieces {
  // Quantities and times are read off the same words, one after the other.
  if (text !== lately.text) lately = readPieces(text);
  return lately;
}

/** Words at which a quantity or a time may begin, beside those in capitals. */
const OPENERS: ReadonlySet<string> = new Set(
  [
    ...[...MONTHS.keys(), ...WEEKDAYS.keys(), ...RELATIVE_DAYS.keys(), ...PARTS_OF_DAY.keys(), ...SEASONS.keys()],
    ...[...MODIFIERS, ...AMOUNT_OPENERS, "the", "q"],
  ].flatMap((word) => [word, `${word}'s`, `${word}’s`]),
);

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

function readPieces(text: string): Pieces {
  const tokens: Piece[] = [];
  const openers: number[] = [];
  let at = 0;
  let last = -1;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const end = kind === DIGIT ? endOfDigits(text, at) : kind === LETTER ? endOfWord(text, at) : at + widthAt(text, at);
    const piece = text.slice(at, end);
    const lower = kind === LETTER ? piece.toLowerCase() : piece;
    if (kind !== LETTER || !isSmall(text.charCodeAt(at)) || OPENERS.has(lower)) openers.push(tokens.length);
    tokens.push({ text: piece, lower, start: at, end, glued: at === last, kind: KINDS[kind]! });
    at = last = end;
  }
  return { text, tokens, openers };
}

const KINDS: readonly Piece["kind"][] = ["sign", "number", "word", "sign", "sign"];

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code]!;
  // No-break and thin spaces stand inside numbers ("600 000").
  if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return SPACE;
  return WIDE_LETTER.test(String.fromCodePoint(text.codePointAt(at)!)) ? LETTER : SIGN;
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Digits and the full stops and commas between them. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && classAt(text, at) === DIGIT) at++;
    const separates = (text[at] === "." || text[at] === ",") && at + 1 < text.length && classAt(text, at + 1) === DIGIT;
    if (!separates) return at;
    at++;
  }
}

/** Letters and the apostrophes between them. */
function endOfWord(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = endOfLetters(text, at);
    while (at < text.length && classAt(text, at) === LETTER) at += widthAt(text, at);
    const joins = (text[at] === "'" || text[at] === "’") && at + 1 < text.length && classAt(text, at + 1) === LETTER;
    if (!joins) return at;
    at++;
  }
}

/** Reads the number that begins at token `at`, or gives null. Looks at each token a bounded number of times. */
export function readNumeral(tokens: readonly Piece[], at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number") return readDigits(tokens, at);
  if (token.kind === "sign") return readFractionSign(tokens, at);
  return readVague(tokens, at) ?? readPart(tokens, at) ?? readOrdinal(tokens, at) ?? readWords(tokens, at);
}

/** Gives the value of digits with separators, or null where they are no number (dates, versions, identifiers). */
function digitsToNumber(digits: string): number | null {
  if (digits.length > 20) return null;
  if (/^\d+$/u.test(digits)) return digits.length > 15 || /^0\d/u.test(digits) ? null : Number(digits);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits)) return Number(digits.replaceAll(",", ""));
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/u.test(digits)) return Number(digits.replaceAll(",", ""));
  if (/^\d+\.\d+$/u.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}\.\d{3},\d+$/u.test(digits)) return Number(digits.replace(".", "").replace(",", "."));
  if (/^\d+,\d{1,2}$/u.test(digits)) return Number(digits.replace(",", "."));
  return null;
}

function readDigits(tokens: readonly Piece[], at: number): Numeral | null {
  const joined = joinSpacedThousands(tokens, at);
  const value = digitsToNumber(joined.digits);
  if (value === null) return null;
  const suffix = tokens[joined.next];
  if (suffix?.glued && /^(?:st|nd|rd|th)$/u.test(suffix.lower) && Number.isInteger(value)) {
    return numeral(value, joined.next + 1, "ordinal");
  }
  return readSlash(tokens, at, value) ?? readMixed(tokens, value, joined.next) ?? scale(tokens, value, joined);
}

/** "600 000": groups of three digits after one to three, with single spaces between. */
function joinSpacedThousands(tokens: readonly Piece[], at: number): { digits: string; next: number } {
  let digits = tokens[at]!.text;
  let next = at + 1;
  if (!/^[1-9]\d{0,2}$/u.test(digits)) return { digits, next };
  while (next < at + 4 && isThousands(tokens[next - 1]!, tokens[next])) digits += tokens[next++]!.text;
  return { digits, next };
}

function isThousands(before: Piece, token: Piece | undefined): boolean {
  return token !== undefined && token.start === before.end + 1 && /^\d{3}$/u.test(token.text);
}

/** "1/3", "2/5", "5.6/10": only small denominators, so that dates and scores are no fractions. */
function readSlash(tokens: readonly Piece[], at: number, top: number): Numeral | null {
  const [slash, under, after] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (slash?.text !== "/" || !slash.glued || under?.kind !== "number" || !under.glued) return null;
  const bottom = Number(under.text);
  // "5.6/10" and "31/100" are scores, which no date can be.
  const isScore =
    (!Number.isInteger(top) || bottom === 100) && [4, 5, 6, 10, 20, 100].includes(bottom) && top <= bottom;
  const fits = isScore || ([2, 3, 4, 5, 8, 10].includes(bottom) && Number.isInteger(top) && top > 0 && top < bottom);
  return fits && !(after?.glued && after.text === "/") ? numeral(top / bottom, at + 3, "part") : null;
}

/** "3½", "2 and a half million", "two and a half". */
function readMixed(tokens: readonly Piece[], whole: number, next: number): Numeral | null {
  const sign = tokens[next];
  if (sign?.glued && FRACTION_SIGNS.has(sign.text))
    return withScale(tokens, whole + FRACTION_SIGNS.get(sign.text)!, next + 1);
  if (sign?.lower !== "and") return null;
  const article = tokens[next + 1]?.lower;
  const part = tokens[next + 2]?.lower ?? "";
  if ((article === "a" || article === "one") && (part === "half" || part === "quarter")) {
    return withScale(tokens, whole + 1 / PARTS.get(part)!, next + 3);
  }
  return article === "three" && part === "quarters" ? withScale(tokens, whole + 3 / 4, next + 3) : null;
}

function withScale(tokens: readonly Piece[], value: number, next: number): Numeral {
  const factor = SCALES.get(tokens[next]?.lower ?? "");
  if (factor === undefined) return numeral(value, next, "number");
  return { ...numeral(tidy(value * factor), next + 1, "number"), factor };
}

/** "1.5 million", "2bn", "20k". */
function scale(tokens: readonly Piece[], value: number, joined: { digits: string; next: number }): Numeral {
  let { next } = joined;
  let total = value;
  let last = 1;
  let factor = SCALES.get(singular(tokens[next]?.lower ?? ""));
  const glued = tokens[next]?.glued ? GLUED_SCALES.get(tokens[next]!.lower) : undefined;
  if (factor === undefined && glued !== undefined && isMoneyOrCount(tokens, next, joined.digits)) factor = glued;
  while (factor !== undefined) {
    total = tidy(total * factor);
    last = factor;
    next++;
    // "100 thousand million": one more scale at most, and only a greater one.
    const more = SCALES.get(tokens[next]?.lower ?? "");
    factor = more !== undefined && more > factor && next < joined.next + 2 ? more : undefined;
  }
  return { ...numeral(total, next, "number"), factor: last, digits: next > joined.next ? null : joined.digits };
}

/** "1.5 millions" and "2 dozens" as well as "1.5 million". */
function singular(word: string): string {
  return word.length > 5 && word.endsWith("s") ? word.slice(0, -1) : word;
}

/** Whether the letter glued to a number multiplies it: after a currency sign, or "k" and a following noun. */
function isMoneyOrCount(tokens: readonly Piece[], at: number, digits: string): boolean {
  const first = at - 1 - (digits.length > tokens[at - 1]!.text.length ? 1 : 0);
  const before = tokens[first - 1];
  if (before && /^(?:\p{Sc}|\p{Lu}{3}|Rs|Dollars|Pounds|Euros)$/u.test(before.text)) return true;
  return (
    tokens[at]!.lower === "k" ||
    /^(?:people|users|followers|views|votes|jobs|tests|doses)$/u.test(tokens[at + 1]?.lower ?? "")
  );
}

function readFractionSign(tokens: readonly Piece[], at: number): Numeral | null {
  const value = FRACTION_SIGNS.get(tokens[at]!.text);
  return value === undefined ? null : numeral(value, at + 1, "part");
}

/** "hundreds of thousands", "several hundred", "a few", "a handful". */
function readVague(tokens: readonly Piece[], at: number): Numeral | null {
  const words = [tokens[at]!.lower, tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower ?? ""];
  const first = words[0] === "a" ? 1 : 0;
  const factors = VAGUE_FACTORS.get(words[first]!);
  const unit = SCALES.get(words[first + 1]!);
  if (factors && unit !== undefined) return vague([factors[0] * unit, factors[1] * unit], at + first + 2);
  for (let length = 3; length > 0; length--) {
    const range = VAGUE.get(words.slice(0, length).join(" "));
    if (range) return vague(range, at + length);
  }
  return null;
}

function vague(range: readonly [number, number], next: number): Numeral {
  return { low: range[0], high: range[1], next, form: "vague", factor: 1, digits: null };
}

/** "half", "a third", "two-thirds", "three quarters of a million", "half a million". */
function readPart(tokens: readonly Piece[], at: number): Numeral | null {
  const word = tokens[at]!.lower;
  const counted = ONES.get(word);
  const top = word === "a" || word === "an" || word === "half" ? 1 : counted;
  if (top === undefined || top === 0) return null;
  const from = word === "half" ? at : skipHyphen(tokens, at + 1);
  const name = tokens[from]?.lower ?? "";
  const bottom = top === 1 ? (PARTS.get(name) ?? PART_PLURALS.get(name)) : PART_PLURALS.get(name);
  if (bottom === undefined) return null;
  if (top === 1 && bottom > 2 && !closesPart(tokens, from + 1, word === "one")) return null;
  return scaledPart(tokens, top / bottom, from + 1);
}

/** "a third" is a part before "of", a comparison or the end of a phrase, and an ordinal before a noun. */
function closesPart(tokens: readonly Piece[], next: number, counted: boolean): boolean {
  const token = tokens[next];
  if (!token || token.kind === "sign") return true;
  return counted || /^(?:of|more|less|fewer|higher|lower|were|was|are|is|said|the|to|from|and|or)$/u.test(token.lower);
}

/** "half a million", "a quarter of a million", "half a dozen": a part of a scale is a number. */
function scaledPart(tokens: readonly Piece[], value: number, next: number): Numeral {
  const skipped = tokens[next]?.lower === "of" ? next + 1 : skipHyphen(tokens, next);
  const article = tokens[skipped]?.lower;
  const named = article === "a" || article === "an" ? skipped + 1 : skipHyphen(tokens, next);
  const factor = SCALES.get(tokens[named]?.lower ?? "");
  return factor === undefined
    ? numeral(value, next, "part")
    : { ...numeral(tidy(value * factor), named + 1, "number"), factor };
}

/** "sixty-one", "two hundred and five thousand", "a dozen", "two and a half million". */
function readWords(tokens: readonly Piece[], at: number): Numeral | null {
  const article = tokens[at]!.lower === "a" || tokens[at]!.lower === "an";
  if (article && !SCALES.has(tokens[at + 1]?.lower ?? "")) return null;
  const sum: Sum = { total: 0, group: article ? 1 : 0, last: "none", factor: 1, lowestScale: Number.POSITIVE_INFINITY };
  let next = article ? at + 1 : at;
  const begin = next;
  for (;;) {
    const from = next === begin ? next : skipJoint(tokens, next, sum);
    if (!addWord(sum, tokens[from]?.lower ?? "")) break;
    next = from + 1;
  }
  if (next === begin) return null;
  const mixed = sum.factor > 1 ? null : readMixed(tokens, sum.group, next);
  return mixed ?? { ...numeral(sum.total + sum.group, next, "number"), factor: sum.last === "scale" ? sum.factor : 1 };
}

interface Sum {
  total: number;
  group: number;
  last: "none" | "one" | "ten" | "scale";
  factor: number;
  lowestScale: number;
}

/** Adds one number word to the sum so far; false where the word begins no part of this number. */
function addWord(sum: Sum, word: string): boolean {
  const one = ONES.get(word);
  if (one !== undefined) {
    const fits = sum.last === "none" || sum.last === "scale" || (sum.last === "ten" && one < 10 && one > 0);
    if (fits) [sum.group, sum.last] = [sum.group + one, "one"];
    return fits;
  }
  const ten = TENS.get(word);
  if (ten !== undefined) {
    const fits = sum.last === "none" || sum.last === "scale";
    if (fits) [sum.group, sum.last] = [sum.group + ten, "ten"];
    return fits;
  }
  return addScale(sum, SCALES.get(word));
}

function addScale(sum: Sum, factor: number | undefined): boolean {
  if (factor === undefined || sum.group === 0 || factor >= sum.lowestScale) return false;
  if (factor <= 100) {
    if (sum.group >= 100) return false;
    sum.group *= factor;
  } else {
    sum.total += sum.group * factor;
    sum.group = 0;
    sum.lowestScale = factor;
  }
  [sum.last, sum.factor] = ["scale", factor];
  return true;
}

/** A hyphen inside "sixty-one", "and" inside "two hundred and five". */
function skipJoint(tokens: readonly Piece[], next: number, sum: Sum): number {
  if (sum.last !== "scale") return skipHyphen(tokens, next);
  return tokens[next]?.lower === "and" ? next + 1 : next;
}

/** Gives the index after a hyphen that stands between two glued words, or `next` itself. */
export function skipHyphen(tokens: readonly Piece[], next: number): number {
  const hyphen = tokens[next];
  return hyphen?.glued && /^[-‐‑]$/u.test(hyphen.text) && tokens[next + 1]?.glued ? next + 1 : next;
}

/** "third", "twenty-first". */
function readOrdinal(tokens: readonly Piece[], at: number): Numeral | null {
  const simple = ORDINALS.get(tokens[at]!.lower);
  if (simple !== undefined) return numeral(simple, at + 1, "ordinal");
  const ten = TENS.get(tokens[at]!.lower);
  const one = ORDINALS.get(tokens[skipHyphen(tokens, at + 1)]?.lower ?? "");
  return ten !== undefined && one !== undefined && one < 10
    ? numeral(ten + one, skipHyphen(tokens, at + 1) + 1, "ordinal")
    : null;
}

function numeral(value: number, next: number, form: Numeral["form"]): Numeral {
  return { low: value, high: value, next, form, factor: 1, digits: null };
}

/** Takes the noise of binary fractions off a product: 1.1 * 1e6 is 1100000. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
