/**
 * Shallow syntax over tagged tokens: verb groups, noun phrases to the left and right of a place, subjects.
 */
import type { TaggedWord } from "./tag.ts";

/** A verb with its auxiliaries and the adverbs among them. Indices are into the token array, both inclusive. */
export interface VerbGroup {
  /** First token: an auxiliary, an adverb before it, or the verb itself. */
  readonly from: number;
  /** Last token, adverbs after the verb left out. */
  readonly to: number;
  /** The main verb. */
  readonly head: number;
  /** Base form of the main verb. */
  readonly lemma: string;
  /** `finite` has a subject of its own; `to`, `ing` and `part` borrow one. */
  readonly form: "finite" | "to" | "ing" | "part";
  /** Whether the subject undergoes what the verb says. */
  readonly passive: boolean;
  /** Whether a negator stands in it. */
  readonly negated: boolean;
  /** Modal auxiliary in it ("may", "would"), or "". */
  readonly modal: string;
}

/** A range of tokens, `from` inclusive, `to` exclusive. */
export interface Range {
  /** Index of the first token. */
  readonly from: number;
  /** Index after the last token. */
  readonly to: number;
}

const AUXILIARY = /^[EHXM]$/;
const VERBAL = /^[VZYQG]$/;

/** Finds the verb groups among `tokens`, left to right. */
export function verbGroups(tokens: readonly TaggedWord[]): VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!OPENS_GROUP.has(tokens[index]!.tag)) continue;
    const group = groupAt(tokens, index);
    if (!group) continue;
    found.push(group);
    index = group.to;
  }
  return found;
}

/** Verbs, auxiliaries, and what may stand before them. */
const OPENS_GROUP: ReadonlySet<string> = new Set("VZYQGEHXMTFR");

function groupAt(tokens: readonly TaggedWord[], start: number): VerbGroup | undefined {
  let at = start;
  let modal = "";
  let negated = false;
  let last = -1;
  let toForm = false;
  while (at < tokens.length) {
    const { tag, low } = tokens[at]!;
    if (tag === "T" && at === start && infinitiveAt(tokens, at + 1)) toForm = true;
    else if (tag === "F") negated = true;
    else if (tag === "M" && last < 0) modal = low;
    else if (AUXILIARY.test(tag)) last = at;
    else if (VERBAL.test(tag)) return finish(tokens, start, at, { modal, negated, toForm, last });
    else if (tag !== "R" || (last < 0 && modal === "" && !toForm && !leadsVerb(tokens, at))) break;
    at++;
  }
  if (last < 0 && modal !== "") last = start + tokens.slice(start, at).findIndex(({ tag }) => tag === "M");
  return last >= 0 ? finish(tokens, start, last, { modal, negated, toForm, last: -1 }) : undefined;
}

const infinitiveAt = (tokens: readonly TaggedWord[], at: number): boolean =>
  /^[VE HX]$/.test(tokens[at]?.tag ?? "") || (tokens[at]?.tag === "R" && /^[VEHX]$/.test(tokens[at + 1]?.tag ?? ""));

// "also said": adverbs belong to the group when a verb follows them directly.
function leadsVerb(tokens: readonly TaggedWord[], at: number): boolean {
  for (let index = at + 1; index < tokens.length && index < at + 4; index++) {
    const { tag } = tokens[index]!;
    if (VERBAL.test(tag) || AUXILIARY.test(tag)) return true;
    if (tag !== "R" && tag !== "F") return false;
  }
  return false;
}

interface Parts {
  readonly modal: string;
  readonly negated: boolean;
  readonly toForm: boolean;
  readonly last: number;
}

function finish(tokens: readonly TaggedWord[], from: number, head: number, parts: Parts): VerbGroup {
  const { tag, lemma } = tokens[head]!;
  const auxiliary = parts.last >= 0 ? tokens[parts.last]!.lemma : "";
  const be = /^(?:be|'re|'m|'s)$/.test(auxiliary) && tokens[parts.last]!.tag === "E";
  const finite =
    parts.modal !== "" || parts.last >= 0
      ? !parts.toForm && tokens[parts.last >= 0 ? parts.last : head]!.tag !== "G"
      : !/^[QG]$/.test(tag);
  const bare = parts.last < 0 && parts.modal === "";
  const form = parts.toForm
    ? "to"
    : bare && tag === "G"
      ? "ing"
      : bare && tag === "Q"
        ? "part"
        : finite && !/^(?:being|having)$/.test(tokens[from]!.low)
          ? "finite"
          : "ing";
  const negated = parts.negated || tokens[head + 1]?.tag === "F";
  return {
    from,
    to: head,
    head,
    lemma: lemma === "'s" || lemma === "'re" || lemma === "'m" ? "be" : lemma,
    form,
    passive: (be && tag === "Q") || (be && tag === "Y") || form === "part",
    negated,
    modal: parts.modal,
  };
}

const NOUN_END = /^[NLKPUO)]$/;

/** Says whether a noun phrase may end at this token. */
export function endsNoun(token: TaggedWord | undefined): boolean {
  return token !== undefined && (NOUN_END.test(token.tag) || token.tag === "Q”");
}

const INSIDE = /^[NLKUADSG’RQ)(]$/;

/** The noun phrase that ends with the token before `end`, with its "of" and other prepositional parts, or null. */
export function nounPhraseBefore(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  end: number,
  floor = 0,
): Range | null {
  if (!endsNoun(tokens[end - 1])) return null;
  let from = baseStart(tokens, end - 1, floor);
  for (let guard = 0; guard < 12; guard++) {
    const before = from - 1;
    if (before < floor) break;
    const left = extendLeft(tokens, groups, from, floor);
    if (left === from) break;
    from = left;
  }
  while (
    from < end - 1 &&
    /^[RC,]$/.test(tokens[from]!.tag) &&
    !/^(?:nearly|about|almost|even|only|more|less)$/.test(tokens[from]!.low)
  )
    from++;
  return { from, to: end };
}

/** First token of the simple noun phrase whose last token is `last`. */
function baseStart(tokens: readonly TaggedWord[], last: number, floor: number): number {
  let at = last;
  if (/sel(?:f|ves)$/.test(tokens[at]!.low) && at > floor && endsNoun(tokens[at - 1]))
    return baseStart(tokens, at - 1, floor);
  if (/^[PO]$/.test(tokens[at]!.tag))
    return tokens[at]!.low === "one" && tokens[at - 1]?.low === "no" && at > floor ? at - 1 : at;
  while (at > floor) {
    const { tag } = tokens[at - 1]!;
    const here = tokens[at]!.tag;
    if (/^[DS]$/.test(here) && !(tag === "D" || /^(?:all|both|half)$/.test(tokens[at - 1]!.low))) break;
    if (tag === "’" || here === "’") {
      at--;
      continue;
    }
    if (
      !INSIDE.test(tag) ||
      (tag === "R" &&
        !/^(?:very|more|most|nearly|about|almost|only|even)$/.test(tokens[at - 1]!.low) &&
        tokens[at]!.tag !== "A")
    )
      break;
    if (tag === "G" || tag === "Q") break;
    if (tag === "U" && MONTH.test(tokens[at - 2]?.low ?? "") && here === "K") break;
    if (tag === "U" && /^(?:19|20)\d\d$/.test(tokens[at - 1]!.low) && here === "K") break;
    if (isTime(tokens[at - 1]!) && tokens[at]!.tag === "K" && !tokens[at]!.low.startsWith("nov")) break;
    at--;
  }
  return at;
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.?$/;
const SPELL = /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|moment)s?$/;
const TIME = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:yesterday|today|tomorrow|now)$/;
const QUANTIFIER = /^(?:some|many|most|half|few|several|all|none|third|quarter|thirds|quarters|fifth|both|each)$/;

/** Says whether a token is a weekday or the like, which never heads a speaker. */
export function isTime(token: TaggedWord): boolean {
  return TIME.test(token.low) && !(token.low === "today" && token.tag === "K");
}

function extendLeft(tokens: readonly TaggedWord[], groups: readonly VerbGroup[], from: number, floor: number): number {
  const before = tokens[from - 1]!;
  const beyond = tokens[from - 2];
  if (before.low === "of" && from - 2 >= floor && QUANTIFIER.test(beyond!.low))
    return baseStart(tokens, from - 2, floor);
  // "a few weeks after she announced"
  if (/^(?:after|before|since|until)$/.test(before.low) && SPELL.test(beyond?.low ?? "")) return from;
  if (before.low === "as" && beyond?.tag === "Q”") return from;
  if (before.tag === "I" && from - 2 >= floor && endsNoun(beyond)) return baseStart(tokens, from - 2, floor);
  if (
    /^[IT]$/.test(before.tag) &&
    (/^[AR]$/.test(beyond?.tag ?? "") ||
      /^(?:close|familiar|involved|opposed|linked|loyal)$/.test(beyond?.low ?? "")) &&
    from - 3 >= floor &&
    endsNoun(tokens[from - 3])
  )
    return baseStart(tokens, from - 3, floor);
  const reduced = reducedRelative(tokens, from);
  if (reduced >= floor && endsNoun(tokens[reduced - 1])) return baseStart(tokens, reduced - 1, floor);
  // "from within the group", "and throughout the country"
  if (before.tag === "I" && /^[IC]$/.test(beyond?.tag ?? "") && from - 3 >= floor && endsNoun(tokens[from - 3]))
    return baseStart(tokens, from - 3, floor);
  if (before.tag === "T" && from - 2 >= floor && endsNoun(beyond)) return baseStart(tokens, from - 2, floor);
  if (
    before.tag === "C" &&
    before.low !== "but" &&
    from - 2 >= floor &&
    endsNoun(beyond) &&
    !verbWithin(groups, tokens, from - 2, floor)
  )
    return baseStart(tokens, from - 2, floor);
  if (before.tag === "," && tokens[from - 2] && inList(tokens, from, floor)) return baseStart(tokens, from - 2, floor);
  return relativeStart(tokens, groups, from, floor);
}

/** "research [conducted for] the centre", "a man [asked by] reporters": index of the participle before `from`, or -1. */
function reducedRelative(tokens: readonly TaggedWord[], from: number): number {
  if (tokens[from - 1]?.tag !== "I") return -1;
  const at = from - 2;
  const token = tokens[at];
  return token && (token.tag === "Q" || (token.tag === "Y" && token.can.includes("Q"))) ? at : -1;
}

// "A, B and C": the comma belongs to a list when the phrase after it is joined by "and" further on.
function inList(tokens: readonly TaggedWord[], from: number, floor: number): boolean {
  if (from - 2 < floor || !endsNoun(tokens[from - 2])) return false;
  for (let at = from; at < tokens.length && at < from + 8; at++) {
    const { tag } = tokens[at]!;
    if (tag === "C") return endsNoun(tokens[at - 1]);
    if (!/^[NLKUAD’,]$/.test(tag)) return false;
  }
  return false;
}

/** Says whether a finite verb stands between the clause's start and `at`. */
function verbWithin(groups: readonly VerbGroup[], tokens: readonly TaggedWord[], at: number, floor: number): boolean {
  const start = clauseStart(tokens, at, floor);
  return groups.some((group) => group.form === "finite" && group.head >= start && group.head <= at);
}

/** Start of the clause that token `at` stands in: after a mark, a subordinator, or a comma with "and" or "but". */
export function clauseStart(tokens: readonly TaggedWord[], at: number, floor = 0): number {
  for (let index = at; index > floor; index--) {
    const { tag } = tokens[index - 1]!;
    if (/^[;:B.?]$/.test(tag) || tag === "Q”" || (tag === "C" && tokens[index - 2]?.tag === ",")) return index;
  }
  return floor;
}

/** "people who attended", "a man asked by reporters", "documents released Monday": from the head noun on. */
function relativeStart(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  from: number,
  floor: number,
): number {
  const group = groups.find(
    (each) => each.to === from - 1 || (each.to === from - 2 && /^[I]$/.test(tokens[from - 1]!.tag)),
  );
  if (!group || group.from <= floor) return from;
  const before = tokens[group.from - 1]!;
  if (before.tag === "W" && before.low !== "what" && group.from - 2 >= floor && endsNoun(tokens[group.from - 2]))
    return baseStart(tokens, group.from - 2, floor);
  if ((group.form === "part" || group.form === "ing") && endsNoun(before))
    return baseStart(tokens, group.from - 1, floor);
  return from;
}

/** End (exclusive) of the noun phrase that starts at `from`, with its prepositional parts and appositions when `whole`. */
export function nounPhraseAfter(tokens: readonly TaggedWord[], from: number, whole: boolean): number {
  let at = baseEnd(tokens, from);
  if (at === from || !whole) return at;
  for (let guard = 0; guard < 12 && at < tokens.length; guard++) {
    const { tag, low } = tokens[at]!;
    let next = at;
    if (tag === "I" && low !== "as") next = baseEnd(tokens, at + 1);
    else if (tag === "C" && low === "and") next = baseEnd(tokens, at + 1);
    if (next <= at + 1) break;
    at = next;
  }
  return at;
}

/** "(D-Calif.)": index of the closing bracket of a short aside, or -1. */
function closingBracket(tokens: readonly TaggedWord[], open: number): number {
  for (let at = open + 1; at < open + 8 && at < tokens.length; at++) if (tokens[at]!.tag === ")") return at;
  return -1;
}

function baseEnd(tokens: readonly TaggedWord[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const { tag } = tokens[at]!;
    if (/^[PO]$/.test(tag)) return at === from ? at + 1 : at;
    if (/^[DS]$/.test(tag) && at > from && !/^[DA]$/.test(tokens[at - 1]!.tag)) break;
    if (tag === "(" && at > from) {
      const close = closingBracket(tokens, at);
      if (close < 0) break;
      at = close + 1;
      continue;
    }
    if (!/^[NLKUADS’RQ]$/.test(tag) || (tag === "R" && at > from)) break;
    if (tag === "Q" && at > from && !/^[NLK]$/.test(tokens[at + 1]?.tag ?? "")) break;
    at++;
  }
  while (at > from && /^[DSRA’]$/.test(tokens[at - 1]!.tag) && at - from > 1 && !endsNoun(tokens[at - 1])) at--;
  return at > from && (endsNoun(tokens[at - 1]) || /^[AD]$/.test(tokens[at - 1]!.tag)) ? at : from;
}
