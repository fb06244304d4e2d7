/**
 * What a claim says on the slots that accounts of events argue about, and of motives.
 */
import { NOUN, VERB } from "../english/word-relations.ts";
import { AUXILIARIES, LOOKED_INTO } from "../lexicon/clause.ts";
import { FRAMES } from "../lexicon/frames.ts";
import {
  AFFAIRS,
  BLEMISHES,
  CLASSING,
  GRAVE,
  MOTIVE_MARKS,
  MOTIVES,
  NO_STANCE,
  PLAIN_MOTIVES,
  SLIGHT,
  SLOTS,
  type Slot,
  STEPS,
  STORIES,
  STRESSING,
  TECHNICAL,
} from "../lexicon/slots.ts";
import { isVerb, type Token } from "./tokens.ts";

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
  /** How far it goes: a slight blemish, a grave one, or neither is said. */
  readonly degree: "slight" | "grave" | "plain";
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

/** The phrases that begin with a word, by its form or its base form. */
function phrasesAt(form: string, lemma: string): readonly Phrase[] {
  const [own, base] = [stancePhrases.get(form) ?? NONE, form === lemma ? NONE : (stancePhrases.get(lemma) ?? NONE)];
  return own.length === 0 ? base : base.length === 0 ? own : [...own, ...base];
}
const NONE: readonly Phrase[] = [];

export function takeStances(tokens: readonly Token[], deniers: readonly number[]): Stance[] {
  const found: Stance[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { form, lemma, name } = tokens[at]!;
    if (name || NO_STANCE.has(`${form} ${tokens[at + 1]?.form ?? ""}`)) continue;
    const candidates = phrasesAt(form, lemma);
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
      const degree = slot.name === "verdict" ? degreeOf(tokens, at, phrase, under) : "plain";
      const flipped = under ? -pole : degree === "slight" ? 1 : pole;
      found.push({ slot, pole: flipped as 1 | -1, words: quote(tokens, indices), tokens: indices, technical, degree });
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

/** "minor irregularities" and "no serious violations" are slight, "massive fraud" is grave. */
function degreeOf(tokens: readonly Token[], at: number, phrase: readonly string[], denied: boolean): Stance["degree"] {
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ form }) => form);
  const own = [...before, ...phrase, tokens[at]!.lemma];
  const blemish = phrase.some((word) => BLEMISHES.has(word)) || BLEMISHES.has(tokens[at]!.lemma);
  if (blemish && !denied && before.some((form) => SLIGHT.has(form))) return "slight";
  if (own.some((form) => GRAVE.has(form))) return blemish && denied ? "slight" : "grave";
  return "plain";
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
  // "on charges of murder": what somebody is accused of is not said to be so.
  if (name === "intent" && tokens.slice(Math.max(0, at - CHARGED_REACH), at).some((token) => CHARGED.has(token.lemma)))
    return false;
  if (name === "legality") return !(CLASSING.has(form) && AFFAIRS.has(next?.lemma ?? ""));
  if (name === "truth") return !(STRESSING.has(form) && next?.kind === "content" && !STORIES.has(next.lemma));
  if (name !== "outcome" || previous === undefined) return true;
  if (/^(?:to|that|which|who)$/.test(previous.form)) return false;
  // "the ban", "a travel ban": a noun.
  if (form === lemma) return AUXILIARIES.has(previous.form) || previous.kind === "negator";
  return !(form.endsWith("ing") && previous.kind === "content" && previous.parts & NOUN);
}
const CHARGED: ReadonlySet<string> = new Set(["charge", "accuse", "suspicion", "indict", "allegation"]);
const CHARGED_REACH = 4;
/** "violations of the right to assemble", "a democratic society": no verdict on how something was run. */
function ofOtherThings(tokens: readonly Token[], at: number): boolean {
  const { lemma, form } = tokens[at]!;
  const next = tokens[at + 1];
  // "in the event of an unfair vote"
  if (tokens.slice(Math.max(0, at - 4), at).some((token) => token.form === "event")) return true;
  // "jeopardising the democratic process"
  if (tokens.slice(Math.max(0, at - 4), at).some((token) => UNDONE.has(token.lemma))) return true;
  if (lemma === "violation") {
    const near = tokens.slice(Math.max(0, at - 1), at + 5);
    return near.some((token) => token.lemma === "right" || token.lemma === "law");
  }
  return form === "democratic" && next?.kind === "content" && (next.parts & NOUN) !== 0 && !RUN.has(next.lemma);
}
/** Who does this to a fair vote says of no vote that it was fair. */
const UNDONE: ReadonlySet<string> = new Set(
  "jeopardise jeopardize undermine endanger threaten erode subvert sabotage thwart prevent hinder impede obstruct".split(
    " ",
  ),
);
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

export function readMotives(tokens: readonly Token[]): Motive[] {
  const marks = tokens.flatMap((_, at) => (marksMotive(tokens, at) ? [at] : []));
  const found: Motive[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const { motive, plain, phrases } of MOTIVE_PHRASES) {
      const phrase = phrases.find((one) => matches(tokens, at, one));
      if (!phrase || tokens[at]!.name) continue;
      const marked = marks.some((mark) => Math.abs(mark - at) <= MARK_REACH && !(at > mark && isEffect(tokens, mark)));
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

/** "closed the newspaper for": the step stands at most this many words before its ground. */
const STEP_REACH = 4;

/** "sparked new security questions": what comes after it is what came of it, unless "by" stands between. */
function isEffect(tokens: readonly Token[], mark: number): boolean {
  return SETTING_OFF.has(tokens[mark]!.lemma) && tokens[mark + 1]?.form !== "by";
}
const SETTING_OFF: ReadonlySet<string> = new Set(["spark", "trigger", "prompt", "cause", "provoke"]);

function marksMotive(tokens: readonly Token[], at: number): boolean {
  const { lemma, form } = tokens[at]!;
  if (TWO_WORD_MARKS.has(`${form} ${tokens[at + 1]?.form}`)) return true;
  if (form === "for") return tokens.slice(Math.max(0, at - STEP_REACH), at).some((token) => STEPS.has(token.lemma));
  if (!MOTIVE_MARKS.has(lemma) && !MOTIVE_MARKS.has(form)) return false;
  // "turned over": no ground; "fined over" gives one.
  return form !== "over" || !((tokens[at - 1]?.parts ?? 0) & VERB) || STEPS.has(tokens[at - 1]!.lemma);
}

/** Whether a word is of what a claim says of a motive: "for political reasons". */
export function speaksOfMotive(
  claim: { readonly tokens: readonly Token[]; readonly motives: readonly Motive[] },
  at: number,
): boolean {
  return MOTIVE_MARKS.has(claim.tokens[at]!.lemma) || claim.motives.some(({ tokens }) => tokens.includes(at));
}

let patterns: readonly RegExp[] | null = null;

function patternOf(entries: string): RegExp {
  const words = entries
    .trim()
    .split(/[|\n]/)
    .map((entry) => (entry.endsWith("*") ? `${entry.slice(0, -1)}[a-z]*` : entry));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** An answer: "No, the bridge did not fall", "Fact check: no, …". */
const ANSWER = /(?:^|[:.–—-]\s*)["'“‘]?(?:no|nope|sorry|wrong|actually)[,.!:]/u;

/** Counts the marks of each frame in a text, in the order of the table, then whether it answers with no. */
export function framesOf(text: string): readonly number[] {
  const low = text.toLowerCase().replaceAll("’", "'");
  patterns ??= FRAMES.map(([, entries]) => patternOf(entries));
  const counts = patterns.map((pattern) => low.match(pattern)?.length ?? 0);
  return [...counts, Number(ANSWER.test(low))];
}
