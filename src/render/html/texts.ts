/**
 * The accounts of a page: their texts with the evidence marked in them and linked to the points.
 */
import type { Element, ElementContent } from "hast";
import type { Account, Assertion, Span } from "../../model/dossier.ts";
import { tint } from "../svg/parts.ts";
import { dateWords, type IssuePlace, letterOf, nameOf } from "../view.ts";
import {
  type Content,
  clean,
  cls,
  el,
  evidenceId,
  heading,
  heard,
  idOf,
  isolated,
  jump,
  langOf,
  linkOut,
  type Page,
  quoteId,
} from "./parts.ts";
import { silenceId } from "./points.ts";

/** Assertions named on one stretch of text; more would only make the page heavy. */
const MOST_NAMED = 12;

/** Something marked in a text. */
interface Marked {
  readonly span: Span;
  readonly kind: "claim" | "who" | "silence" | "notice";
  /** The assertion it belongs to. */
  readonly assertion: Assertion | null;
  /** An identifier where it begins. */
  readonly id: string | null;
  /** Links that stand after it. */
  readonly links: readonly Element[];
}

/** One account with its text. */
export function accountSection(page: Page, account: Account): Element {
  const { view } = page;
  const id = idOf(page, "account", account.id);
  const facts: Content[] = [account.date ? dateWords(account.date) : "no date"];
  if (account.url) facts.push(" · ", linkOut(account.url, shortUrl(account.url)));
  if (account.language && account.language !== "en") facts.push(` · language: ${account.language}`);
  return el(
    "article",
    { ...cls("ds-account"), id, ariaLabelledBy: [`${id}-h`] },
    el("p", cls("ds-byline"), isolated(nameOf(view, account.sourceId))),
    heading(
      page,
      3,
      { id: `${id}-h`, dir: "auto", lang: account.title ? langOf(account.language) : undefined },
      account.title || "Account without a title",
    ),
    el("p", cls("ds-facts"), facts),
    account.text
      ? el("div", { ...cls("ds-text"), lang: langOf(account.language) }, paragraphs(page, account, account.text))
      : without(page, account),
  );
}

function shortUrl(url: string): string {
  const bare = url.replace(/^https?:\/\//, "");
  return bare.length > 60 ? `${bare.slice(0, 59)}…` : bare;
}

/** An account whose words are not known: its assertions, as they were read. */
function without(page: Page, account: Account): Element {
  const mine = page.view.report.assertions.filter((assertion) => assertion.accountId === account.id);
  const items = mine.map((assertion) => el("li", { dir: "auto" }, reference(page, assertion, assertion.text)));
  return el("div", cls("ds-without"), el("p", {}, "Its text is not known. Read from it:"), el("ul", {}, items));
}

function reference(page: Page, assertion: Assertion, text: string): Element {
  return jump(quoteId(page, page.view.places.get(assertion.id)?.[0], assertion.id), {}, isolated(text));
}

/** The marked paragraphs of a text: split where a line is empty, each with its own direction. */
function paragraphs(page: Page, account: Account, text: string): Element[] {
  const marked = markedIn(page, account, text.length);
  const sweep: Sweep = {
    starts: marked.toSorted((x, y) => x.span.start - y.span.start || y.span.end - x.span.end),
    ends: marked.toSorted((x, y) => x.span.end - y.span.end || y.span.start - x.span.start),
    started: 0,
    ended: 0,
    open: new Set(),
    begun: [],
  };
  return pieces(text).map((piece) => el("p", { dir: "auto" }, fill(page, text, piece, sweep)));
}

/** How far the way through a text's marks has come. */
interface Sweep {
  readonly starts: readonly Marked[];
  readonly ends: readonly Marked[];
  readonly open: Set<Marked>;
  /** Identifiers of what has begun and has no words on the page yet. */
  begun: string[];
  started: number;
  ended: number;
}

/** Cuts a paragraph wherever something begins or ends, so that marks that overlap come to stand side by side. */
function fill(page: Page, text: string, { start, end }: Span, sweep: Sweep): ElementContent[] {
  const children: ElementContent[] = [];
  let from = start;
  const upTo = (offset: number) => {
    if (offset > from) {
      // The first identifier goes on the words themselves, the others on empty marks before them.
      const [id, ...others] = sweep.open.size > 0 ? sweep.begun.splice(0) : [];
      children.push(...others.map((other) => el("span", { id: other, ...cls("ds-anchor") })));
      children.push(stretch(page, text.slice(from, offset), sweep.open, id));
    }
    from = Math.max(from, offset);
  };
  for (;;) {
    const ending = sweep.ends[sweep.ended];
    const starting = sweep.starts[sweep.started];
    const ends = ending?.span.end ?? Infinity;
    const starts = starting?.span.start ?? Infinity;
    if (ending && ends <= end && ends <= starts) {
      upTo(ends);
      sweep.open.delete(ending);
      sweep.ended++;
      children.push(...after(ending));
    } else if (starting && starts < end) {
      upTo(starts);
      sweep.open.add(starting);
      sweep.started++;
      if (starting.id) sweep.begun.push(starting.id);
    } else break;
  }
  upTo(end);
  return children;
}

/** Paragraphs as spans that leave out nothing but the empty lines between them. */
function pieces(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[ \t\r]*\n\s*/g)) {
    if (gap.index > start) found.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (text.length > start) return [...found, { start, end: text.length }];
  return found;
}

/** Everything to be marked in an account; spans that run past the text are left out. */
function markedIn(page: Page, account: Account, length: number): Marked[] {
  const { report } = page.view;
  const found: Marked[] = [];
  for (const assertion of report.assertions) {
    if (assertion.accountId !== account.id) continue;
    found.push(...claimsOf(page, assertion));
    for (const { source = [] } of assertion.attribution) {
      for (const span of source) found.push({ span, kind: "who", assertion, id: null, links: [] });
    }
  }
  for (const silence of report.silences) {
    const { issueId, accountId, span } = silence;
    if (accountId !== account.id || !span) continue;
    const issue = report.issues.find((each) => each.id === issueId);
    const link = issue && jump(idOf(page, "point", issueId), cls("ds-ref"), "silent", heard(` on ${issue.label}`));
    found.push({
      span,
      kind: "silence",
      assertion: null,
      id: silenceId(page, silence),
      links: link ? [link] : [],
    });
  }
  report.notices.forEach((notice, index) => {
    if (notice.accountId !== account.id || !notice.span) return;
    found.push({
      span: notice.span,
      kind: "notice",
      assertion: null,
      id: `${page.prefix}notice-${index + 1}-words`,
      links: [],
    });
  });
  return found.filter(({ span }) => span.end <= length);
}

function claimsOf(page: Page, assertion: Assertion): Marked[] {
  const places = page.view.places.get(assertion.id) ?? [];
  const links = places.length ? places.map((place) => back(page, assertion, place)) : [loose(page, assertion)];
  const starts = assertion.spans.map((span) => span.start);
  const ends = assertion.spans.map((span) => span.end);
  const first = starts.indexOf(Math.min(...starts));
  const last = ends.indexOf(Math.max(...ends));
  return assertion.spans.map((span, index) => ({
    span,
    kind: "claim",
    assertion,
    id: index === first ? evidenceId(page, assertion.id) : null,
    links: index === last ? links : [],
  }));
}

/** The way back from the words to the point: its number and the position's letter. */
function back(page: Page, assertion: Assertion, place: IssuePlace): Element {
  const letter = place.index < 0 ? "" : letterOf(place.index);
  const label = `Point ${place.number}${letter && `, position ${letter}`}: ${place.issue.label}`;
  const colour = place.index < 0 ? "" : `ds-t${tint(place.index)}`;
  const id = quoteId(page, place, assertion.id);
  return jump(id, { ...cls("ds-ref", colour), title: label }, `${place.number}${letter}`);
}

function loose(page: Page, assertion: Assertion): Element {
  return jump(quoteId(page, undefined, assertion.id), { ...cls("ds-ref"), title: "At no point at issue" }, "–");
}

function after({ links }: Marked): ElementContent[] {
  return links.length ? [el("sup", { ...cls("ds-refs"), dir: "ltr" }, links)] : [];
}

/** A stretch of text on which the same things are marked. */
function stretch(page: Page, text: string, open: ReadonlySet<Marked>, id?: string): ElementContent {
  if (open.size === 0) return { type: "text", value: clean(text) };
  const claims = [...open].filter((each) => each.kind === "claim").slice(0, MOST_NAMED);
  const kinds = [...new Set([...open].map((each) => each.kind))].filter((kind) => kind !== "claim");
  const names = kinds.map((kind) => `ds-in-${kind}`);
  if (claims.length === 0) return el("span", { id, ...cls(...names) }, text);
  const index = claims
    .map(({ assertion }) => page.view.places.get(assertion?.id ?? "")?.[0]?.index ?? -1)
    .find((each) => each >= 0);
  const numbers = claims.map(({ assertion }) => page.numbers.get(assertion?.id ?? "") ?? 0);
  const colour = index === undefined ? "ds-tn" : `ds-t${tint(index)}`;
  return el(
    "mark",
    { id, ...cls(colour, claims.length > 1 ? "ds-deep" : "", ...names), dataA: numbers.join(" ") },
    text,
  );
}
