/**
 * When two spellings of a name are one: keys, initials, letters.
 */
import { fold, remembered } from "./text.ts";

/** How many names are kept with what was made of them. */
export const NAMES_KEPT = 4000;

/** "Marin's NPU" → "NPU"; empty where the name does not end in letters that stand for one. */
export function lettersOf(name: string): string {
  return /['’]s (\p{Lu}{2,7})$/u.exec(name)?.[1] ?? "";
}

/** A name as it is looked up: folded, without article, possessive and points. */
export const key = remembered(NAMES_KEPT, (name) =>
  fold(name)
    .replace(/^(?:the|a|an) /, "")
    .replace(/['’]s$/, "")
    .replace(/[.,]/g, ""),
);

/** Folds spellings of one name: transliterations of Cyrillic and Arabic names differ in vowels, "y/i/j", doubled letters. */
export const spelling = remembered(NAMES_KEPT, (name) =>
  key(name)
    .replace(/kh/g, "h")
    .replace(/zh|dzh|dj/g, "j")
    .replace(/ts|tz/g, "c")
    .replace(/ph/g, "f")
    .replace(/[ckq]+/g, "k")
    .replace(/y?e(?=v)/g, "e")
    .replace(/(?:iy|yi|ii|yy|ij|ey|ei|ie|y|j(?![aeiou]))/g, "i")
    .replace(/w/g, "v")
    .replace(/(.)\1+/g, "$1"),
);

export const slug = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "") || "unnamed";

/** Says whether `acronym` is made of the first letters of `name`. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const initials = name.split(/[\s-]+/).map((word) => word[0] ?? "");
  const capitals = initials.filter((letter) => /\p{Lu}/u.test(letter)).join("");
  return (
    acronym.length > 1 &&
    /^\p{Lu}{2,}/u.test(acronym) &&
    (capitals.includes(acronym) || initials.join("").toUpperCase().includes(acronym))
  );
}
