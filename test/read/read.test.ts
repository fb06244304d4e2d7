import { describe, expect, it } from "vitest";
import { parseDossier } from "../../src/dossier/parse.ts";
import { assembleDossier, isReadable, readAccount, readDossier } from "../../src/read/read.ts";

describe("readAccount(content, {name}): plain text", () => {
  it("reads headline, date and agency where the text shows them", async () => {
    const text = "Pool closed in Harlow\n\nHARLOW, 3 May 2021 (AFP) -- The council closed the pool on Monday.\n";
    const { account, source, notices } = await readAccount(text, { name: "in/afp-pool.txt" });
    expect(account).toEqual({
      id: "afp-pool",
      sourceId: "afp",
      date: "2021-05-03",
      title: "Pool closed in Harlow",
      text,
    });
    expect(source).toEqual({ id: "afp", name: "AFP" });
    expect(notices).toEqual([]);
  });
  it("names the source after the file where the text does not", async () => {
    const { account, source } = await readAccount("The pool is closed. It was cold.", { name: "harlow_gazette.txt" });
    expect(source).toEqual({ id: "harlow-gazette", name: "harlow gazette" });
    expect(account).toEqual({
      id: "harlow_gazette".replace("_", "-"),
      sourceId: "harlow-gazette",
      text: "The pool is closed. It was cold.",
    });
  });
  it("takes no sentence for a headline and no menu either", async () => {
    const page = "Skip to main content\n\nPool closed\n\nThe council closed the pool on Monday and gave no reason.";
    expect((await readAccount(page, { name: "a.txt" })).account.title).toBe("Pool closed");
    const plain = "The pool was closed on Monday.\n\nThe council gave no reason.";
    expect((await readAccount(plain, { name: "a.txt" })).account.title).toBeUndefined();
  });
  it("lets the caller's metadata win", async () => {
    const metadata = { source: "Harlow Gazette", date: "2021-05-04", kind: "outlet" } as const;
    const { account, source } = await readAccount("The pool is closed.", { name: "a.txt", metadata });
    expect([account.date, source]).toEqual([
      "2021-05-04",
      { id: "harlow-gazette", name: "Harlow Gazette", kind: "outlet" },
    ]);
  });
});

const FRONT = `---
source: Harlow Council
kind: government
party: true
aliases: [the council]
date: 4 May 2021
title: Why we closed the pool
url: https://council.example/pool
language: en
editor: Jane
---

`;

describe("readAccount(content, {name}): Markdown", () => {
  it("reads front matter and turns the marks into plain words", async () => {
    const body = `# Why we closed\n\nThe water was **unfit**, says [the report](https://x.example)\nof *Monday*.\n\n> No one was ill.\n\n- gate\n- guard\n\n![a picture](p.png)\n\n<div>raw</div>\n`;
    const { account, source, notices } = await readAccount(FRONT + body, { name: "council.md" });
    expect(source).toEqual({
      id: "harlow-council",
      name: "Harlow Council",
      kind: "government",
      party: true,
      aliases: ["the council"],
    });
    expect(account).toEqual({
      id: "council",
      sourceId: "harlow-council",
      date: "2021-05-04",
      title: "Why we closed the pool",
      url: "https://council.example/pool",
      language: "en",
      text: "Why we closed\n\nThe water was unfit, says the report of Monday.\n\nNo one was ill.\n\ngate\nguard",
    });
    expect(notices).toEqual([
      {
        code: "unknown-metadata",
        message: "council.md: the field “editor” is not read",
        accountId: "council",
        span: null,
      },
    ]);
  });
  it.each([
    ["date: yesterday", 'a.md: date: "yesterday" is no date'],
    ["date: 01/12/2005", 'a.md: date: "01/12/2005" is no date'],
    ["date: 2005-02-30", 'a.md: date: "2005-02-30" is no date'],
    ["kind: paper", 'a.md: kind: "paper" is none of outlet, government'],
    ["party: maybe", 'a.md: party: "maybe" is neither true nor false'],
    ["aliases: HRW", 'a.md: aliases: "HRW" is no list of names'],
    ["- a\n- b", "a.md: must be a list of"],
    ["a: [b", "a.md: front matter: is no YAML"],
  ])("says what is wrong in the front matter %s", async (front, message) => {
    await expect(readAccount(`---\n${front}\n---\n\nText.`, { name: "a.md" })).rejects.toThrow(message);
  });
  it("reads text nested ten thousand deep without an error", async () => {
    const { account } = await readAccount(`${"> ".repeat(10_000)}The pool is closed.`, { name: "a.md" });
    expect(account.text).toContain("The pool is closed.");
  });
});

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Pool closed | Gazette</title>
<meta property="og:site_name" content="Harlow Gazette"><meta property="og:title" content="Pool closed">
<meta property="article:published_time" content="2021-05-03T10:00:00+01:00">
<link rel="canonical" href="https://gazette.example/pool"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Pool closed</h1>
${Array.from({ length: 6 }, (_, n) => `<p>The council closed the pool on Monday, says letter ${n}, and gave <b>no reason</b> for it. Swimmers gathered&nbsp;at the gate, and a guard told them the water was unfit.</p>`).join("\n")}
<figure><img src="x.png"><figcaption>The gate of the pool</figcaption></figure></article>
<footer>© 2021 Harlow Gazette. All rights reserved.</footer><script>alert(1)</script></body></html>`;

describe("readAccount(content, {name}): HTML", () => {
  it("reads the main text, and the metadata of the page's head", async () => {
    const { account, source, notices } = await readAccount(PAGE, { name: "pool.html" });
    expect(source).toEqual({ id: "harlow-gazette", name: "Harlow Gazette" });
    expect(account).toMatchObject({
      title: "Pool closed",
      date: "2021-05-03T10:00:00+01:00",
      url: "https://gazette.example/pool",
      language: "en-GB",
    });
    const paragraphs = (account.text ?? "").split("\n\n");
    expect(paragraphs.filter((one) => one.startsWith("The council"))).toHaveLength(6);
    expect(account.text).toContain("letter 3, and gave no reason for it. Swimmers gathered at the gate");
    expect(account.text).not.toMatch(/Home|rights reserved|alert|gate of the pool/);
    expect(notices).toEqual([]);
  });
  it("prefers the linked data of the article", async () => {
    const data = {
      "@graph": [
        { "@type": "NewsArticle", headline: "Pool shut", datePublished: "2021-05-02", publisher: { name: "The Wire" } },
      ],
    };
    const html = PAGE.replace("</head>", `<script type="application/ld+json">${JSON.stringify(data)}</script></head>`);
    const { account, source } = await readAccount(html, { name: "pool.html" });
    expect([account.title, account.date, source.name]).toEqual(["Pool shut", "2021-05-02", "The Wire"]);
  });
  it.each([
    ["a fragment", "<p>The pool is closed.</p><p>It is cold.</p>", "The pool is closed.\n\nIt is cold."],
    ["text alone", "The pool is closed.", "The pool is closed."],
    ["nothing", "", ""],
    ["broken tags", "<p>The pool <b>is closed.", "The pool is closed."],
    ["a bad script", '<script type="application/ld+json">{</script><p>The pool.</p>', "The pool."],
  ])("reads %s", async (_, html, text) => {
    expect((await readAccount(html, { name: "a.html" })).account.text).toBe(text);
  });
  it("reads elements nested very deep without an error", async () => {
    const { account } = await readAccount(`${"<div>".repeat(5000)}The pool is closed.`, { name: "a.html" });
    expect(account.text).toBe("The pool is closed.");
  });
});

describe("readAccount: formats", () => {
  it("says which file has no known format", async () => {
    await expect(readAccount("%PDF", { name: "a.pdf" })).rejects.toThrow('a.pdf: unknown type "pdf"; known are txt');
    expect((await readAccount("The pool.", { name: "a.pdf", type: "text" })).account.text).toBe("The pool.");
    expect(["a.txt", "b/c.MD", "d.html", "e.json", "f.csv", "g.pdf", "h"].map(isReadable)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("readDossier(content, {name})", () => {
  it("reads a dossier as it is", async () => {
    const dossier = { event: { id: "e", label: "Pool" }, sources: [], accounts: [] };
    expect(await readDossier(JSON.stringify(dossier), { name: "d.json" })).toEqual({ dossier, notices: [] });
  });
  it.each([
    ["{", "d.json: no JSON"],
    ["{}", "d.json: dossier.event: is missing"],
    ["[1]", "d.json: texts[0]: must be a string"],
    ["1", "d.json: dossier: must be an object"],
  ])("says what is wrong with %s", async (content, message) => {
    await expect(readDossier(content, { name: "d.json" })).rejects.toThrow(message);
  });
});

describe("assembleDossier(files)", () => {
  const files = [
    { name: "b.txt", content: "The pool was never unfit, the council said." },
    { name: "a.md", content: `${FRONT}The water was unfit.` },
    {
      name: "event.yaml",
      content: `event: {label: The Harlow pool, start: 2021-05-03}
sources:
  - {id: council, name: Harlow Council, kind: government}
  - Harlow Gazette
aliases: [[the pool, Harlow pool]]
files:
  b.txt: {source: The Council, date: 2021-05-05}
`,
    },
    { name: "c.txt", content: "Source unknown." },
    { name: "logo.png", content: "" },
  ];
  it("puts articles and event.yaml together", async () => {
    const { dossier, notices } = await assembleDossier(files);
    expect(dossier.event).toEqual({ id: "the-harlow-pool", label: "The Harlow pool", start: "2021-05-03" });
    expect(dossier.sources.map((source) => [source.id, source.kind])).toEqual([
      ["council", "government"],
      ["harlow-gazette", undefined],
      ["c", undefined],
    ]);
    expect(dossier.accounts.map((account) => [account.id, account.sourceId, account.date])).toEqual([
      ["a", "council", "2021-05-04"],
      ["b", "council", "2021-05-05"],
      ["c", "c", undefined],
    ]);
    expect(dossier.aliases).toEqual([["the pool", "Harlow pool"]]);
    expect(notices.map((notice) => notice.code)).toEqual(["unknown-metadata", "file-not-read"]);
    expect(parseDossier(dossier).accounts).toHaveLength(3);
  });
  it("gives the same in any order of the files", async () => {
    expect(await assembleDossier(files.toReversed())).toEqual(await assembleDossier(files));
  });
  it("names the event after the folder where nothing else names it", async () => {
    const { dossier } = await assembleDossier([files[0]!], { label: "pool case" });
    expect(dossier.event).toEqual({ id: "pool-case", label: "pool case" });
  });
  it("gives files of one name ids of their own", async () => {
    const two = [
      { name: "x/a.txt", content: "One." },
      { name: "y/a.txt", content: "Two." },
    ];
    expect((await assembleDossier(two)).dossier.accounts.map((account) => account.id)).toEqual(["a", "a-2"]);
  });
  it("takes in dossiers and their assertions", async () => {
    const inner = {
      event: { id: "e", label: "Pool" },
      sources: [{ id: "hc", name: "Harlow Council" }],
      accounts: [{ id: "letter", sourceId: "hc", text: "The pool is closed." }],
      assertions: [
        { accountId: "letter", text: "The pool is closed.", attribution: [{ holder: "hc", act: "assert" }] },
      ],
    };
    const { dossier } = await assembleDossier([...files, { name: "z.json", content: JSON.stringify(inner) }]);
    expect(dossier.accounts.at(-1)).toMatchObject({ id: "letter", sourceId: "council" });
    expect(dossier.assertions).toEqual([
      { accountId: "letter", text: "The pool is closed.", attribution: [{ holder: "council", act: "assert" }] },
    ]);
    expect(parseDossier(dossier).assertions).toHaveLength(1);
  });
  it.each([
    ["event: 3", "event.yaml: event: needs a label, got 3"],
    ["sources: HRW", 'event.yaml: sources: must be a list, got "HRW"'],
    ["sources: [{id: x}]", "event.yaml: sources: needs a name"],
    ["evnet: x", "event.yaml: evnet: unknown field; known are event"],
    ["files: {a.txt: {date: soon}}", 'event.yaml: files: a.txt: date: "soon" is no date'],
    ["just words", "event.yaml: must hold fields"],
    ["a: [", "event.yaml: is no YAML"],
  ])("says what is wrong in an event.yaml of %s", async (content, message) => {
    await expect(assembleDossier([{ name: "event.yaml", content }])).rejects.toThrow(message);
  });
  it("names the file that cannot be read", async () => {
    await expect(assembleDossier([{ name: "x/bad.json", content: "{" }])).rejects.toThrow("x/bad.json: no JSON");
  });
});

describe("a signal to stop", () => {
  const stopped = AbortSignal.abort(new Error("enough"));
  it.each([
    ["readAccount", () => readAccount("The pool is closed.", { name: "a.txt", signal: stopped })],
    ["readDossier", () => readDossier("{}", { name: "a.json", signal: stopped })],
    ["assembleDossier", () => assembleDossier([{ name: "a.txt", content: "x" }], { signal: stopped })],
  ] as const)("ends %s with its reason", async (_, read) => {
    await expect(read()).rejects.toThrow("enough");
  });
  it("ends assembleDossier between two files, and what is left is not read", async () => {
    const stop = new AbortController();
    const read: string[] = [];
    const file = (name: string) => ({
      name,
      get content() {
        read.push(name);
        if (name === "b.txt") stop.abort(new Error("enough"));
        return "The pool is closed.";
      },
    });
    const files = ["a.txt", "b.txt", "c.txt"].map(file);
    await expect(assembleDossier(files, { signal: stop.signal })).rejects.toThrow("enough");
    expect([...new Set(read)]).toEqual(["a.txt", "b.txt"]);
  });
});
