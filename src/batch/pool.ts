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

/**
 * Opens a pool of `jobs` worker threads; they start with the first tasks. A worker that takes longer than `seconds` for
 * a unit is stopped, and another takes its place.
 */
export async function openPool(jobs: number, seconds: number): Promise<Pool> {
  const { Tinypool } = await import("tinypool");
  const pool: Tinypool = new Tinypool({
    filename: new URL("./batch-worker.js", import.meta.url).href,
    name: "handOver",
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
  });
  const turns = new Turns(jobs);
  return {
    run: (task) => turns.take(() => inTime(pool, task, seconds)),
    close: () => pool.destroy(),
  };
}

/** Runs a task; its time counts from when a worker has it, for no more are handed over than there are workers. */
async function inTime(pool: Tinypool, task: Task, seconds: number): Promise<Uint8Array> {
  const stop = new AbortController();
  const timer = Number.isFinite(seconds) ? setTimeout(() => stop.abort(), seconds * 1000) : undefined;
  try {
    return await pool.run(task, { signal: stop.signal });
  } catch (error) {
    const late = `took longer than ${seconds} s (timeout)`;
    return errorRecord(task.unit.line, stop.signal.aborted ? late : lossOf(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Lets so many works run at once; the others wait for their turn, in order. */
class Turns {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(most: number) {
    this.free = most;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
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
