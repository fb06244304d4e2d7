/**
 * Quantities of a text as intervals with unit, bound and what is counted.
 */

import {
  AFTER_ARTICLE,
  AMOUNT_OPENERS,
  BOUND_ENDS,
  BOUND_WORDS,
  BOUNDS_AFTER,
  BOUNDS_BEFORE,
  BOUNDS_GLUED,
  type BoundWord,
  CHANGES,
} from "../lexicon/numbers.ts";
import { CURRENCY_CODES, CURRENCY_SIGNS } from "../lexicon/units.ts";
import type { Bound, Quantity } from "../model/dossier.ts";
import { type Amount, readAmount } from "./amounts.ts";
import { readCounted } from "./counted-things.ts";
import { tidy } from "./fractions.ts";
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
    for (const quantity of read.quantities) {
      const both = found.length > 0 && betweenBounds(found.at(-1)!, quantity, text);
      if (both) found[found.length - 1] = both;
      else found.push(quantity);
    }
    floor = read.quantities.length > 0 ? read.next : floor;
    next = read.next;
  }
  return found;
}

/** Digits, signs (currencies, fractions), currency codes and number words. */
function mayBegin(tokens: readonly Piece[], at: number): boolean {
  const { kind, text, lower } = tokens[at]!;
  const next = tokens[at + 1];
  if (kind !== "word") return kind === "number" || text > "\u0080" || text === "$" || (text === "-" && !!next?.glued);
  if (ARTICLES.has(lower)) return next?.kind === "sign" || AFTER_ARTICLE.has(next?.lower ?? "");
  if (AMOUNT_OPENERS.has(lower) || CURRENCY_CODES.has(text) || CURRENCY_SIGNS.has(lower)) return true;
  return next?.kind === "sign" && CURRENCY_SIGNS.has(lower + next.lower);
}

const ARTICLES: ReadonlySet<string> = new Set("a an another all full whole entire".split(" "));

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
  const loose = before.bound === "about" || before.bound === "exact" ? after.bound : null;
  const bound =
    loose ?? before.bound ?? glued.bound ?? after.bound ?? (amount.numeral.form === "vague" ? "about" : "exact");
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
    unit: isAge ? (amount.unit ?? "year") : withRate(amount.unit, counted.rate),
    of: counted.of,
    denominator: counted.denominator,
    span: { start, end },
  };
  return { quantities: [quantity], next: Math.max(glued.next, after.bound ? after.next : 0) };
}

const AND = /^(?:,|,? (?:and|but|yet)) $/iu;

/** "more than 40 and less than 50", "at most 5 but at least 2": one interval with two bounds; null where it is none. */
function betweenBounds(a: Quantity, b: Quantity, text: string): Quantity | null {
  const [from, to] = b.low === null ? [a, b] : [b, a];
  if (from.high !== null || to.low !== null || from.low === null || to.high === null || from.low >= to.high)
    return null;
  if (a.kind !== b.kind && !(a.kind === "count" && a.of === null)) return null;
  if (a.unit !== null && a.unit !== b.unit) return null;
  if (b.of !== null && a.of !== null && a.of !== b.of) return null;
  const gap = a.span && b.span && b.span.start - a.span.end < 10 ? text.slice(a.span.end, b.span.start) : "";
  if (!AND.test(gap)) return null;
  return {
    ...b,
    low: from.low,
    high: to.high,
    bound: "exact",
    of: b.of ?? a.of,
    span: { ...b.span!, start: a.span!.start },
  };
}

/** `nearly` N is nine tenths of N to N, `just-over` N is N to eleven tenths of N; bounds open one side. */
function interval({ low, high }: Amount, bound: BoundWord): { low: number | null; high: number | null; bound: Bound } {
  if (bound === "nearly") return { low: Math.min(low * 0.9, high), high, bound: "about" };
  if (bound === "just-over") return { low, high: Math.max(high * 1.1, low), bound: "about" };
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
  const ends = [tidy(first.low * factor), second.high] as const;
  // "between -5 and -10 degrees"
  const [low, high] = ends[0] < 0 && ends[1] < ends[0] ? [ends[1], ends[0]] : ends;
  if (!(low < high)) return null;
  const kind = second.unit === null ? first.kind : second.kind;
  return { ...second, at: first.at, kind, unit: second.unit ?? first.unit, low, high };
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
  if (end <= floor || !BOUND_ENDS.has(tokens[end - 1]!.lower)) return null;
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
    // "at least" and "and over" after a number may begin the next one: "killed 10, at least 5 of them …".
    if (bound && !readNumeral(tokens, next + 2)) return { bound, next: next + 2 };
  }
  return { bound: null, next: near };
}
