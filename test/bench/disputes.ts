/**
 * Compares real events whose disputes careful readers have listed, and says at which stage each is lost:
 *
 *   npm run --silent disputes                 figures of the events rules were written on, and of the third left out
 *   npm run --silent disputes -- --list       with every point, call and look-alike, word by word
 *   npm run --silent disputes -- --part tuned|left-out   one part alone (do not list the part left out while you work)
 *   npm run --silent disputes -- --event NAME
 *   npm run --silent disputes -- --out DIR    keeps the reports as JSON
 *
 * The events are no part of the project; without them nothing is measured. Every third of them, in order of their names,
 * is left out: rules are written on the others.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { assembleDossier, type ContrastReport, compare } from "../../src/index.ts";
import { EVENTS, labelsOf, pairKey } from "./dispute-pairs.ts";

const BENCHMARKS = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks");

export { EVENTS };

/** A part of the events. */
export type Part = "tuned" | "left-out";

/** The names of the events of one part, or of all. */
export function eventNames(part?: Part): string[] {
  const names = readdirSync(EVENTS).flatMap((name) => (name.endsWith(".gold.json") ? [name.slice(0, -10)] : []));
  return names.sort().filter((_, at) => part === undefined || (at % 3 === 2) === (part === "left-out"));
}

/** Compares the texts of one event's folder, as the command line does. */
export async function reportOn(name: string): Promise<ContrastReport> {
  const folder = join(EVENTS, name);
  const files = readdirSync(folder)
    .sort()
    .map((file) => ({ name: file, content: readFileSync(join(folder, file), "utf8") }));
  const { dossier } = await assembleDossier(files, { label: name });
  return compare(dossier);
}

/** What the scorer printed: its lines, and the figures of the last. */
interface Scored {
  readonly lines: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
}

function score(reports: ReadonlyMap<string, ContrastReport>, keep?: string): Scored {
  const folder = mkdtempSync(join(tmpdir(), "disputes-"));
  const out = keep ?? join(folder, "reports");
  for (const path of [join(folder, "events"), out]) mkdirSync(path, { recursive: true });
  for (const [name, report] of reports) {
    writeFileSync(join(out, `${name}.json`), JSON.stringify(report));
    for (const file of [name, `${name}.gold.json`]) symlinkSync(resolve(EVENTS, file), join(folder, "events", file));
  }
  const scorer = join(BENCHMARKS, "score-disputes.mjs");
  const { stdout } = spawnSync("node", [scorer, join(folder, "events"), out, "--list"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const lines = stdout.trim().split("\n");
  return { lines: lines.slice(0, -1), figures: JSON.parse(lines.at(-1)!) as Record<string, unknown> };
}

/** How many contested points were lost at which stage. */
function funnel(lines: readonly string[]): string {
  const stages = ["not read", "read, not together", "together, not called", "contested"];
  const points = lines.filter((line) => / p\w+ (?!agreed)[\w-]+: /.test(line));
  const counts = stages.map((stage) => points.filter((line) => line.includes(`: ${stage} —`)).length);
  return stages.map((stage, at) => `${counts[at]} ${stage}`).join(" · ");
}

const KEYS = [
  "evidenceRead",
  "holdersRight",
  "putTogether",
  "contestedRecall",
  "contestedPrecision",
  "agreedRecall",
  "lookalikesCalled",
];

/** Of the pairs that stand at one point and that readers speak of, and of all, how many belong together by their word. */
function together(reports: ReadonlyMap<string, ContrastReport>): string {
  const count = { pairs: 0, rival: 0, "same-position": 0, agreed: 0, lookalike: 0, issues: 0, contested: 0 };
  for (const [event, report] of reports) {
    const labels = labelsOf(event, report);
    count.issues += report.issues.filter(({ assertionIds }) => assertionIds.length > 1).length;
    count.contested += report.issues.filter(({ status }) => status === "contested").length;
    for (const { assertionIds } of report.issues)
      for (const [at, a] of assertionIds.entries())
        for (const b of assertionIds.slice(at + 1)) {
          count.pairs++;
          const label = labels.get(pairKey(a, b))?.label;
          if (label) count[label]++;
        }
  }
  return Object.entries(count)
    .map(([name, number]) => `${number} ${name}`)
    .join(" · ");
}

function print(title: string, { lines, figures }: Scored, list: boolean): void {
  if (list) for (const line of lines) console.log(line);
  console.log(`${title}: ${KEYS.map((key) => `${key} ${figures[key]}`).join("  ")}`);
  console.log(`  ${funnel(lines)}  ${JSON.stringify(figures.counts)}  ${JSON.stringify(figures.recallByKind)}`);
}

async function main(): Promise<void> {
  const options = {
    list: { type: "boolean" },
    part: { type: "string" },
    event: { type: "string" },
    out: { type: "string" },
  } as const;
  const { list = false, part, event, out } = parseArgs({ options }).values;
  if (!existsSync(EVENTS)) return console.log(`Skipped: ${EVENTS} is not there.`);
  const parts = part === undefined ? (["tuned", "left-out"] as const) : [part as Part];
  for (const name of parts) {
    const events = eventNames(name).filter((one) => event === undefined || one === event);
    if (events.length === 0) continue;
    const reports = new Map<string, ContrastReport>();
    for (const one of events) reports.set(one, await reportOn(one));
    print(`${name} (${events.length} events)`, score(reports, out), list);
    console.log(`  at one point: ${together(reports)}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
