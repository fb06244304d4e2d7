/**
 * News prose of ours for the benchmarks: the seeds' texts as they are, and any amount of articles made out of them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { random } from "./synthetic.ts";

const SEEDS = join(import.meta.dirname, "../../seeds");

/** The seeds' texts: news prose in our own words. */
export function prose(): string[] {
  return readdirSync(SEEDS)
    .filter((name) => existsSync(join(SEEDS, name, "dossier.json")))
    .sort()
    .flatMap((name) => {
      const { accounts } = JSON.parse(readFileSync(join(SEEDS, name, "dossier.json"), "utf8"));
      return (accounts as { text?: string }[]).flatMap(({ text }) => text ?? []);
    });
}

const SENTENCES = 25;
const PARAGRAPH = 3;

/**
 * Makes articles of two or three kilobytes until they have `size` characters: the seeds' sentences in another order, with
 * other names and figures in each article, so that no reader can live on what it met in the article before.
 */
export function articles(size: number, seed = 1): string[] {
  const sentences = prose().flatMap((text) => text.split(/\n+|(?<=[a-z]{2}[.!?]["”]?) (?=["“]?[A-Z])/));
  const next = random(seed);
  const made: string[] = [];
  for (let length = 0; length < size; length += made.at(-1)!.length) {
    let text = "";
    for (let at = 1; at <= SENTENCES; at++)
      text += sentences[Math.floor(next() * sentences.length)] + (at % PARAGRAPH === 0 ? "\n\n" : " ");
    made.push(renamed(text, next));
  }
  return made;
}

const SYLLABLES = "ba den kor lim mar nov per ras sel tan ul vik yas zor ber go".split(" ");

/** Other names and figures: every word with a capital within a sentence, and every number, the same all through the text. */
function renamed(text: string, next: () => number): string {
  const names = new Map<string, string>();
  const nameFor = (word: string): string => {
    const name = names.get(word) ?? invented(next);
    names.set(word, name);
    return name;
  };
  return text
    .replace(/(?<=[a-z,] )[A-Z][a-z]{3,}/g, (word) => (KEPT.test(word) ? word : nameFor(word)))
    .replace(/\b[2-9]\d?\b(?![.:,]\d)/g, () => String(2 + Math.floor(next() * 90)));
}

/** Words with a capital that are no names. */
const KEPT = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Jan|Feb|March|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)/;

function invented(next: () => number): string {
  const syllable = () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]!;
  const name = syllable() + syllable() + (next() < 0.5 ? syllable() : "");
  return name[0]!.toUpperCase() + name.slice(1);
}
