/**
 * What a pair of statements looks like in numbers: the features the weights of {@link weigh} go by.
 * Each is directed: it asks how far the first statement bears out the second.
 */

import type { WordPair } from "../overlap.ts";
import type { Pair } from "../pair.ts";
import { denial, numbers, rules, slots, tone, vouching } from "./features-claims.ts";
import { cover, kinds, names, parts, rarity, shape, small } from "./features-words.ts";

/** Names of the features, in the order of {@link features}. */
export const FEATURES: readonly string[] = [
  "shared words of the first",
  "shared words of the second",
  "same words of the first",
  "same words of the second",
  "words of the first",
  "words of the second",
  "words only in the first",
  "words only in the second",
  "likeness",
  "length of the difference in the first",
  "length of the difference in the second",
  "words in another order",
  "neighbours kept",
  "opposite words",
  "opposite words in one place",
  "sister words in one place",
  "cousin words in one place",
  "other words in one place",
  "broader words in the second",
  "narrower words in the second",
  "synonyms",
  "similar words",
  "sister words anywhere",
  "nouns swapped",
  "verbs swapped",
  "describing words swapped",
  "names only in the second",
  "names only in the first",
  "names swapped",
  "names shared",
  "numbers only in the second",
  "numbers only in the first",
  "numbers shared",
  "figures equal",
  "figures apart",
  "figures apart, place unsure",
  "first figure within the second",
  "second figure within the first",
  "figures rounded",
  "figures only in the second",
  "bounded figures in the second",
  "times equal",
  "times apart",
  "first time within the second",
  "second time within the first",
  "negations in the first",
  "negations in the second",
  "words denied in one only",
  "share of words denied in one only",
  "predicates denied in one only",
  "negations odd",
  "refuting words in the first",
  "refuting words in the second",
  "hedges in the first",
  "hedges in the second",
  "question first",
  "question second",
  "modality of the first",
  "modality of the second",
  "future in one only",
  "quantifiers opposed",
  "only, in the second",
  "headline first",
  "headline second",
  "verb in the first",
  "verb in the second",
  "length of the first",
  "length of the second",
  "verb of the second found",
  "subject of the second found",
  "last word of the second found",
  "unknown words only in the second",
  "nouns only in the second",
  "verbs only in the second",
  "describing words only in the second",
  "nouns only in the first",
  "verbs only in the first",
  "describing words only in the first",
  "poles opposed",
  "poles shared",
  "conflict by rule",
  "function words only in the second",
  "function words only in the first",
  "opposed small words",
  "purpose only in the second",
  "subjects alike",
  "verbs alike",
  "rare words of the first shared",
  "rare words of the second shared",
  "rarest word only in the second",
  "rarest word only in the first",
  "figures at a strict bound",
  "numbers swapped",
  "bounding words in the first",
  "bounding words in the second",
  "unvouched for in the first",
  "unvouched for in the second",
  "passed on in the first",
  "passed on in the second",
  "vouched for in the first",
  "vouched for in the second",
  "untrue in the first",
  "untrue in the second",
  "question mark in the second",
  "colon in the second",
  "untrue: words in the first",
  "doubted: words in the first",
  "denied: words in the first",
  "well: words in the first",
  "passed on: words in the first",
  "vouched for: words in the first",
  "answers no: words in the first",
  "untrue: words in the second",
  "doubted: words in the second",
  "denied: words in the second",
  "well: words in the second",
  "passed on: words in the second",
  "vouched for: words in the second",
  "answers no: words in the second",
  "conflict of figures or times by rule",
  "conflict of negation by rule",
  "conflict of opposites by rule",
  "conflict of names by rule",
  "conflict of slots by rule",
];

/** Gives the features of a pair, in the order of {@link FEATURES}; `reverse` asks about the second bearing out the first. */
export function features(pair: Pair, reverse = false): Float64Array {
  const out = new Float64Array(FEATURES.length);
  const whole = { ...pair, words: pair.raw };
  const side = reverse ? turn(whole) : whole;
  let at = 0;
  for (const group of GROUPS) {
    const values = group(side);
    for (let index = 0; index < values.length; index++) out[at++] = values[index]!;
  }
  return out;
}

/** The pair as seen from the other side. */
function turn(pair: Pair): Pair {
  const { a, b, words } = pair;
  const swap = ({ a: i, b: j, kin }: WordPair): WordPair => ({
    a: j,
    b: i,
    kin: kin === "broader" ? "narrower" : kin === "narrower" ? "broader" : kin,
  });
  const { onlyA, onlyB, coverA, coverB, toA, toB } = words;
  const pairs = words.pairs.map(swap).sort((x, y) => x.a - y.a);
  const kin = { within: "around", around: "within" } as const;
  return {
    ...pair,
    a: b,
    b: a,
    words: {
      pairs,
      swaps: words.swaps.map(swap),
      onlyA: onlyB,
      onlyB: onlyA,
      coverA: coverB,
      coverB: coverA,
      toA: toB,
      toB: toA,
    },
    figures: pair.figures.map((one) => ({
      ...one,
      a: one.b,
      b: one.a,
      kin: one.kin === "within" || one.kin === "around" ? kin[one.kin] : one.kin,
    })),
    times: pair.times.map((one) => ({
      a: one.b,
      b: one.a,
      kin: one.kin === "within" || one.kin === "around" ? kin[one.kin] : one.kin,
    })),
    flips: pair.flips.map(swap),
  };
}

/** The groups, in the order of the names. */
const GROUPS: readonly ((pair: Pair) => number[])[] = [
  cover,
  shape,
  kinds,
  names,
  numbers,
  denial,
  tone,
  parts,
  slots,
  small,
  rarity,
  vouching,
  rules,
];
