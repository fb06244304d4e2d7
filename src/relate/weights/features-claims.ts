/**
 * Features of {@link features} that go by what is claimed: figures, denial, tone, slots, framing, and what rules found.
 */

import { ADJECTIVE, VERB } from "../../english/word-relations.ts";
import type { Pair } from "../pair.ts";
import { countOf } from "./features-words.ts";

/** Numbers, figures and times against each other. */
export function numbers({ a, b, words, figures, times }: Pair): number[] {
  const [left, right] = [new Set<string>(), new Set<string>()];
  for (const token of a.tokens) if (token.kind === "number") left.add(token.form);
  for (const token of b.tokens) if (token.kind === "number") right.add(token.form);
  let shared = 0;
  for (const form of right) if (left.has(form)) shared++;
  const figure = (test: (one: (typeof figures)[number]) => boolean): number => countOf(figures, test);
  const time = (kin: string): number => countOf(times, (one) => one.kin === kin);
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
    countOf(b.quantities, ({ bound }) => bound !== "exact" && bound !== "about"),
    time("equal"),
    time("apart"),
    time("within"),
    time("around") + 0 * words.pairs.length,
  ];
}

/** What is denied, and in which of the two. */
export function denial({ a, b, words, flips }: Pair): number[] {
  return [
    a.negators,
    b.negators,
    flips.length,
    flips.length / (words.pairs.length || 1),
    countOf(flips, (pair) => (a.tokens[pair.a]!.parts & (VERB | ADJECTIVE)) !== 0),
    (a.negators + b.negators) % 2,
  ];
}

const MODALITY = { certain: 0, intended: 1, probable: 2, possible: 3, hypothetical: 4 } as const;

/** Who vouches, asks or hedges, and how long each is. */
export function tone({ a, b }: Pair): number[] {
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
    countOf(b.quantifiers, (one) => one.class === "only"),
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

/** Poles opposed and shared, and the conflict a rule found. */
export function slots({ a, b, conflict }: Pair): number[] {
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

/** How each is vouched for and framed. */
export function vouching({ a, b }: Pair): number[] {
  return [
    ...a.vouching.flatMap((amount, at) => [amount, b.vouching[at]!]),
    Number(b.text.includes("?")),
    Number(b.text.includes(":")),
    ...a.frames,
    ...b.frames,
  ];
}

const FAMILIES: readonly (readonly string[])[] = [
  ["numeric", "temporal", "quantifier"],
  ["negation", "factive", "truth"],
  ["antonym", "lexical"],
  ["place", "identity", "agent", "structure"],
];

/** The conflict a rule found, by family. */
export function rules({ conflict }: Pair): number[] {
  const family = conflict ? FAMILIES.findIndex((names) => names.includes(conflict.level.name)) : -2;
  return [0, 1, 2, 3, -1].map((one) => (one === family ? conflict!.finding.confidence : 0));
}
