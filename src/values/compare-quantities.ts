/**
 * Compares two quantities as intervals, in one unit.
 */
import { UNITS_BY_SYMBOL, type Unit } from "../lexicon/units.ts";
import type { Quantity } from "../model/dossier.ts";

/** How two quantities lie to each other. */
export interface QuantityComparison {
  /**
   * `equal`: the same interval · `rounds-to`: one is the other, rounded · `within`: one interval lies in the other ·
   * `overlapping`: they share values · `disjoint`: they share none · `incomparable`: different kinds, units or currencies.
   */
  readonly outcome: "equal" | "rounds-to" | "within" | "overlapping" | "disjoint" | "incomparable";
  /** The greater middle value over the lesser one, at least 1; null where it has no meaning. */
  readonly ratio: number | null;
  /** Which of the two says more (the finer figure, the inner interval), or null. */
  readonly narrower: "a" | "b" | null;
  /** One phrase for a person. */
  readonly why: string;
}

/** Share by which a single number with an approximator ("about 600") is widened to each side. */
const ABOUT_WIDTH = 0.1;
/** Greatest share of the rounder figure by which a rounded one may be off. */
const ROUNDING_LIMIT = 0.05;

/** An interval in base units; open ends are infinite, `excludesLow` and `excludesHigh` keep the bound itself out. */
interface Interval {
  readonly low: number;
  readonly high: number;
  readonly excludesLow: boolean;
  readonly excludesHigh: boolean;
}

/**
 * Compares two quantities as intervals, in one unit; currencies are never converted.
 *
 * `about` widens a single number by a tenth to each side; bounds are intervals open to one side. A finer exact figure
 * rounds to a rounder one when it is nearer than half the rounder one's last significant place and within 5 percent:
 * 623 rounds to 600, 640 does not. Counts round only from hundreds upwards (19 dead are not 20 dead), percentages
 * only from fractions to whole ones.
 */
export function compareQuantities(a: Quantity, b: Quantity): QuantityComparison {
  const apart = whyIncomparable(a, b);
  if (apart) return { outcome: "incomparable", ratio: null, narrower: null, why: apart };
  const [first, second] = [toInterval(a), toInterval(b)];
  const ratio = ratioOf(first, second);
  if (isSame(first, second)) {
    const unit =
      a.unit === b.unit ? "the same value" : `the same value in ${a.unit ?? "a share"} and ${b.unit ?? "a share"}`;
    return { outcome: "equal", ratio: 1, narrower: null, why: unit };
  }
  const rounder = rounderOf(a, b, first, second);
  if (rounder)
    return {
      outcome: "rounds-to",
      ratio,
      narrower: rounder === "a" ? "b" : "a",
      why: "one figure is the other, rounded",
    };
  if (sameFigure(a, b))
    return { outcome: "rounds-to", ratio: 1, narrower: null, why: "the same figure, one of them as a bound" };
  if (contains(first, second))
    return { outcome: "within", ratio, narrower: "b", why: "the second lies within the first" };
  if (contains(second, first))
    return { outcome: "within", ratio, narrower: "a", why: "the first lies within the second" };
  if (overlap(first, second))
    return { outcome: "overlapping", ratio, narrower: null, why: "the two ranges share values" };
  return { outcome: "disjoint", ratio, narrower: null, why: "no value fits both" };
}

function whyIncomparable(a: Quantity, b: Quantity): string | null {
  if ((a.low === null && a.high === null) || (b.low === null && b.high === null)) return "one has no value";
  if (isShare(a) && isShare(b)) return null;
  if (a.kind !== b.kind) return `a ${a.kind} and a ${b.kind}`;
  if (a.unit === b.unit) return null;
  if (a.kind === "money") return `${a.unit ?? "no currency"} and ${b.unit ?? "no currency"} are not converted`;
  const [first, second] = [unitOf(a), unitOf(b)];
  return first && second && first.dimension === second.dimension
    ? null
    : `${a.unit ?? "no unit"} and ${b.unit ?? "no unit"} measure different things`;
}

function isShare(quantity: Quantity): boolean {
  return quantity.kind === "percent" || quantity.kind === "ratio";
}

function unitOf(quantity: Quantity): Unit | undefined {
  if (quantity.kind === "points")
    return { unit: "percent", dimension: "points", factor: quantity.unit === "bp" ? 0.01 : 1, offset: 0 };
  return quantity.unit === null ? undefined : UNITS_BY_SYMBOL.get(quantity.unit);
}

function toInterval(quantity: Quantity): Interval {
  const unit = unitOf(quantity);
  const scale = quantity.kind === "percent" ? 0.01 : (unit?.factor ?? 1);
  const offset = unit?.offset ?? 0;
  const widen =
    quantity.bound === "about" && quantity.low === quantity.high ? Math.abs(quantity.low ?? 0) * ABOUT_WIDTH : 0;
  return {
    low: quantity.low === null ? Number.NEGATIVE_INFINITY : (quantity.low - widen) * scale + offset,
    high: quantity.high === null ? Number.POSITIVE_INFINITY : (quantity.high + widen) * scale + offset,
    excludesLow: quantity.bound === "more-than",
    excludesHigh: quantity.bound === "less-than",
  };
}

/** Middle value against middle value; an open interval stands for its one end. */
function ratioOf(a: Interval, b: Interval): number | null {
  const [first, second] = [middle(a), middle(b)];
  if (first <= 0 || second <= 0) return null;
  return Math.max(first, second) / Math.min(first, second);
}

function middle({ low, high }: Interval): number {
  if (!Number.isFinite(low)) return high;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}

function near(a: number, b: number): boolean {
  return (
    a === b ||
    (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
  );
}

function isSame(a: Interval, b: Interval): boolean {
  const sameEnds = near(a.low, b.low) && near(a.high, b.high);
  return sameEnds && a.excludesLow === b.excludesLow && a.excludesHigh === b.excludesHigh;
}

function contains(outer: Interval, inner: Interval): boolean {
  const low = near(outer.low, inner.low) ? !outer.excludesLow || inner.excludesLow : outer.low < inner.low;
  const high = near(outer.high, inner.high) ? !outer.excludesHigh || inner.excludesHigh : outer.high > inner.high;
  return low && high;
}

function overlap(a: Interval, b: Interval): boolean {
  const meets = (high: Interval, low: Interval) =>
    near(high.high, low.low) ? !high.excludesHigh && !low.excludesLow : high.high > low.low;
  return meets(a, b) && meets(b, a);
}

/** "more than 600" beside "600": reports of one figure that differ in the bound alone. */
function sameFigure(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.bound === b.bound) return false;
  const [first, second] = [a.low ?? a.high, b.low ?? b.high];
  const isPoint = (q: Quantity) => q.low === null || q.high === null || q.low === q.high;
  const oneExact = a.bound === "exact" || b.bound === "exact" || a.bound === "about" || b.bound === "about";
  return oneExact && isPoint(a) && isPoint(b) && near(first!, second!);
}

/** Gives which of two exact figures is the other one, rounded; null where neither is. */
function rounderOf(a: Quantity, b: Quantity, first: Interval, second: Interval): "a" | "b" | null {
  if (a.bound !== "exact" || b.bound !== "exact" || a.low !== a.high || b.low !== b.high || a.kind === "ordinal")
    return null;
  const [placeA, placeB] = [placeOf(a, first), placeOf(b, second)];
  if (placeA === placeB) return null;
  const [rounder, finer, place] = placeA > placeB ? [first.low, second.low, placeA] : [second.low, first.low, placeB];
  const off = Math.abs(rounder - finer);
  const holds = off <= place / 2 + 1e-12 && off <= Math.abs(rounder) * ROUNDING_LIMIT;
  return holds ? (placeA > placeB ? "a" : "b") : null;
}

/** The last significant place of a figure in base units, or 0 where its kind does not round there. */
function placeOf(quantity: Quantity, { low }: Interval): number {
  const value = Math.abs(quantity.low ?? 0);
  if (value === 0) return 0;
  // A share in words ("half", "a third") is taken to be good to a twentieth, a score ("5.6/10") to what it says.
  if (quantity.kind === "ratio")
    return [2, 3, 4, 5].some((whole) => near(value * whole, Math.round(value * whole))) ? 0.05 : 0.001;
  let place = Number.isInteger(value) ? 1 : 10 ** -Math.min(6, (String(value).split(".")[1] ?? "").length);
  if (place === 1) while (value % (place * 10) === 0) place *= 10;
  if (quantity.kind === "count" && place < 100) return 0;
  if (quantity.kind === "percent") place = Math.min(place, 1);
  return (place * Math.abs(low)) / value;
}
