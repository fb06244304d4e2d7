import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * Who may import whom: a file imports only from rows above its own, never from its own row.
 * docs/design.md explains the rows.
 */
const LAYERS: readonly (readonly string[])[] = [
  ["model", "columns", "faults"],
  ["report"],
  ["changes"],
  ["lexicon/stopwords", "lexicon/causes", "lexicon/credits"],
  [
    "lexicon/clause",
    "lexicon/frames",
    "lexicon/gates",
    "lexicon/irregular",
    "lexicon/opposites",
    "lexicon/slots",
    "lexicon/specifics",
    "lexicon/synonyms",
    "lexicon/occasions",
    "lexicon/tallies",
    "lexicon/data/weights",
    "lexicon/data/wordnet",
  ],
  ["lexicon/grammar", "lexicon/speech", "lexicon/speakers", "lexicon/carriers", "lexicon/data/tag-words"],
  ["lexicon/furniture", "lexicon/calendar", "lexicon/numbers", "lexicon/units"],
  ["lines"],
  ["furniture"],
  ["mend", "anchor"],
  ["text"],
  ["numerals", "calendar", "glosses"],
  ["numbered", "clock"],
  ["amounts", "dates"],
  ["counted"],
  ["values", "times"],
  ["options", "components"],
  ["terms", "similarity", "parse"],
  ["judge"],
  ["read/metadata"],
  ["read/gather", "read/text", "read/html"],
  ["read/annotations", "read/claimreview", "read/csv", "read/langextract"],
  ["read"],
  ["quotes"],
  ["copies", "credits"],
  ["echo"],
  ["readings", "closed"],
  ["tag"],
  ["phrases"],
  ["cues"],
  ["units", "subjects", "appositions"],
  ["contents"],
  ["ends"],
  ["reported"],
  ["carriers", "nominals", "according", "passives", "fronted"],
  ["reports"],
  ["as-of", "attribute"],
  ["mentions", "claims", "spellings"],
  ["bodies"],
  ["naming"],
  ["holders"],
  ["silence"],
  ["extract"],
  ["frames", "kinship"],
  ["tokens"],
  ["negate", "stances"],
  ["statement"],
  ["focus", "overlap", "occasions", "tallies"],
  ["apart", "figures"],
  ["pair"],
  ["accused", "happening", "exclude", "excuse", "judged", "changing", "foresee", "specifics", "within"],
  ["agree", "features-words", "gates", "oppose"],
  ["features-claims"],
  ["features"],
  ["weigh"],
  ["lean"],
  ["levels"],
  ["relate"],
  ["explain"],
  ["points", "names"],
  ["letters", "search"],
  ["candidates", "holder", "label", "post"],
  ["grouping", "shelf"],
  ["match"],
  ["align", "positions"],
  ["contrast", "assemble", "rulings", "sift"],
  ["compare"],
  ["open"],
  ["correspond"],
  ["diff"],
  ["render/alone", "render/blocks", "render/view", "render/svg-parts"],
  ["render/svg-matrix", "render/svg-numbers"],
  ["render/svg-timeline"],
  ["render/svg"],
  ["render/argdown", "render/csv", "render/jsonld", "render/vegalite"],
  ["render/sha256", "render/html-parts", "render/html-script", "render/html-style"],
  ["render/html-points"],
  ["render/html-front", "render/html-texts", "render/html-back"],
  ["render/html", "render/diff"],
  ["render/lookup", "render/words"],
  ["render/markdown", "render/terminal"],
  ["render/reading"],
  ["render/show"],
  ["index"],
  ["ndjson", "in-order", "journal"],
  ["gather"],
  ["pool"],
  ["batch", "batch-worker"],
  ["cli-batch"],
  ["cli"],
];

/** Packages only these files may know. */
const SOLE_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  zod: ["model", "report", "changes", "options", "parse"],
  "string-similarity": ["similarity"],
  tinypool: ["pool", "batch-worker"],
};

const SRC = join(import.meta.dirname, "../src");

function sources(folder = ""): string[] {
  return readdirSync(join(SRC, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return path.endsWith(".ts") ? [path.slice(0, -3)] : [];
  });
}

function imports(file: string): { local: string[]; packages: string[] } {
  const code = readFileSync(join(SRC, `${file}.ts`), "utf8");
  const names = [...code.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  const base = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "";
  const local = names
    .filter((name) => name.startsWith("."))
    .map((name) => join("/", base, name).slice(1).replace(/\.ts$/, ""));
  return { local, packages: names.filter((name) => !name.startsWith(".")) };
}

const rowOf = new Map(LAYERS.flatMap((row, index) => row.map((file) => [file, index] as const)));

describe("layers", () => {
  it("lists every source file once", () => {
    expect(LAYERS.flat().toSorted()).toEqual(sources().toSorted());
  });
  it.each(sources())("%s imports only from rows above its own", (file) => {
    const wrong = imports(file).local.filter((other) => !((rowOf.get(other) ?? 99) < (rowOf.get(file) ?? -1)));
    expect(wrong).toEqual([]);
  });
  it.each(Object.entries(SOLE_IMPORTERS))("%s is known only to its own files", (name, files) => {
    expect(sources().filter((file) => imports(file).packages.includes(name) && !files.includes(file))).toEqual([]);
  });
});
