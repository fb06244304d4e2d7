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
 * @param others - Whether fields of other names are refused: what is misspelt would be passed over.
 * @throws {@link InputError} naming the path and the value.
 */
export function requireFields(
  value: unknown,
  path: string,
  fields: Readonly<Record<string, FieldRule>>,
  others?: "no others",
): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InputError([{ path, message: `expected an object, got ${shown(value)}` }]);
  const unknown = others ? Object.keys(value).find((name) => !Object.hasOwn(fields, name)) : undefined;
  if (unknown !== undefined)
    throw new InputError([
      { path: `${path}.${unknown}`, message: `unknown field; known are ${Object.keys(fields).join(", ")}` },
    ]);
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

/** Gives a value as an error shows it: as JSON, cut at 60 characters. Never throws, whatever the value is. */
export function shown(value: unknown): string {
  try {
    const text = written(value, "", 0);
    return text.length > SHOWN ? `${text.slice(0, SHOWN - 3)}…` : text;
  } catch {
    return "a value that cannot be read";
  }
}

const SHOWN = 60;
/** How deep a value is looked into: it may be a circle, or nested without end. */
const DEEP = 12;

/** Adds a value to what is written, as far as it would be shown. */
function written(value: unknown, before: string, depth: number): string {
  if (typeof value === "string") return before + JSON.stringify(value.slice(0, SHOWN));
  if (typeof value === "function") return `${before}a function`;
  if (typeof value === "bigint") return `${before}${value}n`;
  if (typeof value !== "object" || value === null) return before + String(value);
  if (value instanceof Date) return before + JSON.stringify(value);
  if (depth > DEEP) return `${before}…`;
  const isList = Array.isArray(value);
  let text = before + (isList ? "[" : "{");
  let first = true;
  for (const key in value) {
    if (text.length > SHOWN) return text;
    if (!Object.hasOwn(value, key)) continue;
    text += `${first ? "" : ","}${isList ? "" : `${JSON.stringify(key.slice(0, SHOWN))}:`}`;
    text = written((value as Record<string, unknown>)[key], text, depth + 1);
    first = false;
  }
  return text + (isList ? "]" : "}");
}
