/**
 * Makes the report out of what the other stages found.
 */
import type { Alignment } from "../align/align.ts";
import { completed } from "../dossier/plain.ts";
import { innermost, type Voice, voices } from "../dossier/voices.ts";
import type { Account, Assertion, Dossier, Notice, Source, Span } from "../model/dossier.ts";
import type {
  Contrast,
  ContrastReport,
  Echo,
  Issue,
  SharedPoint,
  Silence,
  SilenceKind,
  Standing,
} from "../model/report.ts";
import { isSame } from "../search/columns.ts";
import { byCodeUnit, hash } from "../text/words.ts";
import type { PlainClaims } from "./contrast.ts";
import { isAsRare, type Labelled, labelIssue, TermCounts } from "./label.ts";
import { type Bench, positions, sharedPoints, statusOf } from "./positions.ts";
import { Components } from "./union-find.ts";

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
export interface ReportParts {
  /** The dossier, with all assertions; of an assertion `id`, `accountId` and `text` will do. */
  readonly dossier: Pick<Dossier, "event" | "sources"> & PlainClaims;
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
export function assemble({ alignment, contrasts, ...parts }: ReportParts): ContrastReport {
  const { decisions = [], aliases = [], ...given } = parts.dossier;
  const assertions = completed(given.assertions, given.accounts, "dossier.assertions");
  const dossier: Dossier = { ...given, assertions, decisions, aliases };
  const byId = new Map(dossier.assertions.map((assertion) => [assertion.id, assertion]));
  const contrastsOf = contrastsByGroup(alignment.groups, contrasts);
  const groups = alignment.groups.map((ids, index) => {
    return { group: ids.flatMap((id) => byId.get(id) ?? []), contrasts: contrastsOf[index] ?? [] };
  });
  const found = { ...parts, dossier, voices: voices(dossier) };
  return assembleGroups(groups, found);
}

/**
 * Assembles the report out of groups of assertions and the contrasts of each.
 *
 * @param known - Points of an earlier report on the dossier; those of this report take their place.
 */
export function assembleGroups(
  groups: readonly { readonly group: readonly Assertion[]; readonly contrasts: readonly Contrast[] }[],
  parts: Omit<ReportParts, "alignment" | "contrasts" | "dossier"> &
    Pick<World, "voices"> & { readonly dossier: Dossier },
  known: KnownPoints = newKnownPoints(),
): ContrastReport {
  const { dossier, echoes = [], silences = [], notices = [], options = {} } = parts;
  const world = worldOf(
    dossier,
    parts.voices,
    independence(dossier, echoes),
    silentSources(dossier, parts.asked ?? dossier.sources, silences),
    known,
  );
  known.order = world.assertions;
  const kept = new Map<string, KnownPoint>();
  for (const { group, contrasts } of groups) {
    const first = group[0]?.id ?? "";
    kept.set(first, pointAgain(known.points.get(first), group, contrasts, world));
  }
  known.points = kept;
  known.silent = world.silent;
  const points = [...kept.values()].map(({ point }) => point).sort(byWeight);
  return {
    schema: "dissensus/1",
    version: VERSION,
    options,
    event: dossier.event,
    sources: [...dossier.sources].sort((a, b) => byCodeUnit(a.id, b.id)),
    accounts: [...dossier.accounts].sort(byDate),
    assertions: world.assertions,
    issues: points.map((point) => point.issue),
    contrasts: inOneRow(points, (point) => point.contrasts),
    core: inOneRow(points, (point) => point.shared),
    silences: inOneRow(points, (point) => point.silences),
    echoes,
    standings: world.assertions.map((assertion) => standing(assertion, world)),
    decisions: dossier.decisions,
    notices: [...notices].sort(byPlace),
  };
}

/** The lists of all points in one: `flatMap`, many times as fast. */
function inOneRow<T>(points: readonly Point[], listOf: (point: Point) => readonly T[]): T[] {
  const row: T[] = [];
  for (const point of points) for (const one of listOf(point)) row.push(one);
  return row;
}

/** What is kept from one report on a dossier to the next; for one and the same event and decisions. */
export interface KnownPoints {
  readonly counts: TermCounts;
  /** The points of the last report, by the identifier of the first assertion of their groups. */
  points: ReadonlyMap<string, KnownPoint>;
  /** The assertions of the last report, in reading order. */
  order: readonly Assertion[];
  /** The sources of the last report, as silent as they are. */
  silent: readonly Silent[];
}

interface KnownPoint {
  readonly group: readonly Assertion[];
  readonly contrasts: readonly Contrast[];
  /** Who stands behind each assertion of the group. */
  readonly behind: readonly string[];
  readonly labelled: Labelled;
  readonly silent: readonly Silent[];
  readonly point: Point;
}

/** Knows no points yet. */
export function newKnownPoints(): KnownPoints {
  return { counts: new TermCounts(), points: new Map(), order: [], silent: [] };
}

/** The point of a group: as before where nothing that it hangs on has changed. */
function pointAgain(
  before: KnownPoint | undefined,
  group: readonly Assertion[],
  contrasts: readonly Contrast[],
  world: World,
): KnownPoint {
  const { silent } = world;
  const behind = group.map(({ id }) => standsBehind(world.voices.get(id), world));
  const same =
    before !== undefined &&
    isSame(before.group, group) &&
    isSame(before.contrasts, contrasts) &&
    isSame(before.behind, behind);
  if (!same) {
    const [point, labelled] = pointOf(group, contrasts, world);
    return { group, contrasts, behind, labelled, silent, point };
  }
  const labelled = isAsRare(before.labelled, world.counts)
    ? before.labelled
    : labelIssue(before.point.members, world.counts);
  if (labelled.label === before.point.issue.label && silent === before.silent) {
    return labelled === before.labelled ? before : { ...before, labelled };
  }
  const issue = { ...before.point.issue, label: labelled.label };
  const point = { ...before.point, issue, silences: silencesAt(issue, silent) };
  return { ...before, labelled, silent, point };
}

function standsBehind(voice: Voice | undefined, world: World): string {
  if (!voice) return "";
  const { holder, unnamed, publisher } = voice;
  return `${holder ?? ""}\n${unnamed ?? ""}\n${publisher}\n${world.independent(publisher)}`;
}

interface World {
  /** In reading order. */
  readonly assertions: readonly Assertion[];
  readonly rank: ReadonlyMap<string, number>;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly parties: ReadonlyMap<string, boolean>;
  readonly counts: TermCounts;
  readonly independent: (sourceId: string) => string;
  readonly silent: readonly Silent[];
}

function worldOf(
  dossier: Dossier,
  voiceOf: World["voices"],
  independent: World["independent"],
  silent: World["silent"],
  known: KnownPoints,
): World {
  const assertions = inReadingOrder(dossier, known.order);
  return {
    assertions,
    rank: new Map(assertions.map((assertion, index) => [assertion.id, index])),
    voices: voiceOf,
    parties: new Map(dossier.sources.map((source) => [source.id, source.party ?? false])),
    counts: known.counts.count(assertions),
    independent,
    silent: isSame(known.silent.map(asText), silent.map(asText)) ? known.silent : silent,
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

/** By date of the account, then by place in its text; what was in order `before` is sorted faster. */
function inReadingOrder(dossier: Dossier, before: readonly Assertion[]): Assertion[] {
  const left = new Set(dossier.assertions);
  const order = before.filter((assertion) => left.delete(assertion));
  const rank = new Map([...dossier.accounts].sort(byDate).map((account, index) => [account.id, index]));
  const start = (assertion: Assertion): number => assertion.spans[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return [...order, ...left].sort(
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
  const ids = dossier.sources.map((source) => source.id);
  const groups = new Components(ids);
  for (const echo of echoes) {
    const [first, ...others] = echo.accountIds.map((id) => sourceOf.get(id) ?? id);
    for (const other of others) groups.join(first ?? other, other);
  }
  const known = new Map(ids.map((id) => [id, groups.find(id)]));
  return (sourceId) => known.get(sourceId) ?? sourceId;
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
  /** How many publishers are behind it. */
  readonly published: number;
  /** In reading order. */
  readonly members: readonly Assertion[];
  readonly contrasts: readonly Contrast[];
  readonly shared: readonly SharedPoint[];
  readonly silences: readonly Silence[];
}

function pointOf(
  group: readonly Assertion[],
  contrasts: readonly Contrast[],
  world: World,
): readonly [Point, Labelled] {
  const rank = (id: string): number => world.rank.get(id) ?? 0;
  const members = [...group].sort((a, b) => rank(a.id) - rank(b.id));
  const bench: Bench = { voices: world.voices, contrasts, independent: world.independent };
  const found = positions(members, bench);
  const assertionIds = members.map((member) => member.id);
  const labelled = labelIssue(members, world.counts);
  const issue: Issue = {
    id: `i-${hash(assertionIds.toSorted().join("\n"))}`,
    label: labelled.label,
    status: statusOf(found, contrasts),
    assertionIds,
    positions: found,
  };
  const shared = sharedPoints(members, bench);
  const silences = silencesAt(issue, world.silent);
  const published = new Set(found.flatMap(({ publishers }) => publishers)).size;
  return [{ issue, published, members, contrasts: inOrder(contrasts, world.rank), shared, silences }, labelled];
}

/** Contradictions first, then by place. */
const RELATION_ORDER = ["contradicts", "refines", "agrees", "compatible", "undecided"];

function inOrder(contrasts: readonly Contrast[], rank: World["rank"]): Contrast[] {
  const placed = contrasts.map((contrast) => ({
    contrast,
    relation: RELATION_ORDER.indexOf(contrast.relation),
    a: rank.get(contrast.a) ?? 0,
    b: rank.get(contrast.b) ?? 0,
  }));
  placed.sort((x, y) => x.relation - y.relation || x.a - y.a || x.b - y.b);
  return placed.map(({ contrast }) => contrast);
}

/** Contested issues first, then those with most publishers, then most assertions behind them. */
const STATUS_ORDER = ["contested", "undecided", "agreed", "one-sided"];

function byWeight({ issue: a, published: x }: Point, { issue: b, published: y }: Point): number {
  return (
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    y - x ||
    b.assertionIds.length - a.assertionIds.length ||
    byCodeUnit(a.label, b.label) ||
    byCodeUnit(a.id, b.id)
  );
}

/** A source, and how it is silent where it is. */
type Silent = Omit<Silence, "issueId">;

function asText({ sourceId, how, accountId, span }: Silent): string {
  return [sourceId, how, accountId, span?.start, span?.end].join("\n");
}

/**
 * How each source is silent where it is, in order of their identifiers. Somebody whom a text quotes had no say in what
 * it asks him, so that he is silent only where a text says so.
 */
function silentSources(dossier: Dossier, asked: readonly Source[], read: readonly ReadSilence[]): Silent[] {
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
function silencesAt(issue: Issue, silent: readonly Silent[]): Silence[] {
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
