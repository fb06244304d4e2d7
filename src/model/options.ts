/**
 * The one options object, with its documented defaults.
 */
import * as z from "zod";

/** Compares two claims' words: 0 for nothing in common, 1 for the same meaning. */
export type SimilarityFunction = (a: string, b: string) => number;

/** Answers of a natural-language-inference model about a first and a second text. */
export const JUDGEMENT_LABELS = ["contradiction", "entailment", "neutral"] as const;
/** What a model says of two texts, see `VOCABULARY.judgement`. */
export type JudgementLabel = (typeof JUDGEMENT_LABELS)[number];

/** The answer of the user's own model about one pair of `pairsToJudge`. */
export interface Judgement {
  /** The pair's identifier. */
  readonly id: string;
  /** What the second text is to the first: contradicted by it, entailed by it, or neither. */
  readonly label: JudgementLabel;
  /** From 0 to 1: how sure the model is. */
  readonly confidence: number;
  /** The model's name, shown as the reason. */
  readonly model: string;
}
/** Schema of {@link Judgement}. */
export const Judgement: z.ZodType<Judgement, Judgement> = z.lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    label: z.enum(JUDGEMENT_LABELS),
    confidence: z.number().min(0).max(1),
    model: z.string().min(1),
  }),
);

/** How a comparison is made. Every field has a default in {@link DEFAULTS}. */
export interface Options {
  /** Least similarity, 0 to 1, at which two assertions belong to one issue. */
  readonly minSimilarity: number;
  /** How many of its most similar assertions each assertion is paired with; bounds the work. */
  readonly maxCandidates: number;
  /**
   * Contradictions, agreements and refinements found with less confidence than this, 0 to 1, read `undecided`. Stricter
   * than `relate`, which is asked about two statements somebody holds to be about one thing.
   */
  readonly minConfidence: number;
  /** Longest text of an account, in UTF-16 code units; a longer one is an error. */
  readonly maxTextLength: number;
  /** Most assertions of a dossier, those read from its texts included; more are an error. */
  readonly maxAssertions: number;
  /** The user's own similarity of two claims, asked only about pairs that share a term; null for the package's. */
  readonly similarity: SimilarityFunction | null;
  /** Answers of the user's own model; each decides a pair that no rule decides, and never another. */
  readonly judgements: readonly Judgement[];
}

/**
 * What every option is when it is not given.
 *
 * @example
 * ```ts
 * DEFAULTS.maxCandidates; // => 24
 * ```
 */
export const DEFAULTS: Options = {
  minSimilarity: 0.16,
  maxCandidates: 24,
  minConfidence: 0.8,
  maxTextLength: 1_000_000,
  maxAssertions: 100_000,
  similarity: null,
  judgements: [],
};

/** Schema of {@link Options}, every field optional. */
export const OptionsInput: z.ZodType<Partial<Options>, Partial<Options>> = z.lazy(() =>
  z
    .strictObject({
      minSimilarity: z.number().min(0).max(1),
      maxCandidates: z.int().positive(),
      minConfidence: z.number().min(0).max(1),
      maxTextLength: z.int().positive(),
      maxAssertions: z.int().positive(),
      similarity: z.custom<SimilarityFunction>((value) => typeof value === "function", "must be a function").nullable(),
      judgements: z.array(Judgement),
    })
    .partial(),
);
