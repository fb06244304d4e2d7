/**
 * Points to which one voice alone speaks: long texts make hundreds, and nothing can be set beside any of them.
 */
import type { Issue } from "../model/report.ts";

/** So many are shown among the other points; more are put away together. */
const FEW = 12;

/** Whether a point has one answer only, given by one voice. */
export function isAlone({ status, positions }: Issue): boolean {
  return status === "one-sided" && positions.length <= 1;
}

/** A point with its number in the report, from 1. */
export interface Numbered {
  /** The point. */
  readonly issue: Issue;
  /** Its number. */
  readonly number: number;
}

/** Parts the points that a view shows in full from those that it puts away: none when they are few. */
export function foldAlone(issues: readonly Issue[]): {
  readonly shown: readonly Numbered[];
  readonly away: Numbered[];
} {
  const all = issues.map((issue, index) => ({ issue, number: index + 1 }));
  const away = all.filter(({ issue }) => isAlone(issue));
  return away.length > FEW ? { shown: all.filter(({ issue }) => !isAlone(issue)), away } : { shown: all, away: [] };
}
