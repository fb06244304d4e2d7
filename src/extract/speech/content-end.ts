/**
 * Where the content of a reporting word ends.
 */

import { isTime, type VerbGroup } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { clauseAt, interviews, quotedEnd, skipTail } from "./content-start.ts";
import { cuesOf } from "./cues.ts";

/** A content whose end is sought. */
export interface ContentStretch {
  /** The unit it stands in. */
  readonly unit: Sentence;
  /** Index of its first token. */
  readonly from: number;
  /** Index it ends before at the latest. */
  readonly high: number;
  /** How it is attached, see `lexicon/speech`. */
  readonly frame: string;
  /** The reporting verb. */
  readonly cue: VerbGroup;
  /** Whether the report itself is a subordinate clause ("while X says …"), which a comma ends. */
  readonly subordinate: boolean;
}

/** Where a content ends (exclusive). */
export function contentEnd(given: ContentStretch): number {
  const stretch = /^[ake]$/.test(given.frame) ? { ...given, frame: "n" } : given;
  const { unit, from, frame } = stretch;
  const { tokens } = unit;
  if (tokens[from]!.tag === "Q”" && frame === "q") return from + 1;
  if (tokens[from]!.quoted && frame === "q" && tokens[from - 1]?.tag !== ":") return quotedEnd(tokens, from);
  if (leavesOff(tokens, from)) return quotedEnd(tokens, from);
  const stop = outerVerb(stretch);
  let brackets = 0;
  for (let at = from; at < stop; at++) {
    const { tag } = tokens[at]!;
    if (tag === "(") brackets++;
    if (tag === ")" && --brackets < 0) return trimEnd(tokens, from, at);
    if (at > from && stops(stretch, at)) return trimEnd(tokens, from, at);
  }
  return trimEnd(tokens, from, stop);
}

/** `said “no one was hurt” and left`: the verb after the closing mark is the speaker's. */
function leavesOff(tokens: readonly TaggedWord[], from: number): boolean {
  if (!tokens[from]!.quoted || tokens[from - 1]?.quoted) return false;
  const end = quotedEnd(tokens, from);
  return /^(?:and|but|then)$/.test(tokens[end]?.low ?? "") && /^[VY]$/.test(tokens[end + 1]?.tag ?? "");
}

/** `to` without the marks before it. */
export function trimEnd(tokens: readonly TaggedWord[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && /^[.,;:?-]$/.test(tokens[end - 1]!.tag)) end--;
  return end;
}

/** "people who want peace [say] …": where the verb of the clause around the cue's own stands, or the end. */
function outerVerb({ unit, from, high, frame, cue }: ContentStretch): number {
  const { tokens } = unit;
  if (cue.form === "finite" && tokens[cue.from - 1]?.tag !== "W") return high;
  let allowed = /[sqw]/.test(frame) ? 1 : 0;
  for (let at = from; at < high; at++) {
    if (at > from && /^[BWPC:,-]$/.test(tokens[at]!.tag)) allowed++;
    const group = unit.groupAt(at);
    if (group?.form !== "finite") continue;
    if (allowed <= 0) return at;
    allowed += /s/.test(cuesOf(group.lemma)[0]?.frames ?? "") ? 0 : -1;
  }
  return high;
}

function stops(stretch: ContentStretch, at: number): boolean {
  const { unit, high, frame } = stretch;
  const { tokens } = unit;
  const { tag } = tokens[at]!;
  if (tag === ";" || (tag === "Q”" && tokens[at - 1]!.tag !== ":")) return true;
  if (tag === "-") return !suspended(tokens, at) && !pairedDash(stretch, at);
  if (tag !== "," && tag !== "C") return frame === "n" && startsAside(unit, at, high);
  if (tag === "," && isDate(tokens, at)) return false;
  // "that, while p, q": a clause does not end before its verb.
  if (tokens[stretch.from]!.low === "that" && frame === "s" && !verbBefore(stretch, at)) return false;
  const joint = tag === "," && tokens[at + 1]?.tag === "C" ? at + 1 : at;
  const next = joint + 1;
  if (next >= high) return false;
  if (tag === "," && joint === at) return stopsAtComma(stretch, next);
  return stopsAtConjunction(stretch, next, tag === ",");
}

/** "Sept. 11, 2012": the comma within a date. */
const isDate = (tokens: readonly TaggedWord[], comma: number): boolean =>
  /^(?:19|20)\d\d$/.test(tokens[comma + 1]?.low ?? "") && /^[0-3]?\d$/.test(tokens[comma - 1]?.low ?? "");

/** Says whether the clause that "that" opens has had its verb before `at`. */
function verbBefore({ unit, from }: ContentStretch, at: number): boolean {
  if (/^(?:,|B)$/.test(unit.tokens[from + 1]?.tag ?? "")) {
    const first = unit.nextFinite(from);
    const second = first && unit.nextFinite(first.to + 1);
    return second !== undefined && second.head < at;
  }
  const verb = unit.nextFinite(from);
  return verb === undefined || verb.head < at;
}

/** "second- or third-tier": a hyphen that waits for its second half. */
const suspended = (tokens: readonly TaggedWord[], at: number): boolean =>
  tokens[at]!.text === "-" && tokens[at - 1]!.end === tokens[at]!.start && tokens[at + 1]?.tag === "C";

/** "the plan – a big one – is bad": says whether the dash at `at` opens a parenthesis that closes again. */
function pairedDash({ unit: { tokens }, from, high }: ContentStretch, at: number): boolean {
  if (tokens.slice(Math.max(from, at - 20), at).some(({ tag }) => tag === "-")) return true;
  for (let index = at + 1; index < high && index < at + 20; index++) if (tokens[index]!.tag === "-") return true;
  return false;
}

function stopsAtConjunction(stretch: ContentStretch, next: number, comma: boolean): boolean {
  const { unit, from, high, frame, cue } = stretch;
  const { tokens } = unit;
  if (comma && othersReport(stretch, next)) return true;
  const group = unit.groupAt(next);
  const reportsAgain = group?.form === "finite" && cue.form === "finite" && cuesOf(group.lemma).length > 0;
  if (frame === "n")
    return group !== undefined
      ? reportsAgain || sameForm(tokens, group, cue)
      : clauseAt(unit, next, high) && (comma || bareClause(unit, next));
  if (group?.form !== "finite" || cue.form !== "finite")
    return group !== undefined && cuesOf(group.lemma).length > 0 && sameForm(tokens, group, cue);
  const own = unit.nextFinite(from);
  const tense = tenseOf(tokens, group);
  if (tense !== tenseOf(tokens, cue)) return false;
  return cuesOf(group.lemma).length > 0 || (own !== undefined && own.from < next && tenseOf(tokens, own) !== tense);
}

/** "…, and others said p": after a comma another speaker begins a report of his own, in the tense of the first. */
function othersReport({ unit, high, cue }: ContentStretch, next: number): boolean {
  const { tokens } = unit;
  const verb = unit.nextFinite(next + 1);
  if (cue.form !== "finite" || !verb || verb.head >= high || verb.from - next > 12) return false;
  if (tokens.slice(next, verb.from).some(({ tag }) => /^[,;:WBQ”]$/.test(tag) || tag === "Q”")) return false;
  return SAYING.test(verb.lemma) && clauseAt(unit, next, high) && tenseOf(tokens, verb) === tenseOf(tokens, cue);
}

const isQuality = (token: TaggedWord | undefined): boolean =>
  token !== undefined && (token.tag === "A" || QUALITY.has(token.low));
/** Adjectives that word lists give as nouns or verbs. */
const QUALITY: ReadonlySet<string> = new Set("free fair open clean secret calm equal honest sound void".split(" "));

const SAYING = /^(?:say|tell|argue|believe|think|claim|insist|report|announce|warn|deny|note|add|respond|reply|call)$/;

const PAST_AUXILIARY = /^(?:was|were|had|did|could|would|might)$/;

function tenseOf(tokens: readonly TaggedWord[], group: VerbGroup): string {
  for (let at = group.from; at <= group.to; at++) {
    const { tag, low } = tokens[at]!;
    if (tag === "M") return "modal";
    if (tag === "Y" || PAST_AUXILIARY.test(low)) return "past";
    if (/^[VZEHX]$/.test(tag)) return "present";
  }
  return "";
}

function stopsAtComma(stretch: ContentStretch, next: number): boolean {
  const { unit, from, high, frame, cue, subordinate } = stretch;
  const { tokens } = unit;
  // "called the vote free, open and legitimate"
  if (isQuality(tokens[next - 2]) && isQuality(tokens[next]) && /^[,C]$/.test(tokens[next + 1]?.tag ?? ""))
    return false;
  const group = unit.groupAt(next);
  if (group?.form === "ing" && cuesOf(group.lemma).length > 0) return true;
  if (tokens[next]!.low === "according" || judges(tokens, next)) return true;
  if (group?.form === "finite" && (tokens[cue.from - 1]?.tag === "W" || cue.form === "ing")) return true;
  if ((subordinate || cue.form !== "finite") && !opensSubordinate(tokens, from) && plainClause(unit, next, high))
    return true;
  if (frame === "n") return !listGoesOn(tokens, next, high);
  if (/^(?:though|although|as)$/.test(tokens[next]!.low) && othersReport(stretch, next + 1)) return true;
  return /^(?:while|whereas)$/.test(tokens[next]!.low) && plainClause(unit, next + 1, high);
}

/** "…, a claim he has not backed", "…, a charge she denies": the writer's word for what was said. */
const judges = (tokens: readonly TaggedWord[], at: number): boolean =>
  /^(?:an?|the)$/.test(tokens[at]!.low) && SAID.test(tokens[at + 1]?.low ?? "") && tokens[at + 2]?.tag !== "I";
const SAID =
  /^(?:claim|charge|allegation|accusation|assertion|statement|argument|promise|prediction|remark|comment|denial|charges|claims|allegations|accusations)$/;

const opensSubordinate = (tokens: readonly TaggedWord[], from: number): boolean =>
  [tokens[from], tokens[from + 1]].some(
    (token) =>
      token !== undefined &&
      /^(?:if|when|while|although|though|because|as|since|after|before|in|on|at)$/.test(token.low),
  );

/** "call you a liar and [NBC News will accuse] you": nothing between the subject and an auxiliary or a verb that reports. */
function bareClause({ tokens, nextFinite }: Sentence, at: number): boolean {
  const verb = nextFinite(at + 1)!;
  return (
    verb.from - at < 7 &&
    (verb.modal !== "" || cuesOf(verb.lemma).length > 0) &&
    tokens.slice(at, verb.from).every(({ tag }) => /^[DSANLKUPR’]$/.test(tag))
  );
}

/** A clause without commas between its subject and its verb. */
function plainClause(unit: Sentence, at: number, high: number): boolean {
  const verb = unit.nextFinite(at + 1);
  return clauseAt(unit, at, high) && !unit.tokens.slice(at, verb!.from).some(({ tag }) => tag === ",");
}

/** Says whether the comma before `next` stands in a list of noun phrases, or leads to examples. */
function listGoesOn(tokens: readonly TaggedWord[], next: number, high: number): boolean {
  if (/^(?:including|such|especially|particularly|like|notably)$/.test(tokens[next]!.low)) return true;
  for (let at = next; at < high && at < next + 9; at++) {
    const { tag } = tokens[at]!;
    if (tag === "C" || (tag === "," && /^(?:of|as|for|to)$/.test(tokens[at + 1]?.low ?? ""))) return true;
    if (!/^[NLKUADS’,ITGQ]$/.test(tag)) return false;
  }
  return false;
}

/** "… in an interview", "… on Twitter", "… last week", "… as he spoke": when, where and how, after a noun phrase. */
function startsAside(unit: Sentence, at: number, high: number): boolean {
  const { tokens } = unit;
  const { tag, low } = tokens[at]!;
  if (/^(?:while|although|though|because|after|before|until|since|when|as|if)$/.test(low) && tag !== "W")
    return clauseAt(unit, at + 1, high) && !(low === "as" && isRole(unit, at));
  if (low === "by" && tokens[at + 1]?.tag === "G") return true;
  const tail = skipTail(tokens, at, high);
  if (tail === at || (tail < high && !/^[.,;:?CB-]$/.test(tokens[tail]!.tag))) return false;
  if (isTime(tokens[at]!)) return true;
  if (tag !== "I" || !/^(?:in|on|via|during|at)$/.test(low)) return /^(?:last|this|next)$/.test(low) && tag !== "D";
  return tokens.slice(at + 1, Math.min(tail, at + 5)).some(saysWhere);
}

/** "cited it as evidence that …", "dismissed it as talk and left": the verb after "as" is no verb of its own clause. */
function isRole({ tokens, nextFinite }: Sentence, as: number): boolean {
  const verb = nextFinite(as + 2);
  return tokens.slice(as + 1, verb?.from).some(({ tag }) => /^[BWC,]$/.test(tag));
}

const saysWhere = (token: TaggedWord): boolean =>
  isTime(token) || interviews.has(token.low) || MEDIA.test(token.low) || DATE.test(token.low);

const MEDIA =
  /^(?:twitter|facebook|instagram|youtube|television|tv|radio|cnn|fox|msnbc|nbc|abc|cbs|bbc|snapchat|reddit|telegram|public|private|court)$/;
const DATE =
  /^(?:(?:19|20)\d\d|january|february|march|april|june|july|august|september|october|november|december|week|month|year)$/;

const sameForm = (tokens: readonly TaggedWord[], group: VerbGroup, cue: VerbGroup): boolean =>
  group.form === cue.form && tokens[group.head]!.tag === tokens[cue.head]!.tag;
