/**
 * Scores `extract` on the texts of the project's own seeds against the assertions entered by hand:
 * `npm run --silent seeds:extract [-- --misses]`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDossier } from "../../src/dossier/parse.ts";
import { extract } from "../../src/extract/extract.ts";
import type { Assertion, Dossier, Span } from "../../src/model/dossier.ts";

const SEEDS = join(import.meta.dirname, "../../seeds");

/** What the comparison of read and hand-entered assertions gives. */
export interface SeedScore {
  /** Shares: of read assertions that are right, of entered ones that were read, and their harmonic mean; overlap by half of both counts. */
  readonly content: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** F1 of the words covered. */
  readonly tokenF1: number;
  /** Share of the matched assertions whose innermost holder is the entered one. */
  readonly holder: number;
  /** One line for each miss. */
  readonly misses: readonly string[];
}

const extent = (spans: readonly Span[]): [number, number] => [
  Math.min(...spans.map(({ start }) => start)),
  Math.max(...spans.map(({ end }) => end)),
];

function overlaps(a: readonly Span[], b: readonly Span[]): boolean {
  const [a0, a1] = extent(a);
  const [b0, b1] = extent(b);
  const common = Math.min(a1, b1) - Math.max(a0, b0);
  return common * 2 >= a1 - a0 && common * 2 >= b1 - b0;
}

function wordsIn(text: string, key: string, assertions: readonly Assertion[], into: Set<string>): void {
  for (const { start, end } of assertions.flatMap(({ spans }) => spans)) {
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) into.add(`${key}:${start + match.index}`);
  }
}

/** Scores one seed after another. */
export function scoreSeeds(folder = SEEDS): SeedScore {
  const counts = { read: 0, entered: 0, right: 0, matched: 0, holders: 0 };
  const goldWords = new Set<string>();
  const readWords = new Set<string>();
  const misses: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name, "dossier.json");
    if (!existsSync(path)) continue;
    scoreDossier(name, parseDossier(JSON.parse(readFileSync(path, "utf8"))));
  }
  const precision = counts.right / Math.max(1, counts.read);
  const recall = counts.right / Math.max(1, counts.entered);
  const common = [...readWords].filter((word) => goldWords.has(word)).length;
  return {
    content: { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) },
    tokenF1: (2 * common) / Math.max(1, goldWords.size + readWords.size),
    holder: counts.holders / Math.max(1, counts.matched),
    misses,
  };

  function scoreDossier(name: string, { accounts, assertions, sources, aliases }: Dossier): void {
    for (const account of accounts) {
      if (!account.text) continue;
      const gold = assertions.filter((each) => each.accountId === account.id && each.spans.length > 0);
      const read = extract(account, { sources, aliases }).assertions;
      counts.read += read.length;
      counts.entered += gold.length;
      wordsIn(account.text, `${name}/${account.id}`, gold, goldWords);
      wordsIn(account.text, `${name}/${account.id}`, read, readWords);
      const free = new Set(read);
      for (const entered of gold) {
        const hit = [...free].find((each) => overlaps(each.spans, entered.spans));
        if (!hit) misses.push(`${name}: missed "${entered.quote}"`);
        else {
          free.delete(hit);
          counts.right++;
          counts.matched++;
          const holder = entered.attribution.at(-1)?.holder ?? (entered.attribution.length > 0 ? null : "publisher");
          const found = hit.attribution.at(-1)?.holder ?? (hit.attribution.length > 0 ? null : "publisher");
          if (holder === found) counts.holders++;
          else misses.push(`${name}: holder ${found} (${hit.attribution.at(-1)?.name}) for ${holder}: "${hit.quote}"`);
        }
      }
      for (const each of free)
        misses.push(`${name}: extra [${each.attribution.map((link) => link.act)}] "${each.quote}"`);
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const { content, tokenF1, holder, misses } = scoreSeeds();
  if (process.argv.includes("--misses")) for (const line of misses) console.log(line);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  console.log(
    `content: precision ${percent(content.precision)}, recall ${percent(content.recall)}, F1 ${percent(content.f1)} (goal 85 %)`,
  );
  console.log(`words: F1 ${percent(tokenF1)}`);
  console.log(`holders: ${percent(holder)} (goal 90 %)`);
}
