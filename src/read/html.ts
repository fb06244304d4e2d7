/**
 * Reads web pages: the main text by Mozilla's Readability on a light DOM, title, date and publisher from the page's head.
 */
import type { Notice } from "../model/dossier.ts";
import { type AccountRead, accountOf, isoDate, isRecord, known, type Metadata } from "./metadata.ts";

/** The little of a DOM node that is read here. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

/** The little of a DOM document that is read here. */
interface Page {
  readonly documentElement: PageNode | null;
  readonly body: PageNode | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
}

/**
 * Reads a web page. The text is the main text, a blank line between blocks, without pictures, captions and forms; the
 * account's spans point into that text, not into the HTML.
 *
 * @param more - Metadata from elsewhere; it wins.
 */
export async function readHtml(content: string, name: string, more: Metadata = {}): Promise<AccountRead> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom/worker"),
    import("@mozilla/readability"),
  ]);
  const parse = (html: string) => parseHTML(html).document as unknown as Page;
  const page = parse(whole(content));
  const metadata = metadataIn(page);
  const found = mainText(() => {
    if (!page.body || depthOf(page.body) > DEEPEST) return null;
    // Readability takes the page apart, so that it gets a copy of its own.
    const copy = parse(whole(content)) as unknown as ConstructorParameters<typeof Readability>[0];
    const article = new Readability(copy, { charThreshold: 200 }).parse();
    return article?.content ? parse(`<html><body>${article.content}</body></html>`).body : null;
  });
  const text = found ?? (page.body ? blockText(page.body) : "");
  const notices = found === null ? [NO_MAIN_TEXT] : [];
  return accountOf(text, { ...metadata, ...more }, name, notices);
}

const NO_MAIN_TEXT: Notice = {
  code: "no-main-text",
  message: "No main text could be told from the rest of the page; all of its text was read",
  accountId: null,
  span: null,
};

/** A page without a body tag still has one. */
function whole(content: string): string {
  return /<(?:html|body)[\s>]/i.test(content) ? content : `<html><body>${content}</body></html>`;
}

/** The main text, or null where there is none; a page that overflows the reader has none. */
function mainText(read: () => PageNode | null): string | null {
  try {
    const body = read();
    const text = body ? blockText(body) : "";
    return text === "" ? null : text;
  } catch {
    return null;
  }
}

/** Readability's time grows with the cube of the depth; pages that people write stay far below this. */
const DEEPEST = 150;

function depthOf(root: PageNode): number {
  let deepest = 0;
  const waiting: [node: PageNode, depth: number][] = [[root, 1]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const child of node.childNodes) if (child.nodeType === OPEN) waiting.push([child, depth + 1]);
  }
  return deepest;
}

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE
  SECTION TABLE TR UL BODY`.split(/\s+/),
);
/** What is no text of the account. */
const DROPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE FIGCAPTION BUTTON SELECT INPUT TEXTAREA SVG IFRAME OBJECT HEAD".split(" "),
);

const OPEN = 1;
const TEXT = 3;

/** The words of a node, blocks parted by a blank line. Without recursion, for elements may be nested very deep. */
function blockText(root: PageNode): string {
  const blocks: string[] = [];
  let line = "";
  const close = () => {
    const words = line
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (words !== "") blocks.push(words);
    line = "";
  };
  const waiting: (PageNode | "close")[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next === "close") close();
    else if (next.nodeType === TEXT) line += (next.textContent ?? "").replace(/\s+/gu, " ");
    else if (next.nodeType === OPEN && !DROPPED.has(next.nodeName.toUpperCase())) {
      const tag = next.nodeName.toUpperCase();
      if (tag === "BR") line += "\n";
      if (tag === "TD" || tag === "TH") line += " ";
      if (BLOCKS.has(tag)) {
        close();
        waiting.push("close");
      }
      waiting.push(...Array.from(next.childNodes).reverse());
    }
  }
  close();
  return blocks.join("\n\n");
}

/** What the head of a page says: linked data first, then meta elements, then the page itself. */
function metadataIn(page: Page): Metadata {
  const linked = linkedData(page);
  const meta = (names: readonly string[]) => names.map((name) => metaContent(page, name)).find((value) => value);
  const title =
    linked.title ?? meta(["og:title", "twitter:title", "dc.title"]) ?? textOf(page, "h1") ?? textOf(page, "title");
  const date = linked.date ?? meta(DATE_NAMES) ?? page.querySelector("time[datetime]")?.getAttribute?.("datetime");
  const url = linked.url ?? page.querySelector('link[rel="canonical"]')?.getAttribute?.("href") ?? meta(["og:url"]);
  return known({
    title: title?.trim() || undefined,
    date: (date ? isoDate(date) : null) ?? undefined,
    source: (linked.source ?? meta(["og:site_name", "dc.publisher", "application-name"]))?.trim() || undefined,
    url: url && /^https?:\/\//i.test(url) ? url : undefined,
    language: linked.language ?? page.documentElement?.getAttribute?.("lang") ?? undefined,
  });
}

const DATE_NAMES = [
  "article:published_time",
  "datePublished",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "date",
  "pubdate",
  "parsely-pub-date",
];

function metaContent(page: Page, name: string): string | null | undefined {
  const element = page.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`);
  return element?.getAttribute?.("content");
}

function textOf(page: Page, selector: string): string | undefined {
  return page.querySelector(selector)?.textContent?.replace(/\s+/gu, " ").trim() || undefined;
}

const ARTICLES =
  /^(?:(?:News|Analysis|Opinion|Reportage|Background|Scholarly|Satirical|Review)?(?:News)?Article|BlogPosting|Report|PressRelease|WebPage)$/;

/** Title, date and publisher of the article that the page's JSON-LD describes (schema.org). */
function linkedData(page: Page): Metadata {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = nodesOf(parseJson(script.textContent ?? "")).find((node) =>
      typesOf(node).some((t) => ARTICLES.test(t)),
    );
    if (!article) continue;
    const publisher = isRecord(article.publisher) ? article.publisher.name : article.publisher;
    return known({
      title: wordsOf(article.headline) ?? wordsOf(article.name),
      date: wordsOf(article.datePublished),
      source: wordsOf(publisher),
      language: wordsOf(article.inLanguage),
      url: wordsOf(article.url),
    });
  }
  return {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function nodesOf(data: unknown): Readonly<Record<string, unknown>>[] {
  const list = Array.isArray(data) ? data : [data];
  return list.flatMap((one) => {
    if (!isRecord(one)) return [];
    return Array.isArray(one["@graph"]) ? [one, ...one["@graph"].filter(isRecord)] : [one];
  });
}

function typesOf(node: Readonly<Record<string, unknown>>): string[] {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types.filter((type) => typeof type === "string");
}

function wordsOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
