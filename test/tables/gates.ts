/**
 * Pairs in plain news language for every relation, kind and reason: hits that a row must decide so, and near misses
 * that look alike and must not be decided so. All sentences are our own and about nothing that happened.
 */
import type { Relation } from "../../src/model/dossier.ts";
import type { ContrastKind } from "../../src/model/report.ts";

/** A statement: its words, or its words with the date of its account. */
export type Said = string | { readonly text: string; readonly date?: string; readonly asOf?: string };

/** The pairs of one kind. */
export interface GateGroup {
  readonly relation: Relation;
  readonly kind: ContrastKind;
  /** Pairs of this relation and kind. */
  readonly hits: readonly (readonly [Said, Said])[];
  /** Pairs that look like it, and what they are to each other instead. */
  readonly misses: readonly (readonly [Said, Said, Relation | "any but contradicts" | "any but this kind"])[];
}

const on = (date: string, text: string): Said => ({ text, date });

export const GATE_GROUPS: readonly GateGroup[] = [
  {
    relation: "contradicts",
    kind: "negation",
    hits: [
      ["Inspectors found asbestos in the school's roof.", "Inspectors found no asbestos in the school's roof."],
      ["The airline informed passengers of the delay.", "The airline did not inform passengers of the delay."],
      ["The mayor signed the contract.", "The mayor did not sign the contract."],
      ["Police fired on the crowd in Velden.", "Police never fired on the crowd in Velden."],
      ["The plant was inspected last spring.", "The plant wasn't inspected last spring."],
      ["No one was hurt in the blast.", "Three people were hurt in the blast."],
      ["The court has jurisdiction over the port.", "The court has no jurisdiction over the port."],
      ["The dam was built without a permit.", "The dam was built with a permit."],
      ["The witness identified the driver.", "The witness could not identify the driver."],
    ],
    misses: [
      [
        "Inspectors found asbestos in the school's roof.",
        "Inspectors found no asbestos in the hospital's cellar.",
        "any but contradicts",
      ],
      [
        "The union says the talks have not broken down.",
        "The union says the talks are still under way.",
        "any but contradicts",
      ],
      ["The mayor did not sign the contract.", "The mayor didn't sign the contract.", "agrees"],
      ["The mayor signed the contract.", "The minister did not sign the treaty.", "any but contradicts"],
      ["The vote was not only fair but also fast.", "The vote was fair.", "any but contradicts"],
      ["There is no doubt that the bridge collapsed.", "The bridge collapsed.", "any but contradicts"],
      ["The ministry did not fail to pay the nurses.", "The ministry paid the nurses.", "any but contradicts"],
      ["No fewer than 40 nurses resigned.", "Forty nurses resigned.", "any but contradicts"],
      ["The museum will not open on Monday.", "The museum will open on Tuesday.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "antonym",
    hits: [
      ["The central bank raised its key rate on Thursday.", "The central bank lowered its key rate on Thursday."],
      ["Lawmakers voted to lift the curfew.", "Lawmakers voted to impose the curfew."],
      ["The border crossing at Tarn is open.", "The border crossing at Tarn is closed."],
      ["The rally was permitted by the city.", "The rally was unsanctioned."],
      ["The protest passed without incident.", "The protest turned violent."],
      ["The pilot survived the crash.", "The pilot was killed in the crash."],
      ["The editor is behind bars.", "The editor was set free."],
      ["The commission registered the party.", "The commission turned down the party."],
      ["Officials said the fire was an accident.", "Residents said the fire was set deliberately."],
      ["Exports rose in the second quarter.", "Exports fell in the second quarter."],
      ["The council approved the budget.", "The council rejected the budget."],
      ["The strike was legal.", "The strike was illegal."],
      ["The attack on the camp was spontaneous.", "The attack on the camp was planned."],
      ["The march was peaceful.", "The march was violent."],
      ["Residents signed the petition voluntarily.", "Residents were forced to sign the petition."],
      ["The marchers were armed.", "The marchers were unarmed."],
      ["A gas leak caused the explosion.", "A bomb caused the explosion."],
      ["The blast was an accident.", "The blast was an attack."],
      ["The truce held overnight.", "The truce was violated overnight."],
      ["The company knew of the defect.", "The company was unaware of the defect."],
    ],
    misses: [
      ["The central bank raised its key rate.", "Commercial banks lowered their fees.", "any but contradicts"],
      ["Fuel got cheaper while bread got dearer.", "Bread got dearer.", "any but contradicts"],
      ["The border crossing at Tarn is open.", "The border crossing at Tarn is not closed.", "any but contradicts"],
      ["Exports rose in the second quarter.", "Imports fell in the second quarter.", "any but contradicts"],
      ["The council approved the budget.", "The council rejected the amendment.", "any but contradicts"],
      ["The old bridge is closed.", "The new bridge is open.", "any but contradicts"],
      [
        "The council approved the budget in March.",
        "The council rejected the budget in January.",
        "any but contradicts",
      ],
      ["The strike was legal.", "The strike was lawful.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "numeric",
    hits: [
      [
        "The ferry was carrying 240 passengers when it left port.",
        "The ferry was carrying 410 passengers when it left port.",
      ],
      [
        "The court ordered the bank to pay 12 million dollars.",
        "The court ordered the bank to pay 30 million dollars.",
      ],
      ["Turnout was 61 percent.", "Turnout was 48 percent."],
      ["The ministry spent 40 million euros on the tunnel.", "The ministry spent 65 million euros on the tunnel."],
      ["The committee has twelve members.", "The committee has nine members."],
      ["The company owes 3.2 million dollars in tax.", "The company owes 1.1 million dollars in tax."],
      ["Some 5,000 people marched through Velden on Sunday.", "About 800 people marched through Velden on Sunday."],
      ["The law passed with 71 votes.", "The law passed with 54 votes."],
    ],
    misses: [
      ["The ferry was carrying 240 passengers and 18 crew.", "The ferry had 18 crew aboard.", "any but contradicts"],
      [
        "The court ordered the bank to pay 12 million dollars.",
        "The bank earned 30 million dollars.",
        "any but contradicts",
      ],
      ["The school has 900 pupils.", "The school has 45 teachers.", "any but contradicts"],
      ["Ticket prices rose by 5 percent.", "Ticket prices rose from 2 to 2.10 euros.", "any but contradicts"],
      ["Turnout was 61 percent.", "Turnout was 61.2 percent.", "any but contradicts"],
      ["The tunnel is 12 kilometres long.", "The tunnel has 12 lanes.", "any but contradicts"],
      ["Turnout was 61 percent in Velden.", "Turnout was 48 percent in Tarn.", "any but contradicts"],
      ["The committee has twelve members.", "The committee has 12 members.", "agrees"],
      ["The fine was at least 2,000 dollars.", "The fine was 2,500 dollars.", "refines"],
      ["The law passed with 71 votes to 20.", "The law passed with 71 votes.", "any but contradicts"],
      [
        "The ministry spent 40 million euros on the tunnel.",
        "The ministry spent 65 million euros on the bridge.",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "contradicts",
    kind: "temporal",
    hits: [
      ["The treaty was signed on 12 June 1998.", "The treaty was signed on 3 August 1999."],
      ["The referendum will be held on 4 May 2024.", "The referendum will be held on 11 May 2024."],
      ["The reactor was shut down in 2011.", "The reactor was shut down in 2014."],
      ["The first issue appeared on 3 March 2019.", "The first issue appeared on 9 October 2019."],
    ],
    misses: [
      ["The treaty was signed on 12 June 1998.", "The treaty took effect on 3 August 1999.", "any but contradicts"],
      ["The referendum will be held on 4 May 2024.", "The referendum will be held in May 2024.", "any but contradicts"],
      ["The reactor was shut down in 2011.", "The reactor was built in 1974.", "any but contradicts"],
      ["The reactor was shut down in 2011.", "The reactor was sold in 2014.", "any but contradicts"],
      ["Protests took place in March 2020.", "Protests took place in June 2020.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "factive",
    hits: [
      ["The guards managed to stop the fire.", "The guards failed to stop the fire."],
      ["The report about the mine is true.", "The report about the mine is a hoax."],
      ["The bank paid its depositors.", "The bank failed to pay its depositors."],
      ["The pilot forgot to lower the landing gear.", "The pilot lowered the landing gear."],
    ],
    misses: [
      ["The guards failed to stop the fire.", "The guards did not stop the fire.", "any but contradicts"],
      ["The bank tried to pay its depositors.", "The bank failed to pay its depositors.", "any but contradicts"],
      ["The minister regrets that the school closed.", "The school closed.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "lexical",
    hits: [
      ["The suspect drove a red van.", "The suspect drove a blue van."],
      ["The victim was shot in the garage.", "The victim was shot in the kitchen."],
    ],
    misses: [
      ["The suspect drove a red van.", "The suspect drove a van.", "any but contradicts"],
      ["The suspect drove a van.", "The suspect drove a vehicle.", "any but contradicts"],
      ["The minister met teachers.", "The minister met nurses.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "structure",
    hits: [
      ["Marlow sued Ferris.", "Ferris sued Marlow."],
      ["Ostrava Steel bought Tarn Metals.", "Tarn Metals bought Ostrava Steel."],
      ["Norland invaded Sarkia.", "Sarkia invaded Norland."],
    ],
    misses: [
      ["Marlow sued Ferris.", "Ferris was sued by Marlow.", "any but contradicts"],
      ["Marlow met Ferris.", "Ferris met Marlow.", "any but contradicts"],
      ["Marlow played against Ferris.", "Ferris played against Marlow.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "quantifier",
    hits: [
      ["All members backed the motion.", "None of the members backed the motion."],
      ["Every polling station had observers.", "No polling station had observers."],
      ["All members backed the motion.", "Not all members backed the motion."],
    ],
    misses: [
      ["All members backed the motion.", "Most members backed the motion.", "any but contradicts"],
      ["Some members backed the motion.", "Some members did not back the motion.", "any but contradicts"],
      ["Some members backed the motion.", "Not all members backed the motion.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "place",
    hits: [
      ["The summit will take place in Vienna.", "The summit will take place in Prague."],
      ["The suspect was arrested in Oslo.", "The suspect was arrested in Bergen."],
      ["The president was born in Lyon.", "The president was born in Geneva."],
      ["The plane crashed near Porto.", "The plane crashed near Seville."],
    ],
    misses: [
      ["The band played in Vienna.", "The band played in Prague.", "any but contradicts"],
      ["The suspect was arrested in Oslo.", "The suspect was born in Bergen.", "any but contradicts"],
      ["Rallies were held in Oslo.", "Rallies were held in Bergen.", "any but contradicts"],
      [
        "The suspect was arrested in Oslo.",
        "The suspect was arrested in the Norwegian capital, Oslo.",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "contradicts",
    kind: "identity",
    hits: [
      ["The company is owned by Anna Lund.", "The company is owned by Peter Holm."],
      ["The new chairman is Karim Said.", "The new chairman is Luis Ortega."],
      ["Maria Costa chairs the election commission.", "Joao Pinto chairs the election commission."],
    ],
    misses: [
      ["Anna Lund spoke at the rally.", "Peter Holm spoke at the rally.", "any but contradicts"],
      ["The company is owned by Anna Lund.", "The company is owned by Lund.", "any but contradicts"],
      ["The new chairman is Yevgenii Petrov.", "The new chairman is Evgeny Petrov.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "motive",
    hits: [
      [
        "Prosecutors say robbery was the motive for the shooting.",
        "Relatives say the shooting was politically motivated.",
      ],
      ["There was no political reason behind the killing.", "The killing had political motives."],
      ["The school was closed for budget reasons.", "The school was closed in retaliation for the strike."],
      ["The arrests were politically motivated.", "The arrests were not politically motivated."],
      ["The fire was set because of a family quarrel.", "Ethnic hatred was the motive of the fire."],
    ],
    misses: [
      [
        "Prosecutors say robbery was the motive for the shooting.",
        "Prosecutors say the motive for the shooting was money.",
        "any but contradicts",
      ],
      ["The killing had political motives.", "Politics was the motive of the killing.", "any but contradicts"],
      ["The killing had political motives.", "The election had a political winner.", "any but contradicts"],
      ["The motive of the killing is unknown.", "The killing had political motives.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "responsibility",
    hits: [
      ["The pipeline was blown up by separatists.", "The pipeline was blown up by the army."],
      ["The journalist was killed by rebels.", "The journalist was killed by police officers."],
      ["The driver was responsible for the crash.", "The driver was not responsible for the crash."],
      ["The court found the banker guilty.", "The court acquitted the banker."],
      ["Rebels shelled the hospital.", "Government troops shelled the hospital."],
    ],
    misses: [
      ["The pipeline was blown up by separatists.", "The pipeline was built by the army.", "any but contradicts"],
      ["The journalist was killed by rebels.", "The mayor was killed by police officers.", "any but contradicts"],
      ["The journalist was killed by rebels.", "The journalist was killed by a bullet.", "any but contradicts"],
      ["The driver was responsible for the crash.", "The driver caused the crash.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "verdict",
    hits: [
      [
        "Monitors said the presidential vote was transparent.",
        "Monitors said the presidential vote was marred by fraud.",
      ],
      ["The election was free and fair.", "The vote fell far short of international standards."],
      ["Observers called the ballot transparent.", "Observers called the ballot deeply flawed."],
      ["The referendum met democratic standards.", "The referendum was rigged."],
      ["The election was free and fair.", "The election was not free and fair."],
      ["The trial was fair.", "The trial was a farce."],
    ],
    misses: [
      [
        "Monitors said the presidential vote was transparent.",
        "Monitors said the trial was flawed.",
        "any but contradicts",
      ],
      ["The election was free and fair.", "The ballot was clean.", "any but contradicts"],
      ["The trial was fair.", "The election was rigged.", "any but contradicts"],
      ["The election was well organised technically.", "The election was undemocratic.", "any but contradicts"],
      ["The 2016 election was fair.", "The 2020 election was rigged.", "any but contradicts"],
      [
        "The decrees undermine the democratic process in Norland.",
        "The Norland process was unfair.",
        "any but contradicts",
      ],
      [
        "The harbour company, a family group, is being prosecuted for smuggling.",
        "The government of a cover-up",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "compatible",
    kind: "update-over-time",
    hits: [
      [on("2021-09-14", "The landslide left 8 people dead."), on("2021-09-17", "The landslide left 23 people dead.")],
      [on("2024-02-03", "The earthquake killed 120 people."), on("2024-02-06", "The earthquake killed 340 people.")],
      [on("2023-07-01", "Police arrested 14 protesters."), on("2023-07-02", "Police arrested 52 protesters.")],
      [on("2022-01-10", "At least 9 miners are missing."), on("2022-01-12", "Four miners are missing.")],
    ],
    misses: [
      [
        on("2024-02-03", "The earthquake killed 120 people."),
        on("2024-02-03", "The earthquake killed 340 people."),
        "contradicts",
      ],
      [
        on("2024-02-03", "The stadium has 20,000 seats."),
        on("2024-02-06", "The stadium has 35,000 seats."),
        "contradicts",
      ],
      [
        on("2024-02-09", "The earthquake killed 120 people."),
        on("2024-02-03", "The earthquake killed 340 people."),
        "any but this kind",
      ],
    ],
  },
  {
    relation: "compatible",
    kind: "part-whole",
    hits: [
      [on("2024-05-01", "The floods killed 31 people."), on("2024-05-01", "The floods killed 12 children.")],
      ["The budget is 80 million euros.", "The budget for schools is 22 million euros."],
      ["Unemployment is 7 percent.", "Unemployment among young people is 19 percent."],
    ],
    misses: [
      ["The budget is 80 million euros.", "The budget is 22 million euros.", "contradicts"],
      ["The budget for schools is 80 million euros.", "The budget for schools is 22 million euros.", "contradicts"],
    ],
  },
  {
    relation: "compatible",
    kind: "scope",
    hits: [
      ["House prices rose in the capital.", "House prices fell in rural areas."],
      ["Turnout was 61 percent nationwide.", "Turnout was 48 percent in the capital."],
      ["Prices rose in the north.", "Prices fell in the south."],
      ["Crime fell in Velden last year.", "Crime rose in Tarn last year."],
      ["Exports rose in 2019.", "Exports fell in 2021."],
    ],
    misses: [
      ["Turnout was 61 percent in the capital.", "Turnout was 48 percent in the capital.", "contradicts"],
      ["Crime fell in Velden last year.", "Crime rose in Velden last year.", "contradicts"],
    ],
  },
  {
    relation: "compatible",
    kind: "different-referent",
    hits: [
      ["The northern dam is safe.", "The southern dam is unsafe."],
      ["The former mayor supports the plan.", "The current mayor opposes the plan."],
      ["The old bridge is closed.", "The new bridge is open."],
      ["The Velden court upheld the ban.", "The Tarn court lifted the ban."],
      ["The first suspect was released.", "The second suspect was arrested."],
    ],
    misses: [["The Velden court upheld the ban.", "The Velden court lifted the ban.", "contradicts"]],
  },
  {
    relation: "compatible",
    kind: "list-valued",
    hits: [
      ["The minister visited Oslo.", "The minister visited Bergen."],
      ["Anna Lund spoke at the rally.", "Peter Holm spoke at the rally."],
      ["Rallies were held in Oslo.", "Rallies were held in Bergen."],
    ],
    misses: [["The minister was born in Oslo.", "The minister was born in Bergen.", "contradicts"]],
  },
  {
    relation: "compatible",
    kind: "conditional",
    hits: [
      ["If the talks fail, the union will strike.", "The union will not strike."],
      ["The plant will close unless it is sold.", "The plant will not close."],
      ["If he had signed, the deal would be valid.", "He did not sign the deal."],
    ],
    misses: [["The union will strike.", "The union will not strike.", "contradicts"]],
  },
  {
    relation: "compatible",
    kind: "modality",
    hits: [
      ["The tunnel might have been flooded.", "The tunnel was not flooded."],
      ["The pilot may have been drunk.", "The pilot was not drunk."],
      ["The bridge could possibly collapse.", "The bridge did not collapse."],
      ["Was the election rigged?", "The election was not rigged."],
    ],
    misses: [["The pilot was drunk.", "The pilot was not drunk.", "contradicts"]],
  },
  {
    relation: "compatible",
    kind: "prediction",
    hits: [
      ["The airline expects to carry 9 million passengers.", "The airline carried 7 million passengers."],
      ["Analysts expect turnout of 70 percent.", "Turnout was 58 percent."],
      ["The ministry forecast growth of 4 percent.", "Growth was 1 percent."],
      ["The government plans to open the port in May.", "The port did not open in May."],
      ["The mayor promised to sign the contract.", "The mayor did not sign the contract."],
    ],
    misses: [["Turnout was 70 percent.", "Turnout was 58 percent.", "contradicts"]],
  },
  {
    relation: "compatible",
    kind: "attribution-level",
    hits: [
      ["The ministry never said that the reactor leaked.", "The reactor leaked."],
      ["The minister did not say that the bridge was unsafe.", "The bridge was unsafe."],
    ],
    misses: [
      ["The paper reported that the reactor leaked.", "The reactor did not leak.", "contradicts"],
      ["The ministry said that the reactor leaked.", "The ministry never said that the reactor leaked.", "contradicts"],
    ],
  },
  {
    relation: "compatible",
    kind: "definition",
    hits: [
      ["Under the national definition, poverty is 12 percent.", "By the World Bank's measure, poverty is 30 percent."],
      ["Turnout was 61 percent of registered voters.", "Turnout was 48 percent of eligible adults."],
    ],
    misses: [
      [
        "Under the national definition, poverty is 12 percent.",
        "Under the national definition, poverty is 30 percent.",
        "contradicts",
      ],
    ],
  },
  {
    relation: "compatible",
    kind: "concession",
    hits: [
      ["The election was well organised technically.", "The election was undemocratic."],
      ["The vote was technically well run.", "The vote fell short of democratic standards."],
    ],
    misses: [["The election was democratic.", "The election was undemocratic.", "contradicts"]],
  },
  {
    relation: "compatible",
    kind: "unrelated",
    hits: [
      ["The mayor opened a library.", "Wheat prices fell sharply."],
      ["Turnout was 61 percent.", "Inflation was 48 percent."],
    ],
    misses: [["Turnout was 61 percent.", "Turnout was 48 percent.", "contradicts"]],
  },
  {
    relation: "compatible",
    kind: "estimate-spread",
    hits: [
      ["About 2,000 people attended the rally.", "Between 1,500 and 2,500 people attended the rally."],
      ["Police put the crowd at about 2,000.", "Organisers put the crowd at about 2,400."],
    ],
    misses: [["About 2,000 people attended the rally.", "About 20,000 people attended the rally.", "contradicts"]],
  },
  {
    relation: "agrees",
    kind: "restatement",
    hits: [
      ["The mayor signed the contract.", "The mayor signed the contract."],
      ["Turnout was 61 percent.", "turnout was 61 percent"],
    ],
    misses: [["The mayor signed the contract.", "The mayor did not sign the contract.", "contradicts"]],
  },
  {
    relation: "agrees",
    kind: "paraphrase",
    hits: [
      ["Soldiers attacked the village.", "The village was attacked by soldiers."],
      ["Marlow sued Ferris.", "Ferris was sued by Marlow."],
      ["The council approved the budget.", "The budget was approved by the council."],
      ["The firm bought the factory.", "The company purchased the factory."],
    ],
    misses: [
      ["Soldiers attacked the village.", "Soldiers left the village.", "any but this kind"],
      ["The council approved the budget.", "The council debated the budget.", "any but this kind"],
    ],
  },
  {
    relation: "agrees",
    kind: "rounding",
    hits: [
      ["Turnout was 61.3 percent.", "Turnout was 61 percent."],
      ["The fire destroyed 1,987 homes.", "The fire destroyed 2,000 homes."],
      ["The fire destroyed some 2,000 homes.", "The fire destroyed 1,950 homes."],
    ],
    misses: [["Turnout was 61 percent.", "Turnout was 66 percent.", "contradicts"]],
  },
  {
    relation: "agrees",
    kind: "unit",
    hits: [
      ["The tunnel is 1,500 metres long.", "The tunnel is 1.5 kilometres long."],
      ["The siege lasted two weeks.", "The siege lasted 14 days."],
    ],
    misses: [["The tunnel is 1,500 metres long.", "The tunnel is 2.5 kilometres long.", "contradicts"]],
  },
  {
    relation: "agrees",
    kind: "verdict",
    hits: [
      ["The election was free and fair.", "The ballot met democratic standards."],
      ["The referendum was rigged.", "The referendum was deeply flawed."],
    ],
    misses: [["The election was free and fair.", "The election was rigged.", "contradicts"]],
  },
  {
    relation: "agrees",
    kind: "motive",
    hits: [
      ["The killing had political motives.", "The murder was politically motivated."],
      ["The school was closed to save money.", "Budget reasons led to the closing of the school."],
    ],
    misses: [["The killing had political motives.", "The killing had no political motive.", "contradicts"]],
  },
  {
    relation: "refines",
    kind: "narrower",
    hits: [
      ["Two teenage boys stole a car in Tarn.", "Two boys stole a car."],
      ["The suspect drove a red van.", "The suspect drove a van."],
      ["Police arrested three teachers in Velden on Friday.", "Police arrested three teachers."],
      ["The suspect drove a van.", "The suspect drove a vehicle."],
    ],
    misses: [["The suspect drove a red van.", "The suspect sold a van.", "any but this kind"]],
  },
  {
    relation: "refines",
    kind: "bound",
    hits: [
      ["The fine was 2,500 dollars.", "The fine was at least 2,000 dollars."],
      ["The siege lasted 16 days.", "The siege lasted more than two weeks."],
      ["Forty people were fined.", "Fewer than 50 people were fined."],
    ],
    misses: [
      ["The fine was 1,500 dollars.", "The fine was at least 2,000 dollars.", "contradicts"],
      ["Seventy people were fined.", "Fewer than 50 people were fined.", "contradicts"],
    ],
  },
  {
    relation: "undecided",
    kind: "missing-date",
    hits: [
      ["The earthquake killed 120 people.", "The earthquake killed 340 people."],
      [on("2024-02-03", "The earthquake killed 120 people."), "The earthquake killed 340 people."],
    ],
    misses: [["The stadium has 20,000 seats.", "The stadium has 35,000 seats.", "contradicts"]],
  },
  {
    relation: "undecided",
    kind: "no-rule",
    hits: [
      ["The minister met the teachers.", "The minister praised the budget."],
      ["Opposition leaders called for new elections.", "Opposition leaders called for a boycott."],
      ["The president visited the flooded region.", "The president flew home on Sunday."],
      ["The suspect is a 34-year-old man.", "The suspect was carrying two pistols."],
      ["The council debated the budget.", "The council delayed the budget."],
    ],
    misses: [["The council approved the budget.", "The council rejected the budget.", "any but this kind"]],
  },
  {
    relation: "compatible",
    kind: "different-referent",
    hits: [
      ["The north tower collapsed.", "The south tower did not collapse."],
      ["The men were released.", "The women were not released."],
      ["The old bridge is open.", "The new bridge is closed."],
      ["The first group crossed the border.", "The second group did not cross the border."],
      ["Group A was vaccinated.", "Group B was not vaccinated."],
      ["Team A won the match.", "Team B lost the match."],
      ["The first explosion killed two people.", "The second explosion killed five people."],
    ],
    misses: [
      ["The north tower collapsed.", "The north tower did not collapse.", "contradicts"],
      ["The old bridge is open.", "The old bridge is closed.", "contradicts"],
      ["Team A won the match.", "Team B won the match.", "contradicts"],
      ["Group A was vaccinated.", "Group A was not vaccinated.", "contradicts"],
    ],
  },
  {
    relation: "compatible",
    kind: "scope",
    hits: [
      ["Sales rose 5 percent in the first quarter.", "Sales rose 9 percent in the second quarter."],
      ["Sales rose 5 percent in the first quarter.", "Sales rose 9 percent in the first half."],
      ["Sales rose 5 percent in fiscal 2023.", "Sales rose 9 percent in 2023."],
      [
        on("2023-05-02", "Sales rose 5 percent in the first quarter."),
        on("2024-05-02", "Sales rose 9 percent in the first quarter."),
      ],
    ],
    misses: [
      ["Sales rose 5 percent in the first quarter.", "Sales rose 9 percent in the first quarter.", "contradicts"],
      ["Sales rose 5 percent in fiscal 2023.", "Sales rose 9 percent in fiscal 2023.", "contradicts"],
    ],
  },
  {
    relation: "compatible",
    kind: "update-over-time",
    hits: [
      ["The editor was arrested.", "The editor was later released."],
      ["The editor was arrested.", "The editor has since been released."],
    ],
    misses: [["The editor is behind bars.", "The editor was set free.", "contradicts"]],
  },
  {
    relation: "compatible",
    kind: "definition",
    hits: [
      ["The quake struck 10 km deep.", "The quake struck 40 km from the city."],
      ["The tunnel is 30 metres wide.", "The tunnel is 90 metres deep."],
    ],
    misses: [["The quake was 10 km deep.", "The quake was 40 km deep.", "contradicts"]],
  },
  {
    relation: "agrees",
    kind: "paraphrase",
    hits: [
      ["Such fires are not uncommon in the valley.", "Such fires are common in the valley."],
      ["No one but the mayor voted for the plan.", "Only the mayor voted for the plan."],
    ],
    misses: [
      ["Such fires are not uncommon in the valley.", "Such fires are uncommon in the valley.", "contradicts"],
      ["They're leaving the camp.", "They aren't leaving the camp.", "contradicts"],
      ["They're leaving the camp.", "They are leaving the camp.", "agrees"],
      ["The mayor can't attend the hearing.", "The mayor cannot attend the hearing.", "agrees"],
      ["There is zero evidence of fraud.", "There is no evidence of fraud.", "agrees"],
      ["The ministry did not deny that the dam leaked.", "The ministry denied that the dam leaked.", "contradicts"],
      ["No one but the mayor voted for the plan.", "The mayor did not vote for the plan.", "contradicts"],
      ["Few residents supported the plan.", "Many residents supported the plan.", "contradicts"],
      [
        "Parliament approved the bill by 52 votes to 48.",
        "Parliament approved the bill by 48 votes to 52.",
        "undecided",
      ],
      ["The treaty was signed on 01/05/2024.", "The treaty was signed on 1 May 2024.", "undecided"],
    ],
  },
  {
    relation: "contradicts",
    kind: "antonym",
    hits: [
      ["A rescue is possible.", "A rescue is impossible."],
      ["The driver was drunk.", "The driver was sober."],
    ],
    misses: [["The rate rose by 50 basis points.", "The rate rose by 0.5 percentage points.", "agrees"]],
  },
  {
    relation: "contradicts",
    kind: "structure",
    hits: [
      ["Marlow beat Ferris.", "Ferris beat Marlow."],
      ["Rovers beat City 3-1.", "City beat Rovers 3-1."],
    ],
    misses: [
      ["Marlow visited Ferris.", "Ferris visited Marlow.", "any but contradicts"],
      ["Marlow called Ferris.", "Ferris called Marlow.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "negation",
    hits: [
      ["Police can't rule out arson.", "Police ruled out arson."],
      ["The envoy never offered Rees a post.", "The envoy offered to appoint Rees to a post."],
    ],
    misses: [
      ["The ministry did not deny that the dam leaked.", "The dam leaked.", "any but contradicts"],
      ["The minister denied that he had not paid the fine.", "The minister paid the fine.", "any but contradicts"],
      ["Investigators cannot rule out that the fire was set.", "The fire was set.", "any but contradicts"],
      ["Do not drink the water.", "People should not drink the water.", "any but contradicts"],
      ["Inflation was not 5 percent but 6 percent.", "Inflation was 6 percent.", "any but contradicts"],
      [
        "The plan would protect the coast and offer work for many of the 11 million islanders.",
        "The plan protects the coast and offers work, but not housing, for many of the 11 million islanders.",
        "any but contradicts",
      ],
      ["Cancel the meeting with the envoy.", "There should be no meeting with the envoy.", "any but contradicts"],
      ["The meeting takes place in May.", "The meeting should not take place in May.", "any but contradicts"],
      [
        "I am not saying that the bridge is unsafe.",
        "I will not say that the bridge is not unsafe.",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "contradicts",
    kind: "place",
    hits: [
      ["The bazaar is in rebel hands.", "The bazaar is held by the army."],
      ["The town of Marovo is in rebel hands.", "Marovo is under government control."],
      ["The town of Marovo is under rebel control.", "Government forces control Marovo."],
    ],
    misses: [
      ["The airport is in rebel hands.", "The airport road is held by the army.", "any but contradicts"],
      ["Marovo is in rebel hands.", "Marovo was held by the army last year.", "any but contradicts"],
      ["The north of Marovo is in rebel hands.", "The south of Marovo is held by the army.", "any but contradicts"],
      ["Part of Marovo is in rebel hands.", "The army holds the rest of Marovo.", "any but contradicts"],
      ["Marovo is held by the army.", "Marovo is under government control.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "numeric",
    hits: [
      ["The victim was 34.", "The victim was 43 years old."],
      ["The driver, 34, was arrested at the scene.", "The driver, who is 43 years old, was arrested at the scene."],
      ["The 34-year-old driver was arrested.", "The driver, aged 43, was arrested."],
      [
        "As of 7 April there were 778 cases in the valley.",
        "By April 7, 2021, there were fewer than 700 cases in the valley.",
      ],
      ["More than 5,000 people had been infected by 1 March.", "As of 10 March, 4,000 people had been infected."],
      [
        "The film took $70 million at home and $50 million abroad, for a worldwide total of $120 million.",
        "The film took less than $110 million worldwide.",
      ],
    ],
    misses: [
      ["The victim was 34.", "The victim was in his thirties.", "any but contradicts"],
      ["The victim was 34.", "The victim's brother was 43 years old.", "any but contradicts"],
      ["The toll was 34.", "The victim was 43 years old.", "any but contradicts"],
      [
        "As of 7 April there were 778 cases in the valley.",
        "By April 2 there were fewer than 700 cases in the valley.",
        "any but contradicts",
      ],
      [
        "As of 10 March, 5,000 people had been infected.",
        "By 1 March more than 4,000 people had been infected.",
        "any but contradicts",
      ],
      [
        "The film took $70 million at home and $50 million abroad, for a worldwide total of $120 million.",
        "The film took more than $110 million worldwide.",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "contradicts",
    kind: "quantifier",
    hits: [
      ["Officers used only rubber bullets.", "Officers fired live rounds at the crowd."],
      ["Police fired only rubber bullets at the march.", "Police fired live ammunition at the march."],
      ["Police used only tear gas.", "Police used live ammunition."],
    ],
    misses: [
      [
        "Police fired rubber bullets at the march.",
        "Police fired live ammunition at the march.",
        "any but contradicts",
      ],
      [
        "Police fired only rubber bullets at the march.",
        "Police fired tear gas and rubber bullets at the march.",
        "any but contradicts",
      ],
      ["Police used only tear gas on Monday.", "Police used live ammunition on Tuesday.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "motive",
    hits: [
      ["The newspaper was closed for tax debts.", "The newspaper was closed for its criticism of the president."],
      [
        "The newspaper was closed because of unpaid taxes.",
        "The newspaper was shut down for its reporting on the governor.",
      ],
      ["The government says the arrests were for security reasons.", "The opposition calls the arrests a witch hunt."],
    ],
    misses: [
      ["The newspaper was closed for tax debts.", "The newspaper was closed for the holidays.", "any but contradicts"],
      [
        "The newspaper was closed for tax debts.",
        "The newspaper was known for its criticism of the president.",
        "any but contradicts",
      ],
      [
        "The court closed the radio station for tax debts.",
        "The court closed the newspaper for its criticism of the president.",
        "any but contradicts",
      ],
      [
        "The government says the road was closed for security reasons.",
        "The opposition calls the arrests a witch hunt.",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "contradicts",
    kind: "antonym",
    hits: [
      ["The company followed the law.", "The company broke the law."],
      ["Staff were forced to delete the files.", "Staff were allowed to keep the files."],
      ["The ministry banned the festival.", "The ministry welcomed the festival."],
      ["The measure is temporary.", "The measure is permanent."],
      ["The virus is harmless.", "The virus is deadly."],
      ["Wearing a helmet is mandatory.", "Wearing a helmet is optional."],
    ],
    misses: [
      ["The company failed to follow the law.", "The company broke the law.", "any but contradicts"],
      ["The ministry failed to obey the ruling.", "The ministry defied the ruling.", "any but contradicts"],
      ["The company did not comply with the rules.", "The company violated the rules.", "any but contradicts"],
      ["Staff were forced to delete the files.", "Staff were required to erase the files.", "any but contradicts"],
      ["In rural areas turnout rose.", "In urban areas turnout fell.", "any but contradicts"],
      ["The domestic flights were cancelled.", "The foreign flights were on time.", "any but contradicts"],
      ["Wearing a helmet is mandatory in tunnels.", "Wearing a helmet is optional at home.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "temporal",
    hits: [
      [
        "The gunman was shot dead by officers in the pool house of a villa on Tuesday after seven days on the run.",
        "The gunman was shot dead by officers in the pool house of a villa on Wednesday after seven days on the run.",
      ],
      ["He has led the party since 1997.", "He has led the party since 1987."],
    ],
    misses: [
      ["There have been 40 deaths since 1997.", "There have been 90 deaths since 1987.", "any but contradicts"],
      ["Prices have risen since May.", "Prices have risen since June.", "any but contradicts"],
      [
        "Heavy rain fell in the valley on Tuesday.",
        "Heavy rain fell in the valley on Wednesday.",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "contradicts",
    kind: "factive",
    hits: [
      ["Three clerks accused Ander Ros of taking bribes.", "Ander Ros has denied the allegations."],
      ["Three clerks accused Ander Ros of taking bribes.", "Ros, the mayor, rejected all the accusations as fiction."],
      ["Prosecutors accuse Ros of taking bribes.", "Ros called the claims a lie."],
      ["Ander Ros is accused of taking bribes.", "Ander Ros denies any wrongdoing."],
    ],
    misses: [
      [
        "Three clerks accused Ander Ros of taking bribes.",
        "Ander Ros denied accusations of tax evasion.",
        "any but contradicts",
      ],
      [
        "Three clerks accused Ander Ros of taking bribes.",
        "Ander Ros did not deny the allegations.",
        "any but contradicts",
      ],
      ["Three clerks accused Ander Ros of taking bribes.", "The bank denied the allegations.", "any but contradicts"],
      [
        "Three clerks accused Ander Ros of taking bribes.",
        "Ander Ros rejected claims that the harbour would close.",
        "any but contradicts",
      ],
      ["Nobody has accused Ander Ros of taking bribes.", "Ander Ros denies any wrongdoing.", "any but contradicts"],
    ],
  },
  {
    relation: "contradicts",
    kind: "structure",
    hits: [
      ["Tal Shipping, a subsidiary of Ros Lines, runs the ferry.", "Tal Shipping owns Ros Lines."],
      [
        "Anna Berg was succeeded by Tom Falk as head of the museum in May.",
        "Anna Berg succeeded Tom Falk as head of the museum.",
      ],
      [
        "The trawler patrolled off Velden for a week before it left for Marovo on 10 August.",
        "The trawler left Marovo on 10 August.",
      ],
      [
        "Lena Falk, the wife of the former envoy Tom Berg, works for the customs office in Velden.",
        "Tom Berg is Lena Falk's ex-husband.",
      ],
    ],
    misses: [
      ["The guild owns the mill, its accounts show.", "The mill is owned by the guild.", "any but contradicts"],
      [
        "Tal Shipping, a subsidiary of Ros Lines, runs the ferry.",
        "Ros Lines owns Tal Shipping.",
        "any but contradicts",
      ],
      [
        "Anna Berg was succeeded by Tom Falk as head of the museum in May.",
        "Tom Falk succeeded Anna Berg.",
        "any but contradicts",
      ],
      [
        "The trawler patrolled off Velden for a week before it left for Marovo on 10 August.",
        "The trawler left for Marovo on 10 August.",
        "any but contradicts",
      ],
      [
        "Lena Falk, the wife of the former envoy Tom Berg, works for the customs office in Velden.",
        "Tom Berg is Lena Falk's husband.",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "contradicts",
    kind: "antonym",
    hits: [
      [
        "The guild, which has three hundred members in the valley, declined the Ardal prize and a grant.",
        "The guild accepted the Ardal prize.",
      ],
      [
        "The yard, the largest employer on the coast, reported a profit of $40 million for the quarter.",
        "The yard lost $40 million.",
      ],
      [
        "Officers asked patrols across the county to be on the lookout for Tom Berg, 35.",
        "Tom Berg was arrested by officers.",
      ],
    ],
    misses: [
      [
        "The court blocked the order closing the market.",
        "The court granted the market a delay.",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "contradicts",
    kind: "negation",
    hits: [
      [
        "The island, like most of its neighbours, asks for a vaccination and will not accept a letter as proof.",
        "The island accepts a letter as proof.",
      ],
      [
        "The seven ferries of the coast, which carry cars as well, do not stop at Velden on Sundays.",
        "The ferries stop at Velden on Sundays.",
      ],
    ],
    misses: [
      [
        "The island, like most of its neighbours, asks for a vaccination and will not accept a letter as proof.",
        "The island accepts a stamp as proof.",
        "any but contradicts",
      ],
    ],
  },
  {
    relation: "contradicts",
    kind: "motive",
    hits: [
      [
        "The mayor says the market was closed for unpaid fines.",
        "Traders say the market was shut for its criticism of the mayor.",
      ],
      ["The station was fined over unpaid rent.", "The station was fined for its critical coverage of the council."],
    ],
    misses: [["The strike sparked new security questions.", "The strike was a political act.", "any but contradicts"]],
  },
  {
    relation: "contradicts",
    kind: "numeric",
    hits: [
      ["The death toll here reached 250.", "The death toll here stands at 190."],
      ["The man was 61 years old.", "The man, aged 16, was found in the yard."],
    ],
    misses: [
      [
        "The death toll here is above that of Ketia, which reports 190 deaths.",
        "The death toll here reached 250.",
        "any but contradicts",
      ],
    ],
  },
];
