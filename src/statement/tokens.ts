/**
 * The words of a claim: base forms, names, figures.
 */
import { stemmer } from "stemmer";
import { formOf, parted } from "../english/clause-words.ts";
import { ADJECTIVE, entryOf, lemmaOf, NOUN, partsOf, rarityOf, VERB } from "../english/word-relations.ts";
import { NEGATORS } from "../lexicon/certainty.ts";
import { FUNCTION_WORDS } from "../lexicon/clause.ts";
import type { Span } from "../model/dossier.ts";
import { type Word, words } from "../text/words.ts";

/** A word of a statement. */
export interface Token {
  /** As it stands in the text. */
  readonly text: string;
  /** Folded. */
  readonly form: string;
  /** Base form. */
  readonly lemma: string;
  /** Stem. */
  readonly stem: string;
  /** Number in the lexicon of word relations, or -1. */
  readonly entry: number;
  /** Parts of speech it may have, as bits. */
  readonly parts: number;
  /** How rare it is, from 1 to 16. */
  readonly rarity: number;
  /** Offset in the statement's text. */
  readonly start: number;
  /** Offset after it. */
  readonly end: number;
  /** What it does in the clause. */
  readonly kind: "content" | "function" | "number" | "negator";
  /** Whether it belongs to a name. */
  readonly name: boolean;
  /** Whether it belongs to an amount or a time. */
  readonly figure: boolean;
  /** How many negations it stands under, denying verbs included. */
  readonly negations: number;
  /** Number of the clause it stands in. */
  readonly clause: number;
}

export type Draft = { -readonly [key in keyof Token]: Token[key] };

/** Whether a token may be a verb and hardly anything else. */
export function isVerb(token: Token): boolean {
  return (token.parts & VERB) !== 0 && (token.parts & (NOUN | ADJECTIVE)) === 0;
}

export function tokenise(text: string): Draft[] {
  const found = words(text).flatMap(parted);
  let capitals = 0;
  for (const word of found) if (/^\p{Lu}/u.test(word.text)) capitals++;
  const headline = found.length > 3 && capitals > found.length * 0.6;
  let clause = 0;
  let end = 0;
  return found.map((word, at) => {
    const gap = text.slice(end, word.start);
    const opens = at === 0 || /[.!?:"“]\s*$/u.test(gap);
    if (/[,.;:!?()–—-]/u.test(gap)) clause++;
    end = word.end;
    const made = draft(word.text, word.start, word.end, clause, opens || headline);
    return labels(word, found[at - 1]) ? { ...made, ...labelled(word.text) } : made;
  });
}

/** "Team A", "Gate B": a single capital right after a capitalised word, or after a common one that it names. */
function labels({ text, start }: Word, before: Word | undefined): boolean {
  return /^[A-HJ-Z]$/.test(text) && before !== undefined && start === before.end + 1 && LABELLED.test(before.text);
}
const LABELLED =
  /^(?:team|group|gate|block|unit|class|side|company|building|terminal|plan|option|site|bridge|tower|ward|zone|section|phase|type|version|party|suspect|witness|patient|candidate)$/i;

function labelled(text: string): Pick<Draft, "lemma" | "stem" | "form" | "name" | "kind" | "entry" | "parts"> {
  const form = `label ${text.toLowerCase()}`;
  return { form, lemma: form, stem: form, name: true, kind: "content", entry: -1, parts: 0 };
}

const words_ = new Map<string, Pick<Token, "form" | "lemma" | "stem" | "entry" | "parts" | "rarity" | "kind">>();

function draft(text: string, start: number, end: number, clause: number, weak: boolean): Draft {
  let known = words_.get(text);
  if (!known) {
    if (words_.size > 20_000) words_.clear();
    known = describe(text);
    words_.set(text, known);
  }
  const capital = /^\p{Lu}/u.test(text);
  const name = capital && (!weak || known.entry < 0) && known.kind === "content";
  return { text, ...known, start, end, name, figure: false, negations: 0, clause };
}

function describe(text: string): Pick<Token, "form" | "lemma" | "stem" | "entry" | "parts" | "rarity" | "kind"> {
  const form = formOf(text);
  const lemma = lemmaOf(form);
  const entry = entryOf(lemma);
  const kind = NEGATORS.has(form)
    ? "negator"
    : /^\p{N}/u.test(form)
      ? "number"
      : FUNCTION_WORDS.has(form) || FUNCTION_WORDS.has(lemma)
        ? "function"
        : "content";
  const stem = /^[a-z]+$/.test(form) ? stemmer(lemma) : form;
  return { form, lemma, stem, entry, parts: partsOf(entry), rarity: rarityOf(entry), kind };
}

/** Marks the words that belong to amounts and times; "March" is no name there. */
export function markFigures(tokens: readonly Draft[], figures: readonly { readonly span: Span | null }[]): void {
  for (const { span } of figures) {
    if (!span) continue;
    for (const token of tokens) {
      if (token.start < span.start || token.end > span.end) continue;
      token.figure = true;
      token.name = false;
    }
  }
}
