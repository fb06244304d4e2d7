/**
 * What changed between two reports, for a reader: as Markdown and as HTML.
 */
import type { Element, Root } from "hast";
import { toHtml as serialise } from "hast-util-to-html";
import { h } from "hastscript";
import { requireDiff, requireOptions } from "../model/arguments.ts";
import type {
  AccountRef,
  Contradiction,
  ContradictionSide,
  Figure,
  IssuePair,
  PositionRef,
  ReportDiff,
} from "../model/changes.ts";
import type { Decision } from "../model/dossier.ts";
import {
  type Block,
  blocksToHast,
  blocksToMarkdown,
  type Inline,
  type Inlines,
  name,
  oneLine,
  plain,
  theirWords,
} from "./blocks.ts";
import { quantityWords } from "./svg/numbers.ts";
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
  requireDiff(diff);
  return blocksToMarkdown(diffBlocks(diff));
}

/**
 * Writes what changed as HTML: one file with its style in it, no script, no network; or a fragment, with headings from
 * level 2. The tree is serialised by an escaping serialiser, so that nobody's words turn into markup.
 */
export function diffToHtml(diff: ReportDiff, options: DiffHtmlOptions = {}): string {
  requireDiff(diff);
  requireOptions(options, { fragment: "flag" });
  const content = blocksToHast(diffBlocks(diff), options.fragment ? 1 : 0);
  if (options.fragment) return serialise(h(null, h("style", {}, STYLE), h("div", { className: ["ds-diff"] }, content)));
  return serialise(documentOf(diff, h("main", { className: ["ds-diff"] }, content)));
}

/** What changed as a small document: a title, a summary, a list a sort of change. */
export function diffBlocks(diff: ReportDiff): Block[] {
  const sections = sectionsOf(diff).flatMap(({ heading, items }): Block[] => [
    { kind: "heading", level: 2, text: heading },
    { kind: "list", items },
  ]);
  const title: Block = { kind: "heading", level: 1, text: titleOf(diff) };
  return [title, { kind: "paragraph", line: [plain(summary(diff))] }, ...sections];
}

interface Section {
  readonly heading: string;
  readonly items: readonly Inlines[];
}

function titleOf(diff: ReportDiff): string {
  return `What changed: ${oneLine(diff.event)}`;
}

function summary(diff: ReportDiff): string {
  const found = sectionsOf(diff).map(({ heading, items }) => `${heading.toLowerCase()}: ${items.length}`);
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

function accountItem({ source, date, title, id }: AccountRef): Inline[] {
  const when = date === null ? "" : `, ${dateWords(date)}`;
  return [name(source), plain(`${when}: `), title === null ? plain(id) : theirWords(title)];
}

function figureItem({ issue, name: who, before, after }: ReportDiff["figures"][number]): Inline[] {
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

function moveItem({ issue, name: who, from, to }: ReportDiff["moved"][number]): Inline[] {
  const labels = (positions: readonly PositionRef[]) =>
    positions.flatMap(({ label }, index) => (index > 0 ? [plain(" and "), theirWords(label)] : [theirWords(label)]));
  return [name(who), plain(` on ${oneLine(issue.after.label)}: `), ...labels(from), plain(" → "), ...labels(to)];
}

function statusItem(pair: IssuePair): Inline[] {
  return [name(pair.after.label), plain(`: ${statusOf(pair.before)} → ${statusOf(pair.after)}`)];
}

function contradictionItem({ a, b, because }: Contradiction): Inline[] {
  return [...sideItem(a), plain(" against "), ...sideItem(b), plain(` — ${oneLine(because)}`)];
}

function sideItem({ name: who, act, text }: ContradictionSide): Inline[] {
  return [name(who), plain(` ${ACT_WORDS[act ?? "assert"]}: `), theirWords(text)];
}

function decisionItem({ kind, relation, holder, assertions, author, date, note }: Decision): Inline[] {
  const ruled = [kind, relation ?? holder].filter((part) => part !== undefined).join(" ");
  const why = note ? [plain(": "), theirWords(note)] : [];
  const about = count(assertions.length, "assertion");
  return [
    plain(`${ruled}, ${about} (${assertions.join(", ")}), by `),
    name(author),
    plain(`, ${dateWords(date)}`),
    ...why,
  ];
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
