/**
 * What a pair of statements looks like in numbers: the features the weights of {@link weigh} go by.
 * Each is directed: it asks how far the first statement bears out the second.
 */
import { ADJECTIVE, ADVERB, NOUN, VERB } from "./kinship.ts";
import { kinOf, type WordPair } from "./overlap.ts";
import type { Pair } from "./pair.ts";
import type { Statement, Token } from "./statement.ts";

/** Names of the features, in the order of {@link features}. */
export const FEATURES = [
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
  "conflict of figures or times by rule",
  "conflict of negation by rule",
  "conflict of opposites by rule",
  "conflict of names by rule",
  "conflict of slots by rule",
] as const;

const MODALITY = { certain: 0, intended: 1, probable: 2, possible: 3, hypothetical: 4 } as const;

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
export function turn(pair: Pair): Pair {
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

const count = <T>(list: readonly T[], test: (one: T) => boolean): number => {
  let found = 0;
  for (const one of list) if (test(one)) found++;
  return found;
};

function cover({ a, b, words }: Pair): number[] {
  const same = count(words.pairs, ({ kin }) => kin === "same" || kin === "stem" || kin === "spelling");
  const [left, right] = [a.content.length || 1, b.content.length || 1];
  const total = words.pairs.length * 2 + words.onlyA.length + words.onlyB.length || 1;
  return [
    words.coverA,
    words.coverB,
    same / left,
    same / right,
    left,
    right,
    words.onlyA.length,
    words.onlyB.length,
    (2 * words.pairs.length) / total,
  ];
}

function shape({ a, b, words }: Pair): number[] {
  const [x, y] = [a.tokens, b.tokens];
  const least = Math.min(x.length, y.length);
  let front = 0;
  while (front < least && x[front]!.form === y[front]!.form) front++;
  let back = 0;
  while (back < least - front && x[x.length - 1 - back]!.form === y[y.length - 1 - back]!.form) back++;
  let inverted = 0;
  let kept = 0;
  for (let at = 1; at < words.pairs.length; at++) {
    const step = words.pairs[at]!.b - words.pairs[at - 1]!.b;
    if (step < 0) inverted++;
    if (step === words.pairs[at]!.a - words.pairs[at - 1]!.a) kept++;
  }
  const steps = Math.max(1, words.pairs.length - 1);
  return [x.length - front - back, y.length - front - back, inverted / steps, kept / steps];
}

function kinds({ a, b, words }: Pair): number[] {
  const swapped = (kin: WordPair["kin"]): number => count(words.swaps, (pair) => pair.kin === kin);
  const paired = (kin: WordPair["kin"]): number => count(words.pairs, (pair) => pair.kin === kin);
  let antonyms = 0;
  let sisters = 0;
  for (const i of words.onlyA.slice(0, 20)) {
    for (const j of words.onlyB.slice(0, 20)) {
      const how = kinOf(a.tokens[i]!, b.tokens[j]!);
      if (how === "antonym") antonyms++;
      else if (how === "sister") sisters++;
    }
  }
  const both = (bit: number): number =>
    count(words.swaps, (pair) => (a.tokens[pair.a]!.parts & b.tokens[pair.b]!.parts & bit) !== 0);
  return [
    antonyms,
    swapped("antonym"),
    swapped("sister"),
    swapped("cousin"),
    swapped("none"),
    paired("broader"),
    paired("narrower"),
    paired("synonym"),
    paired("similar"),
    sisters,
    both(NOUN),
    both(VERB),
    both(ADJECTIVE | ADVERB),
  ];
}

function names({ a, b, words }: Pair): number[] {
  return [
    count(words.onlyB, (at) => b.tokens[at]!.name),
    count(words.onlyA, (at) => a.tokens[at]!.name),
    count(words.swaps, (pair) => a.tokens[pair.a]!.name && b.tokens[pair.b]!.name),
    count(words.pairs, (pair) => a.tokens[pair.a]!.name && b.tokens[pair.b]!.name),
  ];
}

function numbers({ a, b, words, figures, times }: Pair): number[] {
  const [left, right] = [new Set<string>(), new Set<string>()];
  for (const token of a.tokens) if (token.kind === "number") left.add(token.form);
  for (const token of b.tokens) if (token.kind === "number") right.add(token.form);
  let shared = 0;
  for (const form of right) if (left.has(form)) shared++;
  const figure = (test: (one: (typeof figures)[number]) => boolean): number => count(figures, test);
  const time = (kin: string): number => count(times, (one) => one.kin === kin);
  return [
    right.size - shared,
    left.size - shared,
    shared,
    figure(({ kin }) => kin === "equal"),
    figure(({ kin, sure }) => kin === "apart" && sure),
    figure(({ kin, sure }) => kin === "apart" && !sure),
    figure(({ kin }) => kin === "within"),
    figure(({ kin }) => kin === "around"),
    figure(({ kin }) => kin === "rounds" || kin === "overlaps"),
    Math.max(0, b.quantities.length - figures.length),
    count(b.quantities, ({ bound }) => bound !== "exact" && bound !== "about"),
    time("equal"),
    time("apart"),
    time("within"),
    time("around") + 0 * words.pairs.length,
  ];
}

function denial({ a, b, words, flips }: Pair): number[] {
  return [
    a.negators,
    b.negators,
    flips.length,
    flips.length / (words.pairs.length || 1),
    count(flips, (pair) => (a.tokens[pair.a]!.parts & (VERB | ADJECTIVE)) !== 0),
    (a.negators + b.negators) % 2,
  ];
}

function tone({ a, b }: Pair): number[] {
  const opposed = a.quantifiers.some((one) =>
    b.quantifiers.some((other) => opposedQuantifiers(one.class, other.class)),
  );
  return [
    a.refuters,
    b.refuters,
    a.hedges,
    b.hedges,
    Number(a.question),
    Number(b.question),
    MODALITY[a.modality],
    MODALITY[b.modality],
    Number(a.future !== b.future),
    Number(opposed),
    count(b.quantifiers, (one) => one.class === "only"),
    Number(a.headline),
    Number(b.headline),
    Number(a.finite),
    Number(b.finite),
    a.tokens.length,
    b.tokens.length,
  ];
}
function opposedQuantifiers(one: string, other: string): boolean {
  return (
    (one === "none" && other !== "none" && other !== "only") || (other === "none" && one !== "none" && one !== "only")
  );
}

function parts({ a, b, words }: Pair): number[] {
  const verb = verbOf(b);
  const found = (at: number | undefined): number => (at === undefined ? 0.5 : Number(words.toA[at] !== -1));
  const only = (statement: Statement, list: readonly number[], test: (token: Token) => boolean): number =>
    count(list, (at) => test(statement.tokens[at]!));
  const noun = (token: Token): boolean => (token.parts & NOUN) !== 0 && (token.parts & VERB) === 0;
  const action = (token: Token): boolean => (token.parts & VERB) !== 0;
  const describing = (token: Token): boolean =>
    (token.parts & (ADJECTIVE | ADVERB)) !== 0 && (token.parts & VERB) === 0;
  return [
    found(verb),
    found(b.content[0]),
    found(b.content.at(-1)),
    only(b, words.onlyB, (token) => token.entry < 0),
    only(b, words.onlyB, noun),
    only(b, words.onlyB, action),
    only(b, words.onlyB, describing),
    only(a, words.onlyA, noun),
    only(a, words.onlyA, action),
    only(a, words.onlyA, describing),
  ];
}

/** The likeliest main verb: the first content word in a verb's inflected form, else the first that may be a verb. */
export function verbOf({ tokens, content }: Statement): number | undefined {
  const inflected = content.find(
    (at) => at > 0 && tokens[at]!.parts & VERB && tokens[at]!.form !== tokens[at]!.lemma && !tokens[at]!.name,
  );
  return inflected ?? content.find((at) => at > 0 && tokens[at]!.parts & VERB && !tokens[at]!.name);
}

function slots({ a, b, conflict }: Pair): number[] {
  let [opposed, shared] = [0, 0];
  for (const one of a.stances) {
    for (const other of b.stances) {
      if (one.slot !== other.slot) continue;
      if (one.pole === other.pole) shared++;
      else opposed++;
    }
  }
  return [opposed, shared, conflict ? conflict.finding.confidence : 0];
}

const SMALL_OPPOSITES: ReadonlyMap<string, string> = new Map(
  [
    "before after",
    "in out",
    "on off",
    "up down",
    "over under",
    "more less",
    "more fewer",
    "most least",
    "above below",
    "with without",
    "first last",
    "inside outside",
    "into off",
    "to from",
    "his her",
    "he she",
    "him her",
    "many few",
    "on under",
    "all some",
    "all none",
    "all no",
    "some no",
  ].flatMap((pair) => {
    const [one, other] = pair.split(" ") as [string, string];
    return [
      [one, other],
      [other, one],
    ] as const;
  }),
);
const PURPOSE: ReadonlySet<string> = new Set(["because", "for", "so", "while", "since", "after", "before"]);

function small({ a, b, words }: Pair): number[] {
  const [left, right] = [functionWords(a), functionWords(b)];
  let opposed = 0;
  let onlyRight = 0;
  let purpose = 0;
  for (const form of right) {
    if (left.has(form)) continue;
    onlyRight++;
    if (PURPOSE.has(form)) purpose++;
    const opposite = SMALL_OPPOSITES.get(form);
    if (opposite && left.has(opposite) && !right.has(opposite)) opposed++;
  }
  let onlyLeft = 0;
  for (const form of left) if (!right.has(form)) onlyLeft++;
  const [verbA, verbB] = [verbOf(a), verbOf(b)];
  return [
    onlyRight,
    onlyLeft,
    opposed,
    purpose,
    alike(a, a.content[0], b, b.content[0], words.toB),
    alike(a, verbA, b, verbB, words.toB),
  ];
}
function functionWords({ tokens }: Statement): Set<string> {
  const found = new Set<string>();
  for (const token of tokens) if (token.kind === "function") found.add(token.form);
  return found;
}

const LIKENESS: Readonly<Record<WordPair["kin"], number>> = {
  same: 1,
  stem: 1,
  spelling: 1,
  synonym: 0.9,
  broader: 0.8,
  narrower: 0.7,
  similar: 0.6,
  none: 0,
  cousin: -0.3,
  sister: -0.6,
  antonym: -1,
};
function alike(a: Statement, i: number | undefined, b: Statement, j: number | undefined, toB: Int16Array): number {
  if (i === undefined || j === undefined) return -2;
  return toB[i] === j ? 1 : LIKENESS[kinOf(a.tokens[i]!, b.tokens[j]!)];
}

function rarity({ a, b, words, figures }: Pair): number[] {
  const weight = (statement: Statement, list: readonly number[]): number =>
    list.reduce((sum, at) => sum + statement.tokens[at]!.rarity, 0);
  const most = (statement: Statement, list: readonly number[]): number =>
    list.reduce((sum, at) => Math.max(sum, statement.tokens[at]!.rarity), 0);
  const [left, right] = [weight(a, a.content) || 1, weight(b, b.content) || 1];
  const bounds = ({ quantities }: Statement): number => count(quantities, ({ bound }) => bound !== "exact");
  return [
    1 - weight(a, words.onlyA) / left,
    1 - weight(b, words.onlyB) / right,
    most(b, words.onlyB),
    most(a, words.onlyA),
    count(figures, ({ kin }) => kin === "brushes"),
    count(words.swaps, (pair) => a.tokens[pair.a]!.kind === "number" && b.tokens[pair.b]!.kind === "number"),
    bounds(a),
    bounds(b),
  ];
}

function vouching({ a, b }: Pair): number[] {
  return [
    ...a.vouching.flatMap((amount, at) => [amount, b.vouching[at]!]),
    Number(b.text.includes("?")),
    Number(b.text.includes(":")),
  ];
}

const FAMILIES: readonly (readonly string[])[] = [
  ["numeric", "temporal", "quantifier"],
  ["negation", "factive", "truth"],
  ["antonym", "lexical"],
  ["place", "identity", "agent", "structure"],
];

function rules({ conflict }: Pair): number[] {
  const family = conflict ? FAMILIES.findIndex((names) => names.includes(conflict.level.name)) : -2;
  return [0, 1, 2, 3, -1].map((one) => (one === family ? conflict!.finding.confidence : 0));
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
