/**
 * Which claim of its text a claim answers: the nearest fitting one of another speaker.
 */
import { OPPOSITES } from "../lexicon/opposites.ts";
import type { Reply } from "../model/dossier.ts";
import { compareQuantities } from "../values/compare-quantities.ts";
import type { Claim, Passage } from "./passage.ts";
import { type Sign, signOf } from "./signs.ts";
import { topicsIn } from "./topics.ts";

/** How an answer is looked for by what ties it to what it answers, see {@link Sign}. */
interface Search {
  /** How many sentences back it may stand. */
  readonly reach: number;
  /** What the likeness of the two must come to, see {@link likeness}. */
  readonly least: number;
  /** Whether what the publisher tells itself is answered by it, too. */
  readonly told: boolean;
}

const SEARCHES: Readonly<Record<Sign["by"], Search>> = {
  pointer: { reach: 2, least: -1.5, told: true },
  guilt: { reach: 4, least: -2, told: true },
  topic: { reach: 6, least: 1.2, told: true },
  hint: { reach: 2, least: -1, told: false },
  beside: { reach: 1, least: -0.8, told: false },
  none: { reach: 3, least: 1.8, told: false },
};

/** How many claims back an answer may look. */
const CLAIMS_BACK = 14;

/** Finds what the claims of a passage answer, by assertion. Linear in the claims. */
export function answersIn(passage: Passage): Map<string, Reply[]> {
  const found = new Map<string, Reply[]>();
  const rarity = rarities(passage.claims);
  passage.claims.forEach((claim, at) => {
    if (NOBODY.test(claim.speaker)) return;
    const signs = signOf(passage, at);
    for (const sign of signs) {
      const best = bestBefore(passage, at, sign, rarity);
      if (best === null) continue;
      const others = sign.many ? sameBreath(passage, at, best) : [];
      const replies = [best, ...others].map(({ assertion: { id } }) => ({
        assertionId: id,
        how: sign.how,
        words: sign.words,
      }));
      found.set(claim.assertion.id, replies);
      return;
    }
  });
  return found;
}

/** "Nobody doubts that": no one who answers. */
const NOBODY = /^\?(?:nobody|no one|none|neither|everyone|everybody)\b/;

/** How much a topic tells of the claims that share it: the fewer, the more. */
function rarities(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { topics } of claims) for (const topic of topics) count.set(topic, (count.get(topic) ?? 0) + 1);
  const all = Math.max(claims.length, FEWEST) + 1;
  return new Map([...count].map(([topic, many]) => [topic, Math.log(all / many)]));
}
/** In a text of fewer claims no topic is common. */
const FEWEST = 12;

function bestBefore({ claims }: Passage, at: number, sign: Sign, rarity: ReadonlyMap<string, number>): Claim | null {
  const claim = claims[at]!;
  const { reach, least, told } = SEARCHES[sign.by];
  // "It is true", of which a denial is made, says nothing that another claim could be the opposite of.
  const points = sign.by === "pointer" || sign.by === "guilt";
  let best: { readonly claim: Claim; readonly score: number } | null = null;
  for (let back = at - 1; back >= Math.max(0, at - CLAIMS_BACK); back--) {
    const other = claims[back]!;
    const away = claim.sentence - other.sentence;
    if (away > reach) break;
    if (other.speaker === claim.speaker || overlap(other, claim)) continue;
    if (!(told && sign.how === "denies") && !isAccount(other, claim)) continue;
    const score =
      likeness(claim, other, rarity) + (points ? 0 : opposition(claim, other)) - 0.5 * away - 0.15 * (at - back - 1);
    if (score >= least && score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { claim: other, score };
  }
  return best?.claim ?? null;
}

const overlap = (a: Claim, b: Claim): boolean => a.start < b.end && b.start < a.end;

/** Whether two people speak, or the publisher answers what somebody alleges. */
function isAccount(other: Claim, { speaker }: Claim): boolean {
  if (other.speaker === "") return false;
  return speaker !== "" || other.assertion.attribution.at(-1)?.act === "allege";
}

/** Other claims of the speaker of `best` that stand with it and before the claim at `at`. */
function sameBreath({ claims }: Passage, at: number, best: Claim): Claim[] {
  return claims
    .slice(Math.max(0, at - 4), at)
    .filter((one) => one !== best && one.speaker === best.speaker && Math.abs(one.sentence - best.sentence) <= 1)
    .filter((one) => one.speaker !== "");
}

/** How well the one fits as an answer to the other: shared topics, names, figures that part. */
function likeness(claim: Claim, other: Claim, rarity: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const topic of claim.topics)
    if (other.topics.has(topic)) shared += (rarity.get(topic) ?? 0) * (/^[*~]/.test(topic) ? KIND : 1);
  const { attribution } = other.assertion;
  return (
    Math.min(shared, MOST_SHARED) +
    (attribution.at(-1)?.act === "allege" ? 0.5 : 0) +
    (other.topics.size > 0 && speaksOf(other, claim) ? 1 : 0) +
    (speaksOf(claim, other) ? 1 : 0) +
    (figuresPart(claim, other) ? 1.5 : 0) -
    (other.speaker === "" ? 0.8 : 0)
  );
}
/** What sharing a kind of happening counts beside sharing a word. */
const KIND = 0.6;
const MOST_SHARED = 5;

/** Whether the one denies and the other does not, or the two have opposite words. */
function opposition(claim: Claim, other: Claim): number {
  if (claim.assertion.polarity !== other.assertion.polarity) return 1;
  for (const topic of claim.topics) if (opposites.get(topic)?.some((word) => other.topics.has(word))) return 1;
  return 0;
}

const opposites: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const [one, other] of OPPOSITES)
    for (const [word, against] of [
      [one, other],
      [other, one],
    ] as const)
      found.set(word, [...(found.get(word) ?? []), against]);
  return found;
})();

/** Whether a claim names whoever holds the other one. */
function speaksOf(claim: Claim, { assertion }: Claim): boolean {
  const name = assertion.attribution.at(-1)?.name;
  return name != null && topicsIn(`, ${name}`).some(({ key }) => key.startsWith("^") && claim.topics.has(key));
}

function figuresPart({ assertion: a }: Claim, { assertion: b }: Claim): boolean {
  return a.quantities.some((one) =>
    b.quantities.some(
      (other) =>
        one.kind === other.kind &&
        one.unit === other.unit &&
        (one.kind !== "count" || (one.of !== null && one.of === other.of)) &&
        compareQuantities(one, other).outcome === "disjoint",
    ),
  );
}
