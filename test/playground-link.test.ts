import { describe, expect, it } from "vitest";
import { fromFragment, LONGEST_LINK, toFragment } from "../docs/playground/link.ts";

const SHEET = {
  label: "Пожар & flood <b>",
  texts: [
    { name: "Daily A", date: "2026-03-04", text: "Nine died 🚒.\n\n“No,” she said." },
    { name: "", date: "", text: "x" },
  ],
};

describe("texts in the fragment of an address", () => {
  it("come back as they went", async () => {
    const fragment = await toFragment(SHEET);
    expect(fragment).toMatch(/^#t=[\w-]+$/);
    expect(await fromFragment(fragment)).toEqual(SHEET);
  });
  it("leave room for some ten thousand words", async () => {
    const words = Array.from({ length: 10_000 }, (_, at) => `word${(at * 7919) % 2000}`).join(" ");
    const { length } = await toFragment({ label: "", texts: [{ name: "", date: "", text: words }] });
    expect(length).toBeLessThan(LONGEST_LINK);
  });
  it.each(["", "#other", "#t=", "#t=%%%", "#t=AAAA", "#t=q1YqKa0AAA"])("are not found in %j", async (fragment) => {
    expect(await fromFragment(fragment)).toBeNull();
  });
  it("are refused where a short link unpacks to very much", async () => {
    const bomb = await toFragment({ label: "", texts: [{ name: "", date: "", text: "a".repeat(3_000_000) }] });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await fromFragment(bomb)).toBeNull();
  });
});
