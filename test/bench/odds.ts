/**
 * Measures every row of the table of relations on sets of different makers: how often it was called, how often it was right.
 *
 *   npm run --silent odds                  a table of sets, then a table of rows (a sample of the large sets)
 *   npm run --silent odds -- --full        every pair of every set
 *   npm run --silent odds -- --row NAME    the pairs one row decided, wrong ones first
 *   npm run --silent odds -- --set NAME    one set alone; with --list its wrong calls, with --missed what was not found
 *   npm run --silent odds -- --faults      the pairs readers found wrong: which are mended
 *   npm run --silent odds -- --confidence  how often calls of each confidence are right
 *
 * The sets are no part of the project; those that are absent are left out. News pairs lie in four files: rules are
 * written on three of them, the fourth (`news-kept`) is never listed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { relate } from "../../src/relate/relate.ts";
import { readStatement } from "../../src/statement/statement.ts";

const BENCHMARKS = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks");

/** What a pair is, by its gold: `unentailed` may be a contradiction, `open` is all but a contradiction. */
export type Gold = "contradiction" | "entailment" | "neutral" | "unentailed" | "open";

/** A pair with its gold. */
export interface Judged {
  readonly set: string;
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly dateA?: string;
  readonly dateB?: string;
  readonly gold: Gold;
  /** How near, and how far words alone give the label away, of news pairs. */
  readonly distance?: string;
  readonly leak?: number;
  readonly kind?: string;
}

/** A pair and what the package says of it. */
export interface Called extends Judged {
  readonly relation: string;
  readonly row: string;
  readonly confidence: number;
  /** Whether it is right; null where the gold does not tell. */
  readonly right: boolean | null;
}

/** The sets in one file each, and every how manieth pair is taken. */
const FILES: readonly (readonly [name: string, file: string, stride: number])[] = [
  ["fracas", "fracas", 1],
  ["conjnli", "conjnli-dev", 1],
  ["vitaminc", "vitaminc", 11],
  ["rte3", "rte3-dev", 1],
  ["breaking-nli", "breaking-nli", 5],
  ["negation", "negation", 2],
  ["emergent", "emergent-train", 2],
  ["everyday", "nli-train", 15],
];

function linesOf(path: string): Record<string, never>[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, never>);
}

const GOLDS: ReadonlyMap<string, Gold> = new Map([
  ["contradiction", "contradiction"],
  ["entailment", "entailment"],
  ["neutral", "neutral"],
  ["not_entailment", "unentailed"],
]);

function newsPairs(): Judged[] {
  return linesOf(join(BENCHMARKS, "contrast", "news-pairs.jsonl")).map((line) => {
    const { id, label, ...rest } = line as unknown as Judged & { label: string };
    return { ...rest, id, set: id.startsWith("p4") ? "news-kept" : "news", gold: GOLDS.get(label)! };
  });
}

function fileSet([set, file, stride]: (typeof FILES)[number], full: boolean): Judged[] {
  return linesOf(join(BENCHMARKS, "contrast", `${file}.jsonl`))
    .filter((_, at) => full || at % stride === 0)
    .map((line) => {
      const { label, ...rest } = line as unknown as Judged & { label: string };
      return { ...rest, set, gold: GOLDS.get(label)! };
    });
}

interface Quote {
  readonly quote: string;
}
interface Dispute {
  readonly points: readonly {
    readonly id: string;
    readonly status: string;
    readonly kind: string;
    readonly positions?: readonly { readonly evidence: readonly Quote[] }[];
    readonly evidence?: readonly Quote[];
  }[];
  readonly lookalikes: readonly { readonly a: Quote; readonly b: Quote; readonly reason: string }[];
}

/** Quotations of two positions of one contested point, of one agreed point, and pairs that only look like a conflict. */
function disputes(): Judged[] {
  const folder = join(BENCHMARKS, "disputes");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".gold.json"))
    .flatMap((name) => {
      const { points, lookalikes } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Dispute;
      const pair = (id: string, a: Quote, b: Quote, gold: Gold, kind: string): Judged => {
        return { set: "disputes", id: `${name.slice(0, -10)} ${id}`, a: a.quote, b: b.quote, gold, kind };
      };
      const told = points.flatMap(({ id, status, kind, positions = [], evidence: all = [] }) => {
        if (status !== "contested") {
          return all.slice(1).map((other, at) => pair(`${id}.${at}`, all[0]!, other, "entailment", "agreed"));
        }
        return positions.flatMap((one, i) =>
          positions
            .slice(i + 1)
            .flatMap((other, j) =>
              one.evidence
                .slice(0, 2)
                .flatMap((x, k) =>
                  other.evidence
                    .slice(0, 2)
                    .map((y, l) => pair(`${id}.${i}${i + 1 + j}${k}${l}`, x, y, "contradiction", kind)),
                ),
            ),
        );
      });
      return [...told, ...lookalikes.map(({ a, b, reason }, at) => pair(`l${at}`, a, b, "open", reason))];
    });
}

/** All pairs of the mix. */
export function loadPairs(full = false): Judged[] {
  return [...newsPairs(), ...disputes(), ...FILES.flatMap((file) => fileSet(file, full))];
}

/** Says whether a relation is right by the gold; null where the gold does not tell. */
function isRight(relation: string, narrower: "a" | "b" | null, gold: Gold): boolean | null {
  if (relation === "undecided") return null;
  if (relation === "contradicts" && gold === "unentailed") return null;
  if (relation === "contradicts") return gold === "contradiction";
  if (gold === "contradiction") return false;
  if (relation === "agrees") return gold === "open" ? null : gold === "entailment";
  // The gold says whether the second follows from the first, and nothing of the other way.
  if (relation === "refines") return narrower === "a" ? (gold === "open" ? null : gold === "entailment") : null;
  return relation === "compatible" ? true : null;
}

/** Relates a pair and judges what comes out. */
export function call(pair: Judged): Called {
  const [left, right] = [
    { text: pair.a, date: pair.dateA ?? null },
    { text: pair.b, date: pair.dateB ?? null },
  ];
  const { relation, a, trace, confidence } = relate(left, right);
  const narrower = relation === "refines" ? (a === readStatement(left).id ? "a" : "b") : null;
  return { ...pair, relation, row: trace[0]!.gate, confidence, right: isRight(relation, narrower, pair.gold) };
}

/** Prints how many of the faults found by readers are mended, and those that are not. */
function faults(): void {
  const lines = linesOf(join(BENCHMARKS, "..", "faults", "relations.jsonl"));
  const wrong = lines.flatMap((line) => {
    const { id, a, b, want } = line as unknown as { id: string; a: string; b: string; want: string };
    const { relation, kinds, because, trace } = relate(String(a), String(b));
    const named: readonly string[] = want.match(/contradicts|agrees|refines/g) ?? [];
    const met = want.startsWith("not") ? !named.includes(relation) : named.includes(relation);
    return met
      ? []
      : [`${id} want ${want}, said ${relation} ${kinds[0]} by ${trace[0]!.gate}: ${because}\n   ${a}\n   ${b}`];
  });
  console.log(`${wrong.join("\n")}\nfaults mended: ${lines.length - wrong.length} of ${lines.length}`);
}

const percent = (share: number, of: number): string => (of === 0 ? "–" : `${Math.round((share / of) * 100)}`);

/** One line of figures over some pairs. */
function figures(title: string, calls: readonly Called[]): string {
  const gold = calls.filter(({ gold }) => gold === "contradiction");
  const against = calls.filter(({ relation, right }) => relation === "contradicts" && right !== null);
  const agreed = calls.filter(
    ({ relation, right }) => (relation === "agrees" || relation === "refines") && right !== null,
  );
  const hits = against.filter(({ right }) => right);
  const told = calls.filter(({ gold }) => gold !== "open");
  const entailed = (one: Called): boolean =>
    (one.relation === "agrees" || one.relation === "refines") && one.right === true;
  const fine = told.filter((one) =>
    one.gold === "contradiction"
      ? one.relation === "contradicts"
      : one.gold === "entailment"
        ? entailed(one)
        : one.relation !== "contradicts" &&
          !(one.relation === "agrees" || (one.relation === "refines" && one.right === false)),
  );
  const yes = agreed.filter(({ right }) => right);
  return [
    title,
    calls.length,
    percent(fine.length, told.length),
    `${percent(hits.length, against.length)} (${hits.length} of ${against.length})`,
    percent(hits.length, gold.length),
    `${percent(yes.length, agreed.length)} (${yes.length} of ${agreed.length})`,
  ].join(" | ");
}

/** The parts of the mix that are reported apart. */
function parts(calls: readonly Called[]): [string, Called[]][] {
  const news = calls.filter(({ set }) => set.startsWith("news"));
  const named = [...new Set(calls.map(({ set }) => set))].map((name): [string, Called[]] => [
    name,
    calls.filter(({ set }) => set === name),
  ]);
  return [
    ["news, leak under .45", news.filter(({ leak }) => (leak ?? 1) < 0.45)],
    ["the same, kept", news.filter(({ set, leak }) => set === "news-kept" && (leak ?? 1) < 0.45)],
    ...["near", "middle", "far"].map((name): [string, Called[]] => [
      `news, ${name}`,
      news.filter(({ distance }) => distance === name),
    ]),
    ...named,
  ];
}

/** Called and right of each row, by set. */
function rows(calls: readonly Called[]): string[] {
  const sets = [...new Set(calls.map(({ set }) => set))];
  const names = [...new Set(calls.map(({ row }) => row))].sort();
  const cell = (list: readonly Called[]): string => {
    const told = list.filter(({ right }) => right !== null);
    return told.length ? `${told.filter(({ right }) => right).length}/${told.length}` : "";
  };
  return [
    `row | relation | all | ${sets.join(" | ")}`,
    ...names.map((name) => {
      const own = calls.filter(({ row }) => row === name);
      return [name, own[0]!.relation, cell(own), ...sets.map((set) => cell(own.filter((one) => one.set === set)))].join(
        " | ",
      );
    }),
  ];
}

function show({ id, set, kind, a, b, gold, relation, row, confidence }: Called): string {
  return `${set} ${id} [${kind ?? ""}] gold ${gold}, said ${relation} by ${row} ${confidence.toFixed(2)}\n   ${a}\n   ${b}`;
}

function reliability(calls: readonly Called[]): string[] {
  const bins = new Map<string, Called[]>();
  for (const one of calls) {
    if (one.right === null || !["contradicts", "agrees", "refines"].includes(one.relation)) continue;
    const key = `${one.relation === "contradicts" ? "contradicts" : "agrees"} ${(Math.floor(one.confidence * 10 + 1e-9) / 10).toFixed(1)}`;
    bins.set(key, [...(bins.get(key) ?? []), one]);
  }
  return [...bins].sort().map(([key, list]) => {
    const said = list.reduce((sum, { confidence }) => sum + confidence, 0) / list.length;
    const right = list.filter((one) => one.right).length;
    return `${key} | said ${Math.round(said * 100)} | right ${percent(right, list.length)} (${right} of ${list.length})`;
  });
}

function main(): void {
  const options = {
    full: { type: "boolean" },
    row: { type: "string" },
    set: { type: "string" },
    list: { type: "boolean" },
    missed: { type: "boolean" },
    confidence: { type: "boolean" },
    faults: { type: "boolean" },
  } as const;
  const { full, row, set, list, missed, confidence, ...rest } = parseArgs({ options }).values;
  if (rest.faults) {
    faults();
    return;
  }
  const calls = loadPairs(full)
    .filter((pair) => set === undefined || pair.set === set)
    .map(call);
  const open = calls.filter(({ set }) => set !== "news-kept");
  if (row !== undefined)
    for (const one of open.filter((each) => each.row === row).sort((x, y) => Number(x.right) - Number(y.right)))
      console.log(`${one.right === null ? "open" : one.right ? "right" : "WRONG"} ${show(one)}`);
  else if (list) for (const one of open.filter(({ right }) => right === false)) console.log(show(one));
  else if (missed)
    for (const one of open.filter(({ gold, relation }) => gold === "contradiction" && relation !== "contradicts"))
      console.log(show(one));
  else if (confidence) console.log(reliability(calls).join("\n"));
  else {
    console.log("set | pairs | accuracy | contradictions right | found | agreements right");
    for (const [name, own] of parts(calls)) console.log(figures(name, own));
    console.log(`\n${rows(calls).join("\n")}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
