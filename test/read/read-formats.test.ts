import { describe, expect, it } from "vitest";
import { parseDossier } from "../../src/dossier/parse.ts";
import { readDossier } from "../../src/read/read.ts";
import { toCsv } from "../../src/render/csv.ts";
import { toJsonLd } from "../../src/render/jsonld.ts";
import { compare } from "../../src/report/compare.ts";

async function read(name: string, content: unknown, more: object = {}) {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const { dossier, notices } = await readDossier(text, { name, ...more });
  const names = new Map(dossier.sources.map((source) => [source.id, source.name]));
  // Everything that is read must be a dossier that the library takes.
  const { assertions } = parseDossier(dossier);
  const said = assertions.map(({ attribution: [link], text: words }) =>
    link ? `${link.holder === null ? "?" : names.get(link.holder)} ${link.act}: ${words}` : `-: ${words}`,
  );
  return { dossier, said, codes: notices.map((notice) => notice.code), notices };
}

const API = {
  claims: [
    {
      text: "The pool was never unfit.",
      claimant: "Harlow Council",
      claimDate: "2021-05-03T00:00:00Z",
      claimReview: [
        {
          publisher: { name: "Pool Check", site: "poolcheck.example" },
          url: "https://poolcheck.example/1",
          title: "Was the pool unfit?",
          reviewDate: "2021-05-06T00:00:00Z",
          textualRating: "False",
          languageCode: "en",
        },
        {
          publisher: { site: "other.example" },
          url: "https://other.example/2",
          reviewDate: "2021-05-07",
          textualRating: "Half true",
        },
      ],
    },
    { text: "", claimReview: [] },
  ],
  nextPageToken: "x",
};

describe("readDossier: ClaimReview and Claim", () => {
  it("reads the answer of the Fact Check Tools API", async () => {
    const { dossier, said, codes } = await read("pool.json", API);
    expect(said).toEqual([
      "Harlow Council assert: The pool was never unfit.",
      "Pool Check deny: The pool was never unfit.",
      "Harlow Council assert: The pool was never unfit.",
      "other.example evaluate: “Half true”: The pool was never unfit.",
    ]);
    expect(dossier.event).toEqual({ id: "pool", label: "pool" });
    expect(dossier.accounts.map(({ date, url, title }) => [date, url, title])).toEqual([
      ["2021-05-06", "https://poolcheck.example/1", "Was the pool unfit?"],
      ["2021-05-07", "https://other.example/2", null],
    ]);
    expect(dossier.assertions?.[0]?.asOf).toBe("2021-05-03");
    expect(codes).toEqual(["claim-without-text", "rating-kept-as-words"]);
  });
  it("sets a review that denies a claim against its claimant", async () => {
    const { dossier } = await read("pool.json", API);
    const report = compare(dossier);
    const denial = report.assertions.find((one) => one.attribution[0]?.act === "deny");
    expect(
      report.contrasts.some((one) => one.relation === "contradicts" && [one.a, one.b].includes(denial?.id ?? "")),
    ).toBe(true);
  });
  it("reads schema.org markup, also as a graph with references", async () => {
    const review = {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "ClaimReview",
          claimReviewed: "The pool was never unfit.",
          datePublished: "2021-05-06",
          url: "https://poolcheck.example/1",
          author: { "@type": "Organization", name: "Pool Check" },
          reviewRating: { "@type": "Rating", ratingValue: 1, bestRating: 5, alternateName: "Incorrect" },
          itemReviewed: { "@id": "#claim" },
        },
        {
          "@id": "#claim",
          "@type": "Claim",
          author: { "@type": "Person", name: "Anna Bell" },
          datePublished: "2021-05-03",
        },
      ],
    };
    expect((await read("a.jsonld", review)).said).toEqual([
      "Anna Bell assert: The pool was never unfit.",
      "Pool Check deny: The pool was never unfit.",
    ]);
  });
  it("reads claims without a review where they appear", async () => {
    const claim = {
      "@type": "Claim",
      text: "The pool is closed.",
      author: { name: "Anna Bell" },
      appearance: [{ url: "https://gazette.example/1", headline: "Pool closed" }, "https://wire.example/2"],
    };
    const { dossier, said } = await read("a.json", [claim]);
    expect(said).toEqual(["Anna Bell assert: The pool is closed.", "Anna Bell assert: The pool is closed."]);
    expect(dossier.sources.map((source) => source.name)).toEqual(["Anna Bell", "gazette.example", "wire.example"]);
  });
  it("reads the claims of our own linked data", async () => {
    const report = compare((await read("pool.json", API)).dossier);
    const { said } = await read("report.jsonld", toJsonLd(report));
    expect(said.some((one) => one.endsWith("assert: The pool was never unfit."))).toBe(true);
  });
  it("says when there is no claim", async () => {
    await expect(readDossier("{}", { name: "x.json", type: "claimreview" })).rejects.toThrow(
      "x.json: holds no schema.org",
    );
  });
});

const LINES = [
  {
    document_id: "Letter 1",
    text: "😀 The guard said that three swimmers were ill. The pool is closed.",
    extractions: [
      {
        extraction_class: "claim",
        extraction_text: "three swimmers were ill",
        char_interval: { start_pos: 22, end_pos: 45 },
        alignment_status: "match_exact",
        attributes: { speaker: "The guard", act: "allege", mood: "sad" },
      },
      {
        extraction_class: "claim",
        extraction_text: "The pool is shut.",
        char_interval: { start_pos: 47, end_pos: 66 },
      },
      { extraction_class: "claim", extraction_text: "It rained.", char_interval: null },
      { extraction_class: "person", extraction_text: "guard", char_interval: { start_pos: 6, end_pos: 11 } },
      { extraction_class: "claim", extraction_text: "" },
    ],
  },
];

describe("readDossier: ratings of claims", () => {
  const rated = (textualRating: string) =>
    read("x.json", {
      claims: [{ text: "It rained.", claimant: "A", claimReview: [{ publisher: { name: "C" }, textualRating }] }],
    });
  it.each([
    ["FALSE!", "C deny: It rained."],
    ["Faux", "C deny: It rained."],
    ["C’est faux", "C deny: It rained."],
    ["❌ Falso.", "C deny: It rained."],
    ["Falsch", "C deny: It rained."],
    ["गलत", "C deny: It rained."],
    ["False. It snowed.", "C deny: It rained."],
    ["Vrai", "C confirm: It rained."],
    ["Misleading", "C evaluate: “Misleading”: It rained."],
    ["Half true", "C evaluate: “Half true”: It rained."],
    ["Not false", "C evaluate: “Not false”: It rained."],
    ["False alarm", "C evaluate: “False alarm”: It rained."],
    ["!", "C evaluate: “!”: It rained."],
  ])("reads %s", async (rating, wanted) => {
    expect((await rated(rating)).said[1]).toBe(wanted);
  });
  it.each([
    ["Mostly False", "deny"],
    ["Plutôt faux", "deny"],
    ["Mostly true", "confirm"],
  ])("reads %s without its reserve, and says so", async (rating, act) => {
    const { said, codes } = await rated(rating);
    expect(said[1]).toBe(`C ${act}: It rained.`);
    expect(codes).toEqual(["graded-rating"]);
  });
  it("takes a claim rated false for one that is denied", async () => {
    const { dossier } = await rated("Faux");
    expect(compare(dossier).contrasts.map(({ relation }) => relation)).toEqual(["contradicts"]);
  });
});

describe("readDossier: langextract", () => {
  it("reads a document in which nothing was found", async () => {
    const lines =
      '{"document_id":"d","text":"It rained.","extractions":null}\n{"document_id":"e","text":"x","extractions":[]}';
    const { dossier, codes, said } = await read("out.jsonl", lines);
    expect(dossier.accounts.map(({ id }) => id)).toEqual(["d", "e"]);
    expect([said, codes]).toEqual([[], ["document-without-extractions", "document-without-extractions"]]);
  });
  const jsonl = `${LINES.map((line) => JSON.stringify(line)).join("\n")}\n`;
  it("reads documents and extractions, intervals in code points", async () => {
    const { dossier, said, codes } = await read("out.jsonl", jsonl);
    expect(said).toEqual(["The guard allege: three swimmers were ill", "-: The pool is shut.", "-: It rained."]);
    const quotes = parseDossier(dossier).assertions.map((one) => one.quote);
    expect(quotes).toEqual(["three swimmers were ill", "The pool is closed.", null]);
    expect(codes).toEqual([
      "extraction-not-read",
      "attribute-not-read",
      "inexact-alignment",
      "extraction-without-place",
      "extraction-without-text",
    ]);
  });
  it("takes the classes that the caller names", async () => {
    expect((await read("out.jsonl", jsonl, { classes: ["person"] })).said).toEqual(["-: guard"]);
  });
  it.each([
    ["{", "out.jsonl:2: is no JSON"],
    ["[]", "out.jsonl:2: must be an object, got []"],
    ['{"text":"x"}', "out.jsonl:2: needs a list “extractions”"],
  ])("names the line that is wrong: %s", async (line, message) => {
    await expect(readDossier(`${jsonl}${line}`, { name: "out.jsonl" })).rejects.toThrow(message);
  });
  it("leaves a place outside the text out", async () => {
    const line = {
      document_id: "a",
      text: "Short.",
      extractions: [{ extraction_text: "Short.", char_interval: { start_pos: 0, end_pos: 99 } }],
    };
    const { dossier, codes } = await read("a.jsonl", JSON.stringify(line));
    expect(dossier.assertions?.[0]?.spans).toBeUndefined();
    expect(codes).toEqual(["extraction-without-place"]);
  });
});

describe("readDossier: tables", () => {
  it("reads one assertion a row, one account for rows of one text", async () => {
    const csv = `\uFEFFPublisher,Speaker,Claim,Date,Act,URL,Note
Harlow Gazette,Anna Bell,"The pool is closed, she said.",3 May 2021,assert,https://g.example/1,x
Harlow Gazette,,Three swimmers were ill.,3 May 2021,,https://g.example/1,
The Wire,the guard,The water was clean.,2021-05-04,deny,,
The Wire,,,2021-05-04,,,
`;
    const { dossier, said, codes } = await read("claims.csv", csv);
    expect(said).toEqual([
      "Anna Bell assert: The pool is closed, she said.",
      "-: Three swimmers were ill.",
      "the guard deny: The water was clean.",
    ]);
    expect(dossier.accounts.map((account) => [account.sourceId, account.date])).toEqual([
      ["harlow-gazette", "2021-05-03"],
      ["the-wire", "2021-05-04"],
    ]);
    expect(codes).toEqual(["column-not-read", "row-without-claim"]);
  });
  it.each([
    ["semicolons", "publisher;claim\nA;One, two.\n"],
    ["tabs", "publisher\tclaim\nA\tOne, two.\n"],
    ["commas in quotation marks", 'publisher,claim\nA,"One, two."\n'],
  ])("reads %s", async (_, csv) => {
    expect((await read("a.csv", csv)).said).toEqual(["-: One, two."]);
  });
  it("takes off the apostrophe that guards a cell", async () => {
    expect((await read("a.csv", "publisher,claim\nA,'=1+1 is what the board said\n")).said).toEqual([
      "-: =1+1 is what the board said",
    ]);
  });
  it("reads back our own table", async () => {
    const { dossier } = await read("pool.json", API);
    const again = await read("again.csv", toCsv(compare(dossier)));
    expect(again.said.toSorted()).toEqual((await read("pool.json", API)).said.toSorted());
  });
  it.each([
    ["a,b\n1,2\n", 'c.csv: no column text (or claim, or quote) and no column publisher (or source), got "a", "b"'],
    ["publisher,claim,date\nA,x,soon\n", 'c.csv: row 2: date: "soon" is no date'],
    ["publisher,claim,act\nA,x,sing\n", 'c.csv: row 2: act: "sing" is none of assert'],
    ["publisher,claim,kind\nA,x,paper\n", 'c.csv: row 2: kind: "paper" is none of outlet'],
  ])("names what is wrong in %j", async (csv, message) => {
    await expect(readDossier(csv, { name: "c.csv" })).rejects.toThrow(message);
  });
});

const NOTE = {
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: "http://notes.example/1",
  type: "Annotation",
  creator: { name: "Jane" },
  body: [
    { type: "TextualBody", value: "ill", purpose: "tagging" },
    { type: "TextualBody", value: "Three were ill, says the guard", purpose: "describing" },
  ],
  target: {
    source: "https://gazette.example/pool",
    selector: [
      { type: "TextQuoteSelector", exact: "three swimmers", prefix: "said that ", suffix: " were ill" },
      { type: "TextPositionSelector", start: 20, end: 34 },
    ],
  },
};
const PAGE = "The guard said that three swimmers were ill. The mayor said that three swimmers left.";

describe("readDossier: Web Annotations", () => {
  it("reads the words and the quotation", async () => {
    const { dossier, said } = await read("notes.json", NOTE);
    expect(said).toEqual(["-: Three were ill, says the guard"]);
    expect(dossier.assertions?.[0]?.quote).toBe("three swimmers");
    expect(dossier.sources).toEqual([{ id: "gazette-example", name: "gazette.example" }]);
  });
  it("finds the quotation in the text of the page, and says when it is gone", async () => {
    const texts = { "https://gazette.example/pool": `A new letter. ${PAGE}` };
    const { dossier } = await read("notes.json", [NOTE], { texts });
    expect(parseDossier(dossier).assertions[0]?.spans).toEqual([{ start: 34, end: 48 }]);
    const gone = { "https://gazette.example/pool": "Nothing of it is left." };
    const { dossier: without, codes } = await read("notes.json", [NOTE], { texts: gone });
    expect(without.assertions?.[0]?.spans).toBeUndefined();
    expect(codes).toEqual(["orphaned-annotation"]);
  });
  it("reads pages of annotations, positions alone, and notes without words or target", async () => {
    const place = {
      type: "Annotation",
      target: { source: "https://gazette.example/pool", selector: { type: "TextPositionSelector", start: 4, end: 9 } },
      bodyValue: "x",
      body: "A guard",
    };
    const collection = {
      type: "AnnotationCollection",
      first: {
        type: "AnnotationPage",
        items: [place, { type: "Annotation" }, { type: "Annotation", target: "https://x.example" }],
      },
    };
    const { dossier, codes } = await read("notes.json", collection, {
      texts: { "https://gazette.example/pool": PAGE },
    });
    expect(parseDossier(dossier).assertions.map((one) => [one.text, one.quote])).toEqual([["A guard", "guard"]]);
    expect(codes).toEqual(["annotation-without-target", "annotation-without-words"]);
  });
  it("reads back the evidence of our own linked data", async () => {
    const account = { id: "a", sourceId: "g", text: PAGE, url: "https://gazette.example/pool" };
    const source = { id: "g", name: "Gazette" };
    const report = compare({ event: { id: "e", label: "Pool" }, sources: [source], accounts: [account] });
    const texts = { "https://gazette.example/pool": PAGE };
    const { dossier } = await read("r.jsonld", toJsonLd(report), { type: "annotations", texts });
    const quotes = parseDossier(dossier).assertions.flatMap((one) => one.quote ?? []);
    expect(quotes).toEqual(expect.arrayContaining(report.assertions.flatMap((one) => one.quote ?? [])));
    expect(report.assertions.length).toBeGreaterThan(1);
  });
  it("says when there is no annotation", async () => {
    await expect(readDossier("{}", { name: "n.json", type: "annotations" })).rejects.toThrow("n.json: holds no W3C");
  });
});
