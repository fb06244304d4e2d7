/**
 * By what a claim shows that it answers another one of its text.
 */
import {
  CALLED_TRUE,
  CALLED_UNTRUE,
  CLAIM_NOUNS,
  CONTRASTING,
  GUILT_NOUNS,
  LEADING_CONTRAST,
  POINTERS,
  REPLYING,
  RIVALRY,
} from "../lexicon/answers.ts";
import type { Answering, Span, SpeechAct } from "../model/dossier.ts";
import { fold, words } from "../text/words.ts";
import type { Claim, Passage } from "./passage.ts";

/** A sign that a claim answers another. */
export interface Sign {
  /** How it answers. */
  readonly how: Answering;
  /** The words that show it. */
  readonly words: Span;
  /**
   * What ties it to what it answers: `pointer`, words that stand for a claim made before ("it", "the allegations") ·
   * `guilt`, what somebody was accused of · `topic`, what it speaks of · `beside`, that the text sets it beside the
   * claim before · `hint`, a noun for a claim that says itself which one ("the idea that …") · `none`, that another
   * speaks of the same.
   */
  readonly by: "pointer" | "guilt" | "topic" | "beside" | "hint" | "none";
  /** Whether the words stand for several claims ("the allegations", "both stories"). */
  readonly many: boolean;
}

const HOW: Partial<Record<SpeechAct, Answering>> = {
  deny: "denies",
  dispute: "denies",
  confirm: "confirms",
  concede: "confirms",
  evaluate: "judges",
};

/** Finds the signs that the claim with index `at` answers another, the most telling first. */
export function signOf(passage: Passage, at: number): Sign[] {
  const claim = passage.claims[at]!;
  const verdict = byVerdict(passage, claim);
  return [...byAct(claim), ...(verdict ? [verdict] : []), ...byJoint(passage, at), byTopic(claim)];
}

/** "denied the allegations", "rejected this as …", "confirmed that …" */
function byAct({ assertion }: Claim): Sign[] {
  const link = assertion.attribution.at(-1);
  const how = link && HOW[link.act];
  const [cue] = link?.cue ?? [];
  if (!how || !cue) return [];
  const pointed = pointerIn(assertion.text);
  const sign = (by: Sign["by"]): Sign => ({ how, words: cue, by, many: pointed?.many ?? false });
  // Whoever praises or blames somebody answers no claim.
  if (how === "judges") return pointed?.whole ? [sign("pointer")] : [];
  if (pointed === null) return [sign("topic")];
  return pointed.whole ? [sign(pointed.by)] : [sign("topic"), sign("hint")];
}

/** First words of a content that stand for something said or named before. */
export interface Pointer {
  readonly by: "pointer" | "guilt";
  readonly many: boolean;
  /** Whether the content says nothing of its own besides. */
  readonly whole: boolean;
  /** Whether a noun for what was said does it, and no pronoun. */
  readonly noun: boolean;
  /** Offset after them. */
  readonly end: number;
}

const AFTER_HEAD = /^(?:was|were|is|are|had|has|have|as|of|that|by|against|about|to|for|over|made|when|which|who)$/;
const OPENING = /^(?:the|this|that|these|those|any|all|such|both|every|each|no|his|her|their|its|my|our|your)$/;
const OWN_WORDS = /^(?:of|that|about)$/;

/** Reads what the first words of a content stand for, or null. */
export function pointerIn(text: string): Pointer | null {
  const all = words(text).slice(0, 7);
  const list = all.map((word) => fold(word.text));
  const cut = list.findIndex((word, at) => at > 0 && AFTER_HEAD.test(word));
  const head = cut < 0 ? list : list.slice(0, cut);
  const whole = !OWN_WORDS.test(list[cut] ?? "");
  const end = all[head.length - 1]?.end ?? 0;
  const noun = head.findLast((word) => CLAIM_NOUNS.has(word));
  if (noun !== undefined && head.length <= 5 && (head[0] === noun || OPENING.test(head[0]!)))
    return { by: "pointer", many: /s$/.test(noun), whole, noun: true, end: all[head.lastIndexOf(noun)]!.end };
  if (head.length <= 3 && head.some((word) => GUILT_NOUNS.has(word)))
    return { by: "guilt", many: false, whole, noun: false, end };
  const [first = ""] = head;
  if (!POINTERS.has(first) || (head.length > 2 && !/^(?:an?|the)$/.test(head[1]!))) return null;
  const many = /^(?:these|those|them|both|all|everything)$/.test(first);
  return { by: "pointer", many, whole: true, noun: false, end: all[0]!.end };
}

/** "It is a lie", "the claims were a fabrication": a verdict on words, in a clause that points back. */
function byVerdict({ text }: Passage, claim: Claim): Sign | null {
  const within = text.slice(claim.start, claim.end);
  const end = Math.min(claim.end, claim.start + VERDICT_WITHIN);
  const untrue = firstIn(CALLED_UNTRUE, text, claim.start, end);
  const shown = untrue ?? firstIn(CALLED_TRUE, text, claim.start, end);
  const pointed = pointerIn(within);
  if (!shown || (!pointed && words(within).length > SHORT)) return null;
  return { how: untrue ? "denies" : "confirms", words: shown, by: "pointer", many: pointed?.many ?? false };
}
/** How far from its subject a verdict may stand. */
const VERDICT_WITHIN = 70;
/** A claim of so few words that is called a lie says nothing else. */
const SHORT = 6;

/** "…, but the mayor said …", "the mayor replied …", "While A said …, B said …", "The ministry's account is the reverse. …" */
function byJoint({ text, claims, sentences }: Passage, at: number): Sign[] {
  const claim = claims[at]!;
  const previous = claims[at - 1];
  const { start, end } = claim.before;
  const turned = firstIn(REPLYING, text, start, end);
  const joint = firstIn(CONTRASTING, text, start, end);
  const together = previous?.sentence === claim.sentence;
  const led = together ? firstIn(LEADING_CONTRAST, text, previous.before.start, previous.before.end) : null;
  const found = [
    reply("beside", turned),
    reply("topic", joint),
    reply("beside", (together ? joint : null) ?? led),
    together ? null : reply("beside", rivalry({ text, sentences }, claim, previous)),
  ];
  return found.filter((sign) => sign !== null);
}

const reply = (by: Sign["by"], shown: Span | null): Sign | null =>
  shown && { how: "replies", words: shown, by, many: false };

/** A sentence between two claims, or before the first of them, that says that there are two versions. */
function rivalry(
  { text, sentences }: Pick<Passage, "text" | "sentences">,
  claim: Claim,
  previous: Claim | undefined,
): Span | null {
  const startOf = (sentence: number): number => sentences[Math.max(0, sentence)]?.start ?? 0;
  const between = firstIn(RIVALRY, text, Math.max(previous?.end ?? 0, startOf(claim.sentence - 1)), claim.start);
  return between ?? (previous ? firstIn(RIVALRY, text, startOf(previous.sentence - 1), previous.start) : null);
}

/** Another speaks of the same: the words that say so are those that name him. */
function byTopic({ assertion, start, end }: Claim): Sign {
  const link = assertion.attribution.at(-1);
  return { how: "replies", words: link?.cue?.[0] ?? link?.source?.[0] ?? { start, end }, by: "none", many: false };
}

function firstIn(pattern: RegExp, text: string, from: number, to: number): Span | null {
  const match = pattern.exec(text.slice(from, to));
  return match && { start: from + match.index, end: from + match.index + match[0].length };
}
