/**
 * Reads plain text and Markdown, with or without front matter.
 */
import type { Nodes } from "mdast";
import type { Notice } from "../model/dossier.ts";
import { furnitureOf, readDateline } from "../text/furniture.ts";
import { ends, type Line, linesOf, printedBreaks } from "../text/lines.ts";
import { type AccountRead, accountOf, fault, isoDate, known, type Metadata, metadataOf } from "./metadata.ts";

/**
 * Reads plain text. The text stays as it is, but for front matter. Title, date and source that no front matter gives
 * are read off the text where it shows them plainly: a headline as first line, a dateline with date and agency.
 *
 * @param more - Metadata from elsewhere; it wins.
 */
export async function readText(content: string, name: string, more: Metadata = {}): Promise<AccountRead> {
  const { body, metadata, notices } = await frontMatter(content, name);
  return accountOf(body, { ...shownIn(body), ...metadata, ...more }, name, notices);
}

/**
 * Reads Markdown: its words without the marks, blocks parted by a blank line, list items and lines of a table by a line
 * break. Pictures and raw HTML are left out, links keep their words.
 *
 * @param more - Metadata from elsewhere; it wins.
 */
export async function readMarkdown(content: string, name: string, more: Metadata = {}): Promise<AccountRead> {
  const { body, metadata, notices } = await frontMatter(content, name);
  const { fromMarkdown } = await import("mdast-util-from-markdown");
  const root = treeOf(body, fromMarkdown);
  const text = root === null ? body : plainText(root);
  const found = root === null ? [...notices, UNREADABLE] : notices;
  return accountOf(text, { ...shownIn(text), ...metadata, ...more }, name, found);
}

const UNREADABLE: Notice = {
  code: "unreadable-markdown",
  message: "The Markdown is nested too deeply and was read as plain text",
  accountId: null,
  span: null,
};

/** A line that opens a hundred quotations or lists at once; the parser takes time that grows with the square of them. */
const TOO_DEEP = /^(?:[ \t]{0,9}[>*+-]){100}/m;

/** The tree of a Markdown text, or null for one nested deeper than any person writes. */
function treeOf(body: string, parse: (text: string) => Nodes): Nodes | null {
  if (TOO_DEEP.test(body)) return null;
  try {
    return parse(body);
  } catch {
    return null;
  }
}

interface Front {
  readonly body: string;
  readonly metadata: Metadata;
  readonly notices: readonly Notice[];
}

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Longest front matter, in UTF-16 code units: reading YAML takes more than twice as long for twice as many fields. */
const FRONT_LENGTH = 16_384;

/** Splits front matter off: YAML between two lines of three hyphens at the very beginning. */
async function frontMatter(content: string, name: string): Promise<Front> {
  const text = content.replace(/^\uFEFF/, "");
  const match = FRONT.exec(text);
  if (!match) return { body: text, metadata: {}, notices: [] };
  const { length } = match[1]!;
  if (length > FRONT_LENGTH)
    throw fault(`${name}: front matter`, `is ${length} characters long, the limit is ${FRONT_LENGTH}`);
  const record = await parseYaml(match[1]!, `${name}: front matter`);
  return { body: text.slice(match[0].length).replace(/^(?:[ \t]*\r?\n)+/, ""), ...metadataOf(record, name) };
}

/** Parses YAML, or throws one error that names the place. */
export async function parseYaml(text: string, path: string): Promise<unknown> {
  const { parse } = await import("yaml");
  try {
    // A tag it does not know would be told to the whole process, on standard error; its value is taken as it stands.
    return parse(text, { schema: "core", maxAliasCount: 100, logLevel: "error" });
  } catch (error) {
    if (error instanceof RangeError) throw fault(path, "is no YAML that can be read: nested too deep");
    throw fault(path, `is no YAML: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
  }
}

/** Title, date and source as the text itself shows them. */
function shownIn(text: string): Metadata {
  const lines = linesOf(text.slice(0, 20_000));
  const breaks = printedBreaks(lines);
  const cut = new Set(furnitureOf(lines, breaks).map((one) => one.start));
  const kept = lines.filter((line) => !cut.has(line.start) || readDateline(line.text));
  const dateline = kept.slice(0, 8).flatMap((line) => readDateline(line.text) ?? [])[0];
  const date = dateline?.date ? isoDate(dateline.date) : null;
  return known({
    title: kept[0] && isHeadline(kept[0], kept[1], breaks) ? kept[0].text : undefined,
    date: date ?? undefined,
    source: dateline?.agency ?? undefined,
  });
}

const HEADLINE = 160;

function isHeadline(line: Line, next: Line | undefined, breaks: 0 | 1 | 2): boolean {
  if (!next || line.text.length > HEADLINE || !/^["“‘'«(]?[\p{Lu}\p{N}\p{Lo}]/u.test(line.text)) return false;
  const apart = next.breaks > 1 || next.text.length > line.text.length;
  return apart && !ends(line) && !/[,;:]$/.test(line.text) && (breaks === 0 || line.text.length < 80);
}

type Block = Nodes & { readonly children?: readonly Nodes[] };

/** Blocks that hold blocks; what they hold stands apart as they themselves do. */
const CONTAINERS = new Set(["root", "blockquote", "list", "listItem", "footnoteDefinition"]);

/** The words of a Markdown tree. Without recursion, for quotations may be nested ten thousand deep. */
function plainText(root: Nodes): string {
  const blocks: string[] = [];
  const waiting: { node: Block; glue: string }[] = [{ node: root, glue: "\n\n" }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, glue } = next;
    if (CONTAINERS.has(node.type)) {
      const inner = node.type === "list" && node.spread !== true ? "\n" : glue;
      const children = node.children ?? [];
      children.toReversed().forEach((child, index) => {
        waiting.push({ node: child, glue: index === children.length - 1 ? glue : inner });
      });
    } else {
      const words = node.type === "html" || node.type === "definition" ? "" : inlineText(node);
      if (words.trim() !== "") blocks.push(blocks.length === 0 ? words : `${glue}${words}`);
    }
  }
  return blocks.join("");
}

function inlineText(block: Block): string {
  const words: string[] = [];
  const waiting: Block[] = [block];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "text" || node.type === "inlineCode") words.push(node.value.replace(/\s*\n\s*/g, " "));
    else if (node.type === "code") words.push(node.value);
    else if (node.type === "break") words.push("\n");
    else if (node.children) waiting.push(...node.children.toReversed());
  }
  return words.join("");
}
