import { attributions } from "../../src/attribute.ts";
import type { Span } from "../../src/model.ts";

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);

/** Predicts the attribution relations of one text, the outermost only, as PolNeAR annotates them. */
export function predict(record: { id: string; text: string }): unknown {
  return {
    id: record.id,
    attributions: attributions(record.text)
      .filter((relation) => relation.parent === null)
      .map(({ source, cue, content }) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content) })),
  };
}
