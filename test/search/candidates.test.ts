import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatePairs, TermIndex } from "../../src/search/candidates.ts";
import { ENTRIES_FOLLOWED, SCORE_STEPS } from "../../src/search/search.ts";

function rows(items: readonly (readonly string[])[], most = 24): { a: number; b: number; score: number }[] {
  const { a, b, steps, length } = candidatePairs(items, most);
  return Array.from({ length }, (_, at) => ({ a: a[at]!, b: b[at]!, score: steps[at]! / SCORE_STEPS }));
}
const pairs = (items: readonly (readonly string[])[], most = 24): [number, number][] =>
  rows(items, most).map(({ a, b }) => [a, b]);

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
      rows(
        [
          ["a", "b", "b"],
          ["b", "a"],
        ],
        5,
      )[0]?.score,
    ).toBe(1);
  });
  it("weighs a rare term more than a common one", () => {
    const items = [
      ["common", "rare"],
      ["common", "x"],
      ["rare", "y"],
      ["common", "z"],
    ];
    const score = (a: number, b: number): number => rows(items, 9).find((p) => p.a === a && p.b === b)?.score ?? 0;
    expect(score(0, 2)).toBeGreaterThan(score(0, 1));
  });
  it("does not pair items without terms", () => {
    expect(pairs([[], [], ["a"]])).toEqual([]);
  });
  it("keeps no more partners than asked, the most alike first", () => {
    const items = [["a", "b", "c"], ["a", "b", "c"], ["a", "b"], ["a"]];
    const own = rows(items, 1);
    expect(own.find((pair) => pair.a === 0)).toMatchObject({ b: 1 });
    expect(own.length).toBeLessThanOrEqual(items.length);
  });
  it("bounds the work on a term that everything has", () => {
    const items = Array.from({ length: 20 * ENTRIES_FOLLOWED }, () => ["everywhere"]);
    expect(pairs(items, 4).length).toBeLessThanOrEqual(items.length * 4);
  });
  it("counts common terms on the pairs that rarer ones found", () => {
    const crowd = Array.from({ length: 3 * ENTRIES_FOLLOWED }, (_, index) => ["everywhere", `own${index}`]);
    const found = rows([...crowd, ["rare", "everywhere"], ["rare", "everywhere"], ["rare"]], 4);
    const score = (a: number, b: number): number =>
      found.find((p) => p.a === crowd.length + a && p.b === crowd.length + b)?.score ?? 0;
    expect(score(0, 1)).toBe(1);
    expect(score(0, 2)).toBeLessThan(1);
  });
  it("follows common terms where the rarest leads to enough others that share nothing else", () => {
    const crowd = ["x", "y", "z"].flatMap((term) =>
      Array.from({ length: 2 * ENTRIES_FOLLOWED }, (_, at) => [term, `${term}${at}`]),
    );
    const named = Array.from({ length: 30 }, (_, at) => ["figure", `other${at}`]);
    const [one, other] = [crowd.length, crowd.length + 1];
    const found = pairs([...crowd, ["figure", "x", "y", "z"], ["x", "y", "z"], ...named], 24);
    expect(found).toContainEqual([one, other]);
  });
  it("takes a term that counts nothing", () => {
    const items = Array.from({ length: 2 * ENTRIES_FOLLOWED }, () => ["nothing"]);
    expect(candidatePairs(items, 4, () => 0).length).toBe(0);
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

describe("TermIndex", () => {
  const index = new TermIndex();
  for (const item of [["fire", "depot"], ["vote"], ["fire", "vote", "depot"]]) index.add(item);
  it("finds the items most like a list of terms, best first", () => {
    expect(index.find(["depot", "fire", "unheard"], 2)).toEqual([
      { item: 0, score: 1 },
      { item: 2, score: expect.closeTo(0.816, 2) },
    ]);
  });
  it("finds nothing for terms it does not know", () => {
    expect(index.find(["unheard"], 2)).toEqual([]);
  });
  it("goes on after items were added", () => {
    const growing = new TermIndex();
    growing.add(["a"]);
    expect(growing.find(["b"], 1)).toEqual([]);
    growing.add(["b", "a"]);
    expect(growing.find(["b"], 1)).toEqual([{ item: 1, score: expect.any(Number) }]);
  });
});
