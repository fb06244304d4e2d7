/**
 * Checks what comes in and completes it. A fault is named by its path and value; all faults are reported together.
 */
import type * as z from "zod";
import {
  type Account,
  type Assertion,
  type AssertionInput,
  type Dossier,
  DossierInput,
  type Span,
} from "../model/dossier.ts";
import { type Fault, InputError, shown } from "../model/faults.ts";
import { Judgement, type Options, OptionsInput } from "../model/options.ts";
import { ContrastReport } from "../model/report.ts";
import { quotation } from "../text/identity.ts";
import { filled } from "./plain.ts";
import { fromTexts } from "./texts.ts";

/**
 * Checks a dossier and completes it: defaults, spans out of quotations, quotations out of spans, content-derived ids.
 *
 * @param input - Anything; usually parsed JSON of the form {@link DossierInput}, or {@link Texts}.
 * @returns The complete dossier, sorted by nothing: the order of the input is kept.
 * @throws {@link InputError} naming every fault's path and value.
 *
 * @example
 * ```ts
 * parseDossier({ event: { id: "e", label: "A fire" }, sources: [], accounts: [] }).assertions; // => []
 * ```
 */
export function parseDossier(input: unknown): Dossier {
  const dossier = shape(DossierInput, fromTexts(input), "dossier");
  const faults = [...duplicateIds(dossier), ...unknownReferences(dossier)];
  const texts = new Map(dossier.accounts.map((account) => [account.id, account]));
  const assertions: Assertion[] = [];
  dossier.assertions?.forEach((assertion, index) => {
    const done = complete(assertion, texts.get(assertion.accountId), `dossier.assertions[${index}]`, faults);
    if (done) assertions.push(done);
  });
  faults.push(...duplicatesAmong(assertions, "dossier.assertions"));
  faults.push(...unknownAssertions(dossier, assertions), ...unknownAnswers(dossier, assertions));
  if (faults.length > 0) throw new InputError(inInputOrder(faults));
  const { event, sources, accounts, aliases = [], decisions = [] } = dossier;
  return { event, sources, accounts, assertions, aliases, decisions };
}

/**
 * Checks a report, for instance one read back from a file.
 *
 * @throws {@link InputError} naming every fault's path and value.
 */
export function parseReport(input: unknown): ContrastReport {
  return shape(ContrastReport, input, "report");
}

/**
 * Checks options.
 *
 * @throws {@link InputError} naming every fault's path and value.
 */
export function parseOptions(input: unknown): Partial<Options> {
  return shape(OptionsInput, input, "options");
}

/**
 * Checks the answers of a model.
 *
 * @throws {@link InputError} naming every fault's path and value.
 */
export function parseJudgements(input: unknown): Judgement[] {
  return shape(Judgement.array(), input, "answers");
}

/** Parses by a schema, or throws every fault with its path below `root`. */
function shape<T>(schema: z.ZodType<T>, input: unknown, root: string): T {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => describe(issue, input, root));
  // What is of the wrong type breaks other rules of its field as well; the first is told.
  const first = new Map(faults.toReversed().map((fault) => [fault.path, fault]));
  throw new InputError(faults.filter((fault) => first.get(fault.path) === fault));
}

function describe(issue: z.core.$ZodIssue, input: unknown, root: string): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: pathTo(root, [...issue.path, key]), message: "unknown field" }));
  }
  const path = pathTo(root, issue.path);
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], input);
  if (value === undefined) return [{ path, message: "is missing" }];
  return [{ path, message: `${plain(issue)}, got ${shown(value)}` }];
}

/** Says in plain words what a schema wanted. */
function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `must be ${article(issue.expected)}`;
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map((v) => JSON.stringify(v)).join(", ")}`;
  if (issue.code === "too_small" && issue.origin === "string") return "must not be empty";
  if (issue.code === "custom") return issue.message;
  return issue.message.replace(/^Too (small|big|short|long): expected \S+ to (be|have) /, "must $2 ");
}

function article(noun: string): string {
  return noun === "null" ? "null" : /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function pathTo(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((at, key) => (typeof key === "number" ? `${at}[${key}]` : `${at}.${String(key)}`), root);
}

function duplicateIds(dossier: DossierInput): Fault[] {
  return [
    ...duplicatesAmong(dossier.sources, "dossier.sources"),
    ...duplicatesAmong(dossier.accounts, "dossier.accounts"),
  ];
}

function duplicatesAmong(items: readonly { readonly id: string }[], path: string): Fault[] {
  const seen = new Map<string, number>();
  return items.flatMap(({ id }, index) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    return first === undefined
      ? []
      : [{ path: `${path}[${index}].id`, message: `duplicate id ${shown(id)}, first at ${path}[${first}]` }];
  });
}

function unknownReferences(dossier: DossierInput): Fault[] {
  const sources = new Set(dossier.sources.map((source) => source.id));
  const accounts = new Set(dossier.accounts.map((account) => account.id));
  const faults: Fault[] = [];
  const known = (set: Set<string>, id: string | null | undefined, noun: string, path: string): void => {
    if (id != null && !set.has(id)) faults.push({ path, message: `unknown ${noun} ${shown(id)}` });
  };
  for (const [i, source] of dossier.sources.entries()) {
    known(sources, source.partOf, "source", `dossier.sources[${i}].partOf`);
  }
  for (const [i, account] of dossier.accounts.entries()) {
    known(sources, account.sourceId, "source", `dossier.accounts[${i}].sourceId`);
  }
  for (const [i, assertion] of (dossier.assertions ?? []).entries()) {
    const path = `dossier.assertions[${i}]`;
    known(accounts, assertion.accountId, "account", `${path}.accountId`);
    for (const [j, link] of (assertion.attribution ?? []).entries()) {
      known(sources, link.holder, "source", `${path}.attribution[${j}].holder`);
    }
  }
  for (const [i, decision] of (dossier.decisions ?? []).entries()) {
    known(sources, decision.holder, "source", `dossier.decisions[${i}].holder`);
  }
  return faults;
}

/**
 * Decisions may outlive the assertions they were made on when those are read from prose (a changed text changes them),
 * so that only a dossier whose assertions are all given is held to them.
 */
function unknownAssertions(dossier: DossierInput, assertions: readonly Assertion[]): Fault[] {
  const given = new Set(assertions.map((assertion) => assertion.accountId));
  const extracted = dossier.accounts.some((account) => account.text && !given.has(account.id));
  if (extracted) return [];
  const ids = new Set(assertions.map((assertion) => assertion.id));
  return (dossier.decisions ?? []).flatMap((decision, i) =>
    decision.assertions.flatMap((id, j) =>
      ids.has(id) || decision.quotes
        ? []
        : [{ path: `dossier.decisions[${i}].assertions[${j}]`, message: `unknown assertion ${shown(id)}` }],
    ),
  );
}

/** What an assertion answers must stand in the same account. */
function unknownAnswers({ assertions: given = [] }: DossierInput, assertions: readonly Assertion[]): Fault[] {
  if (!given.some(({ answers }) => answers && answers.length > 0)) return [];
  const accountOf = new Map(assertions.map(({ id, accountId }) => [id, accountId]));
  return given.flatMap(({ accountId, answers = [] }, i) =>
    answers.flatMap(({ assertionId: id }, j) =>
      accountOf.get(id) === accountId
        ? []
        : [
            {
              path: `dossier.assertions[${i}].answers[${j}].assertionId`,
              message: `unknown assertion ${shown(id)} of the same account`,
            },
          ],
    ),
  );
}

/** Fills what an assertion leaves out; adds to `faults` and gives null where it cannot. */
function complete(
  input: AssertionInput,
  account: Account | undefined,
  path: string,
  faults: Fault[],
): Assertion | null {
  if (!account) return null;
  const before = faults.length;
  const spans = spansOf(input, account, path, faults);
  const quote = input.quote ?? (spans.length > 0 && account.text ? quotation(account.text, spans) : null);
  const text = input.text ?? quote;
  checkAttribution(input, account, path, faults);
  checkReferences(input, account, path, faults);
  if (text !== null) checkValues(input, text, path, faults);
  if (text === null) faults.push({ path, message: "needs a text, a quote or spans" });
  if (text === null || faults.length > before) return null;
  return filled(input, { text, quote, spans, date: account.date ?? null });
}

function spansOf(input: AssertionInput, account: Account, path: string, faults: Fault[]): readonly Span[] {
  const { quote, spans } = input;
  const text = account.text ?? null;
  if (spans && spans.length > 0) {
    if (text === null) faults.push({ path: `${path}.spans`, message: `account ${shown(account.id)} has no text` });
    else checkSpans(spans, text, quote ?? null, path, faults);
    return spans;
  }
  if (quote == null || text === null) return [];
  return locate(quote, text, path, faults);
}

function checkSpans(spans: readonly Span[], text: string, quote: string | null, path: string, faults: Fault[]): void {
  const before = faults.length;
  insideText(spans, text, `${path}.spans`, faults);
  inOrder(spans, `${path}.spans`, faults);
  const read = quotation(text, spans);
  if (faults.length === before && quote !== null && read !== quote) {
    faults.push({ path: `${path}.quote`, message: `${shown(quote)} is not what the spans hold, ${shown(read)}` });
  }
}

/** Quantities and times that are given stand in the claim's own words. */
function checkValues(input: AssertionInput, text: string, path: string, faults: Fault[]): void {
  for (const noun of ["quantities", "times"] as const) {
    input[noun]?.forEach(({ span }, index) => {
      if (span) insideText([span], text, `${path}.${noun}[${index}].span`, faults);
    });
  }
}

/** The pieces of a quotation follow one another. */
function inOrder(spans: readonly Span[], path: string, faults: Fault[]): void {
  spans.forEach((span, index) => {
    const before = spans[index - 1];
    if (before && span.start < before.end) {
      const message = `${span.start}–${span.end} begins before ${before.start}–${before.end} ends`;
      faults.push({ path: `${path}[${index}]`, message });
    }
  });
}

function insideText(spans: readonly Span[], text: string, path: string, faults: Fault[]): void {
  spans.forEach((span, index) => {
    if (span.end > text.length) {
      const message = `${span.start}–${span.end} lies outside the text of ${text.length} code units`;
      faults.push({ path: `${path}[${index}]`, message });
    }
  });
}

/** Finds the one place where a quotation's pieces stand. */
function locate(quote: string, text: string, path: string, faults: Fault[]): readonly Span[] {
  const whole = occurrences(quote, text);
  const pieces = whole > 0 ? [quote] : quote.split(" … ");
  const spans: Span[] = [];
  for (const piece of pieces) {
    const times = occurrences(piece, text);
    if (times !== 1) {
      const message = times === 0 ? "does not stand in the account's text" : `stands there ${times} times, give spans`;
      faults.push({ path: `${path}.quote`, message: `${shown(piece)} ${message}` });
      return [];
    }
    const start = text.indexOf(piece);
    spans.push({ start, end: start + piece.length });
  }
  return spans;
}

function occurrences(piece: string, text: string): number {
  const first = piece === "" ? -1 : text.indexOf(piece);
  return first < 0 ? 0 : text.indexOf(piece, first + piece.length) < 0 ? 1 : text.split(piece).length - 1;
}

function checkAttribution(input: AssertionInput, account: Account, path: string, faults: Fault[]): void {
  input.attribution?.forEach((link, index) => {
    for (const role of ["source", "cue", "content"] as const) {
      const spans = link[role] ?? [];
      if (spans.length > 0) insideText(spans, account.text ?? "", `${path}.attribution[${index}].${role}`, faults);
    }
  });
}

function checkReferences(
  { answers = [], mentions = [] }: AssertionInput,
  { text }: Account,
  path: string,
  faults: Fault[],
): void {
  answers.forEach(({ words }, at) => {
    insideText([words], text ?? "", `${path}.answers[${at}].words`, faults);
  });
  mentions.forEach(({ span }, at) => {
    insideText([span], text ?? "", `${path}.mentions[${at}].span`, faults);
  });
}

const SECTIONS = ["dossier.event", "dossier.sources", "dossier.accounts", "dossier.assertions", "dossier.decisions"];

function inInputOrder(faults: readonly Fault[]): Fault[] {
  const section = (fault: Fault): number => SECTIONS.findIndex((name) => fault.path.startsWith(name));
  return [...faults].sort((a, b) => section(a) - section(b));
}
