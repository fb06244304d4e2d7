/**
 * Oppositions on the slots that accounts of events argue about (verdicts, guilt, legality) and on motives.
 */
import { NOUN, VERB } from "../../english/word-relations.ts";
import { SAYING } from "../../lexicon/clause.ts";
import { BEHIND_CHARGES, KINDRED_MOTIVES, SOLE_MOTIVE, STEPS } from "../../lexicon/slots.ts";
import { type Motive, type Stance, speaksOfMotive } from "../../statement/stances.ts";
import type { Statement } from "../../statement/statement.ts";
import { type Finding, inclusion, type Pair } from "../pair.ts";

export function bySlot(pair: Pair, name: Stance["slot"]["name"]): Finding | null {
  const { a, b } = pair;
  const left = a.stances.filter(({ slot }) => slot.name === name);
  const right = b.stances.filter(({ slot }) => slot.name === name);
  const [one, other] = [left[0], right[0]];
  if (!one || !other) return null;
  if ((one.pole === other.pole) !== (a.denied !== b.denied)) return null;
  // Who disputes "the new limits" does not deny that there are limits.
  if ((a.denied && !a.finite) || (b.denied && !b.finite)) return null;
  if (![...left].every(({ pole }) => pole === one.pole) || ![...right].every(({ pole }) => pole === other.pole))
    return null;
  if (name === "verdict" && (voteAndOther(pair) || !gravely(left, right))) return null;
  if (name === "aim" && ![a, b].some(({ tokens }) => tokens.some(({ form }) => SOLE_MOTIVE.has(form)))) return null;
  if (name === "outcome" && !oneObject(pair, one, other)) return null;
  if (
    !oneTopic(pair, one, other) ||
    (name !== "verdict" &&
      !(OF_SUBJECT.has(name) && oneSubject(pair)) &&
      !besides(pair, one, other) &&
      !oneDeed(pair, one, other))
  )
    return null;
  return {
    because: `They disagree on ${one.slot.about}: “${one.words}” against “${other.words}”.`,
    confidence: Math.max(
      0.6 + 0.35 * inclusion(pair, one.tokens.length, other.tokens.length),
      name === "verdict" ? sureOfVerdict(pair, one, other) : 0,
    ),
    about: [left.flatMap(({ tokens }) => tokens), right.flatMap(({ tokens }) => tokens)],
  };
}

/** Slots on which it is enough that both statements begin with one thing: "the mud" holds poison, "the mud" is no danger. */
const OF_SUBJECT: ReadonlySet<string> = new Set(["harm", "punctuality", "change", "inquiry", "position"]);
function oneSubject({ a, b, raw }: Pair): boolean {
  const [i, j] = [a.content[0], b.content[0]];
  return i !== undefined && j !== undefined && raw.toB[i] === j;
}

/** "minor irregularities" is gainsaid by grave ones alone. */
function gravely(left: readonly Stance[], right: readonly Stance[]): boolean {
  const [slight, other] = left.every(({ degree }) => degree === "slight") ? [left, right] : [right, left];
  return !slight.every(({ degree }) => degree === "slight") || other.some(({ degree }) => degree === "grave");
}

/** "blocked the order", "granted a reprieve": what was let through and what was stopped must have a word in common. */
function oneObject({ a, b, raw }: Pair, one: Stance, other: Stance): boolean {
  const [left, right] = [objectOf(a, one), objectOf(b, other)];
  return left.length === 0 || right.length === 0 || left.some((at) => right.includes(raw.toB[at]!));
}
/** The nouns a verb of letting through or stopping has as its object: those before it in the passive, else after it. */
function objectOf(statement: Statement, stance: Stance): number[] {
  const { tokens, content } = statement;
  const [first, last] = [stance.tokens[0]!, stance.tokens.at(-1)!];
  const passive = tokens.slice(Math.max(0, first - 3), first).some(({ lemma }) => lemma === "be");
  const things = content.filter((at) => tokens[at]!.name || isThing(tokens[at]!));
  if (passive) return things.filter((at) => at < first);
  // "the order closing the market": the order.
  const ends = ({ form, kind, parts }: Statement["tokens"][number]): boolean =>
    kind === "function" ? !DETERMINERS.has(form) : form.endsWith("ing") && (parts & VERB) !== 0;
  const end = tokens.findIndex((token, at) => at > last && ends(token));
  return things.filter((at) => at > last && (end < 0 || at < end));
}
const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an this that these those its his her their our all any no".split(" "),
);

/** A vote is judged, and something else: a regime, a law; or no vote, and no one thing named in both. */
function voteAndOther({ a, b, raw }: Pair): boolean {
  const votes = ({ tokens }: Statement): boolean => tokens.some(({ lemma }) => VOTES.has(lemma));
  const other = votes(a) ? b : a;
  const shared = raw.pairs.some(({ a: i, kin }) => kin === "same" && a.tokens[i]!.parts & NOUN && !a.tokens[i]!.name);
  if (shared || (votes(a) && votes(b))) return false;
  // The words of the verdict itself name no thing: "no serious violations were recorded".
  const things = ({ content, tokens, stances }: Statement): boolean =>
    content.some((at) => tokens[at]!.parts === NOUN && !stances.some((stance) => stance.tokens.includes(at)));
  return votes(a) || votes(b) ? things(other) : things(a) && things(b);
}
const VOTES: ReadonlySet<string> = new Set(
  "election re-election reelection vote voting poll ballot referendum process contest runoff plebiscite polling".split(
    " ",
  ),
);

/**
 * How sure it is that two verdicts are on one procedure: it has a word in common, or one says on a scale what the other
 * says of no procedure in particular ("no serious violations were recorded").
 */
function sureOfVerdict({ a, b, raw }: Pair, one: Stance, other: Stance): number {
  const [left, right] = [topic(a, one), topic(b, other)];
  if (left.some((at) => right.includes(raw.toB[at]!))) return 0.84;
  const bare = left.length === 0 ? other : right.length === 0 ? one : null;
  return bare && bare.tokens.length > 1 ? 0.8 : 0;
}

/** What one calls a threat, the other may clear of another harm: the deed and the harm must be the same words. */
export function byHarm(pair: Pair): Finding | null {
  const plain = pair.words.pairs.filter(
    ({ a: i, kin }) => !pair.a.tokens[i]!.name && (kin === "same" || kin === "stem"),
  );
  return oneSubject(pair) || (plain.length >= 2 && inclusion(pair) >= 0.5) ? bySlot(pair, "harm") : null;
}

/** Whether a payment is called avoided or refused; "not paid" alone may speak of anything. */
export function avoided({ stances }: Statement): boolean {
  return stances.some(({ slot, pole, tokens }) => slot.name === "payment" && pole === -1 && tokens.length > 1);
}

/** Whether the nouns beside two stances leave room for one topic: some are partners, or one side has none. */
function oneTopic({ a, b, raw }: Pair, one: Stance, other: Stance): boolean {
  const [left, right] = [topic(a, one), topic(b, other)];
  if (left.length === 0 || right.length === 0) return true;
  const votes = ({ tokens }: Statement, list: readonly number[]): boolean =>
    list.some((at) => VOTES.has(tokens[at]!.lemma));
  if (one.slot.name === "verdict" && votes(a, left) && votes(b, right)) return true;
  return left.some((at) => raw.toB[at] !== -1) || right.some((at) => raw.toA[at] !== -1);
}

/** Whether the nouns nearest to two stances leave room for one thing said of: one is the partner of the other's. */
function besides({ a, b, raw }: Pair, one: Stance, other: Stance): boolean {
  const [left, right] = [nearest(a, one), nearest(b, other)];
  if (left.length === 0 || right.length === 0) return true;
  // A piece of a clause ("the government of a cover-up") says too little for a kindred word to be the same thing.
  const close = a.finite && b.finite ? raw.pairs : raw.pairs.filter(({ kin }) => kin === "same" || kin === "stem");
  return close.some(({ a: i, b: j }) => left.includes(i) && right.includes(j));
}
/** "forced them to sign", "signing is voluntary": of what is done freely, the deed beside both is one. */
function oneDeed({ a, b, raw }: Pair, one: Stance, other: Stance): boolean {
  const close = (at: number, { tokens }: Stance): boolean => Math.abs(at - tokens[0]!) <= DEED_REACH;
  if (one.slot.name !== "freedom") return false;
  return raw.pairs.some(
    ({ a: i, b: j }) =>
      a.tokens[i]!.parts & b.tokens[j]!.parts & VERB && close(i, one) && close(j, other) && !one.tokens.includes(i),
  );
}
const DEED_REACH = 6;

/** Up to two nouns on either side of a stance. */
function nearest(statement: Statement, stance: Stance): number[] {
  const nouns = topic(statement, stance);
  const [first, last] = [stance.tokens[0]!, stance.tokens.at(-1)!];
  return [...nouns.filter((at) => at < first).slice(-2), ...nouns.filter((at) => at > last).slice(0, 2)];
}

/** The nouns and names a stance may be about: those of the same claim, not of who says it. */
function topic({ tokens, content }: Statement, stance: Stance): number[] {
  const said = tokens.findIndex(({ lemma, parts }) => SAYING.has(lemma) && parts & VERB);
  const from = said < stance.tokens[0]! ? said : -1;
  return content.filter((at) => at > from && !stance.tokens.includes(at) && (tokens[at]!.name || isThing(tokens[at]!)));
}

/** A noun, and no inflected verb: "recorded" may be either in the word lists, but "records" alone is told by its place. */
const isThing = ({ parts, form, lemma }: Statement["tokens"][number]): boolean =>
  (parts & NOUN) !== 0 && !(parts & VERB && form !== lemma && /(?:ed|ing)$/.test(form));

export function byMotive(pair: Pair): Finding | null {
  const { a, b } = pair;
  if (a.motives.length === 0 || b.motives.length === 0) return null;
  const against = denied(a.motives, b.motives);
  const [one, other] = against ?? [mainMotive(a.motives), mainMotive(b.motives)];
  if (!one || !other) return null;
  const shared = a.motives.some((left) =>
    b.motives.some((right) => left.motive === right.motive && left.affirmed === right.affirmed),
  );
  if (!against && oneStepEach(pair)) return null;
  // Who is accused need not be convicted.
  if (against && one.motive === "charge" && !oneCharge(pair, one, other)) return null;
  if (!against && (shared || kindred(one, other) || !excludes(pair, one, other))) return null;
  // A word of motive in common says nothing of what was done for it.
  const shares = pair.raw.pairs.filter(({ a: i, b: j }) => !speaksOfMotive(a, i) && !speaksOfMotive(b, j));
  const sole = leavesOthersOut(a) || leavesOthersOut(b);
  // "A complaint set it off" leaves "it may be political" standing; "nothing but a complaint" does not.
  if (!against && !sole && (a.modality === "possible" || b.modality === "possible")) return null;
  const charged = one.motive === "charge" || other.motive === "charge";
  const explained = shares.some(({ a: i, b: j, kin }) => kin === "same" && isExplained(a, i) && isExplained(b, j));
  const enough = explained || against || shares.length > 1 || inclusion(pair) >= 0.2;
  if (!sole && !charged && (shares.length === 0 || !enough)) return null;
  return {
    because: `They name motives that exclude each other: “${one.words}” against “${other.words}”.`,
    confidence: against ? 0.92 : sole ? 0.85 : charged || explained || shares.length > 1 ? 0.7 : 0.6,
    about: [one.tokens, other.tokens],
  };
}

function oneCharge({ a, b }: Pair, one: Motive, other: Motive): boolean {
  const verbs = ({ tokens }: Statement, motive: Motive): string[] => motive.tokens.map((at) => tokens[at]!.lemma);
  return verbs(a, one).some((lemma) => lemma !== "of" && verbs(b, other).includes(lemma));
}

/** "the aim of the inspections", "the inspections were sparked by": what the motive is given for stands beside it. */
function isExplained(statement: Statement, at: number): boolean {
  for (let near = at - EXPLAINED_REACH; near <= at + EXPLAINED_REACH; near++)
    if (statement.tokens[near] && speaksOfMotive(statement, near)) return true;
  return false;
}
const EXPLAINED_REACH = 3;

/** "closed the station for …" and "closed the paper for …": one kind of step, against two. */
function oneStepEach({ a, b, raw }: Pair): boolean {
  const [left, right] = [whomItHit(a), whomItHit(b)];
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((i) => right.includes(raw.toB[i]!));
}
/** The words of what a step was taken against: those after the verb up to "for", else those before it. */
function whomItHit({ tokens, content, motives }: Statement): number[] {
  const verb = tokens.findIndex(({ lemma, parts }) => STEPS.has(lemma) && parts & VERB);
  const end = tokens.findIndex(({ form }, at) => at > verb && /^(?:for|over|because|due)$/.test(form));
  if (verb < 0 || end < 0) return [];
  const aside = new Set(motives.flatMap((motive) => motive.tokens));
  const after = content.filter((at) => at > verb && at < end && !aside.has(at));
  return after.length > 0 ? after : content.filter((at) => at < verb);
}

/** The motive affirmed; "fined for" names a charge only where nothing else is named. */
function mainMotive(motives: readonly Motive[]): Motive | undefined {
  const affirmed = motives.filter((motive) => motive.affirmed);
  return affirmed.find(({ motive }) => motive !== "charge") ?? affirmed[0];
}

/** Whether one motive is a case of the other: retaliation for politics is political. */
function kindred(one: Motive, other: Motive): boolean {
  return KINDRED_MOTIVES.some((motives) => motives.has(one.motive) && motives.has(other.motive));
}

/** Whether two motives leave each other no room: an alleged charge does so only to what is said to lie behind the same step. */
function excludes({ a, b, raw }: Pair, one: Motive, other: Motive): boolean {
  if (one.motive !== "charge" && other.motive !== "charge") return true;
  const [charged, motive, by] = one.motive === "charge" ? [one, other, a] : [other, one, b];
  const partners = by === a ? raw.toB : raw.toA;
  return by.act === "allege" && BEHIND_CHARGES.has(motive.motive) && charged.tokens.some((at) => partners[at] !== -1);
}

/** Whether a statement says that its motive is the only one. */
function leavesOthersOut({ tokens, motives }: Statement): boolean {
  const first = Math.min(...motives.flatMap((motive) => motive.tokens));
  return tokens.slice(0, first).some((token) => SOLE_MOTIVE.has(token.form));
}

function denied(left: readonly Motive[], right: readonly Motive[]): [Motive, Motive] | null {
  for (const one of left) {
    const other = right.find(({ motive, affirmed }) => motive === one.motive && affirmed !== one.affirmed);
    if (other) return [one, other];
  }
  return null;
}
