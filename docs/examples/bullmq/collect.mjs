/**
 * Prints the reports on the events of a file, one a line, in its order; waits for those that are not there yet.
 * An event that failed gives {"line": its number, "error": why}, as in `dissensus batch`.
 *
 *   node collect.mjs events.ndjson > reports.ndjson
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Queue } from "bullmq";
import { connection, eventJob, getReport, openReports } from "./connection.mjs";

const events = new Queue("events", { connection });
const reports = openReports();

async function outcome(eventId) {
  for (;;) {
    const report = await getReport(reports, eventId);
    if (report !== null) return report;
    const job = await events.getJob(eventJob(eventId));
    if (!job) return JSON.stringify({ error: "was never fed" });
    if (await job.isFailed()) return JSON.stringify({ error: job.failedReason });
    await sleep(200);
  }
}

let line = 0;
const input = createReadStream(process.argv[2]);
for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  line++;
  let eventId;
  try {
    eventId = JSON.parse(text).event.id;
  } catch {
    continue;
  }
  const found = await outcome(eventId);
  const record = found.startsWith('{"error"') ? JSON.stringify({ line, ...JSON.parse(found) }) : found;
  if (!process.stdout.write(`${record}\n`)) await new Promise((done) => process.stdout.once("drain", done));
}
await Promise.all([events.close(), reports.quit()]);
