/**
 * Which assertions speak to the same point.
 */
import { candidatePairs } from "./candidates.ts";
import type { Assertion, Decision, Dossier } from "./model.ts";
import { nameFinder } from "./names.ts";
import { DEFAULTS, type Options } from "./options.ts";
import { pointTerms, pointWeight } from "./points.ts";
import { read } from "./statement.ts";
import { byCodeUnit } from "./text.ts";

/** Two assertions that share words, and how much. */
export interface AlignedPair {
  /** Identifier of the first assertion. */
  readonly a: string;
  /** Identifier of the second assertion. */
  readonly b: string;
  /** Similarity from 0 to 1. */
  readonly score: number;
}

/** Assertions in groups, each one point at issue. */
export interface Alignment {
  /** Identifiers of the assertions of each point; every assertion stands in exactly one group. */
  readonly groups: readonly (readonly string[])[];
  /** The pairs inside the groups that were close enough to be compared. */
  readonly pairs: readonly AlignedPair[];
}

/** How many members of each of two groups are compared before the groups become one. */
const LINK_SAMPLE = 8;
/** Up to this size all pairs of a group are listed; a larger group lists the pairs the index found. */
const SMALL_GROUP = 24;
/** Groups become one when their members are alike, on average, by this share of `minSimilarity`. */
const AVERAGE_SHARE = 0.6;

/** What else is known of the dossier the assertions stand in. */
export type AlignContext = Partial<Pick<Dossier, "accounts" | "decisions" | "aliases">>;

/** What a next claim of one speaker in one text gains on the one before: people mostly go on with one point. */
const SAME_BREATH = 0.12;

/**
 * Groups assertions by the point they speak to: candidates from an inverted index of words, classes of like words and
 * questions answered, joined most similar first as long as the groups stay alike on average. People's must-link and
 * cannot-link decisions are kept to. The result does not depend on the order of the input.
 *
 * @example
 * ```ts
 * const at = (id: string, text: string) => parseDossier({
 *   event: { id: "e", label: "e" }, sources: [{ id: "s", name: "S" }], accounts: [{ id: "x", sourceId: "s" }],
 *   assertions: [{ id, accountId: "x", text }],
 * }).assertions[0];
 * align([at("a", "Turnout was 61 percent."), at("b", "Turnout was 48 percent."), at("c", "Two men were held.")]).groups;
 * // => [["b", "a"], ["c"]]
 * ```
 */
export function align(
  assertions: readonly Assertion[],
  options: Partial<Options> = {},
  context: AlignContext = {},
): Alignment {
  const settings = { ...DEFAULTS, ...options };
  const { decisions = [] } = context;
  const items = [...assertions].sort((x, y) => byCodeUnit(x.text, y.text) || byCodeUnit(x.id, y.id));
  const pairs = scoredPairs(items, settings, context);
  const grouping = new Grouping(items.length, pairs, settings.minSimilarity);
  const position = new Map(items.map((item, index) => [item.id, index]));
  for (const [a, b] of ruled(decisions, "cannot-link", position)) grouping.forbid(a, b);
  for (const [a, b] of ruled(decisions, "must-link", position)) grouping.join(a, b);
  const bySimilarity = [...pairs].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const pair of bySimilarity) {
    if (pair.score >= settings.minSimilarity) grouping.joinIfAlike(pair.a, pair.b);
  }
  return describe(grouping, items, pairs);
}

function scoredPairs(
  items: readonly Assertion[],
  options: Options,
  { accounts = [], aliases = [] }: AlignContext,
): Pair[] {
  const contexts = new Map(accounts.map(({ id, date, sourceId }) => [id, { date: date ?? null, publisher: sourceId }]));
  const named = nameFinder(aliases);
  const terms = items.map((item) => [...pointTerms(read(item, contexts.get(item.accountId))), ...named(item.text)]);
  const own = options.similarity;
  const pairs = candidatePairs(terms, options.maxCandidates, pointWeight);
  if (own !== null) return pairs.map(({ a, b }) => ({ a, b, score: own(items[a]?.text ?? "", items[b]?.text ?? "") }));
  return inOneBreath(pairs, items);
}

/** Raises the score of two claims of one speaker that follow each other in a text. */
function inOneBreath(pairs: readonly Pair[], items: readonly Assertion[]): Pair[] {
  const next = new Map<number, number>();
  const byPlace = [...items.keys()].sort((x, y) => place(items[x]) - place(items[y]));
  const last = new Map<string, number>();
  for (const index of byPlace) {
    const { accountId, attribution, spans } = items[index] as Assertion;
    const before = last.get(accountId);
    const speaker = attribution.at(-1)?.holder ?? null;
    if (before !== undefined && speaker !== null && items[before]?.attribution.at(-1)?.holder === speaker)
      next.set(before, index);
    if (spans.length > 0) last.set(accountId, index);
  }
  return pairs.map((pair) => {
    const follows = next.get(pair.a) === pair.b || next.get(pair.b) === pair.a;
    return follows ? { ...pair, score: Math.min(1, pair.score + SAME_BREATH) } : pair;
  });
}

function place(assertion: Assertion | undefined): number {
  return assertion?.spans[0]?.start ?? 0;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

function ruled(
  decisions: readonly Decision[],
  kind: Decision["kind"],
  position: Map<string, number>,
): [number, number][] {
  return decisions.flatMap((decision) => {
    const [a, b] = decision.assertions.map((id) => position.get(id));
    return decision.kind === kind && a !== undefined && b !== undefined ? [[a, b] as [number, number]] : [];
  });
}

/** Groups that grow by joining, most similar first. */
class Grouping {
  private readonly groupOf: number[];
  private readonly members: Map<number, number[]>;
  private readonly similar = new Map<number, number>();
  private readonly forbidden: [number, number][] = [];

  constructor(
    private readonly size: number,
    pairs: readonly Pair[],
    private readonly minSimilarity: number,
  ) {
    this.groupOf = Array.from({ length: size }, (_, index) => index);
    this.members = new Map(this.groupOf.map((index) => [index, [index]]));
    for (const { a, b, score } of pairs) this.similar.set(a * size + b, score);
  }

  groups(): number[][] {
    return [...this.members.values()];
  }

  forbid(a: number, b: number): void {
    this.forbidden.push([a, b]);
  }

  join(a: number, b: number): void {
    const [from, to] = this.pairOfGroups(a, b);
    if (from === to || this.isForbidden(from, to)) return;
    const moved = this.members.get(from) ?? [];
    for (const member of moved) this.groupOf[member] = to;
    this.members.get(to)?.push(...moved);
    this.members.delete(from);
  }

  joinIfAlike(a: number, b: number): void {
    const [from, to] = this.pairOfGroups(a, b);
    if (from !== to && this.averageSimilarity(from, to) >= this.minSimilarity * AVERAGE_SHARE) this.join(a, b);
  }

  /** The two groups, the smaller first, so that joining moves the fewer members. */
  private pairOfGroups(a: number, b: number): [number, number] {
    const [x, y] = [this.groupOf[a] ?? a, this.groupOf[b] ?? b];
    const [sizeX, sizeY] = [this.members.get(x)?.length ?? 0, this.members.get(y)?.length ?? 0];
    return sizeX < sizeY || (sizeX === sizeY && x > y) ? [x, y] : [y, x];
  }

  private isForbidden(from: number, to: number): boolean {
    return this.forbidden.some(([a, b]) => {
      const [x, y] = [this.groupOf[a], this.groupOf[b]];
      return (x === from && y === to) || (x === to && y === from);
    });
  }

  private averageSimilarity(from: number, to: number): number {
    const left = (this.members.get(from) ?? []).slice(0, LINK_SAMPLE);
    const right = (this.members.get(to) ?? []).slice(0, LINK_SAMPLE);
    let sum = 0;
    for (const a of left) for (const b of right) sum += this.similarity(a, b);
    return sum / (left.length * right.length);
  }

  private similarity(a: number, b: number): number {
    return this.similar.get(Math.min(a, b) * this.size + Math.max(a, b)) ?? 0;
  }
}

function describe(grouping: Grouping, items: readonly { readonly id: string }[], pairs: readonly Pair[]): Alignment {
  const idOf = (index: number): string => items[index]?.id ?? "";
  const groups = grouping.groups().map((members) => members.sort((a, b) => a - b));
  groups.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  const groupOf = new Map(groups.flatMap((members, group) => members.map((member) => [member, group] as const)));
  const score = new Map(pairs.map((pair) => [pair.a * items.length + pair.b, pair.score]));
  const listed = new Map<number, Pair>();
  for (const pair of pairs) {
    if (groupOf.get(pair.a) === groupOf.get(pair.b)) listed.set(pair.a * items.length + pair.b, pair);
  }
  for (const members of groups) {
    if (members.length > SMALL_GROUP) continue;
    for (const [rank, a] of members.entries()) {
      for (const b of members.slice(rank + 1)) {
        const key = a * items.length + b;
        listed.set(key, { a, b, score: score.get(key) ?? 0 });
      }
    }
  }
  return {
    groups: groups.map((members) => members.map(idOf)),
    pairs: [...listed.values()]
      .sort((x, y) => x.a - y.a || x.b - y.b)
      .map(({ a, b, score }) => ({ a: idOf(a), b: idOf(b), score })),
  };
}
