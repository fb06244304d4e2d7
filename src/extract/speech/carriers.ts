/**
 * Texts that carry a report: of "issued a statement describing …" and "released a video that accuses …" the speaker is
 * whoever issued the text, and its issuing belongs to the cue; so does the verb in "began by saying".
 */

import { isTime, nounPhraseAfter, type VerbGroup } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { CARRIED_TEXTS, CARRYING_VERBS, OPENING_VERBS } from "../../lexicon/carriers.ts";
import { cuesOf } from "./cues.ts";

const texts = new Set(CARRIED_TEXTS.split(" "));
const carrying = new Set(CARRYING_VERBS.split(" "));
const opening = new Set(OPENING_VERBS.split(" "));

/** How far a carrying verb may stand from the verb of what it carries, in tokens. */
const REACH = 14;

/** The number of the verb group that puts forth what `groups[index]` reports, or -1. */
export function carrierOf(unit: Sentence, index: number, low: number): number {
  const { tokens, groups } = unit;
  const group = groups[index]!;
  const verb = groups[index - 1];
  if (!verb || verb.from < low || group.from - verb.to > REACH) return -1;
  const opens = group.form === "ing" && tokens[group.from - 1]?.low === "by" && opening.has(verb.lemma);
  if (opens) return group.from - verb.to < 4 ? index - 1 : -1;
  const saidBefore = groups
    .slice(0, index - 1)
    .some((each) => each.from >= low && each.form === "finite" && cuesOf(each.lemma).length > 0);
  const says = cuesOf(group.lemma).some(({ frames }) => /[sqk]/.test(frames));
  if (tokens[group.from - 1]!.tag === "," && (saidBefore || !says)) return -1;
  return carries(tokens, verb, group) ? index - 1 : -1;
}

function carries(tokens: readonly TaggedWord[], verb: VerbGroup, group: VerbGroup): boolean {
  if (!carrying.has(verb.lemma) || verb.passive) return false;
  const relative = /^(?:that|which)$/.test(tokens[group.from - 1]!.low);
  if (!(group.form === "ing" || (relative && group.form === "finite"))) return false;
  const from = /^(?:out|up)$/.test(tokens[verb.to + 1]!.low) ? verb.to + 2 : verb.to + 1;
  const end = nounPhraseAfter(tokens, from, false);
  const text = tokens.slice(from, end).findLastIndex(({ low }) => texts.has(low.replace(/s$/, "")));
  return text >= 0 && tokens.slice(end, group.from - (relative ? 1 : 0)).every(isAside);
}

/** What may stand between a text and what it says: to whom, where and when. */
const isAside = (token: TaggedWord): boolean => /^[DSNLKUA’ITR,]$/.test(token.tag) || isTime(token);
