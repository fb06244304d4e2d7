/**
 * Reads one claim as a clause: its words, what is denied, how certain it is, its amounts, times, names and slots.
 */

import { modalityOf } from "../english/certainty.ts";
import { VERB } from "../english/word-relations.ts";
import {
  AUXILIARIES,
  FUTURE_WORDS,
  HEDGES,
  QUANTIFIERS,
  REFUTERS,
  REPORTING,
  UNTRUE,
  UNVOUCHED,
  VOUCHED,
} from "../lexicon/clause.ts";
import type { Assertion, Attribution, Modality, Quantity, Span, SpeechAct, Time } from "../model/dossier.ts";
import { hash } from "../text/words.ts";
import { readQuantities } from "../values/quantities.ts";
import { readTimes } from "../values/times.ts";
import { negate } from "./negation.ts";
import { framesOf, type Motive, readMotives, type Stance, takeStances } from "./stances.ts";
import { markFigures, type Token, tokenise } from "./tokens.ts";

/** A claim as a user may give it to `relate`. */
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

/** What may be told about the account an {@link Assertion} stands in. */
export interface ReadContext {
  /** Date of the account, ISO 8601. */
  readonly date?: string | null;
  /** The publisher, who holds what nobody else is said to say. */
  readonly publisher?: string | null;
}

/** The analysed clause of one claim. */
export interface Statement {
  /** Identifier of the assertion, or derived from text and date. */
  readonly id: string;
  /** The claim in words. */
  readonly text: string;
  /** The account it stands in, by its identifier, or null. */
  readonly account: string | null;
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
const byParts = new Map<string, Statement>();
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
 * readStatement("Turnout was not 61 percent.").negators; // => 1
 * ```
 */
export function readStatement(input: string | StatementInput | Assertion, context: ReadContext = {}): Statement {
  if (typeof input === "string") return recall(byText, input, () => analyse({ text: input }));
  if ("accountId" in input) return readAssertion(input, context);
  const { text, date, asOf, holder, attribution, id } = input;
  if (attribution?.length) return analyse(input);
  return recall(byParts, JSON.stringify([text, date, asOf, holder, id]), () => analyse(input));
}

function recall(kept: Map<string, Statement>, key: string, make: () => Statement): Statement {
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= KEPT) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}

function readAssertion(assertion: Assertion, context: ReadContext): Statement {
  const key = JSON.stringify([context.date, context.publisher]);
  const known = byAssertion.get(assertion)?.get(key);
  if (known) return known;
  const { id, text, asOf, attribution, modality, quantities, times } = assertion;
  const holder = attribution.length === 0 ? (context.publisher ?? null) : null;
  const made = {
    ...analyse({ id, text, asOf, attribution, holder, date: context.date ?? null }),
    account: assertion.accountId,
    ...(modality === "certain" ? {} : { modality }),
    ...(quantities.length ? { quantities } : {}),
    ...(times.length ? { times } : {}),
  };
  if (shelved++ >= SHELVED) [byAssertion, shelved] = [new WeakMap(), 0];
  const shelf = byAssertion.get(assertion) ?? new Map<string, Statement>();
  byAssertion.set(assertion, shelf.set(key, made));
  return made;
}

/** Makes a function work out what it says of a statement once, and remember it as long as the statement is there. */
export function once<T>(work: (statement: Statement) => T): (statement: Statement) => T {
  const known = new WeakMap<Statement, { readonly value: T }>();
  return (statement) => {
    let found = known.get(statement);
    if (!found) {
      found = { value: work(statement) };
      known.set(statement, found);
    }
    return found.value;
  };
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
    account: null,
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
    future: tokens.some((token) => FUTURE_WORDS.has(token.form)),
    question: /\?\s*["'”’]?\s*$/u.test(text.slice(-6)) || text.includes("? "),
    quantifiers: tokens.flatMap((token, at) => {
      const found = QUANTIFIERS.get(token.form);
      if (found === "none" && token.kind === "function")
        return leavesOne(tokens, at) ? [{ token: at, class: "only" }] : [];
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

/** "nobody but the driver": the driver alone. */
function leavesOne(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 3).some(({ form }) => form === "but" || form === "except");
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
