/**
 * What a claim is about and which question it answers, as index terms: two claims on one point should meet even where
 * they share few words.
 */
import { classesOf } from "./kinship.ts";
import { CAUSE_CUES } from "./lexicon/causes.ts";
import { TALLIES } from "./lexicon/tallies.ts";
import type { Statement } from "./statement.ts";
import { talliesOf } from "./tallies.ts";
import { termOf } from "./terms.ts";

const CAUSE = new RegExp(`\\b(?:${CAUSE_CUES.join("|")})\\b`, "i");

/**
 * Gives the index terms of a statement, each once: word stems, `~n` for a class of words of like meaning, `#name` for
 * a question it answers (a slot such as verdict or legality, or why).
 */
export function pointTerms(statement: Statement): string[] {
  const found = new Set<string>();
  for (const index of statement.content) {
    const token = statement.tokens[index];
    const stem = token && termOf(token.text);
    if (!token || stem == null) continue;
    found.add(stem);
    if (!token.name) for (const node of classesOf(token.entry)) found.add(`~${node}`);
  }
  for (const stance of statement.stances) found.add(`#${stance.slot.name}`);
  for (const { tally } of talliesOf(statement)) found.add(`#${tally.name}`);
  if (saysWhy(statement)) found.add("#why");
  return [...found];
}

/** Whether a statement names a motive, a cause, a purpose or a charge. */
export function saysWhy(statement: Statement): boolean {
  return statement.motives.length > 0 || CAUSE.test(statement.text);
}

/** What a shared term counts beside a shared word, which counts 1. */
const WEIGHTS = {
  /** A figure: claims on one point often differ in just that. */
  number: 0.5,
  /** A word of like meaning: a synonym, the class right above, an antonym. */
  kin: 0.5,
  /** Both speak of one kind of event: a death, an arrest, a ban. */
  slot: 0.8,
  /** Both judge it on one scale: fair or not, meant or not, done freely or not. */
  judgement: 2.5,
  /** Both count one thing: how many died. */
  tally: 2,
  /** Both say why. */
  why: 2.5,
} as const;

/** Slots on which accounts judge one thing; the others name events, of which a dossier may have many. */
const JUDGEMENTS: ReadonlySet<string> = new Set(["#verdict", "#intent", "#freedom", "#truth"]);

/** What {@link TALLIES} are as terms. */
const COUNTS: ReadonlySet<string> = new Set(TALLIES.map(({ name }) => `#${name}`));

/** What a term of {@link pointTerms} counts beside its inverse document frequency. */
export function pointWeight(term: string): number {
  if (term === "#why") return WEIGHTS.why;
  if (COUNTS.has(term)) return WEIGHTS.tally;
  if (term.startsWith("#")) return JUDGEMENTS.has(term) ? WEIGHTS.judgement : WEIGHTS.slot;
  if (term.startsWith("~")) return WEIGHTS.kin;
  return /^\p{N}/u.test(term) ? WEIGHTS.number : 1;
}
