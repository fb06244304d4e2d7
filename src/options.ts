/**
 * The one options object, with its documented defaults.
 */
import * as z from "zod";

/** Compares two claims' words: 0 for nothing in common, 1 for the same meaning. */
export type SimilarityFunction = (a: string, b: string) => number;

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
};

/** Schema of {@link Options}, every field optional. */
export const OptionsInput: z.ZodType<Partial<Options>, Partial<Options>> = z
  .strictObject({
    minSimilarity: z.number().min(0).max(1),
    maxCandidates: z.int().positive(),
    minConfidence: z.number().min(0).max(1),
    maxTextLength: z.int().positive(),
    maxAssertions: z.int().positive(),
    similarity: z.custom<SimilarityFunction>((value) => typeof value === "function", "must be a function").nullable(),
  })
  .partial();
