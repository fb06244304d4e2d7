/**
 * Reads an account's prose and returns its assertions: who says what, by which speech act, on which characters.
 */

import { readCertainty } from "../english/certainty.ts";
import { type Sentence, sentenceAt, taggedSentences } from "../english/sentences.ts";
import { INFERENCE_VERBS } from "../lexicon/speech.ts";
import type { Account, Assertion, Attribution, Notice, Source, Span, SpeechAct } from "../model/dossier.ts";
import { requireFields } from "../model/faults.ts";
import { assertionId, quotation } from "../text/identity.ts";
import { foreignLanguage, isAllCapitals, isCutOff } from "../text/language.ts";
import { mend } from "../text/mend.ts";
import { type Quotation, quotations } from "../text/quotes.ts";
import { sentences } from "../text/words.ts";
import { asOfIn } from "../values/as-of.ts";
import { readQuantities } from "../values/quantities.ts";
import { readTimes } from "../values/times.ts";
import { type AttributionRelation, attributionsIn, placeOf } from "./attributions.ts";
import { clauses, narrated } from "./own-voice.ts";
import { type SilenceFound, type SilentSpeaker, silencesIn } from "./silence.ts";
import { KnownNames, type KnownSources } from "./speakers/known.ts";
import { holders, type Speaker } from "./speakers/speakers.ts";

/** What {@link extract} is told beforehand: the sources and aliases of {@link KnownSources}. */
export type ExtractOptions = KnownSources;

/** What {@link extract} reads from one account. */
export interface Extraction {
  /** The claims, in reading order. */
  readonly assertions: readonly Assertion[];
  /** Speakers that were not among the known sources. */
  readonly speakers: readonly Source[];
  /** Who is said not to speak, and how. */
  readonly silences: readonly SilentSpeaker[];
  /** Findings about the text: page furniture, missing quotation marks. */
  readonly notices: readonly Notice[];
}

/** One account while it is read: offsets within are into the mended `view`, and `original` leads them back. */
interface ReadingState {
  readonly account: Account;
  readonly view: string;
  readonly units: readonly Sentence[];
  readonly speakerOf: ReadonlyMap<AttributionRelation, Speaker>;
  /** What each relation met so far says of itself in a claim's chain. */
  readonly links: Map<AttributionRelation, Attribution>;
  original(spans: readonly Span[]): readonly Span[];
}

/**
 * Reads the assertions of `account`. All spans are offsets into `account.text`, also where that text came out of a PDF
 * or a web page and is read in a mended view. An account without text gives nothing; strange text never throws.
 *
 * @throws {@link InputError} naming the path and the value of what is no account.
 */
export function extract(account: Account, options: ExtractOptions = {}): Extraction {
  requireFields(account, "account", {
    id: { expected: "a string", holds: (value) => typeof value === "string" },
    text: { expected: "a string or null", holds: (value) => value == null || typeof value === "string" },
  });
  requireFields(options, "options", {});
  return extractKnowing(account, new KnownNames(options));
}

/** Reads a checked account as {@link extract}, with names known that may have been learned once for many accounts. */
export function extractKnowing(account: Account, known: KnownNames): Extraction {
  const { view, notices: furniture, furniture: left, spans } = mend(account.text ?? "", account.id);
  const notices = [...furniture, ...legibility(account, left)];
  if (notices.some(({ code }) => code === "language-not-read"))
    return { assertions: [], speakers: [], silences: [], notices };
  const marks = quotations(view);
  const sections = taggedSentences(view, marks);
  const relations = attributionsIn(view, sections);
  const silences = silencesIn(view, sections);
  const mentions = [
    ...relations.map(({ antecedent, source }) => antecedent ?? source[0] ?? null),
    ...silences.map(({ mention }) => mention),
  ];
  const { speakers, sources } = holders(view, mentions, known, {
    sentences: sections,
    quotations: marks.filter(({ depth }) => depth === 0),
  });
  const reading: ReadingState = {
    account,
    view,
    units: sections,
    speakerOf: new Map(relations.map((relation, index) => [relation, speakers[index]!])),
    links: new Map(),
    original: (list) => (view === account.text ? list : list.flatMap((span) => spans(span))),
  };
  return {
    assertions: assertionsOf(reading, relations, silences),
    speakers: sources,
    silences: silences
      .map((silence, index) => ({ ...speakers[relations.length + index]!, how: silence.how, span: silence.span }))
      .flatMap((silence) =>
        reading
          .original([silence.span])
          .slice(0, 1)
          .map((span) => ({ ...silence, span })),
      ),
    notices: [...notices, ...marks.flatMap((mark) => unbalanced(reading, mark))],
  };
}

function assertionsOf(
  reading: ReadingState,
  all: readonly AttributionRelation[],
  silences: readonly SilenceFound[],
): Assertion[] {
  const relations = all.filter((relation) => !inferred(reading, relation));
  const passedOn = new Set(
    relations.filter((inner) => inner.claim && inner.parent && fills(inner, inner.parent)).map((inner) => inner.parent),
  );
  const passed = new Map<AttributionRelation, AttributionRelation[]>();
  for (const inner of relations)
    if (inner.claim && inner.parent) passed.set(inner.parent, [...(passed.get(inner.parent) ?? []), inner]);
  const said = relations
    .filter((relation) => relation.claim && !passedOn.has(relation))
    .flatMap((relation) => reported(reading, relation, passed));
  return onceEach(said)
    .concat(ownVoice(reading, relations, silences.filter(isRefusal)))
    .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || a.spans[0]!.end - b.spans[0]!.end);
}

/** Leaves out a claim whose words another has too, passed on by one more: "Bell said p" beside "The Post: Bell said p". */
function onceEach(said: readonly Assertion[]): Assertion[] {
  const bySpans = new Map<string, Assertion[]>();
  for (const one of said) {
    const place = one.spans.map(({ start, end }) => `${start}-${end}`).join();
    const own = bySpans.get(place);
    if (own) own.push(one);
    else bySpans.set(place, [one]);
  }
  return [...bySpans.values()].flatMap((group) =>
    group.filter(
      (one) => !group.some((other) => other.attribution.length > one.attribution.length && endsWith(other, one)),
    ),
  );
}

function endsWith({ attribution: long }: Assertion, { attribution: short }: Assertion): boolean {
  return short.every(({ holder, name, act }, back) => {
    const other = long[long.length - short.length + back];
    return other?.holder === holder && other.name === name && other.act === act;
  });
}

const inference = new Set(INFERENCE_VERBS.split(" "));

/** "The search suggests that …", "they were found to …": a thing is no speaker, and a finding of nobody's is the publisher's. */
function inferred({ speakerOf }: ReadingState, relation: AttributionRelation): boolean {
  const { holder, naming } = speakerOf.get(relation)!;
  const inOwnVoice = relation.parent === null || RAISING.test(relation.lemma);
  return inOwnVoice && holder === null && naming === "unknown" && isInference(relation);
}

/** "The bridge seems to hold": whoever says the sentence infers it. */
const RAISING = /^(?:seem|appear)$/;

const isInference = ({ lemma, act, source }: AttributionRelation): boolean =>
  inference.has(lemma) || (act === "perceive" && source.length === 0);

/** Says whether the inner relation's content makes up most of the outer one's. */
function fills(inner: AttributionRelation, outer: AttributionRelation): boolean {
  return lengthOf(inner.content) * 2 >= lengthOf(outer.content);
}

/** The claims that relations report, by the relation they stand in. */
type Passed = ReadonlyMap<AttributionRelation, readonly AttributionRelation[]>;

function reported(reading: ReadingState, relation: AttributionRelation, passed: Passed): Assertion[] {
  const chain: Attribution[] = [];
  for (let each: AttributionRelation | null = relation; each; each = each.parent) chain.unshift(linkOf(reading, each));
  const inner = passed.get(relation) ?? [];
  return splitContent(reading, relation)
    .filter(({ spans }) => !inner.some((each) => fillsMost([...each.source, ...each.cue, ...each.content], spans)))
    .flatMap(({ spans, mode, text, act }) => assertion(reading, spans, act ? withAct(chain, act) : chain, mode, text));
}

/** The chain with what its last speaker does by this claim. */
function withAct(chain: readonly Attribution[], act: Attribution["act"]): readonly Attribution[] {
  const last = chain.at(-1)!;
  return last.act === act ? chain : [...chain.slice(0, -1), { ...last, act }];
}

/** Says whether the spans `inner` make up most of `outer`, within which they stand. */
function fillsMost(inner: readonly Span[], outer: readonly Span[]): boolean {
  const within = inner.every(({ start, end }) => outer.some((span) => start >= span.start - 1 && end <= span.end + 2));
  return within && lengthOf(inner) * 2 >= lengthOf(outer);
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);

/** "We", "our monitors", "our reading": whoever publishes. */
const OWN = /^(?:(?:we|us|i|me)$|(?:our|my)\b)/i;

function linkOf(reading: ReadingState, relation: AttributionRelation): Attribution {
  const known = reading.links.get(relation);
  if (known) return known;
  const { account, speakerOf, original } = reading;
  const { act, source, cue, content, parent } = relation;
  const { holder, name, naming } = speakerOf.get(relation)!;
  // Outside quotations "we" is whoever publishes the text.
  const own = holder === null && parent === null && OWN.test(name ?? "");
  const spans = { source: original(source), cue: original(cue), content: original(content) };
  const made = { holder: own ? account.sourceId : holder, name, naming, act, ...spans };
  reading.links.set(relation, made);
  return made;
}

/** The claims of a content: clauses that can be judged apart, each with its spans. */
function splitContent({ view, units: sections }: ReadingState, relation: AttributionRelation): Claim[] {
  const { stated, mode } = relation;
  if (stated) return stated.map((each) => ({ ...each, spans: trimmedAll(view, each.spans), mode }));
  const spans = trimmedAll(view, relation.content);
  const direct = (list: readonly Span[]): Claim[] =>
    quotedSentences(view, list).map((each) => ({ spans: each, mode: "direct" }));
  if (relation.mode === "direct") return direct(spans);
  const unit = sentenceAt(sections, placeOf(relation));
  // Quotations of the sentences after it are claims of their own.
  const own = spans.filter(({ start }) => unit === undefined || start < unit.end);
  const later = spans.length > own.length ? direct(spans.slice(own.length)) : [];
  if (own.length !== 1) return own.length > 0 ? [{ spans: own, mode: relation.mode }, ...later] : later;
  const parts = unit ? trimmedAll(view, clauses(unit, own[0]!)) : own;
  const claims = parts.length > 0 ? parts.map((part) => [part]) : [own];
  return [...claims.map((each) => ({ spans: each, mode: relation.mode })), ...later];
}

/** One claim of a content. */
interface Claim {
  readonly spans: readonly Span[];
  readonly mode: AttributionRelation["mode"];
  /** The claim as a sentence, where the words of its spans are none. */
  readonly text?: string;
  /** What the speaker does by it. */
  readonly act?: Attribution["act"];
}

const SHORTEST_SENTENCE = 12;

/** The sentences of a quotation, each a claim of its own; one that goes on after "he said" keeps both its pieces. */
function quotedSentences(view: string, spans: readonly Span[]): Span[][] {
  const found: Span[][] = [];
  let joined = false;
  for (const [index, span] of spans.entries()) {
    for (const sentence of trimmedAll(view, sentences(view.slice(span.start, span.end)).map(shiftedBy(span.start)))) {
      const last = found[found.length - 1];
      if (last && (joined || sentence.end - sentence.start < SHORTEST_SENTENCE)) last.push(sentence);
      else found.push([sentence]);
      joined = false;
    }
    const next = spans[index + 1];
    joined = next !== undefined && !/[.!?]/.test(view.slice(span.end, next.start));
  }
  const claims = found.filter((pieces) => view[pieces[pieces.length - 1]!.end] !== "?");
  return claims.length > 0 ? claims : found.slice(0, 1);
}

const shiftedBy =
  (offset: number) =>
  ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });

const EDGE = /[\s"“”'‘’«»„,.;:?!–—-]/;

function trimmedAll(view: string, spans: readonly Span[]): Span[] {
  return spans.map((span) => trim(view, span)).filter((span) => span !== null);
}

/** A span without "that", outer quotation marks and punctuation at its ends; null when nothing is left. */
function trim(view: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(view[from]!)) from++;
  if (/^that[\s,]/i.test(view.slice(from, from + 5))) from += 4;
  while (from < to && EDGE.test(view[from]!)) from++;
  while (to > from && EDGE.test(view[to - 1]!)) to--;
  return to > from ? { start: from, end: closed(view, from, to, end) } : null;
}

/** Takes in the closing mark of quoted words at the end whose opening mark is inside: `was “safe”`. */
function closed(view: string, from: number, to: number, end: number): number {
  const opened = view.slice(from, to).match(/[“„«]/g)?.length ?? 0;
  const shut = view.slice(from, to).match(/[”»]/g)?.length ?? 0;
  const mark = /^[.,?!]?[”»]/.exec(view.slice(to, Math.max(end, to) + 2));
  return opened > shut && mark ? to + mark[0].length : to;
}

/** "The mayor declined to comment on reports that …" tells of a silence and says nothing of the matter. */
const isRefusal = ({ how, mention }: SilenceFound): boolean =>
  mention !== null && (how === "declined" || how === "unreachable");

function ownVoice(
  reading: ReadingState,
  relations: readonly AttributionRelation[],
  refusals: readonly SilenceFound[],
): Assertion[] {
  const found: Assertion[] = [];
  let at = 0;
  for (const unit of reading.units) {
    const inside: AttributionRelation[] = [];
    while (at < relations.length && placeOf(relations[at]!) < unit.end) inside.push(relations[at++]!);
    for (const span of trimmedAll(reading.view, narrated(unit, inside))) {
      if (refusals.some((refusal) => refusal.span.start >= span.start && refusal.span.end <= span.end)) continue;
      found.push(...assertion(reading, [span], [], "narration"));
    }
  }
  return found;
}

function assertion(
  reading: ReadingState,
  inView: readonly Span[],
  attribution: readonly Attribution[],
  mode: Assertion["mode"],
  rebuilt?: string,
): Assertion[] {
  const spans = reading.original(inView);
  if (spans.length === 0) return [];
  const text = rebuilt ?? quotation(reading.view, inView);
  const { id: accountId, date = null } = reading.account;
  const times = readTimes(text, date);
  const { polarity, modality } = readCertainty(text);
  return [
    {
      id: assertionId(accountId, text, spans, attribution),
      accountId,
      text,
      quote: quotation(reading.account.text ?? "", spans),
      spans,
      attribution,
      asOf: asOfIn(text, times, date),
      polarity,
      modality: INTENDING.has(attribution.at(-1)?.act) ? "intended" : modality,
      quantities: readQuantities(text),
      times,
      mode,
      answers: [],
      mentions: [],
    },
  ];
}

/** What stands in the way of reading a text: another language, capitals throughout, an end cut off, little but furniture. */
function legibility({ id, text }: Account, left: readonly { readonly span: Span }[]): Notice[] {
  const whole = text ?? "";
  const language = foreignLanguage(whole);
  const note = (code: string, message: string): Notice => ({ code, message, accountId: id, span: null });
  if (language !== null)
    return [note("language-not-read", `The text is in ${language}, which is not read: no claim is taken from it.`)];
  const found: Notice[] = [];
  if (isAllCapitals(whole))
    found.push(note("all-capitals", "The text is in capitals throughout: names are not told from other words in it."));
  if (isCutOff(whole)) found.push(note("cut-off", "The text stops in the middle of a sentence."));
  if (left.length > 2 && lengthOf(left.map(({ span }) => span)) * 2 > whole.length)
    found.push(
      note("mostly-furniture", "More than half of the text is menus, captions and the like, and was left out."),
    );
  return found;
}

function unbalanced(reading: ReadingState, mark: Quotation): Notice[] {
  const [span] = mark.missing === null ? [] : reading.original([{ start: mark.start, end: mark.end }]);
  if (!span) return [];
  const message = `A quotation misses its ${mark.missing} mark.`;
  return [{ code: "unbalanced-quotation", message, accountId: reading.account.id, span }];
}

/** Speech acts by which what is said is to come about. */
const INTENDING: ReadonlySet<SpeechAct | undefined> = new Set(["ask", "order", "promise"] as const);
