/**
 * A number with its currency, percentage or unit, in the orders that texts have them.
 */
import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, UNITS } from "../lexicon/units.ts";
import type { QuantityKind } from "../model/dossier.ts";
import type { Numeral } from "./fractions.ts";
import { readNumeral } from "./numerals.ts";
import { type Piece, skipHyphen } from "./pieces.ts";

/** A number with its currency or unit, before bounds are looked at. */
export interface Amount {
  readonly numeral: Numeral;
  /** Index of the first token, currency sign included. */
  readonly from: number;
  /** Index of the first token of the number itself. */
  readonly at: number;
  /** Index after the unit. */
  readonly next: number;
  /** What is measured. */
  readonly kind: QuantityKind;
  /** Unit in normal form, or null. */
  readonly unit: string | null;
  /** Least value, in `unit`. */
  readonly low: number;
  /** Greatest value, in `unit`. */
  readonly high: number;
}

/** Reads a currency, a number and a unit from token `from`, or gives null. */
export function readAmount(tokens: readonly Piece[], from: number, text: string): Amount | null {
  const currency = readCurrencyBefore(tokens, from, text);
  const at = currency?.next ?? from;
  const numeral = readOutOf(tokens, at) ?? readNumeral(tokens, at) ?? readPairWord(tokens, at);
  if (!numeral || (currency && numeral.form === "ordinal")) return null;
  const unit = currency ? null : readUnit(tokens, numeral, text);
  const next = currency ? skipCurrencyEcho(tokens, numeral.next, currency.unit) : (unit?.next ?? numeral.next);
  const kind = currency
    ? "money"
    : (unit?.kind ?? (numeral.form === "ordinal" ? "ordinal" : numeral.form === "part" ? "ratio" : "count"));
  return {
    numeral,
    from,
    at,
    next,
    kind,
    unit: currency?.unit ?? unit?.unit ?? null,
    low: numeral.low,
    high: numeral.high,
  };
}

/** "one in five", "nine out of ten": a share, where the second number is a round one and no unit follows. */
function readOutOf(tokens: readonly Piece[], at: number): Numeral | null {
  const link = tokens[at + 1]?.lower;
  const under = link === "in" ? at + 2 : link === "out" && tokens[at + 2]?.lower === "of" ? at + 3 : null;
  if (under === null) return null;
  const [top, bottom] = [readNumeral(tokens, at), readNumeral(tokens, under)];
  if (!top || !bottom || top.form !== "number" || bottom.form !== "number" || top.next !== at + 1) return null;
  const isRound = top.low === 1 ? bottom.low <= 1000 : [3, 4, 5, 10, 100].includes(bottom.low);
  if (!isRound || top.low >= bottom.low || UNITS.has(tokens[bottom.next]?.lower ?? "")) return null;
  return { ...bottom, low: top.low / bottom.low, high: top.low / bottom.low, form: "part", digits: null };
}

/** "a couple of": two, or so. */
function readPairWord(tokens: readonly Piece[], at: number): Numeral | null {
  if (tokens[at]?.lower !== "couple" || tokens[at + 1]?.lower !== "of") return null;
  return { low: 2, high: 2, factor: 1, digits: null, next: at + 1, form: "vague" };
}

function readCurrencyBefore(tokens: readonly Piece[], at: number, text: string): { unit: string; next: number } | null {
  const [token, second] = [tokens[at], tokens[at + 1]];
  if (!token || token.kind === "number") return null;
  if (second?.glued && second.kind === "sign" && token.kind === "word") {
    const code = CURRENCY_SIGNS.get(text.slice(token.start, second.end).toLowerCase());
    if (code) return { unit: code, next: at + 2 };
  }
  const isSign = token.kind === "sign" || token.lower === "rs" || /^(?:Dollars|Pounds|Euros)$/u.test(token.text);
  const sign = isSign ? CURRENCY_SIGNS.get(token.lower) : undefined;
  const code = sign ?? (CURRENCY_CODES.has(token.text) ? token.text : undefined);
  if (!code) return null;
  // "Rs." has a full stop.
  const next = second?.text === "." && token.lower === "rs" ? at + 2 : at + 1;
  return tokens[next]?.kind === "number" ? { unit: code, next } : null;
}

/** "$5 million dollars" and "US$5 million USD" name the currency twice. */
function skipCurrencyEcho(tokens: readonly Piece[], next: number, unit: string): number {
  const name = tokens[next];
  return name && (CURRENCY_NAMES.get(name.lower) === unit || name.text === unit) ? next + 1 : next;
}

/** A unit, a currency, or a percentage after a number: the longest of up to five tokens. */
function readUnit(
  tokens: readonly Piece[],
  numeral: Numeral,
  text: string,
): { unit: string; kind: QuantityKind; next: number } | null {
  const from = skipHyphen(tokens, numeral.next);
  const first = tokens[from];
  if (!first || numeral.form === "ordinal") return null;
  for (let length = Math.min(5, tokens.length - from); length > 0; length--) {
    const last = tokens[from + length - 1]!;
    if (last.end - first.start > 40) continue;
    const phrase = text.slice(first.start, last.end).replace(/\s+/gu, " ");
    const unit = unitOf(phrase, numeral, first);
    if (unit) return { ...unit, next: from + length };
  }
  return null;
}

/** Percentages and percentage points, lower case. */
const PERCENTAGES: ReadonlyMap<string, QuantityKind> = new Map<string, QuantityKind>([
  ["%", "percent"],
  ["percent", "percent"],
  ["per cent", "percent"],
  ["pct", "percent"],
  ["percentage points", "points"],
  ["percentage point", "points"],
  ["percentage-point", "points"],
  ["percentage-points", "points"],
  ["pp", "points"],
  ["basis points", "points"],
  ["basis point", "points"],
  ["bps", "points"],
]);

function unitOf(phrase: string, numeral: Numeral, first: Piece): { unit: string; kind: QuantityKind } | null {
  const lower = phrase.toLowerCase();
  const percentage = PERCENTAGES.get(lower);
  if (percentage) return { unit: lower.startsWith("b") ? "bp" : "percent", kind: percentage };
  const currency = CURRENCY_CODES.has(phrase)
    ? phrase
    : (CURRENCY_NAMES.get(lower) ?? (lower.length === 1 ? CURRENCY_SIGNS.get(lower) : undefined));
  if (currency) return { unit: currency, kind: "money" };
  const unit = UNITS.get(lower);
  if (!unit || !mayBeUnit(phrase, numeral, first)) return null;
  return { unit: unit.unit, kind: unit.dimension === "duration" ? "duration" : "measure" };
}

/** Letters stand for units only after digits; one letter only glued, and "G" after a digit is no gram. */
function mayBeUnit(phrase: string, numeral: Numeral, first: Piece): boolean {
  if (numeral.form === "part" && /^seconds?$/u.test(phrase)) return false;
  if (phrase.length > 3 || /^[°]/u.test(phrase) || phrase === "day") return true;
  if (numeral.digits === null && numeral.factor === 1) return /^(?:foot|feet|inch|ton)/u.test(phrase);
  return phrase.length > 1 || (first.glued && phrase === phrase.toLowerCase()) || phrase === "m";
}
