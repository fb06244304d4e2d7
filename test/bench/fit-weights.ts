/**
 * Fits the weights in `src/lexicon/data/weights.ts` to the freely licensed contrast sets, or cross-validates them.
 *
 *   tsx test/bench/fit-weights.ts          fit and write
 *   tsx test/bench/fit-weights.ts --without 0   the same without one fold, to measure on it: quality.ts --fold 0
 *
 * `quality.ts --cross` fits five times, each without a fold, and measures on the fold left out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packNumber } from "../../src/lexicon/data/packed.ts";
import { OPPOSITIONS } from "../../src/relate/oppositions/polarity.ts";
import { pairUp } from "../../src/relate/pair.ts";
import { FEATURES, features } from "../../src/relate/weights/features.ts";
import type { Weights } from "../../src/relate/weights/forest.ts";
import { readStatement } from "../../src/statement/statement.ts";
import { fold, hash } from "../../src/text/words.ts";
import { BINS, binOf, boost, cutColumn, type Rows, type Settings, type Tree } from "./boost.ts";

/** The sets, by licence shippable, and the weight of one pair. */
export const SETS: readonly (readonly [string, number])[] = [
  ["breaking-nli", 1.3],
  ["vitaminc", 1.15],
  ["negation", 3.5],
  ["summedits-news", 8],
  ["emergent-train", 6.5],
  ["nli-train", 0.6],
];
const SETTINGS: Settings = { rounds: 270, depth: 5, rate: 0.12, lambda: 4, minWeight: 3, columns: 0.4, sample: 0.6 };
/** How many folds the pairs are dealt to. */
export const FOLDS = 5;

/** One pair with its features in both directions. */
export interface Sample {
  readonly set: string;
  readonly id: string;
  readonly fold: number;
  readonly label: string;
  readonly weight: number;
  readonly ahead: Float64Array;
  readonly back: Float64Array;
}

/** Reads and describes the samples. */
export function loadSamples(): Sample[] {
  const folder = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks", "contrast");
  return SETS.flatMap(([set, weight]) =>
    readFileSync(join(folder, `${set}.jsonl`), "utf8")
      .split("\n")
      .filter((line, at) => line && (set !== "nli-train" || at % 2 === 0))
      .map((line) =>
        sample(set, weight, JSON.parse(line) as { id: string; a: string; b: string; label: string; case?: string }),
      ),
  );
}

function sample(
  set: string,
  weight: number,
  item: { id: string; a: string; b: string; label: string; case?: string },
): Sample {
  const pair = pairUp(readStatement(item.a), readStatement(item.b), OPPOSITIONS);
  return {
    set,
    id: item.id,
    fold: foldOf(set, item),
    label: item.label,
    weight,
    ahead: features(pair),
    back: features(pair, true),
  };
}

/** The fold of a pair, 0 to 4: pairs of one premise, page or document stay together. */
export function foldOf(set: string, item: { id: string; a: string; case?: string }): number {
  return Number.parseInt(hash(item.case ?? groupOf(set, item)).slice(-4), 36) % FOLDS;
}

/** Pairs whose premises differ by an edit or a negation stay in one fold. */
function groupOf(set: string, { id, a }: { id: string; a: string }): string {
  if (set === "summedits-news") return id.split("_")[0]!;
  return fold(a)
    .replace(/\b(?:not|no|never|do|does|did|is|are|was|were|be|to)\b|n't|[^a-z ]/g, "")
    .replace(/\s+/g, "")
    .slice(0, 40);
}

/** The two questions: do they contradict; does the first bear out the second. */
export type Question = "contradicts" | "bears";

interface Row {
  readonly features: Float64Array;
  readonly label: number;
  readonly weight: number;
}
function rowsFor(question: Question, samples: readonly Sample[]): Row[] {
  return samples.flatMap(({ label, ahead, back, weight }): Row[] => {
    const against = label === "contradiction" || label === "inconsistent";
    const bears = label === "entailment" || label === "consistent";
    if (question === "bears") {
      const row = { features: ahead, label: Number(bears), weight };
      return against ? [row, { features: back, label: 0, weight: weight / 3 }] : [row];
    }
    if (label === "not_entailment") return [];
    return [
      { features: ahead, label: Number(against), weight: weight / 2 },
      { features: back, label: Number(against), weight: weight / 2 },
    ];
  });
}

/** A fitted model with its bins. */
export interface Fitted {
  readonly base: number;
  readonly trees: readonly Tree[];
  readonly cuts: readonly (readonly number[])[];
}

/** Fits one question. */
export function fitQuestion(
  question: Question,
  samples: readonly Sample[],
  cuts: readonly (readonly number[])[],
  settings = SETTINGS,
): Fitted {
  const rows = rowsFor(question, samples);
  const columns = FEATURES.map((_, column) =>
    Uint8Array.from(rows, (row) => binOf(cuts[column]!, row.features[column]!)),
  );
  const packed: Rows = {
    columns,
    labels: Uint8Array.from(rows, (row) => row.label),
    weights: Float64Array.from(rows, (row) => row.weight),
  };
  return { ...boost(packed, settings), cuts };
}

/** Where each feature is cut into bins. */
export function cutsOf(samples: readonly Sample[]): number[][] {
  return FEATURES.map((_, column) => cutColumn(samples.flatMap(({ ahead, back }) => [ahead[column]!, back[column]!])));
}

/** Packs trees: for each node feature (two digits, 4095 at a leaf), bin, value in thousandths plus 2048. */
function pack({ trees }: Fitted): string {
  return trees
    .map(({ feature, bin, value }) => {
      let text = "";
      const walk = (at: number): void => {
        const leaf = at * 2 + 2 >= feature.length || feature[at]! < 0;
        const amount = Math.max(0, Math.min(4095, Math.round(value[at]! * 1000) + 2048));
        text += leaf
          ? `_${packNumber(amount, 2)}`
          : `${packNumber(feature[at]! >> 5)}${packNumber(((feature[at]! & 31) << 6) | bin[at]!, 2)}${packNumber(amount, 2)}`;
        if (leaf) return;
        walk(2 * at + 1);
        walk(2 * at + 2);
      };
      walk(0);
      return text;
    })
    .join("\n");
}

/** Fits both questions to samples. */
export function fitWeights(samples: readonly Sample[], cuts = cutsOf(samples)): Weights {
  const [contradicts, bears] = [fitQuestion("contradicts", samples, cuts), fitQuestion("bears", samples, cuts)];
  const packed = ({ base, trees }: Fitted) => ({ base: Number(base.toFixed(4)), trees: pack({ base, trees, cuts }) });
  return {
    cuts: cuts.map((list) => list.map((cut) => Number(cut.toFixed(4))).join(" ")).join("\n"),
    contradicts: packed(contradicts),
    bears: packed(bears),
  };
}

function write({ cuts, contradicts, bears }: Weights): void {
  const text = `/**
 * Weights of \`weigh\`, fitted by \`test/bench/fit-weights.ts\`, which explains the form, to the sets NOTICE names.
 */
export function weights() {
  return {
  cuts: \`${cuts}\`,
  contradicts: { base: ${contradicts.base}, trees: \`${contradicts.trees}\` },
  bears: { base: ${bears.base}, trees: \`${bears.trees}\` },
};
}
`;
  writeFileSync(new URL("../../src/lexicon/data/weights.ts", import.meta.url), text);
  console.log(`${text.length} characters, ${BINS} bins`);
}

if (process.argv[1]?.endsWith("fit-weights.ts")) {
  const samples = loadSamples();
  const held = process.argv.indexOf("--without");
  write(fitWeights(held < 0 ? samples : samples.filter(({ fold }) => fold !== Number(process.argv[held + 1]))));
}
