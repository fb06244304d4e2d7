/**
 * The answers to an issue: assertions that agree, who holds them, who publishes them.
 */
import { Components } from "./components.ts";
import type { Voice } from "./holder.ts";
import { labelPosition } from "./label.ts";
import type { Assertion } from "./model.ts";
import type { Contrast, IssueStatus, Position, SharedPoint } from "./report.ts";
import { byCodeUnit, hash } from "./text.ts";

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
 * Puts an issue's assertions into positions: those that agree or refine one another stand together,
 * the surest relation first, unless that would put two contradicting ones into one position.
 *
 * @returns The positions, the most widely published first.
 */
export function positions(members: readonly Assertion[], bench: Bench): Position[] {
  return answers(members, bench.contrasts)
    .map((answer) => positionOf(answer, bench))
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
function answers(members: readonly Assertion[], contrasts: readonly Contrast[]): Assertion[][] {
  const groups = new Components(members.map((member) => member.id));
  const opposed = opposedTo(contrasts);
  const together = contrasts
    .filter((contrast) => contrast.relation === "agrees" || contrast.relation === "refines")
    .sort((x, y) => y.confidence - x.confidence || byCodeUnit(x.id, y.id));
  for (const { a, b } of together) {
    const [x, y] = [groups.find(a), groups.find(b)];
    const [against, againstOther] = [opposed.get(x) ?? [], opposed.get(y) ?? []];
    if (x === y || against.some((id) => groups.find(id) === y)) continue;
    groups.join(a, b);
    opposed.set(groups.find(a), against.concat(againstOther));
  }
  const found = new Map<string, Assertion[]>();
  for (const member of members) {
    const group = groups.find(member.id);
    const answer = found.get(group);
    if (answer) answer.push(member);
    else found.set(group, [member]);
  }
  return [...found.values()];
}

/** What each assertion contradicts. */
function opposedTo(contrasts: readonly Contrast[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const note = (id: string, other: string): void => {
    const known = found.get(id);
    if (known) known.push(other);
    else found.set(id, [other]);
  };
  for (const { a, b, relation } of contrasts) {
    if (relation !== "contradicts") continue;
    note(a, b);
    note(b, a);
  }
  return found;
}

function positionOf(answer: readonly Assertion[], bench: Bench): Position {
  const own = answer.flatMap((assertion) => bench.voices.get(assertion.id) ?? []);
  const publishers = distinct(own.map((voice) => voice.publisher));
  const assertionIds = answer.map((assertion) => assertion.id);
  return {
    id: `p-${hash(assertionIds.toSorted().join("\n"))}`,
    label: labelPosition(mostTelling(answer, bench.contrasts)),
    assertionIds,
    holders: distinct(own.flatMap((voice) => voice.holder ?? [])),
    unnamed: distinct(own.flatMap((voice) => voice.unnamed ?? [])),
    publishers,
    independentSources: new Set(publishers.map(bench.independent)).size,
  };
}

/** The assertion with most relations of agreement; of several, the shortest. */
function mostTelling(answer: readonly Assertion[], contrasts: readonly Contrast[]): Assertion {
  return first(answer, (count) => {
    for (const { a, b, relation } of contrasts) {
      if (relation !== "agrees" && relation !== "refines") continue;
      count(a);
      count(b);
    }
  });
}

/** The assertion counted most often; of several, the shortest. */
function first(answer: readonly Assertion[], countAll: (count: (id: string) => void) => void): Assertion {
  const counts = new Map(answer.map(({ id }) => [id, 0]));
  if (answer.length > 1) {
    countAll((id) => {
      const before = counts.get(id);
      if (before !== undefined) counts.set(id, before + 1);
    });
  }
  const of = (assertion: Assertion): number => counts.get(assertion.id) ?? 0;
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

/** The positions that at least two holders share, each with the assertion that says it best. */
export function sharedPoints(found: readonly Position[], members: readonly Assertion[], bench: Bench): SharedPoint[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  return found
    .filter((position) => position.holders.length > 1)
    .map(({ assertionIds, holders }) => {
      const answer = assertionIds.flatMap((id) => byId.get(id) ?? []);
      return { text: broadest(answer, bench.contrasts).text, assertionIds, sourceIds: holders };
    });
}

/** The assertion that most others refine: what all of them say at least. */
function broadest(answer: readonly Assertion[], contrasts: readonly Contrast[]): Assertion {
  return first(answer, (count) => {
    for (const { b, relation } of contrasts) if (relation === "refines") count(b);
  });
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byCodeUnit);
}
