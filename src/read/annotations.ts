/**
 * Reads W3C Web Annotations: highlighted words of texts, with what the annotator wrote to them.
 */

import type { Span } from "../model/dossier.ts";
import { reanchor, spanAt, type TextPositionSelector, type TextQuoteSelector } from "../text/anchor.ts";
import { hash } from "../text/words.ts";
import { fault, isoDate, isRecord } from "./metadata.ts";
import { type DossierRead, Gathering } from "./records.ts";

/** What the reader of annotations may be told besides. */
export interface AnnotationOptions {
  /** The annotated texts by their address, so that quotations are found in them. */
  readonly texts?: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads annotations. Each annotated page is an account, each annotation an assertion: its words are the textual body's,
 * or else the quotation's. With the page's text given, the quotation is found there as `reanchor` finds it; one that is
 * orphaned stays without a place. Who annotated is no holder, for an annotation does not say who speaks.
 *
 * @param json - An `Annotation`, a list, a `@graph`, an `AnnotationPage` or `AnnotationCollection`.
 * @param name - How errors and the event name it.
 * @throws InputError where no annotation is found.
 */
export function readAnnotations(json: unknown, name: string, options: AnnotationOptions = {}): DossierRead {
  const nodes = annotationsIn(json);
  if (nodes.length === 0) throw fault(name, "holds no W3C Web Annotation");
  const pages = new Map(recordsOf(json).flatMap((node) => (isPage(node) ? [[idOf(node)!, node] as const] : [])));
  const gathering = new Gathering();
  for (const node of nodes) addAnnotation(gathering, node, pages, options, name);
  return gathering.done(name);
}

function isPage(node: Fields): boolean {
  return idOf(node) !== null && (node.publisher !== undefined || node.headline !== undefined);
}

/** The annotations of a list, a graph, a page or a collection of pages. */
function annotationsIn(json: unknown): Fields[] {
  return recordsOf(json).filter((node) => typesOf(node).some((type) => /^(?:oa:)?Annotation$/.test(type)));
}

function recordsOf(json: unknown): Fields[] {
  const found: Fields[] = [];
  const waiting: unknown[] = [json];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next.toReversed());
    else if (isRecord(next)) {
      found.push(next);
      waiting.push(next.items, next["@graph"], next.first);
    }
  }
  return found;
}

function typesOf(node: Fields): string[] {
  return [node.type, node["@type"]].flat().filter((type) => typeof type === "string");
}

function idOf(node: Fields): string | null {
  return words(node.id) ?? words(node["@id"]);
}

function words(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function addAnnotation(
  gathering: Gathering,
  node: Fields,
  pages: ReadonlyMap<string, Fields>,
  options: AnnotationOptions,
  name: string,
): void {
  const said = bodyText(node.body);
  const targets = [node.target].flat().filter((target) => words(target) !== null || isRecord(target));
  const sources = [...new Set(targets.map((target) => sourceOf(target)))];
  for (const source of sources) {
    if (source === null) gathering.notice("annotation-without-target", `${name}: an annotation does not say of what`);
    else
      addTarget(
        gathering,
        source,
        targets.filter((target) => sourceOf(target) === source),
        said,
        pages.get(source),
        options,
        name,
      );
  }
  if (sources.length === 0)
    gathering.notice("annotation-without-target", `${name}: an annotation does not say of what`);
}

/** What an annotator wrote; bodies that classify, tag or link are none. */
function bodyText(body: unknown): string | null {
  for (const one of [body].flat()) {
    if (words(one) !== null && !URL.canParse(String(one))) return words(one);
    if (!isRecord(one) || /^(?:tagging|classifying|linking)$/.test(String(one.purpose))) continue;
    const text = words(one.value) ?? words(one["rdf:value"]);
    if (text !== null) return text.trim();
  }
  return null;
}

function sourceOf(target: unknown): string | null {
  if (!isRecord(target)) return words(target);
  const source = target.source ?? target.id ?? target["@id"];
  return isRecord(source) ? idOf(source) : words(source);
}

function addTarget(
  gathering: Gathering,
  source: string,
  targets: readonly unknown[],
  said: string | null,
  page: Fields | undefined,
  options: AnnotationOptions,
  name: string,
): void {
  const text = options.texts?.[source] ?? null;
  const accountId = addPage(gathering, source, page, text);
  const selectors = targets.map((target) => selectorsOf(isRecord(target) ? target.selector : null));
  const exact = selectors.flatMap((list) => quoteOf(list)?.exact ?? []).join(" … ");
  const spans = text === null ? [] : selectors.map((list) => placeOf(text, list));
  if (exact === "" && said === null) {
    gathering.notice("annotation-without-words", `${name}: an annotation of ${source} has no words`, accountId);
    return;
  }
  const placed = spans.filter((span) => span !== null);
  const whole = placed.length > 0 && placed.length === spans.length;
  if (!whole && text !== null)
    gathering.notice("orphaned-annotation", `${name}: “${exact || said}” is not found in ${source}`, accountId);
  const quoted = whole
    ? { spans: placed.sort((a, b) => a.start - b.start) }
    : text === null && exact !== ""
      ? { quote: exact }
      : {};
  gathering.assertion({ accountId, text: said ?? exact, ...quoted });
}

function addPage(gathering: Gathering, source: string, page: Fields | undefined, text: string | null): string {
  const publisher = isRecord(page?.publisher) ? words(page.publisher.name) : words(page?.publisher);
  const host = URL.canParse(source) ? new URL(source).hostname.replace(/^www\./, "") : "";
  const date = words(page?.datePublished);
  return gathering.account({
    id: `page-${hash(source)}`,
    sourceId: gathering.source(publisher ?? (host || "unknown publisher")),
    url: URL.canParse(source) ? source : null,
    title: words(page?.headline) ?? null,
    date: date === null ? null : isoDate(date),
    text,
  });
}

type Selector = TextQuoteSelector | TextPositionSelector;

/** The selectors of a target that are read here, those that refine others among them. */
function selectorsOf(value: unknown): Selector[] {
  return [value].flat().flatMap((one): Selector[] => {
    if (!isRecord(one)) return [];
    const inner = one.refinedBy === undefined ? [] : selectorsOf(one.refinedBy);
    if (typesOf(one).includes("TextQuoteSelector") && typeof one.exact === "string" && one.exact.trim() !== "") {
      const [prefix, suffix] = [words(one.prefix) ?? "", words(one.suffix) ?? ""];
      return [{ type: "TextQuoteSelector", exact: one.exact, prefix, suffix }, ...inner];
    }
    const { start, end } = one;
    if (typeof start !== "number" || typeof end !== "number") return inner;
    return [{ type: "TextPositionSelector", start, end }, ...inner];
  });
}

function quoteOf(selectors: readonly Selector[]): TextQuoteSelector | undefined {
  return selectors.find((one) => one.type === "TextQuoteSelector");
}

/** Where the words stand: by their quotation, or by the place alone where there is none. */
function placeOf(text: string, selectors: readonly Selector[]): Span | null {
  if (quoteOf(selectors)) return reanchor(text, selectors).span;
  const position = selectors.find((one) => one.type === "TextPositionSelector");
  return position ? spanAt(text, position) : null;
}
