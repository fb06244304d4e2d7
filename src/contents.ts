/**
 * Where the content of a reporting word starts and ends.
 */
import { cuesOf } from "./cues.ts";
import { INTERVIEW_NOUNS } from "./lexicon/speech.ts";
import { isTime, nounPhraseAfter, type VerbGroup } from "./phrases.ts";
import type { Token } from "./tag.ts";
import type { Unit } from "./units.ts";

/** The place of a content beside its cue. */
export interface Place {
  /** Where the content starts. */
  readonly from: number;
  /** Where the cue ends (exclusive). */
  readonly cueTo: number;
  /** Which frame held, see `lexicon/speech`. */
  readonly frame: string;
}

/** Says where the content of a cue starts whose words end before `at`, or null when none of its frames fits. */
export function placeOf(unit: Unit, at: number, high: number, frames: string, particle: boolean): Place | null {
  const { tokens } = unit;
  if (at >= high) return null;
  const start = tokens[at]!.tag === "R" && tokens[at + 1] && !clauseAt(unit, at, high) ? at + 1 : at;
  for (const frame of frames) {
    const place = fits(unit, start, high, frame, at, particle);
    if (place) return place;
  }
  return null;
}

const isInfinitive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === "T" && /^[VEHXRF]$/.test(tokens[at + 1]?.tag ?? "");

function fits(unit: Unit, at: number, high: number, frame: string, cueTo: number, particle: boolean): Place | null {
  const { tokens } = unit;
  const token = tokens[at];
  if (!token || at >= high) return null;
  const here = { from: at, cueTo, frame };
  switch (frame) {
    case "s":
      return clausePlace(unit, at, high, cueTo);
    case "q":
      return quotePlace(unit, at, high, cueTo);
    case "w":
      return token.tag === "W" || token.low === "if" ? here : null;
    case "n":
      return opensNoun(tokens, at) || (particle && token.tag === "G") ? here : null;
    case "t":
      return isInfinitive(tokens, at) ? here : null;
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

function hearerPlace(unit: Unit, at: number, high: number, cueTo: number): Place | null {
  const { tokens } = unit;
  for (const whole of [false, true]) {
    const end = nounPhraseAfter(tokens, at, whole);
    if (end === at) return null;
    const place =
      ["q", "w"].map((frame) => fits(unit, end, high, frame, cueTo, false)).find((found) => found !== null) ??
      clausePlace(unit, end, high, cueTo);
    if (place) return { ...place, cueTo };
  }
  return null;
}

function opensNoun(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.tag === "Q”" || (/^[DSANLKUPO]$/.test(tokens[at]!.tag) && nounPhraseAfter(tokens, at, false) > at);
}

/** End of the hearer's noun phrase ("told reporters"), `from` itself where there is none. */
export function hearerEnd(tokens: readonly Token[], from: number): number {
  return nounPhraseAfter(tokens, from, false);
}

function clausePlace(unit: Unit, at: number, high: number, cueTo: number): Place | null {
  const { tokens } = unit;
  const isThat = (index: number) => tokens[index]?.low === "that" && tokens[index]!.tag === "B";
  if (isThat(at)) return { from: at, cueTo, frame: "s" };
  const tail = skipTail(tokens, at, high);
  if (tail > at && tail < high && isThat(tail)) return { from: tail, cueTo: cueTail(tokens, cueTo, tail), frame: "s" };
  if (clauseAt(unit, at, high)) return { from: at, cueTo, frame: "s" };
  return tail > at && tail < high && clauseAt(unit, tail, high)
    ? { from: tail, cueTo: cueTail(tokens, cueTo, tail), frame: "s" }
    : null;
}

/** Says whether a noun phrase with a finite verb starts at `at`. */
export function clauseAt(unit: Unit, at: number, high: number): boolean {
  const { tokens } = unit;
  if (!/^[DSANLKUPWGR]$/.test(tokens[at]?.tag ?? "") && tokens[at]?.low !== "if") return false;
  const next = unit.nextFinite(at + 1);
  if (!next || next.head >= high || next.from - at > 25) return false;
  const between = tokens.slice(at, next.from);
  if (between.some(({ tag }) => /^(?:;|:|Q”)$/.test(tag))) return false;
  const comma = between.findIndex(({ tag }) => tag === ",");
  return comma < 0 || between.at(-1)!.tag === "," || between.slice(comma).some(({ tag }) => tag === "W" || tag === "C");
}

function quotePlace(unit: Unit, at: number, high: number, cueTo: number): Place | null {
  const { tokens } = unit;
  const tail = skipTail(tokens, at, high);
  const mark = tokens[tail];
  if (!mark || tail >= high) return null;
  const end = cueTail(tokens, cueTo, tail);
  if (mark.tag === "Q”") return { from: tail, cueTo: end, frame: "q" };
  if (mark.tag === ":" && tail + 1 < high) return { from: tail + 1, cueTo: end === tail ? tail + 1 : end, frame: "q" };
  if (mark.tag === "," && tokens[tail + 1]?.tag === "Q”") return { from: tail + 1, cueTo: end, frame: "q" };
  return null;
}

/** Skips what may stand between a reporting verb and its content: adverbs, times and prepositional phrases. */
export function skipTail(tokens: readonly Token[], from: number, high: number): number {
  let at = from;
  for (let guard = 0; guard < 6 && at < high; guard++) {
    const { tag, low } = tokens[at]!;
    if (tag === "R" || isTime(tokens[at]!)) at++;
    else if ((tag === "I" || tag === "T") && nounPhraseAfter(tokens, at + 1, true) > at + 1)
      at = nounPhraseAfter(tokens, at + 1, true);
    else if (/^(?:last|this|next)$/.test(low) && /^[NLK]$/.test(tokens[at + 1]?.tag ?? "")) at += 2;
    else break;
  }
  return Math.min(at, high);
}

const interviews = new Set(INTERVIEW_NOUNS.split(" "));

/** End of a cue that takes in "in a statement" or "of the plan" after its verb, but not when and where it was said. */
export function cueTail(tokens: readonly Token[], from: number, tail: number): number {
  if (tail <= from) return from;
  const { low } = tokens[from]!;
  if (low === "of") return tail;
  if (low !== "in" && low !== "during") return from;
  for (let at = from + 1; at < tail && at < from + 5; at++) if (interviews.has(tokens[at]!.low)) return tail;
  return from;
}

/** Where the content that starts at `from` ends (exclusive). */
export function contentEnd(unit: Unit, from: number, high: number, frame: string, cue: VerbGroup): number {
  const { tokens } = unit;
  if (tokens[from]!.tag === "Q”" && frame === "q") return from + 1;
  const stop = outerVerb(unit, from, high, frame, cue);
  let brackets = 0;
  for (let at = from; at < stop; at++) {
    const { tag } = tokens[at]!;
    if (tag === "(") brackets++;
    if (tag === ")" && --brackets < 0) return trimEnd(tokens, from, at);
    if (at > from && stops(unit, at, high, frame, cue)) return trimEnd(tokens, from, at);
  }
  return trimEnd(tokens, from, stop);
}

/** "people who want peace [say] …": where the verb of the clause around the cue's own stands, or `high`. */
function outerVerb(unit: Unit, from: number, high: number, frame: string, cue: VerbGroup): number {
  const { tokens } = unit;
  if (cue.form === "finite" && tokens[cue.from - 1]?.tag !== "W") return high;
  let allowed = /[sqw]/.test(frame) ? 1 : 0;
  for (let at = from; at < high; at++) {
    if (/^[BWPC:,-]$/.test(tokens[at]!.tag)) allowed++;
    const group = unit.groupAt(at);
    if (group?.form !== "finite") continue;
    if (allowed <= 0) return at;
    allowed += /s/.test(cuesOf(group.lemma)[0]?.frames ?? "") ? 0 : -1;
  }
  return high;
}

/** `to` without the marks before it. */
export function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && /^[.,;:?-]$/.test(tokens[end - 1]!.tag)) end--;
  return end;
}

function stops(unit: Unit, at: number, high: number, frame: string, cue: VerbGroup): boolean {
  const { tokens } = unit;
  const { tag } = tokens[at]!;
  if (tag === ";" || (tag === "Q”" && tokens[at - 1]!.tag !== ":")) return true;
  if (tag !== "," && tag !== "C") return frame === "n" && startsAside(unit, at, high);
  const joint = tag === "," && tokens[at + 1]?.tag === "C" ? at + 1 : at;
  const next = joint + 1;
  if (next >= high) return false;
  const group = unit.groupAt(next);
  if (tag === "," && joint === at) return stopsAtComma(unit, next, high, frame, cue, group);
  const cueToo =
    group !== undefined && sameForm(tokens, group, cue) && (cuesOf(group.lemma).length > 0 || frame === "n");
  return cueToo || (tokens[joint]!.low === "but" && (frame === "n" || group === undefined) && tag === ",");
}

function stopsAtComma(
  unit: Unit,
  next: number,
  high: number,
  frame: string,
  cue: VerbGroup,
  group: VerbGroup | undefined,
): boolean {
  const { tokens } = unit;
  if (group?.form === "ing" && cuesOf(group.lemma).length > 0) return true;
  if (tokens[next]!.low === "according") return true;
  if (group?.form === "finite" && tokens[cue.from - 1]?.tag === "W") return true;
  if (cue.form !== "finite" && clauseAt(unit, next, high)) return true;
  return frame === "n" && !listGoesOn(tokens, next, high);
}

/** Says whether the comma before `next` stands in a list of noun phrases. */
function listGoesOn(tokens: readonly Token[], next: number, high: number): boolean {
  for (let at = next; at < high && at < next + 9; at++) {
    const { tag } = tokens[at]!;
    if (tag === "C") return true;
    if (!/^[NLKUADS’,I]$/.test(tag)) return false;
  }
  return false;
}

/** "… in an interview", "… on Twitter", "… last week": when and where something was said, after a noun phrase. */
function startsAside(unit: Unit, at: number, high: number): boolean {
  const { tokens } = unit;
  const { tag, low } = tokens[at]!;
  if (tag === "B" && /^(?:while|although|though|because|after|before|until|since)$/.test(low))
    return unit.nextFinite(at) !== undefined;
  const tail = skipTail(tokens, at, high);
  if (tail === at || (tail < high && !/^[.,;:?CB-]$/.test(tokens[tail]!.tag))) return false;
  if (isTime(tokens[at]!)) return true;
  if (tag !== "I" || !/^(?:in|on|via|during|at)$/.test(low)) return false;
  return tokens
    .slice(at + 1, at + 5)
    .some(
      (token, index) => index < tail - at - 1 && (isTime(token) || interviews.has(token.low) || MEDIA.test(token.low)),
    );
}

const MEDIA =
  /^(?:twitter|facebook|instagram|youtube|television|tv|radio|cnn|fox|msnbc|nbc|abc|cbs|bbc|snapchat|reddit|telegram)$/;

const sameForm = (tokens: readonly Token[], group: VerbGroup, cue: VerbGroup): boolean =>
  group.form === cue.form && tokens[group.head]!.tag === tokens[cue.head]!.tag;
