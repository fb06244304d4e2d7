/**
 * Finishes the documentation site that typedoc has written: adds a gallery of the reports on all seeds, the
 * playground and the JSON Schemas, and fails on dead links.
 *
 *   npm run docs
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { toHtml as serialise } from "hast-util-to-html";
import { h } from "hastscript";
import { type ContrastReport, compare, toHtml } from "../src/index.ts";
import { playgroundPage } from "./playground/build.ts";

const SITE = join(import.meta.dirname, "api");
const SEEDS = join(import.meta.dirname, "../seeds");

function writeGallery(): void {
  const folder = join(SITE, "gallery");
  mkdirSync(folder, { recursive: true });
  const reports = readdirSync(SEEDS)
    .filter((name) => existsSync(join(SEEDS, name, "dossier.json")))
    .sort()
    .map((name) => ({ name, report: compare(JSON.parse(readFileSync(join(SEEDS, name, "dossier.json"), "utf8"))) }));
  for (const { name, report } of reports) writeFileSync(join(folder, `${name}.html`), toHtml(report));
  writeFileSync(join(folder, "index.html"), galleryPage(reports));
}

function galleryPage(reports: readonly { readonly name: string; readonly report: ContrastReport }[]): string {
  const items = reports.map(({ name, report }) => {
    const contested = report.issues.filter((issue) => issue.status === "contested").length;
    const points = `${report.issues.length} points, ${contested} contested`;
    return h("li", [h("a", { href: `${name}.html` }, report.event.label), ` (${points})`]);
  });
  const page = h("html", { lang: "en" }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("title", "Gallery of reports"),
      h(
        "style",
        "body{font:1rem/1.6 system-ui;max-width:44rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}",
      ),
    ]),
    h("body", [
      h("h1", "Gallery of reports"),
      h("p", "The reports on the events that ship with the package, as it writes them."),
      h("ul", items),
      h("p", [h("a", { href: "../index.html" }, "Documentation")]),
    ]),
  ]);
  return `<!doctype html>${serialise(page)}`;
}

/** Links of the site that lead to no file, each with the page it stands on. */
function deadLinks(): string[] {
  const pages = readdirSync(SITE, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  return pages.flatMap((page) => {
    const html = readFileSync(join(SITE, page), "utf8");
    const targets = [...html.matchAll(/<a [^>]*href="([^"#]+)(?:#[^"]*)?"/g)].map((match) => match[1] ?? "");
    const local = targets.filter((target) => !/^(?:[a-z]+:|\/\/)/i.test(target));
    const dead = local.filter((target) => !existsSync(resolve(join(SITE, dirname(page)), decodeURIComponent(target))));
    return [...new Set(dead)].map((target) => `${page}: ${target}`);
  });
}

writeGallery();
mkdirSync(join(SITE, "playground"), { recursive: true });
writeFileSync(join(SITE, "playground/index.html"), await playgroundPage());
cpSync(join(import.meta.dirname, "schema"), join(SITE, "schema"), { recursive: true });
const dead = deadLinks();
for (const link of dead) console.error(`dead link in ${link}`);
console.log(`Gallery written; ${dead.length} dead links`);
process.exitCode = dead.length > 0 ? 1 : 0;
