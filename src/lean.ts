/**
 * Where no rule speaks: what the weights lean to, as rows. Every row names the words that differ and the features that
 * moved the odds.
 */
import type { WordPair } from "./overlap.ts";
import { type Finding, type Level, type Pair, quoted, quotedSpan } from "./pair.ts";
import type { Statement } from "./statement.ts";
import { tellingFeatures, weigh, type Weighed } from "./weigh.ts";

/** Odds from which the weights alone may call a contradiction. */
export const CONTRADICTS_FROM = 0.5;
/** Odds from which the weights alone may say that one statement bears out the other. */
export const BEARS_FROM = 0.5;
/** Odds below which the weights doubt what an unsure rule calls a contradiction. */
export const DOUBTS_BELOW = 0.25;

let last: { pair: Pair; weighed: Weighed } | null = null;

/** Weighs a pair, once for all rows. */
export function weighed(pair: Pair): Weighed {
  if (last?.pair !== pair) last = { pair, weighed: weigh(pair) };
  return last.weighed;
}

/** Contradictions by the weights, by what differs. */
export const LEANING_APART: readonly Level[] = [
  apart("weighed-numeric", "numeric", ({ a, b, figures, words }) => {
    const figure = figures.find(({ kin }) => kin === "apart" || kin === "brushes");
    if (figure) return [quotedSpan(a, figure.a.span), quotedSpan(b, figure.b.span)];
    return swapped(a, b, words.swaps, (i, j) => a.tokens[i]!.kind === "number" && b.tokens[j]!.kind === "number");
  }),
  apart("weighed-temporal", "temporal", ({ a, b, times }) => {
    const time = times.find(({ kin }) => kin === "apart");
    return time ? [quotedSpan(a, time.a.span), quotedSpan(b, time.b.span)] : null;
  }),
  apart("weighed-negation", "negation", ({ a, b, flips }) => {
    const [flip] = flips;
    if (!flip) return null;
    const inA = a.tokens[flip.a]!.negations % 2 === 1;
    return [`${inA ? "not " : ""}${quoted(a, flip.a)}`, `${inA ? "" : "not "}${quoted(b, flip.b)}`];
  }),
  apart("weighed-antonym", "antonym", ({ a, b, words }) => swapped(a, b, words.swaps, (_i, _j, kin) => kin === "antonym")),
  apart("weighed-identity", "identity", ({ a, b, words }) =>
    swapped(a, b, words.swaps, (i, j) => a.tokens[i]!.name && b.tokens[j]!.name),
  ),
  apart("weighed-lexical", "lexical", ({ a, b, words }) => [
    words.onlyA.length ? quoted(a, ...words.onlyA.slice(0, 4)) : "no more",
    words.onlyB.length ? quoted(b, ...words.onlyB.slice(0, 4)) : "no more",
  ]),
];

/** Agreements and refinements by the weights. */
export const LEANING_TOGETHER: readonly Level[] = [
  {
    name: "weighed-agreement",
    relation: "agrees",
    kind: "paraphrase",
    label: "bear each other out by the weights",
    test: (pair) => {
      const { ahead, back } = weighed(pair);
      if (Math.min(ahead, back) < BEARS_FROM) return null;
      return found("Their words bear each other out.", Math.min(ahead, back), pair, "ahead");
    },
  },
  {
    name: "weighed-refinement",
    relation: "refines",
    kind: "narrower",
    label: "bear out one the other by the weights",
    test: (pair) => {
      const { ahead, back } = weighed(pair);
      if (Math.max(ahead, back) < BEARS_FROM) return null;
      const narrower = ahead > back ? "a" : "b";
      const way = narrower === "a" ? "ahead" : "back";
      return { ...found("One bears out what the other says.", Math.max(ahead, back), pair, way), narrower };
    },
  },
];

function apart(name: string, kind: Level["kind"], differ: (pair: Pair) => readonly [string, string] | null): Level {
  return {
    name,
    relation: "contradicts",
    kind,
    label: "contradict by the weights",
    test: (pair) => {
      const { contradicts } = weighed(pair);
      if (contradicts < CONTRADICTS_FROM) return null;
      const words = differ(pair);
      if (!words) return null;
      return found(`They hardly go together: ${words[0]} against ${words[1]}.`, contradicts, pair, "contradicts");
    },
  };
}

function found(because: string, odds: number, pair: Pair, question: "contradicts" | "ahead" | "back"): Finding {
  return { because, confidence: Math.round(odds * 100) / 100, features: () => tellingFeatures(pair, question) };
}

function swapped(
  a: Statement,
  b: Statement,
  swaps: readonly WordPair[],
  test: (i: number, j: number, kin: WordPair["kin"]) => boolean,
): readonly [string, string] | null {
  const pair = swaps.find(({ a: i, b: j, kin }) => test(i, j, kin));
  return pair ? [quoted(a, pair.a), quoted(b, pair.b)] : null;
}
