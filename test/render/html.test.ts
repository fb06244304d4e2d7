import { createHash } from "node:crypto";
import fc from "fast-check";
import { toHtml as serialise } from "hast-util-to-html";
import { parseHTML } from "linkedom";
import { describe, expect, it, test } from "vitest";
import type { Account, Assertion } from "../../src/model/dossier.ts";
import type { ContrastReport } from "../../src/model/report.ts";
import { toHast, toHtml } from "../../src/render/html/page.ts";
import { linkable } from "../../src/render/html/parts.ts";
import { sha256 } from "../../src/render/html/sha256.ts";
import { everywhere } from "../fixtures/everywhere.ts";
import { ferryReport } from "../fixtures/report.ts";

interface Node {
  readonly localName: string;
  readonly id: string;
  readonly textContent: string;
  readonly parentElement: Node | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node>;
  cloneNode(deep: boolean): Node;
  remove(): void;
}

/** Reads HTML as a browser would, without running or loading anything. */
function read(html: string): Node {
  return (parseHTML(html) as unknown as { document: { documentElement: Node } }).document.documentElement;
}

const all = (root: Node, selector: string): Node[] => [...root.querySelectorAll(selector)];
const squeezed = (text: string) => text.replace(/\s+/gu, " ").trim();

const html = toHtml(ferryReport);
const page = read(html);

/** An account's text as the page has it, the signs that lead back to the points left out. */
function shownText(root: Node, index: number): string {
  const copy = all(root, ".ds-text")[index]?.cloneNode(true);
  if (!copy) return "";
  for (const sign of all(copy, "sup")) sign.remove();
  return all(copy, "p")
    .map((paragraph) => paragraph.textContent)
    .join("\n\n");
}

describe.each([
  ["a document", html],
  ["a fragment", `<!doctype html><html lang="en"><body>${toHtml(ferryReport, { fragment: true })}</body></html>`],
])("toHtml(report) as %s", (_, text) => {
  const root = read(text);

  it("gives every identifier once, and every internal link leads to one", () => {
    const ids = all(root, "[id]").map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(root, 'a[href^="#"]').map((link) => link.getAttribute("href")?.slice(1));
    expect(targets.length).toBeGreaterThan(60);
    expect(targets.filter((target) => !ids.includes(target ?? ""))).toEqual([]);
  });
  it("names every labelled part by something that is there", () => {
    const named = all(root, "[aria-labelledby]").map((element) => element.getAttribute("aria-labelledby") ?? "");
    expect(named.filter((id) => all(root, `[id="${id}"]`).length !== 1)).toEqual([]);
  });
  it("shows every quotation and every account's whole text", () => {
    const quotations = all(root, "blockquote").map((element) => element.textContent.replace(/^“|”$/g, ""));
    for (const { quote } of ferryReport.assertions) if (quote !== null) expect(quotations).toContain(quote);
    const texts = ferryReport.accounts.flatMap((account) => account.text ?? []);
    texts.forEach((words, index) => {
      expect(shownText(root, index)).toBe(words);
    });
  });
  it("has no style attribute, no handler, nothing that loads", () => {
    const names = all(root, "*").flatMap((element) => [...element.attributes].map((attribute) => attribute.name));
    expect(names.filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
    expect(all(root, "img,link,iframe,object,embed,form,base,video,audio")).toEqual([]);
  });
  it("steps down one heading level at a time", () => {
    const levels = all(root, "h1,h2,h3,h4,h5,h6").map((element) => Number(element.localName.slice(1)));
    const leaps = levels.filter((level, index) => level - (levels[index - 1] ?? level) > 1);
    expect(leaps).toEqual([]);
  });
});

describe("the first screen", () => {
  it("gives the event, the sources and the counts of each status", () => {
    expect(page.querySelector("h1")?.textContent).toBe("The ferry Anna Marit strikes a breakwater");
    const counts = all(page, ".ds-count").map((element) => squeezed(element.textContent));
    expect(counts.map((words) => words.replace(/^(\d) ([a-z-]+).*/, "$1 $2"))).toEqual([
      "3 contested",
      "1 agreed",
      "2 one-sided",
      "1 undecided",
    ]);
    const sources = squeezed(page.querySelector(".ds-sources")?.textContent ?? "");
    for (const { name } of ferryReport.sources) expect(sources).toContain(name);
  });
  it("has the matrix as a table with a row for each issue and a cell for each source", () => {
    const rows = all(page, ".ds-matrix tbody tr");
    expect(rows).toHaveLength(ferryReport.issues.length);
    for (const row of rows) expect(all(row, "td")).toHaveLength(ferryReport.sources.length);
    expect(all(page, ".ds-matrix thead tr:last-child th")).toHaveLength(ferryReport.sources.length + 1);
  });
  it("tells those who say it from those who report it, and how a source is silent", () => {
    const said = all(page, ".ds-matrix td a").map((link) => link.getAttribute("aria-label"));
    expect(said).toContain("says A");
    expect(said).toContain("reports B");
    const silent = all(page, ".ds-matrix td .ds-q").map((mark) => mark.getAttribute("aria-label"));
    expect(silent.toSorted()).toEqual([
      "could not be reached",
      "declined to comment",
      "does not mention it",
      "does not mention it",
      "published before it came up",
      "says it does not know",
    ]);
  });
});

describe("a point at issue", () => {
  const point = page.querySelector("#point-injured") as Node;
  it("sets its positions side by side, with holders and publishers apart", () => {
    const positions = all(point, ".ds-pos").map((each) => all(each, "dd").map((dd) => squeezed(dd.textContent)));
    expect(positions).toEqual([
      ["Ilse Dahl, Meridian Wire, مدير المستشفى", "Harbour Courier, Meridian Wire, صحيفة الساحل"],
      ["Norlys Lines party", "Meridian Wire"],
    ]);
  });
  it("gives each contrast with its relation, its reason and its trail", () => {
    const contrast = point.querySelector(".ds-r-contradicts") as Node;
    expect(squeezed(contrast.querySelector(".ds-rel")?.textContent ?? "")).toContain("Contradiction numeric");
    expect(contrast.querySelector(".ds-because")?.textContent).toMatch(/12 people/);
    expect(squeezed(contrast.querySelector("details")?.textContent ?? "")).toContain("and not so: prediction.");
    expect(all(contrast, "details .ds-steps li").map((step) => squeezed(step.textContent))).toEqual([
      expect.stringMatching(/^numeric: /),
    ]);
    expect(contrast.querySelector("summary")?.textContent).toBe("How this was decided, and 1 pair alike");
  });
  it("draws its figures where there are some to compare", () => {
    expect(point.querySelector("figure svg > title")?.textContent).toBe("Figures given: number of people injured");
    expect(page.querySelector("#point-wind figure")).toBeNull();
  });
  it("says that a speaker denied what is quoted", () => {
    const quote = all(page, "#point-engine .ds-quote").find((each) => /the engine had failed/.test(each.textContent));
    expect(squeezed(quote?.querySelector(".ds-say")?.textContent ?? "")).toBe("Norlys Lines denied");
  });
  it("names the silent, how they are silent, and where that stands", () => {
    const silence = page.querySelector("#point-rudder .ds-silence") as Node;
    expect(squeezed(silence.textContent)).toContain(
      "Coastal Authority (in the text of Harbour Courier): declined to comment",
    );
    expect(silence.querySelector("a")?.getAttribute("href")).toBe("#silence-1");
  });
  it("counts sources that copy one another once", () => {
    expect(page.querySelector("#point-struck dl")?.textContent).toContain("(2 independent sources)");
  });
});

describe("the accounts", () => {
  it("lead from the words to the point and back", () => {
    const assertion = ferryReport.assertions.findIndex(({ id }) => id === "rudder-hand") + 1;
    const words = page.querySelector(`mark[data-a="${assertion}"]`);
    expect(words?.textContent).toBe("Руль не слушался с самого утра");
    const quote = page.querySelector(`#quote-rudder-${assertion}`);
    expect(quote?.querySelector(".ds-jump")?.getAttribute("href")).toBe(`#words-${assertion}`);
    expect(all(page, `.ds-ref[href="#quote-rudder-${assertion}"]`).map((link) => link.textContent)).toEqual(["6B"]);
  });
  it("split overlapping evidence where one begins or ends", () => {
    const marks = all(page, "#account-courier-1 mark").map((mark) => [mark.textContent, mark.getAttribute("data-a")]);
    expect(marks.slice(0, 3)).toEqual([
      ["The ferry Anna Marit struck the breakwater off Port Selim ", "1"],
      ["on Tuesday evening", "1 4"],
      [" with 214 people on board", "4"],
    ]);
  });
  it("keep the direction and the language of each text", () => {
    const texts = all(page, ".ds-text");
    expect(texts.map((text) => text.getAttribute("lang"))).toEqual(["en", "en", "ar"]);
    expect(texts.flatMap((text) => all(text, "p").map((p) => p.getAttribute("dir")))).toEqual(Array(6).fill("auto"));
  });
  it("keep every character, whatever spans are marked in them", () => {
    const text = "One two.\n\nThree 😀 four.\n \n\nFive";
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const root = read(toHtml(marked(text, spans)));
        const shown = shownText(root, 0).replace(/\s+/g, "");
        // Half a pair of surrogates is shown as a replacement character.
        expect(shown.replace(/\ufffd+/g, "😀")).toBe(text.replace(/\s+/g, ""));
        expect(all(root, ".ds-refs a")).toHaveLength(spans.length);
        expect(all(root, "mark mark")).toEqual([]);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

/** A report of one account with an assertion on each of the spans, and no issue. */
function marked(text: string, spans: readonly { start: number; end: number }[]): ContrastReport {
  const account: Account = { id: "a", sourceId: "courier", text };
  const [model] = ferryReport.assertions as [Assertion];
  const assertions = spans.map((span, index) => ({
    ...model,
    id: `a${index}`,
    accountId: "a",
    quote: text.slice(span.start, span.end),
    spans: [span],
    attribution: [],
  }));
  const none = {
    issues: [],
    contrasts: [],
    core: [],
    silences: [],
    echoes: [],
    standings: [],
    decisions: [],
    notices: [],
  };
  return { ...ferryReport, ...none, accounts: [account], assertions };
}

describe("safety", () => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;
  it("keeps hostile words as words, in every field", () => {
    const text = toHtml(everywhere(ferryReport, hostile));
    const root = read(text);
    expect(all(root, "img")).toEqual([]);
    expect(all(root, "script")).toHaveLength(1);
    expect(root.querySelector("h1")?.textContent).toBe(hostile);
    expect(all(root, "*").flatMap((e) => [...e.attributes].filter((a) => a.name.startsWith("on")))).toEqual([]);
  });
  it("allows its own style and script by their hashes and nothing else", () => {
    const policy = page.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
    const digest = (name: string) =>
      createHash("sha256")
        .update(page.querySelector(name)?.textContent ?? "")
        .digest("base64");
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${digest("style")}'`,
      `script-src 'sha256-${digest("script")}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(toHtml(ferryReport, { script: false })).not.toContain("script-src");
  });
  it.each([
    ["https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"],
    ["http://example.org", "http://example.org/"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
    ["javascript:alert(1)", null],
    [" java\nscript:alert(1)", null],
    ["data:text/html,<script>alert(1)</script>", null],
    ["vbscript:x", null],
    ["file:///etc/passwd", null],
    ["blob:https://example.org/1", null],
    ["//example.org", null],
    ["/relative", null],
    ["", null],
  ])("linkable(%j) is %j", (url, href) => {
    expect(linkable(url)).toBe(href);
  });
  it("hashes as the platform does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(sha256(text)).toBe(createHash("sha256").update(text).digest("base64"));
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe("a fragment", () => {
  const text = toHtml(ferryReport, { fragment: true });
  it("is no document, has no landmark of its own and no script", () => {
    const root = read(`<!doctype html><html><body>${text}</body></html>`);
    expect(text).toMatch(/^<style>/);
    expect(all(root, "main,header,h1,meta,script,head *").map((element) => element.localName)).toEqual([]);
    expect(toHtml(ferryReport, { fragment: true, script: true })).toContain("<script>");
  });
  it("styles nothing outside itself", () => {
    const style = text.slice("<style>".length, text.indexOf("</style>"));
    const selectors = [...style.matchAll(/(?:^|[{}])\s*([^{}@;]+)\{/g)].flatMap((match) => match[1]?.split(",") ?? []);
    expect(selectors.length).toBeGreaterThan(200);
    expect(
      selectors.map((selector) => selector.trim()).filter((selector) => !/^(body)?\.ds(?:[ .:-]|$)/.test(selector)),
    ).toEqual([]);
  });
  it("gives its identifiers a prefix, its own or the caller's", () => {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(ids.filter((id) => !/^ds[a-z0-9]{6}-/.test(id))).toEqual([]);
    expect(toHtml(ferryReport, { fragment: true, idPrefix: "x-" })).toContain('id="x-point-injured"');
  });
});

test("toHast gives the tree that toHtml writes", () => {
  expect(serialise(toHast(ferryReport))).toBe(html);
});

test("a report of nothing is a page that says so", () => {
  const empty = { ...marked("", []), accounts: [], sources: [] };
  const root = read(toHtml(empty));
  expect(root.querySelector(".ds-empty")?.textContent).toBe("No point at issue was found in these accounts.");
  const ids = all(root, "[id]").map((element) => element.id);
  expect(all(root, 'a[href^="#"]').filter((a) => !ids.includes(a.getAttribute("href")?.slice(1) ?? ""))).toEqual([]);
});
