/**
 * A report with its references followed, for renderers.
 */
import type { Account, Assertion, Source } from "../model.ts";
import {
  type Contrast,
  type ContrastReport,
  ISSUE_STATUSES,
  type Issue,
  type IssueStatus,
  type Silence,
} from "../report.ts";

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
