import { describe, expect, it } from "vitest";
import * as library from "../src/index.ts";
import { ferryReport } from "./fixtures/report.ts";

/** What somebody may pass by mistake; the door's functions answer each with an error of their own, or with a result. */
const circle: unknown[] = [];
circle.push(circle);
const MISTAKES: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  Number.NaN,
  1n,
  "",
  "text",
  Symbol("s"),
  () => 1,
  [],
  [null],
  ["text"],
  [{}],
  circle,
  {},
  { id: 1 },
  { schema: "dissensus/1" },
  { text: 5 },
  new Date(0),
  new Map(),
];
/** Classes are made with `new`; their methods are not the door's functions. */
const functions = Object.entries(library).filter(
  ([name, value]) => typeof value === "function" && name !== "ClaimIndex" && name !== "InputError",
) as [string, (...given: unknown[]) => unknown][];

/** What a call ends in: null, or the error that is none of the package's. */
async function accident(call: () => unknown): Promise<string | null> {
  try {
    await call();
    return null;
  } catch (error) {
    return (error as Error).name === "InputError" ? null : String(error);
  }
}

/** Functions of single stages, whose arguments the room's own tests hold. */
const OPEN: readonly string[] = ["align", "assemble", "contrast", "sift", "findEchoes", "refer", "match", "buildIndex"];

describe("an argument that is none ends in an error that names it, or in a result", () => {
  it.each(functions.filter(([name]) => !OPEN.includes(name)))("%s", async (_, called) => {
    const accidents: string[] = [];
    for (const [at, one] of MISTAKES.entries()) {
      for (const given of [[one], [ferryReport, one], ["text", one], [one, one]]) {
        const found = await accident(() => called(...given));
        if (found !== null) accidents.push(`${at}: ${found}`);
      }
    }
    expect(accidents).toEqual([]);
  });
});
