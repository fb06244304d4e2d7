import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import * as door from "../src/index.ts";
import * as text from "../src/text.ts";
import { ferryReport } from "./fixtures/report.ts";
import { type Block, blocks, examples, type Outcome, runSnippets } from "./snippets.ts";

const library = { ...door, ...text };
const ROOT = join(import.meta.dirname, "..");
const GUIDES = join(ROOT, "docs/guides");
const documents = ["README.md", ...(existsSync(GUIDES) ? readdirSync(GUIDES).map((name) => `docs/guides/${name}`) : [])]
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, found: blocks(readFileSync(join(ROOT, name), "utf8")) }));

const runnable = documents.filter(({ found }) => found.some((block) => block.language === "ts" || isCommand(block)));

describe.each(runnable)("the snippets of $name", ({ found }) => {
  const code = found.filter((block) => block.language === "ts");
  let outcomes: Outcome[] = [];
  beforeAll(async () => {
    outcomes = await runSnippets(
      code.map((block) => block.code),
      library,
    );
  });
  it.each(code)("TypeScript at line $line does what it says", (block) => {
    const outcome = outcomes[code.indexOf(block)];
    expect(outcome?.promises.filter((one) => !one.kept)).toEqual([]);
    expect(outcome?.promises).toHaveLength(block.code.split(/\/\/ => /).length - 1);
    const output = outputOf(block, found);
    if (output !== undefined) expect(outcome?.printed).toBe(output);
  });
  it.each(found.filter(isCommand))("the command at line $line prints what it says", (block) => {
    const output = outputOf(block, found);
    if (output !== undefined) expect(commandLine(block.code)).toBe(output);
  });
});

function isCommand(block: Block): boolean {
  return block.language === "sh" && block.code.startsWith("npx dissensus ");
}

/** The `text` block right behind a block. */
function outputOf(block: Block, all: readonly Block[]): string | undefined {
  const next = all[all.indexOf(block) + 1];
  return next?.language === "text" ? next.code : undefined;
}

function commandLine(code: string): string {
  const command = code.replace(/^npx dissensus /, `node ${inject("command")} `);
  return execFileSync("sh", ["-c", command], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  }).trimEnd();
}

/** What examples in doc comments may speak of without making it. */
const AT_HAND = {
  report: ferryReport,
  dossier: JSON.parse(readFileSync(join(ROOT, "seeds/baigereev/dossier.json"), "utf8")) as door.DossierInput,
};

const SRC = join(ROOT, "src");
const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({
    name,
    found: examples(readFileSync(join(SRC, name), "utf8")).filter((one) => one.language === "ts"),
  }))
  .filter(({ found }) => found.length > 0);

describe.each(sources)("the examples of $name", ({ name, found }) => {
  it.each(found)("at line $line does what it says", async (block) => {
    const own = (await import(join(SRC, name))) as Record<string, unknown>;
    const [outcome] = await runSnippets([block.code], { ...library, ...own, ...AT_HAND });
    expect(outcome?.promises.filter((one) => !one.kept)).toEqual([]);
  });
});
