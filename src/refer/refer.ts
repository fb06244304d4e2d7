/**
 * Reference: what the claims of an account answer, and what their words stand for.
 */
import type { Account, Assertion, Reply } from "../model/dossier.ts";
import { answersIn } from "./answers.ts";
import { passageOf } from "./passage.ts";

/** Assertions as they were completed before, by what they were: what is found anew stays the same object. */
export type KnownReferences = WeakMap<Assertion, Assertion>;

/**
 * Completes assertions by what they refer to, account by account: `answers`, the claims of the same text that each
 * denies, confirms, judges or puts another version beside. What is given already stays. An assertion of which nothing
 * is found stays the very object it was. Linear in the assertions.
 *
 * @param accounts - The accounts the assertions stand in; only those with a text are read.
 * @param known - What was found before, where assertions come again.
 *
 * @example
 * ```ts
 * const text = "Ana Berg said the dam had cracks. Tom Lund denied the allegation.";
 * const account = { id: "a", sourceId: "daily", text };
 * const [, denial] = refer(extract(account).assertions, [account]);
 * denial.answers[0].how; // => "denies"
 * ```
 */
export function refer(
  assertions: readonly Assertion[],
  accounts: readonly Account[],
  known: KnownReferences = new WeakMap(),
): Assertion[] {
  const byAccount = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    const list = byAccount.get(assertion.accountId);
    if (list) list.push(assertion);
    else byAccount.set(assertion.accountId, [assertion]);
  }
  const answers = new Map<string, readonly Reply[]>();
  for (const account of accounts) {
    const own = byAccount.get(account.id);
    if (account.text == null || own === undefined) continue;
    for (const [id, replies] of answersIn(passageOf(account, own))) answers.set(id, replies);
  }
  return assertions.map((assertion) => completed(assertion, answers.get(assertion.id) ?? [], known));
}

function completed(assertion: Assertion, answers: readonly Reply[], known: KnownReferences): Assertion {
  if (answers.length === 0 || assertion.answers.length > 0) return assertion;
  const before = known.get(assertion);
  if (before && JSON.stringify(before.answers) === JSON.stringify(answers)) return before;
  const done = { ...assertion, answers };
  known.set(assertion, done);
  return done;
}
