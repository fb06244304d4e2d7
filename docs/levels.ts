/** Writes the table of levels into `docs/guides/contrasts.md`: `npm run docs:levels`. A test holds the two together. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LEVELS } from "../src/relate/levels.ts";
import { relate } from "../src/relate/relate.ts";
import { GATE_GROUPS, type Said } from "../test/tables/gates.ts";

const GUIDE = join(import.meta.dirname, "guides/contrasts.md");
const BEGIN = "<!-- levels: written by docs/levels.ts -->";
const END = "<!-- end of levels -->";

/** The table of levels, each with the first pair of the gate suite that it decides. */
export function levelsTable(): string {
  const examples = new Map<string, string>();
  for (const { hits } of GATE_GROUPS) {
    for (const [a, b] of hits) {
      const gate = relate(a, b).trace.at(-1)!.gate;
      if (!examples.has(gate)) examples.set(gate, `${said(a)} · ${said(b)}`);
    }
  }
  const rows = LEVELS.map(
    ({ name, relation, kind, label }, at) =>
      `| ${at + 1} | \`${name}\` | ${relation} | ${kind} | ${label} | ${examples.get(name) ?? "–"} |`,
  );
  return [
    "| | Row | Relation | Kind | Holds where they | Example |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function said(statement: Said): string {
  if (typeof statement === "string") return statement;
  return `${statement.text} (${statement.date ?? statement.asOf})`;
}

/** The table as the guide has it. */
export function tableInGuide(): string {
  const text = readFileSync(GUIDE, "utf8");
  return text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)).trim();
}

if (process.argv[1]?.endsWith("levels.ts")) {
  const text = readFileSync(GUIDE, "utf8");
  const [head, tail] = [text.slice(0, text.indexOf(BEGIN) + BEGIN.length), text.slice(text.indexOf(END))];
  writeFileSync(GUIDE, `${head}\n\n${levelsTable()}\n\n${tail}`);
}
