import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatePairs, HOT_TERM } from "../src/candidates.ts";

const pairs = (items: readonly (readonly string[])[], most = 24): [number, number][] =>
  candidatePairs(items, most).map(({ a, b }) => [a, b]);

describe("candidatePairs(items, most)", () => {
  it("pairs items that share a term, and no others", () => {
    expect(pairs([["fire", "depot"], ["depot"], ["vote"], ["vote", "fire"]])).toEqual([
      [0, 1],
      [0, 3],
      [2, 3],
    ]);
  });
  it("gives 1 for the same terms, whatever their order and number", () => {
    expect(
      candidatePairs(
        [
          ["a", "b", "b"],
          ["b", "a"],
        ],
        5,
      )[0]?.score,
    ).toBeCloseTo(1);
  });
  it("weighs a rare term more than a common one", () => {
    const items = [
      ["common", "rare"],
      ["common", "x"],
      ["rare", "y"],
      ["common", "z"],
    ];
    const score = (a: number, b: number): number =>
      candidatePairs(items, 9).find((p) => p.a === a && p.b === b)?.score ?? 0;
    expect(score(0, 2)).toBeGreaterThan(score(0, 1));
  });
  it("does not pair items without terms", () => {
    expect(pairs([[], [], ["a"]])).toEqual([]);
  });
  it("keeps no more partners than asked, the most alike first", () => {
    const items = [["a", "b", "c"], ["a", "b", "c"], ["a", "b"], ["a"]];
    const own = candidatePairs(items, 1);
    expect(own.find((pair) => pair.a === 0)).toMatchObject({ b: 1 });
    expect(own.length).toBeLessThanOrEqual(items.length);
  });
  it("bounds the work on a term that everything has", () => {
    const items = Array.from({ length: 20 * HOT_TERM }, () => ["everywhere"]);
    expect(pairs(items, 4).length).toBeLessThanOrEqual(items.length * 4);
  });
  it("finds what all pairs would, as long as no term is hot", () => {
    const term = fc.constantFrom(..."abcdefgh");
    fc.assert(
      fc.property(fc.array(fc.array(term, { maxLength: 4 }), { maxLength: 20 }), (items) => {
        const share = (a: number, b: number): boolean => (items[a] ?? []).some((one) => items[b]?.includes(one));
        const all = items.flatMap((_, a) => items.map((__, b): [number, number] => [a, b]));
        const brute = all.filter(([a, b]) => a < b && share(a, b));
        expect(pairs(items, 99)).toEqual(brute);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
