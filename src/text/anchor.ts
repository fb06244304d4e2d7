/**
 * Selectors of the W3C Web Annotation Data Model out of spans, and back into a text that has changed since.
 */
import type { Span } from "../model/dossier.ts";

/** The words themselves with what stands around them. */
export interface TextQuoteSelector {
  /** Always `TextQuoteSelector`. */
  readonly type: "TextQuoteSelector";
  /** The words. */
  readonly exact: string;
  /** What stands before them. */
  readonly prefix?: string;
  /** What stands after them. */
  readonly suffix?: string;
}

/** Where the words stand, counted in Unicode code points, half-open. */
export interface TextPositionSelector {
  /** Always `TextPositionSelector`. */
  readonly type: "TextPositionSelector";
  /** Code points before the first character. */
  readonly start: number;
  /** Code points before the first character after the words. */
  readonly end: number;
}

/** Where words are found in a changed text, see {@link reanchor}. */
export type Anchor =
  | {
      /** `exact`: the same words at the same place; `moved`: the same words elsewhere. */
      readonly status: "exact" | "moved";
      /** Where they stand now, in UTF-16 code units. */
      readonly span: Span;
    }
  | {
      /** `unchecked`: a place alone was given, and the text reaches that far; which words stood there nobody knows. */
      readonly status: "unchecked";
      /** The place, in UTF-16 code units. */
      readonly span: Span;
    }
  | {
      /** `orphaned`: the words are gone, or stand there in several places that nothing tells apart. */
      readonly status: "orphaned";
      /** None. */
      readonly span: null;
    };

const CONTEXT = 32;
const LONGEST_CONTEXT = 512;

/**
 * Describes a span so that it can be found again: by its words and by its place. The context around the words is 32
 * characters on either side, and more (up to 512) where the same words stand in the same context twice.
 *
 * The recommendation counts characters as Unicode code points, so that the position differs from the span in texts
 * with emoji and other characters beyond the Basic Multilingual Plane.
 *
 * Source: W3C, "Web Annotation Data Model" (2017), 4.2.4 and 4.2.5.
 *
 * @throws RangeError for a span that is empty or not inside the text.
 *
 * @example
 * ```ts
 * selectors("The pool was closed.", { start: 4, end: 8 })[0].exact; // => "pool"
 * ```
 */
export function selectors(text: string, span: Span): readonly [TextQuoteSelector, TextPositionSelector] {
  if (!(span.start >= 0 && span.end > span.start && span.end <= text.length)) {
    throw new RangeError(`span ${span.start}–${span.end}: not inside a text of ${text.length} characters`);
  }
  const exact = text.slice(span.start, span.end);
  const start = codePoints(text, 0, span.start);
  return [
    { type: "TextQuoteSelector", exact, ...uniqueContext(text, span) },
    { type: "TextPositionSelector", start, end: start + codePoints(text, span.start, span.end) },
  ];
}

function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const low = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    if (!low || at === 0 || (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800) count += 1;
  }
  return count;
}

function uniqueContext(text: string, { start, end }: Span): { prefix: string; suffix: string } {
  for (let length = CONTEXT; ; length *= 2) {
    const from = wholeFrom(text, start - length);
    const to = wholeTo(text, end + length);
    const around = text.slice(from, to);
    const unique = text.indexOf(around) === from && text.indexOf(around, from + 1) < 0;
    if (unique || length >= LONGEST_CONTEXT) return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
  }
}

/** An offset not inside a surrogate pair, moved outwards to the left. */
function wholeFrom(text: string, offset: number): number {
  const at = Math.max(0, offset);
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0 ? at - 1 : at;
}

/** An offset not inside a surrogate pair, moved outwards to the right. */
function wholeTo(text: string, offset: number): number {
  const at = Math.min(text.length, offset);
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at;
}

/** Reads a position selector: the span in UTF-16 code units, or null where the text is too short for it. */
export function spanAt(text: string, { start, end }: TextPositionSelector): Span | null {
  let point = 0;
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    if (point === start && from < 0) from = at;
    if (point === end) return from >= 0 && at > from ? { start: from, end: at } : null;
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
    point += 1;
  }
  return null;
}

/**
 * Finds a described stretch in a text that may have changed. Only the same words count, whatever their white space and
 * the style of their quotation marks; which of several occurrences is meant, the context decides, and among equals the
 * place, where one is clearly the nearest. A short stretch in a context of which nothing is left is orphaned, for it
 * may be another that only looks alike.
 *
 * @param text - The text now.
 * @param selectors - A quote selector, a position selector, or both in any order. A position alone is taken as it is
 * (`unchecked`): good for a text that has not changed.
 * @throws RangeError where neither is given, or the words are blank.
 *
 * @example
 * ```ts
 * const before = "The pool was closed. The gate was open.";
 * const known = selectors(before, { start: 21, end: 29 });
 * reanchor("On Monday the pool was closed. The gate was open.", known).status; // => "moved"
 * reanchor("On Monday the pool was closed.", known).status; // => "orphaned"
 * reanchor(before, [{ type: "TextPositionSelector", start: 21, end: 29 }]).status; // => "unchecked"
 * ```
 */
export function reanchor(text: string, selectors: readonly (TextQuoteSelector | TextPositionSelector)[]): Anchor {
  const quote = selectors.find((one) => one.type === "TextQuoteSelector");
  const position = selectors.find((one) => one.type === "TextPositionSelector");
  const place = position ? spanAt(text, position) : null;
  if (quote === undefined && position !== undefined)
    return place === null ? { status: "orphaned", span: null } : { status: "unchecked", span: place };
  if (quote === undefined || quote.exact.trim() === "")
    throw new RangeError("selectors: no words and no place to look for");
  const found = best(candidatesIn(text, quote), place?.start ?? null);
  if (!found) return { status: "orphaned", span: null };
  const same = place !== null && found.start === place.start && text.slice(found.start, found.end) === quote.exact;
  return { status: same ? "exact" : "moved", span: found };
}

/** A place where the words stand. */
interface Candidate extends Span {
  /** From 0 to 1: how much of the context stands around it. */
  readonly context: number;
  /** Whether the words are enough by themselves. */
  readonly telling: boolean;
}

const TELLING_LENGTH = 40;

function candidatesIn(text: string, quote: TextQuoteSelector): Candidate[] {
  const page = plain(text);
  const words = plain(quote.exact).text.trim();
  const prefix = plain(quote.prefix ?? "").text;
  const suffix = plain(quote.suffix ?? "").text;
  return occurrences(page.text, words).map((at) => {
    const end = at + words.length;
    return {
      start: page.offsets[at]!,
      end: page.offsets[end - 1]! + 1,
      context: contextOf(page.text, at, end, prefix, suffix),
      telling: words.length >= TELLING_LENGTH,
    };
  });
}

const LEAST_CONTEXT = 0.5;
const CLEAR_LEAD = 0.15;
const NEARER = 4;

/** The occurrence that is meant, or null where none is, or where nothing tells the best ones apart. */
function best(candidates: readonly Candidate[], place: number | null): Span | null {
  const [first, second] = [...candidates].sort((a, b) => b.context - a.context || a.start - b.start);
  if (!first || (first.context < LEAST_CONTEXT && !(first.telling && !second))) return null;
  if (!second || first.context - second.context >= CLEAR_LEAD) return { start: first.start, end: first.end };
  const leaders = candidates.filter((one) => first.context - one.context < CLEAR_LEAD);
  const chosen = place === null ? null : nearest(leaders, place);
  return chosen && { start: chosen.start, end: chosen.end };
}

/** The candidate nearest to a place, if the next one is four times as far away. */
function nearest(candidates: readonly Candidate[], place: number): Candidate | null {
  const away = (one: Candidate) => Math.abs(one.start - place);
  const [first, second] = [...candidates].sort((a, b) => away(a) - away(b) || a.start - b.start);
  return first && second && away(first) * NEARER < away(second) ? first : null;
}

/** How much of the context stands around a place: the mean of the sides that say something. */
function contextOf(text: string, start: number, end: number, prefix: string, suffix: string): number {
  const before = text.slice(Math.max(0, start - 2 * prefix.length), start);
  const after = text.slice(end, end + 2 * suffix.length);
  const sides: number[] = [];
  if (prefix.trim() !== "") sides.push(likeness(reversed(prefix), reversed(before)));
  if (suffix.trim() !== "") sides.push(likeness(suffix, after));
  if (sides.length === 0) return 1;
  return sides.reduce((sum, side) => sum + side, 0) / sides.length;
}

const EDITED = 0.8;

/** Likeness of a context to what stands there: the part that runs on unchanged, or the share of words still there. */
function likeness(context: string, there: string): number {
  let same = 0;
  while (same < context.length && context[same] === there[same]) same += 1;
  const known = new Set(there.match(/\p{L}{3,}|\p{N}+/gu));
  const words = context.match(/\p{L}{3,}|\p{N}+/gu) ?? [];
  const kept = words.filter((word) => known.has(word)).length;
  return Math.max(same / context.length, words.length === 0 ? 0 : (EDITED * kept) / words.length);
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

/** A text with single spaces and straight quotation marks, and the offset of each of its characters. */
interface Plain {
  readonly text: string;
  readonly offsets: readonly number[];
}

const STRAIGHT: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
};

function plain(text: string): Plain {
  const offsets: number[] = [];
  const parts: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const space = /\s/.test(character);
    if (space && parts[parts.length - 1] === " ") continue;
    parts.push(space ? " " : (STRAIGHT[character] ?? character));
    offsets.push(at);
  }
  return { text: parts.join(""), offsets };
}

/** Every place where `words` stand in `text`, overlapping ones too: Knuth, Morris and Pratt (1977), linear in both. */
function occurrences(text: string, words: string): number[] {
  const back = borders(words);
  const found: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    while (matched > 0 && text[at] !== words[matched]) matched = back[matched - 1]!;
    if (text[at] === words[matched]) matched += 1;
    if (matched < words.length) continue;
    found.push(at - words.length + 1);
    matched = back[matched - 1]!;
  }
  return found;
}

/** For each beginning of `words`, the length of its longest proper beginning that is also its end. */
function borders(words: string): number[] {
  const back = [0];
  let length = 0;
  for (let at = 1; at < words.length; at++) {
    while (length > 0 && words[at] !== words[length]) length = back[length - 1]!;
    if (words[at] === words[length]) length += 1;
    back.push(length);
  }
  return back;
}
