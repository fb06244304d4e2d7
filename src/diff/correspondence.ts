/**
 * What of one report is what of another: assertions and issues of two reports on one event, paired.
 */
import type { Assertion } from "../model/dossier.ts";
import type { ContrastReport, Issue } from "../model/report.ts";
import { terms } from "../text/terms.ts";
import { byCodeUnit } from "../text/words.ts";

/** Pairs of two reports; both ways alike, so that pairing the reports the other way round gives the same pairs. */
export interface Correspondence {
  /** Identifiers of assertions before, each with its identifier afterwards. */
  readonly assertions: ReadonlyMap<string, string>;
  /** Those of them that say the same words, by either identifier (one identifier never stands for two). */
  readonly unchanged: ReadonlySet<string>;
  /** Those of them that say the same content words, whatever their figures and word order, by either identifier. */
  readonly reworded: ReadonlySet<string>;
  /** Issues, in the order they have afterwards. */
  readonly issues: readonly { readonly before: Issue; readonly after: Issue }[];
}

/**
 * Pairs the assertions and the issues of two reports.
 *
 * Assertions are one when they have one identifier, or stand in one account in the same words by the same speaker
 * (so that a shifted text keeps them), or replace one another there: same speaker, most content words shared, figures
 * not counted. Issues are one by the assertions they share, never by their labels alone: those without a shared
 * assertion are one only when label and somebody who speaks to it are the same.
 */
export function correspond(before: ContrastReport, after: ContrastReport): Correspondence {
  const pairs = new Map<string, string>();
  pairBy(pairs, before.assertions, after.assertions, (assertion) => assertion.id);
  pairBy(pairs, before.assertions, after.assertions, sameWords);
  pairSuccessors(pairs, before.assertions, after.assertions);
  const afterById = new Map(after.assertions.map((assertion) => [assertion.id, assertion]));
  const keeping = (alike: (one: Assertion, other: Assertion) => boolean) => {
    const kept = before.assertions.filter((assertion) => {
      const later = afterById.get(pairs.get(assertion.id) ?? "");
      return later !== undefined && alike(assertion, later);
    });
    return new Set(kept.flatMap(({ id }) => [id, pairs.get(id) ?? id]));
  };
  return {
    assertions: pairs,
    unchanged: keeping((one, other) => sameWords(one) === sameWords(other)),
    reworded: keeping((one, other) => sameWords(one) === sameWords(other) || contentKey(one) === contentKey(other)),
    issues: pairIssues(pairs, before, after),
  };
}

function speakerKey({ accountId, attribution }: Assertion): string {
  return JSON.stringify([accountId, attribution.map((link) => [link.holder, link.name ?? null, link.act])]);
}

function sameWords(assertion: Assertion): string {
  return JSON.stringify([speakerKey(assertion), assertion.text, assertion.quote, assertion.polarity]);
}

/** Pairs what is not yet paired by a key; several of one key in the order of their identifiers. */
function pairBy(
  pairs: Map<string, string>,
  before: readonly Assertion[],
  after: readonly Assertion[],
  keyOf: (assertion: Assertion) => string,
): void {
  const waiting = new Map<string, string[]>();
  for (const { id, key } of free(after, new Set(pairs.values()), keyOf).reverse()) {
    add(waiting, key, id);
  }
  for (const { id, key } of free(before, new Set(pairs.keys()), keyOf)) {
    // Taken from the end of what was turned round: shifting a long list costs its length each time.
    const other = waiting.get(key)?.pop();
    if (other !== undefined) pairs.set(id, other);
  }
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function free(assertions: readonly Assertion[], taken: ReadonlySet<string>, keyOf: (assertion: Assertion) => string) {
  return assertions
    .filter((assertion) => !taken.has(assertion.id))
    .map((assertion) => ({ id: assertion.id, key: keyOf(assertion) }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

/** How many of the content words of both (Dice) a replaced assertion must share with its successor. */
const SUCCESSOR = 0.6;
/** Terms in more assertions of one speaker than this tell none apart; it also bounds the work. */
const COMMON = 40;

interface Candidate {
  readonly before: string;
  readonly after: string;
  readonly score: number;
}

/** Pairs assertions that replace one another in one account. */
function pairSuccessors(pairs: Map<string, string>, before: readonly Assertion[], after: readonly Assertion[]): void {
  const taken = new Set(pairs.values());
  const termsOf = new Map<string, ReadonlySet<string>>();
  const index = new Map<string, string[]>();
  for (const assertion of after.filter(({ id }) => !taken.has(id))) {
    const found = contentTerms(assertion);
    termsOf.set(assertion.id, found);
    for (const term of found) {
      add(index, `${speakerKey(assertion)} ${term}`, assertion.id);
    }
  }
  const candidates = before
    .filter(({ id }) => !pairs.has(id))
    .flatMap((assertion) => successors(assertion, index, termsOf));
  takeBest(candidates, ({ before: id, after: other }) => pairs.set(id, other));
}

function contentKey(assertion: Assertion): string {
  return JSON.stringify([speakerKey(assertion), assertion.polarity, [...contentTerms(assertion)].sort(byCodeUnit)]);
}

function contentTerms(assertion: Assertion): Set<string> {
  return new Set(terms(assertion.text).filter((term) => !/\p{N}/u.test(term)));
}

function successors(
  assertion: Assertion,
  index: ReadonlyMap<string, readonly string[]>,
  termsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Candidate[] {
  const mine = contentTerms(assertion);
  const shared = new Map<string, number>();
  for (const term of mine) {
    const others = index.get(`${speakerKey(assertion)} ${term}`) ?? [];
    if (others.length <= COMMON) for (const id of others) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  return [...shared]
    .map(([id, count]) => ({
      before: assertion.id,
      after: id,
      score: (2 * count) / (mine.size + (termsOf.get(id)?.size ?? 0)),
    }))
    .filter(({ score }) => score >= SUCCESSOR);
}

/** Takes the best candidates, each side once; of equal ones the order of identifiers decides, both ways alike. */
function takeBest(candidates: readonly Candidate[], take: (candidate: Candidate) => void): void {
  const rank = ({ before, after }: Candidate) => JSON.stringify([before, after].sort(byCodeUnit));
  const sorted = [...candidates].sort((a, b) => b.score - a.score || byCodeUnit(rank(a), rank(b)));
  const left = new Set<string>();
  const right = new Set<string>();
  for (const candidate of sorted) {
    if (left.has(candidate.before) || right.has(candidate.after)) continue;
    left.add(candidate.before);
    right.add(candidate.after);
    take(candidate);
  }
}

function pairIssues(pairs: ReadonlyMap<string, string>, before: ContrastReport, after: ContrastReport) {
  const found = new Map<Issue, Issue>();
  const take = (earlier: readonly Issue[], later: readonly Issue[], candidates: readonly Candidate[]) => {
    const byIdBefore = new Map(earlier.map((issue) => [issue.id, issue]));
    const byIdAfter = new Map(later.map((issue) => [issue.id, issue]));
    takeBest(candidates, (candidate) => {
      const [one, other] = [byIdBefore.get(candidate.before), byIdAfter.get(candidate.after)];
      if (one && other) found.set(other, one);
    });
  };
  take(before.issues, after.issues, sharing(pairs, before.issues, after.issues));
  const matched = new Set(found.values());
  const restBefore = before.issues.filter((issue) => !matched.has(issue));
  const restAfter = after.issues.filter((issue) => !found.has(issue));
  take(restBefore, restAfter, sameName(restBefore, restAfter));
  return after.issues.flatMap((issue) => {
    const earlier = found.get(issue);
    return earlier ? [{ before: earlier, after: issue }] : [];
  });
}

/** Issues that share assertions: the more of all their assertions, the better. */
function sharing(pairs: ReadonlyMap<string, string>, before: readonly Issue[], after: readonly Issue[]): Candidate[] {
  const issuesOf = new Map<string, Issue[]>();
  for (const issue of after) {
    for (const id of issue.assertionIds) add(issuesOf, id, issue);
  }
  return before.flatMap((issue) => {
    const shared = new Map<Issue, number>();
    for (const id of issue.assertionIds) {
      for (const other of issuesOf.get(pairs.get(id) ?? "") ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared].map(([other, count]) => ({
      before: issue.id,
      after: other.id,
      score: (2 * count) / (issue.assertionIds.length + other.assertionIds.length),
    }));
  });
}

/** Issues of one label to which some source speaks in both reports. */
function sameName(before: readonly Issue[], after: readonly Issue[]): Candidate[] {
  const byLabel = new Map<string, Issue[]>();
  for (const issue of after) add(byLabel, issue.label, issue);
  const speakers = (issue: Issue) => issue.positions.flatMap(({ holders, publishers }) => [...holders, ...publishers]);
  return before.flatMap((issue) => {
    const mine = new Set(speakers(issue));
    return (byLabel.get(issue.label) ?? [])
      .filter((other) => speakers(other).some((source) => mine.has(source)))
      .map((other) => ({ before: issue.id, after: other.id, score: 1 }));
  });
}
