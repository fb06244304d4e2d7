import { defineConfig } from "tsup";

/**
 * Packages that are bundled, since importing costs by the file and these are some hundred small ones. NOTICE names
 * their licences. (string-similarity is CommonJS, which fails unbundled in a browser.)
 */
export const BUNDLED = [
  /^(zod|stemmer|string-similarity)$/,
  /^(hastscript|hast-util-to-html|mdast-util-to-markdown|mdast-util-gfm-table)$/,
];

/**
 * Parts that a bundler can leave out: each becomes a file of its own beside what several of them share, and the package
 * is marked free of side effects. Few enough that Node opens them quickly.
 */
const PARTS = ["parse", "relate", "extract", "compare", "read"];
const FORMATS = ["csv", "html", "markdown"];

/** The files published as ES modules. */
export const ENTRIES: Record<string, string> = {
  index: "src/index.ts",
  ...Object.fromEntries(PARTS.map((name) => [`part-${name}`, `src/${name}.ts`])),
  ...Object.fromEntries(FORMATS.map((name) => [`part-${name}`, `src/render/${name}.ts`])),
  batch: "src/batch.ts",
  "batch-worker": "src/batch-worker.ts",
  cli: "src/cli.ts",
};

const shared = { target: "node20" as const, splitting: true, noExternal: BUNDLED, minify: true, sourcemap: true };

/** A CommonJS build is one file: split ones are rewritten once more, by a tool that breaks minified class fields. */
const single = { ...shared, splitting: false };

export default defineConfig([
  {
    ...shared,
    // One build, so that the command line shares the library's chunks and carries no second copy.
    entry: ENTRIES,
    format: ["esm"],
    platform: "node",
  },
  {
    // What Node imports: one file instead of twenty, which opens faster. Bundlers get the parts, so that package.json
    // names this one under the condition `node-addons`, which Node sets and bundlers for Node do not.
    ...single,
    entry: { node: "src/index.ts" },
    format: ["esm"],
    platform: "node",
    sourcemap: false,
    dts: false,
  },
  {
    ...single,
    entry: { index: "src/index.ts" },
    format: ["cjs"],
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
    entry: { index: "src/index.ts", batch: "src/batch.ts" },
    format: ["esm", "cjs"],
    dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
  },
]);
