/**
 * Prints how far the queues are, every two seconds until nothing is left to do.
 *
 *   node status.mjs
 */
import { setTimeout as sleep } from "node:timers/promises";
import { Queue } from "bullmq";
import { connection, countReports, openReports } from "./connection.mjs";

const reports = openReports();
const queues = ["accounts", "events"].map((name) => new Queue(name, { connection }));
for (;;) {
  const counts = await Promise.all(
    queues.map((queue) =>
      queue.getJobCounts("waiting", "waiting-children", "active", "delayed", "completed", "failed"),
    ),
  );
  const workers = await queues[1].getWorkersCount();
  const shown = counts.map((count, index) => `${queues[index].name} ${JSON.stringify(count)}`);
  console.log(`${workers} workers · ${await countReports(reports)} reports · ${shown.join(" · ")}`);
  const left = counts.reduce(
    (sum, { completed, failed, ...open }) => sum + Object.values(open).reduce((a, b) => a + b),
    0,
  );
  if (left === 0) break;
  await sleep(2000);
}
await Promise.all([...queues.map((queue) => queue.close()), reports.quit()]);
