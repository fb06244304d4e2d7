/**
 * Short names for issues and positions, made of the accounts' own words.
 */

import { saysWhy } from "../align/point-terms.ts";
import { TALLIES } from "../lexicon/tallies.ts";
import type { Assertion } from "../model/dossier.ts";
import { readStatement } from "../statement/statement.ts";
import { talliesOf } from "../statement/tallies.ts";
import { termOf } from "../text/terms.ts";
import { byCodeUnit, fold, words } from "../text/words.ts";

/** How many words a position's label has at most. */
const LABEL_WORDS = 16;

/** A position's label: its words, cut at a word when they are many. */
export function labelPosition(assertion: Assertion): string {
  return shorten(assertion.text, LABEL_WORDS);
}

/** The first `most` words of a text as it stands, with an ellipsis when there are more. */
function shorten(text: string, most: number): string {
  const found = words(text);
  const last = found[most - 1];
  const plain = text.replace(/\s+/gu, " ").trim();
  return found.length <= most || last === undefined
    ? plain
    : `${text.slice(0, last.end).replace(/\s+/gu, " ").trim()}…`;
}

/** The words of an assertion: where they stand, and the index term of each. */
interface Worded {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly terms: readonly (string | null)[];
}

/** Words found before: an assertion is labelled with others, and counted, more than once. */
const known = new WeakMap<Assertion, Worded>();

function wordsOf(assertion: Assertion): Worded {
  const before = known.get(assertion);
  if (before) return before;
  const found = words(assertion.text);
  const worded = {
    starts: found.map(({ start }) => start),
    ends: found.map(({ end }) => end),
    terms: found.map(({ text }) => termOf(text)),
  };
  known.set(assertion, worded);
  return worded;
}

/** How many assertions have each term, and how many there are. */
export class TermCounts {
  private readonly counts = new Map<string, number>();
  private counted: ReadonlySet<Assertion> = new Set();

  /** Counts these assertions and no others; those counted before are not counted anew. */
  count(assertions: readonly Assertion[]): this {
    const now = new Set(assertions);
    for (const assertion of this.counted) if (!now.has(assertion)) this.add(assertion, -1);
    for (const assertion of now) if (!this.counted.has(assertion)) this.add(assertion, 1);
    this.counted = now;
    return this;
  }

  /** How many assertions have a term. */
  of(term: string): number {
    return this.counts.get(term) ?? 0;
  }

  /**
   * How rare a term is: the logarithm of how many assertions there are for each that has it. From {@link MANY} assertions
   * on both numbers are taken to the next power of two, so that one account more does not change every label.
   */
  rarity(term: string): number {
    const [having, all] = [this.of(term) || 1, this.counted.size];
    return Math.log(
      1 + (all < MANY ? all / having : 2 ** (Math.round(Math.log2(all)) - Math.round(Math.log2(having)))),
    );
  }

  private add(assertion: Assertion, times: 1 | -1): void {
    const { terms } = wordsOf(assertion);
    terms.forEach((term, at) => {
      // Texts are short: looking back costs less than a set.
      if (term !== null && terms.indexOf(term) === at) this.addTerm(term, times);
    });
  }

  private addTerm(term: string, times: 1 | -1): void {
    const now = this.of(term) + times;
    if (now === 0) this.counts.delete(term);
    else this.counts.set(term, now);
  }
}

/** From how many assertions on rarity goes by powers of two. */
const MANY = 1024;

/** A label, and how rare the words were by which it was chosen: with other rarities it may be another. */
export interface Labelled {
  /** The label. */
  readonly label: string;
  /** How rare each word is that several of the assertions share. */
  readonly rarities: ReadonlyMap<string, number>;
}

/** Whether words are as rare as they were when a label was chosen. */
export function isAsRare({ rarities }: Labelled, counts: TermCounts): boolean {
  for (const [term, rarity] of rarities) if (counts.rarity(term) !== rarity) return false;
  return true;
}

/**
 * An issue's label: the question its assertions answer, where several answer the same one, and the words they share;
 * the words of the assertion itself when it stands alone.
 *
 * @param counts - How many of all assertions have each term.
 */
export function labelIssue(members: readonly Assertion[], counts: TermCounts): Labelled {
  const [model, ...others] = members;
  const rarities = new Map<string, number>();
  if (model === undefined) return { label: "", rarities };
  if (others.length === 0) return { label: shorten(model.text, LABEL_WORDS / 2), rarities };
  const shared = new TermCounts().count(members);
  const topic = sharedPhrase(members, (term) => {
    const inside = shared.of(term);
    if (inside < 2 || /^\p{N}/u.test(term)) return -1;
    const rarity = counts.rarity(term);
    rarities.set(term, rarity);
    return (inside / members.length) * rarity;
  });
  return { label: withQuestion(topic, questionOf(members)) || shorten(model.text, LABEL_WORDS / 2), rarities };
}

function withQuestion(topic: string, question: string | null): string {
  if (topic === "" || question === null) return topic || (question ?? "");
  return namesTally(topic, question) ? topic : `${question}: ${topic}`;
}

/** Whether a topic has the tally's own name: "turnout" needs no "how many voted". */
function namesTally(topic: string, question: string): boolean {
  const totals = TALLIES.find(({ about }) => about === question)?.totals;
  return totals !== undefined && words(topic).some(({ text }) => totals.has(fold(text)));
}

/** The question that at least two assertions and half of all answer, or null. */
function questionOf(members: readonly Assertion[]): string | null {
  const votes = new Map<string, number>();
  for (const member of members)
    for (const question of questions(member)) votes.set(question, (votes.get(question) ?? 0) + 1);
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b));
  return best !== undefined && best[1] >= 2 && best[1] * 2 >= members.length ? best[0] : null;
}

/** Slots that make a question; the others (a death, an arrest) are what the question is about. */
const QUESTION_SLOTS: ReadonlySet<string> = new Set(["verdict", "intent", "freedom", "truth", "legality", "guilt"]);

/** Questions found before, of assertions that are labelled with others more than once. */
const answered = new WeakMap<Assertion, ReadonlySet<string>>();

function questions(assertion: Assertion): ReadonlySet<string> {
  const found = answered.get(assertion) ?? questionsIn(assertion);
  answered.set(assertion, found);
  return found;
}

function questionsIn(assertion: Assertion): Set<string> {
  const statement = readStatement(assertion);
  const found = new Set(
    statement.stances.filter(({ slot }) => QUESTION_SLOTS.has(slot.name)).map(({ slot }) => slot.about),
  );
  for (const { tally } of talliesOf(statement)) found.add(tally.about);
  if (saysWhy(statement)) found.add("why");
  return found;
}

/** How many words a shared phrase has at most. */
const PHRASE_WORDS = 6;

/**
 * The stretch of any assertion whose words the others share most: a word counts by the share of assertions that have
 * it and by how rare it is in the whole dossier; a word nobody shares counts against the stretch.
 */
function sharedPhrase(members: readonly Assertion[], worthOf: (term: string) => number): string {
  const worth = (term: string | null): number => (term === null ? -0.05 : worthOf(term));
  let best = { text: "", score: 0 };
  for (const member of members) {
    const { starts, ends, terms } = wordsOf(member);
    const scores = terms.map(worth);
    for (let start = 0; start < terms.length; start++) {
      // A phrase begins and ends with words that are shared.
      if ((scores[start] ?? 0) <= 0) continue;
      let score = 0;
      for (let end = start; end < Math.min(terms.length, start + PHRASE_WORDS); end++) {
        score += scores[end] ?? 0;
        if ((scores[end] ?? 0) <= 0 || score < best.score) continue;
        const phrase = member.text.slice(starts[start], ends[end]).replace(/\s+/gu, " ");
        if (
          score > best.score ||
          phrase.length < best.text.length ||
          (phrase.length === best.text.length && phrase < best.text)
        ) {
          best = { text: phrase, score };
        }
      }
    }
  }
  return best.text;
}
