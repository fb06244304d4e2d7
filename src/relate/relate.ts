/**
 * The relation of two statements: the smallest useful thing in the package.
 */

import type { Assertion } from "../model/dossier.ts";
import { type FieldRule, requireFields } from "../model/faults.ts";
import type { Contrast } from "../model/report.ts";
import { type ReadContext, readStatement, type Statement, type StatementInput } from "../statement/statement.ts";
import { byCodeUnit, hash } from "../text/words.ts";
import { decide, type LevelOptions } from "./levels.ts";

/** Options of {@link relate}. */
export interface RelateOptions extends LevelOptions {
  /** What is known of the account `a` stands in, where it is an assertion. */
  readonly contextA?: ReadContext;
  /** What is known of the account `b` stands in, where it is an assertion. */
  readonly contextB?: ReadContext;
}

/**
 * Relates two statements: strings, {@link StatementInput}s or assertions. The order given does not matter: for
 * `refines` the contrast's `a` is the narrower one, otherwise the order is kept.
 *
 * @example
 * ```ts
 * relate("Turnout was 61 percent.", "Turnout was 48 percent.").relation; // => "contradicts"
 * ```
 * @throws {@link InputError} naming the path and the value of what is no statement or no option.
 */
export function relate(
  a: string | StatementInput | Assertion,
  b: string | StatementInput | Assertion,
  options: RelateOptions = {},
): Contrast {
  requireStatement(a, "a");
  requireStatement(b, "b");
  requireFields(options, "options", { minConfidence: SHARE });
  return contrastOf(readStatement(a, options.contextA), readStatement(b, options.contextB), options);
}

const SHARE: FieldRule = {
  expected: "a number from 0 to 1",
  holds: (value) => value === undefined || (typeof value === "number" && value >= 0 && value <= 1),
};
const TEXT: FieldRule = { expected: "a string", holds: (value) => typeof value === "string" };

function requireStatement(given: unknown, path: string): void {
  if (typeof given !== "string") requireFields(given, path, { text: TEXT });
}

/** Relates two statements read before. */
export function contrastOf(a: Statement, b: Statement, options: LevelOptions = {}): Contrast {
  const ruling = decide(a, b, options);
  const [first, second] = ruling.narrower === "b" ? [b, a] : [a, b];
  const { relation, kinds, because, passed, trace, confidence } = ruling;
  const sameHolder = a.holder !== null && a.holder === b.holder;
  return {
    id: contrastId(first, second),
    a: first.id,
    b: second.id,
    relation,
    kinds,
    because,
    passed,
    trace,
    confidence,
    sameHolder,
  };
}

function contrastId(a: Statement, b: Statement): string {
  return hash([a.id, b.id].sort(byCodeUnit).join("\u0000"));
}
