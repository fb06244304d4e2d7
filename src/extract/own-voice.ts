/**
 * The account's own voice: which parts of a text are claims of its publisher.
 */

import { nounPhraseBefore } from "../english/phrases.ts";
import type { Sentence } from "../english/sentences.ts";
import type { TaggedWord } from "../english/tag.ts";
import type { Span } from "../model/dossier.ts";
import type { AttributionRelation } from "./attributions.ts";

/**
 * Finds the stretches of a unit that the publisher asserts itself: its clauses outside every relation of a claim, and
 * of a clause with a relation in it what stands around that and is a clause by itself.
 */
export function narrated(unit: Sentence, relations: readonly AttributionRelation[]): Span[] {
  if (unit.tokens.at(-1)?.tag === "?" || unit.tokens.length < 3) return [];
  const claims = relations.filter(({ claim }) => claim);
  const taken = claims.flatMap((relation) => takenBy(unit, relation));
  const overlaps = (clause: Span) => (span: Span) => span.start < clause.end && span.end > clause.start;
  return clauses(unit)
    .filter((clause) => !commands(unit, clause) && isPredicated(unit, clause))
    .filter((clause) => !unit.direct.some(overlaps(clause)))
    .flatMap((clause) => (taken.some(overlaps(clause)) ? around(unit, clause, taken) : [clause]));
}

/** A heading, a credit, a reference or a bare noun phrase states nothing: a claim has a verb, or gives a number. */
function isPredicated({ tokens, groups }: Sentence, { start, end }: Span): boolean {
  const within = ({ start: from, end: to }: TaggedWord): boolean => from >= start && to <= end;
  const words = tokens.filter(within);
  if (ARCHIVED.test(words[0]?.low ?? "")) return false;
  if (groups.some(({ form, head }) => form === "finite" && within(tokens[head]!))) return true;
  if (/^[([]/.test(words[0]?.text ?? "") || words.length < 4) return false;
  return words.some(({ tag }) => /^[UVZYQG]$/.test(tag));
}

/** "Archived from the original on 3 May": what stands in a list of references. */
const ARCHIVED = /^(?:archived|retrieved|ibid|accessed)$/;

/** The words that a relation takes. A speaker who is the subject of another verb before the reporting one is left to that. */
function takenBy(
  { tokens, groups }: Sentence,
  { source, cue, content, antecedent }: AttributionRelation,
): readonly Span[] {
  const [who] = source;
  const [by] = cue;
  if (!who || !by || antecedent) return [...cue, ...content];
  const acts = groups.some(
    ({ form, from, head }) => form === "finite" && tokens[from]!.start >= who.end && tokens[head]!.end <= by.start,
  );
  return acts ? [...cue, ...content] : [...source, ...cue, ...content];
}

/** What of a clause stands around the words taken and has a subject and a verb of its own. */
function around(unit: Sentence, clause: Span, taken: readonly Span[]): Span[] {
  const { tokens } = unit;
  const isFree = (token: TaggedWord): boolean =>
    token.start >= clause.start &&
    token.end <= clause.end &&
    !taken.some((span) => span.start < token.end && span.end > token.start);
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isFree(tokens[at]!)) continue;
    const from = at;
    while (at + 1 < tokens.length && isFree(tokens[at + 1]!)) at++;
    const span = asClause(unit, from, at);
    if (span) found.push(span);
  }
  return found;
}

/** The tokens from `first` to `last` without what joins them to their neighbours, where subject and verb are left. */
function asClause({ tokens, groups }: Sentence, first: number, last: number): Span | null {
  let from = first;
  let to = last;
  while (from < to && JOINING.test(tokens[from]!.tag)) from++;
  while (to > from && (JOINING.test(tokens[to]!.tag) || /^[IT]$/.test(tokens[to]!.tag))) to--;
  if (tokens[from]!.tag === "W" || to - from < 2) return null;
  const verb = groups.find(({ form, from: start, head }) => form === "finite" && start > from && head <= to);
  const subject = verb && nounPhraseBefore(tokens, groups, verb.from, from);
  if (!subject || !leadsIn(tokens.slice(from, subject.from))) return null;
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}

/** "On Monday the council met", and not "a claim she has not backed" or "who came": what may stand before a subject. */
function leadsIn(words: readonly TaggedWord[]): boolean {
  if (words.some(({ tag }) => /^[BW]$/.test(tag))) return false;
  return words.length === 0 || !/^[DSNLKUP]$/.test(words[0]!.tag) || words.some(({ tag }) => tag === ",");
}

const JOINING = /^[BC,;:.?()-]$/;

/** "Close the bridge now": a verb without a subject at the start, and no other. */
function commands({ tokens, groups }: Sentence, clause: Span): boolean {
  const first = tokens.findIndex((token) => token.start >= clause.start);
  const token = tokens[first];
  const next = tokens[first + 1];
  if (!token?.can.includes("V") || !next || !(/^[DSO]$/.test(next.tag) || INVITING.has(token.low))) return false;
  return !groups.some(
    (group) => group.form === "finite" && group.from > first && tokens[group.head]!.end <= clause.end,
  );
}

/** Verbs by which a page calls on its reader: "Read more …", "Follow for updates". */
const INVITING: ReadonlySet<string> = new Set(
  "read follow click subscribe share see watch listen sign join visit contact download".split(" "),
);

/**
 * Splits a unit into clauses that can be judged apart: at semicolons, and at ", and" or ", but" before a new subject and
 * verb; without a comma only before a subject that cannot belong to what stands before ("… and 43 were hurt").
 */
export function clauses(unit: Sentence, within: Span = unit): Span[] {
  const { tokens, groups } = unit;
  const cuts: number[] = [];
  const first = tokens.findIndex((token) => token.start >= within.start);
  const last = tokens.findLastIndex((token) => token.end <= within.end);
  if (first < 0 || last < first) return [];
  for (let at = first + 1; at < last; at++) {
    const next = afterJoint(tokens, at);
    if (next === 0) continue;
    const group = groups.find((each) => each.from > next && each.form === "finite");
    const between = group ? tokens.slice(next, group.from) : [];
    if (
      group &&
      group.head <= last &&
      between.every((token) => !/^[,;:BW]$/.test(token.tag)) &&
      hasVerb(unit, first, at)
    )
      cuts.push(at);
  }
  return [...cuts, last + 1]
    .map((cut, index) => trimmed(tokens, index === 0 ? first : cuts[index - 1]! + 1, cut - 1))
    .filter((span) => span !== null);
}

const FACT = ["despite", "the", "fact", "that"];

/** Index after the words that join a clause at `at` to the one before: a semicolon, ", and", ", despite the fact that". */
function afterJoint(tokens: readonly TaggedWord[], at: number): number {
  if (tokens[at]!.tag === ";") return at + 1;
  if (/^(?:and|but)$/.test(tokens[at]!.low) && tokens[at - 1]?.tag !== ",")
    return opensClause(tokens, at + 1) ? at + 1 : 0;
  if (tokens[at]!.tag !== ",") return 0;
  if (FACT.every((word, index) => tokens[at + 1 + index]?.low === word)) return at + 1 + FACT.length;
  return /^(?:and|but|yet|while|whereas|so)$/.test(tokens[at + 1]?.low ?? "") ? at + 2 : 0;
}

/** Whether a clause with a subject of its own begins here: a number or a pronoun, and its verb right after it. */
function opensClause(tokens: readonly TaggedWord[], at: number): boolean {
  const subject = tokens[at];
  if (subject === undefined || !(/^\d/.test(subject.text) || ALONE.has(subject.low))) return false;
  const next = tokens[at + 1];
  return next !== undefined && (/^(?:was|were|is|are|had|has|have)$/.test(next.low) || next.tag === "V");
}
/** Subjects that are nobody's object. */
const ALONE: ReadonlySet<string> = new Set([
  "he",
  "she",
  "they",
  "we",
  "dozens",
  "hundreds",
  "thousands",
  "others",
  "many",
]);

function hasVerb({ groups }: Sentence, from: number, to: number): boolean {
  return groups.some((group) => group.form === "finite" && group.head >= from && group.head < to);
}

/** A clause without the words and marks that join it to its neighbours. */
function trimmed(tokens: readonly TaggedWord[], from: number, to: number): Span | null {
  let first = FACT.every((word, index) => tokens[from + index]?.low === word) ? from + FACT.length : from;
  let last = to;
  while (
    first < last &&
    (/^[C,;:.?-]$/.test(tokens[first]!.tag) ||
      (tokens[first]!.low === "that" && tokens[first]!.tag === "B") ||
      (/^(?:while|whereas|so|also)$/.test(tokens[first]!.low) && tokens[first + 1]!.low !== "far"))
  )
    first++;
  while (last > first && /^[,;:.?-]$/.test(tokens[last]!.tag)) last--;
  return last - first < 1 ? null : { start: tokens[first]!.start, end: tokens[last]!.end };
}
