/**
 * What was read from one account, for a terminal and as one record a line.
 */
import Table from "cli-table3";
import type { Account, Assertion, Notice, Source } from "../model/dossier.ts";
import { cleanedForScreen } from "../text/controls.ts";
import type { TerminalOptions } from "./terminal.ts";
import { ACT_WORDS, count } from "./wording.ts";

/** An account with what was read from it. */
export interface AccountReading {
  /** The account. */
  readonly account: Account;
  /** Its source and the speakers in it. */
  readonly sources: readonly Source[];
  /** Its assertions. */
  readonly assertions: readonly Assertion[];
  /** Findings about the text. */
  readonly notices: readonly Notice[];
}

/** One assertion with the names that its ids stand for. */
export interface ReadingRecord extends Assertion {
  /** Name of the source that publishes it. */
  readonly publisher: string;
  /** Name of the innermost speaker; the publisher's where it speaks itself, null where nobody in particular does. */
  readonly holder: string | null;
}

/** One record an assertion: for JSON lines. */
export function toRecords({ account, sources, assertions }: AccountReading): ReadingRecord[] {
  const names = new Map(sources.map((source) => [source.id, source.name]));
  const publisher = names.get(account.sourceId) ?? account.sourceId;
  return assertions.map((assertion) => {
    const speaker = assertion.attribution.at(-1);
    const holder = speaker === undefined ? publisher : (names.get(speaker.holder ?? "") ?? speaker.name) || null;
    return { ...assertion, publisher, holder };
  });
}

const WIDEST_NAME = 28;

/** A table: where it stands, who says it, how, in which words. */
export function toReadingTable(given: AccountReading, { paint, width }: TerminalOptions): string {
  const reading = cleanedForScreen(given);
  const rows = toRecords(reading).map((record) => [
    String(record.spans[0]?.start ?? ""),
    record.holder ?? "nobody named",
    saying(record),
    (record.quote ?? record.text).replace(/\s+/g, " ").trim(),
  ]);
  const title = paint("bold", reading.account.title ?? reading.account.id);
  const head = ["at", "who", "how", "words"];
  const widths = head.map((name, column) => widest([name, ...rows.map((row) => row[column] ?? "")]));
  const [at = 0, who = 0, how = 0] = [widths[0]!, Math.min(widths[1]!, WIDEST_NAME), widths[2]!].map((one) => one + 2);
  const table = new Table({
    head: head.map((name) => paint("bold", name)),
    colWidths: [at, who, how, Math.max(30, width - at - who - how)],
    wordWrap: true,
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 1 },
    chars: NO_BORDERS,
  });
  table.push(...rows);
  const notices = reading.notices.map((notice) => paint("dim", notice.message));
  return [
    title,
    `${count(rows.length, "assertion")}, ${count(notices.length, "notice")}`,
    table.toString(),
    ...notices,
  ].join("\n");
}

const NO_BORDERS = Object.fromEntries(
  "top,top-mid,top-left,top-right,bottom,bottom-mid,bottom-left,bottom-right,left,left-mid,mid,mid-mid,right,right-mid,middle"
    .split(",")
    .map((name) => [name, ""]),
);

function widest(cells: readonly string[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.length), 0);
}

/** How it is said: the speech act and what is not plain about it. */
function saying({ attribution, polarity, modality }: Assertion): string {
  const act = attribution.at(-1)?.act;
  const words = act === undefined ? "narrates" : ACT_WORDS[act] || "says";
  const marks = [polarity === "negative" ? "negated" : "", modality === "certain" ? "" : modality].filter(Boolean);
  return marks.length > 0 ? `${words} (${marks.join(", ")})` : words;
}
