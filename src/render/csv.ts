/**
 * Comma-separated values (RFC 4180) for spreadsheets and data frames. Written here and not with a package: the
 * known ones call Node's `Buffer` as soon as they are imported, which ends a browser's page.
 */

import { innermost, voices } from "../dossier/voices.ts";
import { requireOptions, requireReport } from "../model/arguments.ts";
import type { Account, Assertion, Attribution, Source } from "../model/dossier.ts";
import { InputError, shown } from "../model/faults.ts";
import type { Contrast, ContrastReport, Issue, Position } from "../model/report.ts";
import { withoutControls } from "../text/controls.ts";

/** What {@link toCsv} writes. */
export interface CsvOptions {
  /** One row an assertion, or one row a contrast; `assertions` when not given. */
  readonly table?: "assertions" | "contrasts";
  /** Whether to begin with a byte order mark, by which Excel knows UTF-8; not when not given. */
  readonly bom?: boolean;
}

/**
 * Writes a report's assertions or contrasts as CSV: a header row, every text in quotation marks, lines ended by CRLF.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection"); strip one
 * leading apostrophe to read such a cell back. Several values in one cell are separated by `"; "`. Offsets are UTF-16
 * code units into the account's text, half-open; `start` and `end` take in all pieces of the quotation, `spans` lists
 * them.
 *
 * @throws {@link InputError} for an unknown table.
 */
export function toCsv(report: ContrastReport, options: CsvOptions = {}): string {
  requireReport(report);
  requireOptions(options, { table: "any", bom: "flag" });
  const { table = "assertions" } = options;
  if (table !== "assertions" && table !== "contrasts")
    throw new InputError([
      { path: "options.table", message: `unknown table ${shown(table)}: "assertions" or "contrasts"` },
    ]);
  const rows = table === "contrasts" ? contrastRows(report) : assertionRows(report);
  return (options.bom ? "\uFEFF" : "") + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

type Value = string | number | boolean | null | undefined;
type Column<T> = readonly [header: string, read: (row: T) => Value];

interface Claim {
  readonly assertion: Assertion;
  readonly account: Account | undefined;
  readonly publisher: Source | undefined;
  /** Who says it, as a person ruled where one did. */
  readonly holder: Source | undefined;
  /** The innermost attribution: who says the claim itself. */
  readonly speaker: Attribution | undefined;
  readonly chain: string;
  readonly issues: readonly Issue[];
  readonly positions: readonly Position[];
}

const ASSERTION_COLUMNS: readonly Column<Claim>[] = [
  ["id", (c) => c.assertion.id],
  ["account", (c) => c.assertion.accountId],
  ["publisher", (c) => c.publisher?.name],
  ["publisher_id", (c) => c.publisher?.id],
  ["date", (c) => c.account?.date],
  ["title", (c) => c.account?.title],
  ["url", (c) => c.account?.url],
  ["language", (c) => c.account?.language],
  ["holder", (c) => c.holder?.name],
  ["holder_id", (c) => c.holder?.id],
  ["speaker", (c) => c.speaker?.name],
  ["naming", (c) => c.speaker?.naming],
  ["act", (c) => c.speaker?.act],
  ["chain", (c) => c.chain],
  ["mode", (c) => c.assertion.mode],
  ["polarity", (c) => c.assertion.polarity],
  ["modality", (c) => c.assertion.modality],
  ["as_of", (c) => c.assertion.asOf],
  ["text", (c) => c.assertion.text],
  ["quote", (c) => c.assertion.quote],
  ["start", (c) => least(c.assertion.spans.map((span) => span.start))],
  ["end", (c) => greatest(c.assertion.spans.map((span) => span.end))],
  ["spans", (c) => c.assertion.spans.map((span) => `${span.start}:${span.end}`).join("; ")],
  ["issue_id", (c) => c.issues.map((issue) => issue.id).join("; ")],
  ["issue", (c) => c.issues.map((issue) => issue.label).join("; ")],
  ["issue_status", (c) => c.issues.map((issue) => issue.status).join("; ")],
  ["position_id", (c) => c.positions.map((position) => position.id).join("; ")],
  ["position", (c) => c.positions.map((position) => position.label).join("; ")],
];

interface Pair {
  readonly contrast: Contrast;
  readonly issues: readonly Issue[];
  readonly a: Claim | undefined;
  readonly b: Claim | undefined;
}

/** What is shown of each of a contrast's two assertions, under `a_` and `b_`. */
const SIDE_COLUMNS: readonly Column<Claim | undefined>[] = [
  ["id", (c) => c?.assertion.id],
  ["holder", (c) => c?.holder?.name],
  ["speaker", (c) => c?.speaker?.name],
  ["publisher", (c) => c?.publisher?.name],
  ["account", (c) => c?.assertion.accountId],
  ["date", (c) => c?.account?.date],
  ["url", (c) => c?.account?.url],
  ["text", (c) => c?.assertion.text],
  ["quote", (c) => c?.assertion.quote],
];

const CONTRAST_COLUMNS: readonly Column<Pair>[] = [
  ["id", (p) => p.contrast.id],
  ["relation", (p) => p.contrast.relation],
  ["kinds", (p) => p.contrast.kinds.join("; ")],
  ["because", (p) => p.contrast.because],
  ["confidence", (p) => p.contrast.confidence],
  ["same_holder", (p) => p.contrast.sameHolder],
  ["gate", (p) => p.contrast.trace.find((step) => step.outcome === "decided")?.gate],
  ["issue_id", (p) => p.issues.map((issue) => issue.id).join("; ")],
  ["issue", (p) => p.issues.map((issue) => issue.label).join("; ")],
  ...SIDE_COLUMNS.map(([header, read]): Column<Pair> => [`a_${header}`, (p) => read(p.a)]),
  ...SIDE_COLUMNS.map(([header, read]): Column<Pair> => [`b_${header}`, (p) => read(p.b)]),
];

function assertionRows(report: ContrastReport): Value[][] {
  return table(ASSERTION_COLUMNS, [...claims(report).values()]);
}

function contrastRows(report: ContrastReport): Value[][] {
  const byId = claims(report);
  const pairs = report.contrasts.map((contrast): Pair => {
    const a = byId.get(contrast.a);
    const b = byId.get(contrast.b);
    const ofB = new Set(b?.issues);
    return { contrast, a, b, issues: (a?.issues ?? []).filter((issue) => ofB.has(issue)) };
  });
  return table(CONTRAST_COLUMNS, pairs);
}

function table<T>(columns: readonly Column<T>[], rows: readonly T[]): Value[][] {
  return [columns.map(([header]) => header), ...rows.map((row) => columns.map(([, read]) => read(row)))];
}

/** Every assertion with what the report knows of it, by identifier, in the report's order. */
function claims(report: ContrastReport): Map<string, Claim> {
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  const accounts = new Map(report.accounts.map((account) => [account.id, account]));
  const spoken = voices(report);
  const issues = byAssertion(report.issues);
  const positions = byAssertion(report.issues.flatMap((issue) => issue.positions));
  return new Map(
    report.assertions.map((assertion): [string, Claim] => {
      const account = accounts.get(assertion.accountId);
      const publisher = sources.get(account?.sourceId ?? "");
      return [
        assertion.id,
        {
          assertion,
          account,
          publisher,
          speaker: innermost(assertion),
          holder: sources.get(spoken.get(assertion.id)?.holder ?? ""),
          chain: assertion.attribution.map((link) => chainLink(link, sources)).join(" > "),
          issues: issues.get(assertion.id) ?? [],
          positions: positions.get(assertion.id) ?? [],
        },
      ];
    }),
  );
}

function chainLink(link: Attribution, sources: ReadonlyMap<string, Source>): string {
  return `${sources.get(link.holder ?? "")?.name ?? link.name ?? link.naming ?? "unknown"} (${link.act})`;
}

function byAssertion<T extends { readonly assertionIds: readonly string[] }>(groups: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const group of groups) {
    for (const id of group.assertionIds) {
      const known = found.get(id);
      if (known) known.push(group);
      else found.set(id, [group]);
    }
  }
  return found;
}

function least(values: readonly number[]): number | null {
  return values.reduce<number | null>((least, value) => (least === null || value < least ? value : least), null);
}

function greatest(values: readonly number[]): number | null {
  return values.reduce<number | null>((most, value) => (most === null || value > most ? value : most), null);
}

// The signs a spreadsheet takes for the beginning of a formula, their full-width forms (which some spreadsheets
// fold), also behind blanks; and the control characters that some strip before they look.
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Writes one cell; numbers stay bare, nothing stays empty. */
function cell(value: Value): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  // Looked at as it will stand there: a control code that became a space must not hide a formula.
  const clean = withoutControls(value);
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return `"${safe.replaceAll('"', '""')}"`;
}
