/**
 * Reads through the printed page: a view of the text in which sentences are whole, and the way back to the original.
 */

import { HYPHEN_PREFIXES } from "../lexicon/furniture.ts";
import type { Notice, Span } from "../model/dossier.ts";
import { type Cut, furnitureOf } from "./furniture.ts";
import {
  beginsSmall,
  columnWidths,
  ends,
  hyphenated,
  type Line,
  likeHeading,
  linesOf,
  openEnded,
  printedBreaks,
} from "./lines.ts";

/** A stretch of text that is no part of the account. */
export interface Furniture {
  /** Where it stands in the original. */
  readonly span: Span;
  /** What it is: "a caption", "a menu" … */
  readonly why: string;
}

/** A text made whole, see {@link mend}. */
export interface Mended {
  /** The text to look for sentences in; the text itself where nothing was to mend. A line break ends a paragraph. */
  readonly view: string;
  /** What was left out, in the order of the original. */
  readonly furniture: readonly Furniture[];
  /** The same as findings, code `page-furniture`; neighbours of one kind are one finding. */
  readonly notices: readonly Notice[];
  /**
   * Gives the original's words for a span of the view: one span, which runs over line breaks and hyphens that the view
   * does without, or several where furniture stood in between. Sorted, none overlapping, trimmed of white space; empty
   * where the span holds no word of the original.
   */
  spans(span: Span): Span[];
}

/**
 * Mends text that came out of a PDF or a web page: joins printed lines and the halves of hyphenated words, leaves out
 * furniture (captions, running heads, footnote lists, menus, notices, credits), ends headings before their paragraphs,
 * and puts a box that interrupts a sentence after the paragraph. Linear in the text; well-formed text comes back as it is.
 *
 * @param text - The original.
 * @param accountId - The account named in the notices.
 *
 * @example
 * ```ts
 * const mended = mend("The court found the evi-\n\ndence thin.");
 * mended.view; // => "The court found the evidence thin."
 * mended.spans({ start: 20, end: 28 }); // => [{ start: 20, end: 31 }]
 * ```
 */
export function mend(text: string, accountId: string | null = null): Mended {
  const lines = linesOf(text);
  const breaks = printedBreaks(lines);
  const cuts = furnitureOf(lines, breaks);
  const kept = keptLines(lines, cuts);
  const view = breaks > 0 ? printedView(text, lines, kept) : flowingView(text, kept, cuts.length > 0);
  const furniture = cuts.flatMap(({ why, ...span }) =>
    why === null ? [] : trimmed(text, span).map((words) => ({ span: words, why })),
  );
  return {
    view: view.text(),
    furniture,
    notices: noticesOf(text, furniture, accountId),
    spans: (span) => view.spans(span),
  };
}

/** A line of which something is kept: the ranges between the cuts. */
interface Kept {
  readonly line: Line;
  readonly ranges: readonly Span[];
}

function keptLines(lines: readonly Line[], cuts: readonly Cut[]): Kept[] {
  let next = 0;
  return lines.flatMap((line) => {
    const ranges: Span[] = [];
    let start = line.start;
    for (; next < cuts.length && cuts[next]!.start < line.end; next++) {
      const cut = cuts[next]!;
      if (cut.start > start) ranges.push({ start, end: cut.start });
      start = cut.end;
    }
    if (start < line.end) ranges.push({ start, end: line.end });
    return ranges.length > 0 ? [{ line, ranges }] : [];
  });
}

/** Line by line, each a paragraph; only words broken by a hyphen at a line's end are joined. */
function flowingView(text: string, kept: readonly Kept[], cut: boolean): View {
  const view = new View(text);
  const soft = text.includes("\u00AD");
  if (!cut && !soft && !kept.some((one, index) => index > 0 && broken(kept[index - 1]!.line, one.line))) {
    if (text !== "") view.add({ start: 0, end: text.length });
    return view;
  }
  kept.forEach(({ line, ranges }, index) => {
    const before = kept[index - 1];
    if (before && broken(before.line, line)) view.joinHyphen(line);
    else if (before) view.glue("\n".repeat(Math.max(1, Math.min(2, line.breaks))));
    view.addAll(ranges);
  });
  return view;
}

function broken(before: Line, line: Line): boolean {
  return hyphenated(before) && beginsSmall(line);
}

/** Printed line by printed line: joined into paragraphs, boxes after the paragraph they interrupt. */
function printedView(text: string, lines: readonly Line[], kept: readonly Kept[]): View {
  const view = new View(text);
  const places = new Map(lines.map((line, index) => [line, index]));
  const body = kept.map(({ line }) => line);
  const widths = columnWidths(body);
  const boxes = boxesOf(body, usualBreaks(body));
  for (const paragraph of paragraphsOf(body, widths, boxes)) {
    view.glue("\n\n");
    paragraph.forEach((index, at) => {
      const { line, ranges } = kept[index]!;
      const before = at > 0 ? kept[paragraph[at - 1]!]!.line : null;
      const gap = before !== null && places.get(line)! - places.get(before)! > 1;
      if (before && hyphenated(before)) view.joinHyphen(line, !gap);
      else if (before) view.glue(/^[,.;:!?)]/.test(text.slice(ranges[0]!.start, ranges[0]!.end)) ? "" : " ", !gap);
      view.addAll(ranges);
    });
  }
  return view;
}

/** The number of line breaks that most lines follow. */
function usualBreaks(lines: readonly Line[]): number {
  const double = lines.filter((line) => line.breaks > 1).length;
  return double * 2 > lines.length ? 2 : 1;
}

/** A stretch of lines, both included, that stands in the middle of a sentence of the text around it. */
interface Box {
  readonly first: number;
  readonly last: number;
}

const BOX_LINES = 12;
const OTHER_WIDTH = 1.4;

/** Finds boxes: before a line that begins small after a full stop and a break of the page, back to where a line hangs. */
function boxesOf(lines: readonly Line[], usual: number): Box[] {
  const boxes: Box[] = [];
  for (let after = 1; after < lines.length; after++) {
    const line = lines[after]!;
    if (!beginsSmall(line) || !ends(lines[after - 1]!) || !isApart(line, usual)) continue;
    const first = boxStart(lines, after, usual);
    if (first > 0) boxes.push({ first, last: after - 1 });
  }
  return boxes;
}

function boxStart(lines: readonly Line[], after: number, usual: number): number {
  for (let at = after - 1; at > Math.max(0, after - BOX_LINES); at--) {
    const [before, line] = [lines[at - 1]!, lines[at]!];
    if (ends(before) || beginsSmall(line)) continue;
    if (isApart(line, usual)) return at;
    const ratio = before.text.length / line.text.length;
    if (at < after - 1 && (ratio > OTHER_WIDTH || ratio < 1 / OTHER_WIDTH) && !likeHeading(before)) return at;
  }
  return -1;
}

/** Says whether a line stands after a break of the page: a form feed, or more or fewer line breaks than usual. */
function isApart(line: Line, usual: number): boolean {
  return line.page || line.breaks > usual || (usual === 2 && line.breaks === 1);
}

/** The paragraphs as lists of line numbers, in reading order. */
function paragraphsOf(lines: readonly Line[], widths: readonly number[], boxes: readonly Box[]): number[][] {
  const boxOf = new Map(boxes.flatMap((box) => range(box.first, box.last).map((index) => [index, box] as const)));
  const usual = usualBreaks(lines);
  const paragraphs: number[][] = [];
  let waiting: number[] = [];
  let current: number[] = [];
  const close = () => {
    if (current.length > 0) paragraphs.push(current);
    if (waiting.length > 0) paragraphs.push(...split(lines, widths, waiting, usual));
    current = [];
    waiting = [];
  };
  for (let index = 0; index < lines.length; index++) {
    if (boxOf.has(index)) {
      waiting.push(index);
      continue;
    }
    const before = current[current.length - 1];
    if (before !== undefined && startsParagraph(lines, widths, before, index, usual)) close();
    current.push(index);
  }
  close();
  return paragraphs;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function split(
  lines: readonly Line[],
  widths: readonly number[],
  indexes: readonly number[],
  usual: number,
): number[][] {
  const paragraphs: number[][] = [];
  for (const index of indexes) {
    const current = paragraphs[paragraphs.length - 1];
    const before = current?.[current.length - 1];
    if (before === undefined || startsParagraph(lines, widths, before, index, usual)) paragraphs.push([index]);
    else current!.push(index);
  }
  return paragraphs;
}

const BULLET = /^(?:[•●▪◦‣·*]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;
const FULL = 0.75;

/** Says whether a line begins a paragraph after the line before it. */
function startsParagraph(
  lines: readonly Line[],
  widths: readonly number[],
  before: number,
  index: number,
  usual: number,
): boolean {
  const [a, b] = [lines[before]!, lines[index]!];
  if (hyphenated(a)) return false;
  if (BULLET.test(b.text) && (ends(a) || /[:;]$/.test(a.text))) return true;
  const apart = index === before + 1 && isApart(b, usual);
  if (ends(a)) return !beginsSmall(b) && (apart || a.text.length < FULL * widths[before]!);
  if (beginsSmall(b)) return false;
  if (apart && usual === 1 && !openEnded(a)) return true;
  const alone = before === 0 || isApart(a, usual) || startsParagraphAlone(lines, before);
  return likeHeading(a) && (apart || alone || a.text.length < FULL * widths[before]!);
}

/** Says whether a line begins where the line before it has come to an end, so that it may be a heading. */
function startsParagraphAlone(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]!;
  return ends(before) && before.text.length < lines[index]!.text.length * FULL;
}

/** Words that stand with a hyphen inside a line, so that their hyphen is no accident of the printed line. */
function hyphenatedWords(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?<!\p{L})\p{L}{1,30}-\p{L}{1,30}/gu), ([word]) => word.toLowerCase()));
}

/** One piece of the original in the view. */
interface Piece extends Span {
  /** Where it begins in the view. */
  readonly at: number;
  /** Whether only a line break, a hyphen or a reference mark parts it from the piece before. */
  readonly tied: boolean;
}

/** A text put together from pieces of another, with the way back. */
class View {
  readonly #original: string;
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;
  #tied = false;
  #hyphenated: ReadonlySet<string> | null = null;

  constructor(original: string) {
    this.#original = original;
  }

  /** Puts words between two pieces that the original does not have there. */
  glue(words: string, tied = false): void {
    this.#tied = tied;
    if (this.#pieces.length > 0) this.#put(words);
  }

  addAll(ranges: readonly Span[]): void {
    ranges.forEach((one, index) => {
      if (index > 0) this.#tied = true;
      this.add(one);
    });
  }

  add({ start, end }: Span): void {
    for (const [index, piece] of softPieces(this.#original, start, end).entries()) {
      this.#pieces.push({ ...piece, at: this.#length, tied: index > 0 || this.#tied });
      this.#put(this.#original.slice(piece.start, piece.end));
    }
    this.#tied = false;
  }

  /** Joins a word broken at the end of the last piece with its other half at the beginning of `line`. */
  joinHyphen(line: Line, tied = true): void {
    this.#hyphenated ??= hyphenatedWords(this.#original);
    const last = this.#pieces[this.#pieces.length - 1]!;
    const head = /\p{L}+$/u.exec(this.#original.slice(Math.max(last.start, last.end - 31), last.end - 1))?.[0] ?? "";
    const tail = /^\p{L}{1,30}/u.exec(line.text)?.[0] ?? "";
    const own =
      HYPHEN_PREFIXES.has(head.toLowerCase()) ||
      line.text[tail.length] === "-" ||
      this.#hyphenated.has(`${head}-${tail}`.toLowerCase());
    if (!own && beginsSmall(line)) this.#dropLast();
    this.#tied = tied;
  }

  #dropLast(): void {
    const last = this.#pieces.pop()!;
    this.#pieces.push({ ...last, end: last.end - 1 });
    this.#parts.push(this.#parts.pop()!.slice(0, -1));
    this.#length -= 1;
  }

  #put(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }

  text(): string {
    const [only] = this.#pieces;
    const whole = this.#pieces.length === 1 && only!.start === 0 && only!.end === this.#original.length;
    return whole ? this.#original : this.#parts.join("");
  }

  spans(span: Span): Span[] {
    const found: Span[] = [];
    for (let index = this.#firstPiece(span.start); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index]!;
      if (piece.at >= span.end) break;
      const start = piece.start + Math.max(0, span.start - piece.at);
      const end = Math.min(piece.end, piece.start + span.end - piece.at);
      const last = found[found.length - 1];
      if (end <= start) continue;
      if (last && piece.tied && start === piece.start) found[found.length - 1] = { start: last.start, end };
      else found.push({ start, end });
    }
    return found.flatMap((one) => trimmed(this.#original, one)).sort((a, b) => a.start - b.start);
  }

  /** The first piece that may reach beyond an offset of the view. */
  #firstPiece(offset: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle]!;
      if (piece.at + (piece.end - piece.start) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The pieces of a range between its soft hyphens. */
function softPieces(text: string, start: number, end: number): Span[] {
  const words = text.slice(start, end);
  if (!words.includes("\u00AD")) return [{ start, end }];
  return Array.from(words.matchAll(/[^\u00AD]+/gu), (match) => {
    return { start: start + match.index, end: start + match.index + match[0].length };
  });
}

function trimmed(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  const last = start + words.trimEnd().length;
  return last > first ? [{ start: first, end: last }] : [];
}

const SHOWN = 60;

function noticesOf(text: string, furniture: readonly Furniture[], accountId: string | null): Notice[] {
  const merged: Furniture[] = [];
  for (const one of furniture) {
    const last = merged[merged.length - 1];
    const near = last?.why === one.why && text.slice(last.span.end, one.span.start).trim() === "";
    if (near) merged[merged.length - 1] = { why: one.why, span: { start: last.span.start, end: one.span.end } };
    else merged.push(one);
  }
  return merged.map(({ span, why }) => {
    const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
    const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words;
    return { code: "page-furniture", message: `Left out as ${why}: “${shown}”`, accountId, span };
  });
}
