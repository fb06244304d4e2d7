/**
 * The one time that begins at a token: asks the readers that may begin there, and puts a date and a time of day
 * together. Knows nothing of bounds and ranges; `times.ts` builds on it.
 */
import {
  MODIFIERS,
  MONTHS,
  PARTS_OF_DAY,
  RELATIVE_DAYS,
  SEASONS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
  ZONES,
} from "../lexicon/calendar.ts";
import { HOLIDAYS } from "../lexicon/holidays.ts";
import { ONES, ORDINALS, TENS } from "../lexicon/numbers.ts";
import { inPart, type Point, readClock, readClockSpan, readPartOfDay, type Setting } from "./clock.ts";
import {
  readDayMonth,
  readDayOfMonth,
  readDigitMonth,
  readDotted,
  readIso,
  readMonth,
  readMonthDay,
  readRelativeMonth,
  readShortSlashed,
  readSlashed,
  readYear,
} from "./dates.ts";
import { readHoliday } from "./holidays.ts";
import {
  PERIOD_OPENERS,
  readCentury,
  readDecade,
  readNamedDecade,
  readNamedYear,
  readNth,
  readQuarter,
  readSeason,
  readSpelledYear,
  readWeekOf,
} from "./periods.ts";
import {
  readAgo,
  readRelativeDay,
  readRelativePeriod,
  readSpan,
  readWeekday,
  readWeekend,
  STEPS,
} from "./relative-days.ts";

type Reader = (setting: Setting, at: number) => Point | null;

const NUMBER_READERS: readonly Reader[] = [
  readIso,
  readSlashed,
  readDigitMonth,
  readShortSlashed,
  readDotted,
  readNth,
  readDayMonth,
  readClockSpan,
  readClock,
  readAgo,
  readDecade,
  readCentury,
  readYear,
];

const NUMBER_WORDS = [...ONES.keys(), ...TENS.keys()];

/** Readers of times that begin with a word, in the order they are asked, and the words with which each may begin. */
const WORD_READERS: readonly (readonly [Reader, Iterable<string>])[] = [
  [readHoliday, new Set([...HOLIDAYS.keys()].map((name) => name.split(/[ .]/u)[0]!.replace(/'s$/u, "")))],
  [readMonthDay, MONTHS.keys()],
  [readMonth, MONTHS.keys()],
  [readSpan, MODIFIERS],
  [readNth, ["last", ...ORDINALS.keys()]],
  [readRelativeMonth, MODIFIERS],
  [readWeekday, [...WEEKDAYS.keys(), ...SHORT_WEEKDAYS.keys(), ...MODIFIERS]],
  [readDayOfMonth, ["the"]],
  [readRelativeDay, [...RELATIVE_DAYS.keys(), "the", "now"]],
  [readRelativePeriod, [...STEPS.keys(), "earlier", "later", "rest"]],
  [readWeekend, ["weekend"]],
  [readWeekOf, ["week"]],
  [readNamedYear, ["year"]],
  [readCentury, PERIOD_OPENERS.ordinals],
  [readQuarter, [...ORDINALS.keys(), "q", "h"]],
  [readSeason, [...SEASONS.keys(), "last", "this", "next"]],
  [readNamedDecade, PERIOD_OPENERS.named],
  [readPartOfDay, PARTS_OF_DAY.keys()],
  [readClockSpan, NUMBER_WORDS],
  [readClock, [...NUMBER_WORDS, "half", "quarter", "a"]],
  [readSpelledYear, PERIOD_OPENERS.spelled],
  [readDayMonth, [...ORDINALS.keys(), "twenty", "thirty"]],
  [readAgo, [...NUMBER_WORDS, "a", "an"]],
];

/** Which readers to ask at a word, its possessive included; at most words none. */
const READERS_AT: ReadonlyMap<string, readonly Reader[]> = readersByWord();
function readersByWord(): Map<string, Reader[]> {
  const made = new Map<string, Reader[]>();
  for (const [read, openers] of WORD_READERS) {
    for (const opener of openers) {
      for (const word of [opener, `${opener}'s`, `${opener}’s`]) made.set(word, [...(made.get(word) ?? []), read]);
    }
  }
  return made;
}

/** Reads the time that begins at token `at`, with a time of day after it ("4 December at 10:30"), or gives null. */
export function readMoment(setting: Setting, at: number): Point | null {
  const token = setting.tokens[at];
  if (!token || token.kind === "sign") return null;
  const readers = token.kind === "number" ? NUMBER_READERS : READERS_AT.get(token.lower);
  if (readers === undefined) return null;
  for (const read of readers) {
    const point = read(setting, at);
    if (point) return point.clock && !point.from ? withDate(setting, point) : withClock(setting, point);
  }
  return null;
}

/** A time of day after a date: "4 December at 10:30", "Thursday morning", "Friday between 1 and 4 p.m.". */
function withClock(setting: Setting, point: Point): Point {
  const { tokens } = setting;
  if (point.grain !== "day" && point.grain !== "part-of-day") return point;
  const comma = tokens[point.next]?.text === "," ? point.next + 1 : point.next;
  const link = /^(?:at|around|about|in|from|between|for)$/u.test(tokens[comma]?.lower ?? "") ? comma + 1 : comma;
  const at = tokens[link]?.lower === "the" ? link + 1 : link;
  const token = tokens[at];
  if (!token) return point;
  const clock = readClockSpan(setting, at) ?? readClock(setting, at) ?? bareHour(setting, point, at);
  if (clock) {
    const inside = point.clock ? inPart(clock.clock!, point.clock) : clock.clock;
    return { ...point, clock: inside, grain: clock.grain, next: clock.next, ranged: clock.ranged === true };
  }
  const part = point.clock ? null : (readPartOfDay(setting, at) ?? partAt(setting, at));
  return part ? { ...point, clock: part.clock, grain: part.grain, next: part.next } : point;
}

/** "tonight around 7": an hour without more in a part of the day. */
function bareHour({ tokens }: Setting, point: Point, at: number): Point | null {
  const isHour =
    /^(?:at|around|about)$/u.test(tokens[at - 1]?.lower ?? "") && /^(?:\d|1[0-2])$/u.test(tokens[at]!.text);
  if (!point.clock || !isHour || tokens[at + 1]?.kind === "word") return null;
  const hour = Number(tokens[at]!.text) * 60;
  return { ...point, clock: [hour, hour + 59], grain: "hour", next: at + 1 };
}

/** "Thursday morning", "Tuesday early-morning": right after a day no preposition is needed. */
function partAt(setting: Setting, at: number): Point | null {
  const { tokens } = setting;
  const isPortion = /^(?:early|mid|late)$/u.test(tokens[at]?.lower ?? "");
  const name = isPortion ? at + (tokens[at + 1]?.text === "-" ? 2 : 1) : at;
  const clock = PARTS_OF_DAY.get(tokens[name]?.lower ?? "");
  if (!clock) return null;
  const portion = isPortion ? readPartOfDay(setting, name) : null;
  return portion ?? { from: null, to: null, yearless: false, grain: "part-of-day", clock, at, next: name + 1 };
}

/** A date after a time of day: "10:30 on 4 December", "the morning of 4 December", "3 pm to 4 pm tomorrow". */
function withDate(setting: Setting, point: Point): Point {
  const { tokens } = setting;
  const zone = ZONES.has(tokens[point.next]?.lower ?? "") ? point.next + 1 : point.next;
  const link = tokens[zone]?.lower === "time" ? zone + 1 : zone;
  const comma = tokens[link]?.text === "," ? link + 1 : link;
  const on = /^(?:on|of)$/u.test(tokens[comma]?.lower ?? "") ? comma + 1 : comma;
  const at = tokens[on]?.lower === "the" && on > comma ? on + 1 : on;
  const date = dateAt(setting, at) ?? (at > on ? readDayOfMonth(setting, on) : null);
  if (!date) return { ...point, next: link };
  const clock = date.clock ? inPart(point.clock!, date.clock) : point.clock;
  return { ...point, clock, from: date.from, to: date.to, yearless: date.yearless, next: date.next };
}

function dateAt(setting: Setting, at: number): Point | null {
  const token = setting.tokens[at];
  if (!token || token.kind === "sign") return null;
  const readers =
    token.kind === "number"
      ? [readIso, readSlashed, readDotted, readDayMonth]
      : [readHoliday, readMonthDay, readWeekday, readRelativeDay, readRelativePeriod, readDayMonth];
  for (const read of readers) {
    const date = read(setting, at);
    if (date?.grain === "day" || date?.grain === "part-of-day") return date.clock ? date : partOfDate(setting, date);
  }
  return null;
}

/** "7:00 on Sunday afternoon", "8 p.m. yesterday evening": the part of the day after the day. */
function partOfDate(setting: Setting, date: Point): Point {
  const part = partAt(setting, date.next);
  return part ? { ...date, clock: part.clock, next: part.next } : date;
}
