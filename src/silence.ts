/**
 * Silence that a text reports: "declined to comment", "could not be reached", "made no mention of".
 */
import type { Relation } from "./attribute.ts";
import type { Speaker } from "./holders.ts";
import type { Span } from "./model.ts";
import type { SilenceKind } from "./report.ts";

/** A speaker who is said not to speak. */
export interface SilentSpeaker extends Speaker {
  /** How. */
  readonly how: SilenceKind;
  /** The words that say so. */
  readonly span: Span;
}

/** Silence phrases and their kind; the speaker stands before them. */
export const SILENCE_PHRASES: readonly { readonly how: SilenceKind; readonly phrase: RegExp }[] = [
  {
    how: "declined",
    phrase:
      /\b(?:declined?|refus(?:ed|es?)|was unwilling|were unwilling) to (?:comment|answer|respond|discuss|elaborate|speak|say|confirm|give)\b/gi,
  },
  { how: "declined", phrase: /\b(?:gave|had|offered|made) no (?:comment|answer|response|reply|statement)\b/gi },
  {
    how: "unreachable",
    phrase:
      /\b(?:could|can) ?not be (?:immediately )?(?:reached|contacted)\b|\b(?:was|were) (?:not (?:immediately )?(?:available|reachable)|unavailable|unreachable)\b/gi,
  },
  {
    how: "unreachable",
    phrase:
      /\b(?:did|does|do|has|have) ?(?:not|n['’]t) (?:immediately )?(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|return(?:ed)?)\b/gi,
  },
  {
    how: "not-mentioned",
    phrase: /\b(?:made|makes|make) no (?:mention|reference)\b|\b(?:did|does|do) ?(?:not|n['’]t) mention\b/gi,
  },
  {
    how: "denies-knowledge",
    phrase:
      /\b(?:denied (?:any |all )?knowledge|claimed (?:no knowledge|ignorance)|(?:said|says) (?:he|she|it|they) (?:did not|didn['’]t|had no) know(?:ledge)?)\b/gi,
  },
];

/** Finds the silences of `text`, in reading order, with the speaker of the relation they stand in. */
export function silencesIn(
  text: string,
  relations: readonly Relation[],
  speakerOf: ReadonlyMap<Relation, Speaker>,
): SilentSpeaker[] {
  const found: SilentSpeaker[] = [];
  const cues = relations.flatMap((relation) => relation.cue.map((cue) => ({ ...cue, relation })));
  cues.sort((a, b) => a.start - b.start);
  for (const { how, phrase } of SILENCE_PHRASES) {
    for (const match of text.matchAll(phrase)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const relation = cueAt(cues, span)?.relation;
      const speaker = relation ? speakerOf.get(relation) : undefined;
      found.push({
        holder: speaker?.holder ?? null,
        name: speaker?.name ?? null,
        naming: speaker?.naming ?? "unknown",
        how,
        span,
      });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

interface PlacedCue extends Span {
  readonly relation: Relation;
}

/** The last cue that starts before the end of `span`, when it reaches into it. */
function cueAt(cues: readonly PlacedCue[], span: Span): PlacedCue | undefined {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.start < span.end) low = middle + 1;
    else high = middle;
  }
  const cue = cues[low - 1];
  return cue && cue.end > span.start ? cue : undefined;
}
