import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { diff, parseReport, show } from "../../src/index.ts";
import { toReadingTable } from "../../src/render/account-reading.ts";
import { toSummaryTable, toTerminal } from "../../src/render/terminal.ts";
import { forScreen, jsonForScreen } from "../../src/text/controls.ts";
import { everywhere } from "../fixtures/everywhere.ts";
import { ferryReport } from "../fixtures/report.ts";

const folder = mkdtempSync(join(tmpdir(), "dissensus-printer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a screen must not be given: codes, signs of direction, separators of lines. */
const STEERING = /[^\P{Cc}\n\r\t]|\r(?!\n)|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const TITLE = "\u001b]0;PWNED\u0007";
const SIGNS = [`${TITLE}\u001b[2J`, "\u009b31m", "\u202e\u2066", "\u200e\u200f\u061c", "\u2028\u2029", "\r\u0008x"];
const EVIL = SIGNS.join("x");

function run(args: readonly string[], input = ""): string {
  const env = { ...process.env, NO_COLOR: "1" };
  const done = spawnSync("node", [inject("command"), ...args], { cwd: folder, input, encoding: "utf8", env });
  return `${done.stdout}${done.stderr}`;
}
function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return name;
}
const dossier = (figure: number, words: string) => ({
  event: { id: "e", label: `Fire ${words}` },
  sources: [
    { id: "a", name: `Daily ${words}` },
    { id: "b", name: "Weekly" },
  ],
  accounts: [
    { id: "a1", sourceId: "a", title: words },
    { id: "b1", sourceId: "b" },
  ],
  assertions: [
    { id: "x", accountId: "a1", text: `${figure} passengers were injured.` },
    { id: "y", accountId: "b1", text: "12 passengers were injured." },
  ],
  decisions: [
    {
      kind: "relation" as const,
      relation: "contradicts" as const,
      assertions: ["x", "y"],
      author: `Ana${words}`,
      date: "2026-01-02",
      note: words,
    },
  ],
});

describe("what is printed", () => {
  it.each([
    ["a report", ["compare", "evil.json"]],
    ["Markdown", ["compare", "evil.json", "-f", "markdown"]],
    ["HTML", ["compare", "evil.json", "-f", "html"]],
    ["CSV", ["compare", "evil.json", "-f", "csv"]],
    ["Argdown", ["compare", "evil.json", "-f", "argdown"]],
    ["a difference", ["diff", "evil.json", "later.json"]],
    ["an unknown field and a bad value", ["compare", "field.json"]],
    ["an excerpt of what is no JSON", ["compare", "binary.json"]],
    ["the name of a file", ["compare", `${EVIL}.json`]],
    ["who says what", ["extract", "evil.txt"]],
    ["two statements", ["relate", `12 ${EVIL} died.`, `13 ${EVIL} died.`]],
    ["a wrong command", [EVIL]],
    ["a wrong option of a batch", ["batch", "x", "--jobs", EVIL]],
  ])("steers no terminal: %s", (_, args) => {
    file("evil.json", dossier(23, EVIL));
    file("later.json", dossier(19, EVIL));
    file("field.json", { ...dossier(1, "x"), [EVIL]: EVIL, event: { id: "e", label: "E", start: EVIL } });
    file("binary.json", `{"a": ${EVIL}`);
    file("evil.txt", `Fire ${EVIL}\n\nAnna ${EVIL} said “nobody ${EVIL} died”.`);
    const printed = run(args.map((arg) => arg.replaceAll("\u0000", "")));
    expect(printed.length).toBeGreaterThan(3);
    expect(STEERING.exec(printed)?.index ?? -1).toBe(-1);
  });
  it("keeps JSON what it is, with escapes in place of the signs", () => {
    const printed = run(["compare", file("evil.json", dossier(23, EVIL)), "-f", "json"]);
    expect(STEERING.test(printed)).toBe(false);
    expect(parseReport(JSON.parse(printed)).event.label).toBe(`Fire ${EVIL}`);
  });
  it("holds no end of a script element in JSON-LD", () => {
    const printed = run(["compare", file("script.json", dossier(23, "</script><script>x")), "-f", "jsonld"]);
    expect(printed).not.toContain("<");
    expect(JSON.stringify(JSON.parse(printed))).toContain("</script><script>x");
  });
  it("is written by one file: no other names the streams", () => {
    const cli = join(import.meta.dirname, "../../src/cli");
    const code = [join(cli, "../cli.ts"), ...readdirSync(cli).map((name) => join(cli, name))].filter(
      (path) => !path.endsWith("printer.ts"),
    );
    const writes = code.flatMap(
      (path) => readFileSync(path, "utf8").match(/.*(?:stdout|stderr)\.write.*|.*console\..*/g) ?? [],
    );
    expect(writes).toEqual([expect.stringContaining("process.stdout.write(shown)")]);
  });
});

describe("views for a terminal", () => {
  const report = everywhere(ferryReport, EVIL);
  const painted = everywhere(ferryReport, "\u001b[31mred\u001b[39m");
  it.each([
    ["toTerminal", (given: typeof report) => toTerminal(given)],
    ["toSummaryTable", (given: typeof report) => toSummaryTable([given])],
    [
      "toReadingTable",
      (given: typeof report) =>
        toReadingTable({ ...given, account: given.accounts[0]! }, { paint: (_, text) => text, width: 100 }),
    ],
    ["show(report)", (given: typeof report) => show(given).text],
    ["show(assertions)", (given: typeof report) => show(given.assertions, { of: given }).text],
    ["show(diff)", (given: typeof report) => show(diff(given, { ...given, accounts: [], assertions: [] })).text],
  ])("%s holds nothing that steers, not even colours of a text's own", (_, view) => {
    expect(STEERING.test(view(report))).toBe(false);
    expect(view(painted)).not.toContain("\u001b");
  });
  it("paints what is the package's own, once cleaned", () => {
    const red = "\u001b[31mCONTESTED\u001b[39m";
    expect(forScreen(`${red} a\u001b[5mb\u001b[2Jc`, true)).toBe(`${red} a [5mb [2Jc`);
  });
  it("writes escapes into JSON and nothing else", () => {
    expect(JSON.parse(jsonForScreen(JSON.stringify(EVIL)))).toBe(EVIL);
  });
});
