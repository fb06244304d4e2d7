#!/usr/bin/env node
/**
 * The command line. Files are read and written here and, for many events, by the batch.
 */
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import { runBatch } from "./cli/batch.ts";
import { NoSdk, serve } from "./cli/mcp.ts";
import { jsonText, print, screen, warn } from "./cli/printer.ts";
import {
  assembleDossier,
  type ContrastReport,
  compare,
  type DossierRead,
  diff,
  diffToHtml,
  diffToMarkdown,
  extract,
  InputError,
  isReadable,
  parseReport,
  readAccount,
  readDossier,
  relate,
  show,
  toArgdown,
  toCsv,
  toHtml,
  toJsonLd,
  toMarkdown,
  VERSION,
} from "./index.ts";
import { type AccountReading, toReadingTable, toRecords } from "./render/account-reading.ts";
import { toSummaryTable, toTerminal } from "./render/terminal.ts";

const HELP = `dissensus sets several accounts of one event side by side.

Usage
  dissensus compare FILE… [--format FORMAT] [--out DIR]
  dissensus diff BEFORE AFTER [--format terminal|markdown|html|json]
  dissensus extract FILE… [--format terminal|ndjson|json]
  dissensus relate "A" "B" [--format terminal|json]
  dissensus batch IN.ndjson --out OUT.ndjson [--jobs N] [--group]
  dissensus mcp

Commands
  compare   Report the points at issue. FILE may be
            - articles (.txt, .md, .html): all that are named together are one event;
            - a folder of articles, with or without event.yaml;
            - a dossier or claims (.json, .jsonl, .csv), a folder that holds dossier.json, folders that hold one;
            - "-" for a dossier on standard input.
  diff      Say what changed between two reports (.json, as compare prints them), or two dossiers.
  extract   Print who says what in articles, on which words.
  relate    Say how two statements relate.
  batch     Compare a stream of events, one a line, on all processors; see dissensus batch --help.
  mcp       Serve compare_texts, relate, extract and explain to an AI program on this machine (MCP).

Options
  --format  How to print: terminal (default), markdown, json, html, ndjson. For compare also csv (one row an
            assertion), contrasts (CSV, one row a contrast), jsonld, argdown.
  --out     Write each report into DIR as EVENT.html, EVENT.md and EVENT.json, and print a summary table.
  --ndjson  Read and write one event or account a line, as a step of a pipe; also for FILE.ndjson.
  --help    Print this text.
  --version Print the version.

Exit codes: 0 done, 1 bad input, 2 wrong usage.
`;

/** A call that cannot be understood: exit code 2. */
class UsageError extends Error {}
/** A place that cannot be written to: exit code 1. */
class OutputError extends Error {}

const FORMATS = ["terminal", "markdown", "json", "html", "csv", "contrasts", "jsonld", "argdown", "ndjson"] as const;
type Format = (typeof FORMATS)[number];

/** Formats of which a file holds one report. */
const SINGLE: Readonly<Partial<Record<Format, (report: ContrastReport) => string>>> = {
  html: toHtml,
  csv: toCsv,
  contrasts: (report) => toCsv(report, { table: "contrasts" }),
  // Its usual place is a script element, which "</script>" would end.
  jsonld: (report) => jsonText(toJsonLd(report), 2).replaceAll("<", "\\u003c"),
  argdown: toArgdown,
};

/** What each command can print. */
const PRINTABLE: Readonly<Record<string, readonly Format[]>> = {
  compare: ["terminal", "markdown", "json", "html", "csv", "contrasts", "jsonld", "argdown"],
  diff: ["terminal", "markdown", "html", "json"],
  extract: ["terminal", "ndjson", "json"],
  relate: ["terminal", "json"],
};

interface Call {
  readonly command: string | undefined;
  readonly args: readonly string[];
  readonly format: Format;
  readonly out: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

function parseCall(argv: readonly string[]): Call {
  const options = {
    format: { type: "string", short: "f" },
    out: { type: "string", short: "o" },
    help: { type: "boolean", short: "h" },
    version: { type: "boolean", short: "v" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [command, ...args] = positionals;
    const { out, help = false, version = false } = values;
    return { command, args, format: formatOf(values.format ?? "terminal", command), out, help, version };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}

function formatOf(name: string, command = ""): Format {
  const known = PRINTABLE[command] ?? FORMATS;
  const format = known.find((one) => one === name);
  if (format === undefined) throw new UsageError(`unknown format "${name}", use ${known.join(", ")}`);
  return format;
}

async function run(argv: readonly string[]): Promise<number> {
  const [command = "", ...args] = argv;
  if (command === "batch") return runBatch(args);
  if (command === "mcp" && args.length === 0) return serve(VERSION).then(() => 0);
  if (isPipeStep(command, args)) return runBatch(["--step", command, ...args.filter((arg) => arg !== "--ndjson")]);
  const call = parseCall(argv);
  if (call.version) return print(VERSION);
  if (call.help || call.command === "help") return print(HELP);
  if (call.command === "compare") return runCompare(call);
  if (call.command === "diff") return runDiff(call);
  if (call.command === "extract") return runExtract(call);
  if (call.command === "relate") return runRelate(call);
  throw new UsageError(call.command === undefined ? "no command" : `unknown command "${call.command}"`);
}

/** Whether lines are to be read and written, one event or account each, as a step of a pipe. */
function isPipeStep(command: string, args: readonly string[]): boolean {
  if (command !== "compare" && command !== "extract") return false;
  return args.includes("--ndjson") || args.some((arg) => arg.endsWith(".ndjson"));
}

async function runCompare(call: Call): Promise<number> {
  if (call.args.length === 0) throw new UsageError("compare needs a FILE, a folder, or - for standard input");
  const jobs = await jobsOf(call.args);
  const reports: ContrastReport[] = [];
  let bad = 0;
  for (const job of withProgress(jobs)) {
    const report = await reportOf(job);
    if (report) reports.push(report);
    else bad++;
  }
  if (call.out !== undefined) await writeReports(reports, call.out);
  print(call.out === undefined ? shown(reports, call.format) : toSummaryTable(reports, screen()));
  if (call.out !== undefined) warn(`Wrote ${reports.length * 3} files (HTML, Markdown, JSON) to ${call.out}`);
  return bad > 0 ? 1 : 0;
}

/** One report to make: what it is made of, and how errors name it. */
interface Job {
  readonly path: string;
  readonly read: () => Promise<DossierRead>;
}

/** The reports to make: one for each dossier or folder, and one for all articles that are named singly. */
async function jobsOf(args: readonly string[]): Promise<Job[]> {
  const articles = args.filter(isArticle);
  const others = await Promise.all(args.filter((path) => !isArticle(path)).map(jobsAt));
  if (articles.length === 0) return others.flat();
  const label = articles.length === 1 ? basename(articles[0]!) : `${articles.length} articles`;
  return [{ path: articles.join(", "), read: () => readTogether(articles, label) }, ...others.flat()];
}

function isArticle(path: string): boolean {
  return /\.(?:txt|text|md|markdown|x?html?)$/i.test(path);
}

/** A file, a folder's dossier.json, a folder of articles, or the folders with a dossier.json in a folder. */
async function jobsAt(path: string): Promise<Job[]> {
  if (path === "-" || !(await isFolder(path))) return [dossierJob(path)];
  const names = (await readdir(path)).sort();
  if (names.includes("dossier.json")) return [dossierJob(join(path, "dossier.json"))];
  const inner = names.map((name) => join(path, name, "dossier.json"));
  const found = (await Promise.all(inner.map(async (file) => ((await exists(file)) ? [file] : [])))).flat();
  if (found.length > 0) return found.map(dossierJob);
  const readable = names.filter((name) => isReadable(name) || /^event\.ya?ml$/i.test(name));
  if (readable.length === 0) throw new UsageError(`${path}: no dossier.json and no articles in this folder`);
  const files = readable.map((name) => join(path, name));
  return [{ path, read: () => readTogether(files, basename(resolve(path))) }];
}

function dossierJob(path: string): Job {
  return { path, read: async () => readDossier(await readInput(path), { name: path }) };
}

async function readTogether(paths: readonly string[], label: string): Promise<DossierRead> {
  const files = paths.map(async (path) => ({ name: path, content: await readInput(path) }));
  return assembleDossier(await Promise.all(files), { label });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Shows on standard error how far a long run has come, where that is a terminal. */
function* withProgress(jobs: readonly Job[]): Generator<Job> {
  if (jobs.length < 8 || !process.stderr.isTTY) return yield* jobs;
  const bar = new SingleBar({
    format: "{bar} {value} of {total} dossiers",
    stream: process.stderr,
    clearOnComplete: true,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
  });
  bar.start(jobs.length, 0);
  for (const job of jobs) {
    yield job;
    bar.increment();
  }
  bar.stop();
}

/** The report on one event, or null when its input is bad; the reason goes to standard error. */
async function reportOf({ path, read }: Job): Promise<ContrastReport | null> {
  try {
    const { dossier, notices } = await read();
    const report = compare(dossier);
    return { ...report, notices: [...notices, ...report.notices] };
  } catch (error) {
    warnOf(path, error);
    return null;
  }
}

/** Says what is wrong with a file; its name stands first, once. */
function warnOf(path: string, error: unknown): void {
  const name = path === "-" ? "standard input" : path;
  warn(`${name}: ${reason(error).replaceAll(`${path}: `, "")}`);
}

async function readInput(path: string): Promise<string> {
  if (path !== "-") return (await readFile(path, "utf8")).replace(/^\uFEFF/u, "");
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** What went wrong, for a person; a fault of the program itself goes on as it is. */
function reason(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof SyntaxError) return `no JSON: ${error.message}`;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "no such file";
  if (code !== undefined) return (error as Error).message;
  throw error;
}

function shown(reports: readonly ContrastReport[], format: Format): string {
  if (format === "json") return jsonText(reports.length === 1 ? reports[0] : reports, 2);
  if (format === "markdown") return reports.map(toMarkdown).join("\n");
  const single = SINGLE[format];
  if (single !== undefined) return alone(reports, format, single);
  return reports.map((report) => toTerminal(report, screen())).join("\n\n");
}

/** One report is one document. */
function alone(reports: readonly ContrastReport[], format: Format, write: (report: ContrastReport) => string): string {
  const more = format === "html" ? "; use --out for several" : "";
  if (reports.length > 1) throw new UsageError(`--format ${format} prints one report${more}`);
  return reports.map((report) => write(report)).join("");
}

async function writeReports(reports: readonly ContrastReport[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new OutputError(`${folder}: cannot be written to (${error.code ?? error.message})`);
  });
  const names = fileNames(reports);
  for (const [index, report] of reports.entries()) {
    const path = join(folder, names[index] ?? String(index));
    await writeWhole(`${path}.html`, toHtml(report));
    await writeWhole(`${path}.md`, toMarkdown(report));
    await writeWhole(`${path}.json`, `${JSON.stringify(report, null, 2)}\n`);
  }
}

/** The event's identifier made safe as a file name, numbered where that name is taken, in whatever case. */
function fileNames(reports: readonly ContrastReport[]): string[] {
  const taken = new Set<string>();
  return reports.map((report) => {
    const name = report.event.id.replace(/[^\p{L}\p{N}_-]+/gu, "-").slice(0, 100) || "report";
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Writes beside the file and renames, so that a reader never meets half of it. */
async function writeWhole(path: string, content: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  await writeFile(draft, content);
  await rename(draft, path);
}

async function runDiff(call: Call): Promise<number> {
  if (call.args.length !== 2) throw new UsageError("diff needs two files: BEFORE and AFTER");
  const [before, after] = await Promise.all(call.args.map(reportAt));
  if (!before || !after) return 1;
  const found = diff(before, after);
  if (call.format === "json") return print(jsonText(found, 2));
  if (call.format === "html") return print(diffToHtml(found));
  return print(call.format === "markdown" ? diffToMarkdown(found) : show(found).text);
}

/** The report that a file holds, or the one made of it; null when it is bad, and the reason goes to standard error. */
async function reportAt(path: string): Promise<ContrastReport | null> {
  const jobs = await jobsOf([path]);
  if (jobs.length !== 1) throw new UsageError(`${path}: diff needs one report or one dossier`);
  if (!path.endsWith(".json")) return reportOf(jobs[0]!);
  try {
    const content: unknown = JSON.parse(await readInput(path));
    const made = (content as { schema?: unknown } | null)?.schema === "dissensus/1";
    return made ? parseReport(content) : reportOf(jobs[0]!);
  } catch (error) {
    warnOf(path, error);
    return null;
  }
}

async function runExtract(call: Call): Promise<number> {
  if (call.args.length === 0) throw new UsageError("extract needs a FILE: .txt, .md or .html");
  const readings: AccountReading[] = [];
  let bad = 0;
  for (const path of (await Promise.all(call.args.map(articlesAt))).flat()) {
    try {
      const { account, source, notices } = await readAccount(await readInput(path), { name: path });
      const found = extract(account, { sources: [source] });
      readings.push({
        account,
        sources: [source, ...found.speakers],
        ...found,
        notices: [...notices, ...found.notices],
      });
    } catch (error) {
      warnOf(path, error);
      bad++;
    }
  }
  print(shownReadings(readings, call.format));
  return bad > 0 ? 1 : 0;
}

/** The article itself, or those of a folder. */
async function articlesAt(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const found = (await readdir(path)).filter(isArticle).sort();
  if (found.length === 0) throw new UsageError(`${path}: no articles in this folder`);
  return found.map((name) => join(path, name));
}

function shownReadings(readings: readonly AccountReading[], format: Format): string {
  if (format === "json") return jsonText(readings, 2);
  if (format === "ndjson")
    return readings
      .flatMap(toRecords)
      .map((record) => jsonText(record))
      .join("\n");
  return readings.map((reading) => toReadingTable(reading, screen())).join("\n\n");
}

function runRelate(call: Call): number {
  const [a, b, ...more] = call.args;
  if (a === undefined || b === undefined || more.length > 0) throw new UsageError("relate needs two statements");
  const found = relate(a, b);
  if (call.format === "json") return print(jsonText(found, 2));
  const { paint } = screen();
  const kinds = found.kinds.length > 0 ? ` (${found.kinds.join(", ")})` : "";
  return print(`${paint("bold", found.relation)}${kinds}: ${found.because}`);
}

// A reader that has seen enough (head, less) closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  warn(`dissensus: standard output: cannot be written to (${error.code ?? error.message})`);
  process.exit(1);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof OutputError || error instanceof NoSdk) {
    warn(`dissensus: ${error.message}`);
    process.exitCode = 1;
  } else if (error instanceof UsageError) {
    warn(`dissensus: ${error.message}\nTry dissensus --help.`);
    process.exitCode = 2;
  } else throw error;
}
