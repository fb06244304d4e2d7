import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.ts";

/** What is read, each as "holder act: text", the publisher's own as "-: text"; a negated text is marked. */
function read(text: string): string[] {
  return extract({ id: "a", sourceId: "s", date: "2026-03-04", text }).assertions.map(({ attribution, text: said }) => {
    const last = attribution.at(-1);
    return `${last ? `${last.holder ?? last.name ?? "?"} ${last.act}` : "-"}: ${said}`;
  });
}

describe("extract(account): what a verb says of its object becomes a sentence", () => {
  it.each([
    [
      "Inspectors accused the Harbour Party of rigging the count.",
      "Inspectors allege: the Harbour Party rigged the count",
    ],
    [
      "Inspectors accused the Harbour Party of involvement in the raid.",
      "Inspectors allege: the Harbour Party was involved in the raid",
    ],
    ["Li accused them of having taken bribes.", "speaker:li allege: they had taken bribes"],
    ["Li accused the guards of not closing the gate.", "speaker:li allege: the guards did not close the gate"],
    ["Prosecutors charged Tom Reed with stealing the bell.", "Prosecutors allege: Tom Reed stole the bell"],
    ["Tom Reed was charged with stealing the bell.", "?  allege: Tom Reed stole the bell".replace("  ", " ")],
    ["Tom Reed was held on charges of stealing the bell.", "? allege: Tom Reed stole the bell"],
    ["Li blamed the builder for the fall.", "speaker:li allege: the builder was to blame for the fall"],
    ["Li blamed the fall on the builder.", "speaker:li allege: the builder was to blame for the fall"],
    ["Li called the count a farce.", "speaker:li assert: the count was a farce"],
    ["Li described the talks as open.", "speaker:li assert: the talks were open"],
    ["Police put the crowd at 29,000.", "Police assert: the crowd was 29,000"],
    [
      "Two clubs estimate the number of swimmers at around 72,000.",
      "Two clubs assert: the number of swimmers is around 72,000",
    ],
    ["Murat Li spoke of a trick.", "speaker:murat-li assert: there was a trick"],
    ["The ministry counts 4,900 breaches.", "The ministry assert: there are 4,900 breaches"],
    ["Li warned of floods.", "speaker:li warn: there will be floods"],
    ["Li promised to close the bridge.", "speaker:li promise: Li will close the bridge"],
    ["Li urged the council to close the bridge.", "speaker:li ask: the council should close the bridge"],
    ["Li acknowledged running a messy office.", "speaker:li concede: Li ran a messy office"],
  ])("rebuilds %j", (text, expected) => {
    expect(read(text)).toContain(expected);
  });
});

describe("extract(account): what is denied or judged is a claim with a predicate", () => {
  it.each([
    ["Li denied charges of a delayed response.", "speaker:li deny: there was a delayed response"],
    ["Li has denied wrongdoing.", "speaker:li deny: Li did wrong"],
    ["Li denied any involvement in the raid.", "speaker:li deny: Li was involved in the raid"],
    ["Li denied the allegations.", "speaker:li deny: the allegations are true"],
    ["Li denied reports that the bridge was unsafe.", "speaker:li deny: the bridge was unsafe"],
    ["Li dismissed as false reports that the vote was rigged.", "speaker:li deny: the vote was rigged"],
    ["Li rejected the charges as politically motivated.", "speaker:li deny: the charges are true"],
    ["Li rejected the charges as politically motivated.", "speaker:li assert: the charges were politically motivated"],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toContain(expected);
  });
});

describe("extract(account): the main clause beside a report", () => {
  it.each([
    [
      "The clerk was arrested on 28 May after he had accused guards of stealing money.",
      "-: The clerk was arrested on 28 May",
    ],
    [
      "Police arrested 13 members of the club, alleging their involvement.",
      "-: Police arrested 13 members of the club",
    ],
    ["The bridge fell at 7:15 p.m. Mayor Iris Falk blamed the builder.", "-: The bridge fell at 7:15 p.m"],
    ["The fire broke out at 2 a.m. Three people were hurt.", "-: Three people were hurt"],
    ["In fact, according to divers, the search went on until June.", "divers assert: the search went on until June"],
  ])("is read in %j", (text, expected) => {
    expect(read(text)).toContain(expected);
  });
});

describe("extract(account): what nobody asserts", () => {
  it.each([
    "If Berg says the bridge is unsafe, the council will close it.",
    "Did Berg say the bridge was unsafe?",
    "Berg stopped short of saying the bridge was unsafe.",
    "Berg cannot say whether the bridge is unsafe.",
    "Berg could not say that the bridge was unsafe.",
    "Berg avoided saying that the bridge was unsafe.",
    "Berg refused to admit that the bridge was unsafe.",
    "Berg left without saying that the bridge was unsafe.",
    "Few engineers said the bridge was unsafe.",
    "Unless Berg admits that the bridge is unsafe, it stays open.",
    "Critics might argue that the bridge is unsafe.",
  ])("is given to nobody in %j", (text) => {
    expect(read(text).filter((line) => !line.startsWith("-"))).toEqual([]);
  });
});

describe("extract(account): speakers in other places", () => {
  it.each([
    ["“The bridge is safe,” according to Berg.", "speaker:berg assert: The bridge is safe"],
    ["“The bridge is safe,” Berg answered.", "speaker:berg assert: The bridge is safe"],
    ["Ana Berg: “The bridge is safe.”", "speaker:ana-berg assert: The bridge is safe"],
    ["“The bridge is safe.” — Ana Berg", "speaker:ana-berg assert: The bridge is safe"],
    ["Said Berg: “The bridge is safe.”", "speaker:berg assert: The bridge is safe"],
    [
      "A nurse near the front: “They came at us before lunch.”",
      "A nurse near the front assert: They came at us before lunch",
    ],
    ["The bridge was closed on Monday, said Per Holt.", "speaker:per-holt assert: The bridge was closed on Monday"],
    ["According to rescue officials, three people drowned.", "rescue officials assert: three people drowned"],
    ["Organizers claim up to 120,000 people came.", "Organizers allege: up to 120,000 people came"],
    [
      "The Office for Swimming, or OFS, said the pool was safe.",
      "speaker:office-for-swimming assert: the pool was safe",
    ],
    [
      "The OFS, which watched two rounds, including 41 heats, said the race was fair.",
      "speaker:ofs assert: the race was fair",
    ],
    [
      "Harlow's Green governor, Kay Ives, responded that the plan was dead.",
      "speaker:kay-ives assert: the plan was dead",
    ],
    ["Stal & Bro denied that it had cut corners.", "speaker:stal-bro deny: it had cut corners"],
    [
      "The minister said, citing a police report, that the lock was broken.",
      "speaker:minister assert: the lock was broken",
    ],
    ["Our monitors have confirmed that nobody was hurt.", "s confirm: nobody was hurt"],
    [
      "The regulator stated at first that a bird had struck the mast.",
      "The regulator assert: a bird had struck the mast",
    ],
    [
      "According to Norland's prosecutors, the old plan, which shuts the sky, had not been announced.",
      "Norland's prosecutors assert: the old plan, which shuts the sky, had not been announced",
    ],
    ["KARACHI: The police said two men were held.", "The police assert: two men were held"],
  ])("are found in %j", (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it("keep their turn in a transcript until the next label", () => {
    const text =
      "HOST: Good evening. Was the bridge safe?\n\nLIND: It was safe. We checked every bolt.\n\nHOST: The union disagrees.\n\nLIND (recording): They were not there.";
    expect(read(text)).toEqual(
      expect.arrayContaining([
        "speaker:lind assert: We checked every bolt",
        "speaker:lind assert: They were not there",
      ]),
    );
  });
});
