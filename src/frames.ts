/**
 * How a statement frames what it speaks of: as untrue, doubtful, denied, passed on, vouched for.
 */
import { FRAMES } from "./lexicon/frames.ts";

let patterns: readonly RegExp[] | null = null;

function patternOf(entries: string): RegExp {
  const words = entries
    .trim()
    .split(/[|\n]/)
    .map((entry) => (entry.endsWith("*") ? `${entry.slice(0, -1)}[a-z]*` : entry));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** An answer: "No, the bridge did not fall", "Fact check: no, …". */
const ANSWER = /(?:^|[:.–—-]\s*)["'“‘]?(?:no|nope|sorry|wrong|actually)[,.!:]/u;

/** Counts the marks of each frame in a text, in the order of the table, then whether it answers with no. */
export function framesOf(text: string): readonly number[] {
  const low = text.toLowerCase().replaceAll("’", "'");
  patterns ??= FRAMES.map(([, entries]) => patternOf(entries));
  const counts = patterns.map((pattern) => low.match(pattern)?.length ?? 0);
  return [...counts, Number(ANSWER.test(low))];
}
