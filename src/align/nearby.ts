/**
 * Claims that a text itself sets side by side: one answers the other, or two speakers follow each other. People who
 * contradict each other use different words, and in one text stand next to each other.
 */
import type { Assertion } from "../model/dossier.ts";
import type { CandidatePairs } from "../search/candidates.ts";
import { Column } from "../search/columns.ts";
import { SCORE_STEPS } from "../search/search.ts";

/** What a pair gains on the words it shares, as parts of 1. */
export const NEARBY = {
  /** One answers the other, by the text's own words: that alone puts them at one point. */
  answers: 0.6,
  /** Two speakers with no claim, one and two claims between them. */
  next: [0.2, 0.15, 0.1],
  /** What counts of the words that two claims read from texts share: their sentences carry much besides the claim. */
  words: 1.35,
} as const;

/** Two claims, by their places, and what they gain. */
interface Raise {
  readonly a: number;
  readonly b: number;
  readonly steps: number;
}

/**
 * Raises the scores of claims near each other in one text, and adds those pairs that share too few words to be among
 * the candidates. Each claim is paired with a fixed number of claims before it and with those it answers: linear.
 */
export function withNearby(
  pairs: CandidatePairs,
  items: readonly Assertion[],
  fromText: ReadonlySet<string>,
): CandidatePairs {
  const isRead = Uint8Array.from(items, (item) => (fromText.has(item.id) ? 1 : 0));
  for (let pair = 0; pair < pairs.length; pair++) {
    if (isRead[pairs.a[pair] as number] === 0 || isRead[pairs.b[pair] as number] === 0) continue;
    pairs.steps[pair] = Math.min(SCORE_STEPS, Math.round((pairs.steps[pair] as number) * NEARBY.words));
  }
  const raises = [...raisesOf(items, isRead)].sort((x, y) => x.a - y.a || x.b - y.b);
  return raises.length === 0 ? pairs : merged(pairs, raises);
}

function* raisesOf(items: readonly Assertion[], isRead: Uint8Array): Generator<Raise> {
  const placeOf = new Map(items.map(({ id }, place) => [id, place]));
  for (const claims of byAccount(items, isRead)) {
    for (const [at, place] of claims.entries()) {
      const linked = new Set<number>();
      for (const { assertionId } of (items[place] as Assertion).answers) {
        const other = placeOf.get(assertionId);
        if (other === undefined || other === place) continue;
        // Two that answer each other are one pair.
        if (other > place || !answers(items[other], items[place])) linked.add(other);
      }
      for (const other of linked) yield raise(place, other, NEARBY.answers);
      for (const [gap, gain] of NEARBY.next.entries()) {
        const other = claims[at - 1 - gap];
        if (other === undefined || linked.has(other) || answers(items[other], items[place])) continue;
        if (speakerOf(items[place] as Assertion) !== speakerOf(items[other] as Assertion))
          yield raise(place, other, gain);
      }
    }
  }
}

function raise(x: number, y: number, gain: number): Raise {
  return { a: Math.min(x, y), b: Math.max(x, y), steps: Math.round(gain * SCORE_STEPS) };
}

function answers(one: Assertion | undefined, other: Assertion | undefined): boolean {
  return one?.answers.some(({ assertionId }) => assertionId === other?.id) ?? false;
}

/** Who says it: the innermost speaker, or the account's own voice. */
function speakerOf({ attribution }: Assertion): string | null {
  const last = attribution.at(-1);
  return last ? (last.holder ?? last.name ?? null) : "";
}

/** The places of the claims of each account, in the order of its text; a claim without a place in it is near nothing. */
function byAccount(items: readonly Assertion[], isRead: Uint8Array): Iterable<readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [place, { accountId, spans }] of items.entries()) {
    if (spans.length === 0 || isRead[place] === 0) continue;
    const own = found.get(accountId);
    if (own) own.push(place);
    else found.set(accountId, [place]);
  }
  for (const own of found.values()) own.sort((x, y) => startOf(items[x]) - startOf(items[y]) || x - y);
  return found.values();
}

function startOf(item: Assertion | undefined): number {
  return item?.spans[0]?.start ?? 0;
}

/** Both lists as one, each pair once, in their order. */
function merged(pairs: CandidatePairs, raises: readonly Raise[]): CandidatePairs {
  const [a, b] = [new Column((length) => new Int32Array(length)), new Column((length) => new Int32Array(length))];
  const steps = new Column((length) => new Uint16Array(length));
  let at = 0;
  const put = (x: number, y: number, score: number): void => {
    a.push(x);
    b.push(y);
    steps.push(Math.min(SCORE_STEPS, score));
  };
  const copy = (): void => {
    put(pairs.a[at] as number, pairs.b[at] as number, pairs.steps[at] as number);
    at++;
  };
  for (const one of raises) {
    while (at < pairs.length && compare(pairs, at, one) < 0) copy();
    const known = at < pairs.length && compare(pairs, at, one) === 0 ? (pairs.steps[at++] as number) : 0;
    put(one.a, one.b, known + one.steps);
  }
  while (at < pairs.length) copy();
  return { a: a.values(), b: b.values(), steps: steps.values(), length: a.length };
}

function compare(pairs: CandidatePairs, at: number, one: Raise): number {
  return (pairs.a[at] as number) - one.a || (pairs.b[at] as number) - one.b;
}
