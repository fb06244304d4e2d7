import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quantity } from "../../src/model/dossier.ts";
import { compareQuantities } from "../../src/values/compare-quantities.ts";
import { readQuantities } from "../../src/values/quantities.ts";

/** One quantity as a short line: interval, unit or kind, bound, what is counted. */
function line(quantity: Quantity): string {
  const { low, high, kind, unit, bound, of, denominator } = quantity;
  const tidy = (value: number | null, open: string) => (value === null ? open : String(Number(value.toPrecision(4))));
  const range = low === high ? tidy(low, "") : `${tidy(low, "-")}..${tidy(high, "+")}`;
  const isPlain = kind === "count" || kind === "measure" || kind === "money" || kind === "duration";
  return [
    range,
    isPlain ? (unit ?? "") : kind,
    bound === "exact" ? "" : bound,
    of ? `of ${of}` : "",
    denominator ? `among ${denominator}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

const READ: readonly (readonly [string, ...string[]])[] = [
  // Digits and separators.
  ["The fire destroyed 42 houses", "42 of houses"],
  ["The fire destroyed 1,204 houses", "1204 of houses"],
  ["It cost 12,500,000 tenge", "12500000 KZT"],
  ["a turnout of 61.4 percent", "61.4 percent"],
  ["some 600 000 voters", "600000 about of voters"],
  ["1.200.000 signatures", "1200000 of signatures"],
  ["a rise of 2,5 percent", "2.5 percent"],
  ["12,34,000 ballots", "1234000 of ballots"],
  ["1,200.5 tonnes of grain", "1201 t of grain"],
  // Number words.
  ["sixty-one miners died", "61 of miners"],
  ["sixty one miners died", "61 of miners"],
  ["two hundred and five houses burned", "205 of houses"],
  ["three thousand four hundred troops", "3400 of troops"],
  ["two dozen boxes", "24 of boxes"],
  ["a dozen journalists", "12 of journalists"],
  ["a hundred families", "100 of families"],
  ["half a million people", "500000 of people"],
  ["half a dozen eggs", "6 of eggs"],
  ["a quarter of a million ballots", "250000 of ballots"],
  ["two and a half million voters", "2500000 of voters"],
  ["1.5 million votes", "1500000 of votes"],
  ["6 thousand soldiers", "6000 of soldiers"],
  ["zero casualties", "0 of casualties"],
  ["two hundred thousand people", "200000 of people"],
  // Signs.
  ["a loss of -4.5 percent", "-4.5 percent"],
  ["minus five degrees Celsius", "-5 °C"],
  ["a balance of −$30 million", "-30000000 USD"],
  ["a score of negative seven", "-7"],
  ["where x <-30", "-..-30 less-than"],
  ["12 degrees below zero", "-12 °"],
  ["between -5 and -10 degrees", "-10..-5 °"],
  ["she tested negative two days later", "2 day"],
  ["a -5 people sign", "5 of people"],
  [".25 percent", "0.25 percent"],
  // Mixed numbers, parts and powers.
  ["a belt of 10 1/2 miles", "10.5 mi"],
  ["7 ½ barrels", "7.5 bbl"],
  ["six and 3/4 litres", "6.75 l"],
  ["forty-two and a third", "42.33"],
  ["three million and a half", "3500000"],
  ["quarter million euros", "250000 EUR"],
  ["six and two thirds", "6.667"],
  ["three hundredths of a second", "0.03 s"],
  ["seven twenty-firsts", "0.3333 ratio"],
  ["2 thirds of growers", "0.6667 ratio among growers"],
  ["a twentieth of it", "0.05 ratio"],
  ["the answer is 3 over 12.", "0.25 ratio"],
  ["a rise of 4 over 3 years", "4", "3..+ year more-than"],
  ["nine point nought four", "9.04"],
  ["1.5e-3", "0.0015"],
  ["three dozens", "36"],
  ["4 thousand 3 hundred sacks", "4300 of sacks"],
  ["the one hundred and fifth session", "105 ordinal of session"],
  ["two-hundred-and-five tents", "205 of tents"],
  ["10M users", "10000000 of users"],
  // One, when it counts.
  ["one person was arrested", "1 of person"],
  ["one or two arrests", "1..2 of arrests"],
  ["one of the men"],
  ["no one came"],
  ["one day he left"],
  ["they saw one another"],
  ["this one is new"],
  ["One must go"],
  ["the one who left"],
  // Ranges.
  ["between 10 and 12 trucks", "10..12 of trucks"],
  ["10–12 trucks", "10..12 of trucks"],
  ["10-12 trucks", "10..12 of trucks"],
  ["from 10 to 12 trucks", "10..12 of trucks"],
  ["two to three weeks", "2..3 week"],
  ["10–12 million people", "10000000..12000000 of people"],
  ["between 5 and 7 percent", "5..7 percent"],
  ["$5 million to $7 million", "5000000..7000000 USD"],
  ["$10-12 million", "10000000..12000000 USD"],
  ["prices rose from 10 to 12 percent", "10 percent", "12 percent"],
  ["10 soldiers and 12 policemen", "10 of soldiers", "12 of policemen"],
  ["they won 3-1"],
  ["a 2–0 victory"],
  // Parts.
  ["a third of voters", "0.3333 ratio among voters"],
  ["two-thirds of the votes", "0.6667 ratio among votes"],
  ["two thirds of voters", "0.6667 ratio among voters"],
  ["three quarters of residents", "0.75 ratio among residents"],
  ["half of the members", "0.5 ratio among members"],
  ["half the members", "0.5 ratio among members"],
  ["1/3 of respondents", "0.3333 ratio among respondents"],
  ["½ of them", "0.5 ratio"],
  ["3½ hours", "3.5 h"],
  ["one in five voters", "0.2 ratio among voters"],
  ["nine out of ten patients", "0.9 ratio among patients"],
  ["a third candidate", "3 ordinal of candidate"],
  ["the attacks of 9/11"],
  ["open 24/7"],
  ["a score of 5.6/10", "0.56 ratio"],
  ["31/100 points", "0.31 ratio of points"],
  // Ordinals.
  ["the 21st century", "21 ordinal of century"],
  ["the third round", "3 ordinal of round"],
  ["the twenty-first district", "21 ordinal of district"],
  ["the second half", "2 ordinal of half"],
  ["at first they refused"],
  ["for one day", "1 day"],
  ["First, the court ruled"],
  ["She came second."],
  // Percentages and points.
  ["61% of votes", "61 percent among votes"],
  ["61 per cent of the votes", "61 percent among votes"],
  ["a lead of 3 percentage points", "3 points"],
  ["a 20-percentage-point lead", "20 points of lead"],
  ["61 percent turnout", "61 percent of turnout"],
  // Money.
  ["$1.5 million", "1500000 USD"],
  ["US$5m", "5000000 USD"],
  ["€2bn", "2000000000 EUR"],
  ["£20,000", "20000 GBP"],
  ["EUR 5 million", "5000000 EUR"],
  ["81 million tenge", "81000000 KZT"],
  ["600,000 US dollars", "600000 USD"],
  ["5 U.S. dollars", "5 USD"],
  ["C$40", "40 CAD"],
  ["Rs. 500", "500 INR"],
  ["300 Canadian dollars", "300 CAD"],
  ["(about $623,000)", "623000 USD about"],
  ["$5 million in cash", "5000000 USD"],
  ["worth Dollars 450m", "450000000 USD"],
  ["EUR 5m", "5000000 EUR"],
  ["5 dollars a day", "5 USD/day"],
  ["75 USD million", "75000000 USD"],
  ["US$ 3MM", "3000000 USD"],
  ["10 dollars and 40 cents", "10.4 USD"],
  ["millions of roubles", "2000000..999000000 RUB about"],
  ["a one-yen bid", "1 JPY of bid"],
  // One of a unit, and one amount in two units.
  ["The outage lasted an hour", "1 h"],
  ["an hour and a half", "1.5 h"],
  ["a week or two", "1..2 week about"],
  ["half an hour", "0.5 h"],
  ["a mile away", "1 mi"],
  ["It lasted all week", "1 week"],
  ["all week they sang"],
  ["another day passed"],
  ["20 an hour", "20 /h"],
  ["in a week of mourning"],
  ["for a second time", "2 ordinal of time"],
  ["a couple of weeks", "2 week about"],
  ["2 hours 30 minutes", "2.5 h"],
  ["3 years and 6 months", "3.5 year"],
  ["between 2 hours and 30 minutes", "2 h", "30 min"],
  ["he is 6 ft 3 in", "6.25 ft"],
  ["six months old", "6 month of age"],
  // Units.
  ["12 km from the border", "12 km"],
  ["12km", "12 km"],
  ["a 5-kilometre march", "5 km of march"],
  ["40 miles", "40 mi"],
  ["3 tonnes", "3 t"],
  ["37 degrees Celsius", "37 °C"],
  ["98 °F", "98 °F"],
  ["90 km/h", "90 km/h"],
  ["60 miles per hour", "60 mph"],
  ["200 square kilometres", "200 km²"],
  ["a three-day visit", "3 day of visit"],
  ["two years", "2 year"],
  ["90 minutes", "90 min"],
  ["six weeks", "6 week"],
  ["5m people", "5000000 of people"],
  ["100 m", "100 m"],
  // Bounds and approximators.
  ["at least 30 officers", "30..+ at-least of officers"],
  ["more than 61 percent", "61..+ percent more-than"],
  ["over 500 people", "500..+ more-than of people"],
  ["no fewer than 12 boats", "12..+ at-least of boats"],
  ["up to 90 days", "-..90 day at-most"],
  ["as many as 40 people", "-..40 at-most of people"],
  ["a maximum of 20 students", "-..20 at-most of students"],
  ["fewer than 15 members", "-..15 less-than of members"],
  ["under 200 votes", "-..200 less-than of votes"],
  ["no more than five guests", "-..5 at-most of guests"],
  ["ten people or more", "10..+ at-least of people"],
  ["500+ members", "500..+ at-least of members"],
  ["50-odd people", "50 about of people"],
  ["about 300 tents", "300 about of tents"],
  ["some 300 tents", "300 about of tents"],
  ["around two thousand people", "2000 about of people"],
  ["an estimated 4,000 people", "4000 about of people"],
  ["nearly 600 people", "540..600 about of people"],
  ["just over 100 people", "100..110 about of people"],
  ["at least some 500 people", "500..+ at-least of people"],
  ["dozens of activists", "24..99 about of activists"],
  ["scores of people", "40..199 about of people"],
  ["hundreds of people", "200..999 about of people"],
  ["tens of thousands of people", "20000..100000 about of people"],
  ["a handful of voters", "3..9 about of voters"],
  ["several witnesses", "3..9 about of witnesses"],
  ["a few hundred supporters", "200..700 about of supporters"],
  ["a couple of buses", "2 about of buses"],
  ["Turnout surpassed 60 percent", "60..+ percent more-than"],
  ["greater than or equal to 40", "40..+ at-least"],
  ["≤ 12", "-..12 at-most"],
  [">= 12", "12..+ at-least"],
  ["about five hundred or more", "500..+ at-least"],
  ["more than 40 and less than 50", "40..50"],
  ["at most 5 but at least 2 doors", "2..5 of doors"],
  ["more than 40 and less than 10", "40..+ more-than", "-..10 less-than"],
  ["above 1000 and below 1500", "1000..1500"],
  ["no later than 1999"],
  // What is counted, and of what.
  ["30 riot police officers were hurt", "30 of riot police officers"],
  ["12 dead", "12 of dead"],
  ["two smaller man-made lakes", "2 of smaller man-made lakes"],
  ["twenty-three US dates", "23 of us dates"],
  ["62 of Georgia's counties", "62 of georgia's counties"],
  ["one man single-handedly", "1 of man single-handedly"],
  ["3 of the 12 candidates", "3 of candidates among 12 candidates", "12 of candidates"],
  ["five ministers out of eight", "5 of ministers among 8", "8"],
  ["a 12-member commission", "12 of member"],
  ["500 protesters were detained", "500 of protesters"],
  ["a boy aged 12", "12 year of age"],
  ["a 45-year-old teacher", "45 year of age"],
  ["he is 45 years old", "45 year of age"],
  // No quantities at all, beside numbers that are.
  ["in 2005"],
  ["the 2005 election"],
  ["since 1999, nothing"],
  ["the 2000 elections"],
  ["2000 voters", "2000 of voters"],
  ["on 4 December 2005"],
  ["on December 4, 2005"],
  ["on Dec. 4"],
  ["the 4th of July"],
  ["from 4-6 December"],
  ["2005-12-04"],
  ["04/12/2005"],
  ["at 10:30"],
  ["at 5 p.m."],
  ["at 5pm"],
  ["ten o'clock"],
  ["half past six"],
  ["Anna Berg, 45, said so"],
  ["Article 5 of the law"],
  ["section 12"],
  ["No. 7"],
  ["page 3"],
  ["a Boeing 737 crashed"],
  ["Apollo 11 landed"],
  ["Covid-19"],
  ["the G7 leaders"],
  ["a 5G network"],
  ["the 1990s"],
  ["12 Baker Street"],
  ["call +1 555-0123-44"],
  ["case 0012345"],
  ["1. Introduction\n2. Results"],
  ["(3) The law"],
  ["nobody came"],
];

describe("readQuantities(text)", () => {
  it.each(READ)("reads %j", (text, ...expected) => {
    expect(readQuantities(text).map(line)).toEqual(expected);
  });

  it("gives spans that cover bound, number and unit", () => {
    const text = "Police said at least 61 percent of more than 1.5 million dollars was paid by two to three men.";
    const pieces = readQuantities(text).map(({ span }) => text.slice(span!.start, span!.end));
    expect(pieces).toEqual(["at least 61 percent", "more than 1.5 million dollars", "two to three"]);
  });

  it("never throws, and its spans lie in the text and do not overlap", () => {
    const bits =
      "between and 10 12 to – - % $ million half a third of in one 5 km \n ( ) . , / : about hundreds 😀 сто";
    const piece = fc.oneof(fc.string(), fc.constantFrom(...bits.split(" ")));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(" ");
        let last = 0;
        for (const { span, low, high } of readQuantities(text)) {
          expect(span!.start).toBeGreaterThanOrEqual(last);
          expect(span!.end).toBeGreaterThan(span!.start);
          expect(span!.end).toBeLessThanOrEqual(text.length);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          last = span!.end;
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it.each([
    ["digits", "1".repeat(100_000)],
    ["groups of digits", "1,".repeat(50_000)],
    ["and", "one and ".repeat(50_000)],
    ["number words", "hundred thousand ".repeat(30_000)],
    ["ranges that fail", "between 9 and ".repeat(30_000)],
    ["chains", "1-".repeat(50_000)],
    ["slashes and colons", "1/2:".repeat(30_000)],
    ["bounds", "more than about ".repeat(30_000)],
    ["spaced thousands", "100 000 ".repeat(30_000)],
    ["currency signs", "$".repeat(100_000)],
    ["minus signs", "-1 ".repeat(30_000)],
    ["compound amounts", "1 hour 1 minute and ".repeat(10_000)],
    ["articles", "an hour and a ".repeat(20_000)],
    ["two bounds", "more than 1 and less than 2 and ".repeat(8_000)],
  ])("reads a hostile text of %s in under a second", (_name, text) => {
    // Processor time, so that a busy machine fails no test.
    const begin = process.cpuUsage();
    readQuantities(`${text} 1`);
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(1000);
  });
});

/** Rows: first words, second words, outcome, which is narrower, ratio. */
const COMPARED: readonly (readonly [string, string, string, ("a" | "b" | null)?, number?])[] = [
  ["61 people", "sixty-one people", "equal", null, 1],
  ["12 people", "a dozen people", "equal"],
  ["61 people", "75 people", "disjoint", null, 75 / 61],
  ["19 people", "20 people", "disjoint"],
  ["623 people", "600 people", "rounds-to", "a"],
  ["600 people", "623 people", "rounds-to", "b"],
  ["640 people", "600 people", "disjoint"],
  ["1,480,000 votes", "1.5 million votes", "rounds-to", "a"],
  ["61.4 percent", "61 percent", "rounds-to", "a"],
  ["61.6 percent", "61 percent", "disjoint"],
  ["60 percent", "61 percent", "disjoint"],
  ["about 600 people", "623 people", "within", "b"],
  ["about 600 people", "700 people", "disjoint"],
  ["nearly 600 people", "590 people", "within", "b"],
  ["nearly 600 people", "623 people", "disjoint"],
  ["just over 600 people", "623 people", "within", "b"],
  ["more than 600 people", "623 people", "within", "b"],
  ["more than 600 people", "600 people", "rounds-to"],
  ["more than 600 people", "fewer than 600 people", "disjoint"],
  ["more than 600 people", "at most 600 people", "disjoint"],
  ["at least 600 people", "at most 600 people", "overlapping"],
  ["more than 600 people", "580 people", "disjoint"],
  ["at least 500 people", "at least 600 people", "within", "b"],
  ["at least 500 people", "at most 600 people", "overlapping"],
  ["up to 40 people", "38 people", "within", "b"],
  ["up to 40 people", "45 people", "disjoint"],
  ["dozens of people", "61 people", "within", "b"],
  ["dozens of people", "300 people", "disjoint"],
  ["hundreds of people", "several hundred people", "within", "b"],
  ["hundreds of people", "dozens of people", "disjoint"],
  ["between 10 and 12 trucks", "11 trucks", "within", "b"],
  ["between 10 and 12 trucks", "12 to 15 trucks", "overlapping"],
  ["between 10 and 12 trucks", "13 to 15 trucks", "disjoint"],
  ["a third of voters", "33 percent of voters", "rounds-to", "b"],
  ["a fifth of voters", "20 percent of voters", "equal"],
  ["half of voters", "61 percent of voters", "disjoint"],
  ["one in five voters", "20% of voters", "equal"],
  ["a score of 5.6/10", "a score of 5.7/10", "disjoint"],
  ["5 km", "5,000 metres", "equal"],
  ["5 km", "3.1 miles", "rounds-to"],
  ["5 km", "8 miles", "disjoint"],
  ["two weeks", "14 days", "equal"],
  ["two hours", "90 minutes", "disjoint"],
  ["32 degrees Fahrenheit", "0 degrees Celsius", "equal"],
  ["3 tonnes", "3,000 kg", "equal"],
  ["$5 million", "5 million dollars", "equal"],
  ["$5 million", "$5.1 million", "rounds-to", "b"],
  ["$600,000", "$623,000", "rounds-to", "b"],
  ["$600,000", "81 million tenge", "incomparable"],
  ["$5", "5 people", "incomparable"],
  ["5 km", "5 kg", "incomparable"],
  ["5 percent", "5 percentage points", "incomparable"],
  ["3 days", "3 people", "incomparable"],
  ["the third round", "the fourth round", "disjoint"],
  ["the third round", "three rounds", "incomparable"],
  ["100 pounds", "45 kg", "incomparable"],
];

describe("compareQuantities(a, b)", () => {
  for (const [first, second, outcome, narrower, ratio] of COMPARED) {
    const [a, b] = [readQuantities(first)[0]!, readQuantities(second)[0]!];

    it(`compares "${first}" with "${second}": ${outcome}`, () => {
      const compared = compareQuantities(a, b);
      expect(compared.outcome).toBe(outcome);
      if (narrower !== undefined) expect(compared.narrower).toBe(narrower);
      if (ratio !== undefined) expect(compared.ratio).toBeCloseTo(ratio);
    });

    it(`gives the same outcome for "${second}" with "${first}"`, () => {
      const [forth, back] = [compareQuantities(a, b), compareQuantities(b, a)];
      expect(back.outcome).toBe(outcome);
      expect(back.ratio).toBe(forth.ratio);
      expect([forth.narrower, back.narrower].filter(Boolean)).toHaveLength(forth.narrower ? 2 : 0);
    });
  }

  it("says that a quantity equals itself", () => {
    for (const [text] of READ) {
      for (const quantity of readQuantities(text)) expect(compareQuantities(quantity, quantity).outcome).toBe("equal");
    }
  });
});
