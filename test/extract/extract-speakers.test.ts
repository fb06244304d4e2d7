import { describe, expect, it } from "vitest";
import { attributions } from "../../src/extract/attributions.ts";
import { extract } from "../../src/extract/extract.ts";

/** The relations of a text, each as "source | cue | content", the outermost only. */
function relations(text: string): string[] {
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return attributions(text)
    .filter(({ parent }) => parent === null)
    .map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`);
}

function read(text: string) {
  return extract({ id: "a", sourceId: "s", date: "2026-03-04", text }).assertions;
}

describe("attributions(text): the subject of a reporting verb", () => {
  it.each([
    ["The mayor on Monday declared that it was over.", "The mayor | declared | that it was over"],
    ["The mayor this week said it was over.", "The mayor | said | it was over"],
    ["The works chief, Murat Li, bluntly said it was over.", "The works chief, Murat Li | bluntly said | it was over"],
    [
      "Local leaders — and, above all, the mayor — insisted that it was over.",
      "Local leaders — and, above all, the mayor | insisted | that it was over",
    ],
    ["The guards whose keys were lost say it was over.", "The guards whose keys were lost | say | it was over"],
    ["A poll released this week found the town divided over it.", null],
    ["A third of the voters, 33%, say they like it.", "A third of the voters, 33% | say | they like it"],
    ["Kelly said it was over.", "Kelly | said | it was over"],
    ["Bob said it was over.", "Bob | said | it was over"],
    ["Recently said words are soon forgotten.", null],
    ["Small, who saw it, said it was over.", "Small, who saw it | said | it was over"],
    ["Company aides said it was over.", "Company aides | said | it was over"],
    ["Those surveyed say it was over.", "Those surveyed | say | it was over"],
    ["Rep. Ann Roe, R-N.Y., said it was over.", "Rep. Ann Roe, R-N.Y. | said | it was over"],
    ["Murat Li, though, said it was over.", "Murat Li | said | it was over"],
  ])("reads %j", (text, expected) => {
    if (expected === null) expect(relations(text).filter((each) => / said /.test(each))).toEqual([]);
    else expect(relations(text)).toContain(expected);
  });

  it.each([
    ["The mayor thinks she will win, arguing that it is time.", "The mayor | arguing | that it is time"],
    ["The mayor criticized the accord adopted in May, saying it was weak.", "The mayor | saying | it was weak"],
    ["“We lost,” said the mayor, referring to the vote.", "the mayor | referring to | the vote"],
  ])("gives the participle at the end of %j to whoever speaks the sentence", (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
});

describe("attributions(text): what is a report and what is none", () => {
  it.each([
    // Nobody is said to say it.
    "It is never too late to praise the council.",
    "Criticizing the council takes courage.",
    "They met in May to endorse a candidate.",
    // A name is given, no judgement.
    "They saw a film called Perception.",
    "Do you support the council?",
    "The Latest: Council meets again",
    "Q: Was the bridge safe?",
    "It was a book written by the mayor.",
  ])("finds none in %j", (text) => {
    expect(relations(text)).toEqual([]);
  });
  it.each([
    ["The mayor went on to praise the council.", "The mayor | went on to praise | the council"],
    ["The mayor refused to endorse the council.", "The mayor | refused | to endorse the council"],
    ["The mayor continued her attacks on the council.", "The mayor | continued her attacks on | the council"],
    ["The mayor called the film a lie.", "The mayor | called | the film a lie"],
    ["The mayor called the film “a lie”.", "The mayor | called | the film “a lie"],
    ["Mayor: Council meets again", "Mayor | : | Council meets again"],
    ["The bridge seems unsafe.", " | seems | The bridge … unsafe"],
    ["Asked whether it was safe, he nodded.", " | Asked | whether it was safe"],
    ["He said it was safe, and others said it was not.", "others | said | it was not"],
    ["He said it was safe, and others said it was not.", "He | said | it was safe"],
  ])("finds one in %j", (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
});

describe("extract(account): speech that did not take place", () => {
  it.each([
    "The ministry did not say that the vote was rigged.",
    "The mayor never claimed that the bridge was safe.",
    "He did not deny that shots were fired.",
    "No official said that the bridge was safe.",
    "Nobody claimed that the bridge was safe.",
  ])("gives %j to its publisher and to nobody else", (text) => {
    expect(read(text).map(({ attribution, quote }) => [attribution, quote])).toEqual([[[], text.slice(0, -1)]]);
  });
  it.each([
    ["The ministry said that the vote was not rigged.", "assert"],
    ["The mayor does not think that the bridge is safe.", "dispute"],
    ["The mayor thinks that the bridge is safe.", "believe"],
    ["The mayor denied that the bridge was safe.", "deny"],
  ])("keeps the speaker of %j", (text, act) => {
    expect(read(text).map(({ attribution }) => attribution.map((link) => link.act))).toEqual([[act]]);
  });
});

describe("extract(account): where contents end and whom words go back to", () => {
  it.each([
    ["According to the police, ten were hurt, while the union denies this.", "ten were hurt"],
    ["According to the police, ten were hurt, while two ran away.", "ten were hurt"],
    ["According to the police, ten were hurt.", "ten were hurt"],
  ])("ends what the police say in %j", (text, expected) => {
    expect(read(text)[0]!.quote).toBe(expected);
  });
  it("ends a sentence after “no” but not after “No.” before a number", () => {
    expect(read("Asked whether it was safe, he said no. The union disagreed.").map(({ quote }) => quote)).toContain(
      "The union disagreed",
    );
    expect(read("Ten people left house No. 5 on the square.").map(({ quote }) => quote)).toEqual([
      "Ten people left house No. 5 on the square",
    ]);
  });
  it.each([
    ["Ana Berg, who said the vote was fair, left.", "speaker:ana-berg"],
    ["The man who said the vote was fair left.", null],
  ])("takes the speaker of %j from before the relative word", (text, holder) => {
    const [assertion] = read(text).filter(({ quote }) => quote === "the vote was fair");
    expect(assertion?.attribution.at(-1)?.holder ?? null).toBe(holder);
  });
});

describe("extract(account): as of when", () => {
  it.each([
    ["As of Tuesday, 40 people had died.", "2026-03-03"],
    ["By 6 p.m. on Tuesday, 30 ballots had been counted.", "2026-03-03"],
    ["So far, 30 ballots have been counted.", "2026-03-04"],
    ["All ballots must be counted by Tuesday.", null],
    ["On Tuesday, 40 people died.", null],
    ["40 people died.", null],
    ["He ran so farther fields were reached.", null],
  ])("reads %j", (text, asOf) => {
    expect(read(text).map((each) => each.asOf)).toEqual([asOf]);
  });
});

describe("extract(account): he and she", () => {
  const holders = (text: string) => read(text).flatMap(({ attribution }) => attribution.map(({ holder }) => holder));
  it.each([
    ["Mr Li met Ms Berg. She said it was unfair. He said it was fair.", ["speaker:berg", "speaker:li"]],
    [
      "Murat Li said it was calm. Mrs. Ana Berg met him. She said it was not.",
      ["speaker:murat-li", "speaker:ana-berg"],
    ],
    ["Ana Berg said it was calm. Mr. Li came. He said it was not.", ["speaker:ana-berg", "speaker:li"]],
    // No title tells, or the name has both.
    ["Ana Berg said it was calm. It was open, she said.", ["speaker:ana-berg", "speaker:ana-berg"]],
    ["Mr. Roe and Mrs. Roe came. She said it was fine.", [null]],
  ])("go back to whom the titles in %j allow", (text, expected) => {
    expect(holders(text)).toEqual(expected);
  });
});

describe("a day between the cue and the content", () => {
  it.each([
    ["The mission said on Monday, 3 June 2024, that the vote was free.", "the vote was free"],
    ["The mission said on Monday, June 3, the vote was free.", "the vote was free"],
    ["The vote was free, the mission said on Monday, June 3, 2024.", "The vote was free"],
    ["The mission disputed that, saying the vote was free.", "the vote was free"],
  ])("is no part of either: %s", (text, content) => {
    const { assertions } = extract({ id: "a", sourceId: "s", text });
    expect(assertions.map(({ quote }) => quote)).toEqual([content]);
    expect(assertions[0]?.attribution.at(-1)?.name ?? assertions[0]?.attribution.at(-1)?.holder).toMatch(/mission/);
  });
});

describe("two counts in one sentence", () => {
  it("are two claims where each has a subject and a verb", () => {
    const text = "Seven people died and 43 were injured, according to the ministry.";
    const { assertions } = extract({ id: "a", sourceId: "s", text });
    expect(assertions.map(({ quote }) => quote)).toEqual(["Seven people died", "43 were injured"]);
  });
  it.each(["He bought 12 apples and 13 pears.", "Reports that he and she were married were denied."])(
    "stay one where they share a verb: %s",
    (text) => {
      expect(extract({ id: "a", sourceId: "s", text }).assertions).toHaveLength(1);
    },
  );
});

describe("a claim that one passes on", () => {
  it("is given once, with the whole chain of speakers", () => {
    const text = "The Post reported that Bell said he would resign.";
    const { assertions } = extract({ id: "a", sourceId: "s", text });
    expect(assertions.map(({ quote, attribution }) => [quote, attribution.length])).toEqual([["he would resign", 2]]);
  });
});

describe("a quotation and what follows it", () => {
  it.each([
    ["“It was a massacre”, said one resident.", "It was a massacre", "one resident"],
    ["“We left,” said two nurses.", "We left", "two nurses"],
    ["The police said “no one was hurt” and left.", "no one was hurt", "The police"],
  ])("%s", (text, quote, name) => {
    const { assertions } = extract({ id: "a", sourceId: "s", text });
    expect(assertions.map((one) => [one.quote, one.attribution.at(-1)?.name])).toEqual([[quote, name]]);
  });
});
