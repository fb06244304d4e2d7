import { describe, expect, it } from "vitest";
import { compare, type Decision, type DossierInput } from "../../src/index.ts";

const BY = { author: "Ana Ruiz", date: "2026-03-09" };
const dossier = (...decisions: Decision[]): DossierInput => ({
  event: { id: "e", label: "The vote" },
  sources: [
    { id: "x", name: "Daily X" },
    { id: "y", name: "Daily Y" },
    { id: "mayor", name: "The mayor" },
  ],
  accounts: [
    { id: "x1", sourceId: "x", date: "2026-03-08" },
    { id: "y1", sourceId: "y", date: "2026-03-08" },
  ],
  assertions: [
    { id: "p", accountId: "x1", text: "Turnout was 61 percent." },
    { id: "q", accountId: "y1", text: "Turnout was 48 percent." },
    { id: "r", accountId: "y1", text: "The bridge was closed." },
  ],
  decisions,
});
const issueOf = (input: DossierInput, id: string): readonly string[] =>
  compare(input).issues.find((issue) => issue.assertionIds.includes(id))?.assertionIds ?? [];
const codes = (input: DossierInput): string[] =>
  compare(input)
    .notices.map((notice) => notice.code)
    .filter((code) => code.endsWith("decision") || code.endsWith("decisions"));

describe("people's decisions", () => {
  it("put assertions at one point, or keep them apart", () => {
    expect(issueOf(dossier(), "p")).toEqual(["p", "q"]);
    expect(issueOf(dossier({ kind: "must-link", assertions: ["p", "r"], ...BY }), "r")).toContain("p");
    expect(issueOf(dossier({ kind: "cannot-link", assertions: ["p", "q"], ...BY }), "p")).toEqual(["p"]);
  });
  it("win over the levels, with author, date and note as the reason", () => {
    const ruled = compare(
      dossier({ kind: "relation", assertions: ["q", "p"], relation: "compatible", note: "two towns", ...BY }),
    );
    const found = ruled.contrasts.find((contrast) => [contrast.a, contrast.b].includes("p"));
    expect(found).toMatchObject({
      relation: "compatible",
      kinds: ["decision"],
      because: "Ana Ruiz ruled so on 2026-03-09: two towns.",
      confidence: 1,
    });
    expect(ruled.issues.find((issue) => issue.assertionIds.includes("p"))?.status).not.toBe("contested");
    expect(ruled.decisions).toHaveLength(1);
  });
  it("bring two assertions to one point by ruling on their relation", () => {
    const ruled = dossier({ kind: "relation", assertions: ["p", "r"], relation: "contradicts", ...BY });
    expect(issueOf(ruled, "r")).toContain("p");
  });
  it("say who holds an assertion", () => {
    const report = compare(dossier({ kind: "holder", assertions: ["r"], holder: "mayor", ...BY }));
    const position = report.issues.flatMap((issue) => issue.positions).find((one) => one.assertionIds.includes("r"));
    expect(position).toMatchObject({ holders: ["mayor"], publishers: ["y"] });
  });
  it("are followed, and flagged, when the words have changed since", () => {
    const stale = dossier({
      kind: "cannot-link",
      assertions: ["p", "q"],
      quotes: ["Turnout was 60 percent.", "Turnout was 48 percent."],
      ...BY,
    });
    expect(issueOf(stale, "p")).toEqual(["p"]);
    expect(codes(stale)).toEqual(["stale-decision"]);
    const fresh = dossier({
      kind: "cannot-link",
      assertions: ["p", "q"],
      quotes: ["Turnout was 61 percent.", "Turnout was 48 percent."],
      ...BY,
    });
    expect(codes(fresh)).toEqual([]);
  });
  it("are flagged when an assertion is gone", () => {
    expect(codes(dossier({ kind: "must-link", assertions: ["p", "gone"], quotes: ["a", "b"], ...BY }))).toContain(
      "lost-decision",
    );
  });
  it("are flagged when two rule against each other, not when one says more", () => {
    const pair = { assertions: ["p", "q"], ...BY };
    expect(codes(dossier({ kind: "must-link", ...pair }, { kind: "cannot-link", ...pair }))).toEqual([
      "conflicting-decisions",
    ]);
    expect(codes(dossier({ kind: "must-link", ...pair }, { kind: "relation", relation: "agrees", ...pair }))).toEqual(
      [],
    );
  });
});
