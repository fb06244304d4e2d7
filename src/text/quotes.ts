/**
 * Quotation marks of every style: pairing, nesting, quotations that run over paragraphs, missing marks.
 * Works paragraph by paragraph, so that a missing mark never runs away with the rest of the text.
 */
import { isSpace, matches, paragraphs } from "./words.ts";

/** One quotation of a text, marks included. */
export interface Quotation {
  /** Offset of the opening mark, or of the first word where that mark is missing. */
  readonly start: number;
  /** Offset after the closing mark, or after the last word where that mark is missing. */
  readonly end: number;
  /** Offset after the opening mark. */
  readonly from: number;
  /** Offset of the closing mark. */
  readonly to: number;
  /** 0 for an outermost quotation, 1 for one within it, and so on. */
  readonly depth: number;
  /** Which mark is missing, if any; a quotation that goes on in the next paragraph misses none. */
  readonly missing: "opening" | "closing" | null;
  /** Whether it goes on with the next quotation, in the next paragraph. */
  readonly continues: boolean;
}

/** Opening mark → the marks that may close it. Two apostrophes count as one double mark. */
const PAIRS: Readonly<Record<string, string>> = {
  "“": '”"“',
  "„": '“”"',
  "«": "»",
  "»": "«",
  "‹": "›",
  "「": "」",
  "『": "』",
  '"': '"”',
  "''": "''",
  "``": "''",
  "‘": "’'",
  "'": "'’",
};
const MARK = /''|``|[“”„«»‹›「」『』"‘’']/g;
const WORDLIKE = /[\p{L}\p{N}]/u;
const MAX_UNCLOSED = 1500;

interface Mark {
  readonly mark: string;
  readonly at: number;
}

interface Open {
  mark: string;
  start: number;
  from: number;
  depth: number;
}

/** Finds the quotations of `text`, in the order of their first characters. Time and memory are linear in the text. */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const blocks = paragraphs(text);
  const all = matches(MARK, text).map((match) => ({ mark: match[0], at: match.index }));
  let first = 0;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const marks: Mark[] = [];
    while (first < all.length && all[first]!.at < block.end) marks.push(all[first++]!);
    const beyond = next ? text.slice(next.start, next.start + 2) : "";
    for (const quotation of inParagraph(text, block.start, block.end, beyond, marks)) found.push(quotation);
  }
  return found;
}

function inParagraph(text: string, start: number, end: number, next: string, marks: readonly Mark[]): Quotation[] {
  const found: Quotation[] = [];
  const open: Open[] = [];
  for (const { mark, at } of marks) {
    const closes = closedBy(open, mark, text, at, end);
    if (closes >= 0) {
      const top = open[closes]!;
      open.length = closes;
      found.push({ ...span(top, at, at + mark.length), missing: null, continues: false });
    } else if (opens(mark, text, at, start, open)) {
      closeTwin(text, open, mark, at, found);
      open.push({ mark, start: at, from: at + mark.length, depth: open.length });
    } else if (open.length === 0 && /[”"»]|''/.test(mark) && /[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? "")) {
      const from = Math.max(start, found.at(-1)?.end ?? start);
      found.push({ start: from, from, to: at, end: at + mark.length, depth: 0, missing: "opening", continues: false });
    }
  }
  closeAtEnd(text, open, end, next, found);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function span(open: Open, to: number, end: number): Pick<Quotation, "start" | "from" | "to" | "end" | "depth"> {
  return { start: open.start, from: open.from, to, end, depth: open.depth };
}

/** Says which open quotation `mark` closes, or -1. Looks at the two innermost only, which keeps the scan linear. */
function closedBy(open: readonly Open[], mark: string, text: string, at: number, end: number): number {
  const after = at + mark.length < end ? (text[at + mark.length] ?? "") : "";
  if (isSingle(mark) && WORDLIKE.test(after)) return -1;
  if (isSpace(text.charCodeAt(at - 1)) && WORDLIKE.test(after)) return -1;
  for (let index = open.length - 1; index >= 0 && index >= open.length - 2; index--) {
    if (PAIRS[open[index]!.mark]!.includes(mark)) return index;
  }
  return -1;
}

function isSingle(mark: string): boolean {
  return mark === "'" || mark === "’" || mark === "‘";
}

function opens(mark: string, text: string, at: number, start: number, open: readonly Open[]): boolean {
  if (!(mark in PAIRS) || (mark === "»" && open.length === 0)) return false;
  if (open.length > 4) return false;
  const before = at > start ? (text[at - 1] ?? "") : "";
  const after = text[at + mark.length] ?? "";
  if (after === "" || isSpace(after.charCodeAt(0))) return false;
  if (mark === "'" || mark === "‘")
    return !WORDLIKE.test(before) && /[\p{L}\p{N}[$“"]/u.test(after) && !/^\d0s/.test(text.slice(at + 1, at + 4));
  return before === "" || !WORDLIKE.test(before) || !/["']/.test(mark);
}

// The same opening mark again means that the closing mark before it is missing.
function closeTwin(text: string, open: Open[], mark: string, at: number, found: Quotation[]): void {
  const top = open.at(-1);
  if (!top || top.mark !== mark) return;
  open.pop();
  let end = at;
  while (end > top.from && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > top.from) found.push({ ...span(top, end, end), missing: "closing", continues: false });
}

// Apostrophes are no quotations: an unclosed single mark is dropped.
function closeAtEnd(text: string, open: readonly Open[], end: number, next: string, found: Quotation[]): void {
  const first = open.find((each) => !isSingle(each.mark));
  if (!first) return;
  const continues = next.startsWith(first.mark);
  const stop = continues ? end : Math.min(end, sentenceEndAfter(text, first.from + MAX_UNCLOSED, end));
  found.push({ ...span(first, stop, stop), missing: continues ? null : "closing", continues });
}

function sentenceEndAfter(text: string, from: number, end: number): number {
  if (from >= end) return end;
  const stop = /[.!?]\s/g;
  stop.lastIndex = from;
  const match = stop.exec(text);
  return match && match.index < end ? match.index + 1 : end;
}
