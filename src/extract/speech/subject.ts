/**
 * Who speaks: the subject of a verb group, before it, after it, or borrowed from a neighbouring clause.
 */
import {
  clauseStart,
  endsNoun,
  isTime,
  nounPhraseAfter,
  nounPhraseBefore,
  type Range,
  type VerbGroup,
} from "../../english/phrases.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { cuesOf } from "./cues.ts";

/** Finds the subject of `groups[number]` among `tokens`, not left of `floor`; null where the text gives none. */
export function subjectOf(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  number: number,
  floor = 0,
  depth = 0,
): Range | null {
  const group = groups[number]!;
  let at = group.from - 1;
  if (depth > 4) return null;
  if (group.form !== "ing") at = beforeTimes(tokens, at, floor);
  if (at < floor) return group.form === "ing" || group.form === "to" ? following(tokens, groups, number, floor) : null;
  const before = tokens[at]!;
  if (before.tag === "W")
    return before.low === "who" || before.low === "which" || before.low === "that" ? relative(tokens, at, floor) : null;
  if (group.form === "to") return ofGovernor(tokens, groups, number, floor, depth);
  if (before.tag === "C" || (before.tag === "," && group.form !== "finite"))
    return shared(tokens, groups, number, floor, depth);
  if (before.tag === "," || before.tag === "-" || before.tag === ")")
    return beforeParenthesis(tokens, groups, at, floor) ?? shared(tokens, groups, number, floor, depth);
  if (group.form === "ing" && /^[BI]$/.test(before.tag))
    return shared(tokens, groups, number, floor, depth) ?? following(tokens, groups, number, floor);
  if (before.tag === "Q”") return inverted(tokens, group);
  const restricted = group.form === "finite" ? restrictive(tokens, groups, at + 1, floor) : null;
  if (restricted) return restricted;
  if (endsNoun(before)) return nounPhraseBefore(tokens, groups, at + 1, floor);
  // "Lawyers we interviewed [say]"
  if (
    before.tag === "Y" &&
    tokens[at - 1]?.tag === "P" &&
    /^[NL]$/.test(tokens[at - 2]?.tag ?? "") &&
    at - 2 >= floor
  ) {
    const head = nounPhraseBefore(tokens, groups, at - 1, floor);
    return head && { from: head.from, to: group.from };
  }
  if (/^[YQG]$/.test(before.tag) && endsNoun(tokens[at - 1])) {
    const head = nounPhraseBefore(tokens, groups, at, floor);
    return head && { from: head.from, to: group.from };
  }
  if (/^[YZVQ]$/.test(before.tag)) return null;
  return shared(tokens, groups, number, floor, depth);
}

/** Index of the last token before the adverbs and times that stand before a verb: "on Monday", "this week", "then". */
function beforeTimes(tokens: readonly TaggedWord[], last: number, floor: number): number {
  let at = last;
  while (at >= floor) {
    const { tag, low } = tokens[at]!;
    const before = tokens[at - 1]?.low ?? "";
    if (tag === "R") at--;
    else if (isTime(tokens[at]!)) at -= /^(?:on|late|early)$/.test(before) ? 2 : 1;
    else if (PERIOD.test(low) && /^(?:this|last|next|earlier)$/.test(before)) at -= before === "earlier" ? 1 : 2;
    else break;
  }
  return at;
}

const PERIOD = /^(?:week|month|year|summer|winter|spring|fall|autumn|night|morning|afternoon|evening|weekend)$/;

/** `"…," said Belcher, referring to …`: a quotation does not speak; whoever stands after the verb does. */
function inverted(tokens: readonly TaggedWord[], group: VerbGroup): Range | null {
  const to = nounPhraseAfter(tokens, group.to + 1, true);
  return group.form === "finite" && to > group.to + 1 ? { from: group.to + 1, to } : null;
}

/** "people who came to protest [said]": from the phrase before the relative word to the verb. */
function restrictive(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  end: number,
  floor: number,
): Range | null {
  for (let at = end - 1; at > floor && at > end - 25; at--) {
    const { tag, low } = tokens[at]!;
    if (/^[,;:.?B]$/.test(tag)) return null;
    if (!/^[WS]$/.test(tag) || !/^(?:who|that|which|whose)$/.test(low) || !endsNoun(tokens[at - 1])) continue;
    const inside = groups.filter((group) => group.form === "finite" && group.from > at && group.head < end);
    const own = (group: VerbGroup) => tokens[group.from - 1]!.tag === "W" && !REPORTING.test(group.lemma);
    if (inside.length === 0 || !(low === "whose" ? inside.length === 1 : inside.every(own))) return null;
    const head = nounPhraseBefore(tokens, groups, at, floor);
    return head && { from: head.from, to: end };
  }
  return null;
}

// After these a bare clause with a subject of its own may follow.
const REPORTING = /^(?:say|think|believe|know|claim|fear|hope|feel|argue|insist|tell|suggest|warn)$/;

// "many of whom", "both of which"
function relative(tokens: readonly TaggedWord[], at: number, floor: number): Range {
  return { from: at >= floor + 2 && tokens[at - 1]!.low === "of" ? at - 2 : at, to: at + 1 };
}

/** "X continued to say": the subject of the verb that "to" depends on. */
function ofGovernor(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  number: number,
  floor: number,
  depth: number,
): Range | null {
  for (let index = number - 1; index >= 0 && groups[index]!.from >= floor; index--) {
    if (groups[index]!.form !== "to" || index === 0) return subjectOf(tokens, groups, index, floor, depth + 1);
  }
  return null;
}

/** "X did this and said", "X left, saying": the subject of the nearest verb before that has one of its own. */
function shared(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  number: number,
  floor: number,
  depth: number,
): Range | null {
  const start = clauseStart(tokens, groups[number]!.from, floor);
  let best: number | undefined;
  for (let index = number - 1; index >= 0 && groups[index]!.from >= floor; index--) {
    const other = groups[index]!;
    if (other.form !== "finite") continue;
    const before = tokens[other.from - 1];
    const inRelative = before?.tag === "W" && tokens[groups[number]!.from - 1]?.tag === ",";
    if (inRelative) continue;
    best ??= index;
    if (before?.tag !== "B" && other.from < start) break;
    if (tokens[other.from - 1]?.tag !== "C") break;
  }
  if (best === undefined) return null;
  if (groups[number]!.form === "ing" && tokens[groups[number]!.from - 1]?.tag === ",")
    best = outermost(tokens, groups, best, floor);
  return subjectOf(tokens, groups, alike(tokens, groups, best, number, floor) ?? best, floor, depth + 1);
}

/** "X thinks she will win, saying …": the verb that the clause of `best` hangs on, where one does. */
function outermost(tokens: readonly TaggedWord[], groups: readonly VerbGroup[], best: number, floor: number): number {
  let found = best;
  for (let index = best - 1; index >= 0 && groups[index]!.from >= floor; index--) {
    const group = groups[index]!;
    if (group.form !== "finite") continue;
    const between = tokens.slice(group.to + 1, groups[found]!.from);
    const reports = cuesOf(group.lemma).some(({ frames }) => /[schwn]/.test(frames));
    if (reports ? !between.some(joins) : isObject(between)) found = index;
  }
  return found;
}

/** A mark or an "and" after a comma, where another clause begins. */
const joins = ({ tag }: TaggedWord, index: number, all: readonly TaggedWord[]): boolean =>
  /^[;:]$/.test(tag) || (tag === "C" && all[index - 1]?.tag === ",");

/** "criticized [the accord] adopted in Paris": what looks like the subject of "adopted" is the object of the verb before. */
const isObject = (between: readonly TaggedWord[]): boolean =>
  between.length > 0 && endsNoun(between.at(-1)) && between.every(({ tag }) => /^[DSNLKUA’]$/.test(tag));

/** "X argued that it was planned and accused Y": the verb of the same form before a clause of another that is joined to it. */
function alike(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  best: number,
  number: number,
  floor: number,
): number | undefined {
  const tag = (index: number) => tokens[groups[index]!.head]!.tag;
  if (tokens[groups[number]!.from - 1]!.tag !== "C" || tag(number) !== "Y" || tag(best) === "Y") return undefined;
  const that = tokens.slice(floor, groups[best]!.from).findLastIndex((token) => token.low === "that");
  const inClause = that < 0 ? groups[best]!.from : that + floor;
  for (let index = best - 1; index >= 0 && groups[index]!.from >= floor; index--) {
    if (groups[index]!.form === "finite" && tag(index) === "Y" && groups[index]!.to < inClause)
      return that >= 0 || cuesOf(groups[index]!.lemma).some(({ frames }) => frames.includes("s")) ? index : undefined;
  }
  return undefined;
}

/** "Citing the law, X said": the phrase after the comma. */
function following(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  number: number,
  floor: number,
): Range | null {
  const next = groups
    .slice(number + 1)
    .find((group) => group.form === "finite" && depthOf(tokens, groups[number]!.to, group.from) > 0);
  if (!next) return null;
  return endsNoun(tokens[next.from - 1]) ? nounPhraseBefore(tokens, groups, next.from, floor) : null;
}

function depthOf(tokens: readonly TaggedWord[], from: number, to: number): number {
  let commas = 0;
  for (let at = from; at < to; at++) if (tokens[at]!.tag === ",") commas++;
  return commas;
}

/** "X, the head of Y, said": from the phrase before the opening comma to the closing one. */
function beforeParenthesis(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  close: number,
  floor: number,
): Range | null {
  const mark = tokens[close]!.tag;
  const skipped = adverbialBefore(tokens, close, floor);
  if (skipped >= 0 && !withinRelative(tokens, groups, skipped, floor))
    return nounPhraseBefore(tokens, groups, skipped, floor);
  if (mark === ")") return nounPhraseBefore(tokens, groups, openingBracket(tokens, close, floor), floor);
  let start = floor;
  for (let at = close - 1; at > floor; at--) {
    const { tag } = tokens[at - 1]!;
    if (
      /^[;:.?]$/.test(tag) ||
      tag === "Q”" ||
      (tag === "C" && tokens[at - 2]?.tag === "," && !endsPhrase(tokens, groups, at - 2, close))
    ) {
      start = at;
      break;
    }
  }
  return apposition(tokens, groups, start, close, mark);
}

/** "X, which watched two rounds, including the runoffs, said": what stands before the comma belongs to the relative clause. */
function withinRelative(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  comma: number,
  floor: number,
): boolean {
  for (let at = comma - 1; at > floor && at > comma - 25; at--) {
    if (/^[;:.?]$/.test(tokens[at]!.tag)) return false;
    if (tokens[at]!.tag !== "W" || tokens[at - 1]!.tag !== ",") continue;
    return groups.some(({ form, from, head }) => form === "finite" && from > at && head < comma);
  }
  return false;
}

/** "X, however, said", "X, for example, said": the opening comma of an adverbial that closes at `close`, or -1. */
function adverbialBefore(tokens: readonly TaggedWord[], close: number, floor: number): number {
  let at = close - 1;
  while (at > floor && at > close - 8 && tokens[at]!.tag !== tokens[close]!.tag) at--;
  const first = tokens[at + 1];
  if (at <= floor || tokens[at]!.tag !== tokens[close]!.tag || !first || !endsNoun(tokens[at - 1])) return -1;
  const adverbial =
    first.tag === "R" ||
    (first.low === "though" && close === at + 2) ||
    (first.tag === "I" && first.low !== "of") ||
    first.tag === "T";
  return adverbial && !/^(?:now|then|once|formerly)$/.test(first.low) ? at : -1;
}

// A comma whose stretch up to `close` holds no finite verb of its own is part of the apposition.
function endsPhrase(tokens: readonly TaggedWord[], groups: readonly VerbGroup[], at: number, close: number): boolean {
  return (
    endsNoun(tokens[at - 1]) &&
    !groups.some(
      (group) =>
        group.form === "finite" && group.from > at && group.from < close && tokens[group.from - 1]?.tag !== "W",
    )
  );
}

function apposition(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  start: number,
  close: number,
  mark: string,
): Range | null {
  for (let at = start; at < close; at++) {
    if (tokens[at]!.tag !== mark || !endsNoun(tokens[at - 1])) continue;
    const next = tokens[at + 1];
    if (!next || !(mark === "-" || opensApposition(next)) || foreignVerb(tokens, groups, at, close)) continue;
    const head = nounPhraseBefore(tokens, groups, at, start);
    if (!head || /^[I]$/.test(tokens[head.from - 1]?.tag ?? "") || isTime(tokens[at - 1]!)) continue;
    const newPhrase = tokens[head.from - 1]?.tag === ",";
    if (!newPhrase && groups.some((group) => group.form === "finite" && group.from >= start && group.from < head.from))
      continue;
    return { from: head.from, to: close };
  }
  return null;
}

const opensApposition = (token: TaggedWord): boolean =>
  /^[WDSANLKUR]$/.test(token.tag) ||
  /^(?:of|both|one|all|some|many|most|few|none|each|neither|several)$/.test(token.low) ||
  token.tag === "Q" ||
  token.low === "himself" ||
  token.low === "or" ||
  token.tag === "I" ||
  token.tag === "G";

function foreignVerb(tokens: readonly TaggedWord[], groups: readonly VerbGroup[], from: number, to: number): boolean {
  const first = groups.find((group) => group.form === "finite" && group.from > from && group.from < to);
  if (!first) return false;
  for (let at = from + 1; at < first.from; at++)
    if (tokens[at]!.tag === "W" || tokens[at]!.low === "whose") return false;
  return true;
}

function openingBracket(tokens: readonly TaggedWord[], close: number, floor: number): number {
  let at = close;
  while (at > floor && tokens[at]!.tag !== "(") at--;
  return at;
}

/** End of a speaker's apposition after `to` (", the head of …"), up to the closing comma; `to` itself where there is none. */
export function appositionEnd(
  tokens: readonly TaggedWord[],
  groups: readonly VerbGroup[],
  to: number,
  high: number,
  chain: boolean,
): number {
  if (tokens[to]?.tag !== "," || !/^[DSWANLKU]$/.test(tokens[to + 1]?.tag ?? "")) return to;
  let end = to + 1;
  while (end < high && !closesApposition(tokens, end, chain)) end++;
  const verb = groups.find((group) => group.form === "finite" && group.head > to && group.head < end);
  return verb && !tokens.slice(to, verb.from).some((token) => token.tag === "W" || token.low === "whose") ? to : end;
}

function closesApposition(tokens: readonly TaggedWord[], at: number, chain: boolean): boolean {
  const { tag } = tokens[at]!;
  if (tag === "Q”" || tag === "." || tag === ";") return true;
  if (tag !== ",") return false;
  const next = tokens[at + 1]?.tag ?? "";
  return /^(?:Q”|[GCPIB])$/.test(next) || (!chain && /^[DSNLKA]$/.test(next));
}
