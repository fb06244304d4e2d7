import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributions } from "../../src/extract/attributions.ts";
import { extract } from "../../src/extract/extract.ts";
import { quotations } from "../../src/text/quotes.ts";
import { sentences } from "../../src/text/words.ts";

/** How many strings are tried: few in the usual run, 100,000 with `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
/** Which strings: another seed tries others. */
const SEED = Number(process.env.FUZZ_SEED ?? 20261121);

const pieces = fc.constantFrom(
  ...[
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "''",
    "«",
    "»",
    "„",
    "「",
    "」",
    "[",
    "]",
    "(",
    ")",
    "…",
    "...",
    " — ",
    "\n",
    "\n\n",
  ],
  ...[
    " he said ",
    " said that ",
    " according to ",
    " told reporters ",
    ", said ",
    " was accused of ",
    " declined to comment. ",
  ],
  ...[
    "Anna Berg",
    "the prosecutor",
    "Mr. Li",
    "U.S. ",
    "3.5 million",
    "don’t ",
    "the mayor’s claim that ",
    "who",
    ": ",
    ", ",
    ". ",
    "? ",
    "! ",
  ],
  ...["\ud800", "\udfff", "他说：“", "مرحبا", "שלום", "e\u0301", "👩‍👩‍👧", "\u0000", "\u2028", "\ufeff", "ß", "İ"],
);
const text = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) }),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

function check(source: string): void {
  const { assertions, silences, notices } = extract({ id: "a", sourceId: "s", text: source });
  for (const { quote, spans, attribution } of assertions) {
    expect(spans.map(({ start, end }) => source.slice(start, end)).join(" … ")).toBe(quote);
    for (const link of attribution) {
      for (const span of [...link.source!, ...link.cue!, ...link.content!]) inside(source, span);
    }
  }
  for (const { span } of silences) inside(source, span);
  for (const { span } of notices) if (span) inside(source, span);
  for (const { source: from, cue, content } of attributions(source)) {
    for (const span of [...from, ...cue, ...content]) inside(source, span);
  }
  for (const quotation of quotations(source)) {
    expect(quotation.start).toBeLessThanOrEqual(quotation.from);
    expect(quotation.to).toBeLessThanOrEqual(quotation.end);
    inside(source, quotation);
  }
  for (const sentence of sentences(source)) inside(source, sentence);
}

function inside(source: string, { start, end }: { start: number; end: number }): void {
  if (!(start >= 0 && start < end && end <= source.length))
    throw new Error(`bad span ${start}–${end} of ${source.length}`);
}

/** A text of 160,000 characters in the usual run, of 1,000,000 with `npm run fuzz`. */
const LENGTH = process.env.FUZZ_RUNS ? 125_000 : 20_000;

describe("extract(account) on strange texts", () => {
  it(`gives only spans that slice to their quotation, on ${RUNS} strings`, { timeout: 3_600_000 }, () => {
    fc.assert(fc.property(text, check), { numRuns: RUNS, seed: SEED });
  });

  const long: readonly (readonly [string, (length: number) => string])[] = [
    ["one sentence without an end", (length) => "the mayor said that people want peace and ".repeat(length / 42)],
    ["quotation marks alone", (length) => '"'.repeat(length)],
    ["opening marks alone", (length) => "“".repeat(length)],
    ["mixed single marks", (length) => "'a’ ‘b ".repeat(length / 7)],
    ["a list without an end", (length) => "Ann Berg, ".repeat(length / 10)],
    ["Chinese without spaces", (length) => "他说他不知道".repeat(length / 6)],
    ["short sentences with one name", (length) => "Ann Berg said that he knows. ".repeat(length / 29)],
    ["pronouns without a name", (length) => "he said that they know. ".repeat(length / 24)],
    ["capitals", (length) => "Of The And For Abc ".repeat(length / 19)],
    ["empty lines", (length) => "a\n\n".repeat(length / 3)],
  ];
  it.each(long)("takes time in proportion to the length: %s", { timeout: 120_000 }, (_name, make) => {
    const cost = (length: number) => {
      const account = { id: "a", sourceId: "s", text: make(length) };
      const before = process.cpuUsage();
      extract(account);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    cost(10_000);
    const small = Math.min(cost(LENGTH), cost(LENGTH));
    const large = cost(LENGTH * 8);
    // Eight times the text; thirty times the work would be the start of a square.
    expect(large).toBeLessThan(Math.max(small, 20) * 30);
  });
});
