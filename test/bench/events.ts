/**
 * What `compare` makes of real events that several outlets report: how many points of each status, and the
 * contradictions it calls, to be judged by reading them. There is no gold for these events.
 *
 *   npm run --silent events                    counts
 *   npm run --silent events -- --list contested   with the points of that status, word by word
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ContrastReport, compare, VOCABULARY } from "../../src/index.ts";

interface Event {
  readonly id: string;
  readonly event: string;
  readonly documents: readonly {
    readonly source: string;
    readonly title: string;
    readonly date?: string;
    readonly text: string;
  }[];
}

const FOLDER = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks/accounts");
const { values } = parseArgs({ options: { list: { type: "string" } } });

if (!existsSync(FOLDER)) {
  console.log(`Skipped: ${FOLDER} is not there.`);
} else {
  const reports = ["basil.jsonl", "allsides-val.jsonl"].flatMap(eventsIn).map(reportOn);
  for (const report of reports) if (values.list !== undefined) list(report, values.list);
  summary(reports);
}

function eventsIn(file: string): Event[] {
  const lines = readFileSync(join(FOLDER, file), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Event);
}

function reportOn({ id, event, documents }: Event): ContrastReport {
  return compare({
    event: { id, label: event || id },
    sources: documents.map(({ source }) => ({ id: source, name: source })),
    accounts: documents.map(({ source, title, date, text }, at) => ({
      id: `${at}-${source}`,
      sourceId: source,
      title,
      text,
      ...(date === undefined ? {} : { date }),
    })),
  });
}

function summary(reports: readonly ContrastReport[]): void {
  const issues = reports.flatMap((report) => report.issues);
  const counts = VOCABULARY.status.map((name) => `${issues.filter(({ status }) => status === name).length} ${name}`);
  const called = reports.flatMap(({ contrasts }) => contrasts.filter(({ relation }) => relation === "contradicts"));
  const silences = reports.reduce((sum, report) => sum + report.silences.length, 0);
  console.log(`${reports.length} events; points: ${counts.join(", ")}`);
  console.log(`${called.length} contradictions called; ${silences} silences`);
}

function list(report: ContrastReport, status: string): void {
  const assertions = new Map(report.assertions.map((assertion) => [assertion.id, assertion]));
  for (const issue of report.issues.filter((one) => one.status === status)) {
    console.log(`\n${report.event.id}: ${issue.label}`);
    for (const id of issue.assertionIds) {
      const { accountId, text } = assertions.get(id) as ContrastReport["assertions"][number];
      console.log(`  ${accountId}: ${text}`);
    }
    for (const { relation, kinds, because, confidence, a, b } of report.contrasts) {
      if (relation !== "contradicts" || !issue.assertionIds.includes(a)) continue;
      console.log(`  > ${kinds.join()} ${confidence} ${because}`);
      console.log(`    ${assertions.get(a)?.text}\n    ${assertions.get(b)?.text}`);
    }
  }
}
