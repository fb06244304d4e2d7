/**
 * Builds the command line once for a test run, so that each test starts it as fast as users do.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsup";
import type { TestProject } from "vitest/node";
import { buildCarried, carry } from "../tsup.config.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Path of the built command line. */
    command: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const outDir = join(import.meta.dirname, `../reports/.test-${process.pid}`);
  const source = (path: string): string => join(import.meta.dirname, "../src", path);
  const entry = { cli: source("cli.ts"), "batch-worker": source("batch/worker.ts") };
  await build({
    config: false,
    entry,
    outDir,
    format: ["esm"],
    target: "node20",
    silent: true,
    noExternal: ["string-similarity"],
    esbuildPlugins: [carry],
  });
  await buildCarried(outDir);
  project.provide("command", join(outDir, "cli.js"));
  return () => rmSync(outDir, { recursive: true, force: true });
}
