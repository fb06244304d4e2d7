/**
 * The points at issue of a page: positions side by side, who holds and who publishes them, on which words, how they
 * stand to each other, who is silent.
 */
import type { Element, Properties } from "hast";
import type { Account, Assertion, Attribution } from "../../model/dossier.ts";
import type { Contrast, Issue, Position, Silence } from "../../model/report.ts";
import { numbersPicture } from "../svg/numbers.ts";
import { tint } from "../svg/parts.ts";
import {
  ACT_WORDS,
  cellsOf,
  count,
  dateWords,
  headed,
  letterOf,
  MODALITY_WORDS,
  MODE_WORDS,
  nameOf,
  RELATION_WORDS,
  SILENCE_WORDS,
  STATUS_WORDS,
} from "../view.ts";
import {
  type Content,
  cls,
  el,
  evidenceId,
  heading,
  heard,
  idOf,
  isolated,
  jump,
  langOf,
  listed,
  markOf,
  type Page,
  positionId,
  quoteId,
} from "./parts.ts";

/** Pairs alike that are listed below the one that speaks for them. */
const MOST_ALIKE = 8;

/** Figures drawn on the number line of a point. */
const MOST_FIGURES = 10;

/** One point at issue, counted from 1. */
export function pointOf(page: Page, issue: Issue, number: number): Element {
  const { view } = page;
  const id = idOf(page, "point", issue.id);
  const contrasts = view.contrasts.get(issue.id) ?? [];
  const silences = view.silences.get(issue.id) ?? [];
  return el(
    "section",
    { ...cls("ds-point"), id, ariaLabelledBy: [`${id}-h`], ...filteredBy(page, issue) },
    el(
      "div",
      cls("ds-head"),
      el(
        "div",
        {},
        el("p", cls("ds-status"), el("span", cls("ds-no"), String(number)), " ", statusOf(issue)),
        heading(page, 3, { id: `${id}-h`, dir: "auto" }, headed(issue.label)),
        deckOf(issue, contrasts),
      ),
      figureOf(page, issue),
    ),
    el(
      "div",
      cls("ds-positions"),
      issue.positions.map((position, index) => positionOf(page, issue, position, index)),
    ),
    aside(page, issue),
    contrastsOf(page, issue, contrasts),
    silencesOf(page, silences),
  );
}

/** One of many points to which one voice alone speaks: its words and nothing else. */
export function alonePointOf(page: Page, issue: Issue, number: number): Element {
  const list = el(
    "ul",
    { ...cls("ds-quotes"), id: positionId(page, issue, 0) },
    quotes(page, issue, issue.assertionIds),
  );
  return el(
    "section",
    { ...cls("ds-point", "ds-brief"), id: idOf(page, "point", issue.id), ...filteredBy(page, issue) },
    el("span", cls("ds-no"), String(number)),
    list,
  );
}

/** What the filters of the page go by. */
function filteredBy({ view }: Page, issue: Issue): Properties {
  const columns = cellsOf(view, issue).flatMap((cell, index) => (cell.stands.length ? [index] : []));
  const contrasts = view.contrasts.get(issue.id) ?? [];
  const kinds = new Set(contrasts.flatMap((contrast) => [contrast.relation, ...contrast.kinds]));
  return { dataStatus: issue.status, dataSources: columns.join(" "), dataKinds: [...kinds].join(" ") };
}

function statusOf(issue: Issue): Element {
  return el("span", cls("ds-tag", `ds-is-${issue.status}`), STATUS_WORDS[issue.status]);
}

/** The sentence a contested point is about. */
function deckOf(issue: Issue, contrasts: readonly Contrast[]): Content {
  const telling = contrasts.filter((contrast) => contrast.relation === "contradicts");
  const top = telling.toSorted((x, y) => y.confidence - x.confidence)[0];
  return issue.status === "contested" && top ? el("p", { ...cls("ds-deck"), dir: "auto" }, top.because) : null;
}

function figureOf(page: Page, issue: Issue): Content {
  const picture = numbersPicture(page.view, issue, MOST_FIGURES);
  return picture && el("figure", cls("ds-figure"), picture);
}

function positionOf(page: Page, issue: Issue, position: Position, index: number): Element {
  const id = positionId(page, issue, index);
  return el(
    "article",
    { ...cls("ds-pos", `ds-t${tint(index)}`), id, ariaLabelledBy: [`${id}-h`] },
    heading(
      page,
      4,
      { id: `${id}-h` },
      markOf(index),
      heard(`Position ${letterOf(index)}: `),
      el("span", { ...cls("ds-label"), dir: "auto" }, headed(position.label)),
    ),
    behind(page, position),
    el("ul", cls("ds-quotes"), quotes(page, issue, position.assertionIds)),
  );
}

/** Who holds a position and who publishes it: never the same list. */
function behind(page: Page, position: Position): Element {
  const holders: Content[] = position.holders.map((id) => el("b", cls("ds-name"), sourceName(page, id)));
  const unnamed = position.unnamed.map((name) => el("span", cls("ds-unnamed"), isolated(name)));
  const publishers = position.publishers.map((id) => el("span", cls("ds-name"), sourceName(page, id)));
  const echo = position.independentSources < position.publishers.length;
  return el(
    "dl",
    cls("ds-who"),
    el("dt", {}, "Says it"),
    el("dd", {}, listed([...holders, ...unnamed]), holders.length + unnamed.length === 0 && "nobody by name"),
    el("dt", {}, "Publishes it"),
    el("dd", {}, listed(publishers), echo && ` (${count(position.independentSources, "independent source")})`),
  );
}

/** The name of a source, marked where it is a party to the event. */
export function sourceName(page: Page, id: string): Content[] {
  const party = page.view.sources.get(id)?.party;
  const flag = el("abbr", { ...cls("ds-party"), title: "a party to the event" }, "party");
  return [isolated(nameOf(page.view, id)), party ? " " : null, party ? flag : null];
}

function quotes(page: Page, issue: Issue, ids: readonly string[]): Element[] {
  return ids.flatMap((id) => {
    const assertion = page.view.assertions.get(id);
    return assertion ? [quoteOf(page, assertion, issue)] : [];
  });
}

/** One assertion: who says it, the exact words, where they stand. */
export function quoteOf(page: Page, assertion: Assertion, issue: Issue | null): Element {
  const { view, numbers } = page;
  const place = view.places.get(assertion.id)?.find((each) => each.issue === issue);
  const account = view.accounts.get(assertion.accountId);
  const own = assertion.quote === null || sameWords(assertion.text, assertion.quote);
  return el(
    "li",
    {
      ...cls("ds-quote"),
      id: quoteId(page, place, assertion.id),
      dataA: String(numbers.get(assertion.id) ?? ""),
    },
    el("p", cls("ds-say"), speakerOf(page, assertion)),
    assertion.quote === null
      ? el("p", { ...cls("ds-read"), dir: "auto" }, assertion.text)
      : el("blockquote", { lang: langOf(account?.language), dir: "auto" }, quoted(assertion, assertion.quote)),
    !own && el("p", { ...cls("ds-read"), dir: "auto" }, el("span", cls("ds-small"), "That is: "), assertion.text),
    el("p", cls("ds-from"), from(page, assertion)),
  );
}

function sameWords(text: string, quote: string): boolean {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replace(/[\s."“”…]+/gu, " ")
      .trim();
  return bare(text) === bare(quote);
}

function quoted(assertion: Assertion, quote: string): string {
  return assertion.mode === "direct" ? `“${quote}”` : quote;
}

/** The innermost speaker and what it does; the publisher where nobody is quoted. */
function speakerOf(page: Page, assertion: Assertion): Content[] {
  const last = assertion.attribution.at(-1);
  const publisher = page.view.accounts.get(assertion.accountId)?.sourceId ?? assertion.accountId;
  if (!last) return [el("b", { dir: "auto" }, nameOf(page.view, publisher))];
  return [who(page, last), ` ${ACT_WORDS[last.act]}`];
}

function who(page: Page, attribution: Attribution): Element {
  const name = attribution.holder === null ? attribution.name : nameOf(page.view, attribution.holder);
  return attribution.holder === null
    ? el("span", { ...cls("ds-unnamed"), dir: "auto" }, name ?? "somebody unnamed")
    : el("b", { dir: "auto" }, name ?? attribution.holder);
}

/** Where the words come from: those who pass them on, the account, how they are reported, and the way to the text. */
function from(page: Page, assertion: Assertion): Content[] {
  const { view } = page;
  const account = view.accounts.get(assertion.accountId);
  const via = assertion.attribution.slice(0, -1).toReversed();
  const date = account?.date ? `, ${dateWords(account.date)}` : "";
  const modality = MODALITY_WORDS[assertion.modality];
  const asOf =
    assertion.asOf && assertion.asOf !== account?.date?.slice(0, 10) ? `as of ${dateWords(assertion.asOf)}` : "";
  const link = jump(evidenceId(page, assertion.id), cls("ds-jump"), "in the text");
  const items: Content[] = [
    ...via.map((each): Content => ["passed on by ", who(page, each)]),
    [isolated(nameOf(view, account?.sourceId ?? assertion.accountId)), date],
    MODE_WORDS[assertion.mode],
    modality && el("em", {}, modality),
    asOf,
    isGrounded(assertion, account) ? link : el("em", {}, "not in a text"),
  ];
  return listed(
    items.filter((item) => item !== ""),
    " · ",
  );
}

function isGrounded(assertion: Assertion, account: Account | undefined): boolean {
  const length = account?.text?.length ?? 0;
  return assertion.spans.length > 0 && assertion.spans.every((span) => span.end <= length);
}

/** Assertions that speak to an issue and give no answer to it. */
function aside(page: Page, issue: Issue): Content {
  const held = new Set(issue.positions.flatMap((position) => position.assertionIds));
  const rest = quotes(
    page,
    issue,
    issue.assertionIds.filter((id) => !held.has(id)),
  );
  return (
    rest.length > 0 && el("div", cls("ds-aside"), heading(page, 4, {}, "Also said"), el("ul", cls("ds-quotes"), rest))
  );
}

interface Alike {
  readonly first: Contrast;
  readonly rest: Contrast[];
}

/** Pairs of the same positions, relation and kind are told once, by the surest of them. */
function alike(page: Page, issue: Issue, contrasts: readonly Contrast[]): Alike[] {
  const groups = new Map<string, Alike>();
  for (const contrast of contrasts.toSorted((x, y) => y.confidence - x.confidence)) {
    const letters = [letterAt(page, issue, contrast.a), letterAt(page, issue, contrast.b)].sort();
    const key = [contrast.relation, contrast.kinds[0], ...letters].join(" ");
    const known = groups.get(key);
    if (known) known.rest.push(contrast);
    else groups.set(key, { first: contrast, rest: [] });
  }
  const order = new Map(contrasts.map((contrast, index) => [contrast.relation, contrasts.length - index]));
  return [...groups.values()].sort((x, y) => (order.get(y.first.relation) ?? 0) - (order.get(x.first.relation) ?? 0));
}

function indexAt(page: Page, issue: Issue, assertionId: string): number {
  return page.view.places.get(assertionId)?.find((place) => place.issue === issue)?.index ?? -1;
}

function letterAt(page: Page, issue: Issue, assertionId: string): string {
  const index = indexAt(page, issue, assertionId);
  return index < 0 ? "" : letterOf(index);
}

function contrastsOf(page: Page, issue: Issue, contrasts: readonly Contrast[]): Content {
  if (contrasts.length === 0) return null;
  return el(
    "div",
    cls("ds-contrasts"),
    heading(page, 4, {}, "How they stand to each other"),
    el(
      "ul",
      {},
      alike(page, issue, contrasts).map((group) => contrastOf(page, issue, group)),
    ),
  );
}

function contrastOf(page: Page, issue: Issue, { first, rest }: Alike): Element {
  const kinds = first.kinds.map((kind) => kind.replaceAll("-", " ")).join(", ");
  return el(
    "li",
    cls("ds-contrast", `ds-r-${first.relation}`),
    el(
      "p",
      cls("ds-rel"),
      pair(page, issue, first),
      " ",
      el("b", {}, RELATION_WORDS[first.relation]),
      kinds && el("span", cls("ds-kind"), ` ${kinds}`),
      first.sameHolder && el("em", {}, " · the same speaker says both"),
    ),
    el("p", { ...cls("ds-because"), dir: "auto" }, first.because),
    trail(page, first, rest),
  );
}

const SIGNS = { contradicts: "≠", agrees: "=", refines: "⊂", compatible: "∥", undecided: "?" } as const;

function pair(page: Page, issue: Issue, { a, b, relation }: Contrast): Content[] {
  const sides = [a, b].map((id) => {
    const index = indexAt(page, issue, id);
    return index < 0 ? "·" : markOf(index);
  });
  return [sides[0] ?? "", el("span", { ...cls("ds-sign"), ariaHidden: "true" }, SIGNS[relation]), sides[1] ?? ""];
}

/** The gates tried, the two statements, and the pairs that fared alike: shown when asked for. */
function trail(page: Page, first: Contrast, rest: readonly Contrast[]): Element {
  const before = first.passed.map((gate) => gate.replaceAll("-", " ")).join(", ");
  const steps = first.trace.map((step) =>
    el("li", cls(`ds-${step.outcome}`), el("b", {}, step.gate.replaceAll("-", " ")), step.note ? `: ${step.note}` : ""),
  );
  const more = rest.length > MOST_ALIKE ? `${rest.length - MOST_ALIKE} more pairs stand in the report's data.` : "";
  return el(
    "details",
    cls("ds-trail"),
    el("summary", {}, "How this was decided", rest.length > 0 && `, and ${count(rest.length, "pair")} alike`),
    el("p", {}, statement(page, first.a), el("span", cls("ds-sign"), SIGNS[first.relation]), statement(page, first.b)),
    before && el("p", cls("ds-small"), `Looked at first, and not so: ${before}.`),
    steps.length > 0 && el("ul", cls("ds-steps"), steps),
    el(
      "p",
      cls("ds-small"),
      `The deciding rule is sure of the relation to ${Math.round(first.confidence * 100)}%. This is no measure of truth.`,
    ),
    rest.length > 0 &&
      el(
        "ul",
        cls("ds-alike"),
        rest.slice(0, MOST_ALIKE).map((each) => el("li", { dir: "auto" }, each.because)),
      ),
    more && el("p", cls("ds-small"), more),
  );
}

function statement(page: Page, id: string): Content {
  const assertion = page.view.assertions.get(id);
  if (!assertion) return isolated(id);
  const place = page.view.places.get(id)?.[0];
  return jump(quoteId(page, place, id), {}, isolated(assertion.text));
}

function silencesOf(page: Page, silences: readonly Silence[]): Content {
  if (silences.length === 0) return null;
  const hows = [...new Set(silences.map((silence) => silence.how))];
  const groups = hows.map((how): Content => {
    const names = silences.filter((silence) => silence.how === how).map((silence) => silentName(page, silence));
    return el("li", {}, el("span", cls("ds-q", `ds-q-${how}`)), " ", listed(names), `: ${SILENCE_WORDS[how]}`);
  });
  return el("div", cls("ds-silence"), heading(page, 4, {}, "Silent"), el("ul", {}, groups));
}

function silentName(page: Page, silence: Silence): Content[] {
  const name = el("b", {}, isolated(nameOf(page.view, silence.sourceId)));
  const account = page.view.accounts.get(silence.accountId ?? "");
  if (!account?.text || !silence.span || silence.span.end > account.text.length) return [name];
  const of = heard(` of ${nameOf(page.view, account.sourceId)}`);
  return [name, " (", jump(silenceId(page, silence), {}, "in the text", of), ")"];
}

/** Where a source is said to be silent. */
export function silenceId(page: Page, silence: Silence): string {
  return `${page.prefix}silence-${page.view.report.silences.indexOf(silence) + 1}`;
}
