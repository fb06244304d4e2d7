/**
 * What every picture is made of: text that fits, marks of positions, hatching, arrows, colours, the frame.
 */
import type { Element, ElementContent } from "hast";
import { s } from "hastscript";

/** Colours of positions after Okabe and Ito (2008), darkened so that white letters can be read on them. */
export const POSITION_COLOURS = [
  "#0067a5",
  "#b84a00",
  "#00745a",
  "#9c4077",
  "#7a5a00",
  "#34567a",
  "#7d3c98",
  "#5c5c00",
] as const;
/** The same colours for dark backgrounds, with dark letters on them. */
export const DARK_COLOURS = [
  "#63b8ec",
  "#ff9a5c",
  "#3ecfa5",
  "#eba4cd",
  "#eec24a",
  "#a9c4e4",
  "#cfa6e8",
  "#d6d66a",
] as const;

/** Which corners of each position's mark are round: top left, top right, bottom right, bottom left. */
export const MARK_CORNERS = ["1111", "0000", "1010", "1101", "0101", "1100", "0110", "0011"] as const;

/** The class and colour number of a position by its index: they come round after eight. */
export function tint(index: number): number {
  return ((index % POSITION_COLOURS.length) + POSITION_COLOURS.length) % POSITION_COLOURS.length;
}

const shade = (index: number, colour: string) =>
  `.ds-pic .ds-f${index}{fill:${colour}}.ds-pic .ds-s${index}{stroke:${colour}}`;

/** The style of pictures: every colour has its value in the attributes too, for readers that know no CSS. */
export const PICTURE_STYLE = [
  ".ds-pic{font-family:ui-sans-serif,system-ui,'Helvetica Neue',Arial,sans-serif;color:#1b1b1a}",
  ".ds-pic text{fill:currentColor}.ds-pic .ds-soft{fill:#5c5a55}.ds-pic .ds-on{fill:#fff}",
  ".ds-pic .ds-rule{stroke:#d5d1c7}.ds-pic .ds-hatch{stroke:#8f8b82}.ds-pic .ds-faint{stroke:#bdb9ae}.ds-pic .ds-ink{stroke:currentColor}",
  ".ds-pic .ds-paper{fill:#fff}",
  POSITION_COLOURS.map((colour, index) => shade(index, colour)).join(""),
  "@media (prefers-color-scheme:dark){",
  ".ds-pic{color:#eceae4}.ds-pic .ds-soft{fill:#aeaba3}.ds-pic .ds-on{fill:#14161a}",
  ".ds-pic .ds-rule{stroke:#3a3d42}.ds-pic .ds-hatch{stroke:#85888e}.ds-pic .ds-faint{stroke:#55585e}.ds-pic .ds-paper{fill:#16181c}",
  DARK_COLOURS.map((colour, index) => shade(index, colour)).join(""),
  "}",
].join("");

/** How a text is set. */
export interface TextLook {
  readonly size?: number;
  readonly weight?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly className?: string;
  readonly transform?: string;
}

// Code points that XML 1.0 does not allow, lone halves of surrogate pairs among them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
// Characters that turn the direction of what follows and would run past their own text.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Takes out of a text what a picture cannot hold, and lets white space be single spaces. */
function plain(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(TURNING, "").replace(/\s+/gu, " ").trim();
}

/** A text node; `]]>` may not stand in XML text, so that an empty comment parts it. */
function content(text: string): ElementContent[] {
  const pieces = plain(text).split("]]>");
  return pieces.flatMap((piece, index): ElementContent[] => {
    const last = index === pieces.length - 1;
    if (last) return [{ type: "text", value: index > 0 ? `>${piece}` : piece }];
    const value = `${index > 0 ? ">" : ""}${piece}]]`;
    return [
      { type: "text", value },
      { type: "comment", value: "" },
    ];
  });
}

/** The alternative text of an element. */
export function title(text: string): Element {
  return s("title", {}, ...content(text));
}

/** About how wide a text is set, in pixels: narrow, middling and full-width characters are told apart. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const char of text)
    ems += /[\u1100-\u11ff\u2e80-\uffdc\u{1f000}-\u{3ffff}]/u.test(char) ? 1.05 : widthOfLatin(char);
  return ems * size;
}

function widthOfLatin(char: string): number {
  if (/[\s.,:;'|!iljtfr()[\]I-]/.test(char)) return 0.33;
  if (/[mwMW@%—…]/.test(char)) return 0.86;
  return /[A-Z\p{Lu}]/u.test(char) ? 0.68 : 0.55;
}

/** Cuts a text with an ellipsis where it would be wider than `width` pixels. */
export function cut(text: string, width: number, size: number): string {
  const clean = plain(text);
  if (clean.length < 1000 && widthOf(clean, size) <= width) return clean;
  let kept = "";
  let used = size;
  for (const char of clean) {
    used += widthOf(char, size);
    if (used > width) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/** Wraps a text into at most `lines` lines of `width` pixels; the last is cut where the text is longer. */
export function wrap(text: string, width: number, size: number, lines: number): string[] {
  const found: string[] = [];
  const rest = [...plain(text.slice(0, 2000))].slice(0, 600).join("").split(" ");
  while (rest.length && found.length < lines - 1) {
    let line = rest.shift() ?? "";
    while (rest[0] !== undefined && widthOf(`${line} ${rest[0]}`, size) <= width) line += ` ${rest.shift()}`;
    found.push(cut(line, width, size));
  }
  if (rest.length) found.push(cut(rest.join(" "), width, size));
  return found;
}

/** A line of text at a point. */
export function label(x: number, y: number, text: string, look: TextLook = {}): Element {
  const { size = 12, weight, anchor = "start", className, transform } = look;
  return s(
    "text",
    {
      x: round(x),
      y: round(y),
      fontSize: size,
      fontWeight: weight,
      textAnchor: anchor === "start" ? undefined : anchor,
      className: className ? [className] : undefined,
      fill: className === "ds-soft" ? "#5c5a55" : undefined,
      transform,
    },
    ...content(text),
  );
}

/** A straight line. */
export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  look: Record<string, string | number> = {},
): Element {
  const props = { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), stroke: "#d5d1c7", ...look };
  return s("line", { className: ["ds-rule"], ...props });
}

/** A number short enough for an attribute. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The outline of a position's mark in a square of `size` pixels: its corners tell it from others without colour. */
export function markPath(index: number, x: number, y: number, size: number): string {
  const corners = MARK_CORNERS[tint(index)] ?? "0000";
  const [tl = 0, tr = 0, br = 0, bl = 0] = [...corners].map((corner) => (corner === "1" ? size / 2 : size / 12));
  const arc = (r: number, dx: number, dy: number) => `a${round(r)} ${round(r)} 0 0 1 ${round(dx)} ${round(dy)}`;
  return [
    `M${round(x + tl)} ${round(y)}`,
    `H${round(x + size - tr)}${arc(tr, tr, tr)}`,
    `V${round(y + size - br)}${arc(br, -br, br)}`,
    `H${round(x + bl)}${arc(bl, -bl, -bl)}`,
    `V${round(y + tl)}${arc(tl, tl, -tl)}Z`,
  ].join("");
}

/** A position's mark with its letter: filled where the source holds it, an outline where it only publishes it. */
export function mark(index: number, letter: string, filled: boolean, x: number, y: number, size: number): Element[] {
  const colour = POSITION_COLOURS[tint(index)];
  const number = tint(index);
  const shape = filled
    ? s("path", { d: markPath(index, x, y, size), className: [`ds-f${number}`], fill: colour })
    : s("path", {
        d: markPath(index, x + 1, y + 1, size - 2),
        className: [`ds-s${number}`],
        stroke: colour,
        strokeWidth: 2,
        fill: "none",
      });
  const text = label(x + size / 2, y + size * 0.68, letter, {
    size: round(size * 0.52),
    weight: 700,
    anchor: "middle",
    className: filled ? "ds-on" : undefined,
  });
  if (filled) text.properties.fill = "#fff";
  return [shape, text];
}

/** Slanting lines over a square: silence. Drawn line by line, so that no picture needs an identifier. */
export function hatch(x: number, y: number, size: number, faint = false): Element {
  const step = size / 4;
  const strokes = [1, 2, 3, 4, 5, 6, 7].map((each) => {
    const reach = each * step;
    const from = reach <= size ? `M${round(x)} ${round(y + reach)}` : `M${round(x + reach - size)} ${round(y + size)}`;
    const to = reach <= size ? `L${round(x + reach)} ${round(y)}` : `L${round(x + size)} ${round(y + reach - size)}`;
    return from + to;
  });
  return s("path", {
    d: strokes.join(""),
    className: [faint ? "ds-faint" : "ds-hatch"],
    stroke: faint ? "#bdb9ae" : "#8f8b82",
    strokeWidth: 1,
    fill: "none",
  });
}

/** A picture: its name and description first, then what is drawn. */
export function frame(
  width: number,
  height: number,
  name: string,
  text: string,
  drawn: readonly ElementContent[],
): Element {
  return s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width: round(width),
      height: round(height),
      className: ["ds-pic"],
      role: "img",
      fontSize: 12,
      fontFamily: "ui-sans-serif, system-ui, 'Helvetica Neue', Arial, sans-serif",
      fill: "currentColor",
    },
    title(name),
    s("desc", {}, ...content(text)),
    ...drawn,
  );
}
