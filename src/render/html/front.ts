/**
 * The first screen of a page: the event, its sources, what the points amount to, and the matrix as a table.
 */
import type { Element } from "hast";
import { ISSUE_STATUSES, type Issue, type IssueStatus, type SilenceKind } from "../../model/report.ts";
import { foldAlone, type Numbered } from "../one-voice.ts";
import { tint } from "../svg/parts.ts";
import {
  type Cell,
  cellsOf,
  cellWords,
  count,
  dateWords,
  headed,
  letterOf,
  narrowTo,
  SILENCE_WORDS,
  STATUS_WORDS,
} from "../view.ts";
import { type Content, cls, el, heading, heard, idOf, isolated, jump, listed, type Page, positionId } from "./parts.ts";
import { sourceName } from "./points.ts";

/** What each status means, below its figure. */
const STATUS_MEANS: Readonly<Record<IssueStatus, string>> = {
  contested: "positions contradict each other",
  agreed: "two sources or more, one position",
  "one-sided": "one source alone speaks to it",
  undecided: "no rule could set them side by side",
};

/** The head of the page. */
export function mastheadOf(page: Page): Element {
  const { event } = page.view.report;
  const when = [event.start, event.end].filter((date) => date != null).map((date) => dateWords(date));
  const where = [event.place ?? "", [...new Set(when)].join(" – ")].filter(Boolean);
  return el(
    page.lower > 0 ? "div" : "header",
    cls("ds-masthead"),
    el(
      "p",
      cls("ds-kicker"),
      "Who says what",
      where.length > 0 && [el("span", cls("ds-dot"), " · "), isolated(where.join(", "))],
    ),
    heading(
      page,
      1,
      { ...cls(event.label.length > 48 ? "ds-long" : ""), dir: "auto", id: `${page.prefix}top` },
      event.label,
    ),
    el("p", cls("ds-standfirst"), standfirst(page)),
  );
}

/** How much there is, what is contested, and how much only looks it. */
function standfirst(page: Page): Content[] {
  const { accounts, issues, contrasts } = page.view.report;
  const sources = page.view.publishers.length + page.view.speakers.length;
  const seeming = contrasts.filter((contrast) => contrast.relation === "compatible").length;
  const contested = issues.filter((issue) => issue.status === "contested").map((issue) => issue.label);
  const named = contested.slice(0, 3).map((label): Content => isolated(label));
  const more = contested.length - named.length;
  if (more > 0) named.push(`${more} more`);
  const last = named.pop() ?? "";
  const disputes = [listed(named), named.length ? " and " : "", last];
  return [
    `${count(accounts.length, "account")}${published(page)}, ${count(sources, "source")}, ${count(issues.length, "point")}. `,
    contested.length > 0 && ["Sources contradict each other on ", disputes, ". "],
    seeming > 0 && `${count(seeming, "pair")} of statements only ${seeming === 1 ? "looks" : "look"} like a conflict.`,
  ];
}

/** From which day to which the accounts were published, as far as days are known. */
function published(page: Page): string {
  const dates = page.view.report.accounts.flatMap((account) => account.date?.slice(0, 10) ?? []).toSorted();
  const days = dates.filter((date) => date.length === 10);
  const known = days.length ? days : dates;
  const [first, last] = [known[0], known.at(-1)].map((date) => (date ? dateWords(date) : ""));
  if (!first || !last) return "";
  return ` of ${first === last ? first : `${first} to ${last}`}`;
}

/** The counts of each status, each a way to its first point. */
export function countsOf(page: Page): Element {
  const { issues } = page.view.report;
  const items = ISSUE_STATUSES.map((status) => {
    const mine = issues.filter((issue) => issue.status === status);
    const inside: Content[] = [
      el("span", cls("ds-figure-big"), String(mine.length)),
      " ",
      el("span", cls("ds-count-word"), STATUS_WORDS[status].toLowerCase()),
    ];
    const first = mine[0];
    return el(
      "li",
      cls("ds-count", `ds-is-${status}`),
      first ? jump(idOf(page, "point", first.id), {}, inside) : el("span", cls("ds-none"), inside),
      " ",
      el("span", cls("ds-means"), STATUS_MEANS[status]),
    );
  });
  return el("ul", cls("ds-counts"), items);
}

/** The matrix as a table: points in rows, sources in columns, those that publish first. */
export function matrixOf(page: Page): Content {
  const { view } = page;
  if (view.report.issues.length === 0)
    return el("p", cls("ds-empty"), "No point at issue was found in these accounts.");
  const label = heading(page, 2, { ...cls("ds-h-small"), id: `${page.prefix}matrix-h` }, "Every source on every point");
  const { shown, away } = foldAlone(view.report.issues);
  const narrow: Page = { ...page, view: away.length > 0 ? narrowTo(view, shown) : view };
  const columns = narrow.view.publishers.length + narrow.view.speakers.length;
  const table = el(
    "table",
    cls("ds-matrix", columns > 9 ? "ds-many" : ""),
    el("colgroup", {}, el("col", cls("ds-c0")), el("col", { span: Math.max(1, columns) })),
    el("thead", {}, groupHeads(narrow), columnHeads(narrow)),
    el(
      "tbody",
      {},
      shown.map((point) => matrixRow(narrow, point)),
    ),
  );
  return el(
    "section",
    { ...cls("ds-overview"), ariaLabelledBy: [`${page.prefix}matrix-h`] },
    label,
    el("div", { ...cls("ds-scroll"), tabIndex: 0, role: "group", ariaLabelledBy: [`${page.prefix}matrix-h`] }, table),
    away.length > 0 &&
      el(
        "p",
        cls("ds-small"),
        "Not in the table: ",
        jump(`${page.prefix}alone`, {}, `${count(away.length, "point")} to which one source alone speaks`),
        ".",
      ),
    keyOf(page),
  );
}

function groupHeads(page: Page): Content {
  const { publishers, speakers } = page.view;
  if (publishers.length === 0 || speakers.length === 0) return null;
  return el(
    "tr",
    cls("ds-groups"),
    el("td", {}),
    el("th", { scope: "colgroup", colSpan: publishers.length }, "publish"),
    el("th", { ...cls("ds-first"), scope: "colgroup", colSpan: speakers.length }, "are quoted"),
  );
}

function columnHeads(page: Page): Element {
  const { publishers, speakers } = page.view;
  const heads = [...publishers, ...speakers].map((source, index) =>
    el(
      "th",
      { scope: "col", ...cls(index === publishers.length ? "ds-first" : "") },
      el("span", { ...cls("ds-col"), title: source.name }, isolated(source.name)),
    ),
  );
  return el("tr", cls("ds-cols"), el("th", { scope: "col" }, "Point at issue"), heads);
}

function matrixRow(page: Page, { issue, number }: Numbered): Element {
  const cells = cellsOf(page.view, issue);
  return el(
    "tr",
    { dataPoint: idOf(page, "point", issue.id) },
    el(
      "th",
      { scope: "row" },
      el("span", cls("ds-bar", `ds-is-${issue.status}`)),
      jump(
        idOf(page, "point", issue.id),
        { dir: "auto" },
        el("span", cls("ds-no"), String(number)),
        " ",
        headed(issue.label),
      ),
      heard(`, ${STATUS_WORDS[issue.status].toLowerCase()}`),
    ),
    cells.map((cell, index) =>
      el("td", cls(index === page.view.publishers.length ? "ds-first" : ""), cellOf(page, issue, cell)),
    ),
  );
}

function cellOf(page: Page, issue: Issue, cell: Cell): Content {
  if (cell.silence) return silent(cell.silence, cellWords(page.view, issue, cell));
  const full = cell.stands.length ? cellWords(page.view, issue, cell) : "";
  return cell.stands.map(({ index, holds }) =>
    jump(
      positionId(page, issue, index),
      {
        ...cls("ds-m", `ds-t${tint(index)}`, holds ? "" : "ds-o"),
        tabIndex: -1,
        title: full,
        ariaLabel: `${holds ? "says" : "reports"} ${letterOf(index)}`,
      },
      letterOf(index),
    ),
  );
}

function silent(how: SilenceKind, full: string): Element {
  return el("span", { ...cls("ds-q", `ds-q-${how}`), title: full, role: "img", ariaLabel: SILENCE_WORDS[how] });
}

/** What the marks mean: only those that occur. */
function keyOf(page: Page): Element {
  const hows = new Set(page.view.report.silences.map((silence) => silence.how));
  const mark = (...names: string[]) => el("span", { ...cls("ds-m", ...names), ariaHidden: "true" }, "A");
  const silences = (Object.keys(SILENCE_WORDS) as SilenceKind[]).filter((how) => hows.has(how));
  return el(
    "ul",
    cls("ds-key"),
    el("li", {}, mark("ds-t0"), " says it"),
    el("li", {}, mark("ds-t0", "ds-o"), " only reports it"),
    silences.map((how) => el("li", {}, el("span", cls("ds-q", `ds-q-${how}`)), ` ${SILENCE_WORDS[how]}`)),
  );
}

/** Everybody in the report, with what sort of source it is. */
export function sourcesOf(page: Page): Content {
  const { publishers, speakers } = page.view;
  const named = (source: { readonly id: string; readonly kind?: string }): Content => [
    el("b", {}, sourceName(page, source.id)),
    source.kind && source.kind !== "other" ? el("span", cls("ds-small"), ` ${source.kind.replaceAll("-", " ")}`) : null,
  ];
  const line = (title: string, list: readonly { readonly id: string; readonly kind?: string }[]) =>
    list.length > 0 && el("p", {}, el("span", cls("ds-lead"), title), " ", listed(list.map(named)));
  return el("div", cls("ds-sources"), line("They publish:", publishers), line("They are quoted:", speakers));
}

/** Where everything is. */
export function contentsOf(page: Page): Element {
  const { report } = page.view;
  const parts: [string, string, boolean][] = [
    ["points", "Point by point", report.issues.length > 0],
    ["core", "Common ground", report.core.length > 0],
    ["accounts", "The accounts", report.accounts.length > 0],
    ["notes", "Notes", true],
  ];
  const links = parts
    .filter(([, , shown]) => shown)
    .map(([id, name]) => el("li", {}, jump(`${page.prefix}${id}`, {}, name)));
  return el("nav", { ...cls("ds-contents"), ariaLabel: "Parts of this report" }, el("ul", {}, links));
}
