/**
 * Reads one claim as a clause: its words, what is denied, how certain it is, its amounts, times, names and slots.
 */

import { stemmer } from "stemmer";
import { framesOf } from "./frames.ts";
import { ADJECTIVE, entryOf, lemmaOf, NOUN, partsOf, rarityOf, VERB } from "./kinship.ts";
import {
  AUXILIARIES,
  CONDITIONS,
  DENIALS,
  FUNCTION_WORDS,
  FUTURE,
  HEDGES,
  INTENDED,
  LOOKED_INTO,
  NEGATORS,
  NO_NEGATION,
  POSSIBLE,
  PROBABLE,
  QUANTIFIERS,
  REFUTERS,
  REPORTING,
  UNTRUE,
  UNVOUCHED,
  VOUCHED,
} from "./lexicon/clause.ts";
import {
  AFFAIRS,
  CLASSING,
  MOTIVE_MARKS,
  MOTIVES,
  NO_STANCE,
  PLAIN_MOTIVES,
  SLOTS,
  type Slot,
  STORIES,
  STRESSING,
  TECHNICAL,
} from "./lexicon/slots.ts";
import type { Assertion, Attribution, Modality, Quantity, Span, SpeechAct, Time } from "./model.ts";
import { fold, hash, type Word, words } from "./text.ts";
import { readTimes } from "./times.ts";
import { readQuantities } from "./values.ts";

/** A claim as a user may give it to {@link read} or `relate`. */
export interface StatementInput {
  /** The claim in words. */
  readonly text: string;
  /** Identifier; derived from the text when not given. */
  readonly id?: string;
  /** Date of the account it stands in, ISO 8601. */
  readonly date?: string | null;
  /** The day it speaks of the state of, ISO 8601. */
  readonly asOf?: string | null;
  /** Who says it. */
  readonly holder?: string | null;
  /** Who says it, by which speech act, outermost first; the innermost counts. */
  readonly attribution?: readonly Attribution[];
}

/** What {@link read} may be told about the account an {@link Assertion} stands in. */
export interface ReadContext {
  /** Date of the account, ISO 8601. */
  readonly date?: string | null;
  /** The publisher, who holds what nobody else is said to say. */
  readonly publisher?: string | null;
}

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

/** What a statement says on a {@link Slot}. */
export interface Stance {
  /** The slot. */
  readonly slot: Slot;
  /** 1 or -1: which pole, negation counted in. */
  readonly pole: 1 | -1;
  /** The words that say so. */
  readonly words: string;
  /** Indices of their tokens. */
  readonly tokens: readonly number[];
  /** Whether it is limited to how a procedure was run. */
  readonly technical: boolean;
}

/** What a statement says of a motive. */
export interface Motive {
  /** Which motive. */
  readonly motive: string;
  /** Whether it is affirmed. */
  readonly affirmed: boolean;
  /** The words that say so. */
  readonly words: string;
  /** Indices of their tokens. */
  readonly tokens: readonly number[];
}

/** The analysed clause of one claim. */
export interface Statement {
  /** Identifier of the assertion, or derived from text and date. */
  readonly id: string;
  /** The claim in words. */
  readonly text: string;
  /** Date of the account, ISO 8601, or null. */
  readonly date: string | null;
  /** The day it speaks of the state of, ISO 8601, or null. */
  readonly asOf: string | null;
  /** Who says it, or null. */
  readonly holder: string | null;
  /** Whether the speaker denies the words: "X denied p" says not-p. */
  readonly denied: boolean;
  /** By which speech act, or null. */
  readonly act: SpeechAct | null;
  /** Indices of the words that deny what follows. */
  readonly deniers: readonly number[];
  /** The words, in order. */
  readonly tokens: readonly Token[];
  /** Indices of the tokens with content of their own, numbers included. */
  readonly content: readonly number[];
  /** How many negators it has. */
  readonly negators: number;
  /** How many words of refutation it has. */
  readonly refuters: number;
  /** How many hedges it has. */
  readonly hedges: number;
  /** How many words it has that leave it unvouched for, pass it on, vouch for it, call it untrue. */
  readonly vouching: readonly [unvouched: number, passedOn: number, vouched: number, untrue: number];
  /** How many marks it has of each frame of the lexicon, and whether it answers with no. */
  readonly frames: readonly number[];
  /** How certain it is put. */
  readonly modality: Modality;
  /** Whether it speaks of what is to come. */
  readonly future: boolean;
  /** Whether it is a question. */
  readonly question: boolean;
  /** Quantifiers in it, by token. */
  readonly quantifiers: readonly {
    /** Index of the token. */
    readonly token: number;
    /** What share of the whole it speaks of: `all`, `none`, `some`, `most`, `few`, `only`. */
    readonly class: string;
  }[];
  /** Amounts, spans in `text`. */
  readonly quantities: readonly Quantity[];
  /** Times, spans in `text`. */
  readonly times: readonly Time[];
  /** Poles it takes on the slots. */
  readonly stances: readonly Stance[];
  /** Motives it names. */
  readonly motives: readonly Motive[];
  /** Whether "but", "although" and the like join two of its clauses. */
  readonly concession: boolean;
  /** Whether it has a finite verb, as far as can be told. */
  readonly finite: boolean;
  /** Whether most of its words are capitalised, as in headlines. */
  readonly headline: boolean;
}

const byText = new Map<string, Statement>();
const KEPT = 2000;
/** Statements of assertions, by what is known of their account; begun anew when many, since statements are large. */
let byAssertion = new WeakMap<Assertion, Map<string, Statement>>();
let shelved = 0;
const SHELVED = 20_000;

/**
 * Reads a claim as a {@link Statement}. Plain strings and assertion objects read before are remembered.
 *
 * @example
 * ```ts
 * read("Turnout was not 61 percent.").negators; // => 1
 * ```
 */
export function read(input: string | StatementInput | Assertion, context: ReadContext = {}): Statement {
  if (typeof input === "string") return recall(input, () => analyse({ text: input }));
  if ("accountId" in input) return readAssertion(input, context);
  const { text, date, asOf, holder, attribution, id } = input;
  if (attribution?.length) return analyse(input);
  return recall([text, date, asOf, holder, id].join("\u0000"), () => analyse(input));
}

function recall(key: string, make: () => Statement): Statement {
  const known = byText.get(key);
  if (known) return known;
  if (byText.size >= KEPT) byText.clear();
  const made = make();
  byText.set(key, made);
  return made;
}

function readAssertion(assertion: Assertion, context: ReadContext): Statement {
  const key = `${context.date ?? ""}\u0000${context.publisher ?? ""}`;
  const known = byAssertion.get(assertion)?.get(key);
  if (known) return known;
  const { id, text, asOf, attribution, modality, quantities, times } = assertion;
  const holder = attribution.length === 0 ? (context.publisher ?? null) : null;
  const made = {
    ...analyse({ id, text, asOf, attribution, holder, date: context.date ?? null }),
    ...(modality === "certain" ? {} : { modality }),
    ...(quantities.length ? { quantities } : {}),
    ...(times.length ? { times } : {}),
  };
  if (shelved++ >= SHELVED) [byAssertion, shelved] = [new WeakMap(), 0];
  const shelf = byAssertion.get(assertion) ?? new Map<string, Statement>();
  byAssertion.set(assertion, shelf.set(key, made));
  return made;
}

function analyse(input: StatementInput): Statement {
  const { text } = input;
  const innermost = input.attribution?.at(-1);
  const raw = tokenise(text);
  const date = input.date ?? null;
  const asOf = input.asOf ?? null;
  const quantities = readQuantities(text).filter(({ span }) => !isSetAside(text, span));
  const times = readTimes(text, asOf ?? date);
  markFigures(raw, [...quantities, ...times]);
  const { tokens, deniers } = negate(raw, text);
  const stances = takeStances(tokens, deniers);
  return {
    id: input.id ?? hash([text, date, asOf, input.holder].join("\u0000")),
    text,
    date,
    asOf,
    holder: input.holder ?? innermost?.holder ?? innermost?.name ?? null,
    denied: DENYING.has(innermost?.act ?? "") && !saysUntrue(tokens),
    act: innermost?.act ?? null,
    deniers,
    tokens,
    content: tokens.flatMap((token, at) => (token.kind === "content" || token.kind === "number" ? [at] : [])),
    negators: tokens.filter((token) => token.kind === "negator").length,
    refuters: countIn(tokens, REFUTERS),
    hedges: countIn(tokens, HEDGES),
    vouching: [UNVOUCHED, REPORTING, VOUCHED, UNTRUE].map((list) => countIn(tokens, list)) as [
      number,
      number,
      number,
      number,
    ],
    frames: framesOf(text),
    modality: modalityOf(tokens),
    future: tokens.some((token) => FUTURE.has(token.form)),
    question: /\?\s*["'”’]?\s*$/u.test(text.slice(-6)) || text.includes("? "),
    quantifiers: tokens.flatMap((token, at) => {
      const found = QUANTIFIERS.get(token.form);
      return found ? [{ token: at, class: found }] : [];
    }),
    quantities,
    times,
    stances,
    motives: readMotives(tokens),
    concession: tokens.some((token) =>
      ["but", "although", "though", "however", "despite", "while"].includes(token.form),
    ),
    finite: hasFiniteVerb(tokens),
    headline: isHeadline(tokens),
  };
}

/** "not 5 percent but 6": the first amount is named to be set aside. */
function isSetAside(text: string, span: Span | null): boolean {
  return (
    span !== null &&
    /\bnot (?:the |an? )?$/i.test(text.slice(0, span.start)) &&
    /^[^.;:!?]{0,30}\bbut\b/.test(text.slice(span.end))
  );
}

const DENYING: ReadonlySet<string> = new Set(["deny", "dispute", "retract"]);

/** "dismissed the reports as fabricated": the words of a denial that call it untrue themselves are not denied again. */
function saysUntrue(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ form }, at) =>
      form === "as" && tokens.slice(at + 1, at + 4).some((token) => UNTRUE.has(token.form) || REFUTERS.has(token.form)),
  );
}

function countIn(tokens: readonly Token[], list: ReadonlySet<string>): number {
  let found = 0;
  for (const token of tokens) if (list.has(token.form)) found++;
  return found;
}

type Draft = { -readonly [key in keyof Token]: Token[key] };

function tokenise(text: string): Draft[] {
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

/** Parts a contraction, so that "didn't" reads as "did not" and "they're" as "they are". */
function parted(word: Word): Word[] {
  const { text, start, end } = word;
  const cut = /^can(?:no|'|’)t$/i.test(text) ? 3 : text.length - (CONTRACTED.exec(text)?.[0].length ?? 0);
  if (cut === text.length || cut === 0) return [word];
  return [
    { text: text.slice(0, cut), start, end: start + cut },
    { text: text.slice(cut), start: start + cut, end },
  ];
}
const CONTRACTED = /(?:n['’]t|['’](?:re|ve|ll|m))$/i;
/** What the parts of a contraction stand for. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ["n't", "not"],
  ["'t", "not"],
  ["wo", "will"],
  ["sha", "shall"],
  ["ca", "can"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'m", "am"],
]);

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
  const folded = fold(text).replace(/'s?$/u, "");
  const form = IN_FULL.get(folded) ?? folded;
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
function markFigures(tokens: readonly Draft[], figures: readonly { readonly span: Span | null }[]): void {
  for (const { span } of figures) {
    if (!span) continue;
    for (const token of tokens) {
      if (token.start < span.start || token.end > span.end) continue;
      token.figure = true;
      token.name = false;
    }
  }
}

/** Marks the words under each negation: from the negator to the end of its clause, or of its noun phrase. */
function negate(tokens: Draft[], text: string): { tokens: Draft[]; deniers: number[] } {
  const deniers: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.form === "zero" && NOTHING_OF.has(tokens[at + 1]?.lemma ?? "")) token.kind = "negator";
    if (token.kind === "negator" && (harmless(tokens, at) || said(tokens, at))) token.kind = "function";
    else if (token.kind === "negator" || (DENIALS.has(token.lemma) && !token.name && denies(tokens, at))) {
      cover(tokens, at, text);
      deniers.push(at);
    }
  }
  return { tokens, deniers };
}

/** "zero evidence" is no evidence; "zero degrees" is an amount. */
const NOTHING_OF: ReadonlySet<string> = new Set(
  "evidence proof chance doubt sign indication basis truth interest reason intention contact knowledge connection".split(
    " ",
  ),
);

/** Whether a negator is said again at once: "we will not, we will not stand by" denies once. */
function said(tokens: readonly Draft[], at: number): boolean {
  for (let next = at + 1; next < tokens.length && next <= at + 4 && tokens[next]!.kind !== "content"; next++)
    if (tokens[next]!.form === tokens[at]!.form) return true;
  return false;
}

function harmless(tokens: readonly Draft[], at: number): boolean {
  const two = `${tokens[at]!.form} ${tokens[at + 1]?.form ?? ""}`;
  const three = `${two} ${tokens[at + 2]?.form ?? ""}`;
  const before = `${tokens[at - 1]?.form ?? ""} ${tokens[at]!.form}`;
  // "No. 1" is a number.
  const numbered =
    tokens[at]!.form === "no" && tokens[at + 1]?.kind === "number" && tokens[at + 1]!.start > tokens[at]!.end + 1;
  return NO_NEGATION.has(two) || NO_NEGATION.has(three) || NO_NEGATION.has(before) || numbered;
}

/** Whether a denying word denies what follows: "failed to", "denied that", "refused entry", not "the failed state". */
function denies(tokens: readonly Draft[], at: number): boolean {
  const following = tokens[at + 1];
  const next = following?.form;
  if (following && next?.endsWith("ing") && (following.parts & VERB) !== 0 && following.form !== following.lemma)
    return true;
  return next === "to" || next === "that" || next === "any" || next === "of" || next === "having" || next === "being";
}

function cover(tokens: Draft[], from: number, text: string): void {
  const { clause } = tokens[from]!;
  // "cannot rule out that p": it is the ruling out that is denied.
  if (tokens[from + 1]?.lemma === "rule" && tokens[from + 2]?.form === "out") {
    tokens[from + 1]!.negations++;
    return;
  }
  for (let at = from + 1; at < tokens.length && at < from + 30; at++) {
    const token = tokens[at]!;
    const end = PHRASAL.has(tokens[from]!.form) ? /[,.;:!?]/u : /[.;:!?]/u;
    const crossed = token.clause !== clause && end.test(text.slice(tokens[at - 1]!.end, token.start));
    if (crossed || (at > from + 1 && BREAKS.has(token.form))) break;
    token.negations++;
  }
}
const BREAKS: ReadonlySet<string> = new Set(
  "but although though because whereas however yet how who whom whose which where when while since".split(" "),
);
/** Negators of a noun phrase: a comma ends what they deny. */
const PHRASAL: ReadonlySet<string> = new Set(["without", "no", "neither", "none"]);

/** Words that are verbs as well: they open a condition at the start of a clause, or before "that". */
const VERBAL_CONDITIONS: ReadonlySet<string> = new Set(["provided", "assuming"]);

function opensCondition(tokens: readonly Token[], at: number): boolean {
  const { form } = tokens[at]!;
  if (!CONDITIONS.has(form) || form === "should" || form === "otherwise") return false;
  return !VERBAL_CONDITIONS.has(form) || at === 0 || tokens[at + 1]?.form === "that";
}

function modalityOf(tokens: readonly Token[]): Modality {
  let found: Modality = "certain";
  for (const [at, token] of tokens.entries()) {
    if (opensCondition(tokens, at)) return "hypothetical";
    if (found === "certain" && INTENDED.has(token.lemma) && token.parts & VERB) found = "intended";
    else if (POSSIBLE.has(token.form) && (token.form !== "may" || token.text === "may") && !rulesOut(tokens, at))
      found = "possible";
    else if (found === "certain" && PROBABLE.has(token.form)) found = "probable";
  }
  return found;
}

/** "could not identify the attacker" says that it did not happen; "may not" and "might not" leave it open. */
function rulesOut(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.form === "could" && tokens[at + 1]?.form === "not" && tokens[at + 2]?.lemma !== "be";
}

interface Phrase {
  readonly words: readonly string[];
  readonly slot: Slot;
  readonly pole: 1 | -1;
}
const stancePhrases = new Map<string, Phrase[]>();
for (const slot of SLOTS) {
  for (const pole of [1, -1] as const) {
    for (const phrase of pole === 1 ? slot.plus : slot.minus) {
      const parts = phrase.split(" ");
      const list = stancePhrases.get(parts[0]!) ?? [];
      list.push({ words: parts, slot, pole });
      list.sort((a, b) => b.words.length - a.words.length);
      stancePhrases.set(parts[0]!, list);
    }
  }
}

function matches(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, i) => {
    const token = tokens[at + i];
    return token !== undefined && (word === "*" || token.form === word || token.lemma === word);
  });
}

function takeStances(tokens: readonly Token[], deniers: readonly number[]): Stance[] {
  const found: Stance[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { form, lemma, name } = tokens[at]!;
    if (name || NO_STANCE.has(`${form} ${tokens[at + 1]?.form ?? ""}`)) continue;
    const candidates = stancePhrases.get(form) ?? stancePhrases.get(lemma) ?? [];
    const taken = new Set<Slot>();
    for (const { words: phrase, slot, pole } of candidates) {
      if (taken.has(slot) || !matches(tokens, at, phrase)) continue;
      taken.add(slot);
      if (!stands(tokens, at, slot)) continue;
      const indices = phrase.map((_, i) => at + i);
      const technical = tokens.some((token, i) => Math.abs(i - at) < 4 && TECHNICAL.has(token.form));
      const under = tokens[at]!.negations % 2 === 1 && tokens[at]!.kind !== "negator";
      // Far from the negator there is no telling whether the word is denied.
      if (under && !deniers.some((denier) => reaches(tokens, denier, at))) continue;
      const flipped = under ? -pole : pole;
      found.push({ slot, pole: flipped as 1 | -1, words: quote(tokens, indices), tokens: indices, technical });
    }
  }
  return found.filter((one) => !found.some((other) => governs(other, one)));
}

/** Whether a negation bears on a word a few words on: no other verb with "to" stands between them. */
function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  // "no evidence that" denies the whole clause.
  const whole = NO_TRACE.has(tokens[from + 1]?.lemma ?? "") && tokens[from + 2]?.form === "that";
  if (to <= from || to - from > (whole ? 14 : 7)) return false;
  for (let at = from + 2; at < to - 1; at++)
    if (tokens[at]!.form === "to" && tokens[at + 1]!.kind === "content" && tokens[at + 1]!.parts & VERB) return false;
  return true;
}

const NO_TRACE: ReadonlySet<string> = new Set(["evidence", "proof", "indication", "sign"]);

/** Whether a word of a slot is asserted of something, and not only looked into, aimed at or spoken of in passing. */
function stands(tokens: readonly Token[], at: number, { name }: Slot): boolean {
  const { form, lemma, clause } = tokens[at]!;
  if (name === "verdict" && ofOtherThings(tokens, at)) return false;
  if (name === "verdict" || name === "rights") {
    const from = Math.max(0, at - LOOKED_INTO_REACH);
    if (isPurpose(tokens, at)) return false;
    return !tokens.slice(from, at).some((token, i) => token.clause === clause && looksInto(tokens, from + i));
  }
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  if (name === "legality") return !(CLASSING.has(form) && AFFAIRS.has(next?.lemma ?? ""));
  if (name === "truth") return !(STRESSING.has(form) && next?.kind === "content" && !STORIES.has(next.lemma));
  if (name !== "outcome" || previous === undefined) return true;
  if (/^(?:to|that|which|who)$/.test(previous.form)) return false;
  // "the ban", "a travel ban": a noun.
  if (form === lemma) return AUXILIARIES.has(previous.form) || previous.kind === "negator";
  return !(form.endsWith("ing") && previous.kind === "content" && previous.parts & NOUN);
}
/** "violations of the right to assemble", "a democratic society": no verdict on how something was run. */
function ofOtherThings(tokens: readonly Token[], at: number): boolean {
  const { lemma, form } = tokens[at]!;
  const next = tokens[at + 1];
  // "in the event of an unfair vote"
  if (tokens.slice(Math.max(0, at - 4), at).some((token) => token.form === "event")) return true;
  if (lemma === "violation") {
    const near = tokens.slice(Math.max(0, at - 1), at + 5);
    return near.some((token) => token.lemma === "right" || token.lemma === "law");
  }
  return form === "democratic" && next?.kind === "content" && (next.parts & NOUN) !== 0 && !RUN.has(next.lemma);
}
/** What is run, and so may be judged by how. */
const RUN: ReadonlySet<string> = new Set(
  "election vote voting poll ballot referendum process contest campaign standard procedure count".split(" "),
);

/** "conditions for a free and fair vote", "should hold a fair election": wished for, and not said to be so. */
function isPurpose(tokens: readonly Token[], at: number): boolean {
  // "fell short of principles for a democratic vote" judges all the same.
  if (tokens[at]!.negations > 0 || tokens.slice(0, at).some(({ form }) => MISSED.has(form))) return false;
  // "for a free and fair vote": of the words of one phrase only the first stands beside the preposition.
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ form }) => form);
  if (/(?:^| )(?:for|towards?)(?: an?| the)?(?: \w+ and)?$/.test(before.join(" "))) return true;
  return tokens.slice(Math.max(0, at - LOOKED_INTO_REACH), at).some(({ form }) => WISHING.has(form));
}
const MISSED: ReadonlySet<string> = new Set(["short", "below", "fail", "failed", "lack", "lacked", "met", "breached"]);
const WISHING: ReadonlySet<string> = new Set(["conducive", "necessary", "essential"]);

/** "investigating", "to ensure": no noun such as "monitors". */
function looksInto(tokens: readonly Token[], at: number): boolean {
  const { lemma, form } = tokens[at]!;
  if (!LOOKED_INTO.has(lemma)) return false;
  const before = tokens[at - 1]?.form ?? "";
  return (
    /(?:ing|ed)$/.test(form) ||
    form === "whether" ||
    /^(?:to|the|his|her|its|their|my|our|only|one|who|a)$/.test(before)
  );
}
/** A verb of looking into bears on this many words after it. */
const LOOKED_INTO_REACH = 10;

/** "fell short of democratic standards": the phrase before speaks for the word. */
function governs(one: Stance, other: Stance): boolean {
  const gap = other.tokens[0]! - one.tokens.at(-1)!;
  return one.slot === other.slot && one.tokens.length > 1 && other.tokens.length === 1 && gap > 0 && gap <= 4;
}

function quote(tokens: readonly Token[], indices: readonly number[]): string {
  const [first] = indices as [number];
  const words = indices.map((index) => tokens[index]!.text).join(" ");
  // "not an accident", "no serious violations": what stands between belongs to it.
  const between = tokens[first - 1]?.kind === "negator" ? 0 : 1;
  const negator = tokens[first - 1 - between];
  if (negator?.kind !== "negator" || (between && isVerb(tokens[first - 1]!))) return words;
  return [negator.text, ...(between ? [tokens[first - 1]!.text] : []), words].join(" ");
}

const motivePhrases = (motives: typeof MOTIVES, plain: boolean) =>
  [...motives].map(([motive, list]) => ({ motive, plain, phrases: list.map((one) => one.split(" ")) }));
const MOTIVE_PHRASES = [...motivePhrases(PLAIN_MOTIVES, true), ...motivePhrases(MOTIVES, false)];

const TWO_WORD_MARKS: ReadonlySet<string> = new Set(["so that", "nothing more", "nothing but", "nothing other"]);

function readMotives(tokens: readonly Token[]): Motive[] {
  const marks = tokens.flatMap((_, at) => (marksMotive(tokens, at) ? [at] : []));
  const found: Motive[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const { motive, plain, phrases } of MOTIVE_PHRASES) {
      const phrase = phrases.find((one) => matches(tokens, at, one));
      if (!phrase || tokens[at]!.name) continue;
      const marked = marks.some((mark) => Math.abs(mark - at) <= MARK_REACH);
      // "to save money" needs no other word of purpose.
      if (!plain && !marked && !(phrase.length > 1 && tokens[at - 1]?.form === "to")) continue;
      const indices = phrase.map((_, i) => at + i);
      found.push({ motive, affirmed: tokens[at]!.negations % 2 === 0, words: quote(tokens, indices), tokens: indices });
    }
  }
  return found;
}
/** A word of motive and the word that marks it stand at most this many words apart. */
const MARK_REACH = 7;

function marksMotive(tokens: readonly Token[], at: number): boolean {
  const { lemma, form } = tokens[at]!;
  if (TWO_WORD_MARKS.has(`${form} ${tokens[at + 1]?.form}`)) return true;
  if (!MOTIVE_MARKS.has(lemma) && !MOTIVE_MARKS.has(form)) return false;
  // "turned over": no ground.
  return form !== "over" || !((tokens[at - 1]?.parts ?? 0) & VERB);
}

function hasFiniteVerb(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      AUXILIARIES.has(token.form) ||
      ((token.parts & VERB) !== 0 && token.form !== token.lemma && !token.form.endsWith("ing")),
  );
}

function isHeadline(tokens: readonly Token[]): boolean {
  const capitals = tokens.filter((token) => /^\p{Lu}/u.test(token.text)).length;
  return tokens.length > 3 && capitals > tokens.length * 0.6;
}

/** Whether a token may be a verb and hardly anything else. */
export function isVerb(token: Token): boolean {
  return (token.parts & VERB) !== 0 && (token.parts & (NOUN | ADJECTIVE)) === 0;
}
