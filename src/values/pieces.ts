/**
 * A text as the pieces that quantities and times are read off: runs of digits, words and single signs.
 */
import { OPENING_WORDS } from "../lexicon/calendar.ts";
import { AMOUNT_OPENERS } from "../lexicon/numbers.ts";
import { endOfLetters } from "../text/words.ts";

/** A piece of a text: a run of digits with its separators, a run of letters, or one other character. */
export interface Piece {
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case. */
  readonly lower: string;
  /** Offset of its first code unit. */
  readonly start: number;
  /** Offset after its last code unit. */
  readonly end: number;
  /** Whether no space stands before it. */
  readonly glued: boolean;
  /** `number` for digits, `word` for letters, `sign` for anything else. */
  readonly kind: "number" | "word" | "sign";
}

const DIGIT = 1;
const LETTER = 2;
const SPACE = 3;
const SIGN = 4;
const WIDE_LETTER = /^[\p{L}\p{M}]$/u;

/** Classes of the ASCII characters. */
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/u.test(character)) return DIGIT;
  if (/[A-Za-z]/.test(character)) return LETTER;
  return code <= 32 ? SPACE : SIGN;
});

/**
 * Splits `text` into {@link Piece}s, in order. A scanner by hand, since every assertion passes here:
 * a regular expression over Unicode classes takes several times as long.
 */
export function piecesOf(text: string): readonly Piece[] {
  return latest(text).tokens;
}

/** Indices of the tokens of `text` at which a quantity or a time may begin: few, so that no reader need see the others. */
export function openersOf(text: string): readonly number[] {
  return latest(text).openers;
}

interface Pieces {
  readonly text: string;
  readonly tokens: Piece[];
  readonly openers: number[];
}

let lately: Pieces = { text: "", tokens: [], openers: [] };

function latest(text: string): Pieces {
  // Quantities and times are read off the same words, one after the other.
  if (text !== lately.text) lately = readPieces(text);
  return lately;
}

/** Words at which a quantity or a time may begin, beside those in capitals. */
const OPENERS: ReadonlySet<string> = new Set(
  [...OPENING_WORDS, ...AMOUNT_OPENERS].flatMap((word) => [word, `${word}'s`, `${word}’s`]),
);

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

function readPieces(text: string): Pieces {
  const tokens: Piece[] = [];
  const openers: number[] = [];
  let at = 0;
  let last = -1;
  while (at < text.length) {
    const kind = beginsDecimals(text, at) ? DIGIT : classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const end = kind === DIGIT ? endOfDigits(text, at) : kind === LETTER ? endOfWord(text, at) : at + widthAt(text, at);
    const piece = text.slice(at, end);
    const lower = kind === LETTER ? piece.toLowerCase() : piece;
    if (kind !== LETTER || !isSmall(text.charCodeAt(at)) || OPENERS.has(lower)) openers.push(tokens.length);
    tokens.push({ text: piece, lower, start: at, end, glued: at === last, kind: KINDS[kind]! });
    at = last = end;
  }
  return { text, tokens, openers };
}

const KINDS: readonly Piece["kind"][] = ["sign", "number", "word", "sign", "sign"];

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code]!;
  // No-break and thin spaces stand inside numbers ("600 000").
  if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return SPACE;
  return WIDE_LETTER.test(String.fromCodePoint(text.codePointAt(at)!)) ? LETTER : SIGN;
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** The full stop of ".5", which stands after a space or a sign and before a digit. */
function beginsDecimals(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 46 || at + 1 >= text.length || classAt(text, at + 1) !== DIGIT) return false;
  return at === 0 || classAt(text, at - 1) === SPACE || /[-−($€£<>=≤≥~+]/u.test(text[at - 1]!);
}

/** Digits and the full stops and commas between them. */
function endOfDigits(text: string, from: number): number {
  let at = text[from] === "." ? from + 1 : from;
  for (;;) {
    while (at < text.length && classAt(text, at) === DIGIT) at++;
    const separates = (text[at] === "." || text[at] === ",") && at + 1 < text.length && classAt(text, at + 1) === DIGIT;
    if (!separates) return at;
    at++;
  }
}

/** Letters and the apostrophes between them. */
function endOfWord(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = endOfLetters(text, at);
    while (at < text.length && classAt(text, at) === LETTER) at += widthAt(text, at);
    const joins = (text[at] === "'" || text[at] === "’") && at + 1 < text.length && classAt(text, at + 1) === LETTER;
    if (!joins) return at;
    at++;
  }
}

/** Gives the index after a hyphen that stands between two glued words, or `next` itself. */
export function skipHyphen(tokens: readonly Piece[], next: number): number {
  const hyphen = tokens[next];
  return hyphen?.glued && /^[-‐‑]$/u.test(hyphen.text) && tokens[next + 1]?.glued ? next + 1 : next;
}
