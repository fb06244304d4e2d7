/**
 * Which claims share enough words to be looked at together: the project's one inverted index, never all pairs.
 *
 * Columns of numbers instead of objects: an item costs a few hundred bytes, and every loop runs over flat memory.
 */
import { Column, startOf } from "./columns.ts";
import { SCORE_STEPS, Search } from "./search.ts";

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

const NONE = -1;

/** What a term counts beside its inverse document frequency. */
export type Weigh = (term: string) => number;

/**
 * Pairs each item with the items most like it.
 *
 * Cost is bounded: for each item so many entries of the index are followed, shared out among its rarest terms; commoner
 * terms only count on pairs that rarer ones have found.
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

  /** Adds an item by the numbers its terms have in the vocabulary, none repeated. */
  addNumbers(terms: ArrayLike<number>): number {
    for (let at = 0; at < terms.length; at++) this.terms.push(this.numberOf(terms[at] as number));
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
