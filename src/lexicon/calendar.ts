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

/** Days of the week cut to three letters and the like: a day only before a date or after a preposition; Sunday is 0. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ["sun", 0],
  ["mon", 1],
  ["tue", 2],
  ["wed", 3],
  ["thu", 4],
  ["thur", 4],
  ["fri", 5],
  ["sat", 6],
]);

/** Words after a number that make it a time of day. */
export const CLOCK_WORDS: ReadonlySet<string> = new Set("am pm o'clock o’clock gmt utc hrs noon midnight".split(" "));

/** Abbreviations of months that are words or names too: a date only beside a number. */
export const SHORT_MONTHS: ReadonlySet<string> = new Set("jan feb mar apr jun jul aug sep sept oct nov dec".split(" "));

/** Months that are nothing else, and so need no capital. */
export const SURE_MONTHS: ReadonlySet<string> = new Set(
  "january february april june july september october november december sept".split(" "),
);

/** Months that are words too: alone a date only after a preposition. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(["may", "march", "august"]);

/** Words before a month or a year that make it a date. */
export const BEFORE_DATE: ReadonlySet<string> = new Set(
  `in since until till by during early late mid from to and of before after last next this around about through
  between for every each the on mid-`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Seasons as their first month, of three; northern hemisphere, by the meteorological calendar. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);

/** Days by their distance from the day of reference. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** Parts of a day as first and last minute. */
export const PARTS_OF_DAY: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["morning", [300, 719]],
  ["afternoon", [720, 1079]],
  ["evening", [1020, 1379]],
  ["night", [1140, 1439]],
  ["noon", [720, 720]],
  ["midday", [720, 720]],
  ["lunchtime", [660, 839]],
  ["midnight", [0, 0]],
  ["dawn", [240, 420]],
  ["dusk", [1020, 1260]],
]);

/** Words before a day or a period that say which one is meant. */
export const MODIFIERS: readonly string[] = "last next this past coming current following".split(" ");

/** What part of a period a phrase leaves of it: `early` and `late` a half, the `start` and `end` of a year a third. */
export type Portion = "early" | "mid" | "late" | "start" | "end";

/** Phrases that narrow a period. */
export const PORTIONS: ReadonlyMap<string, Portion> = new Map<string, Portion>([
  ["early", "early"],
  ["early in", "early"],
  ["the beginning of", "start"],
  ["beginning of", "start"],
  ["the start of", "start"],
  ["start of", "start"],
  ["mid", "mid"],
  ["mid-", "mid"],
  ["the middle of", "mid"],
  ["middle of", "mid"],
  ["late", "late"],
  ["late in", "late"],
  ["the end of", "end"],
  ["end of", "end"],
]);

/** Parts of a day that are narrowed, as first and last minute. */
export const PORTIONS_OF_DAY: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["early morning", [240, 539]],
  ["mid morning", [540, 659]],
  ["late morning", [600, 719]],
  ["early afternoon", [720, 899]],
  ["mid afternoon", [840, 959]],
  ["late afternoon", [900, 1079]],
  ["early evening", [1020, 1199]],
  ["late evening", [1200, 1379]],
  ["early night", [1140, 1319]],
  ["late night", [1320, 1439]],
]);

/** Decades by name; `the seventies`, `the nineteen-seventies`, `the twenty-tens`. */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["twenties", 20],
  ["thirties", 30],
  ["forties", 40],
  ["fifties", 50],
  ["sixties", 60],
  ["seventies", 70],
  ["eighties", 80],
  ["nineties", 90],
]);

/** Names that begin a year in words, and its century: "nineteen eighty-four". */
export const CENTURY_WORDS: ReadonlyMap<string, number> = new Map([
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
]);

/** Words after a time of day that name a zone. */
export const ZONES: ReadonlySet<string> = new Set(
  "gmt utc local est edt cst cdt mst mdt pst pdt et bst cet cest eet msk ist jst".split(" "),
);

/** How words before a time bound it: `at-least` begins with it, `more-than` after it, `at-most` ends with it, `less-than` before it. */
export const TIME_BOUNDS: ReadonlyMap<string, "at-least" | "more-than" | "at-most" | "less-than" | "about"> = new Map<
  string,
  "at-least" | "more-than" | "at-most" | "less-than" | "about"
>([
  ["since", "at-least"],
  ["ever since", "at-least"],
  ["from", "at-least"],
  ["as of", "at-least"],
  ["starting", "at-least"],
  ["beginning", "at-least"],
  ["starting in", "at-least"],
  ["no earlier than", "at-least"],
  ["not before", "at-least"],
  ["after", "more-than"],
  ["later than", "more-than"],
  ["until", "at-most"],
  ["till", "at-most"],
  ["up to", "at-most"],
  ["through", "at-most"],
  ["by", "at-most"],
  ["no later than", "at-most"],
  ["not later than", "at-most"],
  ["before", "less-than"],
  ["prior to", "less-than"],
  ["earlier than", "less-than"],
  ["ahead of", "less-than"],
  ["about", "about"],
  ["around", "about"],
  ["circa", "about"],
  ["approximately", "about"],
]);

/** Units of relative times: days, or months where `days` is 0. */
export const PERIODS: ReadonlyMap<string, { readonly days: number; readonly months: number }> = new Map(
  (
    [
      ["day", 1, 0],
      ["night", 1, 0],
      ["week", 7, 0],
      ["fortnight", 14, 0],
      ["month", 0, 1],
      ["year", 0, 12],
      ["decade", 0, 120],
    ] as const
  ).flatMap(([word, days, months]) => [[word, { days, months }] as const, [`${word}s`, { days, months }] as const]),
);

/** Words that put a date without a year, or a weekday, after the day of reference. */
export const FUTURE_TENSE =
  /(?:\b|['’])(?:will|ll|shall|next|upcoming|forthcoming|due|scheduled|slated|set to|going to|to be held|plans? to)\b/iu;

/** Words, lower case, at which a time may begin. */
export const OPENING_WORDS: readonly string[] = [
  ...[MONTHS, WEEKDAYS, SHORT_WEEKDAYS, RELATIVE_DAYS, PARTS_OF_DAY, SEASONS, DECADES].flatMap((table) => [
    ...table.keys(),
  ]),
  ...[...MODIFIERS, ..."the q h now week weekend year earlier later rest half quarter".split(" ")],
  ..."christmas easter thanksgiving halloween new labor memorial mother's father's saint".split(" "),
];
