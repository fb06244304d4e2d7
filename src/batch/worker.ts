/**
 * What runs in a worker thread of a batch.
 */
import { Tinypool } from "tinypool";
import { parseDossier } from "../dossier/parse.ts";
import { type Extraction, extract } from "../extract/extract.ts";
import type { DossierInput } from "../model/dossier.ts";
import { shown } from "../model/faults.ts";
import { compare, compareExtracted } from "../report/compare.ts";
import { type EventInput, eventOfAccounts, eventOfLine } from "./event-units.ts";
import { errorRecord, inBytes, type Task } from "./pool.ts";

/** Makes the line for one unit, see {@link lineOf}, and hands its bytes over to the main thread without copying them. */
export async function handOver(task: Task): Promise<unknown> {
  process.exit = refuseExit;
  return Tinypool.move(await lineOf(task));
}

/** In the place of `process.exit`: a module that ends the worker would take its line with it. */
function refuseExit(code?: number | string | null): never {
  throw new Error(`the module called process.exit(${code ?? ""})`);
}

/**
 * The line of the output for one unit, in UTF-8 with its line end: a report or a reading as JSON, or an error record.
 * Never throws.
 */
export async function lineOf(task: Task): Promise<Uint8Array> {
  try {
    const json = JSON.stringify(await (task.step === "extract" ? readingOf(task) : reportOf(task)));
    if (json === undefined || json[0] !== "{") throw new Error(`the module gave ${shown(json)}, which is no report`);
    return inBytes(json);
  } catch (error) {
    return errorRecord(task.unit.line, reason(error));
  }
}

async function reportOf({ unit, group, options, module }: Task): Promise<unknown> {
  const { dossier, readings } = group ? eventOfAccounts(unit.texts) : eventOfLine(unit.texts[0] ?? "");
  if (module !== null) return (await import(module)).compare(dossier, options);
  return Object.keys(readings).length > 0 ? compareExtracted(dossier, readings, options) : compare(dossier, options);
}

/** The line with what its account says (`reading`), or the dossier with what each of its accounts says (`readings`). */
function readingOf({ unit, group }: Task): unknown {
  if (group) {
    const event = eventOfAccounts(unit.texts);
    return { ...event.dossier, readings: readingsOf(event) };
  }
  const text = unit.texts[0] ?? "";
  const line = JSON.parse(text);
  if (Array.isArray(line.accounts)) return { ...line, readings: readingsOf(eventOfLine(text)) };
  const { dossier } = eventOfAccounts([text]);
  const [reading] = Object.values(readingsOf({ dossier, readings: {} }));
  return reading ? { ...line, reading } : line;
}

function readingsOf({ dossier, readings }: EventInput): Record<string, Extraction> {
  const { accounts, assertions, sources, aliases } = parseDossier(dossier satisfies DossierInput);
  const given = new Set([...Object.keys(readings), ...assertions.map(({ accountId }) => accountId)]);
  const unread = accounts.filter(({ id, text }) => text != null && !given.has(id));
  const read = unread.map((account) => [account.id, extract(account, { sources, aliases })] as const);
  return { ...readings, ...Object.fromEntries(read) };
}

function reason(error: unknown): string {
  // By its name: a module of the caller's own may throw that of another copy of the package.
  if (error instanceof Error && error.name === "InputError") return error.message;
  if (error instanceof SyntaxError) return `no JSON: ${error.message}`;
  return String(error);
}
