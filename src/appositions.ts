/**
 * Appositions after a name: "Caddell, the pollster who …".
 */
import type { VerbGroup } from "./phrases.ts";
import type { Token } from "./tag.ts";

/** End of a speaker's apposition after `to` (", the head of …"), up to the closing comma; `to` itself where there is none. */
export function appositionEnd(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  to: number,
  high: number,
  chain: boolean,
): number {
  if (tokens[to]?.tag !== "," || !/^[DSWANLKU]$/.test(tokens[to + 1]?.tag ?? "")) return to;
  let end = to + 1;
  while (end < high && !closesApposition(tokens, end, chain)) end++;
  const verb = groups.find((group) => group.form === "finite" && group.head > to && group.head < end);
  return verb && !tokens.slice(to, verb.from).some((token) => token.tag === "W" || token.low === "whose") ? to : end;
}

function closesApposition(tokens: readonly Token[], at: number, chain: boolean): boolean {
  const { tag } = tokens[at]!;
  if (tag === "Q”" || tag === "." || tag === ";") return true;
  if (tag !== ",") return false;
  const next = tokens[at + 1]?.tag ?? "";
  return /^(?:Q”|[GCPIB])$/.test(next) || (!chain && /^[DSNLKA]$/.test(next));
}
