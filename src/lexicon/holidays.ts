/**
 * Holidays by name, as rules for their day. Tables only. Where a name means different days in different countries
 * (Independence Day, Mother's Day) the one that most English texts mean is given, or none.
 */

/** On which day of a year a holiday falls. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  /** The `nth` weekday of a month (Sunday is 0); -1 is the last one. `plus` days after it. */
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  /** Days from Easter Sunday of the Western churches. */
  | { readonly easter: number };

const on = (month: number, day: number): HolidayRule => ({ month, day });
const nth = (month: number, weekday: number, count: number, plus = 0): HolidayRule => ({
  month,
  weekday,
  nth: count,
  plus,
});
const easter = (days: number): HolidayRule => ({ easter: days });

/** Rows: the day, and the names it goes by, lower case; an apostrophe may be left out or curled. */
const ROWS: readonly (readonly [HolidayRule, string])[] = [
  [on(1, 1), "new year's day|new years day|new year day"],
  [on(12, 31), "new year's eve|new years eve"],
  [on(1, 6), "epiphany|three kings day"],
  [nth(1, 1, 3), "martin luther king day|martin luther king jr day|mlk day"],
  [on(2, 2), "groundhog day|candlemas"],
  [on(2, 14), "valentine's day|valentines day|saint valentine's day|st valentine's day"],
  [nth(2, 1, 3), "presidents day|president's day|presidents' day|washington's birthday"],
  [on(3, 8), "women's day|international women's day"],
  [on(3, 17), "saint patrick's day|st patrick's day|st. patrick's day|st patricks day"],
  [on(4, 1), "april fool's day|april fools day|april fools' day"],
  [on(4, 22), "earth day"],
  [on(4, 25), "anzac day"],
  [on(5, 1), "may day|international workers day|international workers' day|int'l workers day"],
  [on(5, 9), "victory day"],
  [nth(5, 0, 2), "mother's day|mothers day"],
  [nth(5, 1, -1), "memorial day"],
  [nth(6, 0, 3), "father's day|fathers day"],
  [on(6, 19), "juneteenth"],
  [on(7, 1), "canada day"],
  [on(7, 14), "bastille day"],
  [nth(9, 1, 1), "labor day|labour day"],
  [nth(10, 1, 2), "columbus day|indigenous peoples day|indigenous peoples' day"],
  [on(10, 31), "halloween"],
  [on(11, 1), "all saints day|all saints' day"],
  [on(11, 2), "all souls day|all souls' day"],
  [on(11, 5), "guy fawkes night|guy fawkes day|bonfire night"],
  [on(11, 11), "armistice day|veterans day|veteran's day|veterans' day"],
  [nth(11, 4, 4), "thanksgiving|thanksgiving day|thanks giving day"],
  [nth(11, 4, 4, 1), "black friday"],
  [nth(11, 4, 4, 4), "cyber monday"],
  [on(12, 24), "christmas eve"],
  [on(12, 25), "christmas|christmas day|xmas"],
  [on(12, 26), "boxing day|st stephen's day|saint stephen's day"],
  [easter(-47), "shrove tuesday|mardi gras"],
  [easter(-46), "ash wednesday"],
  [easter(-7), "palm sunday"],
  [easter(-3), "maundy thursday|holy thursday"],
  [easter(-2), "good friday"],
  [easter(0), "easter|easter sunday|easter day"],
  [easter(1), "easter monday"],
  [easter(39), "ascension day"],
  [easter(49), "pentecost|whit sunday"],
];

/** Holidays by name. */
export const HOLIDAYS: ReadonlyMap<string, HolidayRule> = new Map(
  ROWS.flatMap(([rule, names]) => names.split("|").map((name): [string, HolidayRule] => [name, rule])),
);

/** Holidays that are seasons and names too ("Christmas trees"): a day only after a preposition and before no noun. */
export const DOUBTFUL_HOLIDAYS: ReadonlySet<string> = new Set(
  "christmas xmas easter epiphany thanksgiving halloween pentecost candlemas".split(" "),
);
