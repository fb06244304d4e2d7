import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { describe, expect, it } from "vitest";
import type { ContrastReport } from "../../src/model/report.ts";
import { toVegaLite, type VegaLiteOptions } from "../../src/render/vegalite.ts";
import { ferryReport } from "../fixtures/report.ts";

/** Draws a specification as the notebooks do, without a screen; an error of either library fails the test. */
async function draw(report: ContrastReport, options?: VegaLiteOptions): Promise<string> {
  const errors: unknown[] = [];
  const logger = vega.logger(vega.Error);
  logger.error = (...words: readonly unknown[]) => {
    errors.push(words);
    return logger;
  };
  const spec = JSON.parse(JSON.stringify(toVegaLite(report, options)));
  const parsed = vega.parse(vegaLite.compile(spec, { logger: vega.logger(vega.Error) }).spec);
  const loader = vega.loader();
  loader.load = (uri) => Promise.reject(new Error(`fetched ${uri}`));
  const svg = await new vega.View(parsed, { renderer: "none", logger, loader }).toSVG();
  expect(errors).toEqual([]);
  return svg;
}

/** The descriptions of all marks of one type, as a screen reader gets them. */
function marks(svg: string, type: string): string[] {
  const found = svg.matchAll(
    new RegExp(`aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="${type}"`, "g"),
  );
  return [...found].map((match) => match[1] ?? "");
}

function fills(svg: string, type: string): number {
  return [
    ...svg.matchAll(new RegExp(`aria-roledescription="${type}"[^>]*fill="#[0-9a-f]{6}"[^>]*fill-opacity="1"`, "g")),
  ].length;
}

const stands = ferryReport.issues.flatMap((issue) =>
  issue.positions.flatMap((position) =>
    [...new Set([...position.holders, ...position.publishers])].map((source) => ({ source, issue, position })),
  ),
);

describe("toVegaLite(report) draws the matrix", async () => {
  const svg = await draw(ferryReport);

  it("has a mark for each source and position, and one for each silence", () => {
    expect(marks(svg, "point")).toHaveLength(stands.length);
    expect(marks(svg, "text mark")).toHaveLength(ferryReport.silences.length);
  });
  it("fills the marks of those who say it themselves", () => {
    const held = stands.filter(({ source, position }) => position.holders.includes(source));
    expect(fills(svg, "point")).toBe(held.length);
  });
  it("describes each mark in words", () => {
    expect(marks(svg, "point")).toContain(
      "whether the engine failed. Norlys Lines: says B, not: the engine had failed",
    );
    expect(marks(svg, "text mark")).toContain("earlier faults of the rudder. Coastal Authority: declined to comment");
    expect(toVegaLite(ferryReport).description).toContain(
      "number of people injured (contested): A, 23 people were injured",
    );
  });
  it("draws positions in colours and shapes of their own", () => {
    const shapes = [...svg.matchAll(/aria-roledescription="point"[^>]* d="([^"]+)"[^>]*stroke="([^"]+)"/g)];
    expect(new Set(shapes.map((match) => match[2])).size).toBe(2);
    expect(new Set(shapes.map((match) => `${match[1]} ${match[2]}`)).size).toBe(2);
  });
  it("draws one issue when asked", async () => {
    expect(marks(await draw(ferryReport, { issueId: "aboard" }), "point")).toHaveLength(1);
  });
});

describe("toVegaLite(report, { picture: 'timeline' })", () => {
  it("has a bar for each account's date and each claimed time and figure", async () => {
    const svg = await draw(ferryReport, { picture: "timeline" });
    const rules = marks(svg, "rule mark");
    expect(rules.filter((words) => words.startsWith("Published: "))).toHaveLength(ferryReport.accounts.length);
    expect(rules).toContain("When the ferry left: times: Norlys Lines, 3 March 2026, 18:20");
    // One time is the Courier's twice: its own words, and as another account repeats them.
    expect(rules.filter((words) => words.includes(": times: "))).toHaveLength(6);
    expect(rules.filter((words) => words.includes(": figures: "))).toHaveLength(5);
  });
  it("says so when there are no dates", async () => {
    const accounts = ferryReport.accounts.map((account) => ({ ...account, date: null }));
    const svg = await draw({ ...ferryReport, accounts, issues: [] }, { picture: "timeline" });
    expect(marks(svg, "text mark")).toEqual(["No dates to draw."]);
  });
});

describe("toVegaLite(report, { picture: 'numbers' })", () => {
  it("has one row a figure, with bounds as they are", async () => {
    const svg = await draw(ferryReport, { picture: "numbers" });
    expect(marks(svg, "rule mark")).toEqual([
      "Ilse Dahl: at least 17 (position A)",
      "Meridian Wire, مدير المستشفى: 23 (position A)",
      "Norlys Lines: 12 (position B)",
    ]);
    expect(svg).toContain(">at least 17<");
  });
  it("takes a logarithmic line for figures of several orders", async () => {
    const assertions = ferryReport.assertions.map((assertion) =>
      assertion.id === "injured-norlys"
        ? { ...assertion, quantities: assertion.quantities.map((q) => ({ ...q, low: 90_000, high: 90_000 })) }
        : assertion,
    );
    const spec = toVegaLite({ ...ferryReport, assertions }, { picture: "numbers" });
    expect(JSON.stringify(spec)).toContain('"type":"log"');
    expect(marks(await draw({ ...ferryReport, assertions }, { picture: "numbers" }), "rule mark")).toHaveLength(3);
  });
  it("says so when there is nothing to compare", async () => {
    const svg = await draw(ferryReport, { picture: "numbers", issueId: "engine" });
    expect(marks(svg, "text mark")).toEqual(["No figures to compare."]);
  });
});

describe("toVegaLite(report)", () => {
  it("refuses an issue the report does not have", () => {
    expect(() => toVegaLite(ferryReport, { issueId: "nowhere" })).toThrow('issueId: unknown issue "nowhere"');
  });
  it("names its schema and holds its data", () => {
    for (const picture of ["matrix", "timeline", "numbers"] as const) {
      const spec = toVegaLite(ferryReport, { picture });
      expect(spec.$schema).toBe("https://vega.github.io/schema/vega-lite/v5.json");
      expect(JSON.stringify(spec)).not.toMatch(/"url"|"href"/);
      expect(toVegaLite(ferryReport, { picture })).toEqual(spec);
    }
  });
  it.each([
    "<script>alert(1)</script>",
    "'); alert(1); ('",
    '"]) + toString([',
    "datum['x']",
    "__proto__",
    "a.b[c]",
    "\u202e\u0000\ud800",
    " ",
  ])("draws the same marks when every name is %j", async (text) => {
    const report: ContrastReport = {
      ...ferryReport,
      event: { ...ferryReport.event, label: text },
      sources: ferryReport.sources.map((source, index) => ({ ...source, name: `${text}${index}` })),
      issues: ferryReport.issues.map((issue, index) => ({
        ...issue,
        label: `${index}${text}`,
        positions: issue.positions.map((position) => ({ ...position, label: text })),
      })),
    };
    for (const picture of ["matrix", "timeline", "numbers"] as const) {
      const svg = await draw(report, { picture });
      expect(svg).not.toContain("<script");
      const type = picture === "matrix" ? "point" : "rule mark";
      expect(svg.split(`aria-roledescription="${type}"`)).toHaveLength(
        (await draw(ferryReport, { picture })).split(`aria-roledescription="${type}"`).length,
      );
    }
  });
});
