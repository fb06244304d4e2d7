/**
 * What a tool on texts may want of dissensus without comparing anything: amounts and times, sentences, texts made whole,
 * anchors that outlive an edit, who says what. The door of `dissensus/text`.
 *
 * @packageDocumentation
 */
export { type AttributionRelation, attributions, type StatedClaim } from "./extract/attributions.ts";
export type {
  Bound,
  Grain,
  Notice,
  Quantity,
  QuantityKind,
  Span,
  SpeechAct,
  Time,
} from "./model/dossier.ts";
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
export { similarity } from "./text/similarity.ts";
export { paragraphs, type Stretch, sentences } from "./text/words.ts";
export { compareQuantities, type QuantityComparison } from "./values/compare-quantities.ts";
export { compareTimes, type TimeComparison } from "./values/compare-times.ts";
export { readQuantities } from "./values/quantities.ts";
export { readTimes } from "./values/times.ts";
