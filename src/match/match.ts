/**
 * Which known claims is a text about: ranks claims by what they share with it.
 */

import { type Kin, kin } from "../english/word-relations.ts";
import type { Time } from "../model/dossier.ts";
import { type FieldRule, InputError, requireFields, shown } from "../model/faults.ts";
import { termOf } from "../text/terms.ts";
import { byCodeUnit, words } from "../text/words.ts";
import { compareTimes } from "../values/compare-times.ts";
import { readTimes } from "../values/times.ts";
import { lexiconEntry, Shelf, UNHEARD } from "./known-claims.ts";
import { Letters } from "./letters.ts";
import { type Post, readPost } from "./post.ts";

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
/** How many letters two words written as one have; each place between two of them is tried. */
const [SHORTEST_JOINED, LONGEST_JOINED] = [8, 40];
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

  /**
   * Adds claims; one with a known identifier takes the other's place. Gives the index itself. After a match, claims
   * whose identifiers sort after all others (dates, running numbers) are added in place; for others the next match
   * builds the index anew.
   */
  add(claims: Iterable<KnownClaim>): this {
    for (const { id, text, title } of claims) {
      const claim = { id, text, ...(title ? { title } : {}) };
      this.#claims.set(id, claim);
      // Ties are broken by place, so that the places must be in the order of the identifiers.
      if (this.#index?.isAfterAll(id)) this.#index.add(claim);
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

  /**
   * Ranks the claims for a text, best first.
   *
   * @throws {@link InputError} naming the path and the value of what is no text or option.
   */
  match(text: string, options: MatchOptions = {}): Match[] {
    if (typeof text !== "string")
      throw new InputError([{ path: "text", message: `expected a string, got ${shown(text)}` }]);
    requireFields(options, "options", MATCH_OPTIONS);
    const { limit = 10, minScore = 0 } = options;
    this.#index ??= new Built(this.toJSON());
    return this.#index.match(readPost(text), Math.min(limit, this.size), minScore);
  }
}

const MATCH_OPTIONS: Readonly<Record<keyof MatchOptions, FieldRule>> = {
  limit: {
    expected: "a whole number of at least 0",
    holds: (value) => value === undefined || value === Number.POSITIVE_INFINITY || isCount(value),
  },
  minScore: { expected: "a number", holds: (value) => value === undefined || typeof value === "number" },
};

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
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
  const listed =
    typeof claims === "object" && claims !== null && (claims instanceof ClaimIndex || Symbol.iterator in claims);
  if (!listed) throw new InputError([{ path: "claims", message: `expected claims or an index, got ${shown(claims)}` }]);
  return (claims instanceof ClaimIndex ? claims : buildIndex(claims)).match(text, options);
}

/** A text to be matched, its terms by their numbers on the shelf. */
interface Asked {
  readonly post: Post;
  readonly author: readonly number[];
  /** Its terms that the lexicon of word relations knows, each with its entry there. */
  readonly entries: readonly (readonly [term: number, entry: number])[];
}

/** A claim and how well it fits. */
interface Ranked {
  readonly item: number;
  readonly claim: KnownClaim;
  readonly points: number;
  /** The terms shared, the rarest first. */
  readonly shared: readonly number[];
}

function inOrder(ranked: Ranked[]): Ranked[] {
  return ranked.sort((a, b) => b.points - a.points || byCodeUnit(a.claim.id, b.claim.id));
}

function scoreOf(points: number): number {
  return Math.round((points / (points + HALF)) * 1e4) / 1e4;
}

/** The claims with their inverted index. */
class Built {
  readonly #shelf = new Shelf();
  readonly #letters = new Letters();
  readonly #claims: KnownClaim[] = [];
  /** The times of the claims that posts with a date were compared with. */
  readonly #times = new Map<number, readonly Time[]>();
  /** What each term asked counts, by its number; zero before and after. */
  #asked = new Float64Array(0);
  /** One for each term met; zero before and after. */
  #met = new Uint8Array(0);

  constructor(claims: readonly KnownClaim[]) {
    for (const claim of claims) this.add(claim);
  }

  /** Whether an identifier sorts after those of all claims. */
  isAfterAll(id: string): boolean {
    const last = this.#claims.at(-1);
    return last === undefined || byCodeUnit(last.id, id) < 0;
  }

  add(claim: KnownClaim): void {
    this.#shelf.add(claim.text, claim.title ?? null);
    this.#claims.push(claim);
  }

  match(post: Post, limit: number, minScore: number): Match[] {
    const shelf = this.#shelf;
    const weights = weigh(post);
    for (const term of this.#joined(post.words)) if (!weights.has(term)) weights.set(term, JOINED_TERM);
    const proposed = shelf.index.find([...weights.keys()], Math.max(PROPOSED, limit)).map(({ item }) => item);
    if (proposed.length === 0) return [];
    const asked = {
      post,
      author: post.author.map((term) => shelf.numberOf(term)),
      entries: this.#entriesOf(post.words),
    };
    this.#put(weights);
    const likenesses = this.#letters.likenesses(
      post.words,
      proposed.map((item) => wholeOf(this.#claims[item] as KnownClaim)),
    );
    const byWords = inOrder(proposed.map((item, at) => this.#rank(item, asked, likenesses[at] as number)));
    this.#clear(weights);
    const best = byWords.slice(0, Math.max(LOOKED_AT, limit));
    return inOrder(best.map((one) => ({ ...one, points: one.points + this.#akinPoints(one, asked) })))
      .map(({ claim, points, shared }) => ({
        id: claim.id,
        score: scoreOf(points),
        why: shared.map((term) => shelf.termAt(term)),
      }))
      .filter(({ score }) => score >= minScore)
      .slice(0, limit);
  }

  #put(weights: ReadonlyMap<string, number>): void {
    const { vocabulary } = this.#shelf;
    if (this.#asked.length < vocabulary) {
      this.#asked = new Float64Array(2 * vocabulary);
      this.#met = new Uint8Array(2 * vocabulary);
    }
    for (const [term, weight] of weights) this.#setWeight(this.#shelf.numberOf(term), weight);
  }

  #clear(weights: ReadonlyMap<string, number>): void {
    for (const term of weights.keys()) this.#setWeight(this.#shelf.numberOf(term), 0);
  }

  #setWeight(term: number, weight: number): void {
    if (term !== UNHEARD) this.#asked[term] = weight;
  }

  /** Terms of words written as one ("#waterlevels"), where no claim has the whole and some have both parts. */
  #joined(text: string): string[] {
    const { index } = this.#shelf;
    return words(text).flatMap(({ text: word }) => {
      const low = word.toLowerCase();
      const term = termOf(low);
      if (low.length < SHORTEST_JOINED || low.length > LONGEST_JOINED || !/^[a-z]+$/.test(low)) return [];
      if (term === null || index.countOf(term) > 0) return [];
      let best: { parts: string[]; common: number } = { parts: [], common: 0 };
      for (let at = 3; at <= low.length - 3; at++) {
        const parts = [termOf(low.slice(0, at)), termOf(low.slice(at))].filter((part) => part !== null);
        const common = parts.length < 2 ? 0 : Math.min(...parts.map((part) => index.countOf(part)));
        if (common > best.common) best = { parts, common };
      }
      return best.parts;
    });
  }

  /** The terms of a text that the lexicon of word relations knows, each once. */
  #entriesOf(text: string): [term: number, entry: number][] {
    const found = new Map<string, number>();
    for (const { text: word } of words(text)) {
      const term = termOf(word);
      if (term === null || found.has(term)) continue;
      const entry = lexiconEntry(word);
      if (entry >= 0) found.set(term, entry);
    }
    return [...found].map(([term, entry]) => [this.#shelf.numberOf(term), entry]);
  }

  #rank(item: number, { post, author }: Asked, likeness: number): Ranked {
    const shelf = this.#shelf;
    const own = shelf.termsOf(item);
    const shared = this.#distinct(own)
      .filter((term) => this.#weight(term) > 0)
      .sort((a, b) => shelf.rarityOf(b) - shelf.rarityOf(a) || byCodeUnit(shelf.termAt(a), shelf.termAt(b)));
    const points =
      this.#wordPoints(own, shared) +
      WEIGHTS.title * this.#share(shelf.titleOf(item)) +
      WEIGHTS.names * this.#share(shelf.namesOf(item)) +
      WEIGHTS.rarest * this.#rarest(shared) +
      WEIGHTS.letters * likeness +
      this.#authorPoints(own, author) +
      (post.date === null ? 0 : datePoints(this.#timesOf(item), post.date));
    return { item, claim: this.#claims[item] as KnownClaim, shared, points };
  }

  #weight(term: number): number {
    return this.#asked[term] as number;
  }

  /** Terms in their order, each once. */
  #distinct(terms: Int32Array): number[] {
    const found: number[] = [];
    for (const term of terms) {
      if (this.#met[term] === 1) continue;
      this.#met[term] = 1;
      found.push(term);
    }
    for (const term of found) this.#met[term] = 0;
    return found;
  }

  /** BM25 of the claim's words and title for the terms asked. */
  #wordPoints(own: Int32Array, shared: readonly number[]): number {
    const damp = SATURATION * (1 - LENGTH + (LENGTH * own.length) / this.#shelf.averageLength);
    let sum = 0;
    for (const term of shared) {
      let times = 0;
      for (const other of own) if (other === term) times++;
      sum += (this.#weight(term) * this.#shelf.rarityOf(term) * times * (SATURATION + 1)) / (times + damp);
    }
    return sum;
  }

  #rarest(shared: readonly number[]): number {
    let most = 0;
    for (const term of shared) most = Math.max(most, this.#shelf.rarityOf(term) * Math.min(1, this.#weight(term)));
    return most;
  }

  /** The share of some terms, by rarity, that are asked; a half where there are none. */
  #share(some: Int32Array): number {
    let [all, found] = [0, 0];
    for (const term of this.#distinct(some)) {
      const rarity = this.#shelf.rarityOf(term);
      all += rarity;
      found += rarity * Math.min(1, this.#weight(term));
    }
    return all === 0 ? 0.5 : found / all;
  }

  #authorPoints(own: Int32Array, author: readonly number[]): number {
    const known = author.filter((term) => own.includes(term));
    if (known.length === 0) return 0;
    const isFull = own.some((term, at) =>
      author.some((name, place) => term === name && own[at + 1] === author[place + 1]),
    );
    const rarest = Math.max(...known.map((term) => this.#shelf.rarityOf(term)));
    return WEIGHTS.author * rarest + (isFull ? WEIGHTS.fullAuthor : 0);
  }

  #timesOf(item: number): readonly Time[] {
    const known = this.#times.get(item) ?? datesOf(wholeOf(this.#claims[item] as KnownClaim));
    this.#times.set(item, known);
    return known;
  }

  /** What words of like meaning add: for each word asked that the claim lacks, its rarity where the claim has a synonym. */
  #akinPoints({ item, shared }: Ranked, { entries }: Asked): number {
    const shelf = this.#shelf;
    const own = this.#ownEntries(item, entries);
    let sum = 0;
    for (const [term, entry] of entries) {
      if (shared.includes(term)) continue;
      let best = 0;
      let rarest = 0;
      for (const [other, theirs] of own) {
        const worth = LIKENESS[kin(entry, theirs)] ?? 0;
        if (worth > best || (worth === best && worth > 0 && shelf.rarityOf(other) > rarest))
          [best, rarest] = [worth, shelf.rarityOf(other)];
      }
      sum += best * Math.min(shelf.rarityOf(term), rarest);
    }
    return WEIGHTS.akin * sum;
  }

  /** The terms of a claim that the lexicon of word relations knows, each once with its entry; those asked left out. */
  #ownEntries(item: number, asked: Asked["entries"]): [term: number, entry: number][] {
    const [terms, entries] = [this.#shelf.termsOf(item), this.#shelf.entriesOf(item)];
    const found: [number, number][] = [];
    for (const [term] of asked) if (term !== UNHEARD) this.#met[term] = 1;
    terms.forEach((term, at) => {
      const entry = entries[at] as number;
      if (entry < 0 || this.#met[term] === 1) return;
      this.#met[term] = 1;
      found.push([term, entry]);
    });
    for (const [term] of [...asked, ...found]) if (term !== UNHEARD) this.#met[term] = 0;
    return found;
  }
}

/** The words of a claim and of its title. */
function wholeOf({ text, title }: KnownClaim): string {
  return `${text} ${title ?? ""}`;
}

/** What a word of like meaning counts against the word itself. */
const LIKENESS: Readonly<Partial<Record<Kin, number>>> = { synonym: 1, similar: 0.5, broader: 0.5, narrower: 0.5 };

/** What each term of a text counts: repeats a little more, names of the author less. */
function weigh(post: Post): Map<string, number> {
  const times = new Map<string, number>();
  for (const term of post.terms) times.set(term, (times.get(term) ?? 0) + 1);
  const asked = new Map([...times].map(([term, count]) => [term, 1 + 0.3 * Math.log(count)]));
  for (const term of post.author) if (!asked.has(term)) asked.set(term, AUTHOR_TERM);
  return asked;
}

/** The times that a text names with both their ends. */
function datesOf(text: string): Time[] {
  return readTimes(text, null).filter(({ start, end }) => start !== null && end !== null);
}

/** Whether a claim names the time of posting: points for the month and for the year, against for another time. */
function datePoints(times: readonly Time[], date: string): number {
  if (times.length === 0) return 0;
  const posted = { start: date, end: date, grain: "day", bound: "exact", span: null } as const;
  const gaps = times.map((time) => compareTimes(time, posted).gap ?? Number.POSITIVE_INFINITY);
  const isYear = times.some(
    ({ start, end }) => start!.slice(0, 4) <= date.slice(0, 4) && end!.slice(0, 4) >= date.slice(0, 4),
  );
  return (Math.min(...gaps) <= 62 ? WEIGHTS.month : -WEIGHTS.month) + (isYear ? WEIGHTS.year : 0);
}
