/**
 * The matrix: who takes which position on which point at issue, and who is silent.
 */
import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import type { Source } from "../../model/dossier.ts";
import { ISSUE_STATUSES, type Issue, type SilenceKind } from "../../model/report.ts";
import { foldAlone } from "../one-voice.ts";
import {
  type Cell,
  cellsOf,
  cellWords,
  count,
  headed,
  letterOf,
  nameOf,
  narrowTo,
  SILENCE_WORDS,
  STATUS_WORDS,
  type View,
} from "../view.ts";
import { cut, frame, hatch, label, line, mark, title, widthOf, wrap } from "./parts.ts";

const MARK = 20;
const ROW = 38;
const COLUMN = 34;
const GAP = 14;
const LABELS = 250;
const HEAD = 118;

/** The sign on the hatching of each way of being silent; a source that just does not mention it has none. */
export const SILENCE_SIGNS: Readonly<Record<SilenceKind, string>> = {
  "not-mentioned": "",
  declined: "×",
  unreachable: "…",
  "denies-knowledge": "?",
  predates: "<",
};

/** Draws the sources in columns and the points at issue in rows, or one row of them. */
export function matrixPicture(whole: View, given: readonly Issue[]): Element {
  const { shown, away } = foldAlone(given);
  const view = away.length > 0 ? narrowTo(whole, shown) : whole;
  const issues = shown.map(({ issue }) => issue);
  const xs = columnsAt(view);
  const right = (xs.at(-1) ?? LABELS) + COLUMN + HEAD * 0.55;
  const drawn: ElementContent[] = heads(view, xs);
  let y = HEAD;
  for (const status of ISSUE_STATUSES) {
    const rows = issues.filter((issue) => issue.status === status);
    if (rows.length === 0) continue;
    drawn.push(label(0, y + 20, STATUS_WORDS[status], { size: 11, weight: 700, className: "ds-soft" }));
    y += 28;
    for (const issue of rows) {
      const cells = cellsOf(view, issue);
      const height = Math.max(
        ROW,
        Math.min(4, Math.max(0, ...cells.map((cell) => cell.stands.length))) * (MARK + 3) + 11,
      );
      drawn.push(row(view, issue, cells, xs, y, height));
      y += height;
    }
  }
  if (away.length > 0) {
    const more = `and ${count(away.length, "point")} to which one source alone speaks`;
    drawn.push(label(0, y + 20, more, { className: "ds-soft" }));
    y += 28;
  }
  const width = Math.max(right, 520);
  const legend = legendAt(y + 26, width, silencesIn(view, issues));
  return frame(width, legend.bottom, `Who says what: ${view.report.event.label}`, matrixWords(view, issues), [
    ...drawn,
    ...legend.drawn,
  ]);
}

function columnsAt(view: View): number[] {
  const first = view.publishers.map((_, index) => LABELS + index * COLUMN);
  const offset = LABELS + view.publishers.length * COLUMN + (view.publishers.length ? GAP : 0);
  return [...first, ...view.speakers.map((_, index) => offset + index * COLUMN)];
}

function heads(view: View, xs: readonly number[]): Element[] {
  return [...view.publishers, ...view.speakers].map((source: Source, index) => {
    const x = (xs[index] ?? 0) + COLUMN / 2 + 4;
    const text = label(0, 0, cut(source.name, HEAD * 1.15, 12), {
      transform: `translate(${x} ${HEAD - 6}) rotate(-50)`,
    });
    return s("g", {}, title(source.name), text);
  });
}

function row(
  view: View,
  issue: Issue,
  cells: readonly Cell[],
  xs: readonly number[],
  y: number,
  height: number,
): Element {
  const lines = wrap(headed(issue.label), LABELS - 24, 13, 2);
  const top = y + height / 2 + 5 - (lines.length - 1) * 8;
  const right = (xs.at(-1) ?? LABELS) + COLUMN;
  return s(
    "g",
    {},
    title(issue.label),
    line(0, y, right, y),
    ...lines.map((text, index) => label(0, top + index * 16, text, { size: 13 })),
    ...cells.map((cell, index) => square(view, issue, cell, xs[index] ?? 0, y, height)),
  );
}

function square(view: View, issue: Issue, cell: Cell, x: number, y: number, height: number): Element {
  const left = x + (COLUMN - MARK) / 2;
  const shown = cell.stands.slice(0, 4);
  const top = y + height / 2 - (shown.length * (MARK + 3) - 3) / 2;
  const drawn = shown.flatMap(({ index, holds }, order) =>
    mark(index, letterOf(index), holds, left, top + order * (MARK + 3), MARK),
  );
  if (cell.silence) drawn.push(...silent(cell.silence, left, y + (height - MARK) / 2));
  return s("g", {}, title(`${issue.label}. ${cellWords(view, issue, cell)}`), ...drawn);
}

function silent(how: SilenceKind, x: number, y: number): Element[] {
  const sign = SILENCE_SIGNS[how];
  if (!sign) return [hatch(x, y, MARK, true)];
  const middle = x + MARK / 2;
  const plate = s("rect", { x: middle - 6, y: y + 3, width: 12, height: 14, className: ["ds-paper"], fill: "#fff" });
  return [hatch(x, y, MARK), plate, label(middle, y + 15, sign, { size: 14, weight: 700, anchor: "middle" })];
}

function silencesIn(view: View, issues: readonly Issue[]): SilenceKind[] {
  const found = new Set(issues.flatMap((issue) => cellsOf(view, issue).map((cell) => cell.silence)));
  return (Object.keys(SILENCE_SIGNS) as SilenceKind[]).filter((how) => found.has(how));
}

interface Entry {
  readonly words: string;
  readonly drawn: (x: number, y: number) => Element[];
}

/** The key below the picture, its entries in as many lines as they need. */
function legendAt(top: number, width: number, silences: readonly SilenceKind[]): { drawn: Element[]; bottom: number } {
  const entries: Entry[] = [
    { words: "says it", drawn: (x, y) => mark(0, "A", true, x, y, 16) },
    { words: "only reports it", drawn: (x, y) => mark(0, "A", false, x, y, 16) },
    { words: "another position", drawn: (x, y) => mark(1, "B", true, x, y, 16) },
    ...silences.map((how) => ({ words: SILENCE_WORDS[how], drawn: (x: number, y: number) => small(how, x, y) })),
  ];
  const drawn: Element[] = [];
  let x = 0;
  let y = top;
  for (const entry of entries) {
    const wide = 24 + widthOf(entry.words, 12) + 18;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += 24;
    }
    drawn.push(...entry.drawn(x, y - 12), label(x + 22, y, entry.words, { className: "ds-soft" }));
    x += wide;
  }
  return { drawn, bottom: y + 14 };
}

function small(how: SilenceKind, x: number, y: number): Element[] {
  return silent(how, x - 2, y - 2);
}

/** The picture in words, for those who do not see it. */
export function matrixWords(view: View, issues: readonly Issue[]): string {
  const sources = count(view.publishers.length + view.speakers.length, "source");
  const rows = issues.slice(0, 40).map((issue) => {
    const positions = issue.positions.map((position, index) => {
      const names = [...new Set([...position.holders, ...position.publishers])].map((id) => nameOf(view, id));
      return `${letterOf(index)}, ${position.label} (${names.join(", ")})`;
    });
    return `${issue.label} (${STATUS_WORDS[issue.status].toLowerCase()}): ${positions.join("; ")}.`;
  });
  return `${sources} in columns, ${count(issues.length, "point")} at issue in rows. ${rows.join(" ")}`;
}
