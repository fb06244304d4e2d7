import { describe, expect, it } from "vitest";
import { relate } from "../../src/relate/relate.ts";

type Row = readonly [a: string, b: string, relation: string, gate?: string];

function decides(rows: readonly Row[]): void {
  const named = rows.map(([a, b, relation, gate]) => ({ a, b, relation, gate }));
  it.each(named)("“$a” and “$b”: $relation", ({ a, b, relation, gate }) => {
    for (const one of [relate(a, b), relate(b, a)]) {
      const met = relation.startsWith("not ")
        ? !relation.slice(4).split(" or ").includes(one.relation)
        : relation.split(" or ").includes(one.relation);
      expect([one.relation, met]).toEqual([one.relation, true]);
      if (gate) expect(one.trace[0]?.gate).toBe(gate);
    }
  });
}

describe("small words that exclude each other", () => {
  decides([
    ["The guild spoke for the levy.", "The guild spoke against the levy.", "contradicts", "small-words"],
    ["Wages went up in Ardal.", "Wages went down in Ardal.", "contradicts", "small-words"],
    ["The sirens were on at noon.", "The sirens were off at noon.", "contradicts", "small-words"],
    ["The crew left before the storm.", "The crew left after the storm.", "contradicts", "small-words"],
    ["He backed the levy.", "His guild spoke against the levy.", "not contradicts"],
    ["The guild was not for the levy.", "The guild was not against the levy.", "not contradicts or agrees"],
    ["The envoy flew to Velden.", "The envoy flew from Velden.", "not agrees"],
  ]);
});

describe("a claim and its own denial", () => {
  const claims = [
    "The lamp is on.",
    "The bridge was closed on Friday.",
    "Tal Shipping will sell the ferry.",
    "The guard saw the driver.",
    "It should be noted that the wells were tested.",
    "The mayor of Velden has been charged with fraud.",
    "The dam was expected to hold.",
    "Police in Ardal arrested 40 marchers.",
  ];
  it.each(claims)("“%s” is denied by the same words", (claim) => {
    expect(relate(claim, `It is not true that ${claim[0]!.toLowerCase()}${claim.slice(1)}`).relation).toBe(
      "contradicts",
    );
  });
  decides([
    ["The lamp is on.", "The lamp is not on.", "contradicts"],
    ["The clerk hardly slept.", "The clerk slept.", "contradicts"],
    ["Only the guild signed.", "Not only the guild signed.", "contradicts"],
    ["The lamp may be on.", "The lamp may not be on.", "not contradicts"],
    ["Some of the horses drank.", "Some of the horses did not drink.", "not contradicts"],
    ["Nobody but Ros was fined.", "Ros was fined.", "not contradicts"],
  ]);
  it("leaves room for what came about between two days", () => {
    const early = { text: "Ros has not been charged.", date: "2031-02-01" };
    const late = { text: "Ros has been charged.", date: "2031-02-09" };
    expect(relate(early, late).relation).toBe("compatible");
  });
});

describe("what is left over keeps two statements from being the same", () => {
  decides([
    ["Most wells were tested.", "All wells were tested.", "not agrees"],
    ["The acting director was sacked.", "The director was sacked.", "not agrees or refines"],
    ["The panel asked whether Ros had signed it.", "Ros had signed it.", "not agrees or refines"],
    ["No clerk left early.", "No clerk left.", "not agrees"],
    ["Ward 4 was flooded.", "Ward 9 was not flooded.", "compatible", "numbered"],
    ["Booth 3 sold 40 tickets.", "Booth 8 sold 90 tickets.", "not contradicts"],
  ]);
});

describe("who did it, and of what class", () => {
  decides([
    ["Norland troops crossed first.", "Sudland troops crossed first.", "contradicts", "first"],
    ["A boat sank in the strait.", "A ferry sank in the strait.", "not contradicts"],
    ["The clerk died of pneumonia.", "The clerk was strangled.", "contradicts", "manner-of-death"],
    ["The clerk died of pneumonia.", "The guard was strangled.", "not contradicts"],
    ["A man died of pneumonia.", "A man was strangled.", "not contradicts"],
    [
      "There were no civilian casualties in the raid.",
      "A shepherd was killed in the raid.",
      "contradicts",
      "none-of-them",
    ],
    ["There were no civilian casualties in the raid.", "A sniper was killed in the raid.", "not contradicts"],
    ["There were no gunmen in the clinic.", "Gunmen were using the clinic.", "contradicts", "nowhere"],
    ["There should be no gunmen in the clinic.", "Gunmen were using the clinic.", "not contradicts"],
    ["The ambulance came late.", "The ambulance came on time.", "contradicts"],
    ["The sludge was toxic.", "The sludge presents no danger to bathers.", "contradicts"],
  ]);
});

describe("verdicts have degrees", () => {
  decides([
    ["There were isolated irregularities in the ballot.", "Massive fraud marred the ballot.", "contradicts", "verdict"],
    ["There were minor irregularities in the ballot.", "The ballot was transparent.", "not contradicts"],
    ["There were minor irregularities in the ballot.", "There were irregularities in the ballot.", "not contradicts"],
    ["The ballot was transparent.", "The ballot was competitive.", "not agrees"],
  ]);
});

describe("gates excuse only what they name", () => {
  decides([
    ["It should be noted that the wells were tested.", "The wells were not tested.", "contradicts"],
    ["The guards were told to leave the gate.", "The guards did not leave the gate.", "compatible", "prediction"],
    ["The verdict of the panel was not confirmed.", "The verdict of the judge was confirmed.", "not contradicts"],
    ["Up to 90,000 people attended the rally.", "20,000 people attended the rally.", "contradicts"],
    ["At most 90,000 people attended the rally.", "20,000 people attended the rally.", "not contradicts"],
  ]);
});
