/**
 * Where the content of a reporting word starts.
 */

import { isTime, nounPhraseAfter } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { INTERVIEW_NOUNS } from "../../lexicon/speech.ts";

/** The place of a content beside its cue. */
export interface ContentPlace {
  /** Where the content starts. */
  readonly from: number;
  /** Where the cue ends (exclusive). */
  readonly cueTo: number;
  /** Which frame held, see `lexicon/speech`. */
  readonly frame: string;
}

/** Says where the content of a cue starts whose words end before `at`, or null when none of its frames fits. */
export function contentPlace(
  unit: Sentence,
  at: number,
  high: number,
  frames: string,
  particle: boolean,
): ContentPlace | null {
  if (at >= high) return null;
  const start = skipAside(unit, at, high);
  for (const frame of frames) {
    const place = fits(unit, start, high, frame, at, particle);
    if (place) return place;
  }
  return null;
}

// "showed, however, that", "said repeatedly that"
function skipAside(unit: Sentence, at: number, high: number): number {
  const { tokens } = unit;
  if (tokens[at]!.tag === ",") return asideEnd(unit, at, high);
  if (tokens[at]!.quoted && !tokens[at - 1]?.quoted) return at;
  return tokens[at]!.tag === "R" && tokens[at + 1] && !clauseAt(unit, at, high) ? at + 1 : at;
}

/** "said, win or lose, that …", "says, per a translator, the server …": past what two commas enclose, or `at` itself. */
function asideEnd(unit: Sentence, at: number, high: number): number {
  const { tokens } = unit;
  const close = tokens.findIndex(({ tag }, index) => index > at && /^[,;:.]$|^Q/.test(tag));
  if (close < 0 || close > at + 9 || close >= high || tokens[close]!.tag !== ",") return at;
  const beyond = close + 1;
  const opens = tokens[beyond]?.low === "that" || tokens[beyond]?.tag === "Q”" || clauseAt(unit, beyond, high);
  return opens &&
    !/^(?:and|but|who|which)$/.test(tokens[at + 1]!.low) &&
    (tokens[at + 1]!.tag !== "G" || tokens[beyond]!.low === "that")
    ? beyond
    : at;
}

function isInfinitive(tokens: readonly TaggedWord[], from: number): boolean {
  const at = tokens[from]?.tag === "F" ? from + 1 : from;
  return tokens[at]?.tag === "T" && /^[VEHXRF]$/.test(tokens[at + 1]?.tag ?? "");
}

function fits(
  unit: Sentence,
  at: number,
  high: number,
  frame: string,
  cueTo: number,
  particle: boolean,
): ContentPlace | null {
  const { tokens } = unit;
  const token = tokens[at];
  if (!token || at >= high) return null;
  const here = { from: at, cueTo, frame };
  switch (frame) {
    case "s":
      return clausePlace(unit, at, high, cueTo);
    case "c": {
      const place = clausePlace(unit, at, high, cueTo);
      return place && tokens[place.from]!.low === "that" ? place : null;
    }
    case "q":
      return quotePlace(unit, at, high, cueTo);
    case "w":
      return token.tag === "W" || token.low === "if" ? here : null;
    case "n":
      return opensNoun(tokens, at) || (particle && token.tag === "G") ? here : null;
    case "k":
      return opensNoun(tokens, at) || token.low === "what" ? here : null;
    case "e":
      return opensNoun(tokens, at) && setsAmount(unit, at, high) ? here : null;
    case "a":
      return opensNoun(tokens, at) && hasAs(unit, at, high) ? here : null;
    case "t": {
      const start = isInfinitive(tokens, at) ? at : skipTail(tokens, at, high);
      return isInfinitive(tokens, start) ? { from: start, cueTo, frame } : null;
    }
    case "g":
      return token.tag === "G" ? here : null;
    case "o":
      return isInfinitive(tokens, hearerEnd(tokens, at)) && hearerEnd(tokens, at) > at ? here : null;
    case "h":
      return hearerPlace(unit, at, high, cueTo);
    default:
      return null;
  }
}

function hearerPlace(unit: Sentence, at: number, high: number, cueTo: number): ContentPlace | null {
  const { tokens } = unit;
  for (const whole of [false, true]) {
    const hearer = nounPhraseAfter(tokens, at, whole);
    if (hearer === at) return null;
    const end = tokens[hearer]?.tag === "," ? asideEnd(unit, hearer, high) : hearer;
    const place =
      ["q", "w"].map((frame) => fits(unit, end, high, frame, cueTo, false)).find((found) => found !== null) ??
      clausePlace(unit, end, high, cueTo) ??
      (tokens[end]?.low === "about" && end + 1 < high ? { from: end + 1, cueTo, frame: "a" } : null);
    if (place) return { ...place, cueTo };
  }
  return null;
}

/** "put the number of dead at around 29": "at" and a number before the clause ends. */
function setsAmount({ tokens }: Sentence, at: number, high: number): boolean {
  for (let index = at + 1; index < high - 1 && index < at + 14; index++) {
    if (/^[;:.,]$/.test(tokens[index]!.tag)) return false;
    if (tokens[index]!.low !== "at") continue;
    return tokens.slice(index + 1, index + 6).some(({ tag, low }) => tag === "U" || /^[$€£]/.test(low));
  }
  return false;
}

// "regard the suit as unfair": "as" before the clause ends.
function hasAs({ tokens, nextFinite }: Sentence, at: number, high: number): boolean {
  const verb = nextFinite(at);
  for (let index = at + 1; index < high && index < at + 30; index++) {
    if (tokens[index]!.low === "as") return true;
    if (/^[;:.]$/.test(tokens[index]!.tag) || (verb && index > verb.to && tokens[index]!.tag === ",")) return false;
  }
  return false;
}

function opensNoun(tokens: readonly TaggedWord[], at: number): boolean {
  return tokens[at]!.tag === "Q”" || (/^[DSANLKUPO]$/.test(tokens[at]!.tag) && nounPhraseAfter(tokens, at, false) > at);
}

/** End of the hearer's noun phrase ("told reporters"), `from` itself where there is none. */
export function hearerEnd(tokens: readonly TaggedWord[], from: number): number {
  return nounPhraseAfter(tokens, from, false);
}

function clausePlace(unit: Sentence, at: number, high: number, cueTo: number): ContentPlace | null {
  const { tokens } = unit;
  const isThat = (index: number) => tokens[index]?.low === "that" && tokens[index]!.tag === "B";
  if (isThat(at)) return { from: at, cueTo, frame: "s" };
  const tail = tokens[at]?.quoted && !tokens[at - 1]?.quoted ? at : skipTail(tokens, at, high);
  const beyond = { from: tail, cueTo: cueTail(tokens, cueTo, tail), frame: "s" };
  const further = tail > at && tail < high;
  if (further && (isThat(tail) || (opensAside(tokens, at) && clauseAt(unit, tail, high)))) return beyond;
  if (tokens[at]?.low === "whether") return null;
  if (clauseAt(unit, at, high)) return { from: at, cueTo, frame: "s" };
  return further && clauseAt(unit, tail, high) ? beyond : null;
}

// "announced Sunday she will …", "said repeatedly they do": no part of the content.
const opensAside = (tokens: readonly TaggedWord[], at: number): boolean =>
  isTime(tokens[at]!) || /^(?:last|this|next)$/.test(tokens[at]!.low) || tokens[at]!.low.endsWith("ly");

/** Says whether a noun phrase with a finite verb starts at `at`. */
export function clauseAt(unit: Sentence, at: number, high: number): boolean {
  const { tokens } = unit;
  if (!/^[DSANLKUPWGR]$/.test(tokens[at]?.tag ?? "") && tokens[at]?.low !== "if") return false;
  const next = unit.nextFinite(at + 1);
  if (!next || next.head >= high || next.from - at > 25 || isRemark(tokens, at, next.head)) return false;
  const between = tokens.slice(at, next.from);
  if (between.some(({ tag }) => /^(?:;|:|Q”)$/.test(tag))) return false;
  const comma = between.findIndex(({ tag }) => tag === ",");
  return comma < 0 || between.at(-1)!.tag === "," || between.slice(comma).some(({ tag }) => tag === "W" || tag === "C");
}

/** `whispered “too late” and left`: quoted words that open here and are no subject of what follows. */
function isRemark(tokens: readonly TaggedWord[], at: number, verb: number): boolean {
  if (!tokens[at]!.quoted || tokens[at - 1]?.quoted) return false;
  const end = quotedEnd(tokens, at);
  return verb >= end && /^[C.?;]?$/.test(tokens[end]?.tag ?? "");
}

/** Index after the quoted words that stand at `at`. */
export function quotedEnd(tokens: readonly TaggedWord[], at: number): number {
  let to = at;
  while (tokens[to]?.quoted) to++;
  return to;
}

function quotePlace(unit: Sentence, at: number, high: number, cueTo: number): ContentPlace | null {
  const { tokens } = unit;
  const tail = tokens[at]?.quoted && !tokens[at - 1]?.quoted ? at : skipTail(tokens, at, high);
  const mark = tokens[tail];
  if (!mark || tail >= high) return null;
  const end = cueTail(tokens, cueTo, tail);
  if (mark.tag === "Q”" || (mark.quoted && !tokens[tail - 1]?.quoted)) return { from: tail, cueTo: end, frame: "q" };
  if (mark.tag === ":" && tail + 1 < high) return { from: tail + 1, cueTo: end === tail ? tail + 1 : end, frame: "q" };
  if (mark.tag === "," && tokens[tail + 1]?.tag === "Q”") return { from: tail + 1, cueTo: end, frame: "q" };
  return null;
}

/** Skips what may stand between a reporting verb and its content: adverbs, times and prepositional phrases. */
export function skipTail(tokens: readonly TaggedWord[], from: number, high: number): number {
  let at = from;
  for (let guard = 0; guard < 6 && at < high; guard++) {
    const { tag, low } = tokens[at]!;
    if (tag === "R" || isTime(tokens[at]!)) at++;
    // "stated at first that …"
    else if (low === "at" && /^(?:first|last|once)$/.test(tokens[at + 1]?.low ?? "")) at += 2;
    else if ((tag === "I" || tag === "T") && nounPhraseAfter(tokens, at + 1, true) > at + 1)
      at = nounPhraseAfter(tokens, at + 1, true);
    else if (/^(?:last|this|next)$/.test(low) && /^[NLK]$/.test(tokens[at + 1]?.tag ?? "")) at += 2;
    else if (tag === "," && at > from && dateEnd(tokens, at + 1) > at) at = dateEnd(tokens, at + 1);
    else break;
  }
  return Math.min(at, high);
}

/** Index after "3 June 2024" or "June 3, 2024" at `at` and the comma that closes it; 0 where there is no day. */
function dateEnd(tokens: readonly TaggedWord[], at: number): number {
  const isDay = (index: number): boolean => /^\d{1,2}$/.test(tokens[index]?.text ?? "");
  const isMonth = (index: number): boolean => MONTH.test(tokens[index]?.text ?? "");
  if (!(isDay(at) && isMonth(at + 1)) && !(isMonth(at) && isDay(at + 1))) return 0;
  let end = at + 2;
  const year = tokens[end]?.tag === "," ? end + 1 : end;
  if (/^(?:19|20)\d\d$/.test(tokens[year]?.text ?? "")) end = year + 1;
  return tokens[end]?.tag === "," ? end + 1 : end;
}
const MONTH =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ember|ober)?\.?$/;

/** Nouns of a speech event. */
export const interviews: ReadonlySet<string> = new Set(INTERVIEW_NOUNS.split(" "));

/** End of a cue that takes in "in a statement" or "of the plan" after its verb, but not when and where it was said. */
export function cueTail(tokens: readonly TaggedWord[], from: number, tail: number): number {
  if (tail <= from) return from;
  const { low } = tokens[from]!;
  if (isTime(tokens[from]!) && from + 1 <= tail) return from + 1;
  if (low !== "in" && low !== "during") return from;
  for (let at = from + 1; at < tail && at < from + 6; at++)
    if (interviews.has(tokens[at]!.low) && !/^[NLK]$/.test(tokens[at + 1]?.tag ?? "")) return at + 1;
  return from;
}
