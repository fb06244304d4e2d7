import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reanchor, selectors, spanAt } from "../../src/text/anchor.ts";

const STORY =
  "The council closed the pool on Monday. “Nobody was ill,” the mayor said. The guard said that three swimmers were ill. On Friday the council opened the pool again, and the mayor said nothing.";

function spanOf(text: string, words: string, occurrence = 0) {
  let start = text.indexOf(words);
  for (let n = 0; n < occurrence; n++) start = text.indexOf(words, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

/** Describes words of `before`, finds them in `after`: the status and the words with a little around them. */
function find(before: string, words: string, after: string, occurrence = 0): string {
  const anchor = reanchor(after, selectors(before, spanOf(before, words, occurrence)));
  return anchor.span === null
    ? anchor.status
    : `${anchor.status} ${anchor.span.start}: ${after.slice(anchor.span.start, anchor.span.end)}`;
}

describe("selectors(text, span)", () => {
  it("gives the words, 32 characters around them, and the place", () => {
    const [quote, position] = selectors(STORY, spanOf(STORY, "three swimmers"));
    expect(quote).toEqual({
      type: "TextQuoteSelector",
      exact: "three swimmers",
      prefix: "the mayor said. The guard said that ".slice(-32),
      suffix: " were ill. On Friday the council",
    });
    expect(STORY.slice(position.start, position.end)).toBe("three swimmers");
  });
  it("counts code points, not code units", () => {
    const text = "😀😀 The pool";
    const [, position] = selectors(text, spanOf(text, "pool"));
    expect(position).toEqual({ type: "TextPositionSelector", start: 7, end: 11 });
    expect(spanAt(text, position)).toEqual(spanOf(text, "pool"));
  });
  it("takes more context where the same words stand in the same context twice", () => {
    const verse = "the pool was closed and the gate was open and the water was cold and the guard was away, ";
    const text = `On Monday ${verse}on Friday ${verse}again.`;
    const [quote] = selectors(text, spanOf(text, "gate was open", 1));
    expect(quote.prefix).toContain("Friday");
  });
  it("does not cut a character in two", () => {
    const text = `${"😀".repeat(40)}pool${"😀".repeat(40)}`;
    const [quote] = selectors(text, spanOf(text, "pool"));
    expect([...(quote.prefix ?? "")].every((character) => character === "😀")).toBe(true);
    expect([...(quote.suffix ?? "")].every((character) => character === "😀")).toBe(true);
  });
  it.each([
    { start: -1, end: 3 },
    { start: 3, end: 3 },
    { start: 0, end: 1000 },
    { start: Number.NaN, end: 3 },
  ])("throws for the span %o", (span) => {
    expect(() => selectors(STORY, span)).toThrow(RangeError);
  });
});

describe("spanAt(text, position)", () => {
  it.each([
    [0, 3, { start: 0, end: 3 }],
    [0, 13, null],
    [3, 3, null],
    [12, 13, null],
    [9, 12, { start: 9, end: 12 }],
  ])("reads %d–%d", (start, end, span) => {
    expect(spanAt("The old pool", { type: "TextPositionSelector", start, end })).toEqual(span);
  });
});

describe("reanchor(text, selectors)", () => {
  it("finds the words at their place", () => {
    expect(find(STORY, "the mayor said", STORY)).toBe("exact 57: the mayor said");
    expect(find(STORY, "the mayor said", STORY, 1)).toBe("exact 167: the mayor said");
  });
  it("finds the right one of two where text was put before", () => {
    const after = `Yesterday the mayor said more. ${STORY}`;
    expect(find(STORY, "the mayor said", after)).toBe("moved 88: the mayor said");
    expect(find(STORY, "the mayor said", after, 1)).toBe("moved 198: the mayor said");
  });
  it("finds the words in other white space and other quotation marks", () => {
    const after = STORY.replaceAll(" ", "\n").replace("“", '"').replace("”", '"');
    expect(find(STORY, "“Nobody was ill,” the mayor said", after)).toContain('"Nobody\nwas\nill,"\nthe\nmayor\nsaid');
  });
  it("finds the words where the context was edited a little", () => {
    const after = STORY.replace("The guard said that", "The guard then told us that").replace(
      "On Friday",
      "On Saturday",
    );
    expect(find(STORY, "three swimmers were ill", after)).toContain("moved");
  });
  it("finds a long passage that stands alone in another text", () => {
    const words = "The guard said that three swimmers were ill. On Friday the council opened";
    expect(find(STORY, words, `A new letter. ${words} two gates.`)).toBe(`moved 14: ${words}`);
  });
  it.each([
    ["the words are gone", "three swimmers", STORY.replace("three swimmers", "four swimmers")],
    [
      "a near miss stands in their place",
      "three swimmers were ill",
      STORY.replace("three swimmers were", "three swimmers was"),
    ],
    [
      "only a look-alike elsewhere is left",
      "the mayor said",
      "Long before, in another town, the mayor said that taxes would fall.",
    ],
    [
      "only the other one of two is left",
      "the mayor said",
      STORY.replace("” the mayor said. The guard said that three", "” he said. A guard told us that five"),
    ],
    ["the text is empty", "the mayor said", ""],
  ])("says orphaned where %s", (_, words, after) => {
    expect(find(STORY, words, after)).toBe("orphaned");
  });
  it("says orphaned where nothing tells two occurrences apart", () => {
    const quote = { type: "TextQuoteSelector", exact: "the pool", prefix: "", suffix: "" } as const;
    expect(reanchor("the pool, the pool", [quote]).status).toBe("orphaned");
    expect(reanchor("xx the pool yy", [quote])).toEqual({ status: "moved", span: { start: 3, end: 11 } });
  });
  it("lets the place decide between equals, where one is clearly nearest", () => {
    const quote = { type: "TextQuoteSelector", exact: "the pool" } as const;
    const text = `the pool${" ".repeat(100)}the pool`;
    const at = (start: number) => reanchor(text, [{ type: "TextPositionSelector", start, end: start + 8 }, quote]);
    expect(at(0)).toEqual({ status: "exact", span: { start: 0, end: 8 } });
    expect(at(100).span).toEqual({ start: 108, end: 116 });
    expect(at(50).status).toBe("orphaned");
  });
  it("throws without words to look for", () => {
    expect(() => reanchor(STORY, [])).toThrow("no words");
    expect(() => reanchor(STORY, [{ type: "TextQuoteSelector", exact: "  " }])).toThrow("no words");
  });
  it("finds every span of an unchanged text at its place, or says orphaned, but never another", () => {
    const part = fc.constantFrom("the pool ", "was ", "closed. ", "“", "”", "\n", "😀", "Harlow ", "3 ", "水");
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join("");
        const start = a % text.length;
        const span = { start, end: start + 1 + (b % (text.length - start)) };
        const words = text.slice(span.start, span.end);
        fc.pre(words.trim() === words && words !== "" && !/[\ud800-\udfff]/.test(words));
        const anchor = reanchor(text, selectors(text, span));
        if (anchor.span !== null) expect(anchor).toEqual({ status: "exact", span });
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
  it("finds a span again after text was put in elsewhere, or says orphaned, but never another", () => {
    const sentence = fc
      .integer({ min: 0, max: 9999 })
      .map((n) => `The guard number ${n} said that the pool was closed. `);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join("");
        const at = text.indexOf("the pool", (a % parts.length) * 40);
        fc.pre(at >= 0);
        const cut = b % at;
        const after = `${text.slice(0, text.lastIndexOf(". ", cut) + 2 || 0)}Nothing else. ${text.slice(text.lastIndexOf(". ", cut) + 2 || 0)}`;
        const anchor = reanchor(after, selectors(text, { start: at, end: at + 8 }));
        if (anchor.span !== null) expect(anchor.span.start).toBe(at + "Nothing else. ".length);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
  it("takes time that grows with the text", () => {
    const text = "a".repeat(200_000);
    const before = process.cpuUsage();
    reanchor(text, [{ type: "TextQuoteSelector", exact: "a".repeat(20_000), prefix: "a".repeat(32), suffix: "b" }]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
  });
  it("takes a position alone as it is, and orphans one beyond the text", () => {
    const place = { type: "TextPositionSelector", start: 2, end: 5 } as const;
    expect(reanchor("🚒 ran off", [place])).toEqual({ status: "unchecked", span: { start: 3, end: 6 } });
    expect(reanchor("🚒 r", [place])).toEqual({ status: "orphaned", span: null });
    expect(() => reanchor("text", [])).toThrow("no words and no place");
  });
});
