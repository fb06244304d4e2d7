/**
 * How reports name things to people: one wording for every format.
 */
import type { Relation, SpeechAct } from "../model.ts";
import type { ContrastKind, IssueStatus, SilenceKind } from "../report.ts";

/** What each status means, in a few words. */
export const STATUS_MEANINGS: Readonly<Record<IssueStatus, string>> = {
  contested: "the accounts contradict each other",
  undecided: "several answers that no rule could set against each other",
  agreed: "at least two say the same",
  "one-sided": "only one speaks to it",
};

/** What a relation is called between two quotations. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  contradicts: "contradicts",
  agrees: "agrees with",
  refines: "is more exact than",
  compatible: "does not conflict with",
  undecided: "is not decided against",
};

/** What a way of being silent is called. */
export const SILENCE_WORDS: Readonly<Record<SilenceKind, string>> = {
  "not-mentioned": "does not mention it",
  declined: "declined to comment",
  unreachable: "could not be reached",
  "denies-knowledge": "says it does not know",
  predates: "wrote before the event",
};

/** What the speaker does with the words, in a form that fits one speaker and many; plain assertion needs none. */
export const ACT_WORDS: Readonly<Record<SpeechAct, string>> = {
  assert: "",
  allege: "alleging",
  deny: "denying",
  confirm: "confirming",
  concede: "conceding",
  dispute: "disputing",
  retract: "retracting",
  warn: "warning",
  predict: "predicting",
  promise: "promising",
  ask: "asking",
  order: "ordering",
  believe: "believing",
  perceive: "finding",
  evaluate: "judging",
  decline: "declining to speak on",
  unreachable: "not reached on",
  "no-knowledge": "not knowing of",
};

/** What a kind of contrast is called: its name with spaces. */
export function kindWords(kind: ContrastKind): string {
  return kind.replaceAll("-", " ");
}

/** "1 account", "3 accounts". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** "A", "A and B", "A, B and C". */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What a quotation that cannot stand alone speaks of: the claim in full, where it is not the quotation itself. */
export function inFull({ text, quote }: { readonly text: string; readonly quote: string | null }): string {
  return quote === null || quote === text ? "" : ` (that is: ${text})`;
}
