/**
 * Times of day as they are written, and the shape of a time while it is read.
 */

import { MONTHS, PARTS_OF_DAY, PORTIONS_OF_DAY, WEEKDAYS, ZONES } from "../lexicon/calendar.ts";
import { ONES } from "../lexicon/numbers.ts";
import type { Grain } from "../model/dossier.ts";
import type { Day } from "./day-numbers.ts";
import { readNumeral } from "./numerals.ts";
import { type Piece, skipHyphen } from "./pieces.ts";

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
  /** First minute of the first day and last minute of the last day, or null; past 1439 it is the day after. */
  readonly clock: readonly [number, number] | null;
  /** Whether it is given as two ends: "between 5 and 6 p.m.". */
  readonly ranged?: boolean;
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

/** A time of day while it is read. */
interface Reading {
  /** Minute of the day, as far as the half of the day is known. */
  readonly minute: number;
  /** Whether minutes are given. */
  readonly fine: boolean;
  /** Whether "a.m.", "in the evening" or "noon" tell the half of the day, or the hour is past twelve. */
  readonly half: boolean;
  /** Whether words tell it, as against an hour past twelve. */
  readonly told: boolean;
  /** Whether it can be nothing but a time of day: "10:30", "5 p.m.", "ten o'clock". */
  readonly sure: boolean;
  /** Index of the token after it. */
  readonly next: number;
}

/** "10:30", "5 p.m.", "4.50 a.m.", "340pm", "22:00 GMT", "5 o'clock", "half past eight", "8 in the morning". */
export function readClock({ tokens }: Setting, at: number): Point | null {
  const read = readPast(tokens, at) ?? readHour(tokens, at);
  if (!read || !(read.sure || isClockBefore(tokens, at, read))) return null;
  return clockPoint(read.minute, read.minute + (read.fine ? 0 : 59), read.fine ? "minute" : "hour", at, read.next);
}

function clockPoint(from: number, to: number, grain: Grain, at: number, next: number): Point {
  return { from: null, to: null, yearless: false, grain, clock: [from, to], at, next };
}

const BEFORE_CLOCK = /^(?:at|around|about|by|until|till|before|after|since|from|for|to|is|was|it's|it’s)$/u;
const AFTER_CLOCK = /^(?:on|in|this|and|when|as|local|gmt|tomorrow|yesterday|today|tonight)$/u;

/** Whether "eight forty" and "8 in the morning", which may count, stand where a time of day does. */
function isClockBefore(tokens: readonly Piece[], at: number, { next, fine, half }: Reading): boolean {
  if (!(fine || half) || !BEFORE_CLOCK.test(tokens[at - 1]?.lower ?? "")) return false;
  const after = tokens[next];
  return half || after === undefined || after.kind === "sign" || AFTER_CLOCK.test(after.lower);
}

/** An hour with or without minutes, in digits or words, and what tells the half of the day. */
function readHour(tokens: readonly Piece[], at: number): Reading | null {
  const stated = tokens[at]!.kind === "number" ? hourInDigits(tokens, at) : hourInWords(tokens, at);
  if (!stated) return null;
  const { hour, minutes, sure } = stated;
  if (hour > 24 || (hour === 24 && (minutes ?? 0) > 0)) return null;
  const half = readHalfDay(tokens, stated.next);
  const plain = half?.name === "o'clock" ? half : null;
  const part = readPartAfter(tokens, half?.next ?? stated.next, hour);
  const known = half && !plain ? { name: half.name, next: part?.next ?? half.next } : part;
  const shifted = known ? (hour % 12) + (known.name === "p" && hour <= 12 ? 12 : hour > 12 ? 12 : 0) : hour % 24;
  return {
    minute: shifted * 60 + (minutes ?? 0),
    fine: minutes !== null,
    half: known !== null || hour > 12,
    told: known !== null,
    sure: sure || half !== null,
    next: known?.next ?? plain?.next ?? stated.next,
  };
}

interface Stated {
  readonly hour: number;
  readonly minutes: number | null;
  readonly sure: boolean;
  readonly next: number;
}

/** "10", "10:30", "10:30:15", "4.50" before "a.m.", "340" before "pm", "1400" before "GMT", "14h30". */
function hourInDigits(tokens: readonly Piece[], at: number): Stated | null {
  const { text } = tokens[at]!;
  const [colon, minutes, second, seconds] = tokens.slice(at + 1, at + 5);
  if (/^\d{1,2}$/u.test(text)) {
    const isColon = (colon?.text === ":" || colon?.lower === "h") && colon.glued;
    if (!isColon || !minutes?.glued || !/^[0-5]\d$/u.test(minutes.text)) {
      return { hour: Number(text), minutes: null, sure: false, next: at + 1 };
    }
    const hasSeconds = second?.text === ":" && second.glued && seconds?.kind === "number";
    return { hour: Number(text), minutes: Number(minutes.text), sure: true, next: at + (hasSeconds ? 5 : 3) };
  }
  const joined = /^(\d{1,2})[.]?([0-5]\d)$/u.exec(text);
  if (!joined) return null;
  const half = readHalfDay(tokens, at + 1);
  const zone = text.length === 4 && (ZONES.has(colon?.lower ?? "") || /^(?:hours|hrs)$/u.test(colon?.lower ?? ""));
  if ((half === null || half.name === "o'clock") && !(zone && !text.includes("."))) return null;
  return { hour: Number(joined[1]), minutes: Number(joined[2]), sure: true, next: at + 1 };
}

/** "eight", "eight forty", "ten oh five". */
function hourInWords(tokens: readonly Piece[], at: number): Stated | null {
  const hour = ONES.get(tokens[at]?.lower ?? "");
  if (hour === undefined || hour < 1 || hour > 12) return null;
  const zero = tokens[at + 1]?.lower === "oh" || tokens[at + 1]?.lower === "o";
  const minutes = readNumeral(tokens, zero ? at + 2 : skipHyphen(tokens, at + 1));
  const isMinutes =
    minutes?.form === "number" &&
    minutes.digits === null &&
    minutes.low < 60 &&
    (zero ? minutes.low < 10 : minutes.low > 9);
  if (isMinutes && minutes.factor === 1 && Number.isInteger(minutes.low))
    return { hour, minutes: minutes.low, sure: false, next: minutes.next };
  return { hour, minutes: null, sure: false, next: at + 1 };
}

/** "a.m.", "pm", "o'clock". */
function readHalfDay(tokens: readonly Piece[], at: number): { name: "a" | "p" | "o'clock"; next: number } | null {
  const word = tokens[at]?.lower ?? "";
  if (word === "am" || word === "pm") return { name: word === "am" ? "a" : "p", next: at + 1 };
  if (/^o['’]?clock$/u.test(word)) return { name: "o'clock", next: at + 1 };
  if ((word !== "a" && word !== "p") || tokens[at + 1]?.text !== "." || tokens[at + 2]?.lower !== "m") return null;
  const closed = tokens[at + 3]?.text === "." && tokens[at + 3]!.glued;
  return { name: word, next: closed ? at + 4 : at + 3 };
}

/** "in the morning", "at night", "afternoon" after an hour. */
function readPartAfter(tokens: readonly Piece[], at: number, hour: number): { name: "a" | "p"; next: number } | null {
  const link = tokens[at]?.lower;
  const named = link === "in" && tokens[at + 1]?.lower === "the" ? at + 2 : link === "at" ? at + 1 : at;
  const part = tokens[named]?.lower ?? "";
  if (part === "noon" || part === "midnight")
    return hour === 12 ? { name: part === "noon" ? "p" : "a", next: named + 1 } : null;
  if (!/^(?:morning|afternoon|evening|night)$/u.test(part) || (link === "at" && part !== "night")) return null;
  const early = part === "morning" || (part === "night" && (hour === 12 || hour < 5));
  return { name: early ? "a" : "p", next: named + 1 };
}

/** "half past eight", "a quarter to seven", "ten minutes to six", "10 past 9", "fifteen past eight in the morning". */
function readPast(tokens: readonly Piece[], at: number): Reading | null {
  const by = readMinutes(tokens, at);
  const link = by && tokens[by.next]?.lower;
  if (!by || (link !== "past" && link !== "to" && link !== "after" && link !== "before")) return null;
  const hourAt = by.next + 1;
  const noon = CLOCK_NOONS.get(tokens[hourAt]?.lower ?? "");
  const hour =
    noon === undefined ? wholeHour(tokens, hourAt) : { minute: noon, half: true, told: true, next: hourAt + 1 };
  if (!hour) return null;
  const minute = (hour.minute + (link === "past" || link === "after" ? by.minutes : 1440 - by.minutes)) % 1440;
  const isPlain = link === "past" || (link === "to" && by.named);
  return { minute, fine: true, half: hour.half, told: hour.told, sure: isPlain, next: hour.next };
}

const CLOCK_NOONS: ReadonlyMap<string, number> = new Map([
  ["noon", 720],
  ["midday", 720],
  ["midnight", 1440],
]);

function wholeHour(tokens: readonly Piece[], at: number): Reading | null {
  const hour = tokens[at] ? readHour(tokens, at) : null;
  return hour && !hour.fine && hour.minute <= 1440 ? hour : null;
}

/** "half", "a quarter", "ten", "20 minutes"; `named` where it can be nothing but minutes. */
function readMinutes(tokens: readonly Piece[], at: number): { minutes: number; named: boolean; next: number } | null {
  const from = tokens[at]!.lower === "a" ? at + 1 : at;
  const word = tokens[from]?.lower;
  if (word === "half" || word === "quarter") return { minutes: word === "half" ? 30 : 15, named: true, next: from + 1 };
  const numeral = from === at ? readNumeral(tokens, at) : null;
  if (numeral?.form !== "number" || !(numeral.low > 0 && numeral.low < 30) || !Number.isInteger(numeral.low))
    return null;
  const named = /^minutes?$/u.test(tokens[numeral.next]?.lower ?? "");
  return { minutes: numeral.low, named, next: named ? numeral.next + 1 : numeral.next };
}

const LINK = /^(?:[-–—‐‑]|to|and|until|till)$/u;

/** "3 pm to 4 pm", "between 5 and 6pm", "from 11 am to 3", "10-11am", "5 to seven in the morning". */
export function readClockSpan(setting: Setting, at: number): Point | null {
  const { tokens } = setting;
  const first = readHour(tokens, at);
  const link = first && tokens[first.next]?.lower;
  if (!first || !link || !LINK.test(link) || !tokens[first.next + 1]) return null;
  const opener = tokens[at - 1]?.lower;
  const opened = opener === "from" || opener === "between";
  if (link === "and" && opener !== "between") return null;
  const second = readHour(tokens, first.next + 1);
  if (!second || (!second.sure && isCounted(tokens[second.next]))) return null;
  const tells = second.told || (opened && (first.sure || second.sure));
  const follows =
    tells || (opened && ON_DAY.test(tokens[second.next]?.lower ?? "") && namesDay(setting, second.next + 1));
  if (!follows && !(first.sure && second.sure) && !(first.sure && first.told)) return null;
  const [from, to] = ordered(first, second);
  const grain = first.fine || second.fine ? "minute" : "hour";
  return { ...clockPoint(from, to + (second.fine ? 0 : 59), grain, at, second.next), ranged: true };
}

const ON_DAY = /^on$/u;

function namesDay({ tokens }: Setting, at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.kind === "number")
    return after?.text === "/" || (after !== undefined && /^(?:st|nd|rd|th)$|^[a-z]{3,}$/u.test(after.lower));
  return MONTHS.has(token.lower) || WEEKDAYS.has(bare(token));
}

/** A noun after a bare number: "3 to 4 people". */
function isCounted(token: Piece | undefined): boolean {
  return (
    token?.kind === "word" && !AFTER_CLOCK.test(token.lower) && !WEEKDAYS.has(token.lower) && !MONTHS.has(token.lower)
  );
}

/** Both ends as minutes: the end that does not tell its half of the day takes it from the other. */
function ordered(first: Reading, second: Reading): readonly [number, number] {
  let [from, to] = [first.minute, second.minute];
  if (!first.half && second.half && from < 720 && to >= 720 && from + 720 <= to) from += 720;
  if (first.half && !second.half) while (to <= from) to += 720;
  if (to < from) to += to + 720 > from && !second.half ? 720 : 1440;
  return [from, to];
}

/** Words before a part of the day with which it is a time, and no word like any other. */
const NEEDS_WORD = /^(?:at|the|in|on|by|until|before|after|since|during)$/u;

/** "noon", "at dawn", "the morning of 4 December", "late evening", "mid-morning". */
export function readPartOfDay({ tokens }: Setting, at: number): Point | null {
  const word = bare(tokens[at]);
  const clock = PARTS_OF_DAY.get(word);
  if (!clock) return null;
  const hyphen = tokens[at - 1]?.text === "-" ? at - 2 : at - 1;
  const portion = PORTIONS_OF_DAY.get(`${tokens[hyphen]?.lower ?? ""} ${word}`);
  if (portion) return clockPoint(portion[0], portion[1], "part-of-day", hyphen, at + 1);
  const isPoint = word === "noon" || word === "midday" || word === "midnight";
  const alone = isPoint && (at === 0 || tokens[at]!.text === tokens[at]!.lower);
  if (!alone && !NEEDS_WORD.test(tokens[at - 1]?.lower ?? "")) return null;
  return clockPoint(clock[0], clock[1], "part-of-day", at, at + 1);
}

/** Puts a time of day into the half that a part of the day names: "7:00 on Sunday afternoon". */
export function inPart(clock: readonly [number, number], part: readonly [number, number]): readonly [number, number] {
  const isLate = part[0] >= 720 && clock[0] < 720 && clock[0] + 720 <= part[1] + 60;
  return isLate ? [clock[0] + 720, clock[1] + 720] : clock;
}
