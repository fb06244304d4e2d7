import { describe, expect, it } from "vitest";
import { glossGroups } from "../../../src/extract/speakers/glosses.ts";
import { compare } from "../../../src/report/compare.ts";

describe("glossGroups(texts)", () => {
  it("takes a name and the letters after it for one", () => {
    expect(glossGroups(["The Green Choice of Norland (GCN) was banned."])).toEqual([
      ["GCN", "Green Choice of Norland"],
    ]);
  });
  it("brings the letters of two texts for one name together, translated or spelt another way", () => {
    const texts = [
      "The Green Choice of Kharland, GCK, met in May.",
      "Members of the Green Choice of Karland party (ZCK) were held.",
    ];
    expect(glossGroups(texts)).toEqual([["GCK", "Green Choice of Karland", "Green Choice of Kharland", "ZCK"]]);
  });
  it.each([
    ["The Green Choice of Norland (TBA) was banned."],
    ["The Green Choice of Norland (see below) was banned."],
    ["They met in Norland (GCN)."],
    ["The Green Choice (GC) and the Golden Crown (GC) were banned."],
  ])("makes no group of “%s”", (text) => {
    expect(glossGroups([text])).toEqual([]);
  });
  it("is linear in hostile text", () => {
    const start = performance.now();
    glossGroups([`${"Aa ".repeat(60_000)}(`, `${"A".repeat(100_000)}`, "Aa of ".repeat(50_000)]);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

const report = (first: string, second: string) =>
  compare({
    event: { id: "e", label: "Event" },
    sources: [
      { id: "a", name: "Daily A" },
      { id: "b", name: "Daily B" },
    ],
    accounts: [
      { id: "a1", sourceId: "a", date: "2030-01-02", text: first },
      { id: "b1", sourceId: "b", date: "2030-03-04", text: second },
    ],
  });
const holders = (first: string, second: string) =>
  new Set(
    report(first, second)
      .assertions.flatMap(({ attribution }) => attribution)
      .map(({ holder }) => holder),
  );

describe("one speaker in two accounts", () => {
  it.each([
    ["Evgeny Malkis said the court was wrong.", "Yevgenii Malkis said the court was right."],
    ["Evgeny Malkis said the court was wrong.", "Malkis said the court was right."],
    ["Mikhail Bezrukov said the court was wrong.", "Mihail Bezrukov said the court was right."],
  ])("“%s” “%s”", (first, second) => {
    expect(holders(first, second).size).toBe(1);
  });
  it.each([
    ["Evgeny Malkis said the court was wrong.", "Sergei Malkis said the court was right."],
    ["Anna Malkis said the court was wrong.", "Evgeny Malkis said the court was right."],
    ["Evgeny Malkin said the court was wrong.", "Evgeny Malkov said the court was right."],
  ])("but not “%s” “%s”", (first, second) => {
    expect(holders(first, second).size).toBe(2);
  });
  it("says which names the texts take for one", () => {
    const { notices } = report(
      "The Green Choice of Norland (GCN) met.",
      "The Green Choice of Norland (ZVN) was banned.",
    );
    expect(notices.filter(({ code }) => code === "names-as-one")).toEqual([
      expect.objectContaining({ message: expect.stringContaining("GCN") }),
    ]);
  });
});
