/**
 * Who a named speaker is: names, titles, appositions, surnames after the first mention, roles, organisations and
 * their acronyms, spellings of one name, pronouns; and who is nobody in particular.
 */

import type { Naming, Source, Span } from "../../model/dossier.ts";
import { type KnownNames, learnSurname, type Surnames } from "./known.ts";
import { antecedent, lastBefore, type Mention, mentionsIn, NameIndex } from "./mentions.ts";
import {
  type Body,
  bagOf,
  bodiesIn,
  gendersIn,
  hasWord,
  isAcronymOf,
  isOrganisation,
  key,
  lastOf,
  learnName,
  lettersOf,
  type NameTable,
  namingOf,
  PRONOUNS,
  personAt,
  properName,
  roleIn,
  speakerId,
  spelling,
} from "./names.ts";

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

/** Where sentences and quotations stand, for pronouns. */
export interface Layout {
  /** Sentences, in order. */
  readonly sentences: readonly Span[];
  /** Quotations, in order; names within them are nobody's antecedent. */
  readonly quotations: readonly Span[];
}

/** Finds out who the speakers at `mentions` (in reading order) of `text` are. */
export function holders(text: string, mentions: readonly (Span | null)[], known: KnownNames, layout: Layout): Speakers {
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
  private readonly known: KnownNames;
  private readonly table: NameTable = { byName: new Map(), byBag: new Map() };
  private readonly surnames: Surnames = { byName: new Map(), written: new Map() };
  private readonly pending = new Map<string, readonly string[]>();
  private readonly roleOf = new Map<string, string>();
  private readonly people = new Set<string>();
  private places: Mention[] = [];
  private placed: ReadonlySet<number> = new Set();
  private sentences: readonly Span[] = [];
  /** Persons with a title whom only a pronoun has speak, id to name. */
  private readonly silent = new Map<string, string>();

  constructor(known: KnownNames) {
    this.known = known;
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
    const id = group.map((name) => this.idOf(key(name))).find((found) => found !== undefined);
    for (const name of group) {
      if (id !== undefined) learnName(this.table, name, id);
      else this.pending.set(key(name), group);
    }
  }

  /** Finds where the names learned so far stand, for pronouns. */
  locate(text: string, { sentences, quotations }: Layout): void {
    const genders = gendersIn(text);
    const own = new NameIndex();
    for (const [surname, id] of this.surnames.written)
      if (!this.known.isWritten(surname)) own.learn({ name: surname, id, person: true });
    for (const [surname, { name }] of genders) {
      if (this.surname(spelling(surname)) !== undefined) continue;
      const id = `speaker:${speakerId(name)}`;
      this.silent.set(id, name);
      own.learn({ name: surname, id, person: true });
    }
    this.places = mentionsIn(
      text,
      [...this.known.indexes(), own],
      quotations,
      (name) => genders.get(lastOf(name))?.gender,
    );
    this.placed = new Set(this.places.map(({ start }) => start));
    this.sentences = sentences;
  }

  private idOf(form: string): string | undefined {
    return this.known.idOf(form) ?? this.table.byName.get(form);
  }

  private surname(spelt: string): string | undefined {
    return this.known.surname(spelt) ?? this.surnames.byName.get(spelt);
  }

  private group(form: string): readonly string[] | undefined {
    return this.pending.get(form) ?? this.known.pending(form);
  }

  private isPerson(id: string): boolean {
    return this.known.isPerson(id) || this.people.has(id);
  }

  /** Learns a full name before any mention of its surname alone is resolved. */
  introduce(mention: string): void {
    const name = properName(mention);
    if (name?.includes(" ")) this.source(name, mention);
  }

  private find(name: string): string | undefined {
    const direct = this.idOf(key(name)) ?? this.idOf(spelling(name));
    if (direct !== undefined) return direct;
    const group = this.group(key(name));
    const inGroup = group?.map((each) => this.idOf(key(each))).find((found) => found !== undefined);
    if (inGroup !== undefined) return inGroup;
    const words = bagOf(name);
    const bag = this.known.idOfBag(words) ?? this.table.byBag.get(words);
    if (bag !== undefined) return bag;
    const letters = lettersOf(name);
    if (letters !== "") return this.find(letters);
    return /\s/.test(name) ? undefined : this.surname(spelling(name));
  }

  private source(name: string, mention: string): string {
    const found = this.find(name);
    const organisation = isOrganisation(name);
    const id = found ?? `speaker:${speakerId(name)}`;
    if (found === undefined) this.made.push({ id, name, kind: "other" });
    learnName(this.table, name, id);
    for (const other of this.group(key(name)) ?? []) learnName(this.table, other, id);
    if (!organisation && /^\p{Lu}\p{Ll}/u.test(name)) {
      this.people.add(id);
      learnSurname(this.surnames, name, id);
    }
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
      return this.speaks(known, shown, this.isPerson(known) && /^\p{Lu}/u.test(shown) ? "named" : namingOf(shown));
    }
    if (/^\p{Lu}\p{Ll}+$/u.test(name) && COMMON_PLURAL.test(name) && !this.placed.has(mention.start))
      return this.speaks(null, name, "generic");
    const called = this.bodyCalled(text, name);
    if (called !== null) return this.speaks(called, name, "organisation");
    const proper = properName(name);
    if (proper)
      return this.speaks(this.source(proper, name), proper, isOrganisation(proper) ? "organisation" : "named");
    return this.unnamed(name);
  }

  private pronoun(text: string, name: string, low: string, start: number): Speaker {
    const holder =
      this.bodyBefore(text, low, start) ??
      this.personBefore(text, low, start) ??
      antecedent(low, start, this.places, this.sentences);
    const silent = holder === null ? undefined : this.silent.get(holder);
    if (holder !== null && silent !== undefined) {
      this.silent.delete(holder);
      this.people.add(holder);
      this.made.push({ id: holder, name: silent, kind: "other" });
    }
    return { holder, name, naming: holder === null ? "unknown" : this.isPerson(holder) ? "named" : "organisation" };
  }

  /** "The Electoral Commission published … It said …", "the findings of the Swimmers Union differ, for they …": the body meant, if it is new. */
  private bodyBefore(text: string, pronoun: string, at: number): string | null {
    const back = /^its?$/.test(pronoun) ? 2 : pronoun === "they" ? 0 : -1;
    const last = lastBefore(this.sentences, at);
    for (let index = last; index >= Math.max(0, last - back); index--) {
      const { start, end } = this.sentences[index]!;
      const bodies = bodiesIn(text, start, Math.min(end, at));
      const [first] = bodies;
      const clear = back === 0 || bodies.length === 1 || (first && first.start - start < 5);
      if (first) return clear ? this.source(first.name, first.name) : null;
      if (back > 0 && this.namedIn(start, Math.min(end, at))) return null;
    }
    return null;
  }

  private namedIn(start: number, end: number): boolean {
    const index = lastBefore(this.places, end - 1);
    return index >= 0 && this.places[index]!.start >= start && !this.places[index]!.person;
  }

  /** "Tom Lee visited the bridge. He said …": a person who opens a sentence nearer than the one before, if he is new. */
  private personBefore(text: string, pronoun: string, at: number): string | null {
    if (!/^s?he$/.test(pronoun)) return null;
    const last = lastBefore(this.sentences, at);
    for (let index = last - 1; index >= Math.max(0, last - 2); index--) {
      const { start, end } = this.sentences[index]!;
      const name = personAt(text, start, end);
      if (name && !this.find(name)) return this.source(name, name);
      const known = lastBefore(this.places, end - 1);
      if (known >= 0 && this.places[known]!.start >= start && this.places[known]!.person) return null;
    }
    return null;
  }

  /** "the ministry", "the party": the one body of the text that has this word in its name. */
  private bodyCalled(text: string, name: string): string | null {
    const noun = /^the (\p{L}+)$/u.exec(name.toLowerCase())?.[1];
    if (noun === undefined || !isOrganisation(noun)) return null;
    this.bodies ??= bodiesIn(text, 0, text.length);
    const found = new Set(
      this.bodies.filter(({ name: body }) => hasWord(body, noun)).map(({ name: body }) => this.find(body) ?? key(body)),
    );
    const called = this.bodies.find(({ name: body }) => hasWord(body, noun));
    return called && found.size === 1 ? this.source(called.name, called.name) : null;
  }
  private bodies: readonly Body[] | undefined;

  private speaks(holder: string | null, name: string, naming: Naming): Speaker {
    return { holder, name, naming };
  }

  private unnamed(name: string): Speaker {
    const naming = namingOf(name);
    const body = bodyIn(name);
    const behind = body === null ? undefined : this.find(body);
    if (behind !== undefined) return this.speaks(behind, name, "role");
    if (naming === "organisation" && OWNED_BODY.test(name))
      return this.speaks(this.source(name.replace(/^the /i, ""), name), name, naming);
    const role = roleIn(name);
    if (naming !== "role" || role === null || !/^(?:the|his|her|their|its) /i.test(name))
      return { holder: null, name, naming };
    return this.speaks(this.roleOf.get(role) ?? this.source(name.replace(/^the /i, ""), name), name, naming);
  }
}

/** "The Kremlin's human rights council": a body that a name marks out. */
const OWNED_BODY = /^(?:the )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)*['’]s? \p{Ll}[^,]*$/u;

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

/** One word that stands for many: "Engineers", "Inspectors". */
const COMMON_PLURAL = /(?:[^s]ers|[^s]ors|ists|ants|ents|ees|ians|ives|women)$/;
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
