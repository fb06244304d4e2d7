import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { levelsTable, tableInGuide } from "../../docs/levels.ts";
import { COMPATIBLE_REASONS, CONTRADICTION_KINDS } from "../../src/model/report.ts";
import { relate } from "../../src/relate/relate.ts";
import { GATE_GROUPS, type Said } from "../tables/gates.ts";

const words = (said: Said): string => (typeof said === "string" ? said : `[${said.date ?? said.asOf}] ${said.text}`);

describe("the gate suite", () => {
  it("has at least 200 pairs over every kind of contradiction and every reason for none", () => {
    const pairs = GATE_GROUPS.flatMap(({ hits, misses }) => [...hits, ...misses]);
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    const kinds = new Set(GATE_GROUPS.map(({ kind }) => kind));
    expect([...CONTRADICTION_KINDS, ...COMPATIBLE_REASONS].filter((kind) => !kinds.has(kind))).toEqual([]);
  });
  it("has near misses as well as hits for every kind", () => {
    expect(GATE_GROUPS.filter(({ hits, misses }) => hits.length < 2 || misses.length < 1)).toEqual([]);
  });
  it("calls at most 2 percent of the pairs that are none contradictions", () => {
    const none = GATE_GROUPS.flatMap(({ relation, hits, misses }) => [
      ...(relation === "contradicts" ? [] : hits),
      ...misses.flatMap(([a, b, other]) =>
        other === "contradicts" || other === "any but this kind" ? [] : [[a, b] as const],
      ),
    ]);
    const called = none.filter(([a, b]) => relate(a, b).relation === "contradicts");
    expect(called.length / none.length).toBeLessThanOrEqual(0.02);
  });
});

describe.each(GATE_GROUPS)("$relation by $kind", ({ relation, kind, hits, misses }) => {
  it.each(hits.map(([a, b]) => [words(a), words(b), a, b] as const))("holds for “%s” and “%s”", (_a, _b, a, b) => {
    const contrast = relate(a, b);
    expect([contrast.relation, contrast.kinds]).toEqual([relation, expect.arrayContaining([kind])]);
    expect(relate(b, a)).toMatchObject({ relation, kinds: contrast.kinds, id: contrast.id });
  });
  it.each(misses.map(([a, b, other]) => [words(a), words(b), other, a, b] as const))(
    "does not hold for “%s” and “%s”, which are: %s",
    (_a, _b, other, a, b) => {
      const contrast = relate(a, b);
      expect(relate(b, a).relation).toBe(contrast.relation);
      if (other === "any but contradicts") expect(contrast.relation).not.toBe("contradicts");
      else if (other === "any but this kind")
        expect([contrast.relation, contrast.kinds[0]]).not.toEqual([relation, kind]);
      else expect(contrast.relation).toBe(other);
    },
  );
});

describe("the guide to relations", () => {
  it("has the table of levels as it is", () => {
    expect(tableInGuide()).toBe(levelsTable());
  });
});

describe("a relation", () => {
  const statements = GATE_GROUPS.flatMap(({ hits, misses }) => [...hits, ...misses].flat());
  it("is agreement of every statement with itself", () => {
    const wrong = statements.filter((one) => relate(one, one).relation !== "agrees");
    expect(wrong).toEqual([]);
  });
  it("does not change when holders are renamed or swapped", () => {
    const named = (said: Said, holder: string) => ({ ...(typeof said === "string" ? { text: said } : said), holder });
    for (const { hits } of GATE_GROUPS) {
      for (const [a, b] of hits) {
        const { relation, kinds } = relate(named(a, "the ministry"), named(b, "the union"));
        expect(relate(named(a, "x"), named(b, "y"))).toMatchObject({ relation, kinds });
        expect(relate(named(b, "the ministry"), named(a, "the union"))).toMatchObject({ relation, kinds });
      }
    }
  });
  it("is one both ways round, with its kinds and its confidence", () => {
    const neighbours = statements.flatMap((one, at) =>
      [1, 2, 3, 5].map((step) => [one, statements[at + step]] as const),
    );
    const scenes = [
      ["A girl runs near the water.", "A girl runs far from the water."],
      ["The man sits in the bathroom.", "The man sits in the dining room."],
      ["The man sits in the bathroom.", "The man sits in the common room."],
    ] as const;
    const all = [...neighbours, ...scenes, ...benchmarkPairs(150)];
    const lopsided = all.filter(([a, b]) => {
      if (a === undefined || b === undefined) return false;
      const [one, other] = [relate(a, b), relate(b, a)];
      return (
        one.relation !== other.relation ||
        one.kinds.join() !== other.kinds.join() ||
        one.confidence !== other.confidence
      );
    });
    expect(lopsided).toEqual([]);
  });
  it("does not depend on what was related before", () => {
    const [group] = GATE_GROUPS;
    const [a, b] = group!.hits[0]!;
    const first = JSON.stringify(relate(a, b));
    for (const one of statements) relate(one, a);
    expect(JSON.stringify(relate(a, b))).toBe(first);
  });
});

/** The first pairs of each public data set of contrasts, where the data is at hand. */
function benchmarkPairs(each: number): (readonly [string, string])[] {
  const folder = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks/contrast");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n", each)
      .flatMap((line) => {
        const { a, b } = JSON.parse(line || "{}") as { a?: unknown; b?: unknown };
        return typeof a === "string" && typeof b === "string" ? [[a, b] as const] : [];
      }),
  );
}
