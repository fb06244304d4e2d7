/**
 * What every part of a page is made of: headings, links, names, marks of positions, identifiers.
 */
import type { Element, ElementContent, Properties } from "hast";
import { h } from "hastscript";
import type { Issue } from "../../model/report.ts";
import { tint } from "../svg/parts.ts";
import { type IssuePlace, letterOf, pageId, type View } from "../view.ts";

/** A page in the making. */
export interface Page {
  readonly view: View;
  /** Stands before every identifier, so that several fragments can live in one document. */
  readonly prefix: string;
  /** By how many levels headings are lowered. */
  readonly lower: number;
  /** The number of each assertion: short, and the same on every run. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Anything an element may hold. */
export type Content = ElementContent | string | null | false | readonly Content[];

/** Makes an element; properties come always first, so that no text can be taken for them. */
export function el(name: string, properties: Properties, ...children: readonly Content[]): Element {
  return h(name, properties, ...nodes(children));
}

function nodes(children: readonly Content[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child === null || child === false) return [];
    if (typeof child === "string") return [{ type: "text", value: clean(child) }];
    return isList(child) ? nodes(child) : [child];
  });
}

function isList(child: Content): child is readonly Content[] {
  return Array.isArray(child);
}

// Characters that HTML does not allow, and those that would turn the direction of what follows their own text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Takes out of a text what a page cannot hold; its length in code units stays unless it holds such characters. */
export function clean(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(TURNING, "");
}

/** A heading of the page's level, lowered in fragments. */
export function heading(page: Page, level: number, properties: Properties, ...children: readonly Content[]): Element {
  return el(`h${Math.min(6, level + page.lower)}`, properties, ...children);
}

/** A class list. */
export function cls(...names: readonly string[]): Properties {
  return { className: names.filter(Boolean) };
}

/** The identifier of a part of the page. */
export function idOf(page: Page, kind: string, id: string, more = ""): string {
  return `${page.prefix}${kind}-${pageId(id)}${more}`;
}

/** Where a position is shown. */
export function positionId(page: Page, issue: Issue, index: number): string {
  return idOf(page, "point", issue.id, `-${letterOf(index)}`);
}

/** Where an assertion is quoted: at its first place. */
export function quoteId(page: Page, place: IssuePlace | undefined, assertionId: string): string {
  const base = place ? idOf(page, "quote", place.issue.id) : `${page.prefix}quote`;
  return `${base}-${page.numbers.get(assertionId) ?? 0}`;
}

/** Where an assertion's words stand in the text. */
export function evidenceId(page: Page, assertionId: string): string {
  return `${page.prefix}words-${page.numbers.get(assertionId) ?? 0}`;
}

/** A link to a part of the page. */
export function jump(id: string, properties: Properties, ...children: readonly Content[]): Element {
  return el("a", { href: `#${id}`, ...properties }, ...children);
}

const LINKED = new Set(["http:", "https:", "mailto:"]);

/** The address as a link may carry it, or null where it is none or of a scheme that could run something. */
export function linkable(url: string): string | null {
  try {
    const parsed = new URL(url);
    return LINKED.has(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

/** A link out of the page; plain text where the address is none that is safe to follow. */
export function linkOut(url: string, ...children: readonly Content[]): Element {
  const href = linkable(url);
  if (!href) return el("span", { ...cls("ds-url"), dir: "auto" }, ...children);
  return el("a", { ...cls("ds-out"), href, rel: ["noopener", "noreferrer"] }, ...children);
}

/** A name or other words of the report, kept from turning the direction of what stands around them. */
export function isolated(text: string): Element {
  return el("bdi", {}, text);
}

/** Items parted by commas. */
export function listed(items: readonly Content[], between = ", "): Content[] {
  return items.flatMap((item, index) => (index > 0 ? [between, item] : [item]));
}

/** A position's mark: its letter in its shape and colour; an outline where it is only published. */
export function markOf(index: number, holds = true): Element {
  return el("span", cls("ds-m", `ds-t${tint(index)}`, holds ? "" : "ds-o"), letterOf(index));
}

/** Words for those who listen only. */
export function heard(text: string): Element {
  return el("span", cls("ds-vh"), text);
}

/** A language tag that a browser may be told, or nothing. */
export function langOf(language: string | null | undefined): string | undefined {
  return language && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language) ? language : undefined;
}
