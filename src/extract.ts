/**
 * Reads an account's prose and returns its assertions: who says what, by which speech act, on which characters.
 */
import { attributions, type Relation } from "./attribute.ts";
import { clauses, modalityOf, narrated, polarityOf } from "./claims.ts";
import { holders, type KnownSources, type Speaker } from "./holders.ts";
import type { Account, Assertion, Attribution, Notice, Source, Span } from "./model.ts";
import { assertionId, quotation } from "./parse.ts";
import { type Quotation, quotations } from "./quotes.ts";
import { type SilentSpeaker, silencesIn } from "./silence.ts";
import { type Unit, units } from "./units.ts";

/** What {@link extract} is told beforehand. */
export interface ExtractOptions extends KnownSources {}

/** What {@link extract} reads from one account. */
export interface Extraction {
  /** The claims, in reading order. */
  readonly assertions: readonly Assertion[];
  /** Speakers that were not among the known sources. */
  readonly speakers: readonly Source[];
  /** Who is said not to speak, and how. */
  readonly silences: readonly SilentSpeaker[];
  /** Findings about the text: quotation marks that are missing. */
  readonly notices: readonly Notice[];
}

/**
 * Reads the assertions of `account`; spans are offsets into `account.text`. An account without text gives nothing.
 * Strange text never throws.
 */
export function extract(account: Account, options: ExtractOptions = {}): Extraction {
  const text = account.text ?? "";
  const marks = quotations(text);
  const relations = attributions(text, marks);
  const whole = units(text, marks);
  const { speakers, sources } = holders(
    text,
    relations.map((relation) => relation.source[0] ?? null),
    options,
  );
  const speakerOf = new Map(relations.map((relation, index) => [relation, speakers[index]!]));
  const passedOn = new Set(
    relations.filter((inner) => inner.claim && inner.parent && fills(inner, inner.parent)).map((inner) => inner.parent),
  );
  const claimed = relations.filter((relation) => relation.claim && !passedOn.has(relation));
  const assertions = [
    ...claimed.flatMap((relation) => reported(account, text, whole, relation, speakerOf)),
    ...ownVoice(account, text, whole, relations),
  ].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || a.spans[0]!.end - b.spans[0]!.end);
  return {
    assertions,
    speakers: sources,
    silences: silencesIn(text, relations, speakerOf),
    notices: marks.filter((mark) => mark.missing !== null).map((mark) => unbalanced(account.id, mark)),
  };
}

/** Says whether the inner relation's content makes up most of the outer one's. */
function fills(inner: Relation, outer: Relation): boolean {
  const length = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return length(inner.content) * 2 >= length(outer.content);
}

function reported(
  account: Account,
  text: string,
  whole: readonly Unit[],
  relation: Relation,
  speakerOf: ReadonlyMap<Relation, Speaker>,
): Assertion[] {
  const chain: Attribution[] = [];
  for (let each: Relation | null = relation; each; each = each.parent) {
    const speaker = speakerOf.get(each)!;
    chain.unshift({ ...speaker, act: each.act, source: each.source, cue: each.cue, content: each.content });
  }
  const groups = splitContent(text, whole, relation);
  return groups.map((spans) => assertion(account, text, spans, chain, relation.mode));
}

/** The claims of a content: clauses that can be judged apart, each with its spans. */
function splitContent(text: string, whole: readonly Unit[], relation: Relation): Span[][] {
  const spans = relation.content.map((span) => trim(text, span)).filter((span) => span !== null);
  if (relation.mode === "direct" || spans.length !== 1) return spans.length > 0 ? [spans] : [];
  const unit = unitAt(whole, spans[0]!.start);
  const parts = unit
    ? clauses(unit, spans[0]!)
        .map((span) => trim(text, span))
        .filter((span) => span !== null)
    : spans;
  return parts.length > 0 ? parts.map((part) => [part]) : [spans];
}

function unitAt(whole: readonly Unit[], offset: number): Unit | undefined {
  let low = 0;
  let high = whole.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const unit = whole[middle]!;
    if (offset < unit.start) high = middle - 1;
    else if (offset >= unit.end) low = middle + 1;
    else return unit;
  }
  return undefined;
}

const EDGE = /[\s"“”'‘’«»„,.;:?!–—-]/;

/** A span without "that", outer quotation marks and punctuation at its ends; null when nothing is left. */
function trim(text: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text[from]!)) from++;
  if (/^that[\s,]/i.test(text.slice(from, from + 5))) from += 4;
  while (from < to && EDGE.test(text[from]!)) from++;
  while (to > from && EDGE.test(text[to - 1]!)) to--;
  return to > from ? { start: from, end: to } : null;
}

function ownVoice(account: Account, text: string, whole: readonly Unit[], relations: readonly Relation[]): Assertion[] {
  const found: Assertion[] = [];
  let at = 0;
  for (const unit of whole) {
    const inside: Relation[] = [];
    while (at < relations.length && (relations[at]!.cue[0]?.start ?? 0) < unit.end) inside.push(relations[at++]!);
    for (const span of narrated(unit, inside)) {
      const trimmed = trim(text, span);
      if (trimmed) found.push(assertion(account, text, [trimmed], [], "narration"));
    }
  }
  return found;
}

function assertion(
  account: Account,
  text: string,
  spans: readonly Span[],
  attribution: readonly Attribution[],
  mode: Assertion["mode"],
): Assertion {
  const quote = quotation(text, spans);
  return {
    id: assertionId(account.id, quote, spans, attribution),
    accountId: account.id,
    text: quote,
    quote,
    spans,
    attribution,
    asOf: null,
    polarity: polarityOf(quote),
    modality: modalityOf(quote, attribution.at(-1)?.act),
    quantities: [],
    times: [],
    mode,
  };
}

function unbalanced(accountId: string, mark: Quotation): Notice {
  return {
    code: "unbalanced-quotation",
    message: `A quotation misses its ${mark.missing} mark.`,
    accountId,
    span: { start: mark.start, end: mark.end },
  };
}
