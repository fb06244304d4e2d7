import { describe, expect, it } from "vitest";
import type { Attribution, DossierInput, Relation } from "../../src/model/dossier.ts";
import type { ContrastKind } from "../../src/model/report.ts";
import { relate } from "../../src/relate/relate.ts";
import { compare } from "../../src/report/compare.ts";
import type { StatementInput } from "../../src/statement/statement.ts";

type Said = string | StatementInput;
type Row = readonly [a: Said, b: Said, relation: Relation, kind: ContrastKind];
type Miss = readonly [a: Said, b: Said];

const by = (act: Attribution["act"], text: string, holder: string | null = "x"): StatementInput => ({
  text,
  attribution: [{ holder, act }],
});
const on = (date: string, text: string): StatementInput => ({ text, date });
const words = (said: Said): string => (typeof said === "string" ? said : said.text);

function decides(rows: readonly Row[]): void {
  it.each(rows.map((row) => [words(row[0]), words(row[1]), row] as const))("“%s” and “%s”", (_a, _b, row) => {
    const { relation, kinds } = relate(row[0], row[1]);
    expect([relation, kinds[0]]).toEqual([row[2], row[3]]);
  });
}

function leaves(rows: readonly Miss[], relation: Relation, kind?: ContrastKind): void {
  it.each(rows.map(([a, b]) => [words(a), words(b), a, b] as const))("not “%s” and “%s”", (_a, _b, a, b) => {
    const found = relate(a, b);
    expect(found.relation === relation && (kind === undefined || found.kinds[0] === kind)).toBe(false);
  });
}

describe("motives", () => {
  decides([
    [
      "The fire was nothing more than a domestic quarrel.",
      "Political motives could be behind the fire.",
      "contradicts",
      "motive",
    ],
    [
      "The audits were sparked by a complaint from a customer.",
      "The aim of the audits was to intimidate the newspaper.",
      "contradicts",
      "motive",
    ],
    [
      by("allege", "Ana Ros was arrested for fraud."),
      "The arrest is part of a wave of repression.",
      "contradicts",
      "motive",
    ],
  ]);
  leaves(
    [
      // A complaint leaves what may be behind it open.
      ["The audits were sparked by a complaint from a customer.", "The audits could be politically motivated."],
      // An arrest told as it happened says nothing of why.
      ["Ana Ros was arrested for fraud.", "The arrest is part of a wave of repression."],
      // Another step.
      [by("allege", "Ana Ros was arrested for fraud."), "The closure of the paper is part of a wave of repression."],
      [by("allege", "Ana Ros was arrested for fraud."), "The arrest was about money."],
    ],
    "contradicts",
  );
});

describe("what is reserved for others", () => {
  decides([
    [
      "Harbour Trust is exempt from the port fee.",
      "The exemption applies only to fishing boats.",
      "contradicts",
      "quantifier",
    ],
  ]);
  leaves(
    [
      ["Fishing boats are exempt from the port fee.", "The exemption applies only to fishing boats."],
      ["Harbour Trust is not exempt from the port fee.", "The exemption applies only to fishing boats."],
      ["Harbour Trust owns a boat.", "The exemption applies only to fishing boats."],
      ["Harbour Trust is exempt from the port fee.", "The exemption was only agreed in May."],
    ],
    "contradicts",
  );
});

describe("deadlines", () => {
  decides([
    [
      "The Herald lost its licence by not publishing within six months.",
      "The first issue of the Herald came out less than six months after the licence.",
      "contradicts",
      "negation",
    ],
  ]);
  leaves(
    [
      [
        "The Herald lost its licence by not publishing within six months.",
        "The Herald has a circulation of six thousand.",
      ],
      [
        "The Herald lost its licence by not publishing within six months.",
        "The first issue of the Herald came out less than two years after the licence.",
      ],
    ],
    "contradicts",
  );
});

describe("plans", () => {
  decides([
    [
      "The referendum is to be held in May 2031.",
      "The referendum is scheduled for 9 June 2031.",
      "contradicts",
      "temporal",
    ],
    [
      on("2030-01-10", "Norland is to hold the referendum in May 2031."),
      on("2030-09-02", "The referendum is scheduled for 9 June 2031."),
      "compatible",
      "update-over-time",
    ],
  ]);
  leaves(
    [
      ["The referendum is to be held in May 2031.", "The trial is scheduled for 9 June 2031."],
      ["The referendum is to be held in June 2031.", "The referendum is scheduled for 9 June 2031."],
    ],
    "contradicts",
  );
});

describe("permission, payment, inquiry, harm, rights", () => {
  decides([
    ["The march was authorised.", "The march was unsanctioned.", "contradicts", "antonym"],
    ["The club paid the tax after the audit.", "The club avoided payment of the tax.", "compatible", "concession"],
    ["The club paid the tax.", "The club avoided payment of the tax.", "contradicts", "antonym"],
    [
      "The ban is contrary to international standards.",
      "The ban is consistent with international standards.",
      "contradicts",
      "verdict",
    ],
    [
      "The ban is contrary to international standards.",
      "The ban obstructs basic rights of citizens.",
      "agrees",
      "verdict",
    ],
    [
      "The leaflet stirs up social hatred.",
      "There is no evidence that the leaflet caused any social disruption.",
      "contradicts",
      "negation",
    ],
  ]);
  leaves(
    [
      ["The march was authorised.", "The concert was unsanctioned."],
      ["We do not touch the fund to pay for lawyers.", "Members paid dues to the union."],
      ["The leaflet stirs up social hatred.", "There is no evidence that the strike caused any disruption."],
      ["Hundreds were forced out of the valley.", "They left the valley voluntarily after the flood."],
    ],
    "contradicts",
  );
});

describe("what stands side by side", () => {
  decides([
    [
      "The vote was well organised technically.",
      "The vote was open and met international standards.",
      "compatible",
      "scope",
    ],
    [
      "The vote will be the freest ever.",
      "If the island wants a fair vote it should let observers in.",
      "compatible",
      "conditional",
    ],
    ["Ana Ros was arrested for fraud.", "Ben Tal was arrested for theft.", "compatible", "different-referent"],
    [
      by("assert", "The vote was moved so that it would not fall into the harvest."),
      by("assert", "The vote was moved to bring two more parties into the council."),
      "compatible",
      "list-valued",
    ],
    [
      by("assert", "The ministry closed the Herald because its owner was bankrupt.", "ministry"),
      by("assert", "The order of the ministry to close the Herald was illegal.", "lawyer"),
      "compatible",
      "scope",
    ],
  ]);
  leaves(
    [
      // One office: whoever was elected, the other was not.
      ["Ana Ros was elected for four years.", "Ben Tal was elected for four years."],
      ["Ana Ros was arrested for fraud.", "Ros was arrested for theft."],
    ],
    "compatible",
    "different-referent",
  );
  leaves(
    [
      [
        by("assert", "The vote was moved so that it would not fall into the harvest.", "one"),
        by("assert", "The vote was moved to bring two more parties into the council.", "other"),
      ],
    ],
    "compatible",
    "list-valued",
  );
});

describe("sums", () => {
  decides([
    [
      "The club did not pay 600,000 dollars in tax.",
      "The club owed back tax of about 623,000 dollars.",
      "agrees",
      "rounding",
    ],
  ]);
  leaves(
    [
      ["The club did not pay 600,000 dollars in tax.", "The club owed back tax of about 940,000 dollars."],
      ["The club earned 600,000 dollars from the tax office.", "The club owed back tax of about 623,000 dollars."],
    ],
    "agrees",
  );
});

const dossier = (assertions: DossierInput["assertions"], more: Partial<DossierInput> = {}): DossierInput => ({
  event: { id: "e", label: "Event" },
  sources: [
    { id: "a", name: "Daily A" },
    { id: "b", name: "Daily B" },
  ],
  accounts: [
    { id: "a1", sourceId: "a" },
    { id: "b1", sourceId: "b" },
  ],
  assertions,
  ...more,
});
const together = { kind: "must-link", author: "me", date: "2026" } as const;

describe("positions", () => {
  it("gives one holder one answer to a point", () => {
    const { issues } = compare(
      dossier(
        [
          { id: "x", accountId: "a1", text: "The bridge was old." },
          { id: "y", accountId: "a1", text: "Its last inspection found rust." },
          { id: "z", accountId: "b1", text: "The bridge was overloaded." },
        ],
        {
          decisions: [
            { ...together, assertions: ["x", "y"] },
            { ...together, assertions: ["y", "z"] },
          ],
        },
      ),
    );
    expect(issues[0]?.positions.map(({ assertionIds }) => assertionIds.toSorted())).toEqual([["x", "y"], ["z"]]);
  });
  it("keeps a holder's own contradiction and concession apart", () => {
    const { issues } = compare(
      dossier(
        [
          { id: "x", accountId: "a1", text: "The club paid the tax after the audit." },
          { id: "y", accountId: "a1", text: "The club avoided payment of the tax." },
        ],
        { decisions: [{ ...together, assertions: ["x", "y"] }] },
      ),
    );
    expect(issues[0]?.positions).toHaveLength(2);
  });
  it("puts those together who stand against one and the same claim in a question of two sides", () => {
    const { issues, core } = compare(
      dossier(
        [
          { id: "x", accountId: "a1", text: "The rally was authorised." },
          { id: "y", accountId: "b1", text: "The town gave its permission, so the rally was permitted." },
          {
            id: "z",
            accountId: "a1",
            text: "The rally was unsanctioned.",
            attribution: [{ holder: null, act: "allege" }],
          },
        ],
        {
          decisions: [
            { ...together, assertions: ["x", "y"] },
            { ...together, assertions: ["y", "z"] },
          ],
        },
      ),
    );
    expect(issues[0]?.positions.map(({ assertionIds }) => assertionIds.toSorted())).toEqual([["x", "y"], ["z"]]);
    expect(core.every(({ assertionIds }) => !assertionIds.includes("z"))).toBe(true);
  });
  it("never makes one side of two who give different figures against a third", () => {
    const { issues } = compare(
      dossier([
        { id: "x", accountId: "a1", text: "Turnout was 61 percent." },
        { id: "y", accountId: "b1", text: "Turnout was 48 percent." },
        { id: "z", accountId: "b1", text: "Turnout was 70 percent.", attribution: [{ holder: null, act: "assert" }] },
      ]),
    );
    expect(issues[0]?.positions).toHaveLength(3);
  });
});

describe("aliases", () => {
  const claims = [
    { id: "x", accountId: "a1", text: "The DCK was registered." },
    { id: "y", accountId: "b1", text: "The Choice Party was not registered." },
  ];
  it("reads names of one group as one name", () => {
    const report = compare(dossier(claims, { aliases: [["DCK", "Choice Party"]] }));
    expect(report.contrasts.map(({ relation }) => relation)).toEqual(["contradicts"]);
  });
  it("takes other names for other things", () => {
    expect(
      compare(dossier(claims, { aliases: [["DCK", "Green Party"]] })).contrasts.filter(
        ({ relation }) => relation === "contradicts",
      ),
    ).toEqual([]);
  });
});

describe("what came about in spite of a denied noun", () => {
  leaves(
    [["The dam collapsed near Orlen, killing seven people.", "Residents had no warning before the Orlen dam broke."]],
    "contradicts",
  );
  decides([["Residents were warned two hours before.", "Residents received no warning.", "contradicts", "negation"]]);
});

describe("being denied a thing", () => {
  decides([
    ["All detainees had access to lawyers.", "Lawyers were denied access to the detainees.", "contradicts", "negation"],
  ]);
});

describe("how many came", () => {
  decides([
    ["Around 3,000 people took part.", "20,000 people attended the rally.", "contradicts", "numeric"],
    ["Some 8,000 people gathered on Pier Square.", "20,000 people attended the rally.", "contradicts", "numeric"],
  ]);
  leaves([["Some 8,000 people gathered in Harlow.", "20,000 people gathered in Norwood."]], "contradicts");
});

describe("being barred", () => {
  decides([
    [
      "Lea Marsh was barred from the ballot for political reasons.",
      "Lea Marsh was not barred from running.",
      "contradicts",
      "negation",
    ],
  ]);
});

describe("two counts in one account without a date", () => {
  const ministry = { holder: "m", act: "assert" as const };
  const relationOf = (one: string, other: string, accounts: readonly [string, string]) =>
    compare({
      event: { id: "e", label: "Vote" },
      sources: [
        { id: "s", name: "Daily" },
        { id: "t", name: "Weekly" },
        { id: "m", name: "Ministry" },
      ],
      accounts: [
        { id: "a", sourceId: "s" },
        { id: "b", sourceId: "t" },
      ],
      assertions: [
        { accountId: accounts[0], text: one, attribution: [ministry] },
        { accountId: accounts[1], text: other },
      ],
    }).contrasts[0]?.relation;
  it("contradict each other when two speakers give them", () => {
    expect(relationOf("12 people were detained.", "At least 60 people were detained.", ["a", "a"])).toBe("contradicts");
  });
  it("do not when the account tells that one came first, or in two accounts", () => {
    const early = "At first 12 people were detained.";
    expect(relationOf(early, "At least 60 people were detained by now.", ["a", "a"])).not.toBe("contradicts");
    expect(relationOf("12 people were detained.", "At least 60 people were detained.", ["a", "b"])).not.toBe(
      "contradicts",
    );
  });
});

describe("the day of an occasion to come", () => {
  decides([
    [
      "Both sides prepared in the run-up to presidential elections in 2031.",
      "The presidential election scheduled for 4 December 2030 will be a test for the courts of Norland.",
      "contradicts",
      "temporal",
    ],
    [
      on("2030-01-10", "Both sides prepared in the run-up to presidential elections in 2031."),
      on("2030-10-02", "The presidential election scheduled for 4 December 2030 will be a test for the courts."),
      "compatible",
      "update-over-time",
    ],
  ]);
  leaves(
    [["The run-up to municipal elections in 2031 began.", "The presidential election scheduled for 2030 will matter."]],
    "contradicts",
  );
  it("brings two claims together that have little else in common", () => {
    const texts = [
      "These steps keep things as they are in the run-up to presidential elections in 2031.",
      "The presidential election scheduled for 4 December 2030 will be a test for the courts of Norland.",
      "The harbour was closed.",
    ];
    const { issues } = compare({
      event: { id: "e", label: "Norland" },
      sources: [{ id: "s", name: "Daily" }],
      accounts: texts.map((_, at) => ({ id: `a${at}`, sourceId: "s", date: `2030-0${at + 1}-10` })),
      assertions: texts.map((text, at) => ({ id: `c${at}`, accountId: `a${at}`, text })),
    });
    expect(issues.map(({ assertionIds }) => [...assertionIds].sort().join(" ")).sort()).toEqual(["c0 c1", "c2"]);
  });
});

describe("pairs that only look alike", () => {
  it.each([
    ["A 14-year-old girl was killed in the strike.", "A 9-year-old girl was wounded in the strike."],
    ["A man, 52, was killed by lightning.", "A man, 31, drowned."],
    ["The boy, 12, was found by his father, 45.", "The father of the boy is 45 years old."],
    ["The company was 12 when it listed on the exchange.", "The company is 25 years old."],
    ["Ivanov was 34 when he was first jailed.", "Ivanov, 61, was released."],
    ["Ivanov, 61, was sentenced to 7 years.", "Ivanov, 59, was arrested in 2022."],
    ["The police hold a news conference.", "The rebels hold a news conference."],
    ["The hostages are held by rebels.", "The hostages are held by the police."],
    ["The government controls prices.", "Cartels control prices."],
    ["The state controls the media.", "Foreign investors control the media."],
    ["The army says it controls the village of Tal.", "Militants briefly controlled the village of Tal."],
    ["The army holds the town.", "Rebels claim to hold the town."],
    ["Police used only batons.", "Protesters fired rubber bullets at cars."],
    ["Police used only tear gas, the ministry said.", "Rebels fired live rounds at a checkpoint."],
    ["Police used only tear gas on Monday.", "Police had used rubber bullets the week before."],
    ["Police just used batons.", "Police said they had rubber bullets in reserve."],
    ["Smith succeeded Jones.", "Jones succeeded in persuading Smith to take the post after weeks of talks in Geneva."],
    ["Smith replaced Jones.", "Smith was replaced by Lee after Jones complained about the delay in the talks."],
    [
      "Ivanov was succeeded by Petrov.",
      "Petrov was succeeded by Sidorov after Ivanov resigned from the post of mayor.",
    ],
    [
      "Norlys was replaced by Tarn.",
      "Tarn's successor Velden was hired in May after Norlys left the project, the ministry said.",
    ],
    [
      "Anna Bell is the wife of Mark Stone.",
      "Anna Bell, the former wife of John Wood, has been living with Mark Stone in Perth.",
    ],
    [
      "The court received the appeal.",
      "The court rejected the appeal of the former minister on Monday after a short hearing in Goma.",
    ],
    [
      "The mayor received the letter.",
      "The mayor returned the letter to the sender with a note that thanked him for his kind words.",
    ],
    [
      "The company won the contract.",
      "The company returned the contract unsigned for corrections of the price before it was finally agreed.",
    ],
    ["The ministry denied that 40 soldiers were killed, saying 12 were killed.", "12 soldiers were killed."],
    ["He voted for the bill.", "His party voted against the bill."],
    ["The bill passed by 52 votes to 48.", "48 senators voted against the bill."],
    ["Residents fled the town.", "Residents returned to the town."],
    ["The militants kidnapped the teacher.", "The militants freed the teacher."],
    ["Domestic flights were cancelled.", "International flights were cancelled."],
    ["Ivanov was detained.", "Ivanov's lawyer was not detained."],
    ["The activist was allowed to leave the country.", "The activist's husband was not allowed to leave the country."],
    ["The minister resigned.", "The prime minister did not resign."],
    ["Turnout by noon was 23 percent.", "Turnout was 61 percent."],
    ["The mayor denied taking bribes.", "The mayor refused to comment."],
    ["The mayor was accused of corruption.", "The mayor was not convicted of corruption."],
  ])("are not surely called a contradiction: “%s” and “%s”", (a, b) => {
    const { relation, confidence } = relate(a, b);
    expect(relation === "contradicts" && confidence >= 0.8).toBe(false);
  });
});
