/**
 * Finds what stands on a page and is no part of the account: menus, captions, credits, reference lists, running heads.
 */
import {
  CREDITED,
  FURNITURE,
  FURNITURE_LENGTH,
  type FurnitureRule,
  PICTURE_CREDIT,
  REFERENCES,
} from "../lexicon/furniture.ts";
import { beginsSmall, ends, hyphenated, type Line } from "./lines.ts";

/** A stretch of text to leave out. */
export interface Cut {
  /** Offset of its first character. */
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
  /** What it is; null for a mark inside a sentence that needs no notice. */
  readonly why: string | null;
}

/**
 * Finds the furniture among the lines of a text.
 *
 * @param lines - The lines, from `linesOf`.
 * @param breaks - How the text is printed, from `printedBreaks`.
 * @returns Stretches to leave out, in order, none overlapping; whole lines but for captions and datelines run into text.
 */
export function furnitureOf(lines: readonly Line[], breaks: 0 | 1 | 2): Cut[] {
  const why: (string | null)[] = lines.map(() => null);
  const referenced = markReferences(lines, why) || lines.some(({ text }) => FOOTED.test(text));
  markRunningHeads(lines, why, breaks);
  markCaptions(lines, why, breaks);
  markByRules(lines, why, breaks);
  return lines.flatMap((line, index) => {
    const reason = why[index];
    if (reason) return [{ start: line.start, end: line.end, why: reason }];
    return [...runIns(lines, index, why), ...(referenced ? referenceMarks(line) : [])];
  });
}

/** Where the account proper begins and ends. */
interface Prose {
  readonly first: number;
  readonly last: number;
}

function markByRules(lines: readonly Line[], why: (string | null)[], breaks: 0 | 1 | 2): void {
  const prose = proseOf(lines, why, breaks);
  for (let index = 0; index < lines.length; index++) {
    if (why[index] !== null) continue;
    const rule = ruleFor(lines[index]!, index, prose);
    if (!rule) continue;
    why[index] = rule.why;
    if (rule.rest && isTail(lines, index)) {
      for (let after = index + 1; after < lines.length; after++) why[after] ??= rule.why;
    }
  }
}

function ruleFor(line: Line, index: number, prose: Prose): FurnitureRule | undefined {
  if (line.text.length > FURNITURE_LENGTH) return undefined;
  const head = index < prose.first;
  const tail = index > prose.last;
  return FURNITURE.find(
    (rule) =>
      (rule.where === "any" || (head && rule.where !== "tail") || (tail && rule.where !== "head")) &&
      rule.test.test(line.text),
  );
}

const PROSE_LENGTH = { 0: 100, 1: 40, 2: 40 };

/** The first and last line that are prose and fit no rule of the edges. */
function proseOf(lines: readonly Line[], why: readonly (string | null)[], breaks: 0 | 1 | 2): Prose {
  const isProse = (line: Line, index: number) =>
    why[index] === null &&
    line.text.length >= PROSE_LENGTH[breaks] &&
    (line.text.length > FURNITURE_LENGTH || !FURNITURE.some((rule) => rule.test.test(line.text)));
  const first = lines.findIndex(isProse);
  if (first < 0) return { first: lines.length, last: -1 };
  return { first, last: lastProse(lines, why, isProse) };
}

/** The last line of prose, but that a closing rule with prose after it (a legal notice) closes the account itself. */
function lastProse(
  lines: readonly Line[],
  why: readonly (string | null)[],
  isProse: (line: Line, index: number) => boolean,
): number {
  const closing = lines.findIndex(
    (line, index) =>
      why[index] === null &&
      line.text.length <= FURNITURE_LENGTH &&
      isTail(lines, index) &&
      FURNITURE.some((rule) => rule.rest && rule.test.test(line.text)),
  );
  const from = closing < 0 ? lines.length : closing;
  return lines.findLastIndex((line, index) => index < from && isProse(line, index));
}

const TAIL_LINES = 25;
const TAIL_SHARE = 0.35;

/** Says whether what follows a line is little enough to be the tail of a page and not another text. */
function isTail(lines: readonly Line[], index: number): boolean {
  const all = lines[lines.length - 1]!.end;
  return lines.length - index <= TAIL_LINES && all - lines[index]!.end <= Math.max(all * TAIL_SHARE, 200);
}

const ENTRY = /^\[?(\d{1,3})[.\])]\s?\S/u;
const ENTRY_LINES = 8;

/** Marks lists of references: a heading, then numbered entries. Says whether there is one. */
function markReferences(lines: readonly Line[], why: (string | null)[]): boolean {
  let found = false;
  for (let index = 0; index < lines.length - 1; index++) {
    if (!REFERENCES.test(lines[index]!.text) || numberOf(lines[index + 1]!) === null) continue;
    const end = endOfReferences(lines, index + 1);
    for (let at = index; at < end; at++) why[at] = "a list of references";
    found = true;
    index = end - 1;
  }
  return found;
}

function numberOf(line: Line): number | null {
  const match = ENTRY.exec(line.text);
  return match ? Number(match[1]) : null;
}

/** The line after the last entry: each entry is followed by the next number within a few lines. */
function endOfReferences(lines: readonly Line[], first: number): number {
  let entry = first;
  for (let next = nextEntry(lines, entry); next > 0; next = nextEntry(lines, entry)) entry = next;
  return endOfEntry(lines, entry);
}

function nextEntry(lines: readonly Line[], entry: number): number {
  const wanted = (numberOf(lines[entry]!) ?? 0) + 1;
  for (let at = entry + 1; at < Math.min(lines.length, entry + ENTRY_LINES); at++) {
    if (numberOf(lines[at]!) === wanted) return at;
  }
  return -1;
}

/** The last entry ends with its address where it has one, else with its sentence or its page. */
function endOfEntry(lines: readonly Line[], entry: number): number {
  const limit = Math.min(lines.length, entry + ENTRY_LINES);
  const shown = lines.slice(entry, limit);
  const page = shown.findIndex((line, at) => at > 0 && line.page);
  const last = page > 0 ? entry + page : limit;
  const address = entry + shown.findIndex((line) => /https?:\/\/|www\./.test(line.text));
  if (address < entry || address >= last) return endOfSentence(lines, entry, last);
  let at = address + 1;
  while (at < last && (hyphenated(lines[at - 1]!) || !/\s/.test(lines[at]!.text))) at += 1;
  return at;
}

function endOfSentence(lines: readonly Line[], first: number, limit: number): number {
  let at = first;
  while (at < limit - 1 && !ends(lines[at]!)) at += 1;
  return at + 1;
}

const PAGE_NUMBER = /^(?:[-–—]\s?)?(?:page\s|p\.\s?)?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?(?:\s?[-–—])?$/i;
const RUNNING_LENGTH = 80;
const RUNNING_TIMES = 3;

/** Marks page numbers, and short lines that come back on page after page. */
function markRunningHeads(lines: readonly Line[], why: (string | null)[], breaks: 0 | 1 | 2): void {
  const paged = breaks > 0 || lines.some((line) => line.page);
  if (!paged) return;
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (why[index] !== null || line.text.length > RUNNING_LENGTH) return;
    if (PAGE_NUMBER.test(line.text) && atPageEdge(lines, index)) why[index] = "a page number";
    const key = line.text.replace(/\d+/g, "#");
    places.set(key, [...(places.get(key) ?? []).slice(-RUNNING_TIMES), index]);
  });
  lines.forEach((line, index) => {
    const times = places.get(line.text.replace(/\d+/g, "#"))?.length ?? 0;
    if (why[index] === null && times >= RUNNING_TIMES && nearPageEdge(lines, why, index)) why[index] = "a running head";
  });
}

/** Says whether a line stands first or last on its page, or in the middle of a sentence that goes on around it. */
function atPageEdge(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (!after || line.page || after.page || line.breaks > 2 || after.breaks > 2) return true;
  const whole = !beginsSmall(line) && !ends(line) && !hyphenated(line);
  return before !== undefined && whole && !ends(before) && (beginsSmall(after) || hyphenated(before));
}

function nearPageEdge(lines: readonly Line[], why: readonly (string | null)[], index: number): boolean {
  return [index - 1, index + 1].some((at) => why[at] === "a page number") || atPageEdge(lines, index);
}

const CAPTION_LENGTH = 320;
const CAPTION_LINES = 4;

/** Marks captions: lines that end with the credit of a picture, with the lines of the same sentence before them. */
function markCaptions(lines: readonly Line[], why: (string | null)[], breaks: 0 | 1 | 2): void {
  lines.forEach((line, index) => {
    if (why[index] !== null || line.text.length > CAPTION_LENGTH || !isCredit(line)) return;
    const first = breaks === 0 ? index : captionStart(lines, index);
    for (let at = first; at <= index; at++) why[at] = "a caption";
  });
}

function isCredit(line: Line): boolean {
  return PICTURE_CREDIT.test(line.text.slice(-90)) && line.text.slice(-90).split(/\s+/).length < 20;
}

/**
 * The first line of the caption that a credit closes: where its sentence begins. Where the caption stands in the middle
 * of a sentence of the text, that is the first line with a capital after a line that hangs.
 */
function captionStart(lines: readonly Line[], credit: number): number {
  let first = credit;
  for (let at = credit; at >= Math.max(0, credit - CAPTION_LINES); at--) {
    const [before, line] = [lines[at - 1], lines[at]!];
    if (!before || ends(before)) return interrupts(lines, credit) ? first : at;
    if (line.page || line.breaks !== lines[credit]!.breaks) return at;
    if (!beginsSmall(line) && !hyphenated(before)) first = at;
  }
  return first;
}

const BOX_LINES = 12;

/** Says whether a sentence goes on, with a small letter after a full stop, soon after a line. */
function interrupts(lines: readonly Line[], credit: number): boolean {
  return lines
    .slice(credit + 1, credit + BOX_LINES)
    .some((line, index) => beginsSmall(line) && (ends(lines[credit + index]!) || index === 0));
}

const HEAD_LINES = 8;

/** Captions and datelines that stand in one line with the first sentence. */
function runIns(lines: readonly Line[], index: number, why: readonly (string | null)[]): Cut[] {
  if (index > 2 * HEAD_LINES || why.slice(0, index).filter((reason) => reason === null).length > HEAD_LINES) return [];
  const line = lines[index]!;
  const dateline = readDateline(line.text);
  if (dateline) return [{ start: line.start, end: line.start + dateline.length, why: "a dateline" }];
  const caption = captionLength(lines, line.text);
  return caption > 0 ? [{ start: line.start, end: line.start + caption, why: "a caption" }] : [];
}

const RUN_IN_CAPTION = /^[^.!?]{15,200}?\(([^()]{2,40})\)\s+(?=["“]?\p{Lu})/u;

function captionLength(lines: readonly Line[], text: string): number {
  const match = RUN_IN_CAPTION.exec(text.slice(0, 300));
  if (!match || match[0].length === text.length) return 0;
  const credit = match[1]!;
  const named =
    CREDITED.test(credit) || lines.slice(0, HEAD_LINES).some((l) => readDateline(l.text)?.agency === credit);
  return named ? match[0].length : 0;
}

/** What stands before the first sentence of a report: "KYIV, 1 December 2005 (Agency) --". */
export interface Dateline {
  /** The place, as written. */
  readonly place: string;
  /** The date, as written, or null. */
  readonly date: string | null;
  /** The agency in brackets, or null. */
  readonly agency: string | null;
  /** Length of the dateline with its dash and the space after it. */
  readonly length: number;
}

// In any case of letters by hand: classes like \p{L} under the flag "i" take milliseconds to build.
const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".replace(/[a-z]/g, (c) => `[${c}${c.toUpperCase()}]`);
const MONTH = `(?:${MONTHS})[A-Za-z]{0,6}\\.?`;
const DAY = `\\d{1,2}\\s${MONTH}(?:\\s\\d{4})?|${MONTH}\\s\\d{1,2}(?:,?\\s\\d{4})?`;
/** Up to three words with capitals. */
const TOWN = "(?!The\\s)\\p{Lu}[\\p{L}.'’-]{1,20}(?:[ -]\\p{Lu}[\\p{L}.'’-]{0,20}){0,2}";
const DAY_AND_YEAR = `\\d{1,2}\\s${MONTH}\\s\\d{4}|${MONTH}\\s\\d{1,2},?\\s\\d{4}`;
const PLACE = "\\p{L}[\\p{L}.'’-]{1,20}(?:[ ,/]{1,2}\\p{L}[\\p{L}.'’-]{0,20}){0,4}";
const DATELINE = new RegExp(
  `^(${PLACE}?)(?:,?\\s(${DAY}))?\\s?(?:\\(([^()]{2,30})\\))?\\s?(?:--|—|–|-)\\s+(?=\\S)`,
  "u",
);
const BRACKETED = new RegExp(`^\\((${PLACE}?)(?:,\\s(${DAY}))?\\)\\s?(?:--|—|–|-)\\s+(?=\\S)`, "u");
/** "(March 14) —", "4 June 2024. On Sunday …": a day and nothing else before the first sentence. */
const DAY_FIRST = new RegExp(`^(?:\\((${DAY})\\)\\s?(?:--|—|–|-)|(${DAY_AND_YEAR})[.:])\\s+(?=\\S)`, "u");
/** A line that is a day and nothing else, but for a weekday, a place before it or an hour after it. */
const DAY_ALONE = new RegExp(
  `^(?:(${TOWN}),\\s)?(${DAY_AND_YEAR}|\\d{4}-\\d{2}-\\d{2})(?:,?\\s\\d{1,2}[:.]\\d{2}[\\w .:()+-]{0,12})?\\.?$`,
  "u",
);
const DATELINE_LENGTH = 100;

/** Reads the dateline at the beginning of a paragraph; null where there is none. A bare place must be in capitals. */
export function readDateline(text: string): Dateline | null {
  const head = text.slice(0, DATELINE_LENGTH);
  const [first, bracketed, plain] = DAY_FIRST.exec(head) ?? [];
  const day = bracketed ?? plain;
  if (first !== undefined && day !== undefined) return { place: "", date: day, agency: null, length: first.length };
  if (text.length < DATELINE_LENGTH) {
    const [whole, where = "", date] = DAY_ALONE.exec(text) ?? [];
    if (whole !== undefined && date !== undefined) return { place: where, date, agency: null, length: whole.length };
  }
  const match = DATELINE.exec(head) ?? BRACKETED.exec(head);
  const [all, place = "", date = null, agency = null] = match ?? [];
  if (all === undefined || !/^\p{Lu}/u.test(place) || all.length === text.length) return null;
  const sure = date !== null || agency !== null || head.startsWith("(") || isCapitals(place, text.slice(all.length));
  return sure ? { place, date, agency, length: all.length } : null;
}

/** Says whether a bare place is written in capitals and a sentence begins after it ("NATO - the alliance -" is none). */
function isCapitals(place: string, after: string): boolean {
  const first = place.split(/[, ]/u)[0]!;
  return first.length > 2 && first === first.toUpperCase() && /^["'“‘]?\p{Lu}/u.test(after);
}

/** "…, he said.[4] The…": a mark right after a sentence points to a list of references, also where that list was left out. */
const FOOTED = /[\p{L}\p{N}][.,;:!?”"’')]{1,3}\[\d{1,3}\](?=\s|\[|$)/u;

const MARK = /\s?\[\d{1,3}\](?=(\p{L})?)/gu;

/** Marks like "[9]" that point to a list of references; the space stays where a word follows at once. */
function referenceMarks(line: Line): Cut[] {
  return [...line.text.matchAll(MARK)].map((match) => {
    const space = match[1] !== undefined && /^\s/u.test(match[0]) ? 1 : 0;
    const start = line.start + match.index;
    return { start: start + space, end: start + match[0].length, why: null };
  });
}
