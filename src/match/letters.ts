/**
 * The sequences of four letters, digits or spaces in texts: what is alike in "vape" and "vaping" though their
 * stems are not.
 */
import { fold } from "../text/words.ts";

const LENGTH = 4;
/** Letters and digits of ASCII, and the space: a sequence of these alone is a number by itself, others get numbers as they come. */
const SIGNS = 37;
const PLAIN_SEQUENCES = SIGNS ** LENGTH;
/** How many sequences of one sign less there are. */
const LAST_SIGNS = SIGNS ** (LENGTH - 1);
const OTHER_SIGN = -1;
const SPACE = 0;

const ASKED = 1;
const MET = 2;

/** Compares texts by the sequences they share. */
export class Letters {
  /** What is known of each sequence while texts are compared; zero before and after. */
  #marks = new Uint8Array(PLAIN_SEQUENCES);

  /** How alike some texts are to another: the cosines of their sequences, 0 to 1. */
  likenesses(text: string, others: readonly string[]): number[] {
    const unplain = new Map<string, number>();
    const asked = this.#distinct(sequencesOf(text, unplain), ASKED);
    const found = others.map((other) => {
      const own = this.#distinct(sequencesOf(other, unplain), MET);
      let shared = 0;
      for (const sequence of own) if (((this.#marks[sequence] as number) & ASKED) !== 0) shared++;
      this.#clear(own, MET);
      return shared === 0 ? 0 : shared / Math.sqrt(asked.length * own.length);
    });
    this.#clear(asked, ASKED);
    return found;
  }

  /** Marks sequences and gives each once. */
  #distinct(sequences: readonly number[], mark: number): number[] {
    const found: number[] = [];
    for (const sequence of sequences) {
      if (sequence >= this.#marks.length) this.#widen(sequence);
      const marks = this.#marks[sequence] as number;
      if ((marks & mark) !== 0) continue;
      this.#marks[sequence] = marks | mark;
      found.push(sequence);
    }
    return found;
  }

  #clear(sequences: readonly number[], mark: number): void {
    for (const sequence of sequences) this.#marks[sequence] = (this.#marks[sequence] as number) & ~mark;
  }

  #widen(sequence: number): void {
    const wider = new Uint8Array(2 * sequence);
    wider.set(this.#marks);
    this.#marks = wider;
  }
}

function sequencesOf(text: string, unplain: Map<string, number>): number[] {
  return asciiSequences(text) ?? foldedSequences(text, unplain);
}

/** The same without folding, which takes most of the time; null where a text is not all ASCII. */
function asciiSequences(text: string): number[] | null {
  const found: number[] = [];
  // One space stands before the text, and one after it.
  for (let at = 0, code = 0, last = SPACE, count = 1; at <= text.length; at++) {
    const sign = at === text.length ? SPACE : signOf(text.charCodeAt(at));
    if (sign === OTHER_SIGN) return null;
    if (sign === SPACE && last === SPACE) continue;
    code = (code % LAST_SIGNS) * SIGNS + sign;
    last = sign;
    if (++count >= LENGTH) found.push(code);
  }
  return found;
}

function foldedSequences(text: string, unplain: Map<string, number>): number[] {
  const plain = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const found: number[] = [];
  for (let at = 0, code = 0, run = 0; at < plain.length; at++) {
    const sign = signOf(plain.charCodeAt(at));
    run = sign === OTHER_SIGN ? 0 : run + 1;
    code = sign === OTHER_SIGN ? 0 : (code % LAST_SIGNS) * SIGNS + sign;
    if (run >= LENGTH) found.push(code);
    else if (at + 1 >= LENGTH) found.push(numberOf(plain.slice(at + 1 - LENGTH, at + 1), unplain));
  }
  return found;
}

/** The number of a sequence that is not plain: the next one where it is new. */
function numberOf(sequence: string, unplain: Map<string, number>): number {
  const known = unplain.get(sequence);
  if (known !== undefined) return known;
  const number = PLAIN_SEQUENCES + unplain.size;
  unplain.set(sequence, number);
  return number;
}

/** The sign of a code unit, small and capital letters alike; all that is neither letter nor digit is a space. */
function signOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return code - 48 + 27;
  return code < 128 ? SPACE : OTHER_SIGN;
}
