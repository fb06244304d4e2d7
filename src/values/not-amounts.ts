/**
 * Tells numbers that count nothing: years, dates, times of day, names with a number, ages after names, identifiers.
 */
import { CLOCK_WORDS, MONTHS, WEEKDAYS } from "../lexicon/calendar.ts";
import {
  BEFORE_AMOUNT,
  BEFORE_YEAR,
  COUNTED,
  IRREGULAR_PLURALS,
  NOT_AFTER_ONE,
  NOT_BEFORE_ONE,
  NUMBERED,
  PHRASE_ENDS,
  STREETS,
} from "../lexicon/numbers.ts";
import type { Numeral } from "./fractions.ts";
import type { Piece } from "./pieces.ts";

/** A number where it stands. */
interface Place {
  readonly tokens: readonly Piece[];
  /** Index of the number's first token. */
  readonly at: number;
  readonly numeral: Numeral;
  /** Text between two tokens, to see line breaks. */
  readonly text: string;
}

/** Rows: what the number is instead of an amount, and how that shows. The first row that holds is the reason. */
const INSTEAD: readonly { readonly name: string; readonly holds: (place: Place) => boolean }[] = [
  { name: "part of a word", holds: isPartOfWord },
  { name: "time of day", holds: isTimeOfDay },
  { name: "day of a month", holds: isDayOfMonth },
  { name: "year", holds: isYear },
  { name: "number of a thing", holds: isNumberOfThing },
  { name: "list number", holds: isListNumber },
  { name: "age after a name", holds: isAge },
  { name: "street number", holds: isStreetNumber },
  { name: "identifier", holds: isIdentifier },
  { name: "pronoun", holds: isPronoun },
  { name: "adverb", holds: isAdverb },
  { name: "part without a whole", holds: isLoosePart },
];

/** Gives what the number at token `at` is when it is no amount ("year", "time of day" …), or null when it is one. */
export function notAnAmount(tokens: readonly Piece[], at: number, numeral: Numeral, text: string): string | null {
  const place = { tokens, at, numeral, text };
  return INSTEAD.find((row) => row.holds(place))?.name ?? null;
}

/** Gives the index after a chain of three or more numbers ("2005-12-04", "555-01-23") or of two with a slash, else null. */
export function skipChain(tokens: readonly Piece[], at: number): number | null {
  let next = at;
  let slashes = 0;
  while (isLink(tokens[next + 1]) && tokens[next + 2]?.kind === "number" && tokens[next + 2]!.glued) {
    if (tokens[next + 1]!.text === "/") slashes++;
    next += 2;
  }
  return next >= at + 4 || slashes > 0 ? next + 1 : null;
}

/** Says whether a word looks like a plural noun: a list of irregular ones, else a final s that is no -ss, -us or -is. */
export function isPlural(word: string): boolean {
  return IRREGULAR_PLURALS.has(word) || (word.length > 3 && /(?:[^sui'’]s|ies)$/u.test(word));
}

/** Says whether a token begins with a capital. */
export function isCapital(token: Piece | undefined): boolean {
  return token !== undefined && token.kind === "word" && token.text[0] !== token.lower[0];
}

/** Says whether a token is the name of a month; "may" and "march" only with a capital. */
function isMonth(token: Piece | undefined): boolean {
  return token !== undefined && MONTHS.has(token.lower) && isCapital(token);
}

function isLink(token: Piece | undefined): boolean {
  return token?.glued === true && /^[-–/:]$/u.test(token.text);
}

function isDash(token: Piece | undefined): boolean {
  return token !== undefined && /^[-–‐‑]$/u.test(token.text);
}

/** "G7", "Covid-19", "AK-47", "1990s", "5G", "3D". */
function isPartOfWord({ tokens, at, numeral }: Place): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[numeral.next]];
  if (token.kind !== "number") return false;
  if (token.glued && before?.kind === "word") return true;
  if (token.glued && isLink(before) && tokens[at - 2]?.kind === "number") return true;
  if (token.glued && before?.glued && isDash(before) && tokens[at - 2]?.kind === "word") return true;
  return after?.glued === true && after.kind === "word" && numeral.form === "number";
}

/** "10:30", "5 p.m.", "5pm", "ten o'clock", "half past". */
function isTimeOfDay({ tokens, at, numeral }: Place): boolean {
  const [before, after, second, third] = [
    tokens[at - 1],
    tokens[numeral.next],
    tokens[numeral.next + 1],
    tokens[numeral.next + 2],
  ];
  if (after?.text === ":" && after.glued && second?.kind === "number" && second.glued) return true;
  if (before?.text === ":" && before.glued && tokens[at]!.glued && tokens[at - 2]?.kind === "number") return true;
  if (before?.lower === "past" && /^(?:half|quarter)$/u.test(tokens[at - 2]?.lower ?? "")) return true;
  if (after && CLOCK_WORDS.has(after.lower)) return true;
  if (after?.lower === "past" && numeral.form === "part") return true;
  return (after?.lower === "a" || after?.lower === "p") && second?.text === "." && third?.lower === "m";
}

/** "4 December", "December 4", "4th of December", "4-6 December", "December 4-6". */
function isDayOfMonth({ tokens, at, numeral }: Place): boolean {
  if (numeral.low > 31 || numeral.form === "part") return false;
  const before = tokens[at - 1];
  if (isMonth(before) || (before?.text === "." && isMonth(tokens[at - 2]))) return true;
  if (before?.lower === "the" && isMonth(tokens[at - 2])) return true;
  let next = numeral.next;
  if (isDash(tokens[next]) || tokens[next]?.lower === "and" || tokens[next]?.lower === "to") {
    if (tokens[next + 1]?.kind === "number" && isMonth(tokens[next + 2])) return true;
    if (tokens[next + 1]?.kind === "number" && isDayName(tokens[next + 2]) && isMonth(tokens[next + 3])) return true;
  }
  if (isDash(before) && tokens[at - 2]?.kind === "number" && isMonth(tokens[at - 3])) return true;
  if (tokens[next]?.lower === "of") next++;
  return isMonth(tokens[next]);
}

function isDayName(token: Piece | undefined): boolean {
  return token?.glued === true && /^(?:st|nd|rd|th)$/u.test(token.lower);
}

/** A bare number of four digits between 1500 and 2100, unless what follows is counted. */
function isYear({ tokens, at, numeral }: Place): boolean {
  if (numeral.digits === null || !/^(?:1[5-9]|20)\d\d$/u.test(numeral.digits)) return false;
  const [before, after] = [tokens[at - 1], tokens[numeral.next]];
  const isBounded =
    BEFORE_AMOUNT.has(before?.lower ?? "") && !/^(?:later|earlier|sooner|older)$/u.test(tokens[at - 2]?.lower ?? "");
  if (
    isBounded &&
    after?.kind !== "number" &&
    (numeral.low % 100 === 0 || /^(?:than|least|most)$/u.test(before!.lower))
  )
    return false;
  const mayBeYear = before === undefined || before.kind !== "word" || BEFORE_YEAR.has(before.lower) || isMonth(before);
  if (after && COUNTED.has(after.lower)) return mayBeYear && before !== undefined && before.lower === "the";
  const counts = numeral.low % 100 === 0 && after?.kind === "word" && !isCapital(after) && isPlural(after.lower);
  return !(counts && !(before && BEFORE_YEAR.has(before.lower)));
}

/** "Article 5", "No. 12", "§ 7", "Boeing 737", and any other name of a thing that ends in a number ("Apollo 11"). */
function isNumberOfThing({ tokens, at, numeral }: Place): boolean {
  const [before, after] = [tokens[at - 1], tokens[numeral.next]];
  if (!before || numeral.factor > 1 || numeral.form !== "number") return false;
  if (/^[#№§]$/u.test(before.text)) return true;
  if (before.text === "." && /^(?:no|nos|art|sec|ch|vol|pp|p|para)$/u.test(tokens[at - 2]?.lower ?? "")) return true;
  if (NUMBERED.has(before.lower) && (isCapital(before) || !isCountedNoun(after))) return true;
  if (numeral.digits === null || !isCapital(before) || WEEKDAYS.has(before.lower) || isMonth(before)) return false;
  return !beginsSentence(tokens, at - 1) && !isCountedNoun(after) && !PHRASE_ENDS.has(before.lower);
}

function isCountedNoun(token: Piece | undefined): boolean {
  return (
    token?.kind === "word" && !isCapital(token) && (isPlural(token.lower) || /^(?:were|are|was|of)$/u.test(token.lower))
  );
}

function beginsSentence(tokens: readonly Piece[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || /^[.!?:;"“”‘(]$/u.test(before.text);
}

/** "1. First point", "(3)". */
function isListNumber({ tokens, at, numeral, text }: Place): boolean {
  const [before, after] = [tokens[at - 1], tokens[numeral.next]];
  if (numeral.digits === null || numeral.low >= 1000) return false;
  if (before?.text === "(" && after?.text === ")") return true;
  const begins = before === undefined || text.slice(before.end, tokens[at]!.start).includes("\n");
  return begins && after?.glued === true && /^[.)]$/u.test(after.text) && tokens[numeral.next + 1] !== undefined;
}

/** "Anna Berg, 45, said". */
function isAge({ tokens, at, numeral }: Place): boolean {
  const [before, after] = [tokens[at - 1], tokens[numeral.next]];
  if (numeral.digits === null || numeral.low > 120 || before?.text !== "," || !isCapital(tokens[at - 2])) return false;
  return after === undefined || /^[,.;)]$/u.test(after.text);
}

/** "12 Baker Street". */
function isStreetNumber({ tokens, numeral }: Place): boolean {
  if (numeral.digits === null || !isCapital(tokens[numeral.next])) return false;
  for (let next = numeral.next + 1; next < numeral.next + 4 && isCapital(tokens[next]); next++) {
    if (STREETS.has(tokens[next]!.lower)) return true;
  }
  return false;
}

/** A telephone number, or nine and more digits without separators. */
function isIdentifier({ tokens, at, numeral }: Place): boolean {
  if (numeral.digits === null) return false;
  if (numeral.digits.length >= 9 && !/[.,]/u.test(numeral.digits) && !numeral.digits.endsWith("000000")) return true;
  return tokens[at]!.glued && tokens[at - 1]?.text === "+" && (numeral.digits.length > 4 || isLink(tokens[at + 1]));
}

/** "one of them", "no one", "one day", "one another", "this one". */
function isPronoun({ tokens, at, numeral }: Place): boolean {
  if (tokens[at]!.lower !== "one" || numeral.next !== at + 1) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before && NOT_BEFORE_ONE.has(before.lower)) return true;
  if (after?.lower === "or" && /^(?:two|more)$/u.test(tokens[at + 2]?.lower ?? "")) return false;
  if (after?.lower === "day") return !isOneDay(before, tokens[at + 2]);
  // "a one-yen bid"
  if (after?.text === "-" && after.glued && tokens[at + 2]?.glued) return tokens[at + 2]!.kind !== "word";
  return after === undefined || after.kind !== "word" || NOT_AFTER_ONE.has(after.lower);
}

/** "for one day", "one day later", but not "one day he left". */
function isOneDay(before: Piece | undefined, after: Piece | undefined): boolean {
  return (
    /^(?:for|in|within|than|least|after|only|just|about|a)$/u.test(before?.lower ?? "") ||
    /^(?:of|before|after|later|earlier|ago)$/u.test(after?.lower ?? "")
  );
}

/** "first, …", "at first", "came second", "a second later": an ordinal counts only before what it orders. */
function isAdverb({ tokens, at, numeral }: Place): boolean {
  if (numeral.form !== "ordinal") return false;
  const [before, after] = [tokens[at - 1], tokens[numeral.next]];
  if (before?.lower === "at" || (before?.lower === "a" && after?.lower === "later")) return true;
  if (isDash(after) && after!.glued) return tokens[numeral.next + 1]?.lower === "hand";
  return after === undefined || after.kind !== "word" || (PHRASE_ENDS.has(after.lower) && !COUNTED.has(after.lower));
}

/** "the second half", "quarter" of a year: a part counts after an article or a number, not after an ordinal. */
function isLoosePart({ tokens, at, numeral }: Place): boolean {
  if (numeral.form !== "part" || numeral.next !== at + 1 || tokens[at]!.kind !== "word") return false;
  const before = tokens[at - 1]?.lower ?? "";
  return /^(?:first|second|third|fourth|final|last|next|latter|opening|other|better)$/u.test(before);
}
