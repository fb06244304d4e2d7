/**
 * Lays the amounts and times of two statements side by side.
 */

import { WHOLE_MARKS } from "../lexicon/events.ts";
import { LIVES, type Tally } from "../lexicon/tallies.ts";
import type { Quantity, Time } from "../model/dossier.ts";
import type { Statement } from "../statement/statement.ts";
import { talliesOf } from "../statement/tallies.ts";
import type { Token } from "../statement/tokens.ts";
import { countedOn } from "../values/as-of.ts";
import { compareQuantities } from "../values/compare-quantities.ts";
import { compareTimes } from "../values/compare-times.ts";
import { kinOf, type Overlap } from "./overlap.ts";

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

/** So many amounts or times of a claim are laid side by side; what has more is a list, and all against all would grow. */
const MOST = 32;

function pairInOrder(a: Statement, b: Statement, toB: Int16Array): FigurePair[] {
  const found: FigurePair[] = [];
  if (a.quantities.length === 0 || b.quantities.length === 0) return found;
  const free = new Set(b.quantities.slice(0, MOST));
  const later: Quantity[] = [];
  for (const one of a.quantities.slice(0, MOST)) {
    const same = [...free].find((other) => counted(a, one, b, other) !== "other" && figureKin(one, other) === "equal");
    if (!same) later.push(one);
    else {
      free.delete(same);
      found.push({ a: one, b: same, kin: "equal", sure: true, part: null, tally: sharedTally(a, one, b, same) });
    }
  }
  for (const { one, other, sure } of matched(a, later, b, [...free], toB)) {
    const [part, tally] = [partOf(a, one, b, other), sharedTally(a, one, b, other)];
    const kin = overstates(a, one, other, tally) || overstates(b, other, one, tally) ? "apart" : figureKin(one, other)!;
    found.push({ a: one, b: other, kin, sure, part, tally });
  }
  return found.sort((x, y) => a.quantities.indexOf(x.a) - a.quantities.indexOf(y.a));
}

/** "up to 120,000 came" says that nearly so many came, and not that 29,000 did; "at most" would leave room. */
function overstates({ text }: Statement, one: Quantity, other: Quantity, tally: Tally | null): boolean {
  if (tally === null || one.bound !== "at-most" || one.span === null || one.high === null || other.high === null)
    return false;
  const near = text.slice(Math.max(0, one.span.start - 8), one.span.end);
  return /\b(?:up to|as many as)\b/i.test(near) && other.high < one.high / 2;
}

/** Two amounts that may be about one thing: whether the words say so, and how many words around them are shared. */
interface Match {
  readonly one: Quantity;
  readonly other: Quantity;
  readonly same: boolean;
  readonly near: number;
}

/** Gives each amount the partner that the words beside them speak for; amounts with the most in common go first. */
function matched(
  a: Statement,
  amounts: readonly Quantity[],
  b: Statement,
  among: readonly Quantity[],
  toB: Int16Array,
): { one: Quantity; other: Quantity; sure: boolean }[] {
  const all = amounts.flatMap((one) => {
    const fit = among.filter((other) => figureKin(one, other) !== null && counted(a, one, b, other) !== "other");
    return fit.map((other): Match => {
      const same = counted(a, one, b, other) === "same" || neighbours(a, one, b, other, toB);
      return { one, other, same, near: amounts.length + fit.length > 2 ? sharedAround(a, one, b, other) : 0 };
    });
  });
  const ranked = [...all].sort((x, y) => y.near + Number(y.same) - x.near - Number(x.same));
  const [left, right] = [new Set(amounts), new Set(among)];
  return ranked.flatMap(({ one, other, same, near }) => {
    if (!left.has(one) || !right.has(other)) return [];
    left.delete(one);
    right.delete(other);
    const rivals = all.filter((each) => each.same && each.one === one && right.has(each.other) && each.near >= near);
    return [{ one, other, sure: same && rivals.length === 0 }];
  });
}

/**
 * How many words the clauses around two amounts share, up to the next amount on each side; a word by which one of them
 * is of the whole ("worldwide") tells twice, for or against.
 */
function sharedAround(a: Statement, one: Quantity, b: Statement, other: Quantity): number {
  const [left, right] = [around(a, one), around(b, other)];
  let shared = 0;
  for (const { lemma, name } of left) if (right.some((word) => word.lemma === lemma)) shared += name ? NAMED : 1;
  const [whole, otherWhole] = [left, right].map((list) => list.some(({ lemma }) => WHOLE_MARKS.has(lemma)));
  return shared + (whole === otherWhole ? (whole ? WHOLE : 0) : -WHOLE);
}
const WHOLE = 2;
/** What a shared name among them tells: most often it is where the amount was counted. */
const NAMED = 4;
function around({ tokens }: Statement, { span }: Quantity): Token[] {
  if (!span) return [];
  const first = tokens.findIndex(({ end }) => end > span.start);
  const own = (at: number): boolean => tokens[at]!.clause === tokens[first]!.clause;
  const inside = (at: number): boolean => tokens[at]!.start < span.end && tokens[at]!.end > span.start;
  const found: Token[] = [];
  const take = (at: number): boolean => {
    const { figure, kind } = tokens[at]!;
    if (!own(at) || (figure && !inside(at))) return false;
    if (kind === "content" && !inside(at)) found.push(tokens[at]!);
    return true;
  };
  for (let at = first; at >= 0 && take(at); at--);
  for (let at = first + 1; at < tokens.length && (inside(at) || take(at)); at++);
  return found;
}

/** Whether two amounts count the same thing: by the head of what is counted. */
function counted(a: Statement, one: Quantity, b: Statement, other: Quantity): "same" | "open" | "other" {
  const [extent, otherExtent] = [extentOf(a, one), extentOf(b, other)];
  if (extent && otherExtent && extent !== otherExtent) return "other";
  const [mine, theirs] = [tallyIn(a, one), tallyIn(b, other)];
  // "12 people were killed" and "12 people were hurt" count different things, for all their words.
  if (mine && theirs && mine !== theirs) return "other";
  if (otherSort(one, other)) return "other";
  if (one.of === null || other.of === null) return mine && theirs ? "same" : "open";
  if (one.of === other.of) return "same";
  if (mine && theirs && (saysNothing(a, one, mine) || saysNothing(b, other, theirs))) return "same";
  const [left, right] = [headOf(a, one), headOf(b, other)];
  if (!left || !right) return "open";
  const how = kinOf(left, right);
  if (how === "none" || how === "cousin" || how === "antonym" || how === "sister") return "other";
  return "same";
}

/** "excess deaths" and "battle deaths": one noun, told apart by the word before it. */
export function otherSort({ of: one }: Quantity, { of: other }: Quantity): boolean {
  const [left, right] = [one?.split(" ") ?? [], other?.split(" ") ?? []];
  if (left.length < 2 || right.length < 2 || left.at(-1) !== right.at(-1)) return false;
  return !left.slice(0, -1).some((word) => right.includes(word)) && SORTS.has(left.at(-2)!) && SORTS.has(right.at(-2)!);
}
const SORTS: ReadonlySet<string> = new Set(
  "excess battle civilian military combat direct indirect covid confirmed suspected probable police army rebel government male female child infant foreign local road rail traffic maternal registered valid invalid spoiled eligible".split(
    " ",
  ),
);

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
  if (sharedTally(a, one, b, other)?.nouns.has("body") && (left.lemma === "body" || right.lemma === "body"))
    return null;
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
function figureKin(a: Quantity, b: Quantity): FigureKin | null {
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
  for (const one of a.times.slice(0, MOST)) {
    const pairs = b.times.slice(0, MOST).flatMap((other): TimePair[] => {
      const how = startsApart(a, one, b, other) || endsApart(a, one, b, other) ? "apart" : timeKin(one, other);
      return how === null ? [] : [{ a: one, b: other, kin: how }];
    });
    const best = pairs.find(({ kin }) => kin === "equal") ?? pairs.find(({ kin }) => kin !== "apart") ?? pairs[0];
    if (best) found.push(best);
  }
  return found;
}

/** "since 1997" and "since 2003": one state began at two times, however long both last. */
function startsApart(a: Statement, one: Time, b: Statement, other: Time): boolean {
  if (one.grain !== other.grain || one.start === null || other.start === null || one.start === other.start)
    return false;
  const since = ({ text }: Statement, { span }: Time): boolean =>
    span !== null && /\bsince\b/i.test(text.slice(Math.max(0, span.start - 6), span.end));
  return since(a, one) && since(b, other);
}

/** "from 3 to 9 May" and "from 5 to 9 May": one thing began or ended at two times, for all that the days overlap. */
function endsApart(a: Statement, one: Time, b: Statement, other: Time): boolean {
  const isRange = ({ text }: Statement, { span, bound }: Time): boolean =>
    span !== null &&
    bound === "exact" &&
    /^from\b.+\b(?:to|until|till|through)\b/i.test(text.slice(span.start, span.end));
  if (one.grain !== other.grain || !isRange(a, one) || !isRange(b, other)) return false;
  return (one.start === other.start) !== (one.end === other.end);
}

/**
 * Whether two times say nothing of when it was: only since when something has gone on (prices may have risen since May
 * and since June), or the day up to which each counts ("as of 10 March", "by 1 March").
 */
export function isNoMoment(a: Statement, b: Statement, { a: one, b: other }: TimePair): boolean {
  if (startsApart(a, one, b, other) && !(isLasting(a) && isLasting(b))) return true;
  const counts = ({ text, times, quantities }: Statement): boolean =>
    quantities.some(({ kind }) => kind === "count") && countedOn(text, times) !== null;
  return counts(a) && counts(b);
}

/** "has led it since 1997": a state that began once. */
function isLasting({ tokens }: Statement): boolean {
  return tokens.some(
    ({ lemma }, at) => LASTING.has(lemma) && /^(?:has|have|had|been)$/.test(tokens[at - 1]?.form ?? ""),
  );
}
const LASTING: ReadonlySet<string> = new Set(
  "lead head chair rule govern run own hold live work serve reside direct manage edit represent teach occupy be".split(
    " ",
  ),
);

/** What one time is to another, or null where one of them is not resolved. */
function timeKin(a: Time, b: Time): FigureKin | null {
  const { outcome, narrower } = compareTimes(a, b);
  if (outcome === "incomparable") return null;
  if (outcome === "within") return narrower === "a" ? "within" : "around";
  return TIME_KINS[outcome];
}
const TIME_KINS = { equal: "equal", overlapping: "overlaps", disjoint: "apart" } as const;
