/**
 * How alike two strings are. The only file that knows string-similarity.
 */
import { compareTwoStrings } from "string-similarity";
import { fold } from "./words.ts";

/**
 * Compares two texts by their letter pairs (Dice's coefficient, by string-similarity), case and accents folded.
 * From 0 to 1; two empty texts give 0. No measure of numbers: "48" and "84" are judged elsewhere.
 *
 * @example
 * ```ts
 * similarity("Zhovtis", "ZHOVTIS"); // => 1
 * ```
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [fold(a), fold(b)];
  return left === "" || right === "" ? 0 : compareTwoStrings(left, right);
}
