/**
 * Oppositions of a short claim with one clause of a longer statement: what the short one says whole, the other denies,
 * says by the opposite word, or turns round, in passing.
 */

import { VERB } from "../../english/word-relations.ts";
import { CONVERSE, DEPARTING, GETTING, ORDERS, PRIZES, REFUSING, SPOUSES } from "../../lexicon/events.ts";
import { focusOf, predicatesOf } from "../../statement/negation-focus.ts";
import type { Statement } from "../../statement/statement.ts";
import { kinOf } from "../overlap.ts";
import { type Finding, type Level, type Pair, quoted, rowsOf } from "../pair.ts";

const level = rowsOf("contradicts");

/** The oppositions within a longer statement. */
export const WITHIN: readonly Level[] = [
  level("denied-within", "negation", "deny in passing what the other says", (pair) => byPart(pair, deniedIn)),
  level("opposed-within", "antonym", "say in passing the opposite of the other", (pair) => byPart(pair, opposedIn)),
  level("turned-within", "structure", "have one relation the other way round", (pair) => byPart(pair, turnedIn, 1)),
];

/** A short claim and a longer statement. */
interface Sides {
  readonly short: Statement;
  readonly long: Statement;
  /** Partner in the longer one of each word of the short one. */
  readonly to: Int16Array;
}
type Found = { readonly i: number; readonly j: number; readonly because: string };

/** The claim has at most this many words with content, and the other statement half as many again. */
const SHORT = 10;
const LONGER = 1.5;

function byPart(pair: Pair, test: (sides: Sides) => Found | null, longer = LONGER): Finding | null {
  const { a, b, raw } = pair;
  const turned = a.content.length < b.content.length;
  const [short, long, to] = turned ? [a, b, raw.toB] : [b, a, raw.toA];
  if (short.content.length > SHORT || long.content.length < short.content.length * longer) return null;
  if (short.question || long.question || short.denied || long.denied) return null;
  const found = test({ short, long, to });
  if (!found) return null;
  const { i, j, because } = found;
  return { because, confidence: 0.8, about: turned ? [[i], [j]] : [[j], [i]] };
}

/** The verbs of the short claim, where it denies nothing itself. */
function verbsOf(short: Statement): number[] {
  if (short.negators > 0 || !short.finite) return [];
  const getting = short.tokens.flatMap(({ lemma, kind }, at) =>
    kind === "function" && GETTING.has(lemma) ? [at] : [],
  );
  return [...predicatesOf(short).filter((at) => (short.tokens[at]!.parts & VERB) !== 0), ...getting];
}

/** "Tarn accepts the permit" against "…, but Tarn will not accept the permit". */
function deniedIn({ short, long, to }: Sides): Found | null {
  if (long.deniers.length === 0 || !covered(short, to, [])) return null;
  const focus = focusOf(long);
  for (const i of verbsOf(short)) {
    const j = long.tokens.findIndex(({ lemma }, at) => lemma === short.tokens[i]!.lemma && focus.has(at));
    if (j < 0 || long.tokens[j]!.negations % 2 === 0 || !sameObject(short, i, long, j)) continue;
    if (!inSentence(short, i, long, j) || otherFigure(short, long, to)) continue;
    return { i, j, because: `One denies in passing what the other says: ${quoted(long, j)}.` };
  }
  return null;
}

/** "denied that 40 were killed, saying 12 were": the figure of the claim is not the one denied. */
function otherFigure(short: Statement, long: Statement, to: Int16Array): boolean {
  return short.content.some((at) => {
    const other = long.tokens[to[at]!];
    return short.tokens[at]!.figure && other !== undefined && other.negations % 2 === 0;
  });
}

/** "lost $374 million" against "reported net earnings of $374 million". */
function opposedIn({ short, long, to }: Sides): Found | null {
  for (const i of verbsOf(short)) {
    if (to[i]! >= 0 || !covered(short, to, [i])) continue;
    const j = long.tokens.findIndex((token, at) => {
      const opposite =
        (kinOf(short.tokens[i]!, token) === "antonym" && !CONVERSE.has(token.lemma)) ||
        (GETTING.has(short.tokens[i]!.lemma) && REFUSING.has(token.lemma) && isTaken(short, i));
      if (!opposite || token.negations % 2 === 1) return false;
      return sameObject(short, i, long, at) && inSentence(short, i, long, at);
    });
    if (j >= 0) return { i, j, because: `They use opposite words: ${quoted(short, i)} against ${quoted(long, j)}.` };
  }
  return null;
}

/** "accepted the post", "received the prize"; an appeal that is received may be rejected yet. */
function isTaken({ tokens, content }: Statement, verb: number): boolean {
  if (/^(?:accept|take|win)$/.test(tokens[verb]!.lemma)) return true;
  return content.some((at) => at > verb && at <= verb + 4 && PRIZES.has(tokens[at]!.lemma));
}

/** Whether all words of a claim but those set aside stand in the other statement too, two of them at least. */
function covered(short: Statement, to: Int16Array, aside: readonly number[]): boolean {
  const rest = short.content.filter((at) => !aside.includes(at));
  return rest.length >= 2 && rest.every((at) => to[at] !== -1);
}

/** Whether what the short claim says after its verb stands in the sentence of the other's verb. */
function inSentence(short: Statement, i: number, long: Statement, j: number): boolean {
  const { text, tokens } = long;
  const start = Math.max(0, ...[...text.slice(0, tokens[j]!.start).matchAll(SENTENCE_END)].map(({ index }) => index));
  const rest = text.slice(tokens[j]!.end).search(SENTENCE_END);
  const end = rest < 0 ? text.length : tokens[j]!.end + rest + 1;
  const own = tokens.filter((token) => token.start >= start && token.end <= end);
  return short.content.every((at) => at <= i || own.some(({ stem }) => stem === short.tokens[at]!.stem));
}
const SENTENCE_END = /[.!?]["”’)]?\s+\p{Lu}/gu;

/** Whether the next word with content is the same after both, in one clause. */
function sameObject(short: Statement, i: number, long: Statement, j: number): boolean {
  const [x, y] = [short.content.find((at) => at > i), long.content.find((at) => at > j)];
  if (x === undefined || y === undefined) return false;
  const [one, other] = [short.tokens[x]!, long.tokens[y]!];
  return one.lemma === other.lemma && other.clause === long.tokens[j]!.clause;
}

/** "Ros owns Tal" against "Ros is a subsidiary of Tal"; "left Velden" against "left for Velden". */
function turnedIn(sides: Sides): Found | null {
  return counterpartIn(sides) ?? directionIn(sides) ?? formerIn(sides);
}

/** "Ros owns Tal" against "Ros, a subsidiary of Tal": one relation, the two names the other way round. */
function counterpartIn({ short, long }: Sides): Found | null {
  for (const said of ordersIn(short, short.content.length)) {
    for (const turned of ordersIn(long, NEAR)) {
      const swapped = holds(turned.upper, said.lower) && holds(turned.lower, said.upper);
      if (said.relation !== turned.relation || !swapped || said.upper.length === 0 || said.lower.length === 0) continue;
      const because = `They have it the other way round: “${said.words}” against “${turned.words}”.`;
      return { i: said.at, j: turned.at, because };
    }
  }
  return null;
}
/** Names this many words with content away from the phrase between them still belong to it. */
const NEAR = 3;
const holds = (names: readonly string[], all: readonly string[]): boolean => all.every((name) => names.includes(name));

/** Two names and which is the upper one of a relation. */
interface Order {
  readonly relation: string;
  readonly upper: readonly string[];
  readonly lower: readonly string[];
  readonly words: string;
  readonly at: number;
}
function ordersIn(statement: Statement, near: number): Order[] {
  const { text, tokens, content } = statement;
  return ORDERS.flatMap(([relation, words, first]) => {
    const match = words.exec(text);
    const told = match ? tokens.findIndex(({ end }) => end > match.index) : -1;
    if (!match || told < 0 || tokens.slice(Math.max(0, told - 3), told).some(({ kind }) => kind === "negator"))
      return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const named = (list: readonly number[]): string[] =>
      list.flatMap((at) => (/^\p{Lu}/u.test(tokens[at]!.text) ? [tokens[at]!.lemma] : []));
    const before = named(
      nameRun(
        statement,
        content
          .filter((at) => tokens[at]!.start < start)
          .slice(-near)
          .reverse(),
      ),
    );
    const after = named(nameRun(statement, content.filter((at) => tokens[at]!.start >= end).slice(0, near)));
    const [upper, lower] = first === "upper" ? [before, after] : [after, before];
    return [{ relation, upper, lower, words: match[0], at: told }];
  });
}

/** The first run of names among words: "Lee" of "Lee after Jones". */
function nameRun({ tokens }: Statement, words: readonly number[]): readonly number[] {
  const first = words.findIndex((at) => /^\p{Lu}/u.test(tokens[at]!.text));
  const length = words
    .slice(first)
    .findIndex((at, step) => !/^\p{Lu}/u.test(tokens[at]!.text) || Math.abs(at - words[first]!) !== step);
  return first < 0 ? [] : words.slice(first, length < 0 ? undefined : first + length);
}

/** "left Hawaii" against "departed for Hawaii". */
function directionIn({ short, long, to }: Sides): Found | null {
  for (const i of verbsOf(short)) {
    if (!DEPARTING.has(short.tokens[i]!.lemma) || !covered(short, to, [i])) continue;
    const forPlace = short.tokens[i + 1]?.form === "for";
    const place = short.content.find((at) => at > i);
    const j = long.tokens.findIndex(
      ({ lemma }, at) =>
        DEPARTING.has(lemma) &&
        (long.tokens[at + 1]?.form === "for") !== forPlace &&
        place !== undefined &&
        nextIs(long, at, short.tokens[place]!.lemma),
    );
    if (j < 0 || !short.tokens[place!]!.name) continue;
    const side = (statement: Statement, at: number): string => quoted(statement, at, at + 1);
    return { i, j, because: `One has it left, the other made for: ${side(short, i)} against ${side(long, j)}.` };
  }
  return null;
}
function nextIs({ tokens, content }: Statement, at: number, lemma: string): boolean {
  const next = content.find((each) => each > at);
  return next !== undefined && tokens[next]!.lemma === lemma;
}

/** "Ros is Tal's ex-wife" against "Ros, the wife of Tal". */
function formerIn({ short, long, to }: Sides): Found | null {
  const [one, other] = [spouseIn(short), spouseIn(long)];
  if (!one || !other || one.former === other.former) return null;
  const names = short.content.filter((at) => short.tokens[at]!.name);
  if (names.length < 2 || names.some((at) => to[at] === -1) || one.couple !== other.couple) return null;
  return { i: one.at, j: other.at, because: "They are married in one and no longer in the other." };
}
function spouseIn({ tokens }: Statement): { at: number; former: boolean; couple: string } | null {
  const at = tokens.findIndex(({ form }) => SPOUSES.has(form.replace(/^ex-/, "")));
  if (at < 0) return null;
  const former = tokens[at]!.form.startsWith("ex-") || /^(?:former|ex|divorced)$/.test(tokens[at - 1]?.form ?? "");
  const before = surnames(tokens.slice(0, at));
  // "Lena Falk, the wife of Tom Berg", "Tom Berg is Lena Falk's ex-husband"
  const [one, other] =
    tokens[at + 1]?.form === "of" ? [before.at(-1), surnames(tokens.slice(at, at + 8))[0]] : [before[0], before.at(-1)];
  return one === undefined || other === undefined ? null : { at, former, couple: [one, other].sort().join(" and ") };
}
/** The last name of each run of names. */
function surnames(tokens: Statement["tokens"]): string[] {
  return tokens.flatMap(({ name, form }, at) => (name && !tokens[at + 1]?.name ? [form.replace(/['’]s$/, "")] : []));
}
