import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documents, KERNELS, notebook } from "../docs/notebooks/make.ts";

const FOLDER = join(import.meta.dirname, "../docs/notebooks");

describe.each(KERNELS)("the notebooks for %s", (kernel) => {
  it.each(documents())("$name is as its document makes it (npm run notebooks)", ({ name, cells }) => {
    expect(readFileSync(join(FOLDER, kernel, `${name}.ipynb`), "utf8")).toBe(notebook(cells, kernel));
  });
  it.each(documents())("$name has only cells of nbformat 4.5, each with an identifier of its own", ({ cells }) => {
    const content = JSON.parse(notebook(cells, kernel)) as { cells: { id: string; cell_type: string }[] };
    expect(new Set(content.cells.map(({ id }) => id)).size).toBe(cells.length);
    expect(content.cells.every(({ cell_type }) => cell_type === "code" || cell_type === "markdown")).toBe(true);
  });
});

describe("the documents of the notebooks", () => {
  it.each(documents())("$name promises something of every cell after the first", ({ cells }) => {
    const code = cells.filter(({ kind }) => kind === "code");
    expect(code.slice(1).filter(({ wanted }) => wanted.length === 0)).toEqual([]);
  });
  it.each(documents())("$name fetches nothing and uses no shorthand, which tslab does not follow", ({ cells }) => {
    const code = cells.filter(({ kind }) => kind === "code").map(({ source }) => source);
    expect(code.filter((source) => /\bfetch\(|https?:|\bimport\(/.test(source))).toEqual([]);
    expect(code.filter((source) => /[{,]\s*(sources|accounts|report|dossier)\s*[,}]/.test(source))).toEqual([]);
  });
});
