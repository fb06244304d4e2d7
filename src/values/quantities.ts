/**
 * Quantities of a text as intervals with unit, bound and what is counted, and their comparison.
 */

import {
  AFTER_ARTICLE,
  AMOUNT_OPENERS,
  BOUND_WORDS,
  BOUNDS_AFTER,
  BOUNDS_BEFORE,
  BOUNDS_GLUED,
  type BoundWord,
  CHANGES,
} from "../lexicon/numbers.ts";
import { CURRENCY_CODES, CURRENCY_SIGNS, UNITS_BY_SYMBOL, type Unit } from "../lexicon/units.ts";
import type { Bound, Quantity } from "../model/dossier.ts";
import { type Amount, readAmount } from "./amounts.ts";
import { readCounted } from "./counted-things.ts";
import { notAnAmount, skipChain } from "./not-amounts.ts";
import { readNumeral } from "./numerals.ts";
import { openersOf, type Piece, piecesOf, skipHyphen } from "./pieces.ts";

/**
 * Reads the quantities of `text`, in order. Values stay in the unit the text gives; spans are offsets into `text`
 * and cover the bounding words, the number and the unit. Years, dates, times of day, ages after names and
 * numbers that name things ("Article 5") are no quantities. Time is linear in the length of the text.
 */
export function readQuantities(text: string): Quantity[] {
  const tokens = piecesOf(text);
  const found: Quantity[] = [];
  let next = 0;
  let floor = 0;
  for (const at of openersOf(text)) {
    if (at < next) continue;
    const chain = tokens[at]!.kind === "number" ? skipChain(tokens, at) : null;
    const fraction = chain !== null && chain === at + 3 ? readNumeral(tokens, at) : null;
    if (chain !== null && fraction?.form !== "part") {
      next = floor = chain;
      continue;
    }
    if (!mayBegin(tokens, at)) continue;
    const read = readAt(tokens, at, floor, text);
    for (const quantity of read.quantities) found.push(quantity);
    floor = read.quantities.length > 0 ? read.next : floor;
    next = read.next;
  }
  return found;
}

/** Digits, signs (currencies, fractions), currency codes and number words. */
function mayBegin(tokens: readonly Piece[], at: number): boolean {
  const { kind, text, lower } = tokens[at]!;
  const next = tokens[at + 1];
  if (kind !== "word") return kind === "number" || text > "\u0080" || text === "$";
  if (lower === "a" || lower === "an") return next?.kind === "sign" || AFTER_ARTICLE.has(next?.lower ?? "");
  if (AMOUNT_OPENERS.has(lower) || CURRENCY_CODES.has(text) || CURRENCY_SIGNS.has(lower)) return true;
  return next?.kind === "sign" && CURRENCY_SIGNS.has(lower + next.lower);
}

/** Reads one quantity, a range or a change of two at token `at`. `floor` is the first token no other quantity has. */
function readAt(
  tokens: readonly Piece[],
  at: number,
  floor: number,
  text: string,
): { quantities: Quantity[]; next: number } {
  const first = readAmount(tokens, at, text);
  if (!first) return { quantities: [], next: at + 1 };
  if (first.unit === null || tokens[first.at]!.lower === "one") {
    if (notAnAmount(tokens, first.at, first.numeral, text)) return { quantities: [], next: first.numeral.next };
  }
  if (isScore(tokens, first)) return { quantities: [], next: first.next + 2 };
  const range = readRange(tokens, first, floor, text);
  return range ?? finish(tokens, first, floor);
}

/** Adds bounds and what is counted to an amount. */
function finish(tokens: readonly Piece[], amount: Amount, floor: number): { quantities: Quantity[]; next: number } {
  const before = boundBefore(tokens, amount.from, floor);
  const glued = boundGlued(tokens, amount.next);
  const counted = readCounted(tokens, glued.next, amount);
  const after = boundAfter(tokens, glued.next, counted.next);
  const bound = before.bound ?? glued.bound ?? after.bound ?? (amount.numeral.form === "vague" ? "about" : "exact");
  const start = tokens[before.from]!.start;
  const end = tokens[Math.max(amount.next, glued.next, after.bound ? after.next : 0) - 1]!.end;
  const isAge = counted.of === "age";
  const { low, high, bound: shown } = interval(amount, bound);
  const quantity: Quantity = {
    low,
    high,
    bound: shown,
    // "aged 45" and "45 years old" are durations.
    kind: isAge ? "duration" : amount.kind,
    unit: isAge ? "year" : withRate(amount.unit, counted.rate),
    of: counted.of,
    denominator: counted.denominator,
    span: { start, end },
  };
  return { quantities: [quantity], next: Math.max(glued.next, after.bound ? after.next : 0) };
}

/** `nearly` N is nine tenths of N to N, `just-over` N is N to eleven tenths of N; bounds open one side. */
function interval({ low, high }: Amount, bound: BoundWord): { low: number | null; high: number | null; bound: Bound } {
  if (bound === "nearly") return { low: low * 0.9, high, bound: "about" };
  if (bound === "just-over") return { low, high: high * 1.1, bound: "about" };
  if (bound === "at-least" || bound === "more-than") return { low, high: null, bound };
  if (bound === "at-most" || bound === "less-than") return { low: null, high, bound };
  return { low, high, bound };
}

function withRate(unit: string | null, rate: string | null): string | null {
  return rate === null ? unit : `${unit ?? ""}/${rate}`;
}

/** "3–1", "2-0": hyphenated numbers that fall are a score. */
function isScore(tokens: readonly Piece[], first: Amount): boolean {
  const [dash, second] = [tokens[first.next], tokens[first.next + 1]];
  if (
    first.numeral.digits === null ||
    !dash?.glued ||
    !/^[-–]$/u.test(dash.text) ||
    second?.kind !== "number" ||
    !second.glued
  )
    return false;
  const after = readNumeral(tokens, first.next + 1);
  return after !== null && after.factor === 1 && after.low <= first.low;
}

const RANGE_SIGN = /^(?:[-–—‐‑]|to|or)$/u;

/** "between 10 and 12", "10–12 million", "from 5 to 7 percent", "two or three"; after a verb of change two quantities. */
function readRange(
  tokens: readonly Piece[],
  first: Amount,
  floor: number,
  text: string,
): { quantities: Quantity[]; next: number } | null {
  const link = tokens[first.next];
  if (!link) return null;
  const opener = tokens[first.from - 1]?.lower;
  const between = opener === "between" && link.lower === "and";
  if (!between && !RANGE_SIGN.test(link.lower)) return null;
  const second = readAmount(tokens, first.next + 1, text);
  const joined = second && joinRange(first, second);
  if (!joined) return null;
  if (opener === "from" && followsChange(tokens, first.from - 1)) return readChange(tokens, first, joined, floor);
  const hasOpener = (between || (opener === "from" && link.lower === "to")) && first.from > floor;
  return finish(tokens, { ...joined, from: first.from - (hasOpener ? 1 : 0) }, floor);
}

/** "rose from 10 to 12 percent": two quantities of one kind and unit. */
function readChange(
  tokens: readonly Piece[],
  first: Amount,
  joined: Amount,
  floor: number,
): { quantities: Quantity[]; next: number } {
  const old = finish(
    tokens,
    { ...first, kind: joined.kind, unit: joined.unit, low: joined.low, high: joined.low },
    floor,
  );
  const recent = finish(tokens, { ...joined, low: joined.high }, old.next);
  return { quantities: [...old.quantities, ...recent.quantities], next: recent.next };
}

/** Whether one of the four words before "from" is a verb of change: "rose from 10 to 12". */
function followsChange(tokens: readonly Piece[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 4; at--) if (CHANGES.has(tokens[at]!.lower)) return true;
  return false;
}

/** Gives one amount from two, where the second shares its scale and unit with a bare first; null where they do not fit. */
function joinRange(first: Amount, second: Amount): Amount | null {
  if (second.numeral.form !== first.numeral.form || first.numeral.form === "ordinal") return null;
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
  if (second.unit === null && first.kind !== "money" && first.unit !== null) return null;
  const factor =
    first.numeral.factor === 1 && second.numeral.factor > 1 && first.low < 1000 ? second.numeral.factor : 1;
  const low = first.low * factor;
  if (!(low < second.high)) return null;
  const kind = second.unit === null ? first.kind : second.kind;
  return { ...second, at: first.at, kind, unit: second.unit ?? first.unit, low, high: second.high };
}

/** The bounding words before a number, read backwards; two of them may follow each other ("at least some 500"). */
function boundBefore(tokens: readonly Piece[], from: number, floor: number): { bound: BoundWord | null; from: number } {
  let bound: BoundWord | null = null;
  let start = from;
  for (let round = 0; round < 2; round++) {
    const phrase = phraseBefore(tokens, start, floor);
    if (!phrase) break;
    bound = bound === null || bound === "about" || bound === "exact" ? phrase.bound : bound;
    start = phrase.from;
  }
  return { bound, from: start };
}

function phraseBefore(tokens: readonly Piece[], end: number, floor: number): { bound: BoundWord; from: number } | null {
  for (let length = Math.min(BOUND_WORDS, end - floor); length > 0; length--) {
    const words = tokens.slice(end - length, end);
    const phrase = words
      .map((token, index) => (index > 0 && !(token.glued && token.text === ".") ? " " : "") + token.lower)
      .join("");
    const bound = BOUNDS_BEFORE.get(phrase);
    if (bound) return { bound, from: end - length };
  }
  return null;
}

/** "50-odd", "100-plus", "500+". */
function boundGlued(tokens: readonly Piece[], next: number): { bound: BoundWord | null; next: number } {
  const token = tokens[next];
  if (token?.glued && token.text === "+") return { bound: "at-least", next: next + 1 };
  const word = skipHyphen(tokens, next);
  const bound = word > next ? (BOUNDS_GLUED.get(tokens[word]!.lower) ?? null) : null;
  return bound ? { bound, next: word + 1 } : { bound: null, next };
}

/** "10 or more", "ten people at most": right after the number, or after what is counted. */
function boundAfter(tokens: readonly Piece[], near: number, far: number): { bound: BoundWord | null; next: number } {
  for (const next of [near, far]) {
    const [one, two] = [tokens[next]?.lower, tokens[next + 1]?.lower];
    const bound = one && two ? BOUNDS_AFTER.get(`${one} ${two}`) : undefined;
    // "at least" after a number may begin the next one: "killed 10, at least 5 of them …".
    if (bound && !(one === "at" && readNumeral(tokens, next + 2))) return { bound, next: next + 2 };
  }
  return { bound: null, next: near };
}

/** How two quantities lie to each other. */
export interface QuantityComparison {
  /**
   * `equal`: the same interval · `rounds-to`: one is the other, rounded · `within`: one interval lies in the other ·
   * `overlapping`: they share values · `disjoint`: they share none · `incomparable`: different kinds, units or currencies.
   */
  readonly outcome: "equal" | "rounds-to" | "within" | "overlapping" | "disjoint" | "incomparable";
  /** The greater middle value over the lesser one, at least 1; null where it has no meaning. */
  readonly ratio: number | null;
  /** Which of the two says more (the finer figure, the inner interval), or null. */
  readonly narrower: "a" | "b" | null;
  /** One phrase for a person. */
  readonly why: string;
}

/** Share by which a single number with an approximator ("about 600") is widened to each side. */
const ABOUT_WIDTH = 0.1;
/** Greatest share of the rounder figure by which a rounded one may be off. */
const ROUNDING_LIMIT = 0.05;

/** An interval in base units; open ends are infinite, `excludesLow` and `excludesHigh` keep the bound itself out. */
interface Interval {
  readonly low: number;
  readonly high: number;
  readonly excludesLow: boolean;
  readonly excludesHigh: boolean;
}

/**
 * Compares two quantities as intervals, in one unit; currencies are never converted.
 *
 * `about` widens a single number by a tenth to each side; bounds are intervals open to one side. A finer exact figure
 * rounds to a rounder one when it is nearer than half the rounder one's last significant place and within 5 percent:
 * 623 rounds to 600, 640 does not. Counts round only from hundreds upwards (19 dead are not 20 dead), percentages
 * only from fractions to whole ones.
 */
export function compareQuantities(a: Quantity, b: Quantity): QuantityComparison {
  const apart = whyIncomparable(a, b);
  if (apart) return { outcome: "incomparable", ratio: null, narrower: null, why: apart };
  const [first, second] = [toInterval(a), toInterval(b)];
  const ratio = ratioOf(first, second);
  if (isSame(first, second)) {
    const unit =
      a.unit === b.unit ? "the same value" : `the same value in ${a.unit ?? "a share"} and ${b.unit ?? "a share"}`;
    return { outcome: "equal", ratio: 1, narrower: null, why: unit };
  }
  const rounder = rounderOf(a, b, first, second);
  if (rounder)
    return {
      outcome: "rounds-to",
      ratio,
      narrower: rounder === "a" ? "b" : "a",
      why: "one figure is the other, rounded",
    };
  if (sameFigure(a, b))
    return { outcome: "rounds-to", ratio: 1, narrower: null, why: "the same figure, one of them as a bound" };
  if (contains(first, second))
    return { outcome: "within", ratio, narrower: "b", why: "the second lies within the first" };
  if (contains(second, first))
    return { outcome: "within", ratio, narrower: "a", why: "the first lies within the second" };
  if (overlap(first, second))
    return { outcome: "overlapping", ratio, narrower: null, why: "the two ranges share values" };
  return { outcome: "disjoint", ratio, narrower: null, why: "no value fits both" };
}

function whyIncomparable(a: Quantity, b: Quantity): string | null {
  if ((a.low === null && a.high === null) || (b.low === null && b.high === null)) return "one has no value";
  if (isShare(a) && isShare(b)) return null;
  if (a.kind !== b.kind) return `a ${a.kind} and a ${b.kind}`;
  if (a.unit === b.unit) return null;
  if (a.kind === "money") return `${a.unit ?? "no currency"} and ${b.unit ?? "no currency"} are not converted`;
  const [first, second] = [unitOf(a), unitOf(b)];
  return first && second && first.dimension === second.dimension
    ? null
    : `${a.unit ?? "no unit"} and ${b.unit ?? "no unit"} measure different things`;
}

function isShare(quantity: Quantity): boolean {
  return quantity.kind === "percent" || quantity.kind === "ratio";
}

function unitOf(quantity: Quantity): Unit | undefined {
  if (quantity.kind === "points")
    return { unit: "percent", dimension: "points", factor: quantity.unit === "bp" ? 0.01 : 1, offset: 0 };
  return quantity.unit === null ? undefined : UNITS_BY_SYMBOL.get(quantity.unit);
}

function toInterval(quantity: Quantity): Interval {
  const unit = unitOf(quantity);
  const scale = quantity.kind === "percent" ? 0.01 : (unit?.factor ?? 1);
  const offset = unit?.offset ?? 0;
  const widen =
    quantity.bound === "about" && quantity.low === quantity.high ? Math.abs(quantity.low ?? 0) * ABOUT_WIDTH : 0;
  return {
    low: quantity.low === null ? Number.NEGATIVE_INFINITY : (quantity.low - widen) * scale + offset,
    high: quantity.high === null ? Number.POSITIVE_INFINITY : (quantity.high + widen) * scale + offset,
    excludesLow: quantity.bound === "more-than",
    excludesHigh: quantity.bound === "less-than",
  };
}

/** Middle value against middle value; an open interval stands for its one end. */
function ratioOf(a: Interval, b: Interval): number | null {
  const [first, second] = [middle(a), middle(b)];
  if (first <= 0 || second <= 0) return null;
  return Math.max(first, second) / Math.min(first, second);
}

function middle({ low, high }: Interval): number {
  if (!Number.isFinite(low)) return high;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}

function near(a: number, b: number): boolean {
  return (
    a === b ||
    (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
  );
}

function isSame(a: Interval, b: Interval): boolean {
  const sameEnds = near(a.low, b.low) && near(a.high, b.high);
  return sameEnds && a.excludesLow === b.excludesLow && a.excludesHigh === b.excludesHigh;
}

function contains(outer: Interval, inner: Interval): boolean {
  const low = near(outer.low, inner.low) ? !outer.excludesLow || inner.excludesLow : outer.low < inner.low;
  const high = near(outer.high, inner.high) ? !outer.excludesHigh || inner.excludesHigh : outer.high > inner.high;
  return low && high;
}

function overlap(a: Interval, b: Interval): boolean {
  const meets = (high: Interval, low: Interval) =>
    near(high.high, low.low) ? !high.excludesHigh && !low.excludesLow : high.high > low.low;
  return meets(a, b) && meets(b, a);
}

/** "more than 600" beside "600": reports of one figure that differ in the bound alone. */
function sameFigure(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.bound === b.bound) return false;
  const [first, second] = [a.low ?? a.high, b.low ?? b.high];
  const isPoint = (q: Quantity) => q.low === null || q.high === null || q.low === q.high;
  const oneExact = a.bound === "exact" || b.bound === "exact" || a.bound === "about" || b.bound === "about";
  return oneExact && isPoint(a) && isPoint(b) && near(first!, second!);
}

/** Gives which of two exact figures is the other one, rounded; null where neither is. */
function rounderOf(a: Quantity, b: Quantity, first: Interval, second: Interval): "a" | "b" | null {
  if (a.bound !== "exact" || b.bound !== "exact" || a.low !== a.high || b.low !== b.high || a.kind === "ordinal")
    return null;
  const [placeA, placeB] = [placeOf(a, first), placeOf(b, second)];
  if (placeA === placeB) return null;
  const [rounder, finer, place] = placeA > placeB ? [first.low, second.low, placeA] : [second.low, first.low, placeB];
  const off = Math.abs(rounder - finer);
  const holds = off <= place / 2 + 1e-12 && off <= Math.abs(rounder) * ROUNDING_LIMIT;
  return holds ? (placeA > placeB ? "a" : "b") : null;
}

/** The last significant place of a figure in base units, or 0 where its kind does not round there. */
function placeOf(quantity: Quantity, { low }: Interval): number {
  const value = Math.abs(quantity.low ?? 0);
  if (value === 0) return 0;
  // A share in words ("half", "a third") is taken to be good to a twentieth, a score ("5.6/10") to what it says.
  if (quantity.kind === "ratio")
    return [2, 3, 4, 5].some((whole) => near(value * whole, Math.round(value * whole))) ? 0.05 : 0.001;
  let place = Number.isInteger(value) ? 1 : 10 ** -Math.min(6, (String(value).split(".")[1] ?? "").length);
  if (place === 1) while (value % (place * 10) === 0) place *= 10;
  if (quantity.kind === "count" && place < 100) return 0;
  if (quantity.kind === "percent") place = Math.min(place, 1);
  return (place * Math.abs(low)) / value;
}
