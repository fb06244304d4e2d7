import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.ts";

/** Reads `text` and gives each assertion as "speaker act: words", narration as "-: words"; every span must hold its words. */
function read(text: string): string[] {
  const { assertions } = extract({ id: "a", sourceId: "s", text });
  for (const { quote, spans } of assertions) {
    expect(spans.map(({ start, end }) => text.slice(start, end)).join(" … ")).toBe(quote);
  }
  return assertions.map(({ attribution, text: words }) => {
    const chain = attribution.map(({ name, act }) => `${name ?? "?"} ${act}`).join(" > ");
    return `${chain || "-"}: ${words}`;
  });
}

describe("extract(account) of text out of a PDF", () => {
  const text = [
    "The council of Harlow said that the water was un-",
    "fit and that the pool had been closed for a reason.",
    "The mayor denied that anybody had been ill at the",
    "",
    "Anna Bell at the gate of the pool on Mon-",
    "day. Photo: harlow.example",
    "",
    "pool, and the guard said that three swimmers were.",
  ].join("\n\n");
  it("finds sentences across lines and captions, and spans in the original", () => {
    expect(read(text).map((one) => one.replace(/\s+/g, " "))).toEqual(
      expect.arrayContaining([
        expect.stringContaining("The council of Harlow assert: the water was unfit"),
        expect.stringContaining("The mayor deny: anybody had been ill at the pool"),
      ]),
    );
    const { assertions, notices } = extract({ id: "a", sourceId: "s", text });
    expect(notices.map((notice) => notice.code)).toEqual(["page-furniture"]);
    const denied = assertions.find((one) => one.text.startsWith("anybody had been ill"));
    expect(denied?.spans.map(({ start, end }) => text.slice(start, end)).slice(0, 2)).toEqual([
      "anybody had been ill at the",
      "pool",
    ]);
  });
});

describe("extract(account): who judges what", () => {
  it.each([
    [
      "Two aides argued that it was planned and accused the mayor of a lie.",
      "Two aides allege: the mayor was guilty of a lie",
    ],
    ["Friends of the pool dismiss this account as spurious.", "Friends of the pool deny: this account is true"],
    [
      "The closure was condemned by the Swimmers Union.",
      "the Swimmers Union evaluate: The closure was condemned by the Swimmers Union",
    ],
    [
      "Swimmers told the Herald about clear pressure from guards.",
      "Swimmers assert: there was clear pressure from guards",
    ],
    ["Union leaders assess that the pool was never unfit.", "Union leaders assert: the pool was never unfit"],
    ["The editors produced evidence that the gate had been shut.", "The editors assert: the gate had been shut"],
    [
      "As stated in the report of the OSCE: “The water was clean.”",
      "the report of the OSCE assert: The water was clean",
    ],
    ["The guards were charged with holding a party, despite the fact that it was allowed.", "-: it was allowed"],
    [
      "Ann Roe, guard of the pool, though refusing to speak about the case, insisted it is a matter of law.",
      "Ann Roe assert: it is a matter of law",
    ],
    [
      "Senior Harlow prosecutor Adam Reed claimed that the letter stirs up hate.",
      "Adam Reed allege: the letter stirs up hate",
    ],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toContain(expected);
  });
  it.each([
    ["The mayor said that critics condemned the closure.", "The mayor assert: critics condemned the closure"],
    ["The mayor felt that it was late and left the hall.", "The mayor believe: it was late"],
  ])("keeps what is judged within another's words whole: %j", (text, expected) => {
    expect(read(text).map((one) => one.slice(0, expected.length))).toContain(expected);
  });
});

describe("extract(account): quotations of several sentences", () => {
  it.each([
    [
      "“Nobody was ill,” said Anna Bell. “The pool is closed for repairs.”",
      ["Anna Bell assert: Nobody was ill", "Anna Bell assert: The pool is closed for repairs"],
    ],
    [
      "“We lost the vote,” Anna Bell said, “because of the rain. Is that fair to us all? The gate was shut.”",
      ["Anna Bell assert: We lost the vote … because of the rain", "Anna Bell assert: The gate was shut"],
    ],
  ])("are one claim a sentence: %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("extract(account): speakers behind pronouns", () => {
  const holders = (text: string) =>
    extract({ id: "a", sourceId: "gazette", text }).assertions.map(
      ({ attribution }) => attribution.at(-1)?.holder ?? null,
    );
  it("takes “we” for the publisher, outside quotations", () => {
    expect(holders("We believe that the pool was never unfit.")).toEqual(["gazette"]);
    expect(holders("“We believe that the pool was never unfit,” said Anna Bell.")).not.toContain("gazette");
  });
  it("takes “they” for the body that the sentence names first", () => {
    const text = "The findings of the Swimmers Union differ from these, for they say that the water was clean.";
    expect(holders(text)).toContain("speaker:swimmers-union");
    expect(holders("The findings of the swimmers differ, for they say that the water was clean.")).not.toContain(
      "speaker:swimmers",
    );
  });
  it("finds who speaks by a participle, with words before the quotation", () => {
    const text = "One guard heard her superior shouting, when the gate was shut, “This is for repairs!”";
    expect(read(text)).toContain("her superior assert: This is for repairs");
  });
});
