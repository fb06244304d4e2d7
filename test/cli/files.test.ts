import { execFileSync, spawnSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { FileNames } from "../../src/cli/files.ts";
import { decodeText } from "../../src/text/encoding.ts";

const folder = mkdtempSync(join(tmpdir(), "dissensus-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]): string => join(folder, ...parts);

interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
function run(args: readonly string[], input: string | Buffer = "", shell?: string): Done {
  const env = { ...process.env, NO_COLOR: "1" };
  const command = [inject("command"), ...args];
  const given = { cwd: folder, input, encoding: "utf8", env, timeout: 60_000 } as const;
  const done = shell
    ? spawnSync("sh", ["-c", `node ${command.map((one) => `'${one}'`).join(" ")} ${shell}`], given)
    : spawnSync("node", command, given);
  return { code: done.status, out: done.stdout, err: done.stderr };
}
const dossier = (id: string): string =>
  JSON.stringify({
    event: { id, label: id },
    sources: [{ id: "a", name: "Daily A" }],
    accounts: [{ id: "a1", sourceId: "a", text: "A café burnt down." }],
  });
const TEXT = "Café closed\n\nThe café was closed on Monday, said Anna Bell.";

describe("an input", () => {
  it("is never written over, by its own name or a link's, and the rest is written", () => {
    mkdirSync(at("own"));
    for (const name of ["dossier", "linked", "other"]) writeFileSync(at("own", `${name}.json`), dossier(name));
    symlinkSync(at("own", "linked.json"), at("own", "hop.json"));
    const { code, err } = run(["compare", "own/dossier.json", "own/hop.json", "--out", "own"]);
    expect([code, err.match(/is an input, it is not written over/g)]).toEqual([1, Array(2).fill(expect.any(String))]);
    expect(readFileSync(at("own", "dossier.json"), "utf8")).toBe(dossier("dossier"));
    expect(readFileSync(at("own", "linked.json"), "utf8")).toBe(dossier("linked"));
    expect(readdirSync(at("own")).filter((name) => name.endsWith(".md"))).toEqual(["dossier.md", "linked.md"]);
  });
  it("is not the output of a batch, not even with --restart", () => {
    writeFileSync(at("io.ndjson"), `${dossier("x")}\n`);
    linkSync(at("io.ndjson"), at("same.ndjson"));
    for (const out of ["io.ndjson", "same.ndjson"]) {
      const { code, err } = run(["batch", "io.ndjson", "--out", out, "--restart"]);
      expect([code, err]).toEqual([2, expect.stringContaining(`${out} is the input`)]);
    }
    expect(readFileSync(at("io.ndjson"), "utf8")).toBe(`${dossier("x")}\n`);
  });
});

describe("what is no UTF-8", () => {
  const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
  it.each([
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${TEXT}`)],
    ["UTF-16 LE with its mark", utf16(`\uFEFF${TEXT}`)],
    ["UTF-16 BE with its mark", utf16(`\uFEFF${TEXT}`).swap16()],
  ])("is read where a mark says what it is: %s", (_, bytes) => {
    expect(decodeText(bytes, "a.txt")).toBe(TEXT);
  });
  it.each([
    ["Latin-1", Buffer.from(TEXT, "latin1"), /^a\.txt: byte 3 is no UTF-8/],
    ["UTF-16 without a mark", utf16("Two died."), /^a\.txt: byte 1 is 0/],
    ["bytes of a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff]), /^a\.txt: byte 4 is 0/],
    ["a cut character", Buffer.from("caf\u00e9").subarray(0, 4), /^a\.txt: byte 3 is no UTF-8/],
    ["half a unit", utf16(`\uFEFF${TEXT}`).subarray(0, 9), /^a\.txt: byte 8 is no UTF-16LE/],
  ])("is refused with the byte where nothing does: %s", (_, bytes, message) => {
    expect(() => decodeText(bytes, "a.txt")).toThrow(message);
  });
  it("is refused by every command, and read with --encoding", () => {
    writeFileSync(at("latin.txt"), Buffer.from(TEXT, "latin1"));
    writeFileSync(at("latin.json"), Buffer.from(dossier("l"), "latin1"));
    for (const args of [
      ["extract", "latin.txt"],
      ["compare", "latin.json"],
      ["diff", "latin.json", "latin.json"],
    ]) {
      const { code, out, err } = run(args);
      expect({ code, out, err }).toEqual({
        code: 1,
        out: expect.not.stringContaining("\ufffd"),
        err: expect.stringMatching(/byte \d+ is no UTF-8/),
      });
    }
    expect(run(["compare", "-"], Buffer.from(dossier("l"), "latin1")).code).toBe(1);
    expect(run(["extract", "latin.txt", "--encoding", "windows-1252"]).out).toContain("The café was closed");
    expect(run(["extract", "latin.txt", "--encoding", "klingon"]).code).toBe(2);
  });
});

describe("what cannot be written", () => {
  it("is named with its cause, leaves nothing half, and costs no other report", () => {
    mkdirSync(at("part", "a.html"), { recursive: true });
    for (const name of ["a", "b"]) writeFileSync(at(`${name}.json`), dossier(name));
    const { code, err } = run(["compare", "a.json", "b.json", "--out", "part"]);
    expect([code, err]).toEqual([1, expect.stringContaining("part/a.html: it is a folder (EISDIR)")]);
    expect(readdirSync(at("part")).sort()).toEqual(["a.html", "a.json", "a.md", "b.html", "b.json", "b.md"]);
  });
  it("is one line on a full disk", () => {
    writeFileSync(at("a.json"), dossier("a"));
    const { code, err } = run(["compare", "a.json"], "", "> /dev/full");
    expect([code, err]).toEqual([1, expect.stringContaining("ENOSPC")]);
    expect(err).not.toMatch(/ {4}at |node:internal/);
  });
  it("says what it replaces", () => {
    writeFileSync(at("a.json"), dossier("a"));
    run(["compare", "a.json", "--out", "twice"]);
    expect(run(["compare", "a.json", "--out", "twice"]).err).toContain(
      "Replaced what was there: twice/a.html, twice/a.md, twice/a.json",
    );
  });
});

describe("names of files", () => {
  const named = (...ids: string[]): string[] => {
    const names = new FileNames();
    return ids.map((id) => names.next(id));
  };
  it("have at most 255 bytes with their ending, whole characters, and none that a system keeps", () => {
    const long = named("火".repeat(100), "火".repeat(100), "a".repeat(300), "👩‍🚒".repeat(90));
    for (const name of long) expect(Buffer.byteLength(`${name}.html`)).toBeLessThanOrEqual(255);
    expect(new Set(long).size).toBe(4);
    expect(named("CON", "nul", "com1", "console")).toEqual(["CON_", "nul_", "com1_", "console"]);
  });
  it("keep combining marks", () => {
    expect(named("cafe\u0301", "हिन्दी", "\u0301x", "../../etc", "")).toEqual([
      "cafe\u0301",
      "हिन्दी",
      "x",
      "-etc",
      "report",
    ]);
  });
});

describe("what lies in a folder", () => {
  it("is named and left out where it cannot be read: links to nowhere, pipes", () => {
    mkdirSync(at("mixed"));
    writeFileSync(at("mixed", "a.txt"), TEXT);
    symlinkSync(at("nowhere.txt"), at("mixed", "gone.txt"));
    execFileSync("mkfifo", [at("mixed", "pipe.txt")]);
    const { code, out, err } = run(["extract", "mixed"]);
    expect([code, out]).toEqual([0, expect.stringContaining("Anna Bell")]);
    expect(err).toMatch(/gone\.txt: left out, it is a link that leads nowhere\n.*pipe\.txt: left out, it is no file\n/);
  });
});

describe("what is printed of bad input", () => {
  it("has the shape that the call asks for, whatever is bad", () => {
    writeFileSync(at("a.json"), dossier("a"));
    writeFileSync(at("bad.json"), "{");
    const shape = (...files: string[]): unknown => {
      const { out } = run(["compare", ...files, "-f", "json"]);
      if (out === "") return null;
      const json = JSON.parse(out);
      return Array.isArray(json) ? json.length : "one";
    };
    expect([shape("a.json"), shape("bad.json"), shape("a.json", "bad.json"), shape("bad.json", "bad.json")]).toEqual([
      "one",
      null,
      1,
      0,
    ]);
    expect(run(["compare", "bad.json", "-f", "html"])).toMatchObject({ code: 1, out: "" });
  });
  it.each([
    ["deep JSON", `{"event":${"[".repeat(200_000)}${"]".repeat(200_000)}}`],
    ["an empty list of extractions", ""],
  ])("is one line: %s", (name, content) => {
    const path = name === "deep JSON" ? "deep.json" : "empty.jsonl";
    writeFileSync(at(path), content);
    const { code, err } = run(["compare", path]);
    expect(code).toBe(1);
    expect(err).not.toMatch(/ {4}at |node:internal/);
  });
  it.each([[["compare", "a.json", "--format", "csv", "--out", "x"]], [["extract", "a.txt", "--out", "x"]]])(
    "is refused where an option would be passed over: %j",
    (args) => {
      expect(run(args).code).toBe(2);
    },
  );
});
