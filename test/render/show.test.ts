import { inspect } from "node:util";
import { compile } from "vega-lite";
import { afterEach, describe, expect, it, vi } from "vitest";
import { diff } from "../../src/diff/diff.ts";
import { InputError } from "../../src/model/faults.ts";
import { explain } from "../../src/relate/explain.ts";
import { type Showable, type ShowOptions, show } from "../../src/render/show.ts";
import { ferryReport } from "../fixtures/report.ts";

/** What the Deno kernel gets of a cell's last value. */
function bundle(value: Showable, options?: ShowOptions): Record<string, unknown> {
  const shown = show(value, options) as unknown as Record<symbol, () => Record<string, unknown>>;
  return shown[Symbol.for("Jupyter.display")]!();
}

const [injured] = ferryReport.issues;
const contrast = ferryReport.contrasts[4]!;
const report = ferryReport;

describe("show(report)", () => {
  it("gives HTML to embed, Markdown and text to a notebook", () => {
    const found = bundle(ferryReport);
    expect(Object.keys(found)).toEqual(["text/html", "text/markdown", "text/plain"]);
    expect(found["text/html"]).not.toMatch(/<script|<html/);
    expect(found["text/html"]).toContain("number of people injured");
    expect(found["text/markdown"]).toMatch(/^# The ferry Anna Marit strikes a breakwater\n/);
    expect(found["text/plain"]).toContain("4 accounts; 7 points at issue, 3 contested; 4 contradictions.");
  });
  it("prints as text where nothing displays it", () => {
    expect(inspect(show(ferryReport))).toBe(String(show(ferryReport)));
    expect(String(show(ferryReport))).toContain("- number of people injured · Contested · A: “23 people were injured”");
  });
  it("hands its HTML to a display such as tslab's", () => {
    const html = vi.fn();
    show(ferryReport).on({ html });
    expect(html).toHaveBeenCalledExactlyOnceWith(show(ferryReport).html);
  });
});

describe("show(report).element()", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is null without a document", () => {
    expect(show(ferryReport).element()).toBeNull();
  });
  it("is an element with the HTML where there is a document", () => {
    vi.stubGlobal("document", { createElement: (name: string) => ({ name, innerHTML: "" }) });
    expect(show(injured!).element()).toEqual({ name: "div", innerHTML: show(injured!).html });
  });
});

describe("show(report, { picture })", () => {
  it.each(["matrix", "timeline", "numbers"] as const)("displays the %s as Vega-Lite and as SVG", (picture) => {
    const found = bundle(ferryReport, { picture });
    expect(found["image/svg+xml"]).toMatch(/^<svg /);
    expect(found["text/html"]).toBe(found["image/svg+xml"]);
    const spec = found["application/vnd.vegalite.v5+json"] as { description: string };
    expect(compile(JSON.parse(JSON.stringify(spec))).spec.marks).not.toEqual([]);
    expect(found["text/plain"]).toBe(spec.description);
  });
  it("draws the issue shown", () => {
    expect(show(injured!, { of: report, picture: "numbers" }).text).toContain("Norlys Lines: 12");
    expect(show(ferryReport, { picture: "matrix", issueId: "wind" }).text).not.toContain("injured");
  });
  it("refuses a picture without its report", () => {
    expect(() => show(injured!, { picture: "numbers" })).toThrow("picture: a picture is drawn of a report");
  });
});

describe("show(part, { of: report })", () => {
  it("shows an issue with its positions, contrasts and silences, by name", () => {
    const { text, html, markdown } = show(report.issues[1]!, { of: report });
    expect(text).toContain("whether the engine failed (contested)");
    expect(text).toContain("- A “The engine answered too late” — says it: Ilse Dahl; publishes it: Harbour Courier");
    expect(text).toContain("- Contradiction negation, responsibility · Ilse Dahl said: “The engine answered too late”");
    expect(text).toContain("- Sailors' Union could not be reached");
    expect(html).toContain("<h3>whether the engine failed (contested)</h3>");
    expect(markdown).toContain("| Relation ");
  });
  it("shows a contrast with the trail to it", () => {
    const { text } = show(contrast, { of: report });
    expect(text).toMatch(/^Contradiction: negation, responsibility\n/);
    expect(text).toContain("- Norlys Lines denied: “The engine had failed.”");
    expect(text).toContain("Looked at first, and not so: prediction.");
    expect(text).toContain("1. negation decided: One says");
  });
  it("shows an assertion with speaker, words, modality and place", () => {
    const [assertion] = report.assertions.filter(({ id }) => id === "injured-sahil");
    expect(show(assertion!, { of: report }).text).toBe(
      "- مدير المستشفى said · 23 people were injured. “23 شخصاً أصيبوا” · certain · صحيفة الساحل, 5 March 2026, 09:30",
    );
  });
  it("calls sources by name with sources and accounts alone", () => {
    const { sources, accounts } = report;
    expect(show(report.assertions[0]!, { of: { sources, accounts } }).text).toMatch(/^- Harbour Courier · “The ferry/);
  });
  it("shows identifiers where no report is given", () => {
    expect(show(report.assertions[0]!).text).toMatch(/^- courier-1 · “The ferry/);
    expect(show(contrast).text).toContain("- engine-dahl\n- engine-norlys");
  });
  it("shows an explanation, a difference and notices", () => {
    expect(show(explain(contrast)).text).toContain("1. prediction passed");
    expect(show(diff(report, report)).text).toContain("Nothing changed.");
    expect(show(report.notices).markdown).toContain("**no-text**: The account has no text");
  });
  it("shows lists as tables", () => {
    expect(show(report.assertions, { of: report }).html.match(/<tr>/g)).toHaveLength(report.assertions.length + 1);
    expect(show(report.contrasts, { of: report }).html.match(/<tr>/g)).toHaveLength(report.contrasts.length + 1);
    expect(show(report.issues).html.match(/<tr>/g)).toHaveLength(report.issues.length + 1);
    expect(show([]).text).toBe("Nothing.");
  });
  it("counts what a long list leaves out", () => {
    const many = Array.from({ length: 450 }, () => report.assertions[0]!);
    expect(show(many).html.match(/<tr>/g)).toHaveLength(201);
    expect(show(many).text).toContain("… and 250 more.");
  });
  it("refuses what it does not know", () => {
    expect(() => show({} as unknown as Showable)).toThrow(InputError);
    expect(() => show(null as unknown as Showable)).toThrow(InputError);
    expect(() => show([1] as unknown as Showable)).toThrow(InputError);
  });
});

describe("show(value) with hostile words", () => {
  const evil = "</style><img src=x onerror=alert(1)><script>alert(1)</script>| `a` [b](javascript:alert(1))";
  const hostile = {
    ...report,
    event: { ...report.event, label: evil },
    sources: report.sources.map((source) => ({ ...source, name: evil })),
    assertions: report.assertions.map((assertion) => ({ ...assertion, text: evil, quote: evil })),
    issues: report.issues.map((issue) => ({ ...issue, label: evil })),
    contrasts: report.contrasts.map((each) => ({ ...each, because: evil })),
  };
  it.each([
    ["a report", hostile],
    ["an issue", hostile.issues[1]!],
    ["assertions", hostile.assertions],
    ["contrasts", hostile.contrasts],
    ["a difference", diff(report, hostile)],
  ] as const)("writes no markup of theirs for %s", (_, value) => {
    const { html, markdown } = show(value as Showable, { of: hostile });
    expect(html).not.toContain('href="javascript');
    // In an attribute's value these are but characters.
    expect(html.replace(/="[^"]*"/g, "")).not.toMatch(/<img|<script/);
    expect(markdown).not.toMatch(/(^|[^\\])<(img|script)|(^|[^\\])\[b\]\(/);
  });
});
