/**
 * Days of the Gregorian calendar as numbers, without clock, time zone or locale.
 */

/** A day; `month` is 1 to 12. */
export interface Day {
  /** Year; 0 where it is not known. */
  readonly year: number;
  /** Month, 1 to 12. */
  readonly month: number;
  /** Day of the month. */
  readonly day: number;
}

/** Gives the number of a day, counted from 1 March of year 0. Months beyond 12 or below 1 run into other years. */
export function dayNumber({ year, month, day }: Day): number {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
}

/** Gives the day of a number of {@link dayNumber}. */
export function dayOf(number: number): Day {
  let year = Math.floor((10_000 * number + 14_780) / 3_652_425);
  let rest = number - dayNumber({ year, month: 3, day: 1 });
  if (rest < 0) rest = number - dayNumber({ year: --year, month: 3, day: 1 });
  const month = Math.floor((5 * rest + 2) / 153);
  const day = rest - Math.floor((153 * month + 2) / 5) + 1;
  return month < 10 ? { year, month: month + 3, day } : { year: year + 1, month: month - 9, day };
}

/** Gives the last day of a month. */
export function monthEnd(year: number, month: number): Day {
  return dayOf(dayNumber({ year, month: month + 1, day: 1 }) - 1);
}

/** Gives the day some months away, cut to the length of its month. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const end = monthEnd(year, month + months);
  return { ...end, day: Math.min(day, end.day) };
}

/** Gives the weekday of a day, Sunday being 0. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Writes a day as ISO 8601. */
export function toIso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Reads the day of an ISO 8601 date or date-time; a missing month or day is the first one. */
export function fromIso(text: string): Day {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) || 1, day: Number(text.slice(8, 10)) || 1 };
}
