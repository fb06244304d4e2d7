/**
 * Classes of answers that exclude one another: how somebody died, what caused it. Phrases are base forms or folded
 * forms with single spaces; a question has the classes of its answers, and which of them leave room for each other.
 */

/** One class of answers. */
export interface AnswerClass {
  /** Name. */
  readonly name: string;
  /** Words that give this answer. */
  readonly phrases: readonly string[];
  /** Other classes of the question that leave room for it. */
  readonly beside?: readonly string[];
}

/** A question whose answers exclude one another. */
export interface Question {
  /** Name of the row that asks it. */
  readonly name: "manner-of-death" | "cause";
  /** What is asked, for a person. */
  readonly about: string;
  /** Words, in base form, one of which must stand in a statement that answers. */
  readonly asked: ReadonlySet<string>;
  /** The classes of answers. */
  readonly classes: readonly AnswerClass[];
}

const phrases = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);

/** The questions. */
export const QUESTIONS: readonly Question[] = [
  {
    name: "manner-of-death",
    about: "how somebody died",
    asked: new Set(
      "die death dead kill killed perish murder beat shoot stab strangle hang hanged drown suicide succumb life poison execute".split(
        " ",
      ),
    ),
    classes: [
      {
        name: "illness",
        phrases: phrases(
          `heart failure|heart attack|cardiac arrest|stroke|illness|disease|natural cause|cancer|pneumonia|pancreatitis|old age|infection|sepsis|tuberculosis|heart condition|in his sleep|in her sleep|diabetes|asthma attack|natural death`,
        ),
      },
      {
        name: "violence",
        phrases: phrases(
          `beat to death|beaten to death|torture to death|tortured|stab|stabbed|strangle|strangled|murder|murdered|gunshot wound|bludgeon|lynch|execute|executed|throttle|shot dead|shot by|shot in|blow to the head|beating|poisoned|poisoning|smothered`,
        ),
        beside: ["brawl", "planned"],
      },
      {
        name: "brawl",
        phrases: phrases(
          `fist fight|fistfight|brawl|scuffle|drunken fight|bar fight|altercation|street fight|pub fight|sudden quarrel|drunken quarrel`,
        ),
        beside: ["violence"],
      },
      {
        name: "planned",
        phrases: phrases(
          `planned operation|premeditate|premeditated|assassination|assassinate|contract killing|hit squad|ordered killing|planned killing|planned murder|execution|death squad|hired killer|ambush`,
        ),
        beside: ["violence"],
      },
      {
        name: "accident",
        phrases: phrases(
          `accident|accidentally|car crash|drown|drowned|fell from|fall from|electrocute|electrocuted|slip|slipped|choke|choked|accidental|road accident|hit by a car|train accident|stray bullet`,
        ),
      },
      {
        name: "suicide",
        phrases: phrases(
          `suicide|hang himself|hang herself|hanged himself|hanged herself|take his own life|take her own life|took his own life|took her own life|shot himself|shot herself|shoot himself|killed himself|killed herself|jumped to his death|jumped to her death|own hand`,
        ),
      },
    ],
  },
  {
    name: "cause",
    about: "what caused it",
    asked: new Set(
      "cause spark trigger start due because blame result set bring lead reason owe fault trace stem begin down begin break destroy crash explode collapse sink derail provoke ignite blow fall fail follow".split(
        " ",
      ),
    ),
    classes: [
      {
        name: "attack",
        phrases: phrases(
          `arson|arsonist|bomb|sabotage|saboteur|set deliberately|deliberately|missile|rocket|shell|torpedo|drone|shot down|explosive charge|set on fire|set alight|petrol bomb|firebomb|mine`,
        ),
      },
      {
        name: "fault",
        phrases: phrases(
          `electrical fault|short circuit|faulty wiring|wiring fault|technical fault|technical failure|mechanical failure|mechanical fault|engine failure|malfunction|brake failure|metal fatigue|defective|faulty|broken valve|design flaw|poor maintenance|corrosion|worn`,
        ),
      },
      { name: "gas", phrases: phrases(`gas leak|leaking gas|gas explosion|gas cylinder|escaping gas`) },
      {
        name: "weather",
        phrases: phrases(
          `lightning|storm|fog|flood|high wind|heavy rain|bad weather|gale|wind|heat|drought|ice|snow|earthquake|tremor|heavy snow`,
        ),
      },
      {
        name: "error",
        phrases: phrases(
          `human error|pilot error|driver error|driver's error|mistake by|error by|negligence|carelessness|cigarette|smoke|smoked|smoking|spark from a welder|welding|asleep at the wheel|fell asleep|drunk|speeding|excessive speed`,
        ),
      },
      { name: "animal", phrases: phrases(`bird|bird strike|rat|mouse|cow|deer`) },
    ],
  },
];

/** Who belongs to a class that one may say had no victims: members by the class's base form. */
export const MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "civilian",
    new Set(
      `family villager resident child woman girl boy baby infant shopper patient pupil student worshipper passer-by passerby bystander farmer shepherd shopkeeper schoolchild teacher nurse doctor journalist fisherman pedestrian mother father grandmother grandfather couple wedding guest customer commuter passenger tourist pensioner refugee worker labourer mourner`.split(
        " ",
      ),
    ),
  ],
  ["child", new Set("girl boy toddler baby infant schoolchild schoolgirl schoolboy pupil".split(" "))],
  ["staff", new Set("nurse doctor cook guard clerk cleaner porter teacher worker employee".split(" "))],
  [
    "soldier",
    new Set("sergeant corporal private conscript recruit captain lieutenant officer sniper gunner".split(" ")),
  ],
]);

/** Words, in base form, by which somebody came to harm. */
export const HARMED: ReadonlySet<string> = new Set(
  "kill die death dead casualty hurt injure injury wound harm victim perish fatality murder shoot hit burn maim injured wounded killed toll".split(
    " ",
  ),
);
