import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Slow suites have scripts of their own: see package.json.
    exclude: ["test/slow/**", "**/node_modules/**"],
    globalSetup: ["test/command.ts"],
    testTimeout: 30_000,
    coverage: { include: ["src/**"], exclude: ["src/lexicon/**", "src/cli.ts"], reporter: ["text-summary"] },
  },
});
