/**
 * Prints every figure of the benchmarks and of the package's own gate suite beside the baseline, the floor and the goal,
 * and how often contradictions of each confidence are right: `npm run quality`.
 *
 * The weights are fitted to most of the sets, so that their figures flatter. `--cross` fits them five times, each time
 * without a fifth of every set, and measures on the fifth left out: those are the held-out figures. `--fold N` takes only
 * the pairs of one fold, for weights written by `fit-weights.ts --without N`. Benchmarks that are absent are skipped.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { relate } from "../../src/relate/relate.ts";
import { useWeights, type Weights } from "../../src/relate/weights/forest.ts";
import { GATE_GROUPS } from "../tables/gates.ts";
import { cutsOf, SETS as FITTED_SETS, FOLDS, fitWeights, foldOf, loadSamples } from "./fit-weights.ts";
import { predict as rank } from "./predict-alignment.ts";
import { predict as attribute } from "./predict-attribution.ts";
import { type ContrastLabel, type ContrastRecord, predict } from "./predict-contrast.ts";

const BENCHMARKS = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks");
const FITTED = FITTED_SETS.map(([name]) => name);

type Labelled = ContrastRecord & { readonly label: string; readonly kind?: string; readonly case?: string };

/** Figures in percent of one set. */
export interface Figures {
  readonly pairs: number;
  readonly accuracy: number;
  readonly balanced: number;
  readonly precision: number;
  readonly recall: number;
}

/** The sets, the figures that count, and what they are measured against. */
const SETS: readonly {
  name: string;
  show: readonly (keyof Figures)[];
  baseline: string;
  floor: string;
  goal: string;
}[] = [
  { name: "breaking-nli", show: ["accuracy"], baseline: "14", floor: "86", goal: "93" },
  { name: "vitaminc", show: ["precision", "recall"], baseline: "36 / 45", floor: "65 / 40", goal: "80 / 60" },
  { name: "rte3-dev", show: ["precision", "recall"], baseline: "16 / 9", floor: "40 / 20", goal: "60 / 35" },
  { name: "emergent-train", show: ["accuracy"], baseline: "49", floor: "68", goal: "75" },
  { name: "negation", show: ["accuracy"], baseline: "59", floor: "63", goal: "72" },
  { name: "summedits-news", show: ["balanced"], baseline: "61", floor: "70", goal: "80" },
  {
    name: "claimdiff-weaken-train",
    show: ["precision", "recall"],
    baseline: "11 / 19",
    floor: "25 / 25",
    goal: "40 / 35",
  },
];
const AGAINST: ReadonlySet<string> = new Set(["contradiction", "inconsistent", "weakens"]);

/** Scores predictions against labels; `not_entailment` is met by anything but entailment. */
export function figures(records: readonly Labelled[], labels: readonly ContrastLabel[]): Figures {
  const two = !records.some(({ label }) => label === "entailment" || label === "neutral");
  const perLabel = new Map<string, [right: number, all: number]>();
  let [hit, said, wanted, right] = [0, 0, 0, 0];
  records.forEach(({ label }, at) => {
    const guess = labels[at]!;
    const [isAgainst, saysAgainst] = [AGAINST.has(label), guess === "contradiction"];
    hit += Number(isAgainst && saysAgainst);
    said += Number(saysAgainst);
    wanted += Number(isAgainst);
    const correct = two
      ? isAgainst === saysAgainst
      : label === "not_entailment"
        ? guess !== "entailment"
        : guess === label;
    right += Number(correct);
    const count = perLabel.get(label) ?? [0, 0];
    perLabel.set(label, [count[0] + Number(correct), count[1] + 1]);
  });
  const recalls = [...perLabel.values()].map(([good, all]) => good / all);
  return {
    pairs: records.length,
    accuracy: percent(right / records.length),
    balanced: percent(recalls.reduce((sum, one) => sum + one, 0) / recalls.length),
    precision: percent(said ? hit / said : 0),
    recall: percent(wanted ? hit / wanted : 0),
  };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** The gate suite's share of contradictions called that are none, in percent of the pairs that are none. */
export function falseContradictions(): { called: number; none: number } {
  let [called, none] = [0, 0];
  for (const { relation, hits, misses } of GATE_GROUPS) {
    for (const [a, b, other] of [...hits.map(([x, y]) => [x, y, relation] as const), ...misses]) {
      if (other === "contradicts" || other === "any but this kind") continue;
      none++;
      if (relate(a, b).relation === "contradicts") called++;
    }
  }
  return { called, none };
}

/** What was predicted for the pairs of a set, with how sure it was. */
interface Predicted {
  readonly label: ContrastLabel;
  readonly confidence: number;
}

/** The fitted folds, each without the pairs measured on it; null without `--cross`. */
function fitFolds(): Weights[] | null {
  if (!process.argv.includes("--cross")) return null;
  const samples = loadSamples();
  const cuts = cutsOf(samples);
  return Array.from({ length: FOLDS }, (_, out) =>
    fitWeights(
      samples.filter(({ fold }) => fold !== out),
      cuts,
    ),
  );
}

/** Predicts each pair by the package's own weights, or by those of the fold that was fitted without it. */
function predictAll(name: string, records: readonly Labelled[], folds: readonly Weights[] | null): Predicted[] {
  const found: Predicted[] = new Array(records.length);
  for (const [fold, weights] of (folds ?? [null]).entries()) {
    useWeights(weights);
    records.forEach((record, at) => {
      if (weights === null || foldOf(name, record) === fold) found[at] = predict(record);
    });
  }
  useWeights(null);
  return found;
}

/** Of the contradictions called with a confidence, how many are right. */
class Reliability {
  readonly #bins = new Map<number, [right: number, all: number]>();

  add(records: readonly Labelled[], found: readonly Predicted[]): void {
    records.forEach(({ label }, at) => {
      const { label: guess, confidence } = found[at]!;
      if (guess !== "contradiction") return;
      const bin = Math.min(9, Math.floor(confidence * 10 + 1e-9));
      const [right, all] = this.#bins.get(bin) ?? [0, 0];
      this.#bins.set(bin, [right + Number(AGAINST.has(label)), all + 1]);
    });
  }

  print(): void {
    console.log("\nconfidence of a contradiction | called | right | percent");
    for (const [bin, [right, all]] of [...this.#bins].sort(([x], [y]) => x - y)) {
      console.log(
        `${(bin / 10).toFixed(1)} to ${((bin + 1) / 10).toFixed(1)} | ${all} | ${right} | ${percent(right / all)}`,
      );
    }
  }
}

function readRecords(path: string): Labelled[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
}

/** Writes predictions to a temporary file and has them scored by the benchmarks' own scorer. */
function scored(task: string, gold: string, predictOne: (record: never) => unknown): Record<string, unknown> | null {
  const scorer = join(BENCHMARKS, "score.mjs");
  if (!existsSync(scorer) || !existsSync(gold)) return null;
  const folder = mkdtempSync(join(tmpdir(), "quality-"));
  const path = join(folder, "predictions.jsonl");
  const lines = readFileSync(gold, "utf8").split("\n").filter(Boolean);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(predictOne(JSON.parse(line) as never))}\n`).join(""));
  const { stdout } = spawnSync(process.execPath, [scorer, task, gold, path], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return JSON.parse(stdout) as Record<string, unknown>;
}

function printContrast(folds: readonly Weights[] | null, only: number | null): void {
  const reliability = new Reliability();
  const way = folds ? "held out" : "all pairs";
  console.log(`set | figure | ${way} | weights | baseline | floor | goal | pairs a second`);
  for (const { name, show, baseline, floor, goal } of SETS) {
    const path = join(BENCHMARKS, "contrast", `${name}.jsonl`);
    if (!existsSync(path)) {
      console.log(`${name} | skipped: its file is not there`);
      continue;
    }
    const records = readRecords(path).filter((record) => only === null || foldOf(name, record) === only);
    const began = performance.now();
    const predicted = predictAll(name, records, folds);
    const speed = Math.round((records.length * 1000) / (performance.now() - began));
    const found = figures(
      records,
      predicted.map(({ label }) => label),
    );
    reliability.add(records, predicted);
    const measured = show.map((figure) => found[figure].toFixed(1)).join(" / ");
    const fitted = !FITTED.includes(name) ? "never fitted to it" : folds ? "fitted to other folds" : "fitted to it too";
    console.log(
      `${name} | ${show.join(" / ")} | ${measured} | ${fitted} | ${baseline} | ${floor} | ${goal} | ${speed}`,
    );
  }
  const { called, none } = falseContradictions();
  console.log(
    `gate suite | contradictions called that are none | ${percent(called / none)} (${called} of ${none}) | – | – | ≤ 6 | ≤ 2 |`,
  );
  printMatch();
  reliability.print();
}

function printMatch(): void {
  const folder = join(BENCHMARKS, "alignment");
  const claims = join(folder, "checkthat2020-claims.jsonl");
  const found = scored("alignment", join(folder, "checkthat2020-dev.jsonl"), (record) => rank(record, claims));
  const figure = found ? percent(Number(found.mapAt5)).toFixed(1) : "skipped: absent";
  console.log(`checkthat2020-dev | MAP@5 of match | ${figure} | – | 75 | 82 | 90 |`);
}

function printAttribution(): void {
  const found = scored("attribution", join(BENCHMARKS, "attribution", "polnear-dev.jsonl"), attribute);
  console.log(`\nattribution, polnear-dev | ${found ? JSON.stringify(found) : "skipped: its file is not there"}`);
}

function main(): void {
  const at = process.argv.indexOf("--fold");
  printContrast(fitFolds(), at < 0 ? null : Number(process.argv[at + 1]));
  printAttribution();
}

if (process.argv[1]?.endsWith("quality.ts")) main();
