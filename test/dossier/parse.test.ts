import { describe, expect, it } from "vitest";
import { parseDossier, parseReport } from "../../src/dossier/parse.ts";
import { InputError } from "../../src/model/faults.ts";
import { ferryReport } from "../fixtures/report.ts";

const base = {
  event: { id: "fire", label: "The fire" },
  sources: [{ id: "daily", name: "The Daily" }],
  accounts: [{ id: "d1", sourceId: "daily", date: "2026-03", text: "Hello there, hello here. Nine died." }],
};
const assertions = (...list: readonly object[]): object => ({ ...base, assertions: list });

/** Bad inputs and the faults they must name, each with path and value. */
const FAULTS: readonly (readonly [string, unknown, readonly string[]])[] = [
  ["a number", 5, ["dossier: must be an object, got 5"]],
  ["null", null, ["dossier: must be an object, got null"]],
  ["an empty object", {}, ["dossier.event: is missing", "dossier.sources: is missing", "dossier.accounts: is missing"]],
  [
    "a date the calendar does not have",
    { ...base, event: { ...base.event, start: "2005-02-30" } },
    ['dossier.event.start: is no ISO 8601 date (2005, 2005-12, 2005-12-04 or a date-time), got "2005-02-30"'],
  ],
  [
    "an empty name",
    { ...base, sources: [{ id: "daily", name: "" }] },
    ['dossier.sources[0].name: must not be empty, got ""'],
  ],
  [
    "an unknown source",
    { ...base, accounts: [{ id: "d1", sourceId: "bbc" }] },
    ['dossier.accounts[0].sourceId: unknown source "bbc"'],
  ],
  [
    "a misspelt field",
    { ...base, accounts: [{ id: "d1", sourceId: "daily", titel: "x" }] },
    ["dossier.accounts[0].titel: unknown field"],
  ],
  [
    "duplicate ids",
    { ...base, sources: [base.sources[0], base.sources[0]] },
    ['dossier.sources[1].id: duplicate id "daily", first at dossier.sources[0]'],
  ],
  [
    "an unknown account",
    assertions({ accountId: "x", text: "t" }),
    ['dossier.assertions[0].accountId: unknown account "x"'],
  ],
  [
    "an answer to a claim that is not there",
    assertions({
      accountId: "d1",
      text: "t",
      answers: [{ assertionId: "x", how: "denies", words: { start: 0, end: 5 } }],
    }),
    ['dossier.assertions[0].answers[0].assertionId: unknown assertion "x" of the same account'],
  ],
  [
    "an assertion without words",
    assertions({ accountId: "d1" }),
    ["dossier.assertions[0]: needs a text, a quote or spans"],
  ],
  [
    "a span outside the text",
    assertions({ accountId: "d1", spans: [{ start: 30, end: 99 }] }),
    ["dossier.assertions[0].spans[0]: 30–99 lies outside the text of 35 code units"],
  ],
  [
    "a span that ends where it starts",
    assertions({ accountId: "d1", spans: [{ start: 3, end: 3 }] }),
    ["dossier.assertions[0].spans[0].end: a span must end after it starts, got 3"],
  ],
  [
    "a quote that its spans do not hold",
    assertions({ accountId: "d1", quote: "Ten died", spans: [{ start: 25, end: 34 }] }),
    ['dossier.assertions[0].quote: "Ten died" is not what the spans hold, "Nine died"'],
  ],
  [
    "a quote that stands nowhere",
    assertions({ accountId: "d1", quote: "Ten died" }),
    ['dossier.assertions[0].quote: "Ten died" does not stand in the account\'s text'],
  ],
  [
    "a quote that stands twice",
    assertions({ accountId: "d1", quote: "ello" }),
    ['dossier.assertions[0].quote: "ello" stands there 2 times, give spans'],
  ],
  [
    "a holder nobody knows",
    assertions({ accountId: "d1", text: "t", attribution: [{ holder: "mayor", act: "assert" }] }),
    ['dossier.assertions[0].attribution[0].holder: unknown source "mayor"'],
  ],
  [
    "an unknown speech act",
    assertions({ accountId: "d1", text: "t", attribution: [{ holder: null, act: "mumble" }] }),
    [
      'dossier.assertions[0].attribution[0].act: must be one of "assert", "allege", "deny", "confirm", "concede", "dispute", "retract", "warn", "predict", "promise", "ask", "order", "believe", "perceive", "evaluate", "decline", "unreachable", "no-knowledge", got "mumble"',
    ],
  ],
  [
    "a decision on an unknown assertion",
    {
      ...base,
      accounts: [{ id: "d1", sourceId: "daily" }],
      decisions: [{ kind: "must-link", assertions: ["p", "q"], author: "me", date: "2026" }],
    },
    [
      'dossier.decisions[0].assertions[0]: unknown assertion "p"',
      'dossier.decisions[0].assertions[1]: unknown assertion "q"',
    ],
  ],
  [
    "a relation decision without a relation",
    {
      ...base,
      assertions: [
        { id: "p", accountId: "d1", text: "t" },
        { id: "q", accountId: "d1", text: "u" },
      ],
      decisions: [{ kind: "relation", assertions: ["p", "q"], author: "me", date: "2026" }],
    },
    ["dossier.decisions[0].relation: is missing"],
  ],
];

function faultsOf(input: unknown): string[] {
  try {
    parseDossier(input);
  } catch (error) {
    if (error instanceof InputError) return error.faults.map((fault) => `${fault.path}: ${fault.message}`);
    throw error;
  }
  return [];
}

describe("parseDossier(input)", () => {
  it.each(FAULTS)("names the faults of %s", (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults);
  });

  it("reports several faults together, one a line", () => {
    const bad = { ...base, sources: [], assertions: [{ accountId: "x", text: "t" }] };
    expect(() => parseDossier(bad)).toThrow(
      '2 faults\n  dossier.accounts[0].sourceId: unknown source "daily"\n  dossier.assertions[0].accountId: unknown account "x"',
    );
  });

  it("finds the spans of a quotation and the words of spans", () => {
    const found = parseDossier(
      assertions(
        { accountId: "d1", quote: "Nine died" },
        {
          accountId: "d1",
          spans: [
            { start: 0, end: 5 },
            { start: 25, end: 29 },
          ],
        },
      ),
    );
    expect(found.assertions[0]?.spans).toEqual([{ start: 25, end: 34 }]);
    expect(found.assertions[1]?.quote).toBe("Hello … Nine");
    expect(found.assertions[1]?.text).toBe("Hello … Nine");
  });

  it("keeps offsets in Cyrillic, Chinese and emoji text", () => {
    const text = "🌊 Руль не слушался. 九人死亡。";
    const found = parseDossier({
      ...base,
      accounts: [{ id: "d1", sourceId: "daily", text }],
      assertions: [
        { accountId: "d1", quote: "не слушался" },
        { accountId: "d1", quote: "九人死亡" },
      ],
    });
    for (const { spans, quote } of found.assertions) expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe(quote);
  });

  it("derives an id from what the assertion says, not from its place in the input", () => {
    const [a, b] = [
      { accountId: "d1", text: "one" },
      { accountId: "d1", text: "two" },
    ];
    const ids = (...list: object[]): string[] => parseDossier(assertions(...list)).assertions.map((x) => x.id);
    expect(ids(a, b)).toEqual(ids(b, a).reverse());
    expect(new Set(ids(a, b)).size).toBe(2);
  });

  it("says so when two assertions are the same", () => {
    const same = { accountId: "d1", quote: "Nine died" };
    expect(faultsOf(assertions(same, same))[0]).toMatch(/^dossier\.assertions\[1\]\.id: duplicate id "a-/);
  });
});

describe("parseReport(input)", () => {
  it("takes a report through JSON unchanged", () => {
    expect(parseReport(JSON.parse(JSON.stringify(ferryReport)))).toEqual(ferryReport);
  });
  it("names the path of a fault", () => {
    const bad = { ...ferryReport, schema: "other/1" };
    expect(() => parseReport(bad)).toThrow('report.schema: must be one of "dissensus/1", got "other/1"');
  });
});
