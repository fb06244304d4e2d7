/**
 * Where a report stands that did not take place, or may not have: in a question, under a condition, under a verb of
 * holding back, with few who say so. Then its content is asserted by nobody.
 */
import type { VerbGroup } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { CONDITIONALS, FEW, HOLDING_BACK, WITHOUT } from "../../lexicon/embedding.ts";
import type { Report } from "./cues.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const conditionals = set(CONDITIONALS);
const holdingBack = set(HOLDING_BACK);
const few = set(FEW);
const without = set(WITHOUT);

/** Says whether nothing is asserted by `report` because of what it is embedded in. */
export function isUnasserted(unit: Sentence, report: Report): boolean {
  const { tokens, groups } = unit;
  const { source, cue, content } = report;
  if (report.lemma === ":" || content.some(({ from }) => tokens[from]!.tag === "Q”")) return false;
  const index = groups.findLastIndex(({ head }) => head >= cue.from && head < cue.to);
  const first = Math.min(source?.from ?? cue.from, cue.from);
  if (asks(tokens, first, content.at(-1)!.to)) return true;
  if (source !== null && few.has(tokens[source.from]!.low)) return true;
  return isConditional(tokens, first) || (index >= 0 && isHeldBack(tokens, groups, index, cue.from));
}

/** "Did Berg say that …?": the sentence asks, and its question takes in the report. */
function asks(tokens: readonly TaggedWord[], first: number, end: number): boolean {
  const mark = tokens.findIndex(({ tag }, at) => at >= end - 1 && /^[?.;]$/.test(tag));
  if (tokens[mark]?.text !== "?") return false;
  return tokens.slice(0, first + 1).some(({ tag }) => /^[XEHMW]$/.test(tag)) || first === 0;
}

/** "If Berg says …", "unless the mayor admits …": adverbs may stand between. */
function isConditional(tokens: readonly TaggedWord[], first: number): boolean {
  let at = first - 1;
  while (at >= 0 && tokens[at]!.tag === "R") at--;
  const before = tokens[at];
  if (before === undefined) return false;
  return conditionals.has(before.low) || (before.tag === "M" && at === 0);
}

/** "stopped short of saying", "refused to say", "could argue", "without saying". */
function isHeldBack(tokens: readonly TaggedWord[], groups: readonly VerbGroup[], index: number, from: number): boolean {
  const group = groups[index]!;
  const before = tokens[group.from - 1]?.low ?? "";
  if (
    group.form === "ing" &&
    (without.has(before) || (before === "of" && /^(?:short|instead)$/.test(tokens[group.from - 2]?.low ?? "")))
  )
    return true;
  if (group.form === "finite" && HYPOTHETICAL.test(group.modal) && !FIRM.test(group.lemma)) return true;
  const governor = groups[index - 1];
  const near = governor && group.from - governor.to < 4 && (group.form === "to" || group.form === "ing");
  if (!near || governor.to < from - 4) return false;
  return holdingBack.has(governor.lemma) || (group.form === "to" && governor.negated && !governor.passive);
}

const HYPOTHETICAL = /^(?:should|must|might|may|could|ought|can|cannot)$/;

/** "I can confirm that …", "I must say that …": said all the same. */
const FIRM = /^(?:say|confirm|tell|reveal|add|report|note|assure|understand|see|find|know|feel|hear)$/;
