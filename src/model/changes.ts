/**
 * The dictionary, third part: what changed between two reports. Every noun is a readonly interface with its zod schema
 * under the same name. Names and labels stand inside, so that a difference can be read without the reports.
 */
import * as z from "zod";
import { Decision, Quantity, SPEECH_ACTS, type SpeechAct } from "./dossier.ts";
import { ISSUE_STATUSES, type IssueStatus } from "./report.ts";

/** An account as a difference names it. */
export interface AccountRef {
  /** Identifier of the account. */
  readonly id: string;
  /** Name of the source that publishes it. */
  readonly source: string;
  /** Date of publication, or null. */
  readonly date: string | null;
  /** Headline, or null. */
  readonly title: string | null;
}
/** Schema of {@link AccountRef}. */
export const AccountRef: z.ZodType<AccountRef, AccountRef> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    source: z.string(),
    date: z.string().nullable(),
    title: z.string().nullable(),
  }),
);

/** Parts of an account that may change under its identifier. */
export const ACCOUNT_FIELDS = ["source", "date", "title", "url", "language", "text"] as const;
/** A part of an account, see `VOCABULARY.accountField`. */
export type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** An account that both reports have, not quite the same. */
export interface AccountChange {
  /** The account as it is afterwards. */
  readonly account: AccountRef;
  /** What differs. */
  readonly fields: readonly AccountField[];
}
/** Schema of {@link AccountChange}. */
export const AccountChange: z.ZodType<AccountChange, AccountChange> = z.lazy(() =>
  z.strictObject({
    account: AccountRef,
    fields: z.array(z.enum(ACCOUNT_FIELDS)).min(1),
  }),
);

/** An issue as a difference names it. */
export interface IssueRef {
  /** Identifier in its report. */
  readonly id: string;
  /** Its label. */
  readonly label: string;
  /** Its status. */
  readonly status: IssueStatus;
}
/** Schema of {@link IssueRef}. */
export const IssueRef: z.ZodType<IssueRef, IssueRef> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    label: z.string(),
    status: z.enum(ISSUE_STATUSES),
  }),
);

/** One issue in both reports, recognised by what is said about it. */
export interface IssuePair {
  /** As it was. */
  readonly before: IssueRef;
  /** As it is. */
  readonly after: IssueRef;
}
/** Schema of {@link IssuePair}. */
export const IssuePair: z.ZodType<IssuePair, IssuePair> = z.lazy(() =>
  z.strictObject({ before: IssueRef, after: IssueRef }),
);

/** A figure as somebody gives it. */
export interface Figure {
  /** The assertion it stands in. */
  readonly assertionId: string;
  /** The assertion's words. */
  readonly text: string;
  /** The figure. */
  readonly quantity: Quantity;
}
/** Schema of {@link Figure}. */
export const Figure: z.ZodType<Figure, Figure> = z.lazy(() =>
  z.strictObject({
    assertionId: z.string(),
    text: z.string(),
    quantity: Quantity,
  }),
);

/** One holder gives other figures on one issue. */
export interface FigureChange {
  /** The issue. */
  readonly issue: IssuePair;
  /** The source, or null where the speaker is nobody in particular. */
  readonly holder: string | null;
  /** The holder's name, or the speaker as the text words it. */
  readonly name: string;
  /** Every figure of that sort given before. */
  readonly before: readonly Figure[];
  /** Every figure of that sort given afterwards. */
  readonly after: readonly Figure[];
}
/** Schema of {@link FigureChange}. */
export const FigureChange: z.ZodType<FigureChange, FigureChange> = z.lazy(() =>
  z.strictObject({
    issue: IssuePair,
    holder: z.string().nullable(),
    name: z.string(),
    before: z.array(Figure).min(1),
    after: z.array(Figure).min(1),
  }),
);

/** A position as a difference names it. */
export interface PositionRef {
  /** Identifier in its report. */
  readonly id: string;
  /** Its label. */
  readonly label: string;
}
/** Schema of {@link PositionRef}. */
export const PositionRef: z.ZodType<PositionRef, PositionRef> = z.lazy(() =>
  z.strictObject({ id: z.string(), label: z.string() }),
);

/** A source that holds another position on one issue than it did. */
export interface Move {
  /** The issue. */
  readonly issue: IssuePair;
  /** The source. */
  readonly holder: string;
  /** Its name. */
  readonly name: string;
  /** What it held. */
  readonly from: readonly PositionRef[];
  /** What it holds. */
  readonly to: readonly PositionRef[];
}
/** Schema of {@link Move}. */
export const Move: z.ZodType<Move, Move> = z.lazy(() =>
  z.strictObject({
    issue: IssuePair,
    holder: z.string(),
    name: z.string(),
    from: z.array(PositionRef).min(1),
    to: z.array(PositionRef).min(1),
  }),
);

/** One side of a contradiction as a difference names it. */
export interface ContradictionSide {
  /** The assertion. */
  readonly assertionId: string;
  /** Who says it. */
  readonly name: string;
  /** By which speech act; null where it is the publisher's own voice. */
  readonly act: SpeechAct | null;
  /** What is said. */
  readonly text: string;
}
/** Schema of {@link ContradictionSide}. */
export const ContradictionSide: z.ZodType<ContradictionSide, ContradictionSide> = z.lazy(() =>
  z.strictObject({
    assertionId: z.string(),
    name: z.string(),
    act: z.enum(SPEECH_ACTS).nullable(),
    text: z.string(),
  }),
);

/** A contradiction that only one of the reports has. */
export interface Contradiction {
  /** Identifier of the contrast in its report. */
  readonly id: string;
  /** One side. */
  readonly a: ContradictionSide;
  /** The other. */
  readonly b: ContradictionSide;
  /** Why they contradict. */
  readonly because: string;
}
/** Schema of {@link Contradiction}. */
export const Contradiction: z.ZodType<Contradiction, Contradiction> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    a: ContradictionSide,
    b: ContradictionSide,
    because: z.string(),
  }),
);

/** What changed between two reports. Plain JSON; every list is empty where nothing did. */
export interface ReportDiff {
  /** Version of this form. */
  readonly schema: "dissensus-diff/1";
  /** Label of the event, as it is afterwards. */
  readonly event: string;
  /** Accounts that came, went, or are no longer the same. */
  readonly accounts: {
    /** Only in the later report. */
    readonly added: readonly AccountRef[];
    /** Only in the earlier report. */
    readonly withdrawn: readonly AccountRef[];
    /** In both, not the same. */
    readonly changed: readonly AccountChange[];
  };
  /** Other figures of one holder on one issue. */
  readonly figures: readonly FigureChange[];
  /** Other positions of one source on one issue. */
  readonly moved: readonly Move[];
  /** Issues that came, went, or stand otherwise. */
  readonly issues: {
    /** Only in the later report. */
    readonly opened: readonly IssueRef[];
    /** Only in the earlier report. */
    readonly closed: readonly IssueRef[];
    /** In both, with another status. */
    readonly status: readonly IssuePair[];
  };
  /** Contradictions that came or went. */
  readonly contradictions: {
    /** Only in the later report. */
    readonly appeared: readonly Contradiction[];
    /** Only in the earlier report. */
    readonly disappeared: readonly Contradiction[];
  };
  /** People's rulings that came or went. */
  readonly decisions: {
    /** Only in the later report. */
    readonly added: readonly Decision[];
    /** Only in the earlier report. */
    readonly withdrawn: readonly Decision[];
  };
}
/** Schema of {@link ReportDiff}. */
export const ReportDiff: z.ZodType<ReportDiff, ReportDiff> = z.lazy(() =>
  z.strictObject({
    schema: z.literal("dissensus-diff/1"),
    event: z.string(),
    accounts: z.strictObject({
      added: z.array(AccountRef),
      withdrawn: z.array(AccountRef),
      changed: z.array(AccountChange),
    }),
    figures: z.array(FigureChange),
    moved: z.array(Move),
    issues: z.strictObject({ opened: z.array(IssueRef), closed: z.array(IssueRef), status: z.array(IssuePair) }),
    contradictions: z.strictObject({ appeared: z.array(Contradiction), disappeared: z.array(Contradiction) }),
    decisions: z.strictObject({ added: z.array(Decision), withdrawn: z.array(Decision) }),
  }),
);
