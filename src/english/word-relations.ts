/**
 * How two English words are related: by WordNet (Miller, "WordNet: a lexical database for English", 1995), by form,
 * and by the package's own opposites. Words WordNet does not have are related by form alone.
 */
import { unpackNumber } from "../lexicon/data/packed.ts";
import { wordnet } from "../lexicon/data/wordnet.ts";
import { IRREGULAR } from "../lexicon/irregular.ts";
import { OPPOSITES } from "../lexicon/opposites.ts";
import { SYNONYMS } from "../lexicon/synonyms.ts";

/**
 * The relation of a word to another, the most telling one: `broader` means that the second word is the broader one
 * (dog → animal); `sister` words fall under one heading (red, blue), `cousin` words under one a step further up.
 */
export type Kin = "same" | "synonym" | "similar" | "broader" | "narrower" | "sister" | "cousin" | "antonym" | "none";

/** Parts of speech a word may have, as bits. */
export const NOUN = 1;
/** See {@link NOUN}. */
export const VERB = 2;
/** See {@link NOUN}. */
export const ADJECTIVE = 4;
/** See {@link NOUN}. */
export const ADVERB = 8;

interface Lexicon {
  readonly words: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly common: readonly number[];
  readonly senses: readonly (readonly number[])[];
  readonly parents: Int32Array;
  readonly depths: Uint8Array;
  readonly parts: Uint8Array;
  readonly antonyms: ReadonlySet<number>;
  readonly antonymOf: ReadonlyMap<number, readonly number[]>;
  readonly synonyms: ReadonlySet<number>;
}

const WORDS_AT_MOST = 32768;

let loaded: Lexicon | null = null;
function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

function load(): Lexicon {
  const written = wordnet();
  const words: string[] = [];
  const senses: number[][] = [];
  const common: number[] = [];
  let word = "";
  for (const line of written.words.split("\n")) {
    const space = line.indexOf(" ");
    word = word.slice(0, unpackNumber(line, 0)) + line.slice(1, space);
    const list: number[] = [];
    for (let at = space + 2; at < line.length; at += 3) list.push(unpackNumber(line, at, 3));
    words.push(word);
    common.push(unpackNumber(line, space + 1));
    senses.push(list);
  }
  const index = new Map(words.map((one, at) => [one, at]));
  // Words of the lists that WordNet lacks ("ceasefire") have no senses, only the partners the lists give them.
  for (const word of [...SYNONYMS, ...OPPOSITES].flat()) {
    if (index.has(word)) continue;
    index.set(word, words.push(word) - 1);
    common.push(UNLISTED);
    senses.push([]);
  }
  return { words, index, common, senses, ...readTree(written.tree), ...readPairs(written.antonyms, index) };
}

/** How common a word is taken to be that only the lists name. */
const UNLISTED = 3;

function readTree(tree: string): Pick<Lexicon, "parents" | "depths" | "parts"> {
  const size = tree.length;
  const parents = new Int32Array(size).fill(-1);
  const depths = new Uint8Array(size);
  const parts = new Uint8Array(size);
  const path: number[] = [];
  let part = 0;
  for (let node = 0; node < size; node++) {
    const depth = unpackNumber(tree, node);
    if (depth === 0) part = part === 0 ? NOUN : part << 1;
    else parents[node] = path[depth - 1]!;
    depths[node] = depth;
    parts[node] = part;
    path[depth] = node;
  }
  return { parents, depths, parts };
}

function readPairs(
  written: string,
  index: ReadonlyMap<string, number>,
): Pick<Lexicon, "antonyms" | "antonymOf" | "synonyms"> {
  const [antonyms, synonyms] = [new Set<number>(), new Set<number>()];
  const add = (to: Set<number>, a: number | undefined, b: number | undefined): void => {
    if (a === undefined || b === undefined || a === b) return;
    to.add(a * WORDS_AT_MOST + b).add(b * WORDS_AT_MOST + a);
  };
  for (let at = 0; at < written.length; at += 6) {
    add(antonyms, unpackNumber(written, at, 3), unpackNumber(written, at + 3, 3));
  }
  for (const [left, right] of OPPOSITES) add(antonyms, index.get(left), index.get(right));
  for (const group of SYNONYMS) {
    for (const left of group) for (const right of group) add(synonyms, index.get(left), index.get(right));
  }
  const antonymOf = new Map<number, number[]>();
  for (const pair of antonyms) {
    const one = Math.floor(pair / WORDS_AT_MOST);
    antonymOf.set(one, [...(antonymOf.get(one) ?? []), pair % WORDS_AT_MOST]);
  }
  return { antonyms, antonymOf, synonyms };
}

/** Gives the number of a base form in the lexicon, or -1. */
export function entryOf(lemma: string): number {
  return lexicon().index.get(lemma) ?? -1;
}

/** Gives the parts of speech a lexicon entry may have, as bits; 0 for -1. */
export function partsOf(entry: number): number {
  if (entry < 0) return 0;
  const { senses, parts } = lexicon();
  let bits = 0;
  for (const node of senses[entry]!) bits |= parts[node]!;
  return bits;
}

const RAREST = 16;

/** Says how rare a word is, from 1 for the commonest to 16; unknown words are rarest. */
export function rarityOf(entry: number): number {
  return entry < 0 ? RAREST : Math.max(1, RAREST - lexicon().common[entry]!);
}

// WordNet's own detachment rules (morphy), tried in order.
const ENDINGS: readonly (readonly [string, string])[] = [
  ["ies", "y"],
  ["ied", "y"],
  ["sses", "ss"],
  ["ches", "ch"],
  ["shes", "sh"],
  ["xes", "x"],
  ["zes", "z"],
  ["ses", "s"],
  ["s", ""],
  ["ing", "e"],
  ["ing", ""],
  ["ed", "e"],
  ["ed", ""],
  ["ier", "y"],
  ["iest", "y"],
  ["er", ""],
  ["est", ""],
];

/** Gives the base form of a folded English word: "elections" → "election", "rose" → "rise", "stopped" → "stop". */
export function lemmaOf(form: string): string {
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return irregular;
  if (form.length < 4 || !/^[a-z]+$/.test(form)) return form;
  const { index } = lexicon();
  for (const [ending, instead] of ENDINGS) {
    if (!form.endsWith(ending) || (ending === "s" && form.endsWith("ss"))) continue;
    const known = detach(form.slice(0, -ending.length), instead, index);
    // "older", "border": a comparative is undone only where the word itself is unknown.
    if (known !== null && !(ending.startsWith("er") && index.has(form))) return known;
  }
  if (index.has(form)) return form;
  return form.endsWith("s") && !form.endsWith("ss") ? form.slice(0, -1) : form;
}

function detach(stem: string, instead: string, index: ReadonlyMap<string, number>): string | null {
  if (stem.length < 2) return null;
  if (index.has(stem + instead)) return stem + instead;
  const last = stem.length - 1;
  // A doubled consonant: "stopped", "running".
  if (instead === "" && stem[last] === stem[last - 1] && index.has(stem.slice(0, last))) return stem.slice(0, last);
  return null;
}

const cache = new Map<number, Kin>();
const CACHED_AT_MOST = 50_000;

/** Relates two lexicon entries (see {@link entryOf}); -1 is related to nothing. Symmetric but for broader and narrower. */
export function kin(a: number, b: number): Kin {
  if (a < 0 || b < 0) return "none";
  if (a === b) return "same";
  const key = a * WORDS_AT_MOST + b;
  let known = cache.get(key);
  if (known === undefined) {
    if (cache.size >= CACHED_AT_MOST) cache.clear();
    known = compute(a, b);
    cache.set(key, known);
  }
  return known;
}

function compute(a: number, b: number): Kin {
  const lex = lexicon();
  if (opposed(lex, a, b)) return "antonym";
  if (lex.synonyms.has(a * WORDS_AT_MOST + b)) return "synonym";
  let best: Kin = "none";
  const [left, right] = [ranked(lex, a), ranked(lex, b)];
  for (const [x, first] of left) {
    for (const [y, second] of right) {
      if (lex.parts[x] === lex.parts[y]) best = closer(best, nodes(lex, x, y, first + second));
    }
  }
  return best;
}

/** The senses of a word, each with its rank within its part of speech, the commonest 0. */
function ranked(lex: Lexicon, word: number): (readonly [node: number, rank: number])[] {
  let [part, rank] = [0, 0];
  return lex.senses[word]!.map((node) => {
    rank = lex.parts[node] === part ? rank + 1 : 0;
    part = lex.parts[node]!;
    return [node, rank] as const;
  });
}

const RANK: Readonly<Record<Kin, number>> = {
  same: 0,
  synonym: 1,
  broader: 2,
  narrower: 3,
  sister: 4,
  similar: 5,
  cousin: 6,
  antonym: 7,
  none: 8,
};
function closer(a: Kin, b: Kin): Kin {
  return RANK[a] <= RANK[b] ? a : b;
}

/** Whether two words are antonyms, listed or by form ("legal", "illegal"). */
function opposed(lex: Lexicon, a: number, b: number): boolean {
  if (lex.antonyms.has(a * WORDS_AT_MOST + b)) return true;
  // Verbs and nouns are left out: "cover" and "discover" are no opposites.
  const bits = partsOf(a) & partsOf(b) & (ADJECTIVE | ADVERB);
  return bits !== 0 && byPrefix(lex.words[a]!, lex.words[b]!);
}

const PREFIXES = /^(?:un|in|im|il|ir|dis|non|mis|anti)/;
function byPrefix(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || !long.endsWith(short)) return short.length > 4 && lessAndFul(short, long);
  return PREFIXES.exec(long.slice(0, long.length - short.length))?.[0].length === long.length - short.length;
}
function lessAndFul(short: string, long: string): boolean {
  const stem = /^(\w+?)(?:ful|less)$/.exec(short)?.[1];
  return stem !== undefined && long !== short && (long === `${stem}less` || long === `${stem}ful`);
}

// Above this depth of the noun tree stand headings as wide as "artifact" or "person".
const TELLING_DEPTH = 4;

// Rare senses mislead.
const COMMON_ENOUGH = 2;

function nodes(lex: Lexicon, x: number, y: number, rank: number): Kin {
  if (x === y) return "synonym";
  const part = lex.parts[x]!;
  const up = steps(lex, x, y);
  if (part === ADJECTIVE || part === ADVERB) {
    if (up === 1) return "similar";
    if (steps(lex, y, x) === 1) return "similar";
    return lex.parents[x] === lex.parents[y] && lex.depths[x]! > 1 ? "similar" : "none";
  }
  if (rank <= COMMON_ENOUGH && up > 0) return "broader";
  if (rank <= COMMON_ENOUGH && steps(lex, y, x) > 0) return "narrower";
  return rank <= COMMON_ENOUGH ? siblings(lex, x, y) : "none";
}

/** How many steps `y` stands above `x`, or 0 where it does not. */
function steps(lex: Lexicon, x: number, y: number): number {
  let at = x;
  for (let count = 1; count <= 6; count++) {
    at = lex.parents[at]!;
    if (at < 0 || lex.depths[at]! < 2) return 0;
    if (at === y) return count;
  }
  return 0;
}

function siblings(lex: Lexicon, x: number, y: number): Kin {
  const [px, py] = [lex.parents[x]!, lex.parents[y]!];
  if (px < 0 || py < 0 || lex.depths[px]! < 2) return "none";
  if (px === py) return "sister";
  const [gx, gy] = [lex.parents[px]!, lex.parents[py]!];
  const telling = (node: number): boolean => node >= 0 && lex.depths[node]! >= TELLING_DEPTH;
  if ((gx === py && telling(py)) || (gy === px && telling(px))) return "cousin";
  return gx === gy && telling(gx) ? "cousin" : "none";
}

/** How many senses of a word its classes are taken from. */
const CLASS_SENSES = 3;
/** Above this depth a node of the tree is a heading too wide to mean anything. */
const CLASS_DEPTH = 3;

/**
 * Gives the classes of words an entry belongs to: its first senses, those right above them, and those of its antonyms.
 * Two words that share a class are of like, or opposite, meaning; -1 has none.
 */
export function classesOf(entry: number): readonly number[] {
  if (entry < 0) return [];
  const { senses, parents, depths, antonymOf } = lexicon();
  const found = new Set<number>();
  for (const sense of senses[entry]!.slice(0, CLASS_SENSES)) {
    found.add(sense);
    const up = parents[sense]!;
    if (up >= 0 && depths[up]! >= CLASS_DEPTH) found.add(up);
  }
  for (const antonym of antonymOf.get(entry) ?? []) found.add(senses[antonym]![0]!);
  return [...found];
}
