import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";

const SEEDS = join(import.meta.dirname, "../../seeds");
const MARKS = [
  "choosing.’",
  "'",
  "’",
  "’s",
  "'s",
  "“",
  '"',
  "‘",
  "``",
  "--",
  "…",
  "'tis",
  "’tis",
  "rock ’n’ roll",
  "$5",
  "’90s",
];

/** Short texts that differ by little: sentences of the seeds, their marks straight, curly or doubled. */
const texts = [
  ...readdirSync(SEEDS).flatMap((seed) => {
    try {
      const { assertions = [] } = JSON.parse(readFileSync(join(SEEDS, seed, "dossier.json"), "utf8"));
      return assertions.flatMap(({ text, quote }: { text?: string; quote?: string }) => text ?? quote ?? []);
    } catch {
      return [];
    }
  }),
  "Trump slams 'crooked'",
  ...MARKS,
].flatMap((text: string) => [text, `The minister said: ’${text}’`, `'${text}' she said.`, `${text.toUpperCase()} ’`]);

/** Reads the texts in the order given with modules loaded afresh, so that nothing is remembered at the start. */
async function readAll(order: readonly string[]): Promise<ReadonlyMap<string, string>> {
  vi.resetModules();
  const { extract } = await import("../../src/extract/extract.ts");
  return new Map(order.map((text) => [text, JSON.stringify(extract({ id: "a", sourceId: "s", text }))]));
}

describe("the same input gives the same output", () => {
  it("whatever was read before: forwards, backwards, straight marks first, shuffled", async () => {
    const first = await readAll(texts);
    const shuffled = texts.map((text, at) => [(at * 7919) % texts.length, text] as const).toSorted(([a], [b]) => a - b);
    const straight = texts.toSorted((a, b) => Number(a.includes("’")) - Number(b.includes("’")));
    for (const order of [texts.toReversed(), straight, shuffled.map(([, text]) => text)]) {
      const again = await readAll(order);
      expect(texts.filter((text) => again.get(text) !== first.get(text))).toEqual([]);
    }
  });
});
