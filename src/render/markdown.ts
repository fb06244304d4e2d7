/**
 * A report as Markdown (CommonMark with GitHub's tables), made of a syntax tree.
 */

import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent, Table } from "mdast";
import { requireReport } from "../model/arguments.ts";
import type { Assertion, Attribution } from "../model/dossier.ts";
import type { Contrast, ContrastReport, Issue, Position } from "../model/report.ts";
import { markdownOf } from "./markdown-source.ts";
import { isAlone } from "./one-voice.ts";
import {
  ACT_WORDS,
  count,
  inFull,
  kindWords,
  listing,
  RELATION_WORDS,
  SILENCE_WORDS,
  STATUS_MEANINGS,
  type View,
  view,
} from "./wording.ts";

/**
 * Renders a report as Markdown: what it is about, a table of the points to which several speak, each of them with its
 * positions, quotations, contrasts and silences, what is agreed, what only one says, and the findings about the input.
 *
 * @example
 * ```ts
 * toMarkdown(compare(dossier)).split("\n")[0]; // "# Fire at the depot"
 * ```
 */
export function toMarkdown(report: ContrastReport): string {
  requireReport(report);
  const found = view(report);
  const shared = report.issues.filter((issue) => !isAlone(issue));
  const children: RootContent[] = [
    heading(1, [text(report.event.label)]),
    paragraph([text(summary(report, found))]),
    ...sourceNote(report),
    ...(shared.length > 0 ? [overview(shared, found)] : []),
    ...shared.flatMap((issue, index) => issueBlocks(issue, index + 1, found)),
    ...coreBlocks(report, found),
    ...aloneBlocks(report, found),
    ...echoBlocks(report, found),
    ...noticeBlocks(report, found),
  ];
  return markdownOf({ type: "root", children });
}

function summary(report: ContrastReport, { counts }: View): string {
  const parts = (["contested", "undecided", "agreed", "one-sided"] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${status} (${STATUS_MEANINGS[status]})`);
  const where = [report.event.place, dates(report)].filter(Boolean).join(", ");
  const head = `${count(report.accounts.length, "account")}, ${count(report.assertions.length, "assertion")}, ${count(report.issues.length, "point")}`;
  return `${where === "" ? "" : `${where}. `}${head}${parts.length > 0 ? `: ${listing(parts)}` : ""}.`;
}

function dates({ event }: ContrastReport): string {
  const { start, end } = event;
  return start && end && start !== end ? `${start} to ${end}` : (start ?? end ?? "");
}

function sourceNote(report: ContrastReport): RootContent[] {
  if (report.accounts.length === 0) return [];
  const names = view(report);
  const items = report.accounts.map((account) => {
    const title = account.title ? [text(", "), emphasis([text(account.title)])] : [];
    const date = account.date ? [text(`, ${account.date}`)] : [];
    return item([strong([text(names.sourceName(account.sourceId))]), ...title, ...date]);
  });
  return [paragraph([text("The accounts:")]), bullets(items)];
}

function overview(issues: readonly Issue[], found: View): Table {
  const rows = issues.map((issue, index) => [
    String(index + 1),
    issue.label,
    issue.status,
    issue.positions.map((position) => said(position, found)).join(" / "),
    String(found.silencesAt(issue).length),
  ]);
  return table(["", "Point at issue", "Status", "Who holds what", "Silent"], rows);
}

/** Who holds a position, in a table's cell. */
function said(position: Position, found: View): string {
  const who = [...position.holders.map(found.sourceName), ...position.unnamed];
  return who.length > 0 ? listing(who) : "no named speaker";
}

function issueBlocks(issue: Issue, number: number, found: View): RootContent[] {
  const one = issue.positions.length === 1;
  return [
    heading(2, [text(`${number}. ${issue.label}`)]),
    paragraph([strong([text(capital(issue.status))]), text(`: ${STATUS_MEANINGS[issue.status]}.`)]),
    ...issue.positions.flatMap((position, index) => positionBlocks(position, one ? null : index, found)),
    ...contrastBlocks(issue, found),
    ...silenceBlocks(issue, found),
  ];
}

function positionBlocks(position: Position, index: number | null, found: View): RootContent[] {
  const name = index === null ? "Position" : `Position ${letter(index)}`;
  const quotations = position.assertionIds.flatMap((id) => {
    const assertion = found.assertion(id);
    return assertion ? [item(quotationLine(assertion, found))] : [];
  });
  return [
    paragraph([strong([text(name)]), text(`, held by ${said(position, found)}; ${published(position, found)}.`)]),
    bullets(quotations),
  ];
}

function published(position: Position, found: View): string {
  const by = `published by ${listing(position.publishers.map(found.sourceName))}`;
  const fewer = position.independentSources < position.publishers.length;
  return fewer ? `${by} (${count(position.independentSources, "independent source")})` : by;
}

/** One assertion: who, by which act, the words, and where unless that is known. */
function quotationLine(assertion: Assertion, found: View, where = true): PhrasingContent[] {
  const account = found.account(assertion.accountId);
  const words =
    assertion.quote === null
      ? text(`${assertion.text} (not grounded in a text)`)
      : text(`“${assertion.quote}”${inFull(assertion)}`);
  const place = ` (${found.publisherOf(assertion)}${account?.date ? `, ${account.date}` : ""})`;
  return [text(chainWords(assertion.attribution, found)), words, ...(where ? [text(place)] : [])];
}

/** "Dahl: ", "activists, denying: authorities: "; nothing for the publisher's own voice. */
function chainWords(chain: readonly Attribution[], found: View): string {
  const links = chain.map((link) => [speaker(link, found), ACT_WORDS[link.act]].filter(Boolean).join(", "));
  return links.map((link) => `${link}: `).join("");
}

function speaker(link: Attribution, found: View): string {
  return link.holder === null ? (link.name ?? "somebody unnamed") : found.sourceName(link.holder);
}

function contrastBlocks(issue: Issue, found: View): RootContent[] {
  const telling = found.contrastsAt(issue).filter((contrast) => contrast.relation !== "agrees");
  const rows = telling.filter((contrast) => contrast.relation !== "undecided");
  const undecided = telling.length - rows.length;
  const blocks: RootContent[] =
    rows.length > 0 ? [bullets(rows.map((contrast) => item(contrastLine(contrast, issue, found))))] : [];
  if (undecided > 0) {
    const pairs = undecided === 1 ? "1 pair of statements is" : `${undecided} pairs of statements are`;
    blocks.push(paragraph([emphasis([text(`${pairs} left undecided.`)])]));
  }
  return blocks;
}

function contrastLine(contrast: Contrast, issue: Issue, found: View): PhrasingContent[] {
  const kinds = contrast.kinds.length > 0 ? ` (${contrast.kinds.map(kindWords).join(", ")})` : "";
  const pair = `${shortVoice(contrast.a, issue, found)} ${RELATION_WORDS[contrast.relation]} ${shortVoice(contrast.b, issue, found)}`;
  const self = contrast.sameHolder && contrast.relation === "contradicts" ? " One speaker says both." : "";
  return [strong([text(pair)]), text(`${kinds}: ${contrast.because}${self}`)];
}

/** Who says an assertion, with the letter of its position. */
function shortVoice(id: string, issue: Issue, found: View): string {
  const index = issue.positions.findIndex((position) => position.assertionIds.includes(id));
  const assertion = found.assertion(id);
  const inner = assertion?.attribution.at(-1);
  const who = inner ? speaker(inner, found) : assertion ? found.publisherOf(assertion) : id;
  return issue.positions.length > 1 ? `${who} (${letter(index)})` : who;
}

function silenceBlocks(issue: Issue, found: View): RootContent[] {
  const silences = found.silencesAt(issue);
  if (silences.length === 0) return [];
  const ways = [...new Set(silences.map((silence) => silence.how))].map((how) => {
    const names = silences
      .filter((silence) => silence.how === how)
      .map((silence) => found.sourceName(silence.sourceId));
    return how === "not-mentioned" ? listing(names) : `${listing(names)} (${SILENCE_WORDS[how]})`;
  });
  return [paragraph([text(`Silent: ${ways.join("; ")}.`)])];
}

function coreBlocks(report: ContrastReport, found: View): RootContent[] {
  if (report.core.length === 0) return [];
  const items = report.core.map((point) =>
    item([text(`${point.text} (${listing(point.sourceIds.map(found.sourceName))})`)]),
  );
  return [heading(2, [text("What several agree on")]), bullets(items)];
}

/** What only one says: the words, by account, in the order of the text. */
function aloneBlocks(report: ContrastReport, found: View): RootContent[] {
  const alone = new Set(report.issues.filter(isAlone).flatMap((issue) => issue.assertionIds));
  if (alone.size === 0) return [];
  const blocks = report.accounts.flatMap((account): RootContent[] => {
    const own = report.assertions.filter(({ id, accountId }) => accountId === account.id && alone.has(id));
    if (own.length === 0) return [];
    const items = own.map((assertion) => item(quotationLine(assertion, found, false)));
    const date = account.date ? [text(`, ${account.date}`)] : [];
    return [paragraph([strong([text(found.sourceName(account.sourceId))]), ...date]), bullets(items)];
  });
  return [heading(2, [text("What only one says")]), ...blocks];
}

function echoBlocks(report: ContrastReport, found: View): RootContent[] {
  if (report.echoes.length === 0) return [];
  const items = report.echoes.map((echo) => {
    const names = echo.accountIds.map((id) => found.sourceName(found.account(id)?.sourceId ?? id));
    return item([text(`${listing(names)}: ${echo.because}`)]);
  });
  return [heading(2, [text("Accounts that copy one another")]), bullets(items)];
}

function noticeBlocks(report: ContrastReport, found: View): RootContent[] {
  if (report.notices.length === 0) return [];
  const items = report.notices.map((notice) => {
    const where =
      notice.accountId === null
        ? ""
        : `${found.sourceName(found.account(notice.accountId)?.sourceId ?? notice.accountId)}: `;
    return item([text(`${where}${notice.message}`)]);
  });
  return [heading(2, [text("Notices")]), bullets(items)];
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;
}
function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

// Line breaks in an account would end a table's row or a list's item.
function text(value: string): PhrasingContent {
  return { type: "text", value: value.replace(/\s+/gu, " ") };
}
function strong(children: PhrasingContent[]): PhrasingContent {
  return { type: "strong", children };
}
function emphasis(children: PhrasingContent[]): PhrasingContent {
  return { type: "emphasis", children };
}
function paragraph(children: PhrasingContent[]): RootContent & BlockContent {
  return { type: "paragraph", children };
}
function heading(depth: 1 | 2 | 3, children: PhrasingContent[]): RootContent {
  return { type: "heading", depth, children };
}
function item(children: PhrasingContent[]): BlockContent | DefinitionContent {
  return paragraph(children);
}
function bullets(blocks: readonly (BlockContent | DefinitionContent)[]): List {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: blocks.map((block) => ({ type: "listItem", spread: false, children: [block] })),
  };
}
function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[]): Table["children"][number] => ({
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: [text(cell)] })),
  });
  return { type: "table", align: head.map(() => null), children: [row(head), ...rows.map(row)] };
}
