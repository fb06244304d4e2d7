/**
 * Days and periods by their distance from another day: "yesterday", "last Thursday", "this week", "two days ago",
 * "the past three weeks".
 */
import { PARTS_OF_DAY, PERIODS, RELATIVE_DAYS, SHORT_WEEKDAYS, WEEKDAYS } from "../lexicon/calendar.ts";
import type { Grain } from "../model/dossier.ts";
import { bare, type Point, type Setting } from "./clock.ts";
import {
  days,
  oneDay,
  readDayMonth,
  readDayName,
  readIso,
  readMonthDay,
  unresolved,
  wholeMonth,
  wholeYear,
} from "./dates.ts";
import { addMonths, dayNumber, dayOf, monthEnd, weekdayOf } from "./day-numbers.ts";
import { isCapital } from "./not-amounts.ts";
import { readNumeral } from "./numerals.ts";
import { mondayOf, weekFrom } from "./periods.ts";
import type { Piece } from "./pieces.ts";

/** Words before a period or a weekday, and how many periods they step. */
export const STEPS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
  ["past", -1],
  ["coming", 1],
  ["current", 0],
]);

/** Whether the cut name of a weekday is one without a date after it: "on Wed", and not "he sat" or "the Sun". */
function isShortDay(tokens: readonly Piece[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  return isCapital(tokens[at]) && tokens[at]!.lower !== "sun" && /^(?:on|last|next|until|since|this)$/u.test(before);
}

/** "Thursday", "last Thursday", "Thursday, 4 December", "Friday of next week", "Friday the 13th". */
export function readWeekday(setting: Setting, at: number): Point | null {
  const { tokens, today } = setting;
  const word = tokens[at]!.lower;
  const modifier = /^(?:last|next|this|past|coming)$/u.test(word) ? word : null;
  const name = modifier ? at + 1 : at;
  const full = WEEKDAYS.get(bare(tokens[name]));
  const weekday = full ?? SHORT_WEEKDAYS.get(bare(tokens[name]));
  if (weekday === undefined) return null;
  const date = readDateAfterWeekday(setting, name + 1, weekday);
  if (date) return { ...date, at };
  if (full === undefined && !isShortDay(tokens, name)) return null;
  const next = tokens[name + 1]?.text === "." && SHORT_WEEKDAYS.has(tokens[name]!.lower) ? name + 2 : name + 1;
  if (today === null || tokens[name]!.lower.endsWith("days")) return unresolved("day", at, next);
  const week = modifier ? null : readWeekAfter(setting, next);
  if (week) return oneDay(week.monday + ((weekday + 6) % 7), at, week.next);
  return oneDay(weekdayNear(setting, weekday, modifier), at, next);
}

/** The weekday that is meant, as a number of days. */
function weekdayNear({ today, ahead }: Setting, weekday: number, modifier: string | null): number {
  const monday = mondayOf(today!);
  const offset = (weekday + 6) % 7;
  if (modifier === "this") return monday + offset;
  if (modifier === "next") return monday + 7 + offset;
  if (modifier === "coming" || (modifier === null && ahead))
    return today! + ((weekday - weekdayOf(today!) + 7) % 7 || 7);
  const back = (weekdayOf(today!) - weekday + 7) % 7;
  // "last Thursday" is not today, nor yesterday.
  return today! - back - (modifier !== null && back < 2 ? 7 : 0);
}

/** "next week", "of last week" after a weekday. */
function readWeekAfter({ tokens, today }: Setting, next: number): { monday: number; next: number } | null {
  const at = tokens[next]?.lower === "of" ? next + 1 : next;
  const step = STEPS.get(tokens[at]?.lower ?? "");
  if (step === undefined || today === null || bare(tokens[at + 1]) !== "week") return null;
  return { monday: mondayOf(today) + 7 * step, next: at + 2 };
}

function readDateAfterWeekday(setting: Setting, next: number, weekday: number): Point | null {
  const { tokens } = setting;
  const at = tokens[next]?.text === "," || tokens[next]?.text === "." ? next + 1 : next;
  const begin = tokens[at]?.lower === "the" ? at + 1 : at;
  if (!tokens[begin]) return null;
  const date =
    tokens[begin]!.kind === "number"
      ? (readIso(setting, begin) ?? readDayMonth(setting, begin))
      : (readMonthDay(setting, at) ?? readDayMonth(setting, begin));
  return date ?? (begin > at ? readNamedDay(setting, begin, weekday) : null);
}

/** "Friday the 13th": the nearest day that is both. */
function readNamedDay({ tokens, today, ahead }: Setting, at: number, weekday: number): Point | null {
  const name = readDayName(tokens, at);
  const spelled = name ?? readNumberDay(tokens, at);
  if (!spelled || today === null) return null;
  for (let step = 0; step < 14; step++) {
    const { year, month } = addMonths({ ...dayOf(today), day: 1 }, ahead ? step : -step);
    const number = dayNumber({ year, month, day: spelled.day });
    if (weekdayOf(number) === weekday && (ahead ? number >= today : number <= today))
      return oneDay(number, at, spelled.next);
  }
  return null;
}

function readNumberDay(tokens: readonly Piece[], at: number): { day: number; next: number } | null {
  const numeral = readNumeral(tokens, at);
  const fits = numeral?.form === "number" && numeral.low >= 1 && numeral.low <= 31 && Number.isInteger(numeral.low);
  return fits ? { day: numeral.low, next: numeral.next } : null;
}

/** "today", "yesterday", "tonight", "the day before yesterday", "the next day", "now" in a range. */
export function readRelativeDay({ tokens, today, last }: Setting, at: number): Point | null {
  const word = bare(tokens[at]);
  if (word === "now") return readNow(tokens, today, at);
  const distance = RELATIVE_DAYS.get(word);
  if (distance !== undefined) {
    const point = today === null ? unresolved("day", at, at + 1) : oneDay(today + distance, at, at + 1);
    return word === "tonight" ? { ...point, grain: "part-of-day", clock: [1020, 1439] } : point;
  }
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

/** "between now and 15 November", "from May until now". */
function readNow(tokens: readonly Piece[], today: number | null, at: number): Point | null {
  if (!/^(?:between|from|and|until|till|to)$/u.test(tokens[at - 1]?.lower ?? "")) return null;
  if (tokens[at - 1]!.lower === "from" && tokens[at + 1]?.lower === "on") return null;
  return today === null ? unresolved("day", at, at + 1) : oneDay(today, at, at + 1);
}

/** Days by their distance from the day last read. */
const NEIGHBOURS: ReadonlyMap<string, number> = new Map([
  ["next", 1],
  ["following", 1],
  ["previous", -1],
  ["same", 0],
]);

const UNIT = /^(?:week|weekend|month|year|night|morning|afternoon|evening|decade|century|quarter)$/u;

/** "last week", "this month", "next year", "next week on Friday"; "earlier this week" ends today. */
export function readRelativePeriod(setting: Setting, at: number): Point | null {
  const { tokens, today } = setting;
  const way = CLIPS.get(tokens[at]!.lower);
  const link = way !== undefined && tokens[at + 1]?.lower === "of" ? at + 2 : way === undefined ? at : at + 1;
  const the = way !== undefined && tokens[link]?.lower === "the";
  const step = the ? 0 : STEPS.get(tokens[link]?.lower ?? "");
  const unit = bare(tokens[link + 1]);
  if (step === undefined || !UNIT.test(unit)) return null;
  const next = link + 2;
  if (PARTS_OF_DAY.has(unit)) return way === undefined ? partOfDay(today, step, unit, at, next) : null;
  const grain: Grain = unit === "weekend" ? "week" : unit === "century" ? "decade" : (unit as Grain);
  if (today === null) return unresolved(grain, at, next);
  const period = periodAround(today, step, unit, at, next);
  if (way !== undefined) return clip(period, today, way);
  return unit === "week" ? (readDayOfWeek(setting, period) ?? period) : period;
}

/** Words that cut a period off at today: what is over, or what is to come. */
const CLIPS: ReadonlyMap<string, "before" | "after"> = new Map<string, "before" | "after">([
  ["earlier", "before"],
  ["later", "after"],
  ["rest", "after"],
]);

function clip(period: Point, today: number, way: "before" | "after"): Point {
  const [from, to] = [dayNumber(period.from!), dayNumber(period.to!)];
  if (today < from || today > to) return period;
  return way === "before" ? { ...period, to: dayOf(today) } : { ...period, from: dayOf(today) };
}

function partOfDay(today: number | null, step: number, part: string, at: number, next: number): Point {
  const point = today === null ? unresolved("day", at, next) : oneDay(today + step, at, next);
  return { ...point, grain: "part-of-day", clock: PARTS_OF_DAY.get(part)! };
}

/** "next week on Friday", "last week between Friday and Sunday". */
function readDayOfWeek({ tokens }: Setting, week: Point): Point | null {
  const link = tokens[week.next]?.lower;
  const at = link === "on" || link === "between" || link === "from" ? week.next + 1 : week.next;
  const first = WEEKDAYS.get(bare(tokens[at]));
  if (first === undefined) return null;
  const monday = dayNumber(week.from!);
  const place = (weekday: number) => dayOf(monday + ((weekday + 6) % 7));
  const joined = /^(?:and|to|-)$/u.test(tokens[at + 1]?.lower ?? "") && link !== "on";
  const second = joined ? WEEKDAYS.get(bare(tokens[at + 2])) : undefined;
  const isRange = second !== undefined && (second + 6) % 7 > (first + 6) % 7;
  return days(place(first), place(isRange ? second : first), "day", week.at, at + (isRange ? 3 : 1));
}

function periodAround(today: number, step: number, unit: string, at: number, next: number): Point {
  const { year, month } = dayOf(today);
  if (unit === "week") return weekFrom(mondayOf(today) + step * 7, at, next);
  if (unit === "weekend") return weekend(mondayOf(today) + step * 7, at, next);
  if (unit === "month") {
    const first = addMonths({ year, month, day: 1 }, step);
    return wholeMonth(first.year, first.month, at, next);
  }
  if (unit === "quarter") {
    const first = addMonths({ year, month: month - ((month - 1) % 3), day: 1 }, step * 3);
    return days(first, monthEnd(first.year, first.month + 2), "quarter", at, next);
  }
  if (unit === "year") return wholeYear(year + step, at, next);
  const length = unit === "decade" ? 10 : 100;
  const begin = year - (year % length) + step * length;
  return days({ year: begin, month: 1, day: 1 }, { year: begin + length - 1, month: 12, day: 31 }, "decade", at, next);
}

function weekend(monday: number, at: number, next: number): Point {
  return days(dayOf(monday + 5), dayOf(monday + 6), "week", at, next);
}

/** "over the weekend": the last one, or the coming one where the words speak of the future. */
export function readWeekend({ tokens, today, ahead }: Setting, at: number): Point | null {
  if (!/^(?:the|on|over|that|at)$/u.test(tokens[at - 1]?.lower ?? "") || tokens[at]!.lower !== "weekend") return null;
  if (today === null) return unresolved("week", at, at + 1);
  const isOn = weekdayOf(today) === 6 || weekdayOf(today) === 0;
  return weekend(mondayOf(today) - (ahead || isOn ? 0 : 7), at, at + 1);
}

interface Distance {
  readonly days: number;
  readonly months: number;
  /** The unit it is given in, the smallest one. */
  readonly grain: Grain;
  readonly next: number;
}

/** "two days", "a week", "1 month and 21 days", "a couple of weeks". */
function readDistance(tokens: readonly Piece[], at: number): Distance | null {
  let found = null as Distance | null;
  for (let from = at, round = 0; round < 4; round++) {
    const article = /^(?:a|an)$/u.test(tokens[from]?.lower ?? "");
    const numeral = article || !tokens[from] ? null : readNumeral(tokens, from);
    const count = article ? 1 : numeral?.form === "number" && numeral.low === numeral.high ? numeral.low : null;
    const unit = article ? from + 1 : (numeral?.next ?? from);
    const period = PERIODS.get(tokens[unit]?.lower ?? "");
    if (count === null || !period || !(count <= 1000) || !Number.isInteger(count)) break;
    const grain: Grain = period.days === 7 ? "week" : period.days > 0 ? "day" : period.months === 1 ? "month" : "year";
    found = {
      days: (found?.days ?? 0) + count * period.days,
      months: (found?.months ?? 0) + count * period.months,
      grain,
      next: unit + 1,
    };
    from = tokens[unit + 1]?.lower === "and" ? unit + 2 : unit + 1;
  }
  return found;
}

/** "two days ago", "a week earlier", "three months later", "two days from tomorrow": from today or the day last read. */
export function readAgo(setting: Setting, at: number): Point | null {
  const { tokens, today, last } = setting;
  const distance = readDistance(tokens, at);
  if (!distance) return null;
  const way = tokens[distance.next]?.lower;
  if (way === "from" || way === "after" || way === "before") return fromDay(setting, distance, at);
  if (!/^(?:ago|earlier|later)$/u.test(way ?? "")) return null;
  const anchor = way === "ago" ? today : (last ?? (way === "earlier" ? today : null));
  return shifted(anchor, distance, way === "later" ? 1 : -1, at, distance.next + 1);
}

/** "two days from tomorrow", "a week from Friday", "three days after 4 May". */
function fromDay(setting: Setting, distance: Distance, at: number): Point | null {
  const { tokens, today } = setting;
  const way = tokens[distance.next]!.lower;
  const from = tokens[distance.next + 1];
  if (from === undefined) return null;
  if (from.lower === "now") return way === "from" ? shifted(today, distance, 1, at, distance.next + 2) : null;
  const readers = from.kind === "number" ? [readIso, readDayMonth] : [readRelativeDay, readWeekday, readMonthDay];
  for (const read of readers) {
    const day = from.lower === "the" ? null : read(setting, distance.next + 1);
    // "for three days from today"
    if (day?.grain === "day" && day.from && !day.yearless && way === "from" && tokens[at - 1]?.lower === "for")
      return lasting(dayNumber(day.from), distance, at, day.next);
    if (day?.grain === "day")
      return shifted(
        day.from && !day.yearless ? dayNumber(day.from) : null,
        distance,
        way === "before" ? -1 : 1,
        at,
        day.next,
      );
  }
  return null;
}

function lasting(begin: number, { days: byDays, months, grain }: Distance, at: number, next: number): Point {
  const end = dayNumber(addMonths(dayOf(begin), months)) + byDays - 1;
  return { ...days(dayOf(begin), dayOf(end), grain, at, next), ranged: true };
}

/** The day, month or year some time away; a distance in weeks is good to three days. */
function shifted(anchor: number | null, distance: Distance, sign: 1 | -1, at: number, next: number): Point {
  const { grain } = distance;
  if (anchor === null) return unresolved(grain, at, next);
  const moved = dayNumber(addMonths(dayOf(anchor), sign * distance.months)) + sign * distance.days;
  if (grain === "day") return oneDay(moved, at, next);
  if (grain === "week") return days(dayOf(moved - 3), dayOf(moved + 3), "week", at, next);
  const { year, month } = dayOf(moved);
  return grain === "month" ? wholeMonth(year, month, at, next) : wholeYear(year, at, next);
}

/** "the past three weeks", "the next two days", "last 24 months": up to today, or from tomorrow on. */
export function readSpan({ tokens, today }: Setting, at: number): Point | null {
  const word = tokens[at]!.lower;
  if (!/^(?:last|past|next|coming|following)$/u.test(word)) return null;
  const numeral = tokens[at + 1] ? readNumeral(tokens, at + 1) : null;
  const of = tokens[numeral?.next ?? at]?.lower === "of" ? numeral!.next + 1 : (numeral?.next ?? at);
  const period = PERIODS.get(tokens[of]?.lower ?? "");
  if (!numeral || !period || numeral.form === "ordinal" || numeral.form === "part" || !Number.isInteger(numeral.high))
    return null;
  if (numeral.high > 1000) return null;
  const grain: Grain = period.days === 7 ? "week" : period.days > 0 ? "day" : period.months === 1 ? "month" : "year";
  if (today === null) return unresolved(grain, at, of + 1);
  const back = word === "last" || word === "past";
  const sign = back ? -1 : 1;
  const far =
    dayNumber(addMonths(dayOf(today), sign * numeral.high * period.months)) + sign * numeral.high * period.days;
  return back
    ? days(dayOf(far), dayOf(today), grain, at, of + 1)
    : days(dayOf(today + 1), dayOf(far), grain, at, of + 1);
}
