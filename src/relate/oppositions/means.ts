/**
 * Oppositions on plain particulars of an event: who holds a place, how old somebody is, what alone was used against a
 * crowd.
 */
import { NOUN } from "../../english/word-relations.ts";
import {
  FORCE_MEANS,
  FORCES,
  GROUNDS,
  HOLDING,
  PLACE_NOUNS,
  SHARES,
  SIDES,
  UNSURE_HOLDING,
} from "../../lexicon/events.ts";
import { PERSONS } from "../../lexicon/tallies.ts";
import { once, type Statement } from "../../statement/statement.ts";
import { kinOf } from "../overlap.ts";
import { type Finding, isOneStory, type Level, type Pair, quoted, rowsOf } from "../pair.ts";

const level = rowsOf("contradicts");

/** The oppositions on particulars. */
export const SPECIFICS: readonly Level[] = [
  level("control", "place", "have one place held by two sides", byControl),
  level("age", "numeric", "make one person of two ages", byAge),
  level("weekday", "temporal", "put one thing on two days of the week", byWeekday),
  level("only-means", "quantifier", "have only one means used and another", byMeans),
];

/** Who holds what, as tokens of a statement. */
interface Hold {
  readonly place: readonly number[];
  readonly side: readonly number[];
}

/** "Marovo is in rebel hands" against "government troops hold Marovo". */
function byControl({ a, b }: Pair): Finding | null {
  const [one, other] = [holdIn(a), holdIn(b)];
  if (!one || !other || !onePlace(a, one.place, b, other.place) || !twoSides(a, one.side, b, other.side)) return null;
  return {
    because: `They have it held by two sides: ${quoted(a, ...one.side)} against ${quoted(b, ...other.side)}.`,
    confidence: 0.82,
    about: [one.side, other.side],
  };
}

/** Reads who holds a place now; null where only a part of it is held, it is denied, or it was so before. */
function holdOf(statement: Statement): Hold | null {
  const { tokens, content, modality } = statement;
  if (modality !== "certain" || tokens.some(({ form, kind }) => kind === "negator" || SHARES.has(form))) return null;
  if (tokens.some(({ form }) => form === "was" || form === "were" || form === "had")) return null;
  const at = tokens.findIndex(({ form, lemma }, index) => index > 0 && (HOLDING.has(lemma) || form === "hands"));
  if (at < 0 || tokens.slice(0, at).some(({ lemma }) => UNSURE_HOLDING.has(lemma))) return null;
  const before = content.filter((each) => each < at);
  const after = content.filter((each) => each > at && tokens[each]!.clause === tokens[at]!.clause);
  const is = tokens.findIndex(({ form }) => IS.has(form));
  const passive = is >= 0 && is < at;
  // "controlled the village": it may do so no longer.
  if (!passive && tokens[at]!.form.endsWith("ed")) return null;
  const by = tokens.findIndex(({ form }, index) => index > at && (form === "by" || form === "of"));
  const side = !passive ? before : by > 0 ? after.filter((each) => each > by) : before.filter((each) => each > is);
  const place = passive ? before.filter((each) => each < is) : after;
  const found = side.length > 0 && place.length > 0 && Math.max(side.length, place.length) <= 4;
  return found && isPlace(statement, place) ? { place, side } : null;
}
/** "Marovo", "the airport": a name or a kind of place, and not "a news conference". */
function isPlace({ tokens }: Statement, place: readonly number[]): boolean {
  return place.every((at) => tokens[at]!.name || PLACE_NOUNS.has(tokens[at]!.lemma) || GROUNDS.has(tokens[at]!.lemma));
}
const IS: ReadonlySet<string> = new Set(["is", "are", "remains", "remain", "stays", "stay"]);

function onePlace(a: Statement, left: readonly number[], b: Statement, right: readonly number[]): boolean {
  const named = ({ tokens }: Statement, place: readonly number[]): string =>
    place
      .flatMap((at) => (PLACE_NOUNS.has(tokens[at]!.lemma) && place.length > 1 ? [] : [tokens[at]!.lemma]))
      .sort()
      .join(" ");
  return named(a, left) === named(b, right);
}

/** Whether two holders are two: words of two sides of a war, or two names. */
function twoSides(a: Statement, left: readonly number[], b: Statement, right: readonly number[]): boolean {
  const sideOf = ({ tokens }: Statement, words: readonly number[]): number =>
    SIDES.findIndex((side) => words.some((at) => side.has(tokens[at]!.lemma)));
  const [one, other] = [sideOf(a, left), sideOf(b, right)];
  if (one >= 0 && other >= 0) return one !== other;
  const names = ({ tokens }: Statement, words: readonly number[]): boolean => words.some((at) => tokens[at]!.name);
  const shared = left.some((i) => right.some((j) => kinOf(a.tokens[i]!, b.tokens[j]!) !== "none"));
  return names(a, left) && names(b, right) && !shared;
}

/** An age, and the words that say whose. */
interface Age {
  readonly years: number;
  readonly whose: number;
  /** Whether the person is spoken of as the one: "the driver". */
  readonly definite: boolean;
  readonly words: string;
}

/** "the driver, 34" against "the driver, who is 43 years old". */
function byAge({ a, b, raw }: Pair): Finding | null {
  const [left, right] = [agesIn(a), agesIn(b)];
  const [one, other] = [left[0], right[0]];
  if (!one || !other || left.length > 1 || right.length > 1) return null;
  // Somebody grows older between two accounts, and between an account and the day it tells of.
  if (a.times.length + b.times.length > 0 || !onePerson(a, one, b, other, raw.toB)) return null;
  const apart = Math.abs(Number(a.date?.slice(0, 4) ?? 0) - Number(b.date?.slice(0, 4) ?? 0));
  if ((a.date === null) !== (b.date === null) || Math.abs(one.years - other.years) < 2 + apart) return null;
  return {
    because: `They give one person two ages: “${one.words}” against “${other.words}”.`,
    confidence: 0.82,
    about: [[], []],
  };
}

function onePerson(a: Statement, one: Age, b: Statement, other: Age, toB: Int16Array): boolean {
  if (toB[one.whose] !== other.whose && a.tokens[one.whose]!.lemma !== b.tokens[other.whose]!.lemma) return false;
  if (a.tokens[one.whose]!.name && b.tokens[other.whose]!.name) return true;
  // "the driver" of both; "a girl" may be any.
  return one.definite && other.definite;
}

const AGE =
  /\b(?:(\d{1,3})[- ]years?[- ]old|aged (\d{1,3})|, (\d{1,3})(?=[,.;]|$)|(?:is|was) (\d{1,3})(?=\s*(?:[.,;]|$)))(?!\s*(?:when|at the time))/g;
const OLDEST = 110;

/** The ages a statement gives of its people. */
function agesOf({ text, tokens, content }: Statement): Age[] {
  return [...text.matchAll(AGE)].flatMap((match) => {
    const years = Number(match[1] ?? match[2] ?? match[3] ?? match[4]);
    const [start, end] = [match.index, match.index + match[0].length];
    const before = content.findLast((at) => tokens[at]!.end <= start && isPerson(tokens[at]!));
    // "a 34-year-old driver": whose age it is comes after.
    const after = content.find((at) => tokens[at]!.start >= end && isPerson(tokens[at]!));
    const attributive = match[1] !== undefined && text[end] === " " && /-old$/.test(match[0]);
    const whose = attributive ? after : before;
    // "The score was 12."
    const bare =
      match[4] !== undefined && whose !== undefined && !tokens[whose]!.name && !PERSONS.has(tokens[whose]!.lemma);
    if (years > OLDEST || whose === undefined || bare) return [];
    const definite = tokens.slice(Math.max(0, whose - 3), whose).some(({ form }) => form === "the");
    return [{ years, whose, definite, words: match[0].replace(/^, |,$/g, "") }];
  });
}
function isPerson({ parts, name, kind, figure }: Statement["tokens"][number]): boolean {
  return kind === "content" && !figure && (name || (parts & NOUN) !== 0);
}

/** One story told in the same words but for the day of the week. */
function byWeekday(pair: Pair): Finding | null {
  const { a, b, words } = pair;
  if (!isOneStory(pair) || Math.max(words.onlyA.length, words.onlyB.length) > 2) return null;
  const [i, j] = [weekdayOf(a), weekdayOf(b)];
  if (i < 0 || j < 0 || a.tokens[i]!.form === b.tokens[j]!.form) return null;
  return {
    because: `They put it on two days: ${quoted(a, i)} against ${quoted(b, j)}.`,
    confidence: 0.82,
    about: [[i], [j]],
  };
}

/** The one day of the week a statement names, as a token, or -1. */
function weekdayOf({ tokens }: Statement): number {
  const days = tokens.flatMap(({ text }, at) => (WEEKDAY.test(text) ? [at] : []));
  return days.length === 1 ? days[0]! : -1;
}
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?$/;

/** "only rubber bullets" against "live rounds". */
function byMeans(pair: Pair): Finding | null {
  const { a, b } = pair;
  const [left, right] = [meansIn(a), meansIn(b)];
  const [limited, other] = left.only ? [left, right] : [right, left];
  if (left.only === right.only || limited.names.length !== 1 || other.names.length === 0) return null;
  if (a.denied !== b.denied || pair.times.some(({ kin }) => kin === "apart") || !oneForce(pair, left, right))
    return null;
  const [only] = limited.names as [string];
  // "only rubber bullets" says nothing of gas: what is left out is graver.
  const beyond = other.names.find((name) => gravity(name) < gravity(only));
  if (beyond === undefined) return null;
  const because = `One has only ${only} used, the other ${beyond}.`;
  return { because, confidence: 0.84, about: [left.words, right.words] };
}

/** Whether one force is said to use the means: the same word, two words for it, or none where it is used by nobody named. */
function oneForce({ a, b, raw }: Pair, left: Means, right: Means): boolean {
  if ([a, b].some(({ text }) => BEFORE_OR_KEPT.test(text))) return false;
  const [i, j] = [a.content[0], b.content[0]];
  if (i === undefined || j === undefined) return false;
  const [unnamedA, unnamedB] = [left.words.includes(i), right.words.includes(j)];
  const force = ({ tokens }: Statement, at: number): boolean => FORCES.has(tokens[at]!.lemma);
  if (unnamedA || unnamedB) return (unnamedA || force(a, i)) && (unnamedB || force(b, j));
  return raw.toB[i] === j || (force(a, i) && force(b, j));
}
const BEFORE_OR_KEPT = /\b(?:had used|before|earlier|previously|reserve|carried|equipped|stocks?)\b/i;

const gravity = (name: string): number => FORCE_MEANS.findIndex(([one]) => one === name);

/** Means of force by name, the words for them as tokens, and whether the first was the only one. */
interface Means {
  readonly names: readonly string[];
  readonly words: readonly number[];
  readonly only: boolean;
}

/** The means of force a statement says were used, and whether they were the only one. */
function meansOf({ text, tokens, content, negators }: Statement): Means {
  const names: string[] = [];
  const words: number[] = [];
  let only = false;
  if (negators > 0 || tokens.some(({ form }) => form === "if" || form === "may")) return { names, words, only };
  for (const [name, pattern] of FORCE_MEANS) {
    const match = pattern.exec(text);
    if (!match) continue;
    names.push(name);
    const end = match.index + match[0].length;
    words.push(...content.filter((at) => tokens[at]!.start >= match.index && tokens[at]!.end <= end));
    only ||= /\b(?:only|solely|nothing but|just)(?: \p{L}+)? $/iu.test(
      text.slice(Math.max(0, match.index - 40), match.index),
    );
  }
  return { names, words, only };
}

const [holdIn, agesIn, meansIn] = [once(holdOf), once(agesOf), once(meansOf)] as const;
