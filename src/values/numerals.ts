/**
 * Numbers as they are written: digits with separators and scales, number words, fractions and vague amounts.
 * Knows nothing of units, bounds or what is counted; `amounts.ts` builds on it.
 */
import { GLUED_SCALES, PART_PLURALS, SCALES } from "../lexicon/numbers.ts";
import {
  exactly,
  type Numeral,
  readFractionSign,
  readMixed,
  readScaledHalf,
  readSlash,
  scaleOf,
  tidy,
} from "./fractions.ts";
import { readDecimals, readNumberWords } from "./number-words.ts";
import type { Piece } from "./pieces.ts";

/** Reads the number that begins at token `at`, or gives null. Looks at each token a bounded number of times. */
export function readNumeral(tokens: readonly Piece[], at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number") return readDigits(tokens, at);
  return token.kind === "sign" ? readFractionSign(tokens, at) : readNumberWords(tokens, at);
}

/** Gives the value of digits with separators, or null where they are no number (dates, versions, identifiers). */
function digitsToNumber(digits: string): number | null {
  if (digits.length > 20) return null;
  if (/^\d+$/u.test(digits)) return digits.length > 15 || /^0\d/u.test(digits) ? null : Number(digits);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits)) return Number(digits.replaceAll(",", ""));
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/u.test(digits)) return Number(digits.replaceAll(",", ""));
  if (/^\d*\.\d+$/u.test(digits)) return Number(digits);
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
    return exactly(value, joined.next + 1, "ordinal");
  }
  return (
    readSlash(tokens, at, value) ??
    readPower(tokens, value, joined.next) ??
    readDecimals(tokens, value, joined.next) ??
    readPluralPart(tokens, value, joined.next) ??
    readMixed(tokens, value, joined.next) ??
    scale(tokens, value, joined)
  );
}

/** "2 thirds". */
function readPluralPart(tokens: readonly Piece[], top: number, next: number): Numeral | null {
  const bottom = PART_PLURALS.get(tokens[next]?.lower ?? "");
  return bottom !== undefined && top < bottom ? exactly(top / bottom, next + 1, "part") : null;
}

/** "1.2e6", "12e-1", "10^6": powers as calculators print them. */
function readPower(tokens: readonly Piece[], value: number, next: number): Numeral | null {
  const [mark, signed] = [tokens[next], tokens[next + 1]];
  if (!mark?.glued || (mark.lower !== "e" && mark.text !== "^") || !signed?.glued) return null;
  const at = /^[-−+]$/u.test(signed.text) ? next + 2 : next + 1;
  const digits = tokens[at];
  if (!digits?.glued || !/^\d{1,2}$/u.test(digits.text) || tokens[at + 1]?.glued === true) return null;
  const power = Number(digits.text) * (at > next + 1 && signed.text !== "+" ? -1 : 1);
  return exactly(mark.text === "^" ? value ** power : tidy(value * 10 ** power), at + 1, "number");
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

/** "1.5 million", "2bn", "20k", "4 thousand 3 hundred", "3 million and a half". */
function scale(tokens: readonly Piece[], value: number, joined: { digits: string; next: number }): Numeral {
  let { next } = joined;
  let total = value;
  let last = 1;
  let factor = scaleOf(tokens[next]?.lower);
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
  const rest = last > 1 ? (readSmaller(tokens, next, last) ?? readScaledHalf(tokens, next, last)) : null;
  if (rest) return { ...exactly(tidy(total + rest.value), rest.next, "number"), factor: last };
  return { ...exactly(total, next, "number"), factor: last, digits: next > joined.next ? null : joined.digits };
}

/** "3 hundred" after "4 thousand", "one" after "3 hundred and". */
function readSmaller(tokens: readonly Piece[], at: number, factor: number): { value: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind === "number" && /^\d{1,3}$/u.test(token.text)) {
    const smaller = SCALES.get(tokens[at + 1]?.lower ?? "");
    const fits = smaller !== undefined && smaller >= 100 && smaller < factor;
    return fits ? { value: Number(token.text) * smaller, next: at + 2 } : null;
  }
  const words = factor === 100 && token?.lower === "and" && tokens[at + 1] ? readNumberWords(tokens, at + 1) : null;
  return words?.form === "number" && words.low < 100 ? { value: words.low, next: words.next } : null;
}

/** Whether the letter glued to a number multiplies it: after a currency sign, "k", "M", and "b" after a decimal fraction. */
function isMoneyOrCount(tokens: readonly Piece[], at: number, digits: string): boolean {
  const first = at - 1 - (digits.length > tokens[at - 1]!.text.length ? 1 : 0);
  const before = tokens[first - 1];
  if (before && /^(?:\p{Sc}|\p{Lu}{3}|Rs|Dollars|Pounds|Euros)$/u.test(before.text)) return true;
  if (tokens[at]!.lower === "k" || (tokens[at]!.lower === "b" && digits.includes("."))) return true;
  if (tokens[at]!.text === "M") return true;
  return /^(?:people|users|followers|views|votes|jobs|tests|doses)$/u.test(tokens[at + 1]?.lower ?? "");
}
