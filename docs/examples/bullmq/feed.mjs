/**
 * Feeds dossiers, one a line, to the queues: a job for each account, and above them one for the event.
 * Fed again, after whatever, it adds only what is not there yet.
 *
 *   node feed.mjs events.ndjson
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { FlowProducer, Queue } from "bullmq";
import { InputError, parseDossier } from "dissensus";
import { connection, eventJob } from "./connection.mjs";

const MOST_WAITING = 10_000;
const AT_ONCE = 50;
// Reports and readings are not kept in the queue's own log of what happened.
const streams = { events: { maxLen: 1000 } };
const accounts = new Queue("accounts", { connection, streams });
const events = new Queue("events", { connection, streams });
const flows = new FlowProducer({ connection });

/** One event as a flow. What its accounts say is kept with the event, so that their own jobs may go. */
function flowOf(dossier) {
  const { event, sources, aliases } = dossier;
  const given = new Set(dossier.assertions.map(({ accountId }) => accountId));
  const unread = dossier.accounts.filter(({ id, text }) => text != null && !given.has(id));
  const retry = { attempts: 3, backoff: { type: "exponential", delay: 1000 } };
  return {
    name: "compare",
    queueName: "events",
    data: { dossier },
    opts: { ...retry, jobId: eventJob(event.id) },
    children: unread.map((account) => ({
      name: "extract",
      queueName: "accounts",
      data: { account, known: { sources, aliases } },
      opts: { ...retry, removeOnComplete: true, failParentOnFailure: true },
    })),
  };
}

async function add(dossiers) {
  while ((await accounts.getWaitingCount()) > MOST_WAITING) await sleep(500);
  const known = await Promise.all(dossiers.map(({ event }) => events.getJob(eventJob(event.id))));
  const fresh = dossiers.filter((_, index) => !known[index]);
  await flows.addBulk(fresh.map(flowOf));
  return fresh.length;
}

const file = process.argv[2];
const input = file === undefined || file === "-" ? process.stdin : createReadStream(file);
let [line, added, bad, batch] = [0, 0, 0, []];
for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  line++;
  if (text.trim() === "") continue;
  try {
    batch.push(parseDossier(JSON.parse(text)));
  } catch (error) {
    if (!(error instanceof InputError || error instanceof SyntaxError)) throw error;
    bad++;
    console.error(`line ${line}: ${error.message}`);
  }
  if (batch.length < AT_ONCE) continue;
  added += await add(batch);
  batch = [];
}
added += await add(batch);
console.error(`${added} events added, ${bad} bad lines`);
await Promise.all([flows.close(), accounts.close(), events.close()]);
