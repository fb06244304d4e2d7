/**
 * Gradient-boosted trees with logistic loss (Friedman, "Greedy function approximation", 2001; histogram splits and
 * second-order gains as in Chen and Guestrin, "XGBoost", 2016). Small, deterministic, for fitting the weights only.
 */

/** Rows to learn from: binned features column by column, labels 0 or 1, weights. */
export interface Rows {
  readonly columns: readonly Uint8Array[];
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

/** A complete binary tree in heap order: `feature[n]` is -1 at a leaf; `value[n]` is set at every node. */
export interface Tree {
  readonly feature: Int16Array;
  readonly bin: Uint8Array;
  readonly value: Float64Array;
}

/** How to fit. */
export interface Settings {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  readonly lambda: number;
  readonly minWeight: number;
  /** Share of the features each tree may use. */
  readonly columns: number;
}

export const BINS = 32;

/** Fits trees to rows; the model is the sum of leaf values plus `base`. */
export function boost(rows: Rows, settings: Settings): { base: number; trees: Tree[] } {
  const size = rows.labels.length;
  let [positive, total] = [0, 0];
  for (let i = 0; i < size; i++) {
    total += rows.weights[i]!;
    positive += rows.weights[i]! * rows.labels[i]!;
  }
  const base = Math.log(positive / (total - positive));
  const score = new Float64Array(size).fill(base);
  const trees: Tree[] = [];
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size);
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = 0; i < size; i++) {
      const p = 1 / (1 + Math.exp(-score[i]!));
      gradient[i] = rows.weights[i]! * (p - rows.labels[i]!);
      hessian[i] = rows.weights[i]! * p * (1 - p);
    }
    const allowed = rows.columns.map((_, column) => column).filter(() => random() < settings.columns);
    trees.push(grow(rows, gradient, hessian, allowed, settings, score));
  }
  return { base, trees };
}

function grow(
  rows: Rows,
  gradient: Float64Array,
  hessian: Float64Array,
  allowed: readonly number[],
  settings: Settings,
  score: Float64Array,
): Tree {
  const size = rows.labels.length;
  const nodes = 2 ** (settings.depth + 1) - 1;
  const tree: Tree = {
    feature: new Int16Array(nodes).fill(-1),
    bin: new Uint8Array(nodes),
    value: new Float64Array(nodes),
  };
  const node = new Int32Array(size);
  for (let depth = 0; depth <= settings.depth; depth++) {
    const first = 2 ** depth - 1;
    const width = 2 ** depth;
    const [sumG, sumH] = [new Float64Array(width), new Float64Array(width)];
    for (let i = 0; i < size; i++) {
      if (node[i]! < first) continue;
      sumG[node[i]! - first]! += gradient[i]!;
      sumH[node[i]! - first]! += hessian[i]!;
    }
    for (let n = 0; n < width; n++) tree.value[first + n] = (-settings.rate * sumG[n]!) / (sumH[n]! + settings.lambda);
    if (depth === settings.depth) break;
    const best = new Float64Array(width).fill(1e-6);
    for (const column of allowed)
      scan(rows.columns[column]!, column, { gradient, hessian, node, first, width, sumG, sumH, best, tree, settings });
    for (let i = 0; i < size; i++) {
      const at = node[i]!;
      if (at < first || tree.feature[at]! < 0) continue;
      node[i] = 2 * at + (rows.columns[tree.feature[at]!]![i]! <= tree.bin[at]! ? 1 : 2);
    }
  }
  for (let i = 0; i < size; i++) score[i]! += tree.value[node[i]!]!;
  return tree;
}

interface Level {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly node: Int32Array;
  readonly first: number;
  readonly width: number;
  readonly sumG: Float64Array;
  readonly sumH: Float64Array;
  readonly best: Float64Array;
  readonly tree: Tree;
  readonly settings: Settings;
}

function scan(values: Uint8Array, column: number, level: Level): void {
  const { gradient, hessian, node, first, width, sumG, sumH, best, tree, settings } = level;
  const [g, h] = [new Float64Array(width * BINS), new Float64Array(width * BINS)];
  for (let i = 0; i < values.length; i++) {
    const at = node[i]! - first;
    if (at < 0) continue;
    const cell = at * BINS + values[i]!;
    g[cell]! += gradient[i]!;
    h[cell]! += hessian[i]!;
  }
  const { lambda, minWeight } = settings;
  for (let n = 0; n < width; n++) {
    const whole = (sumG[n]! * sumG[n]!) / (sumH[n]! + lambda);
    let [leftG, leftH] = [0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      leftG += g[n * BINS + bin]!;
      leftH += h[n * BINS + bin]!;
      const [rightG, rightH] = [sumG[n]! - leftG, sumH[n]! - leftH];
      if (leftH < minWeight || rightH < minWeight) continue;
      const gain = (leftG * leftG) / (leftH + lambda) + (rightG * rightG) / (rightH + lambda) - whole;
      if (gain <= best[n]!) continue;
      best[n] = gain;
      tree.feature[first + n] = column;
      tree.bin[first + n] = bin;
    }
  }
}

/** Thresholds that cut a column into at most {@link BINS} bins of like size; a value falls into the first bin it does not exceed. */
export function cutColumn(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= BINS) return distinct.slice(0, -1).map((value, at) => (value + distinct[at + 1]!) / 2);
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) cuts.add(sorted[Math.floor((bin * sorted.length) / BINS)]!);
  return [...cuts].sort((a, b) => a - b);
}

/** The bin of a value. */
export function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > cuts[bin]!) bin++;
  return bin;
}

/** The score of binned features: the log odds. */
export function score(model: { base: number; trees: readonly Tree[] }, bins: (column: number) => number): number {
  let sum = model.base;
  for (const tree of model.trees) {
    let at = 0;
    while (tree.feature[at]! >= 0) at = 2 * at + (bins(tree.feature[at]!) <= tree.bin[at]! ? 1 : 2);
    sum += tree.value[at]!;
  }
  return sum;
}
