/**
 * Reports without a verb: "according to X", "in the words of X", "in their view".
 */

import { endsNoun, nounPhraseAfter, type Range } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { ACCORDING } from "../../lexicon/speech.ts";
import { trimEnd } from "./content-end.ts";
import { clauseAt, skipTail } from "./content-start.ts";
import { byVerb, type Cue, cuesOf, follows, type Report } from "./cues.ts";
import { appositionEnd, subjectOf } from "./subject.ts";

const according = ACCORDING.split(",").map((phrase) => phrase.split(" "));

const openers = new Set(according.map(([first]) => first));

/** Reads `According to X, CONTENT` and `CONTENT, according to X` among the tokens from `low` to `high`; null where there is none. */
export function accordingTo(unit: Sentence, low: number, high: number): Report | null {
  const { tokens, groups } = unit;
  for (let at = low; at < high; at++) {
    if (!openers.has(tokens[at]!.low)) continue;
    const phrase = according.find((words) => follows(tokens, at, words));
    if (
      tokens[at]!.low === "in" &&
      tokens[at + 1]?.tag === "S" &&
      /^(?:view|opinion|words|eyes|account)$/.test(tokens[at + 2]?.low ?? "")
    )
      return inView(unit, at, low, high);
    if (!phrase) continue;
    const cue = { from: phrase[0] === "as" && phrase.length > 2 ? at + 1 : at, to: at + phrase.length };
    const named = nounPhraseAfter(tokens, cue.to, true);
    const apposed = appositionEnd(tokens, groups, named, high, at > low + 2);
    // "According to X, the plan, which was old, had failed": what leaves no clause is no apposition.
    const fronted = at <= low + 2 && !unit.groups.some(({ form, head }) => form === "finite" && head > apposed);
    const end = fronted ? named : apposed;
    if (end <= cue.to || !endsNoun(tokens[end - 1])) continue;
    const content = claimsBefore(unit, low, at)
      ? { from: low, to: trimEnd(tokens, low, at) }
      : restAfter(unit, end, high);
    if (content.to <= content.from) continue;
    return {
      source: { from: cue.to, to: end },
      cue,
      content: [content],
      act: "assert",
      lemma: "according",
      negated: false,
      frame: "s",
    };
  }
  return null;
}

/** "p, according to X": whether a clause or a quotation stands before the cue, and no mere "In fact, ". */
function claimsBefore({ tokens, groups }: Sentence, low: number, at: number): boolean {
  if (at > low && tokens[at - 1]!.tag === "Q”") return true;
  if (at <= low + 2) return false;
  return at > low + 5 || groups.some(({ form, head }) => form === "finite" && head >= low && head < at);
}

/** "In their view, CONTENT": the possessor speaks. */
function inView(unit: Sentence, at: number, low: number, high: number): Report | null {
  const { tokens } = unit;
  const content = at > low + 2 ? { from: low, to: trimEnd(tokens, low, at) } : restAfter(unit, at + 3, high);
  if (content.to <= content.from) return null;
  return {
    source: { from: at + 1, to: at + 2 },
    cue: { from: at, to: at + 3 },
    content: [content],
    act: "believe",
    lemma: "view",
    negated: false,
    frame: "s",
  };
}

/** "As the Times noted, CONTENT", "CONTENT, as she had warned": an "as" clause that only says who reports. */
export function asReported(unit: Sentence, low: number, high: number): Report | null {
  const { tokens, groups } = unit;
  for (const [index, group] of groups.entries()) {
    if (group.from < low + 2 || group.head >= high || group.form !== "finite" || group.passive) continue;
    const cue = [...cuesOf(group.lemma), ...(group.lemma === "put" ? [PUT_IT] : [])].find(
      ({ frames, rest }) => /[sq]/.test(frames) && follows(tokens, group.to + 1, rest),
    );
    if (!cue || !isAfterAs(tokens, low, group.from) || UNREPORTED.test(group.lemma)) continue;
    const source = subjectOf(tokens, groups, index, low);
    if (!source || source.from <= low - 1 || tokens[source.from - 1]?.low !== "as") continue;
    const at = source.from - 1;
    const end = group.to + 1 + cue.rest.length;
    const tail = skipTail(tokens, end, high);
    if (at > low && !/^(?:[,(-]|Q”)$/.test(tokens[at - 1]!.tag)) continue;
    if (tail < high && !/^[,.)-]$/.test(tokens[tail]!.tag)) continue;
    const before = at > low ? [{ from: low, to: trimEnd(tokens, low, at) }] : [];
    const after = restAfter(unit, tail, high);
    const content = [...before, ...(after.to > after.from + 1 ? [after] : [])];
    if (content.length === 0) continue;
    return {
      source,
      cue: { from: group.from, to: end },
      content,
      ...byVerb(cue, group),
      frame: "s",
    };
  }
  return null;
}

/** "As she put it" reports; "she put it down" does not. */
const PUT_IT: Cue = { act: "assert", frames: "q", rest: ["it"] };

/** Says whether "as" stands before a verb, so that a speaker between the two need be sought. */
function isAfterAs(tokens: readonly TaggedWord[], low: number, verb: number): boolean {
  for (let at = verb - 1; at >= low; at--) if (tokens[at]!.low === "as") return true;
  return tokens[low - 1]?.low === "as";
}

/** "as they knew", "as she hoped": how things went, and no report of them. */
const UNREPORTED = /^(?:know|expect|hope|fear|think|believe|feel|wish|plan|promise|read|continue|hold)$/;

function restAfter(unit: Sentence, end: number, high: number): Range {
  const { tokens } = unit;
  const from = Math.min(/^[,:]$/.test(tokens[end]?.tag ?? "") ? end + 1 : end, high);
  let to = from;
  while (to < high && !anotherSpeaks(unit, to, high)) to++;
  return { from, to: trimEnd(tokens, from, to) };
}

/** "…, while the union denies this": a clause in which somebody else speaks. */
function anotherSpeaks(unit: Sentence, at: number, high: number): boolean {
  const { tokens } = unit;
  if (tokens[at]!.tag !== "," || !/^(?:while|whereas|though|although|but)$/.test(tokens[at + 1]?.low ?? ""))
    return false;
  const verb = unit.nextFinite(at + 2);
  return verb !== undefined && cuesOf(verb.lemma).length > 0 && clauseAt(unit, at + 2, high);
}
