import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import type { ContrastReport } from "../../src/model/report.ts";
import { type JsonLd, type JsonLdOptions, toJsonLd } from "../../src/render/jsonld.ts";
import { ferryReport } from "../fixtures/report.ts";

const SCHEMA = "https://schema.org/";
const OA = "http://www.w3.org/ns/oa#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** A processor that may fetch nothing and refuses whatever it would have to drop. */
const OFFLINE = {
  safe: true,
  documentLoader: (url: string) => Promise.reject(new Error(`fetched ${url}`)),
};

interface Quad {
  readonly subject: { readonly value: string; readonly termType: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string; readonly termType: string };
}

async function quads(report: ContrastReport, options?: JsonLdOptions): Promise<Quad[]> {
  const document = JSON.parse(JSON.stringify(toJsonLd(report, options))) as jsonld.JsonLdDocument;
  return (await jsonld.toRDF(document, OFFLINE)) as unknown as Quad[];
}

function subjects(graph: readonly Quad[], type: string): string[] {
  return graph
    .filter((quad) => quad.predicate.value === TYPE && quad.object.value === type)
    .map((q) => q.subject.value);
}

function values(graph: readonly Quad[], subject: string, predicate: string): string[] {
  return graph
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map((quad) => quad.object.value);
}

const base = "https://report.example/ferry";
const graph = await quads(ferryReport, { base });
const position = (id: string) => `${base}#position-${id}`;

describe("toJsonLd(report)", () => {
  it("expands without network and without a dropped property", async () => {
    const document = toJsonLd(ferryReport) as unknown as jsonld.JsonLdDocument;
    const expanded = await jsonld.expand(document, OFFLINE);
    expect(expanded).toHaveLength((document as unknown as JsonLd)["@graph"].length);
  });
  it("has a Claim a position, an Annotation an assertion and a contrast, and no ClaimReview", () => {
    const positions = ferryReport.issues.flatMap((issue) => issue.positions);
    expect(subjects(graph, `${SCHEMA}Claim`)).toHaveLength(positions.length);
    expect(subjects(graph, `${OA}Annotation`)).toHaveLength(
      ferryReport.assertions.length + ferryReport.contrasts.length,
    );
    expect(subjects(graph, `${SCHEMA}Question`)).toHaveLength(ferryReport.issues.length);
    expect(JSON.stringify(toJsonLd(ferryReport))).not.toContain("ClaimReview");
  });
  it("gives holders as authors and accounts as appearances", () => {
    const claim = position("injured-23");
    const authors = values(graph, claim, `${SCHEMA}author`);
    expect(authors.slice(0, 2)).toEqual([`${base}#source-dahl`, `${base}#source-meridian`]);
    expect(values(graph, authors[2]!, `${SCHEMA}name`)).toEqual(["مدير المستشفى"]);
    expect(values(graph, claim, `${SCHEMA}appearance`)).toEqual([
      "https://courier.example/ferry?id=1&lang=en",
      "https://meridian.example/2026/03/05/ferry",
      `${base}#account-sahil-1`,
    ]);
  });
  it("names the first appearance where the dates leave no doubt", () => {
    expect(values(graph, position("injured-23"), `${SCHEMA}firstAppearance`)).toEqual([
      "https://courier.example/ferry?id=1&lang=en",
    ]);
    expect(values(graph, position("left-on-time"), `${SCHEMA}firstAppearance`)).toHaveLength(1);
    // One account is dated by its month only.
    expect(values(graph, position("left-late"), `${SCHEMA}firstAppearance`)).toEqual([]);
  });
  it("has accounts with address, date, publisher", () => {
    const account = "https://courier.example/ferry?id=1&lang=en";
    expect(values(graph, account, `${SCHEMA}datePublished`)).toEqual(["2026-03-04"]);
    expect(values(graph, account, `${SCHEMA}url`)).toEqual([account]);
    expect(values(graph, account, `${SCHEMA}author`)).toEqual([`${base}#source-courier`]);
  });
  it("ties every piece of evidence to the exact words, in code points", () => {
    for (const assertion of ferryReport.assertions) {
      const text = ferryReport.accounts.find((account) => account.id === assertion.accountId)?.text ?? "";
      const targets = values(graph, `${base}#assertion-${assertion.id}`, `${OA}hasTarget`);
      expect(targets).toHaveLength(Math.max(1, assertion.spans.length));
      for (const [index, span] of assertion.spans.entries()) {
        const chosen = values(graph, targets[index]!, `${OA}hasSelector`);
        const exact = chosen.flatMap((selector) => values(graph, selector, `${OA}exact`));
        const [start] = chosen.flatMap((selector) => values(graph, selector, `${OA}start`)).map(Number);
        const [end] = chosen.flatMap((selector) => values(graph, selector, `${OA}end`)).map(Number);
        expect(exact).toEqual([text.slice(span.start, span.end)]);
        expect([...text].slice(start, end).join("")).toBe(exact[0]);
      }
    }
  });
  it("links the two assertions of a contrast, with relation, kinds and reason", () => {
    const id = `${base}#contrast-engine-dahl_7e_engine-norlys`;
    expect(values(graph, id, `${OA}hasTarget`)).toEqual([
      `${base}#assertion-engine-dahl`,
      `${base}#assertion-engine-norlys`,
    ]);
    const bodies = values(graph, id, `${OA}hasBody`);
    expect(bodies.flatMap((body) => values(graph, body, "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"))).toEqual([
      "contradicts",
      "negation",
      "responsibility",
      "One says that the engine was at fault, the other denies it.",
    ]);
  });
  it("makes blank nodes without a base, and as many statements", async () => {
    const blank = await quads(ferryReport);
    expect(blank).toHaveLength(graph.length);
    const named = blank.filter((quad) => quad.subject.termType === "NamedNode").map((quad) => quad.subject.value);
    expect(new Set(named)).toEqual(
      new Set(ferryReport.accounts.flatMap((account) => (account.url ? [account.url] : []))),
    );
  });
  it("refuses a base that is no address", () => {
    expect(() => toJsonLd(ferryReport, { base: "report" })).toThrow("invalid base: report");
  });
});

describe("toJsonLd(report) with hostile input", () => {
  it.each(["javascript:alert(1)", "data:text/html,<script>", "not an address", "//evil.example", ""])(
    "uses no address like %j",
    async (url) => {
      const accounts = ferryReport.accounts.map((account) => ({ ...account, url }));
      const found = await quads({ ...ferryReport, accounts }, { base });
      expect(found.filter((quad) => quad.predicate.value === `${SCHEMA}url`)).toEqual([]);
      expect(found.some((quad) => quad.subject.value === `${base}#account-courier-1`)).toBe(true);
    },
  );
  it("keeps two accounts on one page apart", async () => {
    const url = "https://page.example/";
    const accounts = ferryReport.accounts.map((account) => ({ ...account, url }));
    const found = await quads({ ...ferryReport, accounts }, { base });
    expect(values(found, `${base}#account-courier-1`, `${SCHEMA}author`)).toEqual([`${base}#source-courier`]);
    expect(values(found, `${base}#account-courier-1`, `${SCHEMA}url`)).toEqual([url]);
  });
  it("makes a well-formed address of one with forbidden signs", async () => {
    const accounts = ferryReport.accounts.map((account) => ({
      ...account,
      url: `https://x.example/${account.id}?q="<{|}>`,
    }));
    const nquads = await jsonld.toRDF(toJsonLd({ ...ferryReport, accounts }) as unknown as jsonld.JsonLdDocument, {
      ...OFFLINE,
      format: "application/n-quads",
    });
    expect(await jsonld.fromRDF(nquads as object, { format: "application/n-quads" })).not.toEqual([]);
    expect(String(nquads)).toContain("https://x.example/courier-1?q=%22%3C%7b%7c%7d%3E");
  });
  it("gives strange identifiers names of their own", async () => {
    const rename = (id: string) => `${id} "<>\u{1F600}\ud800 @type`;
    const sources = ferryReport.sources.map((source) => ({ ...source, id: rename(source.id), partOf: null }));
    const accounts = ferryReport.accounts.map((account) => ({ ...account, sourceId: rename(account.sourceId) }));
    const found = await quads({ ...ferryReport, sources, accounts }, { base });
    const publishers = values(found, "https://courier.example/ferry?id=1&lang=en", `${SCHEMA}publisher`);
    expect(publishers[0]).toMatch(/#source-courier_20__22_[\w-]*$/);
    expect(values(found, publishers[0]!, `${SCHEMA}name`)).toEqual(["Harbour Courier"]);
  });
});
