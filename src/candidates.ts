/**
 * Which claims share enough words to be looked at together: the project's one inverted index, never all pairs.
 *
 * Columns of numbers instead of objects: an item costs a few hundred bytes, and every loop runs over flat memory.
 */

import { Column, endsOf, lowerBound, startOf } from "./columns.ts";

/** Pairs of items as three columns of one length, in ascending order of `a`, then `b`; each pair once. */
export interface CandidatePairs {
  /** How many pairs there are. */
  readonly length: number;
  /** Positions of the first items; always less than `b`. */
  readonly a: Int32Array;
  /** Positions of the second items. */
  readonly b: Int32Array;
  /** Cosines of the items' weighted terms, as whole steps of 1 / {@link SCORE_STEPS}. */
  readonly steps: Uint16Array;
}

/** An item that shares terms with what was asked. */
export interface Found {
  /** Position of the item. */
  readonly item: number;
  /** Cosine of the weighted terms, 0 to 1, in steps of 1 / {@link SCORE_STEPS}. */
  readonly score: number;
}

/** How many entries of the index are followed for one item, its rarest terms first: the bound on common terms. */
export const ENTRIES_FOLLOWED = 256;
/** Of the items met, how many times as many as are kept get their full score. */
const LOOKED_AT = 2;
const DRAWERS = 128;
const NONE = -1;
/** Scores are rounded to one part in this many, so that like claims tie and sorting by score is linear. */
export const SCORE_STEPS = 10_000;

/** What a term counts beside its inverse document frequency. */
export type Weigh = (term: string) => number;

/**
 * Pairs each item with the items most like it.
 *
 * Cost is bounded by items × {@link ENTRIES_FOLLOWED}: an item's rarest terms are followed until that many entries are
 * spent, or until a term has more than are left and enough items are met; commoner terms only count on pairs that rarer
 * ones have found.
 *
 * @param items - The terms of each item, repeats allowed.
 * @param most - How many partners each item keeps; it is in more pairs where others keep it.
 * @param weigh - 1 for every term when not given.
 */
export function candidatePairs(items: Iterable<readonly string[]>, most: number, weigh?: Weigh): CandidatePairs {
  const index = new TermIndex(new Vocabulary(weigh));
  for (const terms of items) index.add(terms);
  return index.pairs(most);
}

/** Terms by number, and what each counts beside its rarity; several indexes may share one. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly counts = new Column((length) => new Float32Array(length));

  /** Starts with no terms; every term counts 1 beside its rarity when `weigh` is not given. */
  constructor(private readonly weigh: Weigh = () => 1) {}

  /** How many terms there are. */
  get size(): number {
    return this.counts.length;
  }

  /** The number of a term that is known. */
  find(term: string): number | undefined {
    return this.numbers.get(term);
  }

  /** The number of a term, a new one where it is not known yet. */
  numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.size);
    this.counts.push(this.weigh(term));
    return this.size - 1;
  }

  /** What a term counts, by its number. */
  countOf(number: number): number {
    return this.counts.at(number);
  }
}

/** An inverted index over weighted terms: add the items, then ask. */
export class TermIndex {
  /** The number of each term of the vocabulary in this index: terms are numbered as they come, whatever the vocabulary. */
  private numbers = new Int32Array(0);
  private readonly counts = new Column((length) => new Float32Array(length));
  private readonly ends = new Column((length) => new Int32Array(length));
  private readonly terms = new Column((length) => new Int32Array(length));
  private search: Search | null = null;

  /** Starts an empty index over a vocabulary. */
  constructor(private readonly vocabulary: Vocabulary = new Vocabulary()) {}

  /** How many items there are. */
  get size(): number {
    return this.ends.length;
  }

  /** In how many items a term is. */
  countOf(term: string): number {
    const number = this.numberIfKnown(term);
    return number === NONE ? 0 : this.built().itemsWith(number);
  }

  /** How many entries have been followed since the last item was added: the measure of the work done. */
  get followed(): number {
    return this.search?.followed ?? 0;
  }

  /** Adds an item by its terms, repeats allowed, and gives its position. */
  add(terms: readonly string[]): number {
    const start = this.terms.length;
    for (const term of terms) this.addTerm(this.vocabulary.numberOf(term), start);
    return this.endItem();
  }

  /** Adds an item by the numbers its terms have in the vocabulary. */
  addNumbers(terms: ArrayLike<number>): number {
    const start = this.terms.length;
    for (let at = 0; at < terms.length; at++) this.addTerm(terms[at] as number, start);
    return this.endItem();
  }

  /** Pairs each item with the `most` items most like it. */
  pairs(most: number): CandidatePairs {
    const search = this.built();
    const partners = new Column((length) => new Int32Array(length));
    const steps = new Column((length) => new Uint16Array(length));
    const ends = new Int32Array(this.size);
    for (let item = 0; item < this.size; item++) {
      search.likeItem(item, most);
      for (let rank = 0; rank < search.kept; rank++) {
        partners.push(search.best[rank] as number);
        steps.push(search.bestSteps[rank] as number);
      }
      ends[item] = partners.length;
    }
    return eachOnce(ends, partners.values(), steps.values());
  }

  /** The `most` items most like the terms given, best first. Terms that no item has are left out of account. */
  find(terms: readonly string[], most: number): Found[] {
    const known = [...new Set(terms)].map((term) => this.numberIfKnown(term)).filter((number) => number !== NONE);
    const search = this.built();
    search.likeTerms(known, most);
    return Array.from({ length: search.kept }, (_, rank) => ({
      item: search.best[rank] as number,
      score: (search.bestSteps[rank] as number) / SCORE_STEPS,
    }));
  }

  private built(): Search {
    this.search ??= new Search(this.ends.values(), this.terms.values(), this.counts.values());
    return this.search;
  }

  private addTerm(inVocabulary: number, start: number): void {
    const number = this.numberOf(inVocabulary);
    if (!this.terms.has(number, start)) this.terms.push(number);
  }

  private endItem(): number {
    this.ends.push(this.terms.length);
    this.search = null;
    return this.size - 1;
  }

  private numberIfKnown(term: string): number {
    const inVocabulary = this.vocabulary.find(term);
    return inVocabulary === undefined ? NONE : (this.numbers[inVocabulary] ?? NONE);
  }

  private numberOf(inVocabulary: number): number {
    if (inVocabulary >= this.numbers.length) {
      const wider = new Int32Array(Math.max(64, this.vocabulary.size, 2 * this.numbers.length)).fill(NONE);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    const known = this.numbers[inVocabulary] as number;
    if (known !== NONE) return known;
    this.numbers[inVocabulary] = this.counts.length;
    this.counts.push(this.vocabulary.countOf(inVocabulary));
    return this.counts.length - 1;
  }
}

/** The index laid out for asking. Its scratch columns are its own, so that asking allocates nothing. */
class Search {
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
  /** The rarest asked term not followed to its end, and the first and last item it was followed to. */
  private cut = NONE;
  private firstSeen = 0;
  private lastSeen = NONE;
  private readonly met = new Int32Array(ENTRIES_FOLLOWED);
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
    this.ask(this.terms, this.weights, startOf(this.ends, item), this.ends[item] as number, item, most);
  }

  /** Finds the items most like a list of terms, none repeated. */
  likeTerms(terms: readonly number[], most: number): void {
    const rarest = terms.map((term) => this.rankOf[term] as number).sort((x, y) => x - y);
    const norm = Math.hypot(...rarest.map((term) => this.counts[term] as number)) || 1;
    const weights = rarest.map((term) => (this.counts[term] as number) / norm);
    this.ask(rarest, weights, 0, rarest.length, -1, most);
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

  private ask(
    terms: ArrayLike<number>,
    weights: ArrayLike<number>,
    start: number,
    end: number,
    item: number,
    most: number,
  ): void {
    this.kept = 0;
    if (this.best.length < most) [this.best, this.bestSteps] = [new Int32Array(most), new Uint16Array(most)];
    for (let at = start; at < end; at++) this.asked[terms[at] as number] = weights[at] as number;
    const met = this.follow(terms, start, end, item, most);
    const whole = this.cut === NONE;
    const floor = whole ? 0 : this.worthALook(met, most * LOOKED_AT);
    let looks = whole ? met : most * LOOKED_AT;
    for (let rank = 0; rank < met; rank++) {
      const other = this.met[rank] as number;
      const score = this.scores[other] as number;
      this.scores[other] = 0;
      if (score < floor || looks === 0) continue;
      looks--;
      this.keep(other, toSteps(whole ? score : score + this.scoreOfRest(other)), most);
    }
    for (let at = start; at < end; at++) this.asked[terms[at] as number] = 0;
  }

  /**
   * Scores the items that the rarest terms lead to, and says how many they are. Of a term with more entries than may
   * still be followed some are followed only where the rarer ones have led to fewer than `enough` items.
   */
  private follow(terms: ArrayLike<number>, start: number, end: number, item: number, enough: number): number {
    let met = 0;
    let left = ENTRIES_FOLLOWED;
    this.cut = NONE;
    for (let at = start; at < end && this.cut === NONE; at++) {
      const term = terms[at] as number;
      const weight = this.asked[term] as number;
      if (weight === 0) continue;
      if (met >= enough && this.spread(term) > left) {
        this.cutAt(term, 0, 0);
        break;
      }
      const first = this.firstFollowed(term, item, left);
      const last = Math.min(this.entryEnds[term] as number, first + left);
      if (last - first < this.spread(term)) this.cutAt(term, first, last);
      for (let entry = first; entry < last; entry++) {
        const other = this.entryItems[entry] as number;
        if (other === item) continue;
        if (this.scores[other] === 0) this.met[met++] = other;
        this.scores[other] = (this.scores[other] as number) + weight * (this.entryWeights[entry] as number);
      }
      left -= last - first;
    }
    this.followed += ENTRIES_FOLLOWED - left;
    return met;
  }

  private cutAt(term: number, first: number, last: number): void {
    this.cut = term;
    this.firstSeen = first < last ? (this.entryItems[first] as number) : 0;
    this.lastSeen = first < last ? (this.entryItems[last - 1] as number) : NONE;
  }

  /** Where to start in a term's entries: at the first, or, of more than may be followed, near the item itself. */
  private firstFollowed(term: number, item: number, most: number): number {
    const start = startOf(this.entryEnds, term);
    const end = this.entryEnds[term] as number;
    if (end - start <= most || most === 0) return start;
    const near = lowerBound(this.entryItems, start, end, item) - (most >> 1);
    return Math.max(start, Math.min(near, end - most));
  }

  /** The score on followed terms that about so many of the items met reach: found by counting into drawers. */
  private worthALook(met: number, most: number): number {
    if (met <= most) return 0;
    const drawers = this.drawers.fill(0);
    for (let rank = 0; rank < met; rank++) {
      const drawer = Math.min(DRAWERS, Math.floor((this.scores[this.met[rank] as number] as number) * DRAWERS));
      drawers[drawer] = (drawers[drawer] as number) + 1;
    }
    let drawer = DRAWERS;
    for (let above = drawers[DRAWERS] as number; drawer > 0 && above < most; above += drawers[drawer] as number)
      drawer--;
    return drawer / DRAWERS;
  }

  /** Scores an item on the terms that were not followed, its commonest, which come last. */
  private scoreOfRest(other: number): number {
    const start = startOf(this.ends, other);
    const seen = other >= this.firstSeen && other <= this.lastSeen;
    const cut = seen ? this.cut + 1 : this.cut;
    let score = 0;
    for (let at = (this.ends[other] as number) - 1; at >= start && (this.terms[at] as number) >= cut; at--) {
      score += (this.asked[this.terms[at] as number] as number) * (this.weights[at] as number);
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

/** Turns each item's partners into pairs, each pair once, sorted: by counting, not by comparing. */
function eachOnce(ends: Int32Array, partners: Int32Array, steps: Uint16Array): CandidatePairs {
  const pairs = { a: new Int32Array(partners.length), b: new Int32Array(partners.length), steps, length: 0 };
  const kept = new Uint16Array(partners.length);
  for (let item = 0; item < ends.length; item++) {
    for (let at = startOf(ends, item); at < (ends[item] as number); at++) {
      const other = partners[at] as number;
      if (other < item && isPartner(item, other, ends, partners)) continue;
      pairs.a[pairs.length] = Math.min(item, other);
      pairs.b[pairs.length] = Math.max(item, other);
      kept[pairs.length++] = steps[at] as number;
    }
  }
  return sortedBy("a", sortedBy("b", { ...pairs, steps: kept }, ends.length), ends.length);
}

function isPartner(item: number, of: number, ends: Int32Array, partners: Int32Array): boolean {
  for (let at = startOf(ends, of); at < (ends[of] as number); at++) if (partners[at] === item) return true;
  return false;
}

/** Sorts pairs by one column, keeping the order of equals. */
function sortedBy(column: "a" | "b", pairs: CandidatePairs, size: number): CandidatePairs {
  const next = new Int32Array(size + 1);
  const keys = pairs[column];
  for (let pair = 0; pair < pairs.length; pair++) next[(keys[pair] as number) + 1]!++;
  for (let key = 1; key <= size; key++) next[key] = (next[key] as number) + (next[key - 1] as number);
  const [a, b, steps] = [new Int32Array(pairs.length), new Int32Array(pairs.length), new Uint16Array(pairs.length)];
  for (let pair = 0; pair < pairs.length; pair++) {
    const place = next[keys[pair] as number]!++;
    a[place] = pairs.a[pair] as number;
    b[place] = pairs.b[pair] as number;
    steps[place] = pairs.steps[pair] as number;
  }
  return { a, b, steps, length: pairs.length };
}
