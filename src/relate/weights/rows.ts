/**
 * Where no rule speaks: what the weights lean to, as rows. Every row names the words that differ and the features that
 * moved the odds.
 */

import { ADJECTIVE, NOUN, VERB } from "../../english/word-relations.ts";
import { DENIALS, UNTRUE } from "../../lexicon/clause.ts";
import { MEANS } from "../../lexicon/events.ts";
import type { Statement } from "../../statement/statement.ts";
import { isNoMoment, otherSort } from "../figures.ts";
import { isScene } from "../gates/scope.ts";
import { kinOf, type WordPair } from "../overlap.ts";
import { type Finding, type Level, opposites, type Pair, quoted, quotedSpan } from "../pair.ts";
import { residueOf } from "../residue.ts";
import { tellingFeatures, type Weighed, weigh } from "./forest.ts";

/** Odds from which the weights alone may call a contradiction. */
const CONTRADICTS_FROM = 0.43;
/** The same where amounts or times stand against each other. */
const FIGURES_FROM = 0.24;
/** Odds from which the weights alone may say that one statement bears out the other. */
const BEARS_FROM = 0.39;
/** Odds from which they may where one statement only adds words to the other. */
const ADDED_FROM = 0.68;
/** Odds below which the weights doubt what an unsure rule calls a contradiction. */
export const DOUBTS_BELOW = 0.43;
/** Odds below which the weights doubt even a firm rule. */
export const DOUBTS_FIRM_BELOW = 0.15;

let last: { pair: Pair; weighed: Weighed } | null = null;

/** Weighs a pair, once for all rows. */
export function weighed(pair: Pair): Weighed {
  if (last?.pair !== pair) last = { pair, weighed: weigh(pair) };
  return last.weighed;
}

/** At least this share of the words of one statement stands in the other where only a negation sets them apart. */
const SHARED_LEAST = 0.42;

/** What differs, in words and, where it is words, as tokens. */
type Differing = readonly [a: string, b: string, i?: number, j?: number];

/** Contradictions by the weights, by what differs. */
export const LEANING_APART: readonly Level[] = [
  apart("weighed-numeric", "numeric", FIGURES_FROM, ({ a, b, figures, words }) => {
    const figure = figures.find(({ kin }) => kin === "apart" || kin === "brushes");
    if (figure) return [quotedSpan(a, figure.a.span), quotedSpan(b, figure.b.span)];
    // What was compared and found to go together is not set apart by its digits.
    if (figures.length > 0 || a.quantities.some((one) => b.quantities.some((other) => otherSort(one, other))))
      return null;
    return swapped(a, b, words.swaps, (i, j) => isNumber(a, i) && isNumber(b, j) && unitOf(a, i) === unitOf(b, j));
  }),
  apart("weighed-temporal", "temporal", FIGURES_FROM, ({ a, b, times }) => {
    const time = times.find((one) => one.kin === "apart" && !isNoMoment(a, b, one));
    return time ? [quotedSpan(a, time.a.span), quotedSpan(b, time.b.span)] : null;
  }),
  apart("weighed-negation", "negation", CONTRADICTS_FROM, (pair) => {
    const { a, b, flips } = pair;
    // A name is nothing that could be denied.
    const flip = flips.find(({ a: i, b: j }) => !a.tokens[i]!.name || !b.tokens[j]!.name);
    // With most words of each its own, it is not known to be said of one thing.
    if (Math.max(pair.words.coverA, pair.words.coverB) < SHARED_LEAST) return null;
    // "failed to obey" and "defied": who denies the opposite says the same.
    if (!flip || opposites(pair).some(({ a: i, b: j }) => (a.tokens[i]!.negations + b.tokens[j]!.negations) % 2 === 1))
      return null;
    const inA = a.tokens[flip.a]!.negations % 2 === 1;
    return [`${inA ? "not " : ""}${quoted(a, flip.a)}`, `${inA ? "" : "not "}${quoted(b, flip.b)}`];
  }),
  apart("weighed-antonym", "antonym", CONTRADICTS_FROM, ({ a, b, words }) =>
    swapped(
      a,
      b,
      words.swaps,
      (i, j, kin) => kin === "antonym" && (a.tokens[i]!.negations + b.tokens[j]!.negations) % 2 === 0,
    ),
  ),
  apart("weighed-identity", "identity", CONTRADICTS_FROM, ({ a, b, words }) =>
    swapped(a, b, words.swaps, (i, j) => a.tokens[i]!.name && b.tokens[j]!.name),
  ),
  apart("weighed-untrue", "factive", CONTRADICTS_FROM, ({ a, b, words }) => {
    if (Math.max(words.coverA, words.coverB) < 0.25) return null;
    // Who will not comment claims nothing.
    if (NO_COMMENT.test(a.text) || NO_COMMENT.test(b.text)) return null;
    const [one, other] = [untrue(a), untrue(b)];
    // Who denies what the other says nobody claims, agrees.
    if ((one === null ? a : b).negators % 2 === 1 && /den[iy]|refute/i.test(one ?? other ?? "")) return null;
    return (one === null) === (other === null) ? null : [one ?? "the claim", other ?? "the claim"];
  }),
  apart("weighed-lexical", "lexical", CONTRADICTS_FROM, (pair) => {
    const { a, b, words } = pair;
    // What one denies, the other may say by an opposite word: that is for the rules of negation.
    if (a.negators !== b.negators || [...deniers(a, words.onlyA), ...deniers(b, words.onlyB)].length > 0) return null;
    const akin = swapped(a, b, words.swaps, (_i, _j, kin) => kin === "sister" || kin === "cousin");
    if (akin && Math.max(words.onlyA.length, words.onlyB.length) <= words.pairs.length) return akin;
    return edited(pair);
  }),
];

const NO_COMMENT = /\b(?:refus|declin)\w+ to (?:comment|answer|respond|say)\b/i;

function isNumber({ tokens }: Statement, at: number): boolean {
  return tokens[at]!.kind === "number";
}
/** What the number of a token measures, in what: a percentage and a sum of money do not stand against each other. */
function unitOf({ tokens, quantities }: Statement, at: number): string {
  const { start, end } = tokens[at]!;
  const measured = quantities.find(({ span }) => span !== null && span.start <= start && end <= span.end);
  return measured ? `${measured.kind} ${measured.unit}` : "";
}

function deniers({ tokens }: Statement, only: readonly number[]): number[] {
  return only.filter((at) => DENIALS.has(tokens[at]!.lemma));
}

/** A word or two changed in a sentence otherwise the same; what somebody did then is left alone: he may have done both. */
function edited(pair: Pair): Differing | null {
  const { a, b } = pair;
  const { pairs, swaps, onlyA, onlyB, coverA, coverB } = pair.words;
  // What one only adds, the other seldom gainsays; of two that are named with "or", either may be so.
  const headless = pairs.some(({ kin }) => kin === "broader" || kin === "narrower" || kin === "similar");
  if ((onlyA.length === 0) !== (onlyB.length === 0) && !(headless && weighed(pair).contradicts >= ADDED_FROM))
    return null;
  if ([a, b].some(({ tokens }) => tokens.some(({ form }) => form === "or" || form === "nor"))) return null;
  if (onlyA.length > 0 && onlyB.length > 0 && !onlyA.some((i) => onlyB.some((j) => excludes(a, i, b, j)))) return null;
  if (onlyA.length + onlyB.length === 0) {
    const wider = pairs.find(({ kin }) => kin === "similar");
    return wider ? [quoted(a, wider.a), quoted(b, wider.b), wider.a, wider.b] : null;
  }
  const long = pairs.length >= 5 && Math.min(coverA, coverB) >= 0.7;
  const deed = swaps.some(({ a: i, b: j }) => isDeed(a, i) && isDeed(b, j));
  const alike =
    onePole(a, b, onlyA, onlyB) ||
    [...onlyA.map((at) => a.tokens[at]!), ...onlyB.map((at) => b.tokens[at]!)].some(({ lemma }) => MEANS.has(lemma));
  const short =
    !alike && isScene(a) && isScene(b) && pairs.length >= 1 && onlyA.length <= 2 && onlyB.length <= 2 && !deed;
  return long || short ? [some(a, onlyA), some(b, onlyB), onlyA[0], onlyB[0]] : null;
}
/** Whether two words may exclude each other: of one heading, two names, or two nouns or describing words that are unlike. */
function excludes(a: Statement, i: number, b: Statement, j: number): boolean {
  const [one, other] = [a.tokens[i]!, b.tokens[j]!];
  if (one.negations % 2 === 1 || other.negations % 2 === 1 || one.figure !== other.figure) return false;
  if (one.entry < 0 || other.entry < 0) return one.name === other.name;
  return (
    kinOf(one, other) === "sister" || kinOf(one, other) === "cousin" || (one.parts & other.parts & SWAPPABLE) !== 0
  );
}
const SWAPPABLE = NOUN | ADJECTIVE;

/** "legal" and "lawful": different words for one pole of a slot. */
function onePole(a: Statement, b: Statement, onlyA: readonly number[], onlyB: readonly number[]): boolean {
  return a.stances.some(
    (one) =>
      onlyA.includes(one.tokens[0]!) &&
      b.stances.some((other) => other.slot === one.slot && other.pole === one.pole && onlyB.includes(other.tokens[0]!)),
  );
}
function isDeed({ tokens }: Statement, at: number): boolean {
  return (
    (tokens[at]!.parts & VERB) !== 0 && tokens[at]!.form !== tokens[at]!.lemma && !tokens[at]!.form.endsWith("ing")
  );
}

function untrue({ tokens }: Statement): string | null {
  // "not a hoax"
  const word = tokens.find(({ form, negations }) => UNTRUE.has(form) && negations % 2 === 0);
  return word ? `“${word.text}”` : null;
}
function some(statement: Statement, only: readonly number[]): string {
  return only.length === 0 ? "nothing more" : quoted(statement, ...only.slice(0, 4));
}

/** Agreements and refinements by the weights. */
export const LEANING_TOGETHER: readonly Level[] = [
  {
    name: "weighed-agreement",
    relation: "agrees",
    kind: "paraphrase",
    label: "bear each other out by the weights",
    test: (pair) => {
      if (!ofHeadline(pair) || weighed(pair).contradicts >= CONTRADICTS_FROM) return null;
      const { ahead, back } = weighed(pair).bears();
      if (Math.min(ahead, back) < BEARS_FROM || otherDeed(pair) || otherCause(pair) || leftOver(pair)) return null;
      return found("Their words bear each other out.", Math.min(ahead, back), pair, "ahead");
    },
  },
  {
    name: "weighed-refinement",
    relation: "refines",
    kind: "narrower",
    label: "bear out one the other by the weights",
    test: (pair) => {
      if (!ofHeadline(pair) || weighed(pair).contradicts >= CONTRADICTS_FROM) return null;
      const { ahead, back } = weighed(pair).bears();
      if (Math.max(ahead, back) < BEARS_FROM || otherDeed(pair) || otherCause(pair) || leftOver(pair)) return null;
      const narrower = ahead > back ? "a" : "b";
      const way = narrower === "a" ? "ahead" : "back";
      return { ...found("One bears out what the other says.", Math.max(ahead, back), pair, way), narrower };
    },
  },
];

/** Whether one is a headline: no full stop, no article. The weights are fitted to headlines that bear out a claim. */
function ofHeadline({ a, b }: Pair): boolean {
  return [a, b].some(
    ({ text, tokens }) => !/[.!?]["”’')]*\s*$/.test(text) && !tokens.some(({ form }) => /^(?:a|an|the)$/.test(form)),
  );
}

/** A word that tells them apart is left over, or a negation. */
function leftOver({ a, b, raw, flips }: Pair): boolean {
  return residueOf(a, b, raw).length > 0 || flips.length > 0;
}

/** One names a motive that the other does not, and the other gives a cause too. */
function otherCause({ a, b }: Pair): boolean {
  const causes = ({ motives, tokens }: Statement): boolean =>
    motives.length > 0 || tokens.some(({ form }) => form === "because" || form === "due");
  return causes(a) && causes(b) && !a.motives.some((one) => b.motives.some((other) => one.motive === other.motive));
}

/** "drove a van" and "sold a van": all that differs is what was done. */
function otherDeed({ a, b, words }: Pair): boolean {
  const { onlyA, onlyB } = words;
  if (onlyA.length > 2 || onlyB.length > 2) return false;
  return onlyA.some(
    (i) => isDeed(a, i) && onlyB.some((j) => isDeed(b, j) && !BEARING.has(kinOf(a.tokens[i]!, b.tokens[j]!))),
  );
}
const BEARING: ReadonlySet<WordPair["kin"]> = new Set([
  "same",
  "stem",
  "synonym",
  "broader",
  "narrower",
  "similar",
  "spelling",
]);

function apart(name: string, kind: Level["kind"], from: number, differ: (pair: Pair) => Differing | null): Level {
  return {
    name,
    relation: "contradicts",
    kind,
    label: "contradict by the weights",
    test: (pair) => {
      const words = pair.words.pairs.length === 0 ? null : differ(pair);
      if (!words) return null;
      const { contradicts } = weighed(pair);
      if (contradicts < from) return null;
      const [one, other, i, j] = words;
      const about = [i === undefined ? [] : [i], j === undefined ? [] : [j]] as const;
      return { ...found(`They hardly go together: ${one} against ${other}.`, contradicts, pair, "contradicts"), about };
    },
  };
}

function found(because: string, odds: number, pair: Pair, question: "contradicts" | "ahead" | "back"): Finding {
  return {
    because,
    confidence: Math.round(odds * 100) / 100,
    features: () => tellingFeatures(weighed(pair), question),
  };
}

function swapped(
  a: Statement,
  b: Statement,
  swaps: readonly WordPair[],
  test: (i: number, j: number, kin: WordPair["kin"]) => boolean,
): Differing | null {
  const pair = swaps.find(({ a: i, b: j, kin }) => test(i, j, kin));
  return pair ? [quoted(a, pair.a), quoted(b, pair.b), pair.a, pair.b] : null;
}
