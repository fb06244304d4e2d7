/**
 * Invented events in any number, the same on every run: the corpus of the benchmarks and of the batch tests.
 *
 * Their shape is that of a news archive: words fall off as 1/rank (Zipf), most events have a few accounts and some
 * have very many, accounts of one event share its names and put the same points in other words and figures.
 */
import type { Assertion, DossierInput } from "../../src/model/dossier.ts";

/** A generator of numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Which event and point an assertion of this file was made for: `"17.3"`. Two that share it belong together. */
export function pointOf(assertion: { readonly id: string }): string {
  return assertion.id.slice(0, assertion.id.lastIndexOf("."));
}

/**
 * Makes `count` assertions of many events, in the order in which the events happen.
 * About one event in five hundred is a large one with thousands of assertions.
 */
export function syntheticAssertions(count: number, seed = 1): Assertion[] {
  const next = random(seed);
  const made: Assertion[] = [];
  for (let number = 0; made.length < count; number++) {
    const event = inventEvent(number, next);
    const size = Math.min(sizeOf(next), count - made.length);
    const tally = new Map<number, number>();
    for (let left = size; left > 0; left--) {
      const point = Math.floor(next() * next() * event.points.length);
      const serial = tally.get(point) ?? 0;
      tally.set(point, serial + 1);
      const accountId = `${number}-${serial % SOURCES.length}`;
      made.push(assertionOf(`${number}.${point}.${serial}`, accountId, wording(event, point, next)));
    }
  }
  return made;
}

/**
 * Makes `count` dossiers of two to six accounts each, with three to ten sentences an account.
 *
 * @param given - `"assertions"`: every sentence is an assertion already; `"texts"`: the accounts have only their texts.
 */
export function* syntheticDossiers(
  count: number,
  seed = 1,
  given: "assertions" | "texts" = "assertions",
): Generator<DossierInput> {
  const next = random(seed);
  for (let number = 0; number < count; number++) yield dossierOf(inventEvent(number, next), given, next);
}

interface InventedEvent {
  readonly number: number;
  readonly place: string;
  readonly points: readonly Point[];
}

interface Point {
  readonly subject: string;
  readonly verb: readonly [string, string];
  readonly object: string;
  readonly figure: number | null;
  readonly detail: string;
}

const SOURCES = ["Morning Ledger", "Harbour Post", "Civic Wire", "State Bulletin", "Union Voice", "Watch Group"];
const VERBS: readonly (readonly [string, string])[] = [
  ["closed", "shut"],
  ["damaged", "harmed"],
  ["left", "abandoned"],
  ["blocked", "obstructed"],
  ["reached", "arrived at"],
  ["rejected", "refused"],
  ["approved", "accepted"],
  ["searched", "combed"],
];
const PEOPLE = ["workers", "residents", "officers", "students", "drivers", "nurses", "voters", "soldiers"];
const OPENERS = ["According to {s}, ", "Late on Tuesday ", "In {p} ", "", "", "", "Witnesses said ", "{s} said "];

function inventEvent(number: number, next: () => number): InventedEvent {
  const place = name(next);
  const cast = Array.from({ length: 4 }, () => name(next));
  const points = Array.from({ length: 3 + Math.floor(next() * 10) }, () => inventPoint(cast, next));
  return { number, place, points };
}

function inventPoint(cast: readonly string[], next: () => number): Point {
  const actor = pick(cast, next);
  return {
    subject: next() < 0.5 ? `the ${word(next)} ${actor}` : actor,
    verb: pick(VERBS, next),
    object: `the ${word(next)} ${word(next)}`,
    figure: next() < 0.4 ? 2 + Math.floor(next() ** 3 * 5000) : null,
    detail: `${word(next)} ${word(next)}`,
  };
}

/** One way to put a point: another verb, another figure, a left-out detail, a denial now and then. */
function wording(event: InventedEvent, index: number, next: () => number): string {
  const point = event.points[index]!;
  const opener = pick(OPENERS, next).replace("{s}", pick(SOURCES, next)).replace("{p}", event.place);
  const denied = next() < 0.08 ? "never " : "";
  const verb = point.verb[next() < 0.7 ? 0 : 1];
  const figure = point.figure === null ? "" : ` with ${figureOf(point.figure, next)} ${pick(PEOPLE, next)}`;
  const detail = next() < 0.6 ? ` near the ${point.detail}` : "";
  const text = `${opener}${point.subject} ${denied}${verb} ${point.object}${figure}${detail}.`;
  return text[0]!.toUpperCase() + text.slice(1);
}

function figureOf(figure: number, next: () => number): string {
  const drawn = next();
  if (drawn < 0.6) return String(figure);
  return drawn < 0.8 ? `about ${Math.round(figure / 10) * 10 + 10}` : String(figure + 1 + Math.floor(next() * figure));
}

function sizeOf(next: () => number): number {
  return next() < 0.002 ? 1000 + Math.floor(next() * 4000) : 5 + Math.floor(next() ** 2 * 60);
}

function dossierOf(event: InventedEvent, given: "assertions" | "texts", next: () => number): DossierInput {
  const publishers = SOURCES.slice(0, 2 + Math.floor(next() * (SOURCES.length - 1)));
  const stories = publishers.map((_, index) => storyOf(event, index, next));
  const day = String(1 + (event.number % 28)).padStart(2, "0");
  return {
    event: { id: `event-${event.number}`, label: `${event.place} ${event.number}`, place: event.place },
    sources: publishers.map((title, index) => ({ id: `source-${index}`, name: title })),
    accounts: stories.map(({ text }, index) => ({
      id: `${event.number}-${index}`,
      sourceId: `source-${index}`,
      date: `2020-03-${day}`,
      text,
    })),
    ...(given === "texts" ? {} : { assertions: stories.flatMap(({ assertions }) => assertions) }),
  };
}

function storyOf(event: InventedEvent, index: number, next: () => number): { text: string; assertions: Assertion[] } {
  const accountId = `${event.number}-${index}`;
  const order = event.points.map((_, point) => point).filter(() => next() < 0.8);
  const chosen = order.length > 0 ? order.slice(0, 10) : [0];
  const assertions: Assertion[] = [];
  let text = "";
  for (const point of chosen) {
    const quote = wording(event, point, next);
    const start = text === "" ? 0 : text.length + 1;
    text = text === "" ? quote : `${text} ${quote}`;
    const base = assertionOf(`${event.number}.${point}.${index}`, accountId, quote);
    assertions.push({ ...base, quote, spans: [{ start, end: start + quote.length }] });
  }
  return { text, assertions };
}

function assertionOf(id: string, accountId: string, text: string): Assertion {
  return {
    id,
    accountId,
    text,
    quote: null,
    spans: [],
    attribution: [],
    asOf: null,
    polarity: text.includes(" never ") ? "negative" : "positive",
    modality: "certain",
    quantities: [],
    times: [],
    mode: "narration",
    answers: [],
    mentions: [],
  };
}

const SYLLABLES = "ba co di fe gu la mi no ra se ti vu zan mor kel pir dun hal ost ven lir gam tor bel".split(" ");
const VOCABULARY = 40_000;

/** A word of the vocabulary, its rank drawn by Zipf's law: density 1/rank, so that the rank is exponential. */
function word(next: () => number): string {
  return spell(Math.floor(VOCABULARY ** next()));
}

function name(next: () => number): string {
  const spelt = spell(VOCABULARY + Math.floor(next() * 200_000));
  return spelt[0]!.toUpperCase() + spelt.slice(1);
}

/** Every number as a word of its own: digits in base 24, written as syllables. */
function spell(rank: number): string {
  let spelt = "";
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    spelt += SYLLABLES[rest % SYLLABLES.length];
  }
  return spelt;
}

function pick<T>(items: readonly T[], next: () => number): T {
  return items[Math.floor(next() * items.length)]!;
}
