import { describe, expect, it } from "vitest";
import { compare, extract, refer } from "../../src/index.ts";

/** What the words of a text stand for, each as "words = what (how)". */
function referencesIn(text: string): string[] {
  const account = { id: "a", sourceId: "daily", text };
  return refer(extract(account).assertions, { accounts: [account] }).flatMap(({ mentions }) =>
    mentions.map(({ span, refersTo, how }) => `${text.slice(span.start, span.end)} = ${refersTo} (${how})`),
  );
}

/** Texts, and what must be found in each. */
const FOUND: readonly (readonly [string, string, string])[] = [
  [
    "a surname",
    "Mayor Oda Lind opened the bridge. Nobody had asked Lind about the cracks.",
    "Lind = Oda Lind (short-name)",
  ],
  [
    "a body under its common noun",
    "The Harbour Safety Commission met on Monday. The crews were angry with the commission.",
    "the commission = Harbour Safety Commission (description)",
  ],
  [
    "a person under the role",
    "Mayor Oda Lind opened the bridge. The crews were angry with the mayor.",
    "the mayor = Oda Lind (description)",
  ],
  ["“he” of the one who speaks", "Tom Berg said he had seen the cracks in May.", "he = Tom Berg (pronoun)"],
  [
    "“he” after a sentence that names one person",
    "Prosecutor Tom Berg met the crews. They were angry because he came late.",
    "he = Tom Berg (pronoun)",
  ],
  [
    "a noun made of a verb",
    "The guards deported forty families. Ana Berg said the deportations were unlawful.",
    "the deportations = deported (verbal-noun)",
  ],
  [
    "what a denial points to",
    "Ana Berg said the guards had fired first. Tom Lund rejected the accusation.",
    "the accusation = the guards had fired first (claim-noun)",
  ],
];

/** Texts whose words are left open. */
const OPEN: readonly (readonly [string, string])[] = [
  [
    "two bodies have the noun",
    "The Harbour Commission and the Road Commission met. The crews were angry with the commission.",
  ],
  ["the role is another's", "Vice President Tom Berg met the crews. The crews were angry with the president."],
  ["the noun says whose", "President Tom Berg met the crews. The president of the court was absent."],
  [
    "two persons may be meant",
    "Judge Tom Berg met Judge Ivar Moss at noon. The crews were angry because he came late.",
  ],
];

describe("what words stand for", () => {
  it.each(FOUND)("finds %s", (_, text, reference) => {
    expect(referencesIn(text)).toContain(reference);
  });
  it.each(OPEN)("is left open where %s", (_, text) => {
    expect(referencesIn(text)).toEqual([]);
  });
  it("is the full name for letters that any account explains", () => {
    const { assertions } = compare([
      "The Green Choice of Norland (GCN) met on Monday.",
      "Police searched the offices of the GCN on Tuesday.",
    ]);
    const found = assertions.flatMap(({ mentions }) => mentions.map(({ refersTo, how }) => [refersTo, how]));
    expect(found).toContainEqual(["Green Choice of Norland", "acronym"]);
  });
});
