/**
 * Reads the JSON lines of langextract: one annotated document a line, its extractions with their character intervals.
 */

import type { AssertionInput, Attribution, Span, SpeechAct } from "../model/dossier.ts";
import { SPEECH_ACTS } from "../model/dossier.ts";
import { shown } from "../model/faults.ts";
import { fault, idOfName, isoDate, isRecord, named } from "./metadata.ts";
import { type DossierRead, Gathering } from "./records.ts";

/** What to take from langextract's answer. */
export interface LangextractOptions {
  /** Extraction classes that are claims; when not given, those named like claims, or all where none is. */
  readonly classes?: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const CLAIM_CLASS = /claim|assertion|statement|quote|quotation|allegation|denial|position|opinion|argument/i;

/** Names of attributes that say who speaks, and of those that say something else an assertion has. */
const ATTRIBUTES = named<"holder" | "act" | "asOf" | "polarity">({
  speaker: "holder",
  source: "holder",
  holder: "holder",
  claimant: "holder",
  attributed_to: "holder",
  said_by: "holder",
  who: "holder",
  act: "act",
  speech_act: "act",
  as_of: "asOf",
  date: "asOf",
  polarity: "polarity",
});

/**
 * Reads langextract's JSONL. Each document is an account with its text, each extraction of a claim an assertion.
 * Intervals count code points there and UTF-16 code units here; an extraction without an interval stays ungrounded.
 *
 * @param content - One JSON object a line: `document_id`, `text`, `extractions`.
 * @param name - How errors and the event name it.
 * @throws InputError for a line that is no such object, naming it.
 */
export function readLangextract(content: string, name: string, options: LangextractOptions = {}): DossierRead {
  if (content.trim() === "") throw fault(name, "holds no document");
  const gathering = new Gathering();
  content.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() !== "")
      addDocument(gathering, documentIn(line, `${name}:${index + 1}`), `${name}:${index + 1}`, options);
  });
  return gathering.done(name);
}

function documentIn(line: string, path: string): Fields {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw fault(path, `is no JSON, got ${shown(line)}`);
  }
  if (!isRecord(parsed)) throw fault(path, `must be an object, got ${shown(parsed)}`);
  // langextract writes null for a document in which it found nothing.
  if (parsed.extractions === null) return { ...parsed, extractions: [] };
  if (!Array.isArray(parsed.extractions)) throw fault(path, "needs a list “extractions”");
  return parsed;
}

function addDocument(gathering: Gathering, document: Fields, path: string, options: LangextractOptions): void {
  const text = typeof document.text === "string" ? document.text : null;
  const id = idOfName(typeof document.document_id === "string" ? document.document_id : path);
  const publisher = typeof document.source === "string" ? document.source : id;
  const sourceId = gathering.source(publisher);
  const date = typeof document.date === "string" ? isoDate(document.date) : null;
  gathering.account({ id, sourceId, text, date });
  const extractions = (document.extractions as unknown[]).filter(isRecord);
  const claims = claimsAmong(extractions, options);
  if (extractions.length === 0)
    gathering.notice("document-without-extractions", `${path}: nothing was extracted from this document`, id);
  const skipped = new Set(
    extractions.filter((one) => !claims.includes(one)).map((one) => String(one.extraction_class)),
  );
  for (const kind of skipped) {
    gathering.notice("extraction-not-read", `${path}: extractions of the class “${kind}” are no claims`, id);
  }
  const offsets = offsetsOf(text ?? "", claims);
  for (const claim of claims) addExtraction(gathering, claim, { id, text }, offsets, path);
}

function claimsAmong(extractions: readonly Fields[], { classes }: LangextractOptions): readonly Fields[] {
  if (classes) return extractions.filter((one) => classes.includes(String(one.extraction_class)));
  const claims = extractions.filter((one) => CLAIM_CLASS.test(String(one.extraction_class)));
  return claims.length > 0 ? claims : extractions;
}

function intervalOf(extraction: Fields): [start: number, end: number] | null {
  const interval = extraction.char_interval;
  if (!isRecord(interval)) return null;
  const { start_pos: start, end_pos: end } = interval;
  const whole = Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(end) > Number(start);
  return whole ? [Number(start), Number(end)] : null;
}

/** The offsets of the code points that the intervals name, in UTF-16 code units; one pass over the text. */
function offsetsOf(text: string, extractions: readonly Fields[]): ReadonlyMap<number, number> {
  const wanted = new Set(extractions.flatMap((one) => intervalOf(one) ?? []));
  const offsets = new Map<number, number>();
  let point = 0;
  let unit = 0;
  for (const character of text) {
    if (wanted.has(point)) offsets.set(point, unit);
    point += 1;
    unit += character.length;
  }
  if (wanted.has(point)) offsets.set(point, unit);
  return offsets;
}

function addExtraction(
  gathering: Gathering,
  extraction: Fields,
  account: { readonly id: string; readonly text: string | null },
  offsets: ReadonlyMap<number, number>,
  path: string,
): void {
  const words = typeof extraction.extraction_text === "string" ? extraction.extraction_text.trim() : "";
  if (words === "") {
    gathering.notice("extraction-without-text", `${path}: an extraction without words`, account.id);
    return;
  }
  const span = spanOf(extraction, offsets);
  if (span === null) {
    gathering.notice("extraction-without-place", `${path}: “${shortened(words)}” has no place in the text`, account.id);
  } else if (account.text?.slice(span.start, span.end) !== words) {
    gathering.notice(
      "inexact-alignment",
      `${path}: “${shortened(words)}” is not word for word in the text`,
      account.id,
    );
  }
  gathering.assertion({
    accountId: account.id,
    text: words,
    ...(span === null ? {} : { spans: [span] }),
    ...attributesOf(gathering, extraction, account.id, path),
  });
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function spanOf(extraction: Fields, offsets: ReadonlyMap<number, number>): Span | null {
  const [first, last] = intervalOf(extraction) ?? [];
  const start = first === undefined ? undefined : offsets.get(first);
  const end = last === undefined ? undefined : offsets.get(last);
  return start === undefined || end === undefined ? null : { start, end };
}

function attributesOf(
  gathering: Gathering,
  extraction: Fields,
  accountId: string,
  path: string,
): Partial<AssertionInput> {
  const attributes = isRecord(extraction.attributes) ? extraction.attributes : {};
  const found: { holder?: string; act?: SpeechAct; asOf?: string; polarity?: "positive" | "negative" } = {};
  for (const [key, value] of Object.entries(attributes)) {
    const field = ATTRIBUTES.get(key.toLowerCase());
    const read = field === undefined ? undefined : attribute(field, value);
    if (field === undefined || read === undefined) {
      gathering.notice("attribute-not-read", `${path}: the attribute “${key}” is not read`, accountId);
    } else Object.assign(found, { [field]: read });
  }
  const { holder, act = "assert", asOf, polarity } = found;
  const attribution: Attribution[] = holder === undefined ? [] : [{ holder: gathering.source(holder), act }];
  return { attribution, ...(asOf ? { asOf } : {}), ...(polarity ? { polarity } : {}) };
}

function attribute(field: "holder" | "act" | "asOf" | "polarity", value: unknown): string | undefined {
  if (typeof value !== "string" || value.trim() === "") return undefined;
  if (field === "asOf") return isoDate(value) ?? undefined;
  if (field === "act") return SPEECH_ACTS.find((act) => act === value.toLowerCase());
  if (field === "polarity") return ["positive", "negative"].find((one) => one === value.toLowerCase());
  return value.trim();
}
