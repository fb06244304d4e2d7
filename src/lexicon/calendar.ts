/**
 * Words of the calendar and the clock. Tables only.
 */

/** Months by name and abbreviation, lower case; January is 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sep", "sept"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** Days of the week by name and abbreviation, lower case; Sunday is 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ["sunday", "sundays"],
    ["monday", "mondays"],
    ["tuesday", "tuesdays", "tues"],
    ["wednesday", "wednesdays"],
    ["thursday", "thursdays", "thurs"],
    ["friday", "fridays"],
    ["saturday", "saturdays"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index])),
);

/** Words after a number that make it a time of day. */
export const CLOCK_WORDS: ReadonlySet<string> = new Set("am pm o'clock o’clock gmt utc hrs noon midnight".split(" "));
