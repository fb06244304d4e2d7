/**
 * The ordered table of gates and relations: the first row that holds decides, the last is undecided.
 */

import type { Relation } from "../model/dossier.ts";
import type { ContrastKind, TraceStep } from "../model/report.ts";
import type { Statement } from "../statement/statement.ts";
import { AGREEMENTS, IDENTITIES } from "./agreements.ts";
import { GATES } from "./gates/scope.ts";
import { OPPOSITIONS } from "./oppositions/polarity.ts";
import { isOwnDenial } from "./oppositions/small-words.ts";
import { type Finding, type Level, type Pair, pairUp } from "./pair.ts";
import { SIDE_BY_SIDE } from "./side-by-side.ts";
import { DOUBTS_BELOW, DOUBTS_FIRM_BELOW, LEANING_APART, LEANING_TOGETHER, weighed } from "./weights/rows.ts";

/** How {@link decide} may be told to behave. */
export interface LevelOptions {
  /** Findings less sure than this, 0 to 1, are `undecided`. */
  readonly minConfidence?: number;
}

/** What {@link decide} finds. */
export interface Ruling {
  /** What the statements are to each other. */
  readonly relation: Relation;
  /** By what, most telling first. */
  readonly kinds: readonly ContrastKind[];
  /** One sentence for a person. */
  readonly because: string;
  /** Names of the rows tried before, in order. */
  readonly passed: readonly string[];
  /** What the deciding row found. */
  readonly trace: readonly TraceStep[];
  /** From 0 to 1: how sure the deciding row is of the relation. */
  readonly confidence: number;
  /** For `refines`: which statement says all that the other says. */
  readonly narrower: "a" | "b" | null;
}

const UNDECIDED: Level = {
  name: "undecided",
  relation: "undecided",
  kind: "no-rule",
  label: "no row above holds",
  test: () => ({ because: "No rule speaks to what they have in common.", confidence: 0.5 }),
};

/** Every row, in the order tried: sameness, gates, oppositions, agreements, undecided. */
export const LEVELS: readonly Level[] = [
  ...IDENTITIES,
  ...GATES,
  ...OPPOSITIONS,
  ...LEANING_APART,
  ...SIDE_BY_SIDE,
  ...AGREEMENTS,
  ...LEANING_TOGETHER,
  UNDECIDED,
];

/** For every row the names of those above it: one list for all pairs it decides. */
const ABOVE = new Map(LEVELS.map((level, at) => [level, Object.freeze(LEVELS.slice(0, at).map(({ name }) => name))]));

const CONFLICTS: readonly Level[] = [...OPPOSITIONS, ...LEANING_APART];
const IS_CONFLICT: ReadonlySet<Level> = new Set(CONFLICTS);
/** A rule at least this sure is firm. */
const FIRM = 0.95;

/** Oppositions by words that are only likely to exclude each other; those by slots and roles are not doubted. */
const DOUBTED: ReadonlySet<string> = new Set([
  "numeric",
  "temporal",
  "negation",
  "antonym",
  "factive",
  "place",
  "identity",
  "lexical",
]);

function doubtful({ confidence }: Finding, pair: Pair): boolean {
  if (!DOUBTED.has(pair.conflict?.level.name ?? "") || isOwnDenial(pair)) return false;
  return weighed(pair).contradicts < (confidence < FIRM ? DOUBTS_BELOW : DOUBTS_FIRM_BELOW);
}

/** Decides the relation of two statements by {@link LEVELS}. */
export function decide(a: Statement, b: Statement, options: LevelOptions = {}): Ruling {
  const pair = pairUp(a, b, CONFLICTS, doubtful);
  for (const level of LEVELS) {
    const finding = IS_CONFLICT.has(level) ? findingOf(pair, level) : level.test(pair);
    if (finding) return rule(level, finding, options);
  }
  throw new Error("the last level decides");
}

/** Oppositions were tried when the statements were laid side by side; what was doubted then stays so. */
function findingOf({ conflict }: Pair, level: Level): Finding | null {
  return conflict?.level === level ? conflict.finding : null;
}

function rule(level: Level, finding: Finding, { minConfidence = 0 }: LevelOptions): Ruling {
  const { because, confidence, narrower = null } = finding;
  const note = finding.features ? `${because} By ${finding.features()}.` : because;
  const found = {
    passed: ABOVE.get(level)!,
    trace: [{ gate: level.name, outcome: "decided", note }],
    confidence,
  } as const;
  if (confidence < minConfidence && level !== UNDECIDED) {
    const doubt = `Too unsure to call: ${because}`;
    return { relation: "undecided", kinds: ["low-confidence"], because: doubt, ...found, narrower: null };
  }
  return { relation: level.relation, kinds: [level.kind, ...(finding.also ?? [])], because, ...found, narrower };
}
