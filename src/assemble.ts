/**
 * Makes the report out of what the other stages found.
 */
import type { Alignment } from "./align.ts";
import { Components } from "./components.ts";
import { innermost, type Voice, voices } from "./holder.ts";
import { countTerms, labelIssue, type TermCounts } from "./label.ts";
import type { Account, Assertion, Dossier, Notice, Source, Span } from "./model.ts";
import { type Bench, positions, sharedPoints, statusOf } from "./positions.ts";
import type { Contrast, ContrastReport, Echo, Issue, SharedPoint, Silence, SilenceKind, Standing } from "./report.ts";
import { byCodeUnit, hash } from "./text.ts";

/** A source that an account says kept silent. */
export interface ReadSilence {
  /** The silent source's identifier. */
  readonly holder: string;
  /** How it kept silent. */
  readonly how: SilenceKind;
  /** The account that says so. */
  readonly accountId: string;
  /** Where it says so. */
  readonly span: Span;
}

/** What `assemble` puts together. */
export interface Parts {
  /** The checked dossier, with all assertions. */
  readonly dossier: Dossier;
  /** Which assertions speak to the same point. */
  readonly alignment: Alignment;
  /** How they relate. */
  readonly contrasts: readonly Contrast[];
  /** Accounts that copy one another. */
  readonly echoes?: readonly Echo[];
  /** The sources that could have spoken to any point: all of the dossier's when not given. */
  readonly asked?: readonly Source[];
  /** Silences the accounts speak of. */
  readonly silences?: readonly ReadSilence[];
  /** Findings of earlier stages. */
  readonly notices?: readonly Notice[];
  /** The options, as plain values. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The package's version, as reports carry it. */
export const VERSION = "0.1.0";

/** Assembles the report: issues with their positions, the shared core, silences and standings, all in a fixed order. */
export function assemble(parts: Parts): ContrastReport {
  const { dossier, contrasts, echoes = [], silences = [], notices = [], options = {} } = parts;
  const world = worldOf(dossier, echoes);
  const contrastsOf = contrastsByGroup(parts.alignment.groups, contrasts);
  const points = parts.alignment.groups
    .map((group, index) => pointOf(group, contrastsOf[index] ?? [], world))
    .sort(byWeight);
  const issues = points.map((point) => point.issue);
  const silent = silentSources(dossier, parts.asked ?? dossier.sources, silences);
  return {
    schema: "dissensus/1",
    version: VERSION,
    options,
    event: dossier.event,
    sources: [...dossier.sources].sort((a, b) => byCodeUnit(a.id, b.id)),
    accounts: [...dossier.accounts].sort(byDate),
    assertions: world.assertions,
    issues,
    contrasts: points.flatMap((point) => point.contrasts),
    core: points.flatMap((point) => point.shared),
    silences: issues.flatMap((issue) => silencesAt(issue, silent)),
    echoes,
    standings: world.assertions.map((assertion) => standing(assertion, world)),
    decisions: dossier.decisions,
    notices: [...notices].sort(byPlace),
  };
}

interface World {
  /** In reading order. */
  readonly assertions: readonly Assertion[];
  readonly rank: ReadonlyMap<string, number>;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly parties: ReadonlyMap<string, boolean>;
  readonly counts: TermCounts;
  readonly independent: (sourceId: string) => string;
}

function worldOf(dossier: Dossier, echoes: readonly Echo[]): World {
  const assertions = inReadingOrder(dossier);
  return {
    assertions,
    rank: new Map(assertions.map((assertion, index) => [assertion.id, index])),
    voices: voices(dossier),
    parties: new Map(dossier.sources.map((source) => [source.id, source.party ?? false])),
    counts: countTerms(assertions),
    independent: independence(dossier, echoes),
  };
}

/** Orders accounts by date, undated ones last, then by identifier. */
export function byDate(a: { date?: string | null; id: string }, b: { date?: string | null; id: string }): number {
  return byCodeUnit(a.date ?? "9999", b.date ?? "9999") || byCodeUnit(a.id, b.id);
}

function byPlace(a: Notice, b: Notice): number {
  return (
    byCodeUnit(a.accountId ?? "", b.accountId ?? "") ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  );
}

/** By date of the account, then by place in its text. */
function inReadingOrder(dossier: Dossier): Assertion[] {
  const rank = new Map([...dossier.accounts].sort(byDate).map((account, index) => [account.id, index]));
  const start = (assertion: Assertion): number => assertion.spans[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return [...dossier.assertions].sort(
    (a, b) =>
      (rank.get(a.accountId) ?? 0) - (rank.get(b.accountId) ?? 0) ||
      start(a) - start(b) ||
      byCodeUnit(a.text, b.text) ||
      byCodeUnit(a.id, b.id),
  );
}

/** Sources whose accounts echo one another are one independent source. */
function independence(dossier: Dossier, echoes: readonly Echo[]): World["independent"] {
  const sourceOf = new Map(dossier.accounts.map((account) => [account.id, account.sourceId]));
  const groups = new Components(dossier.sources.map((source) => source.id));
  for (const echo of echoes) {
    const [first, ...others] = echo.accountIds.map((id) => sourceOf.get(id) ?? id);
    for (const other of others) groups.join(first ?? other, other);
  }
  return (sourceId) => groups.find(sourceId);
}

function contrastsByGroup(groups: Alignment["groups"], contrasts: readonly Contrast[]): Contrast[][] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)));
  const found: Contrast[][] = groups.map(() => []);
  for (const contrast of contrasts) {
    const group = groupOf.get(contrast.a);
    if (group !== undefined && group === groupOf.get(contrast.b)) found[group]?.push(contrast);
  }
  return found;
}

/** One issue with all that belongs to it. */
interface Point {
  readonly issue: Issue;
  readonly contrasts: readonly Contrast[];
  readonly shared: readonly SharedPoint[];
}

function pointOf(group: readonly string[], contrasts: readonly Contrast[], world: World): Point {
  const rank = (id: string): number => world.rank.get(id) ?? 0;
  const members = [...group].sort((a, b) => rank(a) - rank(b)).map((id) => world.assertions[rank(id)] as Assertion);
  const bench: Bench = { voices: world.voices, contrasts, independent: world.independent };
  const found = positions(members, bench);
  const assertionIds = members.map((member) => member.id);
  const issue: Issue = {
    id: `i-${hash(assertionIds.toSorted().join("\n"))}`,
    label: labelIssue(members, world.counts, world.assertions.length),
    status: statusOf(found, contrasts),
    assertionIds,
    positions: found,
  };
  return { issue, contrasts: inOrder(contrasts, rank), shared: sharedPoints(members, bench) };
}

/** Contradictions first, then by place. */
const RELATION_ORDER = ["contradicts", "refines", "agrees", "compatible", "undecided"];

function inOrder(contrasts: readonly Contrast[], rank: (id: string) => number): Contrast[] {
  return [...contrasts].sort(
    (x, y) =>
      RELATION_ORDER.indexOf(x.relation) - RELATION_ORDER.indexOf(y.relation) ||
      rank(x.a) - rank(y.a) ||
      rank(x.b) - rank(y.b),
  );
}

/** Contested issues first, then those with most publishers, then most assertions behind them. */
const STATUS_ORDER = ["contested", "undecided", "agreed", "one-sided"];

function byWeight({ issue: a }: Point, { issue: b }: Point): number {
  return (
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    publishersOf(b) - publishersOf(a) ||
    b.assertionIds.length - a.assertionIds.length ||
    byCodeUnit(a.label, b.label) ||
    byCodeUnit(a.id, b.id)
  );
}

function publishersOf({ positions: found }: Issue): number {
  return new Set(found.flatMap(({ publishers }) => publishers)).size;
}

/**
 * How each source is silent where it is, in order of their identifiers. Somebody whom a text quotes had no say in what
 * it asks him, so that he is silent only where a text says so.
 */
function silentSources(
  dossier: Dossier,
  asked: readonly Source[],
  read: readonly ReadSilence[],
): Omit<Silence, "issueId">[] {
  const own = new Set(asked.map(({ id }) => id));
  const accountsOf = new Map<string, Account[]>();
  for (const account of dossier.accounts) {
    accountsOf.set(account.sourceId, [...(accountsOf.get(account.sourceId) ?? []), account]);
  }
  return [...dossier.sources]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .flatMap(({ id: sourceId }) => {
      const said = read.find((silence) => silence.holder === sourceId);
      if (said) return { sourceId, how: said.how, accountId: said.accountId, span: said.span };
      if (!own.has(sourceId)) return [];
      const how = predates(accountsOf.get(sourceId) ?? [], dossier.event.start) ? "predates" : "not-mentioned";
      return { sourceId, how, accountId: null, span: null } as const;
    });
}

/** Who neither holds nor publishes anything at an issue. */
function silencesAt(issue: Issue, silent: readonly Omit<Silence, "issueId">[]): Silence[] {
  const speaking = new Set(issue.positions.flatMap((position) => [...position.holders, ...position.publishers]));
  return silent.filter(({ sourceId }) => !speaking.has(sourceId)).map((how) => ({ issueId: issue.id, ...how }));
}

function predates(accounts: readonly Account[], start: string | null | undefined): boolean {
  return start != null && accounts.length > 0 && accounts.every(({ date }) => date != null && endsBefore(date, start));
}

/** Whether a date, as exact as it is given, lies wholly before another: 2005-10 before 2005-11-19, but not before 2005. */
function endsBefore(date: string, start: string): boolean {
  const length = Math.min(date.length, start.length, 10);
  return date.slice(0, length) < start.slice(0, length);
}

function standing(assertion: Assertion, world: World): Standing {
  const voice = world.voices.get(assertion.id);
  const holder = voice?.holder ?? null;
  return {
    assertionId: assertion.id,
    party: holder === null ? null : (world.parties.get(holder) ?? false),
    hearsay: assertion.attribution.length > 1,
    naming: innermost(assertion)?.naming ?? (holder === null ? "unknown" : "named"),
    verbatim: assertion.mode === "direct" || assertion.mode === "narration",
  };
}
