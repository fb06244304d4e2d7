/**
 * Reports within one unit: each reporting word with its speaker and its content, as ranges of tokens.
 */

import { nounPhraseAfter, nounPhraseBefore, type Range, type VerbGroup } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import { RUBRICS } from "../../lexicon/speech.ts";
import { accordingTo, asReported } from "./according-to.ts";
import { extracted, fronted } from "./by-fronting.ts";
import {
  charges,
  lightObject,
  type Nominal,
  type Possessed,
  participle,
  possessed,
  predicate,
  unowned,
} from "./by-noun.ts";
import { isExpletive, raises, undergone } from "./by-passive.ts";
import { carrierOf } from "./carriers.ts";
import { contentEnd, trimEnd } from "./content-end.ts";
import { clauseAt, contentPlace, cueTail, hearerEnd, skipTail } from "./content-start.ts";
import { byVerb, type Cue, cuesOf, follows, type Report } from "./cues.ts";
import { appositionEnd, subjectOf } from "./subject.ts";

/** Finds the reports among the tokens from `low` to `high` of one unit, none within the content of another. */
export function reports(unit: Sentence, low: number, high: number): Report[] {
  const found: Report[] = [];
  const start = skipDateline(unit, low, high);
  const label = headline(unit, start, high);
  if (label) return [label];
  const signature = low === 0 ? signed(unit, start, high) : null;
  if (signature) return [signature];
  const after = asReported(unit, start, high) ?? postposed(unit, start, high);
  if (after) found.push(after);
  const covered = (at: number) =>
    found.some(({ content, cue }) => [...content, cue].some((range) => at >= range.from && at < range.to));
  const source = accordingTo(unit, start, high);
  for (const [index, group] of unit.groups.entries()) {
    if (group.head < start || group.head >= high || covered(group.head)) continue;
    if (source && group.head === source.cue.from) continue;
    const match = preposed(unit, index, start, high);
    if (match) found.push(match);
  }
  if (source && !covered(source.cue.from)) found.push(source);
  for (const each of possessed(unit, start, high)) {
    if (
      !covered(each.cueFrom) &&
      !found.some(({ content }) =>
        content.some((range) => each.content.from < range.from && each.content.to > range.from),
      )
    )
      found.push(ofPossessor(each));
  }
  for (const { cueFrom, cueTo, content, act, lemma, frame } of [
    ...charges(unit, start, high),
    ...unowned(unit, start, high),
  ]) {
    if (!covered(cueFrom))
      found.push({
        source: null,
        about: accused(unit, cueFrom, start),
        cue: { from: cueFrom, to: cueTo },
        content: [content],
        act,
        lemma,
        negated: false,
        frame,
      });
  }
  const announced = leadingUp(unit, start, high);
  if (announced && !covered(announced.cue.from)) found.push(announced);
  const quoted = participle(unit, start, high);
  if (quoted && !covered(quoted.content.from)) found.push(ofPossessor(quoted));
  return found.sort((a, b) => a.cue.from - b.cue.from);
}

/** `She went further: "…"`: whatever verb stands before a colon and a quotation brings it. */
function leadingUp({ tokens, groups }: Sentence, low: number, high: number): Report | null {
  const quote = tokens.findIndex(
    ({ tag }, at) => at > low + 2 && at < high && tag === "Q”" && tokens[at - 1]!.tag === ":",
  );
  const index =
    quote < 0 ? -1 : groups.findLastIndex(({ form, from, head }) => form === "finite" && from > low && head < quote);
  const group = groups[index];
  if (!group || group.passive || quote - group.from > 12) return null;
  const source = subjectOf(tokens, groups, index, low);
  if (!source || isExpletive(tokens, source)) return null;
  return {
    source,
    cue: { from: group.from, to: quote - group.to > 5 ? group.to + 1 : quote },
    content: [{ from: quote, to: quote + 1 }],
    act: "assert",
    lemma: ":",
    negated: false,
    frame: "q",
  };
}

/** "ALMATY, 1 December (RFE/RL) — …", "KARACHI: Police said …": where the sentence proper begins. */
function skipDateline(unit: Sentence, low: number, high: number): number {
  const { tokens } = unit;
  if (low !== 0 || !/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? "")) return low;
  const label = unit.paragraph === 0 ? labelAt(unit) : null;
  if (label && isPlace(unit, label)) return label.to + 1;
  for (let at = 1; at < high && at < 16; at++) {
    const { tag } = tokens[at]!;
    if (tag === "-") return at + 1;
    if (!/^[KNLUA,().]$/.test(tag)) return low;
  }
  return low;
}

/** `Poll: Voters turn away`: a short speaker, a colon, a clause. In a title the clause may lack its verb. */
function headline(unit: Sentence, low: number, high: number): Report | null {
  const { tokens } = unit;
  const label = low === 0 ? labelAt(unit) : null;
  if (!label || label.to + 1 >= high) return null;
  const { to: end } = label;
  if (end + 2 >= high && tokens[end + 1]!.tag !== "Q”") return null;
  if (tokens[high - 1]!.tag === "?" && !isCapitals(tokens[label.from]!)) return null;
  if (unit.paragraph === 0 && isPlace(unit, label)) return null;
  const speaks =
    tokens[end + 1]!.tag === "Q”" ||
    isCapitals(tokens[label.from]!) ||
    (tokens[end - 1]!.tag === "K" && unit.nextFinite(end + 1));
  if (unit.paragraph > 0 && !speaks) return null;
  return {
    source: label.source,
    cue: { from: end, to: end + 1 },
    content: [{ from: end + 1, to: trimEnd(tokens, end + 1, high) }],
    act: "assert",
    lemma: ":",
    negated: false,
    frame: "s",
  };
}

/** A label before a colon: its first and last token, and the speaker in it. */
interface Label extends Range {
  readonly source: Range;
}

/** The label that opens a unit: "ALIYEV (translated):", "A medic near the front:", "Said Berg:". */
export function labelAt({ tokens }: Sentence): Label | null {
  const to = tokens.findIndex(({ tag }, at) => /^[:,;.?]$/.test(tag) || at > 8);
  if (to < 1 || to > 8 || tokens[to]!.tag !== ":") return null;
  const from = tokens.findLastIndex(({ tag }, index) => index < to && tag === "-") + 1;
  const bracket = tokens.findIndex(({ tag }, at) => at > from && at < to && tag === "(");
  const said = /^(?:said|says|asked|added|replied|answered)$/.test(tokens[from]?.low ?? "") && to > from + 1 ? 1 : 0;
  const source = { from: from + said, to: bracket > 0 ? bracket : to };
  const words = tokens.slice(source.from, source.to);
  if (words.length === 0 || !words.every(isLabel) || isRubric(words)) return null;
  return { from, to, source };
}

const isRubric = (words: readonly TaggedWord[]): boolean =>
  words.some(({ low }) => rubrics.has(low) && (low.length > 1 || words.length === 1));

const isCapitals = ({ text }: TaggedWord): boolean => /^\p{Lu}{3,}$/u.test(text);

/** "KARACHI: Police said …": a place in capitals at the head of a report, and nobody who speaks. */
function isPlace({ tokens, groups }: Sentence, { source, to }: Label): boolean {
  const alone = source.to === source.from + 1 && isCapitals(tokens[source.from]!);
  return (
    alone && tokens[to + 1]!.tag !== "Q”" && groups.some(({ lemma, head }) => head > to && cuesOf(lemma).length > 0)
  );
}

/** `"…" — Ana Berg`: a name signs the quotation before it. */
function signed({ tokens }: Sentence, low: number, high: number): Report | null {
  const dash = tokens.findLastIndex(({ tag }, at) => at < high && tag === "-");
  if (dash <= low || tokens[dash - 1]!.tag !== "Q”" || dash + 1 >= high || high - dash > 12) return null;
  const end = trimEnd(tokens, dash + 1, high);
  if (!/^[KDNA]$/.test(tokens[dash + 1]!.tag) || !tokens.slice(dash + 1, end).every(isSignature)) return null;
  return {
    source: { from: dash + 1, to: end },
    cue: { from: dash, to: dash + 1 },
    content: [{ from: dash - 1, to: dash }],
    act: "assert",
    lemma: "-",
    negated: false,
    frame: "q",
  };
}

const isSignature = ({ tag }: TaggedWord): boolean => /^[KDNALISU,’]$/.test(tag);

const rubrics = new Set(RUBRICS.split(" "));

const isLabel = ({ text, tag }: TaggedWord): boolean => /^[\p{Lu}\p{N}]/u.test(text) || /^[NLIADSR’]$/.test(tag);

/** `CONTENT, X said` and `CONTENT, said X`, also in the middle of its content. */
function postposed(unit: Sentence, low: number, high: number): Report | null {
  for (const [index, group] of unit.groups.entries()) {
    if (group.head < low || group.head >= high || group.form !== "finite" || group.passive) continue;
    const cue = cuesOf(group.lemma).find(
      ({ frames, rest }) => /[qs]/.test(frames) && follows(unit.tokens, group.to + 1, rest),
    );
    const report = cue && afterContent(unit, index, cue, low, high);
    if (report) return report;
  }
  return null;
}

function afterContent(unit: Sentence, index: number, cue: Cue, low: number, high: number): Report | null {
  const { tokens, groups } = unit;
  const group = groups[index]!;
  const end = group.to + 1 + cue.rest.length;
  const hearer = cue.frames.startsWith("h");
  if (!hasClosed(tokens, group.from, low)) return null;
  const inverted = hearer ? null : invertedSource(unit, group, end, low, high);
  const source = inverted ?? subjectOf(tokens, groups, index, low);
  const left = source ? Math.min(source.from, group.from) : low;
  if (!source || left <= low || !closesContent(tokens, left - 1)) return null;
  const verbEnd = inverted?.to ?? (hearer ? hearerEnd(tokens, end) : end);
  const tail = skipTail(tokens, verbEnd, high);
  const quoted = quoteBefore(tokens, left);
  if (!quoted && !closesCue(unit, tail, left, low, high)) return null;
  const { tag } = tokens[left - 1]!;
  const from = quoted ? quoteRun(tokens, left - 1, low) : leftStart(unit, tail, left - 1, low);
  const content = from < left - 1 || quoted ? [{ from, to: tag === "Q”" ? left : left - 1 }] : [];
  const right = rightPart(unit, tail, high, quoted);
  if (right) content.push(right);
  if (content.length === 0) return null;
  const to = inverted || hearer ? end : cueTail(tokens, end, tail);
  return {
    source,
    cue: { from: group.from, to },
    content,
    ...byVerb(cue, group),
    frame: quoted ? "q" : "s",
  };
}

/** Says whether anything before the verb can be the end of a content, so that a speaker between the two need be sought. */
function hasClosed(tokens: readonly TaggedWord[], verb: number, low: number): boolean {
  for (let at = verb - 1; at >= low; at--) if (closesContent(tokens, at)) return true;
  return false;
}

/** Where the content before an inserted cue starts: a subject cut off from its verb, a clause, or nothing that is said. */
function leftStart(unit: Sentence, tail: number, comma: number, low: number): number {
  const { tokens, groups } = unit;
  const cutOff = tokens[tail]?.tag === "," && unit.groupAt(tail + 1)?.form === "finite";
  if (cutOff && tokens[comma - 1]?.tag === "W") return comma - 1;
  if (cutOff) return nounPhraseBefore(tokens, groups, comma, low)?.from ?? low;
  const aside = tokens[tail]?.tag === "," && clauseAt(unit, tail + 1, tokens.length);
  const linking = comma - low < 2 && /^[CB]$/.test(tokens[low]!.tag);
  return aside && (linking || /^(?:while|although|though|as|when)$/.test(tokens[low]!.low)) ? comma : low;
}

function quoteBefore(tokens: readonly TaggedWord[], at: number): boolean {
  return tokens[at - 1]!.tag === "Q”" || (tokens[at - 1]!.tag === "," && tokens[at - 2]?.tag === "Q”");
}

/** Says whether nothing that a preposed cue would need stands after the verb, and a clause before it. */
function closesCue(unit: Sentence, tail: number, left: number, low: number, high: number): boolean {
  const next = tail < high ? unit.tokens[tail] : undefined;
  if (next && (!/^[.,?;)GBC-]$/.test(next.tag) || next.low === "that")) return false;
  if (next?.tag === "," && unit.tokens[tail + 1]?.tag === "Q”") return false;
  if (clauseIn(unit, low, left - 1) || (low === 0 && unit.tokens[low]!.tag === "Q”")) return true;
  if (next?.tag !== "," || tail + 1 >= high) return false;
  return (
    unit.groupAt(tail + 1)?.form === "finite" || unit.tokens[tail + 1]!.low === "that" || clauseAt(unit, tail + 1, high)
  );
}

// A quotation, a comma, or the end of a quoted sentence stands before "X said".
function closesContent(tokens: readonly TaggedWord[], at: number): boolean {
  return /^(?:Q”|,|\?|-)$/.test(tokens[at]!.tag);
}

function quoteRun(tokens: readonly TaggedWord[], at: number, low: number): number {
  let from = tokens[at]!.tag === "Q”" ? at : at - 1;
  while (from - 1 >= low && tokens[from - 1]!.tag === "Q”") from--;
  return from;
}

/** Says whether a verb stands there that is no relative clause's ("observers, who counted people,"). */
function clauseIn({ tokens, groups }: Sentence, from: number, to: number): boolean {
  return groups.some(
    ({ form, from: first, head }) =>
      form === "finite" && head >= from && head < to && !(first > from && tokens[first - 1]!.tag === "W"),
  );
}

function rightPart({ tokens }: Sentence, tail: number, high: number, quoted: boolean): Range | null {
  let at = tail;
  while (at < high && /^[,.:-]$/.test(tokens[at]!.tag)) at++;
  if (at >= high || (at === tail && !quoted)) return null;
  if (quoted) return tokens[at]!.tag === "Q”" ? { from: at, to: at + 1 } : null;
  if (tokens[at]!.tag === "G" || /^(?:who|which|and|but|while|as|although)$/.test(tokens[at]!.low)) return null;
  return { from: at, to: trimEnd(tokens, at, high) };
}

/** `"…," said Caddell, the pollster.`: the phrase after the verb, with its apposition. */
function invertedSource(
  { tokens, groups }: Sentence,
  group: VerbGroup,
  end: number,
  low: number,
  high: number,
): Range | null {
  if (group.from - 1 < low || !closesContent(tokens, group.from - 1) || group.from !== group.head) return null;
  const to = nounPhraseAfter(tokens, end, true);
  // "said one resident", and not "said one."
  const counted = tokens[end]?.tag === "U" && /^[NLA]$/.test(tokens[end + 1]?.tag ?? "");
  if (to === end || (!counted && /^[OU]$/.test(tokens[end]!.tag))) return null;
  return { from: end, to: Math.min(high, appositionEnd(tokens, groups, to, high, true)) };
}

/** `X said that CONTENT`, `X praised CONTENT`, and all other cues before their content. */
function preposed(unit: Sentence, index: number, low: number, high: number): Report | null {
  const group = unit.groups[index]!;
  const noun = lightObject(unit, group, high) ?? predicate(unit, group, high);
  const held = noun && nominal(unit, index, noun, low);
  if (held) return held;
  const next = unit.groups[index + 1];
  if (
    raises(group) &&
    next?.from === group.to + 1 &&
    next.lemma !== "be" &&
    cuesOf(next.lemma).some(({ rest }) => follows(unit.tokens, next.to + 1, rest))
  )
    return null;
  for (const cue of cuesOf(group.lemma)) {
    if (!follows(unit.tokens, group.to + 1, cue.rest)) {
      const far = cue.rest.length > 0 && !group.passive ? apart(unit, index, cue, low, high) : null;
      if (far) return far;
      continue;
    }
    const report =
      group.passive || raises(group) ? undergone(unit, index, cue, low, high) : active(unit, index, cue, low, high);
    if (report) return report;
  }
  return null;
}

/** "spoke fondly of", "talked at length about": an adverb between a verb and its preposition. */
function apart(unit: Sentence, index: number, cue: Cue, low: number, high: number): Report | null {
  const { tokens, groups } = unit;
  const group = groups[index]!;
  const gap = follows(tokens, group.to + 1, ["at", "length"]) ? 2 : tokens[group.to + 1]?.tag === "R" ? 1 : 0;
  if (gap === 0 || !follows(tokens, group.to + 1 + gap, cue.rest)) return null;
  return active(unit, index, cue, low, high, gap);
}

function ofPossessor({ source, cueFrom, cueTo, content, act, lemma, frame }: Possessed): Report {
  return { source, cue: { from: cueFrom, to: cueTo }, content: [content], act, lemma, negated: false, frame };
}

/** "Li was arrested [on charges of …]": the subject of the verb before, where it undergoes that. */
function accused({ tokens, groups }: Sentence, at: number, low: number): Range | null {
  const index = groups.findLastIndex(({ from, head }) => from > low && head < at);
  return groups[index]?.passive ? subjectOf(tokens, groups, index, low) : null;
}

function nominal(
  unit: Sentence,
  index: number,
  { cueTo, content, act, lemma, frame }: Nominal,
  low: number,
): Report | null {
  const group = unit.groups[index]!;
  const source = subjectOf(unit.tokens, unit.groups, index, low);
  if (!speaks(unit, group, source, frame)) return null;
  // "It is clear that …": "it" is nobody.
  // "It is clear that …" is the writer's own certainty.
  if (act === "assert" && group.lemma === "be" && isExpletive(unit.tokens, source)) return null;
  const expletive = lemma === unit.tokens[cueTo - 1]!.low && isExpletive(unit.tokens, source);
  return {
    source: expletive ? null : source,
    cue: { from: cueStart(unit, index, low), to: cueTo },
    content: [content],
    act,
    lemma,
    negated: group.negated,
    frame,
  };
}

function active(unit: Sentence, index: number, cue: Cue, low: number, high: number, gap = 0): Report | null {
  const { tokens, groups } = unit;
  const group = groups[index]!;
  if (/[qs]/.test(cue.frames)) {
    const gap = extracted(unit, index, cue, low, high);
    if (gap) return gap;
  }
  const place = contentPlace(unit, group.to + 1 + gap + cue.rest.length, high, cue.frames, cue.rest.length > 0);
  if (!place) return /[nka]/.test(cue.frames) ? fronted(unit, index, cue, low, high) : null;
  const carrier = carrierOf(unit, index, low);
  const source = subjectOf(tokens, groups, carrier >= 0 ? carrier : index, low);
  if (!speaks(unit, group, source, place.frame)) return null;
  const to = contentEnd({
    unit,
    from: place.from,
    high,
    frame: place.frame,
    cue: group,
    subordinate: isSubordinate(tokens, source),
  });
  if (COUNTING.has(group.lemma) && place.frame === "n" && tokens[place.from]!.tag !== "U") return null;
  if (
    group.lemma === "charge" &&
    place.frame === "n" &&
    !tokens.slice(place.from, to).some(({ low }) => low === "with")
  )
    return null;
  if (to <= place.from || (NAMING.has(group.lemma) && place.frame === "k" && !isCalled(unit, source, place.from, to)))
    return null;
  return {
    source: IMPERSONAL.has(group.lemma) ? null : source,
    cue: { from: cueStart(unit, index, low), to: place.cueTo },
    content: [{ from: place.from, to }],
    ...byVerb(cue, group),
    frame: place.frame,
  };
}

/**
 * Says whether somebody can be taken to report: a verb without a subject is somebody's only where it brings a
 * quotation, and what "it", "that" and "there" do to a thing is no speech.
 */
function speaks({ tokens }: Sentence, group: VerbGroup, source: Range | null, frame: string): boolean {
  // "Asked whether …": who asked is seldom said.
  if (!source) return frame === "q" || IMPERSONAL.has(group.lemma) || (group.lemma === "ask" && frame === "w");
  const who = tokens[source.from]!;
  // Outside quotations "you" is the reader, who said nothing.
  if (who.low === "you" && !who.quoted && source.to === source.from + 1) return false;
  if (group.form === "to" && !/^[sqw]$/.test(frame) && !carriesOn(tokens, group)) return false;
  return true;
}

/** "counts 4,900 breaches" tells how many there were; "counted the votes" does not. */
const COUNTING = new Set(["count", "record", "register"]);

const NAMING = new Set(["call", "name", "dub", "label", "term", "brand"]);

/** "called him a liar", "what he calls peace", and not "a film called Perception": who is called and what, two phrases or quoted words. */
function isCalled({ tokens }: Sentence, source: Range | null, from: number, to: number): boolean {
  if (source && tokens[source.from - 1]?.tag === "W") return true;
  const first = nounPhraseAfter(tokens, from, false);
  const rest = tokens.slice(from, to);
  return first < to || (rest.some(({ quoted }) => quoted) && !rest.every(({ quoted }) => quoted));
}

/** "refused to say", "went on to say", "was unable to say": the cue starts with the verb the infinitive hangs on. */
function cueStart(unit: Sentence, index: number, low: number): number {
  const { tokens, groups } = unit;
  const group = groups[index]!;
  const carrier = carrierOf(unit, index, low);
  if (carrier >= 0) return cueStart(unit, carrier, low);
  const governor = group.form === "to" ? groups[index - 1] : undefined;
  if (!governor || governor.head < low) return group.from;
  const between = group.from - 1 - governor.to;
  const joined = between === 0 || (between === 1 && /^[AI]$/.test(tokens[group.from - 1]!.tag));
  return joined ? governor.from : group.from;
}

/** "went on to praise", "refused to endorse", "continued to attack": the infinitive says what is done, not what for. */
function carriesOn(tokens: readonly TaggedWord[], group: VerbGroup): boolean {
  const before = tokens[group.from - 1];
  return (
    before !== undefined && (/^[VZYQGFR]$/.test(before.tag) || /^(?:on|likely|quick|able|unable)$/.test(before.low))
  );
}

// "While X says …", "As X said": the report itself hangs on another clause.
function isSubordinate(tokens: readonly TaggedWord[], source: Range | null): boolean {
  const before = source ? tokens[source.from - 1] : undefined;
  return before !== undefined && /^(?:as|while|although|though|when|after|because|if|since|before)$/.test(before.low);
}

// "It emerged that …": "it" is nobody.
const IMPERSONAL = new Set(["emerge", "transpire"]);
