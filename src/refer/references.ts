/**
 * What words of a claim stand for that do not say it themselves: looked for in the claim's own account, and left open
 * where it is not sure.
 */
import { lemmaOf } from "../english/word-relations.ts";
import type { Reference, Reply } from "../model/dossier.ts";
import { byCodeUnit, fold, type Word, words } from "../text/words.ts";
import type { Claim, Passage } from "./passage.ts";
import { type Named, type Names, namesIn } from "./people.ts";
import { rootOf } from "./roots.ts";
import { pointerIn } from "./signs.ts";

/** Letters that stand for a name, and the name. */
export type Acronyms = ReadonlyMap<string, string>;

/** Of groups of names that are one, those that have letters among them, by the letters. */
export function acronymsIn(aliases: readonly (readonly string[])[]): Acronyms {
  return new Map(
    aliases.flatMap((group) => {
      const full = group
        .filter((name) => name.includes(" "))
        .sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0];
      const letters = group.filter((name) => /^\p{Lu}{2,7}$/u.test(name));
      return full === undefined ? [] : letters.map((each) => [each, full] as const);
    }),
  );
}

/** Finds the references of every claim of a passage, by assertion. Linear in the text. */
export function referencesIn(
  passage: Passage,
  acronyms: Acronyms,
  answers: ReadonlyMap<string, readonly Reply[]>,
): Map<string, Reference[]> {
  const names = namesIn(
    passage.text,
    passage.claims.map(({ assertion }) => assertion),
  );
  const found = new Map<string, Reference[]>();
  const met = new Map<string, string>();
  for (const [at, claim] of passage.claims.entries()) {
    const list = claim.assertion.spans.flatMap(({ start, end }) =>
      words(passage.text.slice(start, end)).map(shifted(start)),
    );
    const own = [
      ...list.flatMap((word, index) => byName(word, list[index - 1], names, acronyms)),
      ...list.flatMap((_, index) => byDescription(list, index, names, met)),
      ...byPronoun(passage, at, list, names),
      ...byAnswer(passage, claim, answers.get(claim.assertion.id) ?? []),
    ].sort((a, b) => a.span.start - b.span.start);
    if (own.length > 0) found.set(claim.assertion.id, own);
    for (const { text } of list) if (!met.has(rootOf(fold(text)))) met.set(rootOf(fold(text)), text);
  }
  return found;
}

const shifted =
  (offset: number) =>
  ({ text, start, end }: Word): Word => ({ text, start: start + offset, end: end + offset });

const bare = (word: string): string => fold(word).replace(/'s?$/, "");

const reference = (from: Word, to: Word, { name, kind }: Named, how: Reference["how"]): Reference => ({
  span: { start: from.start, end: to.end },
  refersTo: name,
  kind,
  how,
});

/** "Lind" after "Oda Lind", "OFS" after "Organisation for Security (OFS)". */
function byName(word: Word, before: Word | undefined, { persons }: Names, acronyms: Acronyms): Reference[] {
  const full = acronyms.get(word.text);
  if (full !== undefined) return [reference(word, word, { name: full, kind: "body" }, "acronym")];
  if (!/^\p{Lu}\p{Ll}/u.test(word.text)) return [];
  const person = persons.get(bare(word.text));
  if (!person?.name.includes(" ") || (before && person.name.includes(before.text))) return [];
  return [reference(word, word, person, "short-name")];
}

/** "the commission" after "the Electoral Commission", "the mayor" after "Mayor Oda Lind", "the deportation" after "deported". */
function byDescription(list: readonly Word[], at: number, names: Names, met: ReadonlyMap<string, string>): Reference[] {
  const [before, word, after] = [list[at - 1], list[at]!, list[at + 1]];
  if (!before || !DEFINITE.test(before.text) || !/^\p{Ll}/u.test(word.text)) return [];
  const noun = bare(word.text);
  // "the president of the tribunal" says whose.
  const alone =
    /^the$/i.test(before.text) && !/^(?:of|for)$/.test(after?.text ?? "") && !/^\p{Lu}/u.test(after?.text ?? "");
  const named = alone ? (names.bodies.get(noun) ?? names.roles.get(noun)) : undefined;
  if (named) return [reference(before, word, named, "description")];
  const root = rootOf(noun);
  const verb = met.get(root);
  if (verb === undefined || lemmaOf(noun) === root || lemmaOf(fold(verb)) !== root) return [];
  return [{ span: { start: before.start, end: word.end }, refersTo: verb, kind: "event", how: "verbal-noun" }];
}
const DEFINITE = /^(?:the|this|these|those|his|her|their|its)$/i;

/** "the allegations", "it" in a denial: the claim that is answered. */
function byAnswer({ text, claims }: Passage, { start, end }: Claim, replies: readonly Reply[]): Reference[] {
  const [reply] = replies;
  if (reply?.how === "replies") return [];
  const pointer = reply && pointerIn(text.slice(start, end));
  const meant = pointer && claims.find(({ assertion }) => assertion.id === reply.assertionId);
  if (!meant || pointer.by === "guilt") return [];
  const how = pointer.noun ? "claim-noun" : "pronoun";
  return [{ span: { start, end: start + pointer.end }, refersTo: meant.assertion.text, kind: "claim", how }];
}

/** "he" in what one person says of himself, and in the sentence after one that names one person. */
function byPronoun(
  { text, claims, sentences }: Passage,
  at: number,
  list: readonly Word[],
  { persons }: Names,
): Reference[] {
  const claim = claims[at]!;
  const pronouns = list.filter(({ text: word }) => /^s?he$/i.test(word));
  const [first] = pronouns;
  if (!first || pronouns.some(({ text: word }) => fold(word) !== fold(first.text))) return [];
  const before = text.slice(claim.start, first.start);
  if (personsIn(before, persons).length > 0) return [];
  const person =
    claim.assertion.attribution.length > 0
      ? speakerOf(claim, text, persons)
      : lastPerson(sentences, claim, text, persons);
  return person ? pronouns.map((each) => reference(each, each, person, "pronoun")) : [];
}

/** Whoever speaks, where it is one person, not in his own words, and nobody else is named before what he says. */
function speakerOf({ assertion, before }: Claim, text: string, persons: Names["persons"]): Named | null {
  const link = assertion.attribution.at(-1);
  if (assertion.mode !== "indirect" || !link?.name || link.holder === null) return null;
  const others = personsIn(text.slice(before.start, before.end), persons);
  const named =
    personsIn(link.name, persons)[0] ?? (link.naming === "named" && others.length === 1 ? others[0] : undefined);
  return named !== undefined && others.every((one) => one === named) ? named : null;
}

/** The one person whom the sentence before names. */
function lastPerson(
  sentences: Passage["sentences"],
  { sentence, start }: Claim,
  text: string,
  persons: Names["persons"],
): Named | null {
  const own = personsIn(text.slice(sentences[sentence]?.start ?? start, start), persons);
  const last = sentences[sentence - 1];
  const found = own.length > 0 || !last ? own : personsIn(text.slice(last.start, last.end), persons);
  return found.length === 1 ? found[0]! : null;
}

function personsIn(text: string, persons: Names["persons"]): Named[] {
  const found = new Set<Named>();
  for (const { text: word } of words(text)) {
    const person = /^\p{Lu}/u.test(word) ? persons.get(bare(word)) : undefined;
    if (person) found.add(person);
  }
  return [...found];
}
