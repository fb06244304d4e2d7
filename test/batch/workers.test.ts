import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "dissensus-workers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[]): {
  code: number | null;
  lines: { line?: number; error?: string; id?: string }[];
  err: string;
} {
  const done = spawnSync("node", [inject("command"), "batch", ...args], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
  });
  return {
    code: done.status,
    lines: done.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
    err: done.stderr,
  };
}

describe("an event whose module", () => {
  writeFileSync(
    join(folder, "module.mjs"),
    `export function compare({ id, does }) {
      if (does === "exit") process.exit(3);
      if (does === "hang") for (;;);
      if (does === "wait") return new Promise(() => {});
      if (does === "nothing") return undefined;
      return { id };
    }`,
  );
  const events = ["", "exit", "hang", "", "nothing", "wait", ""].map((does, at) =>
    JSON.stringify({ id: String(at), does }),
  );
  writeFileSync(join(folder, "in.ndjson"), `${events.join("\n")}\n`);

  it("exits, hangs, waits for ever or gives nothing becomes an error record, and the rest goes on", () => {
    const { code, lines } = run(["in.ndjson", "--module", "module.mjs", "--jobs", "2", "--timeout", "3"]);
    expect(code).toBe(1);
    expect(lines.map(({ id, error }) => id ?? error)).toEqual([
      "0",
      "Error: the module called process.exit(3)",
      "took longer than 3 s (timeout)",
      "3",
      expect.stringContaining("the module gave undefined"),
      "took longer than 3 s (timeout)",
      "6",
    ]);
  }, 90_000);
});

describe("the bytes of a batch", () => {
  it("are the same with one worker and with two, whatever stands before an event", () => {
    const texts = ["choosing.’", "Trump slams 'crooked'", "The mayor’s 'plan' failed.", "“It’s over,” he said."];
    const event = (text: string, id: number) =>
      JSON.stringify({
        event: { id: `e${id}`, label: "E" },
        sources: [{ id: "a", name: "A" }],
        accounts: [{ id: "x", sourceId: "a", text }],
      });
    const lines = [...texts, ...texts.toReversed(), ...texts].map(event);
    writeFileSync(join(folder, "texts.ndjson"), `${lines.join("\n")}\n`);
    const [one, two] = ["1", "2"].map((jobs) => run(["texts.ndjson", "--jobs", jobs]).lines);
    expect(one).toHaveLength(12);
    expect(two).toEqual(one);
  }, 90_000);
});
