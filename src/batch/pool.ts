/**
 * Worker threads that make reports: one unit in, one line of JSON out.
 */
import type { Tinypool } from "tinypool";
import type { EventUnit } from "./event-units.ts";

/** What a worker is told with every unit; plain values only. */
export interface Task {
  /** The unit to make a line of. */
  readonly unit: EventUnit;
  /** What to make of it: a report, or the line itself with what its accounts say. */
  readonly step: "compare" | "extract";
  /** Whether its lines are accounts of one event, not one dossier. */
  readonly group: boolean;
  /** Options of `compare`, without functions. */
  readonly options: Readonly<Record<string, unknown>>;
  /** A module whose `compare` is used instead of the package's, as a URL; null for the package's. */
  readonly module: string | null;
}

/** A pool of worker threads. */
export interface Pool {
  /** The line of the output for a unit, in UTF-8, with its line end. */
  run(task: Task): Promise<Uint8Array>;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** Opens a pool of `jobs` worker threads; they start with the first tasks. */
export async function openPool(jobs: number): Promise<Pool> {
  const { Tinypool } = await import("tinypool");
  const pool: Tinypool = new Tinypool({
    filename: new URL("./batch-worker.js", import.meta.url).href,
    name: "handOver",
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
  });
  return {
    run: (task) => pool.run(task).catch((error: unknown) => errorRecord(task.unit.line, lossOf(error))),
    close: () => pool.destroy(),
  };
}

/** The line of the output that stands for a unit of which no report could be made. */
export function errorRecord(line: number, error: string): Uint8Array {
  return inBytes(JSON.stringify({ line, error }));
}

/** A line of JSON in UTF-8, with its line end. */
export function inBytes(json: string): Uint8Array {
  return encoder.encode(`${json}\n`);
}

const encoder = new TextEncoder();

/** A worker that dies (of memory, mostly) takes only its own unit with it. */
function lossOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return "out of memory: the event is too large for a worker";
  return `the worker died: ${message}`;
}
