/**
 * Checks every folder in `seeds/`: that each dossier is well formed and grounded, and that its gold is complete and
 * consistent with it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type Account, type AssertionInput, DossierInput, type Span } from "../../src/model/dossier.ts";
import { COMPATIBLE_REASONS, CONTRADICTION_KINDS, ISSUE_STATUSES } from "../../src/model/report.ts";
import { byCodeUnit } from "../../src/text/words.ts";

const SEEDS = new URL("../../seeds/", import.meta.url);

const pair = { a: z.string(), b: z.string() };
const Gold = z.strictObject({
  event: z.string(),
  issues: z.array(
    z.strictObject({
      label: z.string().min(1),
      status: z.enum(ISSUE_STATUSES),
      positions: z
        .array(
          z.strictObject({
            label: z.string().min(1),
            assertions: z.array(z.string()).min(1),
            holders: z.array(z.string()),
          }),
        )
        .min(1),
      silent: z.array(z.string()),
    }),
  ),
  contradictions: z.array(z.strictObject({ ...pair, kinds: z.array(z.enum(CONTRADICTION_KINDS)).min(1) })),
  agreements: z.array(z.strictObject(pair)),
  compatible: z.array(z.strictObject({ ...pair, reason: z.enum(COMPATIBLE_REASONS), note: z.string().min(1) })),
});
type Gold = z.infer<typeof Gold>;

const folders = existsSync(SEEDS)
  ? readdirSync(SEEDS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort(byCodeUnit)
  : [];

it("finds seeds to check", () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders)("seed %s", (folder) => {
  const dossier = DossierInput.parse(read(folder, "dossier.json"));
  const gold = Gold.parse(read(folder, "gold.json"));
  const assertions = dossier.assertions ?? [];
  const accounts = new Map(dossier.accounts.map((account) => [account.id, account]));
  const byId = new Map(assertions.map((assertion) => [assertion.id ?? "", assertion]));
  const sourceIds = dossier.sources.map((source) => source.id);

  it("is named after its event and uses every id once", () => {
    expect(dossier.event.id).toBe(folder);
    expect(gold.event).toBe(folder);
    expect(repeated(sourceIds)).toEqual([]);
    expect(repeated(dossier.accounts.map((account) => account.id))).toEqual([]);
    expect(repeated(assertions.map((assertion) => assertion.id ?? ""))).toEqual([]);
    expect(byId.has("")).toBe(false);
  });

  it("refers to known sources and accounts only", () => {
    const named = [
      ...dossier.accounts.map((account) => account.sourceId),
      ...dossier.sources.flatMap((source) => source.partOf ?? []),
      ...assertions.flatMap((assertion) => (assertion.attribution ?? []).flatMap((level) => level.holder ?? [])),
    ];
    expect(named.filter((id) => !sourceIds.includes(id))).toEqual([]);
    expect(assertions.filter((assertion) => !accounts.has(assertion.accountId))).toEqual([]);
  });

  it("has texts of 80 to 250 words that quote fewer than eight words at a time", () => {
    for (const { id, text } of dossier.accounts) {
      const count = text?.match(/\S+/g)?.length ?? 0;
      expect(count, `${id} has ${count} words`).toBeGreaterThanOrEqual(80);
      expect(count, `${id} has ${count} words`).toBeLessThanOrEqual(250);
      expect(quotations(text ?? "").filter((quoted) => quoted.split(/\s+/).length >= 8)).toEqual([]);
    }
  });

  it("grounds every assertion and every part of its attribution in the text", () => {
    for (const assertion of assertions) {
      const text = accounts.get(assertion.accountId)?.text ?? "";
      const spans = assertion.spans ?? [];
      expect(spans.length, assertion.id).toBeGreaterThan(0);
      expect(spans.map((span) => slice(text, span)).join(" … "), assertion.id).toBe(assertion.quote);
      for (const span of [...spans, ...attributed(assertion)]) {
        expect(span.end, `${assertion.id} ${slice(text, span)}`).toBeLessThanOrEqual(text.length);
        expect(slice(text, span), assertion.id).toBe(slice(text, span).trim());
      }
    }
  });

  it("enters polarity, modality and mode by hand, narration being the publisher's own voice", () => {
    for (const { id, attribution, polarity, modality, mode } of assertions) {
      expect([id, polarity, modality, mode]).not.toContain(undefined);
      if (mode === "narration") expect(attribution, id).toEqual([]);
      if (attribution?.length === 0) expect(mode, id).toBe("narration");
    }
  });

  it("places every assertion at exactly one issue", () => {
    const placed = gold.issues.flatMap((issue) => issueAssertions(issue));
    expect([...placed].sort(byCodeUnit)).toEqual([...byId.keys()].sort(byCodeUnit));
  });

  it("names the holders of every position", () => {
    for (const position of gold.issues.flatMap((issue) => issue.positions)) {
      const held = position.assertions.flatMap((id) => holderOf(byId.get(id)!, accounts) ?? []);
      expect([...position.holders].sort(byCodeUnit), position.label).toEqual([...new Set(held)].sort(byCodeUnit));
    }
  });

  it("lists as silent the sources that neither hold nor publish a word on the issue", () => {
    for (const issue of gold.issues) {
      const heard = issueAssertions(issue).flatMap((id) => heardIn(byId.get(id)!, accounts));
      const silent = sourceIds.filter((id) => !heard.includes(id));
      expect([...issue.silent].sort(byCodeUnit), issue.label).toEqual(silent.sort(byCodeUnit));
    }
  });

  it("relates only assertions of one issue, each pair once", () => {
    const relations = [...gold.contradictions, ...gold.agreements, ...gold.compatible];
    for (const { a, b } of relations) {
      const shared = gold.issues.filter((issue) => [a, b].every((id) => issueAssertions(issue).includes(id)));
      expect(shared.length, `${a} and ${b}`).toBe(1);
      expect(a).not.toBe(b);
    }
    expect(repeated(relations.map(({ a, b }) => [a, b].sort(byCodeUnit).join(" ")))).toEqual([]);
  });

  it("gives each issue the status that its positions and relations ask for", () => {
    for (const issue of gold.issues) expect([issue.label, issue.status]).toEqual([issue.label, statusOf(issue)]);
  });

  it("sets contradicting assertions in different positions and agreeing ones in the same", () => {
    const positionOf = new Map(
      gold.issues.flatMap((issue, at) =>
        issue.positions.flatMap((position, nth) => position.assertions.map((id) => [id, `${at}.${nth}`] as const)),
      ),
    );
    for (const { a, b } of gold.contradictions) expect(positionOf.get(a), `${a} ${b}`).not.toBe(positionOf.get(b));
    for (const { a, b } of gold.agreements) expect(positionOf.get(a), `${a} ${b}`).toBe(positionOf.get(b));
  });

  /** The status that follows from the gold's own positions, by the definitions of `IssueStatus`. */
  function statusOf(issue: Gold["issues"][number]): string {
    const ids = issueAssertions(issue);
    if (gold.contradictions.some(({ a, b }) => ids.includes(a) && ids.includes(b))) return "contested";
    if (issue.positions.length > 1) return "undecided";
    const holders = new Set(ids.flatMap((id) => holderOf(byId.get(id)!, accounts) ?? []));
    const publishers = new Set(ids.map((id) => accounts.get(byId.get(id)!.accountId)?.sourceId));
    return holders.size > 1 || publishers.size > 1 ? "agreed" : "one-sided";
  }
});

/** Reads a JSON file of a seed's folder. */
function read(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(new URL(`${folder}/${file}`, SEEDS), "utf8"));
}

/** The values that stand more than once in `list`. */
function repeated(list: readonly string[]): string[] {
  return list.filter((value, index) => list.indexOf(value) !== index);
}

/** What stands between quotation marks, curly or straight. */
function quotations(text: string): string[] {
  return [...text.matchAll(/“([^“”]*)”|"([^"]*)"/g)].map((match) => (match[1] ?? match[2] ?? "").trim());
}

/** The words of `text` in `span`. */
function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Every span of an assertion's attribution. */
function attributed(assertion: AssertionInput): Span[] {
  return (assertion.attribution ?? []).flatMap(({ source, cue, content }) =>
    [source, cue, content].flatMap((s) => s ?? []),
  );
}

/** The source that says it: the innermost speaker, null for one without a name, else the publisher. */
function holderOf(assertion: AssertionInput, accounts: ReadonlyMap<string, Account>): string | null {
  const innermost = assertion.attribution?.at(-1);
  return innermost ? innermost.holder : accounts.get(assertion.accountId)!.sourceId;
}

/** The sources that say or publish it. */
function heardIn(assertion: AssertionInput, accounts: ReadonlyMap<string, Account>): (string | null)[] {
  return [holderOf(assertion, accounts), accounts.get(assertion.accountId)!.sourceId];
}

/** All assertions of an issue. */
function issueAssertions(issue: Gold["issues"][number]): string[] {
  return issue.positions.flatMap((position) => position.assertions);
}
