/**
 * Reports without a verb: "according to X", "in the words of X", "in their view".
 */
import { appositionEnd } from "./appositions.ts";
import { clauseAt } from "./contents.ts";
import { cuesOf, follows } from "./cues.ts";
import { trimEnd } from "./ends.ts";
import { ACCORDING } from "./lexicon/speech.ts";
import { endsNoun, nounPhraseAfter, type Range } from "./phrases.ts";
import type { Report } from "./reported.ts";
import type { Unit } from "./units.ts";

const according = ACCORDING.split(",").map((phrase) => phrase.split(" "));

const openers = new Set(according.map(([first]) => first));

/** Reads `According to X, CONTENT` and `CONTENT, according to X` among the tokens from `low` to `high`; null where there is none. */
export function accordingTo(unit: Unit, low: number, high: number): Report | null {
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
    const cue = { from: at, to: at + phrase.length };
    const end = appositionEnd(tokens, groups, nounPhraseAfter(tokens, cue.to, true), high, at > low + 2);
    if (end <= cue.to || !endsNoun(tokens[end - 1])) continue;
    const content = at > low + 2 ? { from: low, to: trimEnd(tokens, low, at) } : restAfter(unit, end, high);
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

/** "In their view, CONTENT": the possessor speaks. */
function inView(unit: Unit, at: number, low: number, high: number): Report | null {
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

function restAfter(unit: Unit, end: number, high: number): Range {
  const { tokens } = unit;
  const from = Math.min(/^[,:]$/.test(tokens[end]?.tag ?? "") ? end + 1 : end, high);
  let to = from;
  while (to < high && !anotherSpeaks(unit, to, high)) to++;
  return { from, to: trimEnd(tokens, from, to) };
}

/** "…, while the union denies this": a clause in which somebody else speaks. */
function anotherSpeaks(unit: Unit, at: number, high: number): boolean {
  const { tokens } = unit;
  if (tokens[at]!.tag !== "," || !/^(?:while|whereas|though|although|but)$/.test(tokens[at + 1]?.low ?? ""))
    return false;
  const verb = unit.nextFinite(at + 2);
  return verb !== undefined && cuesOf(verb.lemma).length > 0 && clauseAt(unit, at + 2, high);
}
