/**
 * A report as one page: it loads nothing, needs no script to be read, and can be embedded.
 */
import type { Element, Root } from "hast";
import { toHtml as serialise } from "hast-util-to-html";
import { h } from "hastscript";
import { requireOptions, requireReport } from "../../model/arguments.ts";
import type { ContrastReport } from "../../model/report.ts";
import { hash } from "../../text/words.ts";
import { foldAlone } from "../one-voice.ts";
import { timelinePicture } from "../svg/timeline.ts";
import { count, STATUS_WORDS, viewOf } from "../view.ts";
import { coreOf, looseOf, notesOf } from "./back.ts";
import { contentsOf, countsOf, mastheadOf, matrixOf, sourcesOf } from "./front.ts";
import { type Content, clean, cls, el, heading, jump, type Page } from "./parts.ts";
import { alonePointOf, pointOf } from "./points.ts";
import { PAGE_SCRIPT } from "./script.ts";
import { sha256 } from "./sha256.ts";
import { PAGE_STYLE } from "./style.ts";
import { accountSection } from "./texts.ts";

/** How {@link toHtml} writes a report. */
export interface HtmlOptions {
  /** A piece to embed in a page (its style with it, headings from level 2) and no document; not when not given. */
  readonly fragment?: boolean;
  /**
   * Whether the small script is added, for highlighting, filters and arrow keys: in a document when not given, in a
   * fragment only when `true`.
   */
  readonly script?: boolean;
  /** Stands before every identifier; in a fragment made from the report when not given, so that two do not clash. */
  readonly idPrefix?: string;
}

/**
 * Writes a report as HTML: one file with its style in it, no network, nothing lost without script, for light and dark, for
 * print, for narrow and wide screens.
 *
 * The document's content security policy allows its own style and script and nothing else. Texts of the report are
 * text wherever they stand; addresses become links only with `http`, `https` or `mailto`.
 *
 * @example
 * ```ts
 * toHtml(report).startsWith("<!doctype html>"); // => true
 * toHtml(report, { fragment: true }).includes("<html"); // => false
 * ```
 */
export function toHtml(report: ContrastReport, options: HtmlOptions = {}): string {
  return serialise(toHast(report, options), { closeSelfClosing: false });
}

/** Builds what {@link toHtml} writes as a hast tree, for those who go on working with it. */
export function toHast(report: ContrastReport, options: HtmlOptions = {}): Root {
  requireReport(report);
  requireOptions(options, { fragment: "flag", script: "flag", idPrefix: "text" });
  const { fragment = false, script = !fragment } = options;
  const prefix = options.idPrefix ?? (fragment ? `ds${hash(report.event.id + report.event.label).slice(0, 6)}-` : "");
  const numbers = new Map(report.assertions.map((assertion, index) => [assertion.id, index + 1]));
  const page: Page = { view: viewOf(report), prefix, lower: fragment ? 1 : 0, numbers };
  const style = h("style", {}, PAGE_STYLE);
  const code = script ? h("script", {}, PAGE_SCRIPT) : null;
  if (fragment) return h(null, style, el("div", cls("ds"), content(page)), code);
  const head = el("head", {}, metas(report.event.label, script), style);
  const body = el("body", cls("ds"), skip(page), content(page), code);
  return h(null, { type: "doctype" }, el("html", { lang: "en" }, head, body));
}

function metas(title: string, script: boolean): Element[] {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256(PAGE_STYLE)}'`,
    script ? `script-src 'sha256-${sha256(PAGE_SCRIPT)}'` : "",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return [
    el("meta", { charSet: "utf-8" }),
    el("meta", { httpEquiv: ["Content-Security-Policy"], content: policy.filter(Boolean).join("; ") }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "referrer", content: "no-referrer" }),
    el("meta", { name: "color-scheme", content: "light dark" }),
    el("title", {}, `${clean(title)} – who says what`),
  ];
}

function skip(page: Page): Element {
  return jump(`${page.prefix}points`, cls("ds-skip"), "Skip to the points at issue");
}

/** Everything between the edges: in a fragment no landmarks that a page may have only once. */
function content(page: Page): Element {
  const front = [countsOf(page), contentsOf(page), matrixOf(page), sourcesOf(page)];
  const rest = [pointsOf(page), coreOf(page), accountsOf(page), notesOf(page)];
  if (page.lower > 0) return el("div", cls("ds-page"), mastheadOf(page), front, rest);
  return el("div", cls("ds-page"), mastheadOf(page), el("main", {}, front, rest));
}

function pointsOf(page: Page): Content {
  const { issues } = page.view.report;
  const { shown, away } = foldAlone(issues);
  return el(
    "section",
    { ...cls("ds-points"), id: `${page.prefix}points`, ariaLabelledBy: [`${page.prefix}points-h`] },
    heading(page, 2, { id: `${page.prefix}points-h` }, "Point by point"),
    issues.length > 1 && filterOf(page),
    shown.map(({ issue, number }) => pointOf(page, issue, number)),
    away.length > 0 &&
      el(
        "details",
        { ...cls("ds-alone"), id: `${page.prefix}alone` },
        el("summary", {}, `${count(away.length, "point")} to which one source alone speaks`),
        away.map(({ issue, number }) => alonePointOf(page, issue, number)),
      ),
    looseOf(page),
  );
}

/** The filters; hidden until the script shows them, because they do nothing without it. */
function filterOf(page: Page): Element {
  const { report, publishers, speakers } = page.view;
  const kinds = new Set(report.contrasts.flatMap((contrast) => [contrast.relation, ...contrast.kinds]));
  const statuses = new Set(report.issues.map((issue) => issue.status));
  const sources = [...publishers, ...speakers].map((source, index): [string, string] => [String(index), source.name]);
  return el(
    "div",
    { ...cls("ds-filter"), role: "group", ariaLabel: "Show only some points", hidden: true },
    choice("sources", "Source", sources),
    choice(
      "status",
      "Status",
      [...statuses].map((status) => [status, STATUS_WORDS[status]]),
    ),
    choice(
      "kinds",
      "Relation or kind",
      [...kinds].sort().map((kind) => [kind, kind.replaceAll("-", " ")]),
    ),
    el("button", { type: "button" }, "Show all"),
    el("output", {}),
  );
}

function choice(by: string, label: string, options: readonly (readonly [string, string])[]): Element {
  const all = el("option", { value: "" }, "all");
  const rest = options.map(([value, text]) => el("option", { value }, text));
  return el("label", {}, label, el("select", { dataBy: by, autoComplete: ["off"] }, all, rest));
}

function accountsOf(page: Page): Content {
  const { accounts, issues } = page.view.report;
  if (accounts.length === 0) return null;
  const timeline = timelinePicture(page.view, issues, 2);
  const id = `${page.prefix}accounts`;
  return el(
    "section",
    { ...cls("ds-accounts"), id, ariaLabelledBy: [`${id}-h`] },
    heading(page, 2, { id: `${id}-h` }, "The accounts"),
    el(
      "p",
      cls("ds-intro"),
      "Marked words are evidence; the sign after them leads to the point and the position they stand for.",
    ),
    timeline && el("figure", { ...cls("ds-timeline"), tabIndex: 0, role: "region", ariaLabel: "Timeline" }, timeline),
    accounts.map((account) => accountSection(page, account)),
  );
}
