/**
 * Times of day as they are written, and the shape of a time while it is read.
 */

import { PARTS_OF_DAY } from "../lexicon/calendar.ts";
import type { Grain } from "../model/dossier.ts";
import type { Day } from "./day-numbers.ts";
import { readNumeral } from "./numerals.ts";
import type { Piece } from "./pieces.ts";

/** What a time is read against. */
export interface Setting {
  /** The tokens of the text. */
  readonly tokens: readonly Piece[];
  /** The text. */
  readonly text: string;
  /** Day of reference as a number of days, or null. */
  readonly today: number | null;
  /** Whether the text speaks of what is to come. */
  readonly ahead: boolean;
  /** The day last read in this text, for "two days later". */
  readonly last: number | null;
}

/** One time. */
export interface Point {
  /** First day; null where it cannot be resolved. */
  readonly from: Day | null;
  /** Last day. */
  readonly to: Day | null;
  /** Whether the year is not said; `from` and `to` then stand in year 0. */
  readonly yearless: boolean;
  /** The unit it is given in. */
  readonly grain: Grain;
  /** First and last minute of the day, or null. */
  readonly clock: readonly [number, number] | null;
  /** Index of its first token. */
  readonly at: number;
  /** Index after its last token. */
  readonly next: number;
}

/** Gives a word in lower case without a possessive: "Thursday's". */
export function bare(token: Piece | undefined): string {
  const word = token?.lower ?? "";
  return word.endsWith("'s") || word.endsWith("’s") ? word.slice(0, -2) : word;
}

/** "10:30", "5 p.m.", "10:30 a.m.", "22:00 GMT", "5 o'clock". */
export function readClock({ tokens }: Setting, at: number): Point | null {
  const hour = Number(tokens[at]!.text);
  if (!/^\d{1,2}$/u.test(tokens[at]!.text) || hour > 24) return null;
  const [colon, minutes] = [tokens[at + 1], tokens[at + 2]];
  const full = colon?.text === ":" && colon.glued && minutes?.glued && /^[0-5]\d$/u.test(minutes.text);
  const half = readHalfDay(tokens, full ? at + 3 : at + 1);
  if (!full && !half) return null;
  if (half?.name === "o'clock") return clockPoint(hour * 60, hour * 60 + 59, "hour", at, half.next);
  const shifted = half ? (hour % 12) + (half.name === "p" ? 12 : 0) : hour;
  const start = shifted * 60 + (full ? Number(minutes!.text) : 0);
  // A third number is seconds.
  const next = half?.next ?? (tokens[at + 3]?.text === ":" && tokens[at + 4]?.kind === "number" ? at + 5 : at + 3);
  return start >= 1440 ? null : clockPoint(start, full ? start : start + 59, full ? "minute" : "hour", at, next);
}

function clockPoint(from: number, to: number, grain: Grain, at: number, next: number): Point {
  return { from: null, to: null, yearless: false, grain, clock: [from, to], at, next };
}

/** "a.m.", "pm", "o'clock". */
function readHalfDay(tokens: readonly Piece[], at: number): { name: "a" | "p" | "o'clock"; next: number } | null {
  const word = tokens[at]?.lower ?? "";
  if (word === "am" || word === "pm") return { name: word === "am" ? "a" : "p", next: at + 1 };
  if (word === "o'clock" || word === "o’clock") return { name: "o'clock", next: at + 1 };
  if ((word !== "a" && word !== "p") || tokens[at + 1]?.text !== "." || tokens[at + 2]?.lower !== "m") return null;
  const closed = tokens[at + 3]?.text === "." && tokens[at + 3]!.glued;
  return { name: word, next: closed ? at + 4 : at + 3 };
}

/** "five p.m.", "ten o'clock". */
export function readWordClock({ tokens }: Setting, at: number): Point | null {
  const half = readHalfDay(tokens, at + 1);
  const numeral = half ? readNumeral(tokens, at) : null;
  if (!half || !numeral || numeral.form !== "number" || numeral.low < 1 || numeral.low > 12) return null;
  const hour = half.name === "o'clock" ? numeral.low : (numeral.low % 12) + (half.name === "p" ? 12 : 0);
  return clockPoint(hour * 60, hour * 60 + 59, "hour", at, half.next);
}

/** "noon", "at dawn", "the morning of 4 December". */
export function readPartOfDay({ tokens }: Setting, at: number): Point | null {
  const clock = PARTS_OF_DAY.get(bare(tokens[at]));
  const before = tokens[at - 1]?.lower ?? "";
  if (!clock || !/^(?:at|the|in|on|by|until|before|after|since|early|late)$/u.test(before)) return null;
  return clockPoint(clock[0], clock[1], "part-of-day", at, at + 1);
}
