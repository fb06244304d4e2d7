import { describe, expect, it } from "vitest";
import { parseDossier } from "../../src/dossier/parse.ts";

const TEXT = "Twelve people were hurt in the old mill.";
const quantity = {
  low: 12,
  high: 12,
  kind: "count",
  unit: null,
  bound: "exact",
  of: "people",
  denominator: null,
  span: null,
};
const dossier = (account: object, assertion: object) => ({
  event: { id: "e", label: "E" },
  sources: [{ id: "a", name: "A" }],
  accounts: [{ id: "a1", sourceId: "a", text: TEXT, ...account }],
  assertions: [{ accountId: "a1", quote: TEXT, ...assertion }],
});

describe("a value is held to what it means", () => {
  it.each([
    ["2026-03-05T25:00:00Z"],
    ["2026-03-05T12:60"],
    ["2026-03-05T12:00:61Z"],
    ["2026-03-05T12:00+25:00"],
    ["2026-02-30"],
    ["2026-13"],
  ])("the date %s is none", (date) => {
    expect(() => parseDossier(dossier({ date }, {}))).toThrow("dossier.accounts[0].date: is no ISO 8601 date");
  });
  it.each([["2026-03-05T23:59:59.999Z"], ["2026-03-05T00:00+05:30"], ["2026-03-05T09:15"], ["2026"]])(
    "the date %s is one",
    (date) => {
      expect(parseDossier(dossier({ date }, {})).accounts[0]!.date).toBe(date);
    },
  );
  it.each([
    [
      "low above high",
      { quantities: [{ ...quantity, low: 13 }] },
      "dossier.assertions[0].quantities[0].low: low must not be greater than high",
    ],
    [
      "a figure outside the words",
      { quantities: [{ ...quantity, span: { start: 30, end: 90 } }] },
      "dossier.assertions[0].quantities[0].span[0]: 30–90 lies outside",
    ],
    [
      "a time outside the words",
      { times: [{ start: "2026", end: "2026", grain: "year", bound: "exact", span: { start: 99, end: 100 } }] },
      "dossier.assertions[0].times[0].span[0]: 99–100 lies outside",
    ],
    [
      "pieces that overlap",
      {
        quote: undefined,
        spans: [
          { start: 0, end: 13 },
          { start: 7, end: 18 },
        ],
      },
      "dossier.assertions[0].spans[1]: 7–18 begins before 0–13 ends",
    ],
    [
      "pieces turned round",
      {
        quote: undefined,
        spans: [
          { start: 14, end: 18 },
          { start: 0, end: 6 },
        ],
      },
      "dossier.assertions[0].spans[1]: 0–6 begins before 14–18 ends",
    ],
  ])("%s is a fault that names the place", (_, assertion, message) => {
    expect(() => parseDossier(dossier({}, assertion))).toThrow(message);
  });
});

describe("what is no JSON is shown in an error all the same", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  let deep: unknown = 1;
  for (let at = 0; at < 20_000; at++) deep = [deep];
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("no");
      },
    },
  );
  it.each([
    ["a big integer", 1n],
    ["a circle", circle],
    ["a tower", deep],
    ["a function", () => 1],
    ["a symbol", Symbol("s")],
    ["an object that throws", trap],
    ["a wide object", Object.fromEntries(Array.from({ length: 1e5 }, (_, at) => [`k${at}`, { a: [at] }]))],
    ["a date that is none", new Date(Number.NaN)],
  ])("%s", (_, value) => {
    expect(() => parseDossier({ event: { id: value, label: "x" }, sources: [], accounts: [] })).toThrow(
      expect.objectContaining({
        name: "InputError",
        message: expect.stringMatching(/^dossier\.event\.id: must be a string, got .{1,60}$/),
      }),
    );
  });
});
