/**
 * An output of lines that can be gone on with after any interruption: nothing lost, nothing twice.
 *
 * Beside the output lies a journal, `OUTPUT.journal`: a first line that says how the output is made, then a key of 16
 * characters for each line of the output, written before that line. Both are only ever appended to. On the way back
 * in, half-written ends are cut off and both are cut to the same number of lines; the keys tell whether the input is
 * still the same.
 */
import {
  closeSync,
  fdatasync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { promisify } from "node:util";

/** Thrown when an output cannot be gone on with; `message` says why and what to do. */
export class ResumeError extends Error {
  /** Always `ResumeError`. */
  override readonly name = "ResumeError";
}

/** What is found of an earlier run. */
export interface Earlier {
  /** Whole lines the output holds already. */
  readonly done: number;
  /** How many of them are error records. */
  readonly failed: number;
}

const KEY_BYTES = 17;
const SYNC_EVERY = 64 * 1024 * 1024;
const CHUNK = 1 << 20;
const NEWLINE = 10;
const syncData = promisify(fdatasync);

/** An open output with its journal. Only one process may hold it: `OUTPUT.lock` names the one that does. */
export class Journal {
  /** What an earlier run has left. */
  readonly earlier: Earlier;
  private readonly output: number;
  private readonly keys: number;
  private readonly lock: string;
  private readonly headerBytes: number;
  private unsynced = 0;

  /**
   * Opens `path` to be gone on with, or anew.
   *
   * @param header - One line that says how the output is made; an output made otherwise is refused.
   * @param restart - Throw away what is there.
   * @throws {@link ResumeError} where the output is not this batch's, or another process writes it.
   */
  constructor(path: string, header: string, restart: boolean) {
    this.lock = takeLock(`${path}.lock`);
    try {
      const journal = `${path}.journal`;
      if (restart) for (const old of [path, journal]) rmSync(old, { force: true });
      refuseForeign(path, journal);
      this.output = openSync(path, "a+");
      this.keys = openSync(journal, "a+");
      this.headerBytes = Buffer.byteLength(header) + 1;
      this.checkHeader(header, journal);
      this.earlier = this.cutToWholeLines();
    } catch (error) {
      rmSync(this.lock, { force: true });
      throw error;
    }
  }

  /** Says whether line `index` of the output was made with `key`. */
  agrees(index: number, key: string): boolean {
    const found = Buffer.alloc(KEY_BYTES - 1);
    readSync(this.keys, found, 0, found.length, this.headerBytes + index * KEY_BYTES);
    return found.toString("latin1") === key;
  }

  /**
   * Appends one line, given in UTF-8 with its line end. When the call returns, the operating system has it: killing this process loses nothing.
   * Every 64 MiB it is also forced to the disk, so that a power failure costs no more than that, to be made again.
   *
   * @throws The file system's error (a full disk); what was written in part is cut off on the next run.
   */
  async append(key: string, line: Uint8Array): Promise<void> {
    writeWhole(this.keys, `${key}\n`);
    writeWhole(this.output, line);
    this.unsynced += line.length;
    if (this.unsynced < SYNC_EVERY) return;
    await this.sync();
  }

  /** Forces everything to the disk. */
  async sync(): Promise<void> {
    this.unsynced = 0;
    await syncData(this.keys);
    await syncData(this.output);
  }

  /** Closes the files and lets go of the lock. */
  close(): void {
    closeSync(this.output);
    closeSync(this.keys);
    rmSync(this.lock, { force: true });
  }

  private checkHeader(header: string, journal: string): void {
    const size = fstatSync(this.keys).size;
    const found = Buffer.alloc(Math.min(size, this.headerBytes));
    readSync(this.keys, found, 0, found.length, 0);
    if (found.equals(Buffer.from(`${header}\n`))) return;
    if (fstatSync(this.output).size === 0) {
      ftruncateSync(this.keys, 0);
      writeWhole(this.keys, `${header}\n`);
      return;
    }
    const before = readFileSync(journal, "utf8").split("\n", 1)[0];
    throw new ResumeError(
      `the output was made with other settings\n  then ${before}\n  now  ${header}\nGive the same, or --restart to begin anew.`,
    );
  }

  /** Cuts output and journal to the lines both hold whole. */
  private cutToWholeLines(): Earlier {
    const journaled = Math.floor((fstatSync(this.keys).size - this.headerBytes) / KEY_BYTES);
    const whole = countLines(this.output, journaled);
    ftruncateSync(this.output, whole.bytes);
    ftruncateSync(this.keys, this.headerBytes + whole.lines * KEY_BYTES);
    return { done: whole.lines, failed: whole.failed };
  }
}

/** Counts whole lines that hold an object, at most `most`; what a power failure has left unwritten (zeros) ends the count. */
function countLines(file: number, most: number): { lines: number; failed: number; bytes: number } {
  const count = { lines: 0, failed: 0, bytes: 0 };
  const chunk = Buffer.alloc(CHUNK);
  const ERROR_RECORD = '{"line":';
  let opening = "";
  let last = 0;
  for (let at = 0; count.lines < most; ) {
    const read = readSync(file, chunk, 0, CHUNK, at);
    if (read === 0) break;
    const zero = chunk.subarray(0, read).indexOf(0);
    const usable = zero < 0 ? read : zero;
    let start = 0;
    while (count.lines < most) {
      const end = chunk.subarray(0, usable).indexOf(NEWLINE, start);
      const stop = end < 0 ? usable : end;
      if (opening.length < ERROR_RECORD.length) {
        opening += chunk.toString("latin1", start, Math.min(stop, start + ERROR_RECORD.length - opening.length));
      }
      if (stop > start) last = chunk[stop - 1] ?? 0;
      if (end < 0) break;
      if (opening[0] !== "{" || last !== 0x7d) return count;
      count.lines++;
      if (opening === ERROR_RECORD) count.failed++;
      count.bytes = at + end + 1;
      opening = "";
      start = end + 1;
    }
    if (zero >= 0) break;
    at += read;
  }
  return count;
}

/** A file that is there without a journal belongs to somebody else. */
function refuseForeign(path: string, journal: string): void {
  if (sizeOf(path) > 0 && sizeOf(journal) === 0) {
    throw new ResumeError(`${path} is there already and is no batch's output (it has no journal).
Give another --out, or --restart to write over it.`);
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Takes the lock; one left by a process that is gone does not count. */
function takeLock(path: string): string {
  for (let attempt = 0; ; attempt++) {
    try {
      const file = openSync(path, "wx");
      writeWhole(file, String(process.pid));
      closeSync(file);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = Number(readFileSync(path, "utf8"));
      if (attempt > 0 || isRunning(owner)) {
        throw new ResumeError(`process ${owner} is writing this output (${path})`);
      }
      rmSync(path, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  // A container gives every run the same number.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A disk that fills up takes part of a write before it refuses the rest. */
function writeWhole(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
}
