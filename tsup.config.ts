import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { defineConfig } from "tsup";

/**
 * Packages that are bundled, since importing costs by the file and these are some hundred small ones; nobody has to
 * install them. `dist/LICENSES.txt` names their licences. (string-similarity is CommonJS, which fails unbundled in a
 * browser.)
 */
export const BUNDLED = [
  /^(zod|stemmer|string-similarity)$/,
  /^(hastscript|hast-util-to-html|mdast-util-to-markdown|mdast-util-gfm-table)$/,
];

/**
 * What readers of files are built on: a package and the names used of it. Each becomes one file of its own, for any
 * engine, which every build opens when the first such file is read; so nobody has to install these either.
 */
export const CARRIED: Readonly<Record<string, { readonly file: string; readonly names: string }>> = {
  "linkedom/worker": { file: "lib-dom.js", names: "parseHTML" },
  "@mozilla/readability": { file: "lib-readability.js", names: "Readability" },
  "mdast-util-from-markdown": { file: "lib-markdown.js", names: "fromMarkdown" },
  papaparse: { file: "lib-csv.js", names: "default" },
  yaml: { file: "lib-yaml.js", names: "parse" },
};

/**
 * Parts that a bundler can leave out: each becomes a file of its own beside what several of them share, and the package
 * is marked free of side effects. Few enough that Node opens them quickly.
 */
const PARTS = [
  "values/compare-quantities",
  "values/compare-times",
  "values/times",
  "values/quantities",
  "dossier/parse",
  "relate/relate",
  "extract/extract",
  "report/compare",
  "read/read",
  "render/csv",
  "render/html/page",
  "render/markdown",
];

/** The files published as ES modules. */
export const ENTRIES: Record<string, string> = {
  index: "src/index.ts",
  ...Object.fromEntries(PARTS.map((path) => [`part-${path.split("/").at(-1)}`, `src/${path}.ts`])),
  text: "src/text.ts",
  batch: "src/batch.ts",
  "batch-worker": "src/batch/worker.ts",
  cli: "src/cli.ts",
};

/**
 * What Node opens when one of its functions is first called, and not on import: a name, the modules by whose functions
 * the library enters it, and the folder it has to itself. Each becomes a file beside `node.js`.
 */
const LATER: Record<string, { readonly entries: readonly string[]; readonly holds: RegExp }> = {
  read: { entries: ["read/read.ts"], holds: /^read\// },
  render: {
    entries: ["argdown", "csv", "diff", "html/page", "jsonld", "markdown", "show", "svg/svg", "vegalite"].map(
      (name) => `render/${name}.ts`,
    ),
    holds: /^render\//,
  },
  words: {
    entries: ["tag-words", "weights", "wordnet"].map((name) => `lexicon/data/${name}.ts`),
    holds: /^lexicon\/data\//,
  },
};

/** Points the imports of what is carried at its files, and writes those files once. */
export const carry: Plugin = {
  name: "carry",
  setup({ onResolve }) {
    for (const [name, { file }] of Object.entries(CARRIED))
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) =>
        kind === "dynamic-import" ? { path: `./${file}`, external: true } : undefined,
      );
  },
};

/** Builds the files of what is carried into a folder; gives what they are made of. */
export async function buildCarried(outdir: string): Promise<Metafile["inputs"]> {
  const built = Object.entries(CARRIED).map(([name, { file, names }]) =>
    build({
      ...minified,
      stdin: { contents: `export { ${names} } from "${name}";`, resolveDir: import.meta.dirname },
      outfile: join(outdir, file),
      bundle: true,
      metafile: true,
      platform: "neutral",
      mainFields: ["module", "main"],
      // What papaparse would open for Node's streams, which are not used.
      external: ["stream"],
      format: "esm",
      logLevel: "error",
    }),
  );
  const files = await Promise.all(built);
  return Object.assign({}, ...files.map(({ metafile }) => metafile.inputs));
}

/** Writes beside the build the name, version and licence of every package that has code in it. */
const nameLicences: Plugin = {
  name: "name licences",
  setup({ initialOptions, onEnd }) {
    initialOptions.metafile = true;
    onEnd(async ({ metafile }) => {
      const outdir = initialOptions.outdir!;
      const inputs = { ...metafile?.inputs, ...(await buildCarried(outdir)) };
      mkdirSync(outdir, { recursive: true });
      writeFileSync(join(outdir, "LICENSES.txt"), licencesOf(Object.keys(inputs)));
    });
  },
};

/** The licences of the packages that files belong to, those of packages built into linkedom's one file with them. */
function licencesOf(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const within = (folder: string): string[] => [
    folder,
    ...Object.keys(manifest(folder).dependencies ?? {}).flatMap((name) => within(folderOf(name, folder))),
  ];
  const all = [...folders].flatMap((folder) => (folder.endsWith("/linkedom") ? within(folder) : [folder]));
  return `${[...new Set(all)]
    .sort()
    .map(licenceOf)
    .join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

function licenceOf(folder: string): string {
  const { name, version, license } = manifest(folder);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? "" : `\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
  return `${name} ${version} (${license})${text}`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** The folder of a package as another one gets it. */
function folderOf(name: string, from: string): string {
  const paths = createRequire(join(import.meta.dirname, from, "package.json")).resolve.paths(name) ?? [];
  const folder = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
  if (folder === undefined) throw new Error(`${name}, which ${from} is made of, is not installed`);
  return relative(import.meta.dirname, folder);
}

const SOURCES = join(import.meta.dirname, "src");
const minified = { target: "node20" as const, minify: true };

/**
 * Puts the parts that `LATER` names into files of their own. In their place stand functions of the same names
 * that load the part; so an entry exports functions only. A part is CommonJS, since only that is loaded in the middle
 * of a synchronous call, and it is given the library's modules, so that nothing is there twice: an `InputError` is one class.
 */
export const loadLater: Plugin = {
  name: "load later",
  setup({ initialOptions, onLoad, onResolve }) {
    const { outdir, format } = initialOptions;
    for (const [part, { entries }] of Object.entries(LATER)) {
      const standIns = entries.map((entry) => entry.replace(/[./]/g, "\\$&")).join("|");
      onLoad({ filter: new RegExp(`/src/(?:${standIns})$`) }, ({ path }) => ({
        contents: `import { part } from "later:${part}";\n${functionsOf(path)
          .map((name) => `export function ${name}(...given) { return part().${name}(...given); }`)
          .join("\n")}`,
      }));
    }
    onResolve({ filter: /^\.\/node-\w+\.cjs$/ }, () => ({ external: true }));
    onResolve({ filter: /^later:/ }, ({ path }) => ({ path: path.slice("later:".length), namespace: "later" }));
    onLoad({ filter: /.*/, namespace: "later" }, async ({ path: part }) => ({
      contents: loader(part, await buildPart(part, outdir!), format === "cjs"),
      resolveDir: SOURCES,
    }));
  },
};

/** Names the functions a module exports. */
function functionsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const other = /^export (?:const|let|class|\{|\*).*/m.exec(text);
  if (other) throw new Error(`${path} is loaded later and can export functions only: ${other[0]}`);
  return [...new Set([...text.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name!))];
}

/** A module that loads a part once, giving it the modules of the library it uses. */
function loader(part: string, uses: readonly string[], isCommonJs: boolean): string {
  return `${uses.map((file, at) => `import * as m${at} from "./${file}";`).join("\n")}
let loaded;
export const part = () => (loaded ??= open()({ ${uses.map((file, at) => `"${file}": m${at}`).join(", ")} }));
function open() {
  try {
    return ${isCommonJs ? "require" : "openPart"}("./node-${part}.cjs");
  } catch (cause) {
    throw new Error('dissensus: node-${part}.cjs is not beside this file; a bundler should resolve the package with the condition "module"', { cause });
  }
}`;
}

/**
 * What an ES module opens its parts with. A banner, since tools that gather the files of a deployment find
 * `./node-words.cjs` by these very names, which a minifier would change.
 */
export const OPEN_PART =
  'import { createRequire } from "node:module"; const openPart = createRequire(import.meta.url);';

/** Builds a part: a function from the library's modules to the part's functions. Gives the modules it uses. */
async function buildPart(part: string, outdir: string): Promise<string[]> {
  const { entries, holds } = LATER[part]!;
  const uses = new Set<string>();
  await build({
    ...minified,
    stdin: { contents: entries.map((file) => `export * from "./${file}";`).join("\n"), resolveDir: SOURCES },
    outfile: join(outdir, `node-${part}.cjs`),
    bundle: true,
    platform: "node",
    format: "iife",
    globalName: "part",
    banner: { js: "module.exports=library=>{" },
    footer: { js: "return part};" },
    plugins: [
      {
        name: "given by the library",
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /.*/ }, ({ path, resolveDir, kind }) => {
            if (kind === "entry-point" || !resolveDir.startsWith(SOURCES)) return undefined;
            if (CARRIED[path]) return { path: `./${CARRIED[path].file}`, external: true };
            if (!path.startsWith(".")) return BUNDLED.some((name) => name.test(path)) ? undefined : { external: true };
            const file = relative(SOURCES, join(resolveDir, path));
            return holds.test(file) ? undefined : { path: file, namespace: "library" };
          });
          onLoad({ filter: /.*/, namespace: "library" }, ({ path }) => {
            uses.add(path);
            return { contents: `module.exports = library[${JSON.stringify(path)}];` };
          });
        },
      },
    ],
  });
  return [...uses].sort();
}

const shared = { ...minified, splitting: true, noExternal: BUNDLED, esbuildPlugins: [carry] };

/** A CommonJS build is one file: split ones are rewritten once more, by a tool that breaks minified class fields. */
const single = { ...shared, splitting: false };

export default defineConfig([
  {
    ...shared,
    // One build, so that the command line shares the library's chunks and carries no second copy.
    entry: ENTRIES,
    format: ["esm"],
    platform: "node",
    esbuildPlugins: [carry, nameLicences],
  },
  {
    // What Node imports or requires: one file instead of twenty, which opens faster, and beside it what is not always
    // needed, for when it is. Bundlers cannot follow that, also those for Node; they set the condition `module` and
    // get the split parts, so that package.json names those first.
    ...single,
    entry: { node: "src/index.ts" },
    format: ["esm", "cjs"],
    platform: "node",
    banner: ({ format }) => (format === "esm" ? { js: OPEN_PART } : {}),
    esbuildPlugins: [carry, loadLater],
    esbuildOptions: (options) => {
      // A file of ASCII alone is read without being decoded.
      options.charset = "ascii";
    },
    dts: false,
  },
  {
    // For bundlers and others that require.
    ...single,
    entry: { index: "src/index.ts", text: "src/text.ts" },
    format: ["cjs"],
    platform: "neutral",
    dts: false,
  },
  {
    // For pages without a bundler: one file to import from a CDN; beside it what readers of files are built on.
    ...single,
    entry: { browser: "src/index.ts" },
    format: ["esm"],
    platform: "neutral",
    dts: false,
  },
  {
    ...single,
    entry: { batch: "src/batch.ts" },
    format: ["cjs"],
    platform: "node",
    // The worker threads are found beside this file.
    shims: true,
    dts: false,
  },
  {
    entry: { index: "src/index.ts", text: "src/text.ts", batch: "src/batch.ts" },
    format: ["esm", "cjs"],
    dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
  },
]);
