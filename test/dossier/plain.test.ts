import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import { parseDossier } from "../../src/dossier/parse.ts";
import { completed, type PlainAssertion } from "../../src/dossier/plain.ts";
import { assemble } from "../../src/report/assemble.ts";
import { compare } from "../../src/report/compare.ts";
import { contrast } from "../../src/report/contrast.ts";
import { sift } from "../../src/report/sift.ts";

const event = { id: "count", label: "The count" };
const sources = [
  { id: "a", name: "Daily A" },
  { id: "b", name: "Daily B" },
];
const accounts = [
  { id: "a1", sourceId: "a", date: "2026-03-02" },
  { id: "b1", sourceId: "b", date: "2026-03-02" },
];
const assertions: PlainAssertion[] = [
  { id: "one", accountId: "a1", text: "Turnout in Ardal was 61 percent on Sunday." },
  { id: "two", accountId: "b1", text: "Turnout in Ardal was 48 percent on Sunday." },
];

describe("stages on plain claims", () => {
  it("give what compare gives on them", () => {
    const alignment = align(assertions, {}, { accounts });
    const contrasts = contrast(alignment.pairs, { accounts, assertions });
    const report = assemble({
      dossier: { event, sources, accounts, assertions },
      alignment: sift(alignment, contrasts),
      contrasts,
    });
    const whole = compare({ event, sources, accounts, assertions });
    expect(report.issues).toEqual(whole.issues);
    expect(report.contrasts).toEqual(whole.contrasts);
    expect(report.contrasts[0]!.relation).toBe("contradicts");
    expect(report.assertions).toEqual(whole.assertions);
  });
  it("complete a claim as a dossier does, once for each date", () => {
    const [checked] = parseDossier({ event, sources, accounts, assertions }).assertions;
    const [plain] = completed(assertions, accounts);
    expect(plain).toEqual(checked);
    expect(completed(assertions, accounts)[0]).toBe(plain);
    expect(completed([checked!], accounts)[0]).toBe(checked);
  });
  it("name every field that is missing", () => {
    const broken = [{ id: "one", text: "It rained." }, "It rained.", { id: "two", accountId: "a1" }] as never;
    const message = `3 faults
  assertions[0].accountId: expected a string, got undefined
  assertions[1]: must be an assertion, got "It rained."
  assertions[2].text: expected a string, got undefined`;
    expect(() => align(broken)).toThrow(message);
    expect(() => contrast([], { accounts, assertions: broken })).toThrow("dossier.assertions[0].accountId: expected");
    expect(() => align(undefined as never)).toThrow("assertions: must be a list of assertions, got undefined");
  });
});
