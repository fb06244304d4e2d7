import { describe, expect, it } from "vitest";
import { attributions } from "../../src/extract/attributions.ts";
import { type ExtractOptions, extract } from "../../src/extract/extract.ts";
import { readStatement } from "../../src/statement/statement.ts";

function account(text: string, options: ExtractOptions = {}) {
  const extraction = extract({ id: "a", sourceId: "s", date: "2026-03-02", text }, options);
  for (const { quote, spans } of extraction.assertions) {
    expect(spans.map(({ start, end }) => text.slice(start, end)).join(" … ")).toBe(quote);
  }
  return extraction;
}

/** Reads `text` and gives each assertion as "speaker act: words", narration as "-: words". */
function read(text: string, options: ExtractOptions = {}): string[] {
  return account(text, options).assertions.map(({ attribution, quote }) =>
    attribution.length === 0
      ? `-: ${quote}`
      : `${attribution.map(({ name, act }) => `${name ?? "?"} ${act}`).join(" > ")}: ${quote}`,
  );
}

describe("extract(account): where the speaker stands", () => {
  it.each([
    ["The mayor said that the bridge was safe.", "The mayor assert: the bridge was safe"],
    ["The mayor said the bridge was safe.", "The mayor assert: the bridge was safe"],
    ["The mayor said on Monday that the bridge was safe.", "The mayor assert: the bridge was safe"],
    ["The bridge was safe, the mayor said.", "the mayor assert: The bridge was safe"],
    ["The bridge was safe, the Dockers' Union said.", "the Dockers' Union assert: The bridge was safe"],
    ["The bridge was safe, said the nurses' council.", "the nurses' council assert: The bridge was safe"],
    ["They called the vote free, open and legitimate.", "They assert: the vote free, open and legitimate"],
    ["The board estimated that turnout was 54 percent.", "The board assert: turnout was 54 percent"],
    ["The bridge, the mayor said, was safe.", "the mayor assert: The bridge … was safe"],
    ["Recently, he said, the bridge has been closed.", "he assert: Recently … the bridge has been closed"],
    ["According to the police, ten people were hurt.", "the police assert: ten people were hurt"],
    ["Ten people were hurt, according to the police.", "the police assert: Ten people were hurt"],
    ["Police: Ten people were hurt", "Police assert: Ten people were hurt"],
    ["In their view, the bridge was unsafe.", "their believe: the bridge was unsafe"],
    ["Anna Berg’s claim that the bridge was safe was dropped.", "Anna Berg allege: the bridge was safe"],
    ["The group issued a statement calling the arrests illegal.", "The group assert: the arrests illegal"],
    ["The contractor was accused of fraud by the mayor.", "the mayor allege: The contractor … of fraud"],
    ["The bridge is said to be unsafe.", "? assert: The bridge … to be unsafe"],
    ["It emerged that the bridge was unsafe.", "? assert: the bridge was unsafe"],
    ["It was reported that the bridge was unsafe.", "? assert: the bridge was unsafe"],
    [
      "People who live by the river say the bridge is unsafe.",
      "People who live by the river assert: the bridge is unsafe",
    ],
    ["Anna Berg told reporters that the bridge was safe.", "Anna Berg assert: the bridge was safe"],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("extract(account): quotation marks", () => {
  it.each([
    ["“The bridge is safe,” said the mayor.", "the mayor assert: The bridge is safe", "direct"],
    ['"The bridge is safe," said the mayor.', "the mayor assert: The bridge is safe", "direct"],
    ["''The bridge is safe,'' said the mayor.", "the mayor assert: The bridge is safe", "direct"],
    ["«The bridge is safe,» said the mayor.", "the mayor assert: The bridge is safe", "direct"],
    ["“Is it safe?” the mayor’s son said.", "the mayor’s son assert: Is it safe", "direct"],
    ["The mayor said: “The bridge is safe.”", "The mayor assert: The bridge is safe", "direct"],
    [
      "“It is safe,” the mayor said. “We checked it twice.”",
      "the mayor assert: It is safe | the mayor assert: We checked it twice",
      "direct",
    ],
    ["“I will resign,” Anna Berg said, “if it falls.”", "Anna Berg assert: I will resign … if it falls", "direct"],
    [
      "“It is safe,” the mayor said.\n\n“We checked it twice.”",
      "the mayor assert: It is safe | the mayor assert: We checked it twice",
      "direct",
    ],
    [
      "The mayor said the bridge was “quite safe” on Monday.",
      "The mayor assert: the bridge was “quite safe” on Monday",
      "mixed",
    ],
    [
      "The mayor called the report “pure invention” and left.",
      "The mayor assert: the report “pure invention”",
      "mixed",
    ],
    [
      "The bridge [over the river] is closed … for now, the mayor said.",
      "the mayor assert: The bridge [over the river] is closed … for now",
      "indirect",
    ],
  ])("reads %j", (text, expected, mode) => {
    expect(read(text)).toEqual(expected.split(" | "));
    expect(account(text).assertions[0]!.mode).toBe(mode);
  });
  it("reports a missing mark and does not run away with it", () => {
    const { notices, assertions } = account("“The bridge is safe, said the mayor.\n\nIt rained all day in the town.");
    expect(notices.map(({ code }) => code)).toEqual(["unbalanced-quotation"]);
    expect(assertions.map(({ quote }) => quote)).toContain("It rained all day in the town");
  });
  it("takes words before a lone closing mark for a quotation", () => {
    expect(read('It looks very political," he said.')).toEqual(["he assert: It looks very political"]);
  });
});

describe("extract(account): speech acts", () => {
  it.each([
    ["The police denied that they had fired.", "The police deny: they had fired"],
    ["The police denied firing at the crowd.", "The police deny: firing at the crowd"],
    ["The company confirmed the closure.", "The company confirm: the closure"],
    ["The minister conceded that the vote was flawed.", "The minister concede: the vote was flawed"],
    ["The minister disputed the figures.", "The minister dispute: the figures"],
    ["The minister retracted the allegation.", "The minister retract: the allegation"],
    ["Engineers warned that the bridge could fall.", "Engineers warn: the bridge could fall"],
    ["Engineers predicted that the bridge would fall.", "Engineers predict: the bridge would fall"],
    ["The mayor promised to repair the bridge.", "The mayor promise: to repair the bridge"],
    ["The mayor urged the council to close the bridge.", "The mayor ask: the council to close the bridge"],
    ["Residents believe that the bridge is unsafe.", "Residents believe: the bridge is unsafe"],
    ["Residents fear the bridge will fall.", "Residents believe: the bridge will fall"],
    ["Police suspect that the fire was set.", "Police believe: the fire was set"],
    ["Inspectors found that the bolts were loose.", "Inspectors perceive: the bolts were loose"],
    ["The mayor accused the firm of fraud.", "The mayor allege: the firm of fraud"],
    ["Anna Berg condemned the arrests.", "Anna Berg evaluate: the arrests"],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
  it("nests reports, the outermost first", () => {
    expect(read("The paper reported that activists denied that they had blocked the bridge.")).toEqual([
      "The paper assert > activists deny: they had blocked the bridge",
    ]);
  });
});

describe("extract(account): the publisher's own voice", () => {
  it.each([
    ["Ten people were hurt in the square.", ["-: Ten people were hurt in the square"]],
    ["Ten people died, and police arrested the driver.", ["-: Ten people died", "-: police arrested the driver"]],
    ["The said agreement was signed in May.", ["-: The said agreement was signed in May"]],
    ["He read the report on the bridge.", ["-: He read the report on the bridge"]],
    ["The search suggests that it was planned.", ["-: The search suggests that it was planned"]],
    ["Was the bridge safe?", []],
    ["Close the bridge now.", []],
    ["", []],
    ["   ", []],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  it.each([
    ["The bridge was not safe.", "negative", "certain"],
    ["The bridge may fall.", "positive", "possible"],
    ["The bridge is probably safe.", "positive", "probable"],
    ["The meeting was held in May.", "positive", "certain"],
    ["Perhaps the bridge collapsed.", "positive", "possible"],
    ["The clerk seemed to leave early.", "positive", "probable"],
    ["The council plans to close the ferry.", "positive", "intended"],
    ["The council refused to close the ferry.", "positive", "certain"],
    ["The inspectors asked if the ferry was safe.", "positive", "certain"],
    ["Although the ferry was not safe, it sailed.", "positive", "certain"],
    ["After the storm, the ferry did not sail.", "negative", "certain"],
    ["The mayor hardly spoke.", "negative", "certain"],
    ["There was no doubt about the ferry.", "positive", "certain"],
  ])("reads how %j is put", (text, polarity, modality) => {
    expect(account(text).assertions).toMatchObject([{ polarity, modality }]);
  });
  it.each([
    "Perhaps the bridge collapsed.",
    "The harbour may close if the ice stays.",
    "The council plans to close the ferry.",
  ])("reads how certain %j is as relations do", (text) => {
    const [assertion] = account(text).assertions;
    expect(readStatement(text).modality).toBe(assertion!.modality);
  });
  it("reads amounts and times, with spans into the assertion's text", () => {
    const [assertion] = account("The mayor said on Monday that 40 people were hurt on 1 March 2026.").assertions;
    const at = ({ start, end }: { start: number; end: number }) => assertion!.text.slice(start, end);
    expect(assertion!.quantities.map(({ span }) => at(span!))).toEqual(["40"]);
    expect(assertion!.times.map(({ start, span }) => [start, at(span!)])).toEqual([["2026-03-01", "1 March 2026"]]);
  });
});

describe("extract(account): who the speaker is", () => {
  const named = (text: string, options: ExtractOptions = {}) =>
    account(text, options)
      .assertions.map(({ attribution }) => attribution.at(-1)!)
      .map(({ holder, naming }) => [holder, naming]);

  it("knows a surname, a pronoun and an apposition again", () => {
    const text =
      "Murat Li, the head of the commission, said the vote was fair. Li said it was calm. It was open, he said.";
    expect(named(text)).toEqual([
      ["speaker:murat-li", "named"],
      ["speaker:murat-li", "named"],
      ["speaker:murat-li", "named"],
    ]);
  });
  it("takes two spellings of one name for one holder", () => {
    const sources = [{ id: "z", name: "Evgeny Zhovtis" }];
    expect(named("Yevgenii Zhovtis said it was calm. Zhovtis said it was fair.", { sources })).toEqual([
      ["z", "named"],
      ["z", "named"],
    ]);
  });
  it("follows the caller's aliases and the text's own gloss", () => {
    const sources = [{ id: "dvk", name: "Democratic Choice of Kazakhstan" }];
    expect(
      named("The DVK said it was calm.", { sources, aliases: [["DVK", "Democratic Choice of Kazakhstan"]] }),
    ).toEqual([["dvk", "named"]]);
    const text = "The Democratic Choice of Kazakhstan (DCK) met. The DCK said it was calm.";
    expect(account(text, { sources }).assertions.at(-1)!.attribution[0]!.holder).toBe("dvk");
  });
  it.each([
    ["Analysts say the bridge is unsafe.", "generic"],
    ["Some say the bridge is unsafe.", "generic"],
    ["A person close to the matter said the bridge was unsafe.", "anonymous"],
    ["Sources said the bridge was unsafe.", "anonymous"],
  ])("counts nobody for %j", (text, naming) => {
    expect(named(text)).toEqual([[null, naming]]);
  });
  it("lists the speakers it had to make, and only those", () => {
    const { speakers } = account("Anna Berg said it was calm. The mayor said it was fair.", {
      sources: [{ id: "mayor", name: "The mayor" }],
    });
    expect(speakers.map(({ id, name }) => [id, name])).toEqual([["speaker:anna-berg", "Anna Berg"]]);
  });
});

describe("extract(account): silence", () => {
  it.each([
    ["The mayor declined to comment.", "The mayor", "declined"],
    ["The contractor could not be reached for comment.", "The contractor", "unreachable"],
    ["The contractor did not respond to a request for comment.", "The contractor", "unreachable"],
    ["The report made no mention of the bridge.", "The report", "not-mentioned"],
  ])("hears %j", (text, name, how) => {
    expect(account(text).silences).toMatchObject([{ name, how }]);
  });
  it("takes a refusal to comment for no claim about what it was asked", () => {
    expect(read("The mayor declined to comment on reports that the gates had been locked. The gates are old.")).toEqual(
      ["-: The gates are old"],
    );
  });
});

describe("attributions(text)", () => {
  it("gives source, cue and content to the character", () => {
    const text = "But Anna Berg has repeatedly said that the bridge is safe.";
    const [relation] = attributions(text);
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(words(relation!.source)).toEqual(["Anna Berg"]);
    expect(words(relation!.cue)).toEqual(["has repeatedly said"]);
    expect(words(relation!.content)).toEqual(["that the bridge is safe"]);
  });
  it("keeps wishes and topics as relations that are no claims", () => {
    expect(attributions("The mayor wants to close the bridge.")).toMatchObject([{ act: "believe", claim: false }]);
    expect(attributions("The mayor mentioned the bridge.")).toMatchObject([{ act: "assert", claim: false }]);
  });
});
