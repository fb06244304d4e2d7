/**
 * Makes the notebooks: each document of `source/` becomes one notebook for the Deno kernel and one for tslab.
 *
 *   npm run notebooks
 *
 * A paragraph becomes a Markdown cell, a `ts` block a code cell; a `text` block says what the cell before it must show
 * and does not go into the notebook.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The notebooks' kernels. */
export const KERNELS = ["deno", "tslab"] as const;
/** One of the notebooks' kernels. */
export type Kernel = (typeof KERNELS)[number];

/** A cell of a document. */
export interface Cell {
  readonly kind: "markdown" | "code";
  readonly source: string;
  /** Fragments that a code cell's output must have. */
  readonly wanted: readonly string[];
  /** Whether a code cell displays its last value. */
  readonly shows: boolean;
}

/** The documents, by name. */
export function documents(): { readonly name: string; readonly cells: readonly Cell[] }[] {
  const folder = join(import.meta.dirname, "source");
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return names.sort().map((name) => ({
    name: name.replace(/\.md$/, ""),
    cells: cellsOf(readFileSync(join(folder, name), "utf8")),
  }));
}

function cellsOf(document: string): Cell[] {
  const cells: Cell[] = [];
  for (const part of document.split(/^(```(?:ts|text)\n[\s\S]*?^```)$/m)) {
    const block = /^```(ts|text)\n([\s\S]*?)\n?```$/.exec(part);
    const source = (block?.[2] ?? part).trim();
    if (source === "") continue;
    if (block?.[1] === "text") cells.push({ ...cells.pop()!, wanted: source.split("\n") });
    else cells.push({ kind: block ? "code" : "markdown", source, wanted: [], shows: /^show\(.*\)$/m.test(lastLine(source)) });
  }
  return cells;
}

function lastLine(source: string): string {
  return source.slice(source.lastIndexOf("\n") + 1);
}

/** One document as a notebook of one kernel, in the form of Jupyter's nbformat 4.5, without outputs. */
export function notebook(cells: readonly Cell[], kernel: Kernel): string {
  const content = {
    cells: cells.map((cell, at) => ({
      cell_type: cell.kind,
      ...(cell.kind === "code" ? { execution_count: null, outputs: [] } : {}),
      id: `cell-${at + 1}`,
      metadata: {},
      source: linesOf(cell.kind === "code" ? adapted(cell, kernel) : cell.source),
    })),
    metadata: {
      kernelspec: { display_name: kernel === "deno" ? "Deno" : "TypeScript", language: "typescript", name: kernel },
      language_info: { file_extension: ".ts", name: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** Deno finds packages by `npm:` and shows a cell's last value; tslab has a display to hand values to. */
function adapted(cell: Cell, kernel: Kernel): string {
  if (kernel === "deno") return cell.source.replace(/ from "dissensus";/, ' from "npm:dissensus";');
  const source = cell.source.replace(/^import /, 'import * as tslab from "tslab";\nimport ');
  return cell.shows ? `${source}.on(tslab.display);` : source;
}

function linesOf(source: string): string[] {
  return source.split(/(?<=\n)/);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const kernel of KERNELS) {
    mkdirSync(join(import.meta.dirname, kernel), { recursive: true });
    for (const { name, cells } of documents()) {
      writeFileSync(join(import.meta.dirname, kernel, `${name}.ipynb`), notebook(cells, kernel));
    }
  }
}
