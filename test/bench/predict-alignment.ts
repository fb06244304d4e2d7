/** Predicts which known claims a text is about, with the package at its default settings. */
import { readFileSync } from "node:fs";
import { buildIndex, type ClaimIndex, type KnownClaim } from "../../src/match/match.ts";

/** How many claims are ranked for a text. */
const RANKED = 20;

let known: { readonly path: string; readonly index: ClaimIndex } | null = null;

/** Ranks the claims of a file for one text. */
export function predict({ id, text }: { id: string; text: string }, path = ""): { id: string; ranked: string[] } {
  if (known?.path !== path) known = { path, index: indexOf(path) };
  return { id, ranked: known.index.match(text, { limit: RANKED }).map((found) => found.id) };
}

function indexOf(path: string): ClaimIndex {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return buildIndex(lines.map((line) => JSON.parse(line) as KnownClaim));
}
