/**
 * Reference: what the claims of an account answer, and what their words stand for.
 */
import type { Account, Assertion, Dossier, Reference, Reply } from "../model/dossier.ts";
import { answersIn } from "./answers.ts";
import { passageOf } from "./passage.ts";
import { acronymsIn, referencesIn } from "./references.ts";

/** Assertions as they were completed before, by what they were: what is found anew stays the same object. */
export type KnownReferences = WeakMap<Assertion, Assertion>;

/** What {@link refer} is told beside the assertions. */
export interface ReferContext {
  /** The accounts they stand in; only those with a text are read. */
  readonly accounts: readonly Account[];
  /** Names that mean the same, each a group: letters among them stand for the longest. */
  readonly aliases?: Dossier["aliases"];
}

/**
 * Completes assertions by what they refer to, account by account, so that no account changes what another's words
 * mean: `answers`, the claims of the same text that each denies, confirms, judges or puts another version beside, and
 * `mentions`, what words like "he", "the commission" or "the allegations" stand for. What is given already stays. An
 * assertion of which nothing is found stays the very object it was. Linear in the texts.
 *
 * @param known - What was found before, where assertions come again.
 *
 * @example
 * ```ts
 * const text = "Ana Berg said the dam had cracks. Tom Lund denied the allegation.";
 * const account = { id: "a", sourceId: "daily", text };
 * const [, denial] = refer(extract(account).assertions, { accounts: [account] });
 * denial.answers[0].how; // => "denies"
 * denial.mentions[0].refersTo; // => "the dam had cracks"
 * ```
 */
export function refer(
  assertions: readonly Assertion[],
  { accounts, aliases = [] }: ReferContext,
  known: KnownReferences = new WeakMap(),
): Assertion[] {
  const byAccount = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    const list = byAccount.get(assertion.accountId);
    if (list) list.push(assertion);
    else byAccount.set(assertion.accountId, [assertion]);
  }
  const acronyms = acronymsIn(aliases);
  const answers = new Map<string, readonly Reply[]>();
  const mentions = new Map<string, readonly Reference[]>();
  for (const account of accounts) {
    const own = byAccount.get(account.id);
    if (account.text == null || own === undefined) continue;
    const passage = passageOf(account, own);
    for (const [id, replies] of answersIn(passage)) answers.set(id, replies);
    for (const [id, references] of referencesIn(passage, acronyms, answers)) mentions.set(id, references);
  }
  return assertions.map((one) => completed(one, answers.get(one.id) ?? [], mentions.get(one.id) ?? [], known));
}

function completed(
  assertion: Assertion,
  answers: readonly Reply[],
  mentions: readonly Reference[],
  known: KnownReferences,
): Assertion {
  const done = {
    ...assertion,
    answers: assertion.answers.length > 0 ? assertion.answers : answers,
    mentions: assertion.mentions.length > 0 ? assertion.mentions : mentions,
  };
  if (isSame(done, assertion)) return assertion;
  const before = known.get(assertion);
  if (before && isSame(before, done)) return before;
  known.set(assertion, done);
  return done;
}

const isSame = (a: Assertion, b: Assertion): boolean =>
  JSON.stringify([a.answers, a.mentions]) === JSON.stringify([b.answers, b.mentions]);
