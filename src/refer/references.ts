/**
 * What words of a claim stand for that do not say it themselves: looked for in the claim's own account, and left open
 * where it is not sure.
 */
import { lemmaOf } from "../english/word-relations.ts";
import type { Assertion, Reference, Reply } from "../model/dossier.ts";
import { byCodeUnit, fold, type Word, words } from "../text/words.ts";
import type { Claim, Passage } from "./passage.ts";
import { type Named, type Names, namesIn } from "./people.ts";
import { rootOf } from "./roots.ts";
import { pointerIn } from "./signs.ts";
import { bare, isCapital } from "./topics.ts";

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
  const assertions = passage.claims.map(({ assertion }) => assertion);
  const byId = new Map(assertions.map((assertion) => [assertion.id, assertion]));
  const names = namesIn(passage.text, assertions);
  const verbal = verbalNouns(passage.claims);
  const found = new Map<string, Reference[]>();
  for (const [at, claim] of passage.claims.entries()) {
    const own = [
      ...claim.words.flatMap((word, index) => byName(word, claim.words[index - 1], names, acronyms)),
      ...claim.words.flatMap((_, index) => byDescription(claim.words, index, names, verbal)),
      ...byPronoun(passage, at, names),
      ...byAnswer(passage.text, claim, answers.get(claim.assertion.id)?.[0], byId),
    ].sort((a, b) => a.span.start - b.span.start);
    if (own.length > 0) found.set(claim.assertion.id, own);
  }
  return found;
}

/** Nouns made of verbs after "the" and the like, each with the form of its verb that stands first before it. */
function verbalNouns(claims: readonly Claim[]): ReadonlyMap<Word, string> {
  const all = claims.flatMap(({ words: list }) => list);
  const nouns = all.filter((word, at) => isDefinite(all[at - 1]) && isVerbal(word));
  const roots = new Set(nouns.map(({ text }) => rootOf(bare(text))));
  const met = new Map<string, string>();
  const found = new Map<Word, string>();
  let next = 0;
  if (roots.size === 0) return found;
  for (const word of all) {
    const form = bare(word.text);
    const root = rootOf(form);
    if (!roots.has(root)) continue;
    const verb = met.get(root);
    if (word === nouns[next]) {
      if (verb !== undefined) found.set(word, verb);
      next++;
    } else if (verb === undefined && lemmaOf(form) === root) met.set(root, word.text);
  }
  return found;
}

const isVerbal = ({ text }: Word): boolean => !isCapital(text) && lemmaOf(bare(text)) !== rootOf(bare(text));
const isDefinite = (word: Word | undefined): boolean =>
  word !== undefined && word.text.length < 6 && DEFINITE.test(word.text);

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
  if (!isCapital(word.text)) return [];
  const person = persons.get(bare(word.text));
  if (!person?.name.includes(" ") || (before && person.name.includes(before.text))) return [];
  return [reference(word, word, person, "short-name")];
}

/** "the commission" after "the Electoral Commission", "the mayor" after "Mayor Oda Lind", "the deportation" after "deported". */
function byDescription(
  list: readonly Word[],
  at: number,
  { bodies, roles }: Names,
  verbal: ReadonlyMap<Word, string>,
): Reference[] {
  const [before, word, after] = [list[at - 1], list[at]!, list[at + 1]];
  if (!before || !isDefinite(before) || isCapital(word.text)) return [];
  const noun = bare(word.text);
  // "the president of the tribunal" says whose.
  const whose = after !== undefined && (isCapital(after.text) || /^(?:of|for)$/.test(after.text));
  const named = !whose && /^the$/i.test(before.text) ? (bodies.get(noun) ?? roles.get(noun)) : undefined;
  if (named) return [reference(before, word, named, "description")];
  const verb = verbal.get(word);
  if (verb === undefined) return [];
  return [{ span: { start: before.start, end: word.end }, refersTo: verb, kind: "event", how: "verbal-noun" }];
}
const DEFINITE = /^(?:the|this|these|those|his|her|their|its)$/i;

/** "the allegations", "it" in a denial: the claim that is answered. */
function byAnswer(
  text: string,
  { start, end }: Claim,
  reply: Reply | undefined,
  byId: ReadonlyMap<string, Assertion>,
): Reference[] {
  if (reply === undefined || reply.how === "replies") return [];
  const pointer = pointerIn(text.slice(start, end));
  const meant = byId.get(reply.assertionId);
  if (!meant || !pointer || pointer.by === "guilt") return [];
  const how = pointer.noun ? "claim-noun" : "pronoun";
  return [{ span: { start, end: start + pointer.end }, refersTo: meant.text, kind: "claim", how }];
}

/** "he" in what one person says of himself, and in the sentence after one that names one person. */
function byPronoun({ text, claims, sentences }: Passage, at: number, { persons }: Names): Reference[] {
  const claim = claims[at]!;
  const pronouns = claim.words.filter(({ text: word }) => word.length < 4 && /^s?he$/i.test(word));
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
    const person = isCapital(word) ? persons.get(bare(word)) : undefined;
    if (person) found.add(person);
  }
  return [...found];
}
