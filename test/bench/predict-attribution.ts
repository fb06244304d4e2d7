import { type AttributionRelation, attributions } from "../../src/extract/attributions.ts";
import type { Span } from "../../src/model/dossier.ts";

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);

/** Says whether a relation stands within another's speaker ("Smith, who denies it, said"): PolNeAR leaves those out. */
function aside(relation: AttributionRelation, all: readonly AttributionRelation[]): boolean {
  const cue = relation.cue[0];
  return all.some((other) => other.source.some((span) => cue && span.start <= cue.start && span.end >= cue.end));
}

/** Predicts the attribution relations of one text, the outermost only, as PolNeAR annotates them. */
export function predict(record: { id: string; text: string }): unknown {
  const outer = attributions(record.text).filter((relation) => relation.parent === null);
  return {
    id: record.id,
    attributions: outer
      .filter((relation) => !aside(relation, outer))
      .map(({ source, cue, content }) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content) })),
  };
}
