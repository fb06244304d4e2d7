import fc from "fast-check";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { describe, expect, it, test } from "vitest";
import type { Quantity } from "../../src/model/dossier.ts";
import type { ContrastReport } from "../../src/model/report.ts";
import { quantityWords, scaleOf, short } from "../../src/render/svg/numbers.ts";
import { cut, widthOf, wrap } from "../../src/render/svg/parts.ts";
import { toSvg } from "../../src/render/svg/svg.ts";
import { ferryReport } from "../fixtures/report.ts";

interface Read {
  readonly tags: readonly SaxesTagPlain[];
  readonly text: string;
}

/** Reads strict XML: anything not well-formed throws. */
function read(svg: string): Read {
  const tags: SaxesTagPlain[] = [];
  let text = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => tags.push(tag));
  parser.on("text", (part) => {
    text += part;
  });
  parser.write(svg).close();
  return { tags, text };
}

const PICTURES = ["matrix", "timeline", "numbers"] as const;
const withLabel = (label: string): ContrastReport => ({
  ...ferryReport,
  event: { ...ferryReport.event, label },
  sources: ferryReport.sources.map((source) => ({ ...source, name: label })),
  issues: ferryReport.issues.map((issue) => ({
    ...issue,
    label,
    positions: issue.positions.map((position) => ({ ...position, label, unnamed: [label] })),
  })),
});

describe.each(PICTURES)("toSvg(report, { picture: %j })", (picture) => {
  const { tags, text } = read(toSvg(ferryReport, { picture }));

  it("is one svg element with a title and a description first", () => {
    expect(tags.slice(0, 3).map((tag) => tag.name)).toEqual(["svg", "title", "desc"]);
    expect(tags[0]?.attributes).toMatchObject({ xmlns: "http://www.w3.org/2000/svg", role: "img" });
    expect(text).toContain("The ferry Anna Marit strikes a breakwater");
  });
  it("has no script, no link, no reference and no identifier", () => {
    expect(tags.filter((tag) => /script|foreign|^a$|use|image/i.test(tag.name))).toEqual([]);
    const names = tags.flatMap((tag) => Object.keys(tag.attributes));
    expect(names.filter((name) => /^on|href|^id$|^style$/.test(name))).toEqual([]);
  });
  it("has only finite numbers in its attributes", () => {
    const values = tags.flatMap((tag) => Object.values(tag.attributes));
    expect(values.filter((value) => /NaN|Infinity|undefined/.test(String(value)))).toEqual([]);
  });
  it("stays well-formed and keeps the words, whatever the labels", () => {
    const hostile = `</text><script>alert(1)</script> ]]> & " ' <![CDATA[ \u0000\u0001\ud800\uffff\u202e`;
    const { tags: other, text: words } = read(toSvg(withLabel(hostile), { picture }));
    expect(other.map((tag) => tag.name)).not.toContain("script");
    expect(words).toContain(`</text><script>alert(1)</script> ]]> & " ' <![CDATA[`);
  });
  it("is well-formed for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (label) => {
        read(toSvg(withLabel(label), { picture }));
      }),
      { seed: 5, numRuns: 40 },
    );
  });
  it("draws a report with nothing in it", () => {
    const empty: ContrastReport = {
      ...ferryReport,
      accounts: [],
      assertions: [],
      issues: [],
      contrasts: [],
      silences: [],
    };
    expect(read(toSvg(empty, { picture })).tags.length).toBeGreaterThan(3);
  });
  it("is the same each time", () => {
    expect(toSvg(ferryReport, { picture })).toBe(toSvg(structuredClone(ferryReport), { picture }));
  });
});

describe("the matrix", () => {
  const { tags, text } = read(toSvg(ferryReport));
  it("has a row for each issue and a column for each source that speaks or publishes", () => {
    for (const issue of ferryReport.issues) {
      for (const source of ferryReport.sources) expect(text).toMatch(new RegExp(`${issue.label}\\. ${source.name}: `));
    }
  });
  it("tells holders from those who only publish", () => {
    expect(text).toContain("Norlys Lines: says B, 12 people were slightly hurt");
    expect(text).toContain("Meridian Wire: says A, 23 people were injured; reports B, 12 people were slightly hurt");
  });
  it("says how each source is silent", () => {
    expect(text).toContain("earlier faults of the rudder. Coastal Authority: declined to comment");
    expect(text).toContain("when the ferry left. Harbour Courier: published before it came up");
  });
  it("hatches silence and fills only what a source says itself", () => {
    const hatched = tags.filter((tag) => /^ds-(hatch|faint)$/.test(String(tag.attributes.class))).length;
    // One for each silence, and the key's.
    expect(hatched).toBe(ferryReport.silences.length + 5);
    expect(tags.some((tag) => tag.attributes.class === "ds-s0" && tag.attributes.fill === "none")).toBe(true);
  });
  it("draws one row for one issue", () => {
    const one = read(toSvg(ferryReport, { issueId: "wind" })).text;
    expect(one).toContain("The wind");
    expect(one).not.toContain("Earlier faults");
  });
});

describe("the number line", () => {
  const { tags, text } = read(toSvg(ferryReport, { picture: "numbers" }));
  it("gives each figure with its bound and who gives it", () => {
    expect(text).toContain("Ilse Dahl: at least 17");
    expect(text).toContain("Meridian Wire, مدير المستشفى: 23");
    expect(text).toContain("Norlys Lines: 12");
  });
  it("draws an arrow on the open side of a bound and on no other", () => {
    expect(tags.filter((tag) => /l-7 6$/.test(String(tag.attributes.d)))).toHaveLength(1);
    expect(tags.filter((tag) => /l7 6$/.test(String(tag.attributes.d)))).toHaveLength(0);
  });
  it("puts greater figures further right", () => {
    const dots = tags.filter((tag) => tag.name === "circle").map((tag) => Number(tag.attributes.cx));
    expect(dots).toHaveLength(3);
    const [seventeen = 0, twentyThree = 0, twelve = 0] = dots;
    expect(twelve).toBeLessThan(seventeen);
    expect(seventeen).toBeLessThan(twentyThree);
  });
  it("says so where an issue has no figures to compare", () => {
    expect(read(toSvg(ferryReport, { picture: "numbers", issueId: "wind" })).text).toContain("No figures to compare.");
  });
});

test("the timeline has accounts, claimed times and figures, and names what it shortens", () => {
  const { text } = read(toSvg(ferryReport, { picture: "timeline" }));
  expect(text).toContain("Norlys Lines: 3 March 2026, 18:20");
  expect(text).toContain("Sailors' Union: January 2026");
  expect(text).toContain("Ilse Dahl: at least 17");
  expect(text).toContain("Distances between dates are not to scale.");
});

test("an unknown issue is the caller's mistake", () => {
  expect(() => toSvg(ferryReport, { issueId: "nowhere" })).toThrow(new RangeError('issueId: unknown issue "nowhere"'));
});

const quantity = (
  low: number | null,
  high: number | null,
  bound: Quantity["bound"],
  kind: Quantity["kind"] = "count",
) => ({
  denied: false,
  quantity: { low, high, bound, kind, unit: null, of: null, denominator: null, span: null },
});

it.each([
  [quantity(12, 12, "exact"), "12"],
  [quantity(12, 15, "exact"), "12 to 15"],
  [quantity(17, null, "at-least"), "at least 17"],
  [quantity(null, 5, "less-than"), "less than 5"],
  [quantity(61.5, 61.5, "exact", "percent"), "61.5%"],
  [{ ...quantity(3, 3, "exact"), denied: true }, "not 3"],
])("quantityWords(%j) is %j", (given, words) => {
  expect(quantityWords(given)).toBe(words);
});

it.each([
  [0, "0"],
  [1234.5, "1,234.5"],
  [-45000, "-45,000"],
  [2_500_000, "2.5 m"],
  [3e9, "3 bn"],
  [1e300, "1.0e300"],
])("short(%j) is %j", (value, words) => {
  expect(short(value)).toBe(words);
});

test("scales turn logarithmic at three orders of magnitude, and stay finite at any size", () => {
  expect(scaleOf([10, 9_000], 0, 100).logarithmic).toBe(false);
  expect(scaleOf([10, 10_000], 0, 100).logarithmic).toBe(true);
  for (const values of [
    [5, 5],
    [-1e308, 1e308],
    [0, 1e-300],
    [-3, 0],
  ]) {
    const { at, ticks } = scaleOf(values, 0, 100);
    expect([...values.map(at), ...ticks].every(Number.isFinite)).toBe(true);
  }
});

test("texts are cut between characters and wrapped between words", () => {
  expect(cut("short", 100, 12)).toBe("short");
  expect(cut("😀😀😀😀😀😀", 50, 12)).toMatch(/^(?:😀)+…$/u);
  expect(wrap("one two three four five six seven", 60, 12, 2)).toHaveLength(2);
  expect(widthOf("漢字", 10)).toBeGreaterThan(widthOf("ab", 10));
});
