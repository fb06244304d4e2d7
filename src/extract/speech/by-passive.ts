/**
 * Reports whose subject undergoes them: "X is expected to …", "X was accused of … by Y", "it was said that …".
 */

import { endsNoun, nounPhraseAfter, type Range, type VerbGroup } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { contentEnd } from "./content-end.ts";
import type { ContentPlace } from "./content-start.ts";
import type { Cue } from "./cues.ts";
import { byVerb, type Report } from "./cues.ts";
import { subjectOf } from "./subject.ts";

/** "X is expected to …", "X was accused of … by Y", "it was said that …": what is said takes in the subject. */
export function undergone(unit: Sentence, index: number, cue: Cue, low: number, high: number): Report | null {
  const { tokens, groups } = unit;
  const group = groups[index]!;
  const place = passivePlace(tokens, group.to + 1 + cue.rest.length, high, cue, raises(group), group.lemma);
  if (!place || (place.frame === "by" && AUTHORING.has(group.lemma))) return null;
  const subject = subjectOf(tokens, groups, index, low);
  if (subject && /^(?:what|whatever)$/.test(tokens[subject.from - 1]?.low ?? "")) return null;
  // "He was asked whether …": the question is no statement about him.
  const content: Range[] = subject && !isExpletive(tokens, subject) && place.frame !== "w" ? [subject] : [];
  const agent = place.frame === "by" ? agentAt(tokens, place.from, high) : laterAgent(tokens, place.from, high);
  const from = place.frame === "by" ? (agent?.to ?? place.from) : place.from;
  const source = agent;
  const stop = agent && agent.from > from ? agent.from - 1 : high;
  const to =
    from < stop
      ? contentEnd({ unit, from, high: stop, frame: place.frame === "w" ? "w" : "n", cue: group, subordinate: false })
      : from;
  if (to > from && !/^[,.;:?)-]$/.test(tokens[from]!.tag)) content.push({ from, to });
  if (content.length === 0) return null;
  return {
    source,
    cue: { from: group.from, to: place.cueTo },
    content,
    ...byVerb(cue, group),
    frame: /^[sw]$/.test(place.frame) ? place.frame : "v",
  };
}

// "a book written by X": what is written there is no report.
const AUTHORING = new Set(["write", "post", "text", "email", "pen"]);

/** "accused of fraud by the mayor": the agent at the end of the clause, or null. */
function laterAgent(tokens: readonly TaggedWord[], from: number, high: number): Range | null {
  for (let at = from + 1; at < high && at < from + 25; at++) {
    if (/^[,;:.]$/.test(tokens[at]!.tag)) return null;
    if (tokens[at]!.low !== "by" || tokens[at + 1]?.tag === "G") continue;
    const agent = agentAt(tokens, at + 1, high);
    return agent && (agent.to >= high || /^[,;.]$/.test(tokens[agent.to]?.tag ?? ".")) ? agent : null;
  }
  return null;
}

function agentAt(tokens: readonly TaggedWord[], from: number, high: number): Range | null {
  const to = Math.min(high, nounPhraseAfter(tokens, from, true));
  return to > from ? { from, to } : null;
}

function passivePlace(
  tokens: readonly TaggedWord[],
  at: number,
  high: number,
  { frames, rest }: Cue,
  raised: boolean,
  lemma: string,
): ContentPlace | null {
  const token = tokens[at];
  if (!token || at >= high) return null;
  if (raised && (/^[ANDYQR]$/.test(token.tag) || token.low === "like")) return { from: at, cueTo: at, frame: "s" };
  if (rest.length > 0 && rest[0] === "on") return null;
  if (rest.length > 0) return /^[DSANLKUPOG]$/.test(token.tag) ? { from: at, cueTo: at, frame: "as" } : null;
  // "is best known as the poet": by people at large.
  if (lemma === "know" && /^(?:for|as)$/.test(token.low)) return { from: at + 1, cueTo: at + 1, frame: "as" };
  if (token.low === "by" && endsNoun(tokens[nounPhraseAfter(tokens, at + 1, true) - 1]))
    return { from: at + 1, cueTo: at, frame: "by" };
  if (frames.includes("w") && (token.tag === "W" || token.low === "if")) return { from: at, cueTo: at, frame: "w" };
  if (token.tag === "T" && /^[VEHXR]$/.test(tokens[at + 1]?.tag ?? "") && /[sto]/.test(frames))
    return { from: at, cueTo: at, frame: "s" };
  if (token.low === "that" && /s/.test(frames)) return { from: at, cueTo: at, frame: "s" };
  if (/^[ak]$/.test(frames) && /^[DANSKLQ]$/.test(token.tag)) return { from: at, cueTo: at, frame: "as" };
  if (/^(?:as|of|for|with)$/.test(token.low) && /[nak]/.test(frames)) return { from: at, cueTo: at, frame: "as" };
  return null;
}

/** "seem" and "appear" report nobody's view in particular, like a passive. */
export const raises = (group: VerbGroup): boolean => group.lemma === "seem" || group.lemma === "appear";

/** "It is clear that …", "there": a subject that is nobody. */
export const isExpletive = (tokens: readonly TaggedWord[], subject: Range | null): boolean =>
  subject !== null && subject.to - subject.from === 1 && /^(?:it|there)$/.test(tokens[subject.from]!.low);
