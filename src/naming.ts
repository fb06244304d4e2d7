/**
 * How a mention names a speaker: the proper name in it, the role, or nobody in particular.
 */
import { isOrganisation } from "./bodies.ts";
import {
  ANONYMOUS_WORDS,
  DOCUMENT_NOUNS,
  GENERIC_NOUNS,
  NAME_TITLES,
  ORGANISATION_WORDS,
  ROLE_NOUNS,
} from "./lexicon/speakers.ts";
import type { Naming } from "./model.ts";
import { NAMES_KEPT } from "./spellings.ts";
import { fold, remembered } from "./text.ts";

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
        /^(?:of|for|and|the|on|de|la|bin|al|van|von|der|'s)$/.test(words[to]!) &&
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
