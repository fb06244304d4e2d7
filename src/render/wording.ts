/**
 * How reports name things to people: one wording for every format.
 */
import type { Account, Assertion, Relation, Source, SpeechAct } from "../model/dossier.ts";
import {
  type Contrast,
  type ContrastKind,
  type ContrastReport,
  ISSUE_STATUSES,
  type Issue,
  type IssueStatus,
  type Silence,
  type SilenceKind,
} from "../model/report.ts";

/** What each status means, in a few words. */
export const STATUS_MEANINGS: Readonly<Record<IssueStatus, string>> = {
  contested: "the accounts contradict each other",
  undecided: "several answers that no rule could set against each other",
  agreed: "at least two say the same",
  "one-sided": "only one speaks to it",
};

/** What a relation is called between two quotations. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  contradicts: "contradicts",
  agrees: "agrees with",
  refines: "is more exact than",
  compatible: "does not conflict with",
  undecided: "is not decided against",
};

/** What a way of being silent is called. */
export const SILENCE_WORDS: Readonly<Record<SilenceKind, string>> = {
  "not-mentioned": "does not mention it",
  declined: "declined to comment",
  unreachable: "could not be reached",
  "denies-knowledge": "says it does not know",
  predates: "wrote before the event",
};

/** What the speaker does with the words, in a form that fits one speaker and many; plain assertion needs none. */
export const ACT_WORDS: Readonly<Record<SpeechAct, string>> = {
  assert: "",
  allege: "alleging",
  deny: "denying",
  confirm: "confirming",
  concede: "conceding",
  dispute: "disputing",
  retract: "retracting",
  warn: "warning",
  predict: "predicting",
  promise: "promising",
  ask: "asking",
  order: "ordering",
  believe: "believing",
  perceive: "finding",
  evaluate: "judging",
  decline: "declining to speak on",
  unreachable: "not reached on",
  "no-knowledge": "not knowing of",
};

/** What a kind of contrast is called: its name with spaces. */
export function kindWords(kind: ContrastKind): string {
  return kind.replaceAll("-", " ");
}

/** "1 account", "3 accounts". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** "A", "A and B", "A, B and C". */
export function listing(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What a quotation that cannot stand alone speaks of: the claim in full, where it is not the quotation itself. */
export function inFull({ text, quote }: { readonly text: string; readonly quote: string | null }): string {
  return quote === null || quote === text ? "" : ` (that is: ${text})`;
}

/** Looks things up in one report. */
export interface View {
  /** The name of a source; its identifier where the report does not know it. */
  readonly sourceName: (id: string) => string;
  /** An assertion by identifier. */
  readonly assertion: (id: string) => Assertion | undefined;
  /** An account by identifier. */
  readonly account: (id: string) => Account | undefined;
  /** The publisher's name of an assertion. */
  readonly publisherOf: (assertion: Assertion) => string;
  /** The contrasts between an issue's assertions, as the report orders them. */
  readonly contrastsAt: (issue: Issue) => readonly Contrast[];
  /** The silences at an issue. */
  readonly silencesAt: (issue: Issue) => readonly Silence[];
  /** How many issues have each status. */
  readonly counts: Readonly<Record<IssueStatus, number>>;
}

/** Indexes a report once, for a renderer to look things up in. */
export function view(report: ContrastReport): View {
  const sources = new Map(report.sources.map((source): [string, Source] => [source.id, source]));
  const accounts = new Map(report.accounts.map((account): [string, Account] => [account.id, account]));
  const assertions = new Map(report.assertions.map((assertion): [string, Assertion] => [assertion.id, assertion]));
  const issueOf = new Map(report.issues.flatMap((issue) => issue.assertionIds.map((id) => [id, issue.id] as const)));
  const contrasts = grouped(report.contrasts, (contrast) => issueOf.get(contrast.a));
  const silences = grouped(report.silences, (silence) => silence.issueId);
  const sourceName = (id: string): string => sources.get(id)?.name ?? id;
  return {
    sourceName,
    assertion: (id) => assertions.get(id),
    account: (id) => accounts.get(id),
    publisherOf: (assertion) => sourceName(accounts.get(assertion.accountId)?.sourceId ?? assertion.accountId),
    contrastsAt: (issue) => contrasts.get(issue.id) ?? [],
    silencesAt: (issue) => silences.get(issue.id) ?? [],
    counts: Object.fromEntries(
      ISSUE_STATUSES.map((status) => [status, report.issues.filter((issue) => issue.status === status).length]),
    ) as Record<IssueStatus, number>,
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
