/**
 * Sentences as they are read, joined where a quotation runs over their boundary, as tokens without quotation
 * marks in which every quotation of whole sentences is one token.
 */

import { type Quotation, quotations } from "../text/quotes.ts";
import { paragraphs, sentencesIn } from "../text/words.ts";
import { type VerbGroup, verbGroups } from "./phrases.ts";
import { type TaggedWord, tag } from "./tag.ts";

/** One sentence, or several that a quotation joins. */
export interface Sentence {
  /** Offset of its first character. */
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
  /** Number of the paragraph it stands in. */
  readonly paragraph: number;
  /** Words and marks; a direct quotation is one token with the tag `Q”`, other quotation marks are left out. */
  readonly tokens: readonly TaggedWord[];
  /** The verb groups among them. */
  readonly groups: readonly VerbGroup[];
  /** The verb group that starts at token `at`. */
  groupAt(at: number): VerbGroup | undefined;
  /** The first verb group at or after token `at` that has a subject of its own. */
  nextFinite(at: number): VerbGroup | undefined;
  /** Direct quotations in it, outermost. */
  readonly direct: readonly Quotation[];
  /** Quoted words in it that are part of its own sentences, outermost. */
  readonly mixed: readonly Quotation[];
}

/** Cuts `text` into tagged sentences. Linear in the length of the text. */
export function taggedSentences(text: string, marks: readonly Quotation[] = quotations(text)): Sentence[] {
  const outer = marks.filter((quotation) => quotation.depth === 0);
  const found: Sentence[] = [];
  let at = 0;
  for (const [number, block] of paragraphs(text).entries()) {
    const here: Quotation[] = [];
    while (at < outer.length && outer[at]!.start < block.end) here.push(outer[at++]!);
    let next = 0;
    for (const { start, end } of joinQuoted(text, sentencesIn(text, block), here)) {
      const inside: Quotation[] = [];
      while (next < here.length && here[next]!.start < end) inside.push(here[next++]!);
      for (const each of unitsOf(text, start, end, number, inside)) found.push(each);
    }
  }
  return found;
}

/** Joins neighbouring sentences while one quotation is open across their boundary. */
function joinQuoted(
  text: string,
  sentences: readonly { start: number; end: number }[],
  quotes: readonly Quotation[],
): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  let quote = 0;
  for (const sentence of sentences) {
    const last = joined.at(-1);
    while (quote < quotes.length && quotes[quote]!.end <= sentence.start) quote++;
    const open = quotes[quote];
    const before = quotes[quote - 1];
    const spoken = last && before?.end === last.end && /[?!…]/.test(text.slice(Math.max(0, before.to - 2), before.to));
    if (last && open && open.start < last.end && open.end > sentence.start) last.end = sentence.end;
    else if (last && spoken && open?.start !== sentence.start) last.end = sentence.end;
    else joined.push({ ...sentence });
  }
  return joined;
}

function unitsOf(
  text: string,
  start: number,
  end: number,
  paragraph: number,
  quotes: readonly Quotation[],
): Sentence[] {
  const raw = tag(text, start, end, quotes);
  const direct: Quotation[] = [];
  const mixed: Quotation[] = [];
  const tokens: TaggedWord[] = [];
  let index = 0;
  for (const quote of quotes) {
    while (index < raw.length && raw[index]!.start < quote.start) pushWord(tokens, raw[index++]!);
    const inside: TaggedWord[] = [];
    while (index < raw.length && raw[index]!.start < quote.end) pushWord(inside, raw[index++]!);
    const alone = quote.start <= start && quote.end >= end;
    const isWhole = alone || isDirect(text, quote, inside, tokens);
    (isWhole ? direct : mixed).push(quote);
    for (const token of isWhole ? [whole(text, quote, inside)] : inside) tokens.push(token);
  }
  while (index < raw.length) pushWord(tokens, raw[index++]!);
  const pieces = cut(tokens);
  if (pieces.length === 1) return [makeUnit(start, end, paragraph, tokens, direct, mixed)];
  return pieces.map((piece) => {
    const from = piece[0]!.start;
    const to = piece.at(-1)!.end;
    const within = (quote: Quotation) => quote.start >= from && quote.start < to;
    return makeUnit(from, to, paragraph, piece, direct.filter(within), mixed.filter(within));
  });
}

function pushWord(into: TaggedWord[], token: TaggedWord): void {
  if (token.tag !== "“" && token.tag !== "”") into.push(token);
}

const LONGEST = 400;

/** Cuts what never ends, a list or a text without full stops, so that work within a unit stays bounded. */
function cut(tokens: readonly TaggedWord[]): (readonly TaggedWord[])[] {
  if (tokens.length <= LONGEST) return [tokens];
  const pieces: TaggedWord[][] = [];
  let piece: TaggedWord[] = [];
  for (const token of tokens) {
    piece.push(token);
    if (piece.length < LONGEST - 100 || (token.tag !== "," && piece.length < LONGEST)) continue;
    pieces.push(piece);
    piece = [];
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

function makeUnit(
  start: number,
  end: number,
  paragraph: number,
  tokens: readonly TaggedWord[],
  direct: readonly Quotation[],
  mixed: readonly Quotation[],
): Sentence {
  const groups = verbGroups(tokens);
  let starts: Map<number, VerbGroup> | undefined;
  return {
    start,
    end,
    paragraph,
    tokens,
    groups,
    groupAt(at) {
      starts ??= new Map(groups.map((group) => [group.from, group]));
      return starts.get(at);
    },
    nextFinite: (at) => groups.find((group) => group.from >= at && group.form === "finite"),
    direct,
    mixed,
  };
}

function whole(text: string, { start, end }: Quotation, inside: readonly TaggedWord[]): TaggedWord {
  const words = text.slice(start, end);
  return { text: words, low: '"', start, end, tag: "Q”", lemma: '"', can: "Q”", quoted: true, capital: false, inside };
}

/** The sentences spoken in a direct quotation, as units. Quotations within it are left as its words. */
export function spoken(text: string, { start, end, inside = [] }: TaggedWord, paragraph: number): Sentence[] {
  let at = 0;
  return sentencesIn(text, { start, end }).flatMap((sentence) => {
    const from = at;
    while (at < inside.length && inside[at]!.start < sentence.end) at++;
    const tokens = inside.slice(from, at);
    return tokens.length < 5 || tokens.length > LONGEST
      ? []
      : [makeUnit(sentence.start, sentence.end, paragraph, tokens, [], [])];
  });
}

/** Says whether a quotation holds whole sentences and is not a phrase within the sentence around it. */
function isDirect(
  text: string,
  quote: Quotation,
  inside: readonly TaggedWord[],
  before: readonly TaggedWord[],
): boolean {
  const wordCount = inside.filter((token) => token.can !== "." && token.tag !== ",").length;
  const previous = before.at(-1);
  const leads = previous === undefined || /^[,:.?;-]$/.test(previous.tag) || previous.tag === "Q”";
  const capital = /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(quote.from, quote.from + 6));
  const ended = /[.,?!…—-]["'”’]?\s*$/.test(text.slice(Math.max(quote.from, quote.to - 4), quote.to));
  const verb = inside.some((token) => /^[VZYEHXM]$/.test(token.tag));
  if (quote.missing === "closing" || quote.continues) return true;
  if (wordCount === 0) return false;
  if (previous === undefined && /[,?!…-]["'”’]?\s*$/.test(text.slice(Math.max(quote.from, quote.to - 4), quote.to)))
    return true;
  if (previous?.tag === "," && before.slice(-12).some(({ tag }) => tag === "Q”") && ended) return true;
  if (leads && (capital || previous === undefined) && ended) return verb || wordCount > 3 || inside.at(-1)?.tag === "?";
  if (leads && (verb || wordCount > 5) && (ended || capital))
    return capital || /^[:]$/.test(previous?.tag ?? "") || wordCount > 6;
  return capital && verb && ended && wordCount > 3;
}

/** The unit that holds the character at `offset`, or undefined. */
export function sentenceAt(sections: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sections.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const unit = sections[middle]!;
    if (offset < unit.start) high = middle - 1;
    else if (offset >= unit.end) low = middle + 1;
    else return unit;
  }
  return undefined;
}
