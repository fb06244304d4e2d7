/**
 * The table of reporting words, made ready to look up: which cues a verb can be, and how they are attached.
 */
import type { Range, VerbGroup } from "../../english/phrases.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { SPEECH_VERBS } from "../../lexicon/speech.ts";
import type { SpeechAct } from "../../model/dossier.ts";

/** One way in which a verb reports. */
export interface Cue {
  /** What the speaker does. */
  readonly act: SpeechAct;
  /** How the content is attached, see `lexicon/speech`. */
  readonly frames: string;
  /** Words that must follow the verb: "for" in "call for". */
  readonly rest: readonly string[];
}

let table: Map<string, Cue[]> | undefined;

/** The ways in which the verb `lemma` reports, those with most words first; empty when it never does. */
export function cuesOf(lemma: string): readonly Cue[] {
  table ??= makeTable();
  return table.get(lemma) ?? [];
}

function makeTable(): Map<string, Cue[]> {
  const made = new Map<string, Cue[]>();
  for (const { act, frames, verbs } of SPEECH_VERBS) {
    for (const verb of verbs.split(" ")) {
      const [head = "", ...rest] = verb.split("_");
      made.set(head, [...(made.get(head) ?? []), { act, frames, rest }]);
    }
  }
  for (const list of made.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return made;
}

/** Says whether the words `rest` stand at `at`. */
export function follows(tokens: readonly TaggedWord[], at: number, rest: readonly string[]): boolean {
  return rest.every((low, index) => {
    const found = tokens[at + index]?.low ?? "";
    return found === low || (low === "oneself" && /sel(?:f|ves)$/.test(found));
  });
}

/** One report; ranges are over the tokens of its unit. */
export interface Report {
  /** The speaker, or null where the text names none. */
  readonly source: Range | null;
  /** The reporting words. */
  readonly cue: Range;
  /** Of whom it is reported, where neither speaker nor content says it: "was arrested on charges of …". */
  readonly about?: Range | null;
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
