/**
 * What a claim is about and which question it answers, as index terms: two claims on one point should meet even where
 * they share few words.
 */
import { classesOf } from "../english/word-relations.ts";
import { CAUSE_CUES } from "../lexicon/causes.ts";
import { TALLIES } from "../lexicon/tallies.ts";
import type { Quantity } from "../model/dossier.ts";
import { occasionsOf } from "../statement/occasions.ts";
import type { Statement } from "../statement/statement.ts";
import { talliesOf } from "../statement/tallies.ts";
import { termOf } from "../text/terms.ts";

const CAUSE = new RegExp(`\\b(?:${CAUSE_CUES.join("|")})\\b`, "i");

/**
 * Gives the index terms of a statement, each once: word stems, `~n` for a class of words of like meaning, `#name` for
 * a question it answers (a slot such as verdict or legality, or why), `@stem` and `@stem day` for when an occasion to come is held.
 */
export function pointTerms(statement: Statement): string[] {
  const found = new Set<string>();
  for (const index of statement.content) {
    const token = statement.tokens[index];
    const stem = token && termOf(token.text);
    if (!token || stem == null || supports(statement, index)) continue;
    found.add(stem);
    if (!token.name) for (const node of classesOf(token.entry)) found.add(`~${node}`);
  }
  for (const stance of statement.stances) found.add(`#${stance.slot.name}`);
  for (const { tally } of talliesOf(statement)) found.add(`#${tally.name}`);
  for (const sum of sumTerms(statement.quantities)) found.add(sum);
  for (const { noun, time } of occasionsOf(statement)) {
    const name = `@${statement.tokens[noun]!.stem}`;
    found.add(name);
    found.add(`${name} ${statement.times[time]!.start}`);
  }
  if (saysWhy(statement)) found.add(WHY);
  return [...found];
}

/** The term of claims that say why. */
export const WHY = "#why";

/**
 * Terms for the size of each sum of money, `$currency:size`: two of nearly one size are likely one sum, whatever the
 * words around them. Four sizes to a power of ten; a sum has the two it lies between, so that none falls on an edge.
 */
function sumTerms(quantities: readonly Quantity[]): string[] {
  return quantities.flatMap(({ kind, unit, low, high }) => {
    const value = high ?? low ?? 0;
    if (kind !== "money" || value <= 0) return [];
    const size = Math.floor(Math.log10(value) * 4);
    return [`$${unit ?? ""}:${size}`, `$${unit ?? ""}:${size + 1}`];
  });
}
/** "opened an investigation", "opened fire": the verb lends itself to the noun and says nothing of its own. */
function supports({ tokens }: Statement, at: number): boolean {
  if (!SUPPORT.has(tokens[at]!.lemma)) return false;
  const article = /^(?:an?|the|its|their)$/.test(tokens[at + 1]?.form ?? "") ? 1 : 0;
  return [1, 2].some((more) => SUPPORTED.has(tokens[at + article + more]?.lemma ?? ""));
}
const SUPPORT: ReadonlySet<string> = new Set(["open", "launch", "start", "hold", "make", "take", "carry", "conduct"]);
const SUPPORTED: ReadonlySet<string> = new Set(
  "investigation inquiry enquiry probe case proceeding talk fire statement comment place part".split(" "),
);

/** Whether a statement names a motive, a cause, a purpose or a charge. */
export function saysWhy(statement: Statement): boolean {
  return statement.motives.some(({ motive }) => motive !== "charge") || CAUSE.test(statement.text);
}

/** What a shared term counts beside a shared word, which counts 1. */
const WEIGHTS = {
  /** A figure: claims on one point often differ in just that. */
  number: 0.5,
  /** A word of like meaning: a synonym, the class right above, an antonym. */
  kin: 0.5,
  /** Both speak of one kind of event: a death, an arrest, a ban. */
  slot: 0.8,
  /** Both speak of one kind of happening, under whatever word: an expulsion, a vote, a strike. */
  happening: 2,
  /** Both judge it on one scale: fair or not, meant or not, done freely or not. */
  judgement: 2.5,
  /** Both count one thing: how many died. */
  tally: 2,
  /** Both speak of a sum of nearly one size. */
  sum: 2.2,
  /** Both say when one occasion is to come: enough for them to be found; `align` scores them by their days. */
  occasion: 1,
  /** Both say why. */
  why: 2.5,
} as const;

/** Slots on which accounts judge one thing; the others name events, of which a dossier may have many. */
const JUDGEMENTS: ReadonlySet<string> = new Set(
  "#verdict #intent #freedom #truth #rights #harm #inquiry #exemption #permission".split(" "),
);

/** What {@link TALLIES} are as terms. */
const COUNTS: ReadonlySet<string> = new Set(TALLIES.map(({ name }) => `#${name}`));

/** What a term of {@link pointTerms} counts beside its inverse document frequency. */
export function pointWeight(term: string): number {
  if (COUNTS.has(term)) return WEIGHTS.tally;
  if (term === WHY) return WEIGHTS.why;
  if (term.startsWith("$")) return WEIGHTS.sum;
  if (term.startsWith("@")) return WEIGHTS.occasion;
  if (term.startsWith("#")) return JUDGEMENTS.has(term) ? WEIGHTS.judgement : WEIGHTS.slot;
  if (term.startsWith("*")) return WEIGHTS.happening;
  if (term.startsWith("~")) return WEIGHTS.kin;
  return /^\p{N}/u.test(term) ? WEIGHTS.number : 1;
}
