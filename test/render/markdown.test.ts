import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/render/markdown.ts";
import { everywhere } from "../fixtures/everywhere.ts";
import { PAYLOADS } from "../fixtures/payloads.ts";
import { ferryReport } from "../fixtures/report.ts";

const SHARED = ferryReport.issues.filter(
  ({ status, positions }) => status !== "one-sided" || positions.length > 1,
).length;

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function nodes(markdown: string): Node[] {
  const all: Node[] = [];
  const walk = (node: Node): void => {
    all.push(node);
    for (const child of node.children ?? []) walk(child);
  };
  walk(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }) as Node);
  return all;
}
const counts = (markdown: string): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { type } of nodes(markdown)) found[type] = (found[type] ?? 0) + 1;
  return found;
};

describe("toMarkdown(report)", () => {
  it("says every quotation, position and reason of the report", () => {
    const plain = nodes(toMarkdown(ferryReport))
      .map((node) => node.value ?? "")
      .join("");
    for (const { quote } of ferryReport.assertions) if (quote) expect(plain).toContain(quote.replace(/\s+/g, " "));
    for (const { because, relation } of ferryReport.contrasts) {
      if (relation !== "agrees" && relation !== "undecided") expect(plain).toContain(because);
    }
  });
  it("gives a table with one row a point to which several speak", () => {
    expect(counts(toMarkdown(ferryReport)).tableRow).toBe(SHARED + 1);
  });
  it("lists what only one says by account, in the order of the texts", () => {
    const markdown = toMarkdown(ferryReport);
    const alone = markdown.slice(markdown.indexOf("## What only one says"));
    const quotes = ferryReport.issues
      .filter(({ status, positions }) => status === "one-sided" && positions.length === 1)
      .flatMap(({ assertionIds }) => assertionIds)
      .map((id) => ferryReport.assertions.find((one) => one.id === id)?.quote ?? "");
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(alone).toContain(quote);
  });
  it.each(PAYLOADS)("makes no markup of %j, wherever it stands", (payload) => {
    const found = counts(toMarkdown(everywhere(ferryReport, payload)));
    const meant = new Set([
      "root",
      "heading",
      "paragraph",
      "text",
      "strong",
      "emphasis",
      "list",
      "listItem",
      "table",
      "tableRow",
      "tableCell",
    ]);
    expect(Object.keys(found).filter((type) => !meant.has(type))).toEqual([]);
    expect(found.tableRow).toBe(SHARED + 1);
    expect(found.heading).toBe(counts(toMarkdown(ferryReport)).heading);
  });
});
