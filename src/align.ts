/**
 * Which assertions speak to the same point.
 */
import { type CandidatePairs, SCORE_STEPS, TermIndex } from "./candidates.ts";
import { Grouping } from "./grouping.ts";
import type { Assertion, Decision, Dossier } from "./model.ts";
import { nameFinder } from "./names.ts";
import { DEFAULTS, type Options, type SimilarityFunction } from "./options.ts";
import { pointTerms, pointWeight, WHY } from "./points.ts";
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

/** Up to this size all pairs of a group are listed; a larger group lists the pairs the index found. */
const SMALL_GROUP = 24;
/** What else is known of the dossier the assertions stand in. */
export type AlignContext = Partial<Pick<Dossier, "accounts" | "decisions" | "aliases">>;

/** What a next claim of one speaker in one text gains on the one before: people mostly go on with one point. */
const SAME_BREATH = 0.1;

/** Index terms worked out before, by assertion; for one and the same set of aliases. */
export type KnownTerms = WeakMap<Assertion, readonly string[]>;

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
  known?: KnownTerms,
): Alignment {
  const settings = { ...DEFAULTS, ...options };
  const { decisions = [] } = context;
  const items = [...assertions].sort((x, y) => byCodeUnit(x.text, y.text) || byCodeUnit(x.id, y.id));
  const pairs = scoredPairs(items, settings, context, known);
  const grouping = new Grouping(items.length, pairs);
  const position = new Map(items.map((item, index) => [item.id, index]));
  const linked = ruled(decisions.filter(links), position);
  for (const [a, b] of ruled(decisions.filter(parts), position)) grouping.forbid(a, b);
  for (const [a, b] of linked) grouping.join(a, b);
  grouping.joinAlike(settings.minSimilarity);
  return describe(grouping, items, pairs, linked);
}

function scoredPairs(
  items: readonly Assertion[],
  options: Options,
  { accounts = [], aliases = [] }: AlignContext,
  known?: KnownTerms,
): CandidatePairs {
  const contexts = new Map(accounts.map(({ id, date, sourceId }) => [id, { date: date ?? null, publisher: sourceId }]));
  const named = nameFinder(aliases);
  const index = new TermIndex(pointWeight);
  const whys: boolean[] = [];
  const sums: string[][] = [];
  for (const item of items) {
    const terms = known?.get(item) ?? [...pointTerms(read(item, contexts.get(item.accountId))), ...named(item.text)];
    known?.set(item, terms);
    index.add(terms);
    whys.push(terms.includes(WHY));
    sums.push(terms.filter((term) => term.startsWith("$")));
  }
  const pairs = index.pairs(options.maxCandidates);
  if (options.similarity !== null) scoreAnew(pairs, items, options.similarity);
  else {
    raiseInOneBreath(pairs, items);
    lowerWhereOneSaysWhy(pairs, whys, sums);
  }
  return pairs;
}

/** Puts the user's own scores in the place of the index's. */
function scoreAnew(pairs: CandidatePairs, items: readonly Assertion[], similarity: SimilarityFunction): void {
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = [items[pairs.a[pair] as number], items[pairs.b[pair] as number]];
    const score = similarity(a?.text ?? "", b?.text ?? "");
    pairs.steps[pair] = Math.round(Math.max(0, Math.min(1, score)) * SCORE_STEPS);
  }
}

/** Raises the score of two claims of one speaker that follow each other in a text. */
function raiseInOneBreath(pairs: CandidatePairs, items: readonly Assertion[]): void {
  const next = new Int32Array(items.length).fill(-1);
  const byPlace = [...items.keys()].sort((x, y) => place(items[x]) - place(items[y]));
  const last = new Map<string, number>();
  for (const index of byPlace) {
    const { accountId, attribution, spans } = items[index] as Assertion;
    const before = last.get(accountId);
    const speaker = attribution.at(-1)?.holder ?? null;
    if (before !== undefined && speaker !== null && items[before]?.attribution.at(-1)?.holder === speaker)
      next[before] = index;
    if (spans.length > 0) last.set(accountId, index);
  }
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = [pairs.a[pair] as number, pairs.b[pair] as number];
    if (next[a] !== b && next[b] !== a) continue;
    pairs.steps[pair] = Math.min(SCORE_STEPS, (pairs.steps[pair] as number) + SAME_BREATH * SCORE_STEPS);
  }
}

/** What a pair keeps of its score when one claim says why and the other does not: they answer two questions. */
const OTHER_QUESTION = 0.75;

function lowerWhereOneSaysWhy(pairs: CandidatePairs, whys: readonly boolean[], sums: readonly string[][]): void {
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = [pairs.a[pair] as number, pairs.b[pair] as number];
    // One sum is one point, whatever is said of it besides.
    if (whys[a] === whys[b] || sums[a]?.some((sum) => sums[b]?.includes(sum))) continue;
    pairs.steps[pair] = Math.round((pairs.steps[pair] as number) * OTHER_QUESTION);
  }
}

function place(assertion: Assertion | undefined): number {
  return assertion?.spans[0]?.start ?? 0;
}

/** Whether a ruling puts its two assertions at one point: who rules on their relation holds them to be about one thing. */
function links({ kind, relation }: Decision): boolean {
  return kind === "must-link" || (kind === "relation" && relation !== "undecided");
}

function parts({ kind }: Decision): boolean {
  return kind === "cannot-link";
}

/** The pairs of items that rulings are about. */
function ruled(decisions: readonly Decision[], position: ReadonlyMap<string, number>): [number, number][] {
  return decisions.flatMap(({ assertions }) => {
    const [a, b] = assertions.map((id) => position.get(id));
    return a !== undefined && b !== undefined && a !== b ? [[Math.min(a, b), Math.max(a, b)] as [number, number]] : [];
  });
}

function describe(
  grouping: Grouping,
  items: readonly { readonly id: string }[],
  pairs: CandidatePairs,
  linked: readonly (readonly [number, number])[],
): Alignment {
  const groups = membersOf(grouping.groupOf);
  const listed: AlignedPair[] = [];
  const list = (a: number, b: number, steps: number): void => {
    listed.push({ a: idOf(items, a), b: idOf(items, b), score: steps / SCORE_STEPS });
  };
  for (let a = 0; a < items.length; a++) {
    const members = groups.get(grouping.groupOf[a] as number) ?? [];
    if (members.length <= SMALL_GROUP) {
      for (const b of members) if (b > a) list(a, b, grouping.steps(a, b));
    } else {
      const [start, end] = grouping.row(a);
      for (let pair = start; pair < end; pair++) {
        const b = pairs.b[pair] as number;
        if (grouping.groupOf[b] === grouping.groupOf[a]) list(a, b, pairs.steps[pair] as number);
      }
    }
  }
  for (const [a, b] of linked) {
    const group = grouping.groupOf[a] as number;
    const large = (groups.get(group)?.length ?? 0) > SMALL_GROUP;
    if (large && group === grouping.groupOf[b] && grouping.steps(a, b) === 0) list(a, b, 0);
  }
  return { groups: Array.from(groups.values(), (members) => members.map((item) => idOf(items, item))), pairs: listed };
}

/** The members of each group in ascending order, the group with the first item first. */
function membersOf(groupOf: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  groupOf.forEach((group, item) => {
    const own = members.get(group);
    if (own) own.push(item);
    else members.set(group, [item]);
  });
  return members;
}

function idOf(items: readonly { readonly id: string }[], index: number): string {
  return items[index]?.id ?? "";
}
