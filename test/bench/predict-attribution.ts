import { type AttributionRelation, attributions } from "../../src/extract/attributions.ts";
import type { Span } from "../../src/model/dossier.ts";

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);

/** Says whether a relation stands within another's speaker ("Smith, who denies it, said"): PolNeAR leaves those out. */
function aside(relation: AttributionRelation, all: readonly AttributionRelation[]): boolean {
  const cue = relation.cue[0];
  return all.some((other) => other.source.some((span) => cue && span.start <= cue.start && span.end >= cue.end));
}

/** PolNeAR marks what has reporting words, each relation once. */
const withCue = (outer: readonly AttributionRelation[]) =>
  outer
    .filter((relation) => relation.cue.length > 0 && !aside(relation, outer))
    .map(({ source, cue, content }) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content) }));

/** RiQuA marks every quotation, also one that nobody is named for, each piece of an interrupted one apart. */
const quotationsOf = (outer: readonly AttributionRelation[]) =>
  outer
    .filter(({ mode }) => mode !== "indirect")
    .flatMap(({ source, cue, content }) =>
      content.map((piece, at) => ({
        source: at === 0 ? pairs(source) : [],
        cue: at === 0 ? pairs(cue) : [],
        content: pairs([piece]),
      })),
    );

/** Predicts the attribution relations of one text, the outermost only, as the set that it comes from marks them. */
export function predict(record: { id: string; text: string }): unknown {
  const outer = attributions(record.text).filter(({ parent }) => parent === null);
  return { id: record.id, attributions: record.id.startsWith("riqua") ? quotationsOf(outer) : withCue(outer) };
}
