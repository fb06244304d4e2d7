/**
 * A report made ready for drawing: lookups by id, letters for positions, columns and cells of the matrix, words for a reader.
 */
import type { Account, Assertion, Modality, Mode, Relation, Source, SpeechAct } from "../model/dossier.ts";
import type { Contrast, ContrastReport, Issue, IssueStatus, Position, Silence, SilenceKind } from "../model/report.ts";
import { hash } from "../text/words.ts";

/** Where an assertion stands: an issue, counted from 1, and the position that it gives there. */
export interface IssuePlace {
  readonly issue: Issue;
  readonly number: number;
  /** Null where the assertion speaks to the issue without giving an answer. */
  readonly position: Position | null;
  /** Index of the position, or -1. */
  readonly index: number;
}

/** A report with its lookups. */
export interface View {
  readonly report: ContrastReport;
  readonly sources: ReadonlyMap<string, Source>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly assertions: ReadonlyMap<string, Assertion>;
  /** By assertion. */
  readonly places: ReadonlyMap<string, readonly IssuePlace[]>;
  /** By issue, the most telling relation first. */
  readonly contrasts: ReadonlyMap<string, readonly Contrast[]>;
  /** By issue. */
  readonly silences: ReadonlyMap<string, readonly Silence[]>;
  /** Columns of the matrix: sources that publish. */
  readonly publishers: readonly Source[];
  /** Columns of the matrix: sources that are only quoted. */
  readonly speakers: readonly Source[];
}

/** A position in a cell of the matrix: whether the source holds it itself or only publishes it. */
interface Stand {
  readonly index: number;
  readonly holds: boolean;
}

/** A cell of the matrix. */
export interface Cell {
  readonly source: Source;
  readonly stands: readonly Stand[];
  readonly silence: SilenceKind | null;
}

/** Makes the lookups of a report. Ids that lead nowhere are passed over. */
export function viewOf(report: ContrastReport): View {
  const places = placesOf(report);
  const publishing = new Set(report.accounts.map((account) => account.sourceId));
  const quoted = new Set<string>();
  for (const issue of report.issues)
    for (const { holders } of issue.positions) for (const id of holders) quoted.add(id);
  for (const silence of report.silences) quoted.add(silence.sourceId);
  return {
    report,
    sources: new Map(report.sources.map((source) => [source.id, source])),
    accounts: new Map(report.accounts.map((account) => [account.id, account])),
    assertions: new Map(report.assertions.map((assertion) => [assertion.id, assertion])),
    places,
    contrasts: contrastsByIssue(report, places),
    silences: group(report.silences, (silence) => [silence.issueId]),
    publishers: report.sources.filter(({ id }) => publishing.has(id)),
    speakers: report.sources.filter(({ id }) => !publishing.has(id) && quoted.has(id)),
  };
}

function placesOf(report: ContrastReport): Map<string, IssuePlace[]> {
  const places = new Map<string, IssuePlace[]>();
  report.issues.forEach((issue, order) => {
    const held = new Map<string, number>();
    issue.positions.forEach((position, index) => {
      for (const id of position.assertionIds) if (!held.has(id)) held.set(id, index);
    });
    for (const id of new Set([...issue.assertionIds, ...held.keys()])) {
      const index = held.get(id) ?? -1;
      const place = { issue, number: order + 1, position: issue.positions[index] ?? null, index };
      places.set(id, [...(places.get(id) ?? []), place]);
    }
  });
  return places;
}

function group<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const known = groups.get(key);
      if (known) known.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

const RELATION_ORDER: readonly Relation[] = ["contradicts", "undecided", "compatible", "refines", "agrees"];

function contrastsByIssue(report: ContrastReport, places: ReadonlyMap<string, readonly IssuePlace[]>) {
  const issuesOf = (id: string) => (places.get(id) ?? []).map((place) => place.issue.id);
  const groups = group(report.contrasts, ({ a, b }) => {
    const mine = issuesOf(a);
    const both = issuesOf(b).filter((issue) => mine.includes(issue));
    return both.length ? both : mine.slice(0, 1);
  });
  for (const contrasts of groups.values()) {
    contrasts.sort((x, y) => RELATION_ORDER.indexOf(x.relation) - RELATION_ORDER.indexOf(y.relation));
  }
  return groups;
}

/** The cells of an issue, one a column: publishers first, then those only quoted. */
export function cellsOf(view: View, issue: Issue): Cell[] {
  const silent = new Map((view.silences.get(issue.id) ?? []).map((silence) => [silence.sourceId, silence.how]));
  const held = issue.positions.map(({ holders }) => new Set(holders));
  const published = issue.positions.map(({ publishers }) => new Set(publishers));
  return [...view.publishers, ...view.speakers].map((source) => {
    const stands = issue.positions.flatMap((_, index) => {
      const holds = held[index]?.has(source.id) ?? false;
      return holds || published[index]?.has(source.id) ? [{ index, holds }] : [];
    });
    return { source, stands, silence: stands.length ? null : (silent.get(source.id) ?? null) };
  });
}

/** The view with those speakers only who stand, or are told to be silent, at one of the points given. */
export function narrowTo(view: View, points: readonly { readonly issue: Issue }[]): View {
  const standing = new Set(
    points.flatMap(({ issue }) =>
      cellsOf(view, issue).flatMap(({ source, stands, silence }) => (stands.length > 0 || silence ? source.id : [])),
    ),
  );
  return { ...view, speakers: view.speakers.filter(({ id }) => standing.has(id)) };
}

/** What a cell says, in words: `"A: 23 people were injured"`. */
export function cellWords(view: View, issue: Issue, cell: Cell): string {
  const name = nameOf(view, cell.source.id);
  if (cell.silence) return `${name}: ${SILENCE_WORDS[cell.silence]}`;
  const stands = cell.stands.map(({ index, holds }) => {
    return `${holds ? "says" : "reports"} ${letterOf(index)}, ${issue.positions[index]?.label ?? ""}`;
  });
  return `${name}: ${stands.length ? stands.join("; ") : "no position"}`;
}

/** The name of a source, or its id where the report does not name it. */
export function nameOf(view: View, sourceId: string): string {
  return view.sources.get(sourceId)?.name ?? sourceId;
}

/** The letter of a position by its index: A to Z, then A1, B1 … */
export function letterOf(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(65 + (index % 26)) + (round > 0 ? round : "");
}

/** An identifier for the page that holds nothing but letters, digits, hyphens and underscores. */
export function pageId(id: string): string {
  return /^[A-Za-z0-9-]{1,60}$/.test(id) ? id : `_${hash(id)}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** An ISO date for a reader: `"4 March 2026, 09:30"`; as it stands where it is no ISO date. */
export function dateWords(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(iso);
  const month = match?.[2] && MONTHS[Number(match[2]) - 1];
  if (!match?.[1]) return iso;
  if (!month) return match[1];
  const day = match[3] ? `${Number(match[3])} ` : "";
  return `${day}${month} ${match[1]}${match[4] ? `, ${match[4]}` : ""}`;
}

/** A label as a heading: its first letter is a capital. */
export function headed(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** How many of a thing: `"1 account"`, `"3 accounts"`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A figure with its digits grouped by commas. */
export function figure(value: number): string {
  const [whole = "", rest] = String(value).split(".");
  if (/e/.test(whole)) return String(value);
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`);
}

/** What each status says. */
export const STATUS_WORDS: Readonly<Record<IssueStatus, string>> = {
  contested: "Contested",
  agreed: "Agreed",
  "one-sided": "One-sided",
  undecided: "Undecided",
};

/** What each way of being silent says, after the source's name. */
export const SILENCE_WORDS: Readonly<Record<SilenceKind, string>> = {
  "not-mentioned": "does not mention it",
  declined: "declined to comment",
  unreachable: "could not be reached",
  "denies-knowledge": "says it does not know",
  predates: "published before it came up",
};

/** What each relation says of a pair. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  contradicts: "Contradiction",
  agrees: "Agreement",
  refines: "Closer detail",
  compatible: "No conflict",
  undecided: "Undecided",
};

/** What a speaker did, after the speaker's name: in the past, so that it goes with one and with many. */
export const ACT_WORDS: Readonly<Record<SpeechAct, string>> = {
  assert: "said",
  allege: "alleged",
  deny: "denied",
  confirm: "confirmed",
  concede: "conceded",
  dispute: "disputed",
  retract: "retracted",
  warn: "warned",
  predict: "predicted",
  promise: "promised",
  ask: "asked",
  order: "ordered",
  believe: "believed",
  perceive: "perceived",
  evaluate: "judged",
  decline: "declined to speak about",
  unreachable: "could not be reached about",
  "no-knowledge": "did not know",
};

/** How words are reported. */
export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  direct: "quoted word for word",
  indirect: "reported in other words",
  mixed: "reported, partly quoted",
  narration: "in its own voice",
};

/** How certain a claim is put, where it is not put as certain. */
export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  certain: "",
  probable: "put as probable",
  possible: "put as possible",
  hypothetical: "put as a hypothesis",
  intended: "put as an intention",
};
