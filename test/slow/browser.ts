import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Debian's Chromium, or the one that `DISSENSUS_CHROMIUM` names. */
export const CHROMIUM = process.env.DISSENSUS_CHROMIUM ?? "/usr/bin/chromium";
/** Whether there is a browser to test in. */
export const hasBrowser = existsSync(CHROMIUM);

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A page that was opened from a file, with everything it said and asked for. */
export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
  readonly dialogs: string[];
}

/** Opens a text as a file of its own; nothing but that file is ever loaded. */
export async function openFile(context: BrowserContext, text: string, ending = "html"): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), "dissensus-"));
  const file = join(folder, `report.${ending}`);
  writeFileSync(file, text);
  const url = pathToFileURL(file).href;
  const page = await context.newPage();
  const opened: Opened = { page, complaints: [], requests: [], dialogs: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) opened.complaints.push(message.text());
  });
  page.on("pageerror", (error) => opened.complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    opened.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.route("**/*", (route) => {
    if (route.request().url().split("#")[0] === url) return route.continue();
    opened.requests.push(route.request().url());
    return route.abort();
  });
  await page.goto(url);
  page.once("close", () => rmSync(folder, { recursive: true, force: true }));
  return opened;
}

/** By how many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate("document.scrollingElement.scrollWidth - innerWidth");
}
