#!/usr/bin/env node
/**
 * The command line. Files are read and written here and, for many events, by the batch.
 */
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import { runBatch } from "./cli/batch.ts";
import {
  causeOf,
  exists,
  FileNames,
  Inputs,
  isFolder,
  MAX_FILE_BYTES,
  makeFolder,
  namesIn,
  writeWhole,
} from "./cli/files.ts";
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
import { isEncoding } from "./text/encoding.ts";

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
  --out     Write each report into DIR as EVENT.html, EVENT.md and EVENT.json, and print a summary table. What is
            replaced is named; an input is never written over.
  --encoding  How files without a byte order mark are encoded where it is not UTF-8: windows-1252, latin1, …
  --ndjson  Read and write one event or account a line, as a step of a pipe; also for FILE.ndjson.
  --help    Print this text.
  --version Print the version.

A file may have ${MAX_FILE_BYTES / 1024 / 1024} MiB.
Exit codes: 0 done, 1 some input was bad or something could not be written (the rest is done), 2 wrong usage.
`;

/** A call that cannot be understood: exit code 2. */
class UsageError extends Error {}

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
  readonly inputs: Inputs;
  readonly help: boolean;
  readonly version: boolean;
}

function parseCall(argv: readonly string[]): Call {
  const options = {
    format: { type: "string", short: "f" },
    out: { type: "string", short: "o" },
    encoding: { type: "string" },
    help: { type: "boolean", short: "h" },
    version: { type: "boolean", short: "v" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [command, ...args] = positionals;
    const { out, encoding, help = false, version = false } = values;
    if (out !== undefined && command !== "compare") throw new UsageError("--out goes with compare");
    if (out !== undefined && values.format !== undefined)
      throw new UsageError("--out writes HTML, Markdown and JSON; --format says how to print: give one of them");
    if (encoding !== undefined && !isEncoding(encoding)) throw new UsageError(`unknown encoding "${encoding}"`);
    const format = formatOf(values.format ?? "terminal", command);
    return { command, args, format, out, inputs: new Inputs(encoding), help, version };
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
  const jobs = await jobsOf(call.args, call.inputs);
  if (call.out !== undefined) return writeAll(jobs, call.out, call.inputs);
  const reports: ContrastReport[] = [];
  for (const job of withProgress(jobs)) {
    const report = await reportOf(job);
    if (report) reports.push(report);
  }
  if (reports.length > 0 || (call.format === "json" && jobs.length > 1))
    print(shown(reports, call.format, jobs.length > 1));
  return reports.length < jobs.length ? 1 : 0;
}

/** Writes each report as soon as it is made, so that what fails costs no other. */
async function writeAll(jobs: readonly Job[], folder: string, inputs: Inputs): Promise<number> {
  await makeFolder(folder).catch((error: unknown) => {
    throw new FolderError(`${folder}: cannot be written to: ${causeOf(error) ?? String(error)}`);
  });
  const names = new FileNames();
  const written: ContrastReport[] = [];
  const replaced: string[] = [];
  let [files, failed] = [0, 0];
  for (const job of withProgress(jobs)) {
    const report = await reportOf(job);
    if (!report) failed++;
    else {
      written.push(report);
      const name = names.next(report.event.id);
      for (const [ending, write] of WRITTEN) {
        const path = join(folder, `${name}.${ending}`);
        try {
          if (await writeWhole(path, write(report), inputs)) replaced.push(path);
          files++;
        } catch (error) {
          warnOf(path, error);
          failed++;
        }
      }
    }
  }
  print(toSummaryTable(written, screen()));
  warn(`Wrote ${files} files (HTML, Markdown, JSON) to ${folder}`);
  if (replaced.length > 0) warn(`Replaced what was there: ${replaced.join(", ")}`);
  return failed > 0 ? 1 : 0;
}

/** A folder that nothing can be written to: exit code 1. */
class FolderError extends Error {}

/** What is written of each report, by the ending of its file. */
const WRITTEN: readonly (readonly [ending: string, write: (report: ContrastReport) => string])[] = [
  ["html", (report) => toHtml(report)],
  ["md", toMarkdown],
  ["json", (report) => `${JSON.stringify(report, null, 2)}\n`],
];

/** One report to make: what it is made of, and how errors name it. */
interface Job {
  readonly path: string;
  readonly read: () => Promise<DossierRead>;
}

/** The reports to make: one for each dossier or folder, and one for all articles that are named singly. */
async function jobsOf(args: readonly string[], inputs: Inputs): Promise<Job[]> {
  const articles = args.filter(isArticle);
  const others = await Promise.all(args.filter((path) => !isArticle(path)).map((path) => jobsAt(path, inputs)));
  if (articles.length === 0) return others.flat();
  const label = articles.length === 1 ? basename(articles[0]!) : `${articles.length} articles`;
  return [{ path: articles.join(", "), read: () => readTogether(articles, label, inputs) }, ...others.flat()];
}

function isArticle(path: string): boolean {
  return /\.(?:txt|text|md|markdown|x?html?)$/i.test(path);
}

/** A file, a folder's dossier.json, a folder of articles, or the folders with a dossier.json in a folder. */
async function jobsAt(path: string, inputs: Inputs): Promise<Job[]> {
  const dossierJob = (file: string): Job => ({
    path: file,
    read: async () => readDossier(await inputs.read(file), { name: file }),
  });
  if (path === "-" || !(await isFolder(path))) return [dossierJob(path)];
  const names = await namesIn(path);
  if (names.includes("dossier.json")) return [dossierJob(join(path, "dossier.json"))];
  const inner = names.map((name) => join(path, name, "dossier.json"));
  const found = (await Promise.all(inner.map(async (file) => ((await exists(file)) ? [file] : [])))).flat();
  if (found.length > 0) return found.map(dossierJob);
  const readable = names.filter((name) => isReadable(name) || /^event\.ya?ml$/i.test(name));
  if (readable.length === 0) throw new UsageError(`${path}: no dossier.json and no articles in this folder`);
  const files = readable.map((name) => join(path, name));
  return [{ path, read: () => readTogether(files, basename(resolve(path)), inputs) }];
}

async function readTogether(paths: readonly string[], label: string, inputs: Inputs): Promise<DossierRead> {
  const files: { name: string; content: string }[] = [];
  for (const path of paths) {
    try {
      files.push({ name: path, content: await inputs.read(path) });
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new InputError([{ path, message: reason(error) }]);
    }
  }
  return assembleDossier(files, { label });
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

/** What went wrong, for a person; a fault of the program itself goes on as it is. */
function reason(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof SyntaxError) return `no JSON: ${error.message}`;
  if (error instanceof RangeError) return `too large or nested too deep (${error.message})`;
  const cause = causeOf(error);
  if (cause !== null) return cause;
  throw error;
}

/** The reports as text; how many were asked for says whether JSON is a list. */
function shown(reports: readonly ContrastReport[], format: Format, isList: boolean): string {
  if (format === "json") return jsonText(isList ? reports : reports[0], 2);
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

async function runDiff(call: Call): Promise<number> {
  if (call.args.length !== 2) throw new UsageError("diff needs two files: BEFORE and AFTER");
  const [before, after] = await Promise.all(call.args.map((path) => reportAt(path, call.inputs)));
  if (!before || !after) return 1;
  const found = diff(before, after);
  if (call.format === "json") return print(jsonText(found, 2));
  if (call.format === "html") return print(diffToHtml(found));
  return print(call.format === "markdown" ? diffToMarkdown(found) : show(found).text);
}

/** The report that a file holds, or the one made of it; null when it is bad, and the reason goes to standard error. */
async function reportAt(path: string, inputs: Inputs): Promise<ContrastReport | null> {
  const jobs = await jobsOf([path], inputs);
  if (jobs.length !== 1) throw new UsageError(`${path}: diff needs one report or one dossier`);
  if (!path.endsWith(".json")) return reportOf(jobs[0]!);
  try {
    const content: unknown = JSON.parse(await inputs.read(path));
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
      const { account, source, notices } = await readAccount(await call.inputs.read(path), { name: path });
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
  const found = (await namesIn(path)).filter(isArticle);
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
  if (error instanceof FolderError || error instanceof NoSdk) {
    warn(`dissensus: ${error.message}`);
    process.exitCode = 1;
  } else if (error instanceof UsageError) {
    warn(`dissensus: ${error.message}\nTry dissensus --help.`);
    process.exitCode = 2;
  } else throw error;
}
