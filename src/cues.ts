/**
 * The table of reporting words, made ready to look up: which cues a verb can be, and how they are attached.
 */
import { SPEECH_VERBS } from "./lexicon/speech.ts";
import type { SpeechAct } from "./model.ts";
import type { Token } from "./tag.ts";

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
export function follows(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  return rest.every((low, index) => {
    const found = tokens[at + index]?.low ?? "";
    return found === low || (low === "oneself" && /sel(?:f|ves)$/.test(found));
  });
}
