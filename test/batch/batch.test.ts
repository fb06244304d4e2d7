import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { eventOfAccounts } from "../../src/batch/event-units.ts";
import { lineOf } from "../../src/batch/worker.ts";
import { type BatchOptions, type BatchRecord, batch, batchToFile, ResumeError } from "../../src/batch.ts";
import { compare } from "../../src/report/compare.ts";
import { syntheticDossiers } from "../bench/synthetic.ts";

// Worker threads run the built package only (test/slow/batch-kill.mjs); here the same function runs in this thread.
vi.mock("../../src/batch/pool.ts", async (original) => ({
  ...(await original<typeof import("../../src/batch/pool.ts")>()),
  openPool: async () => ({ run: lineOf, close: async () => {} }),
}));

const module = new URL("../fixtures/batch/stand-in.mjs", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "dissensus-batch-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Gates {
  running: number;
  most: number;
  started: string[];
}
const gates = (): Gates => (globalThis as unknown as { batchGates: Gates }).batchGates;
beforeEach(async () => {
  await import(module.href);
  Object.assign(gates(), { running: 0, most: 0, started: [] });
});

async function* bytes(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const whole = Buffer.from(text);
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

const event = (id: string, more: object = {}): string =>
  JSON.stringify({ event: { id, label: id }, sources: [], accounts: [], ...more });
const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join("");

async function collect(text: string, options: BatchOptions = {}): Promise<BatchRecord[]> {
  const records: BatchRecord[] = [];
  const given = options === null ? options : { module, jobs: 2, ...options };
  for await (const record of batch(bytes(text), given)) records.push(record);
  return records;
}
const ids = (records: readonly BatchRecord[]): string[] =>
  records.map(({ json, failed }) => (failed ? `! ${JSON.parse(json).error}` : JSON.parse(json).event.id));

describe("batch(chunks, options)", () => {
  it("keeps the order of the input, whatever each event costs", async () => {
    const input = lines(event("a", { delay: 30 }), event("b"), event("c", { delay: 15 }), event("d"));
    expect(ids(await collect(input))).toEqual(["a", "b", "c", "d"]);
    expect(gates().most).toBeGreaterThan(1);
  });
  it("gives the reports that compare gives", async () => {
    const dossiers = [...syntheticDossiers(5)];
    const records = [];
    const input = lines(...dossiers.map((dossier) => JSON.stringify(dossier)));
    for await (const record of batch(bytes(input, 1000), { jobs: 2 })) records.push(record.json);
    expect(records).toEqual(dossiers.map((dossier) => JSON.stringify(compare(dossier))));
  });
  it("makes of a bad line an error record with its number, and goes on", async () => {
    const records = await collect(lines(event("a"), "{oops", "", "[]", event("b", { fail: "no luck" }), event("c")));
    expect(records.map(({ line, failed }) => [line, failed])).toEqual([
      [1, false],
      [2, true],
      [4, true],
      [5, true],
      [6, false],
    ]);
    expect(JSON.parse(records[1]!.json)).toEqual({ line: 2, error: expect.stringMatching(/^no JSON: /) });
    expect(JSON.parse(records[3]!.json)).toEqual({ line: 5, error: "Error: no luck" });
  });
  it("makes of a line that is no UTF-8 an error record that names the byte", async () => {
    const input = Buffer.concat([Buffer.from(`{"a":"caf`), Buffer.from([0xe9]), Buffer.from(`"}\n${event("a")}\n`)]);
    const records = [];
    async function* whole(): AsyncGenerator<Uint8Array> {
      yield input;
    }
    for await (const record of batch(whole(), { module, jobs: 2 })) records.push(record);
    expect(JSON.parse(records[0]!.json)).toEqual({
      line: 1,
      error: expect.stringMatching(/^line 1: byte 9 is no UTF-8/),
    });
    expect(records[1]!.failed).toBe(false);
  });
  it("makes of what a module gives that is no report an error record", async () => {
    const records = await collect(lines(event("a", { give: "nothing" }), event("b", { give: 3 }), event("c")));
    expect(records.map(({ failed }) => failed)).toEqual([true, true, false]);
    expect(JSON.parse(records[0]!.json).error).toMatch(/the module gave undefined, which is no report/);
  });
  it.each([
    [{ jobs: 0 }, "options.jobs"],
    [{ timeout: 0 }, "options.timeout"],
    [{ maxLineBytes: "9" }, "options.maxLineBytes"],
    [{ step: "read" }, "options.step"],
    [{ group: 1 }, "options.group"],
    [{ module: "no url" }, "options.module"],
    [{ job: 2 }, "options.job"],
    [null, "options"],
  ])("refuses the options %j by name", async (options, path) => {
    const message = expect.stringMatching(`^${path}: `);
    await expect(collect("", options as BatchOptions)).rejects.toMatchObject({ name: "InputError", message });
  });
  it("names the faults of a dossier by path and value", async () => {
    const [record] = await collect(lines(event("a", { sources: 3 })), { module: undefined! });
    expect(JSON.parse(record!.json)).toEqual({ line: 1, error: "dossier.sources: must be an array, got 3" });
  });
  it("reads a last line without line end, carriage returns and a byte order mark", async () => {
    expect(ids(await collect(`\uFEFF${event("a")}\r\n\r\n${event("é")}`))).toEqual(["a", "é"]);
  });
  it("refuses a line over the limit without holding it", async () => {
    const long = event("long", { note: "x".repeat(5000) });
    const records = await collect(lines(event("a"), long, event("b")), { maxLineBytes: 1000 });
    expect(ids(records)).toEqual(["a", `! line of ${long.length} bytes, the limit is 1000 (maxLineBytes)`, "b"]);
  });
  it("reads no further than four events a job ahead of a consumer that waits", async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.from(`${event(`e${read++}`)}\n`);
    }
    const records = batch(endless(), { module, jobs: 3 });
    await records.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(gates().started.length).toBeLessThanOrEqual(12);
    expect(read).toBeLessThanOrEqual(14);
    await records.return(undefined);
  });
  it("yields what is done while the input has nothing new", async () => {
    async function* stalling(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(lines(event("a"), event("b")));
      await new Promise(() => {});
    }
    const records = batch(stalling(), { module, jobs: 2 });
    expect(ids([(await records.next()).value, (await records.next()).value])).toEqual(["a", "b"]);
    await records.return(undefined);
  });
  it("stops with the signal's reason", async () => {
    const controller = new AbortController();
    const records = batch(bytes(lines(event("a"), event("b", { delay: 60_000 }))), {
      module,
      jobs: 1,
      signal: controller.signal,
    });
    await records.next();
    setTimeout(() => controller.abort(new Error("enough")), 10);
    await expect(records.next()).rejects.toThrow("enough");
  });
  it.each([0, 1.5, Number.NaN])("names the fault of %d jobs", async (jobs) => {
    await expect(batch(bytes(lines(event("a"))), { module, jobs }).next()).rejects.toThrow("options.jobs");
  });
  it("passes on the error of a stream that breaks", async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(lines(event("a")));
      throw new Error("connection lost");
    }
    const records = batch(breaking(), { module, jobs: 1 });
    await expect(
      (async () => {
        for await (const _ of records);
      })(),
    ).rejects.toThrow("connection lost");
  });
});

describe("batch of accounts, grouped by event", () => {
  const account = (about: unknown, source: unknown, text: string): string =>
    JSON.stringify({ event: about, source, text });
  const input = lines(
    account("fire", "Ledger", "One."),
    account({ id: "fire", label: "The fire" }, { id: "Ledger", name: "The Ledger" }, "Two."),
    "{oops",
    account("fire", "Post", "Three."),
    account("vote", "Post", "Four."),
    account(7, "Post", "Five."),
  );
  it("puts consecutive lines of one event together, bad lines apart", async () => {
    const records = await collect(input, { group: true });
    expect(records.map(({ line }) => line)).toEqual([3, 1, 6, 5]);
    const [, fire, seven, vote] = records.map(({ json }) => JSON.parse(json));
    expect(fire.event).toEqual({ id: "fire", label: "The fire" });
    expect(fire.sources).toEqual([
      { id: "Ledger", name: "The Ledger" },
      { id: "Post", name: "Post" },
    ]);
    expect(fire.accounts.map((one: { text: string }) => one.text)).toEqual(["One.", "Two.", "Three."]);
    expect(seven.error).toBe("event: must be an id or {id, label}, got 7");
    expect(vote.event.id).toBe("vote");
  });
  it("refuses an event over the limit as a whole", async () => {
    const many = Array.from({ length: 20 }, (_, i) => account("big", "Post", `Text ${i}.`));
    const records = await collect(lines(...many, account("small", "Post", "Six.")), { group: true, maxLineBytes: 500 });
    expect(ids(records)[0]).toMatch(/^! event "big" \(lines 1–20\) of \d+ bytes, the limit is 500/);
    expect(ids(records)[1]).toBe("small");
  });
  it("names accounts without id, and gives assertions to their account", () => {
    const { dossier: made, readings } = eventOfAccounts([
      JSON.stringify({ event: "fire", source: "Post", text: "One.", assertions: [{ quote: "One." }] }),
      JSON.stringify({ event: "fire", id: "x", sourceId: "Post", date: "2020", reading: { speakers: [] } }),
    ]);
    expect(readings).toEqual({ x: { speakers: [] } });
    expect(made.accounts).toEqual([
      { id: "Post-1", sourceId: "Post", text: "One." },
      { id: "x", sourceId: "Post", date: "2020" },
    ]);
    expect(made.assertions).toEqual([{ accountId: "Post-1", quote: "One." }]);
  });
});

describe("batch as a step of a pipe", () => {
  const texts = [...syntheticDossiers(3, 5, "texts")];
  const step = async (input: string, options: BatchOptions = {}): Promise<string> => {
    const out: string[] = [];
    for await (const { json } of batch(bytes(input, 999), { jobs: 2, ...options })) out.push(json);
    return lines(...out);
  };
  // Here no account leans on a speaker whom another one introduces; see compareRead.
  it("reads dossiers first and compares them later, to the same reports", async () => {
    const input = lines(...texts.map((dossier) => JSON.stringify(dossier)));
    const read = await step(input, { step: "extract" });
    expect(Object.keys(JSON.parse(read.split("\n")[0]!).readings)).toEqual(texts[0]!.accounts.map(({ id }) => id));
    expect(await step(read, {})).toBe(await step(input, {}));
  });
  const accounts = texts.flatMap(({ event, sources, accounts }) =>
    accounts.map((account) => {
      const source = sources.find(({ id }) => id === account.sourceId);
      return JSON.stringify({ event, source, speakers: sources, ...account });
    }),
  );
  it("reads accounts first and compares events later, to the same reports", async () => {
    const read = await step(lines(...accounts), { step: "extract" });
    expect(read.trimEnd().split("\n")).toHaveLength(accounts.length);
    expect(await step(read, { group: true })).toBe(await step(lines(...accounts), { group: true }));
  });
  it("reads grouped accounts to dossiers", async () => {
    const read = await step(lines(...accounts), { step: "extract", group: true });
    expect(read.trimEnd().split("\n")).toHaveLength(texts.length);
    expect(await step(read)).toBe(await step(lines(...accounts), { group: true }));
  });
  it("makes error records of accounts it cannot read", async () => {
    const bad = lines('{"event":"e","source":"s","text":3}', "7", "{}");
    const errors = (await step(bad, { step: "extract" }))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).error);
    expect(errors[0]).toBe("dossier.accounts[0].text: must be a string, got 3");
    expect(errors[1]).toContain("dossier.event.id: is missing");
    expect(errors[2]).toContain("dossier.event.id: is missing");
  });
});

describe("limits", () => {
  it("names a text that is too long", () => {
    const dossier = [...syntheticDossiers(1, 1, "texts")][0]!;
    const length = dossier.accounts[1]!.text!.length;
    const refused = (): unknown => compare(dossier, { maxTextLength: length - 1 });
    expect(refused).toThrow(`dossier.accounts[1].text: ${length} code units, maxTextLength is ${length - 1}`);
  });
  it("counts the assertions that are given and those that are read", () => {
    const [given] = [...syntheticDossiers(1, 1)];
    const [read] = [...syntheticDossiers(1, 1, "texts")];
    const message = /^dossier.assertions: \d+ assertions, maxAssertions is 3$/;
    expect(() => compare(given!, { maxAssertions: 3 })).toThrow(message);
    expect(() => compare(read!, { maxAssertions: 3 })).toThrow(message);
  });
});

describe("batchToFile(chunks, output, options)", () => {
  let files = 0;
  const fresh = (): string => join(folder, `out-${files++}.ndjson`);
  const all = Array.from({ length: 12 }, (_, i) => event(`e${i}`));
  const run = (input: string, output: string, options: Parameters<typeof batchToFile>[2] = {}) =>
    batchToFile(bytes(input, 64), output, { module, jobs: 2, ...options });
  const written = (output: string): string[] =>
    readFileSync(output, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).event?.id ?? JSON.parse(line).error);

  it("writes one line an event and says how far it came", async () => {
    const output = fresh();
    const seen: number[] = [];
    const input = lines("{", ...all);
    const end = await batchToFile(bytes(input), output, { module, jobs: 2 }, ({ done }) => seen.push(done));
    expect(end).toEqual({ done: 13, failed: 1, resumed: 0, bytes: input.length - 13 });
    expect(seen).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
    expect(written(output).slice(1)).toEqual(all.map((_, i) => `e${i}`));
    expect(existsSync(`${output}.lock`)).toBe(false);
  });
  it("goes on after an output cut anywhere, to the same bytes", async () => {
    const output = fresh();
    const input = lines("{", ...all);
    await run(input, output);
    const whole = readFileSync(output);
    const journal = readFileSync(`${output}.journal`);
    for (let cut = 0; cut <= whole.length; cut += 23) {
      writeFileSync(output, whole);
      writeFileSync(`${output}.journal`, journal);
      truncateSync(output, cut);
      const end = await run(input, output);
      expect(readFileSync(output).equals(whole)).toBe(true);
      expect(end).toMatchObject({ done: 13, failed: 1 });
    }
  });
  it("goes on after a journal cut anywhere behind its first line", async () => {
    const output = fresh();
    await run(lines(...all), output);
    const whole = readFileSync(output);
    const journal = readFileSync(`${output}.journal`);
    for (let cut = journal.indexOf(10) + 1; cut <= journal.length; cut += 11) {
      writeFileSync(output, whole);
      writeFileSync(`${output}.journal`, journal.subarray(0, cut));
      await run(lines(...all), output);
      expect(readFileSync(output).equals(whole)).toBe(true);
    }
  });
  it("takes zeros that a power failure left for unwritten", async () => {
    const output = fresh();
    await run(lines(...all), output);
    const whole = readFileSync(output);
    writeFileSync(output, Buffer.from(whole).fill(0, whole.length - 100, whole.length - 50));
    await run(lines(...all), output);
    expect(readFileSync(output).equals(whole)).toBe(true);
  });
  it("does not compare again what is done", async () => {
    const output = fresh();
    await run(lines(...all.slice(0, 8)), output);
    gates().started = [];
    expect(await run(lines(...all), output)).toMatchObject({ done: 12, resumed: 8 });
    expect(gates().started).toEqual(["e8", "e9", "e10", "e11"]);
  });
  it("refuses an input that has changed behind what is done", async () => {
    const output = fresh();
    await run(lines(...all), output);
    const before = readFileSync(output);
    const changed = lines(...all.with(4, event("other")));
    await expect(run(changed, output)).rejects.toThrow("the input has changed: line 5 is not what it was");
    await expect(run(lines(...all.slice(0, 3)), output)).rejects.toThrow(
      "the input has 3 events, the output 12 already",
    );
    expect(readFileSync(output).equals(before)).toBe(true);
  });
  it("refuses other settings", async () => {
    const output = fresh();
    await run(lines(...all), output);
    const refused = run(lines(...all), output, { options: { minSimilarity: 0.9 } });
    await expect(refused).rejects.toThrow(/made with other settings\n {2}then .*\n {2}now {2}.*0\.9/);
    await expect(refused).rejects.toBeInstanceOf(ResumeError);
  });
  it("refuses a file that is no batch's output, and writes over it when told to", async () => {
    const output = fresh();
    writeFileSync(output, "precious\n");
    await expect(run(lines(...all), output)).rejects.toThrow("is there already and is no batch's output");
    expect(readFileSync(output, "utf8")).toBe("precious\n");
    await run(lines(...all), output, { restart: true });
    expect(written(output)).toHaveLength(12);
  });
  it("refuses an output that a running process holds, but not one left by a process that is gone", async () => {
    const output = fresh();
    writeFileSync(`${output}.lock`, String(process.ppid));
    await expect(run(lines(...all), output)).rejects.toThrow(`process ${process.ppid} is writing this output`);
    writeFileSync(`${output}.lock`, "4194305");
    expect(await run(lines(...all), output)).toMatchObject({ done: 12 });
  });
  it("leaves whole lines when aborted, and goes on afterwards", async () => {
    const output = fresh();
    const controller = new AbortController();
    const input = lines(...all.map((_, i) => event(`e${i}`, { delay: 5 })));
    const options = { module, jobs: 1, signal: controller.signal };
    const stopped = batchToFile(bytes(input), output, options, ({ done }) => {
      if (done === 4) controller.abort(new Error("enough"));
    });
    await expect(stopped).rejects.toThrow("enough");
    expect(written(output)).toEqual(["e0", "e1", "e2", "e3"]);
    expect(await run(input, output)).toMatchObject({ done: 12, resumed: 4 });
    expect(written(output)).toEqual(all.map((_, i) => `e${i}`));
  });
  it("goes on when the input has grown", async () => {
    const output = fresh();
    const input = join(folder, "growing.ndjson");
    writeFileSync(input, lines(all[0]!));
    await run(readFileSync(input, "utf8"), output);
    appendFileSync(input, lines(all[1]!));
    expect(await run(readFileSync(input, "utf8"), output)).toMatchObject({ done: 2, resumed: 1 });
  });
});
