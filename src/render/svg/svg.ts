/**
 * Pictures of a report as SVG, labelled, told apart without colour, for light and dark backgrounds.
 */
import type { Element } from "hast";
import { toHtml as serialise } from "hast-util-to-html";
import { s } from "hastscript";
import { requireOptions, requireReport } from "../../model/arguments.ts";
import type { ContrastReport, Issue } from "../../model/report.ts";
import { type View, viewOf } from "../view.ts";
import { matrixPicture } from "./matrix.ts";
import { numbersPicture } from "./numbers.ts";
import { cut, frame, label, PICTURE_STYLE } from "./parts.ts";
import { timelinePicture } from "./timeline.ts";

/** What {@link toSvg} draws. */
export interface SvgOptions {
  /**
   * `matrix`: sources × points at issue, `matrix` when not given · `timeline`: accounts, claimed times and figures ·
   * `numbers`: the figures of one issue on a line.
   */
  readonly picture?: "matrix" | "timeline" | "numbers";
  /** The issue to draw; all of them when not given, for `numbers` the first that has figures to compare. */
  readonly issueId?: string;
}

/**
 * Draws a report as one SVG picture: well-formed XML with a title and a description, no script, no link, no reference.
 *
 * In the matrix a filled mark is a source that says so itself, an outline one that only publishes it, hatching is silence.
 * Where there is nothing to draw (no dates, no figures) the picture says so. Throws a `RangeError` for an `issueId` that the
 * report does not have.
 *
 * @example
 * ```ts
 * toSvg(report, { picture: "numbers", issueId: "injured" });
 * ```
 */
export function toSvg(report: ContrastReport, options: SvgOptions = {}): string {
  requireReport(report);
  requireOptions(options, { picture: ["matrix", "timeline", "numbers"], issueId: "text" });
  const picture = headline(draw(viewOf(report), options), report.event.label);
  picture.children.splice(2, 0, s("style", {}, PICTURE_STYLE));
  return serialise(picture, { space: "svg", closeEmptyElements: true });
}

const MARGIN = 20;
const HEADLINE = 34;

/** Gives a picture that will stand alone the event's name, a margin, and a ground to be read on wherever it is put. */
function headline(picture: Element, words: string): Element {
  const { width, height } = picture.properties;
  const [wide, high] = [Number(width) + 2 * MARGIN, Number(height) + 2 * MARGIN + HEADLINE];
  const paper = s("rect", {
    x: -MARGIN,
    y: -MARGIN - HEADLINE,
    width: wide,
    height: high,
    className: ["ds-paper"],
    fill: "#fff",
  });
  picture.children.splice(2, 0, paper);
  picture.children.push(label(0, -16, cut(words, Number(width), 16), { size: 16, weight: 700 }));
  Object.assign(picture.properties, {
    viewBox: `${-MARGIN} ${-MARGIN - HEADLINE} ${wide} ${high}`,
    width: wide,
    height: high,
  });
  return picture;
}

function draw(view: View, { picture = "matrix", issueId }: SvgOptions): Element {
  const issues = chosen(view, issueId);
  if (picture === "timeline") return timelinePicture(view, issues) ?? nothing(view, "No dates to draw.");
  if (picture === "matrix") return matrixPicture(view, issues);
  for (const issue of issues) {
    const drawn = numbersPicture(view, issue);
    if (drawn) return drawn;
  }
  return nothing(view, "No figures to compare.");
}

function chosen(view: View, issueId: string | undefined): readonly Issue[] {
  if (issueId === undefined) return view.report.issues;
  const issues = view.report.issues.filter((issue) => issue.id === issueId);
  if (issues.length === 0) throw new RangeError(`issueId: unknown issue ${JSON.stringify(issueId)}`);
  return issues;
}

function nothing(view: View, words: string): Element {
  return frame(360, 40, view.report.event.label, words, [label(0, 24, words)]);
}
