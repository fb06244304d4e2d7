/**
 * Passages that texts share word for word, found through an index of word sequences, never by comparing all pairs.
 */

import { STOPWORDS } from "../../lexicon/stopwords.ts";
import type { Span } from "../../model/dossier.ts";
import { quotations } from "../../text/quotes.ts";
import { fold, type Word, words } from "../../text/words.ts";

/** A text whose passages are looked for. */
export interface CopyText {
  /** Identifier, unique among the texts. */
  readonly id: string;
  /** Texts of one publisher are not compared with each other. */
  readonly publisher: string;
  /** The words. */
  readonly text: string;
}

/** A passage that stands in two texts. */
export interface Passage {
  /** Where it stands in the earlier text. */
  readonly a: Span;
  /** Where it stands in the later text. */
  readonly b: Span;
  /** How many of its words stand outside quotation marks. */
  readonly narration: number;
}

/** What two texts share. */
export interface Copy {
  /** Identifier of the earlier text. */
  readonly a: string;
  /** Identifier of the later text. */
  readonly b: string;
  /** The passages, in the order of the later text. */
  readonly passages: readonly Passage[];
  /** Words of narration in the passages. */
  readonly shared: number;
  /** Words of narration in the shorter of the two texts. */
  readonly shorter: number;
}

/** Words that must follow each other to count as shared. */
const RUN = 6;
/** Of how many earlier texts with the same words each is looked at; more copies hang together through these. */
const EARLIER = 8;
/** Words of content in lower case that a passage needs: a long name or a title is no passage. */
const CONTENT = 3;

/** Texts put into numbers before; for texts that do not change. */
export interface KnownTexts {
  /** The number of each word. */
  readonly vocabulary: Map<string, number>;
  /** The texts, by their identifiers. */
  texts: ReadonlyMap<string, NumberedText>;
}

/** Knows no texts yet. */
export function newKnownTexts(): KnownTexts {
  return { vocabulary: new Map(), texts: new Map() };
}

/** A text as numbers. */
interface NumberedText {
  readonly source: CopyText;
  /** Where each word starts. */
  readonly starts: Int32Array;
  /** Where each word ends. */
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  /** 1 for words outside quotation marks. */
  readonly narrates: Uint8Array;
  /** 1 for words of content in lower case. */
  readonly tells: Uint8Array;
  readonly narration: number;
}

/**
 * Finds what later texts share with earlier ones; the order of the texts is the order in time. Near-linear.
 *
 * @param known - Texts put into numbers for an earlier call; those of this call take their place.
 */
export function findCopies(texts: readonly CopyText[], known: KnownTexts = newKnownTexts()): Copy[] {
  const all = texts.map((text) => {
    const before = known.texts.get(text.id);
    const same = before?.source.text === text.text && before.source.publisher === text.publisher;
    return same ? before : numbered(text, known.vocabulary);
  });
  known.texts = new Map(all.map((text) => [text.source.id, text]));
  const places = new Map<number, number[]>();
  const copies: Copy[] = [];
  for (const [index, text] of all.entries()) {
    const keys = keysOf(text.ids);
    for (const [other, passages] of passagesOf(text, index, keys, places, all))
      copies.push(copyOf(all[other]!, text, passages));
    for (const [at, key] of keys.entries()) addPlace(places, key, index, at);
  }
  return copies;
}

function numbered(source: CopyText, vocabulary: Map<string, number>): NumberedText {
  const found = words(source.text);
  const ids = new Int32Array(found.length);
  const tells = new Uint8Array(found.length);
  for (const [at, word] of found.entries()) {
    const folded = fold(word.text);
    const id = vocabulary.get(folded) ?? vocabulary.size;
    vocabulary.set(folded, id);
    ids[at] = id;
    tells[at] = word.text[0] === folded[0] && !STOPWORDS.has(folded) ? 1 : 0;
  }
  const narrates = narrationOf(source.text, found);
  const [starts, ends] = [Int32Array.from(found, ({ start }) => start), Int32Array.from(found, ({ end }) => end)];
  return { source, starts, ends, ids, tells, narrates, narration: sum(narrates, 0, narrates.length) };
}

/** Marks the words outside quotations; quoted words are the speaker's, and several may quote them. */
function narrationOf(text: string, found: readonly Word[]): Uint8Array {
  const narrates = new Uint8Array(found.length).fill(1);
  let at = 0;
  for (const { start, end, depth } of quotations(text)) {
    if (depth > 0) continue;
    while (at < found.length && found[at]!.start < start) at++;
    while (at < found.length && found[at]!.start < end) narrates[at++] = 0;
  }
  return narrates;
}

function sum(values: Uint8Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at]!;
  return total;
}

/** One number for each run of words, 52 bits of it; runs are compared word by word before they count. */
function keysOf(ids: Int32Array): Float64Array {
  const keys = new Float64Array(Math.max(0, ids.length - RUN + 1));
  for (let at = 0; at < keys.length; at++) {
    let [low, high] = [17, 31];
    for (let step = 0; step < RUN; step++) {
      low = Math.imul(low ^ ids[at + step]!, 0x01000193);
      high = Math.imul(high + ids[at + step]! + 1, 0x85ebca6b) ^ (high >>> 13);
    }
    keys[at] = (low >>> 6) * 0x4000000 + (high >>> 6);
  }
  return keys;
}

/** Positions are text * 2^26 + word. */
const TEXT = 0x4000000;

function addPlace(places: Map<number, number[]>, key: number, text: number, at: number): void {
  const known = places.get(key);
  if (!known) places.set(key, [text * TEXT + at]);
  else if (known.length < EARLIER && Math.floor(known.at(-1)! / TEXT) !== text) known.push(text * TEXT + at);
}

/** The shared passages of one text with each earlier one, by the earlier one's index. */
function passagesOf(
  text: NumberedText,
  index: number,
  keys: Float64Array,
  places: ReadonlyMap<number, readonly number[]>,
  all: readonly NumberedText[],
): Map<number, Passage[]> {
  const found = new Map<number, Passage[]>();
  const reached = new Map<number, number>();
  for (const [at, key] of keys.entries()) {
    for (const place of places.get(key) ?? []) {
      const other = Math.floor(place / TEXT);
      if (other === index || (reached.get(other) ?? 0) > at) continue;
      const earlier = all[other]!;
      if (earlier.source.publisher === text.source.publisher) continue;
      const begin = place % TEXT;
      const length = runLength(earlier.ids, begin, text.ids, at);
      if (length < RUN) continue;
      reached.set(other, at + length);
      const passage = passageOf(earlier, begin, text, at, length);
      if (passage) listIn(found, other).push(passage);
    }
  }
  return found;
}

function listIn(found: Map<number, Passage[]>, key: number): Passage[] {
  const known = found.get(key) ?? [];
  found.set(key, known);
  return known;
}

function runLength(a: Int32Array, from: number, b: Int32Array, at: number): number {
  let length = 0;
  while (from + length < a.length && at + length < b.length && a[from + length] === b[at + length]) length++;
  return length;
}

function passageOf(a: NumberedText, from: number, b: NumberedText, at: number, length: number): Passage | null {
  let [narration, tells] = [0, 0];
  for (let step = 0; step < length; step++) {
    const narrates = a.narrates[from + step]! & b.narrates[at + step]!;
    narration += narrates;
    tells += narrates & b.tells[at + step]!;
  }
  if (tells < CONTENT) return null;
  const span = (text: NumberedText, first: number) => ({
    start: text.starts[first]!,
    end: text.ends[first + length - 1]!,
  });
  return { a: span(a, from), b: span(b, at), narration };
}

function copyOf(a: NumberedText, b: NumberedText, passages: readonly Passage[]): Copy {
  const shared = passages.reduce((total, passage) => total + passage.narration, 0);
  return { a: a.source.id, b: b.source.id, passages, shared, shorter: Math.min(a.narration, b.narration) };
}
