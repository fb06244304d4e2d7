import { describe, expect, it } from "vitest";
import { toHtml, toMarkdown, toSvg } from "../../src/index.ts";
import { toTerminal } from "../../src/render/terminal.ts";
import { aloneReport } from "../fixtures/alone.ts";

const rowsIn = (html: string): number => html.match(/<tr data-point=/g)?.length ?? 0;

describe("points to which one voice alone speaks", () => {
  it("stand among the others where they are few", () => {
    const report = aloneReport(4);
    const html = toHtml(report);
    expect(html).not.toContain('class="ds-alone"');
    expect(rowsIn(html)).toBe(report.issues.length);
    expect(toSvg(report)).not.toContain("one source alone");
  });

  it("are put away together where they are many, each still with its words and its number", () => {
    const report = aloneReport(20);
    const html = toHtml(report);
    expect(report.issues).toHaveLength(21);
    expect(rowsIn(html)).toBe(1);
    expect(html).toContain("20 points to which one source alone speaks");
    for (const { id } of report.issues) expect(html).toContain(`id="point-${id}"`);
    for (const { text } of report.assertions) expect(html).toContain(text);
    expect(toSvg(report)).toContain("and 20 points to which one source alone speaks");
  });

  it("leave no link of the page without its target", () => {
    const html = toHtml(aloneReport(20));
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
    const targets = Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(targets.length).toBeGreaterThan(20);
  });

  it("stand at the end of Markdown, and at most twenty of them on a terminal", () => {
    const report = aloneReport(25);
    const markdown = toMarkdown(report);
    expect(markdown.indexOf("The tailor won.")).toBeGreaterThan(markdown.indexOf("## What only one says"));
    expect(toTerminal(report)).toContain("and 5 more points");
  });
});
