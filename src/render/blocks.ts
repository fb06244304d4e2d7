/**
 * A small document of headings, sentences, lists and tables, written as Markdown, HTML or plain text. People's words are
 * pieces of text everywhere: no writer takes them for markup.
 */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { ListItem, PhrasingContent, Root, RootContent, TableRow } from "mdast";
import { forScreen } from "../text/controls.ts";
import { markdownOf } from "./markdown-source.ts";

/** A stretch of a sentence: plain, somebody's words, or the name of something. */
export interface Inline {
  readonly text: string;
  readonly as?: "words" | "name";
}

/** A sentence in pieces. */
export type Inlines = readonly Inline[];

/** A part of a document. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly line: Inlines }
  | { readonly kind: "list"; readonly ordered?: boolean; readonly items: readonly Inlines[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Inlines[])[] };

/** A piece of the writer's own. */
export const plain = (text: string): Inline => ({ text });
/** Somebody's words, in quotation marks. */
export const theirWords = (text: string): Inline => ({ text: `“${oneLine(text)}”`, as: "words" });
/** The name of something, set off. */
export const name = (text: string): Inline => ({ text: oneLine(text), as: "name" });

/** Lets all white space be single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Writes blocks as Markdown (GFM for tables). */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  const root: Root = { type: "root", children: blocks.map(markdownBlock) };
  return markdownOf(root);
}

function markdownBlock(block: Block): RootContent {
  switch (block.kind) {
    case "heading":
      return { type: "heading", depth: block.level, children: [{ type: "text", value: block.text }] };
    case "paragraph":
      return { type: "paragraph", children: block.line.map(phrase) };
    case "list":
      return { type: "list", ordered: block.ordered ?? false, spread: false, children: block.items.map(markdownItem) };
    case "table":
      return { type: "table", children: [block.head.map((text) => [plain(text)]), ...block.rows].map(markdownRow) };
  }
}

function markdownItem(line: Inlines): ListItem {
  return { type: "listItem", spread: false, children: [{ type: "paragraph", children: line.map(phrase) }] };
}

function markdownRow(cells: readonly Inlines[]): TableRow {
  return { type: "tableRow", children: cells.map((line) => ({ type: "tableCell", children: line.map(phrase) })) };
}

function phrase({ text, as }: Inline): PhrasingContent {
  return as === "name" ? { type: "strong", children: [{ type: "text", value: text }] } : { type: "text", value: text };
}

/** Makes blocks elements of a page, their headings lowered by `lower` levels. */
export function blocksToHast(blocks: readonly Block[], lower = 0): Element[] {
  return blocks.map((block) => hastBlock(block, lower));
}

function hastBlock(block: Block, lower: number): Element {
  switch (block.kind) {
    case "heading":
      return h(`h${block.level + lower}`, {}, block.text);
    case "paragraph":
      return h("p", {}, block.line.map(element));
    case "list": {
      const items = block.items.map((line) => h("li", {}, line.map(element)));
      return h(block.ordered ? "ol" : "ul", {}, items);
    }
    case "table":
      return tableElement(block.head, block.rows);
  }
}

function tableElement(head: readonly string[], rows: readonly (readonly Inlines[])[]): Element {
  const heads = head.map((text) => h("th", { scope: "col" }, text));
  const body = rows.map((cells) =>
    h(
      "tr",
      {},
      cells.map((line) => h("td", {}, line.map(element))),
    ),
  );
  return h("table", {}, h("thead", {}, h("tr", {}, heads)), h("tbody", {}, body));
}

/** People's words and names stand apart from the sentence, so that their direction does not turn it. */
function element({ text, as }: Inline): ElementContent {
  if (as === "name") return h("b", {}, h("bdi", {}, text));
  return as === "words" ? h("bdi", {}, text) : { type: "text", value: text };
}

/** Writes blocks as plain text, a table as one line a row. */
export function blocksToText(blocks: readonly Block[]): string {
  return forScreen(blocks.map(textBlock).join("\n\n"));
}

function textBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "paragraph":
      return textLine(block.line);
    case "list":
      return block.items.map((line, index) => `${block.ordered ? `${index + 1}.` : "-"} ${textLine(line)}`).join("\n");
    case "table":
      return block.rows.map((cells) => `- ${cells.map(textLine).filter(Boolean).join(" · ")}`).join("\n");
  }
}

function textLine(line: Inlines): string {
  return line.map(({ text }) => text).join("");
}
