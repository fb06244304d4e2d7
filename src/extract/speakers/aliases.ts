/**
 * Names that mean the same, over sources that come in one by one.
 */
import { bagOf, isBag, key, learnName, type NameTable, spelling } from "./names.ts";

/** Groups that share a name, a spelling or words, and so can decide for each other. */
interface Family {
  /** The groups, in the order given. */
  readonly groups: (readonly string[])[];
  /** Whom their names stand for; undefined while a source may have changed that. */
  joined: Joined | undefined;
}

interface Joined extends NameTable {
  readonly pending: Map<string, readonly string[]>;
}

/**
 * What groups of aliases add to the names of sources. A source that comes in changes only the groups that share a name
 * with it; whom these stand for is worked out anew, in the order of the groups, when it is next asked.
 */
export class AliasNames {
  private readonly families = new Map<string, Family>();
  private readonly names: NameTable;

  /** @param names - The names of sources, which go before those of groups. */
  constructor(groups: readonly (readonly string[])[], names: NameTable) {
    this.names = names;
    const heads = leaders(groups.map((group) => group.flatMap(formsOf)));
    const byHead = new Map<number, Family>();
    for (const [at, group] of groups.entries()) {
      const head = heads[at]!;
      const family: Family = byHead.get(head) ?? { groups: [], joined: undefined };
      byHead.set(head, family);
      family.groups.push(group);
      for (const form of group.flatMap(formsOf)) this.families.set(form, family);
    }
  }

  /** Takes notice that a source has this name. */
  learned(name: string): void {
    if (this.families.size === 0) return;
    for (const form of formsOf(name)) {
      const family = this.families.get(form);
      if (family) family.joined = undefined;
    }
  }

  /** The source that a folded name or spelling stands for by a group. */
  idOf(form: string): string | undefined {
    return this.joined(form)?.byName.get(form);
  }

  /** The source that the words of a name stand for by a group. */
  idOfBag(bag: string): string | undefined {
    return this.joined(formOfBag(bag))?.byBag.get(bag);
  }

  /** The group of a folded name, where no name of it has a source yet. */
  pending(form: string): readonly string[] | undefined {
    return this.joined(form)?.pending.get(form);
  }

  private joined(form: string): Joined | undefined {
    const family = this.families.get(form);
    if (family) family.joined ??= this.join(family.groups);
    return family?.joined;
  }

  private join(groups: readonly (readonly string[])[]): Joined {
    const joined: Joined = { byName: new Map(), byBag: new Map(), pending: new Map() };
    const known = (name: string) => this.names.byName.get(key(name)) ?? joined.byName.get(key(name));
    for (const group of groups) {
      const id = group.map(known).find((found) => found !== undefined);
      for (const name of group) {
        if (id !== undefined) learnName(joined, name, id);
        else joined.pending.set(key(name), group);
      }
    }
    return joined;
  }
}

/** All under which a name is looked up. */
function formsOf(name: string): string[] {
  const bag = bagOf(name);
  return [key(name), spelling(name), ...(isBag(bag) ? [formOfBag(bag)] : [])];
}

// Words without order are no name: they must not meet a name in the one table of forms.
const formOfBag = (bag: string): string => `bag:${bag}`;

/** For each list, the index of a list that it shares a form with, the same one for all that hang together. */
function leaders(lists: readonly (readonly string[])[]): number[] {
  const leader = lists.map((_, at) => at);
  const headOf = (at: number): number => {
    let head = at;
    while (leader[head] !== head) {
      leader[head] = leader[leader[head]!]!;
      head = leader[head]!;
    }
    return head;
  };
  const first = new Map<string, number>();
  for (const [at, forms] of lists.entries()) {
    for (const form of forms) {
      const other = first.get(form);
      if (other === undefined) first.set(form, at);
      else leader[headOf(at)] = headOf(other);
    }
  }
  return leader.map((_, at) => headOf(at));
}
