/**
 * Names of organisations and persons as they stand in a text.
 */
import { ORGANISATION_WORDS } from "./lexicon/speakers.ts";
import type { Gender } from "./mentions.ts";
import { NAMES_KEPT } from "./spellings.ts";
import { fold, remembered } from "./text.ts";

/** An organisation named in a text. */
export interface Body {
  /** Its name, without an article. */
  readonly name: string;
  /** Offset of the first character, the article included. */
  readonly start: number;
}

const organisations = new Set(ORGANISATION_WORDS.split(" "));

/** Says whether a name is an organisation's: capitals throughout, or one of the words of `lexicon/speakers` in it. */
export const isOrganisation = remembered(
  NAMES_KEPT,
  (name) =>
    /^\p{Lu}{2,}$/u.test(name) ||
    /^(?!Mac|Mc|De|La|Le|Van|Von)\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(name) ||
    name.split(/[\s-]+/).some((word) => organisations.has(fold(word))),
);

/** A run of capitalised words, with "of" and the like between them. */
const BODY = /\p{Lu}[\p{L}’'.-]{0,30}(?: (?:(?:of|for|on|in) (?:the )?)?\p{Lu}[\p{L}’'.-]{0,30}){0,7}/gu;

/** Finds the organisations named between two offsets of `text`, in order; one word alone counts only in capitals. */
export function bodiesIn(text: string, start: number, end: number): Body[] {
  const found: Body[] = [];
  for (const match of text.slice(start, end).matchAll(BODY)) {
    const name = match[0].replace(/^(?:The|A|An) /, "").replace(/['’]s?$|[.]$/, "");
    // A heading in capitals names nobody.
    if (/^\p{Lu}{2,} \p{Lu}{2,}(?: |$)/u.test(name)) continue;
    if ((name.includes(" ") || /^\p{Lu}{3,}$/u.test(name)) && isOrganisation(name))
      found.push({ name, start: start + match.index });
  }
  return found;
}

/** Says whether `word` (folded) is one of the words of a name. */
export function hasWord(name: string, word: string): boolean {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .includes(word);
}

/** The person whose name of two or three words opens the sentence between two offsets and goes on with small letters, or null. */
export function personAt(text: string, start: number, end: number): string | null {
  const name = /^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{Ll}-]{1,30}){1,2}(?=,? \p{Ll})/u.exec(
    text.slice(start, Math.min(end, start + 90)),
  )?.[0];
  return name && !isOrganisation(name) && !OPENERS.test(name) ? name : null;
}

/** Words that open a sentence before a name. */
const OPENERS =
  /^(?:The|This|That|In|On|At|For|From|With|By|After|Before|When|While|If|As|But|And|Yet|Its|His|Her|Their|Our|Last|Next|Most|Many|Some|Both|No|Mr|Mrs|Ms|Dr|Sir) /;

/** The last word of a name. */
export const lastOf = (name: string): string => name.split(/\s+/).at(-1)!;

const TITLED =
  /\b(?:(Mr|Sir|Lord)|Mrs|Ms|Miss|Lady|Dame|Madam)\.? ((?:\p{Lu}(?:\.|[\p{L}’'-]{0,30}) ){0,2}\p{Lu}[\p{L}-]{1,30})/gu;

/** Surnames that stand after "Mr", "Ms" and the like, with the title's gender and the name; a name with both has none. */
export function gendersIn(text: string): Map<string, { gender: Gender; name: string }> {
  const found = new Map<string, { gender: Gender; name: string }>();
  const both = new Set<string>();
  for (const [, male, name] of text.matchAll(TITLED)) {
    const gender: Gender = male === undefined ? "f" : "m";
    const surname = lastOf(name!);
    const before = found.get(surname);
    if (before && before.gender !== gender) both.add(surname);
    if (!before || before.name.length < name!.length) found.set(surname, { gender, name: name! });
  }
  for (const surname of both) found.delete(surname);
  return found;
}
