import { defineConfig } from "tsup";

const shared = {
  target: "node20" as const,
  sourcemap: false,
  splitting: true,
  treeshake: true,
  // A CommonJS package that fails unbundled in a browser.
  noExternal: ["string-similarity"],
};

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts" },
    format: ["esm", "cjs"],
    platform: "neutral",
    clean: true,
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...shared,
    entry: { cli: "src/cli.ts" },
    format: ["esm"],
    platform: "node",
    // The command line uses the published door, so that it carries no second copy of the library.
    external: ["./index.js"],
  },
]);
