/**
 * Which known claims is a text about: ranks claims by what they share with it.
 */

import { TermIndex } from "./candidates.ts";
import { InputError, requireFields, shown } from "./faults.ts";
import { entryOf, type Kin, kin, lemmaOf } from "./kinship.ts";
import { type Post, readPost } from "./post.ts";
import { termOf, terms } from "./terms.ts";
import { byCodeUnit, fold, words } from "./text.ts";
import { compareTimes, readTimes } from "./times.ts";

/** A claim that can be found: an assertion, a published fact-check, anything with words. */
export interface KnownClaim {
  /** Identifier, unique in the index. */
  readonly id: string;
  /** The claim in words. */
  readonly text: string;
  /** Headline of the piece about it. */
  readonly title?: string | null;
}

/** A claim found. */
export interface Match {
  /** Identifier of the claim. */
  readonly id: string;
  /** From 0 to 1; it grows with what is shared and its rarity. From about .5 on most matches are right. */
  readonly score: number;
  /** The terms shared, the rarest first. */
  readonly why: readonly string[];
}

/** How to match. */
export interface MatchOptions {
  /** How many claims at most; 10 when not given. */
  readonly limit?: number;
  /** Least score; 0 when not given. */
  readonly minScore?: number;
}

/**
 * What each sign counts, beside one point for a point of BM25. Chosen on the training queries of CheckThat! 2020.
 */
const WEIGHTS = {
  /** The share of the title's terms, by their rarity, that the text has. */
  title: 4.5,
  /** The share of the claim's names that the text has. */
  names: 2,
  /** The rarest term shared, a point of rarity. */
  rarest: 0.75,
  /** The rarest term of the author's name in the claim, a point of rarity. */
  author: 0.3,
  /** Two neighbouring terms of the author's name in the claim. */
  fullAuthor: 2.7,
  /** A word of like meaning in place of the word asked, a point of rarity. */
  akin: 0.45,
  /** The likeness of the letters: the cosine of the sequences of four. */
  letters: 9,
  /** The claim names the month in which the text was posted, or one beside it. */
  month: 2,
  /** The claim names the year in which the text was posted. */
  year: 2.6,
} as const;
/** BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009): saturation and length. */
const SATURATION = 1.2;
const LENGTH = 0.4;
/** What a term of the author's name counts against a term of the words. */
const AUTHOR_TERM = 0.6;
/** What a part of a word written as one counts. */
const JOINED_TERM = 0.8;
/** How many claims the index proposes. */
const PROPOSED = 100;
/** How many of those, the best by their own words, are looked at for words of like meaning. */
const LOOKED_AT = 30;
/** Points at which a score is one half. */
const HALF = 32;

/** Known claims, ready to be matched. Made by {@link buildIndex}; plain JSON by `JSON.stringify`. */
export class ClaimIndex {
  #claims = new Map<string, KnownClaim>();
  #index: Built | null = null;

  /** Adds claims; one with a known identifier takes the other's place. Gives the index itself. */
  add(claims: Iterable<KnownClaim>): this {
    for (const { id, text, title } of claims) {
      const fresh = !this.#claims.has(id);
      this.#claims.set(id, { id, text, ...(title ? { title } : {}) });
      if (this.#index && fresh) this.#index.add(this.#claims.get(id)!);
      else this.#index = null;
    }
    return this;
  }

  /** Takes claims out; unknown identifiers are passed over. Gives the index itself. */
  remove(ids: Iterable<string>): this {
    for (const id of ids) if (this.#claims.delete(id)) this.#index = null;
    return this;
  }

  /** How many claims there are. */
  get size(): number {
    return this.#claims.size;
  }

  /** Gives the claims as plain data, from which {@link buildIndex} makes the same index again. */
  toJSON(): readonly KnownClaim[] {
    return [...this.#claims.values()].sort((a, b) => byCodeUnit(a.id, b.id));
  }

  /** Ranks the claims for a text, best first. */
  match(text: string, { limit = 10, minScore = 0 }: MatchOptions = {}): Match[] {
    this.#index ??= new Built(this.toJSON());
    const post = readPost(text);
    return this.#index.match(
      { ...post, letters: lettersOf(post.words), entries: entriesOf(post.words) },
      limit,
      minScore,
    );
  }
}

/** Makes an index of known claims. */
export function buildIndex(claims: Iterable<KnownClaim>): ClaimIndex {
  return new ClaimIndex().add(claims);
}

/**
 * Ranks known claims for a text: which of them is it about? Links, hashtags, handles and the signature of a post are
 * understood. The same text and claims give the same ranking, in any order of the claims.
 *
 * @example
 * ```ts
 * const claims = [
 *   { id: "a", text: "The bridge over the Irbe collapsed in 2019." },
 *   { id: "b", text: "The mayor sold the town hall." },
 * ];
 * match("Did the Irbe bridge really collapse?", claims)[0].id; // => "a"
 * ```
 * @throws {@link InputError} naming the path and the value of what is no text, claims or option.
 */
export function match(text: string, claims: ClaimIndex | Iterable<KnownClaim>, options: MatchOptions = {}): Match[] {
  if (typeof text !== "string")
    throw new InputError([{ path: "text", message: `expected a string, got ${shown(text)}` }]);
  const listed =
    typeof claims === "object" && claims !== null && (claims instanceof ClaimIndex || Symbol.iterator in claims);
  if (!listed) throw new InputError([{ path: "claims", message: `expected claims or an index, got ${shown(claims)}` }]);
  requireFields(options, "options", {
    limit: { expected: "a number of at least 0", holds: (value) => value === undefined || Number(value) >= 0 },
    minScore: { expected: "a number", holds: (value) => value === undefined || typeof value === "number" },
  });
  return (claims instanceof ClaimIndex ? claims : buildIndex(claims)).match(text, options);
}

/** A text to be matched. */
interface Asked extends Post {
  readonly letters: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, number>;
}

/** A claim and how well it fits. */
interface Ranked {
  readonly claim: KnownClaim;
  readonly points: number;
  readonly why: readonly string[];
}

function inOrder(ranked: Ranked[]): Ranked[] {
  return ranked.sort((a, b) => b.points - a.points || byCodeUnit(a.claim.id, b.claim.id));
}

function scoreOf(points: number): number {
  return Math.round((points / (points + HALF)) * 1e4) / 1e4;
}

/** The claims with their inverted index. */
class Built {
  #terms = new TermIndex();
  #claims: KnownClaim[] = [];
  #length = 0;
  /** Lexicon entries of the claims ranked before. */
  readonly #entries = new WeakMap<KnownClaim, ReadonlyMap<string, number>>();

  constructor(claims: readonly KnownClaim[]) {
    for (const claim of claims) this.add(claim);
  }

  add(claim: KnownClaim): void {
    const own = terms(`${claim.text} ${claim.title ?? ""}`);
    this.#terms.add(own);
    this.#claims.push(claim);
    this.#length += own.length;
  }

  match(post: Asked, limit: number, minScore: number): Match[] {
    const asked = weigh(post);
    for (const term of this.#joined(post.words)) if (!asked.has(term)) asked.set(term, JOINED_TERM);
    const proposed = this.#terms.find([...asked.keys()], Math.max(PROPOSED, limit));
    const byWords = inOrder(proposed.map(({ item }) => this.#rank(this.#claims[item]!, post, asked)));
    const looked = Math.max(LOOKED_AT, limit);
    const best = byWords.slice(0, looked).map((one) => ({ ...one, points: one.points + this.#akinPoints(one, post) }));
    return inOrder(best)
      .map(({ claim, points, why }) => ({ id: claim.id, score: scoreOf(points), why }))
      .filter(({ score }) => score >= minScore)
      .slice(0, limit);
  }

  /** Terms of words written as one ("#waterlevels"), where no claim has the whole and some have both parts. */
  #joined(text: string): string[] {
    return words(text).flatMap(({ text: word }) => {
      const low = word.toLowerCase();
      const term = termOf(low);
      if (low.length < 8 || term === null || this.#terms.countOf(term) > 0 || !/^[a-z]+$/.test(low)) return [];
      let best: { parts: string[]; common: number } = { parts: [], common: 0 };
      for (let at = 3; at <= low.length - 3; at++) {
        const parts = [termOf(low.slice(0, at)), termOf(low.slice(at))].filter((part) => part !== null);
        const common = parts.length < 2 ? 0 : Math.min(...parts.map((part) => this.#terms.countOf(part)));
        if (common > best.common) best = { parts, common };
      }
      return best.parts;
    });
  }

  #rank(claim: KnownClaim, post: Asked, asked: ReadonlyMap<string, number>): Ranked {
    const own = [...terms(claim.text), ...terms(claim.title ?? "")];
    const shared = [...new Set(own)].filter((term) => asked.has(term));
    const why = shared.sort((a, b) => this.#rarity(b) - this.#rarity(a) || byCodeUnit(a, b));
    const points =
      this.#wordPoints(own, shared, asked) +
      WEIGHTS.title * this.#share(terms(claim.title ?? claim.text), asked) +
      WEIGHTS.names * this.#share(namesOf(claim.text), asked) +
      WEIGHTS.rarest * Math.max(0, ...shared.map((term) => this.#rarity(term) * Math.min(1, asked.get(term)!))) +
      WEIGHTS.letters * likeness(post.letters, lettersOf(`${claim.text} ${claim.title ?? ""}`)) +
      this.#authorPoints(own, post.author) +
      datePoints(claim, post.date);
    return { claim, why, points };
  }

  /** BM25 of the claim's words and title for the terms asked. */
  #wordPoints(own: readonly string[], shared: readonly string[], asked: ReadonlyMap<string, number>): number {
    const average = this.#length / this.#claims.length || 1;
    const damp = SATURATION * (1 - LENGTH + (LENGTH * own.length) / average);
    return shared.reduce((sum, term) => {
      const times = own.filter((other) => other === term).length;
      return sum + (asked.get(term)! * this.#rarity(term) * times * (SATURATION + 1)) / (times + damp);
    }, 0);
  }

  /** The share of some terms, by rarity, that are asked; a half where there are none. */
  #share(some: readonly string[], asked: ReadonlyMap<string, number>): number {
    let [all, found] = [0, 0];
    for (const term of new Set(some)) {
      all += this.#rarity(term);
      found += this.#rarity(term) * Math.min(1, asked.get(term) ?? 0);
    }
    return all === 0 ? 0.5 : found / all;
  }

  #authorPoints(own: readonly string[], author: readonly string[]): number {
    const known = author.filter((term) => own.includes(term));
    if (known.length === 0) return 0;
    const isFull = own.some((term, at) =>
      author.some((name, place) => term === name && own[at + 1] === author[place + 1]),
    );
    return WEIGHTS.author * Math.max(...known.map((term) => this.#rarity(term))) + (isFull ? WEIGHTS.fullAuthor : 0);
  }

  /** What words of like meaning add: for each word asked that the claim lacks, its rarity where the claim has a synonym. */
  #akinPoints({ claim, why: shared }: Ranked, post: Asked): number {
    const own = this.#entriesOf(claim);
    let sum = 0;
    for (const [term, entry] of post.entries) {
      if (shared.includes(term)) continue;
      let best = 0;
      let rarest = 0;
      for (const [other, theirs] of own) {
        const worth = post.entries.has(other) ? 0 : (LIKENESS[kin(entry, theirs)] ?? 0);
        if (worth > best || (worth === best && worth > 0 && this.#rarity(other) > rarest))
          [best, rarest] = [worth, this.#rarity(other)];
      }
      sum += best * Math.min(this.#rarity(term), rarest);
    }
    return WEIGHTS.akin * sum;
  }

  #entriesOf(claim: KnownClaim): ReadonlyMap<string, number> {
    const known = this.#entries.get(claim);
    if (known) return known;
    const own = entriesOf(`${claim.text} ${claim.title ?? ""}`);
    this.#entries.set(claim, own);
    return own;
  }

  /** Inverse document frequency. */
  #rarity(term: string): number {
    const count = this.#terms.countOf(term);
    return Math.log(1 + (this.#claims.length - count + 0.5) / (count + 0.5));
  }
}

/** What a word of like meaning counts against the word itself. */
const LIKENESS: Readonly<Partial<Record<Kin, number>>> = { synonym: 1, similar: 0.5, broader: 0.5, narrower: 0.5 };

/** The terms of a text that the lexicon of word relations knows, each with its number there. */
function entriesOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words(text)) {
    const term = termOf(word.text);
    if (term === null || found.has(term)) continue;
    const entry = entryOf(lemmaOf(fold(word.text)));
    if (entry >= 0) found.set(term, entry);
  }
  return found;
}

/** What each term of a text counts: repeats a little more, names of the author less. */
function weigh(post: Post): Map<string, number> {
  const times = new Map<string, number>();
  for (const term of post.terms) times.set(term, (times.get(term) ?? 0) + 1);
  const asked = new Map([...times].map(([term, count]) => [term, 1 + 0.3 * Math.log(count)]));
  for (const term of post.author) if (!asked.has(term)) asked.set(term, AUTHOR_TERM);
  return asked;
}

/** All sequences of four letters, digits or spaces: what is alike in "vape" and "vaping" though their stems are not. */
function lettersOf(text: string): Set<string> {
  const plain = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const found = new Set<string>();
  for (let at = 0; at + 4 <= plain.length; at++) found.add(plain.slice(at, at + 4));
  return found;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const sequence of b) if (a.has(sequence)) shared++;
  return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}

/** Terms of the words with a capital, the first word of the claim left out. */
function namesOf(text: string): string[] {
  return words(text)
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word.text))
    .flatMap((word) => termOf(word.text) ?? []);
}

/** Whether the claim names the time of posting: points for the month and for the year, against for another time. */
function datePoints(claim: KnownClaim, date: string | null): number {
  if (date === null) return 0;
  const times = readTimes(`${claim.text} ${claim.title ?? ""}`, null).filter(
    ({ start, end }) => start !== null && end !== null,
  );
  if (times.length === 0) return 0;
  const posted = { start: date, end: date, grain: "day", bound: "exact", span: null } as const;
  const gaps = times.map((time) => compareTimes(time, posted).gap ?? Number.POSITIVE_INFINITY);
  const isYear = times.some(
    ({ start, end }) => start!.slice(0, 4) <= date.slice(0, 4) && end!.slice(0, 4) >= date.slice(0, 4),
  );
  return (Math.min(...gaps) <= 62 ? WEIGHTS.month : -WEIGHTS.month) + (isYear ? WEIGHTS.year : 0);
}
