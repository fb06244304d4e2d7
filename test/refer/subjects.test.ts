import { describe, expect, it } from "vitest";
import { compare } from "../../src/index.ts";
import { rootOf } from "../../src/refer/roots.ts";
import { subjectsOf } from "../../src/refer/subjects.ts";

/** What the claims of texts speak of, each in order. */
function subjectsIn(...texts: readonly string[]): (readonly string[])[] {
  const report = compare(texts);
  return [...subjectsOf(report.assertions, report).values()];
}

describe("the root of a word", () => {
  it.each([
    ["deported deportation deportations deportees deporting", "deport"],
    ["killed killing killings killer killers", "kill"],
    ["denied denial denials", "deny"],
    ["expelled expulsion expulsions", "expel"],
    ["arrests arrested", "arrest"],
    ["destroyed destruction", "destroy"],
    ["evacuees evacuation evacuated", "evacuate"],
    ["approved approval", "approve"],
    ["shelling shelled", "shell"],
  ])("is one for %s", (forms, root) => {
    expect(forms.split(" ").map(rootOf)).toEqual(forms.split(" ").map(() => root));
  });
  it.each(["station", "department", "position", "evidence", "government", "number", "television", "hospital"])(
    "is %s itself where the ending only looks like one",
    (word) => {
      expect(rootOf(word)).toBe(word);
    },
  );
});

describe("what claims speak of", () => {
  it("is one happening under its verbs and nouns", () => {
    for (const keys of subjectsIn("The guards expelled 40 families.", "The deportation of 40 families took a day."))
      expect(keys).toContain("*expulsion");
    for (const keys of subjectsIn("The army shelled the market.", "The strike on the market killed nobody."))
      expect(keys).toContain("*attack");
    for (const keys of subjectsIn("The ballot was fair.", "Observers watched the vote in ten towns."))
      expect(keys).toContain("*election");
  });
  it("is one person under title, surname and full name, and in the first person", () => {
    const keys = subjectsIn(
      "Oda Lind said the dam was safe. Tom Berg said Lind had lied.",
      'Mayor Oda Lind met the crews. "I told the truth," Oda Lind said.',
    );
    expect(keys.filter((each) => each.includes("@speaker:oda-lind")).length).toBe(3);
  });
  it("is what a word stands for", () => {
    const keys = subjectsIn("Ana Berg said the guards had fired first. Tom Lund denied it.");
    expect(keys.at(-1)).toEqual(expect.arrayContaining(["guard", "fire"]));
  });
});
