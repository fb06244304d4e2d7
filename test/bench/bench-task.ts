/**
 * One measurement in a process of its own, so that its memory is its own: prints one line of JSON.
 *
 *   tsx test/bench/bench-task.ts align 10000
 */
import MiniSearch from "minisearch";
import { align } from "../../src/align/align.ts";
import { buildIndex } from "../../src/match/match.ts";
import type { Assertion, DossierInput } from "../../src/model/dossier.ts";
import { DEFAULTS } from "../../src/model/options.ts";
import { compare } from "../../src/report/compare.ts";
import { openComparison } from "../../src/report/open.ts";
import { TermIndex } from "../../src/search/candidates.ts";
import { similarity } from "../../src/text/similarity.ts";
import { terms } from "../../src/text/terms.ts";
import { pointOf, syntheticAssertions } from "./synthetic.ts";

/** What a task found. Times are processor time, in milliseconds. */
export interface Measured {
  /** The task itself. */
  readonly ms: number;
  /** Greatest resident memory of the process, in MB; the library, the input and the output are in it. */
  readonly peakMb: number;
  /** Share of the restatements of a claim that were found, as far as there was room for them. */
  readonly recall?: number;
  /** Bytes of the index an item. */
  readonly bytesPerItem?: number;
  /** What is estimated from a sample. */
  readonly sampled?: boolean;
}

type Task = (size: number) => Omit<Measured, "peakMb">;

/** Processor time of this process in milliseconds: other programs on the machine disturb it less than the clock. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = processorTime();
  const result = work();
  return { ms: processorTime() - start, result };
}

const inOrder = (claims: Assertion[]): Assertion[] =>
  claims.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));

/** Counts, for each claim, the partners that restate it; gives their share of those there was room for. */
function recallOf(
  claims: readonly Assertion[],
  found: Int32Array,
  most: number,
  asked = claims.map((_, i) => i),
): number {
  const sizes = new Map<string, number>();
  for (const claim of claims) sizes.set(pointOf(claim), (sizes.get(pointOf(claim)) ?? 0) + 1);
  let [right, wanted] = [0, 0];
  for (const item of asked) {
    const partners = Math.min(most, sizes.get(pointOf(claims[item]!))! - 1);
    wanted += partners;
    right += Math.min(partners, found[item]!);
  }
  return right / wanted;
}

function candidates(size: number): Omit<Measured, "peakMb"> {
  const claims = inOrder(syntheticAssertions(size));
  const most = DEFAULTS.maxCandidates;
  globalThis.gc?.();
  const before = process.memoryUsage();
  const index = new TermIndex();
  const built = timed(() => {
    for (const claim of claims) index.add(terms(claim.text));
    index.find(["x"], 1);
  });
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const { ms, result } = timed(() => index.pairs(most));
  const found = new Int32Array(size);
  for (let pair = 0; pair < result.length; pair++) {
    const [a, b] = [result.a[pair]!, result.b[pair]!];
    if (pointOf(claims[a]!) !== pointOf(claims[b]!)) continue;
    found[a]!++;
    found[b]!++;
  }
  return { ms: built.ms + ms, recall: recallOf(claims, found, most), bytesPerItem: bytes / size };
}

/** How many searches are run: enough for the compiler to have come to its end, as it would over all of them. */
const SAMPLE = 1000;
/** How many where one takes a tenth of a second. */
const SLOW_SAMPLE = 200;

/** MiniSearch given the same terms: the index, and one search an assertion, of which a sample is run. */
function minisearch(size: number): Omit<Measured, "peakMb"> {
  const claims = syntheticAssertions(size);
  const most = DEFAULTS.maxCandidates;
  const search = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: terms,
    processTerm: (term) => term,
  });
  const built = timed(() => search.addAll(claims.map(({ text }, id) => ({ id, text }))));
  const step = Math.max(1, Math.floor(size / (size > 10_000 ? SLOW_SAMPLE : SAMPLE)));
  const asked = claims.map((_, item) => item).filter((item) => item % step === 0);
  const found = new Int32Array(size);
  const run = timed(() => {
    for (const item of asked) {
      const hits = search.search(claims[item]!.text).slice(0, most + 1);
      found[item] = hits.filter(({ id }) => id !== item && pointOf(claims[id]!) === pointOf(claims[item]!)).length;
    }
  });
  const ms = built.ms + (run.ms * size) / asked.length;
  return { ms, recall: recallOf(claims, found, most, asked), sampled: true };
}

/** Every pair by string similarity, of which a sample is run. */
function allPairs(size: number): Omit<Measured, "peakMb"> {
  const claims = syntheticAssertions(size);
  const sample = 20_000;
  const run = timed(() => {
    for (let pair = 0; pair < sample; pair++) {
      similarity(claims[(pair * 7919) % size]!.text, claims[(pair * 104_729 + 1) % size]!.text);
    }
  });
  return { ms: (run.ms / sample) * ((size * (size - 1)) / 2), sampled: true };
}

function matching(size: number): Omit<Measured, "peakMb"> {
  const claims = syntheticAssertions(size);
  const index = buildIndex([]);
  const built = timed(() => {
    index.add(claims);
    index.match("x");
  });
  const asked = Array.from({ length: SAMPLE }, (_, at) => claims[Math.floor((at * size) / SAMPLE)]!);
  const run = timed(() => {
    for (const claim of asked) index.match(claim.text);
  });
  return { ms: built.ms + (run.ms * size) / asked.length, sampled: true };
}

/** A dossier of accounts of ten assertions each, from forty sources. */
export function largeDossier(accounts: number): DossierInput & { readonly assertions: readonly Assertion[] } {
  const assertions = syntheticAssertions(accounts * 10).map((claim, at) => ({
    ...claim,
    accountId: `account-${Math.floor(at / 10)}`,
  }));
  return {
    event: { id: "event", label: "Event" },
    sources: Array.from({ length: 40 }, (_, at) => ({ id: `source-${at}`, name: `Source ${at}` })),
    accounts: Array.from({ length: accounts }, (_, at) => ({ id: `account-${at}`, sourceId: `source-${at % 40}` })),
    assertions,
  };
}

/** Median of nine changes, each with its report. */
function inOpen(accounts: number, what: "add" | "withdraw"): Omit<Measured, "peakMb"> {
  const dossier = largeDossier(accounts);
  const last = dossier.accounts.at(-1)!;
  const [own, others] = [true, false].map((of) =>
    dossier.assertions.filter(({ accountId }) => (accountId === last.id) === of),
  );
  const feed = openComparison({ ...dossier, accounts: dossier.accounts.slice(0, -1), assertions: others });
  const changes = {
    add: () => {
      feed.add(last, own);
      feed.report();
    },
    withdraw: () => {
      feed.withdraw(last.id);
      feed.report();
    },
  };
  feed.report();
  const took = Array.from({ length: 9 }, () => {
    const [add, withdraw] = [timed(changes.add).ms, timed(changes.withdraw).ms];
    return what === "add" ? add : withdraw;
  });
  return { ms: took.sort((a, b) => a - b)[4]! };
}

const TASKS: Readonly<Record<string, Task>> = {
  candidates,
  minisearch,
  "all pairs": allPairs,
  match: matching,
  align: (size) => {
    const claims = syntheticAssertions(size);
    return { ms: timed(() => align(claims)).ms };
  },
  // Adds the last account to an open comparison of the others, or withdraws it again, and makes the report.
  "add an account": (accounts) => inOpen(accounts, "add"),
  "withdraw an account": (accounts) => inOpen(accounts, "withdraw"),
  compare: (accounts) => {
    const dossier = largeDossier(accounts);
    return { ms: timed(() => compare(dossier)).ms };
  },
};

if (/bench-task\.m?[jt]s$/.test(process.argv[1] ?? "")) {
  const [name = "", size = "1000"] = process.argv.slice(2);
  const task = TASKS[name];
  if (!task) throw new Error(`no task "${name}": ${Object.keys(TASKS).join(", ")}`);
  const measured = task(Number(size));
  const peakMb = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(`${JSON.stringify({ ...measured, peakMb } satisfies Measured)}\n`);
}
