/**
 * Reports whose content, or its beginning, stands before them: "the changes, which officials said will come".
 */

import { endsNoun, nounPhraseBefore, type Range } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { contentEnd } from "./content-end.ts";
import type { Cue } from "./cues.ts";
import { byVerb, type Report } from "./cues.ts";
import { subjectOf } from "./subject.ts";

/** "the changes, which officials said will come": the relative word belongs to what is said. */
export function extracted(unit: Sentence, index: number, cue: Cue, low: number, high: number): Report | null {
  const { tokens, groups } = unit;
  const group = groups[index]!;
  const verb = unit.groupAt(group.to + 1);
  const source = verb?.form === "finite" ? subjectOf(tokens, groups, index, low) : null;
  const relative = source ? tokens[source.from - 1] : undefined;
  if (!source || !verb || source.from - 1 < low || !gapsBefore(tokens, source.from)) return null;
  if (relative!.tag !== "W" && relative!.low !== "that" && !bareRelative(tokens, source)) return null;
  const bare = relative!.tag !== "W" && relative!.low !== "that";
  const content = [
    (bare && nounPhraseBefore(tokens, groups, source.from, low)) || { from: source.from - 1, to: source.from },
    {
      from: verb.from,
      to: contentEnd({
        unit,
        from: verb.from,
        high,
        frame: "s",
        cue: { ...group, from: source.from },
        subordinate: true,
      }),
    },
  ];
  return {
    source,
    cue: { from: group.from, to: verb.from },
    content,
    ...byVerb(cue, group),
    frame: "s",
  };
}

/** "[which] the mayor described as weak", "[an arrangement] she has criticized": what is told of stands before its clause. */
export function fronted(unit: Sentence, index: number, cue: Cue, low: number, high: number): Report | null {
  const { tokens, groups } = unit;
  const group = groups[index]!;
  const end = group.to + 1 + cue.rest.length;
  const source = group.form === "finite" ? subjectOf(tokens, groups, index, low) : null;
  if (
    !source ||
    source.from <= low ||
    (!/^(?:$|[.,;:)?C-]$)/.test(tokens[end]?.tag ?? "") && tokens[end]?.low !== "as")
  )
    return null;
  const relative = tokens[source.from - 1]!;
  const isRelative =
    /^(?:which|whom|whose)$/.test(relative.low) || (relative.low === "that" && endsNoun(tokens[source.from - 2]));
  if (!isRelative) return null;
  const content: Range[] = [{ from: source.from - 1, to: source.from }];
  if (tokens[end]?.low === "as" && end + 1 < high) {
    const to = contentEnd({ unit, from: end, high, frame: "n", cue: group, subordinate: true });
    if (to > end + 1) content.push({ from: end, to });
  }
  return {
    source,
    cue: { from: group.from, to: end },
    content,
    ...byVerb(cue, group),
    frame: "p",
  };
}

const gapsBefore = (tokens: readonly TaggedWord[], at: number): boolean =>
  tokens[at - 1]!.tag === "W" || endsNoun(tokens[at - (tokens[at - 1]!.low === "that" ? 2 : 1)]);

/** "a decision [they] say allowed …": a pronoun right after the noun that its clause tells of. */
const bareRelative = (tokens: readonly TaggedWord[], { from, to }: Range): boolean =>
  to === from + 1 && tokens[from]!.tag === "P" && /^[NL]$/.test(tokens[from - 1]!.tag);
