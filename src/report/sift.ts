/**
 * Which claims stay at one point once it is known how they relate.
 */
import type { Alignment, Groups } from "../align/align.ts";
import type { Assertion, Decision } from "../model/dossier.ts";
import type { Contrast, ContrastKind } from "../model/report.ts";
import { isSame } from "../search/columns.ts";
import { Components } from "./union-find.ts";

/** From this similarity on, two claims are at one point whether or not a rule speaks to them. */
const ALIKE = 0.5;
/**
 * The same for two claims read from texts, which are scored by what stands around them, too. Most disputes need more
 * reading than rules do: their sides stay together, open, for a person to rule on.
 */
const ALIKE_IN_TEXTS = 0.16;

/**
 * Parts groups whose claims share words and nothing else: claims stay at one point where a rule speaks to them, where
 * at least half of what they say is shared, or where a ruling links them.
 */
export function sift(
  alignment: Alignment,
  contrasts: readonly Contrast[],
  decisions: readonly Decision[] = [],
): Alignment {
  const alike = alignment.pairs.flatMap(({ a, b, score }) => (score >= ALIKE ? [[a, b] as const] : []));
  const points = pointsOf(alignment.groups.flat(), alike, contrasts, linksOf(decisions));
  return { groups: alignment.groups.flatMap((group) => parts(group, points)), pairs: alignment.pairs };
}

/** A group of assertions, and the contrasts between them. */
export interface Sifted {
  readonly group: readonly Assertion[];
  readonly contrasts: readonly Contrast[];
}

/** What is kept from one sifting to the next; for one and the same decisions. */
export interface KnownSifts {
  /** The groups of the last sifting, by the identifier of their first assertion. */
  groups: ReadonlyMap<string, KnownSift>;
}

interface KnownSift extends Sifted {
  readonly alike: readonly number[];
  readonly parts: readonly Sifted[];
}

/**
 * Parts groups as {@link sift} does.
 *
 * @param contrastsOf - The contrasts of each group; those between what is parted are left out.
 */
export function siftGroups(
  { items, groups, alike }: Groups,
  contrastsOf: readonly (readonly Contrast[])[],
  decisions: readonly Decision[],
  known: KnownSifts = { groups: new Map() },
): Sifted[] {
  const likes = alike(ALIKE, ALIKE_IN_TEXTS);
  const linked = linksOf(decisions);
  const kept = new Map<string, KnownSift>();
  const found = groups.flatMap((places, at) => {
    const group = places.map((place) => items[place] as Assertion);
    const [contrasts, own] = [contrastsOf[at] ?? [], likes[at] ?? []];
    const first = group[0]?.id ?? "";
    const before = known.groups.get(first);
    const same = before?.contrasts === contrasts && isSame(before.group, group) && isSame(before.alike, own);
    const sifted = same ? before : { group, contrasts, alike: own, parts: partGroup(group, contrasts, own, linked) };
    kept.set(first, sifted);
    return sifted.parts;
  });
  known.groups = kept;
  return found;
}

function partGroup(
  group: readonly Assertion[],
  contrasts: readonly Contrast[],
  alike: readonly number[],
  linked: ReadonlyMap<string, readonly string[]>,
): Sifted[] {
  if (group.length === 1) return [{ group, contrasts }];
  const ids = group.map(({ id }) => id);
  const pairs = Array.from({ length: alike.length / 2 }, (_, pair) => {
    return [ids[alike[2 * pair] as number]!, ids[alike[2 * pair + 1] as number]!] as const;
  });
  const points = pointsOf(ids, pairs, contrasts, linked);
  const found = parts(ids, points);
  if (found.length === 1) return [{ group, contrasts }];
  const byId = new Map(group.map((assertion) => [assertion.id, assertion]));
  const made = new Map(
    found.map((own) => [points.find(own[0]!), { group: own.map((id) => byId.get(id)!), contrasts: [] as Contrast[] }]),
  );
  for (const contrast of contrasts) {
    const point = points.find(contrast.a);
    if (point === points.find(contrast.b)) made.get(point)?.contrasts.push(contrast);
  }
  return [...made.values()];
}

/** Which assertions are at one point: those alike, those a rule speaks to, those a ruling links. */
function pointsOf(
  ids: readonly string[],
  alike: readonly (readonly [string, string])[],
  contrasts: readonly Contrast[],
  linked: ReadonlyMap<string, readonly string[]>,
): Components {
  const points = new Components(ids);
  for (const [a, b] of alike) points.join(a, b);
  for (const contrast of contrasts) if (binds(contrast)) points.join(contrast.a, contrast.b);
  if (linked.size > 0) for (const id of ids) for (const other of linked.get(id) ?? []) points.join(id, other);
  return points;
}

/** The assertions that rulings put at one point with each. */
function linksOf(decisions: readonly Decision[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { kind, assertions } of decisions) {
    const [a, b] = assertions;
    if (kind !== "must-link" || a === undefined || b === undefined) continue;
    found.set(a, [...(found.get(a) ?? []), b]);
  }
  return found;
}

/** Readings that say nothing of what two claims have in common. */
const HOLLOW: ReadonlySet<ContrastKind> = new Set(["unrelated", "no-rule", "low-confidence"]);

function binds({ kinds: [kind] }: Contrast): boolean {
  return kind === undefined || !HOLLOW.has(kind);
}

function parts(group: readonly string[], points: Components): string[][] {
  const found = new Map<string, string[]>();
  for (const id of group) {
    const point = points.find(id);
    const own = found.get(point);
    if (own) own.push(id);
    else found.set(point, [id]);
  }
  return [...found.values()];
}
