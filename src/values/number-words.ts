/**
 * Numbers in words: "sixty-one", "two hundred and five thousand", "a third", "three hundredths", "several hundred".
 */
import {
  DECIMAL_WORDS,
  ONES,
  ORDINALS,
  PART_PLURALS,
  PARTS,
  SCALES,
  TENS,
  VAGUE,
  VAGUE_FACTORS,
} from "../lexicon/numbers.ts";
import { UNITS } from "../lexicon/units.ts";
import { exactly, type Numeral, readMixed, readScaledHalf, scaleOf, tidy } from "./fractions.ts";
import { type Piece, skipHyphen } from "./pieces.ts";

/** Reads the number in words that begins at token `at`, or gives null. */
export function readNumberWords(tokens: readonly Piece[], at: number): Numeral | null {
  return readVague(tokens, at) ?? readPart(tokens, at) ?? readOrdinal(tokens, at) ?? readWords(tokens, at);
}

/** "hundreds of thousands", "several hundred", "a few", "a handful". */
function readVague(tokens: readonly Piece[], at: number): Numeral | null {
  const words = [tokens[at]!.lower, tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower ?? ""];
  const first = words[0] === "a" ? 1 : 0;
  const factors = VAGUE_FACTORS.get(words[first]!);
  const unit = SCALES.get(words[first + 1]!);
  if (factors && unit !== undefined) return vague([factors[0] * unit, factors[1] * unit], at + first + 2);
  // "the past few days"
  if (words[0] === "few" && UNITS.get(words[1]!)?.dimension === "duration") return vague(factors!, at + 1);
  for (let length = 3; length > 0; length--) {
    const range = VAGUE.get(words.slice(0, length).join(" "));
    if (range) return vague(range, at + length);
  }
  return null;
}

function vague(range: readonly [number, number], next: number): Numeral {
  return { low: range[0], high: range[1], next, form: "vague", factor: 1, digits: null };
}

/** "half", "a third", "two-thirds", "three quarters of a million", "half a million", "quarter million". */
function readPart(tokens: readonly Piece[], at: number): Numeral | null {
  const word = tokens[at]!.lower;
  const bare = word === "half" || (word === "quarter" && SCALES.has(tokens[skipHyphen(tokens, at + 1)]?.lower ?? ""));
  const top = word === "a" || word === "an" || bare ? 1 : ONES.get(word);
  if (top === undefined || top === 0) return null;
  const from = bare ? at : skipHyphen(tokens, at + 1);
  const name = tokens[from]?.lower ?? "";
  const plural = PART_PLURALS.get(name);
  const bottom = top === 1 ? (PARTS.get(name) ?? plural ?? ORDINALS.get(name)) : plural;
  if (bottom === undefined || bottom < 2 || name === "second") return null;
  if (top === 1 && bottom > 2 && !bare && !closesPart(tokens, from + 1, word === "one")) return null;
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
    ? exactly(value, next, "part")
    : { ...exactly(tidy(value * factor), named + 1, "number"), factor };
}

/** "sixty-one", "two hundred and five thousand", "a dozen", "two and a half million", "nine point four". */
function readWords(tokens: readonly Piece[], at: number): Numeral | null {
  const article = tokens[at]!.lower === "a" || tokens[at]!.lower === "an";
  if (article && !SCALES.has(tokens[at + 1]?.lower ?? "")) return null;
  const begin = article ? at + 1 : at;
  const { sum, next } = addUp(tokens, begin, article ? 1 : 0);
  if (next === begin) return null;
  const total = sum.total + sum.group;
  const ordinal = readOrdinalEnd(tokens, sum, next);
  if (ordinal) return ordinal;
  const scaled = sum.last === "scale";
  const more = scaled ? readScaledHalf(tokens, next, sum.factor) : null;
  if (more) return { ...exactly(tidy(total + more.value), more.next, "number"), factor: sum.factor };
  const rest =
    readParts(tokens, total, next) ??
    (scaled ? null : (readMixed(tokens, total, next) ?? readDecimals(tokens, total, next)));
  return rest ?? { ...exactly(total, next, "number"), factor: scaled ? sum.factor : 1 };
}

/** "one hundred and twenty-first", "two hundred and fifth": the last word makes all of it an ordinal. */
function readOrdinalEnd(tokens: readonly Piece[], sum: Sum, next: number): Numeral | null {
  if (sum.factor === 1) return null;
  const at = skipJoint(tokens, next, sum);
  const value = ORDINALS.get(tokens[at]?.lower ?? "");
  const fits = value !== undefined && value < (sum.last === "ten" ? 10 : sum.last === "scale" ? 100 : 0);
  return fits ? exactly(sum.total + sum.group + value, at + 1, "ordinal") : null;
}

/** The longest run of words from token `begin` on that make one number. */
function addUp(tokens: readonly Piece[], begin: number, group: number): { sum: Sum; next: number } {
  const sum: Sum = { total: 0, group, last: "none", factor: 1, lowestScale: Number.POSITIVE_INFINITY };
  let next = begin;
  for (;;) {
    const from = next === begin ? next : skipJoint(tokens, next, sum);
    if (!addWord(sum, tokens[from]?.lower ?? "")) return { sum, next };
    next = from + 1;
  }
}

/** "three hundredths", "twenty fifths", "three twenty-firsts": a number before the plural of an ordinal is a part. */
function readParts(tokens: readonly Piece[], top: number, next: number): Numeral | null {
  const at = skipHyphen(tokens, next);
  const bottom = PART_PLURALS.get(tokens[at]?.lower ?? "");
  if (bottom !== undefined) return exactly(top / bottom, at + 1, "part");
  const ten = TENS.get(tokens[at]?.lower ?? "");
  const one = skipHyphen(tokens, at + 1);
  const name = tokens[one]?.lower ?? "";
  if (ten === undefined || !(name === "firsts" || (PART_PLURALS.get(name) ?? 10) < 10)) return null;
  return exactly(top / (ten + (PART_PLURALS.get(name) ?? 1)), one + 1, "part");
}

/** Reads "five point five", "nine point nought four", "3 point 5": digits after a point that is a word. */
export function readDecimals(tokens: readonly Piece[], whole: number, next: number): Numeral | null {
  if (tokens[next]?.lower !== "point") return null;
  let digits = "";
  let at = next + 1;
  for (; digits.length < 12; at++) {
    const word = tokens[at]?.lower ?? "";
    const digit = digits === "" && /^\d{1,6}$/u.test(word) ? word : DECIMAL_WORDS.get(word);
    if (digit === undefined) break;
    digits += digit;
  }
  if (digits === "") return null;
  const value = Number(`${whole}.${digits}`);
  const factor = SCALES.get(tokens[at]?.lower ?? "");
  return factor === undefined
    ? exactly(value, at, "number")
    : { ...exactly(tidy(value * factor), at + 1, "number"), factor };
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
  return addScale(sum, scaleOf(word));
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
  const at = skipHyphen(tokens, next);
  return sum.last === "scale" && tokens[at]?.lower === "and" ? skipHyphen(tokens, at + 1) : at;
}

/** "third", "twenty-first". */
function readOrdinal(tokens: readonly Piece[], at: number): Numeral | null {
  const simple = ORDINALS.get(tokens[at]!.lower);
  if (simple !== undefined) return exactly(simple, at + 1, "ordinal");
  const ten = TENS.get(tokens[at]!.lower);
  const one = ORDINALS.get(tokens[skipHyphen(tokens, at + 1)]?.lower ?? "");
  return ten !== undefined && one !== undefined && one < 10
    ? exactly(ten + one, skipHyphen(tokens, at + 1) + 1, "ordinal")
    : null;
}
