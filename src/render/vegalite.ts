/**
 * The pictures of a report as Vega-Lite specifications, which Jupyter, VS Code and Observable draw by themselves.
 */

import { requireOptions, requireReport } from "../model/arguments.ts";
import type { ContrastReport, Issue } from "../model/report.ts";
import { matrixWords, SILENCE_SIGNS } from "./svg/matrix.ts";
import { figuresOf, type Given, quantityWords, scaleOf } from "./svg/numbers.ts";
import { markPath, POSITION_COLOURS, tint } from "./svg/parts.ts";
import { type Dated, datedOf } from "./svg/timeline.ts";
import { type Cell, cellsOf, cellWords, letterOf, SILENCE_WORDS, STATUS_WORDS, type View, viewOf } from "./view.ts";

/** What {@link toVegaLite} draws. */
export interface VegaLiteOptions {
  /** The picture, as in `toSvg`; `matrix` when not given. */
  readonly picture?: "matrix" | "timeline" | "numbers";
  /** The issue to draw; all of them when not given, for `numbers` the first that has figures to compare. */
  readonly issueId?: string;
}

/** A Vega-Lite specification: plain JSON, its data inside. */
export interface VegaLiteSpec {
  /** The version of Vega-Lite it is written for. */
  readonly $schema: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
  /** Title, data, marks, encodings. */
  readonly [property: string]: unknown;
}

/**
 * Draws a report as a Vega-Lite 5 specification that shows what `toSvg` shows: positions told apart by letter, shape
 * and colour, a filled mark where a source says it itself, an outline where it only publishes it, hatching for silence.
 * Every mark carries its description; the data are inside, so that nothing is fetched. Throws a `RangeError` for an
 * `issueId` that the report does not have.
 *
 * Source: https://vega.github.io/vega-lite/.
 */
export function toVegaLite(report: ContrastReport, options: VegaLiteOptions = {}): VegaLiteSpec {
  requireReport(report);
  requireOptions(options, { picture: ["matrix", "timeline", "numbers"], issueId: "text" });
  const view = viewOf(report);
  const issues = chosen(report, options.issueId);
  if (options.picture === "timeline") return timeline(view, issues);
  return options.picture === "numbers" ? numbers(view, issues) : matrix(view, issues);
}

function chosen(report: ContrastReport, issueId: string | undefined): readonly Issue[] {
  if (issueId === undefined) return report.issues;
  const issues = report.issues.filter((issue) => issue.id === issueId);
  if (issues.length === 0) throw new RangeError(`issueId: unknown issue ${JSON.stringify(issueId)}`);
  return issues;
}

type Json = Readonly<Record<string, unknown>>;

const INK = "#1b1b1a";
const SOFT = "#5c5a55";
const MARK_AREA = 340;
const PLAIN_AXIS: Json = { title: null, ticks: false, domain: false, labelLimit: 360 };

function spec(title: string, subtitle: readonly string[], description: string, body: Json): VegaLiteSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description,
    title: { text: title, subtitle, anchor: "start", subtitleColor: SOFT, color: INK },
    background: "white",
    config: {
      axis: { labelColor: INK, titleColor: SOFT, gridColor: "#e6e2d8" },
      view: { stroke: null },
      legend: { disable: true },
    },
    ...body,
  };
}

function nothing(view: View, words: string): VegaLiteSpec {
  return spec(view.report.event.label, [], words, {
    data: { values: [{ words }] },
    mark: { type: "text", align: "left", color: INK },
    encoding: { text: { field: "words" }, description: { field: "words" } },
  });
}

/** Colour and shape of a position by its letter, for the positions drawn. */
function byPosition(indexes: Iterable<number>): { readonly color: Json; readonly shape: Json } {
  const drawn = [...new Set(indexes)].filter((index) => index >= 0).sort((a, b) => a - b);
  const domain = drawn.map(letterOf);
  const colours = drawn.map((index) => POSITION_COLOURS[tint(index)]);
  // A shape is drawn in a square from -1 to 1; the mark is worked out larger, for it rounds to tenths.
  const shapes = drawn.map((index) => markPath(index, -9, -9, 18).replace(/-?\d+(?:\.\d+)?/g, tenth));
  return {
    color: { field: "position", type: "nominal", scale: { domain, range: colours }, legend: null },
    shape: { field: "position", type: "nominal", scale: { domain, range: shapes }, legend: null },
  };
}

/** A tenth of a number of a path, but not of an arc's flags, which stand alone as 0 or 1. */
function tenth(number: string): string {
  return number === "0" || number === "1" ? number : String(Number(number) / 10);
}

function matrix(view: View, issues: readonly Issue[]): VegaLiteSpec {
  const columns = unique([...view.publishers, ...view.speakers].map((source) => source.name));
  const values = issues.flatMap((issue) =>
    cellsOf(view, issue).flatMap((cell, column) => marksOf(view, issue, cell, columns[column] ?? "")),
  );
  if (values.length === 0) return nothing(view, "No positions to draw.");
  const { color, shape } = byPosition(issues.flatMap((issue) => issue.positions.map((_, index) => index)));
  const most = Math.max(1, ...values.map((value) => value.slot * 2 + 1));
  const offset = { field: "slot", type: "quantitative", scale: { domain: [-most / 2, most / 2] } };
  const key = [
    "Letters are the positions on each point. Filled: says it. Outline: only reports it.",
    silenceKey(view, issues),
  ];
  const stands = { transform: [{ filter: "isValid(datum.position)" }] };
  return spec(`Who says what: ${view.report.event.label}`, key, matrixWords(view, issues), {
    data: { values },
    width: { step: 36 },
    height: { step: 12 + 24 * most, for: "position" },
    encoding: {
      x: {
        field: "source",
        type: "nominal",
        sort: columns,
        scale: { domain: columns },
        axis: { ...PLAIN_AXIS, orient: "top", labelAngle: -50 },
      },
      y: {
        field: "issue",
        type: "nominal",
        sort: issues.map((issue) => rowOf(view, issue)),
        axis: { ...PLAIN_AXIS, grid: true, tickBand: "extent" },
      },
      ...(most > 1 ? { yOffset: offset } : {}),
      description: { field: "words" },
      tooltip: { field: "words" },
    },
    layer: [
      {
        ...stands,
        mark: { type: "point", size: MARK_AREA, strokeWidth: 2, opacity: 1 },
        encoding: {
          color,
          shape,
          fill: color,
          fillOpacity: { condition: { test: "datum.holds", value: 1 }, value: 0 },
        },
      },
      {
        ...stands,
        mark: { type: "text", fontWeight: "bold", fontSize: 11, aria: false },
        encoding: {
          text: { field: "position" },
          color: { condition: { test: "datum.holds", value: "white" }, value: INK },
        },
      },
      {
        transform: [{ filter: "isValid(datum.silence)" }],
        mark: { type: "text", fontSize: 17, color: SOFT },
        encoding: { text: { field: "silence" } },
      },
    ],
  });
}

/** The name of an issue's row: numbered as on the page, so that two of one name stay two. */
function rowOf(view: View, issue: Issue): string {
  const number = view.report.issues.indexOf(issue) + 1;
  return `${number}. ${issue.label} (${STATUS_WORDS[issue.status].toLowerCase()})`;
}

interface Mark {
  readonly source: string;
  readonly issue: string;
  readonly words: string;
  readonly position: string | null;
  readonly holds: boolean;
  readonly silence: string | null;
  /** How far from the middle of the cell, in marks. */
  readonly slot: number;
}

/** One mark a position in the cell, above one another around its middle; or one for silence. */
function marksOf(view: View, issue: Issue, cell: Cell, source: string): Mark[] {
  const words = `${issue.label}. ${cellWords(view, issue, cell)}`;
  const common = { source, issue: rowOf(view, issue), words, position: null, holds: false, silence: null, slot: 0 };
  if (cell.silence) return [{ ...common, silence: `▨${SILENCE_SIGNS[cell.silence]}` }];
  const middle = (cell.stands.length - 1) / 2;
  return cell.stands.map(({ index, holds }, order) => ({
    ...common,
    position: letterOf(index),
    holds,
    slot: order - middle,
  }));
}

function silenceKey(view: View, issues: readonly Issue[]): string {
  const found = new Set(issues.flatMap((issue) => cellsOf(view, issue).flatMap((cell) => cell.silence ?? [])));
  const words = [...found].map((how) => `▨${SILENCE_SIGNS[how]} ${SILENCE_WORDS[how]}`);
  return words.length > 0 ? `${words.join(", ")}.` : "Hatched: silent.";
}

function timeline(view: View, issues: readonly Issue[]): VegaLiteSpec {
  const items = datedOf(view, issues);
  if (items.length === 0) return nothing(view, "No dates to draw.");
  const values = dated(items, stretchOf(items));
  const headings = [...new Set(values.map((value) => value.heading))];
  const { color, shape } = byPosition(items.map((item) => item.index));
  const text = items.map((item) => `${item.heading}: ${item.who}, ${item.words}.`).join(" ");
  return spec(`Timeline: ${view.report.event.label}`, ["Arrows: open to that side."], text, {
    data: { values },
    facet: {
      row: {
        field: "heading",
        type: "nominal",
        sort: headings,
        title: null,
        header: { labelAngle: 0, labelOrient: "top", labelAnchor: "start", labelFontWeight: "bold", labelLimit: 700 },
      },
    },
    spacing: 8,
    resolve: { scale: { y: "independent" } },
    spec: {
      width: 480,
      height: { step: 22 },
      encoding: {
        x: {
          field: "from",
          type: "temporal",
          scale: { type: "utc", padding: 20 },
          axis: { title: null, labelOverlap: true },
        },
        y: {
          field: "row",
          type: "nominal",
          sort: values.map((value) => value.row),
          axis: PLAIN_AXIS,
        },
        description: { field: "words" },
        tooltip: { field: "words" },
        color: { condition: { test: "datum.position === ''", value: INK }, ...color },
      },
      layer: [
        { mark: { type: "rule", strokeWidth: 4 }, encoding: { x2: { field: "to" } } },
        {
          mark: { type: "point", filled: true, size: 130, opacity: 1, aria: false },
          encoding: { shape: { condition: { test: "datum.position === ''", value: "circle" }, ...shape } },
        },
        ...arrows(values),
        {
          transform: [{ filter: "datum.figure !== ''" }],
          mark: { type: "text", align: "left", dx: 12, fontWeight: "bold", aria: false },
          encoding: { x: { field: "to" }, text: { field: "figure" }, color: { value: INK } },
        },
      ],
    },
  });
}

/** From when to when the timeline runs, in milliseconds: a little more than its dates take. */
function stretchOf(items: readonly Dated[]): [number, number] {
  const moments = items.flatMap(({ start, end }) => [start, end]).filter((time) => time !== null);
  const first = moments.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const last = moments.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY);
  const pad = Math.max((last - first) * 0.05, 3_600_000);
  return [Math.floor(first - pad), Math.ceil(last + pad)];
}

/** Rows of the timeline; an open end reaches to the end of the picture. */
function dated(items: readonly Dated[], domain: readonly [number, number]) {
  const rows = unique(items.map((item) => `${item.who}: ${item.words}`));
  return items.map(({ heading, who, words, start, end, index, figure }, order) => ({
    heading,
    row: rows[order],
    words: `${heading}: ${who}, ${words}`,
    from: start ?? domain[0],
    to: end ?? domain[1],
    openBefore: start === null,
    openAfter: end === null,
    position: index < 0 ? "" : letterOf(index),
    figure,
  }));
}

interface Reach {
  readonly openBefore: boolean;
  readonly openAfter: boolean;
}

/** Arrow heads where an interval is open to one side. */
function arrows(values: readonly Reach[]): Json[] {
  const head = (shape: string) => ({ type: "point", shape, filled: true, size: 90, opacity: 1, aria: false });
  const before = { transform: [{ filter: "datum.openBefore" }], mark: head("triangle-left") };
  const after = { transform: [{ filter: "datum.openAfter" }], mark: head("triangle-right") };
  return [
    ...(values.some((value) => value.openBefore) ? [before] : []),
    ...(values.some((value) => value.openAfter) ? [{ ...after, encoding: { x: { field: "to" } } }] : []),
  ];
}

function numbers(view: View, issues: readonly Issue[]): VegaLiteSpec {
  for (const issue of issues) {
    const given = figuresOf(view, issue);
    if (given.length > 0) return numberLine(issue, given);
  }
  return nothing(view, "No figures to compare.");
}

function numberLine(issue: Issue, given: readonly Given[]): VegaLiteSpec {
  const ends = given.flatMap(({ quantity }) => [quantity.low, quantity.high]).filter((end) => end !== null);
  const { logarithmic } = scaleOf(ends, 0, 1);
  const domain = domainOf(ends, logarithmic);
  const rows = unique(given.map((each) => `${letterOf(each.index)} · ${each.names.join(", ")}`));
  const values = given.map((each, order) => intervalOf(each, rows[order] ?? "", domain));
  const quantity = given[0]?.quantity;
  const unit = [quantity?.kind === "percent" ? "percent" : quantity?.unit, quantity?.of].filter(Boolean).join(", ");
  const { color, shape } = byPosition(given.map((each) => each.index));
  const text = values.map((value) => `${value.words}.`).join(" ");
  return spec(`Figures given: ${issue.label}`, ["Arrows: open to that side. Outline: not that figure itself."], text, {
    data: { values },
    width: 420,
    height: { step: 28 },
    encoding: {
      x: {
        field: "from",
        type: "quantitative",
        scale: { type: logarithmic ? "log" : "linear", domain, zero: false, nice: false },
        axis: { title: unit || null },
      },
      y: { field: "row", type: "nominal", sort: rows, axis: PLAIN_AXIS },
      color,
      description: { field: "words" },
      tooltip: { field: "words" },
    },
    layer: [
      {
        mark: { type: "rule", strokeWidth: 3 },
        encoding: {
          x2: { field: "to" },
          strokeDash: { condition: { test: "datum.about", value: [5, 3] }, value: [1, 0] },
        },
      },
      ...["low", "high"].map((end) => ({
        transform: [{ filter: `isValid(datum.${end})` }],
        mark: { type: "point", size: 150, opacity: 1, strokeWidth: 2, aria: false },
        encoding: {
          x: { field: end, type: "quantitative" },
          shape,
          fill: { condition: { test: "datum.hollow", value: "white" }, ...color },
        },
      })),
      ...arrows(values),
      {
        mark: { type: "text", dy: -11, fontWeight: "bold", aria: false },
        encoding: { x: { field: "middle", type: "quantitative" }, text: { field: "figure" }, color: { value: INK } },
      },
    ],
  });
}

/** The ends of the line: a little more than the figures take, so that open ends have room. */
function domainOf(ends: readonly number[], logarithmic: boolean): [number, number] {
  const least = ends.reduce((low, end) => Math.min(low, end), Number.POSITIVE_INFINITY);
  const most = ends.reduce((high, end) => Math.max(high, end), Number.NEGATIVE_INFINITY);
  if (logarithmic) return [least / 3, most * 3];
  const pad = (most - least) * 0.15 || Math.abs(most) * 0.15 || 1;
  return [least - pad, most + pad];
}

function intervalOf(given: Given, row: string, domain: readonly [number, number]) {
  const { low, high, bound } = given.quantity;
  const [from, to] = [low ?? domain[0], high ?? domain[1]];
  const figure = quantityWords(given);
  return {
    row,
    position: letterOf(given.index),
    figure,
    words: `${given.names.join(", ")}: ${figure} (position ${letterOf(given.index)})`,
    low,
    // A single value is one point, not two upon each other.
    high: high === low ? null : high,
    from,
    to,
    middle: low === null || high === null ? (low ?? high) : from / 2 + to / 2,
    openBefore: low === null,
    openAfter: high === null,
    about: bound === "about",
    hollow: given.denied || bound === "more-than" || bound === "less-than",
  };
}

/** Texts made different from one another by a number, for an axis shows equal ones as one. */
function unique(texts: readonly string[]): string[] {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return texts.map((text) => {
    let name = text;
    for (let number = next.get(text) ?? 2; used.has(name); number++) {
      name = `${text} (${number})`;
      next.set(text, number + 1);
    }
    used.add(name);
    return name;
  });
}
