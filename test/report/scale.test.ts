import { describe, expect, it } from "vitest";
import { compare, parseReport } from "../../src/index.ts";
import { syntheticAssertions } from "../bench/synthetic.ts";

describe("compare(dossier) at its edges", () => {
  const event = { id: "e", label: "Event" };
  it("reports on 10,000 assertions", { timeout: 120_000 }, () => {
    const texts = [...new Set(syntheticAssertions(10_500, 1).map((assertion) => assertion.text))].slice(0, 10_000);
    const sources = Array.from({ length: 20 }, (_, index) => ({ id: `s${index}`, name: `Source ${index}` }));
    const accounts = sources.map(({ id }) => ({ id: `${id}-1`, sourceId: id, date: "2026-03-01" }));
    const assertions = texts.map((text, index) => ({ id: `a${index}`, accountId: `s${index % 20}-1`, text }));
    const report = compare({ event, sources, accounts, assertions });
    expect(new Set(report.issues.flatMap((issue) => issue.assertionIds)).size).toBe(texts.length);
    parseReport(report);
  });
  it("says of an empty dossier that there is nothing to compare", () => {
    const report = compare({ event, sources: [], accounts: [] });
    expect(report.issues).toEqual([]);
    expect(report.notices.map((notice) => notice.code)).toEqual(["no-accounts"]);
  });
  it("says of one account that it is compared with itself", () => {
    const account = {
      id: "a",
      sourceId: "s",
      text: "Nine people died, police said. The mayor denied that nine people had died.",
    };
    const report = compare({ event, sources: [{ id: "s", name: "Daily" }], accounts: [account] });
    expect(report.notices.map((notice) => notice.code)).toContain("one-account");
    expect(report.assertions.length).toBeGreaterThan(1);
  });
  it("compares texts in Cyrillic and with emoji, spans to the character", () => {
    const text = "🌊 Полиция сообщила о пяти погибших. 🌊 Мэр сказал: «Погибших нет».";
    const report = compare({
      event,
      sources: [{ id: "s", name: "Газета" }],
      accounts: [{ id: "a", sourceId: "s", text, language: "ru" }],
      assertions: [
        { accountId: "a", quote: "Погибших нет" },
        { accountId: "a", quote: "о пяти погибших" },
      ],
    });
    for (const { spans, quote } of report.assertions) expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe(quote);
    expect(report.issues.length).toBeGreaterThan(0);
  });
});
