/**
 * Asking an inverted index: which items share most with one, or with a list of terms. Its work is bounded whatever the
 * index holds.
 */
import { endsOf, lowerBound, startOf } from "./columns.ts";

/** How many entries of the index are followed for one item: the bound on common terms. */
export const ENTRIES_FOLLOWED = 192;
/** How many are for a list of terms, such as those of a whole text. */
const ENTRIES_FOLLOWED_FOR_TERMS = 512;

/** How far an asking goes. */
interface Reach {
  /** How many entries of the index are followed. */
  readonly entries: number;
  /**
   * Among how many of the rarest terms they are shared out; what one leaves the next ones get. The rarest alone may be a
   * figure that a hundred others happen to name.
   */
  readonly shares: number;
}
const OF_ITEM: Reach = { entries: ENTRIES_FOLLOWED, shares: 4 };
const OF_TERMS: Reach = { entries: ENTRIES_FOLLOWED_FOR_TERMS, shares: 1 };
/** Of the items met, how many times as many as are kept get their full score. */
const LOOKED_AT = 2;
const DRAWERS = 128;
const NO_ITEM = -1;
/** Scores are rounded to one part in this many, so that like claims tie and sorting by score is linear. */
export const SCORE_STEPS = 10_000;

/** The index laid out for asking. Its scratch columns are its own, so that asking allocates nothing. */
export class Search {
  /** The items found, best first, in the first `kept` places. */
  best = new Int32Array(0);
  bestSteps = new Uint16Array(0);
  kept = 0;
  followed = 0;

  /** The number of each term here: the rarest term is 0, so that an item's terms in order are the rarest first. */
  private readonly rankOf: Int32Array;
  private readonly terms: Int32Array;
  /** What each term counts: its weight times its inverse document frequency. */
  private readonly counts: Float64Array;
  /** What each term of each item counts, where the whole item is as long as 1. */
  private readonly weights: Float32Array;
  private readonly entryEnds: Int32Array;
  private readonly entryItems: Int32Array;
  private readonly entryWeights: Float32Array;
  /** The asked weight of each term; zero before and after. */
  private readonly asked: Float64Array;
  /** What each item scores on the terms followed; zero before and after. */
  private readonly scores: Float64Array;
  /** Whether all that the asked terms lead to was followed. */
  private isWhole = true;
  /** How many of the items at the floor still get a look. */
  private atFloor = 0;
  private readonly met = new Int32Array(Math.max(OF_ITEM.entries, OF_TERMS.entries));
  private readonly drawers = new Int32Array(DRAWERS + 1);

  constructor(
    private readonly ends: Int32Array,
    terms: Int32Array,
    weights: Float32Array,
  ) {
    this.rankOf = ranksOf(spreadsOf(terms, weights.length), ends.length);
    this.terms = terms.map((term) => this.rankOf[term] as number);
    this.entryEnds = endsOf(spreadsOf(this.terms, weights.length));
    this.counts = new Float64Array(weights.length);
    weights.forEach((weight, term) => {
      const rank = this.rankOf[term] as number;
      this.counts[rank] = weight * Math.log(1 + ends.length / this.spread(rank));
    });
    this.weights = new Float32Array(terms.length);
    for (let item = 0; item < ends.length; item++) this.settle(startOf(ends, item), ends[item] as number);
    [this.entryItems, this.entryWeights] = entriesOf(ends, this.terms, this.weights, this.entryEnds);
    this.asked = new Float64Array(weights.length);
    this.scores = new Float64Array(ends.length);
  }

  /** Finds the items most like an item. */
  likeItem(item: number, most: number): void {
    this.ask(this.terms, this.weights, [startOf(this.ends, item), this.ends[item] as number], item, most, OF_ITEM);
  }

  /** Finds the items most like a list of terms, none repeated. */
  likeTerms(terms: readonly number[], most: number): void {
    const rarest = terms.map((term) => this.rankOf[term] as number).sort((x, y) => x - y);
    const norm = Math.hypot(...rarest.map((term) => this.counts[term] as number)) || 1;
    const weights = rarest.map((term) => (this.counts[term] as number) / norm);
    this.ask(rarest, weights, [0, rarest.length], NO_ITEM, most, OF_TERMS);
  }

  /** In how many items a term of the index is. */
  itemsWith(term: number): number {
    return this.spread(this.rankOf[term] as number);
  }

  private spread(term: number): number {
    return (this.entryEnds[term] as number) - startOf(this.entryEnds, term);
  }

  /** Puts an item's rarest terms first, and weighs them so that the whole is as long as 1. */
  private settle(start: number, end: number): void {
    const own = this.terms.subarray(start, end).sort();
    let squares = 0;
    for (const term of own) squares += (this.counts[term] as number) ** 2;
    const norm = Math.sqrt(squares) || 1;
    for (let at = start; at < end; at++) this.weights[at] = (this.counts[this.terms[at] as number] as number) / norm;
  }

  /** Keeps the best of the items that terms lead to. */
  private ask(
    terms: ArrayLike<number>,
    weights: ArrayLike<number>,
    [start, end]: readonly [number, number],
    item: number,
    most: number,
    reach: Reach,
  ): void {
    this.kept = 0;
    if (this.best.length < most) [this.best, this.bestSteps] = [new Int32Array(most), new Uint16Array(most)];
    for (let at = start; at < end; at++) this.asked[terms[at] as number] = weights[at] as number;
    const met = this.follow(terms, start, end, item, most, reach);
    const floor = this.floorOf(met, this.isWhole ? met : most * LOOKED_AT);
    for (let rank = 0; rank < met; rank++) {
      const other = this.met[rank] as number;
      const score = this.scores[other] as number;
      this.scores[other] = 0;
      const drawer = drawerOf(score);
      if (drawer < floor || (drawer === floor && this.atFloor-- <= 0)) continue;
      this.keep(other, toSteps(this.isWhole ? score : this.scoreOf(other)), most);
    }
    for (let at = start; at < end; at++) this.asked[terms[at] as number] = 0;
  }

  /**
   * Scores the items that the rarest terms lead to, and says how many they are. Of a term with more entries than its
   * share some are followed; once all shares are given out, only where fewer than `enough` items are met.
   */
  private follow(
    terms: ArrayLike<number>,
    start: number,
    end: number,
    item: number,
    enough: number,
    { entries, shares }: Reach,
  ): number {
    let met = 0;
    let left = entries;
    let sharing = Math.min(shares, end - start);
    this.isWhole = true;
    for (let at = start; at < end; at++) {
      const term = terms[at] as number;
      if (this.asked[term] === 0) continue;
      const spread = this.spread(term);
      const isEnough = left === 0 || (sharing <= 0 && met >= enough && spread > left);
      const followed = isEnough ? 0 : Math.min(spread, Math.ceil(left / Math.max(1, sharing)));
      if (followed < spread) this.isWhole = false;
      if (isEnough) break;
      met = this.followTerm(term, followed, item, met);
      left -= followed;
      sharing--;
    }
    this.followed += entries - left;
    return met;
  }

  /** Scores so many of the items that have a term, after `met` others. */
  private followTerm(term: number, most: number, item: number, met: number): number {
    // In variables, since this is where the time goes.
    const { entryItems, entryWeights, scores, met: items } = this;
    const weight = this.asked[term] as number;
    const first = this.firstFollowed(term, item, most);
    let count = met;
    for (let entry = first; entry < first + most; entry++) {
      const other = entryItems[entry] as number;
      if (other === item) continue;
      const score = scores[other] as number;
      if (score === 0) items[count++] = other;
      scores[other] = score + weight * (entryWeights[entry] as number);
    }
    return count;
  }

  /** Where to start in a term's entries: at the first, or, of more than may be followed, near the item itself. */
  private firstFollowed(term: number, item: number, most: number): number {
    const start = startOf(this.entryEnds, term);
    const end = this.entryEnds[term] as number;
    if (end - start <= most || most === 0) return start;
    const near = lowerBound(this.entryItems, start, end, item) - (most >> 1);
    return Math.max(start, Math.min(near, end - most));
  }

  /**
   * The drawer of scores on followed terms from which on items are worth a look, so that `most` of those met are; and
   * how many of that drawer itself.
   */
  private floorOf(met: number, most: number): number {
    this.atFloor = met;
    if (met <= most) return 0;
    const drawers = this.drawers.fill(0);
    for (let rank = 0; rank < met; rank++) {
      const drawer = drawerOf(this.scores[this.met[rank] as number] as number);
      drawers[drawer] = (drawers[drawer] as number) + 1;
    }
    let floor = DRAWERS;
    let above = 0;
    for (; floor > 0 && above + (drawers[floor] as number) < most; floor--) above += drawers[floor] as number;
    this.atFloor = most - above;
    return floor;
  }

  /** Scores an item on all the terms asked. */
  private scoreOf(other: number): number {
    const { asked, terms, weights } = this;
    const end = this.ends[other] as number;
    let score = 0;
    for (let at = startOf(this.ends, other); at < end; at++) {
      score += (asked[terms[at] as number] as number) * (weights[at] as number);
    }
    return score;
  }

  /** Puts an item among the best if it belongs there; of equals the earlier item is better. */
  private keep(other: number, steps: number, most: number): void {
    if (this.kept === most && !this.isBetter(other, steps, most - 1)) return;
    if (this.kept < most) this.kept++;
    let rank = this.kept - 1;
    for (; rank > 0 && this.isBetter(other, steps, rank - 1); rank--) {
      this.best[rank] = this.best[rank - 1] as number;
      this.bestSteps[rank] = this.bestSteps[rank - 1] as number;
    }
    this.best[rank] = other;
    this.bestSteps[rank] = steps;
  }

  private isBetter(other: number, steps: number, rank: number): boolean {
    const difference = steps - (this.bestSteps[rank] as number);
    return difference > 0 || (difference === 0 && other < (this.best[rank] as number));
  }
}

function drawerOf(score: number): number {
  return Math.min(DRAWERS, Math.floor(score * DRAWERS));
}

function toSteps(score: number): number {
  return Math.round(Math.min(1, score) * SCORE_STEPS);
}

/** In how many items each term is. */
function spreadsOf(terms: Int32Array, vocabulary: number): Int32Array {
  const spreads = new Int32Array(vocabulary);
  for (const term of terms) spreads[term] = (spreads[term] as number) + 1;
  return spreads;
}

/** Each term's place among all, the rarest first, equals as numbered: by counting. */
function ranksOf(spreads: Int32Array, most: number): Int32Array {
  const next = new Int32Array(most + 2);
  for (const spread of spreads) next[spread + 1] = (next[spread + 1] as number) + 1;
  for (let spread = 1; spread < next.length; spread++)
    next[spread] = (next[spread] as number) + (next[spread - 1] as number);
  return spreads.map((spread) => {
    const place = next[spread] as number;
    next[spread] = place + 1;
    return place;
  });
}

/** The items of each term, ascending, term by term, and the term's weight in each. */
function entriesOf(
  ends: Int32Array,
  terms: Int32Array,
  weights: Float32Array,
  entryEnds: Int32Array,
): readonly [Int32Array, Float32Array] {
  const next = Int32Array.from(entryEnds, (_, term) => startOf(entryEnds, term));
  const items = new Int32Array(terms.length);
  const own = new Float32Array(terms.length);
  for (let item = 0, at = 0; item < ends.length; item++) {
    for (; at < (ends[item] as number); at++) {
      const term = terms[at] as number;
      const place = next[term] as number;
      next[term] = place + 1;
      items[place] = item;
      own[place] = weights[at] as number;
    }
  }
  return [items, own];
}
