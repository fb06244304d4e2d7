/**
 * An account with its claims in reading order: in which sentence each stands, who holds it, which words surround it.
 */
import type { Account, Assertion, Span } from "../model/dossier.ts";
import { linesOf, printedBreaks } from "../text/lines.ts";
import { fold, type Stretch, sentencesIn, type Word, words } from "../text/words.ts";
import { topicsIn, topicsOf } from "./topics.ts";

/** One claim in its place. */
export interface Claim {
  readonly assertion: Assertion;
  readonly start: number;
  readonly end: number;
  /** Index of the sentence it begins in. */
  readonly sentence: number;
  /** Who holds it: a source, a speaker without a name as worded, or the empty string for the publisher. */
  readonly speaker: string;
  /** The words before it in its sentence, back to the claim before. */
  readonly before: Span;
  /** Its words, where they stand in the account. */
  readonly words: readonly Word[];
  /** What it speaks of, see {@link topicsIn}: keys and kinds. */
  readonly topics: ReadonlySet<string>;
}

/** A text and its claims. */
export interface Passage {
  readonly text: string;
  readonly sentences: readonly Stretch[];
  readonly claims: readonly Claim[];
}

/** Reads where the claims of an account stand; those without a place in its text are left out. */
export function passageOf({ text }: Account, assertions: readonly Assertion[]): Passage {
  const whole = text ?? "";
  const sentences = sentencesOf(whole);
  const placed = assertions
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || a.spans.at(-1)!.end - b.spans.at(-1)!.end);
  let sentence = 0;
  const claims = placed.map((assertion, at) => {
    const [start, end] = [assertion.spans[0]!.start, assertion.spans.at(-1)!.end];
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= start) sentence++;
    const from = sentences[sentence]?.start ?? 0;
    const previous = placed[at - 1]?.spans.at(-1)?.end ?? 0;
    const own = assertion.spans.flatMap((span) => wordsAt(whole, span));
    const topics = assertion.text === assertion.quote ? topicsOf(own) : topicsIn(assertion.text);
    return {
      assertion,
      start,
      end,
      sentence,
      speaker: speakerOf(assertion),
      before: { start: Math.min(start, Math.max(from, previous)), end: start },
      words: own,
      topics: new Set(topics.flatMap(({ key, kinds }) => [key, ...kinds])),
    };
  });
  return { text: whole, sentences, claims };
}

function wordsAt(text: string, { start, end }: Span): Word[] {
  return words(text.slice(start, end)).map((word) => ({
    text: word.text,
    start: word.start + start,
    end: word.end + start,
  }));
}

function speakerOf({ attribution }: Assertion): string {
  const last = attribution.at(-1);
  return last === undefined ? "" : (last.holder ?? `?${fold(last.name ?? "")}`);
}

/** The sentences of a text whose lines may be printed ones. */
function sentencesOf(text: string): Stretch[] {
  const lines = linesOf(text);
  const printed = printedBreaks(lines);
  const paragraphs: { start: number; end: number }[] = [];
  for (const { start, end, breaks } of lines) {
    const last = paragraphs.at(-1);
    if (last && breaks <= printed) last.end = end;
    else paragraphs.push({ start, end });
  }
  return paragraphs.flatMap((paragraph) => sentencesIn(text, paragraph));
}
