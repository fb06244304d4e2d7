/**
 * A worker: reads accounts and compares events. Start one a processor, on as many machines as you like.
 *
 *   REDIS_URL=redis://queue.example:6379 node worker.mjs
 */
import { UnrecoverableError, Worker } from "bullmq";
import { compareExtracted, extract, InputError } from "dissensus";
import { connection, openReports, putReport } from "./connection.mjs";

// A job whose worker has not been heard of for this long goes to another one. Longer than your largest event takes:
// a worker that is busy comparing cannot say that it is alive.
const lockDuration = Number(process.env.LOCK_MS ?? 30_000);
const options = {
  connection,
  name: String(process.pid),
  lockDuration,
  stalledInterval: lockDuration / 2,
  // How many workers may die over one job before it counts as the job's own fault.
  maxStalledCount: 3,
};

const reports = openReports();
const accounts = new Worker(
  "accounts",
  async ({ data: { account, known } }) => ({ accountId: account.id, reading: extract(account, known) }),
  options,
);

const events = new Worker(
  "events",
  async (job) => {
    const { dossier } = job.data;
    const children = Object.values(await job.getChildrenValues());
    const readings = Object.fromEntries(children.map(({ accountId, reading }) => [accountId, reading]));
    await putReport(reports, dossier.event.id, JSON.stringify(reportOn(dossier, readings)));
  },
  options,
);

/** A dossier that breaks the contract does so every time: there is no use in trying again. */
function reportOn(dossier, readings) {
  try {
    return compareExtracted(dossier, readings);
  } catch (error) {
    if (error instanceof InputError) throw new UnrecoverableError(error.message);
    throw error;
  }
}

for (const worker of [accounts, events]) {
  worker.on("error", (error) => console.error(error.message));
  worker.on("failed", (job, error) => console.error(`${job?.id}: ${error.message}`));
}
// Asked to stop, it finishes the job in hand; killed, it leaves that job to the others.
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await Promise.all([accounts.close(), events.close()]);
    await reports.quit();
    process.exit(0);
  });
}
