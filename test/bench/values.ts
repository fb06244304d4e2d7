/**
 * How well amounts and times are read, beside two readers made for scheduling, on public suites of printed numbers,
 * units and dates; each suite in two parts: two thirds the rules were written on, and the third nobody read.
 *
 *   npm run --silent values        the table; a message and nothing else where ../shared/benchmarks is absent
 *
 * Right is a reading whose value is the suite's: a number, a range by both ends, a duration in seconds, a time by its
 * past or its future reading. The end of a period counts as right on its last day or on the day after, a range of hours
 * within an hour, since the suites exclude the end that people include.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import recognizers from "@microsoft/recognizers-text-suite";
import * as chrono from "chrono-node";
import Table from "cli-table3";
import { readQuantities } from "../../src/values/quantities.ts";
import { readTimes } from "../../src/values/times.ts";

const SUITES = join(import.meta.dirname, "../../../shared/benchmarks/values");
const SPEED_ROWS = 150;

/** What a suite says of one expression. */
interface Gold {
  readonly text: string;
  readonly start?: number;
  readonly value?: string;
  readonly past?: Moments;
  readonly future?: Moments;
}
type Moments = Readonly<Record<string, string>>;
interface Row {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  readonly ref: string | null;
  readonly results: readonly Gold[];
}

/** One reading: where it stands, and an interval of numbers or of moments (ISO 8601). */
interface Reading<Value> {
  readonly from: number;
  readonly to: number;
  readonly low: Value | null;
  readonly high: Value | null;
}
type ReadNumbers = (row: Row) => Reading<number>[];
type ReadMoments = (row: Row) => Reading<string>[];

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  min: 60,
  h: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  fortnight: 1_209_600,
  month: 2_592_000,
  year: 31_536_000,
  decade: 315_360_000,
};

const ownNumbers: ReadNumbers = ({ text, set }) =>
  readQuantities(text).map(({ low, high, unit, span }) => {
    const by = set === "DurationParser" ? (SECONDS[unit ?? ""] ?? Number.NaN) : 1;
    const scaled = (value: number | null) => (value === null ? null : value * by);
    return { from: span!.start, to: span!.end, low: scaled(low), high: scaled(high) };
  });

const ownMoments: ReadMoments = ({ text, ref }) =>
  readTimes(text, ref?.slice(0, 10) ?? null).map(({ start, end, span }) => ({
    from: span!.start,
    to: span!.end,
    low: start,
    high: end,
  }));

/** The model of recognizers that a suite was made for. */
function recognize({ set, text, ref }: Row) {
  const { Culture } = recognizers;
  const english = Culture.English;
  if (set === "PercentModel") return recognizers.recognizePercentage(text, english);
  if (set === "CurrencyModel") return recognizers.recognizeCurrency(text, english);
  if (set === "TemperatureModel") return recognizers.recognizeTemperature(text, english);
  if (set === "AgeModel") return recognizers.recognizeAge(text, english);
  if (set === "DimensionModel" || set === "quantulum") return recognizers.recognizeDimension(text, english);
  // Its JavaScript has no reader of ranges of numbers.
  if (set === "NumberModel" || set === "NumberRangeModel") return recognizers.recognizeNumber(text, english);
  return recognizers.recognizeDateTime(text, english, 0, ref === null ? undefined : new Date(`${ref}Z`));
}

const theirNumbers: ReadNumbers = (row) =>
  recognize(row).map(({ start, end, resolution }) => {
    const value = String(resolution?.value ?? resolution?.values?.[0]?.value ?? "").replace("%", "");
    const range = /^[[(](.*),(.*)[\])]$/u.exec(value);
    const number = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));
    const [low, high] = range ? [number(range[1]), number(range[2])] : [number(value), number(value)];
    return { from: start, to: end + 1, low, high };
  });

const theirMoments: ReadMoments = (row) =>
  recognize(row).flatMap(({ start, end, resolution }) =>
    ((resolution?.values ?? []) as Moments[]).map((one) => {
      const iso = (text: string | undefined) => (text === undefined ? null : moment(text));
      return { from: start, to: end + 1, low: iso(one.start ?? one.value), high: iso(one.end ?? one.value) };
    }),
  );

function moment(text: string): string {
  return /^\d\d:/u.test(text) ? `0001-01-01T${text.slice(0, 5)}` : text.replace(" ", "T").slice(0, 16);
}

const chronoMoments: ReadMoments = ({ text, ref }) =>
  chrono.parse(text, ref === null ? undefined : new Date(ref)).map(({ index, text: words, start, end }) => {
    const iso = (one: chrono.ParsedComponents) => {
      const day = [one.get("year"), one.get("month"), one.get("day")].map((part) => String(part).padStart(2, "0"));
      const clock = [one.get("hour"), one.get("minute")].map((part) => String(part).padStart(2, "0"));
      return day.join("-") + (one.isCertain("hour") ? `T${clock.join(":")}` : "");
    };
    return { from: index, to: index + words.length, low: iso(start), high: iso(end ?? start) };
  });

function touches<Value>({ text }: Row, gold: Gold, readings: readonly Reading<Value>[]): Reading<Value>[] {
  const [lower, wanted] = [text.toLowerCase(), gold.text.toLowerCase()];
  const given = gold.start ?? -1;
  const start = given >= 0 && lower.startsWith(wanted, given) ? given : lower.indexOf(wanted);
  return readings.filter(({ from, to }) => from < start + wanted.length && to > start);
}

function isNumberRight(row: Row, gold: Gold, readings: readonly Reading<number>[]): boolean {
  const hits = touches(row, gold, readings);
  const range = /^[[(](.*),(.*)[\])]$/u.exec(gold.value ?? "");
  if (range) {
    const same = (value: number | null, text: string) => (text === "" ? value === null : value === Number(text));
    return hits.some(({ low, high }) => same(low, range[1]!) && same(high, range[2]!));
  }
  const [hit, more] = hits;
  const [value, wanted] = [hit?.low ?? hit?.high ?? Number.NaN, Number(String(gold.value).replace("%", ""))];
  const slack = row.set === "DurationParser" ? 0.01 : 1e-6;
  return more === undefined && Math.abs(value - wanted) <= slack * Math.abs(wanted) + 1e-9;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);

function isMomentRight(row: Row, gold: Gold, readings: readonly Reading<string>[]): boolean {
  const hits = touches(row, gold, readings);
  return [gold.past, gold.future].some((wanted) => wanted !== undefined && hits.some((hit) => isAt(hit, wanted)));
}

function isAt({ low, high }: Reading<string>, wanted: Moments): boolean {
  const [from, to] = [low ?? "", high ?? ""];
  const { date, startDate, endDate, time, startTime, endTime } = wanted;
  if (from === "") return false;
  if (date) return from.startsWith(date) && to.startsWith(date);
  if (startDate || endDate) {
    const ends = !endDate || to.startsWith(endDate) || to.startsWith(dayBefore(endDate));
    return (!startDate || from.startsWith(startDate)) && ends;
  }
  if (time) return from.slice(11, 16) === time.slice(0, 5);
  const at = wanted.dateTime ?? wanted.startDateTime;
  if (at) return from.slice(0, 16) === at.replace(" ", "T").slice(0, 16);
  if (!startTime && !endTime) return false;
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  const ends = !endTime || Math.abs(minutes(to.slice(11, 16)) - minutes(endTime)) <= 60;
  return (!startTime || from.slice(11, 16) === startTime.slice(0, 5)) && ends;
}

/** Whether a row is of the third that is left out. */
function isLeftOut({ id }: Row): boolean {
  return Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 8), 16) % 3 === 0;
}

function score<Value>(
  rows: readonly Row[],
  read: (row: Row) => Reading<Value>[],
  right: (row: Row, gold: Gold, readings: readonly Reading<Value>[]) => boolean,
  counts: (gold: Gold) => boolean,
): string {
  let [all, good] = [0, 0];
  for (const row of rows) {
    const golds = row.results.filter(counts);
    const readings = golds.length > 0 ? read(row) : [];
    all += golds.length;
    good += golds.filter((gold) => right(row, gold, readings)).length;
  }
  return `${((100 * good) / all).toFixed(1)} % of ${all}`;
}

/** Microseconds a text, on the suite's own texts, after a first round. */
function speed(rows: readonly Row[], read: (row: Row) => unknown): string {
  const some = rows.slice(0, SPEED_ROWS);
  for (const row of some) read(row);
  const begin = process.cpuUsage();
  for (const row of some) read(row);
  return `${Math.round(process.cpuUsage(begin).user / some.length)} µs`;
}

function rowsOf(name: string): Row[] {
  const lines = readFileSync(join(SUITES, `${name}-dev.jsonl`), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as Row);
}

if (!existsSync(SUITES)) {
  console.log("npm run values: ../shared/benchmarks is absent; nothing to measure.");
} else {
  const table = new Table({
    head: ["suite", "reader", "rules written on", "left out", "time a text"],
    style: { head: [] },
  });
  const [quantities, times] = [rowsOf("quantities"), rowsOf("times")];
  const add = <Value>(
    suite: string,
    rows: readonly Row[],
    reader: string,
    read: (row: Row) => Reading<Value>[],
    right: (row: Row, gold: Gold, readings: readonly Reading<Value>[]) => boolean,
    counts: (gold: Gold) => boolean,
  ) => {
    const parts = [false, true].map((out) => rows.filter((row) => isLeftOut(row) === out));
    table.push([suite, reader, ...parts.map((part) => score(part, read, right, counts)), speed(rows, read)]);
  };
  const always = () => true;
  const dated = ({ past, future }: Gold) => past !== undefined || future !== undefined;
  add("quantities", quantities, "dissensus", ownNumbers, isNumberRight, always);
  add("quantities", quantities, "recognizers-text", theirNumbers, isNumberRight, always);
  add("times", times, "dissensus", ownMoments, isMomentRight, dated);
  add("times", times, "chrono-node", chronoMoments, isMomentRight, dated);
  add("times", times, "recognizers-text", theirMoments, isMomentRight, dated);
  console.log(table.toString());
}
