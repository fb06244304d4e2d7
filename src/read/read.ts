/**
 * Reads what people have: articles as text, Markdown or HTML, dossiers as JSON, claims out of other tools, and folders
 * of these. Nothing here opens a file or an address: the content comes in as a string, with the name of its file.
 */

import { parseDossier } from "../dossier/parse.ts";
import { fromTexts } from "../dossier/texts.ts";
import { requireList, requireOptions, requireText } from "../model/arguments.ts";
import type { Account, AssertionInput, Decision, DossierInput, Event, Notice, Source } from "../model/dossier.ts";
import { InputError, requireFields, shown } from "../model/faults.ts";
import { byCodeUnit, fold } from "../text/words.ts";
import { type AnnotationOptions, readAnnotations } from "./annotations.ts";
import { readClaimReview } from "./claimreview.ts";
import { readCsv } from "./csv.ts";
import { readHtml } from "./html.ts";
import { type LangextractOptions, readLangextract } from "./langextract.ts";
import { type AccountRead, fault, idOfName, isRecord, known, type Metadata, metadataOf, named } from "./metadata.ts";
import type { DossierRead } from "./records.ts";
import { parseYaml, readMarkdown, readText } from "./text.ts";

/** What is needed of an `AbortSignal`; the types ask for none of a browser's or of Node's. */
export interface StopSignal {
  /** Throws the reason where it was told to stop. */
  throwIfAborted(): void;
}

/** A file: its name, with or without folders, and what it holds. */
export interface NamedContent {
  /** Name with its ending, which tells the format. */
  readonly name: string;
  /** The content, as text. */
  readonly content: string;
}

/** Formats of one account. */
export type AccountFormat = "text" | "markdown" | "html";

/** Formats of many claims. */
export type DossierFormat = "dossier" | "claimreview" | "langextract" | "csv" | "annotations";

/** How to read one account. */
export interface ReadAccountOptions {
  /** Name of its file; it tells the format, names the source where nothing else does, and stands in errors. */
  readonly name: string;
  /** The format, where the name does not tell it. */
  readonly type?: AccountFormat;
  /** What is known of the account; it wins over what the file says. */
  readonly metadata?: Metadata;
  /** Stops the reading: its reason is thrown. */
  readonly signal?: StopSignal;
}

/** How to read claims. */
export interface ReadDossierOptions extends LangextractOptions, AnnotationOptions {
  /** Name of the file; it tells the format, names the event, and stands in errors. */
  readonly name: string;
  /** The format, where neither the name nor the content tells it. */
  readonly type?: DossierFormat;
  /** Stops the reading: its reason is thrown. */
  readonly signal?: StopSignal;
}

const ACCOUNT_ENDINGS = named<AccountFormat>({
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
});
const DOSSIER_ENDINGS = new Set(["json", "jsonld", "jsonl", "ndjson", "csv", "tsv"]);

/** Says whether a file's name has an ending that is read: an account's or a dossier's. */
export function isReadable(name: string): boolean {
  requireText(name, "name");
  return ACCOUNT_ENDINGS.has(ending(name)) || DOSSIER_ENDINGS.has(ending(name));
}

/** Most characters of a file's content: what is longer is no article, and no dossier that can be compared. */
const CONTENT_LENGTH = 64 * 1024 * 1024;

function requireContent(content: unknown, options: { readonly name: string }): void {
  requireText(content, "content");
  requireFields(options, "options", {
    name: { expected: "a string", holds: (value) => typeof value === "string" },
  });
  const { length } = content as string;
  if (length > CONTENT_LENGTH) throw fault(options.name, `${length} characters, the limit is ${CONTENT_LENGTH}`);
}

function ending(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/**
 * Reads one account out of plain text, Markdown or HTML.
 *
 * Front matter (`source`, `kind`, `party`, `aliases`, `date`, `title`, `url`, `language`, `id`) or the page's head says
 * who publishes it; where nothing does, the file's name. The account's `text` is what all spans point into: the
 * text itself, Markdown without its marks, the main text of a page.
 *
 * @throws InputError for a format it does not know and for front matter that is wrong, naming file, field and value.
 *
 * @example
 * ```ts
 * const { account, source } = await readAccount("Pool closed\n\nHARLOW, 3 May 2021 (AFP) -- The pool is closed.", {
 *   name: "pool.txt",
 * });
 * [source.name, account.date, account.title]; // => ["AFP", "2021-05-03", "Pool closed"]
 * ```
 */
export async function readAccount(content: string, options: ReadAccountOptions): Promise<AccountRead> {
  requireContent(content, options);
  const { name, metadata, signal } = options;
  signal?.throwIfAborted();
  const type = options.type ?? ACCOUNT_ENDINGS.get(ending(name));
  if (type === "text") return readText(content, name, metadata);
  if (type === "markdown") return readMarkdown(content, name, metadata);
  if (type === "html") return readHtml(content, name, metadata);
  throw fault(name, `unknown type ${shown(type ?? ending(name))}; known are ${[...ACCOUNT_ENDINGS.keys()].join(", ")}`);
}

/**
 * Reads claims that are already told apart: a dossier as JSON, schema.org `ClaimReview` and `Claim` (and the answer of
 * Google's Fact Check Tools API), langextract's JSONL, CSV with named columns, W3C Web Annotations.
 *
 * @throws InputError for a format it does not know and for content that is wrong, naming the file and the value.
 */
export async function readDossier(content: string, options: ReadDossierOptions): Promise<DossierRead> {
  requireContent(content, options);
  const { name, signal } = options;
  signal?.throwIfAborted();
  const type = options.type ?? (/^(?:csv|tsv)$/.test(ending(name)) ? "csv" : null);
  if (type === "csv") return readCsv(content, name);
  if (type === "langextract" || (type === null && /^(?:jsonl|ndjson)$/.test(ending(name)))) {
    return readLangextract(content, name, options);
  }
  const json = parseJson(content, name);
  const format = type ?? formatOf(json, content);
  if (format === "claimreview") return readClaimReview(json, name);
  if (format === "annotations") return readAnnotations(json, name, options);
  return { dossier: checkedDossier(json, name), notices: [] };
}

/** A dossier whose faults, if it has any, are named with its file. */
function checkedDossier(json: unknown, name: string): DossierInput {
  try {
    const dossier = fromTexts(json);
    parseDossier(dossier);
    return dossier as DossierInput;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.faults.map(({ path, message }) => ({ path: `${name}: ${path}`, message })));
  }
}

function parseJson(content: string, name: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw fault(name, `no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Tells the formats apart by their telling fields; a page of our own has claims and annotations, and is read as claims. */
function formatOf(json: unknown, content: string): DossierFormat {
  if (isDossier(json)) return "dossier";
  if (/"(?:ClaimReview|claimReview|Claim|schema:Claim(?:Review)?)"/.test(content)) return "claimreview";
  return /"(?:oa:)?Annotation(?:Page|Collection)?"/.test(content) ? "annotations" : "dossier";
}

function isDossier(json: unknown): boolean {
  return isRecord(json) && "event" in json && "accounts" in json;
}

/** What `event.yaml` may say of a folder. */
interface Frame {
  readonly event?: Event;
  readonly sources: readonly Source[];
  readonly aliases: readonly (readonly string[])[];
  readonly decisions: readonly Decision[];
  /** Metadata of files that bring none, by file name. */
  readonly files: ReadonlyMap<string, Metadata>;
}

/** How to put a dossier together. */
export interface AssembleOptions {
  /** What the event is called where no `event.yaml` says it: a folder's name. */
  readonly label?: string;
  /** Stops the reading before the next file: its reason is thrown. */
  readonly signal?: StopSignal;
}

/**
 * Puts a dossier together out of the files of one folder: articles, dossiers and claims side by side.
 *
 * An `event.yaml` (or `.yml`, `.json`) may name the event (`event: {id, label, start, end, place}` or just its label),
 * describe sources (`sources`), say which names mean the same (`aliases`), bring `decisions`, and give metadata for
 * files without front matter (`files: {"report.txt": {source: …, date: …}}`). Sources of one name, id or alias are one.
 * The files are taken in the order of their names, so that the order they come in changes nothing.
 *
 * @throws InputError for a file that cannot be read, naming it; files of other types give notices.
 */
export async function assembleDossier(
  files: readonly NamedContent[],
  options: AssembleOptions = {},
): Promise<DossierRead> {
  requireList(files, "files", ["name"]);
  requireOptions(options, { label: "text", signal: "any" });
  const { signal } = options;
  signal?.throwIfAborted();
  const sorted = files.toSorted((a, b) => byCodeUnit(a.name, b.name));
  const frameFile = sorted.find((file) => isFrame(file.name));
  const frame = await readFrame(frameFile);
  const parts: DossierRead[] = [];
  for (const file of sorted.filter((one) => one !== frameFile)) {
    signal?.throwIfAborted();
    parts.push(await readPart(file, frame));
  }
  const label = options.label ?? "Event";
  return merge(frame, parts, { id: idOfName(label), label });
}

function isFrame(name: string): boolean {
  return /(?:^|[\\/])event\.(?:ya?ml|json)$/i.test(name);
}

const FRAME_FIELDS = new Set(["event", "sources", "aliases", "decisions", "files"]);

async function readFrame(file: NamedContent | undefined): Promise<Frame> {
  const record = file ? await parseYaml(file.content, file.name) : {};
  const name = file?.name ?? "event.yaml";
  if (!isRecord(record)) throw fault(name, `must hold fields, got ${shown(record)}`);
  const unknown = Object.keys(record).find((key) => !FRAME_FIELDS.has(key));
  if (unknown) throw fault(`${name}: ${unknown}`, `unknown field; known are ${[...FRAME_FIELDS].join(", ")}`);
  const list = <T>(key: string) => listOf<T>(record[key], `${name}: ${key}`);
  const files = isRecord(record.files) ? Object.entries(record.files) : [];
  return {
    event: eventOf(record.event, `${name}: event`),
    sources: list<Source>("sources").map((source) => sourceOf(source, `${name}: sources`)),
    aliases: list<readonly string[]>("aliases"),
    decisions: list<Decision>("decisions"),
    files: new Map(files.map(([key, value]) => [key, metadataOf(value, `${name}: files: ${key}`).metadata])),
  };
}

function listOf<T>(value: unknown, path: string): readonly T[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw fault(path, `must be a list, got ${shown(value)}`);
  return value;
}

function eventOf(value: unknown, path: string): Event | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return { id: idOfName(value), label: value };
  if (!isRecord(value) || typeof value.label !== "string") throw fault(path, `needs a label, got ${shown(value)}`);
  return { ...value, id: typeof value.id === "string" ? value.id : idOfName(value.label), label: value.label };
}

/** A source typed in by a person: a name alone, or fields, the id made of the name where there is none. */
function sourceOf(value: unknown, path: string): Source {
  if (typeof value === "string") return { id: idOfName(value), name: value };
  if (!isRecord(value) || typeof value.name !== "string") throw fault(path, `needs a name, got ${shown(value)}`);
  return { ...value, id: typeof value.id === "string" ? value.id : idOfName(value.name), name: value.name };
}

async function readPart(file: NamedContent, frame: Frame): Promise<DossierRead> {
  const { name, content } = file;
  if (ACCOUNT_ENDINGS.has(ending(name))) {
    const metadata = frame.files.get(name) ?? frame.files.get(name.replace(/^.*[\\/]/, ""));
    const { account, source, notices } = await readAccount(content, { name, metadata });
    return { dossier: { event: NO_EVENT, sources: [source], accounts: [account] }, notices };
  }
  if (DOSSIER_ENDINGS.has(ending(name))) return readDossier(content, { name });
  const message = `${name}: files of this type are not read`;
  return {
    dossier: { event: NO_EVENT, sources: [], accounts: [] },
    notices: [{ code: "file-not-read", message, accountId: null, span: null }],
  };
}

const NO_EVENT: Event = { id: "", label: "" };

/** Merges what the files hold; sources that are one get one id, which everything that names them takes on. */
function merge(frame: Frame, parts: readonly DossierRead[], fallback: Event): DossierRead {
  const sources = new Sources(frame.sources);
  const accounts: Account[] = [];
  const assertions: AssertionInput[] = [];
  const notices: Notice[] = [];
  for (const { dossier, notices: found } of parts) {
    const ids = new Map(dossier.sources.map((source) => [source.id, sources.add(source)]));
    for (const account of dossier.accounts) {
      const sourceId = ids.get(account.sourceId) ?? account.sourceId;
      const id = dossier.assertions ? account.id : unusedId(account.id, accounts);
      accounts.push({ ...account, id, sourceId });
    }
    assertions.push(...(dossier.assertions ?? []).map((assertion) => withHolders(assertion, ids)));
    notices.push(...found);
  }
  const events = [frame.event, ...parts.map((part) => part.dossier.event)].filter((event) => event?.id);
  const aliases = [...frame.aliases, ...parts.flatMap((part) => part.dossier.aliases ?? [])];
  const decisions = [...frame.decisions, ...parts.flatMap((part) => part.dossier.decisions ?? [])];
  const event = events[0] ?? fallback;
  return {
    dossier: { event, sources: sources.list(), accounts, assertions, aliases, decisions },
    notices,
  };
}

function withHolders(assertion: AssertionInput, ids: ReadonlyMap<string, string>): AssertionInput {
  if (!assertion.attribution) return assertion;
  const holder = (id: string | null) => (id === null ? null : (ids.get(id) ?? id));
  return { ...assertion, attribution: assertion.attribution.map((link) => ({ ...link, holder: holder(link.holder) })) };
}

/** An id of its own for a file with the name of another (in several folders, or with several endings). */
function unusedId(id: string, accounts: readonly Account[]): string {
  const taken = new Set(accounts.map((account) => account.id));
  let time = 1;
  while (taken.has(time === 1 ? id : `${id}-${time}`)) time += 1;
  return time === 1 ? id : `${id}-${time}`;
}

/** Sources under all their names. */
class Sources {
  readonly #idByName = new Map<string, string>();
  readonly #byId = new Map<string, Source>();

  constructor(described: readonly Source[]) {
    for (const source of described) this.add(source);
  }

  /** Adds a source and gives its id: that of the source already known by its id, name or an alias. */
  add(source: Source): string {
    const names = [source.id, source.name, ...(source.aliases ?? [])].map(fold);
    const id = names.map((name) => this.#idByName.get(name)).find((one) => one !== undefined) ?? source.id;
    this.#byId.set(id, { ...known(source), ...known(this.#byId.get(id) ?? {}), id } as Source);
    for (const name of names) if (!this.#idByName.has(name)) this.#idByName.set(name, id);
    return id;
  }

  list(): Source[] {
    return [...this.#byId.values()];
  }
}
