import { describe, expect, it } from "vitest";
import { readStatement } from "../../src/statement/statement.ts";
import { syntheticAssertions } from "../bench/synthetic.ts";

describe("readStatement(claim), where claims are remembered", () => {
  const text = "The ferry was late.";
  it("keeps a text apart from the parts of another", () => {
    readStatement(`${text}\u0000\u0000\u0000\u0000`);
    expect(readStatement({ text }).text).toBe(text);
    readStatement(JSON.stringify([text, null, null, null, null]));
    expect(readStatement({ text }).text).toBe(text);
  });
  it("keeps holders and ids apart, whatever signs they have", () => {
    readStatement({ text, holder: "harbour\u0000pilot", id: "a" });
    expect(readStatement({ text, holder: "harbour", id: "pilot\u0000a" })).toMatchObject({
      holder: "harbour",
      id: "pilot\u0000a",
    });
  });
  it("keeps an empty id apart from none", () => {
    const { id } = readStatement({ text: "The ferry sank.", holder: "harbour" });
    expect(id).not.toBe("");
    expect(readStatement({ text: "The ferry sank.", holder: "harbour", id: "" }).id).toBe("");
  });
  it("keeps an assertion's publishers apart, whatever signs they have", () => {
    const [claim] = syntheticAssertions(1).map((one) => ({ ...one, attribution: [] }));
    readStatement(claim!, { date: "2026-03-01\u0000daily", publisher: "a" });
    const { date, holder } = readStatement(claim!, { date: "2026-03-01", publisher: "daily\u0000a" });
    expect([date, holder]).toEqual(["2026-03-01", "daily\u0000a"]);
  });
});
