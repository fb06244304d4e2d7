/**
 * The dictionary: what goes in. Every noun is a readonly interface with its zod schema under the same name.
 *
 * Offsets are UTF-16 code units, half-open: `text.slice(start, end)` is the quotation.
 */
import * as z from "zod";

/** Every kind of source the package knows; the kind never changes a result, it is shown. */
export const SOURCE_KINDS = [
  "outlet",
  "government",
  "court",
  "opposition",
  "ngo",
  "observer-mission",
  "company",
  "witness",
  "expert",
  "other",
] as const;
/** What sort of publisher or speaker a {@link Source} is. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * Speech acts: what a speaker does with a content. `assert` also stands for neutral "said";
 * `allege` is an assertion the reporter marks as unproven.
 */
export const SPEECH_ACTS = [
  "assert",
  "allege",
  "deny",
  "confirm",
  "concede",
  "dispute",
  "retract",
  "warn",
  "predict",
  "promise",
  "ask",
  "order",
  "believe",
  "perceive",
  "evaluate",
  "decline",
  "unreachable",
  "no-knowledge",
] as const;
/** What a speaker does with a content, see `VOCABULARY.act`. */
export type SpeechAct = (typeof SPEECH_ACTS)[number];

/** How a source of an attribution is named in the text. */
export const NAMINGS = ["named", "organisation", "role", "generic", "anonymous", "unknown"] as const;
/** How a speaker is named: by name, as an organisation, by role, as a group ("analysts"), anonymously, or not at all. */
export type Naming = (typeof NAMINGS)[number];

/** How certain a claim is put. */
export const MODALITIES = ["certain", "probable", "possible", "hypothetical", "intended"] as const;
/** How certain a claim is put, see `VOCABULARY.modality`. */
export type Modality = (typeof MODALITIES)[number];

/** How words are reported. */
export const MODES = ["direct", "indirect", "mixed", "narration"] as const;
/** Direct quotation, indirect speech, indirect speech with quoted words, or the publisher's own narration. */
export type Mode = (typeof MODES)[number];

/** Ways in which a claim answers another one of the same text. */
export const ANSWERS = ["denies", "confirms", "judges", "replies"] as const;
/** How a claim answers another: it denies it, confirms it, judges it, or puts another version beside it. */
export type Answering = (typeof ANSWERS)[number];

/** What a text may refer to. */
export const REFERENT_KINDS = ["person", "body", "thing", "event", "claim"] as const;
/** What is referred to, see `VOCABULARY.referent`. */
export type ReferentKind = (typeof REFERENT_KINDS)[number];

/** By what a referent may be found. */
export const REFERENCE_SIGNS = [
  "pronoun",
  "description",
  "short-name",
  "acronym",
  "verbal-noun",
  "claim-noun",
] as const;
/**
 * How it was found what words refer to: a pronoun ("he") · a description ("the party") · a name made short ("Lind") ·
 * letters ("OFS") · a noun made of a verb ("the deportation") · a noun for what was said ("the allegations").
 */
export type ReferenceSign = (typeof REFERENCE_SIGNS)[number];

/** Sides from which a quantity may be bounded. */
export const BOUNDS = ["exact", "about", "at-least", "more-than", "at-most", "less-than"] as const;
/** How the words bound a quantity, see `VOCABULARY.bound`. */
export type Bound = (typeof BOUNDS)[number];

/** What a quantity measures. */
export const QUANTITY_KINDS = [
  "count",
  "percent",
  "points",
  "money",
  "measure",
  "ordinal",
  "duration",
  "ratio",
] as const;
/** What a quantity measures, see `VOCABULARY.quantityKind`. */
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** Grains at which a time may be given. */
export const GRAINS = ["decade", "year", "quarter", "month", "week", "day", "part-of-day", "hour", "minute"] as const;
/** The unit a time is given in, see `VOCABULARY.grain`. */
export type Grain = (typeof GRAINS)[number];

/** Relations of two assertions. */
export const RELATIONS = ["contradicts", "agrees", "refines", "compatible", "undecided"] as const;
/** The relation of two assertions, see `VOCABULARY.relation`. */
export type Relation = (typeof RELATIONS)[number];

/** A stretch of an account's text, half-open, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit; always greater than `start`. */
  readonly end: number;
}
/** Schema of {@link Span}. */
export const Span: z.ZodType<Span, Span> = z.lazy(() =>
  z
    .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
    .refine((span) => span.end > span.start, { error: "a span must end after it starts", path: ["end"] }),
);

const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?";
const ZONE = "(?:Z|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)";
const DATE = new RegExp(`^\\d{4}(?:-(\\d{2})(?:-(\\d{2})(?:T${CLOCK}${ZONE}?)?)?)?$`);

/** Says whether `text` is an ISO 8601 year, month, day or date-time that the calendar has. */
function isIsoDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const month = Number(match[1] ?? "1");
  const day = Number(match[2] ?? "1");
  const date = new Date(Date.UTC(Number(text.slice(0, 4)), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
// Schemas are built when first asked to check something: a program that checks nothing does not pay for them.
const isoDate = () => {
  const error = "is no ISO 8601 date (2005, 2005-12, 2005-12-04 or a date-time)";
  return z.string().regex(DATE, { error, abort: true }).refine(isIsoDate, { error });
};
const id = () => z.string().min(1).max(300);

/** What the accounts are about. */
export interface Event {
  /** Identifier, unique in the dossier. */
  readonly id: string;
  /** A short noun phrase that names the event. */
  readonly label: string;
  /** First day of the event, ISO 8601, as exact as known. */
  readonly start?: string | null;
  /** Last day of the event, ISO 8601, as exact as known. */
  readonly end?: string | null;
  /** Where it happened. */
  readonly place?: string | null;
}
/** Schema of {@link Event}. */
export const Event: z.ZodType<Event, Event> = z.lazy(() =>
  z.strictObject({
    id: id(),
    label: z.string().min(1),
    start: isoDate().nullish(),
    end: isoDate().nullish(),
    place: z.string().nullish(),
  }),
);

/** Who publishes or speaks. */
export interface Source {
  /** Identifier, unique in the dossier. */
  readonly id: string;
  /** The name people know it by. */
  readonly name: string;
  /** What sort of source it is; `other` when not given. */
  readonly kind?: SourceKind;
  /** Other names and spellings of the same source. */
  readonly aliases?: readonly string[];
  /** Whether it is a party to the event (the accused, the contestant) and not an onlooker. */
  readonly party?: boolean;
  /** The source it belongs to: a spokesman's ministry, an outlet's agency. */
  readonly partOf?: string | null;
}
/** Schema of {@link Source}. */
export const Source: z.ZodType<Source, Source> = z.lazy(() =>
  z.strictObject({
    id: id(),
    name: z.string().min(1),
    kind: z.enum(SOURCE_KINDS).optional(),
    aliases: z.array(z.string().min(1)).optional(),
    party: z.boolean().optional(),
    partOf: id().nullish(),
  }),
);

/** One text (or statement) of one source. */
export interface Account {
  /** Identifier, unique in the dossier. */
  readonly id: string;
  /** The {@link Source} that publishes it. */
  readonly sourceId: string;
  /** Date of publication, ISO 8601, as exact as known. */
  readonly date?: string | null;
  /** Headline. */
  readonly title?: string | null;
  /** Where it was published. */
  readonly url?: string | null;
  /** BCP 47 language tag, `en` when not given. */
  readonly language?: string | null;
  /** The words themselves, or null where only assertions are known. */
  readonly text?: string | null;
}
/** Schema of {@link Account}. */
export const Account: z.ZodType<Account, Account> = z.lazy(() =>
  z.strictObject({
    id: id(),
    sourceId: id(),
    date: isoDate().nullish(),
    title: z.string().nullish(),
    url: z.string().nullish(),
    language: z.string().nullish(),
    text: z.string().nullish(),
  }),
);

/** Who says it, by which speech act, on which words: the attribution of the PARC and PolNeAR corpora. */
export interface Attribution {
  /** The {@link Source} that speaks, or null where the text does not say or names nobody in particular. */
  readonly holder: string | null;
  /** The speaker as the text names it ("analysts", "a person close to the matter"), or null. */
  readonly name?: string | null;
  /** How the speaker is named. */
  readonly naming?: Naming;
  /** What the speaker does with the content. */
  readonly act: SpeechAct;
  /** Where the text names the speaker. */
  readonly source?: readonly Span[];
  /** Where the text has the reporting words. */
  readonly cue?: readonly Span[];
  /** Where the text has what is reported. */
  readonly content?: readonly Span[];
}
/** Schema of {@link Attribution}. */
export const Attribution: z.ZodType<Attribution, Attribution> = z.lazy(() =>
  z.strictObject({
    holder: id().nullable(),
    name: z.string().nullish(),
    naming: z.enum(NAMINGS).optional(),
    act: z.enum(SPEECH_ACTS),
    source: z.array(Span).optional(),
    cue: z.array(Span).optional(),
    content: z.array(Span).optional(),
  }),
);

/** A quantity as a closed interval. */
export interface Quantity {
  /** Least value, or null where it is open below. */
  readonly low: number | null;
  /** Greatest value, or null where it is open above. */
  readonly high: number | null;
  /** What is measured. */
  readonly kind: QuantityKind;
  /** Unit in normal form (`kg`, `USD`, `percent`), or null for a bare count. */
  readonly unit: string | null;
  /** How the words bound it. */
  readonly bound: Bound;
  /** What is counted ("people", "signatures"), lower case, or null. */
  readonly of: string | null;
  /** What a share is a share of ("votes"), lower case, or null. */
  readonly denominator: string | null;
  /** Where the words stand, in the assertion's `text`. */
  readonly span: Span | null;
}
/** Schema of {@link Quantity}. */
export const Quantity: z.ZodType<Quantity, Quantity> = z.lazy(() =>
  z
    .strictObject({
      low: z.number().nullable(),
      high: z.number().nullable(),
      kind: z.enum(QUANTITY_KINDS),
      unit: z.string().nullable(),
      bound: z.enum(BOUNDS),
      of: z.string().nullable(),
      denominator: z.string().nullable(),
      span: Span.nullable(),
    })
    .refine(({ low, high }) => low === null || high === null || low <= high, {
      error: "low must not be greater than high",
      path: ["low"],
    }),
);

/** A time as an interval at its own grain. */
export interface Time {
  /** First moment, ISO 8601 date or date-time without zone; null where open or not resolvable. */
  readonly start: string | null;
  /** Last day (inclusive) or moment, in the same form; null where open or not resolvable. */
  readonly end: string | null;
  /** The unit it is given in. */
  readonly grain: Grain;
  /** How the words bound it: `at-least` is "since", `at-most` is "until" or "by". */
  readonly bound: Bound;
  /** Where the words stand, in the assertion's `text`. */
  readonly span: Span | null;
}
/** Schema of {@link Time}. */
export const Time: z.ZodType<Time, Time> = z.lazy(() =>
  z.strictObject({
    start: isoDate().nullable(),
    end: isoDate().nullable(),
    grain: z.enum(GRAINS),
    bound: z.enum(BOUNDS),
    span: Span.nullable(),
  }),
);

/** One claim of the same account that a claim answers, and the words that show it. */
export interface Reply {
  /** The claim that is answered. */
  readonly assertionId: string;
  /** How it is answered. */
  readonly how: Answering;
  /** The words that show it ("denied", "the allegations", "by contrast"), in the account's text. */
  readonly words: Span;
}
/** Schema of {@link Reply}. */
export const Reply: z.ZodType<Reply, Reply> = z.lazy(() =>
  z.strictObject({ assertionId: id(), how: z.enum(ANSWERS), words: Span }),
);

/** Words of a claim that stand for something named elsewhere in the same account, and for what. */
export interface Reference {
  /** The words ("he", "the party", "the allegations"), in the account's text. */
  readonly span: Span;
  /** What they stand for, as the account words it where it says it in full ("Oda Lind"). */
  readonly refersTo: string;
  /** What sort of thing that is. */
  readonly kind: ReferentKind;
  /** By what it was found. */
  readonly how: ReferenceSign;
}
/** Schema of {@link Reference}. */
export const Reference: z.ZodType<Reference, Reference> = z.lazy(() =>
  z.strictObject({
    span: Span,
    refersTo: z.string().min(1),
    kind: z.enum(REFERENT_KINDS),
    how: z.enum(REFERENCE_SIGNS),
  }),
);

/**
 * One claim in an account. Everything but `accountId` and one of `text`, `quote`, `spans` may be left out
 * on input; `parseDossier` completes it.
 */
export interface AssertionInput {
  /** Identifier, unique in the dossier; derived from the content when not given. */
  readonly id?: string;
  /** The {@link Account} it stands in. */
  readonly accountId: string;
  /** The claim in words; the quotation when not given. */
  readonly text?: string;
  /** The exact words of the account, pieces joined by " … "; read off the spans when not given. */
  readonly quote?: string | null;
  /** Where the words stand in the account's text; found by `quote` when not given and unambiguous. */
  readonly spans?: readonly Span[];
  /** Who says it, outermost first; empty when the publisher itself does. */
  readonly attribution?: readonly Attribution[];
  /** The day the claim speaks of the state of, ISO 8601. */
  readonly asOf?: string | null;
  /** Whether the words affirm or deny. A denying speech act is not counted here. */
  readonly polarity?: "positive" | "negative";
  /** How certain it is put. */
  readonly modality?: Modality;
  /** Amounts in it; read off the words when not given. */
  readonly quantities?: readonly Quantity[];
  /** Times in it; read off the words when not given. */
  readonly times?: readonly Time[];
  /** How the words are reported. */
  readonly mode?: Mode;
  /** The claims of the same account that it answers; found by `refer` when not given. */
  readonly answers?: readonly Reply[];
  /** What its words stand for; found by `refer` when not given. */
  readonly mentions?: readonly Reference[];
}

/** One claim, complete: every field of {@link AssertionInput} filled. */
export interface Assertion {
  /** Identifier, unique in the dossier. */
  readonly id: string;
  /** The {@link Account} it stands in. */
  readonly accountId: string;
  /** The claim in words. */
  readonly text: string;
  /** The exact words of the account, pieces joined by " … "; null when the assertion is ungrounded. */
  readonly quote: string | null;
  /** Where the words stand in the account's text; empty when the assertion is ungrounded. */
  readonly spans: readonly Span[];
  /** Who says it, outermost first; empty when the publisher itself does. */
  readonly attribution: readonly Attribution[];
  /** The day the claim speaks of the state of, ISO 8601, or null. */
  readonly asOf: string | null;
  /** Whether the words affirm or deny. A denying speech act is not counted here. */
  readonly polarity: "positive" | "negative";
  /** How certain it is put. */
  readonly modality: Modality;
  /** Amounts in it. */
  readonly quantities: readonly Quantity[];
  /** Times in it. */
  readonly times: readonly Time[];
  /** How the words are reported. */
  readonly mode: Mode;
  /** The claims of the same account that it answers: denies, confirms, judges, or puts another version beside. */
  readonly answers: readonly Reply[];
  /** What those of its words stand for that do not say it themselves; those that are not sure are left out. */
  readonly mentions: readonly Reference[];
}
/** A list that is empty where it is not given: reports made before there was one stay readable. */
const listOf = <T>(item: z.ZodType<T, T>) =>
  z.array(item).default([]) as unknown as z.ZodType<readonly T[], readonly T[]>;
const assertionFields = () => ({
  accountId: id(),
  text: z.string().min(1),
  quote: z.string().nullable(),
  spans: z.array(Span),
  attribution: z.array(Attribution),
  asOf: isoDate().nullable(),
  polarity: z.enum(["positive", "negative"]),
  modality: z.enum(MODALITIES),
  quantities: z.array(Quantity),
  times: z.array(Time),
  mode: z.enum(MODES),
  answers: listOf(Reply),
  mentions: listOf(Reference),
});
/** Schema of {@link Assertion}. */
export const Assertion: z.ZodType<Assertion, Assertion> = z.lazy(() =>
  z.strictObject({ id: id(), ...assertionFields() }),
);
/** Schema of {@link AssertionInput}. */
export const AssertionInput: z.ZodType<AssertionInput, AssertionInput> = z.lazy(() =>
  z
    .strictObject({ id: id(), ...assertionFields() })
    .partial()
    .required({ accountId: true }),
);

/** A person's ruling; it wins on every run. */
export interface Decision {
  /** What is ruled: two assertions belong to one issue, or never do; their relation; who holds an assertion. */
  readonly kind: "must-link" | "cannot-link" | "relation" | "holder";
  /** The assertions it is about: two, or one for `holder`. */
  readonly assertions: readonly string[];
  /** The ruled relation, for kind `relation`. */
  readonly relation?: Relation;
  /** The ruled {@link Source}, for kind `holder`. */
  readonly holder?: string;
  /** Who ruled. */
  readonly author: string;
  /** When, ISO 8601. */
  readonly date: string;
  /** Why, in the author's words. */
  readonly note?: string;
  /** The assertions' words at the time, in the order of `assertions`; a changed text is flagged. */
  readonly quotes?: readonly string[];
}
/** Schema of {@link Decision}. */
export const Decision: z.ZodType<Decision, Decision> = z.lazy(() =>
  z
    .strictObject({
      kind: z.enum(["must-link", "cannot-link", "relation", "holder"]),
      assertions: z.array(id()).min(1).max(2),
      relation: z.enum(RELATIONS).optional(),
      holder: id().optional(),
      author: z.string().min(1),
      date: isoDate(),
      note: z.string().optional(),
      quotes: z.array(z.string()).optional(),
    })
    .refine((d) => d.assertions.length === (d.kind === "holder" ? 1 : 2), {
      error: "a holder decision names one assertion, every other kind two",
      path: ["assertions"],
    })
    .refine((d) => d.kind !== "relation" || d.relation !== undefined, { error: "is missing", path: ["relation"] })
    .refine((d) => d.kind !== "holder" || d.holder !== undefined, { error: "is missing", path: ["holder"] }),
);

/** What goes in: one event, its sources and their accounts. Check and complete it with `parseDossier`. */
export interface DossierInput {
  /** Where the JSON Schema of this form is, for editors; not read. */
  readonly $schema?: string;
  /** What the accounts are about. */
  readonly event: Event;
  /** Who publishes and speaks. */
  readonly sources: readonly Source[];
  /** Their texts. */
  readonly accounts: readonly Account[];
  /** Claims typed in, or read by another tool. */
  readonly assertions?: readonly AssertionInput[];
  /** Names that mean the same, each a group: `[["DVK", "DCK", "Democratic Choice"]]`. */
  readonly aliases?: readonly (readonly string[])[];
  /** People's rulings. */
  readonly decisions?: readonly Decision[];
}
/** Schema of {@link DossierInput}. */
export const DossierInput: z.ZodType<DossierInput, DossierInput> = z.lazy(() =>
  z.strictObject({
    $schema: z.string().optional(),
    event: Event,
    sources: z.array(Source),
    accounts: z.array(Account),
    assertions: z.array(AssertionInput).optional(),
    aliases: z.array(z.array(z.string().min(1)).min(2)).optional(),
    decisions: z.array(Decision).optional(),
  }),
);

/** A {@link DossierInput} checked and completed. */
export interface Dossier {
  /** What the accounts are about. */
  readonly event: Event;
  /** Who publishes and speaks. */
  readonly sources: readonly Source[];
  /** Their texts. */
  readonly accounts: readonly Account[];
  /** Claims, complete. */
  readonly assertions: readonly Assertion[];
  /** Names that mean the same, each a group. */
  readonly aliases: readonly (readonly string[])[];
  /** People's rulings. */
  readonly decisions: readonly Decision[];
}
/** Schema of {@link Dossier}. */
export const Dossier: z.ZodType<Dossier, Dossier> = z.lazy(() =>
  z.strictObject({
    event: Event,
    sources: z.array(Source),
    accounts: z.array(Account),
    assertions: z.array(Assertion),
    aliases: z.array(z.array(z.string().min(1)).min(2)),
    decisions: z.array(Decision),
  }),
);

/** A finding about the input that is no error. */
export interface Notice {
  /** A stable name: `page-furniture`, `unbalanced-quotation`, `stale-decision` … */
  readonly code: string;
  /** One sentence for a person. */
  readonly message: string;
  /** The account it is about, or null. */
  readonly accountId: string | null;
  /** Where in that account, or null. */
  readonly span: Span | null;
}
/** Schema of {@link Notice}. */
export const Notice: z.ZodType<Notice, Notice> = z.lazy(() =>
  z.strictObject({
    code: z.string().min(1),
    message: z.string().min(1),
    accountId: id().nullable(),
    span: Span.nullable(),
  }),
);
