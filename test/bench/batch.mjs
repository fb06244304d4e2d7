/**
 * What a second job brings, what memory a long stream takes.
 *
 *   npm run bench:batch                             three pairs of 10,000 events, about 20 minutes
 *   npm run bench:batch -- --pairs 5 --events 1000  other sizes; --short 1000 for the memory of a short stream
 *
 * Wall times of a machine that others use say little, so that runs with one and two jobs take turns and each pair gives
 * a ratio; processor time, which others disturb less, stands beside it.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { syntheticDossiers } from "./synthetic.ts";

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "3" },
    events: { type: "string", default: "10000" },
    short: { type: "string", default: "1000" },
  },
});
const cli = resolve(import.meta.dirname, "../../dist/cli.js");
const scratch = mkdtempSync(join(tmpdir(), "dissensus-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

function inputOf(count) {
  const path = join(scratch, `in-${count}.ndjson`);
  const file = openSync(path, "w");
  for (const dossier of syntheticDossiers(count, 1, "texts")) writeSync(file, `${JSON.stringify(dossier)}\n`);
  closeSync(file);
  return path;
}

/** Runs a batch and returns its wall time and processor time in seconds, and its peak memory in MB. */
function run(input, jobs) {
  const output = join(scratch, "out.ndjson");
  const measured = join(scratch, "measured");
  const args = ["-f", "%e %U %S %M", "-o", measured, process.execPath, cli, "batch", input, "--jobs", String(jobs)];
  const { status, stderr } = spawnSync("/usr/bin/time", [...args, "--out", output, "--restart"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  rmSync(output);
  const [wall, user, system, peak] = readFileSync(measured, "utf8").trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, processor: user + system, peak: peak / 1024 };
}

/** What two processes of one job each do at once, in times what one does alone: what this machine has to give. */
function ceilingOf(input, alone) {
  const one = (name) =>
    `"${process.execPath}" "${cli}" batch "${input}" --jobs 1 --restart --out "${join(scratch, name)}"`;
  const began = performance.now();
  const { status } = spawnSync("/bin/sh", ["-c", `${one("a.ndjson")} & ${one("b.ndjson")} & wait`], {
    stdio: "ignore",
  });
  if (status !== 0) throw new Error("a run of the two failed");
  return (2 * alone) / ((performance.now() - began) / 1000);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = ({ wall, processor, peak }) =>
  `${wall.toFixed(1)} s wall, ${processor.toFixed(1)} s processor, ${peak.toFixed(0)} MB peak`;

const load = () => loadavg()[0].toFixed(1);
console.log(`${cpus().length} processors, Node ${process.version}, load before ${load()}`);
const input = inputOf(Number(values.events));
const pairs = [];
for (let pair = 1; pair <= Number(values.pairs); pair++) {
  const [one, two] = [run(input, 1), run(input, 2)];
  pairs.push({ one, two });
  console.log(`pair ${pair} (load ${load()})\n  one job   ${shown(one)}\n  two jobs  ${shown(two)}`);
}
const gain = median(pairs.map(({ one, two }) => one.wall / two.wall)).toFixed(2);
const cost = median(pairs.map(({ one, two }) => two.processor / one.processor)).toFixed(2);
const ceiling = ceilingOf(input, median(pairs.map(({ one }) => one.wall))).toFixed(2);
console.log(`${values.events} events, median of ${values.pairs} pairs: two jobs are ${gain} × as fast as one,`);
console.log(`and take ${cost} × its processor time; two batches of one job at once bring ${ceiling} × one`);
const short = run(inputOf(Number(values.short)), 2);
const peak = median(pairs.map(({ two }) => two.peak)).toFixed(0);
console.log(
  `peak memory, two jobs: ${values.short} events ${short.peak.toFixed(0)} MB, ${values.events} events ${peak} MB`,
);
