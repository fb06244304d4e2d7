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
  /** Share of the rows each tree is grown on. */
  readonly sample: number;
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
    const picked: number[] = [];
    for (let i = 0; i < size; i++) if (random() < settings.sample) picked.push(i);
    trees.push(grow(rows, picked, gradient, hessian, allowed, settings, score));
  }
  return { base, trees };
}

interface Node {
  readonly at: number;
  readonly rows: Int32Array;
}

function grow(
  rows: Rows,
  picked: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
  allowed: readonly number[],
  settings: Settings,
  score: Float64Array,
): Tree {
  const nodes = 2 ** (settings.depth + 1) - 1;
  const tree: Tree = {
    feature: new Int16Array(nodes).fill(-1),
    bin: new Uint8Array(nodes),
    value: new Float64Array(nodes),
  };
  let level: Node[] = [{ at: 0, rows: Int32Array.from(picked) }];
  for (let depth = 0; depth <= settings.depth; depth++) {
    level = level.flatMap((node) =>
      splitNode(rows, node, gradient, hessian, allowed, settings, tree, depth === settings.depth),
    );
  }
  for (let i = 0; i < score.length; i++) {
    let at = 0;
    while (tree.feature[at]! >= 0) at = 2 * at + (rows.columns[tree.feature[at]!]![i]! <= tree.bin[at]! ? 1 : 2);
    score[i]! += tree.value[at]!;
  }
  return tree;
}

/** Sets a node's value and, unless it is to be a leaf, its best split; gives its children. */
function splitNode(
  rows: Rows,
  { at, rows: own }: Node,
  gradient: Float64Array,
  hessian: Float64Array,
  allowed: readonly number[],
  settings: Settings,
  tree: Tree,
  leaf: boolean,
): Node[] {
  const { lambda, minWeight, rate } = settings;
  let [sumG, sumH] = [0, 0];
  const [localG, localH] = [new Float64Array(own.length), new Float64Array(own.length)];
  for (let k = 0; k < own.length; k++) {
    localG[k] = gradient[own[k]!]!;
    localH[k] = hessian[own[k]!]!;
    sumG += localG[k]!;
    sumH += localH[k]!;
  }
  tree.value[at] = (-rate * sumG) / (sumH + lambda);
  if (leaf || sumH < 2 * minWeight) return [];
  const whole = (sumG * sumG) / (sumH + lambda);
  let best = 1e-3;
  const [g, h] = [new Float64Array(BINS), new Float64Array(BINS)];
  for (const column of allowed) {
    const values = rows.columns[column]!;
    g.fill(0);
    h.fill(0);
    for (let k = 0; k < own.length; k++) {
      const bin = values[own[k]!]!;
      g[bin]! += localG[k]!;
      h[bin]! += localH[k]!;
    }
    let [leftG, leftH] = [0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      leftG += g[bin]!;
      leftH += h[bin]!;
      const [rightG, rightH] = [sumG - leftG, sumH - leftH];
      if (leftH < minWeight || rightH < minWeight) continue;
      const gain = (leftG * leftG) / (leftH + lambda) + (rightG * rightG) / (rightH + lambda) - whole;
      if (gain <= best) continue;
      best = gain;
      tree.feature[at] = column;
      tree.bin[at] = bin;
    }
  }
  const feature = tree.feature[at]!;
  if (feature < 0) return [];
  const left = own.filter((row) => rows.columns[feature]![row]! <= tree.bin[at]!);
  const right = own.filter((row) => rows.columns[feature]![row]! > tree.bin[at]!);
  return [
    { at: 2 * at + 1, rows: left },
    { at: 2 * at + 2, rows: right },
  ];
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
