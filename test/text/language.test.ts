import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.ts";
import { foreignLanguage, isAllCapitals, isCutOff } from "../../src/text/language.ts";

const read = (text: string) => extract({ id: "a", sourceId: "s", text });

describe("foreignLanguage(text)", () => {
  it.each([
    ["Die Brücke wurde am Montag gesperrt. Der Rat sagte, dass die Schrauben nicht fest waren.", "German"],
    ["Le pont a été fermé lundi. Le maire dit que les boulons ne sont pas sûrs et que personne est blessé.", "French"],
    [
      "El puente fue cerrado el lunes. El alcalde dijo que los pernos no eran seguros y que nadie está herido.",
      "Spanish",
    ],
    ["Мост закрыли в понедельник. Мэр сказал, что болты были слабыми.", "a language in Cyrillic letters"],
    ["Köprü kapandı, 他说桥不安全，市长说螺栓松动，没有人受伤，桥在星期一关闭了。", "Chinese or Japanese"],
  ])("names that of %j", (text, language) => {
    expect(foreignLanguage(text)).toBe(language);
    const { assertions, notices } = read(text);
    expect(assertions).toEqual([]);
    expect(notices.map(({ code }) => code)).toEqual(["language-not-read"]);
  });
  it.each([
    "The bridge was closed on Monday. The mayor said the bolts were loose.",
    "Die-hard swimmers said the pool “Das Bad an der Spree” was safe.",
    "Murat Li spoke.",
    "",
  ])("finds none in %j", (text) => {
    expect(foreignLanguage(text)).toBeNull();
  });
});

describe("extract(account): what stands in the way of reading", () => {
  it("is said of capitals throughout", () => {
    const text =
      "THE BRIDGE WAS CLOSED ON MONDAY. THE MAYOR SAID THAT FORTY BOLTS WERE LOOSE AND THAT NOBODY WAS HURT.";
    expect(isAllCapitals(text)).toBe(true);
    expect(read(text).notices.map(({ code }) => code)).toContain("all-capitals");
  });
  it("is said of an end cut off", () => {
    const text =
      "The bridge was closed on Monday. The mayor said that forty bolts were loose and that the contractor had";
    expect(isCutOff(text)).toBe(true);
    expect(isCutOff(`${text} gone.`)).toBe(false);
    expect(read(text).notices.map(({ code }) => code)).toContain("cut-off");
  });
});

describe("extract(account): what has no predicate", () => {
  it.each([
    "Seven people were hurt. (AP)",
    "Seven people were hurt.\n\nTRANSCRIPT",
    "Seven people were hurt.\n\n[19] Ibid",
    "Seven people were hurt.\n\nArchived from the original on 3 May 2019",
    "Granex\n\nSeven people were hurt.",
    "The deal of the day\n\nSeven people were hurt.",
  ])("is no claim: %j", (text) => {
    expect(read(text).assertions.map((each) => each.text)).toEqual(["Seven people were hurt"]);
  });
});
