/**
 * Prints every figure of the contrast benchmarks and of the package's own gate suite beside the baseline, the floor and
 * the goal: `npm run quality`; `--fold N` takes only the pairs of one fold of `fit-weights.ts`. Benchmarks that are absent are skipped with a message.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { relate } from "../../src/relate.ts";
import { GATE_GROUPS } from "../tables/gates.ts";
import { foldOf } from "./fit-weights.ts";
import { type ContrastLabel, type ContrastRecord, predict } from "./predict-contrast.ts";

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

function main(): void {
  const at = process.argv.indexOf("--fold");
  const fold = at < 0 ? null : Number(process.argv[at + 1]);
  const folder = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks", "contrast");
  console.log("set | figure | measured | baseline | floor | goal | pairs a second");
  for (const { name, show, baseline, floor, goal } of SETS) {
    const path = join(folder, `${name}.jsonl`);
    if (!existsSync(path)) {
      console.log(`${name} | skipped: its file is not there`);
      continue;
    }
    const records = readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Labelled)
      .filter((record) => fold === null || foldOf(name, record) === fold);
    const began = performance.now();
    const found = figures(
      records,
      records.map((record) => predict(record).label),
    );
    const speed = Math.round((records.length * 1000) / (performance.now() - began));
    const measured = show.map((figure) => found[figure].toFixed(1)).join(" / ");
    console.log(`${name} | ${show.join(" / ")} | ${measured} | ${baseline} | ${floor} | ${goal} | ${speed}`);
  }
  const { called, none } = falseContradictions();
  console.log(
    `gate suite | contradictions called that are none | ${percent(called / none)} (${called} of ${none}) | – | ≤ 6 | ≤ 2 |`,
  );
}

if (process.argv[1]?.endsWith("quality.ts")) main();
