/**
 * What excuses an apparent contradiction, as rows in the order they are tried. A gate fires only where an opposition was
 * found, but for `unrelated`, which holds for any two statements with nothing in common.
 */

import { ADJECTIVE, entryOf, kin, NOUN, VERB } from "../../english/word-relations.ts";
import { FACTIVE_SAYING, SAYING } from "../../lexicon/clause.ts";
import {
  DEFINITIONS,
  GROUNDS,
  OFFICES,
  PLACE_NOUNS,
  PLACE_WORDS,
  SINGLE,
  TELLING_APART,
  WHOLE_MARKS,
} from "../../lexicon/events.ts";
import { speaksOfMotive } from "../../statement/stances.ts";
import type { Statement } from "../../statement/statement.ts";
import { extentOf } from "../figures.ts";
import { ofOtherAccusations } from "../oppositions/accusation.ts";
import { isOwnDenial, standsOtherwise } from "../oppositions/small-words.ts";
import { kinOf } from "../overlap.ts";
import { FEW, type Finding, isOneStory, type Level, type Pair, quoted, quotedSpan } from "../pair.ts";
import { residueOf } from "../residue.ts";
import { saidUntil } from "../same-event.ts";
import { byPeople } from "../side-by-side.ts";
import { byModality, byPrediction, UNTRUTH } from "./certainty.ts";
import { areDatedCounts, byMissingDate, byPart, byUpdate, dateOf } from "./figures.ts";
import { isFiscal, periodOf, somebodyElse, toldApart } from "./referents.ts";

/** Oppositions of states that may change from day to day. */
const STANDING: ReadonlySet<string> = new Set(["negation", "antonym", "small-words", "custody", "motive"]);

type Excuse = (pair: Pair, opposition: string) => Finding | string | null;

const gate = (name: string, kind: Level["kind"], label: string, excuse: Excuse): Level => ({
  name,
  relation: "compatible",
  kind,
  label,
  test: (pair) => {
    if (!pair.conflict || isOwnDenial(pair)) return null;
    const { name } = pair.conflict.level;
    const found = excuse(pair, name === "tally" ? "numeric" : name.replace("weighed-", ""));
    return typeof found === "string" ? { because: found, confidence: 0.8 } : found;
  },
});

/** The gates, in order. */
export const GATES: readonly Level[] = [
  {
    name: "unrelated",
    relation: "compatible",
    kind: "unrelated",
    label: "have nothing in common that could conflict",
    test: (pair) =>
      pair.words.pairs.length === 0 && !pair.conflict && !sharesSlot(pair)
        ? { because: "They have no word or point in common.", confidence: 0.9 }
        : null,
  },
  gate("question", "modality", "ask and do not assert", ({ a, b }, opposition) =>
    a.question !== b.question && !UNTRUTH.has(opposition) ? "One of them asks and asserts nothing." : null,
  ),
  gate("conditional", "conditional", "hold only under a condition", (pair) =>
    (pair.a.modality === "hypothetical") !== (pair.b.modality === "hypothetical") || otherCondition(pair)
      ? "One of them holds only under a condition."
      : null,
  ),
  gate("attribution-level", "attribution-level", "speak of the matter and of what was said of it", byAttribution),
  gate("some-and-some", "scope", "speak of some and of others", bySome),
  gate("concession", "concession", "concede one point and judge another", byConcession),
  gate("prediction", "prediction", "foresee or intend and do not report", byPrediction),
  gate("modality", "modality", "leave the opposite open", byModality),
  gate("changed-state", "update-over-time", "tell of one state on two days", ({ a, b }, opposition) =>
    STANDING.has(opposition) && standsOtherwise(a, b) ? "They tell how it stood on two days." : null,
  ),
  gate("numbered", "different-referent", "speak of two things told by their numbers", ({ a, b, raw }) => {
    const found = residueOf(a, b, raw).find(({ kind }) => kind === "numbered");
    return found
      ? `They speak of different things: ${quoted(a, found.a[0]! - 1, ...found.a)} and ${quoted(b, found.b[0]! - 1, ...found.b)}.`
      : null;
  }),
  gate("other-complement", "different-referent", "speak of two things of one sort", byComplement),
  gate("definition", "definition", "measure by different definitions", byDefinition),
  gate("scope", "scope", "speak of different times, places or shares", byScope),
  gate("different-referent", "different-referent", "speak of different things of one kind", byReferent),
  gate("other-accusation", "different-referent", "speak of different accusations", (pair) =>
    ofOtherAccusations(pair) ? "They speak of different accusations." : null,
  ),
  gate("two-people-named", "different-referent", "tell of two people what may be so of both", (pair, opposition) =>
    opposition === "identity" ? byPeople(pair) : null,
  ),
  gate("part-whole", "part-whole", "count a part and the whole", byPart),
  gate("update-over-time", "update-over-time", "report one changing figure at two dates", byUpdate),
  {
    ...gate("missing-date", "missing-date", "report a changing figure without a date", byMissingDate),
    relation: "undecided",
  },
  gate("list-valued", "list-valued", "name what may both be so", byList),
];

/** "if the court agrees" and "if the court objects". */
function otherCondition({ a, b, raw }: Pair): boolean {
  const after = ({ tokens }: Statement, only: readonly number[]): boolean => {
    const from = tokens.findIndex(({ form }) => form === "if" || form === "unless");
    return from >= 0 && only.some((at) => at > from && at <= from + 6);
  };
  return after(a, raw.onlyA) && after(b, raw.onlyB);
}

function sharesSlot({ a, b }: Pair): boolean {
  return (
    a.stances.some((one) => b.stances.some((other) => one.slot === other.slot)) ||
    a.motives.some((one) => b.motives.some((other) => one.motive === other.motive))
  );
}

/** "X never said p" denies the saying, not p. */
function byAttribution({ a, b, raw }: Pair, opposition: string): string | null {
  if (opposition === "untrue" && (undenied(a) || undenied(b))) return "One leaves undenied what the other affirms.";
  if (!["negation", "factive"].includes(opposition)) return null;
  if (NOT_SAID.test(a.text) || NOT_SAID.test(b.text)) return "One leaves it open: it is only not said.";
  // "Warnings were sent", "they received no warning": the saying is the matter itself.
  const denied = (statement: Statement): boolean =>
    statement.tokens.some(
      ({ lemma, negations, clause }, at) =>
        clause === 0 &&
        SAYING.has(lemma) &&
        !FACTIVE_SAYING.has(lemma) &&
        negations % 2 === 1 &&
        (statement === a ? raw.toB : raw.toA)[at] === -1,
    );
  const says = (statement: Statement): boolean =>
    statement.tokens.some(({ lemma, clause }) => clause === 0 && SAYING.has(lemma));
  const excused = (denied(a) && (!says(b) || denied(b))) || (denied(b) && !says(a));
  return excused ? "One denies that it was said, the other affirms the matter itself." : null;
}

/** "I am not saying that p" leaves p open. */
const NOT_SAID = /(?:\bnot|n['’]t|\bnever) (?:going to |gonna )?say(?:ing)? (?:that|whether|if)\b/i;

/** "did not deny that p", "denied that it was not p". */
function undenied({ tokens, deniers }: Statement): boolean {
  const denies = deniers.filter((at) => tokens[at]!.kind !== "negator");
  return (
    denies.some((at) => tokens[at]!.negations % 2 === 1) ||
    (denies.length > 0 && tokens.some(({ negations }) => negations === 2))
  );
}

/** "some did" and "some did not", or "not all did". */
function bySome({ a, b, flips, raw }: Pair, opposition: string): string | null {
  if (oneShareEach(a, b, raw)) return "Both may be so: one speaks of some, the other of others.";
  if (opposition !== "negation") return null;
  const partial = ({ quantifiers, tokens }: Statement, at: number): boolean =>
    tokens.slice(Math.max(0, at - FEW), at).some(({ form }) => form === "one" || form === "another") ||
    quantifiers.some(({ token, class: share }) => {
      if (token > at || token < at - FEW) return false;
      return (
        share === "some" ||
        share === "few" ||
        share === "most" ||
        (share === "all" && tokens[token - 1]?.kind === "negator")
      );
    });
  return flips.some(({ a: i, b: j }) => partial(a, i) && partial(b, j))
    ? "Both may be so: one speaks of some, the other of others."
    : null;
}

/** "some of the jurors" and "some of the jurors": they need not be the same ones. */
function oneShareEach(a: Statement, b: Statement, { toB }: Pair["raw"]): boolean {
  const head = ({ quantifiers, tokens, content }: Statement): number | undefined => {
    const some = quantifiers.find(
      ({ token, class: share }) =>
        share === "some" &&
        tokens[token - 1]?.kind !== "negator" &&
        token < 3 &&
        !/one$|body$|what$/.test(tokens[token]!.form),
    );
    return some && content.find((at) => at > some.token);
  };
  const [one, other] = [head(a), head(b)];
  return one !== undefined && other !== undefined && toB[one] === other;
}

function byConcession(pair: Pair, opposition: string): string | null {
  const { a, b } = pair;
  if (opposition === "payment") return paidLate(a) !== paidLate(b) ? LATE : null;
  if (opposition !== "verdict") return null;
  const technical = ({ stances }: Statement): boolean => {
    const own = stances.filter(({ slot }) => slot.name === "verdict");
    return own.length > 0 && own.every((stance) => stance.technical);
  };
  return technical(a) !== technical(b) ? "One judges only how it was run, the other what it was worth." : null;
}

const LATE = "One grants that it was paid in the end, the other speaks of the time before.";

/** "paid after the audit", "paid as soon as the inspectors came": it had not been paid before. */
function paidLate({ tokens, stances }: Statement): boolean {
  const paid = stances.find(({ slot, pole }) => slot.name === "payment" && pole === 1);
  return paid !== undefined && tokens.some(({ form }, at) => at > paid.tokens[0]! && AFTERWARDS.has(form));
}
const AFTERWARDS: ReadonlySet<string> = new Set(["after", "once", "soon", "belatedly", "late", "later", "eventually"]);

function byDefinition(pair: Pair, opposition: string): string | null {
  if (opposition !== "numeric") return null;
  const { a, b, figures, words } = pair;
  const figure = figures.find(({ kin }) => kin === "apart" || kin === "brushes");
  const extents = [a, b].map((one) => one.quantities.map((each) => extentOf(one, each)).find((name) => name !== null));
  if (extents[0] && extents[1] && extents[0] !== extents[1])
    return `They measure different things: ${extents[0]} and ${extents[1]}.`;
  const [left, right] = [figure?.a.denominator, figure?.b.denominator];
  if (left && right && left !== right && !sameWords(left, right))
    return `They are shares of different wholes: “${left}” and “${right}”.`;
  const measured = ({ tokens }: Statement, only: readonly number[]): boolean =>
    tokens.some(({ lemma }) => DEFINITIONS.has(lemma)) && only.some((at) => !tokens[at]!.figure);
  return measured(a, words.onlyA) && measured(b, words.onlyB) ? "They go by different definitions or measures." : null;
}
function sameWords(left: string, right: string): boolean {
  return left.split(" ").some((word) => right.split(" ").includes(word));
}

/** "the diagnosis of poisoning" and "the diagnosis of pancreatitis". */
function byComplement({ a, b, raw, conflict }: Pair, opposition: string): string | null {
  if (!["negation", "truth", "antonym", "untrue", "factive", "nowhere"].includes(opposition)) return null;
  const aside = conflict?.finding.about ?? [[], []];
  for (const { a: i, b: j } of raw.pairs) {
    const [x, y] = [complementOf(a, i), complementOf(b, j)];
    if (x === null || y === null || raw.toB[x] !== -1 || raw.toA[y] !== -1) continue;
    if (
      aside[0].includes(x) ||
      aside[1].includes(y) ||
      ["synonym", "similar", "antonym"].includes(kinOf(a.tokens[x]!, b.tokens[y]!))
    )
      continue;
    return `They speak of different things: ${quoted(a, i, i + 1, x)} and ${quoted(b, j, j + 1, y)}.`;
  }
  return null;
}
/** The word after "of" right behind a noun. */
function complementOf({ tokens, content }: Statement, at: number): number | null {
  if (tokens[at + 1]?.form !== "of" || (tokens[at]!.parts & NOUN) === 0) return null;
  const next = content.find((each) => each > at + 1);
  return next !== undefined &&
    next <= at + 4 &&
    !tokens[next]!.figure &&
    (tokens[next]!.parts & NOUN || tokens[next]!.parts === 0)
    ? next
    : null;
}

function byScope(pair: Pair, opposition: string): string | null {
  const { a, b, words, times, conflict } = pair;
  // Two spans of time that begin or end apart are what is opposed.
  if (opposition === "schedule" || opposition === "begin") return null;
  if (opposition === "inquiry" && ofOne(a) !== ofOne(b))
    return "One speaks of one of those involved, the other of the whole affair.";
  const dated = opposition === "numeric" && areDatedCounts(pair);
  if (opposition !== "temporal" && times.length > 0 && times.every(({ kin }) => kin === "apart") && !dated) {
    const { a: one, b: other } = times[0]!;
    return `They speak of different times: ${quotedSpan(a, one.span)} and ${quotedSpan(b, other.span)}.`;
  }
  if (opposition === "numeric" && times.length === 1 && times[0]!.kin !== "equal" && bothForeseen(a, b))
    return `They speak of different times: ${quotedSpan(a, times[0]!.a.span)} and ${quotedSpan(b, times[0]!.b.span)}.`;
  const [periodA, periodB] = [periodOf(a), periodOf(b)];
  if (opposition !== "temporal" && periodA && periodB) {
    if (periodA !== periodB) return `They speak of different parts of a year: ${periodA} and ${periodB}.`;
    const [yearA, yearB] = [dateOf(a)?.slice(0, 4), dateOf(b)?.slice(0, 4)];
    if (times.length === 0 && yearA && yearB && yearA !== yearB)
      return `They speak of different years: ${yearA} and ${yearB}.`;
  }
  if (opposition === "numeric" && isFiscal(a) !== isFiscal(b))
    return "One counts by a financial year, the other does not.";
  const [dayA, dayB] = [weekday(a), weekday(b)];
  if (dayA && dayB && dayA !== dayB && !["temporal", "weekday", "place"].includes(opposition))
    return `They speak of different days: “${dayA}” and “${dayB}”.`;
  if (opposition === "place" || isOneStory(pair)) return null;
  const [aside, asideB] = conflict?.finding.about ?? [[], []];
  for (const i of words.onlyA) {
    if (aside.includes(i) || !limits(a, i)) continue;
    const j = words.onlyB.find((at) => !asideB.includes(at) && limits(b, at) && telling(a, i, b, at));
    if (j !== undefined && (opposition === "numeric" || !(takesPlace(a, i) && takesPlace(b, j))))
      return `They speak of different places or parts: ${quoted(a, i)} and ${quoted(b, j)}.`;
  }
  const part = words.pairs.find(
    ({ a: i, b: j, kin }) => (kin === "broader" || kin === "narrower") && limits(a, i) && limits(b, j),
  );
  if (part) return `One speaks of a part of the other's place: ${quoted(a, part.a)} and ${quoted(b, part.b)}.`;
  const whole = (statement: Statement, only: readonly number[]): boolean =>
    only.some((at) => WHOLE_MARKS.has(statement.tokens[at]!.lemma) && !sumsUp(statement, at));
  const limited = (statement: Statement, only: readonly number[]): boolean => only.some((at) => limits(statement, at));
  const excused =
    (whole(a, words.onlyA) && limited(b, words.onlyB) && !speaksOfWhole(b)) ||
    (whole(b, words.onlyB) && limited(a, words.onlyA) && !speaksOfWhole(a));
  return excused ? "One speaks of the whole, the other of a part." : null;
}
/** "after 2036", "by 2085": two times to come, and what can be then. */
function bothForeseen(a: Statement, b: Statement): boolean {
  return [a, b].every(({ text, times }) =>
    times.some(
      ({ span }) =>
        (span !== null && /\b(?:after|by|from|until|before|in) $/i.test(text.slice(0, span.start))) ||
        (span !== null && /^(?:after|by|from|until|before|in)\b/i.test(text.slice(span.start))),
    ),
  );
}

/** "born in Velden", "held at Ros": what has one place has no other. */
function takesPlace({ tokens }: Statement, at: number): boolean {
  const where = tokens.findLastIndex(({ form }, index) => index < at && index >= at - 3 && PLACE_WORDS.has(form));
  return where > 0 && (SINGLE.has(tokens[where - 1]!.lemma) || tokens[where - 1]!.form === "held");
}
/** "a total of 113 deaths" sums up and says nothing of where. */
function sumsUp({ tokens }: Statement, at: number): boolean {
  return tokens[at]!.lemma === "total" && /^(?:of|number)$/.test(tokens[at + 1]?.form ?? "");
}
/** "worldwide" here, "globally" there: both speak of the whole. */
const speaksOfWhole = ({ tokens }: Statement): boolean => tokens.some(({ lemma }) => WHOLE_MARKS.has(lemma));

/** "one suspect was convicted": what is said of one says nothing of the others. */
function ofOne({ quantities, tokens }: Statement): boolean {
  return (
    quantities.some(({ kind, high, of }) => kind === "count" && of !== null && high !== null && high <= 1) ||
    /^(?:one|a|an)$/.test(tokens[0]?.form ?? "")
  );
}
function weekday({ tokens }: Statement): string | null {
  return tokens.find(({ text }) => WEEKDAY.test(text))?.text.replace(/['’]s$/, "") ?? null;
}
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?$/;

/** Whether a word names where something is, and not "the facts" or "election day". */
function isPlace({ name, lemma, entry, parts }: Statement["tokens"][number]): boolean {
  if (name || PLACE_NOUNS.has(lemma) || GROUNDS.has(lemma) || parts === ADJECTIVE) return true;
  if (VOTING.has(lemma) || (parts & NOUN) === 0) return false;
  return PLACES.some((place) => kin(entry, entryOf(place)) === "broader") || entry < 0 || parts & ADJECTIVE
    ? true
    : OTHER_PARTS.test(lemma);
}
const PLACES = [
  "area",
  "region",
  "building",
  "location",
  "facility",
  "structure",
  "country",
  "room",
  "group",
  "organization",
  "people",
];
const OTHER_PARTS =
  /^(?:north|south|east|west|centre|center|capital|suburb|countryside|sector|industry|company|wing|floor|ward|half|side)$/;
const VOTING: ReadonlySet<string> = new Set(
  "vote election ballot poll day fact stage count counting voting referendum".split(" "),
);

/** Whether a word stands after a preposition of place. */
function limits({ tokens }: Statement, at: number): boolean {
  if (tokens[at]!.figure) return false;
  if (!isPlace(tokens[at]!)) return false;
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    if (PLACE_WORDS.has(tokens[back]!.form)) return true;
    const { kind, name, parts } = tokens[back]!;
    if (kind === "content" && !name && (parts & ADJECTIVE) === 0) return false;
  }
  return false;
}
function telling(a: Statement, i: number, b: Statement, j: number): boolean {
  const how = kinOf(a.tokens[i]!, b.tokens[j]!);
  if (how === "none") return (isNoun(a, i) || a.tokens[i]!.name) && (isNoun(b, j) || b.tokens[j]!.name);
  return how === "antonym" || how === "sister" || how === "cousin";
}

/** "the old bridge" and "the new bridge"; "the budget" and "the amendment". */
function byReferent(pair: Pair, opposition: string): string | null {
  if (opposition === "none-of-them" || opposition === "nowhere") return null;
  const told = toldApart(pair.a, pair.b, pair.raw);
  if (told && opposition !== "identity")
    return `They speak of different things: ${quoted(pair.a, told[0])} and ${quoted(pair.b, told[1])}.`;
  if (UNTOLD.has(opposition) || isOneStory(pair)) return null;
  const { a, b, words, figures, conflict } = pair;
  const other = opposition === "identity" ? null : somebodyElse(a, b, pair.raw);
  if (other) return `They speak of two people: one says ${quoted(other.side === "a" ? a : b, other.at)}.`;
  const ordinal = figures.find(({ kin, a: one }) => kin === "apart" && one.kind === "ordinal");
  if (ordinal && opposition !== "numeric")
    return `They speak of different things: ${quotedSpan(a, ordinal.a.span)} and ${quotedSpan(b, ordinal.b.span)}.`;
  const [asideA, asideB] = conflict?.finding.about ?? [[], []];
  // Two speakers may speak of one thing.
  const [saidA, saidB] = [saidUntil(a), saidUntil(b)];
  const left = words.onlyA.filter((at) => at > saidA && !asideA.includes(at) && !speaksOfMotive(a, at));
  const right = words.onlyB.filter((at) => at > saidB && !asideB.includes(at) && !speaksOfMotive(b, at));
  if (Math.max(left.length, right.length) > FEW) return null;
  for (const i of left) {
    for (const j of right) {
      if (
        (!["place", "identity"].includes(opposition) && differ(pair, i, j)) ||
        (DATED.has(opposition) && deedsDiffer(pair, i, j))
      )
        return `They speak of different things: ${quoted(a, i)} and ${quoted(b, j)}.`;
    }
  }
  return null;
}
/** Oppositions that other things named beside them do not excuse. */
const UNTOLD: ReadonlySet<string> = new Set(
  "motive agent structure lexical untrue schedule exclusive deadline".split(" "),
);
function differ(pair: Pair, i: number, j: number): boolean {
  const { a, b, raw, conflict } = pair;
  const [one, other] = [a.tokens[i]!, b.tokens[j]!];
  const swapped = raw.swaps.some((swap) => swap.a === i && swap.b === j);
  if (TELLING_APART.has(one.lemma) && TELLING_APART.has(other.lemma)) return followed(a, i) && followed(b, j);
  // Of a tally it is known what is counted; who is spoken of beside it tells nothing apart.
  if (!swapped || one.figure || other.figure || conflict?.level.name === "tally") return false;
  if (one.name && other.name) return true;
  return isNoun(a, i) && isNoun(b, j) && ["none", "sister", "cousin", "antonym"].includes(kinOf(one, other));
}
const DATED: ReadonlySet<string> = new Set(["temporal", "numeric", "place", "identity"]);

/** "was built" and "was sold": the verbs stand in one place and have nothing in common. */
function deedsDiffer({ a, b, raw, conflict }: Pair, i: number, j: number): boolean {
  const [one, other] = [a.tokens[i]!, b.tokens[j]!];
  if (conflict?.level.name === "tally") return false;
  if (!raw.swaps.some((swap) => swap.a === i && swap.b === j && swap.kin === "none")) return false;
  return (
    [one, other].every(({ parts, figure }) => parts & VERB && !figure) &&
    (one.form !== one.lemma || other.form !== other.lemma)
  );
}
/** Whether a word is a noun here: it can be nothing else, opens the clause, or stands after an article or preposition. */
function isNoun({ tokens }: Statement, at: number): boolean {
  const { parts, kind, form: own } = tokens[at]!;
  if (kind !== "content" || (parts & NOUN) === 0) return false;
  // "barred from running" is no thing.
  if (parts & VERB && own.endsWith("ing") && tokens[at - 1]?.form === "from") return false;
  if ((parts & (VERB | ADJECTIVE)) === 0 || at === 0) return true;
  const { form, parts: before } = tokens[at - 1]!;
  return BEFORE_NOUNS.test(form) || (before === ADJECTIVE && (parts & ADJECTIVE) === 0);
}
const BEFORE_NOUNS =
  /^(?:the|a|an|its|his|her|their|our|this|that|these|those|no|any|some|of|for|in|on|at|with|from|against)$/;
/** Whether a describing word stands before its noun. */
function followed({ tokens }: Statement, at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.kind === "content" && next.start === tokens[at]!.end + 1;
}

function byList(pair: Pair, opposition: string): string | null {
  if (!["place", "identity", "temporal", "lexical"].includes(opposition) || isOneStory(pair)) return null;
  const { a, b, conflict } = pair;
  if (opposition === "lexical" && !severalObjects(pair) && !severalParts(pair)) return null;
  const goesOn = a.finite || b.finite ? isScene(a) && isScene(b) : isScene(a) || isScene(b);
  if (opposition !== "lexical" && (goesOn || [a, b].some((statement) => holdsOnce(statement, opposition)))) return null;
  const [left, right] = conflict?.finding.about ?? [[], []];
  const named = left.length && right.length ? `: ${quoted(a, ...left)} and ${quoted(b, ...right)}` : "";
  return `Both may be so${named}.`;
}

/** What is going on in one place as it is told: no verb in the simple past. */
export function isScene({ tokens }: Statement): boolean {
  return !tokens.some(
    ({ parts, form, lemma }, at) => PAST.test(form) && at > 0 && parts & VERB && form !== lemma && form !== "left",
  );
}
const PAST =
  /^(?:was|were|had|did|said|told|met|went|came|took|gave|made|held|spoke|won|lost|fell|rose|saw|began|became|ran|led|left|brought|sent)$|ed$/;

/**
 * Whether there is one answer: the verb has one ("was born in"), an office is filled ("the chairman is"), or, of a place
 * or time, one definite thing is spoken of ("the referendum", a name).
 */
function holdsOnce({ tokens, content }: Statement, opposition: string): boolean {
  if (tokens.some(({ lemma, form }, at) => at > 0 && (SINGLE.has(lemma) || SINGLE.has(form)))) return true;
  const is = tokens.some(({ lemma }) => lemma === "be" || lemma === "become");
  if (is && tokens.some(({ lemma }) => OFFICES.has(lemma))) return true;
  const [subject] = content;
  if (opposition === "identity" || subject === undefined || tokens.some(({ lemma }) => REPEATED.has(lemma)))
    return false;
  const singular = tokens[subject]!.form === tokens[subject]!.lemma;
  return singular && (/^the$/i.test(tokens[0]!.text) || tokens[subject]!.name || opposition === "temporal");
}
/** Verbs of what the same person does in many places and at many times. */
const REPEATED: ReadonlySet<string> = new Set([
  "visit",
  "speak",
  "travel",
  "meet",
  "attend",
  "perform",
  "play",
  "work",
  "campaign",
  "tour",
  "run",
  "bid",
  "vote",
]);

/** "is a citizen", "is a reporter": one may be both. */
function severalParts({ a, b, conflict }: Pair): boolean {
  const [left, right] = conflict?.finding.about ?? [[], []];
  const said = ({ tokens }: Statement, about: readonly number[]): boolean =>
    about.length > 0 &&
    about.every(
      (at) =>
        /^an?$/.test(tokens[at - 1]?.form ?? "") &&
        /^(?:am|is|are|was|were|be|i'm|he's|she's)$/.test(tokens[at - 2]?.form ?? ""),
    );
  return said(a, left) && said(b, right);
}

/** "met teachers", "met nurses": plural objects of a verb in the simple past. */
function severalObjects({ a, b, conflict }: Pair): boolean {
  const [left, right] = conflict?.finding.about ?? [[], []];
  const plural = ({ tokens }: Statement, about: readonly number[]): boolean =>
    about.length > 0 &&
    about.every(
      (at) =>
        tokens[at]!.form !== tokens[at]!.lemma && tokens[at]!.form.endsWith("s") && (tokens[at - 1]?.parts ?? 0) & VERB,
    ) &&
    !tokens.some(({ lemma }) => lemma === "be");
  return plural(a, left) && plural(b, right);
}
