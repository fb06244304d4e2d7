import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, type KnownClaim, type MatchOptions, match } from "../../src/match/match.ts";
import { readPost } from "../../src/match/post.ts";
import { InputError } from "../../src/model/faults.ts";

const CLAIMS: readonly KnownClaim[] = [
  { id: "bridge", text: "The bridge over the Irbe collapsed in March 2019.", title: "Did the Irbe Bridge Collapse?" },
  { id: "bridge-toll", text: "Crossing the bridge over the Irbe will cost 5 euros from next year." },
  { id: "mayor", text: "Mayor Anna Berg sold the town hall to a shell company." },
  {
    id: "water",
    text: "Tap water in the capital contains dangerous amounts of lead.",
    title: "Is Tap Water Poisoned With Lead?",
  },
  { id: "storm", text: "A photograph shows a shark swimming on a flooded motorway.", title: "Shark on the Motorway" },
  { id: "vote", text: "More ballots were counted than voters registered in the Larnia district." },
  { id: "vaccine", text: "A vaccine against river fever was withdrawn after two deaths." },
];

const ASKED: readonly (readonly [string, string])[] = [
  ["Has anybody seen the Irbe bridge? It collapsed!", "bridge"],
  ["five euros just to cross the Irbe bridge", "bridge-toll"],
  ["#TapWater poisoned?! pic.twitter.com/abc123", "water"],
  ["they SOLD our town hall https://t.co/XyZ", "mayor"],
  ["A shark on the motorway?? — Joe (@joe) May 4, 2019", "storm"],
  ["I did nothing wrong. — Anna Berg (@AnnaBerg_Mayor) May 4, 2019", "mayor"],
  ["ballots counted twice in @LarniaDistrict", "vote"],
  ["withdraw the vaccines against river fevers", "vaccine"],
  ["ПРИВЕТ shark 🦈 motorways", "storm"],
  ["that #larniadistrict again", "vote"],
];

describe("match(text, claims, options)", () => {
  it.each(ASKED)("takes %j for %s", (text, id) => {
    expect(match(text, CLAIMS)[0]?.id).toBe(id);
  });

  it.each(["", "🦈", "nothing of that sort", "https://t.co/XyZ", "the of and"])("finds nothing for %j", (text) => {
    expect(match(text, CLAIMS)).toEqual([]);
  });

  it("says by which terms, the rarest first", () => {
    const [first] = match("Did the bridge over the Irbe collapse?", CLAIMS);
    expect(first?.why).toEqual(["collaps", "bridg", "irb"]);
  });

  it("prefers the claim that names the month of the post", () => {
    const claims = [
      { id: "old", text: "In June 2015 the harbour burned." },
      { id: "new", text: "In May 2019 the harbour burned." },
    ];
    expect(match("The harbour is burning — Joe (@joe) May 4, 2019", claims)[0]?.id).toBe("new");
    expect(match("The harbour is burning — Joe (@joe) June 9, 2015", claims)[0]?.id).toBe("old");
  });

  it("prefers the claim with a word of like meaning where others share as much", () => {
    const claims = [
      { id: "a", text: "A shark swam across a flooded courtyard." },
      { id: "b", text: "A shark swam across a flooded motorway." },
    ];
    expect(match("shark on the freeway!", claims)[0]?.id).toBe("b");
  });
  it("keeps to limit and least score", () => {
    const text = "the bridge over the Irbe";
    expect(match(text, CLAIMS)).toHaveLength(2);
    expect(match(text, CLAIMS, { limit: 1 })).toHaveLength(1);
    expect(match(text, CLAIMS, { minScore: 0.99 })).toEqual([]);
    for (const { score } of match(text, CLAIMS)) expect(score).toBeGreaterThan(0);
  });

  it("gives the same ranking in any order of the claims", () => {
    const text = "the bridge, the water, the mayor and the shark";
    expect(match(text, [...CLAIMS].reverse())).toEqual(match(text, CLAIMS));
  });

  it("never throws, and scores lie between 0 and 1 in falling order", () => {
    const index = buildIndex(CLAIMS);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (text) => {
        const scores = index.match(`${text} bridge ${text} — ${text} (@x) May 4, 2019`).map((found) => found.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("counts the claims that have a word, not how often one says it", () => {
    const claims = [
      { id: "a", text: "bank bank bank bank bank fraud" },
      { id: "b", text: "The bank of Riga closed." },
      { id: "c", text: "A river flooded the town." },
    ];
    expect(match("bank fraud", claims).map(({ id }) => id)).toEqual(["a", "b"]);
    const repeated = "vaccine ".repeat(3000);
    expect(match(repeated, [{ id: "a", text: repeated }])[0]!.score).toBeLessThanOrEqual(1);
  });

  it.each<[string, unknown, string]>([
    ["half a limit", { limit: 1.5 }, "options.limit: expected a whole number of at least 0, got 1.5"],
    ["a limit below 0", { limit: -1 }, "options.limit"],
    ["a limit in letters", { limit: "3" }, "options.limit"],
    ["a least score in letters", { minScore: "1" }, "options.minScore"],
  ])("names the fault of %s", (_name, options, message) => {
    expect(() => match("bridge", CLAIMS, options as MatchOptions)).toThrow(InputError);
    expect(() => buildIndex(CLAIMS).match("bridge", options as MatchOptions)).toThrow(message);
  });

  it("gives all that fit where there is no limit", () => {
    const claims = Array.from({ length: 150 }, (_, at) => ({ id: `${1000 + at}`, text: `Bank fraud, case ${at}.` }));
    expect(match("bank fraud", claims, { limit: Number.POSITIVE_INFINITY })).toHaveLength(150);
  });

  it("reads a hostile text in under a second", () => {
    const index = buildIndex(CLAIMS);
    const repeated = ["#a", "—(@", "— a", "bridge ", "bridge", "Water", "a", "1", "é", "\u0301"];
    for (const text of repeated.map((part) => part.repeat(30_000))) {
      const begin = process.cpuUsage();
      index.match(text);
      expect(process.cpuUsage(begin).user / 1000).toBeLessThan(1000);
    }
  });
});

describe("buildIndex(claims)", () => {
  it("grows and shrinks to the same index as one built at once", () => {
    const text = "the bridge, the water, the mayor and the shark";
    const grown = buildIndex(CLAIMS.slice(0, 3));
    grown.match(text);
    expect(grown.add(CLAIMS.slice(3)).match(text)).toEqual(match(text, CLAIMS));
    const shrunk = grown.remove(["bridge", "unknown"]);
    expect(shrunk.size).toBe(CLAIMS.length - 1);
    expect(shrunk.match(text)).toEqual(match(text, CLAIMS.slice(1)));
  });

  it("ranks claims added after a match as if they had been there", () => {
    const like = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => ({ id: `x${1000 + from + at}`, text: "The bank closed in Riga." }));
    const grown = buildIndex(like(100, 700));
    grown.match("bank Riga");
    for (const part of [like(0, 100), like(700, 720)]) {
      grown.add(part);
      expect(grown.match("bank Riga")).toEqual(buildIndex(grown.toJSON()).match("bank Riga"));
    }
  });

  it("lets a claim with a known identifier take the other's place", () => {
    const index = buildIndex(CLAIMS).add([{ id: "water", text: "Rain fell." }]);
    expect(index.size).toBe(CLAIMS.length);
    expect(index.match("tap water lead")).toEqual([]);
  });

  it("goes through JSON and back", () => {
    const index = buildIndex(CLAIMS);
    const again = buildIndex(JSON.parse(JSON.stringify(index)) as KnownClaim[]);
    expect(again.match("Irbe bridge")).toEqual(index.match("Irbe bridge"));
  });

  it("holds an assertion in less than 1.5 kB", () => {
    const count = 20_000;
    const before = memory();
    const index = buildIndex(many(count));
    index.match("word1 word2");
    const each = (memory() - before) / count;
    expect(each).toBeLessThan(1500);
    expect(index.size).toBe(count);
  });
});

function* many(count: number): Generator<KnownClaim> {
  for (let at = 0; at < count; at++) {
    const own = Array.from({ length: 20 }, (_, place) => `word${(at * 7919 + place * 104_729) % 30_000}`);
    yield { id: `c${at}`, text: `${own.join(" ")}.` };
  }
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe("readPost(text)", () => {
  it("tells the signature from the words", () => {
    const post = readPost("So it begins! #GlobalWarming https://t.co/abc — Joe O'Neil (@JoeTheMan) May 4, 2019");
    expect(post.terms).toEqual(["begin", "global", "warm", "globalwarm"]);
    expect(post.author).toEqual(["joe", "o'neil", "joe", "man"]);
    expect(post.date).toBe("2019-05-04");
  });

  it.each(["a dash — and (brackets)", "in May 2019", "(@joe)", "— Joe"])("finds no signature in %j", (text) => {
    expect(readPost(text)).toMatchObject({ author: [], date: null });
  });
});

const benchmarks = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks/alignment");

describe.skipIf(!existsSync(benchmarks))("match on CheckThat! 2020 (needs the benchmarks beside the project)", () => {
  it("ranks the right claim high: mean average precision at 5 of .83 and more", () => {
    const lines = (name: string) =>
      readFileSync(join(benchmarks, `checkthat2020-${name}.jsonl`), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as KnownClaim & { relevant: string[] });
    const index = buildIndex(lines("claims"));
    const queries = lines("dev");
    const gains = queries.map(({ text, relevant }) => {
      const rank = index.match(text, { limit: 5 }).findIndex(({ id }) => relevant.includes(id));
      return rank < 0 ? 0 : 1 / (rank + 1);
    });
    expect(gains.reduce((sum, gain) => sum + gain, 0) / queries.length).toBeGreaterThanOrEqual(0.83);
  }, 180_000);
});
