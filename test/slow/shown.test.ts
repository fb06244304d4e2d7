/**
 * What notebooks show, in a real browser: hostile words in every field of a report run nothing there, whether the page
 * is loaded with it or it is put in afterwards.
 */
import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diff } from "../../src/diff/diff.ts";
import { explain } from "../../src/relate/explain.ts";
import { diffToHtml } from "../../src/render/diff.ts";
import { show } from "../../src/render/show.ts";
import { toVegaLite } from "../../src/render/vegalite.ts";
import { everywhere } from "../fixtures/everywhere.ts";
import { PAYLOADS } from "../fixtures/payloads.ts";
import { ferryReport } from "../fixtures/report.ts";
import { CHROMIUM, hasBrowser, launch, type Opened, openFile } from "./browser.ts";

if (!hasBrowser) console.log(`Skipped: there is no browser at ${CHROMIUM} (set DISSENSUS_CHROMIUM).`);

let browser: Awaited<ReturnType<typeof launch>>;
let context: Awaited<ReturnType<typeof browser.newContext>>;
beforeAll(async () => {
  if (!hasBrowser) return;
  browser = await launch();
  context = await browser.newContext();
});
afterAll(async () => {
  await browser?.close();
});

/** Everything that a notebook may be given of a report with these words in it. */
async function outputs(words: string): Promise<string[]> {
  const report = everywhere(ferryReport, words);
  const spec = JSON.parse(JSON.stringify(toVegaLite(report)));
  const chart = new vega.View(vega.parse(vegaLite.compile(spec, { logger: vega.logger(vega.Error) }).spec), {
    renderer: "none",
    logger: vega.logger(vega.Error),
  });
  const parts = [
    report,
    ...report.issues,
    report.contrasts,
    report.contrasts[0]!,
    explain(report.contrasts[0]!),
    report.assertions,
    report.notices,
    diff(ferryReport, report),
  ];
  return [
    ...parts.map((part) => show(part, { of: report }).html),
    ...(["matrix", "timeline", "numbers"] as const).map((picture) => show(report, { picture }).html),
    diffToHtml(diff(report, ferryReport), { fragment: true }),
    await chart.toSVG(),
  ];
}

async function harmless({ page, requests, dialogs }: Opened): Promise<void> {
  const state = await page.evaluate(`(() => ({
    ran: window.__xss ?? null,
    foreign: [...document.querySelectorAll("script, iframe, object, embed, img, link, base, form, input, math, video, audio, marquee")].map((e) => e.outerHTML.slice(0, 80)),
    handlers: [...document.querySelectorAll("*")].flatMap((e) => e.getAttributeNames()).filter((n) => /^on/.test(n)),
    links: [...document.querySelectorAll("a")].map((a) => a.protocol ?? "").filter((p) => p && !["file:", "http:", "https:", "mailto:", "about:"].includes(p)),
  }))()`);
  expect({ state, requests, dialogs }).toEqual({
    state: { ran: null, foreign: [], handlers: [], links: [] },
    requests: [],
    dialogs: [],
  });
}

describe.skipIf(!hasBrowser)("what notebooks show of hostile words", () => {
  it("would be seen to run if it were not escaped", async () => {
    const opened = await openFile(context, `<!doctype html><title>Host</title>${PAYLOADS[0]}`);
    await expect(harmless(opened)).rejects.toThrow();
    await opened.page.close();
  });
  it.each(PAYLOADS.map((words) => [JSON.stringify(words).slice(0, 70), words] as const))(
    "runs nothing: %s",
    async (_, words) => {
      const parts = await outputs(words);
      const host = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Notebook</title><body>${parts.join("\n")}</body></html>`;
      const opened = await openFile(context, host);
      try {
        await harmless(opened);
        // As Observable and Jupyter do: into a page that is there already.
        await opened.page.evaluate(
          `((parts) => { document.body.replaceChildren(...parts.map((html) => { const e = document.createElement("div"); e.innerHTML = html; return e; })); })(${JSON.stringify(parts).replaceAll("<", "\\u003c")})`,
        );
        await harmless(opened);
      } finally {
        await opened.page.close();
      }
    },
  );
});
