/**
 * Which claims share enough words to be looked at together: an inverted index, never all pairs.
 */

/** A pair of items by their position in the list, with its similarity from 0 to 1. */
export interface CandidatePair {
  /** Position of the first item; always less than `b`. */
  readonly a: number;
  /** Position of the second item. */
  readonly b: number;
  /** Cosine of the items' term sets, each term weighted by its inverse document frequency. */
  readonly score: number;
}

/** Beyond this many items a term is too common to be followed while a rarer one is at hand. */
export const HOT_TERM = 256;

interface Weighted {
  /** Distinct terms of the item, rarest first, as term numbers. */
  readonly terms: Int32Array;
  /** Euclidean length of the item's term weights. */
  readonly norm: number;
}

interface Index {
  readonly items: readonly Weighted[];
  /** For each term number, the items that have it, ascending. */
  readonly postings: readonly Int32Array[];
  readonly weights: Float64Array;
}

/**
 * Pairs each item with the items most like it.
 *
 * Cost is bounded by items × terms × {@link HOT_TERM}: terms in more items than that are scored on pairs found by
 * rarer terms, and followed only for items that have no rarer term, and then no further than that many neighbours.
 *
 * @param items - The terms of each item, repeats allowed.
 * @param most - How many partners each item keeps.
 * @param weigh - What a term counts beside its inverse document frequency; 1 for every term when not given.
 * @returns Pairs in ascending order of `a`, then `b`; each pair once.
 */
export function candidatePairs(
  items: readonly (readonly string[])[],
  most: number,
  weigh: (term: string) => number = () => 1,
): CandidatePair[] {
  const index = buildIndex(items, weigh);
  const scores = new Float64Array(items.length);
  const kept = new Map<number, CandidatePair>();
  for (let item = 0; item < items.length; item++) {
    for (const { other, score } of partnersOf(item, index, scores, most)) {
      const [a, b] = item < other ? [item, other] : [other, item];
      kept.set(a * items.length + b, { a, b, score });
    }
  }
  return [...kept.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

function buildIndex(items: readonly (readonly string[])[], weigh: (term: string) => number): Index {
  const numbers = new Map<string, number>();
  const lists: number[][] = [];
  const numbered = items.map((terms, item) => {
    const own = [...new Set(terms)].map((term) => numberOf(term, numbers, lists));
    for (const term of own) lists[term]?.push(item);
    return own;
  });
  const weights = new Float64Array(lists.length);
  for (const [term, number] of numbers) {
    weights[number] = weigh(term) * Math.log(1 + items.length / (lists[number]?.length ?? 1));
  }
  const byRarity = (x: number, y: number): number => (lists[x]?.length ?? 0) - (lists[y]?.length ?? 0) || x - y;
  return {
    items: numbered.map((own) => ({
      terms: Int32Array.from(own.sort(byRarity)),
      norm: Math.sqrt(own.reduce((sum, term) => sum + (weights[term] ?? 0) ** 2, 0)),
    })),
    postings: lists.map((list) => Int32Array.from(list)),
    weights,
  };
}

function numberOf(term: string, numbers: Map<string, number>, lists: number[][]): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, lists.length);
  lists.push([]);
  return lists.length - 1;
}

/** Scores the item against everything its rarer terms lead to; `scores` is scratch space, all zero before and after. */
function partnersOf(
  item: number,
  index: Index,
  scores: Float64Array,
  most: number,
): { other: number; score: number }[] {
  const { terms, norm } = index.items[item] as Weighted;
  const touched: number[] = [];
  for (const [rank, term] of terms.entries()) {
    const postings = index.postings[term] as Int32Array;
    const hot = postings.length > HOT_TERM;
    if (hot && touched.length > 0) addToTouched(touched, term, index, scores);
    else if (!hot || rank === 0) touch(neighbourhood(postings, item), term, item, index, scores, touched);
  }
  const found = touched.map((other) => {
    const score = (scores[other] as number) / (norm * (index.items[other] as Weighted).norm);
    scores[other] = 0;
    return { other, score: Math.min(1, score) };
  });
  return found.sort((x, y) => y.score - x.score || x.other - y.other).slice(0, most);
}

/** All of a short list; the stretch around the item of a long one. */
function neighbourhood(postings: Int32Array, item: number): Int32Array {
  if (postings.length <= HOT_TERM) return postings;
  const at = lowerBound(postings, item);
  const start = Math.max(0, Math.min(at - HOT_TERM / 2, postings.length - HOT_TERM));
  return postings.subarray(start, start + HOT_TERM);
}

function touch(
  postings: Int32Array,
  term: number,
  item: number,
  index: Index,
  scores: Float64Array,
  touched: number[],
): void {
  const weight = (index.weights[term] as number) ** 2;
  for (const other of postings) {
    if (other === item) continue;
    if (scores[other] === 0) touched.push(other);
    scores[other] = (scores[other] as number) + weight;
  }
}

/** Adds a common term's weight to pairs that rarer terms have found. */
function addToTouched(touched: readonly number[], term: number, index: Index, scores: Float64Array): void {
  const weight = (index.weights[term] as number) ** 2;
  const postings = index.postings[term] as Int32Array;
  for (const other of touched) {
    if (postings[lowerBound(postings, other)] === other) scores[other] = (scores[other] as number) + weight;
  }
}

function lowerBound(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
