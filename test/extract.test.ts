import { describe, expect, it } from "vitest";
import { extract } from "../src/extract.ts";

/** Reads `text` and gives each assertion as "speaker act: words", narration as "-: words". */
function read(text: string): string[] {
  const { assertions } = extract({ id: "a", sourceId: "s", text });
  for (const { quote, spans } of assertions) {
    expect(spans.map(({ start, end }) => text.slice(start, end)).join(" … ")).toBe(quote);
  }
  return assertions.map(({ attribution, quote }) =>
    attribution.length === 0
      ? `-: ${quote}`
      : `${attribution.map(({ name, act }) => `${name ?? "?"} ${act}`).join(" > ")}: ${quote}`,
  );
}

describe("extract(account)", () => {
  it.each([
    ["The mayor said that the bridge was safe.", ["The mayor assert: the bridge was safe"]],
    ["The bridge was safe, the mayor said.", ["the mayor assert: The bridge was safe"]],
    ["“The bridge is safe,” said the mayor.", ["the mayor assert: The bridge is safe"]],
    ["According to the police, ten people were hurt.", ["the police assert: ten people were hurt"]],
    ["The police denied that they had fired.", ["The police deny: they had fired"]],
    ["Ten people were hurt in the square.", ["-: Ten people were hurt in the square"]],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  it.each(["Was the bridge safe?", "", "   "])("finds no assertion in %j", (text) => {
    expect(read(text)).toEqual([]);
  });
});
