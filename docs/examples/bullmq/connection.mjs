/**
 * Where the queues are, how a job is named, and where the reports go.
 */
import { Redis } from "ioredis";

const url = new URL(process.env.REDIS_URL ?? "redis://127.0.0.1:6379");

/** How BullMQ reaches Redis. */
export const connection = {
  host: url.hostname,
  port: Number(url.port || 6379),
  username: url.username || undefined,
  password: url.password || undefined,
  // A worker waits for a Redis that is away, instead of giving up.
  maxRetriesPerRequest: null,
};

/** One job an event, however often it is fed. BullMQ allows no colon in the name of a job, and no bare number. */
export const eventJob = (eventId) => `event-${encodeURIComponent(eventId)}`;

const REPORTS = "dissensus:reports";

/** Opens the place where the reports are kept: here the same Redis; yours may be any database. */
export const openReports = () => new Redis(connection);

/** Stores the report on an event: an upsert, so that a job that runs twice stores the same bytes over themselves. */
export const putReport = (redis, eventId, json) => redis.hset(REPORTS, eventId, json);

/** The report on an event as JSON, or null. */
export const getReport = (redis, eventId) => redis.hget(REPORTS, eventId);

/** How many reports there are. */
export const countReports = (redis) => redis.hlen(REPORTS);
