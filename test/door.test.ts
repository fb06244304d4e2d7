import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUNDLED, ENTRIES } from "../tsup.config.ts";

/** What a consumer's bundle holds when it imports only these names, read off the same split build that is published. */
interface Bundle {
  readonly kilobytes: number;
  /** Source files and packages whose code is inside. */
  readonly inside: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), "dissensus-door-"));
const root = join(import.meta.dirname, "..");
/** From each published file to what it is made of. */
let made: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const built = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: join(folder, "dist"),
    bundle: true,
    splitting: true,
    metafile: true,
    logLevel: "error",
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [
      {
        name: "external unless bundled",
        setup(setup) {
          setup.onResolve({ filter: /^[^./]/ }, ({ path, resolveDir }) => {
            const own = resolveDir.startsWith(join(root, "src"));
            return own && !BUNDLED.some((name) => name.test(path)) ? { path, external: true } : undefined;
          });
        },
      },
    ],
  });
  made = new Map(
    Object.entries(built.metafile.outputs).map(([path, { inputs }]) => [
      path.slice(path.lastIndexOf("/dist/") + 6),
      Object.keys(inputs),
    ]),
  );
  writeFileSync(join(folder, "dist/package.json"), '{"type":"module","sideEffects":false}');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function bundle(names: string): Promise<Bundle> {
  const bundled = await build({
    stdin: {
      contents: `import { ${names} } from "./dist/index.js"; console.log(${names});`,
      resolveDir: folder,
    },
    absWorkingDir: folder,
    write: false,
    bundle: true,
    minify: true,
    metafile: true,
    logLevel: "error",
    format: "esm",
    platform: "browser",
    external: ["linkedom", "@mozilla/readability", "papaparse", "mdast-util-from-markdown", "yaml", "node:*"],
  });
  const [output] = Object.values(bundled.metafile.outputs);
  const files = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    kilobytes: gzipSync(bundled.outputFiles[0]?.contents ?? "").length / 1000,
    inside: files.flatMap(([path]) => made.get(path.replace(/^dist\//, "")) ?? []),
  };
}

const RENDERERS = /src\/render\/|node_modules\/(hast|mdast|property-information)/;
const READERS = /src\/read\/|src\/(extract|attribute|tag)\.ts|lexicon\/data\/tag-words/;
const WORDNET = /lexicon\/data\/wordnet/;
const ZOD = /node_modules\/zod\//;

describe("a consumer that imports", () => {
  it.each([
    ["relate", 300, [RENDERERS, READERS, ZOD]],
    ["Span", 40, [RENDERERS, READERS, WORDNET]],
    ["Dossier, ContrastReport, parseDossier", 60, [RENDERERS, READERS, WORDNET]],
    ["readQuantities, compareQuantities", 20, [RENDERERS, READERS, WORDNET, ZOD]],
    ["toCsv", 12, [/src\/render\/(html|svg|markdown)/, READERS, WORDNET, ZOD]],
    ["extract", 128, [RENDERERS, WORDNET]],
    ["compare", 428, [RENDERERS, /src\/read\//]],
  ] as const)("only %s carries at most %d kB (gzip) and not what it does not use", async (names, most, without) => {
    const { kilobytes, inside } = await bundle(names);
    expect(inside.length).toBeGreaterThan(0);
    for (const part of without) expect(inside.filter((file) => part.test(file))).toEqual([]);
    expect(kilobytes).toBeLessThan(most);
  });
});
