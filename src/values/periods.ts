/**
 * Longer times as they are written: decades, centuries, quarters, seasons, weeks and weekdays by their number.
 */
import { CENTURY_WORDS, DECADES, MONTHS, SEASONS, WEEKDAYS } from "../lexicon/calendar.ts";
import { ONES, ORDINALS, TENS } from "../lexicon/numbers.ts";
import { bare, type Point, type Setting } from "./clock.ts";
import {
  days,
  readDayMonth,
  readDayOfMonth,
  readIso,
  readMonth,
  readMonthDay,
  readYearAfter,
  readYearWords,
  unresolved,
  wholeYear,
} from "./dates.ts";
import { type Day, dayNumber, dayOf, monthEnd, weekdayOf } from "./day-numbers.ts";
import { readNumeral } from "./numerals.ts";
import { type Piece, skipHyphen } from "./pieces.ts";

function tenYears(year: number, at: number, next: number): Point {
  return days({ year, month: 1, day: 1 }, { year: year + 9, month: 12, day: 31 }, "decade", at, next);
}

/** "the 1990s", "the 1970's", "the '90s", "the 70s". */
export function readDecade({ tokens }: Setting, at: number): Point | null {
  const [token, plural, before] = [tokens[at]!, tokens[at + 1], tokens[at - 1]];
  if (!/^(?:(?:1\d|20)\d0|[2-9]0)$/u.test(token.text) || !plural?.glued) return null;
  const quoted = /^['’]$/u.test(plural.text) && tokens[at + 2]?.glued && tokens[at + 2]!.lower === "s";
  if (plural.lower !== "s" && !quoted) return null;
  const next = quoted ? at + 3 : at + 2;
  if (token.text.length > 2) return tenYears(Number(token.text), at, next);
  // "in his 70s" is an age, "temperatures in the 70s" is told apart by no word nearby.
  const isDecade = /^['’‘]$/u.test(before?.text ?? "") || (quoted && before?.lower === "in");
  return isDecade ? tenYears(1900 + Number(token.text), at, next) : null;
}

/** "the seventies", "the nineteen-seventies", "the twenty-tens", "the two thousands". */
export function readNamedDecade({ tokens }: Setting, at: number): Point | null {
  if (!/^(?:the|early|late|mid|-)$/u.test(tokens[at - 1]?.lower ?? "")) return null;
  const word = tokens[at]!.lower;
  if (word === "two" && tokens[at + 1]?.lower === "thousands" && tokens[at + 2]?.lower !== "of")
    return tenYears(2000, at, at + 2);
  const alone = DECADES.get(word);
  if (alone !== undefined && alone > 10) return tenYears(1900 + alone, at, at + 1);
  const century = CENTURY_WORDS.get(word);
  const name = skipHyphen(tokens, at + 1);
  const decade = DECADES.get(tokens[name]?.lower ?? "");
  return century !== undefined && decade !== undefined ? tenYears(century * 100 + decade, at, name + 1) : null;
}

/** "the 19th century", "the nineteenth century", "18th-century". */
export function readCentury({ tokens }: Setting, at: number): Point | null {
  const numeral = readNumeral(tokens, at);
  if (numeral?.form !== "ordinal" || numeral.low < 2 || numeral.low > 21) return null;
  const name = skipHyphen(tokens, numeral.next);
  if (!/^century(?:['’]s)?$/u.test(tokens[name]?.lower ?? "")) return null;
  // "the 5th century BC"
  if (/^(?:bc|bce|b)$/u.test(tokens[name + 1]?.lower ?? "")) return null;
  const first = (numeral.low - 1) * 100;
  return days({ year: first, month: 1, day: 1 }, { year: first + 99, month: 12, day: 31 }, "decade", at, name + 1);
}

/** "year 247", "the year two thousand". */
export function readNamedYear({ tokens }: Setting, at: number): Point | null {
  if (tokens[at]!.lower !== "year" || !tokens[at + 1]) return null;
  if (/^[1-9]\d{2}$/u.test(tokens[at + 1]!.text)) return wholeYear(Number(tokens[at + 1]!.text), at, at + 2);
  const words = readYearWords(tokens, at + 1);
  if (words) return wholeYear(words.year, at, words.next);
  const numeral = tokens[at + 1]!.kind === "word" ? readNumeral(tokens, at + 1) : null;
  return numeral?.form === "number" && numeral.low >= 100 && numeral.low < 2100
    ? wholeYear(numeral.low, at, numeral.next)
    : null;
}

/** "in nineteen eighty-four", "since two thousand and five". */
export function readSpelledYear({ tokens }: Setting, at: number): Point | null {
  if (!/^(?:in|since|until|by|of|from|to|before|after|between|and)$/u.test(tokens[at - 1]?.lower ?? "")) return null;
  const words = readYearWords(tokens, at);
  if (!words || words.next < at + 2) return null;
  const after = tokens[words.next];
  const ends =
    after === undefined || after.kind === "sign" || /^(?:and|to|until|when|the|he|she|it|they|in)$/u.test(after.lower);
  return ends ? wholeYear(words.year, at, words.next) : null;
}

/** "Q3 2011", "H1 2016", "the third quarter of 2011", "the first half of last year". */
export function readQuarter(setting: Setting, at: number): Point | null {
  const { tokens } = setting;
  const letter = tokens[at]!.lower;
  const isLetter = (letter === "q" || letter === "h") && tokens[at + 1]?.glued === true;
  const number = isLetter ? Number(tokens[at + 1]!.text) : ORDINALS.get(letter);
  const name = isLetter ? (letter === "q" ? "quarter" : "half") : tokens[at + 1]?.lower;
  const length = name === "quarter" ? 3 : name === "half" ? 6 : null;
  if (length === null || number === undefined || !(number >= 1 && number <= 12 / length)) return null;
  const { year, next } = readYearAfter(setting, at + 2);
  if (year === null) return null;
  const month = (number - 1) * length + 1;
  return days({ year, month, day: 1 }, monthEnd(year, month + length - 1), "quarter", at, next);
}

/** "spring 2005", "the summer of 2005", "last summer". */
export function readSeason(setting: Setting, at: number): Point | null {
  const { tokens, today } = setting;
  const step = SEASON_STEPS.get(tokens[at]!.lower);
  const month = SEASONS.get(bare(tokens[step === undefined ? at : at + 1]));
  if (month === undefined) return null;
  if (step === undefined) {
    const { year, next } = readYearAfter(setting, at + 1);
    return year === null ? null : days({ year, month, day: 1 }, monthEnd(year, month + 2), "quarter", at, next);
  }
  // "this fall" and "last spring" with a verb after them are read as seasons all the same.
  if (today === null) return unresolved("quarter", at, at + 2);
  const now = dayOf(today);
  const begun = month <= now.month;
  const year = step < 0 ? now.year - (begun && month + 2 < now.month ? 0 : 1) : now.year + (step > 0 && begun ? 1 : 0);
  return days({ year, month, day: 1 }, monthEnd(year, month + 2), "quarter", at, at + 2);
}
const SEASON_STEPS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

/** Gives the Monday of a day's week. */
export function mondayOf(number: number): number {
  return number - ((weekdayOf(number) + 6) % 7);
}

/** Gives the point of the week that begins on a Monday. */
export function weekFrom(monday: number, at: number, next: number): Point {
  return days(dayOf(monday), dayOf(monday + 6), "week", at, next);
}

/** "the week of 16 September", "the week beginning February 4". */
export function readWeekOf(setting: Setting, at: number): Point | null {
  const { tokens } = setting;
  if (
    tokens[at]!.lower !== "week" ||
    !/^(?:of|beginning|starting|ending|commencing)$/u.test(tokens[at + 1]?.lower ?? "")
  )
    return null;
  const on = tokens[at + 2]?.lower === "on" ? at + 3 : at + 2;
  const from = tokens[on]?.lower === "the" ? on + 1 : on;
  const token = tokens[from];
  if (!token) return null;
  const written =
    token.kind === "number"
      ? (readIso(setting, from) ?? readDayMonth(setting, from))
      : (readMonthDay(setting, from) ?? readDayMonth(setting, from));
  const date = (from > on ? readDayOfMonth(setting, on) : null) ?? written;
  if (!date) return null;
  const day = date.yearless ? inNearestYear(setting, date).from : date.from;
  return day ? weekFrom(mondayOf(dayNumber(day)), at, date.next) : unresolved("week", at, date.next);
}

/** "the first week of May", "the last week of July 2015", "the first Friday in July", "the last day of the year". */
export function readNth(setting: Setting, at: number): Point | null {
  const { tokens } = setting;
  const nth = tokens[at]!.lower === "last" ? -1 : ordinalAt(tokens, at);
  const name = tokens[at + (tokens[at]!.kind === "number" ? 2 : 1)];
  const weekday = WEEKDAYS.get(bare(name));
  const unit = bare(name);
  if (nth === null || nth > 53 || (weekday === undefined && unit !== "week" && unit !== "day")) return null;
  const link = at + (tokens[at]!.kind === "number" ? 3 : 2);
  const within = readWithin(setting, /^(?:of|in)$/u.test(tokens[link]?.lower ?? "") ? link + 1 : link);
  if (!within) return null;
  const grain = unit === "week" ? "week" : "day";
  if (!within.from || !within.to) return unresolved(grain, at, within.next);
  const [first, last] = [dayNumber(within.from), dayNumber(within.to)];
  if (unit === "day") return nth === 1 || nth === -1 ? oneOf(nth === 1 ? first : last) : null;
  // A week belongs to the month or year that has its Thursday.
  const wanted = weekday ?? 4;
  const begin =
    nth === -1
      ? last - ((weekdayOf(last) - wanted + 7) % 7)
      : first + ((wanted - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  if (begin > last) return null;
  return unit === "week" ? weekFrom(begin - 3, at, within.next) : oneOf(begin);

  function oneOf(number: number): Point {
    const day = dayOf(number);
    return days(day, day, "day", at, within!.next);
  }
}

function ordinalAt(tokens: readonly Piece[], at: number): number | null {
  const numeral = readNumeral(tokens, at);
  return numeral?.form === "ordinal" ? numeral.low : null;
}

/** The month or year in which something is counted, with its year: "May", "July 2015", "this month", "2015". */
function readWithin(setting: Setting, at: number): Point | null {
  const { tokens, today } = setting;
  const from = tokens[at]?.lower === "the" ? at + 1 : at;
  const token = tokens[from];
  if (!token) return null;
  const step = SEASON_STEPS.get(token.lower) ?? (from > at ? 0 : undefined);
  const unit = bare(tokens[step !== undefined && from === at ? from + 1 : from]);
  if (step !== undefined && (unit === "month" || unit === "year")) {
    const next = from === at ? from + 2 : from + 1;
    if (today === null) return unresolved("month", at, next);
    const now = dayOf(today);
    if (unit === "year") return wholeYear(now.year + step, at, next);
    const begin: Day = dayOf(dayNumber({ year: now.year, month: now.month + step, day: 1 }));
    return days(begin, monthEnd(begin.year, begin.month), "month", at, next);
  }
  const month = MONTHS.has(bare(token)) ? readMonth(setting, from) : null;
  if (month) return inNearestYear(setting, month);
  return token.kind === "number" && /^(?:1\d|20)\d\d$/u.test(token.text)
    ? wholeYear(Number(token.text), at, from + 1)
    : null;
}

/** A time without a year, in the last one that has begun, or in the next where the words speak of the future. */
function inNearestYear({ today, ahead }: Setting, point: Point): Point {
  const { from, to, grain, at, next } = point;
  if (!point.yearless || !from || !to) return point;
  if (today === null) return unresolved(grain, at, next);
  const { year } = dayOf(today);
  const begun = dayNumber({ ...from, year }) <= today;
  const own = year + (ahead ? Number(begun) : Number(begun) - 1);
  const end = grain === "month" ? monthEnd(own, from.month) : { ...to, year: own };
  return days({ ...from, year: own }, end, grain, at, next);
}

/** Words with which the readers of this file may begin. */
export const PERIOD_OPENERS = {
  named: ["two", ...DECADES.keys(), ...CENTURY_WORDS.keys()],
  ordinals: [...ORDINALS.keys(), ...TENS.keys()],
  spelled: [...ONES.keys(), "twenty"],
} as const;
