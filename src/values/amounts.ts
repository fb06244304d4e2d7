/**
 * A number with its currency, percentage or unit, in the orders that texts have them.
 */
import { AFTER_LENGTH, BEFORE_LENGTH, ONES, SCALES, TENS } from "../lexicon/numbers.ts";
import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, UNITS, UNITS_BY_SYMBOL, type Unit } from "../lexicon/units.ts";
import type { QuantityKind } from "../model/dossier.ts";
import { exactly, type Numeral, partAfterAnd, tidy } from "./fractions.ts";
import { isPlural } from "./not-amounts.ts";
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

/** Reads a sign, a currency, a number and a unit from token `from`, or gives null. */
export function readAmount(tokens: readonly Piece[], from: number, text: string): Amount | null {
  if (isMinus(tokens, from)) return negated(readUnsigned(tokens, from + 1, text), from);
  const length = readLength(tokens, from);
  if (length) return length;
  const amount = readUnsigned(tokens, from, text);
  return amount && withSmaller(tokens, amount, text);
}

function readUnsigned(tokens: readonly Piece[], from: number, text: string): Amount | null {
  const currency = readCurrencyBefore(tokens, from, text);
  const at = currency?.next ?? from;
  const numeral = readOutOf(tokens, at) ?? readOver(tokens, at) ?? readNumeral(tokens, at) ?? readPairWord(tokens, at);
  if (!numeral || (currency && numeral.form === "ordinal")) return null;
  const unit = currency ? null : readUnit(tokens, numeral, text);
  const next = currency ? skipCurrencyEcho(tokens, numeral.next, currency.unit) : (unit?.next ?? numeral.next);
  const kind = currency
    ? "money"
    : (unit?.kind ?? (numeral.form === "ordinal" ? "ordinal" : numeral.form === "part" ? "ratio" : "count"));
  const { low, high } = numeral;
  return withPartAfter(tokens, {
    numeral,
    from,
    at,
    next,
    kind,
    unit: currency?.unit ?? unit?.unit ?? null,
    low,
    high,
  });
}

const OPENS_SIGN = /^[([<>=≤≥:,;"“'‘]$/u;

/** "-5", "−5", "minus five", "negative one": a sign glued to what it signs and to no word or number before it. */
function isMinus(tokens: readonly Piece[], at: number): boolean {
  const [sign, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (after === undefined) return false;
  if (sign.kind === "word") {
    const isNumber = after.kind === "number" || ONES.has(after.lower) || TENS.has(after.lower);
    return isNumber && (sign.lower === "minus" || (sign.lower === "negative" && !COMES_BACK.has(before?.lower ?? "")));
  }
  if (!/^[-−]$/u.test(sign.text) || !after.glued) return false;
  if (after.kind !== "number" && !CURRENCY_SIGNS.has(after.text)) return false;
  if (sign.glued) return before !== undefined && OPENS_SIGN.test(before.text);
  // "75 -300 mm" is a range, "-5 people" a dash that belongs to the line.
  const noun = tokens[at + 2]?.lower ?? "";
  return before?.kind !== "number" && (!isPlural(noun) || UNITS.has(noun) || CURRENCY_NAMES.has(noun));
}

/** "was negative two days later": no sign. */
const COMES_BACK: ReadonlySet<string> = new Set(
  "was were is are be been tested test tests came comes turned".split(" "),
);

function negated(amount: Amount | null, from: number): Amount | null {
  if (!amount || amount.numeral.form === "ordinal" || amount.numeral.form === "vague") return null;
  const numeral = { ...amount.numeral, low: -amount.numeral.high, high: -amount.numeral.low, digits: null };
  return { ...amount, from, numeral, low: -amount.high, high: -amount.low };
}

/** "75 USD million": a scale after the currency. "an hour and a half", "two miles and a quarter": a part after the unit. */
function withPartAfter(tokens: readonly Piece[], amount: Amount): Amount {
  const { kind, low, high, next, numeral } = amount;
  const factor = kind === "money" && numeral.factor === 1 ? SCALES.get(tokens[next]?.lower ?? "") : undefined;
  if (factor !== undefined) return { ...amount, low: tidy(low * factor), high: tidy(high * factor), next: next + 1 };
  const measures = kind === "duration" || kind === "measure";
  if (isBelowZero(tokens, amount)) return { ...negated(amount, amount.from)!, next: next + 2 };
  const part = measures && low === high && tokens[next]?.lower === "and" ? partAfterAnd(tokens, next) : null;
  return part ? { ...amount, low: low + part.value, high: high + part.value, next: part.next } : amount;
}

/** "5 degrees below zero". */
function isBelowZero(tokens: readonly Piece[], { unit, next, low }: Amount): boolean {
  return (
    /^°[CF]?$/u.test(unit ?? "") && low > 0 && tokens[next]?.lower === "below" && tokens[next + 1]?.lower === "zero"
  );
}

/** "2 hours 30 minutes", "5 ft 2 in", "two hours and ten minutes", "10 dollars and 30 cents": one amount in two units. */
function withSmaller(tokens: readonly Piece[], amount: Amount, text: string): Amount {
  let whole = amount;
  let last = amount;
  for (let round = 0; round < 4 && mayGoOn(last); round++) {
    const link = tokens[whole.next];
    const at = link?.lower === "and" || link?.text === "," ? whole.next + 1 : whole.next;
    const token = tokens[at];
    if (token?.kind !== "number" && !ONES.has(token?.lower ?? "") && !TENS.has(token?.lower ?? "")) break;
    if (link?.lower === "and" && tokens[whole.from - 1]?.lower === "between") break;
    const inches = amount.unit === "ft" ? readInches(tokens, at) : null;
    if (inches)
      return { ...whole, low: whole.low + inches.value / 12, high: whole.low + inches.value / 12, next: inches.next };
    const smaller = readUnsigned(tokens, at, text);
    const share = smaller && shareOf(amount, last, smaller, tokens);
    if (!smaller || share === null) break;
    const value = tidy(whole.low + share);
    const next = amount.kind === "money" ? smaller.next + 1 : smaller.next;
    whole = { ...whole, low: value, high: value, next };
    last = smaller;
  }
  return whole;
}

/** "6 ft 2 in", "6 foot 2": inches without their full name, before what is no noun. */
function readInches(tokens: readonly Piece[], at: number): { value: number; next: number } | null {
  const [number, name, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!/^\d{1,2}$/u.test(number?.text ?? "") || Number(number!.text) > 11) return null;
  const isShort = name?.lower === "in" && (after === undefined || after.kind === "sign" || after.lower === "tall");
  if (isShort) return { value: Number(number!.text), next: at + 2 };
  const ends = name === undefined || name.lower === "tall" || (name.kind === "sign" && name.text !== "/");
  return ends ? { value: Number(number!.text), next: at + 1 } : null;
}

function mayGoOn({ kind, low, high, numeral }: Amount): boolean {
  const isMeasured = kind === "duration" || kind === "measure" || kind === "money";
  return isMeasured && low === high && Number.isInteger(low) && numeral.form === "number";
}

/** How much of the unit of `first` the amount `smaller` is; null where it is no smaller unit of the same dimension. */
function shareOf(first: Amount, last: Amount, smaller: Amount, tokens: readonly Piece[]): number | null {
  if (first.kind === "money") {
    const isCents = /^cents?$/u.test(tokens[smaller.next]?.lower ?? "") && smaller.kind === "count";
    return isCents && smaller.low < 100 ? smaller.low / 100 : null;
  }
  const [unit, before, under] = [first.unit, last.unit, smaller.unit].map((name) => UNITS_BY_SYMBOL.get(name ?? ""));
  if (!unit || !before || !under || under.dimension !== unit.dimension || unit.offset !== 0) return null;
  if (smaller.low !== smaller.high || smaller.low * under.factor >= before.factor) return null;
  return (smaller.low * under.factor) / unit.factor;
}

const ARTICLES: ReadonlySet<string> = new Set("a an another all full whole entire".split(" "));

/** "lasted an hour", "a week later", "within a mile": one of a unit, where the words around speak of how much. */
function readLength(tokens: readonly Piece[], at: number): Amount | null {
  const article = tokens[at]!.lower;
  if (!ARTICLES.has(article)) return null;
  const named = skipHyphen(tokens, at + 1);
  const [name, before, after] = [tokens[named], tokens[at - 1], tokens[named + 1]];
  const unit = name?.kind === "word" && name.lower.length > 2 ? UNITS.get(name.lower) : undefined;
  if (!unit || (unit.dimension !== "duration" && !/^(?:mi|km|m)$/u.test(unit.unit))) return null;
  const goesOn =
    after?.lower === "or" ? tokens[at + 3]?.lower === "two" : after?.lower === "and" && !!partAfterAnd(tokens, at + 2);
  if (!goesOn && !BEFORE_LENGTH.has(before?.lower ?? "") && !AFTER_LENGTH.has(after?.lower ?? "")) return null;
  if (after?.lower === "or" && tokens[at + 3]?.lower === "two") return oneOrTwo(at, unit);
  // "in a day of violence", "for a second time", "a night club": no length.
  if (after?.lower === "of" || (name!.lower === "second" && after?.kind === "word")) return null;
  if (name!.lower === "night" || (after?.text === "-" && after.glued)) return null;
  const numeral = exactly(1, at + 1, "number");
  const kind = unit.dimension === "duration" ? "duration" : "measure";
  return withPartAfter(tokens, { numeral, from: at, at, next: at + 2, kind, unit: unit.unit, low: 1, high: 1 });
}

/** "a week or two". */
function oneOrTwo(at: number, { unit, dimension }: Unit): Amount {
  const numeral: Numeral = { ...exactly(1, at + 4, "vague"), high: 2 };
  const kind = dimension === "duration" ? "duration" : "measure";
  return { numeral, from: at, at, next: at + 4, kind, unit, low: 1, high: 2 };
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

/** "1 over 20", "one over three", at the end of a clause: a fraction as it is spoken. */
function readOver(tokens: readonly Piece[], at: number): Numeral | null {
  const first = tokens[at];
  if (tokens[at + 1]?.lower !== "over" || (first?.kind !== "number" && !ONES.has(first?.lower ?? ""))) return null;
  const [top, bottom] = [readNumeral(tokens, at), readNumeral(tokens, at + 2)];
  if (top?.form !== "number" || bottom?.form !== "number" || top.next !== at + 1 || bottom.low <= 1) return null;
  const after = tokens[bottom.next];
  return after === undefined || /^[.!?]$/u.test(after.text) ? exactly(top.low / bottom.low, bottom.next, "part") : null;
}

/** "a couple of": two, or so. */
function readPairWord(tokens: readonly Piece[], at: number): Numeral | null {
  const from = tokens[at]?.lower === "a" ? at + 1 : at;
  if (tokens[from]?.lower !== "couple" || tokens[from + 1]?.lower !== "of") return null;
  return { low: 2, high: 2, factor: 1, digits: null, next: from + 2, form: "vague" };
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
  const from = beforeUnit(tokens, numeral);
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

/** Index of the unit: after the article of "half an hour", after "of" in "millions of dollars". */
function beforeUnit(tokens: readonly Piece[], { form, next }: Numeral): number {
  if (form === "vague" && tokens[next]?.lower === "of") return next + 1;
  if (form !== "part") return skipHyphen(tokens, next);
  const at = tokens[next]?.lower === "of" ? next + 1 : next;
  const isArticle = tokens[at]?.lower === "a" || tokens[at]?.lower === "an";
  const unit = isArticle ? UNITS.get(tokens[at + 1]?.lower ?? "") : undefined;
  return unit !== undefined && tokens[at + 1]!.lower.length > 2 ? at + 1 : skipHyphen(tokens, next);
}

/** Percentages and percentage points, lower case. */
const PERCENTAGES: ReadonlyMap<string, QuantityKind> = new Map<string, QuantityKind>([
  ["%", "percent"],
  ["percent", "percent"],
  ["per cent", "percent"],
  ["per-cent", "percent"],
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
  if (numeral.form === "part" && /^seconds?$/u.test(phrase) && first.glued) return false;
  if (/^[CF]$/u.test(phrase)) return numeral.digits !== null;
  if (/^[cf]$/u.test(phrase)) return false;
  if (phrase.length > 3 || /^[°]/u.test(phrase) || phrase === "day") return true;
  if (numeral.digits === null && numeral.factor === 1) return /^(?:foot|feet|inch|ton)/u.test(phrase);
  return phrase.length > 1 || (first.glued && phrase === phrase.toLowerCase()) || phrase === "m";
}
