/**
 * Finds the names of alias groups in a text, so that one thing under two names is one thing.
 */

import { fold, words } from "../text/words.ts";
import type { Statement } from "./statement.ts";
import type { Token } from "./tokens.ts";

/**
 * Makes a finder for groups of names that mean the same.
 *
 * @param aliases - Groups of names: `[["DVK", "DCK", "Democratic Choice"]]`.
 * @returns For a text, a term `@n` for each group whose name stands in it, in ascending order.
 *
 * @example
 * ```ts
 * nameFinder([["DVK", "Democratic Choice"]])("The Democratic Choice was closed."); // => ["@0"]
 * ```
 */
export function nameFinder(aliases: readonly (readonly string[])[]): (text: string) => string[] {
  const find = nameIndex(aliases);
  return (text) => {
    if (find === null) return [];
    const groups = new Set(find(folded(text)).map(({ group }) => group));
    return [...groups].sort((a, b) => a - b).map((group) => `@${group}`);
  };
}

const renamers = new WeakMap<readonly (readonly string[])[], (statement: Statement) => Statement>();

/**
 * Makes a reader of statements for groups of names that mean the same: each name becomes one word that is the same in
 * all statements. A statement without such a name is given back as it is; one and the same statement always gives one
 * and the same result, for one and the same list of aliases.
 */
export function underOneName(aliases: readonly (readonly string[])[]): (statement: Statement) => Statement {
  const known = renamers.get(aliases);
  if (known) return known;
  const find = nameIndex(aliases);
  const made = new WeakMap<Statement, Statement>();
  const rename = (statement: Statement): Statement => {
    const before = made.get(statement) ?? renamed(statement, find);
    made.set(statement, before);
    return before;
  };
  renamers.set(aliases, rename);
  return rename;
}

function renamed(statement: Statement, find: ReturnType<typeof nameIndex>): Statement {
  if (find === null) return statement;
  const found = find(statement.tokens.map(({ form }) => form));
  if (found.length === 0) return statement;
  const tokens: Token[] = [...statement.tokens];
  for (const { at, length, group } of found) {
    const lemma = `@${group}`;
    const { end } = tokens[at + length - 1] as Token;
    tokens[at] = { ...(tokens[at] as Token), lemma, stem: lemma, entry: -1, kind: "content", name: true, end };
    for (let inner = at + 1; inner < at + length; inner++)
      tokens[inner] = { ...(tokens[inner] as Token), kind: "function", name: false };
  }
  const content = tokens.flatMap(({ kind }, at) => (kind === "content" || kind === "number" ? [at] : []));
  return { ...statement, tokens, content };
}

interface FoundName {
  readonly at: number;
  readonly length: number;
  readonly group: number;
}

/** Finds names in a row of folded words, the longest at each place; null where there are no names. */
function nameIndex(aliases: readonly (readonly string[])[]): ((forms: readonly string[]) => FoundName[]) | null {
  const byFirstWord = new Map<string, { readonly name: readonly string[]; readonly group: number }[]>();
  for (const [group, names] of aliases.entries()) {
    for (const name of names.map(folded)) {
      const [first] = name;
      if (first !== undefined) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { name, group }]);
    }
  }
  if (byFirstWord.size === 0) return null;
  for (const list of byFirstWord.values()) list.sort((a, b) => b.name.length - a.name.length);
  return (forms) => {
    const found: FoundName[] = [];
    for (let at = 0; at < forms.length; at++) {
      const hit = byFirstWord
        .get(forms[at] as string)
        ?.find(({ name }) => name.every((one, i) => forms[at + i] === one));
      if (!hit) continue;
      found.push({ at, length: hit.name.length, group: hit.group });
      at += hit.name.length - 1;
    }
    return found;
  };
}

function folded(text: string): string[] {
  return words(text).map((word) => fold(word.text).replace(/'s?$/u, ""));
}
