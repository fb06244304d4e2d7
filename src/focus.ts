/**
 * What a negation hits head-on: of "he could not have served on the board", the serving and not the board.
 */
import { ADJECTIVE, ADVERB, VERB } from "./kinship.ts";
import { AUXILIARIES, CARRIERS, SAYING } from "./lexicon/clause.ts";
import type { Statement } from "./statement.ts";

/** How many words ahead a negation reaches for what it hits. */
const REACH = 14;

/**
 * Finds the words a statement denies head-on, as tokens: what follows each negator, past auxiliaries, adverbs and words
 * that only carry another one ("is not going to talk": talk). Where the speaker denies the whole, its verbs count.
 */
export function focusOf(statement: Statement): ReadonlySet<number> {
  const found = statement.deniers.flatMap((at) => hitBy(statement, at));
  if (statement.denied) found.push(...predicates(statement, 0, statement.tokens.length));
  return new Set(found);
}

function hitBy(statement: Statement, from: number): number[] {
  const { tokens } = statement;
  const end = Math.min(tokens.length, from + REACH);
  const found: number[] = [];
  let at = from + 1;
  while (at < end) {
    if (tokens[at]!.form === "that") return [...found, ...predicates(statement, at + 1, end)];
    if (!tells(statement, at)) {
      at++;
      continue;
    }
    const last = phraseEnd(statement, at);
    for (; at <= last; at++) if (at === last || !describes(statement, at)) found.push(at);
    const { lemma } = tokens[last]!;
    if (!CARRIERS.has(lemma) && !SAYING.has(lemma)) return found;
  }
  return found;
}

/** Whether a word has a meaning of its own and does not only modify the verb. */
function tells({ tokens }: Statement, at: number): boolean {
  const { kind, parts, lemma } = tokens[at]!;
  return kind === "content" && parts !== ADVERB && !lemma.endsWith("ly");
}

/** Whether a word can only describe the next. */
function describes({ tokens }: Statement, at: number): boolean {
  return tokens[at]!.parts === ADJECTIVE;
}

/** The last of the content words that follow one another from a token. */
function phraseEnd({ tokens }: Statement, from: number): number {
  if (
    tokens[from]!.parts & VERB &&
    !CARRIERS.has(tokens[from]!.lemma) &&
    from > 0 &&
    AUXILIARIES.has(tokens[from - 1]!.form)
  )
    return from;
  let at = from;
  while (tokens[at + 1]?.kind === "content" && tokens[at + 1]!.clause === tokens[from]!.clause) at++;
  return at;
}

/** The words between two tokens that are likely verbs: inflected, or after an auxiliary. */
function predicates({ tokens }: Statement, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const { kind, parts, form, lemma } = tokens[at]!;
    if (kind !== "content" || (parts & (VERB | ADJECTIVE)) === 0) continue;
    const before = tokens[at - 1]?.form ?? "";
    if ((parts & VERB && form !== lemma) || before === "to" || AUXILIARIES.has(before) || /(?:n't|not)$/.test(before))
      found.push(at);
  }
  return found;
}
