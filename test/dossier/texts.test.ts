import { describe, expect, it } from "vitest";
import { parseDossier } from "../../src/dossier/parse.ts";
import { compare, compareExtracted } from "../../src/report/compare.ts";
import { openComparison } from "../../src/report/open.ts";

const COURIER = "The trial of the pilot began on 3 March 2024. Nobody was hurt.";
const MINISTRY = "The trial of the pilot began on 5 March 2024.";

describe("bare texts instead of a dossier", () => {
  it("are accounts of sources by the names given", () => {
    const report = compare({ Courier: COURIER, Ministry: MINISTRY });
    expect(report.sources.map(({ name }) => name)).toEqual(["Courier", "Ministry"]);
    expect(report.contrasts.map(({ relation, kinds }) => [relation, kinds[0]])).toEqual([["contradicts", "temporal"]]);
    const holders = report.issues[0]?.positions.flatMap((position) => position.holders);
    expect(holders?.toSorted()).toEqual(["Courier", "Ministry"]);
  });
  it("are numbered where they have no names", () => {
    const report = compare([COURIER, MINISTRY]);
    expect(report.sources.map(({ name }) => name)).toEqual(["Text 1", "Text 2"]);
    expect(report.event.label).toBe("2 texts");
    expect(report.issues[0]?.status).toBe("contested");
  });
  it("keep their characters", () => {
    const { accounts, assertions } = compare([COURIER, MINISTRY]);
    for (const { accountId, spans, quote } of assertions) {
      const { text } = accounts.find(({ id }) => id === accountId)!;
      expect(spans.map(({ start, end }) => text?.slice(start, end)).join(" … ")).toBe(quote);
    }
  });
  it.each([
    [["A"], "A"],
    [["B", "A"], "A and B"],
    [["C", "B", "A"], "A, B and C"],
    [["D", "C", "B", "A"], "A, B and 2 more"],
  ])("of %j are called %s, in whatever order", (names, label) => {
    expect(parseDossier(Object.fromEntries(names.map((name) => [name, "x"]))).event.label).toBe(label);
  });
  it("go into every function that takes a dossier", () => {
    const texts = { Courier: COURIER, Ministry: MINISTRY };
    expect(openComparison(texts).report()).toEqual(compare(texts));
    expect(compareExtracted(texts, {})).toEqual(compare(texts));
  });
  it.each([
    [["a", 5], "texts[1]: must be a string, got 5"],
    [{ Courier: "a", Ministry: null }, 'texts["Ministry"]: must be a string, got null'],
    [{ " ": "a" }, 'texts[" "]: the name of a source must not be empty'],
    [{ event: "The fire", Courier: "a" }, "dossier.event: must be an object, got"],
    [{ Courier: { text: "a" } }, "dossier.Courier: unknown field"],
  ])("that are none are named: %j", (input, fault) => {
    expect(() => parseDossier(input)).toThrow(fault);
  });
});
