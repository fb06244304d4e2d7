/**
 * The main job: a dossier in, a contrast report out.
 */
import { alignGroups, type KnownClaims, newKnownClaims } from "../align/align.ts";
import { parseDossier, parseOptions } from "../dossier/parse.ts";
import { rulingNotices } from "../dossier/rulings.ts";
import type { Texts } from "../dossier/texts.ts";
import { voices } from "../dossier/voices.ts";
import { type Extraction, extractKnowing } from "../extract/extract.ts";
import { glossGroups } from "../extract/speakers/glosses.ts";
import { KnownNames } from "../extract/speakers/known.ts";
import { requireReadings } from "../model/arguments.ts";
import type { Account, Assertion, Dossier, DossierInput, Notice } from "../model/dossier.ts";
import { InputError } from "../model/faults.ts";
import { DEFAULTS, type Options } from "../model/options.ts";
import type { Contrast, ContrastReport } from "../model/report.ts";
import { type KnownReferences, refer } from "../refer/refer.ts";
import { assembleGroups, byDate, type KnownPoints, newKnownPoints, type ReadSilence } from "./assemble.ts";
import { contrastGroups, type KnownRelations } from "./contrast.ts";
import { echoesAmong, type KnownEchoes, newKnownEchoes } from "./echoes/echoes.ts";
import { applyJudgements } from "./judgements.ts";
import { type KnownSifts, siftGroups } from "./sift.ts";

/**
 * Compares the accounts of one event: which assertions speak to the same point, how they relate, what positions they
 * form, who is silent. Pure: no clock, no randomness, no network, no file access; the order of the input changes nothing.
 *
 * Texts alone will do: a list of them, or each under the name of its source. Give a dossier where dates, kinds of
 * sources or claims of your own are known.
 *
 * @throws {@link InputError} naming every fault of the dossier, the texts or the options by path and value.
 *
 * @example
 * ```ts
 * const texts = compare({ Courier: "The trial began on 3 March.", Ministry: "The trial began on 5 March." });
 * texts.contrasts[0].because; // => "They give different times: “3 March” against “5 March”."
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
export function compare(input: DossierInput | Texts, options: Partial<Options> = {}): ContrastReport {
  return compareWith(input, options, extractKnowing);
}

/**
 * Compares the accounts of one event, each read before: on another machine, or once for many comparisons.
 * An account without a reading is read now. Accounts that are read one by one do not know the speakers whom the others
 * introduce: give `extract` the dossier's sources and aliases, so that it knows at least those.
 *
 * @param readings - What `extract(account, options)` found, by the account's id.
 * @throws {@link InputError} as {@link compare}.
 */
export function compareExtracted(
  input: DossierInput | Texts,
  readings: Readonly<Record<string, Extraction>>,
  options: Partial<Options> = {},
): ContrastReport {
  requireReadings(readings, "readings");
  return compareWith(input, options, (account, known) => readings[account.id] ?? extractKnowing(account, known));
}

function compareWith(input: DossierInput | Texts, options: Partial<Options>, read: Reader): ContrastReport {
  return reportOn(parseDossier(input), { ...DEFAULTS, ...parseOptions(options) }, read);
}

/** Reads one account, with the names known that the accounts before it brought. */
export type Reader = typeof extractKnowing;

/** Compares the accounts of a checked dossier, with the help of what was worked out before. */
export function reportOn(given: Dossier, settings: Options, read: Reader, memory?: Memory): ContrastReport {
  checkLimits(given, settings);
  const glosses = glossGroups(given.accounts.flatMap(({ text }) => text ?? []));
  const { aliases, claims } = namesFor(given.aliases, glosses, memory);
  const { dossier: asRead, silences, notices } = withExtracted({ ...given, aliases }, read);
  checkLimits(asRead, settings);
  const dossier = { ...asRead, assertions: refer(asRead.assertions, asRead, memory?.references) };
  const voiceOf = voices(dossier);
  const worded = new Set(given.assertions.map(({ id }) => id));
  const fromText = new Set(dossier.assertions.flatMap(({ id }) => (worded.has(id) ? [] : [id])));
  const groups = alignGroups(dossier.assertions, settings, { ...dossier, fromText }, claims);
  const ruled = contrastGroups(groups, dossier, voiceOf, settings, memory?.relations);
  const judged = judgeGroups(ruled, dossier.assertions, settings);
  const all = [
    ...notices,
    ...noticesOn(dossier),
    ...glosses.map(oneName),
    ...rulingNotices(dossier),
    ...judged.notices,
  ];
  // Only the caller's own sources: a speaker met in a text is quoted, not copied.
  const echoes = echoesAmong(given, memory?.echoes ?? newKnownEchoes());
  return assembleGroups(
    siftGroups(groups, judged.contrasts, dossier.decisions, memory?.sifts),
    { dossier, voices: voiceOf, echoes, asked: given.sources, silences, notices: all, options: plain(settings) },
    memory?.points,
  );
}

/** Lets judgements decide, group by group of contrasts; without judgements the groups stay as they are. */
function judgeGroups(
  groups: readonly (readonly Contrast[])[],
  assertions: readonly Assertion[],
  settings: Options,
): { readonly contrasts: readonly (readonly Contrast[])[]; readonly notices: readonly Notice[] } {
  if (settings.judgements.length === 0) return { contrasts: groups, notices: [] };
  const { contrasts, notices } = applyJudgements(groups.flat(), assertions, settings);
  let end = 0;
  return {
    contrasts: groups.map(({ length }) => {
      end += length;
      return contrasts.slice(end - length, end);
    }),
    notices,
  };
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

/** The names that are one, by the dossier and by what the texts say now, and the claims known under them. */
function namesFor(given: Dossier["aliases"], glosses: Dossier["aliases"], memory: Memory | undefined): Names {
  const aliases = glosses.length > 0 ? [...given, ...glosses] : given;
  if (!memory) return { aliases };
  const key = JSON.stringify(aliases);
  const known = memory.names.get(key) ?? { aliases, claims: newKnownClaims() };
  memory.names.clear();
  memory.names.set(key, known);
  return known;
}

interface Names {
  readonly aliases: Dossier["aliases"];
  readonly claims?: KnownClaims;
}

/** What stays true of assertions while others come and go. */
export interface Memory {
  /** The names that were one in the last report, spelt out, and the claims known under them. */
  readonly names: Map<string, Names>;
  /** Assertions, with what they refer to. */
  readonly references: KnownReferences;
  /** Statements, and how they relate. */
  readonly relations: KnownRelations;
  /** The accounts, as far as echoes go. */
  readonly echoes: KnownEchoes;
  /** The groups of the last report, parted. */
  readonly sifts: KnownSifts;
  /** The points of the last report. */
  readonly points: KnownPoints;
}

/** A memory of nothing yet; to be used with one and the same options, event and decisions. */
export function newMemory(): Memory {
  return {
    names: new Map(),
    references: new WeakMap(),
    relations: { contrasts: new WeakMap(), statements: new WeakMap(), groups: new Map() },
    echoes: newKnownEchoes(),
    sifts: { groups: new Map() },
    points: newKnownPoints(),
  };
}

/** A dossier in which every text has been read, with what else the reading found. */
interface Read {
  readonly dossier: Dossier;
  readonly silences: readonly ReadSilence[];
  readonly notices: readonly Notice[];
}

/** Reads the assertions of every account that brings a text and none of its own. */
function withExtracted(dossier: Dossier, read: Reader): Read {
  const given = new Set(dossier.assertions.map((assertion) => assertion.accountId));
  const known = new KnownNames(dossier);
  const ids = new Set(dossier.sources.map(({ id }) => id));
  // In the order of their dates, so that a speaker keeps the name of his first mention whatever the order of the input.
  const unread = dossier.accounts.filter((account) => account.text != null && !given.has(account.id)).sort(byDate);
  const found = unread.map((account) => {
    const extraction = read(account, known);
    for (const speaker of extraction.speakers) {
      if (ids.has(speaker.id)) continue;
      ids.add(speaker.id);
      known.add(speaker);
    }
    return { account, ...extraction };
  });
  const assertions = [...dossier.assertions, ...found.flatMap((one) => one.assertions)];
  return {
    dossier: { ...dossier, sources: known.sources, assertions },
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
