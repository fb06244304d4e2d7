/**
 * What follows the points of a page: the common ground, echoes, rulings, notices, and how the report was made.
 */
import type { Element } from "hast";
import type { Decision, Notice } from "../../model/dossier.ts";
import type { Echo, SharedPoint } from "../../model/report.ts";
import { count, dateWords, nameOf, type View } from "../view.ts";
import { type Content, cls, el, heading, idOf, isolated, jump, listed, type Page, quoteId } from "./parts.ts";
import { quoteOf, sourceName } from "./points.ts";

/** What several sources agree on, or nothing. */
export function coreOf(page: Page): Content {
  const { core } = page.view.report;
  if (core.length === 0) return null;
  return el(
    "section",
    { ...cls("ds-core"), id: `${page.prefix}core`, ariaLabelledBy: [`${page.prefix}core-h`] },
    heading(page, 2, { id: `${page.prefix}core-h` }, "Common ground"),
    el("p", cls("ds-intro"), "What several sources say alike, whatever else divides them."),
    el(
      "ul",
      {},
      core.map((point) => sharedPoint(page, point)),
    ),
  );
}

function sharedPoint(page: Page, { text, assertionIds, sourceIds }: SharedPoint): Element {
  const place = assertionIds.flatMap((id) => page.view.places.get(id) ?? [])[0];
  const link = place && jump(idOf(page, "point", place.issue.id), cls("ds-jump"), `point ${place.number}`);
  const names = sourceIds.map((id): Content => sourceName(page, id));
  return el(
    "li",
    {},
    el("p", { ...cls("ds-shared"), dir: "auto" }, text),
    el("p", cls("ds-from"), listed(names), link ? [" · ", link] : null),
  );
}

/** Assertions that stand at no point at issue, or nothing. */
export function looseOf(page: Page): Content {
  const { report, places } = page.view;
  const loose = report.assertions.filter((assertion) => !places.has(assertion.id));
  if (loose.length === 0) return null;
  return el(
    "details",
    cls("ds-loose"),
    el("summary", {}, `${count(loose.length, "statement")} at no point at issue`),
    el(
      "ul",
      cls("ds-quotes"),
      loose.map((assertion) => quoteOf(page, assertion, null)),
    ),
  );
}

/** Echoes, rulings, notices, and how the report was made. */
export function notesOf(page: Page): Element {
  const { report } = page.view;
  return el(
    "section",
    { ...cls("ds-notes"), id: `${page.prefix}notes`, ariaLabelledBy: [`${page.prefix}notes-h`] },
    heading(page, 2, { id: `${page.prefix}notes-h` }, "Notes"),
    part(
      page,
      "Accounts that copy one another",
      report.echoes.map((echo) => echoOf(page, echo)),
    ),
    part(
      page,
      "Rulings that were followed",
      report.decisions.map((decision) => decisionOf(page, decision)),
    ),
    part(
      page,
      "Notices",
      report.notices.map((notice, index) => noticeOf(page, notice, index + 1)),
    ),
    heading(page, 3, {}, "How to read this"),
    el(
      "p",
      {},
      "The report says who says what, on which words, and what contradicts what. It does not say who is right: nothing in it measures truth. A filled mark is a source that says so itself, an outline one that only publishes it; hatching is silence. Accounts that copy one another count once.",
    ),
    el("p", cls("ds-made"), `Made by dissensus ${report.version}${settings(page.view)}.`),
  );
}

function part(page: Page, title: string, items: readonly Element[]): Content {
  return items.length > 0 && [heading(page, 3, {}, title), el("ul", {}, items)];
}

function echoOf(page: Page, echo: Echo): Element {
  const accounts = echo.accountIds.map((id): Content => accountLink(page, id));
  return el("li", { dir: "auto" }, echo.because, el("span", cls("ds-small"), " ", listed(accounts)));
}

function accountLink(page: Page, id: string): Content {
  const account = page.view.accounts.get(id);
  return account ? jump(idOf(page, "account", id), {}, isolated(nameOf(page.view, account.sourceId))) : isolated(id);
}

const RULED = {
  "must-link": "belong to one point",
  "cannot-link": "do not belong to one point",
  relation: "ruled",
  holder: "is held by",
} as const;

function decisionOf(page: Page, decision: Decision): Element {
  const statements = decision.assertions.map((id): Content => {
    const assertion = page.view.assertions.get(id);
    return assertion
      ? jump(quoteId(page, page.view.places.get(id)?.[0], id), {}, isolated(assertion.text))
      : isolated(id);
  });
  const what = decision.relation ?? (decision.holder ? nameOf(page.view, decision.holder) : "");
  return el(
    "li",
    { dir: "auto" },
    listed(statements, " and "),
    ` ${RULED[decision.kind]}${what && ` ${what}`}`,
    el("span", cls("ds-small"), " (", isolated(decision.author), `, ${dateWords(decision.date)})`),
    decision.note ? [" ", isolated(decision.note)] : null,
  );
}

function noticeOf(page: Page, notice: Notice, number: number): Element {
  const account = notice.accountId === null ? undefined : page.view.accounts.get(notice.accountId);
  const target = notice.span && account?.text && notice.span.end <= account.text.length;
  const where: Content =
    account === undefined
      ? null
      : target
        ? jump(`${page.prefix}notice-${number}-words`, {}, "in the text")
        : accountLink(page, account.id);
  return el(
    "li",
    { dir: "auto" },
    notice.message,
    el("span", cls("ds-small"), ` ${notice.code}`, where ? [" · ", where] : null),
  );
}

function settings(view: View): string {
  const set = Object.entries(view.report.options).filter(([, value]) => value !== null && value !== undefined);
  const shown = set
    .slice(0, 12)
    .map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`);
  return shown.length ? ` with ${shown.join(", ")}` : "";
}
