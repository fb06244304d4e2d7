import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { parseReport, VERSION } from "../../src/index.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "dissensus-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input = ""): { code: number | null; out: string; err: string } {
  const env = { ...process.env, NO_COLOR: "1" };
  const done = spawnSync("node", [inject("command"), ...args], { cwd: ROOT, input, encoding: "utf8", env });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const dossier = (id: string): object => ({
  event: { id, label: `Event ${id}` },
  sources: [
    { id: "a", name: "Daily A" },
    { id: "b", name: "Daily B" },
  ],
  accounts: [
    { id: "a1", sourceId: "a" },
    { id: "b1", sourceId: "b" },
  ],
  assertions: [
    { accountId: "a1", text: "Turnout was 61 percent." },
    { accountId: "b1", text: "Turnout was 48 percent." },
  ],
});

describe("dissensus diff", () => {
  const later = JSON.stringify(dossier("one")).replace("48 percent", "50 percent");
  const before = file("before.json", JSON.stringify(dossier("one")));
  const after = file("after.json", later);

  it("says what changed between two dossiers", () => {
    const { code, out } = run(["diff", before, after]);
    expect([code, out]).toEqual([0, expect.stringContaining("Daily B on Turnout: 48% → 50%")]);
  });
  it("says what changed between a report and a dossier, in every format", () => {
    const report = file("report.json", run(["compare", before, "--format", "json"]).out);
    expect(run(["diff", report, before]).out).toContain("Nothing changed.");
    expect(run(["diff", report, after, "--format", "markdown"]).out).toMatch(/^# What changed: Event one\n/);
    expect(run(["diff", report, after, "--format", "html"]).out).toMatch(/^<!doctype html>/);
    expect(JSON.parse(run(["diff", report, after, "--format", "json"]).out).figures).toHaveLength(1);
    // Five programs one after another.
  }, 120_000);
  it("names a bad file and needs two", () => {
    const bad = run(["diff", before, file("bad-report.json", '{"schema":"dissensus/1"}')]);
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining("bad-report.json: ")]);
    expect(run(["diff", before]).code).toBe(2);
  });
});

describe("dissensus compare", () => {
  it("prints a report for the terminal", () => {
    const { code, out } = run(["compare", file("one.json", JSON.stringify(dossier("one")))]);
    expect(code).toBe(0);
    expect(out).toContain("1 contested");
    expect(out).toContain("“Turnout was 61 percent.”".replaceAll(/[“”]/g, ""));
  });
  it("reads standard input and prints JSON that is a report", () => {
    const { code, out } = run(["compare", "-", "--format", "json"], JSON.stringify(dossier("in")));
    expect(code).toBe(0);
    expect(parseReport(JSON.parse(out)).event.id).toBe("in");
  });
  it("prints Markdown", () => {
    expect(run(["compare", "-", "-f", "markdown"], JSON.stringify(dossier("md"))).out).toMatch(/^# Event md\n/);
  });
  it.each([
    ["csv", /^"id","account","publisher"/],
    ["contrasts", /^"id","relation","kinds"/],
    ["jsonld", /^\{\n {2}"@context"/],
    ["argdown", /^===\ntitle: "Event out"/],
  ])("prints one report as %s", (format, wanted) => {
    const { code, out } = run(["compare", "-", "--format", format], JSON.stringify(dossier("out")));
    expect([code, out]).toEqual([0, expect.stringMatching(wanted)]);
  });
  it("prints one report as a page, and points to --out for several", () => {
    const one = file("page.json", JSON.stringify(dossier("page")));
    expect(run(["compare", one, "--format", "html"]).out).toMatch(
      /^<!doctype html><html lang="en">[\s\S]*<h1[^>]*>Event page/,
    );
    const two = run(["compare", one, one, "--format", "html"]);
    expect([two.code, two.err]).toEqual([2, expect.stringContaining("use --out for several")]);
  });
  it("writes whole files for every dossier, and a summary", () => {
    const out = join(folder, "out");
    const { code, out: printed } = run(["compare", "seeds/baigereev", "seeds/soros-tax/dossier.json", "--out", out]);
    expect(code).toBe(0);
    expect(printed).toContain("baigereev");
    expect(
      readdirSync(out)
        .filter((name) => /\.(html|md|json)$/.test(name))
        .sort(),
    ).toEqual(["baigereev.html", "baigereev.json", "baigereev.md", "soros-tax.html", "soros-tax.json", "soros-tax.md"]);
    expect(readdirSync(out).filter((name) => name.endsWith(".part"))).toEqual([]);
    parseReport(JSON.parse(readFileSync(join(out, "soros-tax.json"), "utf8")));
  });
  it("writes no report over another", () => {
    const out = join(folder, "numbered");
    const files = ["a", "A", "a-2"].map((id, index) => file(`n${index}.json`, JSON.stringify(dossier(id))));
    expect(run(["compare", ...files, "--out", out]).code).toBe(0);
    expect(readdirSync(out).filter((name) => name.endsWith(".json"))).toHaveLength(3);
  });
  it("says in one line that a place cannot be written to", () => {
    const taken = file("taken", "");
    const { code, err } = run(["compare", file("fine.json", JSON.stringify(dossier("fine"))), "--out", taken]);
    expect(code).toBe(1);
    expect(err).toMatch(/^dissensus: \S+taken: cannot be written to: there is a file of that name \(EEXIST\)\n$/);
  });
  it("makes a safe file name of any event id, a new one for the second of a name", () => {
    const out = join(folder, "names");
    const twice = ["x", "y"].map((name) => file(`${name}.json`, JSON.stringify(dossier("../../etc/x"))));
    expect(run(["compare", ...twice, "--out", out]).code).toBe(0);
    expect(existsSync(join(out, "-etc-x.md"))).toBe(true);
    expect(existsSync(join(out, "-etc-x-2.md"))).toBe(true);
  });
  it("says what is wrong with bad input, does the rest, and exits with 1", () => {
    const bad = file("bad.json", JSON.stringify({ ...dossier("bad"), sources: [] }));
    const broken = file("broken.json", "{");
    const good = file("good.json", JSON.stringify(dossier("good")));
    const { code, out, err } = run(["compare", bad, broken, join(folder, "none.json"), good]);
    expect(code).toBe(1);
    expect(err).toContain('bad.json: 2 faults\n  dossier.accounts[0].sourceId: unknown source "a"');
    expect(err).toContain("broken.json: no JSON:");
    expect(err).toContain("none.json: no such file");
    expect(out).toContain("Event good");
  });
  it("prints nothing of a terminal's control codes that stand in a text", () => {
    const evil = { ...dossier("evil"), event: { id: "evil", label: "\u001b[2Jgone\u202e" } };
    const { out } = run(["compare", "-"], JSON.stringify(evil));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });
});

const ARTICLE = `Pool closed in Harlow

HARLOW, 3 May 2021 (AFP) -- The council closed the pool on Monday. “Nobody was ill,” said Anna Bell, the mayor.

A guard denied that the water was clean.
`;
const OTHER = `---
source: Harlow Council
kind: government
date: 2021-05-04
---

The council did not close the pool on Monday.
`;

describe("dissensus compare with articles", () => {
  it("takes the articles that are named together as one event", () => {
    const { code, out, err } = run(["compare", file("a.txt", ARTICLE), file("b.md", OTHER), "-f", "json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const report = parseReport(JSON.parse(out));
    expect(report.accounts.map((account) => account.id)).toEqual(["a", "b"]);
    expect(report.sources.map((source) => source.name)).toEqual(expect.arrayContaining(["AFP", "Harlow Council"]));
    for (const { accountId, quote, spans } of report.assertions) {
      const text = report.accounts.find((account) => account.id === accountId)?.text ?? "";
      expect(spans.map((span) => text.slice(span.start, span.end)).join(" … ")).toBe(quote);
    }
    expect(report.notices.map((notice) => notice.code)).toContain("page-furniture");
  });
  it("reads a folder of articles with its event.yaml", () => {
    const path = join(folder, "pool");
    mkdirSync(path);
    writeFileSync(join(path, "a.txt"), ARTICLE);
    writeFileSync(join(path, "b.md"), OTHER);
    writeFileSync(join(path, "event.yaml"), "event: The Harlow pool\n");
    const { code, out } = run(["compare", path, "-f", "json"]);
    expect(code).toBe(0);
    expect(parseReport(JSON.parse(out))).toMatchObject({ event: { label: "The Harlow pool" } });
  });
  it("reads claims out of a table", () => {
    const table = file(
      "claims.csv",
      "publisher,claim\nDaily A,Turnout was 61 percent.\nDaily B,Turnout was 48 percent.\n",
    );
    expect(run(["compare", table]).out).toContain("1 contested");
  });
  it("names file and field of bad front matter, and exits with 1", () => {
    const { code, err } = run(["compare", file("bad.md", "---\ndate: soon\n---\n\nText.")]);
    expect(code).toBe(1);
    expect(err).toMatch(/bad\.md: date: "soon" is no date/);
  });
});

describe("dissensus extract", () => {
  it("prints who says what as a table", () => {
    const { code, out } = run(["extract", file("pool.txt", ARTICLE)]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Pool closed in Harlow\n/);
    expect(out).toMatch(/Anna Bell\s+says \(negated\)\s+Nobody was ill/);
    expect(out).toContain("Left out as a dateline");
  });
  it("prints one record a line", () => {
    const { out } = run(["extract", file("pool.txt", ARTICLE), "--format", "ndjson"]);
    const records = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map((record) => record.holder)).toEqual(expect.arrayContaining(["AFP", "Anna Bell"]));
    for (const { quote, spans } of records) {
      expect(spans.map((span: { start: number; end: number }) => ARTICLE.slice(span.start, span.end)).join(" … ")).toBe(
        quote,
      );
    }
  });
  it("does the rest where one file cannot be read", () => {
    const { code, out, err } = run(["extract", join(folder, "none.txt"), file("pool.txt", ARTICLE)]);
    expect(code).toBe(1);
    expect(err).toContain("none.txt: no such file");
    expect(out).toContain("Anna Bell");
  });
});

describe("dissensus relate", () => {
  it("says the relation, its kind and its reason", () => {
    const { code, out } = run(["relate", "Turnout was 61 percent.", "Turnout was 48 percent."]);
    expect(code).toBe(0);
    expect(out).toMatch(/^contradicts \(numeric\): .+\n$/);
  });
});

describe("dissensus", () => {
  it("prints help and version", () => {
    expect(run(["--help"])).toMatchObject({ code: 0, err: "" });
    expect(run(["--version"]).out).toBe(`${VERSION}\n`);
  });
  it.each([
    [[]],
    [["frobnicate"]],
    [["compare"]],
    [["relate", "one"]],
    [["compare", "x", "--format", "pdf"]],
    [["compare", "x", "--format", "ndjson"]],
    [["extract"]],
    [["extract", "x", "--format", "markdown"]],
    [["compare", "--nonsense"]],
  ])("exits with 2 and a hint on wrong usage: %j", (args) => {
    const { code, out, err } = run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^dissensus: .+\nTry dissensus --help\.\n$/s);
  });
});
