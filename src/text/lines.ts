/**
 * The printed lines of a text and how they hang together. Offsets are UTF-16 code units into the text given.
 */
import { FINITE, OPEN_ENDED } from "../lexicon/furniture.ts";

/** One line that is not blank. */
export interface Line {
  /** Its words, without white space around them. */
  readonly text: string;
  /** Offset of the first character of `text`. */
  readonly start: number;
  /** Offset after the last character of `text`. */
  readonly end: number;
  /** Line breaks between the line before and this one; 0 for the first. */
  readonly breaks: number;
  /** Whether a form feed stands before it. */
  readonly page: boolean;
}

const PARTS = /([^\r\n\f\v\u0085\u2028\u2029]+)|\r\n|[\r\n\f\v\u0085\u2028\u2029]/gu;

/** Finds the lines of `text` that are not blank, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let breaks = 0;
  let page = false;
  for (const { 0: part, 1: line, index } of text.matchAll(PARTS)) {
    const words = line?.trim() ?? "";
    if (words !== "") {
      const start = index + part.length - part.trimStart().length;
      lines.push({ text: words, start, end: start + words.length, breaks, page });
      breaks = 0;
      page = false;
    } else if (part === "\f") page = true;
    else if (line === undefined) breaks += 1;
  }
  return lines;
}

const ENDED = /[.!?…。！？؟।](?:["'”’»)\]]|\s?\[\d{1,3}\]){0,4}[.]?$/u;
const LOWER = /^["'“‘«(]?\p{Ll}/u;
const HYPHEN = /\p{L}[-‐\u00AD¬]$/u;
const TAIL = 24;

/** Says whether a line comes to the end of a sentence. */
export function ends(line: Line): boolean {
  return ENDED.test(line.text.slice(-TAIL));
}

/** Says whether a line breaks off inside a word. */
export function hyphenated(line: Line): boolean {
  return HYPHEN.test(line.text.slice(-2));
}

/** Says whether a line begins with a small letter, as the middle of a sentence does. */
export function beginsSmall(line: Line): boolean {
  return LOWER.test(line.text);
}

/** Says whether a line can stand as a heading: short, no verb, no end of sentence, no word that wants another. */
export function likeHeading(line: Line): boolean {
  if (line.text.length > 90 || ends(line) || hyphenated(line) || beginsSmall(line) || /[,;:–-]$/u.test(line.text)) {
    return false;
  }
  return !openEnded(line) && !FINITE.test(line.text);
}

/** Says whether a line ends with a comma, a dash or a word that wants another after it. */
export function openEnded(line: Line): boolean {
  const last = line.text.slice(line.text.lastIndexOf(" ") + 1).toLowerCase();
  return OPEN_ENDED.has(last) || /[,–—-]$/u.test(last);
}

/**
 * The number of line breaks after a printed line: 2 for text with a blank line after each, 1 for hard-wrapped text,
 * 0 where the lines are paragraphs (a quarter of all pairs of lines must break off in the middle of a sentence).
 */
export function printedBreaks(lines: readonly Line[]): 0 | 1 | 2 {
  let broken = 0;
  let double = 0;
  let certain = 0;
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1]!, lines[index]!];
    if (!breaksOff(before) || !beginsSmall(line)) continue;
    broken += 1;
    if (line.breaks > 1) double += 1;
    if (hyphenated(before)) certain += 1;
  }
  if (broken * 4 < lines.length - 1 || (broken < 2 && certain === 0) || broken === 0) return 0;
  return double * 2 > broken ? 2 : 1;
}

const SHORTEST = 25;
const LONGEST = 160;

/** Says whether a line is as long as printed lines are and stops without an end of sentence. */
function breaksOff(line: Line): boolean {
  return line.text.length >= SHORTEST && line.text.length <= LONGEST && !ends(line) && !/[:;]$/.test(line.text);
}

/** Length of the longest line around each line: the width of its column. */
export function columnWidths(lines: readonly Line[]): number[] {
  return lines.map((_, index) =>
    lines.slice(Math.max(0, index - 2), index + 3).reduce((width, line) => Math.max(width, line.text.length), 0),
  );
}
