import { ArgdownApplication, DataPlugin, type IArgdownResponse, ModelPlugin, ParserPlugin } from "@argdown/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContrastReport } from "../../src/model/report.ts";
import { toArgdown } from "../../src/render/argdown.ts";
import { withoutControls } from "../../src/text/controls.ts";
import { ferryReport } from "../fixtures/report.ts";

const argdown = new ArgdownApplication();
argdown.addPlugin(new ParserPlugin(), "parse-input");
argdown.addPlugin(new DataPlugin(), "build-model");
argdown.addPlugin(new ModelPlugin(), "build-model");

/** Reads Argdown as its editors do; a syntax error fails the test. */
function read(report: ContrastReport): IArgdownResponse {
  const input = toArgdown(report);
  const response = argdown.run({ input, process: ["parse-input", "build-model"], logLevel: "silent" });
  expect(response.lexerErrors ?? []).toEqual([]);
  expect(response.parserErrors ?? []).toEqual([]);
  expect(response.exceptions ?? []).toEqual([]);
  return response;
}

const positions = ferryReport.issues.flatMap((issue) => issue.positions);

function relations(map: IArgdownResponse, type: string): string[][] {
  return (map.relations ?? [])
    .filter((relation) => relation.relationType === type)
    .map((relation) => [relation.from?.title ?? "", relation.to?.title ?? ""]);
}

/** Every count the map must share with its report. */
function counts(map: IArgdownResponse): object {
  return {
    sections: map.sections?.[0]?.children.length,
    statements: Object.keys(map.statements ?? {}).length,
    arguments: Object.keys(map.arguments ?? {}).length,
    supports: relations(map, "support").length,
    contraries: relations(map, "contrary").length,
  };
}

const FERRY = {
  sections: ferryReport.issues.length,
  statements: positions.length,
  arguments: ferryReport.assertions.length,
  supports: ferryReport.assertions.length,
  contraries: 3,
};

describe("toArgdown(report)", () => {
  const map = read(ferryReport);

  it("has a section an issue, a statement a position, a supporting argument an assertion", () => {
    expect(counts(map)).toEqual(FERRY);
  });
  it("sets contradicting positions against each other, each pair once", () => {
    expect(relations(map, "contrary").map((pair) => pair.toSorted())).toEqual([
      ["12 people were slightly hurt", "23 people were injured"],
      ["The engine answered too late", "not: the engine had failed"],
      ["The ship left at 18:40, twenty minutes late", "The ship sailed at 18:20, on time"],
    ]);
  });
  it("lets a refining position support the broader one", () => {
    const [first, second] = ferryReport.issues[3]!.positions;
    const contrast = { ...ferryReport.contrasts[7]!, relation: "refines" as const };
    const found = read({ ...ferryReport, contrasts: [contrast] });
    expect(relations(found, "entails")).toEqual([[first!.label, second!.label]]);
  });
  it("gives each argument its words, its act and a link to the page", () => {
    const [member] = map.arguments?.["Norlys Lines (deny), in Harbour Courier, 2026-03-04"]?.members ?? [];
    expect(member?.text?.trim()).toBe("The engine had failed. (“the engine had failed”) Harbour Courier");
    expect(member?.ranges).toEqual([
      expect.objectContaining({ type: "link", url: "https://courier.example/ferry?id=1&lang=en" }),
    ]);
  });
  it("tags sections with the status and names the event", () => {
    expect(map.sections?.[0]?.children.map((section) => section.tags)).toEqual(
      ferryReport.issues.map((issue) => [issue.status]),
    );
    expect(map.frontMatter).toMatchObject({ title: ferryReport.event.label });
  });
  it("gives every label back to the letter", () => {
    expect(Object.values(map.statements ?? {}).map((each) => each.members.find((m) => !m.isReference)?.text)).toEqual(
      positions.map((position) => position.label),
    );
  });
  it("writes a report without issues", () => {
    expect(counts(read({ ...ferryReport, issues: [] }))).toMatchObject({ statements: 0, arguments: 0 });
  });
});

/** The report with `text` wherever a person's words may stand. */
function filled(text: string): ContrastReport {
  return {
    ...ferryReport,
    event: { ...ferryReport.event, label: text },
    sources: ferryReport.sources.map((source) => ({ ...source, name: text })),
    accounts: ferryReport.accounts.map((account) => ({ ...account, date: null, url: `https://x.example/${text}` })),
    assertions: ferryReport.assertions.map((assertion) => ({ ...assertion, text, quote: text })),
    issues: ferryReport.issues.map((issue) => ({
      ...issue,
      label: text,
      positions: issue.positions.map((position) => ({ ...position, label: text })),
    })),
  };
}

describe("toArgdown(report) with hostile text", () => {
  it.each([
    "[a]: b",
    "<a>: b",
    "<!-- a",
    "a // b",
    "/* a",
    "=== a ===",
    "a === b ===",
    "{a: b}",
    "{a",
    "-- a --",
    "- a",
    "+ a",
    ">< a",
    "_> a",
    "(1) a",
    "1. a",
    "* a",
    "# a",
    "#tag #(tag)",
    "@[a] @<a>",
    "**a** __b__ *c* _d_",
    "[a](javascript:alert(1))",
    "a :smile: .alpha. U.S.A.",
    "\\",
    "a\\",
    "\\[a\\]",
    "a\n\n- [b]\n\r\n+ <c>",
    "a\u2028- b\u2029c\u0085d\u007f",
    "__proto__",
    "constructor",
    "toString",
    "Untitled 1",
    "-",
    " ",
    "]",
    ">",
    "`a` ~a~ | a |",
    "\u202e اللغة \u0000 \ud800 😀",
    "<script>alert(1)</script>",
  ])("keeps the shape of the map when every field is %j", (text) => {
    const map = read(filled(text));
    expect(counts(map)).toEqual(FERRY);
    const plain = withoutControls(text).replace(/\s+/g, " ").trim() || "…";
    const labels = Object.values(map.statements ?? {}).map((each) => each.members.find((m) => !m.isReference)?.text);
    expect(new Set(labels)).toEqual(new Set([plain]));
    expect(map.frontMatter).toMatchObject({ title: text });
  });
  it("keeps the shape of the map for any text", () => {
    const signs = fc.string({
      unit: fc.constantFrom(..."\\[]<>{}()#@*_-+=.:/!~|;, \n\ta1é"),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: "binary", minLength: 1 })), (text) => {
        expect(counts(read(filled(text)))).toEqual(FERRY);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});
