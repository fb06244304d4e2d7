/**
 * Two statements and all that the levels ask about them, worked out once.
 */
import { type FigurePair, pairFigures, pairTimes, type TimePair } from "./figures.ts";
import type { Relation } from "./model.ts";
import { type Overlap, overlap, type WordPair } from "./overlap.ts";
import type { ContrastKind } from "./report.ts";
import type { Statement } from "./statement.ts";

/** What a level found. */
export interface Finding {
  /** One sentence for a person. */
  readonly because: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Further kinds, after the level's own. */
  readonly also?: readonly ContrastKind[];
  /** For `refines`: which statement says all that the other says. */
  readonly narrower?: "a" | "b";
  /** Names the features a model went by, for the trace. */
  readonly features?: () => string;
}

/** One row of the table: the first whose test finds something decides. */
export interface Level {
  /** Stable name. */
  readonly name: string;
  /** The relation it gives. */
  readonly relation: Relation;
  /** The kind or reason it gives. */
  readonly kind: ContrastKind;
  /** What it says, for a person. */
  readonly label: string;
  /** Looks at a pair; null where the level does not hold. */
  readonly test: (pair: Pair) => Finding | null;
}

/** Two statements laid side by side. */
export interface Pair {
  /** The first statement. */
  readonly a: Statement;
  /** The second statement. */
  readonly b: Statement;
  /** Their words. */
  readonly words: Overlap;
  /** Their amounts. */
  readonly figures: readonly FigurePair[];
  /** Their times. */
  readonly times: readonly TimePair[];
  /** Matched words that one affirms and the other denies. */
  readonly flips: readonly WordPair[];
  /** The contradiction they would be if no gate excused it. */
  readonly conflict: { readonly level: Level; readonly finding: Finding } | null;
}

/** Lays two statements side by side and looks for the first conflict among `oppositions` that is not in doubt. */
export function pairUp(
  a: Statement,
  b: Statement,
  oppositions: readonly Level[],
  doubts: (finding: Finding, pair: Pair) => boolean = () => false,
): Pair {
  const words = overlap(a, b);
  const bare: Pair = {
    a,
    b,
    words,
    figures: pairFigures(a, b, words),
    times: pairTimes(a, b),
    flips: words.pairs.filter((pair) => flipped(a, b, pair)),
    conflict: null,
  };
  for (const level of oppositions) {
    const finding = level.test(bare);
    if (!finding) continue;
    const pair = { ...bare, conflict: { level, finding } };
    return doubts(finding, pair) ? bare : pair;
  }
  return bare;
}

function flipped(a: Statement, b: Statement, { a: i, b: j }: WordPair): boolean {
  return (a.tokens[i]!.negations + b.tokens[j]!.negations + (a.denied !== b.denied ? 1 : 0)) % 2 === 1;
}

/** The words of tokens, joined, in quotation marks. */
export function quoted(statement: Statement, ...tokens: readonly number[]): string {
  return `“${tokens.map((at) => statement.tokens[at]!.text).join(" ")}”`;
}

/** The words of a span of the statement's text, in quotation marks. */
export function quotedSpan(statement: Statement, span: { start: number; end: number } | null): string {
  return span ? `“${statement.text.slice(span.start, span.end)}”` : "a figure";
}
