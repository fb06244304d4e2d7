/**
 * Short posts as index terms: hashtags and handles taken apart, links left out, the signature told from the words.
 */
import { terms } from "../text/terms.ts";
import { readTimes } from "../values/times.ts";

/** A text to be matched, taken apart. */
export interface Post {
  /** The words and the signature, without links, hashtags and handles taken apart. */
  readonly words: string;
  /** Terms of the words, repeats kept. */
  readonly terms: readonly string[];
  /** Terms of the signature: name and handle of whoever posted it. */
  readonly author: readonly string[];
  /** The day it was posted, ISO 8601, or null. */
  readonly date: string | null;
}

const LINK = /(?:https?:\/\/|pic\.twitter\.com\/|www\.)\S+/giu;
const TAG = /[#@]([\p{L}\p{N}_]+)/gu;
// The line under an embedded post: a dash, a name of some words, the handle in brackets, mostly a date.
const SIGNATURE = /[—–]([^—–()]{1,80})\(@([\p{L}\p{N}_]{1,30})\)([^()]{0,40})$/u;

/** Takes a text apart. A text that is no post has its terms, no author and no date. */
export function readPost(text: string): Post {
  const plain = text.replace(LINK, " ").trimEnd();
  const signature = SIGNATURE.exec(plain);
  const words = (signature ? plain.slice(0, signature.index) : plain).replace(TAG, takeApart);
  const author = signature ? `${signature[1]} ${splitName(signature[2] ?? "")}` : "";
  const date = signature ? (readTimes(signature[3] ?? "", null)[0]?.start ?? null) : null;
  return {
    words: `${words} ${author}`,
    terms: terms(words),
    author: terms(author),
    date: date?.startsWith("000") ? null : date,
  };
}

/** "#GlobalWarming" says "global" and "warming", and the whole. */
function takeApart(_tag: string, name: string): string {
  const parts = splitName(name);
  return parts === name ? ` ${name} ` : ` ${parts} ${name} `;
}

/** Splits a name written in one word at its capitals, digits and underscores. */
function splitName(name: string): string {
  return name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{L})(\p{N})/gu, "$1 $2")
    .replaceAll("_", " ");
}
