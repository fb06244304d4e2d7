import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from "@argdown/core";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { describe, expect, it } from "vitest";
import { diff } from "../../src/diff/diff.ts";
import type { DossierInput } from "../../src/model/dossier.ts";
import type { ContrastReport } from "../../src/model/report.ts";
import { toArgdown } from "../../src/render/argdown.ts";
import { toCsv } from "../../src/render/csv.ts";
import { diffToMarkdown } from "../../src/render/diff.ts";
import { toJsonLd } from "../../src/render/jsonld.ts";
import { show } from "../../src/render/show.ts";
import { toVegaLite } from "../../src/render/vegalite.ts";
import { compare } from "../../src/report/compare.ts";
import { everywhere } from "../fixtures/everywhere.ts";
import { largeReport } from "../fixtures/large.ts";
import { PAYLOADS } from "../fixtures/payloads.ts";
import { ferryReport } from "../fixtures/report.ts";

const SEEDS = join(import.meta.dirname, "../../seeds");
const seeds = readdirSync(SEEDS)
  .filter((name) => existsSync(join(SEEDS, name, "dossier.json")))
  .map((name) => {
    const dossier = JSON.parse(readFileSync(join(SEEDS, name, "dossier.json"), "utf8")) as DossierInput;
    return { name, dossier, report: compare(dossier) };
  });

const argdown = new ArgdownApplication();
argdown.addPlugin(new ParserPlugin(), "parse-input");
argdown.addPlugin(new DataPlugin(), "build-model");
argdown.addPlugin(new ModelPlugin(), "build-model");

function mapCounts(report: ContrastReport): object {
  const map = argdown.run({ input: toArgdown(report), process: ["parse-input", "build-model"], logLevel: "silent" });
  expect([map.lexerErrors ?? [], map.parserErrors ?? [], map.exceptions ?? []]).toEqual([[], [], []]);
  return { statements: Object.keys(map.statements ?? {}).length, arguments: Object.keys(map.arguments ?? {}).length };
}

function wantedCounts(report: ContrastReport): object {
  const positions = report.issues.flatMap((issue) => issue.positions);
  return { statements: positions.length, arguments: positions.flatMap((position) => position.assertionIds).length };
}

function rows(csv: string): number {
  return parse(csv, { columns: true, record_delimiter: "\r\n" }).length;
}

/** A processor that may fetch nothing and refuses whatever it would have to drop. */
const OFFLINE = { safe: true, documentLoader: (url: string) => Promise.reject(new Error(`fetched ${url}`)) };

async function types(report: ContrastReport): Promise<Record<string, number>> {
  const expanded = await jsonld.expand(toJsonLd(report) as unknown as jsonld.JsonLdDocument, OFFLINE);
  const found = (expanded as unknown as { "@type"?: string[] }[]).flatMap((node) => node["@type"] ?? []);
  return { claims: found.filter((type) => type.endsWith("/Claim")).length, all: expanded.length };
}

function drawn(report: ContrastReport, picture: "matrix" | "timeline" | "numbers"): unknown[] {
  const spec = JSON.parse(JSON.stringify(toVegaLite(report, { picture })));
  return vega.parse(vegaLite.compile(spec, { logger: vega.logger(vega.Error) }).spec).operators as unknown[];
}

describe.each(seeds)("the formats of the seed $name", ({ dossier, report }) => {
  it("are read by their consumers, with nothing lost", async () => {
    expect(rows(toCsv(report))).toBe(report.assertions.length);
    expect(rows(toCsv(report, { table: "contrasts" }))).toBe(report.contrasts.length);
    expect(mapCounts(report)).toEqual(wantedCounts(report));
    const positions = report.issues.flatMap((issue) => issue.positions);
    expect((await types(report)).claims).toBe(positions.length);
    for (const picture of ["matrix", "timeline", "numbers"] as const) expect(drawn(report, picture)).not.toEqual([]);
  });
  it("show no difference for the same dossier in another order", () => {
    const turned = {
      ...dossier,
      sources: dossier.sources.toReversed(),
      accounts: dossier.accounts.toReversed(),
      assertions: dossier.assertions?.toReversed() ?? [],
    };
    expect(diffToMarkdown(diff(report, compare(turned)))).toMatch(/\n\nNothing changed\.\n$/);
  });
  it("show an account that is withdrawn, and the way back", () => {
    const [gone, ...accounts] = dossier.accounts;
    const assertions = dossier.assertions?.filter(({ accountId }) => accountId !== gone!.id) ?? [];
    // People's rulings on what is gone go with it.
    const kept = new Set(assertions.flatMap(({ id }) => id ?? []));
    const decisions = dossier.decisions?.filter((each) => each.assertions.every((id) => kept.has(id))) ?? [];
    const less = compare({ ...dossier, accounts, assertions, decisions });
    const forth = diff(report, less);
    const back = diff(less, report);
    expect(forth.accounts.withdrawn.map(({ id }) => id)).toEqual([gone!.id]);
    expect(back.accounts.added).toEqual(forth.accounts.withdrawn);
    expect(back.issues.opened).toEqual(forth.issues.closed);
    expect(back.contradictions.appeared).toEqual(forth.contradictions.disappeared);
    expect(forth.moved.length).toBe(back.moved.length);
  });
});

describe("the formats of a report full of hostile words", () => {
  it.each(PAYLOADS.map((words) => [JSON.stringify(words).slice(0, 60), words] as const))(
    "hold for %s",
    async (_, words) => {
      const report = everywhere(ferryReport, words);
      expect(rows(toCsv(report))).toBe(report.assertions.length);
      expect(mapCounts(report)).toEqual(wantedCounts(report));
      expect((await types(report)).claims).toBe(report.issues.flatMap((issue) => issue.positions).length);
      expect(() => drawn(report, "matrix")).not.toThrow();
      expect(() =>
        [report, report.issues, report.contrasts, report.assertions].map((part) => show(part).html),
      ).not.toThrow();
    },
  );
});

describe("the formats of a long report", () => {
  const report = largeReport(200, 5000);
  it.each([
    ["toCsv", () => toCsv(report)],
    ["toJsonLd", () => toJsonLd(report)],
    ["toArgdown", () => toArgdown(report)],
    ["toVegaLite", () => toVegaLite(report)],
    ["toVegaLite, timeline", () => toVegaLite(report, { picture: "timeline" })],
    [
      "diff",
      () => diff(report, { ...report, assertions: report.assertions.map((each) => ({ ...each, id: `x${each.id}` })) }),
    ],
    ["show", () => show(report.assertions, { of: report }).html],
  ] as const)("%s takes less than four seconds of processor time", (_, write) => {
    const before = process.cpuUsage();
    write();
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(4000);
  });
});
