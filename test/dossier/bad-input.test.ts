import { describe, expect, it } from "vitest";
import { compare, extract, InputError, match, relate, toArgdown, toCsv, toMarkdown } from "../../src/index.ts";

const none = null as never;
const REPORT = compare({
  event: { id: "e", label: "A fire" },
  sources: [{ id: "s", name: "The S\u001b[31mun" }],
  accounts: [{ id: "x", sourceId: "s" }],
  assertions: [{ accountId: "x", text: "The fire \u001b[2Jkilled\u0007 12 people\u202e." }],
});

describe("a caller's mistake is one clear error that names path and value", () => {
  it.each<[string, () => unknown, RegExp]>([
    ["relate(null, …)", () => relate(none, "A fire."), /^a: expected an object, got null$/],
    ["relate(…, {})", () => relate("A fire.", {} as never), /^b\.text: expected a string, got undefined$/],
    ["relate(…, 7)", () => relate("A fire.", 7 as never), /^b: expected an object, got 7$/],
    [
      "relate with minConfidence 2",
      () => relate("A.", "B.", { minConfidence: 2 }),
      /^options\.minConfidence: .*got 2$/,
    ],
    ["relate with options null", () => relate("A.", "B.", none), /^options: expected an object, got null$/],
    ["extract(null)", () => extract(none), /^account: expected an object, got null$/],
    ["extract with text 5", () => extract({ id: "x", text: 5 } as never), /^account\.text: .*got 5$/],
    ["match(null, …)", () => match(none, []), /^text: expected a string, got null$/],
    ["match(…, null)", () => match("A fire.", none), /^claims: .*got null$/],
    ["match with limit -1", () => match("A fire.", [], { limit: -1 }), /^options\.limit: .*got -1$/],
    ["toCsv with an unknown table", () => toCsv(REPORT, { table: "bogus" as never }), /^options\.table: .*"bogus"/],
  ])("%s", (_name, call, message) => {
    expect(call).toThrow(InputError);
    expect(call).toThrow(message);
  });
});

describe("control codes of a text steer nothing where it is rendered", () => {
  it.each<[string, string]>([
    ["Markdown", toMarkdown(REPORT)],
    ["Argdown", toArgdown(REPORT)],
    ["CSV", toCsv(REPORT)],
  ])("in %s", (_name, rendered) => {
    expect(rendered).toContain("12 people");
    expect(rendered).not.toMatch(/[^\P{Cc}\t\r\n]|\u202e/u);
  });
});
