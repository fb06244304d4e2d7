/**
 * The dictionary, second half: what comes out. Every noun is a readonly interface with its zod schema under the same name.
 */
import * as z from "zod";
import {
  Account,
  Assertion,
  Decision,
  Event,
  NAMINGS,
  type Naming,
  Notice,
  RELATIONS,
  type Relation,
  Source,
  Span,
} from "./dossier.ts";

/**
 * Kinds of contradiction: those of de Marneffe, Rafferty and Manning, "Finding Contradictions in Text" (ACL 2008),
 * and those that accounts of public events add.
 */
export const CONTRADICTION_KINDS = [
  "negation",
  "antonym",
  "numeric",
  "temporal",
  "factive",
  "lexical",
  "structure",
  "quantifier",
  "place",
  "identity",
  "motive",
  "responsibility",
  "verdict",
] as const;
/** Why two assertions contradict, see `VOCABULARY.contradiction`. */
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Why what looks like a conflict is none. */
export const COMPATIBLE_REASONS = [
  "update-over-time",
  "rounding",
  "unit",
  "bound",
  "estimate-spread",
  "part-whole",
  "scope",
  "different-referent",
  "list-valued",
  "conditional",
  "modality",
  "prediction",
  "attribution-level",
  "definition",
  "concession",
  "unrelated",
] as const;
/** Why what looks like a conflict is none, see `VOCABULARY.compatible`. */
export type CompatibleReason = (typeof COMPATIBLE_REASONS)[number];

/** How two assertions agree, or one refines the other. */
export const AGREEMENT_KINDS = [
  "restatement",
  "paraphrase",
  "rounding",
  "unit",
  "alias",
  "bound",
  "narrower",
  "verdict",
  "motive",
] as const;
/** How two assertions agree, see `VOCABULARY.agreement`. */
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** Why no relation could be decided. */
export const UNDECIDED_REASONS = ["no-rule", "missing-date", "several-readings", "low-confidence"] as const;
/** Why no relation could be decided, see `VOCABULARY.undecided`. */
export type UndecidedReason = (typeof UNDECIDED_REASONS)[number];

/** Any kind a {@link Contrast} may have. */
export type ContrastKind =
  | ContradictionKind
  | CompatibleReason
  | AgreementKind
  | UndecidedReason
  | "decision"
  | "judgement";
const CONTRAST_KINDS: readonly ContrastKind[] = [
  ...new Set<ContrastKind>([
    ...CONTRADICTION_KINDS,
    ...COMPATIBLE_REASONS,
    ...AGREEMENT_KINDS,
    ...UNDECIDED_REASONS,
    "decision",
    "judgement",
  ]),
];

/** One gate or level that had something to say on the way to a relation. */
export interface TraceStep {
  /** Name of the gate or level. */
  readonly gate: string;
  /** `decided`: this row gave the relation; `passed`: it did not, or what it gave was overruled. */
  readonly outcome: "decided" | "passed";
  /** What it found, for a person. */
  readonly note: string;
}
/** Schema of {@link TraceStep}. */
export const TraceStep: z.ZodType<TraceStep, TraceStep> = z.lazy(() =>
  z.strictObject({
    gate: z.string().min(1),
    outcome: z.enum(["decided", "passed"]),
    note: z.string(),
  }),
);

/** The relation of two assertions. */
export interface Contrast {
  /** Identifier, derived from the two assertions. */
  readonly id: string;
  /** Identifier of the first assertion. */
  readonly a: string;
  /** Identifier of the second assertion. */
  readonly b: string;
  /** What they are to each other. For `refines`, `a` is the narrower one: it says all that `b` says. */
  readonly relation: Relation;
  /** By what, most telling first: contradiction kinds, reasons of compatibility, ways of agreement. */
  readonly kinds: readonly ContrastKind[];
  /** One sentence for a person. */
  readonly because: string;
  /** Names of the gates and levels tried first, in order, none of which held; `explain` says what each asks. */
  readonly passed: readonly string[];
  /** What the others found, in order: mostly the one row that decided; a judgement stands beside it. */
  readonly trace: readonly TraceStep[];
  /** From 0 to 1: how sure the deciding level is of the relation. No measure of anybody's truth. */
  readonly confidence: number;
  /** Whether one holder says both. */
  readonly sameHolder: boolean;
}
/** Schema of {@link Contrast}. */
export const Contrast: z.ZodType<Contrast, Contrast> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    a: z.string(),
    b: z.string(),
    relation: z.enum(RELATIONS),
    kinds: z.array(z.enum(CONTRAST_KINDS)),
    because: z.string().min(1),
    passed: z.array(z.string().min(1)),
    trace: z.array(TraceStep),
    confidence: z.number().min(0).max(1),
    sameHolder: z.boolean(),
  }),
);

/** One answer to an issue. */
export interface Position {
  /** Identifier, derived from its assertions. */
  readonly id: string;
  /** The answer in a few words: its most telling assertion. */
  readonly label: string;
  /** The assertions that give this answer. */
  readonly assertionIds: readonly string[];
  /** Sources that say it. */
  readonly holders: readonly string[];
  /** Speakers without a name, as the texts word them ("analysts"); never counted as sources. */
  readonly unnamed: readonly string[];
  /** Sources that publish it. */
  readonly publishers: readonly string[];
  /** How many publishers do not copy one another. */
  readonly independentSources: number;
}
/** Schema of {@link Position}. */
export const Position: z.ZodType<Position, Position> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    label: z.string(),
    assertionIds: z.array(z.string()),
    holders: z.array(z.string()),
    unnamed: z.array(z.string()),
    publishers: z.array(z.string()),
    independentSources: z.int().nonnegative(),
  }),
);

/** What the positions on an issue amount to. */
export const ISSUE_STATUSES = ["contested", "agreed", "one-sided", "undecided"] as const;
/**
 * `contested`: some positions contradict · `agreed`: at least two holders or publishers, one position ·
 * `one-sided`: one holder · `undecided`: several positions that no rule could set against each other.
 */
export type IssueStatus = (typeof ISSUE_STATUSES)[number];

/** One point at issue. */
export interface Issue {
  /** Identifier, derived from its assertions. */
  readonly id: string;
  /** A short noun phrase. */
  readonly label: string;
  /** What the positions amount to. */
  readonly status: IssueStatus;
  /** All assertions that speak to it. */
  readonly assertionIds: readonly string[];
  /** The answers, the most widely published first. */
  readonly positions: readonly Position[];
}
/** Schema of {@link Issue}. */
export const Issue: z.ZodType<Issue, Issue> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    label: z.string(),
    status: z.enum(ISSUE_STATUSES),
    assertionIds: z.array(z.string()),
    positions: z.array(Position),
  }),
);

/** Ways of being silent. */
export const SILENCE_KINDS = ["not-mentioned", "declined", "unreachable", "denies-knowledge", "predates"] as const;
/** How a source is silent, see `VOCABULARY.silence`. */
export type SilenceKind = (typeof SILENCE_KINDS)[number];

/** A source that does not speak to an issue. */
export interface Silence {
  /** The {@link Issue}. */
  readonly issueId: string;
  /** The {@link Source}. */
  readonly sourceId: string;
  /** How it is silent. */
  readonly how: SilenceKind;
  /** The account that says so ("declined to comment"), or null. */
  readonly accountId: string | null;
  /** Where it says so, or null. */
  readonly span: Span | null;
}
/** Schema of {@link Silence}. */
export const Silence: z.ZodType<Silence, Silence> = z.lazy(() =>
  z.strictObject({
    issueId: z.string(),
    sourceId: z.string(),
    how: z.enum(SILENCE_KINDS),
    accountId: z.string().nullable(),
    span: Span.nullable(),
  }),
);

/** Accounts that copy one another and count once. */
export interface Echo {
  /** The accounts, at least two. */
  readonly accountIds: readonly string[];
  /** How it shows: near-duplicate passages, a named agency or outlet, or shared rare wording. */
  readonly kind: "near-duplicate" | "credited" | "shared-wording";
  /** One sentence for a person. */
  readonly because: string;
  /** The passages that show it. */
  readonly evidence: readonly {
    /** The account the passage stands in. */
    readonly accountId: string;
    /** Where it stands. */
    readonly span: Span;
  }[];
}
/** Schema of {@link Echo}. */
export const Echo: z.ZodType<Echo, Echo> = z.lazy(() =>
  z.strictObject({
    accountIds: z.array(z.string()).min(2),
    kind: z.enum(["near-duplicate", "credited", "shared-wording"]),
    because: z.string().min(1),
    evidence: z.array(z.strictObject({ accountId: z.string(), span: Span })),
  }),
);

/** How an assertion stands, as facets; never one score. */
export interface Standing {
  /** The assertion. */
  readonly assertionId: string;
  /** Whether its holder is a party to the event; null when nobody in particular holds it. */
  readonly party: boolean | null;
  /** Whether the publisher reports what another reported (two attributions or more). */
  readonly hearsay: boolean;
  /** How its holder is named; `named` for the publisher's own voice. */
  readonly naming: Naming;
  /** Whether the words are the holder's own. */
  readonly verbatim: boolean;
}
/** Schema of {@link Standing}. */
export const Standing: z.ZodType<Standing, Standing> = z.lazy(() =>
  z.strictObject({
    assertionId: z.string(),
    party: z.boolean().nullable(),
    hearsay: z.boolean(),
    naming: z.enum(NAMINGS),
    verbatim: z.boolean(),
  }),
);

/** Something several sources agree on, across their positions. */
export interface SharedPoint {
  /** The assertion that says it best. */
  readonly text: string;
  /** All that say it. */
  readonly assertionIds: readonly string[];
  /** Holders and publishers behind it, at least two. */
  readonly sourceIds: readonly string[];
}
/** Schema of {@link SharedPoint}. */
export const SharedPoint: z.ZodType<SharedPoint, SharedPoint> = z.lazy(() =>
  z.strictObject({
    text: z.string(),
    assertionIds: z.array(z.string()).min(2),
    sourceIds: z.array(z.string()).min(2),
  }),
);

/** What comes out: the accounts side by side. Plain JSON; the same input always gives the same report. */
export interface ContrastReport {
  /** Where the JSON Schema of this form is, for editors and validators; not read. */
  readonly $schema?: string;
  /** Version of this form. */
  readonly schema: "dissensus/1";
  /** Version of the package that made it. */
  readonly version: string;
  /** The options it was made with, as plain values; functions appear as `"function"`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What the accounts are about. */
  readonly event: Event;
  /** Who publishes and speaks. */
  readonly sources: readonly Source[];
  /** Their texts. */
  readonly accounts: readonly Account[];
  /** Every claim. */
  readonly assertions: readonly Assertion[];
  /** The points at issue, contested ones first. */
  readonly issues: readonly Issue[];
  /** Relations of assertions. */
  readonly contrasts: readonly Contrast[];
  /** What several sources agree on. */
  readonly core: readonly SharedPoint[];
  /** Who does not speak to what. */
  readonly silences: readonly Silence[];
  /** Accounts that copy one another. */
  readonly echoes: readonly Echo[];
  /** How each assertion stands. */
  readonly standings: readonly Standing[];
  /** People's rulings that were followed. */
  readonly decisions: readonly Decision[];
  /** Findings about the input. */
  readonly notices: readonly Notice[];
}
/** Schema of {@link ContrastReport}. */
export const ContrastReport: z.ZodType<ContrastReport, ContrastReport> = z.lazy(() =>
  z.strictObject({
    $schema: z.string().optional(),
    schema: z.literal("dissensus/1"),
    version: z.string(),
    options: z.record(z.string(), z.unknown()),
    event: Event,
    sources: z.array(Source),
    accounts: z.array(Account),
    assertions: z.array(Assertion),
    issues: z.array(Issue),
    contrasts: z.array(Contrast),
    core: z.array(SharedPoint),
    silences: z.array(Silence),
    echoes: z.array(Echo),
    standings: z.array(Standing),
    decisions: z.array(Decision),
    notices: z.array(Notice),
  }),
);
