/**
 * How a mention names a speaker: the proper name in it, the role, or nobody in particular.
 */
import {
  ANONYMOUS_WORDS,
  DOCUMENT_NOUNS,
  GENERIC_NOUNS,
  NAME_TITLES,
  ORGANISATION_WORDS,
  ROLE_NOUNS,
} from "../../lexicon/speakers.ts";
import type { Naming } from "../../model/dossier.ts";
import { fold, remembered } from "../../text/words.ts";
import type { Gender } from "./mentions.ts";

/** How many names are kept with what was made of them. */
export const NAMES_KEPT = 4000;

const set = (list: string) => new Set(list.split(" "));
const titles = set(NAME_TITLES);
const organisations = set(ORGANISATION_WORDS);
const anonymous = set(ANONYMOUS_WORDS);
const documents = set(DOCUMENT_NOUNS);
/** Words for people who are nobody in particular. */
export const generic: ReadonlySet<string> = set(GENERIC_NOUNS);
/** Words for the part somebody plays. */
export const roles: ReadonlySet<string> = set(ROLE_NOUNS);
/** Words that stand for a speaker named elsewhere. */
export const PRONOUNS: ReadonlySet<string> = set("he she they him her his their it its i we who which that them one");

/** The proper name within a mention: "Ann Wright, a spokeswoman for Mr. Hill" → "Ann Wright". */
export const properName = remembered(NAMES_KEPT, (mention): string | null => {
  const parts = mention.split(/,\s*|\s+\(|\)|\s+who\s+/);
  const candidates = parts.map((part) => nameIn(part));
  if (candidates[0] && (isPersonal(parts[0]!) || !/^(?:the|a|an|his|her|their|one)\s/i.test(parts[0]!)))
    return candidates[0];
  const person = candidates.find(
    (name, index) => name !== null && index > 0 && isPersonal(parts[index]!) && name.includes(" "),
  );
  return (
    person ??
    (candidates[0] && isOrganisation(candidates[0]) && /^the\s/i.test(parts[0]!) && !hasCommonHead(parts[0]!)
      ? candidates[0]
      : null)
  );
});

const isPersonal = (part: string): boolean =>
  /^\p{Lu}/u.test(part.trim()) && !/^(?:The|A|An|His|Her|Their)\s/.test(part);

// "the head of the Commission" is no commission: its first noun is a common one.
function hasCommonHead(part: string): boolean {
  const words = part.replace(/^the\s/i, "").split(/\s+/);
  return /^\p{Ll}/u.test(words[0] ?? "") && !/^\p{Lu}/u.test(words.at(-1) ?? "")
    ? true
    : /^\p{Ll}+$/u.test(words[0] ?? "") && words.some((word) => /^(?:of|for|at|from|in)$/.test(word));
}

function nameIn(part: string): string | null {
  const words = part
    .trim()
    .replace(/^the\s/i, "")
    .split(/\s+/);
  let from = 0;
  const body = OFFICE.test(part);
  while (from < words.length - 1 && ((!body && titles.has(fold(words[from]!))) || /^\p{Ll}/u.test(words[from]!)))
    from++;
  let to = from;
  while (
    to < words.length &&
    (/^[\p{Lu}\p{Lo}\p{Lt}]/u.test(words[to]!) ||
      (to > from &&
        to < words.length - 1 &&
        /^(?:of|for|and|&|the|on|de|la|bin|al|van|von|der|'s)$/.test(words[to]!) &&
        /^[\p{Lu}]/u.test(words[to + 1]!)))
  )
    to++;
  // "Senior Harlow prosecutor Tom Reed": the name comes after the role.
  for (let at = to; at < words.length - 1; at++) {
    if (!roles.has(fold(words[at]!)) || !/^\p{Lu}/u.test(words[at + 1]!)) continue;
    from = at + 1;
    to = words.findIndex((word, index) => index > at && !/^\p{Lu}/u.test(word));
    if (to < 0) to = words.length;
  }
  // "Transport Minister Paul Okello": so does the name of a minister.
  const office = words.slice(from, to - 1).findLastIndex((word) => OFFICES.test(word)) + 1;
  if (
    office > 1 &&
    words.slice(from + office, to).every((word) => !organisations.has(fold(word)) && /^\p{Lu}/u.test(word))
  )
    from += office;
  // "the Kremlin's rights council", "Harlow's Green governor": the possessor is not who speaks.
  if (to < words.length && words.slice(from, to).some((word) => /['’]s$/.test(word))) return null;
  // "the House speaker": who fills an office of a body is not the body.
  if (to === words.length - 1 && OWN_OFFICES.test(words[to]!)) return null;
  // "NGO leaders", "Kremlin officials": members of a body are not the body.
  if (generic.has(fold(words[to] ?? ""))) return null;
  const name = words
    .slice(from, to)
    .join(" ")
    .replace(/['’]s?$/, "")
    .replace(/[.,;:]+$/, "");
  if (
    name === "" ||
    generic.has(fold(name)) ||
    PRONOUNS.has(fold(name)) ||
    (name.length < 3 && !(/^\p{Lu}\p{L}$/u.test(name) && !SHORT_WORDS.has(fold(name))))
  )
    return null;
  return to === words.length || to - from > 1 || isOrganisation(name) ? name : null;
}

const OFFICES =
  /^(?:Minister|Secretary|Commissioner|Spokes(?:man|woman|person)|Ambassador|Director|Governor|Mayor|President|Chairman|Chairwoman)$/;

const OWN_OFFICES =
  /^(?:speaker|president|leader|chief|head|director|chairman|chairwoman|minister|secretary|governor|mayor|editor|manager|commander|ambassador|candidate)$/;

/** "the General Prosecutor's Office": a title within the name of a body. */
const OFFICE = /['’]s (?:Office|Department|Bureau)\b/;

/** Words of two letters that are no name. */
const SHORT_WORDS = set("so no on if as at by in is my of or to up us an be do go me am ok oh mr dr st");

/** The role that a mention names, or null. */
export function roleIn(mention: string): string | null {
  for (const word of fold(mention).split(/[^\p{L}]+/u)) if (roles.has(word)) return word;
  return null;
}

/** Says in which way a mention names a speaker. */
export function namingOf(name: string): Naming {
  const low = fold(name);
  const list = low.split(/[^\p{L}]+/u).filter(Boolean);
  const head = list.slice(
    0,
    Math.max(
      1,
      list.findIndex((word, index) => index > 0 && /^(?:of|for|in|from|with|who|to|at|on|close|familiar)$/.test(word)) +
        1 || list.length,
    ),
  );
  if (
    list.some((word) => anonymous.has(word)) ||
    /\b(?:close to|familiar with|not to be named|not authorized)\b/.test(low)
  )
    return "anonymous";
  if (/^\p{Lu}/u.test(name) && properName(name)) return isOrganisation(name) ? "organisation" : "named";
  if (head.some((word) => generic.has(word))) return "generic";
  if (head.some((word) => documents.has(word))) return "generic";
  if (list.some((word) => organisations.has(word))) return "organisation";
  if (list.some((word) => roles.has(word))) return /^(?:a|an|one|another|some|any) /.test(low) ? "anonymous" : "role";
  if (/^(?:a|an|one|another) /.test(low)) return "anonymous";
  const thing = /^(?:the|this|that|an?|its|his|her|their) /.test(low) && !/s$/.test(head.at(-1) ?? "");
  return PRONOUNS.has(low) || thing ? "unknown" : "generic";
}

/** An organisation named in a text. */
export interface Body {
  /** Its name, without an article. */
  readonly name: string;
  /** Offset of the first character, the article included. */
  readonly start: number;
}

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
  /^(?:The|This|That|An?|Another|One|Two|Three|In|On|At|For|From|With|By|After|Before|When|While|If|As|But|And|Yet|Its|His|Her|Their|Our|Last|Next|Most|Many|Some|Both|No|Mr|Mrs|Ms|Dr|Sir) /;

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

/** The words that identify a name whatever their order: "the observer mission of the CIS", "CIS observer mission". */
export const bagOf = remembered(NAMES_KEPT, (name) =>
  key(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !/^(?:the|a|an|of|for|and|in|s)$/.test(word))
    .sort()
    .join(" "),
);

/** Says whether words without order tell a name: one alone does not. */
export const isBag = (bag: string): boolean => bag.includes(" ");

/** Whom names stand for, by id of a source; who was first keeps a name. */
export interface NameTable {
  /** By folded names and their spellings. */
  readonly byName: Map<string, string>;
  /** By the words of names, whatever their order. */
  readonly byBag: Map<string, string>;
}

/** Enters a name of a source, unless the name is taken. */
export function learnName({ byName, byBag }: NameTable, name: string, id: string): void {
  const bag = bagOf(name);
  if (isBag(bag) && !byBag.has(bag)) byBag.set(bag, id);
  for (const each of [key(name), spelling(name)]) if (each !== "" && !byName.has(each)) byName.set(each, id);
}

export const speakerId = (name: string): string =>
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
