/**
 * What a negation hits head-on: of "he could not have served on the board", the serving and not the board.
 */
import { ADJECTIVE, ADVERB, VERB } from "../english/word-relations.ts";
import { AUXILIARIES, CARRIERS, SAYING } from "../lexicon/clause.ts";
import { once, type Statement } from "./statement.ts";

/** How many words ahead a negation reaches for what it hits. */
const REACH = 14;

/**
 * Finds the words a statement denies head-on, as tokens: what follows each negator, past auxiliaries, adverbs and words
 * that only carry another one ("is not going to talk": talk). Where the speaker denies the whole, its verbs count.
 */
export const focusOf: (statement: Statement) => ReadonlySet<number> = once((statement) => {
  const found = statement.deniers.flatMap((at) => hitBy(statement, at));
  if (statement.denied) {
    const verbs = predicatesOf(statement);
    // "involvement in the killing": nobody's verb is denied, but what is named first.
    found.push(...(statement.finite && verbs.length > 0 ? verbs : statement.content.slice(0, 2)));
  }
  return new Set(found);
});

function hitBy(statement: Statement, from: number): number[] {
  const { tokens } = statement;
  const end = Math.min(tokens.length, from + REACH);
  const ofNoun = OF_NOUNS.has(tokens[from]!.form);
  let found: number[] = [];
  let at = from + 1;
  while (at < end) {
    if (tokens[at]!.form === "that") return predicates(statement, at + 1, end);
    if (!tells(statement, at)) {
      at++;
      continue;
    }
    const last = ofNoun || (tokens[at]!.parts & VERB) === 0 ? phraseEnd(statement, at) : at;
    found = [];
    for (; at <= last; at++) if (at === last || !describes(statement, at)) found.push(at);
    const { lemma } = tokens[last]!;
    if (!CARRIERS.has(lemma) && !SAYING.has(lemma)) return found;
  }
  return found;
}
/** Negators of a noun, which may have a verb right after it: "no soldiers died". */
const OF_NOUNS: ReadonlySet<string> = new Set(["no", "without", "neither", "zero"]);

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
  let at = from;
  while (tokens[at + 1]?.kind === "content" && tokens[at + 1]!.clause === tokens[from]!.clause) at++;
  return at;
}

/** Finds the words of a statement that are likely verbs, as tokens. */
export const predicatesOf: (statement: Statement) => readonly number[] = once((statement) =>
  predicates(statement, 0, statement.tokens.length),
);

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
