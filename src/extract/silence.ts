/**
 * Silence that a text reports: "declined to comment", "could not be reached", "made no mention of".
 */

import { type Sentence, sentenceAt } from "../english/sentences.ts";
import type { Span } from "../model/dossier.ts";
import type { SilenceKind } from "../model/report.ts";
import { matches } from "../text/words.ts";
import type { Speaker } from "./speakers/speakers.ts";
import { subjectOf } from "./speech/subject.ts";

/** A speaker who is said not to speak. */
export interface SilentSpeaker extends Speaker {
  /** How. */
  readonly how: SilenceKind;
  /** The words that say so. */
  readonly span: Span;
}

/** Silence phrases and their kind; the speaker stands before them. */
const SILENCE_PHRASES: readonly { readonly how: SilenceKind; readonly phrase: RegExp }[] = [
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

/** A silence as the text words it. */
export interface SilenceFound {
  /** How. */
  readonly how: SilenceKind;
  /** The words that say so. */
  readonly span: Span;
  /** Where the text names who is silent, or null. */
  readonly mention: Span | null;
}

/** Finds the silences of `text`, in reading order; `sections` are its units. */
export function silencesIn(text: string, sections: readonly Sentence[]): SilenceFound[] {
  const found: SilenceFound[] = [];
  for (const { how, phrase } of SILENCE_PHRASES) {
    for (const match of matches(phrase, text)) {
      const span = { start: match.index, end: match.index + match[0].length };
      found.push({ how, span, mention: subjectAt(sections, span) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function subjectAt(sections: readonly Sentence[], span: Span): Span | null {
  const unit = sentenceAt(sections, span.start);
  const index = unit?.groups.findIndex((group) => unit.tokens[group.to]!.end > span.start) ?? -1;
  const subject = unit && index >= 0 ? subjectOf(unit.tokens, unit.groups, index) : null;
  return unit && subject ? { start: unit.tokens[subject.from]!.start, end: unit.tokens[subject.to - 1]!.end } : null;
}
