/**
 * Which claims stay at one point once it is known how they relate.
 */
import type { Alignment } from "./align.ts";
import { Components } from "./components.ts";
import type { Decision } from "./model.ts";
import type { Contrast, ContrastKind } from "./report.ts";

/** From this similarity on, two claims are at one point whether or not a rule speaks to them. */
const ALIKE = 0.5;

/**
 * Parts groups whose claims share words and nothing else: claims stay at one point where a rule speaks to them, where
 * at least half of what they say is shared, or where a ruling links them.
 */
export function sift(alignment: Alignment, contrasts: readonly Contrast[], decisions: readonly Decision[]): Alignment {
  const points = new Components(alignment.groups.flat());
  for (const { a, b, score } of alignment.pairs) if (score >= ALIKE) points.join(a, b);
  for (const contrast of contrasts) if (binds(contrast)) points.join(contrast.a, contrast.b);
  for (const { kind, assertions } of decisions) {
    const [a, b] = assertions;
    if (kind === "must-link" && a !== undefined && b !== undefined) points.join(a, b);
  }
  return { groups: alignment.groups.flatMap((group) => parts(group, points)), pairs: alignment.pairs };
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
