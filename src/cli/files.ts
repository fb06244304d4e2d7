/**
 * Files of the command line: what is read is text, what is written is whole, and no output stands in for an input.
 */
import { lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "../model/faults.ts";
import { decodeText } from "../text/encoding.ts";
import { warn } from "./printer.ts";

/** Most bytes of a file that is read. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** What is read, and where it came from, so that nothing is written over it. */
export class Inputs {
  readonly #taken = new Set<string>();
  readonly #encoding: string | undefined;

  constructor(encoding?: string) {
    this.#encoding = encoding;
  }

  /** Reads a file, or standard input, as text. */
  async read(path: string): Promise<string> {
    const bytes = path === "-" ? await standardInput() : await this.#bytesOf(path);
    return decodeText(bytes, path, this.#encoding);
  }

  /** Says whether a file, by whatever name or link, is one that was read. */
  async holds(path: string): Promise<boolean> {
    const key = await keyOf(path);
    return key !== null && this.#taken.has(key);
  }

  async #bytesOf(path: string): Promise<Uint8Array> {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw tooLarge(path, size);
    const key = await keyOf(path);
    if (key !== null) this.#taken.add(key);
    return readFile(path);
  }
}

/** Device and number of a file: the same for every name it has. */
async function keyOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.dev}:${found.ino}`;
}

/** Whether two names, through links too, are those of one file. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const key = await keyOf(a);
  return key !== null && key === (await keyOf(b));
}

function tooLarge(path: string, bytes: number): InputError {
  return new InputError([{ path, message: `${bytes} bytes, the limit is ${MAX_FILE_BYTES}` }]);
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_FILE_BYTES) throw tooLarge("-", bytes);
  }
  return Buffer.concat(chunks);
}

/** The names in a folder that can be read, in order; a link that leads nowhere, a pipe or a device is named and left out. */
export async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() || found?.isDirectory()) names.push(name);
    else warn(`${path}: left out, ${found === null ? await absence(path) : "it is no file"}`);
  }
  return names;
}

async function absence(path: string): Promise<string> {
  const link = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  return link ? "it is a link that leads nowhere" : "it cannot be opened";
}

/** Whether there is a folder of this name. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Whether there is something of this name. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Makes a folder, with those it lies in. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
}

/**
 * Writes a file whole or not at all: beside it and renamed, so that a reader never meets half of it, and nothing is left
 * behind where that fails.
 *
 * @returns Whether there was a file of that name, which is replaced.
 */
export async function writeWhole(path: string, content: string, inputs: Inputs): Promise<boolean> {
  if (await inputs.holds(path)) throw new InputError([{ path, message: "is an input, it is not written over" }]);
  const replaced = await exists(path);
  const draft = join(dirname(path), `.dissensus-${process.pid}.part`);
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return replaced;
}

/** Names that Windows keeps to itself, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** A name has 255 bytes at most; the rest is for its ending and a number. */
const NAME_BYTES = 230;

/** Safe file names out of identifiers, each its own in whatever case. */
export class FileNames {
  readonly #taken = new Set<string>();

  /** The name for the next report of an event. */
  next(id: string): string {
    const safe = id.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-").replace(/^\p{M}+/u, "");
    const cut = withinBytes(safe, NAME_BYTES) || "report";
    const name = RESERVED.test(cut) ? `${cut}_` : cut;
    let free = name;
    for (let number = 2; this.#taken.has(free.toLowerCase()); number++) free = `${name}-${number}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}

function withinBytes(text: string, most: number): string {
  let kept = "";
  let bytes = 0;
  for (const sign of text) {
    bytes += Buffer.byteLength(sign);
    if (bytes > most) break;
    kept += sign;
  }
  return kept;
}

/** What the world's errors are called. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  EEXIST: "there is a file of that name",
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read only",
  ENOSPC: "no space left",
  EDQUOT: "no space left",
  EFBIG: "too large",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links go round in a circle",
  EMFILE: "too many open files",
};

/** What went wrong in the world, for a person; null for a fault of the program itself. */
export function causeOf(error: unknown): string | null {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== "string" || !/^E[A-Z0-9]+$/.test(code)) return null;
  return CAUSES[code] === undefined ? code : `${CAUSES[code]} (${code})`;
}
