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
  const apart = contrasts.filter((contrast) => contrast.relation === "contradicts");
  const together = contrasts
    .filter((contrast) => contrast.relation === "agrees" || contrast.relation === "refines")
    .sort((x, y) => y.confidence - x.confidence || byCodeUnit(x.id, y.id));
  for (const { a, b } of together) {
    const [x, y] = [groups.find(a), groups.find(b)];
    const clash = apart.some((pair) => {
      const [p, q] = [groups.find(pair.a), groups.find(pair.b)];
      return (p === x && q === y) || (p === y && q === x);
    });
    if (!clash) groups.join(a, b);
  }
  const found = new Map<string, Assertion[]>();
  for (const member of members) {
    const group = groups.find(member.id);
    found.set(group, [...(found.get(group) ?? []), member]);
  }
  return [...found.values()];
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
  const ties = (id: string): number =>
    contrasts.filter((c) => (c.a === id || c.b === id) && (c.relation === "agrees" || c.relation === "refines")).length;
  const ranked = [...answer].sort(
    (a, b) => ties(b.id) - ties(a.id) || a.text.length - b.text.length || byCodeUnit(a.text, b.text),
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
  const refined = (id: string): number => contrasts.filter((c) => c.relation === "refines" && c.b === id).length;
  const ranked = [...answer].sort(
    (a, b) => refined(b.id) - refined(a.id) || a.text.length - b.text.length || byCodeUnit(a.text, b.text),
  );
  return ranked[0] as Assertion;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byCodeUnit);
}
