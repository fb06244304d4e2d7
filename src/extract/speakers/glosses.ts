/**
 * Names that the texts themselves take for one: a full name and the letters that stand for it, across accounts.
 */
import { byCodeUnit, fold } from "../../text/words.ts";

/** A capitalised name of two words or more, what sort of body it is, and its letters: "Green Choice party (GC)". */
const GLOSS =
  /(\p{Lu}[\p{L}’'-]{1,30}(?: (?:(?:of|for|on|in|and) (?:the )?)?\p{Lu}[\p{L}’'-]{1,30}){1,7})(?: (?:party|movement|group|union|alliance|foundation|committee|association|bureau|organi[sz]ation|commission))?(?: \((?:[^()]{0,60}\bor |the )?|, (?:known as |or )?)(\p{Lu}{2,7})(?=[),. ])/gu;

/** Ways of writing one name in another alphabet that make no other name: "Kazakstan" and "Kazakhstan". */
function spelling(name: string): string {
  return fold(name)
    .replace(/kh/g, "k")
    .replace(/gh/g, "g")
    .replace(/(?:iy|yi|ii|yy|ij|y)/g, "i")
    .replace(/(.)\1+/g, "$1");
}

/**
 * Finds groups of names that the texts use for one body: those who write "Green Choice of Norland (GCN)" and those who
 * write "Green Choice of Norland, or ZVN" speak of one. Letters that stand for two names make no group.
 *
 * @returns The groups of at least two names, letters among them, in a fixed order.
 */
export function glossGroups(texts: readonly string[]): string[][] {
  const groups = new Map<string, Set<string>>();
  const owners = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const [, words = "", letters = ""] of text.matchAll(GLOSS)) {
      const name = named(words, letters);
      if (name === null) continue;
      const key = spelling(name);
      groups.set(key, (groups.get(key) ?? new Set()).add(name).add(letters));
      owners.set(letters, (owners.get(letters) ?? new Set()).add(key));
    }
  }
  return [...groups]
    .map(([, names]) => [...names].filter((name) => (owners.get(name)?.size ?? 1) === 1).sort(byCodeUnit))
    .filter((names) => names.length > 1)
    .sort((a, b) => byCodeUnit(a[0] as string, b[0] as string));
}

/** Of capitalised words before letters, those from which on they fit the letters best; null where half do not fit. */
function named(words: string, letters: string): string | null {
  let best: { name: string; share: number } | null = null;
  for (const { index } of words.matchAll(/\p{Lu}[\p{L}’'-]*/gu)) {
    const name = words.slice(index);
    const share = shareOf(letters, name);
    if (name.includes(" ") && share >= 0.5 && share > (best?.share ?? 0)) best = { name, share };
  }
  return best?.name ?? null;
}

/** The share of letters and initials, whichever are more, that are one and in one order. */
function shareOf(letters: string, name: string): number {
  const initials = (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("");
  let shared = 0;
  let at = 0;
  for (const letter of letters) {
    const found = initials.indexOf(letter, at);
    if (found < 0) continue;
    shared++;
    at = found + 1;
  }
  return shared / Math.max(letters.length, initials.length);
}
