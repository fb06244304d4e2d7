/**
 * Claims as the stages take them: what `compare` takes, with an identifier and words. What they leave out is read off
 * their words.
 */
import type { Account, Assertion, AssertionInput, Span } from "../model/dossier.ts";
import { type Fault, InputError, shown } from "../model/faults.ts";
import { assertionId } from "../text/identity.ts";
import { readQuantities } from "../values/quantities.ts";
import { readTimes } from "../values/times.ts";

/** An assertion with `id`, `accountId` and `text`; everything else may be left out. */
export type PlainAssertion = AssertionInput & Required<Pick<AssertionInput, "id" | "text">>;

/** What a claim says for certain, and where. */
interface Words {
  readonly text: string;
  readonly quote: string | null;
  readonly spans: readonly Span[];
  /** Date of its account. */
  readonly date: string | null;
}

/** Fills what an assertion leaves out. */
export function filled(input: AssertionInput, { text, quote, spans, date }: Words): Assertion {
  const { accountId, attribution = [], asOf = null, polarity = "positive", modality = "certain" } = input;
  const { quantities = readQuantities(text), mode = attribution.length > 0 ? "indirect" : "narration" } = input;
  const { times = readTimes(text, date), answers = [], mentions = [] } = input;
  const id = input.id ?? assertionId(accountId, text, spans, attribution);
  const read = { asOf, polarity, modality, quantities, times, mode, answers, mentions };
  return { id, accountId, text, quote, spans, attribution, ...read };
}

/** Claims completed before, by the date of their account, so that one claim stays one object from stage to stage. */
const made = new WeakMap<PlainAssertion, Map<string | null, Assertion>>();

/**
 * Completes assertions; those that lack nothing stay the objects they are.
 *
 * @param accounts - Their accounts, whose dates amounts of time are read against.
 * @throws {@link InputError} naming every `id`, `accountId` or `text` that is missing.
 */
export function completed(
  assertions: readonly PlainAssertion[],
  accounts: readonly Pick<Account, "id" | "date">[] = [],
  path = "assertions",
): readonly Assertion[] {
  if (!Array.isArray(assertions))
    throw new InputError([{ path, message: `must be a list of assertions, got ${shown(assertions)}` }]);
  if (assertions.every(isComplete)) return assertions;
  const faults = assertions.flatMap((assertion, at) => missingIn(assertion, `${path}[${at}]`));
  if (faults.length > 0) throw new InputError(faults);
  const dates = new Map(accounts.map(({ id, date }) => [id, date ?? null]));
  return assertions.map((one) => (isComplete(one) ? one : completeOnce(one, dates.get(one.accountId) ?? null)));
}

/** The fields that `parseDossier` fills. */
const FILLED = [
  "spans",
  "attribution",
  "asOf",
  "polarity",
  "modality",
  "quantities",
  "times",
  "mode",
  "answers",
  "mentions",
] as const;

function isComplete(assertion: PlainAssertion): assertion is Assertion {
  return (
    isObject(assertion) &&
    FILLED.every((field) => assertion[field] !== undefined) &&
    NEEDED.every((field) => typeof assertion[field] === "string")
  );
}

/** The fields that nothing can be read off. */
const NEEDED = ["id", "accountId", "text"] as const;

function missingIn(assertion: PlainAssertion, path: string): Fault[] {
  if (!isObject(assertion)) return [{ path, message: `must be an assertion, got ${shown(assertion)}` }];
  return NEEDED.flatMap((field) => {
    const value: unknown = assertion[field];
    return typeof value === "string"
      ? []
      : [{ path: `${path}.${field}`, message: `expected a string, got ${shown(value)}` }];
  });
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

function completeOnce(assertion: PlainAssertion, date: string | null): Assertion {
  const byDate = made.get(assertion) ?? new Map<string | null, Assertion>();
  made.set(assertion, byDate);
  const { text, quote = null, spans = [] } = assertion;
  const known = byDate.get(date) ?? filled(assertion, { text, quote, spans, date });
  byDate.set(date, known);
  return known;
}
