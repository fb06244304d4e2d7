import { describe, expect, it } from "vitest";
import { compare, type DossierInput } from "../../src/index.ts";

/** A dossier of two accounts, each with the claims given. */
function dossier(one: readonly string[], other: readonly string[]): DossierInput {
  const claims = (accountId: string, texts: readonly string[]) =>
    texts.map((text, at) => ({ id: `${accountId}${at}`, accountId, text }));
  return {
    event: { id: "e", label: "Harbour strike" },
    sources: [
      { id: "s1", name: "Daily One" },
      { id: "s2", name: "Daily Two" },
    ],
    accounts: [
      { id: "a", sourceId: "s1" },
      { id: "b", sourceId: "s2" },
    ],
    assertions: [...claims("a", one), ...claims("b", other)],
  };
}

const pointsOf = (input: DossierInput): string[] =>
  compare(input).issues.map(({ assertionIds }) => [...assertionIds].sort().join(" "));

describe("the points of a report", () => {
  it.each([
    ["a contradiction", "The crane was insured.", "The crane was not insured."],
    ["a figure that only looks like another", "About 300 dockers walked out.", "298 dockers walked out."],
    ["an agreement", "The dockers returned to work on Monday.", "On Monday the dockers returned to work."],
  ])("keep together %s", (_, one, other) => {
    expect(pointsOf(dossier([one], [other]))).toEqual(["a0 b0"]);
  });

  it.each([
    [
      "a common noun",
      "The policy of the port was welcomed by shippers.",
      "Insurers wrote a policy on the cranes in March.",
    ],
    ["a verb", "Talks continued until midnight in the town hall.", "The fog continued to close the northern channel."],
  ])("part claims that share %s and nothing else", (_, one, other) => {
    expect(pointsOf(dossier([one], [other])).sort()).toEqual(["a0", "b0"]);
  });

  it("keep together what a person has linked, whatever the words", () => {
    const input = dossier(["Talks continued until midnight."], ["The fog closed the channel."]);
    const decisions = [{ kind: "must-link" as const, assertions: ["a0", "b0"], author: "Ada", date: "2026-01-02" }];
    expect(pointsOf({ ...input, decisions })).toEqual(["a0 b0"]);
  });

  it("stand with those that more accounts speak to first, among points of one status", () => {
    const report = compare(
      dossier(
        ["The harbour master resigned.", "The pilot boat sank.", "Two tugs were hired by the port."],
        ["The harbour master resigned.", "Rain fell all week."],
      ),
    );
    expect(report.issues.map(({ status }) => status)).toEqual(["agreed", "one-sided", "one-sided", "one-sided"]);
  });
});

describe("silence", () => {
  const text = "“The quay is safe,” the engineer Mara Lindqvist said. The mayor, Tom Bell, declined to comment.";
  const report = compare({
    event: { id: "e", label: "Quay" },
    sources: [
      { id: "s1", name: "Daily One" },
      { id: "s2", name: "Daily Two" },
    ],
    accounts: [
      { id: "a", sourceId: "s1", text },
      { id: "b", sourceId: "s2", text: "Ferries were cancelled on Sunday." },
    ],
  });

  it("is told of the accounts' own sources and of whom a text calls silent, not of everybody it quotes", () => {
    const silent = new Set(report.silences.map(({ sourceId }) => sourceId));
    expect([...silent].filter((id) => id.includes("lindqvist"))).toEqual([]);
    expect([...silent].filter((id) => id.includes("bell"))).toHaveLength(1);
    expect(silent.has("s1") && silent.has("s2")).toBe(true);
  });
});
