/**
 * What is thrown at a caller whose input breaks the contract, and the check of plain arguments.
 */

/** One fault of an input. */
export interface Fault {
  /** Where it is: `dossier.accounts[2].sourceId`. */
  readonly path: string;
  /** What is wrong, with the value: `unknown source "bbc"`. */
  readonly message: string;
}

/** Thrown for input that breaks the contract; `message` lists every fault with its path. */
export class InputError extends Error {
  /** Always `InputError`. */
  override readonly name = "InputError";
  /** Every fault found, in the order of the input. */
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map((fault) => `${fault.path}: ${fault.message}`);
    super(lines.length === 1 ? lines[0] : `${lines.length} faults\n${lines.map((line) => `  ${line}`).join("\n")}`);
    this.faults = faults;
  }
}

/**
 * Holds an argument to be an object with the fields named, each of its type or left out.
 *
 * @throws {@link InputError} naming the path and the value.
 */
export function requireFields(value: unknown, path: string, fields: Readonly<Record<string, FieldRule>>): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InputError([{ path, message: `expected an object, got ${shown(value)}` }]);
  const faults = Object.entries(fields).flatMap(([name, { expected, holds }]) => {
    const given = (value as Record<string, unknown>)[name];
    return holds(given) ? [] : [{ path: `${path}.${name}`, message: `expected ${expected}, got ${shown(given)}` }];
  });
  if (faults.length > 0) throw new InputError(faults);
}

/** What a field must be. */
export interface FieldRule {
  /** In words, for the error. */
  readonly expected: string;
  /** Whether a value is it. */
  readonly holds: (value: unknown) => boolean;
}

/** Gives a value as an error shows it: JSON, cut at 60 characters. */
export function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
