import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DossierInput } from "../../src/model/dossier.ts";
import type { ContrastReport } from "../../src/model/report.ts";
import { toHtml } from "../../src/render/html/page.ts";
import { toSvg } from "../../src/render/svg/svg.ts";
import { compare } from "../../src/report/compare.ts";
import { aloneReport } from "../fixtures/alone.ts";
import { everywhere } from "../fixtures/everywhere.ts";
import { largeReport } from "../fixtures/large.ts";
import { PAYLOADS } from "../fixtures/payloads.ts";
import { ferryReport } from "../fixtures/report.ts";
import { CHROMIUM, hasBrowser, launch, type Opened, openFile, overflow } from "./browser.ts";

if (!hasBrowser) console.log(`Skipped: there is no browser at ${CHROMIUM} (set DISSENSUS_CHROMIUM).`);

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const GOLDEN = join(import.meta.dirname, "../golden/html");
const LOOKS = [390, 1280].flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ width, scheme })));
const SEEDS = join(import.meta.dirname, "../../seeds");
const dossiers = readdirSync(SEEDS).filter((name) => existsSync(join(SEEDS, name, "dossier.json")));
const REPORTS: readonly (readonly [string, ContrastReport])[] = [
  ["ferry", ferryReport],
  ...dossiers.map((name) => {
    const dossier: DossierInput = JSON.parse(readFileSync(join(SEEDS, name, "dossier.json"), "utf8"));
    return [name, compare(dossier)] as const;
  }),
];

let browser: Browser;
const contexts = new Map<string, BrowserContext>();
beforeAll(async () => {
  if (hasBrowser) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

/** Opens a text in a page of its own, does something there, and closes it. */
async function inPage<T>(text: string, ending: string, options: BrowserContextOptions, act: (o: Opened) => Promise<T>) {
  const key = JSON.stringify(options);
  const context = contexts.get(key) ?? (await browser.newContext(options));
  contexts.set(key, context);
  const opened = await openFile(context, text, ending);
  try {
    return await act(opened);
  } finally {
    await opened.page.close();
  }
}

const look = (width: number, colorScheme: "light" | "dark" = "light"): BrowserContextOptions => ({
  viewport: { width, height: width < 500 ? 844 : 900 },
  colorScheme,
});

/** What axe finds, with parts that are out of sight laid out too. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(`for (const part of document.querySelectorAll(".ds-point,.ds-account")) part.style.contentVisibility = "visible";
    for (const details of document.querySelectorAll("details")) details.open = true;`);
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => id + ": " + html.slice(0, 200) + " " + failureSummary)))`);
}

/** The bones of a page: landmarks, headings, lists, tables, figures; no words but headings'. */
const OUTLINE = `(() => {
  const lines = [];
  const walk = (element, depth) => {
    const name = element.localName;
    const kept = /^(header|nav|main|section|article|figure|table|details|form|dl|h[1-6])$/.test(name) || element.getAttribute("role");
    const role = element.getAttribute("role") ? "[" + element.getAttribute("role") + "]" : "";
    const words = /^h[1-6]$/.test(name) ? " " + element.textContent : "";
    const links = /^(section|article|nav)$/.test(name) ? " links=" + element.querySelectorAll("a").length : "";
    if (kept && name !== "span") lines.push("  ".repeat(depth) + name + role + words + links);
    if (name !== "svg") for (const child of element.children) walk(child, depth + (kept ? 1 : 0));
  };
  walk(document.body, 0);
  return lines.join("\\n") + "\\n";
})()`;

describe.skipIf(!hasBrowser).each(REPORTS)("the page of %s", (_, report) => {
  const html = toHtml(report);

  it.each(LOOKS)("opens without a complaint or a request at $width px, $scheme; axe finds nothing", async (each) => {
    await inPage(html, "html", look(each.width, each.scheme), async ({ page, complaints, requests }) => {
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await faults(page)).toEqual([]);
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    });
  });

  it("is reached whole by the keyboard, in the order of the page", async () => {
    await inPage(html, "html", look(1280), async ({ page }) => {
      const wanted = await page.evaluate<number>(`(() => {
        const able = [...document.querySelectorAll("a[href],summary,select,button,[tabindex]")]
          .filter((e) => e.tabIndex >= 0 && !e.closest("[hidden]") && !e.closest("details:not([open]) > :not(summary)"));
        able.forEach((e, n) => { e.dataset.stop = n; });
        return able.length;
      })()`);
      const stops: string[] = [];
      for (let press = 0; press < wanted; press++) {
        await page.keyboard.press("Tab");
        stops.push(await page.evaluate("document.activeElement.dataset.stop ?? document.activeElement.outerHTML"));
      }
      expect(stops).toEqual(Array.from({ length: wanted }, (_, n) => String(n)));
    });
  });

  it("has a part for everything in the report", async () => {
    const counts = await inPage(html, "html", look(1280), ({ page }) =>
      page.evaluate<Record<string, number>>(`Object.fromEntries(
        [".ds-point", ".ds-pos", ".ds-account", ".ds-matrix tbody tr", ".ds-core li"].map((s) => [s, document.querySelectorAll(s).length]))`),
    );
    expect(counts).toEqual({
      ".ds-point": report.issues.length,
      ".ds-pos": report.issues.flatMap((issue) => issue.positions).length,
      ".ds-account": report.accounts.length,
      ".ds-matrix tbody tr": report.issues.length,
      ".ds-core li": report.core.length,
    });
  });

  it("is read whole without script", async () => {
    await inPage(html, "html", { ...look(1280), javaScriptEnabled: false }, async ({ page, complaints }) => {
      expect(complaints).toEqual([]);
      const text = (await page.locator("main").textContent()) ?? "";
      for (const { quote } of report.assertions) if (quote) expect(text).toContain(quote);
      expect(await page.locator(".ds-filter").isVisible()).toBe(false);
    });
  });

  it.each(["matrix", "timeline", "numbers"] as const)("draws its %s without a complaint", async (picture) => {
    await inPage(toSvg(report, { picture }), "svg", look(1280), async ({ page, complaints, requests }) => {
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
      expect(await page.evaluate("document.documentElement.localName")).toBe("svg");
    });
  });
});

describe.skipIf(!hasBrowser)("the structure of a page", () => {
  it("is that of the golden file", async () => {
    const outline = await inPage(toHtml(ferryReport), "html", look(1280), ({ page }) => page.evaluate<string>(OUTLINE));
    await expect(outline).toMatchFileSnapshot(join(GOLDEN, "ferry.txt"));
  });
});

describe.skipIf(!hasBrowser)("a fragment in a page of another style", () => {
  const fragments = ["a-", "b-"].map((idPrefix) => toHtml(ferryReport, { fragment: true, script: true, idPrefix }));
  const host = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
    <style>body{font:14px monospace;background:#fff;color:#000;width:min(700px,100% - 16px)}#own{color:rgb(1,2,3)}</style>
    <main><h1>Host</h1><p id="own">Own words</p>${fragments.join("")}</main></html>`;

  it.each(LOOKS)("has no fault that axe finds, twice in one page, at $width px, $scheme", async ({ width, scheme }) => {
    await inPage(host, "html", look(width, scheme), async ({ page, complaints, requests }) => {
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect((await faults(page)).filter((fault) => !/^landmark-unique/.test(fault))).toEqual([]);
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
      expect(await page.evaluate("getComputedStyle(own).color")).toBe("rgb(1, 2, 3)");
    });
  });
  it("takes the narrow form by its own width, not the window's", async () => {
    await inPage(host, "html", look(1280), async ({ page }) => {
      const columns = "getComputedStyle(document.querySelector('.ds-counts')).gridTemplateColumns.split(' ').length";
      expect(await page.evaluate(columns)).toBe(2);
    });
  });
});

describe.skipIf(!hasBrowser)("the script of a page", () => {
  const html = toHtml(ferryReport);

  it("filters points and rows by status, source and kind, and says how many are left", async () => {
    await inPage(html, "html", look(1280), async ({ page }) => {
      const shown = () => page.locator(".ds-point:visible h3").allTextContents();
      await page.locator("select[data-by=status]").selectOption("contested");
      expect(await shown()).toEqual(["Number of people injured", "Whether the engine failed", "When the ferry left"]);
      expect(await page.locator(".ds-matrix tbody tr:visible").count()).toBe(3);
      expect(await page.locator(".ds-filter output").textContent()).toBe("3 of 7 points");
      await page.locator("select[data-by=kinds]").selectOption("temporal");
      expect(await shown()).toEqual(["When the ferry left"]);
      await page.locator("select[data-by=sources]").selectOption({ label: "Ilse Dahl" });
      expect(await shown()).toEqual([]);
      await page.getByRole("button", { name: "Show all" }).click();
      expect(await shown()).toHaveLength(7);
    });
  });
  it("shows what a link leads to, even where a filter hid it", async () => {
    await inPage(html, "html", look(1280), async ({ page }) => {
      await page.locator("select[data-by=status]").selectOption("agreed");
      await page.locator(".ds-core a", { hasText: "point 1" }).first().click();
      expect(await page.locator("#point-injured").isVisible()).toBe(true);
    });
  });
  it("opens what is put away when a link leads there, when a filter asks for it, and in print", async () => {
    const folded = toHtml(aloneReport(20));
    const isOpen = (page: Page) => page.evaluate("document.querySelector('.ds-alone').open");
    await inPage(folded, "html", look(1280), async ({ page }) => {
      expect(await isOpen(page)).toBe(false);
      await page.locator('a[href="#alone"]').click();
      expect(await isOpen(page)).toBe(true);
    });
    await inPage(folded, "html", look(1280), async ({ page }) => {
      await page.locator("select[data-by=status]").selectOption("one-sided");
      expect(await isOpen(page)).toBe(true);
      expect(await page.locator(".ds-filter output").textContent()).toBe("20 of 21 points");
      await page.locator("select[data-by=status]").selectOption("contested");
      expect(await page.locator(".ds-alone").isVisible()).toBe(false);
    });
    await inPage(folded, "html", look(1280), async ({ page }) => {
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect(await isOpen(page)).toBe(true);
      expect((await faults(page)).filter((fault) => !/^landmark-unique/.test(fault))).toEqual([]);
    });
  });
  it("lights the words and the quotation together", async () => {
    await inPage(html, "html", look(1280), async ({ page }) => {
      await page.locator("#quote-rudder-14 .ds-jump").focus();
      expect(await page.locator(".ds-lit").count()).toBe(2);
      expect(await page.locator("mark.ds-lit").textContent()).toBe("Руль не слушался с самого утра");
      await page.locator("mark[data-a='2']").hover();
      expect(await page.locator(".ds-quote.ds-lit blockquote").allTextContents()).toEqual([
        "The ferry Anna Marit struck the breakwater off Port Selim on Tuesday evening",
      ]);
    });
  });
  it("goes through the matrix by arrow keys", async () => {
    await inPage(html, "html", look(1280), async ({ page }) => {
      await page.locator(".ds-matrix th a").first().focus();
      const at = () => page.evaluate<string>("document.activeElement.title || document.activeElement.textContent");
      await page.keyboard.press("ArrowRight");
      expect(await at()).toBe("Harbour Courier: reports A, 23 people were injured");
      await page.keyboard.press("ArrowDown");
      expect(await at()).toMatch(/^Harbour Courier: reports A, The engine answered too late/);
      await page.keyboard.press("ArrowLeft");
      expect(await at()).toBe("2 Whether the engine failed");
    });
  });
});

describe.skipIf(!hasBrowser)("a long report", () => {
  const html = toHtml(largeReport(200, 5000));
  it("of 200 issues and 5,000 assertions is under ten megabytes", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(10_000_000);
  });
  it("is loaded and painted in under two seconds", async () => {
    const [walls, works]: [number[], number[]] = [[], []];
    for (let run = 0; run < 3; run++) {
      const { wall, work } = await timesOf(html);
      walls.push(wall);
      works.push(work);
    }
    const megabytes = (Buffer.byteLength(html) / 1e6).toFixed(1);
    console.log(
      `long report: ${megabytes} MB, ${walls.join(", ")} ms, of them the page's own work ${works.join(", ")} ms`,
    );
    expect(Math.min(...works)).toBeLessThan(2000);
    // A machine with more to do than processors to do it on says nothing about the page.
    if ((loadavg()[0] ?? 0) < availableParallelism()) expect(Math.min(...walls)).toBeLessThan(2000);
  });
});

/** Milliseconds until a page is loaded and painted, and how many of them its main thread worked. */
async function timesOf(html: string): Promise<{ wall: number; work: number }> {
  const context = await browser.newContext(look(1280));
  const opened = await openFile(context, "<!doctype html><title>Before</title>");
  const session = await context.newCDPSession(opened.page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  writeFileSync(fileURLToPath(opened.page.url()), html);
  await opened.page.reload();
  const wall = await opened.page.evaluate<number>(
    `new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))`,
  );
  const { metrics } = await session.send("Performance.getMetrics");
  await context.close();
  const work = (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  return { wall: Math.round(wall), work: Math.round(work) };
}

/** Touches a page as a reader would: everything is hovered over, focused, opened. */
const TOUCH = `for (const element of document.querySelectorAll("*")) {
  element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
  if (element.focus) element.focus({ preventScroll: true });
  if (element.localName === "details") element.open = true;
}`;

const FOREIGN = "script,img,iframe,object,embed,base,link,style,form,video,audio,marquee,math,foreignObject,template";

describe.skipIf(!hasBrowser)("hostile words in every field", () => {
  /** What must hold wherever they stand: nothing ran, nothing was asked for, nothing grew that is not the page's own. */
  async function harmless({ page, complaints, requests, dialogs }: Opened, own: Record<string, number>) {
    await page.evaluate(TOUCH);
    const grown = await page.evaluate<Record<string, number>>(`(() => {
      const counts = {};
      for (const { localName } of document.querySelectorAll("${FOREIGN}")) counts[localName] = (counts[localName] ?? 0) + 1;
      return counts;
    })()`);
    const ran = await page.evaluate("window.__xss ?? null");
    const links = await page.evaluate<string[]>(`[...document.querySelectorAll("a")]
      .map((a) => a.protocol ?? a.getAttribute("href"))
      .filter((p) => !["file:", "http:", "https:", "mailto:"].includes(p))`);
    const handlers = await page.evaluate<string[]>(`[...document.querySelectorAll("*")]
      .flatMap((e) => e.getAttributeNames()).filter((n) => /^on/.test(n))`);
    expect({ ran, grown, links, handlers, complaints, requests, dialogs }).toEqual({
      ran: null,
      grown: own,
      links: [],
      handlers: [],
      complaints: [],
      requests: [],
      dialogs: [],
    });
  }

  it("are as many forms as the collection has, each once", () => {
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(PAYLOADS.map((words) => [JSON.stringify(words).slice(0, 70), words] as const))(
    "run nothing and break no layout: %s",
    async (_, words) => {
      const report = everywhere(ferryReport, words);
      await inPage(toHtml(report), "html", look(390), async (opened) => {
        expect(await overflow(opened.page)).toBeLessThanOrEqual(0);
        await harmless(opened, { style: 1, script: 1 });
      });
      // Without any policy that could help: a host page around a fragment and around the pictures.
      const parts = [
        toHtml(report, { fragment: true, script: true }),
        ...(["matrix", "timeline", "numbers"] as const).map((picture) => toSvg(report, { picture })),
      ];
      const host = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${parts.join("\n")}</html>`;
      await inPage(host, "html", look(1280), (opened) => harmless(opened, { style: 4, script: 1 }));
      await inPage(toSvg(report), "svg", look(1280), (opened) => harmless(opened, { style: 1 }));
    },
  );
});
