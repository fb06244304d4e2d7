/**
 * What makes two statements contradict, as rows. A row looks at the words only; the gates may still excuse what it finds.
 */

import { ADJECTIVE, VERB } from "../../english/word-relations.ts";
import { ACHIEVING, FAILING, SAYING, UNDOING } from "../../lexicon/clause.ts";
import { CONVERSE, DEEDS, MEANS, MUTUAL, PLACE_WORDS, RETURNED, TELLING_APART } from "../../lexicon/events.ts";
import type { Quantity } from "../../model/dossier.ts";
import { focusOf, predicatesOf } from "../../statement/negation-focus.ts";
import type { Statement } from "../../statement/statement.ts";
import { isNoMoment } from "../figures.ts";
import { kinOf, type WordPair } from "../overlap.ts";
import {
  type Finding,
  inclusion,
  type Level,
  likeness,
  opposites,
  type Pair,
  quoted,
  quotedSpan,
  rowsOf,
} from "../pair.ts";
import { residueOf } from "../residue.ts";
import { happening } from "../same-event.ts";
import { ACCUSED } from "./accusation.ts";
import { CAUSES, CLASSES } from "./classes.ts";
import { SPECIFICS } from "./means.ts";
import { avoided, byHarm, byMotive, bySlot } from "./slots.ts";
import { OPPOSED_WORDS, OWN_DENIAL } from "./small-words.ts";
import { EXCLUSIONS } from "./times.ts";
import { WITHIN } from "./within.ts";

const level = rowsOf("contradicts");

/** The oppositions, the most telling first. */
export const OPPOSITIONS: readonly Level[] = [
  level("verdict", "verdict", "judge one procedure in opposite ways", (pair) => bySlot(pair, "verdict")),
  level("motive", "motive", "name motives that exclude each other", byMotive),
  level("guilt", "responsibility", "hold and clear somebody of responsibility", (pair) => bySlot(pair, "guilt")),
  level("agent", "responsibility", "name different doers of one deed", byAgent),
  level("first", "responsibility", "have two be the first or the only one", byFirst),
  level("quantifier", "quantifier", "speak of all and of none, or of all and not all", byQuantifier),
  OPPOSED_WORDS,
  ...CLASSES,
  ...EXCLUSIONS,
  ...SPECIFICS,
  ...ACCUSED,
  ...WITHIN,
  level("tally", "numeric", "count one thing of the event and differ", byTally),
  level("numeric", "numeric", "give amounts of one thing that exclude each other", byFigure),
  level("begin", "temporal", "have one thing begin at two points", byDigits),
  level("temporal", "temporal", "put one thing at times that exclude each other", byTime),
  level("truth", "factive", "call one thing true and untrue", (pair) => bySlot(pair, "truth")),
  level("permission", "antonym", "have it permitted and not permitted", (pair) => bySlot(pair, "permission")),
  level("factive", "factive", "have something come about and not come about", byOutcome),
  level("negation", "negation", "affirm and deny the same", byNegation),
  level("antonym", "antonym", "use opposite words of the same", byAntonym),
  level("harm", "negation", "call the same harmful and harmless", byHarm),
  level("legality", "antonym", "call the same lawful and unlawful", (pair) => bySlot(pair, "legality")),
  level("intent", "antonym", "call the same meant and not meant", (pair) => bySlot(pair, "intent")),
  level("freedom", "antonym", "call the same free and forced", (pair) => bySlot(pair, "freedom")),
  level("order", "antonym", "call the same peaceful and violent", (pair) => bySlot(pair, "order")),
  level("survival", "antonym", "have somebody live and die", (pair) => bySlot(pair, "survival")),
  level("rights", "verdict", "have it keep to standards and breach them", (pair) => bySlot(pair, "rights")),
  level("inquiry", "antonym", "have it looked into and covered up", (pair) => bySlot(pair, "inquiry")),
  level("payment", "antonym", "have it paid and not paid", (pair) =>
    avoided(pair.a) === avoided(pair.b) ? null : bySlot(pair, "payment"),
  ),
  level("punctuality", "antonym", "have it come in time and late", (pair) => bySlot(pair, "punctuality")),
  level("position", "antonym", "have somebody for it and against it", (pair) => bySlot(pair, "position")),
  level("change", "antonym", "have it change and stay as it was", (pair) => bySlot(pair, "change")),
  level("access", "antonym", "have somebody let in and kept out", (pair) => bySlot(pair, "access")),
  level("aim", "antonym", "have shots go into the air alone and at people", (pair) => bySlot(pair, "aim")),
  level("exemption", "antonym", "have it owed and not owed", (pair) => bySlot(pair, "exemption")),
  level("custody", "antonym", "have somebody held and free", (pair) => bySlot(pair, "custody")),
  level("outcome", "antonym", "have one proposal let through and stopped", (pair) => bySlot(pair, "outcome")),
  ...CAUSES,
  level("place", "place", "put one thing in different places", byPlace),
  level("structure", "structure", "swap who did it and to whom", byRoles),
  level("identity", "identity", "put one name where the other has another", byName),
  level("lexical", "lexical", "use words that exclude each other of the same", bySister),
  OWN_DENIAL,
];

function byAgent(pair: Pair): Finding | null {
  const { a, b, raw } = pair;
  const [one, other] = [agentOf(a), agentOf(b)];
  if (!one || !other || a.tokens[one.verb]!.lemma !== b.tokens[other.verb]!.lemma) return null;
  const exact = ({ a: i, b: j, kin }: WordPair): boolean =>
    (one.tokens.includes(i) || other.tokens.includes(j)) &&
    (kin === "same" || kin === "stem" || kin === "synonym" || kin === "spelling");
  if (raw.pairs.some(exact) || kindOf(a, one.tokens, b, other.tokens)) return null;
  if (likeness(pair, one.tokens.length, other.tokens.length) < 0.6 || raw.pairs.length < 2) return null;
  return {
    because: `They name different doers: ${quoted(a, ...one.tokens)} against ${quoted(b, ...other.tokens)}.`,
    confidence: 0.8,
    about: [one.tokens, other.tokens],
  };
}

/** "Arvan forces fired first" against "Belan forces fired first": only one of two can have been it. */
function byFirst(pair: Pair): Finding | null {
  const { a, b, raw, words, flips } = pair;
  if (flips.length > 0 || ![a, b].every(({ tokens }) => tokens.some(({ form }) => FIRST.has(form)))) return null;
  const [i, j] = [words.onlyA[0], words.onlyB[0]];
  if (i === undefined || j === undefined || words.onlyA.length > 3 || words.onlyB.length > 3) return null;
  const verb = predicatesOf(a).find((at) => raw.toB[at]! >= 0);
  if (verb === undefined || words.onlyA.some((at) => at > verb) || words.onlyB.some((at) => at > raw.toB[verb]!))
    return null;
  if (["synonym", "similar", "broader", "narrower"].includes(kinOf(a.tokens[i]!, b.tokens[j]!))) return null;
  return {
    because: `Only one can have been the first: ${quoted(a, ...words.onlyA)} against ${quoted(b, ...words.onlyB)}.`,
    confidence: 0.8,
    about: [words.onlyA, words.onlyB],
  };
}
const FIRST: ReadonlySet<string> = new Set(["first", "last", "alone", "only"]);

/** Whether one doer is only named more widely: "a ship", "a ferry". */
function kindOf(a: Statement, left: readonly number[], b: Statement, right: readonly number[]): boolean {
  if (left.length > 1 && right.length > 1) return false;
  return left.some((i) =>
    right.some((j) => ["broader", "narrower", "synonym", "cousin"].includes(kinOf(a.tokens[i]!, b.tokens[j]!))),
  );
}

/** Who did it, by "killed by X" or "X shelled": the verb and the content words of the agent. */
/** The words with content after "by" up to the next small word: "a worker" of "a worker who smoked". */
function runAfter(tokens: Statement["tokens"], by: number): number[] {
  const found: number[] = [];
  for (let at = by + 1; at < tokens.length && at < by + 6; at++) {
    if (tokens[at]!.kind === "content") found.push(at);
    else if (!/^(?:a|an|the|its|his|her|their|one)$/.test(tokens[at]!.form) && found.length > 0) break;
  }
  return found;
}

function agentOf({ tokens, content }: Statement): { verb: number; tokens: readonly number[] } | null {
  const by = tokens.findIndex(({ form }, at) => form === "by" && deedBefore(tokens, at) >= 0);
  if (by > 0) {
    const found = runAfter(tokens, by);
    return found.length && !MEANS.has(tokens[found.at(-1)!]!.lemma)
      ? { verb: deedBefore(tokens, by), tokens: found }
      : null;
  }
  const verb = tokens.findIndex(
    ({ lemma, form }, at) => at > 0 && DEEDS.has(lemma) && form !== "set" && tokens[at - 1]!.kind !== "function",
  );
  const found = content.filter((at) => at < verb);
  return verb > 0 && found.length > 0 && found.length < 4 && !MEANS.has(tokens[found.at(-1)!]!.lemma)
    ? { verb, tokens: found }
    : null;
}

/** The deed right before a token, a particle between them or not: "blown up by". */
function deedBefore(tokens: Statement["tokens"], at: number): number {
  if (DEEDS.has(tokens[at - 1]?.lemma ?? "")) return at - 1;
  return /^(?:up|down|out|off)$/.test(tokens[at - 1]?.form ?? "") && DEEDS.has(tokens[at - 2]?.lemma ?? "")
    ? at - 2
    : -1;
}

const OPPOSED: ReadonlySet<string> = new Set([
  "all/none",
  "most/none",
  "most/few",
  "many/few",
  "many/none",
  "all/few",
  "some/none",
  "all/some not",
  "all/not all",
]);

function byQuantifier(pair: Pair): Finding | null {
  const { a, b, raw } = pair;
  for (const one of a.quantifiers) {
    for (const other of b.quantifiers) {
      const [left, right] = [classOf(a, one), classOf(b, other)];
      if (!OPPOSED.has(`${left}/${right}`) && !OPPOSED.has(`${right}/${left}`)) continue;
      if (!nextTo(pair, one.token, other.token) || likeness(pair) < 0.7 || raw.pairs.length < 2) continue;
      if (deniesMore(a, one.token) || deniesMore(b, other.token)) continue;
      return {
        because: `One says “${left}”, the other “${right}” of the same.`.replace(
          /“(all|none|most|few|some|many)”/g,
          (whole, word) => (word === left ? quoted(a, one.token) : word === right ? quoted(b, other.token) : whole),
        ),
        confidence: 0.92,
      };
    }
  }
  return null;
}
/** "none of them failed to come", "none was out of order": a second denial makes all of none. */
function deniesMore({ tokens, deniers }: Statement, quantifier: number): boolean {
  return (
    deniers.some((at) => at > quantifier) ||
    tokens.some(
      ({ form, text }, at) => at > quantifier && /^(?:un|in|im)[a-z]{4,}/.test(text) && FAR_FROM.test(form),
    ) ||
    tokens.some(({ form }, at) => form === "out" && tokens[at + 1]?.form === "of" && at > quantifier)
  );
}
const FAR_FROM =
  /^(?:un(?!i|der|til|less)|in(?:valid|correct|complete|active|eligible|operable)|im(?:possible|perfect))/;

function classOf({ tokens }: Statement, quantifier: { token: number; class: string }): string {
  const under = tokens[quantifier.token - 1]?.kind === "negator";
  const before = tokens[quantifier.token - 1]?.form;
  const { form } = tokens[quantifier.token]!;
  if (form === "many" || form === "numerous") return under ? "few" : "many";
  if (form === "few" && (before === "a" || before === "quite")) return "some";
  const denies = tokens.some(({ kind }, at) => kind === "negator" && at > quantifier.token);
  return under ? `not ${quantifier.class}` : denies && quantifier.class === "some" ? "some not" : quantifier.class;
}

/** Whether the first content words after two tokens are partners. */
function nextTo({ a, b, raw }: Pair, i: number, j: number): boolean {
  const left = a.content.find((at) => at > i);
  const right = b.content.find((at) => at > j);
  return left !== undefined && right !== undefined && raw.toB[left] === right;
}

/** How sure a tally is that is said to be of the same happening, or of none in particular, or of another it seems. */
const TALLY_SURE = { shared: 0.88, bare: 0.82, other: 0.6 } as const;

function byTally(pair: Pair): Finding | null {
  const { a, b, figures } = pair;
  const figure = figures.find(({ kin, tally, a: one }) => kin === "apart" && tally && one.kind !== "ordinal");
  if (!figure?.tally || !figure.sure || ofAnother(a, figure.a, b) || ofAnother(b, figure.b, a)) return null;
  const [left, right] = [quotedSpan(a, figure.a.span), quotedSpan(b, figure.b.span)];
  return {
    because: `They differ on ${figure.tally.about}: ${left} against ${right}.`,
    confidence: TALLY_SURE[happening(pair)],
  };
}

/** "above that of Ketia, which reports 19 deaths": counted of a name that the other statement lacks. */
function ofAnother({ text, tokens }: Statement, { span }: Quantity, other: Statement): boolean {
  if (span === null) return false;
  const which = /, (?:which|who|where)\b[^,.;]*$/.exec(text.slice(0, span.start));
  const owner = which ? tokens.findLast(({ end }) => end <= which.index) : undefined;
  return owner?.name === true && !other.tokens.some(({ lemma }) => lemma === owner.lemma);
}

function byFigure(pair: Pair): Finding | null {
  const { words, figures } = pair;
  if (words.pairs.length < 1) return null;
  for (const { a: one, b: other, kin, sure } of figures) {
    // "the first suspect" and "the second suspect" are two: an ordinal is no amount.
    if (kin !== "apart" || one.kind === "ordinal") continue;
    if (!sure && figures.some((figure) => figure.kin === "equal" && figure.a.kind === one.kind)) continue;
    if (inclusion(pair) < (sure ? 0.5 : 0.75)) continue;
    return {
      because: `They give different figures: ${quotedSpan(pair.a, one.span)} against ${quotedSpan(pair.b, other.span)}.`,
      confidence: 0.6 + 0.35 * likeness(pair),
    };
  }
  return null;
}

/** "from 3 to 9 May" against "from 5 to 9 May": one number changed, and nothing else. */
function byDigits({ a, b, raw, figures }: Pair): Finding | null {
  const [i, j] = [raw.onlyA[0], raw.onlyB[0]];
  if (i === undefined || j === undefined || raw.onlyA.length > 1 || raw.onlyB.length > 1 || raw.pairs.length < 2)
    return null;
  const [one, other] = [a.tokens[i]!, b.tokens[j]!];
  if (one.kind !== "number" || other.kind !== "number" || !/^from$/.test(a.tokens[i - 1]?.form ?? "")) return null;
  if (b.tokens[j - 1]?.form !== "from" || figures.some(({ kin }) => kin === "rounds" || kin === "within")) return null;
  return {
    because: `They begin at different points: ${quoted(a, i)} against ${quoted(b, j)}.`,
    confidence: 0.85,
    about: [[i], [j]],
  };
}

function byTime(pair: Pair): Finding | null {
  if (pair.times.length === 0 || pair.times.some(({ kin }) => kin !== "apart")) return null;
  if (pair.times.some((time) => isNoMoment(pair.a, pair.b, time))) return null;
  if (inclusion(pair) < 0.75 || pair.words.pairs.length < 2) return null;
  const { a: one, b: other } = pair.times[0]!;
  return {
    because: `They give different times: ${quotedSpan(pair.a, one.span)} against ${quotedSpan(pair.b, other.span)}.`,
    confidence: 0.6 + 0.3 * likeness(pair),
  };
}

/** "managed to pay" against "failed to pay". */
function byOutcome(pair: Pair): Finding | null {
  const { a, b } = pair;
  // "the failed state" has failed at nothing in particular.
  const failing = [a, b].map(({ tokens, deniers }) => deniers.find((at) => FAILING.has(tokens[at]!.lemma)) ?? -1);
  const achieving = [a, b].map(({ tokens }) => tokens.findIndex(({ lemma }) => ACHIEVING.has(lemma)));
  const [i, j] = failing as [number, number];
  if (i < 0 === j < 0) return null;
  const other = i < 0 ? achieving[0]! : achieving[1]!;
  const [ia, jb] = i < 0 ? [other, j] : [i, other];
  if (pair.flips.length === 0 || inclusion(pair, 1, 1) < 0.7 || pair.raw.pairs.length < 2) return null;
  const [failing1, told] = i < 0 ? [b, a] : [a, b];
  const verb =
    failing1.tokens[(i < 0 ? j : i) + 1]?.form === "to"
      ? failing1.content.find((at) => at > (i < 0 ? j : i))
      : undefined;
  const partners = i < 0 ? pair.raw.toA : pair.raw.toB;
  if (verb === undefined || partners[verb] === -1 || told.deniers.length > 0) return null;
  // "failed to follow the law" and "broke the law" say the same.
  if (opposites(pair).some(({ a: at, b: bt }) => at !== ia && bt !== jb)) return null;
  const [left, right] = [ia < 0 ? null : quoted(a, ia), jb < 0 ? null : quoted(b, jb)];
  return {
    because:
      left && right
        ? `It came about in one and not in the other: ${left} against ${right}.`
        : `By ${left ?? right} it did not come about in one of them; in the other it did.`,
    confidence: 0.6 + 0.35 * likeness(pair, 1, 1),
    about: [ia < 0 ? [] : [ia], jb < 0 ? [] : [jb]],
  };
}

/** "not within six months" leaves "within two years" open; who did not pay owes it. */
function limitsDenial(denying: Statement, other: Statement): boolean {
  if (denying.negators === 0) return false;
  const lasts = ({ quantities }: Statement): boolean => quantities.some(({ kind }) => kind === "duration");
  if (/\bwithin\b/i.test(denying.text) && lasts(denying) && lasts(other)) return true;
  const owes = other.tokens.some(({ lemma, form }) => lemma === "owe" || form === "unpaid" || form === "arrears");
  return owes && denying.tokens.some(({ lemma, negations }) => lemma === "pay" && negations % 2 === 1);
}

function byNegation(pair: Pair): Finding | null {
  const { a, b, flips, words } = pair;
  if (flips.length === 0 || inclusion(pair) < 0.6 || words.pairs.length < 2) return null;
  if (opposites(pair).length > 0 || limitsDenial(a, b) || limitsDenial(b, a)) return null;
  const [focusA, focusB] = [focusOf(a), focusOf(b)];
  if (isFragment(a) || isFragment(b)) return null;
  const named = [a, b].some(({ denied, finite }) => denied && !finite);
  const told = new Set(named ? predicatesOf(a.denied ? b : a) : []);
  const deniesToo = ({ tokens }: Statement, focus: ReadonlySet<number>, lemma: string): boolean =>
    [...focus].some((at) => tokens[at]!.lemma === lemma);
  const hits = flips.filter(
    ({ a: i, b: j }) =>
      (!b.denied &&
        !isSubject(b, j) &&
        (!named || told.has(j)) &&
        focusA.has(i) &&
        !deniesToo(b, focusB, a.tokens[i]!.lemma) &&
        !undone(b, j)) ||
      (!a.denied &&
        !isSubject(a, i) &&
        (!named || told.has(i)) &&
        focusB.has(j) &&
        !deniesToo(a, focusA, b.tokens[j]!.lemma) &&
        !undone(a, i)),
  );
  // Where the denied word has no partner of its own, nearly all the rest must have one.
  const beside = flips.some(({ a: i }) => !SAYING.has(a.tokens[i]!.lemma));
  const limited = flips.some(({ a: i, b: j }) => undone(a, i) || undone(b, j));
  if (hits.length === 0 && (named || limited || !beside || likeness(pair, 1, 1) < NEARLY_ALL)) return null;
  if (residueOf(a, b, pair.raw).some(({ kind }) => kind === "opposed" || kind === "turned")) return null;
  const among = hits.length > 0 ? hits : flips;
  const flip = among.find((one) => isPredicate(pair, one)) ?? among[0]!;
  const { a: i, b: j } = flip;
  const negative = a.tokens[i]!.negations % 2 === 1 ? quoted(a, i) : quoted(b, j);
  return {
    because: `One denies what the other affirms: ${negative}.`,
    confidence: sureness(pair, flip, hits.length > 0),
    about: [[i], [j]],
  };
}
function sureness(pair: Pair, flip: WordPair, hit: boolean): number {
  const { a, b } = pair;
  // "no emergency" beside "an emergency": what is said of it must be shared as well.
  const verbs = [predicatesOf(a), predicatesOf(b)] as const;
  const bare = !verbs[0].includes(flip.a) && !verbs[1].includes(flip.b);
  const told = !bare || pair.raw.pairs.some(({ a: i, b: j }) => verbs[0].includes(i) && verbs[1].includes(j));
  if (!told && likeness(pair, 1, 1) < NEARLY_ALL) return Math.min(UNHIT, 0.55 + 0.4 * likeness(pair));
  if (anchored(pair, flip)) return FIRM;
  const alike = 0.55 + 0.4 * likeness(pair);
  if (!hit) return Math.min(alike, UNHIT);
  return flip.kin === "same" || flip.kin === "stem" ? alike : alike - 0.05;
}
/** "Running for office is hard": of whom it is so is not said. */
function isSubject({ tokens, finite }: Statement, at: number): boolean {
  return at === 0 && finite && tokens[0]!.form.endsWith("ing");
}
/** How sure a negation is at most that hits no word the two share. */
const UNHIT = 0.79;
/** "cancelled the meeting", "the only emergency": what stands just before undoes or limits what a word names. */
function undone({ tokens }: Statement, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 5), at);
  return before.some(({ lemma, name, form }) => (UNDOING.has(lemma) && !name) || form === "only");
}
const NEARLY_ALL = 0.8;
/** Whether a statement only names something: there is no word in it that could be a verb. */
function isFragment({ tokens, content, finite, denied, act }: Statement): boolean {
  if (finite || denied) return false;
  // "shadow banning"
  if (content.length <= 2) return true;
  return act === "evaluate" || !tokens.some(({ parts, kind }) => kind === "content" && parts & VERB);
}

function isPredicate({ a }: Pair, { a: i }: WordPair): boolean {
  return (a.tokens[i]!.parts & (VERB | ADJECTIVE)) !== 0;
}

function byAntonym(pair: Pair): Finding | null {
  const { a, b } = pair;
  const even = opposites(pair)
    .filter(({ a: i, b: j }) => a.tokens[i]!.negations % 2 === 0 && b.tokens[j]!.negations % 2 === 0)
    .sort((x, y) => x.a - y.a);
  // "for keeping it" and "against lifting it" say the same.
  if (a.denied !== b.denied || residueOf(a, b, pair.raw).some(({ kind }) => kind === "opposed")) return null;
  // The last pair is likeliest the predicate; those before it may tell two things apart.
  const last = even.findLast(({ a: i }) => !TELLING_APART.has(a.tokens[i]!.lemma)) ?? even.at(-1);
  if (!last || inclusion(pair, even.length, even.length) < 0.6 || pair.words.pairs.length === 0) return null;
  if (CONVERSE.has(a.tokens[last.a]!.lemma) && likeness(pair, 1, 1) < 0.9) return null;
  const firm = anchored(pair, last);
  if (!firm && Math.max(pair.words.onlyA.length, pair.words.onlyB.length) > 5) return null;
  return {
    because: `They use opposite words: ${quoted(a, last.a)} against ${quoted(b, last.b)}.`,
    confidence: firm ? FIRM : 0.55 + 0.4 * likeness(pair, 1, 1),
    about: [[last.a], [last.b]],
  };
}

/** How sure a rule is whose words stand between the same neighbours in both statements. */
const FIRM = 0.95;

/** Whether the words beside a pair are partners too: the same thing, before it or after it. */
function anchored({ a, b, raw }: Pair, { a: i, b: j }: WordPair): boolean {
  const [afterA, afterB] = [a.content.find((at) => at > i), b.content.find((at) => at > j)];
  const [beforeA, beforeB] = [a.content.findLast((at) => at < i), b.content.findLast((at) => at < j)];
  const after = afterA !== undefined && afterB !== undefined && raw.toB[afterA] === afterB;
  const before = beforeA !== undefined && beforeB !== undefined && raw.toB[beforeA] === beforeB;
  const open = (x: number | undefined, y: number | undefined): boolean => x === undefined && y === undefined;
  return (after || open(afterA, afterB)) && (before || open(beforeA, beforeB));
}

function byPlace(pair: Pair): Finding | null {
  const { a, b, words } = pair;
  for (const { a: i, b: j, kin } of words.swaps) {
    if (kin === "spelling" || !a.tokens[i]!.name || !b.tokens[j]!.name) continue;
    const [left, right] = [a.tokens[i - 1]?.form ?? "", b.tokens[j - 1]?.form ?? ""];
    if (left !== right || !PLACE_WORDS.has(left) || likeness(pair, 1, 1) < 0.75) continue;
    return {
      because: `They put it in different places: ${quoted(a, i)} against ${quoted(b, j)}.`,
      confidence: 0.78,
      about: [[i], [j]],
    };
  }
  return null;
}

function byRoles({ a, b, raw }: Pair): Finding | null {
  if (raw.onlyA.length + raw.onlyB.length > 0 || raw.pairs.length > 12) return null;
  const names = raw.pairs.filter(({ a: i, b: j, kin }) => kin === "same" && (a.tokens[i]!.name || b.tokens[j]!.name));
  const [first, second] = [names[0], names.at(-1)];
  if (!first || !second || first.b < second.b || passive(a) !== passive(b)) return null;
  const verb = raw.pairs.find(
    ({ a: i, b: j }) => i > first.a && i < second.a && j > second.b && j < first.b && a.tokens[i]!.parts & VERB,
  );
  if (!verb || MUTUAL.has(a.tokens[verb.a]!.lemma) || RETURNED.has(a.tokens[verb.a]!.lemma)) return null;
  if (a.tokens.some(({ form }) => form === "and" || form === "with")) return null;
  return { because: `They swap the parts of ${quoted(a, first.a)} and ${quoted(a, second.a)}.`, confidence: 0.92 };
}
function passive({ tokens }: Statement): boolean {
  return tokens.some(
    (token, at) => token.form === "by" && at > 1 && tokens.slice(0, at).some(({ lemma }) => lemma === "be"),
  );
}

function byName(pair: Pair): Finding | null {
  const { a, b, words } = pair;
  const named = words.swaps.filter(
    ({ a: i, b: j, kin }) => kin !== "spelling" && a.tokens[i]!.name && b.tokens[j]!.name,
  );
  const [first] = named;
  if (!first || words.pairs.length < 1 || words.onlyA.length > 3 || words.onlyB.length > 3) return null;
  // A surname beside a full name is one person.
  if (words.pairs.some(({ a: i, b: j }) => i === first.a + 1 && j === first.b + 1 && a.tokens[i]!.name)) return null;
  if (likeness(pair, words.onlyA.length, words.onlyB.length) < 0.9) return null;
  const about = [
    words.onlyA.filter((at) => a.tokens[at]!.name),
    words.onlyB.filter((at) => b.tokens[at]!.name),
  ] as const;
  if (about[0].length !== words.onlyA.length || about[1].length !== words.onlyB.length) return null;
  return {
    because: `They name different ones: ${quoted(a, ...about[0])} against ${quoted(b, ...about[1])}.`,
    confidence: 0.7,
    about,
  };
}

function bySister(pair: Pair): Finding | null {
  const { a, b, words } = pair;
  const found = words.swaps.find(({ kin }) => kin === "sister");
  if (!found || likeness(pair, 1, 1) < 0.85 || words.pairs.length < 2) return null;
  return {
    because: `They use words that exclude each other: ${quoted(a, found.a)} against ${quoted(b, found.b)}.`,
    confidence: 0.6,
    about: [[found.a], [found.b]],
  };
}
