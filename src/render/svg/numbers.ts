/**
 * The number line of a numeric dispute: every figure as an interval, with its bounds; open ends are arrows.
 */
import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import type { Assertion, Quantity } from "../../model/dossier.ts";
import type { Issue } from "../../model/report.ts";
import { figure, letterOf, nameOf, type View } from "../view.ts";
import { cut, frame, label, line, markPath, POSITION_COLOURS, round, tint, title, wrap } from "./parts.ts";

const ROW = 30;
const WIDTH = 440;
const LEFT = 150;
const RIGHT = 84;

/** A figure that someone gives on an issue. */
export interface Given {
  readonly quantity: Quantity;
  /** The position it belongs to. */
  readonly index: number;
  /** Whether the figure is said not to hold. */
  readonly denied: boolean;
  /** Who gives it, each once. */
  readonly names: readonly string[];
}

/** The figures of an issue that can stand on one line: those of one unit that most positions give; none if under two. */
export function figuresOf(view: View, issue: Issue): Given[] {
  const groups = new Map<string, Given[]>();
  issue.positions.forEach((position, index) => {
    for (const id of position.assertionIds) {
      const assertion = view.assertions.get(id);
      for (const quantity of assertion?.quantities ?? []) {
        if (!assertion || (quantity.low === null && quantity.high === null)) continue;
        const key = JSON.stringify([quantity.kind, quantity.unit, quantity.of]);
        groups.set(key, merged(groups.get(key) ?? [], view, assertion, quantity, index));
      }
    }
  });
  const worth = (given: readonly Given[]) => new Set(given.map((each) => each.index)).size * 1000 + given.length;
  const best = [...groups.values()].reduce<Given[]>((top, next) => (worth(next) > worth(top) ? next : top), []);
  return best.length < 2 ? [] : best;
}

function merged(known: Given[], view: View, assertion: Assertion, quantity: Quantity, index: number): Given[] {
  const name = speaker(view, assertion);
  const denied = isDenied(assertion);
  const same = ({ quantity: q, ...given }: Given) =>
    given.index === index &&
    given.denied === denied &&
    q.low === quantity.low &&
    q.high === quantity.high &&
    q.bound === quantity.bound;
  const found = known.find(same);
  if (!found) return [...known, { quantity, index, denied, names: [name] }];
  if (found.names.includes(name)) return known;
  return known.map((given) => (given === found ? { ...found, names: [...found.names, name] } : given));
}

function isDenied(assertion: Assertion): boolean {
  return (assertion.polarity === "negative") !== (assertion.attribution.at(-1)?.act === "deny");
}

/** Who gives an assertion: its holder, else the speaker as the text words it, else the publisher. */
export function speaker(view: View, assertion: Assertion): string {
  const last = assertion.attribution.at(-1);
  if (last?.holder) return nameOf(view, last.holder);
  return last?.name ?? nameOf(view, view.accounts.get(assertion.accountId)?.sourceId ?? assertion.accountId);
}

interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly logarithmic: boolean;
}

/** Draws the figures of an issue, one row each, at most `most` rows; null where there are not two to compare. */
export function numbersPicture(view: View, issue: Issue, most = 40): Element | null {
  const all = figuresOf(view, issue);
  if (all.length === 0) return null;
  const given = all.slice(0, most);
  const more = all.length > most ? `${all.length - most} more are not drawn` : "";
  const scale = scaleOf(
    given.flatMap(({ quantity }) => ends(quantity)),
    LEFT,
    WIDTH - RIGHT,
  );
  const bottom = 12 + given.length * ROW;
  const what = given[0]?.quantity;
  const drawn: ElementContent[] = scale.ticks.flatMap((tick) => [
    line(scale.at(tick), 8, scale.at(tick), bottom),
    label(scale.at(tick), bottom + 16, short(tick), { size: 11, anchor: "middle", className: "ds-soft" }),
  ]);
  given.forEach((each, order) => {
    drawn.push(figureRow(each, 12 + order * ROW + ROW / 2, scale));
  });
  const unit = [what?.kind === "percent" ? "percent" : what?.unit, what?.of].filter(Boolean).join(", ");
  const axis = [more, unit, scale.logarithmic ? "each step a tenfold" : ""].filter(Boolean).join(" · ");
  if (axis) drawn.push(label(LEFT, bottom + 34, cut(axis, WIDTH - LEFT, 11), { size: 11, className: "ds-soft" }));
  const text = given.map(
    (each) => `${each.names.join(", ")}: ${quantityWords(each)} (position ${letterOf(each.index)}).`,
  );
  return frame(WIDTH, bottom + (axis ? 42 : 24), `Figures given: ${issue.label}`, text.join(" "), drawn);
}

function ends(quantity: Quantity): number[] {
  return [quantity.low, quantity.high].filter((end) => end !== null);
}

/** A linear scale over the values, or a logarithmic one where they span three orders of magnitude. */
export function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const logarithmic = least > 0 && most / least >= 1000;
  const turn = (value: number) => (logarithmic ? Math.log10(value) : value);
  const low = turn(least);
  const span = turn(most) - low;
  const room = Number.isFinite(span) && span > 0 ? span : 0;
  const pad = 14;
  const at = (value: number) =>
    room === 0 ? (from + to) / 2 : round(from + pad + ((turn(value) - low) / room) * (to - from - 2 * pad));
  return { at, ticks: room === 0 ? [least] : logarithmic ? powers(least, most) : steps(least, most), logarithmic };
}

function powers(least: number, most: number): number[] {
  const first = Math.ceil(Math.log10(least) - 1e-9);
  const last = Math.floor(Math.log10(most) + 1e-9);
  const stride = Math.max(1, Math.ceil((last - first) / 4));
  return Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, index) => 10 ** (first + index * stride));
}

/** Three to six round values between two ends. */
function steps(least: number, most: number): number[] {
  const raw = (most - least) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= raw) ?? raw;
  const first = Math.ceil(least / step);
  const ticks = Array.from({ length: 7 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  return ticks.filter((tick) => tick <= most);
}

/** A figure for an axis: thousands grouped, millions and billions in letters. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(1).replace("+", "");
  if (size >= 1e9) return `${figure(Number((value / 1e9).toPrecision(4)))} bn`;
  if (size >= 1e6) return `${figure(Number((value / 1e6).toPrecision(4)))} m`;
  return figure(Number(value.toPrecision(8)));
}

const BOUND_WORDS = {
  exact: "",
  about: "about ",
  "at-least": "at least ",
  "more-than": "more than ",
  "at-most": "at most ",
  "less-than": "less than ",
} as const;

/** A quantity in words: `"at least 17"`, `"12 to 15"`. */
export function quantityWords({ quantity, denied }: Pick<Given, "quantity" | "denied">): string {
  const { low, high, bound } = quantity;
  const unit = quantity.kind === "percent" ? "%" : "";
  const range = low !== null && high !== null && low !== high && bound === "exact";
  const bare = range ? `${short(low)} to ${short(high)}` : short(boundValue(quantity));
  return `${denied ? "not " : ""}${BOUND_WORDS[bound]}${bare}${unit}`;
}

function boundValue({ low, high, bound }: Quantity): number {
  if (low !== null && high !== null)
    return bound === "about" ? low / 2 + high / 2 : bound.endsWith("least") ? low : high;
  return low ?? high ?? 0;
}

function figureRow(given: Given, y: number, scale: Scale): Element {
  const who = given.names.join(", ");
  const words = quantityWords(given);
  const value = label(WIDTH - RIGHT + 12, y + 4, cut(words, RIGHT - 12, 12), { weight: 700 });
  return s(
    "g",
    {},
    title(`${who}: ${words}`),
    s("path", {
      d: markPath(given.index, 0, y - 8, 16),
      className: [`ds-f${tint(given.index)}`],
      fill: POSITION_COLOURS[tint(given.index)],
    }),
    whiteLetter(given.index, y),
    ...names(who, y),
    line(LEFT, y, WIDTH - RIGHT, y, { strokeDasharray: "1 4" }),
    ...interval(given, y, scale),
    value,
  );
}

function names(who: string, y: number): Element[] {
  const lines = wrap(who, LEFT - 34, 12, 2);
  return lines.map((text, index) => label(22, y + 4 + (index - (lines.length - 1) / 2) * 13, text));
}

function whiteLetter(index: number, y: number): Element {
  const letter = label(8, y + 4, letterOf(index), { size: 10, weight: 700, anchor: "middle", className: "ds-on" });
  letter.properties.fill = "#fff";
  return letter;
}

/** A point, a bar with its ends, or a ray with an arrow where one side is open. */
function interval({ quantity, index, denied }: Given, y: number, scale: Scale): Element[] {
  const { low, high, bound } = quantity;
  const stroke = { className: [`ds-s${tint(index)}`], stroke: POSITION_COLOURS[tint(index)] ?? "currentColor" };
  const from = low === null ? LEFT + 4 : scale.at(low);
  const to = high === null ? WIDTH - RIGHT - 4 : scale.at(high);
  const dash = bound === "about" ? "5 3" : undefined;
  const drawn = [
    s("path", { ...stroke, d: `M${from} ${y}H${to}`, strokeWidth: 3, strokeDasharray: dash, fill: "none" }),
  ];
  if (low === null)
    drawn.push(s("path", { ...stroke, d: `M${from + 7} ${y - 6}L${from} ${y}l7 6`, strokeWidth: 2.5, fill: "none" }));
  if (high === null)
    drawn.push(s("path", { ...stroke, d: `M${to - 7} ${y - 6}L${to} ${y}l-7 6`, strokeWidth: 2.5, fill: "none" }));
  const hollow = denied || bound === "more-than" || bound === "less-than";
  for (const end of new Set([low === null ? to : from, high === null ? from : to])) {
    drawn.push(dot(end, y, index, hollow));
  }
  return drawn;
}

function dot(x: number, y: number, index: number, hollow: boolean): Element {
  const colour = POSITION_COLOURS[tint(index)] ?? "currentColor";
  const className = hollow ? ["ds-paper", `ds-s${tint(index)}`] : [`ds-f${tint(index)}`];
  return s("circle", {
    cx: x,
    cy: y,
    r: 5,
    className,
    fill: hollow ? "#fff" : colour,
    stroke: hollow ? colour : undefined,
    strokeWidth: hollow ? 2.5 : undefined,
  });
}
