/**
 * Times of a text as intervals at their own grain.
 */

import { FUTURE_TENSE, PORTIONS, type Portion, TIME_BOUNDS } from "../lexicon/calendar.ts";
import type { Bound, Grain, Time } from "../model/dossier.ts";
import type { Point, Setting } from "./clock.ts";
import { type Day, dayNumber, dayOf, fromIso, monthEnd, toIso } from "./day-numbers.ts";
import { readMoment } from "./moments.ts";
import { openersOf, type Piece, piecesOf } from "./pieces.ts";

/** Year that stands for "not said" in a date without one ("4 December") and without a day of reference. */
const YEARLESS = 0;
/** Day that stands for "not said" where only the time of day is known. */
const DAYLESS: Day = { year: 1, month: 1, day: 1 };

/**
 * Reads the times of `text`, in order; `reference` is the account's date (ISO 8601), against which "yesterday" and
 * "on Thursday" are resolved, or null. Start and end are ISO 8601 dates, or date-times to the minute where the text
 * gives a time of day; the end is included. A relative time without a reference has neither.
 *
 * A date without a year is the nearest past one, or a coming one where it is within a month or the words speak of
 * the future; without a reference it stands in year 0000. A bare time of day stands on the day 0001-01-01. Durations
 * ("for two days") are quantities. Time is linear in the length of the text.
 */
export function readTimes(text: string, reference: string | null): Time[] {
  const tokens = piecesOf(text);
  const anchor = reference === null ? null : dayNumber(fromIso(reference));
  // A reference that is a year or a month only is no day.
  const today = reference !== null && reference.length >= 10 ? anchor : null;
  const found: Time[] = [];
  const setting = new TimeSetting(tokens, text, today);
  let floor = 0;
  for (const at of openersOf(text)) {
    const first = at < floor ? null : readMoment(setting, at);
    if (!first) continue;
    const second = readSecond(setting, first);
    const point = resolve(second ? join(first, second) : first, anchor, setting);
    found.push(toTime(tokens, point, floor, second !== null || point.ranged === true || isDayRange(point)));
    if (point.from && !point.yearless) setting.last = dayNumber(point.from);
    floor = point.next;
  }
  return found;
}

/** The setting while a text is read: the day last read moves on, the tense is looked for only when asked. */
class TimeSetting implements Setting {
  last: number | null = null;
  #ahead: boolean | null = null;
  readonly tokens: readonly Piece[];
  readonly text: string;
  readonly today: number | null;

  constructor(tokens: readonly Piece[], text: string, today: number | null) {
    this.tokens = tokens;
    this.text = text;
    this.today = today;
  }

  get ahead(): boolean {
    this.#ahead ??= FUTURE_TENSE.test(this.text);
    return this.#ahead;
  }
}

/** "4-6 December". */
function isDayRange({ from, to, grain }: Point): boolean {
  return grain === "day" && from !== null && to !== null && from.day !== to.day;
}

const LINK = /^(?:[-–—]|to|and|until|till|through)$/u;
/** Grains from the coarsest on; the dictionary's own list would bring its schemas along. */
const GRAIN_ORDER: readonly Grain[] = [
  "decade",
  "year",
  "quarter",
  "month",
  "week",
  "day",
  "part-of-day",
  "hour",
  "minute",
];

/** The second of two times: "from 2003 to 2005", "between May and July", "28 November – 2 December". */
function readSecond(setting: Setting, first: Point): Point | null {
  const { tokens } = setting;
  const link = tokens[first.next];
  if (!link || !LINK.test(link.lower)) return null;
  const before = tokens[first.at - 1]?.lower;
  const opened = before === "between" || before === "from";
  const free = link.lower === "to" || link.lower === "through";
  if (link.lower === "and" ? before !== "between" : link.kind === "word" && before !== "from" && !free) return null;
  const second = inYearAfter(first, readMoment(setting, skipThe(tokens, first.next + 1)));
  const fits = second && (second.grain === first.grain || (opened && isLong(first) && isLong(second)));
  return fits && isOrdered(first, second) ? second : null;
}

/** "between now and 15 November", "from 28 December 2004 to 2 January": the end has its year from the beginning. */
function inYearAfter(first: Point, second: Point | null): Point | null {
  if (!second?.yearless || !second.from || first.yearless || !first.from) return second;
  const same = shift(second, first.from.year);
  return dayNumber(same.from!) >= dayNumber(first.from) ? same : shift(second, first.from.year + 1);
}

function skipThe(tokens: readonly Piece[], at: number): number {
  return tokens[at]?.lower === "the" ? at + 1 : at;
}

/** Whether it is a day or more, whose day is known: "from 2015 to 5 May 2017". */
function isLong({ from, clock }: Point): boolean {
  return from !== null && clock === null;
}

function isOrdered(first: Point, second: Point): boolean {
  if (!first.from || !second.from)
    return first.clock !== null && second.clock !== null && first.clock[0] <= second.clock[0];
  if (first.yearless !== second.yearless) return first.yearless;
  return dayNumber(first.from) <= dayNumber(second.from);
}

/** One time from two: a first without a year has the second one's, or the year before. */
function join(first: Point, second: Point): Point {
  if (!first.from || !second.from) return { ...first, clock: [first.clock![0], second.clock![1]], next: second.next };
  const shared = first.yearless && !second.yearless ? shift(first, second.from.year) : first;
  const later = dayNumber(shared.from!) > dayNumber(second.from);
  const begin = later ? shift(first, second.from.year - 1) : shared;
  const coarser = GRAIN_ORDER.indexOf(first.grain) < GRAIN_ORDER.indexOf(second.grain) ? first.grain : second.grain;
  const clock = first.clock && second.clock ? ([first.clock[0], second.clock[1]] as const) : first.clock;
  return { ...begin, clock, to: second.to, next: second.next, yearless: second.yearless, grain: coarser };
}

/** Puts a time without a year into a year. */
function shift(point: Point, year: number): Point {
  if (!point.from || !point.to) return point;
  const by = year - point.from.year;
  return {
    ...point,
    from: onCalendar({ ...point.from, year }),
    to: onCalendar({ ...point.to, year: point.to.year + by }),
    yearless: false,
  };
}

/** The 29th of February of a common year is the 1st of March. */
function onCalendar(day: Day): Day {
  return dayOf(dayNumber(day));
}

const NEAR_YEARS: readonly number[] = Array.from({ length: 17 }, (_, index) => index - 8);

/** Gives a time without a year the year nearest to the day of reference. */
function resolve(point: Point, anchor: number | null, setting: Setting): Point {
  if (!point.yearless || !point.from || anchor === null) return point;
  const year = dayOf(anchor).year;
  const { from } = point;
  // The 29th of February is only in leap years.
  const years = NEAR_YEARS.map((by) => year + by);
  const candidates = years.map((y) => shift(point, y)).filter((one) => one.from?.day === from.day);
  const past = candidates.findLast((candidate) => dayNumber(candidate.from!) <= anchor)!;
  const next = candidates.find((candidate) => dayNumber(candidate.from!) > anchor)!;
  const distance = dayNumber(next.from!) - anchor;
  const isNear = point.grain !== "month" && distance <= 31 && anchor - dayNumber(past.from!) > 183;
  return dayNumber(past.to!) < anchor && (isNear || setting.ahead) ? next : past;
}

function toTime(tokens: readonly Piece[], point: Point, floor: number, isRange: boolean): Time {
  const article = skipArticle(tokens, point.at, floor);
  const third = isRange
    ? null
    : (phraseBefore(tokens, point.at, floor, PORTIONS) ?? phraseBefore(tokens, article, floor, PORTIONS));
  const begin = skipArticle(tokens, third?.from ?? point.at, floor);
  const opener = isRange ? tokens[begin - 1]?.lower : undefined;
  const range = opener === "between" || opener === "from";
  const bound = isRange ? null : phraseBefore(tokens, begin, floor, TIME_BOUNDS);
  const narrowed = third && !point.clock ? narrow(point, third.value) : point;
  const from = bound?.from ?? (range ? begin - 1 : (third?.from ?? point.at));
  const span = { start: tokens[from]!.start, end: tokens[point.next - 1]!.end };
  return { ...bounded(narrowed, bound?.value ?? "exact"), grain: point.grain, bound: bound?.value ?? "exact", span };
}

function skipArticle(tokens: readonly Piece[], at: number, floor: number): number {
  return at - 1 >= floor && tokens[at - 1]?.lower === "the" ? at - 1 : at;
}

function phraseBefore<Value>(
  tokens: readonly Piece[],
  end: number,
  floor: number,
  table: ReadonlyMap<string, Value>,
): { value: Value; from: number } | null {
  for (let length = Math.min(3, end - floor); length > 0; length--) {
    let phrase = "";
    for (let at = end - length; at < end; at++) {
      const token = tokens[at]!;
      if (token.text !== "-") phrase += (phrase === "" ? "" : " ") + token.lower;
    }
    const value = table.get(phrase);
    if (value !== undefined) return { value, from: end - length };
  }
  return null;
}

/** "early 2005": the first half of it; "the end of 2005": the last third. */
function narrow(point: Point, portion: Portion): Point {
  if (!point.from || !point.to) return point;
  if (point.grain === "year" && point.from.year === point.to.year) {
    const { year } = point.from;
    const [first, last] = MONTHS_OF[portion];
    return { ...point, from: { year, month: first, day: 1 }, to: monthEnd(year, last) };
  }
  const [start, end] = [dayNumber(point.from), dayNumber(point.to)];
  const length = end - start + 1;
  const half = Math.floor(length / 2);
  if (portion === "mid") {
    const third = Math.round(length / 3);
    return { ...point, from: dayOf(start + third), to: dayOf(end - third) };
  }
  const isFirst = portion === "early" || portion === "start";
  return isFirst ? { ...point, to: dayOf(start + half - 1) } : { ...point, from: dayOf(start + half) };
}
const MONTHS_OF: Readonly<Record<Portion, readonly [number, number]>> = {
  early: [1, 6],
  mid: [5, 8],
  late: [7, 12],
  start: [1, 4],
  end: [9, 12],
};

/** Start and end as ISO 8601, with one side open under a bound. */
function bounded(point: Point, bound: Bound): { start: string | null; end: string | null } {
  const [from, to] = [isoOf(point, "from"), isoOf(point, "to")];
  if (from === null || to === null) return { start: null, end: null };
  if (bound === "at-least") return { start: from, end: null };
  if (bound === "more-than") return { start: to, end: null };
  if (bound === "at-most") return { start: null, end: to };
  if (bound === "less-than") return { start: null, end: from };
  return { start: from, end: to };
}

function isoOf(point: Point, side: "from" | "to"): string | null {
  const day = point[side] ?? (point.clock ? DAYLESS : null);
  // ISO 8601 has no year before 0000 in four digits.
  if (day === null || day.year < 0 || (day.year === YEARLESS && day.month === 2 && day.day === 29)) return null;
  if (!point.clock) return toIso(day);
  const late = point.clock[side === "from" ? 0 : 1];
  const minute = late % 1440;
  const moment = late < 1440 ? toIso(day) : toIso(dayOf(dayNumber(day) + Math.floor(late / 1440)));
  return `${moment}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
