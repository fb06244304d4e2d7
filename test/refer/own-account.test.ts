import { describe, expect, it } from "vitest";
import { compare } from "../../src/index.ts";

/** Who says the last claim of the second text, by name. */
function lastSpeaker(first: string, second: string): string | undefined {
  const report = compare([first, second]);
  const last = report.assertions.filter(({ accountId }) => accountId === "Text 2").at(-1);
  return report.sources.find(({ id }) => id === last?.attribution.at(-1)?.holder)?.name;
}

describe("a pronoun goes back to its own account", () => {
  it.each([
    [
      "Michael Stell said the dam was unsafe.",
      'Sen. Jim Demar said Stell must apologize to the crews. "Stell needs to apologize," he said.',
      "Jim Demar",
    ],
    ["Ana Berg said the dam was unsafe.", "Rita Holm criticised Berg. She said the crews were safe.", "Rita Holm"],
    [
      "Oda Lind said the polls had closed early.",
      'Ivar Moss met Lind on Monday. "The polls closed late," he said.',
      "Ivar Moss",
    ],
  ])("whoever is known from %s", (first, second, name) => {
    expect(lastSpeaker(first, second)).toBe(name);
  });
});
