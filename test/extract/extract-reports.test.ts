import { describe, expect, it } from "vitest";
import { attributions } from "../../src/extract/attributions.ts";
import { extract } from "../../src/extract/extract.ts";

/** The relations of a text, each as "source | cue | content", inner ones too. */
function relations(text: string): string[] {
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return attributions(text).map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`);
}

function read(text: string) {
  return extract({ id: "a", sourceId: "s", date: "2026-03-04", text }).assertions;
}

describe("attributions(text): texts that carry a report", () => {
  it.each([
    [
      "The mayor and her deputy issued a statement describing the talks as open.",
      "The mayor and her deputy | issued a statement describing | the talks as open",
    ],
    [
      "The union has released a video that accuses the mayor of fraud.",
      "The union | has released a video that accuses | the mayor of fraud",
    ],
    [
      "The council sent a letter to residents on Friday, asking them to leave.",
      "The council | sent a letter to residents on Friday, asking | them to leave",
    ],
    ["The mayor began by saying that it was late.", "The mayor | began by saying | that it was late"],
    // What is held, painted or crossed is no text.
    ["The mayor crossed the square, saying it was late.", "The mayor | saying | it was late"],
    ["The mayor said he wrote a letter, adding that it was late.", "The mayor | adding | that it was late"],
    ["The mayor ruined the feast by saying that it was late.", "The mayor | saying | that it was late"],
  ])("gives %j to whoever puts the text forth", (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
});

describe("attributions(text): reports that stand aside", () => {
  it.each([
    ["As the Gazette noted, the bridge was closed.", "the Gazette | noted | the bridge was closed"],
    ["The bridge, as Li had warned, was closed.", "Li | had warned | The bridge … was closed"],
    ["The bridge was closed, as Murat Li wrote in May.", "Murat Li | wrote | The bridge was closed"],
    ["Li says, rain or shine, he will open the bridge.", "Li | says | he will open the bridge"],
    ["Li said, through a translator, that it was safe.", "Li | said | that it was safe"],
    ["Sources told the Gazette, however, that it was safe.", "Sources | told | that it was safe"],
    ["Noting he had read the report, Li said it was safe.", "Li | Noting | he had read the report"],
    ["It was a step that he said saved the bridge.", "he | said | that … saved the bridge"],
    ["It was a step they say saved the bridge.", "they | say | a step … saved the bridge"],
    [
      "The road fell in, according to works director Murat Li.",
      "works director Murat Li | according to | The road fell in",
    ],
    ["Though Li had doubts, the Gazette reported that it was safe.", "the Gazette | reported | that it was safe"],
  ])("reads %j", (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
  it.each([
    "As Li spoke, the bridge fell in.",
    "As Li hoped, the bridge was closed.",
    "As Li said this, the bridge fell in.",
  ])("does not take the rest of %j for what Li reports", (text) => {
    expect(relations(text).filter((each) => /bridge/.test(each))).toEqual([]);
  });
});

describe("attributions(text): reporting nouns", () => {
  it.each([
    ["The vote was held amid fears that the bridge would fall.", " | fears | that the bridge would fall"],
    ["The allegation that Li lied was read out.", " | allegation | that Li lied"],
    ["Her attacks on the council were loud.", "Her | attacks on | the council"],
  ])("reads %j", (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
  it.each(["Her attacks on the council were loud.", "There were questions about the bridge on Monday."])(
    "claims nothing for the owner of the noun in %j",
    (text) => {
      expect(read(text).map(({ attribution }) => attribution)).toEqual([[]]);
    },
  );
  it("takes no relative clause for what the noun reports", () => {
    expect(relations("The allegation that surprised us was old.")).toEqual([]);
  });
});

describe("attributions(text): where contents end", () => {
  it.each([
    ["Li found that, while ten agree, twelve do not.", "Li | found | that, while ten agree, twelve do not"],
    ["Li failed to mention the Sept. 11, 2012 attack.", "Li | failed to mention | the Sept. 11, 2012 attack"],
    ["Li finds it is a second- or third-best bridge.", "Li | finds | it is a second- or third-best bridge"],
    ["Critics cited it as evidence that she lied.", "Critics | cited | it as evidence that she lied"],
    [
      "Li was defending the union against the mayor but admitted one error.",
      "Li | was defending | the union against the mayor",
    ],
    ["Li praised the plan and the mayor will reject it.", "Li | praised | the plan"],
  ])("reads %j", (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
  it.each([
    ["Li announced that he had filed it with the court, saying it was late.", "Li | saying | it was late"],
    ["Li said the plan would cost nothing and called it a gift.", "Li | called | it a gift"],
    ["Two days after Li announced it was safe, it fell.", "Li | announced | it was safe"],
    ["No one said it was safe.", "No one | said | it was safe"],
  ])("gives the second report of %j to the same speaker", (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
});

describe("attributions(text): quotations without a speaker of their own", () => {
  it.each([
    ["Li added that it was late. “They do not like it.”", "Li | added | that it was late … “They do not like it.”"],
    ["“It is late,” Li said “We are all very tired.”", "Li | said | “It is late,” … “We are all very tired.”"],
    [
      "“It is late,” said Li. She has lived here since 2013. “We are tired.”",
      "Li | said | “It is late,” … “We are tired.”",
    ],
  ])("go to who spoke last in the paragraph: %j", (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
  it("go to nobody in another paragraph", () => {
    expect(relations("Li added that it was late.\n\n“They do not like it.”")).toEqual([
      "Li | added | that it was late",
      " |  | “They do not like it.”",
    ]);
  });
});

describe("attributions(text): what stands before its report, and other orders", () => {
  it.each([
    ["It was a step, which the mayor described as weak.", "the mayor | described | which … as weak"],
    ["It is a charge that the leaders strongly denied.", "the leaders | strongly denied | that"],
    ["As the mayor put it, the bridge is a wreck.", "the mayor | put it | the bridge is a wreck"],
    ["“It is a wreck,” as the mayor put it.", "the mayor | put it | “It is a wreck,”"],
    ["Li went even further: “If it falls, we all go.”", "Li | went even further: | “If it falls, we all go.”"],
    ["Li spoke fondly of the old bridge.", "Li | spoke fondly of | the old bridge"],
    ["Li yelled “Stay there!” and left.", "Li | yelled | Stay there!"],
    ["Li has threatened not to show up.", "Li | has threatened | not to show up"],
    ["Li is an outspoken critic of the mayor.", "Li | is an outspoken critic of | the mayor"],
    ["Li is best known for her patience.", " | is best known for | Li … her patience"],
    [
      "Her critics, many of them engineers, argue that it is late.",
      "Her critics, many of them engineers | argue | that it is late",
    ],
    [
      "The councillors have all attacked the plan as unfair.",
      "The councillors | have all attacked | the plan as unfair",
    ],
    ["Some said they were worried.", "Some | said | they were worried"],
    ["Some Republicans doubt that it will hold.", "Some Republicans | doubt | that it will hold"],
  ])("reads %j", (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
  it.each([
    // Put down is not put in words; the writer's own certainty; a critic without what he is a critic of.
    "As she put it down, the bridge fell.",
    "It is clear that the bridge fell.",
    "Li is a critic.",
  ])("finds none in %j", (text) => {
    expect(relations(text)).toEqual([]);
  });
  it("takes no more than the quoted words for a remark", () => {
    expect(relations("She whispered “too late” and left.")).toEqual(["She | whispered | too late"]);
    expect(relations("Li said “everyone” knew it.")).toEqual(["Li | said | everyone” knew it"]);
  });
});

/** The claims of a text, each as "holder act > holder act: quote". */
function claims(text: string): string[] {
  return read(text).map(({ attribution, quote }) => {
    const chain = attribution.map(({ holder, name, act }) => `${holder ?? `?${name ?? ""}`} ${act}`).join(" > ");
    return `${chain || "own"}: ${quote}`;
  });
}

describe("extract(account): reports within direct quotations", () => {
  it("chains them, the outermost first, to the character", () => {
    const text = "“The mayor told us the bridge was safe,” the engineer said. “We did not check it.”";
    expect(claims(text)).toEqual([
      "speaker:engineer assert > speaker:mayor assert: the bridge was safe",
      "speaker:engineer assert: We did not check it",
    ]);
    const [first] = read(text);
    expect(first!.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["the bridge was safe"]);
    expect(first!.attribution.map(({ cue }) => cue!.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["said"],
      ["told"],
    ]);
  });
  it.each([
    [
      "“According to the police, two men were hurt,” Ana Berg said.",
      "speaker:ana-berg assert > ?the police assert: two men were hurt",
    ],
    // What the speaker himself thinks, or somebody whom the words do not name, is the speaker's claim.
    ["“I think the bridge is safe,” Ana Berg said.", "speaker:ana-berg assert: I think the bridge is safe"],
    ["“He said it was safe,” Ana Berg said.", "speaker:ana-berg assert: He said it was safe"],
  ])("reads %j", (text, expected) => {
    expect(claims(text)).toEqual([expected]);
  });
  it("reads a quotation that carries on an indirect report as a claim of its own", () => {
    const text = "Ana Berg added that the road was late. “They do not like it at all.”";
    expect(read(text).map(({ quote, mode }) => [quote, mode])).toEqual([
      ["the road was late", "indirect"],
      ["They do not like it at all", "direct"],
    ]);
  });
});

describe("extract(account): whom a pronoun or a common noun stands for", () => {
  it.each([
    ["The Electoral Commission published its count. It said turnout was low.", "speaker:electoral-commission"],
    [
      "The Electoral Commission of Ruvia met. The commission said turnout was low.",
      "speaker:electoral-commission-of-ruvia",
    ],
    ["Ana Berg said it was safe. Tom Lee visited the site. He said turnout was low.", "speaker:tom-lee"],
    ["Transport Minister Paul Okello said turnout was low.", "speaker:paul-okello"],
    ["The General Prosecutor's Office said turnout was low.", "speaker:general-prosecutor-s-office"],
    ["Li said turnout was low.", "speaker:li"],
    ["Lawyers we interviewed say turnout was low.", "?Lawyers we interviewed"],
    // Two bodies of the name, or none: nobody is guessed.
    ["The Ministry of Health and the Ministry of Justice met. The ministry said turnout was low.", "?The ministry"],
    ["The commission said turnout was low.", "?The commission"],
    ["The road was closed. It said turnout was low.", "?It"],
  ])("tells who speaks last in %j", (text, expected) => {
    expect(claims(text).at(-1)).toBe(`${expected} assert: turnout was low`);
  });
});

describe("extract(account): what the publisher does not claim, and what it does", () => {
  it("leaves a sentence about claims to its publisher", () => {
    expect(claims("Claims that the bridge fell are false.")).toEqual(["own: Claims that the bridge fell are false"]);
  });
  it("ends what somebody claims before the writer's word for it", () => {
    expect(claims("Ana Berg has claimed that the bridge fell, a claim she has not backed.")).toEqual([
      "speaker:ana-berg allege: the bridge fell",
    ]);
  });
  it.each(["Read more about our methodology here.", "Follow for updates!"])("finds none in %j", (text) => {
    expect(claims(text)).toEqual([]);
  });
});
