import { defineConfig } from "tsup";

const shared = {
  target: "node20" as const,
  splitting: true,
  treeshake: true,
  // A CommonJS package that fails unbundled in a browser.
  noExternal: ["string-similarity"],
};

export default defineConfig([
  {
    ...shared,
    // One build, so that the command line shares the library's chunks and carries no second copy.
    entry: {
      index: "src/index.ts",
      batch: "src/batch.ts",
      "batch-worker": "src/batch-worker.ts",
      cli: "src/cli.ts",
    },
    format: ["esm"],
    platform: "node",
  },
  {
    ...shared,
    entry: { index: "src/index.ts" },
    format: ["cjs"],
    platform: "neutral",
    dts: false,
  },
  {
    ...shared,
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
