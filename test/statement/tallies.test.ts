import { describe, expect, it } from "vitest";
import { relate } from "../../src/relate/relate.ts";
import { readStatement } from "../../src/statement/statement.ts";
import { talliesOf } from "../../src/statement/tallies.ts";

/** What a sentence counts: the tally and its least and greatest number. */
const COUNTS: readonly (readonly [string, string])[] = [
  ["The fire at the fish market on Monday night killed four people.", "deaths 4-4"],
  ["At least seven people died when the fish market burned.", "deaths 7-"],
  ["The death toll from Monday's fire rose to six on Wednesday.", "deaths 6-6"],
  ["The blaze left four dead.", "deaths 4-4"],
  ["Soldiers shot dead 14 marchers.", "deaths 14-14"],
  ["Four people have been confirmed dead.", "deaths 4-4"],
  ["The flood claimed nine lives.", "deaths 9-9"],
  ["Nine people lost their lives.", "deaths 9-9"],
  ["Twelve passengers, three of them children, were killed.", "deaths 12-12"],
  ["Four of the guards who worked there died.", "deaths 4-4"],
  ["12 dead and 30 injured in crash", "deaths 12-12, injured 30-30"],
  ["Killing four and wounding 12, the bomb went off.", "deaths 4-4, injured 12-12"],
  ["Police arrested at least 20 people.", "arrests 20-"],
  ["Police detained 130 marchers in the capital.", "arrests 130-130"],
  ["The rally drew 8,000 people.", "attendance 8000-8000"],
  ["Police put the crowd at 8,000.", "attendance 8000-8000"],
  ["Some 5,000 people turned out for the march.", "attendance 5000-5000"],
  ["Six are still missing.", "missing 6-6"],
  ["More than 100 houses burned down, leaving 500 people homeless.", "homeless 500-500"],
  ["61 percent of voters took part.", "turnout 61-61"],
  ["Turnout was 48 percent.", "turnout 48-48"],
];

/** Near misses: a number beside such a word that it does not count. */
const NO_COUNTS: readonly string[] = [
  "Three gunmen killed a guard.",
  "Two soldiers wounded a man.",
  "Two officers who shot and killed a man were suspended.",
  "He killed himself on 3 March.",
  "At least 20 people were taken to the hospital.",
  "The party took 61 percent of the vote.",
  "Five houses were sold in the year he died.",
];

const on = (date: string, text: string) => ({ text, date });
const DAY = "2026-03-03";

describe("a count of an event", () => {
  it.each(COUNTS)("is read out of “%s”", (text, expected) => {
    const found = talliesOf(readStatement(text)).map(
      ({ tally, quantity }) => `${tally.name} ${quantity.low ?? ""}-${quantity.high ?? ""}`,
    );
    expect(found.join(", ")).toBe(expected);
  });
  it.each(NO_COUNTS)("is not read out of “%s”", (text) => {
    expect(talliesOf(readStatement(text))).toEqual([]);
  });
});

describe("two counts of one thing", () => {
  it.each([
    ["The blaze left four dead.", "Seven people were killed in the blaze."],
    ["The death toll stands at four.", "Seven people were killed in the blaze."],
    ["About 50,000 people attended the rally.", "Police put the crowd at 8,000."],
    ["Nine children were killed in the blaze.", "Four people were killed in the blaze."],
    ["Police arrested 20 people at the rally.", "More than 100 were detained at the rally."],
  ])("contradict, however they are put: “%s” “%s”", (a, b) => {
    const { relation, kinds } = relate(on(DAY, a), on(DAY, b));
    expect([relation, ...kinds]).toEqual(["contradicts", "numeric"]);
  });
  it.each([
    ["Four people died in the fire.", "The blaze claimed four lives.", "agrees"],
    ["At least four people died in the fire.", "The blaze claimed nine lives.", "refines"],
    ["Two firefighters died in the fire.", "The blaze left four people dead.", "compatible"],
    ["Four people were killed in the Tarn flood.", "Twelve people were killed in the Velden crash.", "compatible"],
  ])("of the same, a bound, a part or another event do not: “%s” “%s”", (a, b, expected) => {
    expect(relate(on(DAY, a), on(DAY, b)).relation).toBe(expected);
  });
  it("of the dead and of the hurt say nothing against each other", () => {
    const { relation } = relate(
      on(DAY, "Four people were killed in the blaze."),
      on(DAY, "Twelve people were injured in the blaze."),
    );
    expect(relation).not.toBe("contradicts");
  });
  it("are an update where the later is the greater", () => {
    const { kinds } = relate(
      on(DAY, "The fire killed four people."),
      on("2026-03-05", "The fire's death toll is six."),
    );
    expect(kinds).toEqual(["update-over-time"]);
  });
});
