import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.ts";
import type { DossierInput } from "../../src/model/dossier.ts";
import { compare } from "../../src/report/compare.ts";
import { openComparison } from "../../src/report/open.ts";

const SYLLABLES = ["ka", "lo", "mi", "ra", "tu", "ve", "so", "ni", "pe", "da"];

/** An invented name for a number, another for each below 10,000. */
function nameOf(number: number): string {
  const word = [...String(number).padStart(4, "0")].map((digit) => SYLLABLES[Number(digit)]).join("");
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Texts of one sentence, each with a speaker whom no other has. */
function newSpeakers(size: number): DossierInput {
  return {
    event: { id: "e", label: "E" },
    sources: [{ id: "daily", name: "Daily" }],
    accounts: Array.from({ length: size }, (_, at) => ({
      id: `a${at}`,
      sourceId: "daily",
      text: `${nameOf(7 * at + 1)} ${nameOf(at)}man said the bridge is safe.`,
    })),
  };
}

/** Texts that each explain the letters of a body whom no other names. */
function newLetters(size: number): DossierInput {
  const letters = (at: number) => String.fromCharCode(...[at / 676, at / 26, at].map((part) => 65 + (part % 26)));
  const accounts = Array.from({ length: size }, (_, at) => {
    const body = [...letters(at)].map((letter) => letter + nameOf(at).toLowerCase()).join(" ");
    return { id: `a${at}`, sourceId: "daily", text: `The ${body} (${letters(at)}) said the bridge is safe.` };
  });
  return { ...newSpeakers(0), accounts };
}

/** Texts whose speakers are all sources of the dossier. */
function knownSpeakers(size: number): DossierInput {
  const { accounts = [], ...rest } = newSpeakers(size);
  const speakers = accounts.map((_, at) => ({ id: `s${at}`, name: `${nameOf(7 * at + 1)} ${nameOf(at)}man` }));
  return { ...rest, accounts, sources: [...rest.sources, ...speakers] };
}

/** The built-in methods by which names are looked up and learned, each call a step; the clock has no part in it. */
const COUNTED = [
  [Map.prototype, ["get", "set", "has"]],
  [Set.prototype, ["has", "add"]],
] as const;

/** Counts steps while `work` is done. */
function stepsOf(work: () => unknown): number {
  let steps = 0;
  const undo = COUNTED.flatMap(([prototype, methods]) =>
    methods.map((name) => {
      const own = Object.getOwnPropertyDescriptor(prototype, name)!;
      const counting = function (this: unknown, ...given: unknown[]): unknown {
        steps++;
        return own.value.apply(this, given);
      };
      Object.defineProperty(prototype, name, { ...own, value: counting });
      return () => Object.defineProperty(prototype, name, own);
    }),
  );
  try {
    work();
  } finally {
    for (const each of undo) each();
  }
  return steps;
}

/** How steps grow over three doublings, as an exponent: 1 is linear, 2 is quadratic. */
function exponent(work: (size: number) => unknown): number {
  const small = 60;
  work(small);
  return Math.log2(stepsOf(() => work(8 * small)) / stepsOf(() => work(small))) / 3;
}

describe("the work of comparing texts", () => {
  it.each([
    ["a new speaker", newSpeakers],
    ["letters of its own", newLetters],
    ["a speaker known before", knownSpeakers],
  ])("grows with their number where each has %s", { timeout: 60_000 }, (_, dossierOf) => {
    expect(exponent((size) => compare(dossierOf(size)))).toBeLessThan(1.3);
  });
  it("grows so where accounts come in one by one, too", { timeout: 60_000 }, () => {
    const twice = (size: number): void => {
      const { accounts = [], ...rest } = newSpeakers(size);
      const feed = openComparison({ ...rest, accounts: accounts.slice(0, -1) });
      feed.report();
      feed.add(accounts.at(-1)!);
      feed.report();
    };
    expect(exponent(twice)).toBeLessThan(1.3);
  });
  it("finds every speaker", () => {
    const report = compare(newSpeakers(60));
    const holders = report.assertions.map(({ attribution }) => attribution[0]?.holder);
    expect(new Set(holders).size).toBe(60);
    expect(holders).not.toContain(undefined);
    expect(extract({ id: "a", sourceId: "d", text: newSpeakers(1).accounts[0]!.text! }).speakers).toHaveLength(1);
  });
});
