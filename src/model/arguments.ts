/**
 * Checks of what exported functions are given: each names path and value, and asks for no schema, so that a page that
 * only renders carries none.
 */
import { type Fault, type FieldRule, InputError, requireFields, shown } from "./faults.ts";

const TEXT: FieldRule = { expected: "a string", holds: (value) => typeof value === "string" };
const RECORD: FieldRule = {
  expected: "an object",
  holds: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};
const LIST: FieldRule = {
  expected: "a list of objects",
  holds: (value) => Array.isArray(value) && value.every((one) => RECORD.holds(one)),
};
const SCHEMA: FieldRule = { expected: '"dissensus/1"', holds: (value) => value === "dissensus/1" };

const REPORT: Readonly<Record<string, FieldRule>> = {
  schema: SCHEMA,
  event: RECORD,
  sources: LIST,
  accounts: LIST,
  assertions: LIST,
  issues: LIST,
  contrasts: LIST,
  core: LIST,
  silences: LIST,
  echoes: LIST,
  standings: LIST,
  decisions: LIST,
  notices: LIST,
};

/** Holds an argument to be a report, as far as its parts go; `parseReport` checks it whole. */
export function requireReport(value: unknown, path = "report"): void {
  requireFields(value, path, REPORT);
}

const CHANGED: FieldRule = {
  expected: "an object of lists",
  holds: (value) => RECORD.holds(value) && Object.values(value as object).every(Array.isArray),
};

/** Holds an argument to be what `diff` gives. */
export function requireDiff(value: unknown, path = "diff"): void {
  requireFields(value, path, {
    event: TEXT,
    accounts: CHANGED,
    issues: CHANGED,
    contradictions: CHANGED,
    decisions: CHANGED,
    figures: LIST,
    moved: LIST,
  });
}

const LIST_OF_ANY: FieldRule = { expected: "a list", holds: Array.isArray };

/** Holds an argument to be a contrast. */
export function requireContrast(value: unknown, path: string): void {
  requireFields(value, path, { relation: TEXT, kinds: LIST_OF_ANY, because: TEXT, passed: LIST_OF_ANY, trace: LIST });
}

/** Holds an argument to have assertions and contrasts. */
export function requirePairs(value: unknown, path: string): void {
  requireFields(value, path, { assertions: LIST, contrasts: LIST });
}

/** Holds an argument to be what `extract` gives, by account. */
export function requireReadings(value: unknown, path: string): void {
  requireFields(value, path, {});
  for (const [id, reading] of Object.entries(value as object))
    requireFields(reading, `${path}[${shown(id)}]`, {
      assertions: LIST,
      speakers: LIST,
      silences: LIST,
      notices: LIST,
    });
}

/** Holds an argument to be a text. */
export function requireText(value: unknown, path: string): void {
  if (typeof value !== "string") throw new InputError([{ path, message: `expected a string, got ${shown(value)}` }]);
}

/** Holds an argument to be a list of objects that have texts in the fields named. */
export function requireList(value: unknown, path: string, texts: readonly string[] = []): void {
  if (!Array.isArray(value)) throw new InputError([{ path, message: `expected a list, got ${shown(value)}` }]);
  const rules = Object.fromEntries(texts.map((name) => [name, TEXT]));
  for (const [index, one] of value.entries()) requireFields(one, `${path}[${index}]`, rules);
}

/** What an option may be: one of some words, a text, a truth value, or anything. */
export type OptionRule = readonly string[] | "text" | "flag" | "object" | "function" | "any";

/** Holds options to be known by name, and each to be what it may be, or left out. */
export function requireOptions(value: unknown, rules: Readonly<Record<string, OptionRule>>, path = "options"): void {
  requireFields(value, path, {});
  const faults = Object.entries(value as object).flatMap(([name, given]): Fault[] => {
    if (!Object.hasOwn(rules, name))
      return [{ path: `${path}.${name}`, message: `unknown option; known are ${Object.keys(rules).join(", ")}` }];
    const rule = rules[name]!;
    if (given === undefined || allows(rule, given)) return [];
    return [{ path: `${path}.${name}`, message: `expected ${wanted(rule)}, got ${shown(given)}` }];
  });
  if (faults.length > 0) throw new InputError(faults);
}

function allows(rule: OptionRule, given: unknown): boolean {
  if (typeof rule !== "string") return rule.includes(given as string);
  if (rule === "text") return typeof given === "string";
  if (rule === "flag") return typeof given === "boolean";
  if (rule === "object") return RECORD.holds(given);
  return rule === "any" || typeof given === "function";
}

function wanted(rule: OptionRule): string {
  if (typeof rule !== "string") return rule.map((one) => JSON.stringify(one)).join(" or ");
  return { text: "a string", flag: "true or false", object: "an object", function: "a function", any: "anything" }[
    rule
  ];
}
