/** Word lists as they are written down in the tables: entries between bars or line breaks, or single words between spaces. */

/** The entries of a list whose entries may have several words: between bars or one a line. */
export function phraseSet(text: string): ReadonlySet<string> {
  return new Set(text.trim() === "" ? [] : text.trim().split(/\s*[|\n]\s*/));
}

/** The words of a list between spaces. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
