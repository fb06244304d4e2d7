/**
 * How a clause is put: whether it denies, and how certain it is. The one reader of both, for assertions as they are read
 * out of a text and for claims as they are compared.
 */
import { CONDITIONS, INTENDED, NEGATORS, NO_CONDITION, NO_NEGATION, POSSIBLE, PROBABLE } from "../lexicon/certainty.ts";
import type { Modality } from "../model/dossier.ts";
import { type ClauseWord, clauseWords } from "./clause-words.ts";

/** Reads how a claim is put. */
export function readCertainty(text: string): { polarity: "positive" | "negative"; modality: Modality } {
  const words = clauseWords(text);
  return { polarity: polarityOf(text, words), modality: modalityOf(words) };
}

/** Says whether the word at `at` denies: a negator, and none of "not only", "no doubt", "No. 1". */
export function denies(words: readonly ClauseWord[], at: number): boolean {
  return NEGATORS.has(words[at]!.form) && !deniesNothing(words, at);
}

/** Says whether the negator at `at` belongs to a phrase that denies nothing. */
export function deniesNothing(words: readonly ClauseWord[], at: number): boolean {
  const two = `${words[at]!.form} ${words[at + 1]?.form ?? ""}`;
  const three = `${two} ${words[at + 2]?.form ?? ""}`;
  const before = `${words[at - 1]?.form ?? ""} ${words[at]!.form}`;
  return NO_NEGATION.has(two) || NO_NEGATION.has(three) || NO_NEGATION.has(before) || isNumber(words, at);
}

/** "No. 1". */
function isNumber(words: readonly ClauseWord[], at: number): boolean {
  const next = words[at + 1];
  return words[at]!.form === "no" && next !== undefined && /^\p{N}/u.test(next.form) && next.start > words[at]!.end + 1;
}

/** Whether the main clause denies. "Without" denies its own phrase alone. */
function polarityOf(text: string, words: readonly ClauseWord[]): "positive" | "negative" {
  const [from, to] = mainClause(text, words);
  for (let at = from; at < to; at++) if (words[at]!.form !== "without" && denies(words, at)) return "negative";
  return "positive";
}

/** The words of the main clause: the first stretch that no word like "although" or "after" opens, up to a mark or "because". */
function mainClause(text: string, words: readonly ClauseWord[]): readonly [from: number, to: number] {
  let from = 0;
  for (let at = 1; at < words.length; at++) {
    const parted = /[,;]/.test(text.slice(words[at - 1]!.end, words[at]!.start));
    if (parted && from === 0 && LEADING.has(words[0]!.form)) from = at;
    else if (parted || SUBORDINATING.has(words[at]!.form)) return [from, at];
  }
  return [from, words.length];
}
/** Words that open what stands before the main clause. */
const LEADING: ReadonlySet<string> = new Set(
  "although though because unless until while when since as after before despite in on at during however yet meanwhile still instead therefore moreover".split(
    " ",
  ),
);
/** Words that end the main clause. */
const SUBORDINATING: ReadonlySet<string> = new Set("because although though unless until who which than".split(" "));

/** How certain the words put a claim. */
export function modalityOf(words: readonly ClauseWord[]): Modality {
  let found: Modality = "certain";
  for (let at = 0; at < words.length; at++) {
    const { form, text } = words[at]!;
    if (opensCondition(words, at) || wouldHave(words, at)) return "hypothetical";
    if (found === "certain" && isIntention(words, at)) found = "intended";
    else if (POSSIBLE.has(form) && (form !== "may" || text === "may") && !rulesOut(words, at)) found = "possible";
    else if (found === "certain" && PROBABLE.has(form)) found = "probable";
  }
  return found;
}

/** Words that are verbs as well: they open a condition at the start of a clause, or before "that". */
const VERBAL_CONDITIONS: ReadonlySet<string> = new Set(["provided", "assuming"]);

function opensCondition(words: readonly ClauseWord[], at: number): boolean {
  const { form } = words[at]!;
  if (!CONDITIONS.has(form) || form === "should" || form === "otherwise") return false;
  if (form === "if" && NO_CONDITION.has(words[at - 1]?.form ?? "")) return false;
  return !VERBAL_CONDITIONS.has(form) || at === 0 || words[at + 1]?.form === "that";
}

/** "would have held": what did not come to be. */
function wouldHave(words: readonly ClauseWord[], at: number): boolean {
  return words[at]!.form === "would" && words.slice(at + 1, at + 4).some(({ form }) => form === "have");
}

/** "plans to", "promised that". */
function isIntention(words: readonly ClauseWord[], at: number): boolean {
  const next = words[at + 1]?.form;
  return (next === "to" || next === "that") && basesOf(words[at]!.form).some((base) => INTENDED.has(base));
}

/** What a form of a regular verb may come from: "planned", "promised", "tries". */
function basesOf(form: string): readonly string[] {
  const stem = /^(.{2,}?)(?:ing|ed|es|s|d)$/.exec(form)?.[1];
  if (stem === undefined) return [form];
  return [form, stem, `${stem}e`, stem.replace(/(.)\1$/, "$1"), stem.replace(/i$/, "y")];
}

/** "could not identify the attacker" says that it did not happen; "may not" and "might not" leave it open. */
function rulesOut(words: readonly ClauseWord[], at: number): boolean {
  const after = words[at + 2]?.form;
  return words[at]!.form === "could" && words[at + 1]?.form === "not" && after !== "be" && after !== "been";
}
