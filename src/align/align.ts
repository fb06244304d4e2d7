/**
 * Which assertions speak to the same point.
 */

import { completed, type PlainAssertion } from "../dossier/plain.ts";
import type { Assertion, Decision, Dossier } from "../model/dossier.ts";
import { DEFAULTS, type Options, type SimilarityFunction } from "../model/options.ts";
import { topicsIn } from "../refer/topics.ts";
import { type CandidatePairs, TermIndex, Vocabulary } from "../search/candidates.ts";
import { SCORE_STEPS } from "../search/search.ts";
import { nameFinder } from "../statement/aliases.ts";
import { readStatement } from "../statement/statement.ts";
import { byCodeUnit } from "../text/words.ts";
import { Grouping } from "./grouping.ts";
import { withNearby } from "./nearby.ts";
import { pointTerms, pointWeight, WHY } from "./point-terms.ts";

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
export type AlignContext = Partial<Pick<Dossier, "accounts" | "decisions" | "aliases">> & {
  /**
   * The claims that were read from texts, by their identifiers. Those need what stands around them, and are put together by it: who speaks
   * next, who answers whom, which kind of happening it is. Claims that somebody has worded go by their words.
   */
  readonly fromText?: ReadonlySet<string>;
};

/** What a next claim of one speaker in one text gains on the one before: people mostly go on with one point. */
const SAME_BREATH = 0.1;

/** What is kept of assertions from one grouping to the next; for one and the same set of aliases. */
export interface KnownClaims {
  readonly vocabulary: Vocabulary;
  readonly claims: WeakMap<Assertion, Claim>;
  /** The assertions of the last grouping in the order of their texts. */
  order: readonly Assertion[];
}

/** What an assertion is about. */
interface Claim {
  /** Its index terms, by their numbers in the vocabulary. */
  readonly terms: Int32Array;
  /** The sums among them. */
  readonly sums: readonly number[];
  /** The occasions to come that it dates, each with its day. */
  readonly occasions: readonly (readonly string[])[];
  /** Whether it says why. */
  readonly why: boolean;
}

/** Knows no claims yet. */
export function newKnownClaims(): KnownClaims {
  return { vocabulary: new Vocabulary(pointWeight), claims: new WeakMap(), order: [] };
}

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
  assertions: readonly PlainAssertion[],
  options: Partial<Options> = {},
  context: AlignContext = {},
): Alignment {
  const found = group(completed(assertions, context.accounts), { ...DEFAULTS, ...options }, context, newKnownClaims());
  const groups = found.groups.map((members) => members.map((item) => idOf(found.items, item)));
  return { groups, pairs: describe(found) };
}

/** Assertions in groups, by their places: what {@link align} spells out. */
export interface Groups {
  /** The assertions in the order of their texts. */
  readonly items: readonly Assertion[];
  /** The members of each group, as places among the items, ascending; the group with the first item first. */
  readonly groups: readonly (readonly number[])[];
  /** The pairs that a group lists, two places in the group after each other; the same list for small groups of one size. */
  readonly pairsOf: (group: number) => Int32Array;
  /** The pairs within each group that are at least so similar, as places in the group; pairs of claims read from texts by a measure of their own. */
  readonly alike: (similarity: number, ofRead: number) => readonly (readonly number[])[];
}

/** Groups assertions as {@link align} does, and leaves the pairs to be asked for. */
export function alignGroups(
  assertions: readonly Assertion[],
  options: Options,
  context: AlignContext,
  known: KnownClaims = newKnownClaims(),
): Groups {
  const found = group(assertions, options, context, known);
  const linked = linksByGroup(found);
  return {
    items: found.items,
    groups: found.groups,
    pairsOf: (at) => pairsWithin(found.groups[at] as readonly number[], found, linked.get(at) ?? []),
    alike: (similarity, ofRead) =>
      alikeWithin(found, context.fromText ?? NOTHING, similarity * SCORE_STEPS, ofRead * SCORE_STEPS),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function alikeWithin(
  { items, groups, pairs }: Found,
  fromText: ReadonlySet<string>,
  steps: number,
  ofRead: number,
): number[][] {
  const isRead = Uint8Array.from(items, ({ id }) => (fromText.has(id) ? 1 : 0));
  const [groupOf, placeOf] = [new Int32Array(items.length), new Int32Array(items.length)];
  groups.forEach((members, group) => {
    members.forEach((item, place) => {
      groupOf[item] = group;
      placeOf[item] = place;
    });
  });
  const found: number[][] = groups.map(() => []);
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = [pairs.a[pair] as number, pairs.b[pair] as number];
    const least = isRead[a] === 1 && isRead[b] === 1 ? ofRead : steps;
    if ((pairs.steps[pair] as number) < least || groupOf[a] !== groupOf[b]) continue;
    found[groupOf[a] as number]?.push(placeOf[a] as number, placeOf[b] as number);
  }
  return found;
}

/** The groups, and what led to them. */
interface Found {
  readonly items: readonly Assertion[];
  readonly groups: readonly (readonly number[])[];
  readonly grouping: Grouping;
  readonly pairs: CandidatePairs;
  readonly linked: readonly (readonly [number, number])[];
}

function group(assertions: readonly Assertion[], settings: Options, context: AlignContext, known: KnownClaims): Found {
  const { decisions = [] } = context;
  const items = inOrderOfText(assertions, known.order);
  known.order = items;
  const pairs = scoredPairs(items, settings, context, known);
  const grouping = new Grouping(items.length, pairs);
  const linked = ruled(decisions.filter(links), items);
  for (const [a, b] of ruled(decisions.filter(parts), items)) grouping.forbid(a, b);
  for (const [a, b] of linked) grouping.join(a, b);
  grouping.joinAlike(settings.minSimilarity);
  return { items, groups: [...membersOf(grouping.groupOf).values()], grouping, pairs, linked };
}

/** Sorts assertions; those of an order known before are put in that order first, since what is sorted is sorted fast. */
function inOrderOfText(assertions: readonly Assertion[], before: readonly Assertion[]): Assertion[] {
  const left = new Set(assertions);
  const order = before.filter((assertion) => left.delete(assertion));
  return [...order, ...left].sort((x, y) => byCodeUnit(x.text, y.text) || byCodeUnit(x.id, y.id));
}

function scoredPairs(
  items: readonly Assertion[],
  options: Options,
  context: AlignContext,
  known: KnownClaims,
): CandidatePairs {
  const claims = claimsOf(items, context, known);
  const index = new TermIndex(known.vocabulary);
  for (const { terms } of claims) index.addNumbers(terms);
  const pairs = index.pairs(options.maxCandidates);
  if (options.similarity !== null) scoreAnew(pairs, items, options.similarity);
  else {
    raiseInOneBreath(pairs, items);
    lowerWhereOneSaysWhy(pairs, claims);
    raiseWhereDaysDiffer(pairs, claims);
  }
  // Scores of the user's own stay as they are.
  return context.fromText?.size && options.similarity === null ? withNearby(pairs, items, context.fromText) : pairs;
}

function claimsOf(
  items: readonly Assertion[],
  { accounts = [], aliases = [], fromText }: AlignContext,
  { claims, vocabulary }: KnownClaims,
): Claim[] {
  const contexts = new Map(accounts.map(({ id, date, sourceId }) => [id, { date: date ?? null, publisher: sourceId }]));
  const named = nameFinder(aliases);
  return items.map((item) => {
    const before = claims.get(item);
    if (before) return before;
    const terms = [
      ...pointTerms(readStatement(item, contexts.get(item.accountId))),
      ...named(item.text),
      ...(fromText?.has(item.id) ? happenings(item) : []),
    ];
    const numbered = (sign: string): number[] =>
      terms.filter((term) => term.startsWith(sign)).map((term) => vocabulary.numberOf(term));
    const numbers = Int32Array.from(new Set(terms), (term) => vocabulary.numberOf(term));
    const claim = {
      terms: numbers,
      sums: numbered("$"),
      occasions: terms.filter((term) => /^@.+ /.test(term)).map((term) => term.split(" ")),
      why: terms.includes(WHY),
    };
    claims.set(item, claim);
    return claim;
  });
}

/** The kinds of happenings a claim speaks of, as terms: "expelled", "deportation" and "sent home" are one. */
function happenings({ text }: Assertion): string[] {
  return topicsIn(text).flatMap(({ kinds }) => kinds.filter((kind) => kind.startsWith("*")));
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
  if (next.every((item) => item === -1)) return;
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = [pairs.a[pair] as number, pairs.b[pair] as number];
    if (next[a] !== b && next[b] !== a) continue;
    pairs.steps[pair] = Math.min(SCORE_STEPS, (pairs.steps[pair] as number) + SAME_BREATH * SCORE_STEPS);
  }
}

/** The least score of two claims that set different days for one occasion to come, however much else they say. */
const ONE_OCCASION = 0.9;

function raiseWhereDaysDiffer(pairs: CandidatePairs, claims: readonly Claim[]): void {
  const dates = Uint8Array.from(claims, ({ occasions }) => (occasions.length > 0 ? 1 : 0));
  for (let pair = 0; pair < pairs.length; pair++) {
    if (dates[pairs.a[pair] as number] === 0) continue;
    const a = claims[pairs.a[pair] as number] as Claim;
    const b = claims[pairs.b[pair] as number] as Claim;
    const differ = a.occasions.some(([name, day]) => b.occasions.some(([other, its]) => name === other && day !== its));
    if (!differ) continue;
    pairs.steps[pair] = Math.max(pairs.steps[pair] as number, ONE_OCCASION * SCORE_STEPS);
  }
}

/** What a pair keeps of its score when one claim says why and the other does not: they answer two questions. */
const OTHER_QUESTION = 0.75;

function lowerWhereOneSaysWhy(pairs: CandidatePairs, claims: readonly Claim[]): void {
  const says = Uint8Array.from(claims, ({ why }) => (why ? 1 : 0));
  for (let pair = 0; pair < pairs.length; pair++) {
    if (says[pairs.a[pair] as number] === says[pairs.b[pair] as number]) continue;
    const [a, b] = [claims[pairs.a[pair] as number] as Claim, claims[pairs.b[pair] as number] as Claim];
    // One sum is one point, whatever is said of it besides.
    if (a.sums.some((sum) => b.sums.includes(sum))) continue;
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
function ruled(decisions: readonly Decision[], items: readonly Assertion[]): [number, number][] {
  if (decisions.length === 0) return [];
  const position = new Map(items.map((item, index) => [item.id, index]));
  return decisions.flatMap(({ assertions }) => {
    const [a, b] = assertions.map((id) => position.get(id));
    return a !== undefined && b !== undefined && a !== b ? [[Math.min(a, b), Math.max(a, b)] as [number, number]] : [];
  });
}

/** The pairs of all groups, one group after the other, with their scores. */
function describe(found: Found): AlignedPair[] {
  const { items, groups, grouping } = found;
  const linked = linksByGroup(found);
  return groups.flatMap((members, at) => {
    const own = pairsWithin(members, found, linked.get(at) ?? []);
    return Array.from({ length: own.length / 2 }, (_, pair) => {
      const [a, b] = [members[own[2 * pair] as number] as number, members[own[2 * pair + 1] as number] as number];
      return { a: idOf(items, a), b: idOf(items, b), score: grouping.steps(a, b) / SCORE_STEPS };
    });
  });
}

/** The pairs of a group, as places in the group: all of a small one, of a large one those the index found and `links`. */
function pairsWithin(
  members: readonly number[],
  { grouping, pairs }: Found,
  links: readonly (readonly [number, number])[],
): Int32Array {
  if (members.length <= SMALL_GROUP) return allPairs(members.length);
  const placeOf = new Map(members.map((item, place) => [item, place]));
  const found: number[] = [];
  for (const [place, a] of members.entries()) {
    const [start, end] = grouping.row(a);
    for (let pair = start; pair < end; pair++) {
      const b = placeOf.get(pairs.b[pair] as number);
      if (b !== undefined) found.push(place, b);
    }
  }
  for (const [a, b] of links) found.push(placeOf.get(a) as number, placeOf.get(b) as number);
  return Int32Array.from(found);
}

const allPairsOf: Int32Array[] = [];

/** All pairs of so many, made once. */
function allPairs(members: number): Int32Array {
  const known = allPairsOf[members];
  if (known) return known;
  const made: number[] = [];
  for (let a = 0; a < members; a++) for (let b = a + 1; b < members; b++) made.push(a, b);
  allPairsOf[members] = Int32Array.from(made);
  return allPairsOf[members];
}

/** By large group, the pairs that people put at one point and the index did not find. */
function linksByGroup({ groups, grouping, linked }: Found): Map<number, (readonly [number, number])[]> {
  const found = new Map<number, (readonly [number, number])[]>();
  if (linked.length === 0) return found;
  const numberOf = new Map(groups.map((members, at) => [grouping.groupOf[members[0] as number], at]));
  for (const link of linked) {
    const [a, b] = link;
    const at = numberOf.get(grouping.groupOf[a] as number);
    const large = at !== undefined && (groups[at]?.length ?? 0) > SMALL_GROUP;
    if (!large || grouping.groupOf[a] !== grouping.groupOf[b] || grouping.steps(a, b) > 0) continue;
    const known = found.get(at);
    if (known) known.push(link);
    else found.set(at, [link]);
  }
  return found;
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
