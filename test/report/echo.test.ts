import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Account, Source } from "../../src/model/dossier.ts";
import { Echo } from "../../src/model/report.ts";
import { findEchoes } from "../../src/report/echoes/echoes.ts";

const SOURCES: readonly Source[] = [
  { id: "agency", name: "North Wire", kind: "outlet", aliases: ["NW/NR"] },
  { id: "daily", name: "The Harbour Daily", kind: "outlet" },
  { id: "post", name: "Coast Post", kind: "outlet" },
  { id: "ministry", name: "Ministry of Ports", kind: "government" },
  { id: "sister", name: "Harbour Daily Online", kind: "outlet", partOf: "daily" },
];

const STORY =
  "A crane toppled onto the eastern quay shortly after dawn on Tuesday, crushing two empty lorries and blocking the only road to the ferry terminal. Rescue crews spent four hours clearing the wreckage before traffic resumed.";
const OTHER =
  "Ferry passengers waited until noon this week because heavy machinery had fallen across their way. Nobody was hurt, the port captain confirmed, and a second inspection of all hoists has been ordered by the owners.";
const QUOTE =
  '"We have warned the owners of this port for years that the old cranes are rusting and that one day somebody will be killed under one of them," the union leader said.';

/** Echoes of texts given by their sources. */
function echoes(texts: Readonly<Record<string, string>>, dates: Readonly<Record<string, string>> = {}): Echo[] {
  const accounts = Object.entries(texts).map(([sourceId, text]): Account => {
    return { id: `${sourceId}-1`, sourceId, text, date: dates[sourceId] ?? null };
  });
  return findEchoes({ accounts, sources: SOURCES });
}

describe("findEchoes(dossier)", () => {
  it("finds a text copied word for word, and shows the passage in both", () => {
    const texts = { agency: STORY, daily: `Our own lead sentence stands here. ${STORY}` };
    const [echo, ...others] = echoes(texts, { agency: "2020-05-01", daily: "2020-05-02" });
    expect(others).toEqual([]);
    expect(echo).toMatchObject({ kind: "near-duplicate", accountIds: ["agency-1", "daily-1"] });
    expect(echo?.because).toBe(
      "North Wire and The Harbour Daily share 36 words of narration in the same order, 100 percent of the shorter account; quotations are not counted.",
    );
    const pieces = echo?.evidence.map(({ accountId, span }) => {
      const text = accountId === "agency-1" ? texts.agency : texts.daily;
      return text.slice(span.start, span.end);
    });
    expect(pieces).toEqual([STORY.slice(0, -1), STORY.slice(0, -1)]);
  });

  it("finds a copy whose words are changed here and there", () => {
    const edited = STORY.replace("shortly after dawn", "early").replace("four hours", "all morning");
    expect(echoes({ agency: STORY, daily: edited })[0]).toMatchObject({ kind: "near-duplicate" });
  });

  it("puts many copies into one echo", () => {
    const found = echoes({ agency: STORY, daily: STORY, post: STORY, sister: STORY });
    expect(found.map(({ accountIds }) => accountIds)).toEqual([["agency-1", "daily-1", "post-1", "sister-1"]]);
  });

  it("finds shared wording in accounts that are otherwise their own", () => {
    const own = (topic: string) => `${Array.from({ length: 90 }, (_, at) => `${topic}${at}`).join(" ")}. `;
    const first = "The crane had toppled onto the eastern quay shortly after dawn that day.";
    const second = "Crews spent four long hours clearing twisted wreckage from the ferry road.";
    const found = echoes({ agency: own("a") + first + own("b") + second, daily: second + own("c") + first + own("d") });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: "shared-wording", accountIds: ["agency-1", "daily-1"] });
    expect(found[0]?.evidence).toHaveLength(4);
  });

  it.each<[string, string, string]>([
    ["two reports of one event in different words", STORY, OTHER],
    ["one speaker quoted by both", `${STORY} ${QUOTE}`, `${OTHER} ${QUOTE}`],
    ["long quotations and nothing else of length", QUOTE, `${QUOTE} Ferries run.`],
    [
      "a long name in both",
      `${STORY} The Organisation for Security and Safety of Ports in Europe came.`,
      `${OTHER} It asked the Organisation for Security and Safety of Ports in Europe.`,
    ],
    [
      "a set phrase",
      `${STORY} At the end of the day it is what it is.`,
      `${OTHER} At the end of the day it is what it is.`,
    ],
    ["empty texts", "", ""],
  ])("takes %s for no echo", (_name, agency, daily) => {
    expect(echoes({ agency, daily })).toEqual([]);
  });

  it("does not compare the accounts of one source", () => {
    const accounts = ["1", "2"].map((id): Account => ({ id, sourceId: "agency", text: STORY }));
    expect(findEchoes({ accounts, sources: SOURCES })).toEqual([]);
  });

  it.each([
    "The captain told North Wire that the quay was closed.",
    "In an interview with North Wire the captain denied it.",
    "According to the news agency North Wire, the quay was closed.",
    "North Wire reported that the quay was closed.",
    "North Wire's report was wrong; North Wire says so itself.",
    "PORT TOWN, May 1 (NW/NR) - The quay was closed.",
    "The quay was closed. (North Wire)",
    "The captain told NW/NR that the quay was closed.",
  ])("reads a credit in %j", (daily) => {
    const [echo] = echoes({ agency: STORY, daily });
    expect(echo).toMatchObject({ kind: "credited", accountIds: ["agency-1", "daily-1"] });
    expect(echo?.because).toBe("One account credits North Wire with what it reports.");
    expect(echo?.evidence.map(({ accountId }) => accountId)).toEqual(["daily-1"]);
  });

  it.each([
    "North Wire has moved its office to the quay.",
    "The captain praised North Wire.",
    "The captain said the north wire of the fence was cut.",
    '"North Wire reported lies," the captain said.',
    "According to the Ministry of Ports, the quay was closed.",
    "The captain told the Ministry of Ports that the quay was closed.",
    "He told a friend. North Wire has moved.",
    "He told the daily about the harbour.",
    "The Harbour Daily reported that the quay was closed.",
  ])("reads no credit in %j", (daily) => {
    expect(echoes({ agency: STORY, daily, ministry: "All is well." })).toEqual([]);
  });

  it.each([
    ["He told Fox so.", true],
    ["He told Fox News so.", true],
    ["In an interview with Fox he denied it.", true],
    ["Ada Fox said so.", false],
    ["Ada Fox has left the union. Fox said so herself.", false],
    ["He told Fox Marshall so.", false],
  ])("tells an outlet from a person of that name in %j: %s", (text, isCredit) => {
    const sources: Source[] = [
      { id: "a", name: "Fox", kind: "outlet" },
      { id: "b", name: "Daily B", kind: "outlet" },
    ];
    const accounts: Account[] = [
      { id: "a", sourceId: "a", text: STORY },
      { id: "b", sourceId: "b", text },
    ];
    expect(findEchoes({ accounts, sources })).toHaveLength(isCredit ? 1 : 0);
  });

  it("takes a credit to what a source belongs to for none", () => {
    expect(echoes({ daily: STORY, sister: "The captain told The Harbour Daily that all is well." })).toEqual([]);
  });

  it("joins accounts that credit one agency which has no account of its own", () => {
    const [echo] = echoes({ daily: "He told North Wire so.", post: "North Wire reported it." });
    expect(echo).toMatchObject({ kind: "credited", accountIds: ["daily-1", "post-1"] });
    expect(echo?.because).toBe("2 accounts credit North Wire with what it reports.");
    expect(echoes({ daily: "He told North Wire so." })).toEqual([]);
  });

  it("takes a source without a kind for an outlet only where it publishes an account", () => {
    const sources = [
      { id: "a", name: "Berg" },
      { id: "b", name: "Daily B" },
      { id: "c", name: "Daily C" },
    ];
    const accounts = ["b", "c"].map((sourceId): Account => ({ id: sourceId, sourceId, text: "He told Berg so." }));
    expect(findEchoes({ accounts, sources })).toEqual([]);
    const berg: Account = { id: "a", sourceId: "a", text: STORY };
    expect(findEchoes({ accounts: [...accounts, berg], sources })).toMatchObject([{ accountIds: ["a", "b", "c"] }]);
  });

  it("gives the same in any order of accounts and sources", () => {
    const texts = { agency: STORY, daily: `${STORY} He told Coast Post so.`, post: OTHER, sister: STORY };
    const accounts = Object.entries(texts).map(
      ([sourceId, text]): Account => ({ id: `${sourceId}-1`, sourceId, text }),
    );
    const forth = findEchoes({ accounts, sources: SOURCES });
    expect(forth.map(({ kind }) => kind)).toEqual(["near-duplicate", "credited"]);
    expect(findEchoes({ accounts: [...accounts].reverse(), sources: [...SOURCES].reverse() })).toEqual(forth);
  });

  it("never throws, and its spans lie in the texts", () => {
    const bits = `told North Wire ( ) " “ ” reported that ${STORY}`.split(" ");
    const text = fc
      .array(fc.oneof(fc.constantFrom(...bits), fc.string()), { maxLength: 60 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (agency, daily) => {
        for (const echo of echoes({ agency, daily })) {
          expect(Echo.safeParse(echo).success).toBe(true);
          for (const { accountId, span } of echo.evidence) {
            expect(span.end).toBeLessThanOrEqual((accountId === "agency-1" ? agency : daily).length);
          }
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it("grows near-linearly with the accounts, copies or not", () => {
    const run = (count: number, copied: boolean) => {
      const accounts = Array.from({ length: count }, (_, at): Account => {
        const own = Array.from({ length: 150 }, (_word, place) => `w${(at * 31 + place * place * 17) % 5000}`).join(
          " ",
        );
        return { id: `${at}`, sourceId: `s${at}`, text: copied ? STORY : own };
      });
      const begin = process.cpuUsage();
      findEchoes({ accounts, sources: [] });
      return process.cpuUsage(begin).user / 1000;
    };
    run(100, true);
    for (const copied of [true, false]) expect(run(2000, copied)).toBeLessThan(8 * Math.max(40, run(500, copied)));
  });

  it.each([
    ["one word", "a ".repeat(50_000)],
    ["credits", "told North Wire ".repeat(20_000)],
    ["names in brackets", "(North Wire) ".repeat(20_000)],
    ["quotation marks", '"'.repeat(50_000)],
    ["one phrase", "the old crane fell on the quay ".repeat(10_000)],
  ])("reads hostile texts of %s in under two seconds", (_name, text) => {
    const begin = process.cpuUsage();
    echoes({ agency: text, daily: text, post: text });
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(2000);
  });
});
