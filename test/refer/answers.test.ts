import { describe, expect, it } from "vitest";
import { compare, extract, refer } from "../../src/index.ts";

/** The links of a text, each as "what answers: how, by which words: what is answered". */
function linksOf(text: string): string[] {
  const account = { id: "a", sourceId: "daily", text };
  const assertions = refer(extract(account).assertions, { accounts: [account] });
  const textOf = new Map(assertions.map((one) => [one.id, one.text]));
  return assertions.flatMap((one) =>
    one.answers.map(
      ({ assertionId, how, words }) =>
        `${one.text}: ${how} (${text.slice(words.start, words.end)}): ${textOf.get(assertionId)}`,
    ),
  );
}

/** Texts, and a link that must be found in each. */
const FOUND: readonly (readonly [string, string, string])[] = [
  [
    "a denial by “the allegations”",
    "Lena Corf said Brand had taken the money. Mr. Brand said the allegations were completely false.",
    "the allegations were completely false: denies (false): Brand had taken the money",
  ],
  [
    "a denial by “it”",
    "Ana Berg said the guards had fired first. Tom Lund denied it.",
    "denies (denied): the guards had fired first",
  ],
  [
    "the nearest claim, not one that denies,",
    "Tom Lund said the guards had not been drunk. Ana Berg said the guards had fired first. Ivar Moss denied it.",
    "denies (denied): the guards had fired first",
  ],
  [
    "a denial with words of its own",
    "Ana Berg said the vote had been rigged. The turnout was 61 percent. Tom Lund denied that anybody had rigged the vote.",
    "anybody had rigged the vote: denies (denied): the vote had been rigged",
  ],
  [
    "a verdict on what was said",
    "Ana Berg said the gunmen had come from the coast. Tom Lund called the claim a fabrication.",
    "denies (fabrication): the gunmen had come from the coast",
  ],
  [
    "a joint between two speakers",
    "Ana Berg said the trial was unlawful, but Tom Lund replied that it was fair.",
    "it was fair: replies (replied): the trial was unlawful",
  ],
  [
    "a joint between two speakers on one thing",
    "Ana Berg said the trial was unlawful. Rain fell all day. But Tom Lund said the trial had been open.",
    "the trial had been open: replies (But): the trial was unlawful",
  ],
  [
    "a quarrel that the text announces",
    "Who sent the boat away is disputed. Ana Berg says it was turned back at sea. Tom Lund says the crew chose another harbour.",
    "the crew chose another harbour: replies (is disputed): it was turned back at sea",
  ],
  [
    "another speaker on the same",
    "Ana Berg said the police shot two marchers. Rain fell all day. Tom Lund said the marchers had opened fire themselves.",
    "the marchers had opened fire themselves: replies (said): the police shot two marchers",
  ],
];

/** Texts in which nothing answers anything. */
const NONE: readonly (readonly [string, string])[] = [
  ["one speaker goes on", "Ana Berg said the dam was safe. She said the dam had been inspected in May."],
  ["two speakers on two things", "Ana Berg said the harvest was poor. Tom Lund said the bridge would open in May."],
  ["the publisher's own telling", "The dam broke at noon. Water from the dam reached the town an hour later."],
  ["a denial by nobody", "Ana Berg said the dam was safe. Nobody denied it."],
];

describe("answers within a text", () => {
  it.each(FOUND)("finds %s", (_, text, link) => {
    expect(linksOf(text).some((found) => found.endsWith(link))).toBe(true);
  });
  it.each(NONE)("finds none where %s", (_, text) => {
    expect(linksOf(text)).toEqual([]);
  });
  it("is part of a comparison, and takes the links that are given", () => {
    const report = compare({ Daily: "Ana Berg said the guards had fired first. Tom Lund denied it." });
    expect(report.assertions.flatMap(({ answers }) => answers.map(({ how }) => how))).toEqual(["denies"]);
    const given = report.assertions.map((one) => ({ ...one, answers: one.answers.slice(0, 1) }));
    expect(refer(given, report)).toEqual(given);
  });
});
