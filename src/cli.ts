#!/usr/bin/env node
/**
 * The command line: the only file that reads or writes files.
 */
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseArgs, styleText } from "node:util";
import { SingleBar } from "cli-progress";
import { type ContrastReport, compare, InputError, relate, toMarkdown, VERSION } from "./index.ts";
import { type Style, type TerminalOptions, toSummaryTable, toTerminal } from "./render/terminal.ts";

const HELP = `dissensus sets several accounts of one event side by side.

Usage
  dissensus compare FILE… [--format terminal|markdown|json] [--out DIR]
  dissensus relate "A" "B" [--format terminal|json]

Commands
  compare   Read dossiers (JSON) and report the points at issue. FILE may be - for standard input,
            or a folder that holds dossier.json, or folders that hold one.
  relate    Say how two statements relate.

Options
  --format  How to print: terminal (default), markdown, json.
  --out     Write each report into DIR as EVENT.md and EVENT.json, and print a summary table.
  --help    Print this text.
  --version Print the version.

Exit codes: 0 done, 1 bad input, 2 wrong usage.
`;

/** A call that cannot be understood: exit code 2. */
class UsageError extends Error {}

type Format = "terminal" | "markdown" | "json";

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
    return { command, args, format: formatOf(values.format ?? "terminal"), out, help, version };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}

function formatOf(name: string): Format {
  if (name === "terminal" || name === "markdown" || name === "json") return name;
  throw new UsageError(`unknown format "${name}", use terminal, markdown or json`);
}

async function run(argv: readonly string[]): Promise<number> {
  const call = parseCall(argv);
  if (call.version) return print(VERSION);
  if (call.help || call.command === "help") return print(HELP);
  if (call.command === "compare") return runCompare(call);
  if (call.command === "relate") return runRelate(call);
  throw new UsageError(call.command === undefined ? "no command" : `unknown command "${call.command}"`);
}

async function runCompare(call: Call): Promise<number> {
  if (call.args.length === 0) throw new UsageError("compare needs a FILE, a folder, or - for standard input");
  const paths = (await Promise.all(call.args.map(dossiersAt))).flat();
  const reports: ContrastReport[] = [];
  let bad = 0;
  for (const path of withProgress(paths)) {
    const report = await reportOf(path);
    if (report) reports.push(report);
    else bad++;
  }
  if (call.out !== undefined) await writeReports(reports, call.out);
  print(call.out === undefined ? shown(reports, call.format) : toSummaryTable(reports, screen()));
  if (call.out !== undefined) warn(`Wrote ${reports.length * 2} files to ${call.out}`);
  return bad > 0 ? 1 : 0;
}

/** Dossier files at a path: the file itself, a folder's dossier.json, or those of the folders in it. */
async function dossiersAt(path: string): Promise<string[]> {
  if (path === "-" || !(await isFolder(path))) return [path];
  const own = join(path, "dossier.json");
  if (await exists(own)) return [own];
  const inner = (await readdir(path)).sort().map((name) => join(path, name, "dossier.json"));
  const found = (await Promise.all(inner.map(async (file) => ((await exists(file)) ? [file] : [])))).flat();
  if (found.length === 0) throw new UsageError(`${path}: no dossier.json in this folder`);
  return found;
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
function* withProgress(paths: readonly string[]): Generator<string> {
  if (paths.length < 8 || !process.stderr.isTTY) return yield* paths;
  const bar = new SingleBar({
    format: "{bar} {value}/{total} dossiers",
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(paths.length, 0);
  for (const path of paths) {
    yield path;
    bar.increment();
  }
  bar.stop();
}

/** The report on one dossier, or null when it is bad; the reason goes to standard error. */
async function reportOf(path: string): Promise<ContrastReport | null> {
  try {
    return compare(JSON.parse(await readInput(path)));
  } catch (error) {
    warn(`${path === "-" ? "standard input" : path}: ${reason(error)}`);
    return null;
  }
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
  if (format === "json") return JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2);
  if (format === "markdown") return reports.map(toMarkdown).join("\n");
  return reports.map((report) => toTerminal(report, screen())).join("\n\n");
}

async function writeReports(reports: readonly ContrastReport[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = fileNames(reports);
  for (const [index, report] of reports.entries()) {
    const path = join(folder, names[index] ?? String(index));
    await writeWhole(`${path}.md`, toMarkdown(report));
    await writeWhole(`${path}.json`, `${JSON.stringify(report, null, 2)}\n`);
  }
}

/** The event's identifier made safe as a file name; numbered where two are the same. */
function fileNames(reports: readonly ContrastReport[]): string[] {
  const seen = new Map<string, number>();
  return reports.map((report) => {
    const name = report.event.id.replace(/[^\p{L}\p{N}_-]+/gu, "-").slice(0, 100) || "report";
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  });
}

/** Writes beside the file and renames, so that a reader never meets half of it. */
async function writeWhole(path: string, content: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  await writeFile(draft, content);
  await rename(draft, path);
}

function runRelate(call: Call): number {
  const [a, b, ...more] = call.args;
  if (a === undefined || b === undefined || more.length > 0) throw new UsageError("relate needs two statements");
  const found = relate(a, b);
  if (call.format === "json") return print(JSON.stringify(found, null, 2));
  const { paint } = screen();
  const kinds = found.kinds.length > 0 ? ` (${found.kinds.join(", ")})` : "";
  return print(`${paint("bold", found.relation)}${kinds}: ${found.because}`);
}

function screen(): TerminalOptions {
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  const paint = (style: Style, text: string): string => (colour ? styleText(style, text) : text);
  return { paint, width: Math.min(process.stdout.columns ?? 100, 120) };
}

function print(text: string): number {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  return 0;
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

// A reader that has seen enough (head, less) closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  warn(`dissensus: ${error.message}\nTry dissensus --help.`);
  process.exitCode = 2;
}
