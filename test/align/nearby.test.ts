import { describe, expect, it } from "vitest";
import { compare } from "../../src/index.ts";

/** The words of the claims that stand at one point with a claim that holds `part`. */
function besides(texts: Readonly<Record<string, string>>, part: string): string[] {
  const { assertions, issues } = compare(texts);
  const own = assertions.find(({ text }) => text.includes(part))!;
  const { assertionIds } = issues.find((issue) => issue.assertionIds.includes(own.id))!;
  return assertions.filter(({ id }) => id !== own.id && assertionIds.includes(id)).map(({ text }) => text);
}

describe("claims read from texts", () => {
  it("stand together where one speaker answers another in other words", () => {
    const texts = {
      Courier:
        "Ana Berg said the depot had been emptied overnight by the guards. Tom Lund denied the allegation. The harbour festival opens in May.",
      Ministry: "Ferries sail twice a day in winter.",
    };
    expect(besides(texts, "emptied")).toContainEqual(expect.stringContaining("allegation"));
  });
  it("stand together where two speakers follow each other and speak of one kind of happening", () => {
    const texts = {
      Courier:
        "Officials said the migrants were expelled for lack of papers. Relief workers said the deportations broke a promise. Snow fell on Sunday.",
      Ministry: "The museum of trams has a new roof.",
    };
    expect(besides(texts, "expelled")).toContainEqual(expect.stringContaining("deportations"));
  });
  it("go by what they say where somebody has worded them", () => {
    const report = compare({
      event: { id: "e", label: "e" },
      sources: [{ id: "s", name: "S" }],
      accounts: [{ id: "a", sourceId: "s", text: "The depot was emptied. Nobody asked the cook." }],
      assertions: [
        { accountId: "a", quote: "The depot was emptied." },
        { accountId: "a", quote: "Nobody asked the cook." },
      ],
    });
    expect(report.issues).toHaveLength(2);
  });
});
