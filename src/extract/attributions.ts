/**
 * Attribution relations: who (source) reports (cue) what (content), in the sense of the PARC and PolNeAR corpora
 * (Pareti 2012; Newell, Margolin and Ruths 2018).
 */

import { nounPhraseBefore, type Range } from "../english/phrases.ts";
import { type Sentence, spoken, taggedSentences } from "../english/sentences.ts";
import type { TaggedWord } from "../english/tag.ts";
import type { Mode, Span, SpeechAct } from "../model/dossier.ts";
import type { Quotation } from "../text/quotes.ts";
import type { Report } from "./speech/cues.ts";
import { isUnasserted } from "./speech/embedding.ts";
import { labelAt, reports } from "./speech/speech.ts";
import { statedBy, tellsOf } from "./speech/stated.ts";

/** One relation found in a text; all spans are offsets into that text. */
export interface AttributionRelation {
  /** Where the speaker is named; empty where the text names none. */
  readonly source: readonly Span[];
  /** Whom a relative word in `source` goes back to ("Ana Berg, who said …"), or null. */
  readonly antecedent: Span | null;
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
  /** Whether the reporting verb is negated ("did not say", "nobody said"): then nobody claims the content. */
  readonly negated: boolean;
  /** Whether the content is a claim that can be true or false, and no wish, question or object of praise. */
  readonly claim: boolean;
  /** How the content is attached to the reporting word, see `lexicon/speech`. */
  readonly frame: string;
  /** The sentences it states, with the words they are made of, where its content is none: "accused X of Y" → "X did Y". */
  readonly stated: readonly StatedClaim[] | null;
  /** The relation within whose content this one stands, or null. */
  readonly parent: AttributionRelation | null;
}

/** A sentence that a relation states, rebuilt. */
export interface StatedClaim {
  /** The words of the text it is made of. */
  readonly spans: readonly Span[];
  /** The sentence. */
  readonly text: string;
  /** What the speaker does by it. */
  readonly act: SpeechAct;
}

/** Finds the relations of `text`, in reading order, an outer one before those within it. Linear in the text. */
export function attributions(text: string): AttributionRelation[] {
  return attributionsIn(text, taggedSentences(text));
}

/** Finds the relations of `text`, whose sentences are tagged already, as {@link attributions} does. */
export function attributionsIn(text: string, sections: readonly Sentence[]): AttributionRelation[] {
  const found: AttributionRelation[] = [];
  const labels = transcriptLabels(sections);
  let speech = null as Speech | null;
  let turn = null as Turn | null;
  for (const unit of sections) {
    if (turn && goesOnSpeaking(turn, unit, labels)) {
      const relation = carriedOn(text, turn.relation, unit);
      found.push(relation);
      collect(text, unit, 0, unit.tokens.length, relation, found, 1);
      continue;
    }
    if (speech && goesOn(speech, unit)) {
      for (const { start, end } of unit.direct) speech.relation.content.push({ start, end });
      for (const token of unit.tokens) collectSpoken(text, unit, token, speech.relation, found, 1);
      speech = { relation: speech.relation, unit };
      continue;
    }
    const last = found.at(-1);
    if (last && isSignature(unit) && last.cue.length === 0) {
      found[found.length - 1] = signedBy(last, unit);
      continue;
    }
    const first = found.length;
    collect(text, unit, 0, unit.tokens.length, null, found);
    const here = found.slice(first);
    const leads = speech && quotedLead(speech, unit, here);
    if (speech && leads) speech.relation.content.push(leads);
    else for (const quote of unclaimed(unit, here)) found.push(bySomebody(quote));
    turn = turnOf(unit, here, labels);
    speech =
      speechOf(unit, here) ??
      (speech && speech.unit.paragraph === unit.paragraph && !speech.late ? { ...speech, late: true } : null);
  }
  return found;
}

/** Whose turn it is in a transcript: the relation of the label, and the paragraph it opens. */
interface Turn {
  readonly relation: AttributionRelation;
  readonly paragraph: number;
}

/** The words before a colon with which at least two paragraphs of a transcript open; empty for other texts. */
function transcriptLabels(sections: readonly Sentence[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  let paragraph = -1;
  for (const unit of sections) {
    const label = unit.paragraph === paragraph ? null : labelOf(unit);
    paragraph = unit.paragraph;
    if (label) count.set(label, (count.get(label) ?? 0) + 1);
  }
  const turns = [...count.values()].reduce((sum, each) => sum + each, 0);
  const back = [...count.values()].some((each) => each > 1);
  return turns > 2 && back ? new Set(count.keys()) : new Set();
}

/** The label of a unit in lower case, where a name or capitals open it: "ALIYEV", "dr li". */
function labelOf(unit: Sentence): string | null {
  const label = labelAt(unit);
  if (!label) return null;
  const words = unit.tokens.slice(label.source.from, label.source.to);
  return words.every(({ capital }) => capital) ? words.map(({ low }) => low).join(" ") : null;
}

function turnOf(unit: Sentence, here: readonly AttributionRelation[], labels: ReadonlySet<string>): Turn | null {
  const label = labels.size > 0 ? labelOf(unit) : null;
  const relation = here.find(({ parent, lemma }) => parent === null && lemma === ":");
  return label !== null && relation && labels.has(label) ? { relation, paragraph: unit.paragraph } : null;
}

const goesOnSpeaking = (turn: Turn, unit: Sentence, labels: ReadonlySet<string>): boolean =>
  unit.paragraph === turn.paragraph && !labels.has(labelOf(unit) ?? "");

/** The next sentence of a turn, as a relation of the same speaker. */
function carriedOn(text: string, relation: AttributionRelation, unit: Sentence): AttributionRelation {
  const content = [{ start: unit.start, end: unit.end }];
  return { ...relation, content, claim: text[unit.end - 1] !== "?", stated: null, mode: "indirect" };
}

/** Direct quotations of a unit that no relation takes. */
function unclaimed(unit: Sentence, here: readonly AttributionRelation[]): readonly Quotation[] {
  return unit.direct.filter(
    ({ start, end, from, to }) =>
      to - from > SHORTEST_QUOTE &&
      !here.some(({ content, source }) => [...content, ...source].some((span) => span.start < end && span.end > start)),
  );
}
const SHORTEST_QUOTE = 15;

/** A quotation that the text gives to nobody. */
function bySomebody({ start, end }: Quotation): AttributionRelation {
  return {
    source: [],
    antecedent: null,
    cue: [],
    content: [{ start, end }],
    act: "assert",
    lemma: "",
    mode: "direct",
    negated: false,
    claim: true,
    stated: null,
    frame: "q",
    parent: null,
  };
}

/** "— Ana Berg" after a quotation. */
const isSignature = ({ tokens }: Sentence): boolean =>
  tokens.length > 1 &&
  tokens.length < 10 &&
  tokens[0]!.tag === "-" &&
  tokens[1]!.tag === "K" &&
  tokens.every(({ tag }) => /^[KDNALISU,.’-]$/.test(tag));

/** The quotation, with the name that signs it. */
function signedBy(relation: AttributionRelation, { tokens }: Sentence): AttributionRelation {
  const [dash, first] = tokens as [TaggedWord, TaggedWord];
  const last = tokens.findLast(({ tag }) => tag !== ".")!;
  return {
    ...relation,
    source: [{ start: first.start, end: last.end }],
    cue: [{ start: dash.start, end: dash.end }],
    lemma: "-",
  };
}

/** Where a relation stands: at its reporting words, or where it has none at its content. */
export const placeOf = ({ cue, content, lemma }: AttributionRelation): number =>
  ((lemma === ":" ? content[0] : cue[0]) ?? content[0])?.start ?? 0;

/** A relation whose quotation the next unit may carry on. */
interface Speech {
  readonly relation: AttributionRelation & { content: Span[] };
  readonly unit: Sentence;
  /** Whether a sentence of the publisher's own stands between. */
  readonly late?: boolean;
  /** Whether nothing of it was quoted yet. */
  readonly indirect?: boolean;
}

/** `"A," he said. "B."`, `He said:` and a new paragraph: what the next unit may carry on. */
function speechOf(unit: Sentence, relations: readonly AttributionRelation[]): Speech | null {
  const quotes = unit.direct.length > 0 ? unit.direct : unit.mixed.slice(-1);
  const last = relations.findLast(
    ({ parent, content }) =>
      parent === null &&
      quotes.some((quote) => content.some((span) => span.start < quote.end && span.end > quote.start)),
  );
  const speaks =
    last ?? relations.find(({ parent, frame, source }) => parent === null && frame === "s" && source.length > 0);
  return speaks ? { relation: speaks as Speech["relation"], unit, ...(last ? {} : { indirect: true }) } : null;
}

// A unit that is one quotation carries on the speech before it, in the same paragraph or the next one.
function goesOn({ unit: before, indirect }: Speech, unit: Sentence): boolean {
  if (indirect && unit.paragraph !== before.paragraph) return false;
  if (!unit.tokens.every((token) => token.tag === "Q”" || token.tag === ".")) return false;
  return unit.direct.length > 0 && unit.paragraph <= before.paragraph + 1;
}

/** `"A," he said. "B" for years.`: quoted words that open a sentence of the same paragraph and that nobody else says. */
function quotedLead(
  { unit: before, late, indirect }: Speech,
  unit: Sentence,
  relations: readonly AttributionRelation[],
): Span | null {
  const [quote] = [...unit.direct, ...unit.mixed].sort((a, b) => a.start - b.start);
  if (late || indirect || !quote || quote.start > unit.start || unit.paragraph !== before.paragraph) return null;
  const taken = relations.some(({ content, source }) =>
    [...content, ...source].some((span) => span.start < quote.end && span.end > quote.start),
  );
  return taken ? null : { start: quote.start, end: quote.end };
}

function collect(
  text: string,
  unit: Sentence,
  low: number,
  high: number,
  parent: AttributionRelation | null,
  into: AttributionRelation[],
  depth = 0,
): void {
  for (const each of reports(unit, low, high)) {
    const relation = toRelation(text, unit, each, parent);
    into.push(relation);
    if (depth > 3) continue;
    for (const range of each.content) {
      if (range.to - range.from > 2) collect(text, unit, range.from, range.to, relation, into, depth + 1);
      for (let at = range.from; at < range.to; at++)
        collectSpoken(text, unit, unit.tokens[at]!, relation, into, depth + 1);
    }
  }
}

/** `"The mayor told us it was safe," Li said`: what a speaker reports of others, by name or kind, in his own words. */
function collectSpoken(
  text: string,
  unit: Sentence,
  quote: TaggedWord,
  parent: AttributionRelation,
  into: AttributionRelation[],
  depth: number,
): void {
  if (!quote.inside || depth > 3) return;
  for (const each of spoken(text, quote, unit.paragraph)) {
    const found: AttributionRelation[] = [];
    collect(text, each, 0, each.tokens.length, parent, found, depth);
    const outer = found.filter((relation) => relation.parent === parent);
    const others = new Set(outer.filter(({ claim, source }) => claim && source.some((span) => isOther(text, span))));
    for (const relation of found) {
      if (relation.parent !== parent && others.has(relation.parent!)) others.add(relation);
      if (others.has(relation)) into.push(relation);
    }
  }
}

/** Says whether the words name somebody: within a quotation it is not clear whom "he" or "they" mean. */
const isOther = (text: string, { start, end }: Span): boolean =>
  !/^(?:i|we|you|he|she|it|they|who|which|that|this|those|these|one|us|me|my|our|your|his|her|its|their)$/i.test(
    text.slice(start, end),
  );

function toRelation(
  text: string,
  unit: Sentence,
  found: Report,
  parent: AttributionRelation | null,
): AttributionRelation {
  const span = ({ from, to }: Range): Span => ({ start: unit.tokens[from]!.start, end: unit.tokens[to - 1]!.end });
  const content = found.content.map(span);
  const negated = found.negated || isNobody(unit, found.source);
  const thinksNot = negated && RAISING.test(found.lemma);
  const antecedent = antecedentOf(unit, found.source);
  const act = thinksNot ? "dispute" : found.act;
  const may =
    (isClaim(found) || tellsOf(unit, found)) &&
    (!negated || thinksNot) &&
    !isUnasserted(unit, found) &&
    (parent === null || (/^[sq]$/.test(found.frame) && !withholds(parent)));
  const stated = may ? statedBy(unit, antecedent ? { ...found, source: antecedent } : found) : null;
  // What has no predicate is no claim.
  const claim = may && (stated !== null || !/^[nkagvtoe]$/.test(found.frame) || hasVerb(unit, found.content));
  return {
    source: found.source ? [span(found.source)] : [],
    antecedent: antecedent && span(antecedent),
    cue: [span(found.cue)],
    content,
    act,
    lemma: found.lemma,
    mode: modeOf(text, unit, content),
    negated,
    claim,
    stated: stated?.map((each) => ({ spans: each.ranges.map(span), text: each.text, act: each.act ?? act })) ?? null,
    frame: found.frame,
    parent,
  };
}

/** Reports within what is denied, asked, wished for or said by nobody are nobody's claims. */
const withholds = ({ act, negated, frame, claim }: AttributionRelation): boolean =>
  negated || act === "deny" || frame === "w" || (!claim && /^(?:ask|order)$/.test(act));

const hasVerb = ({ groups }: Sentence, ranges: readonly Range[]): boolean =>
  groups.some(({ form, head }) => form === "finite" && ranges.some(({ from, to }) => head >= from && head < to));

/** "does not think that p" is the opinion that p is not so; "did not say that p" is no opinion on p. */
const RAISING = /^(?:think|believe|expect|suppose|imagine|feel|agree|accept|reckon)$/;

/** "Nobody said", "No official said", "none of them said" */
function isNobody({ tokens }: Sentence, source: Range | null): boolean {
  return source !== null && /^(?:no|nobody|none|neither)$/.test(tokens[source.from]!.low);
}

/** "Ana Berg, who said …": the phrase before a relative word. */
function antecedentOf({ tokens, groups }: Sentence, source: Range | null): Range | null {
  if (!source || source.to !== source.from + 1 || !/^(?:who|which|that)$/.test(tokens[source.from]!.low)) return null;
  const end = tokens[source.from - 1]?.tag === "," ? source.from - 1 : source.from;
  return end > 0 && tokens[source.from]!.tag === "W" ? nounPhraseBefore(tokens, groups, end) : null;
}

/** Acts whose content is a claim also where it is a noun phrase or an infinitive: "accused X of Y", "urged X to do Y". */
const CLAIMING = new Set<SpeechAct>([
  "allege",
  "deny",
  "dispute",
  "confirm",
  "concede",
  "retract",
  "warn",
  "predict",
  "promise",
  "evaluate",
]);

function isClaim({ act, frame, lemma, content }: Report): boolean {
  if (act === "decline" || frame === "w" || frame === "p") return false;
  if (/^[sqgak]$/.test(frame)) return act !== "ask" || !/^(?:ask|wonder|inquire|enquire|query|question)$/.test(lemma);
  if (act === "ask")
    return frame === "o" || (frame !== "v" && !/^(?:ask|question|appeal|request|plead|beg)$/.test(lemma));
  if (
    /^(?:thank|congratulate|cheer|vote|boo|jeer|heckle|welcome|salute|credit|compliment|root|ignore|hate|love|dislike|admire|distrust|relish|revere|despise|loathe|abhor|adore|cherish|treasure|veto|taunt|downplay|deflect)$/.test(
      lemma,
    )
  )
    return false;
  return CLAIMING.has(act) && content.length > 0;
}

function modeOf(text: string, unit: Sentence, content: readonly Span[]): Mode {
  const quoted = (list: readonly Quotation[]) =>
    list.some((quote) => content.some((span) => quote.start < span.end && quote.end > span.start));
  if (quoted(unit.direct))
    return content.every((span) => /^["“„«'‘`]/.test(text.slice(span.start, span.end))) ? "direct" : "mixed";
  return quoted(unit.mixed) ? "mixed" : "indirect";
}
