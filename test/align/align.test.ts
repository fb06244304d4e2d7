import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import { parseDossier } from "../../src/dossier/parse.ts";
import type { Decision } from "../../src/model/dossier.ts";

const CLAIMS = parseDossier({
  event: { id: "e", label: "Event" },
  sources: [{ id: "s", name: "Source" }],
  accounts: [{ id: "x", sourceId: "s" }],
  assertions: [
    { id: "a", text: "Turnout was 61 percent." },
    { id: "b", text: "The turnout was 48 percent of voters." },
    { id: "c", text: "Two men were held at the border." },
    { id: "d", text: "The border guards held two men." },
  ].map((claim) => ({ ...claim, accountId: "x" })),
}).assertions;
const rule = (kind: Decision["kind"], ...assertions: string[]): Decision => ({
  kind,
  assertions,
  author: "me",
  date: "2026",
});

describe("align(assertions, options, decisions)", () => {
  it("groups what shares its telling words, each assertion in one group", () => {
    expect(align(CLAIMS).groups).toEqual([
      ["d", "c"],
      ["b", "a"],
    ]);
  });
  it("gives the same groups whatever the order of the input", () => {
    expect(align([...CLAIMS].reverse())).toEqual(align(CLAIMS));
  });
  it("keeps to must-link and cannot-link", () => {
    const found = align(CLAIMS, {}, { decisions: [rule("must-link", "a", "c"), rule("cannot-link", "c", "d")] });
    const groupOf = (id: string): number => found.groups.findIndex((group) => group.includes(id));
    expect(groupOf("a")).toBe(groupOf("c"));
    expect(groupOf("c")).not.toBe(groupOf("d"));
  });
  it("asks the user's own similarity only about pairs that share a term", () => {
    const asked: string[] = [];
    align(CLAIMS, {
      similarity: (a, b) => {
        asked.push(`${a}|${b}`);
        return 0;
      },
    });
    expect(asked).toHaveLength(2);
  });
  it("joins nothing when nothing is alike", () => {
    expect(align(CLAIMS, { similarity: () => 0 }).groups).toHaveLength(4);
  });
  it("lists pairs only inside groups", () => {
    const { groups, pairs } = align(CLAIMS);
    for (const { a, b } of pairs) expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(true);
  });
  it("takes an empty list", () => {
    expect(align([])).toEqual({ groups: [], pairs: [] });
  });
});
