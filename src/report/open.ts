/**
 * A comparison that stays open while accounts come in and go.
 */

import { parseDossier, parseOptions } from "../dossier/parse.ts";
import type { Texts } from "../dossier/texts.ts";
import { type Extraction, extractKnowing } from "../extract/extract.ts";
import type { KnownNames } from "../extract/speakers/known.ts";
import type { Account, AssertionInput, Dossier, DossierInput, Source } from "../model/dossier.ts";
import { InputError } from "../model/faults.ts";
import { DEFAULTS, type Options } from "../model/options.ts";
import type { ContrastReport } from "../model/report.ts";
import { newMemory, reportOn } from "./compare.ts";

/** A dossier that changes, and the report on it. */
export interface Comparison {
  /**
   * Takes in an account, with its assertions or with a text to read them out of.
   *
   * @param sources - Sources that the dossier does not know yet.
   * @throws {@link InputError} for what the dossier would not be allowed to hold; the comparison stays as it was.
   */
  add(account: Account, assertions?: readonly AssertionInput[], sources?: readonly Source[]): void;
  /**
   * Takes an account out, with all that it says; its source stays.
   *
   * @throws {@link InputError} when there is no such account.
   */
  withdraw(accountId: string): void;
  /**
   * The report on the dossier as it is now: the same, to the byte, as `compare` gives on the same dossier. To be read
   * only: what has not changed is shared with the reports before. A ruling on assertions that were withdrawn stays,
   * with a notice, where `compare` would refuse it.
   *
   * @throws {@link InputError} when the dossier has grown beyond `maxAssertions` or a text beyond `maxTextLength`.
   */
  report(): ContrastReport;
}

/**
 * Opens a dossier to which accounts are added, or from which they are withdrawn, one by one. What has been worked out
 * is kept: each text and each claim is read once, each pair of claims related once, and an issue whose claims and
 * contrasts are the same stays as it is. Words weigh by how common they are in all accounts, so that the grouping is
 * worked out anew for each report.
 *
 * @throws {@link InputError} naming every fault of the dossier or the options by path and value.
 *
 * @example
 * ```ts
 * const feed = openComparison({
 *   event: { id: "vote", label: "The vote" },
 *   sources: [{ id: "a", name: "Daily A" }, { id: "b", name: "Daily B" }],
 *   accounts: [{ id: "a1", sourceId: "a" }],
 *   assertions: [{ accountId: "a1", text: "Turnout was 61 percent." }],
 * });
 * feed.add({ id: "b1", sourceId: "b" }, [{ accountId: "b1", text: "Turnout was 48 percent." }]);
 * feed.report().issues[0].status; // => "contested"
 * feed.withdraw("b1");
 * feed.report().issues[0].status; // => "one-sided"
 * ```
 */
export function openComparison(input: DossierInput | Texts, options: Partial<Options> = {}): Comparison {
  const settings: Options = { ...DEFAULTS, ...parseOptions(options) };
  const memory = newMemory();
  const readings = new KeptExtractions();
  let dossier = parseDossier(input);
  return {
    add(account, assertions = [], sources = []) {
      dossier = withAccount(dossier, account, assertions, sources);
    },
    withdraw(accountId) {
      dossier = without(dossier, accountId);
      readings.forget(accountId);
    },
    report: () => reportOn(dossier, settings, (account, known) => readings.read(account, known), memory),
  };
}

/** What was found in a text, and which names were known then. */
interface KeptExtraction {
  readonly account: Account;
  /** Of which report the names were. */
  known: KnownNames;
  /** How many of its sources were known. */
  readonly count: number;
  readonly extraction: Extraction;
}

/** Reads a text, unless it was read with the same sources and names known for the report before. */
class KeptExtractions {
  private readonly kept = new Map<string, KeptExtraction>();
  private before: KnownNames | undefined;
  private now: KnownNames | undefined;
  /** How many sources this report and the one before have begun with in common. */
  private shared = 0;

  forget(accountId: string): void {
    this.kept.delete(accountId);
  }

  read(account: Account, known: KnownNames): Extraction {
    if (known !== this.now) [this.before, this.now, this.shared] = [this.now, known, 0];
    const count = known.sources.length;
    const kept = this.kept.get(account.id);
    if (kept && kept.account === account && kept.count === count && this.isAsBefore(kept, known)) {
      kept.known = known;
      return kept.extraction;
    }
    const extraction = extractKnowing(account, known);
    this.kept.set(account.id, { account, known, count, extraction });
    return extraction;
  }

  private isAsBefore(kept: KeptExtraction, known: KnownNames): boolean {
    const { before } = this;
    if (!before || kept.known !== before || before.aliases !== known.aliases) return false;
    while (this.shared < kept.count && before.sources[this.shared] === known.sources[this.shared]) this.shared++;
    return this.shared >= kept.count;
  }
}

/** Checks only what is new, against the identifiers that are there. */
function withAccount(
  dossier: Dossier,
  account: Account,
  assertions: readonly AssertionInput[],
  sources: readonly Source[],
): Dossier {
  const allSources = [...dossier.sources, ...sources];
  const added = parseDossier({ event: dossier.event, sources: allSources, accounts: [account], assertions });
  refuseKnown("accounts", dossier.accounts, added.accounts);
  refuseKnown("assertions", dossier.assertions, added.assertions);
  return {
    ...dossier,
    sources: [...dossier.sources, ...added.sources.slice(dossier.sources.length)],
    accounts: [...dossier.accounts, ...added.accounts],
    assertions: [...dossier.assertions, ...added.assertions],
  };
}

function refuseKnown(
  noun: "accounts" | "assertions",
  there: readonly { readonly id: string }[],
  added: readonly { readonly id: string }[],
): void {
  const known = new Set(there.map(({ id }) => id));
  const faults = added.flatMap(({ id }, index) =>
    known.has(id) ? [{ path: `dossier.${noun}[${index}].id`, message: `duplicate id ${JSON.stringify(id)}` }] : [],
  );
  if (faults.length > 0) throw new InputError(faults);
}

function without(dossier: Dossier, accountId: string): Dossier {
  const accounts = dossier.accounts.filter(({ id }) => id !== accountId);
  if (accounts.length === dossier.accounts.length) {
    throw new InputError([{ path: "accountId", message: `unknown account ${JSON.stringify(accountId)}` }]);
  }
  return { ...dossier, accounts, assertions: dossier.assertions.filter((one) => one.accountId !== accountId) };
}
