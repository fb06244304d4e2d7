/**
 * Signs that steer whatever shows a text, and what is put in their place.
 */

// Tab and line ends are layout; every other control code, and signs that turn the direction of what follows, are none.
const STEERING = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Halves of a surrogate pair: no character, and bytes that no file of UTF-8 can hold. */
const HALVES = /\p{Cs}/gu;

/** Puts a space for every control code and direction override, so that a text rendered elsewhere steers nothing there. */
export function withoutControls(text: string): string {
  return wellFormed(text.replace(STEERING, " "));
}

/** Puts U+FFFD for every half of a surrogate pair. */
export function wellFormed(text: string): string {
  return text.replace(HALVES, "\ufffd");
}

/** What a screen is not given beside line ends and tabs: control codes, signs of direction, separators of lines. */
const UNSEEN = "[^\\P{Cc}\\t\\n\\r]|\\r(?!\\n)|[\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]";
const ON_SCREEN = new RegExp(UNSEEN, "gu");
// The colours of the package's own, as styleText writes them: nothing else that begins with an escape.
const STYLED = new RegExp(`(\\u001b\\[(?:[12]|22|3[1236]|39)m)|${UNSEEN}`, "gu");

/**
 * Puts a space for everything that steers a terminal.
 *
 * @param styled - Whether the package's own colours may stay.
 */
export function forScreen(text: string, styled = false): string {
  const clean = styled
    ? text.replace(STYLED, (_, style: string | undefined) => style ?? " ")
    : text.replace(ON_SCREEN, " ");
  return wellFormed(clean);
}

/** Writes what steers a terminal as escapes, which say the same: for JSON, whose strings must stay what they are. */
export function jsonForScreen(json: string): string {
  return json.replace(ON_SCREEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A copy of plain data in which no string steers a screen: what a view for the terminal is made of. */
export function cleanedForScreen<T>(value: T): T {
  if (typeof value === "string") return forScreen(value).replace(/\s+/gu, " ") as T;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(cleanedForScreen) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanedForScreen(one)])) as T;
}
