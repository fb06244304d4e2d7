/**
 * The gold of the disputes as pairs of assertions: which two are answers to one question, and which of those are rivals.
 * An assertion says what a quotation says when it holds three fifths of its words, as the scorer has it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assertion, ContrastReport } from "../../src/index.ts";

interface Quotation {
  readonly file: string;
  readonly quote: string;
}
interface Gold {
  readonly points: readonly {
    readonly id: string;
    readonly question: string;
    readonly status: "contested" | "agreed";
    readonly kind?: string;
    readonly positions?: readonly { readonly holders?: readonly string[]; readonly evidence: readonly Quotation[] }[];
    readonly evidence?: readonly Quotation[];
  }[];
  readonly lookalikes?: readonly { readonly a: Quotation; readonly b: Quotation; readonly reason: string }[];
}

/** What careful readers say of two assertions. */
export type Label = "rival" | "same-position" | "agreed" | "lookalike";

/** The gold of one event. */
export function goldOf(event: string): Gold {
  return JSON.parse(readFileSync(join(EVENTS, `${event}.gold.json`), "utf8")) as Gold;
}

/** The folder of the events. */
export const EVENTS = join(process.env.DISSENSUS_SHARED ?? "../shared", "benchmarks/disputes");

const wordsOf = (text: string): string[] =>
  text
    .replace(/[-\u00AD]\s*\n\s*/g, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Finds the assertions that say what a quotation says. */
export function finder(report: ContrastReport): (quotation: Quotation) => string[] {
  const textOf = new Map(report.accounts.map(({ id, text }) => [id, text ?? ""]));
  const bags = report.assertions.map((assertion) => bagOf(assertion, textOf.get(assertion.accountId) ?? ""));
  return ({ file, quote }) => {
    const want = wordsOf(quote);
    const stem = file.replace(/\.[^.]+$/, "");
    return bags.flatMap(({ id, account, own, all }) => {
      if (
        account !== stem &&
        !wordsOf(textOf.get(account) ?? "")
          .join(" ")
          .includes(want.join(" "))
      )
        return [];
      const inQuote = own.filter((word) => want.includes(word)).length;
      const enough = want.filter((word) => all.has(word)).length >= want.length * 0.6;
      return enough && inQuote >= Math.min(own.length, want.length) * 0.5 ? [id] : [];
    });
  };
}

function bagOf({ id, accountId, text, spans, attribution }: Assertion, account: string) {
  const quoted = spans.map(({ start, end }) => account.slice(start, end)).join(" ");
  const said = attribution.flatMap(({ name, source, cue }) => [
    name ?? "",
    ...[...(source ?? []), ...(cue ?? [])].map(({ start, end }) => account.slice(start, end)),
  ]);
  return {
    id,
    account: accountId,
    own: wordsOf(quoted || text),
    all: new Set(wordsOf(`${quoted} ${text} ${said.join(" ")}`)),
  };
}

/** The labelled pairs of a report, by the two identifiers in code-unit order. */
export function labelsOf(event: string, report: ContrastReport): Map<string, { label: Label; point: string }> {
  const found = new Map<string, { label: Label; point: string }>();
  const find = finder(report);
  const put = (as: readonly string[], bs: readonly string[], label: Label, point: string) => {
    for (const a of as)
      for (const b of bs)
        if (a !== b && !(found.get(pairKey(a, b))?.label === "rival")) found.set(pairKey(a, b), { label, point });
  };
  for (const { a, b } of goldOf(event).lookalikes ?? []) put(find(a), find(b), "lookalike", "");
  for (const { id, positions, evidence } of goldOf(event).points) {
    if (evidence)
      for (const [at, one] of evidence.entries())
        for (const other of evidence.slice(at + 1)) put(find(one), find(other), "agreed", id);
    const sides = (positions ?? []).map((position) => position.evidence.flatMap(find));
    for (const side of sides) put(side, side, "same-position", id);
    for (const [at, side] of sides.entries()) for (const other of sides.slice(at + 1)) put(side, other, "rival", id);
  }
  return found;
}

/** Two identifiers as one key. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
