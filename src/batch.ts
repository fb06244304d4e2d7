/**
 * Many events: a stream of dossiers through worker threads, for Node. The door of `dissensus/batch`.
 */
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { type EventUnit, gather } from "./batch/event-units.ts";
import { inOrder } from "./batch/in-order.ts";
import { Journal, ResumeError } from "./batch/journal.ts";
import { readLines } from "./batch/ndjson.ts";
import { errorRecord, openPool, type Pool, type Task } from "./batch/pool.ts";
import { type FieldRule, requireFields } from "./model/faults.ts";
import type { Options } from "./model/options.ts";
import { VERSION } from "./report/assemble.ts";

export { ResumeError } from "./batch/journal.ts";

/** How a batch is run. */
export interface BatchOptions {
  /** Worker threads; as many as the machine has processors when not given. */
  readonly jobs?: number;
  /** What becomes of a line: a report, or the line itself with what its accounts say, for a later comparison. */
  readonly step?: "compare" | "extract";
  /** Whether a line is one account `{event, source, ...account}` and consecutive lines of one event belong together. */
  readonly group?: boolean;
  /** Most bytes of a line (with `group`: of one event's lines together); a longer one gives an error record. */
  readonly maxLineBytes?: number;
  /** Options of `compare`; functions cannot be sent to a worker, see `module`. */
  readonly options?: Partial<Options>;
  /** URL of a module whose export `compare(dossier, options)` is used instead of the package's own. */
  readonly module?: string | URL;
  /** Most seconds an event may take; its worker is then stopped and an error record written. `Infinity` for no limit. */
  readonly timeout?: number;
  /** Stops the batch: the work under way is dropped, the output ends with a whole line. */
  readonly signal?: AbortSignal;
}

/** What {@link BatchOptions} are when not given; `jobs` is the number of processors. */
export const BATCH_DEFAULTS: Required<Pick<BatchOptions, "step" | "group" | "maxLineBytes" | "timeout">> = {
  step: "compare",
  group: false,
  maxLineBytes: 64 * 1024 * 1024,
  timeout: 30,
};

/** One line of the output, in the order of the input. */
export interface BatchRecord {
  /** Number of the (first) line of the input it was made of. */
  readonly line: number;
  /** The report as one line of JSON, or an error record `{"line":3,"error":"no JSON: …"}`. */
  readonly json: string;
  /** The same in UTF-8, with the line end: what to write where nothing else is done with it. */
  readonly utf8: Uint8Array;
  /** Whether it is an error record. */
  readonly failed: boolean;
  /** A key of the input it was made of: 16 hexadecimal digits, the same for the same lines. */
  readonly key: string;
  /** Bytes of the input it was made of. */
  readonly bytes: number;
}

/** How far a batch has come. */
export interface BatchProgress {
  /** Events in the output. */
  readonly done: number;
  /** Of these, error records. */
  readonly failed: number;
  /** Of `done`, those an earlier run had left in the output. */
  readonly resumed: number;
  /** Bytes of the input behind them. */
  readonly bytes: number;
}

const IN_FLIGHT_BYTES = 64 * 1024 * 1024;

/**
 * Compares the events of a stream in worker threads and yields one record for each, in order.
 *
 * Memory is bounded however long the stream: no more than four events a worker are under way, and none is read while
 * they are 64 MiB or more. A bad line gives an error record and does not stop the rest.
 *
 * @param chunks - NDJSON as UTF-8 bytes, cut anywhere: a file stream, standard input, the body of a response.
 * @throws What the stream throws, or the signal's reason; an `InputError` for options that are none.
 */
export async function* batch(
  chunks: AsyncIterable<Uint8Array>,
  options: BatchOptions = {},
): AsyncGenerator<BatchRecord> {
  checkOptions(options);
  yield* recordsOf(unitsOf(chunks, options), options);
}

/**
 * Compares the events of a stream and appends the reports to a file, from where an earlier run has stopped: killed,
 * interrupted, out of disk or finished. No event is lost, none is there twice. Beside the file lies `OUTPUT.journal`.
 *
 * @param onProgress - Called after every event.
 * @returns How far it came.
 * @throws {@link ResumeError} where the input, the settings or the version are not those of the earlier run;
 * what the stream throws, the file system's errors, the signal's reason. Run again to go on.
 */
export async function batchToFile(
  chunks: AsyncIterable<Uint8Array>,
  output: string,
  options: BatchOptions & { readonly restart?: boolean } = {},
  onProgress: (progress: BatchProgress) => void = () => {},
): Promise<BatchProgress> {
  requireFields({ output }, "arguments", { output: PATH });
  checkOptions(options);
  const journal = new Journal(output, headerOf(options), options.restart ?? false);
  const { done: resumed, failed } = journal.earlier;
  let progress: BatchProgress = { done: resumed, failed, resumed, bytes: 0 };
  const units = unitsOf(chunks, options);
  try {
    for (let index = 0; index < resumed; index++) {
      options.signal?.throwIfAborted();
      const { value: unit } = await units.next();
      progress = { ...progress, bytes: progress.bytes + checked(unit, index, journal) };
    }
    for await (const record of recordsOf(units, options)) {
      await journal.append(record.key, record.utf8);
      const { done, failed, bytes } = progress;
      progress = { resumed, done: done + 1, failed: failed + Number(record.failed), bytes: bytes + record.bytes };
      onProgress(progress);
    }
    await journal.sync();
    return progress;
  } finally {
    await units.return(undefined);
    journal.close();
  }
}

const PATH = { expected: "a path", holds: (value: unknown) => typeof value === "string" && value !== "" };
const WHOLE = {
  expected: "a whole number from 1",
  holds: (value: unknown) => value === undefined || (Number.isSafeInteger(value) && Number(value) > 0),
};
const FLAG = {
  expected: "true or false",
  holds: (value: unknown) => value === undefined || typeof value === "boolean",
};
const OPTION_RULES: Readonly<Record<string, FieldRule>> = {
  jobs: WHOLE,
  step: {
    expected: '"compare" or "extract"',
    holds: (value) => value === undefined || value === "compare" || value === "extract",
  },
  group: FLAG,
  restart: FLAG,
  maxLineBytes: WHOLE,
  timeout: {
    expected: "a number of seconds above 0",
    holds: (value) => value === undefined || (typeof value === "number" && value > 0),
  },
  options: {
    expected: "an object",
    holds: (value) => value === undefined || (typeof value === "object" && value !== null),
  },
  module: {
    expected: "a URL",
    holds: (value) => value === undefined || value instanceof URL || (typeof value === "string" && URL.canParse(value)),
  },
  signal: { expected: "a signal", holds: (value) => value === undefined || value instanceof AbortSignal },
};

function checkOptions(options: BatchOptions): void {
  requireFields(options, "options", OPTION_RULES, "no others");
}

async function* recordsOf(units: AsyncIterable<EventUnit>, options: BatchOptions): AsyncGenerator<BatchRecord> {
  const { jobs = availableParallelism(), timeout = BATCH_DEFAULTS.timeout } = options;
  const pool = await openPool(jobs, timeout);
  const room = { maxItems: jobs * 4, maxWeight: IN_FLIGHT_BYTES, weigh: (unit: EventUnit) => unit.bytes };
  try {
    yield* inOrder(units, (unit) => recordOf(unit, pool, options), { ...room, signal: options.signal });
  } finally {
    await pool.close();
  }
}

async function recordOf(unit: EventUnit, pool: Pool, options: BatchOptions): Promise<BatchRecord> {
  const { line, bytes, fault } = unit;
  const task = { unit, ...settingsOf(options) };
  const utf8 = fault === null ? await pool.run(task) : errorRecord(line, fault);
  const failed = ERROR_RECORD.every((byte, at) => utf8[at] === byte);
  // As a string only for those who ask: for a report of some hundred kilobytes that costs as much as writing it.
  const json = (): string => new TextDecoder().decode(utf8.subarray(0, -1));
  return {
    line,
    utf8,
    failed,
    key: keyOf(unit),
    bytes,
    get json() {
      return json();
    },
  };
}

const ERROR_RECORD = new TextEncoder().encode('{"line":');

function unitsOf(chunks: AsyncIterable<Uint8Array>, options: BatchOptions): AsyncGenerator<EventUnit> {
  const { group, maxLineBytes: maxBytes } = { ...BATCH_DEFAULTS, ...options };
  return gather(readLines(chunks, maxBytes), { group, maxBytes });
}

/** Bytes of a unit an earlier run has done, if it is still what it was then. */
function checked(unit: EventUnit | undefined, index: number, journal: Journal): number {
  if (!unit) {
    const { done } = journal.earlier;
    throw new ResumeError(`the input has ${index} events, the output ${done} already: is it another input?`);
  }
  if (journal.agrees(index, keyOf(unit))) return unit.bytes;
  throw new ResumeError(`the input has changed: line ${unit.line} is not what it was when the output was made.
Give the same input, or --restart to begin anew.`);
}

function keyOf(unit: EventUnit): string {
  const digest = createHash("sha256");
  for (const text of unit.texts) digest.update(text).update("\n");
  return digest
    .update(unit.fault ?? "")
    .digest("hex")
    .slice(0, 16);
}

function headerOf(options: BatchOptions): string {
  const { maxLineBytes } = { ...BATCH_DEFAULTS, ...options };
  return JSON.stringify({ schema: "dissensus-batch/1", version: VERSION, maxLineBytes, ...settingsOf(options) });
}

function settingsOf(given: BatchOptions): Omit<Task, "unit"> {
  const { step, group, options = {}, module } = { ...BATCH_DEFAULTS, ...given };
  return { step, group, options: { ...options }, module: module === undefined ? null : String(module) };
}
