/**
 * The BullMQ example on a real Redis: 2,000 events over three worker processes, one of them killed with -9 while it
 * holds a job. Every report is there once, byte for byte as the same two steps, `extract` on each account and
 * `compareExtracted`, give it in one process.
 *
 *   npm run test:bullmq             the test
 *   npm run test:bullmq -- --bench  the throughput of one, two and three workers
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { syntheticDossiers } from "../bench/synthetic.ts";

const EVENTS = 2000;
const MINUTES = 15;
// Longer than a worker may have to wait for a processor on a machine that is busy with other things.
const LOCK_MS = 10_000;
const example = resolve(import.meta.dirname, "../../docs/examples/bullmq");
const scratch = mkdtempSync(join(tmpdir(), "dissensus-bullmq-"));
const children = new Set();
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

function finish(passed, failed, skipped) {
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed > 0 ? 1 : 0);
}

/** Debian's Redis: found, or installed where this user may. */
function hasRedis() {
  const found = () => spawnSync("redis-server", ["--version"], { stdio: "ignore" }).status === 0;
  if (found()) return true;
  const rights = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...words) => {
    const [command, ...args] = [...rights, "apt-get", "-qq", ...words];
    return spawnSync(command, args, { stdio: "ignore", timeout: 180_000 });
  };
  apt("update");
  apt("install", "-y", "--no-install-recommends", "redis-server");
  return found();
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function start(command, args, env = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  children.add(child);
  const said = { out: [], err: "" };
  child.stdout.on("data", (data) => said.out.push(data));
  child.stderr.on("data", (data) => {
    said.err += data;
  });
  const ended = new Promise((done) => {
    child.on("close", (code, signal) => {
      children.delete(child);
      done({ code, signal, out: Buffer.concat(said.out).toString(), err: said.err });
    });
  });
  return { child, ended };
}

function equal(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: got ${JSON.stringify(actual)}, wanted ${JSON.stringify(wanted)}`);
}

/** Short events, so that the queue has as much to do as the comparison. */
function* smallDossiers(count) {
  for (const { assertions, ...dossier } of syntheticDossiers(count, 3, "texts")) {
    const accounts = dossier.accounts.slice(0, 3).map((account) => ({
      ...account,
      text: account.text.split(". ").slice(0, 3).join(". "),
    }));
    yield { ...dossier, accounts };
  }
}

if (!hasRedis()) {
  console.log("skip  redis-server is not here and cannot be installed");
  finish(0, 0, 1);
}
setTimeout(() => {
  console.log(`FAIL  not done within ${MINUTES} minutes`);
  finish(0, 1, 0);
}, MINUTES * 60_000).unref();

const port = await freePort();
const flags = ["--port", port, "--bind", "127.0.0.1", "--dir", scratch, "--save", "", "--appendonly", "no"];
start("redis-server", flags.map(String));
const env = { REDIS_URL: `redis://127.0.0.1:${port}`, LOCK_MS: String(LOCK_MS) };
Object.assign(process.env, env);
const { Queue, QueueEvents } = await import("bullmq");
const { connection, countReports, openReports } = await import(join(example, "connection.mjs"));
const { compare, compareExtracted, extract, parseDossier } = await import("dissensus");
const run = (script, ...args) => start(process.execPath, [join(example, script), ...args], env);
const events = new Queue("events", { connection });
const redis = openReports();

function writeInput(count) {
  const dossiers = [...smallDossiers(count)];
  const input = join(scratch, "in.ndjson");
  writeFileSync(input, dossiers.map((dossier) => `${JSON.stringify(dossier)}\n`).join(""));
  return { input, dossiers };
}

async function reportsReach(count) {
  while ((await countReports(redis)) < count) await pause(20);
}

/** Kills workers, with another one started for each, until one has died over a job; says over how many. */
async function killBusy(workers) {
  const accounts = new Queue("accounts", { connection });
  try {
    for (;;) {
      const worker = workers.shift();
      worker.child.kill("SIGKILL");
      equal((await worker.ended).signal, "SIGKILL", "end of the killed worker");
      // What it sent before it died, Redis may only now be reading.
      await pause(1000);
      const active = (await Promise.all([events.getActive(), accounts.getActive()])).flat();
      const held = active.filter((job) => job?.processedBy === String(worker.child.pid));
      if (held.length > 0) return held.length;
      workers.push(run("worker.mjs"));
    }
  } finally {
    await accounts.close();
  }
}

/** What the workers do, in this process. */
function reportOn(dossier) {
  const { sources, aliases, accounts } = parseDossier(dossier);
  const readings = accounts.map((account) => [account.id, extract(account, { sources, aliases })]);
  return JSON.stringify(compareExtracted(dossier, Object.fromEntries(readings)));
}

async function testKill() {
  const { input, dossiers } = writeInput(EVENTS);
  const wanted = dossiers.map(reportOn);
  const same = dossiers.filter((dossier, index) => JSON.stringify(compare(dossier)) === wanted[index]).length;
  console.log(`info  ${same} of ${EVENTS} reports are those of compare, which reads the accounts of an event together`);
  let stalled = 0;
  const watched = ["accounts", "events"].map((name) => new QueueEvents(name, { connection }));
  for (const queue of watched) queue.on("stalled", () => stalled++);
  await Promise.all(watched.map((queue) => queue.waitUntilReady()));
  const workers = [1, 2, 3].map(() => run("worker.mjs"));
  const began = performance.now();
  const feeding = run("feed.mjs", input);
  await reportsReach(EVENTS / 4);
  const held = await killBusy(workers);
  equal((await feeding.ended).err, `${EVENTS} events added, 0 bad lines\n`, "what the feed says");
  const collected = await run("collect.mjs", input).ended;
  const seconds = (performance.now() - began) / 1000;
  if (collected.out !== wanted.map((json) => `${json}\n`).join(""))
    throw new Error("the reports differ from those of one process");
  equal(await countReports(redis), EVENTS, "reports");
  if (stalled < held) throw new Error(`${held} jobs were held by the killed worker, ${stalled} were handed on`);
  equal(
    (await run("feed.mjs", input).ended).err,
    "0 events added, 0 bad lines\n",
    "what the feed says the second time",
  );
  // A report is stored before its job counts as done.
  while ((await events.getJobCounts("completed")).completed < EVENTS) await pause(20);
  const counts = await events.getJobCounts("completed", "failed", "waiting", "active", "waiting-children");
  equal(
    JSON.stringify(counts),
    JSON.stringify({ completed: EVENTS, failed: 0, waiting: 0, active: 0, "waiting-children": 0 }),
    "jobs",
  );
  await Promise.all(watched.map((queue) => queue.close()));
  console.log(
    `ok    ${EVENTS} events over three workers, one killed with ${held} of its jobs in hand (${stalled} handed on): ` +
      `every report once, byte for byte (${seconds.toFixed(0)} s)`,
  );
}

/** Processor time of a process so far in milliseconds, where the system tells it: others disturb it less than the clock. */
function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

async function bench() {
  const rates = [];
  for (const count of [1, 2, 3]) {
    await redis.flushall();
    const { input } = writeInput(600);
    await run("feed.mjs", input).ended;
    const workers = Array.from({ length: count }, () => run("worker.mjs"));
    await reportsReach(60);
    const began = performance.now();
    const from = await countReports(redis);
    await reportsReach(600);
    rates.push(((600 - from) / (performance.now() - began)) * 1000);
    const processor = workers.reduce((sum, { child }) => sum + processorTime(child.pid), 0) / 600;
    for (const worker of workers) worker.child.kill("SIGTERM");
    await Promise.all(workers.map((worker) => worker.ended));
    console.log(
      `${count} workers: ${rates.at(-1).toFixed(0)} events/s, ${(rates.at(-1) / rates[0]).toFixed(2)} × one, ${processor.toFixed(1)} ms processor an event`,
    );
  }
}

try {
  await (process.argv.includes("--bench") ? bench() : testKill());
  finish(1, 0, 0);
} catch (error) {
  console.log(`FAIL  ${error.stack}`);
  finish(0, 1, 0);
}
