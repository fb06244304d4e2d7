/**
 * Builds the playground: one page that holds its style, its script, its worker with the library, and its examples.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { assembleDossier, compare, isReadable, toHtml } from "../../src/index.ts";
import { LONGEST_LINK, type Sheet } from "./link.ts";

const HERE = import.meta.dirname;
const EXAMPLES = join(HERE, "../examples");

/** The page as one file. */
export async function playgroundPage(): Promise<string> {
  const [script, worker, examples] = await Promise.all([bundled("page.ts"), bundled("worker.ts"), examplesThere()]);
  const data = (id: string, content: string): string => `<script type="text/plain" id="${id}">${content}</script>`;
  const parts: Readonly<Record<string, string>> = {
    policy: policyFor(script),
    style: `<style>${at("style.css")}</style>`,
    most: LONGEST_LINK.toLocaleString("en"),
    worker: data("worker", worker),
    examples: data("examples", inert(JSON.stringify(examples))),
    script: `<script>${script}</script>`,
  };
  return at("index.html").replace(/<!--(\w+)-->/g, (_, name: string) => parts[name]!);
}

function at(name: string): string {
  return readFileSync(join(HERE, name), "utf8").trim();
}

async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, name)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    external: ["stream"],
    charset: "ascii",
    logLevel: "error",
  });
  return inert(outputFiles[0]!.text);
}

/** Code or JSON in which no browser sees the end or a comment of the element it stands in. */
function inert(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, "\\u003c");
}

/** Lets in the page's own script, that of the reports it shows, and the worker; lets nothing out. */
function policyFor(script: string): string {
  const report = toHtml(compare({ event: { id: "e", label: "E" }, sources: [], accounts: [] }));
  const theirs = /script-src &#x27;(sha256-[\w+/=]+)/.exec(report)![1];
  const own = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${own} '${theirs}'`,
    "style-src 'unsafe-inline'",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The folders of articles in `docs/examples`, as sheets. */
async function examplesThere(): Promise<Sheet[]> {
  const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((one) => one.isDirectory());
  const sheets = await Promise.all(folders.map(({ name }) => sheetOf(join(EXAMPLES, name))));
  return sheets.filter(({ texts }) => texts.length > 1);
}

async function sheetOf(folder: string): Promise<Sheet> {
  const names = readdirSync(folder).filter((name) => isReadable(name) || name === "event.yaml");
  const files = names.map((name) => ({ name, content: readFileSync(join(folder, name), "utf8") }));
  const { dossier } = await assembleDossier(files);
  const nameOf = new Map(dossier.sources.map(({ id, name }) => [id, name]));
  const texts = dossier.accounts.map(({ sourceId, date, text }) => ({
    name: nameOf.get(sourceId) ?? sourceId,
    date: date?.slice(0, 10) ?? "",
    text: text ?? "",
  }));
  return { label: dossier.event.label, texts };
}
