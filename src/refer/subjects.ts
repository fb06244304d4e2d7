/**
 * What every claim of a dossier speaks of, across its accounts: somebody under title, surname and full name is one, a
 * happening under its verbs and nouns is one, and words that stand for something speak of that.
 */
import type { Assertion, Dossier, Source } from "../model/dossier.ts";
import { words } from "../text/words.ts";
import { bare, isCapital, topicsOf } from "./topics.ts";

/**
 * Gives for every assertion, by its id, the keys of what it speaks of, each once, in order of appearance:
 * `@id` a source of the dossier, by any of its names · `^word` a word of another name · `*kind` a kind of happening,
 * see `lexicon/happenings` · `~n` a group of words of one meaning · any other key is the root of a word.
 * "I" and "we" speak of whoever says it; mentions (see `refer`) of what they stand for.
 *
 * @example
 * ```ts
 * const { assertions, sources } = compare(["The deportations took a day."]);
 * [...subjectsOf(assertions, { sources }).values()][0].slice(0, 2); // => ["deport", "*expulsion"]
 * ```
 */
export function subjectsOf(
  assertions: readonly Assertion[],
  { sources }: Pick<Dossier, "sources">,
): Map<string, readonly string[]> {
  const names = sourceNames(sources);
  return new Map(
    assertions.map((assertion) => {
      const keys = new Set(keysIn(assertion.text, names));
      for (const { refersTo } of assertion.mentions) for (const key of keysIn(`, ${refersTo}`, names)) keys.add(key);
      const holder = assertion.attribution.at(-1)?.holder;
      if (holder != null && OWN.test(assertion.text)) keys.add(`@${holder}`);
      return [assertion.id, [...keys]];
    }),
  );
}

const OWN = /\b(?:I|we|We|my|our|me|us)\b/;

/** Names of sources, as folded words, by the first of them. */
type SourceNames = ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly id: string }[]>;

function sourceNames(sources: readonly Source[]): SourceNames {
  const byFirst = new Map<string, { rest: readonly string[]; id: string }[]>();
  const surnames = new Map<string, Set<string>>();
  const learn = (name: string, id: string): void => {
    const [first, ...rest] = partsOf(name);
    if (first === undefined) return;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, id }]);
  };
  for (const { id, name, aliases = [] } of sources) {
    for (const each of [name, ...aliases]) learn(each, id);
    const surname = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.]*)* (\p{Lu}\p{Ll}{2,})$/u.exec(name)?.[1];
    if (surname) surnames.set(surname, (surnames.get(surname) ?? new Set()).add(id));
  }
  for (const [surname, ids] of surnames) if (ids.size === 1) learn(surname, [...ids][0]!);
  for (const list of byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}

const partsOf = (name: string): string[] =>
  words(name)
    .map(({ text }) => bare(text))
    .filter((word) => word !== "the");

function keysIn(text: string, names: SourceNames): string[] {
  const list = words(text);
  const found = topicsOf(list).flatMap(({ key, kinds }) => [key, ...kinds]);
  const folded = list.map((word) => bare(word.text));
  list.forEach(({ text: word }, at) => {
    if (!isCapital(word)) return;
    const named = names.get(folded[at]!)?.find(({ rest }) => rest.every((one, more) => folded[at + 1 + more] === one));
    if (named) found.push(`@${named.id}`);
  });
  return found;
}
