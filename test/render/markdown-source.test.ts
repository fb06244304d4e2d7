import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { diff, show, toMarkdown } from "../../src/index.ts";
import { markdownOf } from "../../src/render/markdown-source.ts";
import { everywhere } from "../fixtures/everywhere.ts";
import { PAYLOADS } from "../fixtures/payloads.ts";
import { ferryReport } from "../fixtures/report.ts";

/** Renderers that let HTML through, as many pages set them up. */
const RENDERERS = {
  micromark: (source: string) =>
    micromark(source, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  marked: (source: string) => String(marked.parse(source, { gfm: true })),
  "markdown-it": (source: string) => new MarkdownIt({ html: true, linkify: true }).render(source),
} as const;

/** What swallows a backslash where GitHub's bare addresses are read. */
const BEFORE = ["", "http://a.b/", "https://a.b?", "www.a.b/", "ana@a.bc", "mailto:ana@a.bc", "\\", "`", "&", "~~"];
const LIVE = [
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  "[x](javascript:alert(1))",
  "![x](https://evil.invalid/x.png)",
  "<javascript:alert(1)>",
  "~~gone~~",
  "|x|\n|-|",
  "[^1]: x",
];

const paragraph = (value: string): string =>
  markdownOf({ type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] });

/** Every tag; an address that a renderer itself finds in plain text is no markup of ours. */
function tagsOf(html: string): string[] {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  return tags.filter((tag) => !/^<a href="(?:https?:|mailto:)[^"<>]*">$|^<\/a>$/.test(tag));
}

describe.each(Object.entries(RENDERERS))("Markdown read by %s", (_, render) => {
  it("holds no tag of a text, whatever stands before it", () => {
    const texts = BEFORE.flatMap((before) => [...LIVE, ...PAYLOADS].map((each) => `${before}${each}`));
    const broken = texts.filter((text) => {
      const tags = tagsOf(render(paragraph(text.replace(/\s+/g, " "))));
      return tags.join() !== "<p>,</p>" && text.trim() !== "";
    });
    expect(broken).toEqual([]);
  });
  it("holds no tag of a text in a report, in a difference, in a notebook", () => {
    const written = (words: string): string[] => {
      const report = everywhere(ferryReport, words);
      const changed = { ...report, accounts: report.accounts.slice(1), assertions: report.assertions.slice(2) };
      const { issues, contrasts, assertions, notices } = report;
      const parts = [issues[0]!, contrasts, assertions, notices].map((part) => show(part, { of: report }).markdown);
      return [toMarkdown(report), show(diff(report, changed)).markdown, ...parts].map((source) =>
        tagsOf(render(source)).join(""),
      );
    };
    const plain = written("words");
    for (const before of BEFORE.slice(0, 4)) expect(written(`${before}${LIVE[0]}`)).toEqual(plain);
  });
});

describe("markdownOf(tree)", () => {
  it("writes < > & as references and leaves no control code and no half of a surrogate", () => {
    expect(paragraph("R&D <b> \u001b[2J\u202e\ud800")).toBe("R\\&D &lt;b&gt;  \\[2J \ufffd\n".replace("\\&", "&amp;"));
  });
});
