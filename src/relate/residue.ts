/**
 * What is left over when two statements are laid side by side word by word: small words that exclude each other, a
 * negation, a share of the whole, a word of restriction, other roles. Where something is left over they do not agree.
 */
import { NOUN } from "../english/word-relations.ts";
import { LETTING, NUMBERED, OPPOSED_LINKS, RESTRICTING, TURNED_LINKS, UNASSERTED } from "../lexicon/closed-words.ts";
import type { Statement } from "../statement/statement.ts";
import type { Overlap, WordPair } from "./overlap.ts";

/** One thing left over. */
export interface Residue {
  /** What sort of thing. */
  readonly kind: "opposed" | "turned" | "negation" | "share" | "restricted" | "unasserted" | "roles" | "numbered";
  /** Its words in the first statement, as tokens. */
  readonly a: readonly number[];
  /** Its words in the second statement, as tokens. */
  readonly b: readonly number[];
}

/** What stands between two neighbouring matched words, in both statements, ends left out. */
interface Gap {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** With more matched words than this the order of words is not looked at. */
const MOST = 80;
const known = new WeakMap<Overlap, readonly Residue[]>();

/** Finds what is left over between two statements laid side by side. */
export function residueOf(a: Statement, b: Statement, raw: Overlap): readonly Residue[] {
  let found = known.get(raw);
  if (!found) {
    found = raw.pairs.length > MOST ? [] : a.text <= b.text ? compare(a, b, raw) : compare(b, a, turn(raw)).map(back);
    known.set(raw, found);
  }
  return found;
}

/** The order in which two statements are given must not matter where there are two ways to lay them side by side. */
function turn(raw: Overlap): Side {
  const pairs = raw.pairs.map(({ a, b, kin }) => ({ a: b, b: a, kin })).sort((x, y) => x.a - y.a);
  return { pairs, toA: raw.toB, toB: raw.toA };
}
const back = ({ kind, a, b }: Residue): Residue => ({ kind, a: b, b: a });
type Side = Pick<Overlap, "pairs" | "toA" | "toB">;

function compare(a: Statement, b: Statement, raw: Side): Residue[] {
  const row = inOrder(raw.pairs);
  const gaps = gapsOf(a, b, row);
  return [
    ...gaps.flatMap((gap) => [...linksIn(a, b, gap), ...sharesIn(a, b, gap)]),
    ...negations(a, b, gaps),
    ...restrictions(a, b, raw.pairs),
    ...unasserted(a, b, raw),
    ...numbers(a, b),
  ];
}

/** The longest run of matched words that come in one order in both statements. */
export function inOrder(pairs: readonly WordPair[]): WordPair[] {
  const best: number[] = [];
  const before: number[] = [];
  for (let at = 0; at < pairs.length; at++) {
    best[at] = 1;
    before[at] = -1;
    for (let back = 0; back < at; back++) {
      if (pairs[back]!.b >= pairs[at]!.b || best[back]! < best[at]!) continue;
      best[at] = best[back]! + 1;
      before[at] = back;
    }
  }
  let at = best.indexOf(Math.max(0, ...best));
  const row: WordPair[] = [];
  for (; at >= 0; at = before[at]!) row.unshift(pairs[at]!);
  return row;
}

function gapsOf(a: Statement, b: Statement, row: readonly WordPair[]): Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const { a: endA, b: endB } of [...row, { a: a.tokens.length, b: b.tokens.length }]) {
    gaps.push({ a: range(i, endA), b: range(j, endB) });
    [i, j] = [endA + 1, endB + 1];
  }
  return gaps;
}
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** Small words in one place that exclude each other, or that turn the way round. */
function linksIn(a: Statement, b: Statement, gap: Gap): Residue[] {
  if (gap.a.length === 0 || gap.b.length === 0 || gap.a.length + gap.b.length > 16) return [];
  const forms = (statement: Statement, at: readonly number[]): Set<string> =>
    new Set(at.map((one) => statement.tokens[one]!.form));
  const [left, right] = [forms(a, gap.a), forms(b, gap.b)];
  if (![...otherWords(a, gap.a), ...otherWords(b, gap.b)].every((lemma) => LETTING.has(lemma))) return [];
  for (const i of gap.a) {
    for (const j of gap.b) {
      const [one, other] = [a.tokens[i]!, b.tokens[j]!];
      if (right.has(one.form) || left.has(other.form)) continue;
      const words = `${one.form} ${other.form}`;
      const even = (one.negations + other.negations) % 2 === 0;
      if (OPPOSED_LINKS.has(words) && even)
        return [{ kind: one.negations === 0 ? "opposed" : "turned", a: [i], b: [j] }];
      if (TURNED_LINKS.has(words)) return [{ kind: "turned", a: [i], b: [j] }];
    }
  }
  return [];
}
const otherWords = ({ tokens }: Statement, at: readonly number[]): string[] =>
  at.flatMap((one) =>
    tokens[one]!.kind === "content" && !/^favou?r$/.test(tokens[one]!.form) ? [tokens[one]!.lemma] : [],
  );

/** "most" in the place of "all". */
function sharesIn(a: Statement, b: Statement, gap: Gap): Residue[] {
  const shareIn = ({ quantifiers }: Statement, at: readonly number[]) =>
    quantifiers.filter(({ token, class: share }) => at.includes(token) && share !== "none");
  const [one, other] = [shareIn(a, gap.a)[0], shareIn(b, gap.b)[0]];
  return one && other && one.class !== other.class ? [{ kind: "share", a: [one.token], b: [other.token] }] : [];
}

/** A negator that one has more than the other, and nothing in the same place of the other makes up for it. */
function negations(a: Statement, b: Statement, gaps: readonly Gap[]): Residue[] {
  // "no excuses for it": what is denied there is a word of its own.
  const deny = ({ tokens }: Statement, at: readonly number[]): number[] =>
    at.filter(
      (one) => tokens[one]!.kind === "negator" && !at.some((next) => next > one && tokens[next]!.kind === "content"),
    );
  return gaps.flatMap((gap): Residue[] => {
    const [left, right] = [deny(a, gap.a), deny(b, gap.b)];
    return (left.length + right.length) % 2 === 1 ? [{ kind: "negation", a: left, b: right }] : [];
  });
}

/** "the former mayor" and "the mayor": the word of restriction stands before a noun that both have. */
function restrictions(a: Statement, b: Statement, pairs: readonly WordPair[]): Residue[] {
  return pairs.flatMap(({ a: i, b: j }): Residue[] => {
    const [left, right] = [restriction(a, i), restriction(b, j)];
    const same = left !== null && right !== null && a.tokens[left]!.form === b.tokens[right]!.form;
    if (same || (left === null && right === null)) return [];
    return [{ kind: "restricted", a: left === null ? [] : [left], b: right === null ? [] : [right] }];
  });
}

function restriction({ tokens }: Statement, noun: number): number | null {
  const { parts, name } = tokens[noun]!;
  if (!name && (parts & NOUN) === 0) return null;
  for (let at = noun - 1; at >= 0 && at >= noun - 3; at--) {
    if (tokens[at]!.kind !== "content" && !RESTRICTING.has(tokens[at]!.form)) return null;
    if (RESTRICTING.has(tokens[at]!.form) && tokens[at]!.text === tokens[at]!.text.toLowerCase()) return at;
  }
  return null;
}

/** "asked whether he signed" and "he signed": a word by which it is not said to be so, on one side only. */
function unasserted(a: Statement, b: Statement, { toA, toB }: Side): Residue[] {
  const marks = ({ tokens }: Statement, to: Int16Array): number[] =>
    tokens.flatMap(({ lemma, form, name }, at) =>
      to[at] === -1 && !name && (UNASSERTED.has(lemma) || UNASSERTED.has(form)) ? [at] : [],
    );
  const [left, right] = [marks(a, toB), marks(b, toA)];
  const other = (statement: Statement, at: number, among: Statement, list: readonly number[]): boolean =>
    list.some((one) => among.tokens[one]!.lemma === statement.tokens[at]!.lemma);
  const [onlyA, onlyB] = [left.filter((at) => !other(a, at, b, right)), right.filter((at) => !other(b, at, a, left))];
  return onlyA.length > 0 !== onlyB.length > 0 ? [{ kind: "unasserted", a: onlyA, b: onlyB }] : [];
}

/** A thing told by its number: "ward 12". */
interface Numbered {
  readonly noun: string;
  readonly number: string;
  readonly at: number;
}

/** Finds the things a statement tells by their numbers. */
export function numberedIn({ tokens }: Statement): Numbered[] {
  return tokens.flatMap(({ kind, form, start }, at): Numbered[] => {
    const before = tokens[at - 1];
    if (kind !== "number" || !before || start !== before.end + 1 || !/^\d{1,4}[a-z]?$/.test(form)) return [];
    return NUMBERED.has(before.lemma) && before.form === before.lemma ? [{ noun: before.lemma, number: form, at }] : [];
  });
}

/** "ward 12" and "ward 21" are two wards. */
function numbers(a: Statement, b: Statement): Residue[] {
  const others = numberedIn(b);
  const found = numberedIn(a).flatMap((one): Residue[] => {
    const rivals = others.filter(({ noun }) => noun === one.noun);
    if (rivals.length === 0 || rivals.some(({ number }) => number === one.number)) return [];
    return [{ kind: "numbered", a: [one.at], b: [rivals[0]!.at] }];
  });
  return found;
}
