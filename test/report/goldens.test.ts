import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare, toMarkdown } from "../../src/index.ts";
import { FLOORS, figures, readSeed, score, seedNames, total } from "../bench/gold.ts";

/**
 * The reports on all seeds as Markdown, word by word. After a change that is meant, write them anew and read the difference:
 *
 *   UPDATE_GOLDENS=1 npx vitest run test/report/goldens.test.ts
 */
const GOLDEN = join(import.meta.dirname, "../golden");

describe("the reports on the seeds", () => {
  it.each(seedNames())("%s reads as before", (name) => {
    const path = join(GOLDEN, `${name}.md`);
    const now = toMarkdown(compare(readSeed(name).dossier));
    if (process.env.UPDATE_GOLDENS) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(path, now);
    }
    expect(now).toBe(readFileSync(path, "utf8"));
  });

  it("hold what they reached against the gold", () => {
    const all = total(
      seedNames().map((name) => {
        const { dossier, gold } = readSeed(name);
        return score(compare(dossier), gold);
      }),
    );
    const reached = figures(all);
    for (const [name, floor] of Object.entries(FLOORS)) {
      expect(reached[name as keyof typeof FLOORS], name).toBeGreaterThanOrEqual(floor);
    }
  });
});
