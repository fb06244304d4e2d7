/**
 * `dissensus batch`: the command line of many events.
 */
import { once } from "node:events";
import { open } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { SingleBar } from "cli-progress";
import { BATCH_DEFAULTS, type BatchOptions, type BatchProgress, batch, batchToFile, ResumeError } from "../batch.ts";
import { parseOptions } from "../dossier/parse.ts";
import { jsonForScreen } from "../text/controls.ts";
import { causeOf, isSameFile } from "./files.ts";
import { print, warn } from "./printer.ts";

/** What `dissensus batch --help` prints. */
const BATCH_HELP = `dissensus batch compares a stream of events, one JSON dossier a line, in worker threads.

Usage
  dissensus batch IN.ndjson --out OUT.ndjson [--jobs N]
  … | dissensus batch - | …
  … | dissensus extract --ndjson - | dissensus batch --group - | …

Options
  --out FILE           Where to append the reports, one a line, in the order of the input; - (default) is standard
                       output. A run that was stopped, by whatever, goes on where it stopped when given again.
  --jobs N             Worker threads; as many as there are processors when not given.
  --group              A line is one account {event, source, ...account}; consecutive lines of one event make a dossier.
  --restart            Throw away what --out holds and begin anew.
  --step extract       Read the accounts and write each line with its "reading" added, to be compared by a later batch.
                       An account alone knows only its own "source" and the "speakers" its line names.
  --max-line-bytes N   Longest line (with --group: longest event) in bytes, ${BATCH_DEFAULTS.maxLineBytes} when not given.
  --timeout SECONDS    Most seconds an event may take, ${BATCH_DEFAULTS.timeout} when not given; then its worker is stopped, and its line is
                       an error record.
  --options JSON       Options of compare, for instance '{"minSimilarity":0.3}'.
  --module FILE        A module whose compare(dossier, options) is used instead of the package's own.

A line that no report can be made of gives {"line": its number, "error": why} and does not stop the rest.
Exit codes: 0 done, 1 done but some lines were bad, or stopped by an error (run again to go on), 2 wrong usage,
130 interrupted (run again to go on).
`;

interface BatchCall {
  readonly input: string;
  readonly output: string;
  readonly options: BatchOptions & { readonly restart: boolean };
}

/** Runs `dissensus batch` with the arguments behind `batch`, and returns the exit code. */
export async function runBatch(argv: readonly string[]): Promise<number> {
  try {
    const call = parseCall(argv);
    if (call !== null) return await runCall(call);
    return print(BATCH_HELP);
  } catch (error) {
    // The system's parser of arguments throws TypeError, the checks here RangeError.
    if (!isUsage(error)) throw error;
    warn(`dissensus batch: ${error.message}\nTry dissensus batch --help.`);
    return 2;
  }
}

function isUsage(error: unknown): error is Error {
  return error instanceof RangeError || String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");
}

async function runCall(call: BatchCall): Promise<number> {
  const interrupt = new AbortController();
  const stop = (signal: NodeJS.Signals): void => interrupt.abort(new Interrupted(signal));
  // Once: a second signal ends the process at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  try {
    return await run({ ...call, options: { ...call.options, signal: interrupt.signal } });
  } catch (error) {
    if (!isExpected(error)) throw error;
    const goOn = error instanceof ResumeError || call.output === "-" ? "" : "\nRun the same command again to go on.";
    const what = causeOf(error) === null ? error.message : `${pathOf(error)}${causeOf(error)}`;
    warn(`dissensus batch: ${what}${goOn}`);
    return error instanceof Interrupted ? error.exitCode : 1;
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.removeListener(signal, stop);
  }
}

function parseCall(argv: readonly string[]): BatchCall | null {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: "string", short: "o", default: "-" },
      jobs: { type: "string", short: "j" },
      group: { type: "boolean", default: BATCH_DEFAULTS.group },
      step: { type: "string", default: BATCH_DEFAULTS.step },
      restart: { type: "boolean", default: false },
      "max-line-bytes": { type: "string" },
      timeout: { type: "string" },
      options: { type: "string", default: "{}" },
      module: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return null;
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0)
    throw new RangeError("batch needs one IN.ndjson, or - for standard input");
  const { out: output, group, restart, module, step } = values;
  if (step !== "compare" && step !== "extract")
    throw new RangeError(`--step must be compare or extract, got "${step}"`);
  const maxLineBytes = countOf("--max-line-bytes", values["max-line-bytes"]) ?? BATCH_DEFAULTS.maxLineBytes;
  const timeout = countOf("--timeout", values.timeout) ?? BATCH_DEFAULTS.timeout;
  const jobs = countOf("--jobs", values.jobs) ?? availableParallelism();
  const own = module === undefined ? {} : { module: pathToFileURL(resolve(module)) };
  return {
    input,
    output,
    options: { step, jobs, group, restart, maxLineBytes, timeout, options: plainOf(values.options), ...own },
  };
}

function countOf(name: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const count = Number(value);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new RangeError(`${name} must be a whole number from 1, got "${value}"`);
}

function plainOf(json: string): NonNullable<BatchOptions["options"]> {
  try {
    return parseOptions(JSON.parse(json));
  } catch (error) {
    throw new RangeError(`--options: ${(error as Error).message}`);
  }
}

async function run({ input, output, options }: BatchCall): Promise<number> {
  if (await isSameFile(input, output)) throw new RangeError(`${output} is the input: give another --out`);
  const file = input === "-" ? null : await open(input);
  const chunks: AsyncIterable<Buffer> =
    file === null ? process.stdin : file.createReadStream({ highWaterMark: 1 << 18 });
  const total = file === null ? 0 : (await file.stat()).size;
  const bar = new Bar(total);
  collectSteadily(options.jobs);
  try {
    const end =
      output === "-"
        ? await toStandardOutput(chunks, options, bar.show)
        : await batchToFile(chunks, output, options, bar.show);
    bar.stop();
    warn(summary(end));
    return end.failed > 0 ? 1 : 0;
  } finally {
    bar.stop();
    // A standard input that is still open would keep the process alive.
    if (file === null) process.stdin.destroy();
  }
}

/**
 * Sets how V8 collects garbage for a stream that takes hours: a heap grows by three fifths over what it holds, and not
 * to several times that, before it is cleared. And where every processor has a worker, the collector's own threads would
 * only take its time, so that each worker clears its young objects by itself. Flags of the process, so that they are set
 * here and not in the library.
 */
function collectSteadily(jobs = availableParallelism()): void {
  setFlagsFromString("--heap-growing-percent=60");
  if (jobs >= availableParallelism()) setFlagsFromString("--no-parallel-scavenge");
}

async function toStandardOutput(
  chunks: AsyncIterable<Uint8Array>,
  options: BatchOptions,
  onProgress: (progress: BatchProgress) => void,
): Promise<BatchProgress> {
  let [done, failed, bytes] = [0, 0, 0];
  for await (const record of batch(chunks, options)) {
    const shown = process.stdout.isTTY ? `${jsonForScreen(record.json)}\n` : record.utf8;
    if (!process.stdout.write(shown)) await once(process.stdout, "drain", { signal: options.signal });
    done++;
    failed += Number(record.failed);
    bytes += record.bytes;
    onProgress({ done, failed, bytes, resumed: 0 });
  }
  return { done, failed, bytes, resumed: 0 };
}

function summary({ done, failed, resumed }: BatchProgress): string {
  const before = resumed > 0 ? `, ${resumed} of them from before` : "";
  const bad = failed > 0 ? `, ${failed} bad (look for {"line": in the output)` : "";
  return `${done} ${done === 1 ? "event" : "events"}${before}${bad}`;
}

/** The bar on standard error, where that is a terminal: share of the input, events, rate, time left. */
class Bar {
  private bar: SingleBar | null = null;
  private first: BatchProgress | null = null;
  private began = 0;
  private readonly total: number;

  constructor(total: number) {
    this.total = total;
  }

  readonly show = (progress: BatchProgress): void => {
    if (!process.stderr.isTTY) return;
    this.first ??= progress;
    this.bar ??= this.start(progress);
    this.bar.update(progress.bytes, { said: this.said(progress) });
  };

  readonly stop = (): void => {
    this.bar?.stop();
    this.bar = null;
  };

  private start({ bytes }: BatchProgress): SingleBar {
    this.began = performance.now();
    const share = this.total > 0 ? "{bar} {percentage}% · " : "";
    const bar = new SingleBar({
      format: `${share}{said}`,
      stream: process.stderr,
      clearOnComplete: true,
      fps: 5,
      ...GLYPHS,
    });
    bar.start(this.total || 1, bytes, { said: "" });
    return bar;
  }

  /** Events, and once there is something to go by, their rate and the time left. */
  private said({ done, failed, bytes }: BatchProgress): string {
    const seconds = (performance.now() - this.began) / 1000;
    const made = done - (this.first?.done ?? 0);
    const read = bytes - (this.first?.bytes ?? 0);
    const parts = [`${done} ${done === 1 ? "event" : "events"}`];
    if (failed > 0) parts.push(`${failed} bad`);
    if (seconds >= 1 && made > 0) {
      const rate = made / seconds;
      parts.push(`${rate.toFixed(rate < 10 ? 1 : 0)}/s`);
      if (this.total > 0) parts.push(`${clock((this.total - bytes) / (read / seconds))} left`);
    }
    return parts.join(" · ");
  }
}

/** A whole block and a light one: a bar that also shows its length in fonts without colour. */
const GLYPHS = { barCompleteChar: "█", barIncompleteChar: "░", barsize: 30 } as const;

/** Seconds as a person reads them: 45 s, 3 min 20 s, 2 h 5 min. */
function clock(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** The user or the system asks for the end. */
class Interrupted extends Error {
  readonly exitCode: number;

  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}`);
    this.exitCode = signal === "SIGINT" ? 130 : 143;
  }
}

function pathOf(error: NodeJS.ErrnoException): string {
  return error.path === undefined ? "" : `${error.path}: `;
}

/** Errors of the world, which a message explains; a fault of the program itself goes on as it is. */
function isExpected(error: unknown): error is Error {
  if (error instanceof Interrupted || error instanceof ResumeError) return true;
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === "string" && "syscall" in error;
}
