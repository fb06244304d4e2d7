/**
 * Who a named speaker is: names, titles, appositions, surnames after the first mention, roles, organisations and
 * their acronyms, spellings of one name, pronouns; and who is nobody in particular.
 */
import {
  ANONYMOUS_WORDS,
  DOCUMENT_NOUNS,
  GENERIC_NOUNS,
  NAME_TITLES,
  ORGANISATION_WORDS,
  ROLE_NOUNS,
} from "./lexicon/speakers.ts";
import { antecedent, type Gender, lastBefore, type Mention, mentionsIn, type Named } from "./mentions.ts";
import type { Naming, Source, Span } from "./model.ts";
import { isAcronymOf, key, lettersOf, NAMES_KEPT, slug, spelling } from "./spellings.ts";
import { fold, remembered } from "./text.ts";

/** What the caller knows about sources before reading. */
export interface KnownSources {
  /** Sources with their names and aliases. */
  readonly sources?: readonly Source[];
  /** Names that mean the same, each a group. */
  readonly aliases?: readonly (readonly string[])[];
}

/** A speaker as one mention names him: `holder` is the id of a source, or null where it names nobody in particular. */
export interface Speaker {
  /** Id of a known or a new {@link Source}, or null. */
  readonly holder: string | null;
  /** The speaker as the text names it there, or null. */
  readonly name: string | null;
  /** How the speaker is named there. */
  readonly naming: Naming;
}

/** Speakers of several mentions, and the sources that had to be made for them. */
export interface Speakers {
  /** One for each mention, in the order given. */
  readonly speakers: readonly Speaker[];
  /** New sources, in order of first mention. */
  readonly sources: readonly Source[];
}

const set = (list: string) => new Set(list.split(" "));
const titles = set(NAME_TITLES);
const organisations = set(ORGANISATION_WORDS);
const generic = set(GENERIC_NOUNS);
const anonymous = set(ANONYMOUS_WORDS);
const roles = set(ROLE_NOUNS);
const documents = set(DOCUMENT_NOUNS);
const PRONOUNS = set("he she they him her his their it its i we who which that them one");

/** Where sentences and quotations stand, for pronouns. */
export interface Layout {
  /** Sentences, in order. */
  readonly sentences: readonly Span[];
  /** Quotations, in order; names within them are nobody's antecedent. */
  readonly quotations: readonly Span[];
}

/** Finds out who the speakers at `mentions` (in reading order) of `text` are. */
export function holders(
  text: string,
  mentions: readonly (Span | null)[],
  known: KnownSources,
  layout: Layout,
): Speakers {
  const registry = new Registry(known);
  registry.readGlosses(text);
  for (const mention of mentions) if (mention) registry.introduce(text.slice(mention.start, mention.end));
  registry.locate(text, layout);
  const speakers = mentions.map((mention) => (mention ? registry.resolve(text, mention) : UNKNOWN));
  return { speakers, sources: registry.made };
}

const UNKNOWN: Speaker = { holder: null, name: null, naming: "unknown" };

/** The names met so far and whom they stand for. */
class Registry {
  readonly made: Source[] = [];
  private readonly byName = new Map<string, string>();
  private readonly surnames = new Map<string, string>();
  private readonly roleOf = new Map<string, string>();
  private readonly people = new Set<string>();
  private readonly byBag = new Map<string, string>();
  private readonly names: Named[] = [];
  private places: Mention[] = [];
  private placed: ReadonlySet<number> = new Set();
  private sentences: readonly Span[] = [];

  constructor({ sources = [], aliases = [] }: KnownSources) {
    for (const source of sources) {
      const person = isPerson(source);
      for (const name of [source.name, ...(source.aliases ?? [])]) {
        this.learn(name, source.id);
        this.names.push({
          name,
          id: source.id,
          person: person || (name !== source.name && isPerson({ ...source, name })),
        });
      }
      if (person) this.learnPerson(source.name, source.id);
    }
    for (const group of aliases) this.join(group);
  }

  /** Takes "Democratic Choice of Kazakhstan (DCK)" and "X, known as Y" as two names of one source. */
  readGlosses(text: string): void {
    for (const line of linesWith(text, LETTERS_BEGIN)) this.readGlossesIn(line);
  }

  private readGlossesIn(line: string): void {
    const gloss =
      /((?:\p{Lu}[\p{L}’'.-]*|of|for|and|the|on|in|to)(?: (?:\p{Lu}[\p{L}’'.-]*|of|for|and|the|on|in|to|de|la)){1,9})(?: \(|, (?:known as |or )?)(\p{Lu}[\p{Lu}\p{L}]{1,9})(?=[),. ])/gu;
    for (const match of line.matchAll(gloss)) {
      if (isAcronymOf(match[2]!, match[1]!))
        this.join([match[1]!.replace(/^(?:the|of|for|and|in|on|to) /i, ""), match[2]!]);
    }
  }

  private join(group: readonly string[]): void {
    const id = group.map((name) => this.byName.get(key(name))).find((found) => found !== undefined);
    for (const name of group) {
      if (id !== undefined) this.learn(name, id);
      else this.pending.set(key(name), group);
    }
  }
  private readonly pending = new Map<string, readonly string[]>();

  /** Finds where the names learned so far stand, for pronouns. */
  locate(text: string, { sentences, quotations }: Layout): void {
    const genders = gendersIn(text);
    for (const [surname, id] of this.surnameForms) this.names.push({ name: surname, id, person: true });
    for (const [surname, { name }] of genders) {
      if (this.surnames.has(spelling(surname))) continue;
      const id = `speaker:${slug(name)}`;
      this.silent.set(id, name);
      this.names.push({ name: surname, id, person: true });
    }
    const named = this.names.map((each) => ({ ...each, gender: genders.get(lastOf(each.name))?.gender }));
    this.places = mentionsIn(text, named, quotations);
    this.placed = new Set(this.places.map(({ start }) => start));
    this.sentences = sentences;
  }
  private readonly surnameForms = new Map<string, string>();
  /** Persons with a title whom only a pronoun has speak, id to name. */
  private readonly silent = new Map<string, string>();

  private learn(name: string, id: string): void {
    const bag = bagOf(name);
    if (bag.includes(" ") && !this.byBag.has(bag)) this.byBag.set(bag, id);
    for (const each of [key(name), spelling(name)])
      if (each !== "" && !this.byName.has(each)) this.byName.set(each, id);
  }

  private learnPerson(name: string, id: string): void {
    this.people.add(id);
    const last = name.split(/\s+/).at(-1) ?? "";
    const surname = spelling(last);
    if (last !== "" && !this.surnameForms.has(last)) this.surnameForms.set(last, id);
    if (surname !== "" && !this.surnames.has(surname)) this.surnames.set(surname, id);
  }

  /** Learns a full name before any mention of its surname alone is resolved. */
  introduce(mention: string): void {
    const name = properName(mention);
    if (name?.includes(" ")) this.source(name, mention);
  }

  private find(name: string): string | undefined {
    const direct = this.byName.get(key(name)) ?? this.byName.get(spelling(name));
    if (direct !== undefined) return direct;
    const group = this.pending.get(key(name));
    const inGroup = group?.map((each) => this.byName.get(key(each))).find((found) => found !== undefined);
    if (inGroup !== undefined) return inGroup;
    const bag = this.byBag.get(bagOf(name));
    if (bag !== undefined) return bag;
    const letters = lettersOf(name);
    if (letters !== "") return this.find(letters);
    return /\s/.test(name) ? undefined : this.surnames.get(spelling(name));
  }

  private source(name: string, mention: string): string {
    const found = this.find(name);
    const organisation = isOrganisation(name);
    const id = found ?? `speaker:${slug(name)}`;
    if (found === undefined) this.made.push({ id, name, kind: "other" });
    this.learn(name, id);
    for (const other of this.pending.get(key(name)) ?? []) this.learn(other, id);
    if (!organisation && /^\p{Lu}\p{Ll}/u.test(name)) this.learnPerson(name, id);
    const role = roleIn(mention);
    if (role && !this.roleOf.has(role)) this.roleOf.set(role, id);
    return id;
  }

  resolve(text: string, mention: Span): Speaker {
    const name = text.slice(mention.start, mention.end).replace(/[,\s–—-]+$/u, "");
    const low = key(name);
    if (PRONOUNS.has(low)) return this.pronoun(text, name, low, mention.start);
    const known = this.find(name) ?? this.find(headOf(name));
    if (known !== undefined) {
      const shown = name.includes(",") ? (properName(name) ?? name) : name;
      return this.speaks(known, shown, this.people.has(known) && /^\p{Lu}/u.test(shown) ? "named" : namingOf(shown));
    }
    if (/^\p{Lu}\p{Ll}+$/u.test(name) && COMMON_PLURAL.test(name) && !this.placed.has(mention.start))
      return this.speaks(null, name, "generic");
    const proper = properName(name);
    if (proper)
      return this.speaks(this.source(proper, name), proper, isOrganisation(proper) ? "organisation" : "named");
    return this.unnamed(name);
  }

  private pronoun(text: string, name: string, low: string, start: number): Speaker {
    const holder = this.bodyBefore(text, low, start) ?? antecedent(low, start, this.places, this.sentences);
    const silent = holder === null ? undefined : this.silent.get(holder);
    if (holder !== null && silent !== undefined) {
      this.silent.delete(holder);
      this.people.add(holder);
      this.made.push({ id: holder, name: silent, kind: "other" });
    }
    return { holder, name, naming: holder === null ? "unknown" : this.people.has(holder) ? "named" : "organisation" };
  }

  /** "The findings of the Swimmers Union differ, for they …": the first body named in the sentence of "they", if it is new. */
  private bodyBefore(text: string, pronoun: string, at: number): string | null {
    const sentence = this.sentences[lastBefore(this.sentences, at)];
    if (pronoun !== "they" || !sentence) return null;
    for (const [run] of text.slice(sentence.start, at).matchAll(BODY)) {
      const name = run.replace(/^(?:The|A|An) /, "");
      if (name.includes(" ") && isOrganisation(name)) return this.source(name, name);
    }
    return null;
  }

  private speaks(holder: string | null, name: string, naming: Naming): Speaker {
    return { holder, name, naming };
  }

  private unnamed(name: string): Speaker {
    const naming = namingOf(name);
    const body = bodyIn(name);
    const behind = body === null ? undefined : this.find(body);
    if (behind !== undefined) return this.speaks(behind, name, "role");
    const role = roleIn(name);
    if (naming !== "role" || role === null || !/^(?:the|his|her|their|its) /i.test(name))
      return { holder: null, name, naming };
    return this.speaks(this.roleOf.get(role) ?? this.source(name.replace(/^the /i, ""), name), name, naming);
  }
}

/** What stands before letters that explain or shorten a name: most lines have no such place. */
const LETTERS_BEGIN = /(?: \(|, (?:known as |or )?)\p{Lu}{2}/gu;

/** The lines of `text` in which `pattern` (global) matches. */
function linesWith(text: string, pattern: RegExp): string[] {
  const found: string[] = [];
  let done = 0;
  for (const { index } of text.matchAll(pattern)) {
    if (index < done) continue;
    const end = text.indexOf("\n", index);
    done = end < 0 ? text.length : end;
    found.push(text.slice(text.lastIndexOf("\n", index) + 1, done));
  }
  return found;
}

const lastOf = (name: string): string => name.split(/\s+/).at(-1)!;

const TITLED =
  /\b(?:(Mr|Sir|Lord)|Mrs|Ms|Miss|Lady|Dame|Madam)\.? ((?:\p{Lu}(?:\.|[\p{L}’'-]{0,30}) ){0,2}\p{Lu}[\p{L}-]{1,30})/gu;

/** Surnames that stand after "Mr", "Ms" and the like, with the title's gender and the name; a name with both has none. */
function gendersIn(text: string): Map<string, { gender: Gender; name: string }> {
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

/** A run of capitalised words, with "of" and the like between them. */
const BODY = /\p{Lu}[\p{L}’'.-]{0,30}(?: (?:(?:of|for|on|in) (?:the )?)?\p{Lu}[\p{L}’'.-]{0,30}){0,7}/gu;

/** Says whether a known source is one person: a name of two or three capitalised words that no organisation has. */
function isPerson({ name, kind }: Source): boolean {
  if (kind === "outlet" || kind === "ngo" || kind === "court" || kind === "company") return false;
  return /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u.test(name) && !isOrganisation(name) && !isMany(name);
}
/** One word that stands for many: "Engineers", "Inspectors". */
const COMMON_PLURAL = /(?:[^s]ers|[^s]ors|ists|ants|ents|ees|ians|ives|women)$/;
/** "Rights Activists", "Trade Unions"; a surname may end in "s" as well. */
function isMany(name: string): boolean {
  const last = fold(name.split(/\s+/).at(-1) ?? "");
  return (
    /ies$/.test(last) || generic.has(last) || generic.has(last.replace(/s$/, "")) || roles.has(last.replace(/s$/, ""))
  );
}

/** The words that identify a name whatever their order: "the observer mission of the CIS", "CIS observer mission". */
const bagOf = remembered(NAMES_KEPT, (name) =>
  key(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !/^(?:the|a|an|of|for|and|in|s)$/.test(word))
    .sort()
    .join(" "),
);

/** A mention without what follows its head: "Merchants at a market" → "Merchants", "Several journalists" → "journalists". */
function headOf(name: string): string {
  const cut = name.split(/,|\s(?:at|in|from|near|who|on|throughout|across|interviewed|familiar)\s/)[0] ?? name;
  return cut.replace(/^(?:several|some|many|most|other|all|two|three|four|both)\s/i, "");
}

/** The body that an unnamed speaker speaks for: "a spokesman for the ministry" → "the ministry", "the bulletin’s authors". */
function bodyIn(name: string): string | null {
  const of =
    /^(?:an?|the|two|several|some)?\s?(?:[\p{L}-]+\s)?(?:spokes(?:man|woman|person)|representatives?|staff|authors?|editors?|advocates|members?|officials?|employees|lawyers?)\s(?:of|for|at|within|from|in)\s(.+)$/iu.exec(
      name,
    );
  if (of) return of[1]!;
  const possessor =
    /^(.+?)['’]s?\s(?:[\p{L}-]+\s)?(?:spokes(?:man|woman|person)|representatives?|staff|authors?|editors?|officials?|press service)$/iu.exec(
      name,
    );
  return possessor ? possessor[1]! : null;
}

const isOrganisation = remembered(
  NAMES_KEPT,
  (name) => /^\p{Lu}{2,}$/u.test(name) || name.split(/[\s-]+/).some((word) => organisations.has(fold(word))),
);

/** The proper name within a mention: "Brian Fallon, a spokesman for Mrs. Clinton" → "Brian Fallon". */
const properName = remembered(NAMES_KEPT, (mention): string | null => {
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
  while (from < words.length - 1 && (titles.has(fold(words[from]!)) || /^\p{Ll}/u.test(words[from]!))) from++;
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
  // "Senior Almaty prosecutor Almas Ramazanov": the name comes after the role.
  for (let at = to; at < words.length - 1; at++) {
    if (!roles.has(fold(words[at]!)) || !/^\p{Lu}/u.test(words[at + 1]!)) continue;
    from = at + 1;
    to = words.findIndex((word, index) => index > at && !/^\p{Lu}/u.test(word));
    if (to < 0) to = words.length;
  }
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
    (name.length < 3 && !/^\p{Lu}{2}$/u.test(name))
  )
    return null;
  return to === words.length || to - from > 1 || isOrganisation(name) ? name : null;
}

function roleIn(mention: string): string | null {
  for (const word of fold(mention).split(/[^\p{L}]+/u)) if (roles.has(word)) return word;
  return null;
}

function namingOf(name: string): Naming {
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
