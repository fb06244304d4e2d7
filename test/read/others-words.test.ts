import { afterEach, describe, expect, it, vi } from "vitest";
import { isReadable, readAccount, readDossier } from "../../src/read/read.ts";

/** Names that every plain object has without being given them. */
const INHERITED = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];

describe.each(INHERITED)("the word %s, which every object inherits", (word) => {
  it("is kept as the words of a rating", async () => {
    const review = {
      "@type": "ClaimReview",
      claimReviewed: "The pool was shut.",
      author: { name: "Pool Check" },
      reviewRating: { alternateName: word },
    };
    const { dossier, notices } = await readDossier(JSON.stringify(review), { name: "r.json" });
    expect(dossier.assertions?.map(({ text }) => text)).toContain(`“${word}”: The pool was shut.`);
    expect(notices.map(({ code }) => code)).toContain("rating-kept-as-words");
  });
  it("is a field of front matter that is not read, with a notice", async () => {
    const { notices } = await readAccount(`---\n${word}: x\n---\n\nA pool was shut.`, { name: "a.md" });
    expect(notices.map(({ message }) => message)).toEqual([`a.md: the field “${word}” is not read`]);
  });
  it("is an attribute of langextract that is not read, with a notice", async () => {
    const line = `{"text":"A pool was shut.","extractions":[{"extraction_class":"claim","extraction_text":"A pool was shut.","attributes":{"${word}":"x"}}]}`;
    const { notices } = await readDossier(line, { name: "l.jsonl" });
    expect(notices.map(({ message }) => message).join()).toContain(word);
  });
  it("is no ending of a file that is read", () => {
    expect(isReadable(`a.${word}`)).toBe(false);
  });
});

describe("front matter", () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  afterEach(() => warned.mockClear());
  it("with a tag of its own tells nothing to standard error", async () => {
    const { source } = await readAccount("---\nsource: !!js/function 'x'\n---\n\nA pool was shut.", { name: "a.md" });
    expect([source.name, warned.mock.calls]).toEqual(["x", []]);
  });
  it("that is nested without end or endless is refused in plain words", async () => {
    const deep = `---\na: ${"[".repeat(8000)}${"]".repeat(8000)}\n---\n\nA.`;
    await expect(readAccount(deep, { name: "a.md" })).rejects.toThrow("a.md: front matter: is no YAML");
    const long = `---\n${Array.from({ length: 9000 }, (_, at) => `k${at}: 1`).join("\n")}\n---\n\nA.`;
    await expect(readAccount(long, { name: "a.md" })).rejects.toThrow(/is \d+ characters long, the limit is 16384/);
  });
});
