import { describe, expect, it } from "vitest";
import { relate } from "../../src/relate/relate.ts";

/** Rows: two statements, and the relation their figures or times bring about. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ["The festival lasted from 12 to 19 June.", "The festival lasted from 14 to 19 June.", "contradicts"],
  ["The festival lasted from 12 to 19 June.", "The festival lasted from 12 to 19 June.", "agrees"],
  ["The ferry crossing took an hour.", "The ferry crossing took three hours.", "contradicts"],
  ["Attendance surpassed 40 percent.", "Attendance was 47 percent.", "refines"],
  ["The hikers walked 7 1/2 miles.", "The hikers walked 7.5 miles.", "agrees"],
  ["The siren sounded at 3.20 a.m.", "The siren sounded at 4.10 a.m.", "contradicts"],
];

describe("figures laid side by side", () => {
  it.each(PAIRS)("%j beside %j: %s", (a, b, relation) => {
    expect(relate(a, b).relation).toBe(relation);
    expect(["contradicts", "agrees"].includes(relation) ? relate(b, a).relation : relation).toBe(relation);
  });

  it("take no longer for hundreds of them than for the first of them", () => {
    const begin = process.cpuUsage();
    relate("5 percent ".repeat(800), "6 percent ".repeat(800));
    // All against all took twenty seconds.
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(3000);
  });
});
