/**
 * The units of a batch: a line that holds a dossier, or consecutive lines that hold the accounts of one event.
 */

import type { Extraction } from "../extract/extract.ts";
import type { Account, AssertionInput, DossierInput, Event, Source } from "../model/dossier.ts";
import { shown } from "../model/faults.ts";
import type { StreamLine } from "./ndjson.ts";

/** What becomes one line of the output. */
export interface EventUnit {
  /** Number of its (first) line in the input, from 1. */
  readonly line: number;
  /** Its lines, in order; empty when `fault` is given. */
  readonly texts: readonly string[];
  /** The numbers of these lines. */
  readonly lines: readonly number[];
  /** Bytes it holds in memory. */
  readonly bytes: number;
  /** Why nothing can be made of it, or null. */
  readonly fault: string | null;
}

/** How units are formed. */
export interface GatherOptions {
  /** Whether a line is one account and consecutive lines of one event belong together. */
  readonly group: boolean;
  /** Most bytes of a unit. */
  readonly maxBytes: number;
}

/**
 * Gathers lines to units, in order, holding no more than one unit. A line that is too long or (with `group`) names no
 * event is a unit with a `fault`, ahead of the event it stands in, which goes on after it.
 */
export async function* gather(lines: AsyncIterable<StreamLine>, options: GatherOptions): AsyncGenerator<EventUnit> {
  let open: OpenEvent | null = null;
  for await (const line of lines) {
    const { number, text } = line;
    if (text === null) {
      yield faulty(
        number,
        line.fault ?? `line of ${line.bytes} bytes, the limit is ${options.maxBytes} (maxLineBytes)`,
      );
    } else if (!options.group) {
      yield { line: number, texts: [text], lines: [number], bytes: line.bytes, fault: null };
    } else {
      const event = eventOf(text);
      if ("fault" in event) {
        yield faulty(number, event.fault);
      } else {
        if (open && open.id !== event.id) {
          yield open.close();
          open = null;
        }
        open ??= new OpenEvent(event.id, number, options.maxBytes);
        open.add(line.bytes, number, text);
      }
    }
  }
  if (open) yield open.close();
}

/** An event whose accounts are still coming in; over the limit it keeps only their count. */
class OpenEvent {
  readonly id: string;
  private readonly first: number;
  private readonly maxBytes: number;
  private last: number;
  private bytes = 0;
  private texts: string[] = [];
  private lines: number[] = [];

  constructor(id: string, first: number, maxBytes: number) {
    this.id = id;
    this.first = first;
    this.last = first;
    this.maxBytes = maxBytes;
  }

  add(bytes: number, number: number, text: string): void {
    this.bytes += bytes;
    this.last = number;
    if (this.bytes <= this.maxBytes) {
      this.texts.push(text);
      this.lines.push(number);
    } else {
      this.texts = [];
      this.lines = [];
    }
  }

  close(): EventUnit {
    const { first, last, texts, lines, bytes, maxBytes } = this;
    if (bytes <= maxBytes) return { line: first, texts, lines, bytes, fault: null };
    const shown = JSON.stringify(this.id);
    return faulty(
      first,
      `event ${shown} (lines ${first}–${last}) of ${bytes} bytes, the limit is ${maxBytes} (maxLineBytes)`,
    );
  }
}

function faulty(line: number, fault: string): EventUnit {
  return { line, texts: [], lines: [], bytes: 0, fault };
}

function eventOf(text: string): { id: string } | { fault: string } {
  const account = parseLine(text);
  if ("fault" in account) return account;
  const { event } = account.value;
  const id = isRecord(event) ? event.id : event;
  if (typeof id === "string" && id !== "") return { id };
  return { fault: id === undefined ? "event: is missing" : `event: must be an id or {id, label}, got ${shown(id)}` };
}

function parseLine(text: string): { value: Record<string, unknown> } | { fault: string } {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? { value } : { fault: `must be an object, got ${shown(value)}` };
  } catch (error) {
    return { fault: `no JSON: ${(error as Error).message}` };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One event to compare, with what was read of its accounts before. */
export interface EventInput {
  /** The event. */
  readonly dossier: DossierInput;
  /** What `extract` has found in its accounts, by the account's id. */
  readonly readings: Readonly<Record<string, Extraction>>;
}

/** Reads a line that holds a dossier, as `extract` writes it with `readings`. */
export function eventOfLine(text: string): EventInput {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return { dossier: value as DossierInput, readings: {} };
  const { readings = {}, ...dossier } = value;
  return { dossier: dossier as unknown as DossierInput, readings: readings as EventInput["readings"] };
}

/**
 * Puts the account lines `{event, source, assertions?, speakers?, reading?, ...account}` of one event together.
 *
 * `event` is an id or an event, `source` an id or a source; the fullest given of each counts. `speakers` are
 * sources that the assertions name. An account without an `id` is named after its source and its place in the event.
 * Nothing is checked here but what is needed to put the lines together: `compare` checks the dossier.
 */
export function eventOfAccounts(accountLines: readonly string[]): EventInput {
  const events = new Fullest<Event>();
  const sources = new Fullest<Source>();
  const accounts: Account[] = [];
  const assertions: AssertionInput[] = [];
  const readings: Record<string, Extraction> = {};
  for (const [index, text] of accountLines.entries()) {
    const { event, source, speakers = [], assertions: claims = [], reading, ...rest } = JSON.parse(text);
    events.offer(event, (id) => ({ id, label: id }));
    const sourceId = sources.offer(source ?? rest.sourceId, (id) => ({ id, name: id }));
    const account: Account = { ...rest, id: rest.id ?? `${sourceId}-${index + 1}`, sourceId };
    accounts.push(account);
    for (const speaker of speakers) sources.offer(speaker, (id) => ({ id, name: id }));
    for (const claim of claims) assertions.push({ ...claim, accountId: claim.accountId ?? account.id });
    if (reading) readings[account.id] = reading;
  }
  const given = assertions.length > 0 ? { assertions } : {};
  return { dossier: { event: events.all()[0] as Event, sources: sources.all(), accounts, ...given }, readings };
}

/** Nouns given now as an id and now in full: of each the fullest, the first among equals. */
class Fullest<Noun extends { readonly id: string }> {
  private readonly found = new Map<string, { readonly noun: Noun; readonly rank: number }>();

  offer(given: unknown, fromId: (id: string) => Noun): string {
    const noun = isRecord(given) ? (given as unknown as Noun) : fromId(given as string);
    const rank = isRecord(given) ? Object.keys(given).length : 0;
    if (rank > (this.found.get(noun.id)?.rank ?? -1)) this.found.set(noun.id, { noun, rank });
    return noun.id;
  }

  all(): Noun[] {
    return [...this.found.values()].map(({ noun }) => noun);
  }
}
