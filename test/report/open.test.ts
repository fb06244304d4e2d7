import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DossierInput } from "../../src/model/dossier.ts";
import { compare } from "../../src/report/compare.ts";
import { openComparison } from "../../src/report/open.ts";
import { syntheticAssertions, syntheticDossiers } from "../bench/synthetic.ts";

type Whole = DossierInput & Required<Pick<DossierInput, "assertions">>;

/** Accounts of two invented events in one dossier, so that words meet across accounts. */
function dossierOf(given: "assertions" | "texts", seed: number): Whole {
  const parts = [...syntheticDossiers(2, seed, given)];
  const sources = new Map(parts.flatMap((part) => part.sources.map((source) => [source.id, source])));
  return {
    event: parts[0]!.event,
    sources: [...sources.values()],
    accounts: parts.flatMap((part) => part.accounts),
    assertions: parts.flatMap((part) => part.assertions ?? []),
  };
}

/** A dossier with only these of its accounts. */
function only(dossier: Whole, ids: ReadonlySet<string>): DossierInput {
  return {
    ...dossier,
    accounts: dossier.accounts.filter(({ id }) => ids.has(id)),
    assertions: dossier.assertions.filter(({ accountId }) => ids.has(accountId)),
  };
}

/** Accounts of ten claims each, of many events. */
function manyAccounts(count: number): Whole {
  return {
    event: { id: "e", label: "E" },
    sources: Array.from({ length: 7 }, (_, at) => ({ id: `s${at}`, name: `Source ${at}` })),
    accounts: Array.from({ length: count }, (_, at) => ({ id: `a${at}`, sourceId: `s${at % 7}` })),
    assertions: syntheticAssertions(count * 10).map((claim, at) => ({
      ...claim,
      accountId: `a${Math.floor(at / 10)}`,
    })),
  };
}

describe("open(dossier, options)", () => {
  it.each(["assertions", "texts"] as const)(
    "gives the report that compare gives, after any changes of %s",
    (given) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.nat(), { maxLength: 5 }), (seed, turns) => {
          const dossier = dossierOf(given, seed);
          const inside = new Set(dossier.accounts.slice(0, 4).map(({ id }) => id));
          const feed = openComparison(only(dossier, inside));
          for (const turn of turns) {
            const account = dossier.accounts[turn % dossier.accounts.length]!;
            const own = dossier.assertions.filter(({ accountId }) => accountId === account.id);
            if (inside.delete(account.id)) feed.withdraw(account.id);
            else {
              inside.add(account.id);
              feed.add(account, own);
            }
            expect(JSON.stringify(feed.report())).toBe(JSON.stringify(compare(only(dossier, inside))));
          }
        }),
        { seed: 11, numRuns: 8 },
      );
    },
    120_000,
  );

  it("gives the report that compare gives after several changes at once, under aliases and rulings, with a source gone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 4 }),
        (seed, steps) => {
          const texts = dossierOf("texts", seed);
          const claims = compare(texts).assertions.map(({ id }) => id);
          const dossier: Whole = {
            ...texts,
            aliases: [["Morning Ledger", "Ledger"]],
            decisions: [
              { kind: "must-link", assertions: [claims[0]!, claims.at(-1)!], author: "A", date: "2020-03-02" },
              { kind: "holder", assertions: [claims[1]!], holder: "source-0", author: "A", date: "2020-03-02" },
            ],
          };
          const inside = new Set(dossier.accounts.map(({ id }) => id));
          const feed = openComparison(dossier);
          const turn = (id: string): void => {
            if (inside.delete(id)) feed.withdraw(id);
            else {
              inside.add(id);
              feed.add(dossier.accounts.find((account) => account.id === id)!);
            }
          };
          const ofFirst = dossier.accounts.filter(({ sourceId }) => sourceId === "source-0").map(({ id }) => id);
          const drawn = steps.map((step) => step.map((at) => dossier.accounts[at % dossier.accounts.length]!.id));
          for (const step of [[], ofFirst, ...drawn]) {
            for (const id of step) turn(id);
            expect(JSON.stringify(feed.report())).toBe(JSON.stringify(compare(only(dossier, inside))));
          }
        },
      ),
      { seed: 12, numRuns: 8 },
    );
  }, 120_000);

  it.each([
    ["publishes", undefined],
    ["is an outlet", "outlet"],
  ] as const)("finds the credits to a source anew when it %s", (_, kind) => {
    const text = "The bridge fell at noon, the Harbour Post reported on Monday. Nobody was hurt in the fall.";
    const first = { id: "a", sourceId: "s", text };
    const second = { id: "b", sourceId: "t", text: "A bridge has come down near the old mill." };
    const sources = [
      { id: "s", name: "S" },
      { id: "t", name: "Harbour Post", kind },
    ];
    const feed = openComparison({ event: { id: "e", label: "E" }, sources, accounts: [first] });
    expect(feed.report().echoes).toEqual([]);
    feed.add(second);
    expect(feed.report().echoes).toMatchObject([{ kind: "credited", accountIds: ["a", "b"] }]);
    feed.withdraw("b");
    expect(feed.report().echoes).toEqual([]);
    feed.add({ ...second, sourceId: "s" });
    expect(feed.report().echoes).toEqual([]);
  });

  it("gives the report that compare gives, to the byte, where more than a thousand claims make rarity coarse", () => {
    const dossier = manyAccounts(110);
    const inside = new Set(dossier.accounts.slice(0, 105).map(({ id }) => id));
    const feed = openComparison(only(dossier, inside));
    feed.report();
    for (const at of [107, 3, 107]) {
      const account = dossier.accounts[at]!;
      if (inside.delete(account.id)) feed.withdraw(account.id);
      else {
        inside.add(account.id);
        feed.add(
          account,
          dossier.assertions.filter(({ accountId }) => accountId === account.id),
        );
      }
      expect(JSON.stringify(feed.report())).toBe(JSON.stringify(compare(only(dossier, inside))));
    }
  }, 120_000);
  it("reads a text again where another one says what a name in it stands for, and again when that one goes", () => {
    const one = { id: "1", sourceId: "a", date: "2020-01-01", text: "GCN said that three people died." };
    const two = {
      id: "2",
      sourceId: "b",
      date: "2020-01-02",
      text: "Officials of the Green Choice of Norland (GCN) met in Riga.",
    };
    const sources = [
      { id: "gc", name: "Green Choice of Norland" },
      { id: "a", name: "Daily A" },
      { id: "b", name: "Daily B" },
    ];
    const dossier = { event: { id: "e", label: "E" }, sources, accounts: [one] };
    const feed = openComparison(dossier);
    const alone = feed.report();
    feed.add(two);
    expect(feed.report()).toEqual(compare({ ...dossier, accounts: [one, two] }));
    feed.withdraw("2");
    expect(feed.report()).toEqual(alone);
  });

  it("keeps the issues that a change does not touch", () => {
    const dossier = manyAccounts(20);
    const last = dossier.accounts.at(-1)!;
    const feed = openComparison(dossier);
    const before = new Set(feed.report().issues);
    feed.withdraw(last.id);
    const { issues } = feed.report();
    expect(issues.filter((issue) => before.has(issue)).length).toBeGreaterThan(issues.length / 2);
  });

  const small: DossierInput = {
    event: { id: "e", label: "E" },
    sources: [{ id: "s", name: "S" }],
    accounts: [{ id: "a", sourceId: "s" }],
    assertions: [{ id: "1", accountId: "a", text: "Turnout was 61 percent." }],
  };
  it("takes a new source with its account", () => {
    const feed = openComparison(small);
    const claim = { accountId: "b", text: "Turnout was 48 percent." };
    feed.add({ id: "b", sourceId: "t" }, [claim], [{ id: "t", name: "T" }]);
    expect(feed.report().issues[0]?.status).toBe("contested");
  });
  it.each([
    ["an account that is there", () => openComparison(small).add({ id: "a", sourceId: "s" }), /duplicate id "a"/],
    [
      "an assertion that is there",
      () => openComparison(small).add({ id: "b", sourceId: "s" }, [{ id: "1", accountId: "b", text: "x" }]),
      /duplicate id "1"/,
    ],
    ["an unknown source", () => openComparison(small).add({ id: "b", sourceId: "t" }), /unknown source "t"/],
    ["to withdraw what is not there", () => openComparison(small).withdraw("b"), /unknown account "b"/],
  ] as const)("refuses %s", (_, act, message) => {
    expect(act).toThrow(message);
  });
});
