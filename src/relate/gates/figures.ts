/**
 * Why two amounts that differ need not contradict: one counts a part, the figure changed with time, or a date is missing.
 */

import { NOUN } from "../../english/word-relations.ts";
import { CHANGING, GROWING, PART_MARKS } from "../../lexicon/events.ts";
import type { Quantity } from "../../model/dossier.ts";
import type { Statement } from "../../statement/statement.ts";
import { countedOn } from "../../values/as-of.ts";
import type { FigurePair } from "../figures.ts";
import { FEW, isOneStory, type Pair, quoted, quotedSpan } from "../pair.ts";
import { comesLater } from "./referents.ts";

export function byPart(pair: Pair, opposition: string): string | null {
  if (opposition !== "numeric" || isOneStory(pair)) return null;
  const { a, b, words, figures } = pair;
  const figure = figures.find(({ kin }) => kin === "apart" || kin === "brushes");
  if (figure && (addsUp(figure.a, b, figure.b) || addsUp(figure.b, a, figure.a)))
    return `The amounts of one add up to the other's: ${quotedSpan(a, figure.a.span)} and ${quotedSpan(b, figure.b.span)}.`;
  if (figure && ofDay(a) !== ofDay(b)) {
    const [day, all] = ofDay(a) ? [figure.a, figure.b] : [figure.b, figure.a];
    if ((day.high ?? Infinity) * DAYS < (all.low ?? 0))
      return `One counts a day only: ${quotedSpan(ofDay(a) ? a : b, day.span)}.`;
  }
  if (figure?.part && !outgrows(figure))
    return `One counts a part of what the other counts: “${figure.part === "a" ? figure.a.of : figure.b.of}”.`;
  if (Math.max(words.onlyA.length, words.onlyB.length) > FEW) return null;
  const marks = (statement: Statement, only: readonly number[]): number | undefined =>
    only.find(
      (at) =>
        PART_MARKS.has(statement.tokens[at - 1]?.form ?? "") &&
        statement.tokens[at]!.parts & NOUN &&
        !statement.tokens[at]!.figure,
    );
  const [left, right] = [marks(a, words.onlyA), marks(b, words.onlyB)];
  if ((left === undefined) === (right === undefined)) return null;
  return `One counts a part only: ${left === undefined ? quoted(b, right! - 1, right!) : quoted(a, left - 1, left)}.`;
}

/** "279 deaths on Sunday": what came in a day, where the whole is several times as much. */
function ofDay({ text }: Statement): boolean {
  return OF_DAY.test(text);
}
const OF_DAY = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|daily|overnight|a day|24 hours)\b/;
const DAYS = 5;

/** Whether the part is greater than the whole: that excuses nothing. */
function outgrows({ a, b, part }: FigurePair): boolean {
  const [piece, whole] = part === "a" ? [a, b] : [b, a];
  return (piece.low ?? 0) > (whole.high ?? Infinity);
}

/** Whether the amounts of `b` that `part` is one of add up to `whole`. */
function addsUp(whole: Quantity, b: Statement, part: Quantity): boolean {
  const parts = b.quantities.filter(({ kind, unit, low }) => kind === part.kind && unit === part.unit && low !== null);
  if (parts.length < 2 || whole.kind !== part.kind || whole.unit !== part.unit || whole.low === null) return false;
  const sum = parts.reduce((total, { low, high }) => total + ((low ?? 0) + (high ?? low ?? 0)) / 2, 0);
  const middle = (whole.low + (whole.high ?? whole.low)) / 2;
  return Math.abs(sum - middle) <= Math.abs(middle) * 0.001;
}

export function byUpdate({ a, b, figures, times }: Pair, opposition: string): string | null {
  if (STATES.has(opposition) && comesLater(a) !== comesLater(b)) return "One tells what came later.";
  if (opposition === "schedule") {
    const [one, other] = [dateOf(a), dateOf(b)];
    if (!one || !other || one.slice(0, 7) === other.slice(0, 7)) return null;
    const [left, right] = [quotedSpan(a, times[0]?.a.span ?? null), quotedSpan(b, times[0]?.b.span ?? null)];
    return `The date may have been moved: ${left} as of ${one}, ${right} as of ${other}.`;
  }
  if (opposition === "numeric" && BY_THE_HOUR.test(a.text) !== BY_THE_HOUR.test(b.text))
    return "One counts up to an hour of the day.";
  if (opposition !== "numeric" || !speaksOf(CHANGING, a, b)) return null;
  const [first, second] = [countDay(a), countDay(b)];
  const figure = figures.find(({ kin }) => kin === "apart" || kin === "brushes");
  if (!first || !second || daysApart(first, second) === 0 || !figure) return null;
  const [early, late] = daysApart(first, second) < 0 ? [figure.a, figure.b] : [figure.b, figure.a];
  // A toll that only grows is not updated downwards.
  if (speaksOf(GROWING, a, b) && (late.high ?? Infinity) < (early.low ?? 0)) return null;
  const [left, right] = [quotedSpan(a, figure.a.span), quotedSpan(b, figure.b.span)];
  return `The figure changed with time: ${left} on ${said(first)}, ${right} on ${said(second)}.`;
}

const BY_THE_HOUR = /\b(?:by|at|as of) (?:noon|midday|\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|o['’]clock))/i;

/** The day whose state a statement counts: by its own words, else that of its account; "0000-03-04" has no year. */
function countDay(statement: Statement): string | null {
  return (statement.asOf ?? countedOn(statement.text, statement.times) ?? statement.date)?.slice(0, 10) ?? null;
}
/** How two days follow one another, below 0 where the first comes first; without a year on one side, by day and month. */
function daysApart(one: string, other: string): number {
  const yearless = one.startsWith(YEARLESS) || other.startsWith(YEARLESS);
  const [x, y] = yearless ? [one.slice(5), other.slice(5)] : [one, other];
  return x.startsWith(y) || y.startsWith(x) ? 0 : x < y ? -1 : 1;
}
const YEARLESS = "0000";
const said = (day: string): string => (day.startsWith(YEARLESS) ? day.slice(5) : day);

/** Whether two counts of what changes are each of a day of their own: their dates are for `update-over-time` to judge. */
export function areDatedCounts({ a, b, figures }: Pair): boolean {
  const figure = figures.find(({ kin }) => kin === "apart" || kin === "brushes");
  if (figure?.a.kind !== "count" || !speaksOf(CHANGING, a, b)) return false;
  return [a, b].every(({ asOf, text, times }) => (asOf ?? countedOn(text, times)) !== null);
}
/** Oppositions between states that follow one another: held and set free, shut and open. */
const STATES: ReadonlySet<string> = new Set(["custody", "antonym", "outcome", "freedom", "order", "legality"]);
export function dateOf(statement: Statement): string | null {
  return (statement.asOf ?? statement.date)?.slice(0, 10) ?? null;
}
/** Whether a word of something that grows stands close to an amount: "killed 120 people", "58 confirmed cases". */
function changes({ tokens }: Statement, { span }: Quantity): boolean {
  if (!span) return false;
  const first = tokens.findIndex(({ start }) => start >= span.start);
  const last = tokens.findLastIndex(({ end }) => end <= span.end);
  return tokens.some(
    ({ lemma, form }, at) => at > first - 4 && at < last + 5 && (CHANGING.has(lemma) || CHANGING.has(form)),
  );
}
function speaksOf(list: ReadonlySet<string>, a: Statement, b: Statement): boolean {
  return [a, b].some(({ tokens }) => tokens.some(({ lemma, form }) => list.has(lemma) || list.has(form)));
}

export function byMissingDate(pair: Pair, opposition: string): string | null {
  const { a, b, times, figures } = pair;
  if (opposition !== "numeric" || (countDay(a) && countDay(b)) || isOneStory(pair) || sideBySide(a, b)) return null;
  if (times.some(({ kin }) => kin === "equal" || kin === "within" || kin === "around")) return null;
  const figure = figures.find(({ kin }) => kin === "apart" || kin === "brushes");
  if (figure?.a.kind !== "count" || !changes(a, figure.a) || !changes(b, figure.b)) return null;
  // So far apart they are no longer two counts of one growing figure.
  if (figure.tally?.name === "deaths" && timesAs(figure.a, figure.b) >= FAR) return null;
  return "The figure changes with time, and not both statements are dated.";
}

const FAR = 4;
function timesAs(a: Quantity, b: Quantity): number {
  const [one, other] = [a.high ?? a.low ?? 0, b.high ?? b.low ?? 0];
  return Math.max(one, other) / Math.max(1, Math.min(one, other));
}

/** Whether one account sets the counts of two speakers side by side: it counts one state, unless it says when each did. */
function sideBySide(a: Statement, b: Statement): boolean {
  const told = [a, b].some(({ tokens }) => tokens.some(({ form, lemma }) => BY_TURNS.has(form) || BY_TURNS.has(lemma)));
  return (
    a.account !== null &&
    a.account === b.account &&
    a.holder !== null &&
    b.holder !== null &&
    a.holder !== b.holder &&
    !told
  );
}
const BY_TURNS: ReadonlySet<string> = new Set(
  "initially earlier first previously originally early later now far already since rise climb grow increase update updated latest".split(
    " ",
  ),
);
