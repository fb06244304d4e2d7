/**
 * A small model for where the rules are silent: boosted trees over the {@link FEATURES} of a pair, fitted by
 * `test/bench/fit-weights.ts`. It gives odds and names the features that moved them; it never overrides a gate.
 */

import { unpackNumber } from "../../lexicon/data/packed.ts";
import { weights } from "../../lexicon/data/weights.ts";
import type { Pair } from "../pair.ts";
import { FEATURES, features } from "./features.ts";

/** What the model makes of a pair. */
export interface Weighed {
  /** Odds, 0 to 1, that the two contradict; the same in either order. */
  readonly contradicts: number;
  /** Odds that the first bears out the second, and the second the first; worked out when first asked for. */
  readonly bears: () => { readonly ahead: number; readonly back: number };
  /** The features the odds go by, ahead and back. */
  readonly values: readonly [ahead: Float64Array, back: Float64Array];
}

interface Forest {
  readonly base: number;
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly limit: Float64Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
}

/** Fitted weights in the packed form of `src/lexicon/data/weights.ts`. */
export type Weights = ReturnType<typeof weights>;

let loaded: { contradicts: Forest; bears: Forest } | null = null;
function forests(): { contradicts: Forest; bears: Forest } {
  loaded ??= load(weights());
  return loaded;
}

/** Weighs by other weights from now on, to measure what was fitted without a part of the pairs; null for the package's own. */
export function useWeights(other: Weights | null): void {
  loaded = other && load(other);
}

function load(packed: Weights): { contradicts: Forest; bears: Forest } {
  const cuts = packed.cuts.split("\n").map((line) => line.split(" ").map(Number));
  return { contradicts: unpack(packed.contradicts, cuts), bears: unpack(packed.bears, cuts) };
}

/** Reads trees written in preorder: a leaf is "_" and its value, a node its feature and bin and its value. */
function unpack({ base, trees }: { base: number; trees: string }, cuts: readonly number[][]): Forest {
  const [feature, limit, right, value, roots]: number[][] = [[], [], [], [], []] as never;
  for (const text of trees.split("\n")) {
    roots!.push(feature!.length);
    let at = 0;
    const two = (): number => {
      at += 2;
      return unpackNumber(text, at - 2, 2);
    };
    const node = (): void => {
      const own = feature!.length;
      const high = unpackNumber(text, at++);
      const leaf = high === 63;
      const low = leaf ? 0 : two();
      feature!.push(leaf ? -1 : (high << 5) | (low >> 6));
      limit!.push(leaf ? 0 : (cuts[(high << 5) | (low >> 6)]![low & 63] ?? Infinity));
      value!.push((two() - 2048) / 1000);
      right!.push(-1);
      if (leaf) return;
      node();
      right![own] = feature!.length;
      node();
    };
    node();
  }
  return {
    base,
    roots: Int32Array.from(roots!),
    feature: Int16Array.from(feature!),
    limit: Float64Array.from(limit!),
    right: Int32Array.from(right!),
    value: Float64Array.from(value!),
  };
}

function oddsOf(forest: Forest, values: Float64Array): number {
  const { roots, feature, limit, right, value } = forest;
  let sum = forest.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree]!;
    while (feature[at]! >= 0) at = values[feature[at]!]! <= limit[at]! ? at + 1 : right[at]!;
    sum += value[at]!;
  }
  return sum;
}

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Weighs a pair: both directions for the contradiction, whose log odds are averaged, each for bearing out. */
export function weigh(pair: Pair): Weighed {
  const { contradicts, bears } = forests();
  const values = [features(pair), features(pair, true)] as const;
  const [ahead, back] = values;
  let known: { ahead: number; back: number } | null = null;
  return {
    contradicts: logistic((oddsOf(contradicts, ahead) + oddsOf(contradicts, back)) / 2),
    bears: () => {
      known ??= { ahead: logistic(oddsOf(bears, ahead)), back: logistic(oddsOf(bears, back)) };
      return known;
    },
    values,
  };
}

/**
 * Names the features that moved the odds most, the way down each tree added up feature by feature
 * (Saabas, "Interpreting random forests", 2014).
 */
export function tellingFeatures(weighed: Weighed, question: "contradicts" | "ahead" | "back", most = 3): string {
  const forest = forests()[question === "contradicts" ? "contradicts" : "bears"];
  const { roots, feature, limit, right, value } = forest;
  const moved = new Float64Array(FEATURES.length);
  const values = weighed.values[question === "back" ? 1 : 0];
  for (const root of roots) {
    for (let at = root; feature[at]! >= 0; ) {
      const next = values[feature[at]!]! <= limit[at]! ? at + 1 : right[at]!;
      moved[feature[at]!]! += value[next]! - value[at]!;
      at = next;
    }
  }
  return [...moved.keys()]
    .sort((x, y) => Math.abs(moved[y]!) - Math.abs(moved[x]!) || x - y)
    .slice(0, most)
    .map(
      (at) => `${FEATURES[at]} ${round(values[at]!)} (${moved[at]! < 0 ? "−" : "+"}${Math.abs(moved[at]!).toFixed(2)})`,
    )
    .join(", ");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
