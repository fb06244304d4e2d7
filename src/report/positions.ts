/**
 * The answers to an issue: assertions that agree, who holds them, who publishes them.
 */

import type { Voice } from "../dossier/voices.ts";
import type { Assertion } from "../model/dossier.ts";
import type { Contrast, ContrastKind, IssueStatus, Position, SharedPoint } from "../model/report.ts";
import { byCodeUnit, hash } from "../text/words.ts";
import { labelPosition } from "./label.ts";
import { Components } from "./union-find.ts";

/** What is known about the assertions of an issue. */
export interface Bench {
  /** Who stands behind each assertion. */
  readonly voices: ReadonlyMap<string, Voice>;
  /** The contrasts between the issue's assertions. */
  readonly contrasts: readonly Contrast[];
  /** The name of the group of publishers that count as one. */
  readonly independent: (sourceId: string) => string;
}

/**
 * Puts an issue's assertions into positions: those that agree or refine one another stand together, the surest relation
 * first; so do those that stand against the same assertion in a question of two sides, and what one holder says, who
 * has one answer unless his words part. Two contradicting assertions never come into one position.
 *
 * @returns The positions, the most widely published first.
 */
export function positions(members: readonly Assertion[], bench: Bench): Position[] {
  const counts = timesNamed(bench.contrasts, ({ a, b, relation }) =>
    relation === "agrees" || relation === "refines" ? [a, b] : [],
  );
  return answers(members, bench)
    .map((answer) => positionOf(answer, bench, counts))
    .sort(
      (a, b) =>
        b.publishers.length - a.publishers.length ||
        b.holders.length - a.holders.length ||
        b.assertionIds.length - a.assertionIds.length ||
        byCodeUnit(a.label, b.label) ||
        byCodeUnit(a.id, b.id),
    );
}

/** The assertions of each position, in the order they came. */
function answers(members: readonly Assertion[], bench: Bench): Assertion[][] {
  const groups = agreeing(members, bench.contrasts);
  joinAllies(groups, members, bench.contrasts);
  joinHolders(groups, members, bench);
  return groups.inOrder(members);
}

/** Assertions in groups that grow, contradicting ones always in two. */
class Sides {
  private readonly groups: Components;
  private readonly opposed: Map<string, string[]>;

  constructor(members: readonly Assertion[], apart: readonly Contrast[]) {
    this.groups = new Components(members.map((member) => member.id));
    this.opposed = opposedTo(apart);
  }

  /** Keeps the groups of two apart from now on, unless they are one already. */
  part(a: string, b: string): void {
    const [x, y] = [this.groups.find(a), this.groups.find(b)];
    if (x === y) return;
    add(this.opposed, x, y);
    add(this.opposed, y, x);
  }

  /** Makes one group of the groups of two, unless that would put opposed ones into one; says whether they are one. */
  join(a: string, b: string): boolean {
    const [x, y] = [this.groups.find(a), this.groups.find(b)];
    if (x === y) return true;
    const [against, againstOther] = [this.opposed.get(x) ?? [], this.opposed.get(y) ?? []];
    if (against.some((id) => this.groups.find(id) === y)) return false;
    this.groups.join(a, b);
    this.opposed.set(this.groups.find(a), against.concat(againstOther));
    return true;
  }

  /** The members of each group in the order given, the group with the first member first. */
  inOrder(members: readonly Assertion[]): Assertion[][] {
    const found = new Map<string, Assertion[]>();
    for (const member of members) {
      const group = this.groups.find(member.id);
      const answer = found.get(group);
      if (answer) answer.push(member);
      else found.set(group, [member]);
    }
    return [...found.values()];
  }
}

/** Groups of those that agree or refine one another. */
function agreeing(members: readonly Assertion[], contrasts: readonly Contrast[]): Sides {
  const sides = new Sides(
    members,
    contrasts.filter(({ relation }) => relation === "contradicts"),
  );
  const together = contrasts
    .filter(({ relation }) => relation === "agrees" || relation === "refines")
    .sort((x, y) => y.confidence - x.confidence || byCodeUnit(x.id, y.id));
  for (const { a, b } of together) sides.join(a, b);
  return sides;
}

/** Kinds of contradiction that leave two sides: whoever stands against one stands on the other. */
const TWO_SIDED: ReadonlySet<ContrastKind> = new Set([
  "negation",
  "antonym",
  "factive",
  "motive",
  "quantifier",
  "responsibility",
  "verdict",
]);

/** Joins those that stand against the same assertion. */
function joinAllies(sides: Sides, members: readonly Assertion[], contrasts: readonly Contrast[]): void {
  const against = opposedTo(
    contrasts.filter(({ relation, kinds: [kind] }) => relation === "contradicts" && kind && TWO_SIDED.has(kind)),
  );
  for (const { id } of members) {
    const [first, ...allies] = (against.get(id) ?? []).toSorted(byCodeUnit);
    for (const ally of allies) sides.join(first as string, ally);
  }
}

/** Reasons of compatibility by which two claims of one holder are still one answer. */
const ONE_ANSWER: ReadonlySet<ContrastKind> = new Set(["list-valued", "unrelated", "rounding", "unit", "bound"]);

/** Joins what one holder says, but for what he himself keeps apart: a concession, another time, another thing. */
function joinHolders(sides: Sides, members: readonly Assertion[], { contrasts, voices }: Bench): void {
  for (const { a, b, relation, kinds, sameHolder } of contrasts) {
    if (sameHolder && relation === "compatible" && kinds[0] && !ONE_ANSWER.has(kinds[0])) sides.part(a, b);
  }
  const answersOf = new Map<string, string[]>();
  for (const { id } of members) {
    const holder = voices.get(id)?.holder;
    if (holder == null) continue;
    const known = answersOf.get(holder);
    if (!known?.some((other) => sides.join(other, id))) add(answersOf, holder, id);
  }
}

/** What each assertion stands against in the contrasts given. */
function opposedTo(contrasts: readonly Contrast[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { a, b } of contrasts) {
    add(found, a, b);
    add(found, b, a);
  }
  return found;
}

function add(lists: Map<string, string[]>, name: string, value: string): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}

function positionOf(answer: readonly Assertion[], bench: Bench, counts: Counts): Position {
  const own = answer.flatMap((assertion) => bench.voices.get(assertion.id) ?? []);
  const publishers = distinct(own.map((voice) => voice.publisher));
  const assertionIds = answer.map((assertion) => assertion.id);
  return {
    id: `p-${hash(assertionIds.toSorted().join("\n"))}`,
    label: labelPosition(mostNamed(answer, counts)),
    assertionIds,
    holders: distinct(own.flatMap((voice) => voice.holder ?? [])),
    unnamed: distinct(own.flatMap((voice) => voice.unnamed ?? [])),
    publishers,
    independentSources: new Set(publishers.map(bench.independent)).size,
  };
}

/** How often assertions are named, by identifier: counted once for an issue, however many positions it has. */
type Counts = ReadonlyMap<string, number>;

function timesNamed(contrasts: readonly Contrast[], names: (contrast: Contrast) => readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const contrast of contrasts) for (const id of names(contrast)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The assertion named most often; of several, the shortest. */
function mostNamed(answer: readonly Assertion[], counts: Counts): Assertion {
  const of = ({ id }: Assertion): number => counts.get(id) ?? 0;
  const ranked = [...answer].sort(
    (a, b) => of(b) - of(a) || a.text.length - b.text.length || byCodeUnit(a.text, b.text),
  );
  return ranked[0] as Assertion;
}

/** What the positions on an issue amount to; see `IssueStatus`. */
export function statusOf(found: readonly Position[], contrasts: readonly Contrast[]): IssueStatus {
  if (contrasts.some((contrast) => contrast.relation === "contradicts")) return "contested";
  const voices = new Set(found.flatMap((position) => [...position.holders, ...position.unnamed]));
  if (voices.size <= 1) return "one-sided";
  return found.length === 1 ? "agreed" : "undecided";
}

/** What at least two holders say alike, each with the assertion that says it best. */
export function sharedPoints(members: readonly Assertion[], bench: Bench): SharedPoint[] {
  // What most others refine is what all of them say at least.
  const refined = timesNamed(bench.contrasts, ({ b, relation }) => (relation === "refines" ? [b] : []));
  return agreeing(members, bench.contrasts)
    .inOrder(members)
    .flatMap((answer) => {
      const holders = distinct(answer.flatMap(({ id }) => bench.voices.get(id)?.holder ?? []));
      if (holders.length < 2) return [];
      const assertionIds = answer.map(({ id }) => id);
      return [{ text: mostNamed(answer, refined).text, assertionIds, sourceIds: holders }];
    });
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byCodeUnit);
}
