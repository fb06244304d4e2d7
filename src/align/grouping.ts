/**
 * Groups that grow by joining, most similar pairs first, as long as they stay alike on average.
 */
import type { CandidatePairs } from "../search/candidates.ts";
import { SCORE_STEPS } from "../search/search.ts";

/** How many members of each of two groups are compared before the groups become one. */
const LINK_SAMPLE = 8;
/** Groups become one when their members are alike, on average, by this share of the least similarity. */
const AVERAGE_SHARE = 0.9;
const NONE = -1;

/** Items in groups: each alone at first, then joined. Rows of numbers, since there may be a million items. */
export class Grouping {
  /** The group each item is in, known by one of its members. */
  readonly groupOf: Int32Array;
  private readonly size: Int32Array;
  /** Members as a list: the one after each, and the last of each group; a group starts at the member it is known by. */
  private readonly after: Int32Array;
  private readonly last: Int32Array;
  private readonly rows: Int32Array;
  /** For each item one bit of 32 for each second item of its pairs: most that is no pair is seen here. */
  private readonly marks: Int32Array;
  private readonly forbidden: (readonly [number, number])[] = [];
  private readonly refusals = new Refusals();

  /** Starts with every item in a group of its own; `pairs` tells which are alike, all others are not at all. */
  constructor(
    items: number,
    private readonly pairs: CandidatePairs,
  ) {
    this.groupOf = Int32Array.from({ length: items }, (_, item) => item);
    this.last = this.groupOf.slice();
    this.size = new Int32Array(items).fill(1);
    this.after = new Int32Array(items).fill(NONE);
    this.rows = rowsOf(pairs, items);
    this.marks = marksOf(pairs, items);
  }

  /** Keeps two items' groups apart from now on. */
  forbid(a: number, b: number): void {
    this.forbidden.push([a, b]);
  }

  /** Makes one group of two items' groups, unless that is forbidden. */
  join(a: number, b: number): void {
    const [from, to] = this.bySize(a, b);
    if (from === to || this.isForbidden(from, to)) return;
    for (let member = from; member !== NONE; member = this.after[member] as number) this.groupOf[member] = to;
    this.after[this.last[to] as number] = from;
    this.last[to] = this.last[from] as number;
    this.size[to] = (this.size[to] as number) + (this.size[from] as number);
  }

  /** Joins the groups of all pairs at least this similar, the most similar first, if they are alike on average. */
  joinAlike(minSimilarity: number): void {
    const floor = minSimilarity * AVERAGE_SHARE * SCORE_STEPS;
    for (const pair of mostSimilarFirst(this.pairs, Math.ceil(minSimilarity * SCORE_STEPS))) {
      const [a, b] = [this.pairs.a[pair] as number, this.pairs.b[pair] as number];
      if (this.groupOf[a] === this.groupOf[b]) continue;
      const [from, to] = this.bySize(a, b);
      const sample = this.sampleOf(from, to);
      if (this.refusals.has(from, to, sample)) continue;
      if (this.areAlike(from, to, floor)) this.join(a, b);
      else this.refusals.add(from, to, sample);
    }
  }

  /** How alike a pair is, in steps; 0 when it is no candidate. */
  steps(a: number, b: number): number {
    const pair = this.find(Math.min(a, b), Math.max(a, b));
    return pair === NONE ? 0 : (this.pairs.steps[pair] as number);
  }

  /** The pairs whose first item this is: from the first number to before the second. */
  row(item: number): readonly [number, number] {
    return [item === 0 ? 0 : (this.rows[item - 1] as number), this.rows[item] as number];
  }

  /** The group of two that has fewer members first, so that joining moves the fewer. */
  private bySize(a: number, b: number): readonly [number, number] {
    const [x, y] = [this.groupOf[a] as number, this.groupOf[b] as number];
    const difference = (this.size[x] as number) - (this.size[y] as number);
    return difference < 0 || (difference === 0 && x > y) ? [x, y] : [y, x];
  }

  private isForbidden(from: number, to: number): boolean {
    return this.forbidden.some(([a, b]) => {
      const [x, y] = [this.groupOf[a], this.groupOf[b]];
      return (x === from && y === to) || (x === to && y === from);
    });
  }

  /** How much of two groups is compared: what was refused stays refused until this grows. */
  private sampleOf(from: number, to: number): number {
    const [x, y] = [this.size[from] as number, this.size[to] as number];
    return Math.min(x, LINK_SAMPLE) * (LINK_SAMPLE + 1) + Math.min(y, LINK_SAMPLE);
  }

  /** Whether members of two groups are alike by so many steps on average; looks no further than it takes to know. */
  private areAlike(from: number, to: number, floor: number): boolean {
    let left = Math.min(this.size[from] as number, LINK_SAMPLE) * Math.min(this.size[to] as number, LINK_SAMPLE);
    const least = floor * left;
    let sum = 0;
    let a = from;
    for (let i = 0; i < LINK_SAMPLE && a !== NONE; i++, a = this.after[a] as number) {
      let b = to;
      for (let j = 0; j < LINK_SAMPLE && b !== NONE; j++, b = this.after[b] as number) {
        sum += this.steps(a, b);
        left--;
        if (sum >= least) return true;
        if (sum + left * SCORE_STEPS < least) return false;
      }
    }
    return sum >= least;
  }

  private find(a: number, b: number): number {
    if (((this.marks[a] as number) & (1 << b)) === 0) return NONE;
    let [low, high] = this.row(a) as [number, number];
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.pairs.b[middle] as number) < b) low = middle + 1;
      else high = middle;
    }
    return low < end && this.pairs.b[low] === b ? low : NONE;
  }
}

/** Pairs of groups found too unlike, remembered in a table of fixed size: a later one takes the place of an earlier. */
class Refusals {
  private readonly from = new Int32Array(1 << 16).fill(NONE);
  private readonly to = new Int32Array(1 << 16);
  private readonly sample = new Uint8Array(1 << 16);

  has(from: number, to: number, sample: number): boolean {
    const at = this.place(from, to);
    return this.from[at] === from && this.to[at] === to && this.sample[at] === sample;
  }

  add(from: number, to: number, sample: number): void {
    const at = this.place(from, to);
    this.from[at] = from;
    this.to[at] = to;
    this.sample[at] = sample;
  }

  private place(from: number, to: number): number {
    return (Math.imul(from, 0x9e3779b1) ^ Math.imul(to, 0x85ebca6b)) >>> 16;
  }
}

/** Where the pairs of each first item end. */
function rowsOf(pairs: CandidatePairs, items: number): Int32Array {
  const ends = new Int32Array(items);
  for (let pair = 0; pair < pairs.length; pair++) ends[pairs.a[pair] as number] = pair + 1;
  for (let item = 1; item < items; item++) ends[item] = Math.max(ends[item] as number, ends[item - 1] as number);
  return ends;
}

/** The bits of each first item: those of its second items' numbers, of which `1 << b` takes the last five bits. */
function marksOf(pairs: CandidatePairs, items: number): Int32Array {
  const marks = new Int32Array(items);
  for (let pair = 0; pair < pairs.length; pair++) marks[pairs.a[pair] as number]! |= 1 << (pairs.b[pair] as number);
  return marks;
}

/** The pairs of at least `floor` steps, most similar first, equals in the order they stand in: sorted by counting. */
function mostSimilarFirst(pairs: CandidatePairs, floor: number): Int32Array {
  const next = new Int32Array(SCORE_STEPS + 2);
  for (const steps of pairs.steps) next[SCORE_STEPS - steps + 1] = (next[SCORE_STEPS - steps + 1] as number) + 1;
  for (let at = 1; at < next.length; at++) next[at] = (next[at] as number) + (next[at - 1] as number);
  const order = new Int32Array(next[Math.min(SCORE_STEPS + 1, SCORE_STEPS - floor + 1)] as number);
  for (let pair = 0; pair < pairs.length; pair++) {
    const steps = pairs.steps[pair] as number;
    if (steps < floor) continue;
    const place = next[SCORE_STEPS - steps] as number;
    order[place] = pair;
    next[SCORE_STEPS - steps] = place + 1;
  }
  return order;
}
