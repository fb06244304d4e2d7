/**
 * Tokens with a part of speech: a small tagger of closed-class words, WordNet's readings, inflection and
 * neighbours. docs/design.md says why no bigger one is used.
 */

import { ABBREVIATIONS, CLOSED_CLASS } from "../lexicon/grammar.ts";
import { SPEECH_VERBS } from "../lexicon/speech.ts";
import type { Quotation } from "../text/quotes.ts";
import { endOfLetters, isLooseMark, isSpace, remembered } from "../text/words.ts";
import { closedReading, isPast, NOMINAL } from "./closed-class.ts";
import { isKnown, readingOf } from "./readings.ts";

/** A word or mark with its part of speech, see `lexicon/grammar`; marks are their own tag, quotation marks “ and ”. */
export interface TaggedWord {
  /** As it stands in the text. */
  readonly text: string;
  /** In lower case, straight apostrophe. */
  readonly low: string;
  /** Offset of its first code unit. */
  readonly start: number;
  /** Offset after its last code unit. */
  readonly end: number;
  /** Part of speech. */
  tag: string;
  /** Base form of a verb, otherwise `low`. */
  lemma: string;
  /** All readings the word can have. */
  readonly can: string;
  /** Whether it stands within an outermost quotation. */
  readonly quoted: boolean;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
  /** The words of a direct quotation, where it stands for one. */
  readonly inside?: readonly TaggedWord[];
}

// Words hold together at hyphens, inner points ("U.S.") and apostrophes; everything else is a mark of its own.
const PIECE =
  /(?:\p{Lu}-)?\p{Lu}\.(?:\p{Lu}\.)+|(?:\p{L}\p{M}*)+\.?(?=['’](?:s|S|re|ve|ll|d|m|t)(?![\p{L}]))|[$€£¥]?\p{N}+(?:[.,:]\p{N}+)*(?:%|[\p{L}\p{M}]+)?(?:[-–](?:[\p{L}\p{N}]+))*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]{2,}|[-‑&/@][\p{L}\p{N}]+|['’](?=\p{L}))*|--|\.{2,}|''|``|\S/gu;
let abbreviations: ReadonlySet<string> | null = null;
function isAbbreviation(low: string): boolean {
  abbreviations ??= new Set(ABBREVIATIONS.split(" "));
  return abbreviations.has(low);
}
/** "Mo." and "D-Mo.": what stands before a point within a sentence. */
const isShort = (piece: string): boolean =>
  isAbbreviation(piece.slice(piece.lastIndexOf("-") + 1).toLowerCase()) && /^\p{Lu}|^(?:no|vs)$/u.test(piece);

/** Splits `text.slice(start, end)` into tagged tokens. `quotes` are its outermost quotations, in order. */
export function tag(text: string, start: number, end: number, quotes: readonly Quotation[]): TaggedWord[] {
  const scan = new Scan(text, end, quotes);
  for (let at = start; at < end; ) at = scan.take(at);
  const { tokens, title } = scan;
  for (let index = 0; index < tokens.length; index++) chooseTag(tokens, index, title);
  for (let index = 0; index < tokens.length; index++) repair(tokens, index);
  return tokens;
}

/** The tokens of one sentence while it is read from left to right. */
class Scan {
  readonly tokens: TaggedWord[] = [];
  readonly #text: string;
  readonly #end: number;
  readonly #quotes: readonly Quotation[];
  #quote = 0;
  #capital = 0;
  #small = 0;

  constructor(text: string, end: number, quotes: readonly Quotation[]) {
    this.#text = text;
    this.#end = end;
    this.#quotes = quotes;
  }

  /** Whether the words are written with capitals throughout, as in a title. */
  get title(): boolean {
    return this.#capital > 3 && this.#capital > this.#small * 3;
  }

  /** Takes the token at `from` or after it, and gives where to go on. */
  take(from: number): number {
    const text = this.#text;
    if (isBlank(text.charCodeAt(from))) return from + 1;
    const plain = plainEnd(text, from);
    if (plain > 0) return this.#piece(from, plain);
    PIECE.lastIndex = from;
    const match = PIECE.exec(text);
    return match && match.index < this.#end ? this.#piece(match.index, match.index + match[0].length) : this.#end;
  }

  #piece(at: number, end: number): number {
    const text = this.#text;
    const next = text.charCodeAt(end);
    if (end === at + 1 && isApostrophe(text.charCodeAt(at))) return this.#apostrophe(at);
    if (next === FULL_STOP && end + 1 < this.#end && takesStop(text.slice(at, end))) return this.#word(at, end + 1);
    if (isApostrophe(next) && end > at + 1) {
      const head = headOfNot(text, at, end);
      if (head > 0) return this.#not(at, head);
    }
    return this.#word(at, end);
  }

  #word(at: number, end: number): number {
    const text = this.#text.slice(at, end);
    this.#push(shapeOf(text), text, at);
    return end;
  }

  #push(shape: Shape, text: string, at: number): void {
    const { low, can, lemma, capital, small } = shape;
    if (text.length > 3 && capital) this.#capital++;
    else if (text.length > 3 && small) this.#small++;
    this.tokens.push({
      text,
      low,
      start: at,
      end: at + text.length,
      tag: can[0]!,
      lemma,
      can,
      quoted: this.#quotedAt(at),
      capital,
    });
  }

  /** "don't": "do" and "n't". */
  #not(at: number, head: number): number {
    const word = this.#text.slice(at, head);
    const not = this.#text.slice(head, head + 3);
    this.#push(shapeAs(word.toLowerCase() === "ca" ? "can" : word, word), word, at);
    this.#push(shapeAs("n't", not), not, head);
    return head + 3;
  }

  /** "'s", "'re", a quotation mark, or the mark of "the Traders' Union". */
  #apostrophe(at: number): number {
    const text = this.#text;
    const clitic = CLITIC.exec(text.slice(at, at + 4));
    if (clitic) return this.#word(at, at + clitic[0].length);
    if (!this.#ownsOnly(at)) return this.#word(at, at + 1);
    this.#push(shapeOf("'s"), text.slice(at, at + 1), at);
    return at + 1;
  }

  /** "the Traders' Union": a mark right after an s and before another word, where no quotation ends. */
  #ownsOnly(at: number): boolean {
    const before = this.tokens.at(-1);
    if (before?.end !== at || !before.low.endsWith("s")) return false;
    if (!/^ \p{L}/u.test(this.#text.slice(at + 1, at + 4))) return false;
    this.#quotedAt(at);
    const quote = this.#quotes[this.#quote];
    return quote?.end !== at + 1 && quote?.end !== at;
  }

  #quotedAt(at: number): boolean {
    const quotes = this.#quotes;
    while (this.#quote < quotes.length && quotes[this.#quote]!.end <= at) this.#quote++;
    return this.#quote < quotes.length && quotes[this.#quote]!.start <= at;
  }
}
const FULL_STOP = 46;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Marks that are a token by themselves whatever follows. */
const LONE_MARKS = new Set([...',;:?!()[]"“”'].map((mark) => mark.charCodeAt(0)));

/** Where a mark ends, or a word whose letters are ASCII and to which nothing is joined; 0 where only the pattern can tell. */
function plainEnd(text: string, from: number): number {
  const end = endOfLetters(text, from);
  const next = text.charCodeAt(end);
  if (end === from) return LONE_MARKS.has(next) || isSingleStop(text, from) ? from + 1 : 0;
  if (next !== FULL_STOP)
    return Number.isNaN(next) || isBlank(next) || LONE_MARKS.has(next) || isLooseMark(next) ? end : 0;
  // "U.S.", "Co.'s": the point may belong to the word.
  return end > from + 1 && !isApostrophe(text.charCodeAt(end + 1)) ? end : 0;
}

const isSingleStop = (text: string, at: number): boolean =>
  text.charCodeAt(at) === FULL_STOP && text.charCodeAt(at + 1) !== FULL_STOP;

/** Where the head of "don't" ends, 0 where "t" is not what follows the apostrophe after `end`. */
function headOfNot(text: string, at: number, end: number): number {
  return /n['’]?$/i.test(text.slice(at, end)) && /^['’]t(?!\p{L})/u.test(text.slice(end, end + 3)) ? end - 1 : 0;
}

/** "A." and "Mo.": whether the point after a piece belongs to it. */
const takesStop = (piece: string): boolean => (piece.length === 1 ? /\p{Lu}/u.test(piece) : isShort(piece));

const CLITIC = /^['’](?:s|S|re|ve|ll|d|m)(?!\p{L})/u;

/** What is known of a piece of text wherever it stands. */
interface Shape {
  readonly low: string;
  readonly can: string;
  readonly lemma: string;
  readonly capital: boolean;
  readonly small: boolean;
}

const shapeOf = remembered(20_000, (text): Shape => shapeAs(text.toLowerCase().replace("’", "'"), text));

/** The shape of `text`, read as the word `low`. */
function shapeAs(low: string, text: string): Shape {
  const { can, lemma } = readingOf(low, text);
  return { low, can, lemma, capital: /^\p{Lu}/u.test(text), small: /^\p{Ll}/u.test(text) };
}

/** Chooses the reading of one token by its case, its own readings and the tokens before it, which are tagged already. */
function chooseTag(tokens: TaggedWord[], index: number, title: boolean): void {
  const token = tokens[index]!;
  const { capital } = token;
  if (capital && !title && isName(tokens, index)) token.tag = "K";
  else if (token.can === "’") token.tag = clitic(tokens, index);
  else if (token.can.length > 1 || token.can === "V" || token.can === "Z" || BY_CONTEXT.has(token.low))
    token.tag = disambiguate(tokens, index);
  if (capital && title && token.can === "N") token.tag = "K";
}

function isName(tokens: readonly TaggedWord[], index: number): boolean {
  const { can, text, low, lemma } = tokens[index]!;
  if (low === "i" || low === "the") return false;
  const before = tokens[index - 1];
  const closing = before !== undefined && /^[“”]$/.test(before.tag) && tokens[index - 2]?.end === before.start;
  const first = before === undefined || (/^[.?“”:(-]$/.test(before.tag) && !closing);
  if (/^\p{Lu}{2,}$/u.test(text) && low !== "a" && !/^\p{Lu}{2,}$/u.test(before?.text ?? "") && isClosed(low))
    return /^(?:us|it|who)$/.test(low);
  if (!first && /^(?:will|may|mark|grant)$/.test(low)) return before.tag === "I" || tokens[index + 1]?.capital === true;
  if (!first && /^(?:today|now)$/.test(low)) return before.tag === "K";
  if (!first && GIVEN_NAMES.test(low) && tokens[index + 1]?.capital === true) return true;
  if (!first) return !isClosed(low) || (text.length > 1 && /^[NK]$/.test(before.tag) && /^\p{Lu}{2}/u.test(text));
  if (isClosed(low)) return false;
  const next = tokens[index + 1];
  if (opensName(tokens, index)) return true;
  if (can === "R") return false;
  if (can === "G" && lemma === low) return true;
  const nextCapital = next?.capital === true;
  if (can[0] === "N") return nextCapital || next?.tag === "’" || (can === "N" && !COMMON_ENDING.test(low));
  return nextCapital && (can.includes("N") ? !isClosed(next.low) : !/^[VGYQ]/.test(can));
}

/** Words of closed classes that are given names as well: "Per Holt". */
const GIVEN_NAMES = /^(?:per|so|long|best|more|still|down|little|young|bar)$/;

/** "Kelly said", "Bob is", "Small, who": a first word that is no subject unless it is a name. */
function opensName(tokens: readonly TaggedWord[], index: number): boolean {
  const { can, low } = tokens[index]!;
  const next = tokens[index + 1];
  if (next === undefined) return false;
  if (next.text === "&" && tokens[index + 2]?.capital) return true;
  if (can === "R") return /^[YEHM]/.test(next.can) && !isAdverb(low);
  if (can.startsWith("A")) return /^[YZEHMX]/.test(next.can) || (next.low === "," && tokens[index + 2]?.low === "who");
  if (/^\p{Lu}\.$/u.test(next.text)) return true;
  return /^(?:V|NV)/.test(can) && /^[EHMY]/.test(next.can) && !next.can.includes("N");
}

let telling: ReadonlySet<string> | null = null;
/** Whether a verb can say something; the list is made when first asked for, not on import. */
function isTelling(lemma: string): boolean {
  telling ??= new Set(
    SPEECH_VERBS.filter(({ frames }) => /[sqk]/.test(frames)).flatMap(({ verbs }) => verbs.split(" ")),
  );
  return telling.has(lemma);
}

const isAdverb = (low: string): boolean =>
  isKnown(low.slice(0, -2)) ||
  isKnown(`${low.slice(0, -1)}e`) ||
  (low.endsWith("ily") && isKnown(`${low.slice(0, -3)}y`));

/** Words with one reading in the table and another beside some neighbours. */
const BY_CONTEXT = new Set("to up that what whatever chief inside outside over under around those".split(" "));
let closed: ReadonlySet<string> | null = null;
/** Whether a word is one of a closed class; the list is made when first asked for, not on import. */
function isClosed(low: string): boolean {
  closed ??= new Set(Object.values(CLOSED_CLASS).join(" ").split(" "));
  return closed.has(low);
}
const COMMON_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ists?|ers?|ors?|ors|ies)$/;

function clitic(tokens: readonly TaggedWord[], index: number): string {
  const { low } = tokens[index]!;
  if (low !== "'s") return low === "'d" ? "M" : low === "'ll" ? "M" : low === "'ve" ? "H" : "E";
  const before = tokens[index - 1]!;
  return /^[PWRB]$/.test(before?.tag ?? "") && before.low !== "who"
    ? "E"
    : before?.low === "who" || before?.low === "let"
      ? "E"
      : "’";
}

function disambiguate(tokens: readonly TaggedWord[], index: number): string {
  const { can, low } = tokens[index]!;
  const before = lastBefore(tokens, index, /^[RF]$/);
  const next = tokens[index + 1];
  if (isClosed(low)) return closedReading(can, low, tokens, index);
  const after = before?.tag ?? "^";
  if (low === "particular" && tokens[index - 1]?.low === "in") return "R";
  if (can.startsWith("Y")) return participle(tokens, index, can);
  if (can === "GN")
    return (/^[DSA’N]$/.test(after) && !(after === "N" && opensObject(next) && next!.low !== "that")) ||
      (after === "I" && !opensObject(next))
      ? "N"
      : "G";
  if (can.includes("V") && can.includes("Y"))
    return /^[TMX]$/.test(after)
      ? "V"
      : /^[EH]$/.test(after)
        ? "Q"
        : /^[DSA’]$/.test(after) && can.includes("N")
          ? "N"
          : /^[NLKPW]$/.test(after)
            ? "Y"
            : can[0]!;
  if (can.includes("V")) return verbOrNoun(can, after, before, next, tokens, index);
  if (can.includes("Z"))
    return pluralOrVerb(can, tokens[index]!.lemma, after, next?.can === "R" ? tokens[index + 2] : next);
  if (can === "AN")
    return next && (NOMINAL.test(next.can[0]!) || next.can.includes("N") || next.can === "ZL" || next.can === "LZ")
      ? "A"
      : /^[DS’]$/.test(after) || (/^[NK]$/.test(after) && next && /^[YEHM]/.test(next.can))
        ? "N"
        : "A";
  return can[0]!;
}

function lastBefore(tokens: readonly TaggedWord[], index: number, skip: RegExp): TaggedWord | undefined {
  for (let at = index - 1; at >= 0 && at >= index - 4; at--) if (!skip.test(tokens[at]!.tag)) return tokens[at];
  return undefined;
}

function verbOrNoun(
  can: string,
  after: string,
  before: TaggedWord | undefined,
  next: TaggedWord | undefined,
  tokens: readonly TaggedWord[],
  index: number,
): string {
  if (/^[TMX]$/.test(after)) return "V";
  if (after === "P" && before?.low !== "many" && before?.low !== "few") return "V";
  const described = after === "A" && /^[DS]$/.test(tokens[index - 2]?.tag ?? "");
  if (/^[DSAU’IG]$/.test(after)) return can.includes("N") || described || /^[DS’]$/.test(after) ? "N" : "V";
  if (after === "B" && can.includes("N")) return "N";
  // "a police report", "…, rescue chief Oda Lind": the second half of a compound, or the first after a mark.
  if (after === "L" && can.includes("N") && /^an?$/.test(tokens[index - 2]?.low ?? "")) return "N";
  if (/^[,^;]$/.test(after) && can.includes("N") && next && !opensObject(next) && /^(?:[NLK]|NA)/.test(next.can))
    return next.can.startsWith("N") || next.can.startsWith("L") ? "N" : can[0]!;
  // "Observers, who counted people, estimate the number …"
  if (after === "," && can.includes("N") && opensObject(next) && closesRelative(tokens, index - 1)) return "V";
  const many = after === "K" && /(?:ans|ats|ists|ians)$/.test(before!.low);
  if (after === "L" || after === "W" || many)
    return (next?.low === "out" && tokens[index]!.low === "point") || can.startsWith("V") || opensObject(next)
      ? "V"
      : "N";
  if (after === "K")
    return can.startsWith("V") && opensObject(next) && next!.tag !== "“" && !tokens[index]!.capital
      ? "V"
      : can.includes("N")
        ? "N"
        : "V";
  // "on a press call"
  if (after === "N" && /^an?$/.test(tokens[index - 2]?.low ?? "")) return "N";
  if (after === "N" || after === "E" || after === "H") return can.includes("N") ? "N" : "V";
  if (/^[YZVQ]$/.test(after)) return can.includes("N") ? "N" : "V";
  if (after === "C") return conjoined(can, tokens, index, next);
  return can[0] === "V" || (after === "^" && opensObject(next)) ? "V" : can[0]!;
}

/** ", who counted people,": whether the comma at `at` closes a relative clause about many. */
function closesRelative(tokens: readonly TaggedWord[], at: number): boolean {
  const opens = tokens.findLastIndex(({ tag }, index) => index < at && index > at - 16 && tag === "W");
  return opens > 1 && tokens[opens - 1]!.tag === "," && tokens[opens - 2]!.tag === "L";
}

// After "and", a word is what the word before "and" was.
function conjoined(can: string, tokens: readonly TaggedWord[], index: number, next: TaggedWord | undefined): string {
  const before = tokens[index - 2]?.tag ?? "";
  if (before === "V" && can.includes("V")) return "V";
  if (can.includes("N") && !opensObject(next)) return "N";
  return can[0]!;
}

function opensObject(next: TaggedWord | undefined): boolean {
  return next !== undefined && /^[DSOPTWB“]/.test(next.can) && next.low !== "who";
}

function pluralOrVerb(can: string, lemma: string, after: string, next: TaggedWord | undefined): string {
  if (can.includes("L") && !/^[PW]$/.test(after) && next && /^[YEHM]/.test(next.can)) return "L";
  if (/^[DSAU’ITCMX]$/.test(after)) return can.includes("L") ? "L" : after === "C" ? "Z" : "L";
  if (after === "P" || after === "W") return "Z";
  if (after === "L" || after === "^") return can.includes("L") ? (after === "^" && can === "Z" ? "Z" : "L") : "Z";
  if (/^[NK]$/.test(after)) {
    if (can === "Z" || opensObject(next) || (next && /^[:“]/.test(next.tag))) return "Z";
    if (next && (next.capital || next.low.endsWith("ing")) && isTelling(lemma)) return "Z";
    return can.startsWith("Z") && !(next && /^[EHMX]/.test(next.can)) ? "Z" : "L";
  }
  if (/^[VZYQG]$/.test(after) && (can.includes("L") || (/^[YZ]$/.test(after) && next?.tag === "“"))) return "L";
  if (after === ")" || after === ",")
    return can.startsWith("Z") && opensObject(next) ? "Z" : can.includes("L") ? "L" : "Z";
  return can[0]!;
}

/** A form in -ed: past after a subject, participle after "be" and "have", adjective between determiner and noun. */
function participle(tokens: readonly TaggedWord[], index: number, can: string): string {
  const before = lastBefore(tokens, index, /^[RF]$/);
  const after = before?.tag ?? "^";
  const next = tokens[index + 1];
  if (/^[EH]$/.test(after)) return can.includes("Q") ? "Q" : "Y";
  if (isPast(tokens[index]!) && /^[UA]$/.test(after)) return "Y";
  if (after === "U") return can.includes("Q") && next && NOMINAL.test(next.can[0]!) && !isClosed(next.low) ? "A" : "Y";
  if (before?.low === "those") return can.includes("Q") ? "Q" : "Y";
  if (/^[DSA’]$/.test(after)) return can.includes("Q") && before?.low !== "that" ? "A" : "Y";
  if (
    after === "I" &&
    can.includes("Q") &&
    next &&
    (next.can[0] === "N" || next.can.includes("L")) &&
    !isClosed(next.low)
  )
    return "A";
  if (/^[\^W]$/.test(after) && next && /^[IW]|^if$/.test(next.low === "if" ? "if" : next.can) && before?.low !== "who")
    return can.includes("Q") ? "Q" : "Y";
  const byPhone = /^(?:e-?mail|phone|telephone|text|letter|video)$/.test(tokens[index + 2]?.low ?? "");
  if (/^[NLK,)]$/.test(after) && next?.low === "by" && can.includes("Q") && !byPhone) return "Q";
  return "Y";
}

/** Repairs what only the tokens after show: "that" + verb, a bare plural before a verb. */
function repair(tokens: TaggedWord[], index: number): void {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  // "disputed that, saying …"
  if (
    token.tag === "B" &&
    token.low === "that" &&
    next?.tag === "," &&
    /^(?:say|call|add|claim|argue|insist)ing$/.test(tokens[index + 2]?.low ?? "")
  )
    token.tag = "P";
  if (token.tag === "B" && token.low === "that" && next && /^[YZ]$/.test(next.tag))
    token.tag = tokens[index - 1] && /^[NLK]$/.test(tokens[index - 1]!.tag) ? "W" : "P";
  if (token.tag === "G" && tokens[index - 1] && /^[DSA’]$/.test(tokens[index - 1]!.tag)) token.tag = "N";
  else if (
    token.tag === "G" &&
    next &&
    /^[NL]$/.test(next.tag) &&
    index > 0 &&
    /^[DSA’I]$/.test(tokens[index - 1]!.tag) &&
    !(tokens[index - 1]!.tag === "I" && isTelling(token.lemma))
  )
    token.tag = "A";
  if (isSpace(token.text.charCodeAt(0))) token.tag = ".";
}
