/**
 * What runs in a worker thread of a batch.
 */
import { compare } from "./compare.ts";
import { dossierOf } from "./gather.ts";
import type { DossierInput } from "./model.ts";
import { InputError } from "./parse.ts";
import { errorRecord, type Task } from "./pool.ts";

type Compare = (dossier: DossierInput, options: Readonly<Record<string, unknown>>) => unknown;

/** The line of the output for one unit: its report as JSON, or an error record. Never throws. */
export async function lineOf(task: Task): Promise<string> {
  const { unit, group, options, module } = task;
  try {
    const run: Compare = module === null ? compare : (await import(module)).compare;
    const dossier: DossierInput = group ? dossierOf(unit.texts) : JSON.parse(unit.texts[0] ?? "");
    return JSON.stringify(await run(dossier, options));
  } catch (error) {
    return errorRecord(unit.line, reason(error));
  }
}

function reason(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof SyntaxError) return `no JSON: ${error.message}`;
  return String(error);
}
