/**
 * Lays the amounts and times of two statements side by side.
 */
import { LIVES, type Tally } from "./lexicon/tallies.ts";
import type { Quantity, Time } from "./model.ts";
import { kinOf, type Overlap } from "./overlap.ts";
import type { Statement } from "./statement.ts";
import { talliesOf } from "./tallies.ts";
import { compareTimes } from "./times.ts";
import { compareQuantities } from "./values.ts";

/**
 * How an amount stands to another about the same thing; `brushes` is a strict bound at the other amount itself
 * ("more than 100" and 100).
 */
export type FigureKin = "equal" | "rounds" | "within" | "around" | "overlaps" | "brushes" | "apart";

/** Two amounts about the same thing, one of each statement. */
export interface FigurePair {
  /** The amount in the first statement. */
  readonly a: Quantity;
  /** The amount in the second statement. */
  readonly b: Quantity;
  /** What `a` is to `b`: `within` means that `a` is the narrower. */
  readonly kin: FigureKin;
  /** Whether the words name the same thing as counted, and not only stand in the same place. */
  readonly sure: boolean;
  /** Which of the two counts a part of what the other counts, by the words: children, people. */
  readonly part: "a" | "b" | null;
  /** What both count, where it is one of the tallies: how many died. */
  readonly tally: Tally | null;
}

/** Two times about the same thing, one of each statement. */
export interface TimePair {
  /** The time in the first statement. */
  readonly a: Time;
  /** The time in the second statement. */
  readonly b: Time;
  /** What `a` is to `b`. */
  readonly kin: FigureKin;
}

/**
 * Pairs each amount of `a` with the amount of `b` that speaks of the same thing, equal ones first. The pairs are the
 * same whichever statement is given first.
 */
export function pairFigures(a: Statement, b: Statement, words: Overlap): FigurePair[] {
  if (!goesFirst(a, b)) return pairInOrder(b, a, words.toA).map(turnFigures);
  return pairInOrder(a, b, words.toB);
}

function goesFirst(a: Statement, b: Statement): boolean {
  const [left, right] = [a.quantities.length + a.times.length, b.quantities.length + b.times.length];
  return left < right || (left === right && a.text <= b.text);
}

function turnFigures(pair: FigurePair): FigurePair {
  const { a, b, kin, part } = pair;
  return { ...pair, a: b, b: a, kin: TURNED.get(kin) ?? kin, part: part === "a" ? "b" : part === "b" ? "a" : null };
}
const TURNED: ReadonlyMap<FigureKin, FigureKin> = new Map([
  ["within", "around"],
  ["around", "within"],
]);

function pairInOrder(a: Statement, b: Statement, toB: Int16Array): FigurePair[] {
  const found: FigurePair[] = [];
  if (a.quantities.length === 0 || b.quantities.length === 0) return found;
  const free = new Set(b.quantities);
  const later: Quantity[] = [];
  for (const one of a.quantities) {
    const same = [...free].find((other) => counted(a, one, b, other) !== "other" && figureKin(one, other) === "equal");
    if (!same) later.push(one);
    else {
      free.delete(same);
      found.push({ a: one, b: same, kin: "equal", sure: true, part: null, tally: sharedTally(a, one, b, same) });
    }
  }
  for (const one of later) {
    const other = best(a, one, b, [...free], toB);
    if (!other) continue;
    free.delete(other.quantity);
    const part = partOf(a, one, b, other.quantity);
    const tally = sharedTally(a, one, b, other.quantity);
    found.push({ a: one, b: other.quantity, kin: figureKin(one, other.quantity)!, sure: other.sure, part, tally });
  }
  return found;
}

function best(
  a: Statement,
  one: Quantity,
  b: Statement,
  among: readonly Quantity[],
  toB: Int16Array,
): { quantity: Quantity; sure: boolean } | null {
  const fit = among.filter((other) => figureKin(one, other) !== null && counted(a, one, b, other) !== "other");
  const same = fit.filter((other) => counted(a, one, b, other) === "same" || neighbours(a, one, b, other, toB));
  if (same.length === 1) return { quantity: same[0]!, sure: true };
  const [only] = same.length ? same : fit;
  return only ? { quantity: only, sure: same.length > 0 && same.length < 2 } : null;
}

/** Whether two amounts count the same thing: by the head of what is counted. */
function counted(a: Statement, one: Quantity, b: Statement, other: Quantity): "same" | "open" | "other" {
  const [extent, otherExtent] = [extentOf(a, one), extentOf(b, other)];
  if (extent && otherExtent && extent !== otherExtent) return "other";
  const [mine, theirs] = [tallyIn(a, one), tallyIn(b, other)];
  // "12 people were killed" and "12 people were hurt" count different things, for all their words.
  if (mine && theirs && mine !== theirs) return "other";
  if (one.of === null || other.of === null) return mine && theirs ? "same" : "open";
  if (one.of === other.of) return "same";
  if (mine && theirs && (saysNothing(a, one, mine) || saysNothing(b, other, theirs))) return "same";
  const [left, right] = [headOf(a, one), headOf(b, other)];
  if (!left || !right) return "open";
  const how = kinOf(left, right);
  if (how === "none" || how === "cousin" || how === "antonym" || how === "sister") return "other";
  return "same";
}

/** Whether what is counted is the tally's own word, or persons as such: "four deaths", "four dead", "four people". */
function saysNothing(statement: Statement, one: Quantity, { states, nouns }: Tally): boolean {
  const head = headOf(statement, one);
  return head !== undefined && (states.has(head.form) || nouns.has(head.lemma) || LIVES.has(head.form));
}

function tallyIn(statement: Statement, one: Quantity): Tally | null {
  return talliesOf(statement).find(({ quantity }) => quantity === one)?.tally ?? null;
}

function sharedTally(a: Statement, one: Quantity, b: Statement, other: Quantity): Tally | null {
  const [mine, theirs] = [tallyIn(a, one), tallyIn(b, other)];
  return mine === theirs ? mine : null;
}

/** Tells which extent a length measures, by the words beside it: depth, height, width, or how far off; else null. */
export function extentOf({ text }: Statement, { kind, span }: Quantity): string | null {
  if (kind !== "measure" || !span) return null;
  const [before, after] = [text.slice(Math.max(0, span.start - 24), span.start), text.slice(span.end, span.end + 24)];
  return EXTENTS.find(([, ahead, behind]) => ahead.test(before) || behind.test(after))?.[0] ?? null;
}
/** Extents, by the words right before and right after a length. */
const EXTENTS: readonly (readonly [name: string, before: RegExp, after: RegExp])[] = [
  ["depth", /\bdepth of (?:about |some |only )?$/i, /^[ -](?:deep|underground|below|beneath|under)\b/i],
  ["height", /\b(?:height|altitude) of (?:about |some |only )?$/i, /^[ -](?:tall|high|above)\b/i],
  ["width", /\bwidth of (?:about |some |only )?$/i, /^[ -](?:wide|across)\b/i],
  [
    "distance",
    /\b(?:distance of|radius of|within) (?:about |some |only )?$/i,
    /^ (?:from|away|off|outside|(?:to the )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of)\b/i,
  ],
];

function partOf(a: Statement, one: Quantity, b: Statement, other: Quantity): "a" | "b" | null {
  const [left, right] = [headOf(a, one), headOf(b, other)];
  if (!left || !right || left.lemma === right.lemma) return null;
  const how = kinOf(left, right);
  return how === "broader" ? "a" : how === "narrower" ? "b" : null;
}

function headOf(statement: Statement, quantity: Quantity): Statement["tokens"][number] | undefined {
  const last = quantity.of?.split(" ").at(-1);
  return statement.tokens.find((token) => token.form === last && token.start >= (quantity.span?.start ?? 0));
}

/** Whether the content words next to two amounts are partners. */
function neighbours(a: Statement, one: Quantity, b: Statement, other: Quantity, toB: Int16Array): boolean {
  for (const [i, j] of [
    [after(a, one), after(b, other)],
    [before(a, one), before(b, other)],
  ] as const) {
    if (i >= 0 && j >= 0 && toB[i] === j) return true;
  }
  return false;
}
function after(statement: Statement, quantity: Quantity): number {
  const end = quantity.span?.end ?? 0;
  return (
    statement.content.find((at) => statement.tokens[at]!.start >= end && statement.tokens[at]!.kind === "content") ?? -1
  );
}
function before(statement: Statement, quantity: Quantity): number {
  const start = quantity.span?.start ?? 0;
  return (
    statement.content.findLast(
      (at) => statement.tokens[at]!.end <= start && statement.tokens[at]!.kind === "content",
    ) ?? -1
  );
}

const KINS = { equal: "equal", "rounds-to": "rounds", overlapping: "overlaps", disjoint: "apart" } as const;

/** What one amount is to another, or null where the two cannot be compared. */
export function figureKin(a: Quantity, b: Quantity): FigureKin | null {
  const { outcome, narrower } = compareQuantities(a, b);
  if (outcome === "incomparable") return null;
  if (outcome === "rounds-to" && (strictly(a, b) || strictly(b, a))) return "brushes";
  if (outcome === "within") return narrower === "a" ? "within" : "around";
  return KINS[outcome];
}

/** "more than 100" leaves out 100 itself. */
function strictly(a: Quantity, b: Quantity): boolean {
  return (a.bound === "more-than" && a.low === b.high) || (a.bound === "less-than" && a.high === b.low);
}

/** Pairs each time of `a` with the time of `b` that says the same or, failing that, stands against it. */
export function pairTimes(a: Statement, b: Statement): TimePair[] {
  if (goesFirst(a, b)) return pairTimesInOrder(a, b);
  return pairTimesInOrder(b, a).map(({ a: one, b: other, kin }) => ({ a: other, b: one, kin: TURNED.get(kin) ?? kin }));
}

function pairTimesInOrder(a: Statement, b: Statement): TimePair[] {
  const found: TimePair[] = [];
  for (const one of a.times) {
    const pairs = b.times.flatMap((other): TimePair[] => {
      const how = timeKin(one, other);
      return how === null ? [] : [{ a: one, b: other, kin: how }];
    });
    const best = pairs.find(({ kin }) => kin === "equal") ?? pairs.find(({ kin }) => kin !== "apart") ?? pairs[0];
    if (best) found.push(best);
  }
  return found;
}

/** What one time is to another, or null where one of them is not resolved. */
export function timeKin(a: Time, b: Time): FigureKin | null {
  const { outcome, narrower } = compareTimes(a, b);
  if (outcome === "incomparable") return null;
  if (outcome === "within") return narrower === "a" ? "within" : "around";
  return TIME_KINS[outcome];
}
const TIME_KINS = { equal: "equal", overlapping: "overlaps", disjoint: "apart" } as const;
