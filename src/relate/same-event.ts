/**
 * Whether two counts are said of one happening.
 */
import { NOUN, VERB } from "../english/word-relations.ts";
import { SAYING } from "../lexicon/clause.ts";
import { LIVES, PERSONS } from "../lexicon/tallies.ts";
import type { Statement } from "../statement/statement.ts";
import { talliesOf } from "../statement/tallies.ts";
import type { Pair } from "./pair.ts";

/**
 * Tells by the words that are not the count's own whether two statements with a tally speak of one happening: `shared`
 * where some of them are partners, `bare` where one statement gives the count and nothing else, `other` where each
 * names what the other does not.
 */
export function happening({ a, b, raw }: Pair): "shared" | "bare" | "other" {
  const [left, right] = [setting(a), setting(b)];
  if (left.some((at) => right.includes(raw.toB[at]!))) return "shared";
  // A place named here and a thing that happened there leave room for each other: "on Pier Square", "at the rally".
  const named = (at: number): boolean => a.tokens[at]!.name;
  const rivals = [left.filter(named), left.filter((at) => !named(at))].some(
    (words, things) => words.length > 0 && right.some((at) => b.tokens[at]!.name === (things === 0)),
  );
  return rivals ? "other" : "bare";
}

/** The words of a statement that say where and in what it was, not how many and not who was counted. */
function setting(statement: Statement): number[] {
  const counted = new Set(talliesOf(statement).flatMap(({ words }) => words));
  const said = Math.max(saidUntil(statement), estimatedUntil(statement));
  return statement.content.filter((at) => {
    const { figure, kind, parts, name, lemma, form } = statement.tokens[at]!;
    if (at <= said || figure || kind !== "content" || counted.has(at) || PERSONS.has(lemma) || LIVES.has(form))
      return false;
    return name || (parts & NOUN && !(parts & VERB && form !== lemma));
  });
}

/** "Police put the crowd at 8,000": who estimates is not where it was. */
function estimatedUntil({ tokens }: Statement): number {
  return tokens.findIndex(({ lemma, parts }, at) => at > 0 && at < 5 && ESTIMATING.has(lemma) && parts & VERB);
}
const ESTIMATING: ReadonlySet<string> = new Set(["put", "estimate", "count", "record", "register", "confirm"]);

/** Gives the token of the saying verb that opens a statement ("Officials said …"), or -1. */
export function saidUntil({ tokens }: Statement): number {
  return tokens.findIndex(
    ({ lemma, parts, clause }, at) => at > 0 && at < 8 && clause === 0 && SAYING.has(lemma) && parts & VERB,
  );
}
