/**
 * Oppositions of classes: two answers to one question that exclude each other (how somebody died, what caused it), a
 * class that had no victims and a member of it who was one, what was nowhere and what was there.
 */
import { NOUN } from "../../english/word-relations.ts";
import { HARMED, MEMBERS, QUESTIONS, type Question } from "../../lexicon/classes.ts";
import { UNDOING } from "../../lexicon/clause.ts";
import { once, type Statement } from "../../statement/statement.ts";
import type { Token } from "../../statement/tokens.ts";
import { kinOf } from "../overlap.ts";
import { type Finding, type Level, type Pair, quoted, rowsOf } from "../pair.ts";

const level = rowsOf("contradicts");

/** The oppositions of classes. */
export const CLASSES: readonly Level[] = [
  level("manner-of-death", "antonym", "have somebody die in ways that exclude each other", (pair) =>
    byAnswer(pair, QUESTIONS[0]!),
  ),
  level("none-of-them", "quantifier", "have none of a class harmed and a member of it harmed", byVictim),
  level("nowhere", "negation", "have somebody there and nobody there", byAbsence),
];

/** Causes, tried after what is said of intent. */
export const CAUSES: readonly Level[] = [
  level("cause", "responsibility", "give causes that exclude each other", (pair) => byAnswer(pair, QUESTIONS[1]!)),
];

/** An answer: its class, and its words as tokens. */
interface Answer {
  readonly name: string;
  readonly beside: readonly string[];
  readonly tokens: readonly number[];
}

function byAnswer(pair: Pair, question: Question): Finding | null {
  const { a, b, raw } = pair;
  const [left, right] = [answersIn(a, question), answersIn(b, question)];
  const [one, other] = [left[0], right[0]];
  if (!one || !other || a.denied !== b.denied) return null;
  const apart = (x: Answer, y: Answer): boolean => x.name !== y.name && !x.beside.includes(y.name);
  if (!left.every((x) => right.every((y) => apart(x, y)))) return null;
  // Of one thing: a noun that neither answer holds is a partner of the other's.
  const told = raw.pairs.some(
    ({ a: i, b: j }) =>
      !left.some(({ tokens }) => tokens.includes(i)) &&
      !right.some(({ tokens }) => tokens.includes(j)) &&
      (a.tokens[i]!.name || a.tokens[i]!.parts & NOUN) &&
      !question.asked.has(a.tokens[i]!.lemma) &&
      (isDefinite(a, i) || isDefinite(b, j)),
  );
  if (!told) return null;
  return {
    because: `They differ on ${question.about}: ${quoted(a, ...one.tokens)} against ${quoted(b, ...other.tokens)}.`,
    confidence: 0.8,
    about: [left.flatMap(({ tokens }) => tokens), right.flatMap(({ tokens }) => tokens)],
  };
}

/** "the lawyer", a name: and not "a man", who may be any. */
function isDefinite({ tokens }: Statement, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at);
  return tokens[at]!.name || !before.some(({ form }) => form === "a" || form === "an");
}

const known = QUESTIONS.map((question) => once((statement: Statement) => answersOf(statement, question)));
const answersIn = (statement: Statement, question: Question): readonly Answer[] =>
  known[QUESTIONS.indexOf(question)]!(statement);

function answersOf({ tokens, modality }: Statement, { asked, classes }: Question): Answer[] {
  if (modality !== "certain" || !tokens.some(({ lemma, form }) => asked.has(lemma) || asked.has(form))) return [];
  return classes.flatMap(({ name, phrases, beside = [] }) =>
    phrases.flatMap((phrase): Answer[] => {
      const at = find(tokens, phrase.split(" "));
      return at === null || tokens[at[0]!]!.negations % 2 === 1 ? [] : [{ name, beside, tokens: at }];
    }),
  );
}

function find(tokens: readonly Token[], phrase: readonly string[]): number[] | null {
  const at = tokens.findIndex((_, index) =>
    phrase.every((word, step) => tokens[index + step]?.form === word || tokens[index + step]?.lemma === word),
  );
  return at < 0 || tokens[at]!.name ? null : phrase.map((_, step) => at + step);
}

/** "no civilian casualties" against "a family of nine was killed". */
function byVictim(pair: Pair): Finding | null {
  const { a, b } = pair;
  return victims(a, b, false) ?? victims(b, a, true);
}

function victims(none: Statement, some: Statement, turned: boolean): Finding | null {
  const spared = none.tokens.findIndex(
    ({ lemma, negations }, at) =>
      negations % 2 === 1 && (MEMBERS.has(lemma) || PERSON.has(lemma)) && harmNear(none, at, 1),
  );
  if (spared < 0 || none.denied || some.denied || some.negators > 0) return null;
  const { lemma } = none.tokens[spared]!;
  const hurt = some.tokens.findIndex(
    (token, at) => isMember(none.tokens[spared]!, token, lemma) && harmNear(some, at, 0),
  );
  if (hurt < 0) return null;
  return {
    because: `One has no ${lemma} harmed, the other one: ${quoted(some, hurt)}.`,
    confidence: 0.85,
    about: turned ? [[hurt], [spared]] : [[spared], [hurt]],
  };
}
const PERSON: ReadonlySet<string> = new Set([
  "prisoner",
  "hostage",
  "passenger",
  "protester",
  "demonstrator",
  "officer",
]);

function isMember(of: Token, token: Token, name: string): boolean {
  if (token.kind !== "content" || token.lemma === of.lemma) return false;
  return (MEMBERS.get(name)?.has(token.lemma) ?? false) || kinOf(token, of) === "broader";
}

/** Whether a word of harm stands near, under a negation or not. */
function harmNear({ tokens }: Statement, at: number, negated: 0 | 1): boolean {
  return tokens.some(
    ({ lemma, form, negations }, index) =>
      Math.abs(index - at) <= NEAR && (HARMED.has(lemma) || HARMED.has(form)) && negations % 2 === negated,
  );
}
const NEAR = 6;

/** "no fighters inside the hospital" against "fighters were using the hospital". */
function byAbsence({ a, b, raw }: Pair): Finding | null {
  const [left, right] = [absentIn(a), absentIn(b)];
  if ((left === null) === (right === null)) return null;
  const [none, there, absent, to] = left !== null ? [a, b, left, raw.toB] : [b, a, right!, raw.toA];
  const here = to[absent] ?? -1;
  if (none.tokens.some(({ form }) => /^(?:should|must|ought|would)$/.test(form))) return null;
  if (
    there.tokens.some(({ lemma }) => UNDOING.has(lemma)) ||
    none.negators > 1 ||
    Math.max(none.content.length, there.content.length) > SHORT
  )
    return null;
  if (here < 0 || there.negators > 0 || there.denied || none.denied || there.modality !== "certain") return null;
  // Where they were not, or with what, must be named in both.
  const place = none.content.find(
    (at) =>
      at > absent &&
      to[at]! >= 0 &&
      !none.tokens[at]!.figure &&
      (none.tokens[at]!.parts & NOUN || none.tokens[at]!.name),
  );
  if (place === undefined || there.tokens[here]!.negations > 0) return null;
  return {
    because: `One has none there, the other some: ${quoted(none, absent)} and ${quoted(none, place)}.`,
    confidence: 0.75,
    about: left !== null ? [[absent], [here]] : [[here], [absent]],
  };
}

/** With more words than this a statement says other things as well. */
const SHORT = 12;

/** "there were no fighters": the noun, as a token, or null. */
function absentIn({ tokens }: Statement): number | null {
  const at = tokens.findIndex(
    ({ kind, form }, index) =>
      kind === "negator" &&
      form !== "never" &&
      tokens.slice(Math.max(0, index - 3), index).some(({ form: before }) => before === "there"),
  );
  if (at < 0) return null;
  const noun = tokens.findIndex(({ kind, parts }, index) => index > at && kind === "content" && (parts & NOUN) !== 0);
  return noun < 0 || noun > at + 3 ? null : noun;
}
