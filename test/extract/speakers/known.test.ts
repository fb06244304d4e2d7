import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract, extractKnowing } from "../../../src/extract/extract.ts";
import { KnownNames } from "../../../src/extract/speakers/known.ts";
import type { Source } from "../../../src/model/dossier.ts";

const PEOPLE = [
  "Ana Berg",
  "Ana Berg-Lund",
  "Tom Berg",
  "Yuri Sergeyev",
  "Iurii Sergeev",
  "Lund",
  "Mr Lund",
  "Ms Berg",
];
const BODIES = [
  "Harbour Pilots Union",
  "Union of Harbour Pilots",
  "Norland Ferry Board",
  "Norland Ferry Committee",
  "HPU",
  "NFB",
  "NFC",
];
const person = fc.constantFrom(...PEOPLE);
const body = fc.constantFrom(...BODIES);
const name = fc.oneof(person, body);
const speaker = fc.oneof(
  name,
  fc.constantFrom("He", "She", "It", "They", "The union", "The board", "The captain"),
  fc.tuple(body, fc.constantFrom("HPU", "NFB", "NFC")).map(([full, letters]) => `The ${full} (${letters})`),
  fc.tuple(person, body).map(([who, whose]) => `${who}, a spokesman for the ${whose},`),
);
const sentence = fc.oneof(
  speaker.map((who) => `${who} said the ferry was late.`),
  fc.tuple(speaker, name).map(([who, whom]) => `${who} met ${whom} at the quay.`),
  speaker.map((who) => `“The ferry is safe,” ${who} said.`),
);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));
const groups = fc.array(fc.array(name, { minLength: 2, maxLength: 3 }), { maxLength: 4 });

describe("names that grow from text to text", () => {
  it("tell what names made anew of all sources tell", () => {
    const property = fc.property(
      fc.array(text, { minLength: 2, maxLength: 8 }),
      name,
      groups,
      (texts, first, aliases) => {
        const sources: Source[] = [{ id: "daily", name: "Daily", kind: "other", aliases: [first] }];
        const known = new KnownNames({ sources, aliases });
        for (const [at, each] of texts.entries()) {
          const account = { id: `a${at}`, sourceId: "daily", text: each };
          const found = extractKnowing(account, known);
          expect(found).toEqual(extract(account, { sources, aliases }));
          for (const one of found.speakers) {
            if (sources.some(({ id }) => id === one.id)) continue;
            sources.push(one);
            known.add(one);
          }
        }
      },
    );
    fc.assert(property, { numRuns: 150 });
  });
  it("let a speaker who comes later stand for his alias", () => {
    const known = new KnownNames({ aliases: [["Norland Ferry Board", "the quay office"]] });
    expect(known.pending("quay office")).toEqual(["Norland Ferry Board", "the quay office"]);
    known.add({ id: "board", name: "Norland Ferry Board", kind: "other" });
    expect([known.idOf("quay office"), known.pending("quay office")]).toEqual(["board", undefined]);
  });
  it("keep the first of two sources with one name, and a source before an alias", () => {
    const known = new KnownNames({
      sources: [{ id: "a", name: "Ferry Board", kind: "other" }],
      aliases: [["Ferry Board", "Harbour Union"]],
    });
    expect(known.idOf("harbour union")).toBe("a");
    known.add({ id: "b", name: "Harbour Union", kind: "other" });
    known.add({ id: "c", name: "Ferry Board", kind: "other" });
    expect([known.idOf("ferry board"), known.idOf("harbour union")]).toEqual(["a", "b"]);
  });
});
