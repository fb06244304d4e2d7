/**
 * Forms of a word as a sentence needs them: the past of a verb, "was" or "were", "he" for "him".
 */
import { IRREGULAR } from "../lexicon/grammar.ts";
import type { TaggedWord } from "./tag.ts";

let irregular: ReadonlyMap<string, string> | undefined;

/** The past of a verb in base form: "steal" → "stole", "stop" → "stopped". */
export function pastOf(lemma: string): string {
  irregular ??= new Map(IRREGULAR.split(",").map((forms) => forms.split(" ") as [string, string]));
  const known = irregular.get(lemma);
  if (known !== undefined) return known;
  if (lemma === "have" || lemma === "do") return lemma === "have" ? "had" : "did";
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return DOUBLED.test(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

/** One syllable, one vowel, one consonant ("stop"), or a stress on such a last syllable ("admit", "prefer"). */
const DOUBLED =
  /^[^aeiou]*[aeiou][bdgklmnprt]$|(?:mit|fer|cur|pel|rol|cel|gret|bet|cur|lap|nap|plan|ban|rig|rob|drop|beg|rub|jam)$/;

const SUBJECTS: Readonly<Record<string, string>> = { him: "he", her: "she", them: "they", us: "we", me: "I" };

/** Words that stand as an object, as they stand as a subject: "him" → "he". */
export const asSubject = (words: string): string => SUBJECTS[words.toLowerCase()] ?? words;

/** Says whether a noun phrase, given as its tokens, takes "were": a plural head, "and" within it, "they". */
export function isPlural(phrase: readonly TaggedWord[]): boolean {
  const end = phrase.findIndex(({ tag }, at) => at > 0 && /^[IWGB,(]$/.test(tag));
  const core = end < 0 ? phrase : phrase.slice(0, end);
  const head = core.at(-1);
  if (core.some(({ tag }, at) => tag === "C" && at > 0 && at < core.length - 1)) return true;
  if (head === undefined) return false;
  if (/^(?:they|them|we|us|you|these|those|many|few|several|both)$/.test(head.low)) return true;
  return head.tag === "L" || (head.tag === "U" && core.length === 1);
}
