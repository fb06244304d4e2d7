import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContrastReport, compare, type DossierInput, parseReport, relate } from "../../src/index.ts";

/** Runs with a fixed seed, so that a failure is the same for everyone. */
const RUNS = { seed: 20261121, numRuns: 60 };

const SUBJECTS = ["The fire", "Turnout", "The bridge", "The mayor", "The court"];
const PREDICATES = [
  "killed 12 people",
  "killed at least 10 people",
  "did not kill anybody",
  "was 61 percent",
  "was 48 percent",
  "was closed on 3 March 2024",
  "was closed on 5 March 2024",
  "was free and fair",
  "fell far short of standards",
  "had no political reason",
  "had political motives",
  "запретил митинг",
  "🌊 might open again",
];
const claim = fc
  .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...PREDICATES))
  .map((words) => `${words.join(" ")}.`);
const SOURCES = ["alpha", "beta", "gamma"];
const dossier: fc.Arbitrary<DossierInput> = fc
  .uniqueArray(fc.record({ source: fc.constantFrom(...SOURCES), text: claim }), {
    maxLength: 9,
    selector: ({ source, text }) => `${source} ${text}`,
  })
  .map((claims) => ({
    event: { id: "e", label: "Event" },
    sources: SOURCES.map((id) => ({ id, name: `The ${id}` })),
    accounts: SOURCES.map((id) => ({ id: `${id}-1`, sourceId: id, date: "2024-03-06" })),
    assertions: claims.map(({ source, text }) => ({ accountId: `${source}-1`, text })),
  }));

/** A report with its sources renamed and every list of equals in one order. */
function canonical(report: ContrastReport, rename = (id: string): string => id): unknown {
  const text = new Map(
    report.assertions.map((assertion) => [assertion.id, `${assertion.accountId} ${assertion.text}`]),
  );
  const name = (id: string): string => text.get(id) ?? id;
  return {
    issues: report.issues
      .map((issue) => ({
        status: issue.status,
        positions: issue.positions
          .map((position) => ({
            says: position.assertionIds.map(name).sort(),
            holders: position.holders.map(rename).sort(),
            publishers: position.publishers.map(rename).sort(),
            independent: position.independentSources,
          }))
          .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
        silent: report.silences
          .filter((silence) => silence.issueId === issue.id)
          .map((silence) => `${rename(silence.sourceId)} ${silence.how}`)
          .sort(),
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    contrasts: report.contrasts
      .map(({ a, b, relation }) => `${[name(a), name(b)].sort().join(" | ")}: ${relation}`)
      .sort(),
  };
}

describe("compare(dossier)", () => {
  it("gives the same report whatever the order of sources, accounts and assertions", () => {
    fc.assert(
      fc.property(dossier, (input) => {
        const { sources, accounts, assertions = [] } = input;
        const turned = {
          ...input,
          sources: [...sources].reverse(),
          accounts: [...accounts].reverse(),
          assertions: [...assertions].reverse(),
        };
        expect(compare(turned)).toEqual(compare(input));
      }),
      RUNS,
    );
  });

  it("swaps two sources in the report when their names are swapped, and changes nothing else", () => {
    fc.assert(
      fc.property(dossier, (input) => {
        const swap = (id: string): string => ({ alpha: "beta", beta: "alpha" })[id] ?? id;
        const swapped: DossierInput = {
          ...input,
          sources: input.sources.map((source) => ({ ...source, id: swap(source.id), name: `The ${swap(source.id)}` })),
          accounts: input.accounts.map((account) => ({ ...account, sourceId: swap(account.sourceId) })),
        };
        expect(canonical(compare(swapped), swap)).toEqual(canonical(compare(input)));
      }),
      RUNS,
    );
  });

  it("gives a report that goes through JSON and the schema unchanged", () => {
    fc.assert(
      fc.property(dossier, (input) => {
        const report = compare(input);
        expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
      }),
      RUNS,
    );
  });

  it("puts every assertion at exactly one issue, in exactly one position", () => {
    fc.assert(
      fc.property(dossier, (input) => {
        const report = compare(input);
        const ids = report.assertions.map((assertion) => assertion.id).sort();
        expect(report.issues.flatMap((issue) => issue.assertionIds).sort()).toEqual(ids);
        const placed = report.issues.flatMap((issue) => issue.positions.flatMap((position) => position.assertionIds));
        expect(placed.sort()).toEqual(ids);
      }),
      RUNS,
    );
  });

  it("never has two contradicting assertions in one position", () => {
    fc.assert(
      fc.property(dossier, (input) => {
        const report = compare(input);
        const positions = report.issues.flatMap((issue) => issue.positions);
        for (const { a, b, relation } of report.contrasts) {
          if (relation !== "contradicts") continue;
          expect(positions.some(({ assertionIds }) => assertionIds.includes(a) && assertionIds.includes(b))).toBe(
            false,
          );
        }
      }),
      RUNS,
    );
  });

  it("changes no relation when an account is published twice or an unrelated one comes in", () => {
    fc.assert(
      fc.property(dossier, (input) => {
        const more: DossierInput = {
          ...input,
          sources: [...input.sources, { id: "delta", name: "Delta" }],
          accounts: [...input.accounts, { id: "delta-1", sourceId: "delta" }],
          assertions: [...(input.assertions ?? []), { accountId: "delta-1", text: "Pears ripen late near Oslo." }],
        };
        const relations = (report: ContrastReport): Map<string, string> =>
          new Map(report.contrasts.map((contrast) => [contrast.id, contrast.relation]));
        const after = relations(compare(more));
        for (const [id, relation] of relations(compare(input))) if (after.has(id)) expect(after.get(id)).toBe(relation);
      }),
      RUNS,
    );
  });
});

describe("relate(a, b)", () => {
  it("never has a claim contradict itself", () => {
    fc.assert(
      fc.property(fc.oneof(claim, fc.string({ unit: "grapheme" })), (text) => {
        expect(relate(text, text).relation).not.toBe("contradicts");
      }),
      RUNS,
    );
  });
  it("gives the same relation both ways round", () => {
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        expect(relate(b, a).relation).toBe(relate(a, b).relation);
      }),
      RUNS,
    );
  });
  it("throws on no text whatever", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        relate(a, b);
      }),
      RUNS,
    );
  });
});
