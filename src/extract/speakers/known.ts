/**
 * The names of all sources met so far, for any number of texts: each source is learned once.
 */
import type { Source } from "../../model/dossier.ts";
import { fold } from "../../text/words.ts";
import { AliasNames } from "./aliases.ts";
import { NameIndex } from "./mentions.ts";
import { generic, isOrganisation, learnName, type NameTable, roles, spelling } from "./names.ts";

/** What the caller knows about sources before reading. */
export interface KnownSources {
  /** Sources with their names and aliases. */
  readonly sources?: readonly Source[];
  /** Names that mean the same, each a group. */
  readonly aliases?: readonly (readonly string[])[];
}

/** The last names of persons: by their spelling for look-up, and as they are written. */
export interface Surnames {
  /** Id of the source, by the spelling. */
  readonly byName: Map<string, string>;
  /** Id of the source, by the name as it is written. */
  readonly written: Map<string, string>;
}

/** Enters the last word of a person's name, unless it is taken; gives it back where its writing is new. */
export function learnSurname({ byName, written }: Surnames, name: string, id: string): string | null {
  const last = name.split(/\s+/).at(-1) ?? "";
  const surname = spelling(last);
  if (surname !== "" && !byName.has(surname)) byName.set(surname, id);
  if (last === "" || written.has(last)) return null;
  written.set(last, id);
  return last;
}

/**
 * Whom names stand for, as far as sources and aliases tell. It grows as texts introduce speakers, and gives what one
 * made anew of all the sources would give. Sources are learned when a name is first asked for.
 */
export class KnownNames {
  /** The sources, in the order in which they came. */
  readonly sources: Source[] = [];
  private learnt = 0;
  private readonly table: NameTable = { byName: new Map(), byBag: new Map() };
  private readonly surnames: Surnames = { byName: new Map(), written: new Map() };
  private readonly people = new Set<string>();
  private readonly places = [new NameIndex(), new NameIndex()] as const;
  /** Names that mean the same, each a group. */
  readonly aliases: readonly (readonly string[])[];
  private groups: AliasNames | undefined;

  constructor({ sources = [], aliases = [] }: KnownSources = {}) {
    for (const source of sources) this.sources.push(source);
    this.aliases = aliases;
  }

  /** Takes in one more source. */
  add(source: Source): void {
    this.sources.push(source);
  }

  /** The source with this folded name or spelling. */
  idOf(form: string): string | undefined {
    return this.ready().table.byName.get(form) ?? this.groups?.idOf(form);
  }

  /** The source with these words in its name, whatever their order. */
  idOfBag(bag: string): string | undefined {
    return this.ready().table.byBag.get(bag) ?? this.groups?.idOfBag(bag);
  }

  /** The names that mean the same as this folded one, where none of them has a source. */
  pending(form: string): readonly string[] | undefined {
    return this.ready().groups?.pending(form);
  }

  /** The person with a surname of this spelling. */
  surname(spelt: string): string | undefined {
    return this.ready().surnames.byName.get(spelt);
  }

  /** Says whether a person's surname is written so. */
  isWritten(surname: string): boolean {
    return this.ready().surnames.written.has(surname);
  }

  /** Says whether a source is one person. */
  isPerson(id: string): boolean {
    return this.ready().people.has(id);
  }

  /** Where to look up the words of a text: full names, then surnames. */
  indexes(): readonly NameIndex[] {
    return this.ready().places;
  }

  private ready(): this {
    this.groups ??= new AliasNames(this.aliases, this.table);
    while (this.learnt < this.sources.length) this.learn(this.sources[this.learnt++]!);
    return this;
  }

  private learn(source: Source): void {
    const person = isPerson(source);
    for (const name of [source.name, ...(source.aliases ?? [])]) {
      learnName(this.table, name, source.id);
      this.groups!.learned(name);
      const one = person || (name !== source.name && isPerson({ ...source, name }));
      this.places[0].learn({ name, id: source.id, person: one });
    }
    if (!person) return;
    this.people.add(source.id);
    const surname = learnSurname(this.surnames, source.name, source.id);
    if (surname !== null) this.places[1].learn({ name: surname, id: source.id, person: true });
  }
}

/** Says whether a known source is one person: a name of two or three capitalised words that no organisation has. */
function isPerson({ name, kind }: Source): boolean {
  if (kind === "outlet" || kind === "ngo" || kind === "court" || kind === "company") return false;
  return /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u.test(name) && !isOrganisation(name) && !isMany(name);
}
/** "Rights Activists", "Trade Unions"; a surname may end in "s" as well. */
function isMany(name: string): boolean {
  const last = fold(name.split(/\s+/).at(-1) ?? "");
  return (
    /ies$/.test(last) || generic.has(last) || generic.has(last.replace(/s$/, "")) || roles.has(last.replace(/s$/, ""))
  );
}
