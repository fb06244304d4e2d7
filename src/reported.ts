/**
 * What a report is: who is said to say what, by which words, as ranges over the tokens of one unit.
 */
import type { SpeechAct } from "./model.ts";
import type { Range, VerbGroup } from "./phrases.ts";

/** One report; ranges are over the tokens of its unit. */
export interface Report {
  /** The speaker, or null where the text names none. */
  readonly source: Range | null;
  /** The reporting words. */
  readonly cue: Range;
  /** What is reported. */
  readonly content: readonly Range[];
  /** What the speaker does. */
  readonly act: SpeechAct;
  /** Base form of the reporting word. */
  readonly lemma: string;
  /** Whether the reporting verb is negated. */
  readonly negated: boolean;
  /** How the content is attached, see `lexicon/speech`. */
  readonly frame: string;
}

/** What a report has of the verb that makes it, and of the act that is done by it. */
export function byVerb(
  { act }: Pick<Report, "act">,
  { lemma, negated }: VerbGroup,
): Pick<Report, "act" | "lemma" | "negated"> {
  return { act, lemma, negated };
}
