/**
 * Columns of numbers: what an index of a million items is made of.
 */

/** Where each ends when so many of each stand in a row. */
export function endsOf(counts: Int32Array): Int32Array {
  const ends = counts.slice();
  for (let at = 1; at < ends.length; at++) ends[at] = (ends[at] as number) + (ends[at - 1] as number);
  return ends;
}

/** Where a stretch starts, when it is known where each ends. */
export function startOf(ends: Int32Array, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] as number);
}

/** The first place between `start` and `end` whose value is not less than the one given. */
export function lowerBound(sorted: Int32Array, start: number, end: number, value: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two rows hold the very same values in one order. */
export function isSame<T>(before: ArrayLike<T>, now: ArrayLike<T>): boolean {
  if (before === now) return true;
  if (before.length !== now.length) return false;
  for (let at = 0; at < now.length; at++) if (before[at] !== now[at]) return false;
  return true;
}

/** A column of numbers that grows. */
export class Column<T extends Int32Array | Float32Array | Uint16Array> {
  length = 0;
  private room: T;

  constructor(private readonly make: (length: number) => T) {
    this.room = make(64);
  }

  push(value: number): void {
    if (this.length === this.room.length) {
      const wider = this.make(this.length * 2);
      wider.set(this.room);
      this.room = wider;
    }
    this.room[this.length++] = value;
  }

  /** The value at a place before the end. */
  at(place: number): number {
    return this.room[place] as number;
  }

  /** Whether a value stands at or after a place. */
  has(value: number, from: number): boolean {
    for (let at = from; at < this.length; at++) if (this.room[at] === value) return true;
    return false;
  }

  /** The column so far; writing to it writes to the column. */
  values(): T {
    return this.room.subarray(0, this.length) as T;
  }
}
