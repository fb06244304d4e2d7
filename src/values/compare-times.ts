/**
 * Compares two times as intervals, each at its own grain.
 */
import type { Bound, Time } from "../model/dossier.ts";
import { dayNumber, fromIso, toIso } from "./day-numbers.ts";

/** How two times lie to each other. */
export interface TimeComparison {
  /** `equal` · `within`: one lies in the other · `overlapping` · `disjoint` · `incomparable`: one is not resolved. */
  readonly outcome: "equal" | "within" | "overlapping" | "disjoint" | "incomparable";
  /** Days between the two, to the minute; 0 where they meet, null where it has no meaning. */
  readonly gap: number | null;
  /** Which of the two says more (the inner one), or null. */
  readonly narrower: "a" | "b" | null;
  /** One phrase for a person. */
  readonly why: string;
}

interface Extent {
  /** First minute since day 0. */
  readonly low: number;
  /** Last minute. */
  readonly high: number;
  readonly bound: Bound;
}

const DAY = 1440;

/**
 * Compares two times as intervals. A bound opens one side ("since 1999"); `about` widens by the length of the interval
 * to each side. A date without a year is compared by month and day, a bare time of day by the hour.
 */
export function compareTimes(a: Time, b: Time): TimeComparison {
  const pair = commonScale(a, b);
  if (!pair) return { outcome: "incomparable", gap: null, narrower: null, why: "one of the times is not resolved" };
  const [first, second] = pair;
  if (first.low === second.low && first.high === second.high)
    return { outcome: "equal", gap: 0, narrower: null, why: "the same time" };
  if (first.low <= second.low && first.high >= second.high)
    return { outcome: "within", gap: 0, narrower: "b", why: "the second lies within the first" };
  if (second.low <= first.low && second.high >= first.high)
    return { outcome: "within", gap: 0, narrower: "a", why: "the first lies within the second" };
  if (first.low <= second.high && second.low <= first.high)
    return { outcome: "overlapping", gap: 0, narrower: null, why: "the two periods share days" };
  const [earlier, later] = first.high < second.low ? [first.high, second.low] : [second.high, first.low];
  return { outcome: "disjoint", gap: daysBetween(earlier, later), narrower: null, why: "no day fits both" };
}

/** Whole days from one day to another, or the part of a day within one. */
function daysBetween(earlier: number, later: number): number {
  const whole = Math.floor(later / DAY) - Math.floor(earlier / DAY);
  return whole > 0 ? whole : (later - earlier) / DAY;
}

/** Both times in minutes, after taking year or day off both where one does not say it; null where nothing is left. */
function commonScale(a: Time, b: Time): readonly [Extent, Extent] | null {
  const [first, second] = [extentOf(a), extentOf(b)];
  if (!first || !second) return null;
  if (isDayless(a) !== isDayless(b)) return hasClock(a) && hasClock(b) ? [ofDay(first), ofDay(second)] : null;
  if (isYearless(a) === isYearless(b)) return [first, second];
  const year = fromIso((isYearless(a) ? b : a).start ?? (isYearless(a) ? b : a).end!).year;
  const moved = extentOf(inYear(isYearless(a) ? a : b, year));
  if (!moved) return null;
  return isYearless(a) ? [moved, second] : [first, moved];
}

function isYearless(time: Time): boolean {
  return (time.start ?? time.end ?? "").startsWith("0000");
}

function isDayless(time: Time): boolean {
  return (time.start ?? time.end ?? "").startsWith("0001");
}

function hasClock(time: Time): boolean {
  return (time.start ?? time.end ?? "").includes("T");
}

function inYear(time: Time, year: number): Time {
  const put = (iso: string | null) => {
    if (iso === null) return null;
    const day = fromIso(iso);
    return toIso({ ...day, year: day.year + year }) + iso.slice(10);
  };
  return { ...time, start: put(time.start), end: put(time.end) };
}

function extentOf(time: Time): Extent | null {
  if (time.start === null && time.end === null) return null;
  const low = time.start === null ? Number.NEGATIVE_INFINITY : minuteOf(time.start, false);
  const high = time.end === null ? Number.POSITIVE_INFINITY : minuteOf(time.end, true);
  // "after 2005" begins when 2005 ends, "before 2005" ends when it begins.
  if (time.bound === "more-than") return { low: minuteOf(time.start!, true) + 1, high, bound: time.bound };
  if (time.bound === "less-than") return { low, high: minuteOf(time.end!, false) - 1, bound: time.bound };
  const widen = time.bound === "about" ? high - low + 1 : 0;
  return { low: low - widen, high: high + widen, bound: time.bound };
}

/** Minute since day 0; the end of a day, month or year written short is its last minute. */
function minuteOf(iso: string, isEnd: boolean): number {
  const clock = iso.indexOf("T");
  if (clock >= 0)
    return (
      dayNumber(fromIso(iso)) * DAY +
      Number(iso.slice(clock + 1, clock + 3)) * 60 +
      Number(iso.slice(clock + 4, clock + 6))
    );
  const day = fromIso(iso);
  if (!isEnd) return dayNumber(day) * DAY;
  const last =
    iso.length >= 10
      ? dayNumber(day)
      : dayNumber({ year: day.year, month: iso.length >= 7 ? day.month + 1 : 13, day: 1 }) - 1;
  return last * DAY + DAY - 1;
}

/** A time of day alone. */
function ofDay({ low, high, bound }: Extent): Extent {
  const take = (minute: number) => (Number.isFinite(minute) ? ((minute % DAY) + DAY) % DAY : minute);
  return { low: take(low), high: take(high), bound };
}
