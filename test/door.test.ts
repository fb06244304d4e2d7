import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUNDLED, ENTRIES, loadLater, OPEN_PART } from "../tsup.config.ts";

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

const externalUnlessBundled: Plugin = {
  name: "external unless bundled",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, resolveDir }) => {
      const own = resolveDir.startsWith(join(root, "src"));
      return own && !BUNDLED.some((name) => name.test(path)) ? { path, external: true } : undefined;
    });
  },
};

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
    plugins: [externalUnlessBundled],
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

async function bundle(names: string, file = "index"): Promise<Bundle> {
  const bundled = await build({
    stdin: {
      contents: `import { ${names} } from "./dist/${file}.js"; console.log(${names});`,
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
    ["relate", 330, [RENDERERS, READERS, ZOD]],
    ["Span", 40, [RENDERERS, READERS, WORDNET]],
    ["Dossier, ContrastReport, parseDossier", 64, [RENDERERS, READERS, WORDNET]],
    ["readQuantities, compareQuantities", 22, [RENDERERS, READERS, WORDNET, ZOD], "text"],
    ["toCsv", 12, [/src\/render\/(html|svg|markdown)/, READERS, WORDNET, ZOD]],
    ["extract", 136, [RENDERERS, WORDNET]],
    ["compare", 474, [RENDERERS, /src\/read\//]],
  ] as const)(
    "only %s carries at most %d kB (gzip) and not what it does not use",
    async (names, most, without, file?: string) => {
      const { kilobytes, inside } = await bundle(names, file);
      expect(inside.length).toBeGreaterThan(0);
      for (const part of without) expect(inside.filter((file) => part.test(file))).toEqual([]);
      expect(kilobytes).toBeLessThan(most);
    },
  );
});

describe("the file that Node imports", () => {
  const at = join(folder, "node");
  beforeAll(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: { node: "src/index.ts" },
      outdir: at,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      logLevel: "error",
      format: "esm",
      platform: "node",
      target: "node20",
      banner: { js: OPEN_PART },
      plugins: [loadLater, externalUnlessBundled],
    });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  }, 60_000);

  /** Runs code on it in a fresh process; gives what the code prints and the parts that were opened. */
  function run(code: string): { printed: string; opened: string[] } {
    const program = `import { createRequire } from "node:module"; import * as door from "./node.mjs";
      let printed = ""; const print = (value) => { printed += value; }; ${code}
      const opened = Object.keys(createRequire(import.meta.url).cache).map((path) => path.match(/node-(\\w+)\\.cjs$/)?.[1]);
      console.log(JSON.stringify({ printed, opened: opened.filter(Boolean).sort() }));`;
    writeFileSync(join(at, "program.mjs"), program);
    return JSON.parse(execFileSync(process.execPath, [join(at, "program.mjs")], { encoding: "utf8" }));
  }
  const dossier = `{ event: { id: "e", label: "E" }, sources: [], accounts: [] }`;

  it.each([
    ["a check", `door.parseDossier(${dossier}); print(door.Span.parse({ start: 0, end: 2 }).end)`, "2", []],
    [
      "two statements",
      `print(door.relate("Turnout was 61 percent.", "Turnout was 48 percent.").relation)`,
      "contradicts",
      ["words"],
    ],
    ["Markdown of a report", `print(door.toMarkdown(door.compare(${dossier})).split("\\n")[0])`, "# E", ["render"]],
    [
      "a text",
      `print((await door.readAccount("A bridge fell.", { name: "a.txt" })).account.text)`,
      "A bridge fell.",
      ["read"],
    ],
  ])("opens for %s what that needs and no more", (_, code, printed, opened) => {
    expect(run(code)).toEqual({ printed, opened });
  });

  it("throws the door's own errors out of a part", () => {
    const { printed } = run(
      `try { door.toCsv(door.compare(${dossier}), { table: "x" }) } catch (e) { print(e instanceof door.InputError) }`,
    );
    expect(printed).toBe("true");
  });

  it("has the names that bundlers get, for the same kinds of things", () => {
    const { printed } = run(`const parts = await import("../dist/index.js");
      const kinds = (it) => JSON.stringify(Object.keys(it).sort().map((name) => [name, typeof it[name]]));
      print(kinds(door) === kinds(parts))`);
    expect(printed).toBe("true");
  });
});
