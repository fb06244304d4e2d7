/**
 * What tells two things of one kind apart before anything is said of them: "the north tower" and "the south tower".
 */
import { VERB } from "../../english/word-relations.ts";
import { AUXILIARIES } from "../../lexicon/clause.ts";
import { TELLING_APART } from "../../lexicon/events.ts";
import type { Statement } from "../../statement/statement.ts";
import type { Overlap } from "../overlap.ts";

/** Two words, one of each statement, that tell what the statements speak of apart. */
export type Tellers = readonly [a: number, b: number];

/** Finds the words by which the subjects of two statements are two things of one kind, or null. */
export function toldApart(a: Statement, b: Statement, { toB }: Overlap): Tellers | null {
  const [endA, endB] = [subjectEnd(a), subjectEnd(b)];
  for (let i = 0; i < endA; i++) {
    if (!tells(a, i)) continue;
    const j = rival(a, i, b, toB, endB);
    if (j !== null) return [i, j];
  }
  return null;
}

/**
 * Finds the word that makes one of two subjects somebody else, or null: "the prime minister" beside "the minister",
 * "Ivanov's lawyer" beside "Ivanov".
 */
export function somebodyElse(
  a: Statement,
  b: Statement,
  { pairs }: Overlap,
): { readonly side: "a" | "b"; readonly at: number } | null {
  const [endA, endB] = [subjectEnd(a), subjectEnd(b)];
  for (const { a: i, b: j, kin } of pairs) {
    if (kin !== "same" || i >= endA || j >= endB) continue;
    const [one, other] = [elseAt(a, i), elseAt(b, j)];
    if (one !== null && other === null) return { side: "a", at: one };
    if (other !== null && one === null) return { side: "b", at: other };
  }
  return null;
}

/** The rank before an office, or what a name owns, by its token. */
function elseAt({ tokens, text }: Statement, at: number): number | null {
  if (!tokens[at]!.name && RANKS.has(tokens[at - 1]?.form ?? "")) return at - 1;
  const owned = /^['’]s\b/.test(text.slice(tokens[at]!.end)) || /['’]s$/.test(tokens[at]!.text);
  const next = tokens.findIndex(({ kind }, index) => index > at && kind === "content");
  return owned && next > at && next <= at + 2 && KIN_OR_AIDE.has(tokens[next]!.lemma) ? next : null;
}
/** Words that make another office of one. */
const RANKS: ReadonlySet<string> = new Set("prime vice deputy assistant former acting shadow junior".split(" "));
/** People who are somebody's. */
const KIN_OR_AIDE: ReadonlySet<string> = new Set(
  "lawyer attorney wife husband son daughter brother sister father mother family spokesman spokeswoman spokesperson aide adviser advisor deputy ally colleague driver bodyguard assistant successor predecessor party company".split(
    " ",
  ),
);

/** The word in the other subject that stands where a telling word stands, and differs from it. */
function rival(a: Statement, i: number, b: Statement, toB: Int16Array, end: number): number | null {
  const { lemma } = a.tokens[i]!;
  if (PEOPLE.has(lemma)) return other(b, end, (at) => PEOPLE.has(b.tokens[at]!.lemma) && b.tokens[at]!.lemma !== lemma);
  if (isLabel(a, i)) {
    const head = toB[i - 1] ?? -1;
    return head >= 0 && head + 1 < end && isLabel(b, head + 1) && b.tokens[head + 1]!.lemma !== lemma ? head + 1 : null;
  }
  // "the north of the town" and "the south of the town"
  if (a.tokens[i + 1]?.form === "of")
    return other(b, end + 1, (at) => b.tokens[at + 1]?.form === "of" && tells(b, at) && b.tokens[at]!.lemma !== lemma);
  const head = toB[i + 1] ?? -1;
  if (head <= 0 || head >= end || !tells(b, head - 1)) return null;
  return b.tokens[head - 1]!.lemma === lemma ? null : head - 1;
}

function other({ tokens }: Statement, end: number, holds: (at: number) => boolean): number | null {
  const at = tokens.findIndex((_, index) => index < end && holds(index));
  return at < 0 ? null : at;
}

/** Words for people in the plural that tell one group from another. */
const PEOPLE: ReadonlySet<string> = new Set("man men woman women boy girl child children adult male female".split(" "));

function tells(statement: Statement, at: number): boolean {
  const { lemma, form } = statement.tokens[at]!;
  return (
    TELLING_APART.has(lemma) ||
    (PEOPLE.has(lemma) && (form !== lemma || /^(?:men|women|children)$/.test(form))) ||
    isLabel(statement, at)
  );
}

/** "Group A", "Team B": a single capital after a noun. */
function isLabel({ tokens }: Statement, at: number): boolean {
  return at > 0 && /^[A-HJ-Z]$/.test(tokens[at]!.text) && tokens[at - 1]!.kind === "content";
}

/** Where the subject of a statement ends: at its first auxiliary, negator or verb in the past. */
function subjectEnd({ tokens }: Statement): number {
  const end = tokens.findIndex(
    ({ form, lemma, kind, parts }, at) =>
      at > 0 &&
      !PEOPLE.has(lemma) &&
      (AUXILIARIES.has(form) ||
        kind === "negator" ||
        (kind === "content" && parts & VERB && form !== lemma && !/s$/.test(form))),
  );
  return end < 0 ? Math.min(tokens.length, 4) : end;
}

const ORDINAL = "first|second|third|fourth|1st|2nd|3rd|4th|last";
const PERIOD = new RegExp(`\\b(${ORDINAL})[- ](quarter|half|semester|term)\\b|\\bq([1-4])\\b`, "i");

/** Names the part of a year a statement speaks of, where it does: "second quarter". */
export function periodOf({ text }: Statement): string | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  const number = match[3] ?? String("first second third fourth".split(" ").indexOf(match[1]!.toLowerCase()) + 1);
  return match[3]
    ? `quarter ${number}`
    : `${match[2]!.toLowerCase()} ${number === "0" ? match[1]!.toLowerCase() : number}`;
}

/** Whether a statement counts by a financial year of its own. */
export function isFiscal({ text }: Statement): boolean {
  return /\b(?:fiscal|financial year|tax year|FY ?\d)/i.test(text);
}

/** Whether a statement tells by its words that it speaks of a later time than what went before. */
export function comesLater({ tokens }: Statement): boolean {
  return tokens.some(
    ({ form }, at) =>
      /^(?:later|subsequently|afterwards|eventually|now)$/.test(form) ||
      (form === "since" && /^(?:has|have|had)$/.test(tokens[at - 1]?.form ?? "")),
  );
}
