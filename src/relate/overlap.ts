/**
 * Lays the words of two statements side by side: which are the same, akin, opposed, or only in one of them.
 */
import { type Kin, kin } from "../english/word-relations.ts";
import type { Statement } from "../statement/statement.ts";
import type { Token } from "../statement/tokens.ts";

/** Two words, one of each statement, laid side by side. */
export interface WordPair {
  /** Index of the token in the first statement. */
  readonly a: number;
  /** Index of the token in the second. */
  readonly b: number;
  /** What the second is to the first; `stem` for one stem in another form, `spelling` for names spelt alike. */
  readonly kin: Kin | "stem" | "spelling";
}

/** Two statements side by side. */
export interface Overlap {
  /** Words that say the same or nearly so, in the order of the first statement. */
  readonly pairs: readonly WordPair[];
  /** Words that stand in the same place and do not say the same. */
  readonly swaps: readonly WordPair[];
  /** Content words of the first statement that the second lacks (tokens). */
  readonly onlyA: readonly number[];
  /** Content words of the second statement that the first lacks (tokens). */
  readonly onlyB: readonly number[];
  /** Share of the first statement's content that has a partner. */
  readonly coverA: number;
  /** Share of the second statement's content that has a partner. */
  readonly coverB: number;
  /** Partner in `b` of each token of `a`, or -1. */
  readonly toB: Int16Array;
  /** Partner in `a` of each token of `b`, or -1. */
  readonly toA: Int16Array;
}

const LONGEST = 400;

/** Lays two statements side by side. At most the first 400 words of each are looked at. */
export function overlap(a: Statement, b: Statement): Overlap {
  const left = a.content.length > LONGEST ? a.content.slice(0, LONGEST) : a.content;
  const right = b.content.length > LONGEST ? b.content.slice(0, LONGEST) : b.content;
  const toB = new Int16Array(a.tokens.length).fill(-1);
  const toA = new Int16Array(b.tokens.length).fill(-1);
  const kins = new Map<number, WordPair["kin"]>();
  const link = (i: number, j: number, how: WordPair["kin"]): void => {
    toB[i] = j;
    toA[j] = i;
    kins.set(i, how);
  };
  // Of two statements the shorter one chooses its partners, so that the order they are given in does not matter.
  if (left.length < right.length || (left.length === right.length && a.text <= b.text)) {
    matchSame(a, b, left, right, toB, toA, link);
    matchAkin(a, b, left, right, toB, toA, link);
  } else {
    const turned: Link = (j, i, how) => link(i, j, INVERSE.get(how) ?? how);
    matchSame(b, a, right, left, toA, toB, turned);
    matchAkin(b, a, right, left, toA, toB, turned);
  }
  const pairs = left.flatMap((i) => (toB[i]! >= 0 ? [{ a: i, b: toB[i]!, kin: kins.get(i)! }] : []));
  const onlyA = left.filter((i) => toB[i] === -1);
  const onlyB = right.filter((j) => toA[j] === -1);
  const swaps = findSwaps(a, b, left, right, toB, toA);
  return {
    pairs,
    swaps,
    onlyA,
    onlyB,
    coverA: left.length === 0 ? 0 : pairs.length / left.length,
    coverB: right.length === 0 ? 0 : pairs.length / right.length,
    toB,
    toA,
  };
}

/** What a word is to another, seen from the other. */
const INVERSE: ReadonlyMap<WordPair["kin"], WordPair["kin"]> = new Map([
  ["broader", "narrower"],
  ["narrower", "broader"],
]);

type Link = (i: number, j: number, how: WordPair["kin"]) => void;

/** Pairs words of one base form, then of one stem; of several partners the one at the likest place. */
function matchSame(
  a: Statement,
  b: Statement,
  left: readonly number[],
  right: readonly number[],
  toB: Int16Array,
  toA: Int16Array,
  link: Link,
): void {
  for (const key of ["lemma", "stem"] as const) {
    const places = new Map<string, number[]>();
    for (const j of right) {
      if (toA[j] !== -1) continue;
      const word = b.tokens[j]![key];
      const known = places.get(word);
      if (known) known.push(j);
      else places.set(word, [j]);
    }
    if (places.size === 0) return;
    for (const i of left) {
      if (toB[i] !== -1) continue;
      const found = places.get(a.tokens[i]![key]);
      if (!found?.length) continue;
      const j = found.length === 1 ? found[0]! : likest(i / a.tokens.length, found, b.tokens.length);
      found.splice(found.indexOf(j), 1);
      link(i, j, key === "lemma" ? "same" : "stem");
    }
  }
}

function likest(place: number, among: readonly number[], length: number): number {
  let best = among[0]!;
  for (const j of among) if (Math.abs(j / length - place) < Math.abs(best / length - place)) best = j;
  return best;
}

const AKIN: ReadonlySet<WordPair["kin"]> = new Set(["synonym", "broader", "narrower", "similar", "spelling"]);
const ORDER: readonly WordPair["kin"][] = ["synonym", "spelling", "broader", "narrower", "similar"];

function matchAkin(
  a: Statement,
  b: Statement,
  left: readonly number[],
  right: readonly number[],
  toB: Int16Array,
  toA: Int16Array,
  link: Link,
): void {
  const freeA = left.filter((i) => toB[i] === -1 && a.tokens[i]!.kind === "content").slice(0, 60);
  const freeB = right.filter((j) => toA[j] === -1 && b.tokens[j]!.kind === "content").slice(0, 60);
  if (freeA.length === 0 || freeB.length === 0) return;
  const found: { i: number; j: number; how: WordPair["kin"] }[] = [];
  for (const i of freeA) {
    for (const j of freeB) {
      const how = kinOf(a.tokens[i]!, b.tokens[j]!);
      if (AKIN.has(how)) found.push({ i, j, how });
    }
  }
  for (const wanted of ORDER) {
    for (const { i, j, how } of found) if (how === wanted && toB[i] === -1 && toA[j] === -1) link(i, j, how);
  }
}

/** What the second word is to the first. */
export function kinOf(a: Token, b: Token): WordPair["kin"] {
  if (a.lemma === b.lemma) return "same";
  if (a.stem === b.stem) return "stem";
  if (undoes(a.form, b.form) || undoes(b.form, a.form)) return "antonym";
  if (a.entry >= 0 && b.entry >= 0) return kin(a.entry, b.entry);
  return a.name && b.name && spelledAlike(a.form, b.form) ? "spelling" : "none";
}

/** "unarmed" beside "armed", "non-violent" beside "violent": the prefix undoes the word. */
function undoes(one: string, other: string): boolean {
  const extra = one.length - other.length;
  if (extra < 2 || extra > 4 || other.length < 4 || !one.endsWith(other)) return false;
  return UNDOING.has(one.slice(0, extra));
}
const UNDOING: ReadonlySet<string> = new Set(["un", "non", "non-"]);

/** Whether two names are likely spellings of one: "Yevgenii" and "Evgeny", "Kazak" and "Kazakh". */
function spelledAlike(a: string, b: string): boolean {
  const [x, y] = [skeleton(a), skeleton(b)];
  return x.length > 2 && x === y;
}
function skeleton(name: string): string {
  return name
    .replace(/^(?:ye|ie|je)/, "e")
    .replace(/kh|gh/g, "h")
    .replace(/zh/g, "j")
    .replace(/[aeiouy'-]+/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/h$/, "");
}

/** Pairs what stands between the same neighbours in both and has no partner. */
function findSwaps(
  a: Statement,
  b: Statement,
  left: readonly number[],
  right: readonly number[],
  toB: Int16Array,
  toA: Int16Array,
): WordPair[] {
  const gaps = new Map(collectGaps(right, toA, (j) => j).map(({ key, free }) => [key, free]));
  const swaps: WordPair[] = [];
  for (const { key, free } of collectGaps(left, toB, (i) => toB[i]!)) {
    const other = gaps.get(key);
    if (!other) continue;
    // The last word of a noun phrase is its head: pairs are counted from the end.
    const length = Math.min(free.length, other.length);
    for (let back = 1; back <= length; back++) {
      const [i, j] = [free[free.length - back]!, other[other.length - back]!];
      swaps.push({ a: i, b: j, kin: kinOf(a.tokens[i]!, b.tokens[j]!) });
    }
  }
  return swaps;
}

/** Groups the words without partner by the matched words around them, named by their place in the second statement. */
function collectGaps(
  content: readonly number[],
  partners: Int16Array,
  place: (token: number) => number,
): { key: string; free: number[] }[] {
  const gaps: { key: string; free: number[] }[] = [];
  let before = -1;
  let free: number[] = [];
  for (const token of content) {
    if (partners[token] === -1) free.push(token);
    else {
      if (free.length) gaps.push({ key: `${before}:${place(token)}`, free });
      before = place(token);
      free = [];
    }
  }
  if (free.length) gaps.push({ key: `${before}:end`, free });
  return gaps;
}
