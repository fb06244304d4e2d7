/**
 * Two statements and all that the levels ask about them, worked out once.
 */

import type { Relation } from "../model/dossier.ts";
import type { ContrastKind } from "../model/report.ts";
import type { Statement } from "../statement/statement.ts";
import { type FigurePair, pairFigures, pairTimes, type TimePair } from "./figures.ts";
import { kinOf, type Overlap, overlap, type WordPair } from "./overlap.ts";

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
  /** The words it is about, as tokens of each statement: the gates ask about the others. */
  readonly about?: readonly [a: readonly number[], b: readonly number[]];
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

/** Makes the rows of a table that all give one relation. */
export function rowsOf(relation: Relation) {
  return (name: string, kind: Level["kind"], label: string, test: Level["test"]): Level => ({
    name,
    relation,
    kind,
    label,
    test,
  });
}

/** Two statements laid side by side. */
export interface Pair {
  /** The first statement. */
  readonly a: Statement;
  /** The second statement. */
  readonly b: Statement;
  /** Their words, those of amounts and times that have partners left out. */
  readonly words: Overlap;
  /** All their words. */
  readonly raw: Overlap;
  /** Their amounts. */
  readonly figures: readonly FigurePair[];
  /** Their times. */
  readonly times: readonly TimePair[];
  /** Matched words that one affirms and the other denies. */
  readonly flips: readonly WordPair[];
  /** The contradiction they would be if no gate excused it. */
  readonly conflict: {
    /** The opposition that holds. */
    readonly level: Level;
    /** What it found. */
    readonly finding: Finding;
  } | null;
}

/** Lays two statements side by side and looks for the first conflict among `oppositions` that is not in doubt. */
export function pairUp(
  a: Statement,
  b: Statement,
  oppositions: readonly Level[],
  doubts: (finding: Finding, pair: Pair) => boolean = () => false,
): Pair {
  const raw = overlap(a, b);
  const figures = pairFigures(a, b, raw);
  const times = pairTimes(a, b);
  const words = figures.length + times.length ? withoutFigures(raw, a, b, [...figures, ...times]) : raw;
  const flips = raw.pairs.filter((pair) => flipped(a, b, pair));
  const bare: Pair = { a, b, words, raw, figures, times, flips, conflict: null };
  for (const level of oppositions) {
    const finding = level.test(bare);
    if (!finding) continue;
    const pair = { ...bare, conflict: { level, finding } };
    return doubts(finding, pair) ? bare : pair;
  }
  return bare;
}

/** Leaves out the words of paired amounts and times: the figures speak for them. */
function withoutFigures(raw: Overlap, a: Statement, b: Statement, pairs: readonly (FigurePair | TimePair)[]): Overlap {
  const inside = (tokens: Statement["tokens"], at: number, side: "a" | "b"): boolean =>
    tokens[at]!.figure &&
    pairs.some(({ [side]: { span } }) => span && tokens[at]!.start >= span.start && tokens[at]!.end <= span.end);
  const inA = (at: number): boolean => inside(a.tokens, at, "a");
  const inB = (at: number): boolean => inside(b.tokens, at, "b");
  const kept = raw.pairs.filter((pair) => !inA(pair.a) && !inB(pair.b));
  const onlyA = raw.onlyA.filter((at) => !inA(at));
  const onlyB = raw.onlyB.filter((at) => !inB(at));
  const cover = (only: readonly number[]): number =>
    kept.length + only.length ? kept.length / (kept.length + only.length) : 1;
  const swaps = raw.swaps.filter((pair) => !inA(pair.a) && !inB(pair.b));
  return { ...raw, pairs: kept, swaps, onlyA, onlyB, coverA: cover(onlyA), coverB: cover(onlyB) };
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

/** How much of what two statements say is shared, some words on each side left aside: 0 to 1. */
export function likeness({ words }: Pair, asideA = 0, asideB = 0): number {
  const all =
    words.pairs.length * 2 + Math.max(0, words.onlyA.length - asideA) + Math.max(0, words.onlyB.length - asideB);
  return all === 0 ? 1 : (2 * words.pairs.length) / all;
}

/** The same with the shorter statement as the measure. */
export function inclusion({ words }: Pair, asideA = 0, asideB = 0): number {
  const a = words.pairs.length + Math.max(0, words.onlyA.length - asideA);
  const b = words.pairs.length + Math.max(0, words.onlyB.length - asideB);
  const least = Math.min(a, b);
  return least === 0 ? 1 : Math.min(1, words.pairs.length / least);
}

/** Finds the opposite words about the same: in one place of both, or anywhere among the words only one of them has. */
export function opposites({ a, b, words }: Pair): WordPair[] {
  const found: WordPair[] = words.swaps.filter(({ kin }) => kin === "antonym");
  for (const i of words.onlyA.slice(0, 20)) {
    for (const j of words.onlyB.slice(0, 20)) {
      if (found.some((pair) => pair.a === i || pair.b === j)) continue;
      if (kinOf(a.tokens[i]!, b.tokens[j]!) === "antonym") found.push({ a: i, b: j, kin: "antonym" });
    }
  }
  return found;
}

/** Beyond this many words of its own on a side, what stands in one place is no longer about one thing. */
export const FEW = 4;

/** Whether two statements share so much that they can only be about one thing. */
export function isOneStory({ words }: Pair): boolean {
  return words.pairs.length >= 8 && Math.min(words.coverA, words.coverB) >= 0.75;
}
