/**
 * Attribution relations: who (source) reports (cue) what (content), in the sense of the PARC and PolNeAR corpora
 * (Pareti 2012; Newell, Margolin and Ruths 2018).
 */
import { ACCORDING, SPEECH_VERBS } from "./lexicon/speech.ts";
import type { Mode, Span, SpeechAct } from "./model.ts";
import { endsNoun, isTime, nounPhraseAfter, type Range, type VerbGroup } from "./phrases.ts";
import { type Quotation, quotations } from "./quotes.ts";
import { subjectOf } from "./subjects.ts";
import type { Token } from "./tag.ts";
import { type Unit, units } from "./units.ts";

/** One relation found in a text; all spans are offsets into that text. */
export interface Relation {
  /** Where the speaker is named; empty where the text names none. */
  readonly source: readonly Span[];
  /** The reporting words. */
  readonly cue: readonly Span[];
  /** What is reported, in one piece or several. */
  readonly content: readonly Span[];
  /** What the speaker does. */
  readonly act: SpeechAct;
  /** Base form of the reporting word. */
  readonly lemma: string;
  /** How the words are reported. */
  readonly mode: Mode;
  /** Whether the reporting verb is negated ("did not say"). */
  readonly negated: boolean;
  /** Whether the content is a claim that can be true or false, and no wish, question or object of praise. */
  readonly claim: boolean;
  /** The relation within whose content this one stands, or null. */
  readonly parent: Relation | null;
}

interface Cue {
  readonly act: SpeechAct;
  readonly frames: string;
  readonly rest: readonly string[];
}

/** A relation in token indices of its unit. */
interface Found {
  source: Range | null;
  cue: Range;
  content: Range[];
  act: SpeechAct;
  lemma: string;
  negated: boolean;
  claim: boolean;
}

/** Finds the relations of `text`, in reading order, an outer one before those within it. Linear in the text. */
export function attributions(
  text: string,
  marks: readonly Quotation[] = quotations(text),
  sections: readonly Unit[] = units(text, marks),
): Relation[] {
  const found: Relation[] = [];
  let speech = null as Speech | null;
  for (const unit of sections) {
    if (speech && goesOn(speech, unit)) {
      speech.relation.content.push(...unit.direct.map(({ start, end }) => ({ start, end })));
      speech = { relation: speech.relation, unit };
      continue;
    }
    const first = found.length;
    collect(text, unit, 0, unit.tokens.length, null, found);
    speech = speechOf(unit, found.slice(first));
  }
  return found;
}

/** A relation whose quotation the next unit may carry on. */
interface Speech {
  readonly relation: Relation & { content: Span[] };
  readonly unit: Unit;
}

/** `"A," he said. "B."`, `He said:` and a new paragraph: what the next unit may carry on. */
function speechOf(unit: Unit, relations: readonly Relation[]): Speech | null {
  const last = relations.findLast((relation) => relation.parent === null);
  if (!last) return null;
  const quoted = unit.direct.some((quote) =>
    last.content.some((span) => span.start < quote.end && span.end > quote.start),
  );
  return quoted ? { relation: last as Speech["relation"], unit } : null;
}

// A unit that is one quotation carries on the speech before it, in the same paragraph or where the mark was left open.
function goesOn({ unit: before }: Speech, unit: Unit): boolean {
  if (!unit.tokens.every((token) => token.tag === "Q”" || token.tag === ".")) return false;
  return unit.direct.length > 0 && (unit.paragraph === before.paragraph || before.direct.at(-1)?.continues === true);
}

function collect(
  text: string,
  unit: Unit,
  low: number,
  high: number,
  parent: Relation | null,
  into: Relation[],
  depth = 0,
): void {
  for (const each of analyse(unit, low, high)) {
    const relation = toRelation(text, unit, each, parent);
    into.push(relation);
    if (depth > 3) continue;
    for (const range of each.content) {
      if (range.to - range.from > 2) collect(text, unit, range.from, range.to, relation, into, depth + 1);
    }
  }
}

function toRelation(text: string, unit: Unit, found: Found, parent: Relation | null): Relation {
  const span = ({ from, to }: Range): Span => ({ start: unit.tokens[from]!.start, end: unit.tokens[to - 1]!.end });
  const content = found.content.map(span);
  return {
    source: found.source ? [span(found.source)] : [],
    cue: [span(found.cue)],
    content,
    act: found.act,
    lemma: found.lemma,
    mode: modeOf(text, unit, content),
    negated: found.negated,
    claim: found.claim,
    parent,
  };
}

function modeOf(text: string, unit: Unit, content: readonly Span[]): Mode {
  const quoted = (list: readonly Quotation[]) =>
    list.some((quote) => content.some((span) => quote.start < span.end && quote.end > span.start));
  if (quoted(unit.direct))
    return content.every((span) => /^["“„«'‘`]/.test(text.slice(span.start, span.end))) ? "direct" : "mixed";
  return quoted(unit.mixed) ? "mixed" : "indirect";
}

let cues: Map<string, Cue[]> | undefined;

function cuesOf(lemma: string): readonly Cue[] {
  if (!cues) {
    cues = new Map();
    for (const { act, frames, verbs } of SPEECH_VERBS) {
      for (const verb of verbs.split(" ")) {
        const [head, ...rest] = verb.split("_");
        const list = cues.get(head!) ?? [];
        list.push({ act, frames, rest });
        cues.set(head!, list);
      }
    }
    for (const list of cues.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }
  return cues.get(lemma) ?? [];
}

/** Finds the relations among the tokens from `low` to `high` of one unit. */
function analyse(unit: Unit, low: number, high: number): Found[] {
  const { groups } = unit;
  const found: Found[] = [];
  const after = postposed(unit, low, high);
  if (after) found.push(after);
  const covered = (at: number) =>
    found.some(
      (each) =>
        each.content.some((range) => at >= range.from && at < range.to) || (at >= each.cue.from && at < each.cue.to),
    );
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]!;
    if (group.head < low || group.head >= high || covered(group.head)) continue;
    const match = preposed(unit, index, low, high);
    if (match) found.push(match);
  }
  const source = accordingTo(unit, low, high);
  if (source && !covered(source.cue.from)) found.push(source);
  return found;
}

/** `CONTENT, X said` and `CONTENT, said X`, also in the middle of its content. */
function postposed(unit: Unit, low: number, high: number): Found | null {
  const { tokens, groups } = unit;
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]!;
    if (group.head < low || group.head >= high || group.form !== "finite" || group.passive) continue;
    const cue = cuesOf(group.lemma).find(
      ({ frames, rest }) => /[qs]/.test(frames) && follows(tokens, group.to + 1, rest),
    );
    if (!cue) continue;
    const end = group.to + 1 + cue.rest.length;
    const inverted = invertedSource(unit, group, end, low, high);
    const source = inverted ?? subjectOf(tokens, groups, index, low);
    if (!source) continue;
    const left = Math.min(source.from, group.from);
    if (left <= low || !closesContent(tokens, left - 1)) continue;
    const tail = skipTail(tokens, inverted ? inverted.to : /h/.test(cue.frames) ? hearerEnd(tokens, end) : end, high);
    const next = tokens[tail];
    const quotedLeft =
      tokens[left - 1]!.tag === "Q”" || (tokens[left - 1]!.tag === "," && tokens[left - 2]?.tag === "Q”");
    if (
      next &&
      tail < high &&
      !/^[.,?;)-]$/.test(next.tag) &&
      next.tag !== "Q”" &&
      next.tag !== "G" &&
      next.tag !== "B" &&
      next.tag !== "C" &&
      !quotedLeft
    )
      continue;
    if (!quotedLeft && !clauseIn(unit, low, left - 1) && !(next?.tag === "," && tail + 1 < high)) continue;
    const content: Range[] = [
      { from: quotedLeft ? quoteRun(tokens, left - 1, low) : low, to: tokens[left - 1]!.tag === "," ? left - 1 : left },
    ];
    const right = rightPart(unit, tail, high, quotedLeft);
    if (right) content.push(right);
    const cueEnd = inverted ? end : tail > end && !/h/.test(cue.frames) ? tail : end;
    return {
      source,
      cue: { from: group.from, to: cueEnd },
      content,
      act: cue.act,
      lemma: group.lemma,
      negated: group.negated,
      claim: true,
    };
  }
  return null;
}

function follows(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  return rest.every(
    (low, index) =>
      tokens[at + index]?.low === low || (low === "oneself" && /self$|selves$/.test(tokens[at + index]?.low ?? "")),
  );
}

// A quotation, a comma, or the end of a quoted sentence stands before "X said".
function closesContent(tokens: readonly Token[], at: number): boolean {
  const { tag } = tokens[at]!;
  return tag === "Q”" || tag === "," || tag === "?" || tag === "-";
}

function quoteRun(tokens: readonly Token[], at: number, low: number): number {
  let from = tokens[at]!.tag === "Q”" ? at : at - 1;
  while (from - 1 >= low && tokens[from - 1]!.tag === "Q”") from--;
  return from;
}

function clauseIn(unit: Unit, from: number, to: number): boolean {
  return unit.groups.some((group) => group.form === "finite" && group.head >= from && group.head < to);
}

function rightPart(unit: Unit, tail: number, high: number, quoted: boolean): Range | null {
  const { tokens } = unit;
  let at = tail;
  while (at < high && /^[,.:-]$/.test(tokens[at]!.tag)) at++;
  if (at >= high || at === tail) return null;
  if (quoted) return tokens[at]!.tag === "Q”" ? { from: at, to: at + 1 } : null;
  if (tokens[at]!.tag === "G" || /^(?:who|which|and|but|while|as|although)$/.test(tokens[at]!.low)) return null;
  return { from: at, to: trimEnd(tokens, at, high) };
}

function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && /^[.,;:?-]$/.test(tokens[end - 1]!.tag)) end--;
  return end;
}

/** `"…," said Caddell, the pollster.`: the phrase after the verb, with its apposition. */
function invertedSource(
  { tokens, groups }: Unit,
  group: VerbGroup,
  end: number,
  low: number,
  high: number,
): Range | null {
  if (group.from - 1 < low || !closesContent(tokens, group.from - 1) || group.from !== group.head) return null;
  const to = nounPhraseAfter(tokens, end, true);
  if (to === end || /^[OU]$/.test(tokens[end]!.tag)) return null;
  return { from: end, to: Math.min(high, appositionEnd(tokens, groups, to, high)) };
}

/** End of a speaker's apposition after `to` (", the head of …"), up to the closing comma; `to` itself where there is none. */
function appositionEnd(tokens: readonly Token[], groups: readonly VerbGroup[], to: number, high: number): number {
  if (tokens[to]?.tag !== "," || !/^[DSWANLKU]$/.test(tokens[to + 1]?.tag ?? "")) return to;
  let end = to + 1;
  while (end < high && !closesApposition(tokens, end)) end++;
  const verb = groups.find((group) => group.form === "finite" && group.head > to && group.head < end);
  return verb && !tokens.slice(to, verb.from).some((token) => token.tag === "W" || token.low === "whose") ? to : end;
}

function closesApposition(tokens: readonly Token[], at: number): boolean {
  const { tag } = tokens[at]!;
  if (tag === "Q”" || tag === "." || tag === ";") return true;
  return tag === "," && (tokens[at + 1]?.tag === "Q”" || /^[GCDSPNLKA]$/.test(tokens[at + 1]?.tag ?? ""));
}

/** Skips what may stand between a reporting verb and its content: adverbs, times and prepositional phrases. */
function skipTail(tokens: readonly Token[], from: number, high: number): number {
  let at = from;
  for (let guard = 0; guard < 6 && at < high; guard++) {
    const { tag } = tokens[at]!;
    if (tag === "R" || isTime(tokens[at]!)) at++;
    else if (tag === "I" || tag === "T") {
      const end = nounPhraseAfter(tokens, at + 1, true);
      if (end === at + 1) break;
      at = end;
    } else if (/^(?:last|this|next)$/.test(tokens[at]!.low) && /^[NL]$/.test(tokens[at + 1]?.tag ?? "")) at += 2;
    else break;
  }
  return Math.min(at, high);
}

function hearerEnd(tokens: readonly Token[], from: number): number {
  return nounPhraseAfter(tokens, from, false);
}

/** `X said that CONTENT`, `X praised CONTENT`, and all other cues before their content. */
function preposed(unit: Unit, index: number, low: number, high: number): Found | null {
  const { tokens, groups } = unit;
  const group = groups[index]!;
  for (const cue of cuesOf(group.lemma)) {
    if (!follows(tokens, group.to + 1, cue.rest)) continue;
    const after = group.to + 1 + cue.rest.length;
    const place = group.passive
      ? passivePlace(tokens, after, high, cue)
      : placeOf(unit, after, high, cue.frames, cue.rest.length > 0);
    if (!place) continue;
    const to = contentEnd(unit, place.from, high, place.frame, group);
    if (to <= place.from) continue;
    const governor = group.form === "to" ? groups[index - 1] : undefined;
    const from = governor && governor.to === group.from - 1 && governor.head >= low ? governor.from : group.from;
    const source = group.passive ? null : subjectOf(tokens, groups, index, low);
    return {
      source,
      cue: { from, to: place.cueTo },
      content: [{ from: place.from, to }],
      act: cue.act,
      lemma: group.lemma,
      negated: group.negated,
      claim: /[sqg]/.test(place.frame),
    };
  }
  return null;
}

interface Place {
  /** Where the content starts. */
  readonly from: number;
  /** Where the cue ends. */
  readonly cueTo: number;
  /** Which frame held. */
  readonly frame: string;
}

function passivePlace(tokens: readonly Token[], at: number, high: number, { frames, rest }: Cue): Place | null {
  const token = tokens[at];
  if (!token || at >= high || rest.length > 0) return null;
  if (token.tag === "T" && /^[VEHXR]$/.test(tokens[at + 1]?.tag ?? "") && /[sto]/.test(frames))
    return { from: at, cueTo: at, frame: "s" };
  if (token.low === "that" && /s/.test(frames)) return { from: at, cueTo: at, frame: "s" };
  return null;
}

/** Says where the content of a cue starts whose words end before `at`, or null when no frame fits. */
function placeOf(unit: Unit, at: number, high: number, frames: string, particle: boolean): Place | null {
  const { tokens } = unit;
  if (at >= high) return null;
  const token = tokens[at]!;
  const start = token.tag === "R" && tokens[at + 1] && !clauseAt(unit, at, high) ? at + 1 : at;
  for (const frame of frames) {
    const place = fits(unit, start, high, frame, at, particle);
    if (place) return place;
  }
  return null;
}

function fits(unit: Unit, at: number, high: number, frame: string, cueTo: number, particle: boolean): Place | null {
  const { tokens } = unit;
  const token = tokens[at];
  if (!token || at >= high) return null;
  switch (frame) {
    case "s":
      return clausePlace(unit, at, high, cueTo);
    case "q":
      return quotePlace(unit, at, high);
    case "w":
      return token.tag === "W" || token.low === "if" ? { from: at, cueTo, frame } : null;
    case "n":
      return opensNoun(tokens, at) || (particle && token.tag === "G") ? { from: at, cueTo, frame } : null;
    case "t":
      return token.tag === "T" && /^[VEHXR]$/.test(tokens[at + 1]?.tag ?? "") ? { from: at, cueTo, frame } : null;
    case "g":
      return token.tag === "G" ? { from: at, cueTo, frame } : null;
    case "o": {
      const end = hearerEnd(tokens, at);
      return end > at && tokens[end]?.tag === "T" && /^[VEHXRF]$/.test(tokens[end + 1]?.tag ?? "")
        ? { from: at, cueTo, frame }
        : null;
    }
    case "h": {
      const end = hearerEnd(tokens, at);
      if (end === at) return null;
      return (
        fits(unit, end, high, "q", cueTo, false) ??
        fits(unit, end, high, "w", cueTo, false) ??
        clausePlace(unit, end, high, cueTo)
      );
    }
    default:
      return null;
  }
}

function opensNoun(tokens: readonly Token[], at: number): boolean {
  return /^[DSANLKUPO]$/.test(tokens[at]!.tag) && nounPhraseAfter(tokens, at, false) > at;
}

function clausePlace(unit: Unit, at: number, high: number, cueTo: number): Place | null {
  const { tokens } = unit;
  const token = tokens[at]!;
  if (token.low === "that" && token.tag === "B") return { from: at, cueTo, frame: "s" };
  const tail = skipTail(tokens, at, high);
  if (tail > at && tail < high && tokens[tail]!.low === "that" && tokens[tail]!.tag === "B")
    return { from: tail, cueTo: tail, frame: "s" };
  if (clauseAt(unit, at, high)) return { from: at, cueTo, frame: "s" };
  return tail > at && tail < high && clauseAt(unit, tail, high) ? { from: tail, cueTo: tail, frame: "s" } : null;
}

/** Says whether a noun phrase with a finite verb starts at `at`. */
function clauseAt(unit: Unit, at: number, high: number): boolean {
  const { tokens, groups } = unit;
  if (!/^[DSANLKUPWG]$/.test(tokens[at]?.tag ?? "") && tokens[at]?.low !== "if" && tokens[at]?.tag !== "R")
    return false;
  const next = groups.find((group) => group.from > at && group.form === "finite");
  if (!next || next.head >= high) return false;
  for (let index = at; index < next.from; index++) {
    const { tag } = tokens[index]!;
    if (tag === ";" || tag === ":" || tag === "Q”") return false;
  }
  return next.from - at < 25;
}

function quotePlace(unit: Unit, at: number, high: number): Place | null {
  const { tokens } = unit;
  const tail = skipTail(tokens, at, high);
  const mark = tokens[tail];
  if (!mark || tail >= high) return null;
  if (mark.tag === "Q”") return { from: tail, cueTo: tail, frame: "q" };
  if (mark.tag === ":" && tail + 1 < high) return { from: tail + 1, cueTo: tail + 1, frame: "q" };
  if (mark.tag === "," && tokens[tail + 1]?.tag === "Q”") return { from: tail + 1, cueTo: tail, frame: "q" };
  return null;
}

/** Where the content that starts at `from` ends (exclusive). */
function contentEnd(unit: Unit, from: number, high: number, frame: string, cue: VerbGroup): number {
  const { tokens, groups } = unit;
  if (tokens[from]!.tag === "Q”") return from + 1;
  let brackets = 0;
  for (let at = from; at < high; at++) {
    const { tag } = tokens[at]!;
    if (tag === "(") brackets++;
    if (tag === ")" && --brackets < 0) return at;
    if (at > from && stopsContent(tokens, groups, at, high, frame, cue)) return trimEnd(tokens, from, at);
  }
  return trimEnd(tokens, from, high);
}

function stopsContent(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  at: number,
  high: number,
  frame: string,
  cue: VerbGroup,
): boolean {
  const { tag, low } = tokens[at]!;
  if (tag === ";" || (tag === "Q”" && tokens[at - 1]!.tag !== ":")) return true;
  if (tag !== "," && tag !== "C") return false;
  const joint = tag === "," && tokens[at + 1]?.tag === "C" ? at + 1 : at;
  const next = joint + 1 < high ? joint + 1 : -1;
  if (next < 0) return false;
  const group = groups.find((each) => each.from === next);
  if (tag === "," && joint === at) {
    if (group?.form === "ing" && cuesOf(group.lemma).length > 0) return true;
    if (tokens[next]!.low === "according") return true;
    return frame === "n" && /^[BWG]$/.test(tokens[next]!.tag) && tokens[next]!.low !== "whose";
  }
  if (low === "but" || tokens[joint]!.low === "but") return tag === "," || group !== undefined;
  return (
    group !== undefined &&
    group.form === cue.form &&
    tokens[group.head]!.tag === tokens[cue.head]!.tag &&
    (cuesOf(group.lemma).length > 0 || frame === "n")
  );
}

const according = ACCORDING.split(",").map((phrase) => phrase.split(" "));

/** `According to X, CONTENT` and `CONTENT, according to X`. */
function accordingTo({ tokens, groups }: Unit, low: number, high: number): Found | null {
  for (let at = low; at < high; at++) {
    const phrase = according.find((words) => words.every((each, index) => tokens[at + index]?.low === each));
    if (!phrase) continue;
    const cue = { from: at, to: at + phrase.length };
    const end = appositionEnd(tokens, groups, nounPhraseAfter(tokens, cue.to, true), high);
    if (end <= cue.to) continue;
    const before = at > low + 2;
    const content = before
      ? { from: low, to: trimEnd(tokens, low, at) }
      : { from: Math.min(tokens[end]?.tag === "," ? end + 1 : end, high), to: trimEnd(tokens, end, high) };
    if (content.to <= content.from || !endsNoun(tokens[end - 1])) continue;
    return {
      source: { from: cue.to, to: end },
      cue,
      content: [content],
      act: "assert",
      lemma: "according",
      negated: false,
      claim: true,
    };
  }
  return null;
}
