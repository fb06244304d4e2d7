import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { predict } from "../bench/predict-attribution.ts";
import { scoreSeeds } from "../bench/seeds-extract.ts";

describe("extract on the project's own seeds", () => {
  it("keeps content F1 and holder accuracy at 92 of 100 or more", () => {
    const { content, holder } = scoreSeeds();
    expect(content.f1).toBeGreaterThanOrEqual(0.92);
    expect(holder).toBeGreaterThanOrEqual(0.92);
  });
});

const GOLD = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks/attribution/polnear-dev.jsonl");

interface Piece {
  readonly source: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
}

const extent = (spans: Piece["content"]): [number, number] | null =>
  spans.length === 0 ? null : [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];

function agrees(a: Piece, b: Piece): boolean {
  const [ac, bc, as, bs] = [extent(a.content), extent(b.content), extent(a.source), extent(b.source)];
  if (!ac || !bc) return false;
  const common = Math.min(ac[1], bc[1]) - Math.max(ac[0], bc[0]);
  if (common * 2 < ac[1] - ac[0] || common * 2 < bc[1] - bc[0]) return false;
  return as && bs ? Math.min(as[1], bs[1]) > Math.max(as[0], bs[0]) : !as && !bs;
}

describe.skipIf(!existsSync(GOLD))(
  "attributions on PolNeAR's development articles (skipped without the shared data)",
  () => {
    it("keeps whole relations at the measured precision and recall", () => {
      const counts = { right: 0, predicted: 0, gold: 0 };
      for (const line of readFileSync(GOLD, "utf8").split("\n").filter(Boolean)) {
        const record = JSON.parse(line) as { id: string; text: string; attributions: Piece[] };
        const free = [...record.attributions];
        const { attributions } = predict(record) as { attributions: Piece[] };
        counts.gold += free.length;
        counts.predicted += attributions.length;
        for (const each of attributions) {
          const at = free.findIndex((gold) => agrees(each, gold));
          if (at < 0) continue;
          free.splice(at, 1);
          counts.right++;
        }
      }
      const precision = counts.right / counts.predicted;
      const recall = counts.right / counts.gold;
      expect(precision).toBeGreaterThanOrEqual(0.71);
      expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.62);
    });
  },
);
