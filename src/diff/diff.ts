/**
 * What changed from one report to a later one on the same event.
 */

import { innermost, type Voice, voices } from "../dossier/voices.ts";
import { requireReport } from "../model/arguments.ts";
import {
  ACCOUNT_FIELDS,
  type AccountChange,
  type AccountField,
  type AccountRef,
  type Contradiction,
  type ContradictionSide,
  type Figure,
  type FigureChange,
  type IssuePair,
  type IssueRef,
  type Move,
  type PositionRef,
  type ReportDiff,
} from "../model/changes.ts";
import type { Account, Assertion, Quantity, Source } from "../model/dossier.ts";
import type { ContrastReport, Issue, Position } from "../model/report.ts";
import { byCodeUnit } from "../text/words.ts";
import { type Correspondence, correspond } from "./correspondence.ts";

/**
 * Compares two reports on one event: accounts added, withdrawn and changed; figures that a holder now gives otherwise;
 * sources that moved to another position; issues opened, closed and of another status; contradictions that appeared
 * and disappeared; people's rulings.
 *
 * Issues are recognised by the assertions they share, not by their labels. A source has moved only when its own words
 * on the issue changed by more than a figure: that the others' words grouped it anew is no move. `diff(report, report)` is empty, and
 * `diff(b, a)` is `diff(a, b)` read backwards.
 */
export function diff(before: ContrastReport, after: ContrastReport): ReportDiff {
  requireReport(before, "before");
  requireReport(after, "after");
  const [earlier, later] = [sideOf(before), sideOf(after)];
  const same = correspond(before, after);
  const pairedBefore = new Set(same.issues.map((pair) => pair.before));
  const pairedAfter = new Set(same.issues.map((pair) => pair.after));
  return {
    schema: "dissensus-diff/1",
    event: after.event.label,
    accounts: accountChanges(earlier, later),
    figures: same.issues.flatMap((pair) => figureChanges(earlier, later, pair)),
    moved: same.issues.flatMap((pair) => moves(earlier, later, same, pair)),
    issues: {
      opened: after.issues.filter((issue) => !pairedAfter.has(issue)).map(issueRef),
      closed: before.issues.filter((issue) => !pairedBefore.has(issue)).map(issueRef),
      status: same.issues.filter((pair) => pair.before.status !== pair.after.status).map(issuePair),
    },
    contradictions: contradictionChanges(earlier, later, same),
    decisions: decisionChanges(before, after),
  };
}

interface Side {
  readonly report: ContrastReport;
  readonly sources: ReadonlyMap<string, Source>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly assertions: ReadonlyMap<string, Assertion>;
  readonly voices: ReadonlyMap<string, Voice>;
}

interface Pair {
  readonly before: Issue;
  readonly after: Issue;
}

function sideOf(report: ContrastReport): Side {
  return {
    report,
    sources: new Map(report.sources.map((source) => [source.id, source])),
    accounts: new Map(report.accounts.map((account) => [account.id, account])),
    assertions: new Map(report.assertions.map((assertion) => [assertion.id, assertion])),
    voices: voices(report),
  };
}

function nameOf(side: Side, sourceId: string): string {
  return side.sources.get(sourceId)?.name ?? sourceId;
}

function issueRef({ id, label, status }: Issue): IssueRef {
  return { id, label, status };
}

function issuePair({ before, after }: Pair): IssuePair {
  return { before: issueRef(before), after: issueRef(after) };
}

function accountChanges(before: Side, after: Side): ReportDiff["accounts"] {
  const only = (side: Side, other: Side) =>
    side.report.accounts.filter(({ id }) => !other.accounts.has(id)).map((account) => accountRef(side, account));
  const changed = after.report.accounts.flatMap((account): AccountChange[] => {
    const earlier = before.accounts.get(account.id);
    const fields = earlier ? changedFields(earlier, account) : [];
    return fields.length > 0 ? [{ account: accountRef(after, account), fields }] : [];
  });
  return { added: only(after, before), withdrawn: only(before, after), changed };
}

function accountRef(side: Side, { id, sourceId, date, title }: Account): AccountRef {
  return { id, source: nameOf(side, sourceId), date: date ?? null, title: title ?? null };
}

function changedFields(before: Account, after: Account): AccountField[] {
  const read = (account: Account, field: AccountField) => account[field === "source" ? "sourceId" : field] ?? null;
  return ACCOUNT_FIELDS.filter((field) => read(before, field) !== read(after, field));
}

interface Given extends Figure {
  readonly voice: Voice;
}

function figureChanges(before: Side, after: Side, pair: Pair): FigureChange[] {
  const earlier = bySpeaker(figuresOf(before, pair.before));
  const later = bySpeaker(figuresOf(after, pair.after));
  const shown = ({ assertionId, text, quantity }: Given): Figure => ({ assertionId, text, quantity });
  return [...later.keys()].sort(byCodeUnit).flatMap((key) => {
    const figures = later.get(key) ?? [];
    const voice = figures[0]?.voice;
    const holder = voice?.holder ?? null;
    const name = voiceName(after, voice);
    return changedFigures(earlier.get(key) ?? [], figures).map(
      (change): FigureChange => ({
        issue: issuePair(pair),
        holder,
        name,
        before: change.before.map(shown),
        after: change.after.map(shown),
      }),
    );
  });
}

function figuresOf(side: Side, issue: Issue): Given[] {
  return issue.assertionIds.flatMap((id) => {
    const assertion = side.assertions.get(id);
    const voice = side.voices.get(id);
    if (!assertion || !voice) return [];
    return assertion.quantities.map((quantity) => ({ assertionId: id, text: assertion.text, quantity, voice }));
  });
}

function bySpeaker(figures: readonly Given[]): Map<string, Given[]> {
  // Two publishers' "analysts" need not be the same people.
  return grouped(figures, ({ voice }) => voice.holder ?? JSON.stringify([voice.unnamed, voice.publisher]));
}

function voiceName(side: Side, voice: Voice | undefined): string {
  return voice?.holder == null ? (voice?.unnamed ?? "unknown") : nameOf(side, voice.holder);
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Figures of one sort that one speaker gives in both reports, where the values differ. */
function changedFigures(before: readonly Given[], after: readonly Given[]) {
  const exact = ({ quantity: q }: Given) => JSON.stringify([q.kind, q.unit, q.of, q.denominator]);
  const loose = ({ quantity: q }: Given) => JSON.stringify([q.kind, q.unit]);
  const [earlier, later] = [grouped(before, exact), grouped(after, exact)];
  const pairs = [...later].map(([key, figures]) => ({ before: earlier.get(key) ?? [], after: figures }));
  // What is counted may be worded anew ("people", "passengers"): one sort of figure left over on either side is one.
  const restBefore = grouped(
    before.filter((figure) => !later.has(exact(figure))),
    loose,
  );
  const restAfter = grouped(
    after.filter((figure) => !earlier.has(exact(figure))),
    loose,
  );
  for (const [key, figures] of restAfter) {
    const others = restBefore.get(key) ?? [];
    const single = new Set(figures.map(exact)).size === 1 && new Set(others.map(exact)).size === 1;
    if (single) pairs.push({ before: others, after: figures });
  }
  return pairs.filter((pair) => pair.before.length > 0 && valuesOf(pair.before) !== valuesOf(pair.after));
}

function valuesOf(figures: readonly Given[]): string {
  const value = ({ low, high, bound }: Quantity) => JSON.stringify([low, high, bound]);
  return [...new Set(figures.map((figure) => value(figure.quantity)))].sort(byCodeUnit).join();
}

function moves(before: Side, after: Side, same: Correspondence, pair: Pair): Move[] {
  const held = positionsByHolder(pair.before);
  const holds = positionsByHolder(pair.after);
  return [...holds]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([holder, to]): Move[] => {
      const from = held.get(holder) ?? [];
      if (from.length === 0 || saysTheSame(before, after, same, pair, holder)) return [];
      const alike = (one: Position, other: Position) => samePosition(same, one, other);
      const left = from.some((one) => !to.some((other) => alike(one, other)));
      const came = to.some((other) => !from.some((one) => alike(one, other)));
      if (!left && !came) return [];
      return [{ issue: issuePair(pair), holder, name: nameOf(after, holder), from: from.map(ref), to: to.map(ref) }];
    });
}

/** Whether two positions share unchanged words; or, where neither has any, words changed in figures and order alone. */
function samePosition(same: Correspondence, before: Position, after: Position): boolean {
  const later = new Set(after.assertionIds);
  const shared = before.assertionIds.filter((id) => later.has(same.assertions.get(id) ?? ""));
  if (shared.some((id) => same.unchanged.has(id))) return true;
  const backed = [...before.assertionIds, ...after.assertionIds].some((id) => same.unchanged.has(id));
  return !backed && shared.some((id) => same.reworded.has(id));
}

function ref({ id, label }: Position): PositionRef {
  return { id, label };
}

function positionsByHolder(issue: Issue): Map<string, Position[]> {
  const found = new Map<string, Position[]>();
  for (const position of issue.positions) {
    for (const holder of position.holders) found.set(holder, [...(found.get(holder) ?? []), position]);
  }
  return found;
}

/** Whether everything the holder says on the issue stands in both reports in the same words. */
function saysTheSame(before: Side, after: Side, same: Correspondence, pair: Pair, holder: string): boolean {
  const own = (side: Side, issue: Issue) => issue.assertionIds.filter((id) => side.voices.get(id)?.holder === holder);
  const earlier = own(before, pair.before);
  const later = new Set(own(after, pair.after));
  const kept = earlier.filter((id) => same.unchanged.has(id) && later.has(same.assertions.get(id) ?? ""));
  return kept.length === earlier.length && kept.length === later.size;
}

function contradictionChanges(before: Side, after: Side, same: Correspondence): ReportDiff["contradictions"] {
  const key = (a: string, b: string) => JSON.stringify([a, b].sort(byCodeUnit));
  const contradictions = (side: Side) => side.report.contrasts.filter(({ relation }) => relation === "contradicts");
  const later = new Set(contradictions(after).map(({ a, b }) => key(a, b)));
  const now = (id: string) => same.assertions.get(id) ?? "";
  const earlier = new Set(contradictions(before).map(({ a, b }) => key(now(a), now(b))));
  const shown = (side: Side) => (contrast: ContrastReport["contrasts"][number]) => contradiction(side, contrast);
  return {
    appeared: contradictions(after)
      .filter(({ a, b }) => !earlier.has(key(a, b)))
      .map(shown(after)),
    disappeared: contradictions(before)
      .filter(({ a, b }) => !later.has(key(now(a), now(b))))
      .map(shown(before)),
  };
}

function contradiction(side: Side, { id, a, b, because }: ContrastReport["contrasts"][number]): Contradiction {
  const one = (assertionId: string): ContradictionSide => {
    const assertion = side.assertions.get(assertionId);
    const name = voiceName(side, side.voices.get(assertionId));
    const act = assertion ? (innermost(assertion)?.act ?? null) : null;
    return { assertionId, name, act, text: assertion?.text ?? "" };
  };
  return { id, a: one(a), b: one(b), because };
}

function decisionChanges(before: ContrastReport, after: ContrastReport): ReportDiff["decisions"] {
  const keys = (report: ContrastReport) => new Set(report.decisions.map(canonical));
  const [earlier, later] = [keys(before), keys(after)];
  return {
    added: after.decisions.filter((decision) => !earlier.has(canonical(decision))),
    withdrawn: before.decisions.filter((decision) => !later.has(canonical(decision))),
  };
}

function canonical(decision: object): string {
  return JSON.stringify(Object.entries(decision).sort(([a], [b]) => byCodeUnit(a, b)));
}
