/**
 * A number while it is read, and the fractions that are written into it: "1/3", "3½", "10 1/2", "two and a half".
 */
import { FRACTION_SIGNS, ONES, PART_PLURALS, PARTS, SCALES } from "../lexicon/numbers.ts";
import type { Piece } from "./pieces.ts";

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

/** Gives the numeral of one exact value that ends before token `next`. */
export function exactly(value: number, next: number, form: Numeral["form"]): Numeral {
  return { low: value, high: value, next, form, factor: 1, digits: null };
}

/** Takes the noise of binary fractions off a product: 1.1 * 1e6 is 1100000. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Gives the value of a scale word, in the plural too ("1.5 millions", "2 dozens"). */
export function scaleOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return SCALES.get(word.length > 4 && word.endsWith("s") ? word.slice(0, -1) : word);
}

/** Reads "½". */
export function readFractionSign(tokens: readonly Piece[], at: number): Numeral | null {
  const value = FRACTION_SIGNS.get(tokens[at]!.text);
  if (value === undefined) return null;
  return SCALES.has(tokens[at + 1]?.lower ?? "") ? withScale(tokens, value, at + 1) : exactly(value, at + 1, "part");
}

/** Reads "1/3", "2/5", "5.6/10": only small denominators, so that dates and scores are no fractions. */
export function readSlash(tokens: readonly Piece[], at: number, top: number): Numeral | null {
  const [slash, under, after] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (slash?.text !== "/" || !slash.glued || under?.kind !== "number" || !under.glued) return null;
  const bottom = Number(under.text);
  // "5.6/10" and "31/100" are scores, which no date can be.
  const isScore =
    (!Number.isInteger(top) || bottom === 100) && [4, 5, 6, 10, 20, 100].includes(bottom) && top <= bottom;
  const fits =
    isScore || ([2, 3, 4, 5, 8, 10, 16, 1000].includes(bottom) && Number.isInteger(top) && top > 0 && top < bottom);
  return fits && !(after?.glued && after.text === "/") ? exactly(top / bottom, at + 3, "part") : null;
}

/** Reads what follows a whole number as its fraction: "3½", "10 1/2", "2 and a half million", "six and two thirds". */
export function readMixed(tokens: readonly Piece[], whole: number, next: number): Numeral | null {
  const sign = tokens[next];
  if (sign === undefined) return null;
  if (FRACTION_SIGNS.has(sign.text)) return withScale(tokens, whole + FRACTION_SIGNS.get(sign.text)!, next + 1);
  if (sign.kind === "number" || (sign.text === "-" && sign.glued)) return readVulgar(tokens, whole, next);
  if (sign.lower === "and" && tokens[next + 1]?.kind === "number") return readVulgar(tokens, whole, next);
  const part = sign.lower === "and" ? partAfterAnd(tokens, next) : null;
  return part && withScale(tokens, whole + part.value, part.next);
}

/** "10 1/2", "10-1/2", "10 and 1/2". */
function readVulgar(tokens: readonly Piece[], whole: number, next: number): Numeral | null {
  const at = tokens[next]!.kind === "number" ? next : next + 1;
  const top = tokens[at];
  if (top?.kind !== "number" || !/^\d{1,2}$/u.test(top.text) || (tokens[next]!.text === "-") !== top.glued) return null;
  const part = Number.isInteger(whole) && whole < 1000 ? readSlash(tokens, at, Number(top.text)) : null;
  return part && part.low < 1 ? withScale(tokens, whole + part.low, part.next) : null;
}

/** Reads "and a half", "and three quarters", "and a third" as a part of one, or gives null. */
export function partAfterAnd(tokens: readonly Piece[], and: number): { value: number; next: number } | null {
  const [article, part, after] = [tokens[and + 1]?.lower ?? "", tokens[and + 2]?.lower ?? "", tokens[and + 3]];
  const bottom = article === "a" || article === "one" ? PARTS.get(part) : undefined;
  // "and a third man": only a half and a quarter stand before what they measure.
  const closes = after === undefined || after.kind === "sign" || /^(?:of|to|and|or|per|more|less)$/u.test(after.lower);
  if (bottom !== undefined) return bottom <= 4 && bottom !== 3 ? both(1 / bottom) : closes ? both(1 / bottom) : null;
  const [top, plural] = [ONES.get(article), PART_PLURALS.get(part)];
  return top !== undefined && plural !== undefined && top > 1 && top < plural ? both(top / plural) : null;

  function both(value: number): { value: number; next: number } {
    return { value, next: and + 3 };
  }
}

function withScale(tokens: readonly Piece[], value: number, next: number): Numeral {
  const factor = SCALES.get(tokens[next]?.lower ?? "");
  if (factor === undefined) return exactly(value, next, "number");
  return { ...exactly(tidy(value * factor), next + 1, "number"), factor };
}

/** Reads "and a half" after a scale: "three million and a half". */
export function readScaledHalf(
  tokens: readonly Piece[],
  at: number,
  factor: number,
): { value: number; next: number } | null {
  if (factor < 1000 || tokens[at]?.lower !== "and") return null;
  const part = partAfterAnd(tokens, at);
  return part && { value: part.value * factor, next: part.next };
}
