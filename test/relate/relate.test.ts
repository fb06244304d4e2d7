import { describe, expect, it } from "vitest";
import { Contrast } from "../../src/model/report.ts";
import { explain } from "../../src/relate/explain.ts";
import { relate } from "../../src/relate/relate.ts";

const PAIRS: readonly (readonly [string, string, string, string])[] = [
  ["Turnout was 61 percent.", "Turnout was 48 percent.", "contradicts", "numeric"],
  ["The mayor attended the ceremony.", "The mayor did not attend the ceremony.", "contradicts", "negation"],
  ["The bridge is open.", "The bridge is closed.", "contradicts", "antonym"],
  ["The election was free and fair.", "The vote fell far short of international standards.", "contradicts", "verdict"],
  ["There was no political reason behind the killing.", "The killing had political motives.", "contradicts", "motive"],
];

describe("relate", () => {
  it.each(PAIRS)("relates “%s” and “%s”: %s by %s", (a, b, relation, kind) => {
    const contrast = relate(a, b);
    expect([contrast.relation, contrast.kinds[0]]).toEqual([relation, kind]);
    expect(Contrast.parse(contrast)).toEqual(contrast);
  });
  it.each(PAIRS)("gives “%s” and “%s” one relation in either order", (a, b) => {
    const { relation, kinds, id } = relate(a, b);
    expect(relate(b, a)).toMatchObject({ relation, kinds, id });
  });
  it("agrees with itself", () => {
    expect(relate("Nobody voted for the bill.", "Nobody voted for the bill.").relation).toBe("agrees");
  });
  it("calls a toll that grew from one day to the next no contradiction", () => {
    const [a, b] = [
      { text: "The quake killed 12 people.", date: "2024-03-01" },
      { text: "The quake killed 31 people.", date: "2024-03-04" },
    ];
    expect(relate(a, b)).toMatchObject({ relation: "compatible", kinds: ["update-over-time"] });
  });
});

describe("explain", () => {
  it("names every row tried and the one that decided", () => {
    const { steps, text } = explain(relate("The bridge is open.", "The bridge is closed."));
    expect(steps.at(-1)).toMatchObject({ gate: "antonym", outcome: "decided" });
    const before = steps.slice(0, -1);
    expect(before.length).toBeGreaterThan(10);
    expect(before.every(({ outcome, note }) => outcome === "passed" && note.startsWith("They do not "))).toBe(true);
    expect(before[0]?.gate).toBe("restatement");
    expect(text).toContain("“open” against “closed”");
  });

  it("passes over what it does not know of a row that another version tried", () => {
    const found = { ...relate("The bridge is open.", "The bridge is closed."), passed: ["of-old"] };
    expect(explain(found).steps[0]).toEqual({ gate: "of-old", outcome: "passed", note: "" });
  });
});

describe("signs and symbols", () => {
  it.each([
    ["The temperature was -5 degrees.", "The temperature was 5 degrees."],
    ["<10 people died.", ">10 people died."],
    ["The fine was $5 million.", "The fine was €5 million."],
    ["Growth was -2%.", "Growth was +2%."],
  ])("are no agreement where they differ: %j and %j", (a, b) => {
    expect(relate(a, b).relation).not.toBe("agrees");
  });
  it("do not hinder agreement where they say the same", () => {
    expect(relate("Growth was +2%.", "Growth was 2%.").relation).toBe("agrees");
  });
});

describe("a verdict", () => {
  it.each([
    ["The vote in Tarn fell well short of democratic standards.", "The vote was free, open and legitimate."],
    ["The vote in Tarn fell well short of democratic standards.", "No serious violations were recorded."],
  ])("is set against another on the same procedure, surely enough to be reported: “%s” “%s”", (a, b) => {
    const { relation, kinds, confidence } = relate(a, b);
    expect([relation, ...kinds]).toEqual(["contradicts", "verdict"]);
    expect(confidence).toBeGreaterThanOrEqual(0.8);
  });
  it.each([
    ["The vote in Tarn was unfair.", "The mission called for conditions for a free and fair vote."],
    ["The vote in Tarn was unfair.", "These are the rights necessary for a fair vote."],
  ])("is none where it is only wished for: “%s” “%s”", (a, b) => {
    expect(relate(a, b).relation).not.toBe("contradicts");
  });
});
