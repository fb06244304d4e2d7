/**
 * Where a text says that it has something from another publisher: "told Reuters", "Reuters reported", "(Reuters) –".
 */
import { AFTER_A_PUBLISHER, BEFORE_A_PUBLISHER, CREDITS_AFTER, CREDITS_BEFORE } from "../../lexicon/credits.ts";
import type { Source, Span } from "../../model/dossier.ts";
import { quotations } from "../../text/quotes.ts";
import { fold, type Word, words } from "../../text/words.ts";

/** A credit to a publisher. */
export interface Credit {
  /** The {@link Source} credited. */
  readonly sourceId: string;
  /** Where the text says so, crediting words and name. */
  readonly span: Span;
}

/** How far from the beginning a name in brackets is a dateline: "PRAGUE, December 1 (Reuters)". */
const DATELINE = 12;

type CreditFinder = (text: string) => Credit[];

/** Makes a finder of credits to the publishers given, by their names and aliases. */
export function creditFinder(sources: readonly Source[]): CreditFinder {
  const byFirstWord = new Map<string, { readonly rest: readonly string[]; readonly id: string }[]>();
  for (const { id, name, aliases = [] } of sources) {
    for (const one of [name, ...aliases]) {
      const [first, ...rest] = words(one)
        .map((word) => fold(word.text))
        .filter((word, at) => at > 0 || word !== "the");
      if (first !== undefined) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { rest, id }]);
    }
  }
  return (text) => (byFirstWord.size === 0 ? [] : creditsIn(text, byFirstWord));
}

function creditsIn(
  text: string,
  byFirstWord: ReadonlyMap<string, readonly { rest: readonly string[]; id: string }[]>,
): Credit[] {
  const all = words(text);
  const folded = all.map((word) => fold(word.text).replace(/'s?$/u, ""));
  const quoted = quotations(text).filter(({ depth }) => depth === 0);
  const surnames = surnamesIn(text, all, folded);
  let quotation = 0;
  const found: Credit[] = [];
  for (const [at, word] of all.entries()) {
    while (quotation < quoted.length && quoted[quotation]!.end <= word.start) quotation++;
    // What a speaker says of a publisher is no credit.
    if (quotation < quoted.length && quoted[quotation]!.start < word.start) continue;
    if (!/^[\p{Lu}\p{N}\p{Lo}]/u.test(word.text)) continue;
    for (const { rest, id } of byFirstWord.get(folded[at]!) ?? []) {
      if (!rest.every((one, offset) => folded[at + 1 + offset] === one)) continue;
      // "Ada Fox", and "Fox" wherever she is in the text, is a person and no outlet.
      if (rest.length === 0 && (surnames.has(folded[at]!) || isFirstName(text, all, folded, at))) continue;
      const span = creditSpan(text, all, folded, at, at + rest.length);
      if (span) found.push({ sourceId: id, span });
    }
  }
  return found;
}

/** Words with a capital that follow another one: last parts of longer names. */
function surnamesIn(text: string, all: readonly Word[], folded: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (let at = 1; at < all.length; at++) {
    const isName =
      isCapital(all[at - 1]!) && isCapital(all[at]!) && text.slice(all[at - 1]!.end, all[at]!.start) === " ";
    if (isName && !BEFORE_A_PUBLISHER.has(folded[at - 1]!) && !CREDITS_BEFORE.has(folded[at - 1]!))
      found.add(folded[at]!);
  }
  return found;
}

function isFirstName(text: string, all: readonly Word[], folded: readonly string[], at: number): boolean {
  const next = all[at + 1];
  if (!next || !isCapital(next) || text.slice(all[at]!.end, next.start) !== " ") return false;
  return !AFTER_A_PUBLISHER.has(folded[at + 1]!);
}

function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}

/** The crediting words around a name, or null where it is only mentioned. */
function creditSpan(
  text: string,
  all: readonly Word[],
  folded: readonly string[],
  first: number,
  last: number,
): Span | null {
  const [start, end] = [all[first]!.start, all[last]!.end];
  if (text[start - 1] === "(" && text[end] === ")") {
    // At the head it is a dateline, at the foot a signature.
    const isFoot = text.length - end < 40 && text.slice(end + 1).trim().length <= 1;
    return first <= DATELINE || isFoot ? { start: start - 1, end: end + 1 } : null;
  }
  const begin = creditBefore(text, all, folded, first);
  if (begin !== null) return { start: all[begin]!.start, end };
  const after = creditAfter(text, all, folded, last);
  return after === null ? null : { start, end: all[after]!.end };
}

function creditBefore(text: string, all: readonly Word[], folded: readonly string[], first: number): number | null {
  let end = first;
  while (end > 0 && end > first - 4 && BEFORE_A_PUBLISHER.has(folded[end - 1]!)) end--;
  for (let length = Math.min(3, end); length > 0; length--) {
    const isTogether = !/[.;:!?]/u.test(text.slice(all[end - length]!.end, all[first]!.start));
    if (isTogether && CREDITS_BEFORE.has(folded.slice(end - length, end).join(" "))) return end - length;
  }
  return null;
}

function creditAfter(text: string, all: readonly Word[], folded: readonly string[], last: number): number | null {
  for (let length = Math.min(2, all.length - 1 - last); length > 0; length--) {
    const isTogether = !/[.;:!?,]/u.test(text.slice(all[last]!.end, all[last + length]!.start));
    if (isTogether && CREDITS_AFTER.has(folded.slice(last + 1, last + 1 + length).join(" "))) return last + length;
  }
  return null;
}
