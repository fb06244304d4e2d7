/**
 * Measures the speed of everything that may be slow, against what people would use in its place.
 *
 *   npm run bench                  up to 100,000 assertions, about five minutes
 *   npm run bench -- --quick       a smoke test
 *   npm run bench -- --full        up to 1,000,000 assertions
 *   npm run bench -- --write       also writes docs/guides/speed.md (add --full for the published page); with --only
 *                                  its part of that page
 *   npm run bench -- --only NAME   one section: reading, relating, candidates, align, match, comparing, importing, sizes
 *
 * All times are processor time, so that other programs disturb little; medians where a task is run more than once.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import compromise from "compromise";
import { buildSync } from "esbuild";
import { compareTwoStrings } from "string-similarity";
import { Bench } from "tinybench";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type * as Dissensus from "../../src/index.ts";
import { asMarkdown, page, renewed, type Section } from "./bench-page.ts";
import { type Measured, processorTime } from "./bench-task.ts";
import { articles, prose } from "./prose.ts";
import { syntheticAssertions } from "./synthetic.ts";

const ROOT = join(import.meta.dirname, "../..");
const FLAGS = new Set(process.argv.slice(2));
const only = FLAGS.has("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
const quick = FLAGS.has("--quick");
const SIZES = quick ? [1000, 2000] : FLAGS.has("--full") ? [1000, 10_000, 100_000, 1_000_000] : [1000, 10_000, 100_000];

/** The library as it is published. */
const dissensus: typeof Dissensus = await import(join(ROOT, "dist/index.js"));

/** The tasks, compiled as the library is: what runs a source file as it stands adds calls of its own to every function. */
const TASKS = join(mkdtempSync(join(ROOT, "node_modules/.bench-")), "bench-task.mjs");
process.on("exit", () => rmSync(dirname(TASKS), { recursive: true, force: true }));
buildSync({
  entryPoints: [join(import.meta.dirname, "bench-task.ts")],
  outfile: TASKS,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
});

/** The sizes at which others are asked too: beyond, they take too long even for a sample. */
const BEARABLE = 100_000;

/** Median processor time of one run, in milliseconds, of several tasks in turn. */
async function medians(tasks: Readonly<Record<string, () => unknown>>): Promise<Record<string, number>> {
  const bench = new Bench({
    now: processorTime,
    time: quick ? 1 : 1000,
    iterations: quick ? 2 : 8,
    warmupTime: quick ? 1 : 300,
    warmupIterations: 2,
  });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task as () => unknown);
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (!("latency" in result)) throw new Error(`${name} did not run: ${result.state}`);
      return [name, result.latency.p50];
    }),
  );
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const measuredBefore = new Map<string, Measured>();

/** Runs a task of bench-task.ts in processes of its own and gives the median run. */
function apart(task: string, size: number): Measured {
  const key = `${task} ${size}`;
  const found = measuredBefore.get(key) ?? measure(task, size);
  measuredBefore.set(key, found);
  return found;
}

function measure(task: string, size: number): Measured {
  const runs = quick || size > 10_000 ? 1 : 3;
  const all = Array.from({ length: runs }, (): Measured => {
    const args = ["--expose-gc", "--max-old-space-size=8000", TASKS, task, String(size)];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", cwd: ROOT }));
  });
  process.stderr.write(`${task} ${size}\n`);
  return all.toSorted((a, b) => a.ms - b.ms)[all.length >> 1]!;
}

const PLAIN = new Intl.NumberFormat("en");
const number = (value: number): string => PLAIN.format(Number(value.toPrecision(value >= 100 ? 3 : 2)));
const ms = (value: number): string => (value >= 10_000 ? `${number(value / 1000)} s` : `${number(value)} ms`);
const times = (value: number): string => `${number(value)} ×`;

const GOALS: Readonly<Record<string, string>> = {
  "candidates minisearch": "≥ 3 ×",
  "candidates all pairs": "≥ 100 ×",
};

/** The size from which on growth is measured. */
function exponentFrom(sizes: readonly number[]): number {
  return sizes.filter((size) => size >= 10_000).length > 1 ? 10_000 : sizes[0]!;
}

/** How time grows with size between the sizes from 10,000 on (all of them, where there are no two such). */
function exponent(measured: readonly (readonly [number, number])[]): string {
  const large = measured.filter(([size]) => size >= 10_000);
  const used = large.length > 1 ? large : measured;
  const [[size, first], [largest, last]] = [used[0]!, used.at(-1)!];
  return (Math.log(last / first) / Math.log(largest / size)).toFixed(2);
}

async function reading(): Promise<Section> {
  const texts = prose();
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const wink = winkNLP(model);
  const took = await medians({
    "dissensus extract": () => texts.map((text) => dissensus.extract({ id: "a", sourceId: "s", text })),
    "wink-nlp readDoc (full pipe)": () => texts.map((text) => wink.readDoc(text).tokens().out(wink.its.pos)),
    "compromise parse": () => texts.map((text) => compromise(text).json()),
  });
  const own = took["dissensus extract"]!;
  const beside = Object.entries(took).slice(1);
  return {
    name: "reading",
    ratios: beside.map(([name, time]) => ({
      what: `Reading texts: ${name} takes`,
      found: `${times(time / own)} as long`,
    })),
    title: "Reading texts",
    text: `${texts.length} texts of news prose, ${number(megabytes * 1000)} kB: sentences, tags, speech acts, speakers, claims. The others tag only.`,
    head: ["", "MB/s", "time, dissensus = 1"],
    rows: Object.entries(took).map(([name, time]) => [name, number((megabytes / time) * 1000), times(time / own)]),
  };
}

/** Readers of texts, and which part of the articles each is given: the slow one would take minutes for all. */
const READERS: readonly { readonly name: string; readonly share: number; readonly read: (text: string) => unknown }[] =
  [
    {
      name: "dissensus extract",
      share: 1,
      read: (text) => dissensus.extract({ id: "a", sourceId: "s", text }),
    },
    {
      name: "wink-nlp readDoc (full pipe)",
      share: 1,
      read: (() => {
        const wink = winkNLP(model);
        return (text: string) => wink.readDoc(text).tokens().out(wink.its.pos);
      })(),
    },
    { name: "compromise parse", share: 0.1, read: (text) => compromise(text).json() },
  ];

const ROUNDS = 5;

/** Articles that no reader has met before, in rounds, each reader in turn; a round before them is not counted. */
function readingMuch(): Section {
  const size = quick ? 4000 : 600_000;
  const speeds = READERS.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    const texts = articles(round === 0 ? size * 3 : size, round + 1);
    for (const [which, { share, read }] of READERS.entries()) {
      const given = texts.slice(0, Math.max(1, Math.round(texts.length * share)));
      const began = processorTime();
      for (const text of given) read(text);
      const took = processorTime() - began;
      if (round > 0) speeds[which]!.push(given.reduce((sum, text) => sum + text.length, 0) / took / 1000);
    }
  }
  const [own, ...others] = speeds.map(median) as [number, ...number[]];
  const names = READERS.map(({ name }) => name);
  return {
    name: "reading",
    ratios: others.map((speed, at) => ({
      what: `Reading much text: ${names[at + 1]} takes`,
      found: `${times(own / speed)} as long`,
      ...(names[at + 1]!.startsWith("compromise") ? { goal: "≥ 10 ×" } : {}),
    })),
    title: "Reading much text",
    text: `${ROUNDS} rounds of ${number(size / 1e6)} MB of articles of two or three kilobytes, new ones each round, after ${number((size * 3) / 1e6)} MB of others: the seeds' sentences with other names and figures. The goal of \`extract\` is 1 MB a second. compromise is given a tenth of each round.`,
    head: ["", "MB/s, median", "slowest to fastest round", "time, dissensus = 1"],
    rows: names.map((name, at) => {
      const sorted = speeds[at]!.toSorted((a, b) => a - b);
      return [
        name,
        number(median(sorted)),
        `${number(sorted[0]!)} to ${number(sorted.at(-1)!)}`,
        times(own / median(sorted)),
      ];
    }),
  };
}

async function relating(): Promise<Section> {
  const claims = syntheticAssertions(quick ? 60 : 600, 5).map(({ text }) => text);
  const pairs = claims.slice(1).map((claim, at) => [claims[at]!, claim] as const);
  const took = await medians({
    "relate, sentences met before": () => pairs.map(([a, b]) => dissensus.relate(a, b)),
    "compareTwoStrings (string-similarity)": () => pairs.map(([a, b]) => compareTwoStrings(a, b)),
  });
  const own = took["relate, sentences met before"]!;
  const pairwise = took["compareTwoStrings (string-similarity)"]!;
  return {
    name: "relating",
    ratios: [{ what: "Relating two statements: compareTwoStrings takes", found: `${times(pairwise / own)} as long` }],
    title: "Relating two statements",
    text: "Neighbouring claims of invented events, which share names and words. The goal is 50,000 pairs a second.",
    head: ["", "pairs a second", "time, relate = 1"],
    rows: Object.entries(took).map(([name, time]) => [name, number((pairs.length / time) * 1000), times(time / own)]),
  };
}

function growing(task: string, label: string, note: string, others: readonly string[]): Section {
  const measured = SIZES.map((size) => [size, apart(task, size)] as const);
  const peers = new Map(
    others.map((other) => [
      other,
      new Map(SIZES.filter((size) => size <= BEARABLE).map((size) => [size, apart(other, size)])),
    ]),
  );
  const growth = exponent(measured.map(([size, { ms: time }]) => [size, time]));
  const size = Math.min(10_000, SIZES.at(-1)!);
  const own = measured.find(([each]) => each === size)![1];
  const beside = others.map((other) => ({
    what: `${label}, ${PLAIN.format(size)} assertions: ${other} takes`,
    found: `${times(peers.get(other)!.get(size)!.ms / own.ms)} as long`,
    goal: GOALS[`${task} ${other}`],
  }));
  const range = `${PLAIN.format(exponentFrom(SIZES))} to ${PLAIN.format(SIZES.at(-1)!)}`;
  return {
    name: task,
    ratios: [...beside, { what: `${label}: growth exponent, ${range}`, found: growth, goal: "≤ 1.15" }],
    title: label,
    text: `${note} Growth exponent from ${PLAIN.format(exponentFrom(SIZES))} on: **${growth}** (1 is linear, 2 is quadratic).`,
    head: ["assertions", "time", "an assertion", "peak memory", "recall", ...others.map((other) => `${other} takes`)],
    rows: measured.map(([size, found]) => [
      PLAIN.format(size),
      ms(found.ms),
      `${number((found.ms / size) * 1000)} µs`,
      `${number(found.peakMb)} MB${found.bytesPerItem ? `, the index ${number(found.bytesPerItem)} B an assertion` : ""}`,
      found.recall === undefined ? "" : `${(found.recall * 100).toFixed(1)} %`,
      ...others.map((other) => {
        const peer = peers.get(other)?.get(size);
        if (!peer) return "";
        const recall = peer.recall === undefined ? "" : `, recall ${(peer.recall * 100).toFixed(1)} %`;
        return `${times(peer.ms / found.ms)} as long${recall}`;
      }),
    ]),
  };
}

/** Ten accounts of a thousand words, of the seeds' texts in turn. */
function tenAccounts(): Dissensus.DossierInput {
  const texts = prose();
  const accounts = Array.from({ length: 10 }, (_, account) => {
    let text = "";
    for (let at = account * 3; text.split(/\s+/).length < 1000; at++) text += `${texts[at % texts.length]}\n\n`;
    return { id: `account-${account}`, sourceId: `source-${account}`, text: text.split(" ").slice(0, 1000).join(" ") };
  });
  return {
    event: { id: "event", label: "Event" },
    sources: accounts.map(({ sourceId }) => ({ id: sourceId, name: `Source ${sourceId.slice(7)}` })),
    accounts,
  };
}

async function comparing(): Promise<Section[]> {
  const dossier = tenAccounts();
  const report = dissensus.compare(dossier);
  const took = await medians({ compare: () => dissensus.compare(dossier) });
  const many = quick ? 20 : 1000;
  const large = apart("compare", many);
  const added = apart("add an account", many);
  const withdrawn = apart("withdraw an account", many);
  const share = (part: Measured): string => `${number((part.ms / large.ms) * 100)} %`;
  const claims = `${report.assertions.length} claims, ${report.issues.length} issues`;
  return [
    {
      name: "comparing",
      ratios: [
        { what: "One account more in an open comparison, of the full cost", found: share(added), goal: "< 2 %" },
        { what: "One account less", found: share(withdrawn), goal: "< 2 %" },
      ],
      title: "Comparing, end to end",
      text: "The first row reads its claims out of the texts; the second is given ten claims an account.",
      head: ["", "time", "peak memory"],
      rows: [
        [`10 accounts of 1,000 words (${claims})`, ms(took.compare!), ""],
        [
          `${PLAIN.format(many)} accounts, ${PLAIN.format(many * 10)} claims`,
          ms(large.ms),
          `${number(large.peakMb)} MB`,
        ],
        [
          `one account more, and the report, with \`open\` (${share(added)} of the row above)`,
          ms(added.ms),
          `${number(added.peakMb)} MB`,
        ],
        [`one account less (${share(withdrawn)})`, ms(withdrawn.ms), `${number(withdrawn.peakMb)} MB`],
      ],
    },
    await rendering(report),
  ];
}

async function rendering(report: Dissensus.ContrastReport): Promise<Section> {
  const { toMarkdown, toHtml, toSvg, toCsv, toJsonLd, toArgdown, toVegaLite } = dissensus;
  const took = await medians({
    toMarkdown: () => toMarkdown(report),
    toHtml: () => toHtml(report),
    toSvg: () => toSvg(report),
    toCsv: () => toCsv(report),
    toJsonLd: () => toJsonLd(report),
    toArgdown: () => toArgdown(report),
    toVegaLite: () => toVegaLite(report),
  });
  return {
    name: "comparing",
    title: "Rendering",
    text: "The report on the ten accounts.",
    head: ["", "time"],
    rows: Object.entries(took).map(([name, time]) => [name, ms(time)]),
  };
}

/** Imports something in a fresh process: processor time and clock time. */
function coldImport(what: string): { processor: number; clock: number; best: number } {
  const code = `const u=process.cpuUsage(),t=performance.now();await import(${JSON.stringify(what)});const c=process.cpuUsage(u);console.log((c.user+c.system)/1000,performance.now()-t)`;
  const runs = Array.from({ length: quick ? 1 : 15 }, () =>
    execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8", cwd: ROOT })
      .split(" ")
      .map(Number),
  );
  const clocks = runs.map(([, time]) => time!);
  return { processor: median(runs.map(([time]) => time!)), clock: median(clocks), best: Math.min(...clocks) };
}

/** What a Node process that does nothing takes, by the clock. */
function startUp(): number {
  const runs = Array.from({ length: quick ? 1 : 15 }, () => {
    const began = performance.now();
    execFileSync(process.execPath, ["-e", "0"]);
    return performance.now() - began;
  });
  return median(runs);
}

function importing(): Section {
  const names: Record<string, string> = {
    "dissensus (built)": "dissensus",
    "zod, as published": "zod",
    compromise: "compromise",
    "an empty module": "data:text/javascript,export {}",
  };
  const found = Object.entries(names).map(([name, what]) => [name, coldImport(what)] as const);
  const own = found[0]![1];
  return {
    name: "importing",
    ratios: [{ what: "Importing, cold, by the clock", found: ms(own.clock), goal: "< 60 ms" }],
    title: "Importing, cold",
    text: `A fresh Node process each time, which alone takes ${ms(startUp())} to start; medians of fifteen, in turn.`,
    head: ["", "processor time", "clock", "clock, best"],
    rows: found.map(([name, { processor, clock, best }]) => [name, ms(processor), ms(clock), ms(best)]),
  };
}

function sizes(): Section {
  const rows: { name: string; size: number; sizeLimit: number }[] = JSON.parse(
    execFileSync(join(ROOT, "node_modules/.bin/size-limit"), ["--json"], {
      encoding: "utf8",
      cwd: ROOT,
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  return {
    name: "sizes",
    title: "Size in a bundle",
    text: "What a bundler puts in for each import, all dependencies, minified and compressed (brotli). `npm run size` holds the limits.",
    head: ["import", "size", "limit"],
    rows: rows.map(({ name, size, sizeLimit }) => [
      name,
      `${number(size / 1000)} kB`,
      `${number(sizeLimit / 1000)} kB`,
    ]),
  };
}

/** The page's sections, by the name under which each is asked for; a name may stand for several. */
const PARTS: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  reading: async () => [await reading(), readingMuch()],
  relating: async () => [await relating()],
  candidates: async () => [
    growing(
      "candidates",
      "Finding candidate pairs",
      "Index the claims and find the 24 most similar of each; MiniSearch does the same with the same terms, one search a claim; string-similarity compares all pairs.",
      ["minisearch", "all pairs"],
    ),
  ],
  align: async () => [
    growing("align", "Aligning", "The whole of `align`: reading the claims, candidates, groups.", [
      "minisearch",
      "all pairs",
    ]),
  ],
  match: async () => [
    growing("match", "Matching", "Index the claims and ask `match` about each (a sample of 1,000).", [
      "minisearch",
      "all pairs",
    ]),
  ],
  comparing,
  importing: async () => [importing()],
  sizes: async () => [sizes()],
};

if (only !== undefined && !PARTS[only]) throw new Error(`no section "${only}": ${Object.keys(PARTS).join(", ")}`);
const sections: Section[] = [];
for (const [name, measured] of Object.entries(PARTS)) {
  if (only !== undefined && name !== only) continue;
  const began = performance.now();
  const found = await measured();
  sections.push(...found);
  for (const section of found) process.stdout.write(`${asMarkdown(section)}\n`);
  process.stderr.write(`${name}: ${number((performance.now() - began) / 1000)} s\n`);
}
const PAGE = join(ROOT, "docs/guides/speed.md");
if (FLAGS.has("--write"))
  writeFileSync(PAGE, only === undefined ? page(sections) : renewed(readFileSync(PAGE, "utf8"), sections));
