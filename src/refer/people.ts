/**
 * Who and what an account names in full: persons, bodies, and the roles it gives them.
 */
import { NAME_TITLES, ORGANISATION_WORDS, ROLE_NOUNS } from "../lexicon/speakers.ts";
import type { Assertion } from "../model/dossier.ts";
import { fold, matches, remembered } from "../text/words.ts";

/** Somebody or some body that an account names. */
export interface Named {
  /** The fullest name the account has. */
  readonly name: string;
  /** Whether it is one person or a body. */
  readonly kind: "person" | "body";
}

/** What an account names, for looking up. */
export interface Names {
  /** Persons by the folded last word of their name; null where two share it. */
  readonly persons: ReadonlyMap<string, Named | null>;
  /** Bodies by each common noun in their name; null where two share it. */
  readonly bodies: ReadonlyMap<string, Named | null>;
  /** Persons by a role that the account gives them ("mayor"); null where two have it. */
  readonly roles: ReadonlyMap<string, Named | null>;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const titles = set(NAME_TITLES);
const organisations = set(ORGANISATION_WORDS);
const roles = set(ROLE_NOUNS);

/** A run of capitalised words, with "of" and the like between them. */
const RUN = /\p{Lu}[\p{L}’'.-]{0,30}(?: (?:(?:of|for|on|in) (?:the )?)?\p{Lu}[\p{L}’'.-]{0,30}){1,7}/gu;

/** Reads what `text` names in full; who speaks in it, as its assertions say, is a person or a body as they say. */
export function namesIn(text: string, assertions: readonly Assertion[]): Names {
  const names = { persons: new Map(), bodies: new Map(), roles: new Map() };
  const speakers = new Map(
    assertions
      .flatMap(({ attribution }) => attribution)
      .flatMap(({ name, naming }) => (name && naming === "named" ? [[fold(name), name] as const] : [])),
  );
  for (const name of speakers.values()) learnPerson(names.persons, partsOf(name).name);
  for (const { 0: run, index } of matches(RUN, text)) {
    if (/^\p{Lu}{2,} \p{Lu}{2,}(?: |$)/u.test(run)) continue;
    const parts = partsOf(run);
    if (isBody(run)) learnBody(names.bodies, run.replace(/^(?:The|A|An) /, ""));
    else if (parts.titled || speakers.has(fold(parts.name))) {
      learnPerson(names.persons, parts.name);
      learnRoles(names.roles, text.slice(Math.max(0, index - ROLE_BEFORE), index), parts);
    }
  }
  return names;
}

type Lists<T> = Map<string, T | null>;

/** How far before a name its role may begin. */
const ROLE_BEFORE = 40;

/** Whether a name is a body's: one of the words for bodies in it. */
export const isBody = remembered(4000, (name): boolean =>
  name.split(/[\s-]+/).some((word) => organisations.has(fold(word).replace(/'s?$/, ""))),
);

/** A name without the titles before it. */
interface Parts {
  readonly name: string;
  readonly titles: readonly string[];
  readonly titled: boolean;
}

/** "Norland President Omar Kell" → the name after the last title, and the titles right before it. */
function partsOf(run: string): Parts {
  const words = run.replace(/['’]s?$|[.]$/, "").split(" ");
  const last = words.slice(0, -1).findLastIndex((word) => titles.has(fold(word)));
  let first = last;
  while (first > 0 && titles.has(fold(words[first - 1]!))) first--;
  const found = words.slice(Math.max(0, first), last + 1).map(fold);
  return { name: words.slice(last + 1).join(" "), titles: found, titled: last >= 0 };
}

function learnPerson(persons: Lists<Named>, name: string): void {
  const surname = fold(name.split(" ").at(-1) ?? "");
  if (surname.length < 3) return;
  const known = persons.get(surname);
  if (known === undefined || (known !== null && isShorter(known.name, name)))
    persons.set(surname, { name, kind: "person" });
  else if (known !== null && known.name !== name && !isShorter(name, known.name)) persons.set(surname, null);
}

/** "Lind" and "Oda Lind": the one is the end of the other. */
const isShorter = (short: string, full: string): boolean => full.length > short.length && full.endsWith(` ${short}`);

function learnBody(bodies: Lists<Named>, name: string): void {
  for (const word of name.split(/[\s-]+/)) {
    const noun = fold(word).replace(/'s?$/, "");
    if (!organisations.has(noun)) continue;
    const known = bodies.get(noun);
    if (known === undefined) bodies.set(noun, { name, kind: "body" });
    else if (known !== null && known.name !== name) bodies.set(noun, null);
  }
}

/** Titles that make of a role another one. */
const LESSER = /\b(?:vice|deputy|former|acting|assistant|ex)\b/i;

function learnRoles(found: Lists<Named>, before: string, { name, titles: own }: Parts): void {
  const role = /(\p{Ll}+),? $/u.exec(before)?.[1];
  for (const each of role === undefined ? own.slice(-1) : [role]) {
    if (!roles.has(each) || own.some((title) => LESSER.test(title)) || LESSER.test(before)) continue;
    const known = found.get(each);
    if (known === undefined) found.set(each, { name, kind: "person" });
    else if (known !== null && known.name !== name) found.set(each, null);
  }
}
