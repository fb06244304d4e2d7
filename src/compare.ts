/**
 * The main job: a dossier in, a contrast report out.
 */
import { align, type KnownTerms } from "./align.ts";
import { assemble, byDate, type ReadSilence } from "./assemble.ts";
import { contrast, type KnownContrasts } from "./contrast.ts";
import { findEchoes } from "./echo.ts";
import { type Extraction, extract } from "./extract.ts";
import { InputError } from "./faults.ts";
import { glossGroups } from "./glosses.ts";
import { judge } from "./judge.ts";
import type { Account, Dossier, DossierInput, Notice } from "./model.ts";
import { DEFAULTS, type Options } from "./options.ts";
import { parseDossier, parseOptions } from "./parse.ts";
import type { ContrastReport } from "./report.ts";
import { rulingNotices } from "./rulings.ts";
import { sift } from "./sift.ts";

/**
 * Compares the accounts of one event: which assertions speak to the same point, how they relate, what positions they
 * form, who is silent. Pure: no clock, no randomness, no network, no file access; the order of the input changes nothing.
 *
 * @throws {@link InputError} naming every fault of the dossier or the options by path and value.
 *
 * @example
 * ```ts
 * const report = compare({
 *   event: { id: "vote", label: "The vote" },
 *   sources: [{ id: "a", name: "Daily A" }, { id: "b", name: "Daily B" }],
 *   accounts: [{ id: "a1", sourceId: "a" }, { id: "b1", sourceId: "b" }],
 *   assertions: [
 *     { accountId: "a1", text: "Turnout was 61 percent." },
 *     { accountId: "b1", text: "Turnout was 48 percent." },
 *   ],
 * });
 * report.issues[0].status; // => "contested"
 * ```
 */
export function compare(input: DossierInput, options: Partial<Options> = {}): ContrastReport {
  return compareWith(input, options, extract);
}

/**
 * Compares the accounts of one event, each read before: on another machine, or once for many comparisons.
 * An account without a reading is read now. Accounts that are read one by one do not know the speakers whom the others
 * introduce: give `extract` the dossier's sources and aliases, so that it knows at least those.
 *
 * @param readings - What `extract(account, options)` found, by the account's id.
 * @throws {@link InputError} as {@link compare}.
 */
export function compareRead(
  input: DossierInput,
  readings: Readonly<Record<string, Extraction>>,
  options: Partial<Options> = {},
): ContrastReport {
  return compareWith(input, options, (account, known) => readings[account.id] ?? extract(account, known));
}

function compareWith(input: DossierInput, options: Partial<Options>, read: typeof extract): ContrastReport {
  return reportOn(parseDossier(input), { ...DEFAULTS, ...parseOptions(options) }, read);
}

/** Compares the accounts of a checked dossier, with the help of what was worked out before. */
export function reportOn(given: Dossier, settings: Options, read: typeof extract, memory?: Memory): ContrastReport {
  checkLimits(given, settings);
  const glosses = glossGroups(given.accounts.flatMap(({ text }) => text ?? []));
  const named = glosses.length > 0 ? { ...given, aliases: [...given.aliases, ...glosses] } : given;
  const { dossier, silences, notices } = withExtracted(named, read);
  checkLimits(dossier, settings);
  const alignment = align(dossier.assertions, settings, dossier, memory && termsFor(memory, glosses));
  const ruled = contrast(alignment.pairs, dossier, settings, memory?.contrasts);
  const judged = judge(ruled, dossier.assertions, settings);
  const all = [
    ...notices,
    ...noticesOn(dossier),
    ...glosses.map(oneName),
    ...rulingNotices(dossier),
    ...judged.notices,
  ];
  // Only the caller's own sources: a speaker met in a text is quoted, not copied.
  const echoes = findEchoes(given);
  return assemble({
    dossier,
    alignment: sift(alignment, judged.contrasts, dossier.decisions),
    contrasts: judged.contrasts,
    echoes,
    asked: given.sources,
    silences,
    notices: all,
    options: plain(settings),
  });
}

/** A dossier that is too large ends with an error that says so, not with a process out of memory. */
function checkLimits({ accounts, assertions }: Dossier, { maxTextLength, maxAssertions }: Options): void {
  const faults = accounts.flatMap(({ text }, index) => {
    const length = text?.length ?? 0;
    if (length <= maxTextLength) return [];
    return [
      { path: `dossier.accounts[${index}].text`, message: `${length} code units, maxTextLength is ${maxTextLength}` },
    ];
  });
  if (assertions.length > maxAssertions) {
    const message = `${assertions.length} assertions, maxAssertions is ${maxAssertions}`;
    faults.push({ path: "dossier.assertions", message });
  }
  if (faults.length > 0) throw new InputError(faults);
}

/** The index terms known under the names that the texts take for one now. */
function termsFor({ terms }: Memory, glosses: readonly (readonly string[])[]): KnownTerms {
  const key = JSON.stringify(glosses);
  const known = terms.get(key) ?? new WeakMap();
  terms.clear();
  terms.set(key, known);
  return known;
}

/** What stays true of assertions while others come and go. */
export interface Memory {
  /** Index terms, by assertion, under the names that the texts took for one. */
  readonly terms: Map<string, KnownTerms>;
  /** Relations, by two statements. */
  readonly contrasts: KnownContrasts;
}

/** A dossier in which every text has been read, with what else the reading found. */
interface Read {
  readonly dossier: Dossier;
  readonly silences: readonly ReadSilence[];
  readonly notices: readonly Notice[];
}

/** Reads the assertions of every account that brings a text and none of its own. */
function withExtracted(dossier: Dossier, read: typeof extract): Read {
  const given = new Set(dossier.assertions.map((assertion) => assertion.accountId));
  const sources = new Map(dossier.sources.map((source) => [source.id, source]));
  // In the order of their dates, so that a speaker keeps the name of his first mention whatever the order of the input.
  const unread = dossier.accounts.filter((account) => account.text != null && !given.has(account.id)).sort(byDate);
  const found = unread.map((account) => {
    const extraction = read(account, { sources: [...sources.values()], aliases: dossier.aliases });
    for (const speaker of extraction.speakers) if (!sources.has(speaker.id)) sources.set(speaker.id, speaker);
    return { account, ...extraction };
  });
  const assertions = [...dossier.assertions, ...found.flatMap((one) => one.assertions)];
  return {
    dossier: { ...dossier, sources: [...sources.values()], assertions },
    silences: found.flatMap(readSilences),
    notices: found.flatMap((one) => one.notices),
  };
}

function readSilences({ account, silences }: Extraction & { readonly account: Account }): ReadSilence[] {
  return silences.flatMap(({ holder, how, span }) =>
    holder === null ? [] : [{ holder, how, span, accountId: account.id }],
  );
}

/** Says which names the texts themselves take for one. */
function oneName(names: readonly string[]): Notice {
  const message = `The texts take these names for one: ${names.join(", ")}.`;
  return { code: "names-as-one", message, accountId: null, span: null };
}

/** What a reader should know about the dossier itself. */
function noticesOn(dossier: Dossier): Notice[] {
  const notices: Notice[] = [];
  const note = (code: string, message: string, accountId: string | null = null): void => {
    notices.push({ code, message, accountId, span: null });
  };
  if (dossier.accounts.length === 0) note("no-accounts", "The dossier has no accounts: there is nothing to compare.");
  if (dossier.accounts.length === 1)
    note("one-account", "There is one account only: what it reports is compared with itself.");
  const grounded = new Set(dossier.assertions.map((assertion) => assertion.accountId));
  for (const account of dossier.accounts) {
    if (!grounded.has(account.id)) note("no-assertions", "The account has no assertions.", account.id);
  }
  return notices;
}

/** Options as plain values, for the report. */
function plain(options: Options): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, typeof value === "function" ? "function" : value]),
  );
}
