import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { playgroundPage } from "../../docs/playground/build.ts";
import { parseReport } from "../../src/dossier/parse.ts";
import { PAYLOADS } from "../fixtures/payloads.ts";
import { hasBrowser, launch, type Opened, openFile, overflow } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const A = "The trial of the pilot began on 3 March 2024, the court said.";
const B = "The trial of the pilot began on 5 March 2024.";

let browser: Browser;
let html: string;
beforeAll(async () => {
  html = await playgroundPage();
  if (hasBrowser) browser = await launch();
});
afterAll(() => browser?.close());

interface Look {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
}

/** Opens the playground as a file of its own, and closes it when all is done. */
async function open(act: (opened: Opened) => Promise<void>, { width = 1280, colorScheme = "light" }: Look = {}) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, acceptDownloads: true });
  const opened = await openFile(context, html);
  try {
    await act(opened);
    expect(opened.complaints).toEqual([]);
    expect(opened.requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    expect(opened.dialogs).toEqual([]);
  } finally {
    await context.close();
  }
}

async function give(page: Page, ...texts: string[]): Promise<void> {
  for (const [at, text] of texts.entries()) await page.locator("textarea").nth(at).fill(text);
}

async function compared(page: Page): Promise<void> {
  await page.locator("#compare").click();
  await page.locator("#status:not(.busy)", { hasText: "contested" }).waitFor({ timeout: 60_000 });
}

/** Prose in which no sentence stands twice. */
function prose(words: number): string {
  const people = ["The mayor", "A guard", "The company", "A witness", "The coroner", "A spokesman for the port"];
  const deeds = ["said that the gate was shut", "denied that the pump had failed", "said 12 boats were lost"];
  const sentences: string[] = [];
  for (let at = 0, count = 0; count < words; at++) {
    const sentence = `${people[at % 6]} ${deeds[at % 3]} at berth ${at + 1} on ${(at % 28) + 1} May.`;
    sentences.push(sentence);
    count += sentence.split(" ").length;
  }
  return sentences.join(" ");
}

describe.skipIf(!hasBrowser)("the playground", () => {
  it("makes a report of two texts by the keyboard alone", () =>
    open(async ({ page }) => {
      await page.locator("#label").focus();
      for (const keys of ["The trial", "", "Daily A", "", "", "", "", A]) {
        if (keys) await page.keyboard.type(keys);
        await page.keyboard.press("Tab");
      }
      await page.locator("textarea").nth(1).focus();
      await page.keyboard.type(B);
      await page.keyboard.press("Control+Enter");
      await page.locator("#result").waitFor();
      const report = page.frameLocator("#report");
      await expect.poll(() => report.locator("h1").textContent()).toBe("The trial");
      expect(await report.locator("body").textContent()).toContain("Daily A");
      expect(await page.evaluate("document.activeElement.id")).toBe("result-h");
    }));

  it("shows the whole report, with its own script at work", () =>
    open(async ({ page }) => {
      await page.locator("#example").selectOption({ index: 1 });
      const report = page.frameLocator("#report");
      await report.locator("select").first().waitFor();
      const [shown, needed] = (await page.evaluate(`(() => { const frame = document.getElementById("report");
        return [frame.clientHeight, frame.contentDocument.body.clientHeight]; })()`)) as [number, number];
      expect(shown).toBeGreaterThanOrEqual(needed);
    }));

  it("saves the page, JSON and Markdown", () =>
    open(async ({ page }) => {
      await give(page, A, B);
      await page.locator("#label").fill("The trial: day 1");
      await compared(page);
      const saved: Record<string, string> = {};
      for (const kind of ["html", "json", "md"]) {
        const download = page.waitForEvent("download");
        await page.locator(`[data-save=${kind}]`).click();
        const file = await download;
        expect(file.suggestedFilename()).toBe(`The-trial-day-1.${kind}`);
        saved[kind] = readFileSync(await file.path(), "utf8");
      }
      expect(saved.html).toMatch(/^<!doctype html>/);
      expect(parseReport(JSON.parse(saved.json!)).issues[0]?.status).toBe("contested");
      expect(saved.md).toMatch(/^# The trial/);
    }));

  it("gives a link that holds the texts, and opens it", () =>
    open(async ({ page }) => {
      await give(page, A, B);
      await compared(page);
      await page.locator("#share").click();
      await page.locator("#shared").waitFor();
      const link = await page.locator("#link").inputValue();
      await page.locator("#clear").click();
      expect(await page.locator("textarea").first().inputValue()).toBe("");
      await page.goto(link);
      await page.locator("#result").waitFor();
      expect(await page.locator("textarea").nth(1).inputValue()).toBe(B);
    }));

  it("says when texts are too long for a link, and when a link is broken", () =>
    open(async ({ page }) => {
      const noise = Array.from({ length: 9_000 }, (_, at) => ((at * 2_654_435_761) % 2 ** 32).toString(36)).join(" ");
      await give(page, A, noise);
      await compared(page);
      await page.locator("#share").click();
      await expect.poll(() => page.locator("#status").textContent()).toMatch(/Too long for a link: [\d,]+ characters/);
      await page.evaluate(`location.hash = "#t=AAAA"`);
      await expect.poll(() => page.locator("#status").textContent()).toContain("broken");
    }));

  it("stays awake while it compares two texts of 20,000 words", () =>
    open(async ({ page }) => {
      await give(page, prose(20_000), prose(19_000));
      await page.evaluate(`(() => { window.longest = 0; let last = performance.now();
        const tick = () => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; if (!window.done) requestAnimationFrame(tick); };
        tick(); })()`);
      await page.locator("#compare").click();
      await page.waitForTimeout(1_000);
      expect(await page.locator("#status").textContent()).toMatch(/Comparing 2 texts, (?:39|40),\d{3} words/);
      await page.locator("#stop").click();
      expect(await page.evaluate("window.longest")).toBeLessThan(500);
      expect(await page.locator("#status").textContent()).toBe("Stopped.");
      await give(page, prose(20_000), A);
      await compared(page);
    }));

  it("opens files, says why it cannot, and fills empty cards first", () =>
    open(async ({ page }) => {
      const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
      await page
        .locator("#files")
        .setInputFiles([
          file("a.md", "---\nsource: Harlow Gazette\ndate: 2021-05-03\n---\n\nThe **pool** is closed."),
          file("b.html", "<title>Open</title><article><p>The pool is open.</p></article>"),
          file("c.pdf", "%PDF"),
        ]);
      await page.locator("#status.bad").waitFor();
      expect(await page.locator("#status").textContent()).toContain("c.pdf: save it as text first");
      expect(await page.locator(".card").count()).toBe(2);
      const values = (name: string) =>
        page.locator(`.card .${name}`).evaluateAll((all) => all.map((one) => (one as { value?: string }).value));
      expect(await values("name")).toEqual(["Harlow Gazette", "b"]);
      expect((await values("text"))[0]).toBe("The pool is closed.");
      expect((await values("text"))[1]).toContain("The pool is open.");
    }));

  it("runs nothing that a text holds", () =>
    open(async ({ page }) => {
      const hostile = PAYLOADS.join("\n\n");
      await give(page, `${hostile}\n\n${A}`, `${B}\n\n${hostile}`);
      await page.locator("#label").fill(PAYLOADS[0]!);
      await compared(page);
      await page.waitForTimeout(300);
    }));

  it("asks for two texts", () =>
    open(async ({ page }) => {
      await give(page, A);
      await page.locator("#compare").click();
      expect(await page.locator("#status").textContent()).toBe("Two texts at least: paste another one.");
    }));

  const looks = [390, 1280].flatMap((width) => (["light", "dark"] as const).map((scheme) => [width, scheme] as const));
  it.each(looks)("is readable and within the window at %d px, %s", (width, colorScheme) =>
    open(
      async ({ page }) => {
        await page.locator("#example").selectOption({ index: 1 });
        await page.locator("#result").waitFor();
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await page.evaluate(AXE);
        const found = `axe.run({ exclude: ["iframe"] }, { resultTypes: ["violations"], iframes: false }).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 120)))`;
        expect(await page.evaluate(found)).toEqual([]);
      },
      { width, colorScheme },
    ),
  );
});

describe.skipIf(!hasBrowser)("the file for pages without a bundler", () => {
  const DIST = join(import.meta.dirname, "../../dist");
  const PAGE = `<!doctype html><pre id="out"></pre><script type="module">
    import { compare, readAccount, relate } from "/browser.js";
    const { account } = await readAccount("<p>The gate was open.</p>", { name: "a.html" });
    const report = compare({ A: "The trial began on 3 March 2024.", B: "The trial began on 5 March 2024." });
    out.textContent = [report.issues[0].status, relate("It rained.", "It did not rain.").relation, account.text].join(" ");
  </script>`;
  let server: Server;
  beforeAll(async () => {
    server = createServer(({ url = "/" }, response) => {
      response.setHeader("content-type", url === "/" ? "text/html" : "text/javascript");
      response.end(url === "/" ? PAGE : url.endsWith(".js") ? readFileSync(join(DIST, url)) : "");
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  });
  afterAll(() => server.close());

  it("compares, relates and reads in a script of type module", async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await expect.poll(() => page.locator("#out").textContent()).toBe("contested contradicts The gate was open.");
    expect(faults).toEqual([]);
    expect(requests.filter((path) => path.endsWith(".js")).sort()).toEqual([
      "/browser.js",
      "/lib-dom.js",
      "/lib-readability.js",
    ]);
    await page.close();
  });
});
