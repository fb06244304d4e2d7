/**
 * Scores the report on every seed against its gold, written by hand.
 *
 *   npm run --silent gold          the table; exit 1 when a figure is below its recorded floor
 *
 * Issues: pairwise F1 (are two assertions at one issue?). Contradictions: precision and recall over pairs.
 * Positions: F1 over pairs in one position. Kinds: share of the gold's contradictions found with its first kind.
 * Compatible: share of the pairs that only look like a conflict found with the gold's reason. Holders and silences:
 * share that is right.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Table from "cli-table3";
import type { ContrastReport } from "../../src/index.ts";
import { compare } from "../../src/index.ts";

const SEEDS = join(import.meta.dirname, "../../seeds");

/** What a careful person says of a seed. */
export interface Gold {
  readonly event: string;
  readonly issues: readonly {
    readonly label: string;
    readonly status: string;
    readonly positions: readonly { readonly assertions: readonly string[]; readonly holders: readonly string[] }[];
    readonly silent: readonly string[];
  }[];
  readonly contradictions: readonly { readonly a: string; readonly b: string; readonly kinds: readonly string[] }[];
  readonly agreements?: readonly { readonly a: string; readonly b: string }[];
  readonly compatible: readonly { readonly a: string; readonly b: string; readonly reason: string }[];
}

/** Right, said and wanted: enough for precision and recall. */
export interface Tally {
  readonly right: number;
  readonly said: number;
  readonly wanted: number;
}

/** The score of one seed, or of all. */
export interface Score {
  readonly issues: Tally;
  readonly contradictions: Tally;
  readonly kinds: Tally;
  readonly compatible: Tally;
  readonly positions: Tally;
  readonly holders: Tally;
  readonly silences: Tally;
}

/** Floors over all seeds, in percent: what is reached today must not be lost. */
export const FLOORS = {
  issueF1: 76,
  positionF1: 64,
  contradictionPrecision: 95,
  contradictionRecall: 80,
  kinds: 80,
  compatible: 66,
  holders: 100,
  silences: 100,
} as const;

/** The seeds' folder names, in order. */
export function seedNames(): string[] {
  return readdirSync(SEEDS)
    .filter((name) => existsSync(join(SEEDS, name, "gold.json")))
    .sort();
}

/** Reads a seed's dossier and gold. */
export function readSeed(name: string): { dossier: Parameters<typeof compare>[0]; gold: Gold } {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(SEEDS, name, file), "utf8"));
  return { dossier: read("dossier.json") as Parameters<typeof compare>[0], gold: read("gold.json") as Gold };
}

/** Scores one report against its gold. */
export function score(report: ContrastReport, gold: Gold): Score {
  const goldGroups = gold.issues.map((issue) => issue.positions.flatMap((position) => position.assertions));
  const goldAnswers = gold.issues.flatMap((issue) => issue.positions.map((position) => position.assertions));
  const issueGroups = report.issues.map((issue) => issue.assertionIds);
  const answers = report.issues.flatMap((issue) => issue.positions.map((position) => position.assertionIds));
  const contradictions = report.contrasts.filter((contrast) => contrast.relation === "contradicts");
  // A rounded figure or another unit is no conflict by that reason, whether it stands beside the other or agrees with it.
  const reasons = new Set<string>(gold.compatible.map(({ reason }) => reason));
  const compatible = report.contrasts.filter(
    ({ relation, kinds }) =>
      relation === "compatible" || ((relation === "agrees" || relation === "refines") && reasons.has(kinds[0] ?? "")),
  );
  return {
    issues: tally(pairsWithin(issueGroups), pairsWithin(goldGroups)),
    positions: tally(pairsWithin(answers), pairsWithin(goldAnswers)),
    contradictions: tally(keys(contradictions), keys(gold.contradictions)),
    kinds: tally(kindKeys(contradictions), kindKeys(gold.contradictions)),
    compatible: tally(
      compatible.map((c) => `${key(c.a, c.b)} ${c.kinds[0]}`),
      gold.compatible.map((c) => `${key(c.a, c.b)} ${c.reason}`),
    ),
    holders: tally(holderKeys(report), goldHolderKeys(gold)),
    silences: silenceTally(report, gold),
  };
}

function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
function keys(pairs: readonly { readonly a: string; readonly b: string }[]): string[] {
  return pairs.map(({ a, b }) => key(a, b));
}
/** The first kind of a pair's contradiction, as one key. */
function kindKeys(
  pairs: readonly { readonly a: string; readonly b: string; readonly kinds: readonly string[] }[],
): string[] {
  return pairs.map(({ a, b, kinds }) => `${key(a, b)} ${kinds[0]}`);
}
function pairsWithin(groups: readonly (readonly string[])[]): string[] {
  return groups.flatMap((group) => group.flatMap((a, index) => group.slice(index + 1).map((b) => key(a, b))));
}
function tally(said: readonly string[], wanted: readonly string[]): Tally {
  const want = new Set(wanted);
  return { right: said.filter((one) => want.has(one)).length, said: said.length, wanted: wanted.length };
}

/** Who holds each assertion: the holders of its position as far as they are its own voice. */
function holderKeys(report: ContrastReport): string[] {
  return report.assertions.map((assertion) => {
    const inner = assertion.attribution.at(-1);
    const account = report.accounts.find((one) => one.id === assertion.accountId);
    const holder = inner ? inner.holder : (account?.sourceId ?? null);
    const position = report.issues.flatMap((i) => i.positions).find((p) => p.assertionIds.includes(assertion.id));
    const listed = holder === null || position?.holders.includes(holder);
    const published = position?.publishers.includes(account?.sourceId ?? "");
    return `${assertion.id} ${listed && published ? "listed" : "lost"}`;
  });
}
function goldHolderKeys(gold: Gold): string[] {
  return gold.issues.flatMap((i) => i.positions.flatMap((p) => p.assertions.map((id) => `${id} listed`)));
}

/** Of the issues that are as in the gold, how many list exactly the silent sources. */
function silenceTally(report: ContrastReport, gold: Gold): Tally {
  const wanted = new Map(
    gold.issues.map((issue) => [setKey(issue.positions.flatMap((p) => p.assertions)), setKey(issue.silent)]),
  );
  const same = report.issues.filter((issue) => wanted.has(setKey(issue.assertionIds)));
  const right = same.filter((issue) => {
    const silent = report.silences.filter((s) => s.issueId === issue.id).map((s) => s.sourceId);
    return setKey(silent) === wanted.get(setKey(issue.assertionIds));
  });
  return { right: right.length, said: same.length, wanted: same.length };
}
function setKey(ids: readonly string[]): string {
  return [...ids].sort().join(" ");
}

/** Precision, recall and F1 in percent; nothing said and nothing wanted is 100. */
export function percent({ right, said, wanted }: Tally): { precision: number; recall: number; f1: number } {
  const share = (of: number): number => (of === 0 ? 100 : Math.round((1000 * right) / of) / 10);
  const f1 = said + wanted === 0 ? 100 : Math.round((2000 * right) / (said + wanted)) / 10;
  return { precision: share(said), recall: share(wanted), f1 };
}

/** Adds scores up. */
export function total(scores: readonly Score[]): Score {
  const add = (name: keyof Score): Tally =>
    scores.reduce(
      (sum, one) => ({
        right: sum.right + one[name].right,
        said: sum.said + one[name].said,
        wanted: sum.wanted + one[name].wanted,
      }),
      { right: 0, said: 0, wanted: 0 },
    );
  return {
    issues: add("issues"),
    positions: add("positions"),
    contradictions: add("contradictions"),
    kinds: add("kinds"),
    compatible: add("compatible"),
    holders: add("holders"),
    silences: add("silences"),
  };
}

/** The figures that have floors. */
export function figures(score: Score): Record<keyof typeof FLOORS, number> {
  return {
    issueF1: percent(score.issues).f1,
    positionF1: percent(score.positions).f1,
    contradictionPrecision: percent(score.contradictions).precision,
    contradictionRecall: percent(score.contradictions).recall,
    kinds: percent(score.kinds).recall,
    compatible: percent(score.compatible).recall,
    holders: percent(score.holders).recall,
    silences: percent(score.silences).recall,
  };
}

function row(name: string, found: Score): string[] {
  const [issues, positions, against] = [percent(found.issues), percent(found.positions), percent(found.contradictions)];
  const pr = `${against.precision} / ${against.recall}`;
  const of = ({ right, wanted }: Tally): string => `${right}/${wanted}`;
  const counts = `${found.contradictions.right} of ${found.contradictions.wanted}, ${found.contradictions.said - found.contradictions.right} false`;
  return [
    name,
    String(issues.f1),
    String(positions.f1),
    pr,
    counts,
    of(found.kinds),
    of(found.compatible),
    of(found.holders),
    of(found.silences),
  ];
}

function main(): void {
  const head = [
    "seed",
    "issues F1",
    "positions F1",
    "contradictions P / R",
    "found",
    "kind right",
    "compatible right",
    "holders",
    "silences",
  ];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  const scores = seedNames().map((name) => {
    const { dossier, gold } = readSeed(name);
    const found = score(compare(dossier), gold);
    table.push(row(name, found));
    return found;
  });
  const all = total(scores);
  table.push(row("all", all));
  console.log(table.toString());
  const reached = figures(all);
  for (const [name, floor] of Object.entries(FLOORS)) {
    const value = reached[name as keyof typeof FLOORS];
    const below = value < floor;
    console.log(`${below ? "BELOW" : "ok   "} ${name} ${value} (floor ${floor})`);
    if (below) process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
