import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correspond } from "../../src/diff/correspondence.ts";
import { diff } from "../../src/diff/diff.ts";
import { ReportDiff } from "../../src/model/changes.ts";
import type { Assertion } from "../../src/model/dossier.ts";
import type { ContrastReport, Issue, Position } from "../../src/model/report.ts";
import { diffToHtml, diffToMarkdown } from "../../src/render/diff.ts";
import { ferryReport } from "../fixtures/report.ts";

const EMPTY: ReportDiff = {
  schema: "dissensus-diff/1",
  event: ferryReport.event.label,
  accounts: { added: [], withdrawn: [], changed: [] },
  figures: [],
  moved: [],
  issues: { opened: [], closed: [], status: [] },
  contradictions: { appeared: [], disappeared: [] },
  decisions: { added: [], withdrawn: [] },
};

/** The report as it would be without some of its assertions: empty positions and issues go, holders are found anew. */
function keeping(report: ContrastReport, keeps: (assertion: Assertion) => boolean): ContrastReport {
  const assertions = report.assertions.filter(keeps);
  const byId = new Map(assertions.map((assertion) => [assertion.id, assertion]));
  const accounts = report.accounts.filter(({ id }) => assertions.some(({ accountId }) => accountId === id));
  const publisher = (id: string) => accounts.find((account) => account.id === byId.get(id)?.accountId)?.sourceId ?? "";
  const holder = (id: string) => {
    const last = byId.get(id)?.attribution.at(-1);
    return last ? (last.holder ?? []) : publisher(id);
  };
  const position = (each: Position): Position => {
    const assertionIds = each.assertionIds.filter((id) => byId.has(id));
    const publishers = [...new Set(assertionIds.map(publisher))];
    return {
      ...each,
      id: `p-${assertionIds.join("+")}`,
      assertionIds,
      holders: [...new Set(assertionIds.flatMap(holder))],
      publishers,
      independentSources: publishers.length,
    };
  };
  const issue = (each: Issue): Issue => {
    const positions = each.positions.map(position).filter(({ assertionIds }) => assertionIds.length > 0);
    const assertionIds = positions.flatMap((one) => one.assertionIds);
    const status = positions.length === each.positions.length ? each.status : "one-sided";
    return { ...each, id: `i-${assertionIds.join("+")}`, status, assertionIds, positions };
  };
  return {
    ...report,
    accounts,
    assertions,
    issues: report.issues.map(issue).filter(({ positions }) => positions.length > 0),
    contrasts: report.contrasts.filter(({ a, b }) => byId.has(a) && byId.has(b)),
  };
}

/** The report with one assertion otherwise, all else the same. */
function changing(report: ContrastReport, id: string, more: Partial<Assertion>): ContrastReport {
  const assertions = report.assertions.map((assertion) =>
    assertion.id === id ? { ...assertion, ...more } : assertion,
  );
  return { ...report, assertions };
}

const whole = keeping(ferryReport, () => true);
const withoutMeridian = keeping(ferryReport, ({ accountId }) => accountId !== "meridian-1");

function count(value: number) {
  const [quantity] = ferryReport.assertions.find(({ id }) => id === "injured-norlys")!.quantities;
  return { ...quantity!, low: value, high: value };
}

describe("diff(before, after)", () => {
  it("is empty for a report and itself", () => {
    expect(diff(ferryReport, ferryReport)).toEqual(EMPTY);
  });
  it("is empty for two copies whose identifiers of issues and positions differ", () => {
    expect(diff(ferryReport, whole)).toEqual(EMPTY);
  });
  it("finds an added account, the issues it opens and the contradictions it brings", () => {
    const found = diff(withoutMeridian, whole);
    expect(found.accounts.added.map(({ id }) => id)).toEqual(["meridian-1"]);
    expect(found.accounts.withdrawn).toEqual([]);
    expect(found.contradictions.appeared.map(({ id }) => id)).toEqual([
      "injured-meridian~injured-norlys",
      "injured-dahl~injured-norlys",
      "left-meridian~left-norlys",
    ]);
    expect(found.contradictions.appeared[1]).toMatchObject({
      a: { name: "Ilse Dahl", text: "at least 17 passengers were injured" },
      b: { name: "Norlys Lines" },
    });
    expect(found.issues.status.map(({ before, after }) => [after.label, before.status, after.status])).toEqual([
      ["number of people injured", "one-sided", "contested"],
      ["the wind", "one-sided", "undecided"],
    ]);
    expect(found.moved).toEqual([]);
    expect(found.figures).toEqual([]);
  });
  it("finds a withdrawn account and the issues that close with it", () => {
    const found = diff(
      whole,
      keeping(ferryReport, ({ accountId }) => accountId !== "courier-1"),
    );
    expect(found.accounts.withdrawn.map(({ source }) => source)).toEqual(["Harbour Courier"]);
    expect(found.issues.closed.map(({ label }) => label)).toEqual([
      "whether the engine failed",
      "number of people on board",
    ]);
    expect(found.contradictions.disappeared.map(({ id }) => id)).toEqual([
      "injured-dahl~injured-norlys",
      "engine-dahl~engine-norlys",
    ]);
  });
  it("finds what changed in an account", () => {
    const accounts = ferryReport.accounts.map((account) =>
      account.id === "courier-1" ? { ...account, title: "Corrected", text: `${account.text} Corrected.` } : account,
    );
    expect(diff(ferryReport, { ...ferryReport, accounts }).accounts.changed).toEqual([
      {
        account: { id: "courier-1", source: "Harbour Courier", date: "2026-03-04", title: "Corrected" },
        fields: ["title", "text"],
      },
    ]);
  });
  it("finds another figure of one holder, whether its assertion keeps its identifier or not", () => {
    const kept = changing(ferryReport, "injured-norlys", {
      quantities: [count(15)],
      text: "15 people were slightly hurt",
    });
    const renamed = JSON.parse(JSON.stringify(kept).replaceAll("injured-norlys", "a-1")) as ContrastReport;
    for (const after of [kept, renamed]) {
      const [change, ...rest] = diff(ferryReport, after).figures;
      expect(rest).toEqual([]);
      expect(change).toMatchObject({ holder: "norlys", name: "Norlys Lines" });
      expect(change!.before.map(({ quantity }) => quantity.low)).toEqual([12]);
      expect(change!.after.map(({ quantity }) => quantity.low)).toEqual([15]);
    }
  });
  it("finds another figure where what is counted is worded anew", () => {
    const quantities = [{ ...count(15), of: "passengers" }];
    expect(diff(ferryReport, changing(ferryReport, "injured-norlys", { quantities })).figures).toHaveLength(1);
  });
  it("takes no figure of another unit for a changed one", () => {
    const quantities = [{ ...count(15), kind: "money" as const, unit: "EUR", of: null }];
    expect(diff(ferryReport, changing(ferryReport, "injured-norlys", { quantities })).figures).toEqual([]);
  });
  it("takes two speakers without a name in two outlets for two", () => {
    const attribution = [{ holder: null, name: "a hospital", act: "assert" as const }];
    const before = changing(ferryReport, "injured-dahl", { attribution });
    const after = changing(
      keeping(before, ({ id }) => id !== "injured-dahl"),
      "injured-sahil",
      { attribution },
    );
    expect(diff(before, after).figures).toEqual([]);
  });
  it("finds a holder that moved to another position", () => {
    const moved = changing(ferryReport, "injured-norlys", { quantities: [count(23)], text: "23 people were hurt" });
    const [injured, ...others] = moved.issues;
    const [many] = injured!.positions;
    const all = [...many!.assertionIds, "injured-norlys"];
    const together = { ...many!, assertionIds: all, holders: [...many!.holders, "norlys"] };
    const issue = { ...injured!, status: "agreed" as const, positions: [together] };
    const contrasts = moved.contrasts.filter(({ b }) => b !== "injured-norlys");
    const found = diff(ferryReport, { ...moved, issues: [issue, ...others], contrasts });
    expect(found.moved).toHaveLength(1);
    expect(found.moved[0]).toMatchObject({
      holder: "norlys",
      from: [{ label: "12 people were slightly hurt" }],
      to: [{ label: "23 people were injured" }],
    });
    expect(found.issues.status.map(({ after }) => after.status)).toEqual(["agreed"]);
    expect(found.contradictions.disappeared).toHaveLength(2);
  });
  it("takes no regrouping of unchanged words for a move", () => {
    const [injured, ...others] = ferryReport.issues;
    const [many, few] = injured!.positions;
    const merged = {
      ...many!,
      assertionIds: [...many!.assertionIds, ...few!.assertionIds],
      holders: [...many!.holders, ...few!.holders],
    };
    const after = { ...ferryReport, issues: [{ ...injured!, positions: [merged] }, ...others] };
    expect(diff(ferryReport, after).moved).toEqual([]);
  });
  it("takes a mended spelling for no move, a changed word for one", () => {
    const mended = changing(ferryReport, "engine-dahl", { text: "The engine, it answered too late." });
    expect(diff(ferryReport, mended)).toEqual(EMPTY);
    const turned = changing(ferryReport, "engine-dahl", { text: "The engine answered in time." });
    expect(diff(ferryReport, turned).moved.map(({ holder }) => holder)).toEqual(["dahl"]);
  });
  it("finds rulings that came and went", () => {
    const ruling = { ...ferryReport.decisions[0]!, author: "B. Editor" };
    const found = diff(ferryReport, { ...ferryReport, decisions: [ruling] });
    expect(found.decisions).toEqual({ added: [ruling], withdrawn: ferryReport.decisions });
  });
  it("keeps assertions paired when a text shifts them under new identifiers", () => {
    const shifted = JSON.parse(
      JSON.stringify(ferryReport).replaceAll(/(injured|engine|left)-/g, "x-$1-"),
    ) as ContrastReport;
    expect(diff(ferryReport, shifted)).toEqual({ ...EMPTY, decisions: expect.anything() });
  });
  it("keeps its schema", () => {
    expect(ReportDiff.parse(diff(withoutMeridian, whole))).toEqual(diff(withoutMeridian, whole));
  });
  it("is read backwards when the reports change places", () => {
    const ids = ferryReport.assertions.map(({ id }) => id);
    const side = fc.record({ kept: fc.subarray(ids), figure: fc.integer({ min: 1, max: 3 }) });
    const build = ({ kept, figure }: { kept: string[]; figure: number }) =>
      changing(
        keeping(ferryReport, ({ id }) => kept.includes(id)),
        "injured-norlys",
        { quantities: [count(figure)] },
      );
    fc.assert(
      fc.property(side, side, (one, other) => {
        const [a, b] = [build(one), build(other)];
        expect(sorted(diff(b, a))).toEqual(sorted(reversed(diff(a, b))));
        expect(sorted(diff(a, a))).toEqual(EMPTY);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

/** The difference read backwards. */
function reversed(found: ReportDiff): ReportDiff {
  const turn = <T extends { before: unknown; after: unknown }>(pair: T): T => ({
    ...pair,
    before: pair.after,
    after: pair.before,
  });
  return {
    ...found,
    accounts: { ...found.accounts, added: found.accounts.withdrawn, withdrawn: found.accounts.added },
    figures: found.figures.map((change) => turn({ ...change, issue: turn(change.issue) })),
    moved: found.moved.map((move) => ({ ...move, issue: turn(move.issue), from: move.to, to: move.from })),
    issues: { opened: found.issues.closed, closed: found.issues.opened, status: found.issues.status.map(turn) },
    contradictions: { appeared: found.contradictions.disappeared, disappeared: found.contradictions.appeared },
    decisions: { added: found.decisions.withdrawn, withdrawn: found.decisions.added },
  };
}

/** The same with every list in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
}

describe("correspond(before, after)", () => {
  const issue = (id: string, label: string, assertionIds: string[]): Issue => ({
    id,
    label,
    status: "one-sided",
    assertionIds,
    positions: [
      {
        id: `p-${id}`,
        label,
        assertionIds,
        holders: ["courier"],
        unnamed: [],
        publishers: ["courier"],
        independentSources: 1,
      },
    ],
  });
  const report = (issues: Issue[]): ContrastReport => ({ ...ferryReport, issues });

  it("pairs issues by what is said about them, though their labels change places", () => {
    const before = report([issue("1", "the engine", ["engine-dahl"]), issue("2", "the wind", ["wind-norlys"])]);
    const after = report([issue("3", "the wind", ["engine-dahl"]), issue("4", "the engine", ["wind-norlys"])]);
    expect(correspond(before, after).issues.map((pair) => [pair.before.id, pair.after.id])).toEqual([
      ["1", "3"],
      ["2", "4"],
    ]);
  });
  it("pairs a split issue with the part that shares most", () => {
    const before = report([issue("1", "injured", ["injured-dahl", "injured-meridian", "injured-norlys"])]);
    const after = report([issue("2", "a", ["injured-dahl"]), issue("3", "b", ["injured-meridian", "injured-norlys"])]);
    expect(correspond(before, after).issues.map((pair) => pair.after.id)).toEqual(["3"]);
  });
  it("pairs an assertion with the one that replaces it in its account", () => {
    const after = JSON.parse(
      JSON.stringify(
        changing(ferryReport, "rudder-union", {
          text: "the captain warned of two faulty rudders in January",
          quote: null,
        }),
      ).replaceAll("rudder-union", "a-9"),
    ) as ContrastReport;
    expect(correspond(ferryReport, after).assertions.get("rudder-union")).toBe("a-9");
    expect(correspond(ferryReport, after).unchanged.has("rudder-union")).toBe(false);
  });
  it("pairs no assertion with another of the same speaker on something else", () => {
    const after = JSON.parse(
      JSON.stringify(keeping(ferryReport, ({ id }) => id !== "wind-norlys")).replaceAll("engine-norlys", "a-9"),
    ) as ContrastReport;
    expect(correspond(ferryReport, after).assertions.get("wind-norlys")).toBeUndefined();
  });
});

const changes = diff(withoutMeridian, changing(whole, "engine-dahl", { text: "The engine answered too early" }));

describe("diffToMarkdown(diff)", () => {
  it("says that nothing changed", () => {
    expect(diffToMarkdown(EMPTY)).toBe(
      "# What changed: The ferry Anna Marit strikes a breakwater\n\nNothing changed.\n",
    );
  });
  it("has a heading a sort of change and a line a change", () => {
    const markdown = diffToMarkdown(
      diff(ferryReport, changing(ferryReport, "injured-norlys", { quantities: [count(15)] })),
    );
    expect(markdown).toContain("## Figures changed\n\n- **Norlys Lines** on number of people injured: 12 → 15\n");
    expect(diffToMarkdown(changes)).toContain(
      "- **Meridian Wire**, 5 March 2026: “Ship left late, records show 23 injured”",
    );
  });
});

describe("diffToHtml(diff)", () => {
  it("writes a document of its own without script", () => {
    const html = diffToHtml(changes);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).not.toMatch(/<script|javascript:|https?:/);
    expect(html.match(/<li>/g)).toHaveLength(7);
  });
  it("writes a fragment with lower headings", () => {
    const html = diffToHtml(changes, { fragment: true });
    expect(html).not.toMatch(/<html|<h1/);
    expect(html).toContain("<h3>Accounts added</h3>");
  });
});

describe("a difference with hostile words", () => {
  const evil = "<img src=x onerror=alert(1)>\n\n# [a](javascript:alert(1)) `b` | **c**";
  const hostile = diff(withoutMeridian, {
    ...whole,
    event: { ...whole.event, label: evil },
    sources: whole.sources.map((source) => ({ ...source, name: evil })),
    accounts: whole.accounts.map((account) => ({ ...account, title: evil })),
    assertions: whole.assertions.map((assertion) => ({ ...assertion, text: evil })),
    issues: whole.issues.map((issue) => ({ ...issue, label: evil })),
  });
  it("puts no markup of theirs into HTML", () => {
    const html = diffToHtml(hostile);
    expect(html).toContain("&#x3C;img src=x");
    expect(html).not.toMatch(/<img|<a /);
  });
  it("puts no markup of theirs into Markdown", () => {
    const markdown = diffToMarkdown(hostile);
    expect(markdown).not.toMatch(/(^|[^\\])<img|(^|[^\\])\[a\]\(|^# \[|[^\\]`b`/m);
    expect(markdown.match(/^# /gm)).toHaveLength(1);
  });
});
