/**
 * What changed between two reports, for a reader: as Markdown and as HTML.
 */
import type { Element, ElementContent, Root } from "hast";
import { toHtml as serialise } from "hast-util-to-html";
import { h } from "hastscript";
import type { PhrasingContent, RootContent } from "mdast";
import { toMarkdown as writeMarkdown } from "mdast-util-to-markdown";
import type {
  AccountRef,
  Contradiction,
  ContradictionSide,
  Figure,
  IssuePair,
  PositionRef,
  ReportDiff,
} from "../changes.ts";
import type { Decision } from "../model.ts";
import { quantityWords } from "./svg-numbers.ts";
import { ACT_WORDS, count, dateWords, STATUS_WORDS } from "./view.ts";

/** How {@link diffToHtml} writes. */
export interface DiffHtmlOptions {
  /** A piece to embed in a page, and no document; not when not given. */
  readonly fragment?: boolean;
}

/**
 * Writes what changed as Markdown: a heading a sort of change, one line a change; a sentence where nothing did. Every
 * text is escaped, so that nobody's words turn into markup.
 */
export function diffToMarkdown(diff: ReportDiff): string {
  const children = sectionsOf(diff).flatMap(({ heading, items }): RootContent[] => [
    { type: "heading", depth: 2, children: [{ type: "text", value: heading }] },
    {
      type: "list",
      spread: false,
      children: items.map((item) => ({
        type: "listItem",
        spread: false,
        children: [{ type: "paragraph", children: item.map(phrase) }],
      })),
    },
  ]);
  const title = { type: "text" as const, value: titleOf(diff) };
  const lead = { type: "text" as const, value: summary(diff) };
  return writeMarkdown(
    {
      type: "root",
      children: [
        { type: "heading", depth: 1, children: [title] },
        { type: "paragraph", children: [lead] },
        ...children,
      ],
    },
    { bullet: "-" },
  );
}

/**
 * Writes what changed as HTML: one file with its style in it, no script, no network; or a fragment, with headings from
 * level 2. The tree is serialised by an escaping serialiser, so that nobody's words turn into markup.
 */
export function diffToHtml(diff: ReportDiff, options: DiffHtmlOptions = {}): string {
  const level = options.fragment ? 1 : 0;
  const content = h(
    "main",
    { className: ["ds-diff"] },
    heading(1 + level, titleOf(diff)),
    h("p", summary(diff)),
    ...sectionsOf(diff).map((section) => sectionElement(section, level)),
  );
  if (options.fragment) return serialise(h(null, h("style", STYLE), { ...content, tagName: "div" }));
  return serialise(documentOf(diff, content));
}

/** A stretch of a sentence: plain, somebody's words, or the name of something. */
interface Piece {
  readonly text: string;
  readonly as?: "words" | "name";
}

interface Section {
  readonly heading: string;
  readonly items: readonly (readonly Piece[])[];
}

const plain = (text: string): Piece => ({ text });
const words = (text: string): Piece => ({ text: `“${oneLine(text)}”`, as: "words" });
const name = (text: string): Piece => ({ text: oneLine(text), as: "name" });

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function titleOf(diff: ReportDiff): string {
  return `What changed: ${oneLine(diff.event)}`;
}

function summary(diff: ReportDiff): string {
  const found = sectionsOf(diff).map(({ heading: what, items }) => `${what.toLowerCase()}: ${items.length}`);
  return found.length === 0 ? "Nothing changed." : `${sentence(found.join("; "))}.`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The sorts of change in the order a reader wants them; those without a change are left out. */
function sectionsOf(diff: ReportDiff): Section[] {
  const { accounts, issues, contradictions, decisions } = diff;
  const all: readonly Section[] = [
    { heading: "Accounts added", items: accounts.added.map(accountItem) },
    { heading: "Accounts withdrawn", items: accounts.withdrawn.map(accountItem) },
    {
      heading: "Accounts changed",
      items: accounts.changed.map(({ account, fields }) => [...accountItem(account), plain(`: ${fields.join(", ")}`)]),
    },
    { heading: "Figures changed", items: diff.figures.map(figureItem) },
    { heading: "Positions that moved", items: diff.moved.map(moveItem) },
    {
      heading: "Issues opened",
      items: issues.opened.map((issue) => [name(issue.label), plain(` (${statusOf(issue)})`)]),
    },
    {
      heading: "Issues closed",
      items: issues.closed.map((issue) => [name(issue.label), plain(` (was ${statusOf(issue)})`)]),
    },
    { heading: "Issues that stand otherwise", items: issues.status.map(statusItem) },
    { heading: "Contradictions that appeared", items: contradictions.appeared.map(contradictionItem) },
    { heading: "Contradictions that disappeared", items: contradictions.disappeared.map(contradictionItem) },
    { heading: "Rulings added", items: decisions.added.map(decisionItem) },
    { heading: "Rulings withdrawn", items: decisions.withdrawn.map(decisionItem) },
  ];
  return all.filter(({ items }) => items.length > 0);
}

function statusOf({ status }: { readonly status: IssuePair["after"]["status"] }): string {
  return STATUS_WORDS[status].toLowerCase();
}

function accountItem({ source, date, title, id }: AccountRef): Piece[] {
  const when = date === null ? "" : `, ${dateWords(date)}`;
  return [name(source), plain(`${when}: `), title === null ? plain(id) : words(title)];
}

function figureItem({ issue, name: who, before, after }: ReportDiff["figures"][number]): Piece[] {
  return [name(who), plain(` on ${oneLine(issue.after.label)}: ${figures(before)} → ${figures(after)}`)];
}

function figures(given: readonly Figure[]): string {
  const found = given.map(({ quantity }) => {
    if (quantity.low === null && quantity.high === null) return "unknown";
    // A percentage already shows its sign.
    const unit = quantity.unit && quantity.kind !== "percent" ? ` ${quantity.unit}` : "";
    return `${quantityWords({ quantity, denied: false })}${unit}`;
  });
  return [...new Set(found)].join(" and ");
}

function moveItem({ issue, name: who, from, to }: ReportDiff["moved"][number]): Piece[] {
  const labels = (positions: readonly PositionRef[]) =>
    positions.flatMap(({ label }, index) => (index > 0 ? [plain(" and "), words(label)] : [words(label)]));
  return [name(who), plain(` on ${oneLine(issue.after.label)}: `), ...labels(from), plain(" → "), ...labels(to)];
}

function statusItem(pair: IssuePair): Piece[] {
  return [name(pair.after.label), plain(`: ${statusOf(pair.before)} → ${statusOf(pair.after)}`)];
}

function contradictionItem({ a, b, because }: Contradiction): Piece[] {
  return [...sideItem(a), plain(" against "), ...sideItem(b), plain(` — ${oneLine(because)}`)];
}

function sideItem({ name: who, act, text }: ContradictionSide): Piece[] {
  return [name(who), plain(` ${ACT_WORDS[act ?? "assert"]}: `), words(text)];
}

function decisionItem({ kind, relation, holder, assertions, author, date, note }: Decision): Piece[] {
  const ruled = [kind, relation ?? holder].filter((part) => part !== undefined).join(" ");
  const why = note ? [plain(": "), words(note)] : [];
  const about = count(assertions.length, "assertion");
  return [
    plain(`${ruled}, ${about} (${assertions.join(", ")}), by `),
    name(author),
    plain(`, ${dateWords(date)}`),
    ...why,
  ];
}

function phrase({ text, as }: Piece): PhrasingContent {
  return as === "name" ? { type: "strong", children: [{ type: "text", value: text }] } : { type: "text", value: text };
}

function heading(level: number, text: string): Element {
  return h(`h${level}`, text);
}

function sectionElement({ heading: title, items }: Section, level: number): Element {
  const list = items.map((item) => h("li", ...item.map(element)));
  return h("section", heading(2 + level, title), h("ul", ...list));
}

/** People's words and names stand apart from the sentence, so that their direction does not turn it. */
function element({ text, as }: Piece): ElementContent {
  if (as === "name") return h("b", h("bdi", text));
  return as === "words" ? h("bdi", text) : { type: "text", value: text };
}

const STYLE =
  ".ds-diff{max-width:46rem;font:1rem/1.5 ui-sans-serif,system-ui,sans-serif;overflow-wrap:anywhere}.ds-diff li{margin:.4em 0}";

function documentOf(diff: ReportDiff, content: Element): Root {
  const page =
    ":root{color-scheme:light dark}body{margin:0;padding:1rem;display:flex;justify-content:center}@media print{body{display:block}}";
  return h(
    null,
    { type: "doctype" },
    h(
      "html",
      { lang: "en" },
      h(
        "head",
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("meta", { httpEquiv: "Content-Security-Policy", content: "default-src 'none'; style-src 'unsafe-inline'" }),
        h("title", titleOf(diff)),
        h("style", page + STYLE),
      ),
      h("body", content),
    ),
  );
}
