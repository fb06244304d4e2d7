/**
 * Known claims as columns of numbers: what of them does not depend on what is asked.
 */

import { entryOf, lemmaOf } from "../english/word-relations.ts";
import { TermIndex, Vocabulary } from "../search/candidates.ts";
import { Column } from "../search/columns.ts";
import { termOf } from "../text/terms.ts";
import { fold, words } from "../text/words.ts";

/** A term that no claim has. */
export const UNHEARD = -1;
/** How many words are remembered with what is known of each. */
const REMEMBERED = 20_000;

/** What is known of a word. */
interface KnownWord {
  /** The number of its term. */
  readonly term: number;
  /** Its entry in the lexicon of word relations, or -1. */
  readonly entry: number;
}

/** The terms of claims, each by its number, twelve bytes a word. */
export class Shelf {
  /** Finds claims by their terms. */
  readonly index: TermIndex;
  readonly #vocabulary = new Vocabulary();
  readonly #spelt: string[] = [];
  readonly #words = new Map<string, KnownWord | null>();
  readonly #terms = new Column((length) => new Int32Array(length));
  readonly #entries = new Column((length) => new Int32Array(length));
  readonly #names = new Column((length) => new Int32Array(length));
  readonly #ends = new Column((length) => new Int32Array(length));
  readonly #nameEnds = new Column((length) => new Int32Array(length));
  readonly #titleStarts = new Column((length) => new Int32Array(length));
  /** Inverse document frequencies, after that of a term unheard; 0 for those not worked out yet. */
  #rarities: Float64Array | null = null;

  constructor() {
    this.index = new TermIndex(this.#vocabulary);
  }

  /** How many claims there are. */
  get size(): number {
    return this.#ends.length;
  }

  /** How many different terms there are. */
  get vocabulary(): number {
    return this.#spelt.length;
  }

  /** How many terms a claim has on average, repeats counted. */
  get averageLength(): number {
    return this.#terms.length / this.size || 1;
  }

  /** Adds a claim, whose position is the number of those before it. */
  add(text: string, title: string | null): void {
    const start = this.#terms.length;
    this.#read(text, true);
    this.#titleStarts.push(title === null ? start : this.#terms.length);
    if (title !== null) this.#read(title, false);
    this.#ends.push(this.#terms.length);
    this.#nameEnds.push(this.#names.length);
    this.index.addNumbers([...new Set(this.#terms.values().subarray(start))]);
    this.#rarities = null;
  }

  #read(text: string, hasNames: boolean): void {
    let isFirst = true;
    for (const word of words(text)) {
      const known = this.#knownWord(word.text);
      if (known) {
        this.#terms.push(known.term);
        this.#entries.push(known.entry);
        if (hasNames && !isFirst && /^\p{Lu}/u.test(word.text)) this.#names.push(known.term);
      }
      isFirst = false;
    }
  }

  #knownWord(word: string): KnownWord | null {
    const remembered = this.#words.get(word);
    if (remembered !== undefined) return remembered;
    if (this.#words.size >= REMEMBERED) this.#words.clear();
    const term = termOf(word);
    const known = term === null ? null : { term: this.#numberOf(term), entry: lexiconEntry(word) };
    this.#words.set(word, known);
    return known;
  }

  #numberOf(term: string): number {
    const number = this.#vocabulary.numberOf(term);
    if (number === this.#spelt.length) this.#spelt.push(term);
    return number;
  }

  /** The number of a term, or {@link UNHEARD}. */
  numberOf(term: string): number {
    return this.#vocabulary.find(term) ?? UNHEARD;
  }

  /** A term by its number. */
  termAt(number: number): string {
    return this.#spelt[number] as string;
  }

  /** The terms of a claim's words, then those of its title, repeats kept. */
  termsOf(item: number): Int32Array {
    return stretch(this.#terms, this.#startOf(item), this.#ends.at(item));
  }

  /** The terms of a claim's title, or of its words where it has none. */
  titleOf(item: number): Int32Array {
    return stretch(this.#terms, this.#titleStarts.at(item), this.#ends.at(item));
  }

  /** The entries in the lexicon of the terms that {@link termsOf} gives, -1 for those it does not know. */
  entriesOf(item: number): Int32Array {
    return stretch(this.#entries, this.#startOf(item), this.#ends.at(item));
  }

  /** Terms of the words with a capital, the first word of the claim left out. */
  namesOf(item: number): Int32Array {
    return stretch(this.#names, item === 0 ? 0 : this.#nameEnds.at(item - 1), this.#nameEnds.at(item));
  }

  /** Inverse document frequency of a term, by its number. */
  rarityOf(term: number): number {
    this.#rarities ??= new Float64Array(this.vocabulary + 1);
    const known = this.#rarities[term + 1] as number;
    if (known > 0) return known;
    const count = term === UNHEARD ? 0 : this.index.countOf(this.termAt(term));
    const rarity = Math.log(1 + (this.size - count + 0.5) / (count + 0.5));
    this.#rarities[term + 1] = rarity;
    return rarity;
  }

  #startOf(item: number): number {
    return item === 0 ? 0 : this.#ends.at(item - 1);
  }
}

function stretch(column: Column<Int32Array>, start: number, end: number): Int32Array {
  return column.values().subarray(start, end);
}

/** The entry of a word in the lexicon of word relations, or -1. */
export function lexiconEntry(word: string): number {
  return entryOf(lemmaOf(fold(word)));
}
