/**
 * What is known about an account besides its words: who publishes it, when, under which title.
 */

import { type Account, type Notice, SOURCE_KINDS, type Source, type SourceKind } from "../model/dossier.ts";
import { type Fault, InputError, shown } from "../model/faults.ts";
import { hash } from "../text/words.ts";

/** One text with its source, as a file or a page gives it. */
export interface AccountRead {
  /** The text and when and where it was published. */
  readonly account: Account;
  /** Who publishes it. */
  readonly source: Source;
  /** Findings about the file: unknown metadata, parts that could not be read. */
  readonly notices: readonly Notice[];
}

/** Metadata of an account, as front matter or a page's head has it. */
export interface Metadata {
  /** Identifier of the account. */
  readonly id?: string;
  /** Name (or id) of the source. */
  readonly source?: string;
  /** What sort of source it is. */
  readonly kind?: SourceKind;
  /** Whether the source is a party to the event. */
  readonly party?: boolean;
  /** Other names of the source. */
  readonly aliases?: readonly string[];
  /** Date of publication, ISO 8601. */
  readonly date?: string;
  /** Headline. */
  readonly title?: string;
  /** Where it was published. */
  readonly url?: string;
  /** BCP 47 language tag. */
  readonly language?: string;
}

/** Spellings of the fields that other tools write. */
const FIELDS = named<keyof Metadata>({
  id: "id",
  source: "source",
  publisher: "source",
  outlet: "source",
  kind: "kind",
  party: "party",
  aliases: "aliases",
  date: "date",
  published: "date",
  title: "title",
  headline: "title",
  url: "url",
  link: "url",
  language: "language",
  lang: "language",
});

/**
 * Checks metadata typed in by a person.
 *
 * @param record - What the YAML holds.
 * @param path - How errors name the place: "article.md".
 * @throws {@link InputError} naming every field that is wrong, with its value; fields it does not know give notices.
 */
export function metadataOf(record: unknown, path: string): { metadata: Metadata; notices: Notice[] } {
  if (record === null || record === undefined) return { metadata: {}, notices: [] };
  if (!isRecord(record)) throw fault(path, `must be a list of "field: value" lines, got ${shown(record)}`);
  const faults: Fault[] = [];
  const notices: Notice[] = [];
  const metadata: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    const field = FIELDS.get(key.toLowerCase());
    if (field === undefined) notices.push(unknownField(key, path));
    else if (value !== null && value !== "") metadata[field] = checked(field, value, `${path}: ${key}`, faults);
  }
  if (faults.length > 0) throw new InputError(faults);
  return { metadata, notices };
}

function unknownField(key: string, path: string): Notice {
  return { code: "unknown-metadata", message: `${path}: the field “${key}” is not read`, accountId: null, span: null };
}

function checked(field: keyof Metadata, value: unknown, path: string, faults: Fault[]): unknown {
  const wrong = (message: string) => {
    faults.push({ path, message: `${shown(value)} ${message}` });
    return undefined;
  };
  if (field === "party") return typeof value === "boolean" ? value : wrong("is neither true nor false");
  if (field === "aliases") return isStrings(value) ? value : wrong("is no list of names");
  if (field === "kind") {
    return SOURCE_KINDS.find((kind) => kind === value) ?? wrong(`is none of ${SOURCE_KINDS.join(", ")}`);
  }
  if (typeof value !== "string" && typeof value !== "number") return wrong("is no text");
  if (field === "date") return isoDate(String(value)) ?? wrong("is no date (2005-12-04, 4 December 2005)");
  return String(value).trim();
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string" && one !== "");
}

/** Puts an account and its source together; what the metadata lacks comes from the file's name. */
export function accountOf(
  text: string | null,
  metadata: Metadata,
  name: string,
  notices: readonly Notice[],
): AccountRead {
  const base = baseName(name);
  const id = metadata.id ?? idOfName(base);
  const sourceName = metadata.source ?? (base.replace(/[_-]+/g, " ").trim() || name);
  const { kind, party, aliases, date, title, url, language } = metadata;
  const source = { id: idOfName(sourceName), name: sourceName, kind, party, aliases };
  const account = { id, sourceId: source.id, date, title, url, language, text };
  return {
    account: known(account),
    source: known(source),
    notices: notices.map((notice) => ({ ...notice, accountId: id })),
  };
}

/** A file's name without folders and ending. */
export function baseName(name: string): string {
  return name.replace(/^.*[\\/]/, "").replace(/\.[^.]+$/, "");
}

/** An identifier out of a name: small letters and digits of any script, the rest hyphens. */
export function idOfName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 80) || hash(name)
  );
}

/** Leaves out the fields that are undefined. */
export function known<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** A table asked by other people's words: a map, for a plain object also has what it inherits ("constructor"). */
export function named<T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(table));
}

/** Says whether a value is a plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One fault as an error. */
export function fault(path: string, message: string): InputError {
  return new InputError([{ path, message }]);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAME = "([a-z]{3,9})\\.?";
const DAY_FIRST = new RegExp(`^(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})\\s+${NAME},?\\s+(\\d{4})\\b`, "i");
const MONTH_FIRST = new RegExp(`^(?:[a-z]{3,9}day,?\\s+)?${NAME}\\s+(\\d{1,2}),?\\s+(\\d{4})\\b`, "i");
const MONTH_ONLY = new RegExp(`^${NAME},?\\s+(\\d{4})$`, "i");
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** Reads a date as ISO 8601, as exact as it is given; null for one that is none or could be two ("01/12/2005"). */
export function isoDate(words: string): string | null {
  const text = words.trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, time, zone = ""] = iso;
    const date = [year, month, day].filter((part) => part !== undefined).join("-");
    return realDay(date) ? (time ? `${date}T${time}${zone}` : date) : null;
  }
  const first = DAY_FIRST.exec(text);
  if (first) return written(first[3]!, first[2]!, first[1]!);
  const second = MONTH_FIRST.exec(text);
  if (second) return written(second[3]!, second[1]!, second[2]!);
  const third = MONTH_ONLY.exec(text);
  return third ? written(third[2]!, third[1]!, null) : null;
}

function written(year: string, name: string, day: string | null): string | null {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const date = [year, pad(month), ...(day === null ? [] : [pad(Number(day))])].join("-");
  return realDay(date) ? date : null;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function realDay(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}
