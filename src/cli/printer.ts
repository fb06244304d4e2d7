/**
 * Where everything that is printed goes through: no text of a dossier, file name or error reaches the screen as it is.
 */
import { styleText } from "node:util";
import type { Style, TerminalOptions } from "../render/terminal.ts";
import { forScreen, jsonForScreen } from "../text/controls.ts";

/** How views for the terminal are drawn here. */
export function screen(): TerminalOptions {
  const colour = hasColour();
  const paint = (style: Style, text: string): string => (colour ? styleText(style, text) : text);
  return { paint, width: Math.min(process.stdout.columns ?? 100, 120) };
}

function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR;
}

/** Prints a text on standard output; what steers a terminal becomes spaces, but for the package's own colours. */
export function print(text: string): number {
  const clean = forScreen(text, hasColour());
  process.stdout.write(clean.endsWith("\n") ? clean : `${clean}\n`);
  return 0;
}

/** A value as JSON in which what steers a terminal stands as escapes: its strings are what they were. */
export function jsonText(value: unknown, indent?: number): string {
  return jsonForScreen(JSON.stringify(value, null, indent));
}

/** Prints a line on standard error. */
export function warn(text: string): void {
  process.stderr.write(`${forScreen(text)}\n`);
}
