import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mend } from "../../src/text/mend.ts";

/** The original's words behind some words of the view. */
function original(text: string, words: string): string[] {
  const mended = mend(text);
  const start = mended.view.indexOf(words);
  expect(start, `"${words}" in the view`).toBeGreaterThanOrEqual(0);
  return mended.spans({ start, end: start + words.length }).map((span) => text.slice(span.start, span.end));
}

function whys(text: string): string[] {
  return mend(text).furniture.map((one) => `${one.why}: ${text.slice(one.span.start, one.span.end)}`);
}

const STORY = [
  "The council of Harlow closed the swimming pool on Monday and gave no reason for it.",
  "Swimmers gathered at the gate. A guard told them that the water had been found unfit, which the council denied.",
  "“Nobody has tested anything,” the mayor said, and promised that the pool would open again within the week.",
  "The health office has not answered our questions, and the operator of the pool could not be reached by Tuesday.",
].join("\n\n");

describe("mend: text that is well formed", () => {
  it.each([
    ["paragraphs", STORY],
    ["one sentence", "The pool was closed on Monday."],
    ["nothing", ""],
    ["blank lines", "\n\n \n"],
    ["a list of short lines", "apples\npears\nplums\ncherries\n"],
    ["a headline and a paragraph", `Pool closed\n\n${STORY}`],
    ["lines that end with windows breaks", STORY.replaceAll("\n", "\r\n")],
    ["another script", "Совет закрыл бассейн в понедельник.\n\n市议会关闭了游泳池。\n\nأغلق المجلس المسبح."],
  ])("comes back as it is: %s", (_, text) => {
    const mended = mend(text);
    expect(mended.view).toBe(text);
    expect(mended.furniture).toEqual([]);
  });

  it("keeps words that only look like furniture inside a sentence", () => {
    const text = [
      "Share prices fell on Monday after the court closed the pool, its owners said in a short statement.",
      "Residents were told to sign up for text alerts by the council before the end of the week.",
      "Latest figures show three swimmers ill, one of them badly, according to the health office on Tuesday.",
      "The World Health Organization (WHO) Director for Europe said the water of the pool was not tested at all.",
      "NATO - the alliance - was not asked.",
      "He showed a picture: the wall had fallen.",
    ].join("\n\n");
    expect(mend(text).view).toBe(text);
  });
});

describe("mend: printed lines", () => {
  const page = [
    "The council of Harlow closed the swimming pool on Mon-",
    "day and gave no reason for it. Swimmers who had gath-  ",
    "ered at the gate were told that the water was unfit.",
    "The mayor denied it.",
    "A well-known guard, a self-",
    "employed man of the town, said that a two-",
    "year-old report had been kept from the public until",
    "this week.",
  ];
  it.each([
    ["a blank line after each", "\n\n"],
    ["one break after each", "\n"],
    ["windows breaks", "\r\n"],
  ])("are joined, with %s", (_, separator) => {
    expect(mend(page.join(separator)).view).toBe(
      "The council of Harlow closed the swimming pool on Monday and gave no reason for it. Swimmers who had gathered at the gate were told that the water was unfit. The mayor denied it.\n\nA well-known guard, a self-employed man of the town, said that a two-year-old report had been kept from the public until this week.",
    );
  });

  it("give one span that runs over the breaks", () => {
    const text = page.join("\n\n");
    expect(original(text, "pool on Monday and")).toEqual(["pool on Mon-\n\nday and"]);
    expect(original(text, "Monday")).toEqual(["Mon-\n\nday"]);
    expect(original(text, "gathered")).toEqual(["gath-  \n\nered"]);
    expect(original(text, "denied it.")).toEqual(["denied it."]);
  });

  it("keep a hyphen that the text uses elsewhere inside a line", () => {
    const text =
      "The group is pro-western, it says, and the paper calls the men pro-\nwestern too, without naming any of them at all.";
    expect(mend(text).view).toContain("calls the men pro-western too");
  });

  it("keep a hyphen before a capital", () => {
    const text =
      "The guard of the pool spoke to the Anglo-\nRussian society about it and was then asked by the\nmayor and his two guards from the town hall to\nleave the hall before the end of the week.";
    expect(mend(text).view).toContain("the Anglo-Russian society");
  });

  it("end a heading before its paragraph", () => {
    const text = ["Trouble at the pool", ...page].join("\n\n");
    expect(mend(text).view.startsWith("Trouble at the pool\n\nThe council of Harlow")).toBe(true);
  });

  it("lose soft hyphens", () => {
    const text = "The coun\u00ADcil closed the pool.";
    expect(mend(text).view).toBe("The council closed the pool.");
    expect(original(text, "council")).toEqual(["coun\u00ADcil"]);
  });

  it("lose page numbers and running heads that stand in the middle of a sentence", () => {
    const sheets = [
      ["council had known of the water for a month and kept", "it from the swimmers, although the guard asked, and"],
      ["so the gate stayed open through the whole of August,", "as the mayor has now said to the paper, without one"],
      ["test of the water, and without a word to the town in", "which most of the swimmers live and pay their taxes."],
    ];
    const text = sheets.map((body, n) => [`Harlow Gazette ${n + 10}`, ...body, `- ${n + 1} -`].join("\n")).join("\n\f");
    const mended = mend(text);
    expect(mended.view).toContain("the guard asked, and so the gate stayed");
    expect(mended.view).toContain("without one test of the water");
    expect(whys(text)).toContain("a page number: - 2 -");
    expect(whys(text)).toContain("a running head: Harlow Gazette 11");
  });
});

describe("mend: what interrupts a printed sentence", () => {
  const text = [
    "The council of Harlow closed the swimming pool on Mon-",
    "day and gave no reason for it, neither in its letter to",
    "Anna Bell, guard of the pool, at the gate on Mon-",
    "day. Photo: harlow.example",
    "Anger in the town grew through the week, and the mayor has now promised an inquiry into all that",
    "happened, with the swimmers heard first.",
    "",
    "",
    "the swimmers nor on its board. The mayor denied it [1].",
    "Sources:",
    "1. Harlow Gazette, the pool and the coun-",
    "cil /",
    "http://gazette.example/pool/closed-on-",
    "monday.html",
    "2. Letter of the council /",
    "http://council.example/letter",
    "A second letter came on Friday, the guard said, and this",
    "time it was the swimmers who had to answer.",
  ].join("\n\n");
  const mended = mend(text);

  it("is left out where it is furniture, and put after the paragraph where it is a box", () => {
    expect(mended.view.split("\n\n")).toEqual([
      "The council of Harlow closed the swimming pool on Monday and gave no reason for it, neither in its letter to the swimmers nor on its board. The mayor denied it.",
      "Anger in the town grew through the week, and the mayor has now promised an inquiry into all that happened, with the swimmers heard first.",
      "A second letter came on Friday, the guard said, and this time it was the swimmers who had to answer.",
    ]);
  });
  it("gives findings", () => {
    expect(mended.notices.map((notice) => [notice.code, notice.message.slice(0, 40)])).toEqual([
      ["page-furniture", "Left out as a caption: “Anna Bell, guard"],
      ["page-furniture", "Left out as a list of references: “Sourc"],
    ]);
  });
  it("parts the spans of the sentence", () => {
    expect(original(text, "its letter to the swimmers nor")).toEqual(["its letter to", "the swimmers nor"]);
  });
  it("leaves reference marks out of the view, not out of the span", () => {
    expect(original(text, "denied it.")).toEqual(["denied it [1]."]);
  });
});

describe("mend: pages and letters", () => {
  it("leaves out menus, captions, datelines and credits, each with its reason", () => {
    const text = [
      "Skip to main content",
      "Breaking News",
      "Pool closed in Harlow",
      "By Anna Bell and Tom Reed",
      `Swimmers at the gate on Monday (AFP) ${STORY.split("\n\n")[0]}`,
      `HARLOW, 3 May 2021 (AFP) -- ${STORY.split("\n\n")[1]}`,
      "Share this article",
      ...STORY.split("\n\n").slice(2),
      "(Jane Roe of the Harlow office contributed to this report.)",
      "The pool: all our coverage",
      "If you read this in the town, you may be fined for opening our site again before the week has come to its end.",
    ].join("\n\n");
    expect(whys(text).map((why) => why.split(": ")[0])).toEqual([
      "a link around the menu",
      "a menu",
      "a byline",
      "a caption",
      "a dateline",
      "an invitation to share",
      "credits",
      "credits",
      "credits",
    ]);
    expect(mend(text).view).toBe(`Pool closed in Harlow\n\n${STORY}`);
  });

  it.each([
    ["Harlow, May 3, 2021", "a dateline"],
    ["Monday, 3 May 2021, 14:05 GMT", "a dateline"],
    ["2021-05-03", "a dateline"],
  ])("leaves out the line %j", (line, why) => {
    const { view, furniture } = mend(`Pool closed in Harlow\n\n${line}\n\n${STORY}`);
    expect(furniture.map((one) => one.why)).toEqual([why]);
    expect(view).toBe(`Pool closed in Harlow\n\n${STORY}`);
  });
  it.each(["(May 3) — ", "3 May 2021. "])("leaves out %j before the first sentence", (day) => {
    expect(mend(`${day}${STORY}`).view).toBe(STORY);
  });
  it.each(["The guard died on 3 May 2021", "The Harlow Flood of May 3, 2021", "12 May 2021 was a Sunday in Harlow."])(
    "keeps the line %j, which says something",
    (line) => {
      expect(mend(`${line}\n\n${STORY}`).view).toBe(`${line}\n\n${STORY}`);
    },
  );

  it("leaves out contact lists, pleas and the close of a letter", () => {
    const close = "Thank you for your attention to this.\n\nHolly Roe\nDirector\nFriends of the Pool";
    const plea = "Your gift can help keep the pool open.";
    expect(mend(`${STORY}\n\n${close}`).view).toBe(STORY);
    expect(mend(`${STORY}\n\nFor further information:\nJane Roe, Harlow, 1-555-0100\n\n${plea}`).view).toBe(STORY);
    expect(mend(`${STORY}\n\n${plea}`).furniture.map((one) => one.why)).toEqual(["a plea for gifts"]);
  });

  it("does not take a second text for the tail of the first", () => {
    const text = `${STORY}\n\n(Jane Roe contributed to this report.)\n\n${STORY}\n\n${STORY}`;
    expect(mend(text).view).toContain(STORY);
    expect(mend(text).view.length).toBeGreaterThan(2 * STORY.length);
  });

  it("leaves out a whole line that ends with the credit of a picture", () => {
    const text = STORY.replace("\n\n", "\n\nThe gate of the pool on Monday. (Photo: Jane Roe)\n\n");
    expect(mend(text).view).toBe(STORY);
  });
});

describe("mend: anything", () => {
  const alphabet = fc.constantFrom(
    "a",
    "B",
    "-",
    " ",
    "\n",
    "\n\n",
    "\f",
    ".",
    "\u00AD",
    "the ",
    "ing",
    "[1]",
    "\ud800",
    "(AP) ",
    "Sources:\n1. ",
    "é",
    "界",
  );
  it("gives spans that hold the words of the view", () => {
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 120 }), fc.nat(), fc.nat(40), (parts, at, length) => {
        const text = parts.join("");
        const mended = mend(text);
        const start = mended.view.length === 0 ? 0 : at % mended.view.length;
        const spans = mended.spans({ start, end: start + length });
        for (const [index, span] of spans.entries()) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          if (index > 0) expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]!.end);
        }
        // Every letter of the view is a letter of the spans.
        const bare = (words: string) => [...words.replace(/[\s\u00AD-]|\[1\]/g, "")].sort().join("");
        const words = spans.map((span) => text.slice(span.start, span.end)).join("");
        if (!text.includes("[")) expect(bare(words)).toBe(bare(mended.view.slice(start, start + length)));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it("finds printed paragraphs again, whatever the width", () => {
    const word = fc.constantFrom(
      "pool",
      "council",
      "swimmers",
      "the",
      "of",
      "denied",
      "inspection",
      "and",
      "responsibility",
      "Harlow",
    );
    const sentence = fc.array(word, { minLength: 30, maxLength: 60 }).map((list) => `It was the ${list.join(" ")}.`);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 45, max: 80 }),
        (paragraphs, width) => {
          const text = printed(paragraphs.join(" "), width).join("\n\n");
          expect(mend(text).view).toBe(paragraphs.join(" "));
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it("takes time that grows with the text and no faster", () => {
    const time = (text: string) => {
      const before = process.cpuUsage();
      mend(text).spans({ start: 0, end: 10 });
      return process.cpuUsage(before).user / 1000;
    };
    for (const part of [
      "a-\n\nb ",
      "Sources:\n1. x\n",
      "the\n\nA ",
      "x".repeat(50),
      "\f1\n",
      "Photo: x\n\nThe gate (",
      "\u00AD",
      "[1] the ",
      "you \n",
    ]) {
      time(part.repeat(1000));
      const small = time(part.repeat(10_000));
      const large = time(part.repeat(80_000));
      expect(large, JSON.stringify(part)).toBeLessThan(Math.max(small, 20) * 40);
    }
  });
});

/** Sets text in lines of at most `width` characters, words broken with a hyphen where they do not fit. */
function printed(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const room = width - line.length - 1;
    if (word.length <= room || line === "") line = line === "" ? word : `${line} ${word}`;
    else if (word.length > 7 && room > 5) {
      lines.push(`${line} ${word.slice(0, 4)}-`);
      line = word.slice(4);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
