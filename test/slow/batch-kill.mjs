/**
 * The built `dissensus batch` under ill treatment: killed at random moments, interrupted, out of disk, its reader gone,
 * a worker out of memory. Afterwards every event is in the output once, byte for byte as in an undisturbed run.
 *
 *   npm run test:batch
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { random, syntheticDossiers } from "../bench/synthetic.ts";

const ROUNDS = 10;
const KILLS = 3;
const EVENTS = 200;
const cli = resolve(import.meta.dirname, "../../dist/cli.js");
const scratch = mkdtempSync(join(tmpdir(), "dissensus-kill-"));
const input = join(scratch, "in.ndjson");
const children = new Set();
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
  spawnSync("umount", [join(scratch, "small")], { stdio: "ignore" });
  rmSync(scratch, { recursive: true, force: true });
});

/** Starts a batch; `ended` resolves to its exit code or signal, with what it wrote to standard error. */
function start(output, { args = [], env = {}, shell = null } = {}) {
  const words = [cli, "batch", input, "--out", output, "--jobs", "2", ...args];
  const command =
    shell === null ? [process.execPath, words] : ["/bin/sh", ["-c", shell, "sh", process.execPath, ...words]];
  const child = spawn(...command, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...env } });
  children.add(child);
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  const ended = new Promise((done) => {
    child.on("close", (code, signal) => {
      children.delete(child);
      done({ code, signal, stderr });
    });
  });
  return { child, ended };
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const sizeOf = (path) => (existsSync(path) ? statSync(path).size : 0);
async function until(holds, { child }) {
  while (!holds()) {
    if (child.exitCode !== null) throw new Error("the run ended too early");
    await pause(5);
  }
}

function equal(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: got ${JSON.stringify(actual)}, wanted ${JSON.stringify(wanted)}`);
}
function sameBytes(output) {
  if (!readFileSync(output).equals(reference)) throw new Error(`${output} differs from the undisturbed run`);
}

let reference = Buffer.alloc(0);
const cases = {
  "an undisturbed run has one report an event, in order": async () => {
    const lines = [...syntheticDossiers(EVENTS)].map((dossier) => JSON.stringify(dossier));
    lines.splice(100, 0, "{no json");
    writeFileSync(input, `${lines.join("\n")}\n`);
    const output = join(scratch, "reference.ndjson");
    const { code, stderr } = await start(output).ended;
    equal(code, 1, "exit code of a run with a bad line");
    equal(stderr, `${EVENTS + 1} events, 1 bad (look for {"line": in the output)\n`, "standard error");
    reference = readFileSync(output);
    const records = reference
      .toString()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const ids = lines.map((line) => (line === "{no json" ? undefined : JSON.parse(line).event.id));
    equal(JSON.stringify(records.map((record) => record.event?.id)), JSON.stringify(ids), "events");
    equal(records[100].line, 101, "line of the error record");
  },
};

for (let round = 1; round <= ROUNDS; round++) {
  cases[`killed ${KILLS} times with -9, round ${round} of ${ROUNDS}`] = async () => {
    const next = random(round);
    const output = join(scratch, `killed-${round}.ndjson`);
    for (let kill = 0; kill < KILLS; kill++) {
      // Some kills fall into the start, most anywhere in the work; each leaves work for the next.
      const target = sizeOf(output) + next() * (reference.length / (KILLS + 1));
      const { child, ended } = start(output);
      if (next() < 0.2) await pause(next() * 300);
      else await until(() => sizeOf(output) > target, { child });
      child.kill("SIGKILL");
      equal((await ended).signal, "SIGKILL", "end of the killed run");
    }
    const { code, stderr } = await start(output).ended;
    equal(code, 1, "exit code");
    if (!/ of them from before/.test(stderr)) throw new Error(`nothing was resumed: ${stderr}`);
    sameBytes(output);
  };
}

Object.assign(cases, {
  "SIGINT ends with 130 and whole lines, and the next run goes on": async () => {
    const output = join(scratch, "interrupted.ndjson");
    const { child, ended } = start(output);
    await until(() => sizeOf(output) > reference.length / 3, { child });
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    equal(code, 130, "exit code");
    equal(stderr, "dissensus batch: stopped by SIGINT\nRun the same command again to go on.\n", "standard error");
    const left = readFileSync(output);
    if (!reference.subarray(0, left.length).equals(left) || left.at(-1) !== 10) throw new Error("not whole lines");
    equal((await start(output).ended).code, 1, "exit code of the next run");
    sameBytes(output);
  },
  "a full disk ends with 1 and a clear message, and the next run goes on": async () => {
    const small = join(scratch, "small");
    mkdirSync(small);
    const size = `size=${Math.floor(reference.length / 2)}`;
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", small], { stdio: "ignore" }).status === 0;
    const output = join(small, "out.ndjson");
    // Where no file system may be mounted, a limit on the size of files stands in for it (blocks of 512 bytes).
    const limit = `ulimit -f ${Math.floor(reference.length / 1024)}; exec "$@"`;
    const { code, stderr } = await start(output, mounted ? {} : { shell: limit }).ended;
    equal(code, 1, "exit code");
    const wanted = mounted ? "no space left (ENOSPC)" : "too large (EFBIG)";
    if (!stderr.startsWith(`dissensus batch: ${wanted}`)) throw new Error(`standard error: ${stderr}`);
    if (mounted) execFileSync("mount", ["-o", `remount,size=${reference.length * 2}`, small]);
    equal((await start(output).ended).code, 1, "exit code of the next run");
    sameBytes(output);
  },
  "a reader that has seen enough ends a filter quietly": async () => {
    const line = `"${process.execPath}" "${cli}" batch - < "${input}" | head -n 2 | wc -l; echo "$?"`;
    const printed = spawnSync("/bin/sh", ["-c", line], { encoding: "utf8", timeout: 60_000 });
    equal(printed.stdout.replace(/\s+/g, " "), "2 0 ", "lines read");
    equal(printed.stderr, "", "standard error");
  },
  "a worker out of memory takes only its own event with it": async () => {
    const output = join(scratch, "memory.ndjson");
    const module = join(scratch, "hungry.mjs");
    writeFileSync(
      module,
      `export const compare = ({ event }) => {
         const held = [];
         while (event.id === "event-7") held.push(new Array(10000).fill(event));
         return { event };
       };`,
    );
    const args = ["--module", module];
    const { code } = await start(output, { args, env: { NODE_OPTIONS: "--max-old-space-size=64" } }).ended;
    equal(code, 1, "exit code");
    const records = readFileSync(output, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    equal(records.length, EVENTS + 1, "records");
    equal(JSON.stringify(records.filter(({ error }) => error).map(({ line }) => line)), "[8,101]", "error records");
    equal(records[7].error, "out of memory: the event is too large for a worker", "the error");
  },
});

// Nothing here takes longer than this; a run that hangs is a failure, too.
setTimeout(() => {
  console.log("FAIL  not done within 8 minutes");
  process.exit(1);
}, 480_000).unref();
const count = { passed: 0, failed: 0 };
for (const [title, run] of Object.entries(cases)) {
  try {
    await run();
    count.passed++;
    console.log(`ok    ${title}`);
  } catch (error) {
    count.failed++;
    console.log(`FAIL  ${title}\n      ${error.message}`);
    // Without it the other cases say nothing.
    if (reference.length === 0) break;
  }
}
console.log(`${count.passed} passed, ${count.failed} failed, 0 skipped`);
process.exit(count.failed > 0 ? 1 : 0);
