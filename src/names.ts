/**
 * Finds the names of alias groups in a text, so that one thing under two names is one thing.
 */
import { fold, words } from "./text.ts";

/**
 * Makes a finder for groups of names that mean the same.
 *
 * @param aliases - Groups of names: `[["DVK", "DCK", "Democratic Choice"]]`.
 * @returns For a text, a term `@n` for each group whose name stands in it, in ascending order.
 *
 * @example
 * ```ts
 * nameFinder([["DVK", "Democratic Choice"]])("The Democratic Choice was closed."); // => ["@0"]
 * ```
 */
export function nameFinder(aliases: readonly (readonly string[])[]): (text: string) => string[] {
  const byFirstWord = new Map<string, { readonly rest: readonly string[]; readonly group: number }[]>();
  for (const [group, names] of aliases.entries()) {
    for (const name of names) {
      const [first, ...rest] = folded(name);
      if (first !== undefined) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { rest, group }]);
    }
  }
  return (text) => {
    if (byFirstWord.size === 0) return [];
    const found = new Set<number>();
    const all = folded(text);
    for (const [index, word] of all.entries()) {
      for (const { rest, group } of byFirstWord.get(word) ?? []) {
        if (rest.every((one, offset) => all[index + 1 + offset] === one)) found.add(group);
      }
    }
    return [...found].sort((a, b) => a - b).map((group) => `@${group}`);
  };
}

function folded(text: string): string[] {
  return words(text).map((word) => fold(word.text).replace(/'s?$/u, ""));
}
