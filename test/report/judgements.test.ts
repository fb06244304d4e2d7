import { describe, expect, it } from "vitest";
import type { Assertion, DossierInput } from "../../src/model/dossier.ts";
import { InputError } from "../../src/model/faults.ts";
import type { Judgement } from "../../src/model/options.ts";
import type { Contrast, ContrastKind } from "../../src/model/report.ts";
import { compare } from "../../src/report/compare.ts";
import { applyJudgements, judgementsFrom, pairsToJudge } from "../../src/report/judgements.ts";

const TEXTS = {
  a: "The mayor greeted the striking dockers at the harbour gate.",
  b: "The mayor met the striking dockers at the harbour gate with silence.",
};
const DOSSIER: DossierInput = {
  event: { id: "strike", label: "The strike" },
  sources: [
    { id: "a", name: "Daily A" },
    { id: "b", name: "Daily B" },
  ],
  accounts: [
    { id: "a1", sourceId: "a", text: TEXTS.a },
    { id: "b1", sourceId: "b", text: TEXTS.b },
  ],
  assertions: [
    { id: "one", accountId: "a1", quote: TEXTS.a },
    { id: "two", accountId: "b1", quote: TEXTS.b },
  ],
};

/** Answers of a stand-in to all pairs that a dossier leaves open. */
function answers(label: Judgement["label"], confidence = 0.95): Judgement[] {
  return pairsToJudge(compare(DOSSIER)).map(({ id }) => ({ id, label, confidence, model: "stand-in" }));
}

describe("pairsToJudge(report)", () => {
  it("gives the pair that no rule decides, as plain data", () => {
    const pairs = pairsToJudge(compare(DOSSIER));
    expect(pairs).toEqual([{ id: expect.any(String), a: "one", b: "two", textA: TEXTS.a, textB: TEXTS.b }]);
    expect(JSON.parse(JSON.stringify(pairs))).toEqual(pairs);
  });

  it("gives the same pair, the same way round, in any order of the input", () => {
    const turned = {
      ...DOSSIER,
      accounts: [...DOSSIER.accounts].reverse(),
      assertions: [...DOSSIER.assertions!].reverse(),
    };
    expect(pairsToJudge(compare(turned))).toEqual(pairsToJudge(compare(DOSSIER)));
  });

  it.each<[string, readonly ContrastKind[], Contrast["relation"], boolean]>([
    ["no rule", ["no-rule"], "undecided", true],
    ["too little confidence", ["low-confidence"], "undecided", true],
    ["a missing date", ["missing-date"], "undecided", false],
    ["several readings", ["several-readings"], "undecided", false],
    ["a person's ruling", ["decision"], "undecided", false],
    ["a contradiction", ["numeric"], "contradicts", false],
  ])("offers a pair with %s: %j", (_name, kinds, relation, offered) => {
    const report = { assertions: [assertion("a"), assertion("b")], contrasts: [pair({ kinds, relation })] };
    expect(pairsToJudge(report)).toHaveLength(offered ? 1 : 0);
  });

  it("offers no pair with an assertion that stands in no text", () => {
    const report = { assertions: [assertion("a"), assertion("b", [])], contrasts: [pair({})] };
    expect(pairsToJudge(report)).toEqual([]);
  });
});

function assertion(id: string, spans = [{ start: 0, end: 4 }]): Assertion {
  return {
    ...{
      id,
      accountId: "x",
      text: `Text ${id}`,
      quote: null,
      spans,
      attribution: [],
      asOf: null,
      polarity: "positive",
    },
    ...{ modality: "certain", quantities: [], times: [], mode: "narration", answers: [], mentions: [] },
  };
}

function pair(changes: Partial<Contrast>): Contrast {
  const step = { gate: "no rule", outcome: "decided", note: "" } as const;
  return {
    ...{
      id: "p",
      a: "a",
      b: "b",
      relation: "undecided",
      kinds: ["no-rule"],
      because: "No rule.",
      passed: [],
      trace: [step],
    },
    ...{ confidence: 0, sameHolder: false },
    ...changes,
  };
}

describe("judgementsFrom(answers)", () => {
  it("takes labels in capitals", () => {
    const given = [{ id: "p", label: "CONTRADICTION", confidence: 0.9, model: "m" }];
    expect(judgementsFrom(given)).toEqual([{ ...given[0], label: "contradiction" }]);
  });

  it.each<[string, unknown, string]>([
    ["no list", {}, "answers: must be an array"],
    ["an unknown label", [{ id: "p", label: "maybe", confidence: 1, model: "m" }], "answers[0].label"],
    ["a confidence above 1", [{ id: "p", label: "neutral", confidence: 97, model: "m" }], "answers[0].confidence"],
    ["no model", [{ id: "p", label: "neutral", confidence: 1 }], "answers[0].model: is missing"],
    ["an unknown field", [{ id: "p", label: "neutral", confidence: 1, model: "m", score: 1 }], "answers[0].score"],
    ["null", [null], "answers[0]"],
  ])("names the fault of %s", (_name, given, message) => {
    expect(() => judgementsFrom(given)).toThrow(InputError);
    expect(() => judgementsFrom(given)).toThrow(message);
  });
});

describe("compare(dossier, { judgements })", () => {
  it("lets a judgement decide a pair that no rule decides, and says whose it is", () => {
    expect(compare(DOSSIER).contrasts[0]?.relation).toBe("undecided");
    const report = compare(DOSSIER, { judgements: answers("contradiction") });
    expect(report.contrasts[0]).toMatchObject({ relation: "contradicts", kinds: ["judgement"], confidence: 0.95 });
    expect(report.contrasts[0]?.because).toBe("stand-in judges that the two contradict each other (confidence 0.95).");
    expect(report.contrasts[0]?.trace.at(-1)).toMatchObject({ gate: "judgement", outcome: "decided" });
    expect(report.contrasts[0]?.trace.filter(({ outcome }) => outcome === "decided")).toHaveLength(1);
    expect(report.issues[0]?.status).toBe("contested");
    expect(report.notices).toEqual([]);
  });

  it("takes an entailment for a refinement by the first", () => {
    const [contrast] = compare(DOSSIER, { judgements: answers("entailment") }).contrasts;
    expect(contrast).toMatchObject({ relation: "refines", a: "one", b: "two" });
  });

  it.each([
    ["neutral", answers("neutral")],
    ["unsure", answers("contradiction", 0.5)],
  ])("leaves a pair undecided where the model is %s, and keeps what it said", (_name, judgements) => {
    const [contrast] = compare(DOSSIER, { judgements }).contrasts;
    expect(contrast?.relation).toBe("undecided");
    expect(contrast?.trace.find(({ gate }) => gate === "judgement")).toMatchObject({ outcome: "passed" });
  });

  it("never lets a judgement win over a person", () => {
    const decisions = [
      { kind: "relation", relation: "agrees", assertions: ["one", "two"], author: "Ada", date: "2020-01-01" } as const,
    ];
    const report = compare({ ...DOSSIER, decisions }, { judgements: answers("contradiction") });
    expect(report.contrasts[0]).toMatchObject({ relation: "agrees", kinds: ["decision"] });
    expect(report.notices.map(({ code }) => code)).toContain("needless-judgement");
  });

  it("checks the judgements", () => {
    const judgements = [{ id: "p", label: "neutral", confidence: 2, model: "m" }] as const;
    expect(() => compare(DOSSIER, { judgements })).toThrow("options.judgements[0].confidence");
  });
});

describe("judge(contrasts, assertions, options)", () => {
  const answer: Judgement = { id: "p", label: "contradiction", confidence: 0.9, model: "m" };

  it.each<[string, Partial<Contrast>, readonly Assertion[], readonly Judgement[], string]>([
    ["an unknown pair", {}, [assertion("a"), assertion("b")], [{ ...answer, id: "other" }], "unknown-judgement"],
    ["an ungrounded assertion", {}, [assertion("a"), assertion("b", [])], [answer], "ungrounded-judgement"],
    ["a decided pair", { relation: "agrees" }, [assertion("a"), assertion("b")], [answer], "needless-judgement"],
    [
      "a pair that two models judge differently",
      {},
      [assertion("a"), assertion("b")],
      [answer, { ...answer, label: "neutral" }],
      "judgements-differ",
    ],
  ])("gives a notice for %s and changes nothing", (_name, changes, assertions, judgements, code) => {
    const contrasts = [pair(changes)];
    const judged = applyJudgements(contrasts, assertions, { judgements });
    expect(judged.contrasts).toEqual(contrasts);
    expect(judged.notices.map((notice) => notice.code)).toEqual([code]);
  });

  it("takes the surest of several judgements that say the same", () => {
    const judgements = [answer, { ...answer, confidence: 0.99, model: "n" }];
    const { contrasts } = applyJudgements([pair({})], [assertion("a"), assertion("b")], { judgements });
    expect(contrasts[0]).toMatchObject({ relation: "contradicts", confidence: 0.99 });
  });
});

/** The part of a transformers.js text-classification pipeline that the guide uses. */
type Pipeline = (
  input: { text: string; text_pair: string },
  options: { top_k: number },
) => Promise<readonly { label: string; score: number }[]>;

describe("a transformers.js pipeline", () => {
  it("goes in between the two runs as the guide shows it", async () => {
    const asked: string[] = [];
    // Same interface as `pipeline("text-classification", …)`; its verdict hangs on one word.
    const classify: Pipeline = async ({ text, text_pair }) => {
      asked.push(text, text_pair);
      return [{ label: text_pair.includes("silence") ? "CONTRADICTION" : "NEUTRAL", score: 0.97 }];
    };
    const pairs = pairsToJudge(compare(DOSSIER));
    const given = [];
    for (const { id, textA, textB } of pairs) {
      const [best] = await classify({ text: textA, text_pair: textB }, { top_k: 1 });
      given.push({ id, label: best?.label, confidence: best?.score, model: "stand-in" });
    }
    const report = compare(DOSSIER, { judgements: judgementsFrom(given) });
    expect(asked).toEqual([TEXTS.a, TEXTS.b]);
    expect(report.contrasts[0]).toMatchObject({ relation: "contradicts", kinds: ["judgement"], confidence: 0.97 });
  });
});
