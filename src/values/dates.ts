/**
 * Dates of the calendar as they are written: "4 December 2005", "Dec. 4", "2005-12-04", "December", "2005".
 */

import { BEFORE_DATE, CENTURY_WORDS, DOUBTFUL_MONTHS, MONTHS, SHORT_MONTHS, SURE_MONTHS } from "../lexicon/calendar.ts";
import { ORDINALS } from "../lexicon/numbers.ts";
import type { Grain } from "../model/dossier.ts";
import { bare, type Point, type Setting } from "./clock.ts";
import { addMonths, type Day, dayNumber, dayOf, monthEnd } from "./day-numbers.ts";
import { isCapital, notAnAmount } from "./not-amounts.ts";
import { readNumeral } from "./numerals.ts";
import type { Piece } from "./pieces.ts";

/** Gives the point of some days. */
export function days(from: Day, to: Day, grain: Grain, at: number, next: number): Point {
  return { from, to, yearless: false, grain, clock: null, at, next };
}

/** Gives the point of one day by its number. */
export function oneDay(number: number, at: number, next: number): Point {
  const day = dayOf(number);
  return days(day, day, "day", at, next);
}

/** Gives a point whose day cannot be told. */
export function unresolved(grain: Grain, at: number, next: number): Point {
  return { from: null, to: null, yearless: false, grain, clock: null, at, next };
}

/** Gives the point of a year. */
export function wholeYear(year: number, at: number, next: number): Point {
  return days({ year, month: 1, day: 1 }, { year, month: 12, day: 31 }, "year", at, next);
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

/** "71" is 1971, "16" is 2016: the century in which it lies within the eighty years before 2050. */
function fullYear(text: string): number {
  return text.length > 2 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900);
}

/** "2005-12-04", "2005-12-04T10:30", "2005-Dec-04", "4-Dec-2005". */
export function readIso({ tokens }: Setting, at: number): Point | null {
  const [first, one, second, two, third, clock] = tokens.slice(at, at + 6);
  if (one?.text !== "-" || two?.text !== "-" || !second?.glued || !third?.glued || third.kind !== "number") return null;
  const month = second.kind === "word" ? MONTHS.get(second.lower) : undefined;
  if (month !== undefined) {
    if (isYear(first)) return dated(Number(first!.text), month, Number(third.text), at, at + 5);
    const isDay = /^\d{1,2}$/u.test(first!.text) && /^(?:\d\d|\d{4})$/u.test(third.text);
    return isDay ? dated(fullYear(third.text), month, Number(first!.text), at, at + 5) : null;
  }
  if (!isYear(first) || second.text.length !== 2 || third.text.length !== 2) return null;
  const point = dated(Number(first!.text), Number(second.text), Number(third.text), at, at + 5);
  return point && clock?.text === "T" && clock.glued ? { ...point, next: at + 6 } : point;
}

/** "13/12/2005", "12/13/2005", "21/04/16", "9-18-15"; where both numbers could be months nothing is read. */
export function readSlashed({ tokens }: Setting, at: number): Point | null {
  const [first, one, second, two, year] = tokens.slice(at, at + 5);
  if (!/^[/-]$/u.test(one?.text ?? "") || two?.text !== one!.text || second?.kind !== "number") return null;
  if (!second.glued || !year?.glued || !/^(?:\d\d|(?:1\d|20)\d\d)$/u.test(year.text)) return null;
  if (first!.text.length > 2 || second.text.length > 2) return null;
  const [a, b] = [Number(first!.text), Number(second.text)];
  if (a <= 12 && b <= 12 && a !== b) return null;
  const full = fullYear(year.text);
  return a > 12 ? dated(full, b, a, at, at + 5) : dated(full, a, b, at, at + 5);
}

const BEFORE_DAY = /^(?:on|by|until|till|since|from|to|before|after|between|and)$/u;

/** "on 22/04", "since 4/22": without a year only after a preposition, and where one number can be no month. */
export function readShortSlashed({ tokens }: Setting, at: number): Point | null {
  const [first, slash, second, more] = tokens.slice(at, at + 4);
  if (slash?.text !== "/" || !slash.glued || !second?.glued || (more?.glued && more.text === "/")) return null;
  if (!/^\d{1,2}$/u.test(first!.text) || !/^\d{1,2}$/u.test(second.text)) return null;
  const [a, b] = [Number(first!.text), Number(second.text)];
  const isMeant = BEFORE_DAY.test(tokens[at - 1]?.lower ?? "") || (/^0/u.test(second.text) && more?.kind !== "word");
  const isPlain = a > 12 !== b > 12 && isMeant;
  if (!isPlain) return null;
  return a > 12 ? dated(null, b, a, at, at + 3) : dated(null, a, b, at, at + 3);
}

/** "04.12.2005": with full stops the day comes first. */
export function readDotted({ tokens }: Setting, at: number): Point | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(tokens[at]!.text);
  return match && dated(Number(match[3]), Number(match[2]), Number(match[1]), at, at + 1);
}

/** "2016-11", "11/2016", "2016/11": a month in digits. Two years that follow each other ("2004-05") are no month. */
export function readDigitMonth({ tokens }: Setting, at: number): Point | null {
  const [first, link, second, more] = tokens.slice(at, at + 4);
  if (!/^[-/]$/u.test(link?.text ?? "") || second?.kind !== "number") return null;
  if (first!.glued && /^[-/]$/u.test(tokens[at - 1]?.text ?? "")) return null;
  // "in 2016 - 11 people": a dash with spaces on both sides is no part of a date.
  if (link!.text === "-" && !link!.glued && !second.glued) return null;
  if ((more?.glued && /^[-/]$/u.test(more.text)) || (more?.kind === "word" && !(link!.glued && second.glued)))
    return null;
  const [year, month] = isYear(first) ? [first!, second] : [second, first!];
  if (!isYear(year) || !/^(?:0?[1-9]|1[0-2])$/u.test(month.text)) return null;
  if (year === first && Number(month.text) === (Number(year.text) + 1) % 100) return null;
  return wholeMonth(Number(year.text), Number(month.text), at, at + 3);
}

/** Gives the point of a month. */
export function wholeMonth(year: number, month: number, at: number, next: number): Point {
  return days({ year, month, day: 1 }, monthEnd(year, month), "month", at, next);
}

interface DayName {
  readonly day: number;
  readonly next: number;
  /** Whether it is an ordinal: "4th", "fourth". */
  readonly ordinal: boolean;
}

/** Reads a day of a month: "4", "4th", "fourth", "twenty-first", "twenty two". */
export function readDayName(tokens: readonly Piece[], at: number): DayName | null {
  const token = tokens[at];
  if (token?.kind === "number") {
    if (!/^\d{1,2}$/u.test(token.text)) return null;
    const suffix = tokens[at + 1];
    const ordinal = suffix?.glued === true && /^(?:st|nd|rd|th)$/u.test(suffix.lower);
    const day = Number(token.text);
    return day >= 1 && day <= 31 ? { day, next: ordinal ? at + 2 : at + 1, ordinal } : null;
  }
  const numeral = token?.kind === "word" && ORDINALS_AND_TENS.has(token.lower) ? readNumeral(tokens, at) : null;
  if (!numeral || numeral.form === "vague" || numeral.form === "part" || !(numeral.low >= 1 && numeral.low <= 31))
    return null;
  return { day: numeral.low, next: numeral.next, ordinal: numeral.form === "ordinal" };
}
const ORDINALS_AND_TENS: ReadonlySet<string> = new Set([...ORDINALS.keys(), "twenty", "thirty"]);

function monthOf(token: Piece | undefined, isNumbered = false): number | undefined {
  if (token === undefined) return undefined;
  const word = bare(token);
  const may = isCapital(token) || SURE_MONTHS.has(word) || (isNumbered && !DOUBTFUL_MONTHS.has(word) && word !== "mar");
  return may ? MONTHS.get(word) : undefined;
}

/** Index after the full stop of an abbreviated month. */
function afterMonth(tokens: readonly Piece[], at: number): number {
  return tokens[at + 1]?.text === "." && tokens[at + 1]!.glued && SHORT_MONTHS.has(tokens[at]!.lower) ? at + 2 : at + 1;
}

const RELATIVE_YEARS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

/** Reads the year after a date, with or without a comma: "2005", "’05", "two thousand and five", "last year". */
export function readYearAfter(setting: Setting, next: number): { year: number | null; next: number } {
  const { tokens, today } = setting;
  const at = tokens[next]?.text === "," || tokens[next]?.lower === "of" ? next + 1 : next;
  const token = tokens[at];
  if (token === undefined) return { year: null, next };
  if (isYear(token)) return { year: Number(token.text), next: at + 1 };
  if (/^['’‘]$/u.test(token.text) && /^\d\d$/u.test(tokens[at + 1]?.text ?? ""))
    return { year: fullYear(tokens[at + 1]!.text), next: at + 2 };
  const step = RELATIVE_YEARS.get(token.lower);
  if (step !== undefined && today !== null && bare(tokens[at + 1]) === "year")
    return { year: dayOf(today).year + step, next: at + 2 };
  const words = token.kind === "word" ? readYearWords(tokens, at) : null;
  return words ?? { year: null, next };
}

/** Reads a year in words: "nineteen eighty-four", "two thousand and five", "twenty twenty". */
export function readYearWords(tokens: readonly Piece[], at: number): { year: number; next: number } | null {
  const century = CENTURY_WORDS.get(tokens[at]!.lower);
  if (century !== undefined) {
    const zero = tokens[at + 1]?.lower === "oh";
    const rest = tokens[at + 1] ? readNumeral(tokens, zero ? at + 2 : at + 1) : null;
    const fits = rest?.form === "number" && rest.digits === null && Number.isInteger(rest.low) && rest.low < 100;
    return fits && (zero || rest.low >= 10) ? { year: century * 100 + rest.low, next: rest.next } : null;
  }
  const numeral = readNumeral(tokens, at);
  const isYearly = numeral?.form === "number" && numeral.digits === null && numeral.low >= 1100 && numeral.low < 2100;
  return isYearly && Number.isInteger(numeral.low) ? { year: numeral.low, next: numeral.next } : null;
}

const DAY_LINK = /^(?:[-–]|to|and|until|till|through)$/u;

/** "4 December 2005", "4th of December", "4-6 December", "from 4 to 22 this month". */
export function readDayMonth(setting: Setting, at: number): Point | null {
  const { tokens } = setting;
  const first = readDayName(tokens, at);
  if (!first) return null;
  const second = DAY_LINK.test(tokens[first.next]?.lower ?? "") ? readDayName(tokens, first.next + 1) : null;
  const link = second?.next ?? first.next;
  const relative = readMonthOf(setting, link);
  const last = second?.day ?? first.day;
  if (relative && (second || first.ordinal))
    return dayRange(relative.year, relative.month, first.day, last, at, relative.next);
  const stop = tokens[link]?.text === "." && tokens[link]!.glued && tokens[link + 1]?.kind === "word" ? link + 1 : link;
  const name = tokens[link]?.lower === "of" ? link + 1 : stop;
  const month = monthOf(tokens[name], true) ?? (isYear(tokens[name + 1]) ? MONTHS.get(bare(tokens[name])) : undefined);
  if (month === undefined) return null;
  const { year, next } = readYearAfter(setting, afterMonth(tokens, name));
  // "16. Nov. 2016", and not the end of one sentence before another.
  if (stop > link && name === stop && year === null) return null;
  return dayRange(year, month, first.day, last, at, next);
}

/** "of this month", "in next month". */
function readMonthOf({ tokens, today }: Setting, next: number): { year: number; month: number; next: number } | null {
  const at = /^(?:of|in)$/u.test(tokens[next]?.lower ?? "") ? next + 1 : next;
  const step = RELATIVE_YEARS.get(tokens[at]?.lower ?? "");
  if (step === undefined || today === null || tokens[at + 1]?.lower !== "month") return null;
  const { year, month } = addMonths({ ...dayOf(today), day: 1 }, step);
  return { year, month, next: at + 2 };
}

/** "December 4, 2005", "Dec. 4", "December 4-6", "jan twenty two, 2018". */
export function readMonthDay(setting: Setting, at: number): Point | null {
  const { tokens } = setting;
  const month = monthOf(tokens[at], true);
  if (month === undefined) return null;
  let begin = afterMonth(tokens, at);
  if (tokens[begin]?.lower === "the" || (tokens[begin]?.text === "-" && tokens[begin]!.glued)) begin++;
  const first = readDayName(tokens, begin);
  if (!first || tokens[first.next]?.text === ":") return null;
  const second = DAY_LINK.test(tokens[first.next]?.lower ?? "") ? readDayName(tokens, first.next + 1) : null;
  // "October 4 to 6 p.m."
  const isDay = second !== null && !/^(?:p|a|pm|am|:|o'clock)$/u.test(tokens[second.next]?.lower ?? "");
  const { year, next } = readYearAfter(setting, isDay ? second.next : first.next);
  return dayRange(year, month, first.day, isDay ? second.day : first.day, at, next);
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

const ENDS_DAY = /^(?:at|and|or|but|in|to|until|when|after|before|with|for|from|by|that|which|was|were|is|as)$/u;

/** "on the 27th", "until the 3rd": a day of the month that is under way, or of the last one. */
export function readDayOfMonth({ tokens, today, ahead }: Setting, at: number): Point | null {
  const isDay =
    tokens[at]?.lower === "the" &&
    /^(?:on|for|by|until|till|since|of|before|after)$/u.test(tokens[at - 1]?.lower ?? "");
  const name = isDay ? readDayName(tokens, at + 1) : null;
  const after = name && tokens[name.next];
  if (!name?.ordinal || tokens[at + 1]!.kind !== "number") return null;
  if (after && after.kind !== "sign" && !ENDS_DAY.test(after.lower)) return null;
  if (today === null) return unresolved("day", at, name.next);
  for (const step of ahead ? [0, 1, 2] : [0, -1, -2]) {
    const { year, month } = addMonths({ ...dayOf(today), day: 1 }, step);
    const point = dated(year, month, name.day, at, name.next);
    const isPast = point !== null && dayNumber(point.from!) <= today;
    if (point && isPast !== ahead) return point;
  }
  return null;
}

/** "December 2005", "Dec. 2005", "in December", "August ’99". */
export function readMonth(setting: Setting, at: number): Point | null {
  const { tokens } = setting;
  const after = afterMonth(tokens, at);
  const month = monthOf(tokens[at], isYear(tokens[after]));
  if (month === undefined) return null;
  const short = /^[3-9]\d$/u.test(tokens[after]?.text ?? "") && Number(tokens[after]!.text) > 31;
  const { year, next } = short
    ? { year: fullYear(tokens[after]!.text), next: after + 1 }
    : readYearAfter(setting, after);
  const before = tokens[at - 1]?.text === "-" ? tokens[at - 2] : tokens[at - 1];
  const word = tokens[at]!.lower;
  // "31 February" is a mistake, and no month.
  if (before?.kind === "number" && before.text.length <= 2) return null;
  if (year === null && (SHORT_MONTHS.has(word) || DOUBTFUL_MONTHS.has(word)) && !BEFORE_DATE.has(before?.lower ?? ""))
    return null;
  return { ...wholeMonth(year ?? 0, month, at, next), yearless: year === null };
}

/** "last September", "next June": the nearest one before or after the day of reference. */
export function readRelativeMonth({ tokens, today }: Setting, at: number): Point | null {
  const way = tokens[at]!.lower;
  const month = monthOf(tokens[at + 1], way === "last" || way === "next");
  if (month === undefined || today === null || !/^(?:last|past|next|coming)$/u.test(way)) return null;
  const now = dayOf(today);
  const isLast = way === "last" || way === "past";
  const year = isLast ? now.year - (month >= now.month ? 1 : 0) : now.year + (month <= now.month ? 1 : 0);
  return isYear(tokens[at + 2]) ? null : wholeMonth(year, month, at, at + 2);
}

/** "2005", "2005-06", "2005/06", "2015 June"; not "2005 people" and not "Room 2005". */
export function readYear({ tokens, text }: Setting, at: number): Point | null {
  const numeral = isYear(tokens[at]) ? readNumeral(tokens, at) : null;
  const joined = tokens[at - 1]?.text ?? "";
  const isJoined =
    /^[-–]$/u.test(joined) && (isYear(tokens[at - 2]) || /^(?:mid|pre|post)$/u.test(tokens[at - 2]?.lower ?? ""));
  if (!numeral || (!isJoined && notAnAmount(tokens, at, numeral, text) !== "year")) return null;
  const year = Number(tokens[at]!.text);
  const [link, end] = [tokens[at + 1], tokens[at + 2]];
  const month = monthOf(link);
  if (month !== undefined && end?.kind !== "number") return wholeMonth(year, month, at, at + 2);
  const isShort = link?.glued && /^[-–/]$/u.test(link.text) && end?.glued && /^\d\d$/u.test(end.text);
  const last = isShort && Number(end!.text) === (year + 1) % 100 ? year + 1 : year;
  return { ...wholeYear(year, at, last > year ? at + 3 : at + 1), to: { year: last, month: 12, day: 31 } };
}
