import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Time } from "../../src/model/dossier.ts";
import { compareTimes } from "../../src/values/compare-times.ts";
import { addMonths, dayNumber, dayOf, fromIso, monthEnd, toIso, weekdayOf } from "../../src/values/day-numbers.ts";
import { readTimes } from "../../src/values/times.ts";

/** A Thursday. */
const REFERENCE = "2005-12-01";

/** One time as a short line. */
function line({ start, end, grain, bound }: Time): string {
  const range = start === end ? (start ?? "?") : `${start ?? ""}..${end ?? ""}`;
  return `${range} ${grain}${bound === "exact" ? "" : ` ${bound}`}`;
}

const READ: readonly (readonly [string, ...string[]])[] = [
  // Days.
  ["on 4 December 2005", "2005-12-04 day"],
  ["on December 4, 2005", "2005-12-04 day"],
  ["on December 4 2005", "2005-12-04 day"],
  ["on the 4th of December, 2005", "2005-12-04 day"],
  ["Dec. 4, 2005", "2005-12-04 day"],
  ["4 Dec 2005", "2005-12-04 day"],
  ["the twenty-first of March 2004", "2004-03-21 day"],
  ["2005-12-04", "2005-12-04 day"],
  ["13/12/2005", "2005-12-13 day"],
  ["12/13/2005", "2005-12-13 day"],
  ["04.12.2005", "2005-12-04 day"],
  ["Thursday, December 8", "2005-12-08 day"],
  ["Sunday 4 December", "2005-12-04 day"],
  ["December 4th's vote", "2005-12-04 day"],
  ["29 February 2004", "2004-02-29 day"],
  // Days without a year.
  ["the 4 December vote", "2005-12-04 day"],
  ["on 26 November", "2005-11-26 day"],
  ["on May 3", "2005-05-03 day"],
  ["on 10 February", "2005-02-10 day"],
  ["it will be held on 10 June", "2006-06-10 day"],
  ["on February 29", "2004-02-29 day"],
  ["21/04/04", "2004-04-21 day"],
  ["on 22/04", "2005-04-22 day"],
  ["22/04 tests"],
  ["4-Nov-2004", "2004-11-04 day"],
  ["16. Nov. 2004", "2004-11-16 day"],
  ["monday, nov twenty two, 2004", "2004-11-22 day"],
  ["Friday the 13th", "2005-05-13 day"],
  ["on the 27th", "2005-11-27 day"],
  ["the 27th floor"],
  ["4 june", "2005-06-04 day"],
  ["Wed, 4 May 2005", "2005-05-04 day"],
  ["they sat 4 hours"],
  ["from 4 to 22 this month", "2005-12-04..2005-12-22 day"],
  // Holidays.
  ["on Christmas Eve", "2004-12-24 day"],
  ["Good Friday 2004", "2004-04-09 day"],
  ["on Labor Day", "2005-09-05 day"],
  ["on New Year's Day 2004", "2004-01-01 day"],
  ["Christmas trees"],
  // Months, years and longer.
  ["in December 2004", "2004-12-01..2004-12-31 month"],
  ["in Dec. 2004", "2004-12-01..2004-12-31 month"],
  ["in November", "2005-11-01..2005-11-30 month"],
  ["last May they met", "2005-05-01..2005-05-31 month"],
  ["in March", "2005-03-01..2005-03-31 month"],
  ["in 2004", "2004-01-01..2004-12-31 year"],
  ["the 2004 election", "2004-01-01..2004-12-31 year"],
  ["in 2004-05", "2004-01-01..2005-12-31 year"],
  ["the 1990s", "1990-01-01..1999-12-31 decade"],
  ["the '90s", "1990-01-01..1999-12-31 decade"],
  ["Q3 2004", "2004-07-01..2004-09-30 quarter"],
  ["the third quarter of 2004", "2004-07-01..2004-09-30 quarter"],
  ["the first half of 2004", "2004-01-01..2004-06-30 quarter"],
  ["in spring 2004", "2004-03-01..2004-05-31 quarter"],
  ["the winter of 2004", "2004-12-01..2005-02-28 quarter"],
  ["early 2004", "2004-01-01..2004-06-30 year"],
  ["in late November", "2005-11-16..2005-11-30 month"],
  ["mid-2004", "2004-05-01..2004-08-31 year"],
  ["at the end of 2004", "2004-09-01..2004-12-31 year"],
  ["2004-11", "2004-11-01..2004-11-30 month"],
  ["11/2004", "2004-11-01..2004-11-30 month"],
  ["in 2004 - 11 men left", "2004-01-01..2004-12-31 year"],
  ["August ’99", "1999-08-01..1999-08-31 month"],
  ["june last year", "2004-06-01..2004-06-30 month"],
  ["the 1970's", "1970-01-01..1979-12-31 decade"],
  ["in the seventies", "1970-01-01..1979-12-31 decade"],
  ["people in their seventies"],
  ["the nineteenth century", "1800-01-01..1899-12-31 decade"],
  ["the 5th century BC"],
  ["in nineteen eighty-four", "1984-01-01..1984-12-31 year"],
  ["in two thousand and five", "2005-01-01..2005-12-31 year"],
  ["two thousand people came"],
  ["H1 2004", "2004-01-01..2004-06-30 quarter"],
  ["the end of March 2004", "2004-03-16..2004-03-31 month"],
  ["the last week of July 2004", "2004-07-26..2004-08-01 week"],
  ["the first week of 2004", "2003-12-29..2004-01-04 week"],
  ["the first Friday in October", "2005-10-07 day"],
  ["the last day of 2004", "2004-12-31 day"],
  ["the week of 16 September", "2005-09-12..2005-09-18 week"],
  // Against the day of reference.
  ["today", "2005-12-01 day"],
  ["yesterday", "2005-11-30 day"],
  ["yesterday's vote", "2005-11-30 day"],
  ["tomorrow", "2005-12-02 day"],
  ["the day before yesterday", "2005-11-29 day"],
  ["on Wednesday", "2005-11-30 day"],
  ["on Thursday", "2005-12-01 day"],
  ["last Thursday", "2005-11-24 day"],
  ["next Friday", "2005-12-09 day"],
  ["on Friday the court will rule", "2005-12-02 day"],
  ["last week", "2005-11-21..2005-11-27 week"],
  ["this week", "2005-11-28..2005-12-04 week"],
  ["last month", "2005-11-01..2005-11-30 month"],
  ["this year", "2005-01-01..2005-12-31 year"],
  ["next year", "2006-01-01..2006-12-31 year"],
  ["two days ago", "2005-11-29 day"],
  ["two days earlier", "2005-11-29 day"],
  ["a week ago", "2005-11-21..2005-11-27 week"],
  ["three months ago", "2005-09-01..2005-09-30 month"],
  ["a year ago", "2004-01-01..2004-12-31 year"],
  ["on 4 May 2004, and two days later", "2004-05-04 day", "2004-05-06 day"],
  ["on 4 May 2004, and the next day", "2004-05-04 day", "2004-05-05 day"],
  ["last Wednesday", "2005-11-23 day"],
  ["this Friday", "2005-12-02 day"],
  ["Friday of last week", "2005-11-25 day"],
  ["next week on Friday", "2005-12-09 day"],
  ["last September", "2005-09-01..2005-09-30 month"],
  ["last summer", "2005-06-01..2005-08-31 quarter"],
  ["earlier this year", "2005-01-01..2005-12-01 year"],
  ["the rest of the year", "2005-12-01..2005-12-31 year"],
  ["over the weekend", "2005-11-26..2005-11-27 week"],
  ["the past three weeks", "2005-11-10..2005-12-01 week"],
  ["the next two days", "2005-12-02..2005-12-03 day"],
  ["1 month and 21 days ago", "2005-10-11 day"],
  ["two days from tomorrow", "2005-12-04 day"],
  ["three days after 4 May 2004", "2004-05-07 day"],
  ["between now and 15 December", "2005-12-01..2005-12-15 day"],
  // Times of day.
  ["at half past eight", "0001-01-01T08:30 minute"],
  ["a quarter to seven on Wednesday", "2005-11-30T06:45 minute"],
  ["at ten past nine in the evening", "0001-01-01T21:10 minute"],
  ["at 4.50 a.m.", "0001-01-01T04:50 minute"],
  ["4.50 percent"],
  ["at eight forty", "0001-01-01T08:40 minute"],
  ["eight forty-seaters"],
  ["by 8 in the morning", "..0001-01-01T08:59 hour at-most"],
  ["1430 GMT", "0001-01-01T14:30 minute"],
  ["Noon came", "0001-01-01T12:00 part-of-day"],
  ["late on Sunday evening", "2005-11-27T17:00..2005-11-27T22:59 part-of-day"],
  ["in the late evening", "0001-01-01T20:00..0001-01-01T22:59 part-of-day"],
  ["tonight around 7", "2005-12-01T19:00..2005-12-01T19:59 hour"],
  ["at 10:30", "0001-01-01T10:30 minute"],
  ["at 5 p.m.", "0001-01-01T17:00..0001-01-01T17:59 hour"],
  ["at 12 a.m.", "0001-01-01T00:00..0001-01-01T00:59 hour"],
  ["at 5pm on Wednesday", "2005-11-30T17:00..2005-11-30T17:59 hour"],
  ["at ten o'clock", "0001-01-01T10:00..0001-01-01T10:59 hour"],
  ["on 4 December 2005 at 10:30", "2005-12-04T10:30 minute"],
  ["2005-12-04T10:30", "2005-12-04T10:30 minute"],
  ["yesterday evening", "2005-11-30T17:00..2005-11-30T22:59 part-of-day"],
  ["on the morning of 4 December 2005", "2005-12-04T05:00..2005-12-04T11:59 part-of-day"],
  ["last night", "2005-11-30T19:00..2005-11-30T23:59 part-of-day"],
  // Ranges.
  ["from 28 November to 2 December 2005", "2005-11-28..2005-12-02 day"],
  ["from 4-6 December 2005", "2005-12-04..2005-12-06 day"],
  ["December 4-6, 2005", "2005-12-04..2005-12-06 day"],
  ["between 4 and 6 December 2005", "2005-12-04..2005-12-06 day"],
  ["between 2003 and 2005", "2003-01-01..2005-12-31 year"],
  ["from 2003 to 2005", "2003-01-01..2005-12-31 year"],
  ["2003–2005", "2003-01-01..2005-12-31 year"],
  ["between May and July 2005", "2005-05-01..2005-07-31 month"],
  ["from 28 December to 2 January 2005", "2004-12-28..2005-01-02 day"],
  ["10 a.m. to 5 p.m.", "0001-01-01T10:00..0001-01-01T17:59 hour"],
  ["3 pm to 4 pm tomorrow", "2005-12-02T15:00..2005-12-02T16:59 hour"],
  ["between 5 and 6 p.m.", "0001-01-01T17:00..0001-01-01T18:59 hour"],
  ["from 11 am to 3", "0001-01-01T11:00..0001-01-01T15:59 hour"],
  ["10:10 p.m. to 3 a.m.", "0001-01-01T22:10..0001-01-02T03:59 minute"],
  ["on Friday between 1 and 4 pm", "2005-11-25T13:00..2005-11-25T16:59 hour"],
  ["between 3 and 5 on 4 May 2004", "2004-05-04T03:00..2004-05-04T05:59 hour"],
  ["between 3 and 5 people"],
  ["at six to eight sites"],
  ["from 2003 to May 2005", "2003-01-01..2005-05-31 year"],
  ["from 28 December 2004 to 2 January", "2004-12-28..2005-01-02 day"],
  ["in 2003 and 2005", "2003-01-01..2003-12-31 year", "2005-01-01..2005-12-31 year"],
  // Bounds.
  ["since 1999", "1999-01-01.. year at-least"],
  ["from 1999 on", "1999-01-01.. year at-least"],
  ["until 2 December", "..2005-12-02 day at-most"],
  ["by May 2004", "..2004-05-31 month at-most"],
  ["before 2004", "..2004-01-01 year less-than"],
  ["prior to 4 May 2004", "..2004-05-04 day less-than"],
  ["after 4 May 2004", "2004-05-04.. day more-than"],
  ["around 2004", "2004-01-01..2004-12-31 year about"],
  ["no later than 4 May 2004", "..2004-05-04 day at-most"],
  ["since the early 1990s", "1990-01-01.. decade at-least"],
  // No times.
  ["04/12/2005"],
  ["they may come"],
  ["they march on"],
  ["March on the capital"],
  ["the sun set"],
  ["in the second half"],
  ["more than 2000 people"],
  ["2004 voters"],
  ["5 minutes"],
  ["for three days"],
  ["12.5 percent"],
  ["Jan Novak said"],
  ["31 February 2004", "2004-01-01..2004-12-31 year"],
  ["she won 3-1"],
  ["a night club"],
  ["an august person"],
  ["day by day"],
];

describe("readTimes(text, reference)", () => {
  it.each(READ)("reads %j", (text, ...expected) => {
    expect(readTimes(text, REFERENCE).map(line)).toEqual(expected);
  });

  it.each([
    ["on 4 December", "0000-12-04 day"],
    ["yesterday", "? day"],
    ["on Thursday", "? day"],
    ["last week", "? week"],
    ["in 2004", "2004-01-01..2004-12-31 year"],
    ["on 29 February", "? day"],
  ])("reads %j without a reference", (text, expected) => {
    expect(readTimes(text, null).map(line)).toEqual([expected]);
  });

  it("gives no day before the first that ISO 8601 can write", () => {
    expect(readTimes("It fell yesterday.", "0000-01-01").map(line)).toEqual(["? day"]);
  });

  it("takes a reference that is only a year for the year and for no day", () => {
    expect(readTimes("on 4 May, and yesterday", "2005").map(line)).toEqual(["2004-05-04 day", "? day"]);
  });

  it("gives spans that cover bound and time", () => {
    const text = "Since early 1999 and until 5 p.m. on 4 December 2005, or between May and July.";
    const pieces = readTimes(text, REFERENCE).map(({ span }) => text.slice(span!.start, span!.end));
    expect(pieces).toEqual(["Since early 1999", "until 5 p.m. on 4 December 2005", "between May and July"]);
  });

  it("never throws, and its spans lie in the text and do not overlap", () => {
    const bits =
      "4 December Dec . 2005 , to – - from between and May 31 last week Thursday 10:30 p.m. Q3 the of 1990s ago two days";
    const piece = fc.oneof(fc.string(), fc.constantFrom(...bits.split(" ")));
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(null, REFERENCE, "2004-02-29", "2005"), (pieces, reference) => {
        const text = pieces.join(" ");
        let last = 0;
        for (const { span, start, end } of readTimes(text, reference)) {
          expect(span!.start).toBeGreaterThanOrEqual(last);
          expect(span!.end).toBeGreaterThan(span!.start);
          expect(span!.end).toBeLessThanOrEqual(text.length);
          if (start !== null && end !== null) expect(start <= end).toBe(true);
          last = span!.end;
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it.each([
    ["digits", "1".repeat(100_000)],
    ["years", "2005 ".repeat(30_000)],
    ["ranges", "2005-".repeat(30_000)],
    ["months", "May ".repeat(30_000)],
    ["days", "4 December to ".repeat(10_000)],
    ["and", "between 4 and ".repeat(30_000)],
    ["weekdays", "last Thursday ".repeat(20_000)],
    ["articles", "the ".repeat(50_000)],
    ["number words", "hundred two days ".repeat(20_000)],
    ["hours", "between 1 and 2 and ".repeat(20_000)],
    ["distances", "1 day and ".repeat(20_000)],
    ["holidays", "New Year's ".repeat(20_000)],
    ["ordinals", "the first week of ".repeat(20_000)],
  ])("reads a hostile text of %s in under a second", (_name, text) => {
    // Processor time, so that a busy machine fails no test.
    const begin = process.cpuUsage();
    readTimes(`${text} May 2005`, REFERENCE);
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(1000);
  });
});

/** Rows: first words, second words, outcome, days between, which is narrower. */
const COMPARED: readonly (readonly [string, string, string, (number | null)?, ("a" | "b" | null)?])[] = [
  ["4 December 2005", "December 4th, 2005", "equal", 0, null],
  ["4 December 2005", "4 December", "equal", 0],
  ["4 December 2005", "5 December 2005", "disjoint", 1],
  ["4 December 2005", "4 December 2006", "disjoint", 365],
  ["4 December 2005", "December 2005", "within", 0, "a"],
  ["December 2005", "2005", "within", 0, "a"],
  ["in 2006", "4 December 2005", "disjoint", 28],
  ["in 2004", "in 2005", "disjoint", 1],
  ["early 2005", "late 2005", "disjoint", 1],
  ["early 2005", "mid-2005", "overlapping", 0],
  ["since 1999", "in 2004", "within", 0, "b"],
  ["since 1999", "since 2001", "within", 0, "b"],
  ["since 2001", "in 1999", "disjoint"],
  ["before 2004", "in 2004", "disjoint"],
  ["until 2004", "in 2004", "within", 0, "b"],
  ["after 4 May 2004", "on 4 May 2004", "disjoint"],
  ["after 4 May 2004", "before 1 June 2004", "overlapping", 0],
  ["by May 2004", "since June 2004", "disjoint"],
  ["2003 to 2005", "2004 to 2006", "overlapping", 0],
  ["the 1990s", "in 1999", "within", 0, "b"],
  ["around 2004", "in 2005", "within", 0, "b"],
  ["around 2004", "in 2007", "disjoint"],
  ["at 10:30", "at 11:30", "disjoint"],
  ["at 10:30", "10:30 on 4 May 2004", "equal"],
  ["at 5 p.m.", "at 17:20", "within", 0, "b"],
  ["10:30 on 4 May 2004", "on 4 May 2004", "within", 0, "a"],
  ["at 10:30", "on 4 May 2004", "incomparable", null],
  ["last week", "last Monday", "disjoint"],
  // A day before yesterday at the least.
  ["last week", "last Wednesday", "within", 0, "b"],
  ["last week", "last Thursday", "within", 0, "b"],
  ["yesterday", "30 November 2005", "equal"],
];

describe("compareTimes(a, b)", () => {
  for (const [first, second, outcome, gap, narrower] of COMPARED) {
    const [a, b] = [readTimes(first, REFERENCE)[0]!, readTimes(second, REFERENCE)[0]!];

    it(`compares "${first}" with "${second}": ${outcome}`, () => {
      const compared = compareTimes(a, b);
      expect(compared.outcome).toBe(outcome);
      if (gap !== undefined) expect(compared.gap).toBe(gap);
      if (narrower !== undefined) expect(compared.narrower).toBe(narrower);
    });

    it(`gives the same outcome for "${second}" with "${first}"`, () => {
      const [forth, back] = [compareTimes(a, b), compareTimes(b, a)];
      expect([back.outcome, back.gap]).toEqual([forth.outcome, forth.gap]);
    });
  }

  it.each([
    ["4 December", "5 December", "disjoint"],
    ["4 December", "in December", "within"],
    ["4 December", "4 December 2005", "equal"],
    ["5 December", "4 December 2005", "disjoint"],
    ["yesterday", "4 December 2005", "incomparable"],
  ])("compares %j with %j without a reference: %s", (first, second, outcome) => {
    expect(compareTimes(readTimes(first, null)[0]!, readTimes(second, null)[0]!).outcome).toBe(outcome);
  });
});

describe("the calendar", () => {
  it("counts days there and back, over leap years and centuries", () => {
    for (let number = 0; number < 800_000; number += 37) expect(dayNumber(dayOf(number))).toBe(number);
    expect(toIso(monthEnd(1900, 2))).toBe("1900-02-28");
    expect(toIso(monthEnd(2000, 2))).toBe("2000-02-29");
    expect(toIso(addMonths(fromIso("2005-01-31"), 1))).toBe("2005-02-28");
  });

  it("agrees with the platform's calendar about weekdays", () => {
    for (let time = Date.UTC(1600, 0, 1); time < Date.UTC(2100, 0, 1); time += 864e5 * 11) {
      const date = new Date(time);
      const number = dayNumber(fromIso(date.toISOString()));
      expect(weekdayOf(number)).toBe(date.getUTCDay());
    }
  });
});
