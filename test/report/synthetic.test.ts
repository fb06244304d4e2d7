import { describe, expect, it } from "vitest";
import { parseDossier } from "../../src/dossier/parse.ts";
import { pointOf, syntheticAssertions, syntheticDossiers } from "../bench/synthetic.ts";

describe("the synthetic corpus", () => {
  it("is the same on every run and another with another seed", () => {
    expect(syntheticAssertions(300, 1)).toEqual(syntheticAssertions(300, 1));
    expect(syntheticAssertions(300, 1)).not.toEqual(syntheticAssertions(300, 2));
    expect([...syntheticDossiers(5, 1)]).toEqual([...syntheticDossiers(5, 1)]);
  });
  it("begins the same however long it is", () => {
    expect(syntheticAssertions(500).slice(0, 300)).toEqual(syntheticAssertions(300));
  });
  it("gives every assertion an id of its own", () => {
    expect(new Set(syntheticAssertions(5000).map((assertion) => assertion.id)).size).toBe(5000);
  });
  it("has points that several assertions put", () => {
    const points = new Set(syntheticAssertions(5000).map(pointOf));
    expect(points.size).toBeGreaterThan(500);
    expect(points.size).toBeLessThan(2500);
  });
  it("uses its words as 1/rank: the tenth word about a tenth as often as the first", () => {
    const counts = new Map<string, number>();
    for (const { text } of syntheticAssertions(20_000)) {
      for (const [, word] of text.matchAll(/the (\w+)/g)) counts.set(word!, (counts.get(word!) ?? 0) + 1);
    }
    const ranked = [...counts.values()].sort((a, b) => b - a);
    expect(ranked[0]! / ranked[9]!).toBeGreaterThan(3);
    expect(counts.size).toBeGreaterThan(1000);
  });
  it.each(["assertions", "texts"] as const)("makes valid dossiers that give %s", (given) => {
    for (const dossier of syntheticDossiers(20, 7, given)) {
      expect(parseDossier(dossier).assertions.length > 0).toBe(given === "assertions");
    }
  });
});
