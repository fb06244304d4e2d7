/**
 * Features of {@link features} that go by words: which are shared, changed, added, and of what sort they are.
 */
import { ADJECTIVE, ADVERB, NOUN, VERB } from "../../english/word-relations.ts";
import { once, type Statement } from "../../statement/statement.ts";
import type { Token } from "../../statement/tokens.ts";
import { kinOf, type WordPair } from "../overlap.ts";
import type { Pair } from "../pair.ts";

/** Counts what passes a test. */
export const countOf = <T>(list: readonly T[], test: (one: T) => boolean): number => {
  let found = 0;
  for (const one of list) if (test(one)) found++;
  return found;
};

/** How much of each statement the other has. */
export function cover({ a, b, words }: Pair): number[] {
  const same = countOf(words.pairs, ({ kin }) => kin === "same" || kin === "stem" || kin === "spelling");
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

/** How long the difference is, and whether shared words keep their order. */
export function shape({ a, b, words }: Pair): number[] {
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

/** What the words are to each other. */
export function kinds({ a, b, words }: Pair): number[] {
  const swapped = (kin: WordPair["kin"]): number => countOf(words.swaps, (pair) => pair.kin === kin);
  const paired = (kin: WordPair["kin"]): number => countOf(words.pairs, (pair) => pair.kin === kin);
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
    countOf(words.swaps, (pair) => (a.tokens[pair.a]!.parts & b.tokens[pair.b]!.parts & bit) !== 0);
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

/** Names shared and not. */
export function names({ a, b, words }: Pair): number[] {
  return [
    countOf(words.onlyB, (at) => b.tokens[at]!.name),
    countOf(words.onlyA, (at) => a.tokens[at]!.name),
    countOf(words.swaps, (pair) => a.tokens[pair.a]!.name && b.tokens[pair.b]!.name),
    countOf(words.pairs, (pair) => a.tokens[pair.a]!.name && b.tokens[pair.b]!.name),
  ];
}

/** Which parts of speech are in one only. */
export function parts({ a, b, words }: Pair): number[] {
  const verb = verbOf(b);
  const found = (at: number | undefined): number => (at === undefined ? 0.5 : Number(words.toA[at] !== -1));
  const only = (statement: Statement, list: readonly number[], test: (token: Token) => boolean): number =>
    countOf(list, (at) => test(statement.tokens[at]!));
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
const verbOf: (statement: Statement) => number | undefined = once(({ tokens, content }) => {
  const inflected = content.find(
    (at) => at > 0 && tokens[at]!.parts & VERB && tokens[at]!.form !== tokens[at]!.lemma && !tokens[at]!.name,
  );
  return inflected ?? content.find((at) => at > 0 && tokens[at]!.parts & VERB && !tokens[at]!.name);
});

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

/** Function words, and whether subject and verb are alike. */
export function small({ a, b, words }: Pair): number[] {
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
const functionWords = once(({ tokens }: Statement): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const token of tokens) if (token.kind === "function") found.add(token.form);
  return found;
});

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

/** How rare the words shared and not shared are; the bounds of figures. */
export function rarity({ a, b, words, figures }: Pair): number[] {
  const weight = (statement: Statement, list: readonly number[]): number =>
    list.reduce((sum, at) => sum + statement.tokens[at]!.rarity, 0);
  const most = (statement: Statement, list: readonly number[]): number =>
    list.reduce((sum, at) => Math.max(sum, statement.tokens[at]!.rarity), 0);
  const [left, right] = [weight(a, a.content) || 1, weight(b, b.content) || 1];
  const bounds = ({ quantities }: Statement): number => countOf(quantities, ({ bound }) => bound !== "exact");
  return [
    1 - weight(a, words.onlyA) / left,
    1 - weight(b, words.onlyB) / right,
    most(b, words.onlyB),
    most(a, words.onlyA),
    countOf(figures, ({ kin }) => kin === "brushes"),
    countOf(words.swaps, (pair) => a.tokens[pair.a]!.kind === "number" && b.tokens[pair.b]!.kind === "number"),
    bounds(a),
    bounds(b),
  ];
}
