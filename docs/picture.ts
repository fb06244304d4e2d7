/**
 * Makes the README's picture: the first screen of a seed's page, in a real browser. Run it with `npm run docs:picture`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toHtml } from "../src/render/html/page.ts";
import { compare } from "../src/report/compare.ts";
import { launch, openFile } from "../test/slow/browser.ts";

const ROOT = join(import.meta.dirname, "..");
const WIDTH = 1200;

const dossier = JSON.parse(readFileSync(join(ROOT, "seeds/majilis-2012/dossier.json"), "utf8"));
const browser = await launch();
const context = await browser.newContext({ viewport: { width: WIDTH, height: 900 }, colorScheme: "light" });
const { page } = await openFile(context, toHtml(compare(dossier)));
const bottom = await page.evaluate<number>(`document.querySelector(".ds-sources").getBoundingClientRect().bottom + 24`);
const path = join(ROOT, "docs/report.png");
const picture = await page.screenshot({
  path,
  fullPage: true,
  clip: { x: 0, y: 0, width: WIDTH, height: Math.ceil(bottom) },
});
await page.close();
await browser.close();
console.log(`docs/report.png: ${Math.round(picture.length / 1000)} kB`);
