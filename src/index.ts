/**
 * dissensus sets several accounts of one event side by side: the points at issue, the positions on each,
 * who holds them, on which exact words, how they contradict, what only looks like a conflict, who is silent.
 *
 * @packageDocumentation
 */

export { type AlignContext, type AlignedPair, type Alignment, align } from "./align/align.ts";
export { diff } from "./diff/diff.ts";
export { parseDossier, parseReport } from "./dossier/parse.ts";
export type { PlainAssertion } from "./dossier/plain.ts";
export type { Texts } from "./dossier/texts.ts";
export type { VerbGroup } from "./english/phrases.ts";
export type { Sentence } from "./english/sentences.ts";
export type { TaggedWord } from "./english/tag.ts";
export type { Kin } from "./english/word-relations.ts";
export { type AttributionRelation, attributions } from "./extract/attributions.ts";
export { type Extraction, type ExtractOptions, extract } from "./extract/extract.ts";
export type { SilentSpeaker } from "./extract/silence.ts";
export type { KnownSources, Speaker } from "./extract/speakers/speakers.ts";
export type { Slot } from "./lexicon/slots.ts";
export type { Tally } from "./lexicon/tallies.ts";
export { buildIndex, ClaimIndex, type KnownClaim, type Match, type MatchOptions, match } from "./match/match.ts";
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
} from "./model/changes.ts";
export {
  Account,
  ANSWERS,
  type Answering,
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
  REFERENCE_SIGNS,
  REFERENT_KINDS,
  RELATIONS,
  Reference,
  type ReferenceSign,
  type ReferentKind,
  type Relation,
  Reply,
  SOURCE_KINDS,
  Source,
  type SourceKind,
  SPEECH_ACTS,
  Span,
  type SpeechAct,
  Time,
} from "./model/dossier.ts";
export { type Fault, InputError } from "./model/faults.ts";
export {
  DEFAULTS,
  JUDGEMENT_LABELS,
  Judgement,
  type JudgementLabel,
  type Options,
  type SimilarityFunction,
} from "./model/options.ts";
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
} from "./model/report.ts";
export type { AnnotationOptions } from "./read/annotations.ts";
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
} from "./read/read.ts";
export type { DossierRead } from "./read/records.ts";
export { type KnownReferences, type ReferContext, refer } from "./refer/refer.ts";
export { type Explanation, explain } from "./relate/explain.ts";
export type { FigureKin, FigurePair, TimePair } from "./relate/figures.ts";
export { decide, LEVELS, type LevelOptions, type Ruling } from "./relate/levels.ts";
export type { Overlap, WordPair } from "./relate/overlap.ts";
export type { Finding, Level, Pair } from "./relate/pair.ts";
export { type RelateOptions, relate } from "./relate/relate.ts";
export { toArgdown } from "./render/argdown.ts";
export { type CsvOptions, toCsv } from "./render/csv.ts";
export { type DiffHtmlOptions, diffToHtml, diffToMarkdown } from "./render/diff.ts";
export { type HtmlOptions, toHast, toHtml } from "./render/html/page.ts";
export { type JsonLd, type JsonLdNode, type JsonLdOptions, toJsonLd } from "./render/jsonld.ts";
export { toMarkdown } from "./render/markdown.ts";
export { type MimeBundle, type Showable, type Shown, type ShowOptions, show } from "./render/show.ts";
export { type SvgOptions, toSvg } from "./render/svg/svg.ts";
export { toVegaLite, type VegaLiteOptions, type VegaLiteSpec } from "./render/vegalite.ts";
export { assemble, type Parts, type ReadSilence, VERSION } from "./report/assemble.ts";
export { compare, compareRead } from "./report/compare.ts";
export { contrast, type KnownContrasts, type PlainClaims } from "./report/contrast.ts";
export { findEchoes } from "./report/echoes/echoes.ts";
export { type Judged, judge, judgementsFrom, type PairToJudge, pairsToJudge } from "./report/judge.ts";
export { type Comparison, open } from "./report/open.ts";
export { sift } from "./report/sift.ts";
export type { Motive, Stance } from "./statement/stances.ts";
export { type ReadContext, readStatement, type Statement, type StatementInput } from "./statement/statement.ts";
export type { Token } from "./statement/tokens.ts";
export {
  type Anchor,
  reanchor,
  selectors,
  spanAt,
  type TextPositionSelector,
  type TextQuoteSelector,
} from "./text/anchor.ts";
export { assertionId, quotation } from "./text/identity.ts";
export { type Furniture, type Mended, mend } from "./text/mend.ts";
export type { Quotation } from "./text/quotes.ts";
export { similarity } from "./text/similarity.ts";
export { paragraphs, type Stretch, sentences } from "./text/words.ts";
export { compareQuantities, type QuantityComparison } from "./values/compare-quantities.ts";
export { compareTimes, type TimeComparison } from "./values/compare-times.ts";
export { readQuantities } from "./values/quantities.ts";
export { readTimes } from "./values/times.ts";
