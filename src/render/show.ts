/**
 * Rich display in notebooks: the Deno kernel, tslab, Observable; plain text elsewhere.
 */
import { toHtml as serialise } from "hast-util-to-html";
import { h } from "hastscript";
import { innermost, voices } from "../dossier/voices.ts";
import { requireOptions, requireReport } from "../model/arguments.ts";
import type { ReportDiff } from "../model/changes.ts";
import type { Assertion, DossierInput, Notice } from "../model/dossier.ts";
import { InputError, shown as shownValue } from "../model/faults.ts";
import type { Contrast, ContrastReport, Issue } from "../model/report.ts";
import type { Explanation } from "../relate/explain.ts";
import {
  type Block,
  blocksToHast,
  blocksToMarkdown,
  blocksToText,
  type Inlines,
  name,
  plain,
  theirWords,
} from "./blocks.ts";
import { diffBlocks } from "./diff.ts";
import { toHtml } from "./html/page.ts";
import { toMarkdown } from "./markdown.ts";
import { toSvg } from "./svg/svg.ts";
import { toVegaLite } from "./vegalite.ts";
import { ACT_WORDS, count, dateWords, letterOf, RELATION_WORDS, SILENCE_WORDS, STATUS_WORDS } from "./view.ts";

/** What {@link show} knows how to display. */
export type Showable =
  | ContrastReport
  | ReportDiff
  | Issue
  | Contrast
  | Assertion
  | Explanation
  | Notice
  | readonly Issue[]
  | readonly Contrast[]
  | readonly Assertion[]
  | readonly Notice[];

/** How {@link show} displays. */
export interface ShowOptions {
  /**
   * The report that an issue, contrast or assertion is from: sources are then called by their names, and an issue is
   * shown with its contrasts and silences. For assertions a dossier will do, or any sources and accounts.
   */
  readonly of?: ContrastReport | Pick<DossierInput, "sources" | "accounts">;
  /** Shows a picture of the report instead: the matrix, the timeline, or the figures of one issue. */
  readonly picture?: "matrix" | "timeline" | "numbers";
  /** The issue to draw. */
  readonly issueId?: string;
}

/** Data by MIME type, as Jupyter displays it. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/**
 * A value ready for display. Besides what is listed here it answers `Symbol.for("Jupyter.display")`, by which the Deno
 * kernel shows it as a cell's last value, and Node's `util.inspect`, which prints its text.
 */
export interface Shown {
  /** HTML to embed: no script, no network, everything escaped. */
  readonly html: string;
  /** Markdown. */
  readonly markdown: string;
  /** Plain text. */
  readonly text: string;
  /** Gives the data by MIME type. */
  bundle(): MimeBundle;
  /** Displays through an object with an `html` function, such as tslab's `display`. */
  on(display: { html(html: string): void }): void;
  /** Makes a DOM element, as Observable displays it; null where there is no document. */
  element(): object | null;
  /** Gives the plain text. */
  toString(): string;
}

/**
 * Makes a report, a difference, or parts of a report displayable in a notebook.
 *
 * - Deno kernel: `show(report)` as the last value of a cell.
 * - tslab: `show(report).on(tslab.display)`.
 * - Observable: `show(report).element()`.
 * - Elsewhere it prints as text.
 *
 * Throws an `InputError` for a value that is none of {@link Showable}.
 */
export function show(value: Showable, options: ShowOptions = {}): Shown {
  requireOptions(options, { of: "object", picture: ["matrix", "timeline", "numbers"], issueId: "text" });
  if (typeof value !== "object" || value === null) throw notShown(value);
  if (isReport(value)) requireReport(value, "value");
  if (options.picture !== undefined) return pictured(value, options);
  if (isReport(value)) {
    return shown({
      html: () => toHtml(value, { fragment: true }),
      markdown: () => toMarkdown(value),
      text: () => blocksToText(reportBlocks(value)),
    });
  }
  const blocks = blocksOf(value, namesOf(value, options.of));
  return shown({
    html: () =>
      serialise(h(null, h("style", {}, STYLE), h("div", { className: ["ds-shown"] }, blocksToHast(blocks, 2)))),
    markdown: () => blocksToMarkdown(blocks),
    text: () => blocksToText(blocks),
  });
}

function pictured(value: Showable, options: ShowOptions): Shown {
  const report = [value, options.of].find((each) => each !== undefined && isReport(each));
  if (report === undefined || !isReport(report))
    throw new InputError([{ path: "picture", message: "a picture is drawn of a report" }]);
  const issueId = options.issueId ?? (kindOf(value) === "issue" ? (value as Issue).id : undefined);
  const chosen = { picture: options.picture, ...(issueId === undefined ? {} : { issueId }) };
  const spec = toVegaLite(report, chosen);
  return shown({
    html: () => toSvg(report, chosen),
    markdown: () => blocksToMarkdown([{ kind: "paragraph", line: [plain(spec.description)] }]),
    text: () => spec.description,
    more: () => ({ "image/svg+xml": toSvg(report, chosen), "application/vnd.vegalite.v5+json": spec }),
  });
}

interface Writers {
  readonly html: () => string;
  readonly markdown: () => string;
  readonly text: () => string;
  readonly more?: () => MimeBundle;
}

const DISPLAY = Symbol.for("Jupyter.display");
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** Puts the writers behind the names by which notebooks ask; each writes only when asked. */
function shown({ html, markdown, text, more }: Writers): Shown {
  const bundle = () => ({ "text/html": html(), "text/markdown": markdown(), "text/plain": text(), ...more?.() });
  const methods = {
    get html() {
      return html();
    },
    get markdown() {
      return markdown();
    },
    get text() {
      return text();
    },
    bundle,
    on: (display: { html(html: string): void }) => display.html(html()),
    element: () => elementOf(html()),
    toString: text,
    [DISPLAY]: bundle,
    [INSPECT]: text,
  };
  return methods;
}

interface Dom {
  readonly document?: { createElement(name: string): { innerHTML: string } };
}

function elementOf(html: string): object | null {
  const page = (globalThis as Dom).document;
  if (page === undefined) return null;
  const element = page.createElement("div");
  element.innerHTML = html;
  return element;
}

type Kind = "diff" | "issue" | "contrast" | "assertion" | "explanation" | "notice";

/** By what each kind of value is known, the telling properties of each. */
const KINDS: readonly (readonly [kind: Kind, properties: readonly string[]])[] = [
  ["diff", ["accounts", "figures", "moved"]],
  ["issue", ["positions", "status"]],
  ["contrast", ["relation", "because", "passed", "trace"]],
  ["assertion", ["accountId", "attribution", "polarity"]],
  ["explanation", ["summary", "steps"]],
  ["notice", ["code", "message"]],
];

function kindOf(value: unknown): Kind | null {
  if (value === null || typeof value !== "object") return null;
  return KINDS.find(([, properties]) => properties.every((property) => property in value))?.[0] ?? null;
}

function isReport(value: object): value is ContrastReport {
  return "schema" in value && value.schema === "dissensus/1";
}

/** Rows of a list that are shown; the rest is counted. */
const MOST_ROWS = 200;

function notShown(value: unknown): InputError {
  return new InputError([{ path: "value", message: `cannot be shown, got ${shownValue(value)}` }]);
}

function blocksOf(value: Showable, names: Names): Block[] {
  if (!Array.isArray(value)) return singleBlocks(value as unknown, names);
  if (value.length === 0) return [{ kind: "paragraph", line: [plain("Nothing.")] }];
  const kind = kindOf(value[0]);
  const rest = value.length - MOST_ROWS;
  const more: Block[] = rest > 0 ? [{ kind: "paragraph", line: [plain(`… and ${rest} more.`)] }] : [];
  return [...listBlocks(kind, value.slice(0, MOST_ROWS), names), ...more];
}

function singleBlocks(value: unknown, names: Names): Block[] {
  switch (kindOf(value)) {
    case "diff":
      return diffBlocks(value as ReportDiff);
    case "issue":
      return issueBlocks(value as Issue, names);
    case "contrast":
      return contrastBlocks(value as Contrast, names);
    case "assertion":
      return listBlocks("assertion", [value], names);
    case "explanation":
      return explanationBlocks(value as Explanation);
    case "notice":
      return listBlocks("notice", [value], names);
    case null:
      throw notShown(value);
  }
}

function listBlocks(kind: Kind | null, values: readonly unknown[], names: Names): Block[] {
  switch (kind) {
    case "assertion":
      return [assertionTable(values as readonly Assertion[], names)];
    case "contrast":
      return [contrastTable(values as readonly Contrast[], names)];
    case "issue":
      return [issueTable(values as readonly Issue[])];
    case "notice":
      return [noticeList(values as readonly Notice[])];
    default:
      throw notShown(values);
  }
}

const NOBODY = { decisions: [] };

/** Names and words by identifier; identifiers themselves where no report is given. */
interface Names {
  readonly report: ContrastReport | undefined;
  readonly source: (id: string) => string;
  /** Who says an assertion: a source's name, or the speaker as worded. */
  readonly speaker: (assertion: Assertion) => string;
  /** Publisher and date of an account. */
  readonly account: (id: string) => string;
  readonly assertion: (id: string) => Assertion | undefined;
}

function namesOf(value: Showable, of: ShowOptions["of"]): Names {
  const report = of && isReport(of) ? of : undefined;
  const shown = [value].flat().filter((each) => kindOf(each) === "assertion") as Assertion[];
  const spoken = voices({
    ...NOBODY,
    ...(report ?? { accounts: of?.accounts ?? [] }),
    assertions: [...(report?.assertions ?? []), ...shown],
  });
  const sources = new Map(of?.sources.map((source) => [source.id, source.name]));
  const accounts = new Map(of?.accounts.map((account) => [account.id, account]));
  const assertions = new Map(report?.assertions.map((assertion) => [assertion.id, assertion]));
  const source = (id: string) => sources.get(id) ?? id;
  return {
    report,
    source,
    speaker: (assertion) => {
      const voice = spoken.get(assertion.id);
      return voice?.holder == null ? (voice?.unnamed ?? "somebody unnamed") : source(voice.holder);
    },
    account: (id) => {
      const account = accounts.get(id);
      return account ? `${source(account.sourceId)}${account.date ? `, ${dateWords(account.date)}` : ""}` : id;
    },
    assertion: (id) => assertions.get(id),
  };
}

/** Who says it and how: `Norlys Lines denies`; the publisher where nobody is quoted. */
function speakerLine(assertion: Assertion, names: Names): Inlines {
  const act = innermost(assertion)?.act;
  return [name(names.speaker(assertion)), plain(act === undefined ? "" : ` ${ACT_WORDS[act]}`)];
}

function said(assertion: Assertion): Inlines {
  const own = assertion.quote !== null && assertion.quote !== assertion.text;
  return own ? [plain(`${assertion.text} `), theirWords(assertion.quote ?? "")] : [theirWords(assertion.text)];
}

function assertionTable(assertions: readonly Assertion[], names: Names): Block {
  const rows = assertions.map((assertion) => [
    speakerLine(assertion, names),
    said(assertion),
    [plain([assertion.polarity === "negative" ? "denied" : "", assertion.modality].filter(Boolean).join(", "))],
    [plain(names.account(assertion.accountId))],
  ]);
  return { kind: "table", head: ["Who", "What", "How", "Where"], rows };
}

function sideLine(id: string, names: Names): Inlines {
  const assertion = names.assertion(id);
  return assertion ? [...speakerLine(assertion, names), plain(": "), theirWords(assertion.text)] : [plain(id)];
}

function contrastTable(contrasts: readonly Contrast[], names: Names): Block {
  const rows = contrasts.map((contrast) => [
    [name(RELATION_WORDS[contrast.relation]), plain(` ${contrast.kinds.join(", ")}`)],
    sideLine(contrast.a, names),
    sideLine(contrast.b, names),
    [plain(contrast.because)],
  ]);
  return { kind: "table", head: ["Relation", "A", "B", "Why"], rows };
}

function contrastBlocks(contrast: Contrast, names: Names): Block[] {
  return [
    { kind: "heading", level: 1, text: `${RELATION_WORDS[contrast.relation]}: ${contrast.kinds.join(", ")}` },
    { kind: "list", items: [sideLine(contrast.a, names), sideLine(contrast.b, names)] },
    { kind: "paragraph", line: [plain(contrast.because)] },
    ...passedBlocks(contrast.passed),
    ...stepBlocks(contrast.trace),
  ];
}

function explanationBlocks({ summary, steps }: Explanation): Block[] {
  return [{ kind: "paragraph", line: [plain(summary)] }, ...stepBlocks(steps)];
}

function passedBlocks(passed: Contrast["passed"]): Block[] {
  if (passed.length === 0) return [];
  return [{ kind: "paragraph", line: [plain(`Looked at first, and not so: ${passed.join(", ")}.`)] }];
}

function stepBlocks(steps: Contrast["trace"]): Block[] {
  const items = steps.map(({ gate, outcome, note }) => [name(gate), plain(` ${outcome}${note ? `: ${note}` : ""}`)]);
  return items.length > 0 ? [{ kind: "list", ordered: true, items }] : [];
}

function noticeList(notices: readonly Notice[]): Block {
  const where = (notice: Notice) => (notice.accountId === null ? "" : ` (${notice.accountId})`);
  return {
    kind: "list",
    items: notices.map((notice) => [name(notice.code), plain(`: ${notice.message}${where(notice)}`)]),
  };
}

function issueTable(issues: readonly Issue[]): Block {
  const rows = issues.map((issue) => [
    [name(issue.label)],
    [plain(STATUS_WORDS[issue.status])],
    issue.positions.flatMap(({ label }, index) => [
      plain(`${index > 0 ? "; " : ""}${letterOf(index)}: `),
      theirWords(label),
    ]),
  ]);
  return { kind: "table", head: ["Point at issue", "Status", "Positions"], rows };
}

function issueBlocks(issue: Issue, names: Names): Block[] {
  const own = new Set(issue.assertionIds);
  const contrasts = names.report?.contrasts.filter(({ a, b }) => own.has(a) && own.has(b)) ?? [];
  const silences = names.report?.silences.filter(({ issueId }) => issueId === issue.id) ?? [];
  const positions = issue.positions.map((position, index): Inlines => {
    const holders = [...position.holders.map(names.source), ...position.unnamed].join(", ") || "nobody by name";
    const publishers = position.publishers.map(names.source).join(", ");
    const by = ` — says it: ${holders}; publishes it: ${publishers}`;
    return [name(letterOf(index)), plain(" "), theirWords(position.label), plain(by)];
  });
  const silent = silences.map(
    ({ sourceId, how }): Inlines => [name(names.source(sourceId)), plain(` ${SILENCE_WORDS[how]}`)],
  );
  return [
    { kind: "heading", level: 1, text: `${issue.label} (${STATUS_WORDS[issue.status].toLowerCase()})` },
    { kind: "list", items: positions },
    ...(contrasts.length > 0 ? [contrastTable(contrasts.slice(0, MOST_ROWS), names)] : []),
    ...(silent.length > 0 ? [{ kind: "list" as const, items: silent }] : []),
  ];
}

function reportBlocks(report: ContrastReport): Block[] {
  const { accounts, issues, contrasts } = report;
  const contested = issues.filter(({ status }) => status === "contested").length;
  const contradictions = contrasts.filter(({ relation }) => relation === "contradicts").length;
  const facts = [
    count(accounts.length, "account"),
    `${count(issues.length, "point")} at issue, ${contested} contested`,
    count(contradictions, "contradiction"),
  ];
  return [
    { kind: "heading", level: 1, text: report.event.label },
    { kind: "paragraph", line: [plain(`${facts.join("; ")}.`)] },
    ...(issues.length > 0 ? [issueTable(issues)] : []),
  ];
}

const STYLE =
  ".ds-shown{overflow-x:auto;overflow-wrap:anywhere}.ds-shown table{border-collapse:collapse}.ds-shown td,.ds-shown th{text-align:start;vertical-align:top;padding:.3em .8em .3em 0;border-bottom:1px solid #8884}";
