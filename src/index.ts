/**
 * dissensus sets several accounts of one event side by side: the points at issue, the positions on each,
 * who holds them, on which exact words, how they contradict, what only looks like a conflict, who is silent.
 *
 * @packageDocumentation
 */

export { type AlignContext, type AlignedPair, type Alignment, align } from "./align.ts";
export {
  type Anchor,
  reanchor,
  selectors,
  spanAt,
  type TextPositionSelector,
  type TextQuoteSelector,
} from "./anchor.ts";
export { assemble, type Parts, type ReadSilence, VERSION } from "./assemble.ts";
export { attributions, type Relation as AttributionRelation } from "./attribute.ts";
export {
  ACCOUNT_FIELDS,
  type AccountChange,
  type AccountField,
  type AccountRef,
  type Contradiction,
  type ContradictionSide,
  type Figure,
  type FigureChange,
  type IssuePair,
  type IssueRef,
  type Move,
  type PositionRef,
  ReportDiff,
} from "./changes.ts";
export { compare, compareRead } from "./compare.ts";
export { contrast, type KnownContrasts } from "./contrast.ts";
export { diff } from "./diff.ts";
export { findEchoes } from "./echo.ts";
export { type Explanation, explain } from "./explain.ts";
export { type Extraction, type ExtractOptions, extract } from "./extract.ts";
export { type Fault, InputError } from "./faults.ts";
export type { FigureKin, FigurePair, TimePair } from "./figures.ts";
export type { KnownSources, Speaker } from "./holders.ts";
export { type Judged, judge, judgementsFrom, type PairToJudge, pairsToJudge } from "./judge.ts";
export type { Kin } from "./kinship.ts";
export { decide, LEVELS, type LevelOptions, type Ruling } from "./levels.ts";
export type { Slot } from "./lexicon/slots.ts";
export type { Tally } from "./lexicon/tallies.ts";
export { buildIndex, ClaimIndex, type KnownClaim, type Match, type MatchOptions, match } from "./match.ts";
export { type Furniture, type Mended, mend } from "./mend.ts";
export {
  Account,
  Assertion,
  AssertionInput,
  Attribution,
  BOUNDS,
  type Bound,
  Decision,
  Dossier,
  DossierInput,
  Event,
  GRAINS,
  type Grain,
  MODALITIES,
  MODES,
  type Modality,
  type Mode,
  NAMINGS,
  type Naming,
  Notice,
  QUANTITY_KINDS,
  Quantity,
  type QuantityKind,
  RELATIONS,
  type Relation,
  SOURCE_KINDS,
  Source,
  type SourceKind,
  SPEECH_ACTS,
  Span,
  type SpeechAct,
  Time,
} from "./model.ts";
export { type Comparison, open } from "./open.ts";
export {
  DEFAULTS,
  JUDGEMENT_LABELS,
  Judgement,
  type JudgementLabel,
  type Options,
  type SimilarityFunction,
} from "./options.ts";
export type { Overlap, WordPair } from "./overlap.ts";
export type { Finding, Level, Pair } from "./pair.ts";
export { assertionId, parseDossier, parseReport, quotation } from "./parse.ts";
export type { VerbGroup } from "./phrases.ts";
export type { Quotation } from "./quotes.ts";
export type { AnnotationOptions } from "./read/annotations.ts";
export type { DossierRead } from "./read/gather.ts";
export type { LangextractOptions } from "./read/langextract.ts";
export type { AccountRead, Metadata } from "./read/metadata.ts";
export {
  type AccountFormat,
  type AssembleOptions,
  assembleDossier,
  type DossierFormat,
  isReadable,
  type NamedContent,
  type ReadAccountOptions,
  type ReadDossierOptions,
  readAccount,
  readDossier,
  type StopSignal,
} from "./read.ts";
export { type RelateOptions, relate } from "./relate.ts";
export { toArgdown } from "./render/argdown.ts";
export { type CsvOptions, toCsv } from "./render/csv.ts";
export { type DiffHtmlOptions, diffToHtml, diffToMarkdown } from "./render/diff.ts";
export { type HtmlOptions, toHast, toHtml } from "./render/html.ts";
export { type JsonLd, type JsonLdNode, type JsonLdOptions, toJsonLd } from "./render/jsonld.ts";
export { toMarkdown } from "./render/markdown.ts";
export { type MimeBundle, type Showable, type Shown, type ShowOptions, show } from "./render/show.ts";
export { type SvgOptions, toSvg } from "./render/svg.ts";
export { toVegaLite, type VegaLiteOptions, type VegaLiteSpec } from "./render/vegalite.ts";
export {
  AGREEMENT_KINDS,
  type AgreementKind,
  COMPATIBLE_REASONS,
  CONTRADICTION_KINDS,
  type CompatibleReason,
  type ContradictionKind,
  Contrast,
  type ContrastKind,
  ContrastReport,
  Echo,
  ISSUE_STATUSES,
  Issue,
  type IssueStatus,
  Position,
  SharedPoint,
  SILENCE_KINDS,
  Silence,
  type SilenceKind,
  Standing,
  TraceStep,
  UNDECIDED_REASONS,
  type UndecidedReason,
} from "./report.ts";
export { sift } from "./sift.ts";
export type { SilentSpeaker } from "./silence.ts";
export { similarity } from "./similarity.ts";
export type { Motive, Stance } from "./stances.ts";
export { type ReadContext, read, type Statement, type StatementInput } from "./statement.ts";
export type { Token as TaggedWord } from "./tag.ts";
export { paragraphs, type Stretch, sentences } from "./text.ts";
export { compareTimes, readTimes, type TimeComparison } from "./times.ts";
export type { Token } from "./tokens.ts";
export type { Unit } from "./units.ts";
export { compareQuantities, type QuantityComparison, readQuantities } from "./values.ts";
