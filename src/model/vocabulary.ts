/**
 * The words that a dossier and a report may hold where they hold one of a few.
 */
import { ACCOUNT_FIELDS } from "./changes.ts";
import {
  ANSWERS,
  BOUNDS,
  GRAINS,
  MODALITIES,
  MODES,
  NAMINGS,
  QUANTITY_KINDS,
  REFERENCE_SIGNS,
  REFERENT_KINDS,
  RELATIONS,
  SOURCE_KINDS,
  SPEECH_ACTS,
} from "./dossier.ts";
import { JUDGEMENT_LABELS } from "./options.ts";
import {
  AGREEMENT_KINDS,
  COMPATIBLE_REASONS,
  CONTRADICTION_KINDS,
  ISSUE_STATUSES,
  SILENCE_KINDS,
  UNDECIDED_REASONS,
} from "./report.ts";

/**
 * Every closed list of words of the dictionary, by the field that holds one of them: for menus, legends, checks.
 *
 * @example
 * ```ts
 * VOCABULARY.relation; // => ["contradicts", "agrees", "refines", "compatible", "undecided"]
 * ```
 */
export const VOCABULARY = {
  /** What kind of source publishes or speaks. */
  sourceKind: SOURCE_KINDS,
  /** What a speaker does with words. */
  act: SPEECH_ACTS,
  /** How a speaker is named. */
  naming: NAMINGS,
  /** How certain a claim is put. */
  modality: MODALITIES,
  /** Whether words are quoted, reported or the publisher's own. */
  mode: MODES,
  /** How a claim answers another. */
  answer: ANSWERS,
  /** What sort of thing words refer to. */
  referent: REFERENT_KINDS,
  /** By what a reference was found. */
  referenceSign: REFERENCE_SIGNS,
  /** What an amount is of. */
  quantityKind: QUANTITY_KINDS,
  /** How words bound an amount or a time. */
  bound: BOUNDS,
  /** The unit a time is given in. */
  grain: GRAINS,
  /** How two claims relate. */
  relation: RELATIONS,
  /** Kinds of contradiction. */
  contradiction: CONTRADICTION_KINDS,
  /** Kinds of agreement. */
  agreement: AGREEMENT_KINDS,
  /** Why what looks like a conflict is none. */
  compatible: COMPATIBLE_REASONS,
  /** Why a pair is left undecided. */
  undecided: UNDECIDED_REASONS,
  /** How a point stands. */
  status: ISSUE_STATUSES,
  /** How a source keeps silent. */
  silence: SILENCE_KINDS,
  /** What a model may answer. */
  judgement: JUDGEMENT_LABELS,
  /** The fields of an account whose change a diff tells. */
  accountField: ACCOUNT_FIELDS,
} as const;
