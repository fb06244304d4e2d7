/**
 * Why a relation was decided as it was, as data and as text.
 */

import { requireContrast } from "../model/arguments.ts";
import type { Contrast, TraceStep } from "../model/report.ts";
import { LEVELS } from "./levels.ts";

/** The way to a relation. */
export interface Explanation {
  /** The decision in one sentence. */
  readonly summary: string;
  /** The rows tried, in order; the last decided. */
  readonly steps: readonly TraceStep[];
  /** All of it as lines of plain text. */
  readonly text: string;
}

/**
 * Explains a contrast: the sentence, how sure it is, and every gate and level tried on the way.
 *
 * @example
 * ```ts
 * explain(relate("The bridge is open.", "The bridge is closed.")).summary;
 * // => "contradicts (antonym): They use opposite words: “open” against “closed”."
 * ```
 */
export function explain(contrast: Contrast): Explanation {
  requireContrast(contrast, "contrast");
  const { relation, kinds, because, confidence, passed, trace } = contrast;
  const summary = `${relation} (${kinds.join(", ")}): ${because}`;
  const steps = [...passed.map(stepPassed), ...trace];
  const lines = steps.map(
    ({ gate, outcome, note }, at) => `${at + 1}. ${gate}: ${outcome === "decided" ? note : "passed"}`,
  );
  const text = [summary, `Confidence ${confidence.toFixed(2)}.`, "Tried in this order:", ...lines].join("\n");
  return { summary, steps, text };
}

const ASKED = new Map(LEVELS.map(({ name, label }) => [name, label]));

/** A row that did not hold; a report of another version may name one that is not known here. */
function stepPassed(gate: string): TraceStep {
  const label = ASKED.get(gate);
  return { gate, outcome: "passed", note: label ? `They do not ${label}.` : "" };
}
