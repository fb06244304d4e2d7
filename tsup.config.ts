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
    entry: { index: "src/index.ts", cli: "src/cli.ts" },
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
    entry: { index: "src/index.ts" },
    format: ["esm", "cjs"],
    dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
  },
]);
