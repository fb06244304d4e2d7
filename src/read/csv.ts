/**
 * Reads tables with named columns: one assertion a row.
 */

import {
  type AssertionInput,
  type Attribution,
  MODALITIES,
  SOURCE_KINDS,
  SPEECH_ACTS,
  type SpeechAct,
} from "../model/dossier.ts";
import { type Fault, InputError, shown } from "../model/faults.ts";
import { hash } from "../text/words.ts";
import { fault, isoDate, known } from "./metadata.ts";
import { type DossierRead, Gathering } from "./records.ts";

/** What a column may hold; the spellings of its name that are understood. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  text: ["text", "claim", "statement", "assertion", "claim_text"],
  quote: ["quote", "quotation", "exact"],
  publisher: ["publisher", "source", "outlet", "published_by"],
  kind: ["kind", "source_kind", "publisher_kind"],
  account: ["account", "account_id", "document", "document_id"],
  date: ["date", "published", "date_published"],
  title: ["title", "headline"],
  url: ["url", "link"],
  language: ["language", "lang"],
  holder: ["holder", "speaker", "claimant", "said_by"],
  act: ["act", "speech_act"],
  polarity: ["polarity"],
  modality: ["modality"],
  as_of: ["as_of", "asof"],
  id: ["id", "claim_id", "assertion_id"],
};
type Column = keyof typeof COLUMNS;

/** Reads one cell of a row by its column; the empty string where the row or the table has none. */
type Row = (column: Column) => string;

/**
 * Reads a table with a header row, one assertion a row: `text` (or `claim`) or `quote`, `publisher` (or `source`), and,
 * where there are any, `holder` (or `speaker`), `act`, `account`, `date`, `title`, `url`, `polarity`, `modality`,
 * `as_of`, `kind`, `language`, `id`. Rows with one account id, or else with one publisher, address, title and date, are
 * of one account. Commas, semicolons and tabs are told apart. Other columns give a notice each. An apostrophe that keeps
 * a spreadsheet from running a cell as a formula is taken off.
 *
 * @param content - The table.
 * @param name - How errors and the event name it.
 * @throws InputError for a table without a column of claims or of publishers, and for cells that are wrong, by line.
 */
export async function readCsv(content: string, name: string): Promise<DossierRead> {
  const { default: papa } = await import("papaparse");
  const { data } = papa.parse<string[]>(content.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const [header = [], ...rows] = data;
  const gathering = new Gathering();
  const places = placesOf(header, name, gathering);
  const faults: Fault[] = [];
  rows.forEach((cells, index) => {
    const row: Row = (column) => unguarded(cells[places.get(column) ?? -1] ?? "");
    addRow(gathering, row, `${name}: row ${index + 2}`, faults);
  });
  if (faults.length > 0) throw new InputError(faults);
  return gathering.done(name);
}

function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, "").trim();
}

function placesOf(header: readonly string[], name: string, gathering: Gathering): Map<Column, number> {
  const places = new Map<Column, number>();
  header.forEach((title, index) => {
    const plain = title
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    const column = Object.keys(COLUMNS).find((one) => COLUMNS[one]!.includes(plain));
    if (column !== undefined && !places.has(column)) places.set(column, index);
    else if (plain !== "") gathering.notice("column-not-read", `${name}: the column “${title}” is not read`);
  });
  const missing = [
    ...(places.has("text") || places.has("quote") ? [] : ["text (or claim, or quote)"]),
    ...(places.has("publisher") || places.has("account") ? [] : ["publisher (or source)"]),
  ];
  if (missing.length > 0)
    throw fault(name, `no column ${missing.join(" and no column ")}, got ${header.map(shown).join(", ")}`);
  return places;
}

function addRow(gathering: Gathering, row: Row, path: string, faults: Fault[]): void {
  const text = row("text") || row("quote");
  if (text === "") {
    gathering.notice("row-without-claim", `${path} has no claim`);
    return;
  }
  gathering.assertion({
    accountId: accountOf(gathering, row, path, faults),
    text,
    ...known({
      id: row("id") || undefined,
      quote: row("quote") || undefined,
      asOf: dated(row("as_of"), `${path}: as_of`, faults),
      polarity: oneOf(["positive", "negative"] as const, row("polarity"), `${path}: polarity`, faults),
      modality: oneOf(MODALITIES, row("modality"), `${path}: modality`, faults),
    }),
    attribution: attributionOf(gathering, row, path, faults),
  } satisfies AssertionInput);
}

function accountOf(gathering: Gathering, row: Row, path: string, faults: Fault[]): string {
  const kind = oneOf(SOURCE_KINDS, row("kind"), `${path}: kind`, faults);
  const publisher = row("publisher") || row("account") || "unknown publisher";
  const sourceId = gathering.source(publisher, known({ kind }));
  const date = dated(row("date"), `${path}: date`, faults);
  const [title, url, language] = [row("title"), row("url"), row("language")].map((cell) => cell || undefined);
  const id = row("account") || `account-${hash(JSON.stringify([sourceId, url, title, date]))}`;
  return gathering.account({ id, sourceId, ...known({ date, title, url, language }), text: null });
}

function attributionOf(gathering: Gathering, row: Row, path: string, faults: Fault[]): Attribution[] {
  const act: SpeechAct = oneOf(SPEECH_ACTS, row("act"), `${path}: act`, faults) ?? "assert";
  const holder = row("holder");
  if (holder !== "") return [{ holder: gathering.source(holder), act }];
  return row("act") === "" ? [] : [{ holder: null, act }];
}

function dated(cell: string, path: string, faults: Fault[]): string | undefined {
  const date = cell === "" ? undefined : isoDate(cell);
  if (date === null) faults.push({ path, message: `${shown(cell)} is no date (2005-12-04, 4 December 2005)` });
  return date ?? undefined;
}

function oneOf<T extends string>(values: readonly T[], cell: string, path: string, faults: Fault[]): T | undefined {
  const found = values.find((value) => value === cell.toLowerCase());
  if (cell !== "" && found === undefined)
    faults.push({ path, message: `${shown(cell)} is none of ${values.join(", ")}` });
  return found;
}
