/**
 * What a number counts ("riot police officers"), what it is a share of ("votes"), and per what ("day").
 */

import { PHRASE_ENDS } from "../lexicon/numbers.ts";
import { UNITS } from "../lexicon/units.ts";
import type { Amount } from "./amounts.ts";
import { isCapital, isPlural } from "./not-amounts.ts";
import { readNumeral } from "./numerals.ts";
import { type Piece, skipHyphen } from "./pieces.ts";

/** What surrounds a number on its right. */
export interface CountedThing {
  /** What is counted, lower case, or null. */
  readonly of: string | null;
  /** What it is a share of, lower case, or null. */
  readonly denominator: string | null;
  /** Per what, or null: the symbol of a unit of time, or a word. */
  readonly rate: string | null;
  /** Index after these words. */
  readonly next: number;
}

/** Reads what stands after an amount that ends before token `at`. */
export function readCounted(tokens: readonly Piece[], at: number, amount: Amount): CountedThing {
  const rate = readRate(tokens, at, amount);
  const next = rate?.next ?? at;
  const plain: CountedThing = { of: null, denominator: null, rate: rate?.per ?? null, next };
  const age = readAge(tokens, next, amount);
  if (age) return { ...plain, of: "age", next: age };
  const link = tokens[next]?.lower;
  if (link === "of" || (link === "out" && tokens[next + 1]?.lower === "of")) {
    return readShare(tokens, link === "of" ? next + 1 : next + 2, amount, plain);
  }
  // "half the votes", "one in five voters"
  if (amount.kind === "ratio" && tokens[next]?.kind === "word" && !tokens[next - 1]?.glued)
    return readShare(tokens, next, amount, plain);
  const hyphen = skipHyphen(tokens, next);
  const phrase = readPhrase(tokens, hyphen, hyphen > next);
  if (!phrase) return plain;
  return { ...plain, of: phrase.words, denominator: readDenominator(tokens, phrase.next), next: phrase.next };
}

/** "500 a day", "5 dollars per hour". */
function readRate(tokens: readonly Piece[], at: number, amount: Amount): { per: string; next: number } | null {
  const [per, unit] = [tokens[at], tokens[at + 1]];
  if (amount.kind === "ordinal" || !per || !unit) return null;
  if (!/^(?:per|a|an|each|every|\/)$/u.test(per.lower)) return null;
  const time = UNITS.get(unit.lower);
  if (time?.dimension === "duration") return { per: time.unit, next: at + 2 };
  return per.lower === "per" && unit.kind === "word" ? { per: unit.lower, next: at + 2 } : null;
}

/** "45 years old", "45-year-old", "five years of age", "aged 45". */
function readAge(tokens: readonly Piece[], at: number, amount: Amount): number | null {
  if (tokens[amount.from - 1]?.lower === "aged") return at;
  if (amount.kind !== "duration") return null;
  const next = skipHyphen(tokens, at);
  if (/^olds?$/u.test(tokens[next]?.lower ?? "")) return next + 1;
  return tokens[at]?.lower === "of" && tokens[at + 1]?.lower === "age" ? at + 2 : null;
}

/** "61 percent of the votes", "three of the twelve candidates", "hundreds of people": what stands after "of". */
function readShare(tokens: readonly Piece[], at: number, amount: Amount, plain: CountedThing): CountedThing {
  const inside = skipArticle(tokens, at);
  const second = readNumeral(tokens, inside);
  const phrase = readPhrase(tokens, second?.next ?? inside, false);
  if (!phrase) return plain;
  const whole = `${second && second.low === second.high ? `${second.low} ` : ""}${phrase.words}`;
  if (amount.kind !== "count") {
    const isShare = amount.kind === "percent" || amount.kind === "ratio";
    return { ...plain, of: isShare ? null : phrase.words, denominator: isShare ? whole : null, next: phrase.next };
  }
  // "three of the candidates" is a share, "hundreds of candidates" is a count.
  const isShare = second !== null || inside > at;
  return { ...plain, of: phrase.words, denominator: isShare ? whole : null, next: phrase.next };
}

/** "five ministers out of eight", "12 votes of the 20": the whole that stands after the counted noun. */
function readDenominator(tokens: readonly Piece[], at: number): string | null {
  const after =
    tokens[at]?.lower === "out" && tokens[at + 1]?.lower === "of" ? at + 2 : tokens[at]?.lower === "of" ? at + 1 : null;
  if (after === null) return null;
  const number = readNumeral(tokens, skipArticle(tokens, after));
  return number?.form === "number" && number.low === number.high ? String(number.low) : null;
}

const ARTICLE = /^(?:the|all|its|his|her|their|our|those|these|a|an|every|total)$/u;

function skipArticle(tokens: readonly Piece[], at: number): number {
  let next = at;
  while (next < at + 2 && ARTICLE.test(tokens[next]?.lower ?? "")) next++;
  return next;
}

/** Words that end a noun phrase, and yet can be all of it: "12 dead". */
const STATES: ReadonlySet<string> = new Set(["dead", "killed", "injured", "wounded"]);

/** The counted noun phrase: up to four words until its plural head, or until a word that ends it. */
function readPhrase(tokens: readonly Piece[], at: number, compound: boolean): { words: string; next: number } | null {
  const words: string[] = [];
  let next = at;
  while (words.length < 4 && continuesPhrase(tokens[next], words)) {
    let word = tokens[next++]!.lower;
    // "man-made", "album-equivalent"
    while (!compound && skipHyphen(tokens, next) > next && tokens[next + 1]!.kind === "word") {
      word += `-${tokens[next + 1]!.lower}`;
      next += 2;
    }
    words.push(word);
    if (compound || endsPhrase(word, tokens[next])) break;
  }
  return words.length === 0 ? null : { words: words.join(" "), next };
}

function continuesPhrase(token: Piece | undefined, words: readonly string[]): boolean {
  if (token?.kind !== "word") return false;
  // "US" is no pronoun.
  const isAcronym = token.text.length > 1 && token.text === token.text.toUpperCase();
  if (PHRASE_ENDS.has(token.lower) && !isAcronym) return words.length === 0 && STATES.has(token.lower);
  return !(words.length > 0 && isPlural(words.at(-1)!) && /(?:ed|ing)$/u.test(token.lower));
}

/** A plural is the head, unless another plural follows: "police officers". */
function endsPhrase(word: string, after: Piece | undefined): boolean {
  return (
    (STATES.has(word) && after?.kind !== "word") ||
    (isPlural(word) && !(after && isPlural(after.lower) && !isCapital(after)))
  );
}
