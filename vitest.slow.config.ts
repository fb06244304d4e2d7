import { defineConfig } from "vitest/config";

/** Slow suites: a real browser, processes, kernels. One at a time, with time to spare. */
export default defineConfig({
  test: {
    include: ["test/slow/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
