/**
 * Which of the things that accounts of events count an amount counts, whatever words put it so.
 */
import { VERB } from "../english/word-relations.ts";
import { LIFE_TAKING, LIVES, TALLIES, type Tally, TOTAL_LINKS, WITH_WORD } from "../lexicon/tallies.ts";
import type { Quantity } from "../model/dossier.ts";
import type { Statement } from "./statement.ts";
import type { Token } from "./tokens.ts";

/** An amount and what it counts. */
export interface TallyCount {
  /** What is counted. */
  readonly tally: Tally;
  /** The amount. */
  readonly quantity: Quantity;
  /** Indices of the tokens that say what is counted. */
  readonly words: readonly number[];
}

const known = new WeakMap<Statement, readonly TallyCount[]>();

/** Gives the amounts of a statement that count one of the {@link TALLIES}, in order. */
export function talliesOf(statement: Statement): readonly TallyCount[] {
  let found = known.get(statement);
  if (!found) {
    found = statement.quantities.flatMap((quantity) => tallyOf(statement, quantity) ?? []);
    known.set(statement, found);
  }
  return found;
}

/** How far from an amount its verb may stand, in tokens. */
const REACH = 9;

function tallyOf({ tokens }: Statement, quantity: Quantity): TallyCount | null {
  const { span } = quantity;
  if (!span || (quantity.kind !== "count" && quantity.kind !== "percent")) return null;
  const first = tokens.findIndex(({ end }) => end > span.start);
  const last = tokens.findLastIndex(({ start }) => start < span.end);
  if (first < 0 || last < first) return null;
  const head = last + (quantity.of?.split(/[ -]/).length ?? 0);
  const mine = (tally: Tally): boolean => tally.kind === quantity.kind;
  const at =
    byLives(tokens, first, head) ??
    byState(tokens, last, head, mine) ??
    byObject(tokens, first, mine) ??
    bySubject(tokens, head, mine) ??
    byNoun(tokens, last, head, mine) ??
    byTotal(tokens, first, mine);
  if (!at) return null;
  const counted = Array.from({ length: head - last }, (_, more) => last + 1 + more);
  // "death toll", "took part", "crowd of 400"
  const beside = [at.word - 1, at.word + 1].filter((next) => SAYS_TALLY.test(tokens[next]?.form ?? ""));
  return { tally: at.tally, quantity, words: [at.word, ...counted, ...beside] };
}

const SAYS_TALLY = /^(?:death|part|number|total|out|ballots?|votes?)$/;

type Found = { readonly tally: Tally; readonly word: number } | null;

function pick(word: number, fits: (tally: Tally) => boolean): Found {
  const tally = TALLIES.find(fits);
  return tally ? { tally, word } : null;
}

/** "claimed nine lives", "nine lives were lost", "nine people lost their lives". */
function byLives(tokens: readonly Token[], first: number, head: number): Found {
  const [life, verb] = [LIVES.has(tokens[head]?.form ?? ""), (at: number) => LIFE_TAKING.has(tokens[at]?.lemma ?? "")];
  const near = [first - 1, first - 2, head + 1, head + 2, head + 3, head + 4];
  if (life) return near.some(verb) ? pick(head, ({ name }) => name === "deaths") : null;
  const lost = tokens.findIndex(({ lemma }, at) => at > head && at <= head + REACH && lemma === "lose");
  const theirs = lost > 0 && [lost + 1, lost + 2].some((at) => LIVES.has(tokens[at]?.form ?? ""));
  return theirs ? pick(lost, ({ name }) => name === "deaths") : null;
}

/** "four dead", "left four people injured", "seven confirmed dead"; no verb with an object of its own. */
function byState(tokens: readonly Token[], last: number, head: number, mine: (tally: Tally) => boolean): Found {
  for (let at = last + 1; at <= head + 2 && at < tokens.length; at++) {
    const { form, lemma, figure } = tokens[at]!;
    if (figure || (at > head && lemma === "be")) return null;
    const found = pick(at, (tally) => mine(tally) && tally.states.has(form));
    if (found && !(form !== lemma && hasObject(tokens, at))) return found;
  }
  return null;
}

/** Whether a noun phrase follows: "killed a guard". */
function hasObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (/^(?:a|an|the|his|her|their|its|one)$/.test(next.form) || next.name || next.figure);
}

/** "killed four", "arresting at least four people", "drew a crowd of 400". */
function byObject(tokens: readonly Token[], first: number, mine: (tally: Tally) => boolean): Found {
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const { lemma, form, kind, figure, clause } = tokens[at]!;
    if (figure || clause !== tokens[first]!.clause) return null;
    const isPassive = tokens[at - 1]?.lemma === "be";
    if (mayBeVerb(tokens[at]!) && !isPassive) {
      const found = pick(at, (tally) => mine(tally) && tally.object.has(lemma));
      if (found) return found;
    }
    // "shot dead four", "leaving injured some 20 people"
    const state =
      STRIKING.has(tokens[at - 1]?.lemma ?? "") && pick(at, (tally) => mine(tally) && tally.states.has(form));
    if (state) return state;
    if (kind === "content") return null;
  }
  return null;
}

/** Whether a word may be a verb: one that word lists do not know may, where it is inflected. */
const mayBeVerb = ({ parts, form, lemma }: Token): boolean => (parts & VERB) !== 0 || (parts === 0 && form !== lemma);

const STRIKING: ReadonlySet<string> = new Set(["shoot", "strike", "leave", "stab", "beat"]);

/** "four people were killed", "four of the guards died", "some 400 people gathered", "six are still missing". */
function bySubject(tokens: readonly Token[], head: number, mine: (tally: Tally) => boolean): Found {
  const own = tokens[Math.min(head, tokens.length - 1)]!.clause;
  let isPassive = false;
  for (let at = head + 1; at < tokens.length && at <= head + REACH; at++) {
    const { lemma, form, figure, clause } = tokens[at]!;
    // "twelve passengers, three of them children, were killed": what stands between two commas is passed over.
    if (clause === own + 1) continue;
    if (clause > own + 2 || figure || BREAKS.test(form)) return null;
    if (BEING.has(lemma)) isPassive = true;
    if (isPassive) {
      const isDone = !form.endsWith("ing");
      const state = pick(at, (tally) => mine(tally) && (tally.states.has(form) || (isDone && tally.object.has(lemma))));
      if (state) return state;
    }
    if (!mayBeVerb(tokens[at]!) || isNominal(tokens, at)) continue;
    const active = pick(at, (tally) => mine(tally) && tally.subject.has(lemma) && completed(tokens, at));
    if (active) return active;
    const passive =
      hasObject(tokens, at) || form === lemma ? null : pick(at, (tally) => mine(tally) && tally.object.has(lemma));
    if (passive && !form.endsWith("ing") && !form.endsWith("s")) return passive;
    if (form !== lemma && !ASIDE.has(lemma)) return null;
  }
  return null;
}
const BEING: ReadonlySet<string> = new Set(["be", "get", "leave", "go", "remain", "become"]);

/** Whether a word that may be a verb is a noun here: after an article, or with the form of the bare verb after one. */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.form ?? "";
  return /^(?:the|a|an|of|in|at|from|near|these|those|their|its)$/.test(before);
}
const BREAKS = /^(?:but|although|while|whereas|because|if|after|before|when)$/;
/** Participles that stand before the verb that counts: "four workers employed there died", "feared dead". */
const ASIDE: ReadonlySet<string> = new Set([
  "confirm",
  "report",
  "believe",
  "fear",
  "know",
  "be",
  "have",
  "live",
  "work",
  "employ",
]);

/** Whether a verb that needs another word has it: "turned out". */
function completed(tokens: readonly Token[], at: number): boolean {
  const needed = WITH_WORD.get(tokens[at]!.lemma);
  return !needed || tokens.slice(at + 1, at + 5).some(({ form }) => needed.has(form));
}

/** "four deaths", "four confirmed deaths". */
function byNoun(tokens: readonly Token[], last: number, head: number, mine: (tally: Tally) => boolean): Found {
  for (let at = last + 1; at <= head; at++) {
    const lemma = tokens[at]?.lemma ?? "";
    const found = pick(at, (tally) => mine(tally) && tally.nouns.has(lemma));
    if (found) return found;
  }
  return null;
}

/** "the death toll rose to six", "a crowd of 400", "turnout was 48 percent". */
function byTotal(tokens: readonly Token[], first: number, mine: (tally: Tally) => boolean): Found {
  if (!TOTAL_LINKS.has(tokens[first - 1]?.form ?? "") && !TOTAL_LINKS.has(tokens[first]?.form ?? "")) return null;
  for (let at = first - 1; at >= 0 && at >= first - 12; at--) {
    const { lemma, form, kind } = tokens[at]!;
    if (kind === "number" || /^(?:and|but|while)$/.test(form)) return null;
    const found = pick(at, (tally) => mine(tally) && (tally.totals.has(lemma) || tally.totals.has(form)));
    if (found) return found;
  }
  return null;
}
