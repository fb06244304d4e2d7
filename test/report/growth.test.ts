import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import { DEFAULTS } from "../../src/model/options.ts";
import { findCopies } from "../../src/report/echoes/copies.ts";
import { positions, sharedPoints } from "../../src/report/positions.ts";
import { TermIndex } from "../../src/search/candidates.ts";
import { ENTRIES_FOLLOWED } from "../../src/search/search.ts";
import { terms } from "../../src/text/terms.ts";
import { pointOf, syntheticAssertions } from "../bench/synthetic.ts";

/** How work grows from `n` to `2n`, as an exponent: 1 is linear, 2 is quadratic. */
function exponent(work: (size: number) => number, n: number): number {
  return Math.log2(work(2 * n) / work(n));
}

function indexed(size: number, seed = 3): { index: TermIndex; points: string[] } {
  const index = new TermIndex();
  const claims = syntheticAssertions(size, seed);
  for (const claim of claims) index.add(terms(claim.text));
  return { index, points: claims.map(pointOf) };
}

describe("the work of finding candidates", () => {
  it("grows with the number of assertions, never with its square", () => {
    const followed = (size: number): number => {
      const { index } = indexed(size);
      index.pairs(DEFAULTS.maxCandidates);
      expect(index.followed).toBeLessThanOrEqual(size * ENTRIES_FOLLOWED);
      return index.followed;
    };
    expect(exponent(followed, 4000)).toBeLessThan(1.15);
  });
  it.each([10, 100])("grows no faster where everything shares one word, and each %i another", (sharing) => {
    const followed = (size: number): number => {
      const index = new TermIndex();
      for (let item = 0; item < size; item++) index.add(["everywhere", `own${Math.floor(item / sharing)}`]);
      index.pairs(DEFAULTS.maxCandidates);
      return index.followed;
    };
    expect(exponent(followed, 40 * ENTRIES_FOLLOWED)).toBeLessThan(1.01);
  });
  it("scores no more pairs than assertions times candidates", () => {
    const scored = (size: number): number => {
      let calls = 0;
      const similarity = (): number => {
        calls++;
        return 0.5;
      };
      const { pairs } = align(syntheticAssertions(size, 3), { similarity });
      expect(calls).toBeLessThanOrEqual(size * DEFAULTS.maxCandidates);
      expect(pairs.length).toBeLessThanOrEqual(size * DEFAULTS.maxCandidates);
      return calls;
    };
    expect(exponent(scored, 2000)).toBeLessThan(1.15);
  });
});

describe("the work after the candidates", () => {
  it("relates no more pairs for each assertion the more there are", () => {
    const related = (size: number): number => {
      const { pairs } = align(syntheticAssertions(size, 3));
      expect(pairs.length).toBeLessThanOrEqual(size * DEFAULTS.maxCandidates);
      return pairs.length;
    };
    expect(exponent(related, 2000)).toBeLessThan(1.15);
  });
  it("looks for copies of a text in a few earlier ones, however many copied it", () => {
    const copies = (size: number): number => {
      const text = "the council closed the old bridge on Monday after an engineer found cracks in its northern pillar";
      return findCopies(Array.from({ length: size }, (_, at) => ({ id: `t${at}`, publisher: `p${at}`, text }))).length;
    };
    expect(copies(100)).toBeGreaterThan(100);
    expect(exponent(copies, 200)).toBeLessThan(1.1);
  });
  it("looks at each contrast of an issue a fixed number of times, however many positions there are", () => {
    const looks = (size: number): number => {
      let read = 0;
      // Pairs that agree, each a position of its own, in one issue.
      const members = syntheticAssertions(size, 3).map((claim, at) => ({ ...claim, id: `a${at}` }));
      const contrasts = Array.from({ length: size / 2 }, (_, at) => ({
        id: `c${at}`,
        a: `a${2 * at}`,
        b: `a${2 * at + 1}`,
        kinds: [],
        because: "same",
        passed: [],
        trace: [],
        confidence: 1,
        sameHolder: false,
        get relation() {
          read++;
          return "agrees" as const;
        },
      }));
      const bench = { voices: new Map(), contrasts, independent: (id: string) => id };
      const found = positions(members, bench);
      expect(found).toHaveLength(size / 2);
      sharedPoints(members, bench);
      return read;
    };
    expect(looks(100)).toBeGreaterThanOrEqual(50);
    expect(exponent(looks, 200)).toBeLessThan(1.1);
  });
});

describe("the candidates found", () => {
  it("hold at least 99 of 100 restatements of a claim, as far as there is room for them", () => {
    const { index, points } = indexed(8000);
    const room = DEFAULTS.maxCandidates;
    const found = new Int32Array(points.length);
    const { a, b, length } = index.pairs(room);
    for (let pair = 0; pair < length; pair++) {
      const [x, y] = [a[pair]!, b[pair]!];
      if (points[x] !== points[y]) continue;
      found[x]!++;
      found[y]!++;
    }
    const sizes = new Map<string, number>();
    for (const point of points) sizes.set(point, (sizes.get(point) ?? 0) + 1);
    let [right, wanted] = [0, 0];
    points.forEach((point, item) => {
      const partners = Math.min(room, sizes.get(point)! - 1);
      wanted += partners;
      right += Math.min(partners, found[item]!);
    });
    expect(right / wanted).toBeGreaterThan(0.99);
  });
});
