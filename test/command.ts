/**
 * Builds the command line once for a test run, so that each test starts it as fast as users do.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsup";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Path of the built command line. */
    command: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const outDir = join(import.meta.dirname, `../reports/.test-${process.pid}`);
  const entry = { cli: join(import.meta.dirname, "../src/cli.ts") };
  await build({
    config: false,
    entry,
    outDir,
    format: ["esm"],
    target: "node20",
    silent: true,
    noExternal: ["string-similarity"],
  });
  project.provide("command", join(outDir, "cli.js"));
  return () => rmSync(outDir, { recursive: true, force: true });
}
