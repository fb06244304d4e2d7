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
export { type Extraction, type ExtractOptions, extract } from "./extract/extract.ts";
export type { SilentSpeaker } from "./extract/silence.ts";
export type { KnownSources } from "./extract/speakers/known.ts";
export type { Speaker } from "./extract/speakers/speakers.ts";
export { buildIndex, ClaimIndex, type KnownClaim, type Match, type MatchOptions, match } from "./match/match.ts";
export {
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
  type Answering,
  Assertion,
  AssertionInput,
  Attribution,
  type Bound,
  Decision,
  Dossier,
  DossierInput,
  Event as EventInfo,
  type Grain,
  type Modality,
  type Mode,
  type Naming,
  Notice,
  Quantity,
  type QuantityKind,
  Reference,
  type ReferenceSign,
  type ReferentKind,
  type Relation,
  Reply,
  Source,
  type SourceKind,
  Span,
  type SpeechAct,
  Time,
} from "./model/dossier.ts";
export { type Fault, InputError } from "./model/faults.ts";
export {
  DEFAULTS,
  Judgement,
  type JudgementLabel,
  type Options,
  type SimilarityFunction,
} from "./model/options.ts";
export {
  type AgreementKind,
  type CompatibleReason,
  type ContradictionKind,
  Contrast,
  type ContrastKind,
  ContrastReport,
  Echo,
  Issue,
  type IssueStatus,
  Position,
  SharedPoint,
  Silence,
  type SilenceKind,
  Standing,
  TraceStep,
  type UndecidedReason,
} from "./model/report.ts";
export { VOCABULARY } from "./model/vocabulary.ts";
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
export { assemble, type ReadSilence, type ReportParts, VERSION } from "./report/assemble.ts";
export { compare, compareExtracted } from "./report/compare.ts";
export { contrast, type PlainClaims } from "./report/contrast.ts";
export { findEchoes } from "./report/echoes/echoes.ts";
export { applyJudgements, type Judged, judgementsFrom, type PairToJudge, pairsToJudge } from "./report/judgements.ts";
export { type Comparison, openComparison } from "./report/open.ts";
export { sift } from "./report/sift.ts";
export type { ReadContext, StatementInput } from "./statement/statement.ts";
