/**
 * A report for a terminal: a first screen that is understood without a manual.
 */
import Table from "cli-table3";
import type { ContrastReport, Issue, IssueStatus, Position } from "../model/report.ts";
import { cleanedForScreen } from "../text/controls.ts";
import { isAlone } from "./one-voice.ts";
import {
  ACT_WORDS,
  count,
  inFull,
  kindWords,
  listing,
  SILENCE_WORDS,
  STATUS_MEANINGS,
  type View,
  view,
} from "./wording.ts";

/** A colour or weight for terminal text. */
export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

/** How the view is drawn. */
export interface TerminalOptions {
  /** Gives text a style; leaves it as it is where there is no colour. */
  readonly paint: (style: Style, text: string) => string;
  /** Columns of the terminal. */
  readonly width: number;
}

const PLAIN: TerminalOptions = { paint: (_, text) => text, width: 100 };

const STATUS_STYLES: Readonly<Record<IssueStatus, Style>> = {
  contested: "red",
  undecided: "yellow",
  agreed: "green",
  "one-sided": "dim",
};

/** One report in full: a summary, the contested and undecided points with their positions, the rest in a line each. */
export function toTerminal(given: ContrastReport, options: Partial<TerminalOptions> = {}): string {
  const report = cleanedForScreen(given);
  const settings = { ...PLAIN, ...options };
  const found = view(report);
  const detailed = report.issues.filter((issue) => !isAlone(issue));
  const brief = report.issues.filter(isAlone);
  return [
    settings.paint("bold", report.event.label),
    summaryLine(report, found, settings),
    "",
    ...detailed.flatMap((issue) => issueLines(issue, found, settings)),
    ...briefLines(brief, found, settings),
    ...coreLines(report, found, settings),
    ...noticeLines(report, settings),
  ].join("\n");
}

/** A table of several reports, a line each. */
export function toSummaryTable(reports: readonly ContrastReport[], options: Partial<TerminalOptions> = {}): string {
  const { paint } = { ...PLAIN, ...options };
  const head = ["event", "accounts", "points", "contested", "undecided", "agreed", "one-sided", "silent"];
  const rows = cleanedForScreen(reports).map((report) => {
    const { counts } = view(report);
    const figures = [counts.contested, counts.undecided, counts.agreed, counts["one-sided"]];
    const silent = report.silences.length;
    return [report.event.id, report.accounts.length, report.issues.length, ...figures, silent].map(String);
  });
  const table = new Table({
    head: head.map((name) => paint("bold", name)),
    colAligns: head.map((_, index) => (index === 0 ? "left" : "right")),
    style: { head: [], border: [], compact: true },
    chars: PLAIN_BORDERS,
  });
  table.push(...rows);
  return table.toString();
}

const PLAIN_BORDERS = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

function summaryLine(report: ContrastReport, { counts }: View, { paint }: TerminalOptions): string {
  const parts = (["contested", "undecided", "agreed", "one-sided"] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => paint(STATUS_STYLES[status], `${counts[status]} ${status}`));
  const sizes = `${count(report.accounts.length, "account")}, ${count(report.assertions.length, "assertion")}, ${count(report.issues.length, "point")}`;
  return parts.length > 0 ? `${sizes}: ${parts.join(", ")}` : sizes;
}

function issueLines(issue: Issue, found: View, settings: TerminalOptions): string[] {
  const { paint, width } = settings;
  const badge = paint(STATUS_STYLES[issue.status], issue.status.toUpperCase());
  const contradictions = found.contrastsAt(issue).filter((contrast) => contrast.relation === "contradicts");
  const first = contradictions[0];
  const why = first
    ? [wrap(`    because: ${first.because} [${first.kinds.map(kindWords).join(", ")}]`, width, "      ")]
    : [];
  return [
    `${badge}  ${paint("bold", issue.label)}  ${paint("dim", STATUS_MEANINGS[issue.status])}`,
    ...issue.positions.flatMap((position, index) => positionLines(position, index, issue, found, settings)),
    ...why.map((line) => paint("dim", line)),
    ...(contradictions.length > 1
      ? [paint("dim", `    and ${count(contradictions.length - 1, "more contradiction")}`)]
      : []),
    ...silenceLines(issue, found, settings),
    "",
  ];
}

function positionLines(
  position: Position,
  index: number,
  issue: Issue,
  found: View,
  settings: TerminalOptions,
): string[] {
  const { paint, width } = settings;
  const mark = issue.positions.length > 1 ? `${String.fromCharCode(65 + (index % 26))} ` : "· ";
  const who = [...position.holders.map(found.sourceName), ...position.unnamed];
  const via = position.publishers.filter((id) => !position.holders.includes(id)).map(found.sourceName);
  const head = `${who.length > 0 ? listing(who) : "no named speaker"}${via.length > 0 ? ` (in ${listing(via)})` : ""}`;
  return [
    wrap(`  ${paint("cyan", mark)}${paint("bold", head)}`, width, "    "),
    ...position.assertionIds.map((id) => quotationLine(id, found, width)),
  ];
}

function quotationLine(id: string, found: View, width: number): string {
  const assertion = found.assertion(id);
  const inner = assertion?.attribution.at(-1);
  const act = inner && ACT_WORDS[inner.act] !== "" ? `${ACT_WORDS[inner.act]}: ` : "";
  const words = assertion?.quote == null ? (assertion?.text ?? id) : `“${assertion.quote}”${inFull(assertion)}`;
  return wrap(`    ${act}${words}`, width, "      ");
}

/** How many silent sources a point names on the screen; the other formats name all. */
const SILENT_SHOWN = 6;

function silenceLines(issue: Issue, found: View, { paint, width }: TerminalOptions): string[] {
  const silences = found.silencesAt(issue);
  if (silences.length === 0) return [];
  const names = silences.map(({ sourceId, how }) =>
    how === "not-mentioned" ? found.sourceName(sourceId) : `${found.sourceName(sourceId)} (${SILENCE_WORDS[how]})`,
  );
  const shown =
    names.length > SILENT_SHOWN ? [...names.slice(0, SILENT_SHOWN), `${names.length - SILENT_SHOWN} more`] : names;
  return [paint("dim", wrap(`    silent: ${listing(shown)}`, width, "      "))];
}

/** How many one-sided points are named on the screen; the other formats name all. */
const ALONE_SHOWN = 20;

function briefLines(issues: readonly Issue[], found: View, { paint, width }: TerminalOptions): string[] {
  if (issues.length === 0) return [];
  const lines = issues.slice(0, ALONE_SHOWN).flatMap((issue) =>
    issue.positions.map((position) => {
      const who = [...position.holders.map(found.sourceName), ...position.unnamed];
      return wrap(`  · ${position.label} ${paint("dim", `(${listing(who)})`)}`, width, "    ");
    }),
  );
  const more = issues.length - ALONE_SHOWN;
  const rest = more > 0 ? [paint("dim", `  and ${count(more, "more point")}`)] : [];
  return [`${paint("bold", "ONE-SIDED")}  ${paint("dim", STATUS_MEANINGS["one-sided"])}`, ...lines, ...rest, ""];
}

function coreLines(report: ContrastReport, found: View, { paint, width }: TerminalOptions): string[] {
  if (report.core.length === 0) return [];
  const lines = report.core.map((point) =>
    wrap(`  · ${point.text} ${paint("dim", `(${listing(point.sourceIds.map(found.sourceName))})`)}`, width, "    "),
  );
  return [paint("bold", "SHARED CORE"), ...lines, ""];
}

function noticeLines(report: ContrastReport, { paint, width }: TerminalOptions): string[] {
  return report.notices.map((notice) => paint("dim", wrap(`note: ${notice.message}`, width, "  ")));
}

/** Breaks a line at spaces so that it fits; escape sequences do not count. */
function wrap(line: string, width: number, indent: string): string {
  const lead = /^ */u.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = lead;
  for (const word of line.slice(lead.length).split(" ")) {
    if (visible(current) + visible(word) > width && current.trim() !== "") {
      lines.push(current.trimEnd());
      current = indent;
    }
    current += `${word} `;
  }
  return [...lines, current.trimEnd()].join("\n");
}

function visible(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  return text.replace(/\u001b\[[0-9;]*m/g, "").length;
}
