/**
 * Single times as they are written, each read from one token on: dates, months, years, days by their distance, hours.
 * Knows nothing of bounds and ranges; `times.ts` builds on it.
 */

import {
  BEFORE_DATE,
  DOUBTFUL_MONTHS,
  MODIFIERS,
  MONTHS,
  PARTS_OF_DAY,
  PERIODS,
  RELATIVE_DAYS,
  SEASONS,
  SHORT_MONTHS,
  WEEKDAYS,
} from "../lexicon/calendar.ts";
import { ONES, ORDINALS, TENS } from "../lexicon/numbers.ts";
import type { Grain } from "../model/dossier.ts";
import { bare, type Point, readClock, readPartOfDay, readWordClock, type Setting } from "./clock.ts";
import { addMonths, type Day, dayOf, monthEnd, weekdayOf } from "./day-numbers.ts";
import { isCapital, notAnAmount } from "./not-amounts.ts";
import { readNumeral } from "./numerals.ts";
import type { Piece } from "./pieces.ts";

type Reader = (setting: Setting, at: number) => Point | null;

const NUMBER_READERS: readonly Reader[] = [
  readIso,
  readSlashed,
  readDotted,
  readDayMonth,
  readClock,
  readAgo,
  readDecade,
  readYear,
];
const STEPS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
  ["past", -1],
  ["current", 0],
]);

/** Readers of times that begin with a word, in the order they are asked, and the words with which each may begin. */
const WORD_READERS: readonly (readonly [Reader, Iterable<string>])[] = [
  [readMonthDay, MONTHS.keys()],
  [readMonth, MONTHS.keys()],
  [readWeekday, [...WEEKDAYS.keys(), ...MODIFIERS]],
  [readRelativeDay, [...RELATIVE_DAYS.keys(), "the"]],
  [readRelativePeriod, STEPS.keys()],
  [readQuarter, [...ORDINALS.keys(), "q"]],
  [readSeason, SEASONS.keys()],
  [readPartOfDay, PARTS_OF_DAY.keys()],
  [readWordClock, [...ONES.keys(), ...TENS.keys()]],
  [readDayMonth, [...ORDINALS.keys(), "twenty", "thirty"]],
  [readAgo, [...ONES.keys(), ...TENS.keys(), "a", "an"]],
];

/** Which readers to ask at a word, its possessive included; at most words none. */
const READERS_AT: ReadonlyMap<string, readonly Reader[]> = readersByWord();
function readersByWord(): Map<string, Reader[]> {
  const made = new Map<string, Reader[]>();
  for (const [read, openers] of WORD_READERS) {
    for (const opener of openers) {
      for (const word of [opener, `${opener}'s`, `${opener}’s`]) made.set(word, [...(made.get(word) ?? []), read]);
    }
  }
  return made;
}

/** Reads the time that begins at token `at`, with a time of day after it ("4 December at 10:30"), or gives null. */
export function readDate(setting: Setting, at: number): Point | null {
  const token = setting.tokens[at];
  if (!token || token.kind === "sign") return null;
  const readers = token.kind === "number" ? NUMBER_READERS : READERS_AT.get(token.lower);
  if (readers === undefined) return null;
  for (const read of readers) {
    const point = read(setting, at);
    if (point) return point.clock ? withDate(setting, point) : withClock(setting, point);
  }
  return null;
}

function days(from: Day, to: Day, grain: Grain, at: number, next: number): Point {
  return { from, to, yearless: false, grain, clock: null, at, next };
}

function oneDay(number: number, at: number, next: number): Point {
  const day = dayOf(number);
  return days(day, day, "day", at, next);
}

function unresolved(grain: Grain, at: number, next: number): Point {
  return { from: null, to: null, yearless: false, grain, clock: null, at, next };
}

function isYear(token: Piece | undefined): boolean {
  return token?.kind === "number" && /^(?:1\d|20)\d\d$/u.test(token.text);
}

/** A day's date, checked against the calendar; without a year it stands in year 0. */
function dated(year: number | null, month: number, day: number, at: number, next: number): Point | null {
  if (month < 1 || month > 12 || day < 1 || day > monthEnd(year ?? 4, month).day) return null;
  const date = { year: year ?? 0, month, day };
  return { ...days(date, date, "day", at, next), yearless: year === null };
}

/** "2005-12-04", "2005-12-04T10:30". */
function readIso({ tokens }: Setting, at: number): Point | null {
  const [year, one, month, two, day, clock] = tokens.slice(at, at + 6);
  if (!isYear(year) || one?.text !== "-" || two?.text !== "-" || !month?.glued || !day?.glued) return null;
  if (month.text.length !== 2 || day.text.length !== 2) return null;
  const point = dated(Number(year!.text), Number(month.text), Number(day.text), at, at + 5);
  return point && clock?.text === "T" && clock.glued ? { ...point, next: at + 6 } : point;
}

/** "13/12/2005" and "12/13/2005"; where both numbers could be months nothing is read. */
function readSlashed({ tokens }: Setting, at: number): Point | null {
  const [first, one, second, two, year] = tokens.slice(at, at + 5);
  if (one?.text !== "/" || two?.text !== "/" || second?.kind !== "number" || !isYear(year)) return null;
  const [a, b] = [Number(first!.text), Number(second.text)];
  if (a <= 12 && b <= 12 && a !== b) return null;
  return a > 12 ? dated(Number(year!.text), b, a, at, at + 5) : dated(Number(year!.text), a, b, at, at + 5);
}

/** "04.12.2005": with full stops the day comes first. */
function readDotted({ tokens }: Setting, at: number): Point | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(tokens[at]!.text);
  return match && dated(Number(match[3]), Number(match[2]), Number(match[1]), at, at + 1);
}

interface DayName {
  readonly day: number;
  readonly next: number;
}

/** "4", "4th", "fourth", "twenty-first". */
function readDayName(tokens: readonly Piece[], at: number): DayName | null {
  const token = tokens[at];
  if (token?.kind === "number") {
    if (!/^\d{1,2}$/u.test(token.text)) return null;
    const suffix = tokens[at + 1];
    const next = suffix?.glued && /^(?:st|nd|rd|th)$/u.test(suffix.lower) ? at + 2 : at + 1;
    const day = Number(token.text);
    return day >= 1 && day <= 31 ? { day, next } : null;
  }
  if (token?.kind !== "word" || (!ORDINALS.has(token.lower) && !/^(?:twenty|thirty)$/u.test(token.lower))) return null;
  const numeral = readNumeral(tokens, at);
  return numeral?.form === "ordinal" && numeral.low <= 31 ? { day: numeral.low, next: numeral.next } : null;
}

function monthOf(token: Piece | undefined): number | undefined {
  return token && isCapital(token) ? MONTHS.get(bare(token)) : undefined;
}

/** Index after the full stop of an abbreviated month. */
function afterMonth(tokens: readonly Piece[], at: number): number {
  return tokens[at + 1]?.text === "." && tokens[at + 1]!.glued && SHORT_MONTHS.has(tokens[at]!.lower) ? at + 2 : at + 1;
}

/** The year after a date, with or without a comma. */
function readYearAfter(tokens: readonly Piece[], next: number): { year: number | null; next: number } {
  const at = tokens[next]?.text === "," || tokens[next]?.lower === "of" ? next + 1 : next;
  return isYear(tokens[at]) ? { year: Number(tokens[at]!.text), next: at + 1 } : { year: null, next };
}

/** "4 December 2005", "4th of December", "4-6 December". */
function readDayMonth({ tokens }: Setting, at: number): Point | null {
  const first = readDayName(tokens, at);
  if (!first) return null;
  const second = readSecondDay(tokens, first.next);
  const link = second?.next ?? first.next;
  const name = tokens[link]?.lower === "of" ? link + 1 : link;
  const month = monthOf(tokens[name]);
  if (month === undefined) return null;
  const { year, next } = readYearAfter(tokens, afterMonth(tokens, name));
  return dayRange(year, month, first.day, second?.day ?? first.day, at, next);
}

/** "December 4, 2005", "Dec. 4", "December 4-6". */
function readMonthDay({ tokens }: Setting, at: number): Point | null {
  const month = monthOf(tokens[at]);
  if (month === undefined) return null;
  let begin = afterMonth(tokens, at);
  if (tokens[begin]?.lower === "the") begin++;
  const first = readDayName(tokens, begin);
  if (!first || tokens[first.next]?.text === ":") return null;
  const second = readSecondDay(tokens, first.next);
  const { year, next } = readYearAfter(tokens, second?.next ?? first.next);
  return dayRange(year, month, first.day, second?.day ?? first.day, at, next);
}

/** The second of two days of one month: "4-6", "4 to 6", "4 and 6". */
function readSecondDay(tokens: readonly Piece[], at: number): DayName | null {
  return /^(?:[-–]|to|and)$/u.test(tokens[at]?.lower ?? "") ? readDayName(tokens, at + 1) : null;
}

function dayRange(
  year: number | null,
  month: number,
  first: number,
  last: number,
  at: number,
  next: number,
): Point | null {
  const [from, to] = [dated(year, month, first, at, next), dated(year, month, last, at, next)];
  return from && to && first <= last ? { ...from, to: to.to } : null;
}

/** "December 2005", "Dec. 2005", "in December". */
function readMonth({ tokens }: Setting, at: number): Point | null {
  const month = monthOf(tokens[at]);
  if (month === undefined) return null;
  const { year, next } = readYearAfter(tokens, afterMonth(tokens, at));
  const before = tokens[at - 1]?.text === "-" ? tokens[at - 2] : tokens[at - 1];
  const word = tokens[at]!.lower;
  // "31 February" is a mistake, and no month.
  if (before?.kind === "number" && before.text.length <= 2) return null;
  if (year === null && (SHORT_MONTHS.has(word) || DOUBTFUL_MONTHS.has(word)) && !BEFORE_DATE.has(before?.lower ?? ""))
    return null;
  const from = { year: year ?? 0, month, day: 1 };
  return { ...days(from, monthEnd(year ?? 0, month), "month", at, next), yearless: year === null };
}

/** "2005", "2005-06", "2005/06"; not "2005 people" and not "Room 2005". */
function readYear({ tokens, text }: Setting, at: number): Point | null {
  const numeral = isYear(tokens[at]) ? readNumeral(tokens, at) : null;
  const joined = tokens[at - 1]?.text ?? "";
  const isJoined =
    /^[-–]$/u.test(joined) && (isYear(tokens[at - 2]) || /^(?:mid|pre|post)$/u.test(tokens[at - 2]?.lower ?? ""));
  if (!numeral || (!isJoined && notAnAmount(tokens, at, numeral, text) !== "year")) return null;
  const year = Number(tokens[at]!.text);
  const [link, end] = [tokens[at + 1], tokens[at + 2]];
  const short =
    link?.glued && /^[-–/]$/u.test(link.text) && end?.glued && /^\d\d$/u.test(end.text) ? Number(end.text) : null;
  const last = short !== null && short === (year + 1) % 100 ? year + 1 : year;
  return days(
    { year, month: 1, day: 1 },
    { year: last, month: 12, day: 31 },
    "year",
    at,
    last > year ? at + 3 : at + 1,
  );
}

/** "the 1990s", "the '90s". */
function readDecade({ tokens }: Setting, at: number): Point | null {
  const [token, plural, before] = [tokens[at]!, tokens[at + 1], tokens[at - 1]];
  if (plural?.lower !== "s" || !plural.glued || !/^(?:(?:1\d|20)\d0|[2-9]0)$/u.test(token.text)) return null;
  if (token.text.length === 2 && !/^['’‘]$/u.test(before?.text ?? "")) return null;
  const year = token.text.length === 2 ? 1900 + Number(token.text) : Number(token.text);
  return days({ year, month: 1, day: 1 }, { year: year + 9, month: 12, day: 31 }, "decade", at, at + 2);
}

/** "Q3 2011", "the third quarter of 2011", "the first half of 2011". */
function readQuarter({ tokens }: Setting, at: number): Point | null {
  const number =
    tokens[at]!.lower === "q" && tokens[at + 1]?.glued ? Number(tokens[at + 1]!.text) : ORDINALS.get(tokens[at]!.lower);
  const name = tokens[at]!.lower === "q" ? "quarter" : tokens[at + 1]?.lower;
  const length = name === "quarter" ? 3 : name === "half" ? 6 : null;
  if (length === null || number === undefined || !(number >= 1 && number <= 12 / length)) return null;
  const { year, next } = readYearAfter(tokens, at + 2);
  if (year === null) return null;
  const month = (number - 1) * length + 1;
  return days({ year, month, day: 1 }, monthEnd(year, month + length - 1), "quarter", at, next);
}

/** "spring 2005", "the summer of 2005". */
function readSeason({ tokens }: Setting, at: number): Point | null {
  const month = SEASONS.get(tokens[at]!.lower);
  const { year, next } = month === undefined ? { year: null, next: at } : readYearAfter(tokens, at + 1);
  if (month === undefined || year === null) return null;
  return days({ year, month, day: 1 }, monthEnd(year, month + 2), "quarter", at, next);
}

/** "Thursday", "last Thursday", "next Thursday", "Thursday, 4 December". */
function readWeekday(setting: Setting, at: number): Point | null {
  const { tokens, today } = setting;
  const modifier = /^(?:last|next|this|past|coming)$/u.test(tokens[at]!.lower) ? tokens[at]!.lower : null;
  const name = modifier ? at + 1 : at;
  const weekday = isCapital(tokens[name]) ? WEEKDAYS.get(bare(tokens[name])) : undefined;
  if (weekday === undefined) return null;
  const date = readDateAfterWeekday(setting, name + 1);
  if (date) return { ...date, at };
  if (today === null || tokens[name]!.lower.endsWith("days")) return unresolved("day", at, name + 1);
  const forward = modifier === "next" || modifier === "coming" || (modifier === null && setting.ahead);
  const distance = forward ? (weekday - weekdayOf(today) + 7) % 7 || 7 : -((weekdayOf(today) - weekday + 7) % 7);
  // "last Thursday" on a Thursday is a week ago.
  return oneDay(today + (distance === 0 && (modifier === "last" || modifier === "past") ? -7 : distance), at, name + 1);
}

function readDateAfterWeekday(setting: Setting, next: number): Point | null {
  const at = setting.tokens[next]?.text === "," ? next + 1 : next;
  const begin = setting.tokens[at]?.lower === "the" ? at + 1 : at;
  return setting.tokens[begin]?.kind === "number"
    ? readDayMonth(setting, begin)
    : setting.tokens[at]
      ? readMonthDay(setting, at)
      : null;
}

/** "today", "yesterday", "tonight", "the day before yesterday", "the next day". */
function readRelativeDay({ tokens, today, last }: Setting, at: number): Point | null {
  const word = bare(tokens[at]);
  const distance = RELATIVE_DAYS.get(word);
  if (distance !== undefined)
    return today === null ? unresolved("day", at, at + 1) : oneDay(today + distance, at, at + 1);
  const second = tokens[at + 1]?.lower ?? "";
  if (word !== "the" || (second !== "day" && !NEIGHBOURS.has(second))) return null;
  const [third, fourth] = [tokens[at + 2]?.lower, tokens[at + 3]?.lower];
  if (second === "day" && (third === "before" || third === "after")) {
    const beyond = third === "before" ? "yesterday" : "tomorrow";
    if (fourth === beyond)
      return today === null ? unresolved("day", at, at + 4) : oneDay(today + (third === "before" ? -2 : 2), at, at + 4);
  }
  const step = third === "day" ? NEIGHBOURS.get(second) : undefined;
  if (step === undefined || last === null) return null;
  return oneDay(last + step, at, at + 3);
}

/** Days by their distance from the day last read. */
const NEIGHBOURS: ReadonlyMap<string, number> = new Map([
  ["next", 1],
  ["following", 1],
  ["previous", -1],
  ["same", 0],
]);

/** "last week", "this month", "next year"; "earlier this week" ends today. */
function readRelativePeriod({ tokens, today }: Setting, at: number): Point | null {
  const step = STEPS.get(tokens[at]!.lower);
  const unit = bare(tokens[at + 1]);
  if (step === undefined || !/^(?:week|weekend|month|year|night|morning|afternoon|evening|decade|quarter)$/u.test(unit))
    return null;
  if (PARTS_OF_DAY.has(unit)) {
    if (today === null) return { ...unresolved("part-of-day", at, at + 2), clock: PARTS_OF_DAY.get(unit)! };
    return { ...oneDay(today + step, at, at + 2), grain: "part-of-day", clock: PARTS_OF_DAY.get(unit)! };
  }
  const grain: Grain = unit === "weekend" ? "week" : (unit as Grain);
  return today === null ? unresolved(grain, at, at + 2) : periodAround(today, step, unit, grain, at);
}

function periodAround(today: number, step: number, unit: string, grain: Grain, at: number): Point {
  const { year, month } = dayOf(today);
  if (grain === "week") {
    const monday = today - ((weekdayOf(today) + 6) % 7) + step * 7;
    return days(dayOf(unit === "weekend" ? monday + 5 : monday), dayOf(monday + 6), "week", at, at + 2);
  }
  if (grain === "month") {
    const first = addMonths({ year, month, day: 1 }, step);
    return days(first, monthEnd(first.year, first.month), "month", at, at + 2);
  }
  if (grain === "quarter") {
    const first = addMonths({ year, month: month - ((month - 1) % 3), day: 1 }, step * 3);
    return days(first, monthEnd(first.year, first.month + 2), "quarter", at, at + 2);
  }
  const begin = grain === "decade" ? year - (year % 10) + step * 10 : year + step;
  const end = grain === "decade" ? begin + 9 : begin;
  return days({ year: begin, month: 1, day: 1 }, { year: end, month: 12, day: 31 }, grain, at, at + 2);
}

/** "two days ago", "a week earlier", "three months later": from today, or from the day last read. */
function readAgo({ tokens, today, last }: Setting, at: number): Point | null {
  const { lower } = tokens[at]!;
  const article = lower === "a" || lower === "an";
  const numeral = article ? null : readNumeral(tokens, at);
  if (!article && !(numeral && numeral.low === numeral.high && numeral.form === "number" && numeral.low <= 1000))
    return null;
  const unit = article ? at + 1 : numeral!.next;
  const period = PERIODS.get(tokens[unit]?.lower ?? "");
  const way = tokens[unit + 1]?.lower;
  if (!period || !/^(?:ago|earlier|later)$/u.test(way ?? "")) return null;
  const grain: Grain = period.days === 7 ? "week" : period.days > 0 ? "day" : period.months === 1 ? "month" : "year";
  const anchor = way === "ago" ? today : (last ?? (way === "earlier" ? today : null));
  if (anchor === null) return unresolved(grain, at, unit + 2);
  const count = (article ? 1 : numeral!.low) * (way === "later" ? 1 : -1);
  return around(anchor, count * period.days, count * period.months, grain, at, unit + 2);
}

/** The day, month or year some time away; a distance in weeks is good to three days. */
function around(anchor: number, byDays: number, byMonths: number, grain: Grain, at: number, next: number): Point {
  if (grain === "day") return oneDay(anchor + byDays, at, next);
  if (grain === "week") return days(dayOf(anchor + byDays - 3), dayOf(anchor + byDays + 3), "week", at, next);
  const { year, month } = addMonths(dayOf(anchor), byMonths);
  if (grain === "month") return days({ year, month, day: 1 }, monthEnd(year, month), "month", at, next);
  return days({ year, month: 1, day: 1 }, { year, month: 12, day: 31 }, "year", at, next);
}

/** A time of day after a date: "4 December at 10:30", "Thursday morning". */
function withClock(setting: Setting, point: Point): Point {
  const { tokens } = setting;
  if (point.grain !== "day") return point;
  const link = /^(?:at|,|around|about|in)$/u.test(tokens[point.next]?.lower ?? "") ? point.next + 1 : point.next;
  const at = tokens[link]?.lower === "the" ? link + 1 : link;
  const token = tokens[at];
  if (!token) return point;
  const part = PARTS_OF_DAY.get(token.lower);
  if (part) return { ...point, clock: part, grain: "part-of-day", next: at + 1 };
  const clock = token.kind === "number" ? readClock(setting, at) : readWordClock(setting, at);
  return clock ? { ...point, clock: clock.clock, grain: clock.grain, next: clock.next } : point;
}

/** A date after a time of day: "10:30 on 4 December", "the morning of 4 December". */
function withDate(setting: Setting, point: Point): Point {
  if (point.from !== null) return point;
  const { tokens } = setting;
  const zone = /^(?:gmt|utc|local)$/u.test(tokens[point.next]?.lower ?? "") ? point.next + 1 : point.next;
  const link = tokens[zone]?.lower === "time" ? zone + 1 : zone;
  const at = /^(?:on|of|,)$/u.test(tokens[link]?.lower ?? "") ? link + 1 : link;
  const token = tokens[at];
  if (!token) return point;
  const readers = token.kind === "number" ? [readIso, readDayMonth] : [readMonthDay, readWeekday, readRelativeDay];
  for (const read of readers) {
    const date = read(setting, at);
    if (date?.grain === "day")
      return { ...point, from: date.from, to: date.to, yearless: date.yearless, next: date.next };
  }
  return { ...point, next: link };
}
