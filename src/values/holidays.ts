/**
 * Days by the name of a holiday: "on Christmas Day", "Good Friday 2015".
 */
import { DOUBTFUL_HOLIDAYS, HOLIDAYS, type HolidayRule } from "../lexicon/holidays.ts";
import type { Point, Setting } from "./clock.ts";
import { oneDay, readYearAfter, unresolved } from "./dates.ts";
import { dayNumber, dayOf, monthEnd, weekdayOf } from "./day-numbers.ts";
import { isCapital } from "./not-amounts.ts";
import type { Piece } from "./pieces.ts";

/** Most words in the name of a holiday. */
const WORDS = 5;

/** Reads a holiday that begins at token `at`; without a year it is the last one, or the next in words of the future. */
export function readHoliday(setting: Setting, at: number): Point | null {
  const { tokens, today, ahead } = setting;
  const found = longestName(tokens, at);
  if (!found) return null;
  const { year, next } = readYearAfter(setting, found.next);
  if (year !== null) return oneDay(dayIn(year, found.rule), at, next);
  if (today === null) return fixedDay(found.rule, at, found.next) ?? unresolved("day", at, found.next);
  const now = dayOf(today).year;
  const years = ahead ? [now, now + 1] : [now, now - 1];
  const numbers = years.map((one) => dayIn(one, found.rule));
  const number = numbers.find((one) => (ahead ? one >= today : one <= today)) ?? numbers[0]!;
  return oneDay(number, at, found.next);
}

/** A holiday of a fixed date stands in year 0 where no year is known. */
function fixedDay(rule: HolidayRule, at: number, next: number): Point | null {
  if (!("day" in rule)) return null;
  const day = { year: 0, month: rule.month, day: rule.day };
  return { from: day, to: day, yearless: true, grain: "day", clock: null, at, next };
}

const BEFORE = /^(?:on|at|by|until|till|since|before|after|over|around|for|last|this|next)$/u;

function longestName(tokens: readonly Piece[], at: number): { rule: HolidayRule; next: number } | null {
  let name = "";
  let found: { rule: HolidayRule; next: number } | null = null;
  for (let next = at; next < at + WORDS && next < tokens.length; next++) {
    const token = tokens[next]!;
    name +=
      (next > at && !token.glued ? " " : "") + (/^[’‘]$/u.test(token.text) ? "'" : token.lower.replaceAll("’", "'"));
    const rule = HOLIDAYS.get(name);
    if (rule && (!DOUBTFUL_HOLIDAYS.has(name) || isDay(tokens, at, next + 1))) found = { rule, next: next + 1 };
  }
  return found;
}

/** "on Christmas", "before Easter", and not "over Christmas cards". */
function isDay(tokens: readonly Piece[], at: number, next: number): boolean {
  const after = tokens[next];
  const isNoun =
    after?.kind === "word" && !/^(?:and|or|but|in|when|as|after|before|the|he|she|it|they|was|is)$/u.test(after.lower);
  return BEFORE.test(tokens[at - 1]?.lower ?? "") && !isNoun && isCapital(tokens[at]);
}

function dayIn(year: number, rule: HolidayRule): number {
  if ("easter" in rule) return easterOf(year) + rule.easter;
  if ("day" in rule) return dayNumber({ year, month: rule.month, day: rule.day });
  if (rule.nth < 0) {
    const last = dayNumber(monthEnd(year, rule.month));
    return last - ((weekdayOf(last) - rule.weekday + 7) % 7);
  }
  const first = dayNumber({ year, month: rule.month, day: 1 });
  return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7 + (rule.plus ?? 0);
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterOf(year: number): number {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dayNumber({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}
