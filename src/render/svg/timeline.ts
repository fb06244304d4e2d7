/**
 * The timeline: when the accounts were published, which times they claim, and which figures they give as of when.
 */
import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import type { Assertion, Time } from "../../model/dossier.ts";
import type { Issue } from "../../model/report.ts";
import { byCodeUnit } from "../../text/words.ts";
import { dateWords, headed, letterOf, nameOf, type View } from "../view.ts";
import { quantityWords, speaker } from "./numbers.ts";
import { cut, frame, label, line, mark, POSITION_COLOURS, round, tint, title, widthOf } from "./parts.ts";

const WIDTH = 760;
const LEFT = 220;
const RIGHT = 24;
const ROW = 24;
const MOST_ROWS = 60;
const HOUR = 3_600_000;

/** Something with a place in time; null is an open or unknown end. */
export interface Dated {
  readonly heading: string;
  readonly who: string;
  readonly words: string;
  readonly start: number | null;
  readonly end: number | null;
  /** The position that gives it, or -1 for an account. */
  readonly index: number;
  /** A figure, written beside its mark; empty for a time. */
  readonly figure: string;
}

/** Draws accounts, claimed times and figures of the issues in time; null where fewer than `least` things have a date. */
export function timelinePicture(view: View, issues: readonly Issue[], least = 1): Element | null {
  const found = datedOf(view, issues);
  if (found.length < least) return null;
  const shown = found.slice(0, MOST_ROWS);
  const scale = timeScale(shown);
  const drawn: ElementContent[] = [];
  let heading = "";
  let y = 8;
  for (const item of shown) {
    if (item.heading !== heading) {
      heading = item.heading;
      drawn.push(label(0, y + 18, cut(heading, WIDTH, 12), { weight: 700 }));
      y += 26;
    }
    drawn.push(itemRow(item, y + ROW / 2, scale));
    y += ROW;
  }
  const ticks = scale.ticks.flatMap(({ at, words }) => [
    line(at, 6, at, y + 6),
    label(at, y + 20, words, { size: 11, anchor: "middle", className: "ds-soft" }),
  ]);
  const notes = [scale.even ? "" : "Distances between dates are not to scale.", left(found.length - shown.length)];
  const note = notes.filter(Boolean).join(" ");
  if (note) drawn.push(label(0, y + 42, note, { size: 11, className: "ds-soft" }));
  const text = shown.map((item) => `${item.heading}: ${item.who}, ${item.words}.`).join(" ");
  const name = `Timeline: ${view.report.event.label}`;
  return frame(WIDTH, y + (note ? 50 : 28), name, text, [...ticks, ...drawn]);
}

/** Everything with a date: accounts as published, then each issue's claimed times and figures. */
export function datedOf(view: View, issues: readonly Issue[]): Dated[] {
  return [...publications(view), ...issues.flatMap((issue) => [...times(view, issue), ...figures(view, issue)])];
}

function left(more: number): string {
  return more > 0 ? `${more} more are not drawn.` : "";
}

function publications(view: View): Dated[] {
  const dated = view.report.accounts.filter((account) => account.date);
  const sorted = dated.toSorted((a, b) => byCodeUnit(a.date ?? "", b.date ?? "") || byCodeUnit(a.id, b.id));
  return sorted.map((account) => {
    const [start, end] = [moment(account.date, false), moment(account.date, true)];
    const words = dateWords(account.date ?? "");
    return {
      heading: "Published",
      who: nameOf(view, account.sourceId),
      words,
      start,
      end,
      index: -1,
      figure: "",
    };
  });
}

/** Every assertion of an issue with the index of the position it gives. */
function claims(view: View, issue: Issue): { assertion: Assertion; index: number }[] {
  return issue.positions.flatMap((position, index) =>
    position.assertionIds.flatMap((id) => {
      const assertion = view.assertions.get(id);
      return assertion ? [{ assertion, index }] : [];
    }),
  );
}

function times(view: View, issue: Issue): Dated[] {
  const found = claims(view, issue).flatMap(({ assertion, index }) =>
    assertion.times.filter(isDated).map((time) => ({
      heading: `${headed(issue.label)}: times`,
      who: speaker(view, assertion),
      words: timeWords(time),
      ...reach(time),
      index,
      figure: "",
    })),
  );
  return unique(found);
}

/** Whether a time has a place on a line: a date without a year and a bare time of day have none. */
function isDated({ start, end }: Time): boolean {
  const known = start ?? end;
  return known !== null && !/^000[01]/.test(known);
}

/** From when to when the words may mean: "since" is open after, "until" before. */
function reach(time: Time): { start: number | null; end: number | null } {
  const start = moment(time.start ?? time.end, false);
  const end = moment(time.end ?? time.start, true);
  if (time.bound === "at-least" || time.bound === "more-than") return { start, end: null };
  if (time.bound === "at-most" || time.bound === "less-than") return { start: null, end };
  return { start, end };
}

const TIME_BOUNDS = {
  exact: "",
  about: "about ",
  "at-least": "since ",
  "more-than": "after ",
  "at-most": "until ",
  "less-than": "before ",
} as const;

function timeWords({ start, end, bound }: Time): string {
  const [first, last] = [start ?? end ?? "", end ?? start ?? ""].map(dateWords);
  return TIME_BOUNDS[bound] + (first === last ? first : `${first} to ${last}`);
}

function figures(view: View, issue: Issue): Dated[] {
  const found = claims(view, issue).flatMap(({ assertion, index }) => {
    const date = assertion.asOf ?? view.accounts.get(assertion.accountId)?.date;
    return assertion.quantities
      .filter((quantity) => date && (quantity.low !== null || quantity.high !== null))
      .map((quantity) => {
        const denied = assertion.attribution.at(-1)?.act === "deny";
        const words = quantityWords({ quantity, denied });
        const heading = `${headed(issue.label)}: figures`;
        const [start, end] = [moment(date, false), moment(date, true)];
        return { heading, who: speaker(view, assertion), words, start, end, index, figure: words };
      });
  });
  return unique(found);
}

function unique(found: readonly Dated[]): Dated[] {
  return [...new Map(found.map((item) => [JSON.stringify(item), item])).values()];
}

/** Milliseconds of an ISO date's first or last moment, zones left out; null where it is none. */
function moment(iso: string | null | undefined, last: boolean): number | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/.exec(iso ?? "");
  if (!match) return null;
  const [year = 0, month, day, hour, minute] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const at = (y: number, m: number, d: number, h = 0, min = 0) =>
    new Date(0).setUTCFullYear(y, m, d) + h * HOUR + min * 60_000;
  if (!last || hour !== undefined) return at(year, (month ?? 1) - 1, day ?? 1, hour, minute);
  if (day !== undefined) return at(year, (month ?? 1) - 1, day + 1) - 1;
  return (month === undefined ? at(year + 1, 0, 1) : at(year, month, 1)) - 1;
}

interface TimeScale {
  readonly at: (time: number) => number;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  readonly even: boolean;
}

/** To scale where that keeps the dates apart, else with long gaps shortened (by their logarithm). */
function timeScale(items: readonly Dated[]): TimeScale {
  const moments = [...new Set(items.flatMap(({ start, end }) => [start, end]).filter((time) => time !== null))];
  moments.sort((a, b) => a - b);
  const gaps = moments.slice(1).map((time, index) => time - (moments[index] ?? 0));
  const whole = (moments.at(-1) ?? 0) - (moments[0] ?? 0);
  const room = WIDTH - LEFT - RIGHT - 60;
  const even = gaps.every((gap) => gap < HOUR * 24 * 1.5 || (gap / whole) * room >= 12) && whole > 36 * HOUR;
  const weights = gaps.map((gap) => (even ? gap : Math.log1p(gap / (HOUR / 4)) ** 1.5));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const places = new Map<number, number>();
  let x = LEFT + 30;
  moments.forEach((time, index) => {
    places.set(time, round(x));
    x += ((weights[index] ?? 0) / total) * room;
  });
  const at = (time: number) => places.get(time) ?? LEFT;
  return { at, ticks: ticksOf(items, at), even };
}

/** Labels for the first moments, as many as have room. */
function ticksOf(items: readonly Dated[], at: (time: number) => number) {
  const starts = [...new Set(items.flatMap(({ start, end }) => start ?? end ?? []))].sort((a, b) => a - b);
  const ticks: { at: number; words: string }[] = [];
  let edge = 0;
  for (const time of starts) {
    const words = tickWords(time);
    const half = widthOf(words, 11) / 2;
    if (at(time) - half < edge || at(time) + half > WIDTH) continue;
    edge = at(time) + half + 12;
    ticks.push({ at: at(time), words });
  }
  return ticks;
}

function tickWords(time: number): string {
  const iso = new Date(time).toISOString();
  const day = dateWords(iso.slice(0, 10)).replace(/^(\d+ \w{3})\w* (\d{4})$/, "$1 $2");
  return iso.slice(11, 16) === "00:00" || iso.slice(11, 16) === "23:59"
    ? day
    : `${day.slice(0, -5)}, ${iso.slice(11, 16)}`;
}

function itemRow(item: Dated, y: number, scale: TimeScale): Element {
  const known = item.index >= 0;
  const who = label(known ? 22 : 0, y + 4, cut(item.who, LEFT - (known ? 34 : 12), 12), {
    className: known ? undefined : "ds-soft",
  });
  const drawn = known ? mark(item.index, letterOf(item.index), true, 0, y - 8, 16) : [];
  return s(
    "g",
    {},
    title(`${item.who}: ${item.words}`),
    line(LEFT, y, WIDTH - RIGHT, y, { strokeDasharray: "1 5" }),
    ...drawn,
    who,
    ...stretch(item, y, scale),
  );
}

/** A dot, a bar, or a ray with an arrow, with what is said beside it. */
function stretch({ start, end, index, figure, words }: Dated, y: number, scale: TimeScale): Element[] {
  const colour = index < 0 ? "currentColor" : (POSITION_COLOURS[tint(index)] ?? "currentColor");
  const names = index < 0 ? ["ds-ink"] : [`ds-s${tint(index)}`];
  const from = start === null ? LEFT + 6 : scale.at(start);
  const to = end === null ? WIDTH - RIGHT - 6 : scale.at(end);
  const look = { className: names, stroke: colour, fill: "none" };
  const drawn: Element[] = [];
  if (to - from >= 6)
    drawn.push(s("path", { ...look, d: `M${from} ${y}H${to}`, strokeWidth: 5, strokeLinecap: "round" }));
  else
    drawn.push(
      s("circle", { cx: from, cy: y, r: 5, className: index < 0 ? [] : [`ds-f${tint(index)}`], fill: colour }),
    );
  if (start === null) drawn.push(s("path", { ...look, d: `M${from + 7} ${y - 6}L${from} ${y}l7 6`, strokeWidth: 2.5 }));
  if (end === null) drawn.push(s("path", { ...look, d: `M${to - 7} ${y - 6}L${to} ${y}l-7 6`, strokeWidth: 2.5 }));
  if (index >= 0) drawn.push(besideAt(figure || words, figure !== "", from, to, y));
  return drawn;
}

function besideAt(words: string, bold: boolean, from: number, to: number, y: number): Element {
  const fits = to + 10 + widthOf(words, 12) < WIDTH;
  const look = { weight: bold ? 700 : undefined, className: bold ? undefined : "ds-soft" };
  return label(fits ? to + 10 : from - 10, y + 4, cut(words, 200, 12), { ...look, anchor: fits ? "start" : "end" });
}
