/**
 * Work on many items at once, results in the order of the items, never more than a few under way.
 */

/** How much may be under way, and when to stop. */
export interface InOrderOptions<T> {
  /** Most items under way at once. */
  readonly maxItems: number;
  /** Greatest sum of weights under way; one item is always let in. */
  readonly maxWeight: number;
  /** What an item weighs, for instance its bytes. */
  readonly weigh: (item: T) => number;
  /** Stops the work: the generator throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `work` on each item and yields the results in the order of the items. An item is asked for only when there is
 * room, so that a slow consumer or slow work holds back the source; a result is yielded as soon as it is its turn, even
 * while the source is idle.
 *
 * @throws What the source throws, what `work` throws (in its item's turn), or the signal's reason.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  options: InOrderOptions<T>,
): AsyncGenerator<R> {
  const { maxItems, maxWeight, weigh, signal } = options;
  const source = items[Symbol.asyncIterator]();
  const bell = new Bell();
  const underWay: { readonly done: Watched<R>; readonly weight: number }[] = [];
  let weight = 0;
  let asked: Watched<IteratorResult<T>> | null = null;
  let ended = false;
  signal?.addEventListener("abort", bell.ring);
  try {
    while (true) {
      signal?.throwIfAborted();
      const head = underWay[0];
      if (head?.done.settled) {
        underWay.shift();
        weight -= head.weight;
        yield await head.done.promise;
        continue;
      }
      const room = !head || (underWay.length < maxItems && weight < maxWeight);
      if (!ended && room) asked ??= new Watched(source.next(), bell);
      if (asked?.settled) {
        const item = await asked.promise;
        asked = null;
        if (item.done) {
          ended = true;
        } else {
          underWay.push({ done: new Watched(work(item.value), bell), weight: weigh(item.value) });
          weight += weigh(item.value);
        }
        continue;
      }
      if (!head && !asked) return;
      await bell.rung();
    }
  } finally {
    signal?.removeEventListener("abort", bell.ring);
    // Not awaited: a source that waits for its next item would hold up the end.
    source.return?.()?.catch(() => {});
  }
}

/** A promise that says whether it is settled, rings when it is, and never counts as unhandled. */
class Watched<R> {
  settled = false;
  readonly promise: Promise<R>;

  constructor(promise: Promise<R>, bell: Bell) {
    this.promise = promise;
    const settle = (): void => {
      this.settled = true;
      bell.ring();
    };
    promise.then(settle, settle);
  }
}

/** Wakes the one who waits. `Promise.race` would add to its long-lived promises on every turn. */
class Bell {
  private wake = (): void => {};
  private heard = false;

  readonly ring = (): void => {
    this.heard = true;
    this.wake();
  };

  async rung(): Promise<void> {
    if (!this.heard) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    this.heard = false;
  }
}
