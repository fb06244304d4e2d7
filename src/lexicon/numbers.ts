/**
 * Words that say how many. Tables only; `values/numerals` and `values/quantities` are the engines over them.
 */
import type { Bound } from "../model/dossier.ts";
import { UNITS } from "./units.ts";

/** Cardinals below twenty, by word. */
export const ONES: ReadonlyMap<string, number> = new Map([
  ["zero", 0],
  ["nought", 0],
  ["naught", 0],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
]);

/** Digits after a point, by word: "nine point nought four". */
export const DECIMAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...[...ONES].filter(([, value]) => value < 10),
  ["oh", 0],
  ["o", 0],
]);

/** Multiples of ten, by word. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fourty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

/** Words and abbreviations that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["million", 1e6],
  ["mln", 1e6],
  ["mil", 1e6],
  ["crore", 1e7],
  ["billion", 1e9],
  ["bln", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
  ["trn", 1e12],
  ["tn", 1e12],
]);

/** Letters that multiply only when glued to a number of money or of people: "$5m", "20k followers". */
export const GLUED_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mm", 1e6],
  ["b", 1e9],
  ["t", 1e12],
]);

/** Ordinals, by word; also the names of fractions ("a third", "two fifths"). */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["eleventh", 11],
  ["twelfth", 12],
  ["thirteenth", 13],
  ["fourteenth", 14],
  ["fifteenth", 15],
  ["sixteenth", 16],
  ["seventeenth", 17],
  ["eighteenth", 18],
  ["nineteenth", 19],
  ["twentieth", 20],
  ["thirtieth", 30],
  ["fortieth", 40],
  ["fiftieth", 50],
  ["sixtieth", 60],
  ["seventieth", 70],
  ["eightieth", 80],
  ["ninetieth", 90],
  ["hundredth", 100],
  ["thousandth", 1000],
  ["millionth", 1e6],
  ["billionth", 1e9],
  ["trillionth", 1e12],
]);

/** Parts of a whole, by the word in the singular; the value is the denominator. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["quarter", 4],
  ...[...ORDINALS].filter(([, value]) => value > 2 && value <= 12),
]);

/** Plurals of {@link PARTS}, and of the ordinals beyond them ("three hundredths"). */
export const PART_PLURALS: ReadonlyMap<string, number> = new Map(
  [...PARTS, ...[...ORDINALS].filter(([, value]) => value > 2)].map(([word, value]) => [
    word === "half" ? "halves" : `${word}s`,
    value,
  ]),
);

/** Single characters that are fractions. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);

/**
 * Amounts without a number, as the interval a reader would accept. The widths are conventions, not measurements:
 * a plural of a scale begins at two of it and ends before the next scale.
 */
export const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["dozens", [24, 99]],
  ["scores", [40, 199]],
  ["hundreds", [200, 999]],
  ["thousands", [2e3, 9999]],
  ["millions", [2e6, 999e6]],
  ["billions", [2e9, 999e9]],
  ["trillions", [2e12, 999e12]],
  ["tens of thousands", [2e4, 99_999]],
  ["dozens of thousands", [24e3, 99_999]],
  ["hundreds of thousands", [2e5, 999_999]],
  ["tens of millions", [2e7, 99_999_999]],
  ["hundreds of millions", [2e8, 999_999_999]],
  ["tens of billions", [2e10, 99e9]],
  ["hundreds of billions", [2e11, 999e9]],
  ["a handful", [3, 9]],
  ["handful", [3, 9]],
  ["several", [3, 9]],
  ["a few", [2, 7]],
]);

/** Amounts without a number that may multiply a scale: "several hundred", "a few dozen". */
export const VAGUE_FACTORS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["several", [2, 9]],
  ["few", [2, 7]],
  ["many", [2, 9]],
]);

/** Words that may begin a quantity. */
export const AMOUNT_OPENERS: ReadonlySet<string> = new Set([
  ...[...ONES.keys(), ...TENS.keys(), ...ORDINALS.keys(), ...VAGUE_FACTORS.keys(), ...PARTS.keys()],
  ...[...VAGUE.keys()].map((phrase) => phrase.split(" ")[0]!),
  ..."a an another all full whole entire couple minus negative rs dollars pounds euros".split(" "),
]);

/** Words after "a" or "an" with which it is an amount: "a dozen", "a third", "a few". */
export const AFTER_ARTICLE: ReadonlySet<string> = new Set([
  ...["couple", ...ORDINALS.keys()],
  ...[...UNITS].flatMap(([word, { dimension }]) => (dimension === "duration" || dimension === "length" ? [word] : [])),
  ...[...SCALES.keys(), ...PARTS.keys(), ...PART_PLURALS.keys(), ...VAGUE_FACTORS.keys()],
  ...[...VAGUE.keys()].flatMap((phrase) => (phrase.startsWith("a ") ? [phrase.slice(2)] : [])),
]);

/** Words before "an hour" or "a mile" with which it is an amount: "lasted an hour", "within a mile". */
export const BEFORE_LENGTH: ReadonlySet<string> = new Set(
  `for in within after over under than about around almost nearly only just least most lasted lasting lasts last took
  takes take taking spent spend spending waited wait waiting held detained delayed jailed closed`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Words after "an hour" or "a mile" with which it is an amount: "a week later", "a mile away". */
export const AFTER_LENGTH: ReadonlySet<string> = new Set(
  "later earlier ago long away before after deep high wide from".split(" "),
);

/** How words before a number bound it. `nearly` and `just-over` are one-sided forms of `about`. */
export type BoundWord = Bound | "nearly" | "just-over";

/** Phrases before a number, up to five words, lower case. */
export const BOUNDS_BEFORE: ReadonlyMap<string, BoundWord> = new Map<string, BoundWord>([
  ["at least", "at-least"],
  ["no fewer than", "at-least"],
  ["no less than", "at-least"],
  ["not less than", "at-least"],
  ["not fewer than", "at-least"],
  ["a minimum of", "at-least"],
  ["minimum of", "at-least"],
  ["a minimum", "at-least"],
  ["≥", "at-least"],
  ["more than", "more-than"],
  ["greater than", "more-than"],
  ["higher than", "more-than"],
  ["larger than", "more-than"],
  ["over", "more-than"],
  ["well over", "more-than"],
  ["above", "more-than"],
  ["in excess of", "more-than"],
  ["upward of", "more-than"],
  ["upwards of", "more-than"],
  ["exceed", "more-than"],
  ["exceeds", "more-than"],
  ["exceeded", "more-than"],
  ["exceeding", "more-than"],
  ["surpass", "more-than"],
  ["surpasses", "more-than"],
  ["surpassed", "more-than"],
  ["surpassing", "more-than"],
  ["bigger than", "more-than"],
  ["greater than or equal to", "at-least"],
  ["more than or equal to", "at-least"],
  ["bigger than or equal to", "at-least"],
  ["bigger or equal than", "at-least"],
  ["greater or equal than", "at-least"],
  ["no lower than", "at-least"],
  ["not lower than", "at-least"],
  ["> =", "at-least"],
  ["less than or equal to", "at-most"],
  ["smaller than or equal to", "at-most"],
  ["lower than or equal to", "at-most"],
  ["less or equal than", "at-most"],
  ["no higher than", "at-most"],
  ["not higher than", "at-most"],
  ["no greater than", "at-most"],
  ["not exceeding", "at-most"],
  ["< =", "at-most"],
  ["equal to", "exact"],
  ["topped", "more-than"],
  [">", "more-than"],
  ["at most", "at-most"],
  ["up to", "at-most"],
  ["as many as", "at-most"],
  ["as much as", "at-most"],
  ["no more than", "at-most"],
  ["not more than", "at-most"],
  ["a maximum of", "at-most"],
  ["maximum of", "at-most"],
  ["a maximum", "at-most"],
  ["≤", "at-most"],
  ["less than", "less-than"],
  ["fewer than", "less-than"],
  ["lower than", "less-than"],
  ["smaller than", "less-than"],
  ["under", "less-than"],
  ["well under", "less-than"],
  ["below", "less-than"],
  ["<", "less-than"],
  ["about", "about"],
  ["around", "about"],
  ["some", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["approx", "about"],
  ["approx.", "about"],
  ["circa", "about"],
  ["ca.", "about"],
  ["an estimated", "about"],
  ["estimated", "about"],
  ["estimated at", "about"],
  ["in the region of", "about"],
  ["on the order of", "about"],
  ["something like", "about"],
  ["more or less", "about"],
  ["perhaps", "about"],
  ["maybe", "about"],
  ["~", "about"],
  ["≈", "about"],
  ["nearly", "nearly"],
  ["almost", "nearly"],
  ["close to", "nearly"],
  ["just under", "nearly"],
  ["just below", "nearly"],
  ["slightly less than", "nearly"],
  ["slightly fewer than", "nearly"],
  ["a little under", "nearly"],
  ["a little less than", "nearly"],
  ["approaching", "nearly"],
  ["not quite", "nearly"],
  ["just over", "just-over"],
  ["just above", "just-over"],
  ["slightly more than", "just-over"],
  ["slightly over", "just-over"],
  ["a little over", "just-over"],
  ["a little more than", "just-over"],
  ["exactly", "exact"],
  ["precisely", "exact"],
  ["a total of", "exact"],
  ["total of", "exact"],
  ["only", "exact"],
  ["just", "exact"],
  ["all", "exact"],
]);

/** Longest phrase of {@link BOUNDS_BEFORE}, in words. */
export const BOUND_WORDS = 5;

/** Last words of {@link BOUNDS_BEFORE}: where none stands before a number, no phrase does. */
export const BOUND_ENDS: ReadonlySet<string> = new Set(
  [...BOUNDS_BEFORE.keys()].flatMap((phrase) => (phrase.endsWith(".") ? ["."] : [phrase.split(" ").at(-1)!])),
);

/** Phrases after a number and its unit or noun, lower case, words joined by one space. */
export const BOUNDS_AFTER: ReadonlyMap<string, BoundWord> = new Map<string, BoundWord>([
  ["or more", "at-least"],
  ["and more", "at-least"],
  ["or above", "at-least"],
  ["and above", "at-least"],
  ["or higher", "at-least"],
  ["or over", "at-least"],
  ["or greater", "at-least"],
  ["or older", "at-least"],
  ["and older", "at-least"],
  ["and up", "at-least"],
  ["and over", "at-least"],
  ["at least", "at-least"],
  ["or less", "at-most"],
  ["or fewer", "at-most"],
  ["or under", "at-most"],
  ["and under", "at-most"],
  ["or below", "at-most"],
  ["or lower", "at-most"],
  ["or younger", "at-most"],
  ["and younger", "at-most"],
  ["and below", "at-most"],
  ["at most", "at-most"],
  ["or so", "about"],
  ["or thereabouts", "about"],
]);

/** Words after a hyphen that bound the number: "50-odd", "100-plus". */
export const BOUNDS_GLUED: ReadonlyMap<string, BoundWord> = new Map<string, BoundWord>([
  ["odd", "about"],
  ["ish", "about"],
  ["some", "about"],
  ["plus", "at-least"],
]);

/** Words whose number is a name and no amount: "Article 5", "Flight 17", "Boeing 737", "page 3". */
export const NUMBERED: ReadonlySet<string> = new Set(
  `act agenda airbus annex apartment apollo appendix apt article articles artikel bbc boeing building bus case cell
  century channel chapter class clause committee covid decree directive district divison division exhibit expo figure
  flat flight formula gate grade group highway house interstate item iphone ipad law line lot match model motorway no
  nos number numbers paragraph para part page pages platform playstation point pp precinct protocol psalm regulation
  resolution room route rule running schedule school season section sections series station step suite table tier
  title track tram type unit verse version volume vol ward windows world xbox zone mission bill proposition prop
  amendment football top g brigade battalion regiment squadron sura catch studio camp block reactor`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Last words of a street address whose number is no amount: "12 Baker Street". */
export const STREETS: ReadonlySet<string> = new Set(
  "street st avenue ave road rd lane drive boulevard blvd square court way terrace place prospekt".split(" "),
);

/** Words before a bare number of four digits that make it an amount, unless the words before them speak of time. */
export const BEFORE_AMOUNT: ReadonlySet<string> = new Set(
  "above below under than least most exceeded exceeds surpassed".split(" "),
);

/** Words before a bare number of four digits that make it a year. */
export const BEFORE_YEAR: ReadonlySet<string> = new Set(
  "in since until till of by during early late mid from before after between to the and for its this that around circa through our their his her last on".split(
    " ",
  ),
);

/** Things that come in counts; a bare number of four digits before one of them is no year. */
export const COUNTED: ReadonlySet<string> = new Set(
  `people persons men women children troops soldiers police officers votes voters signatures protesters demonstrators
  workers migrants refugees jobs students families houses homes deaths dead killed injured wounded cases tests
  employees members residents prisoners detainees civilians fighters seats ballots copies times barrels tons tonnes
  victims supporters participants respondents patients passengers inhabitants villagers tickets`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Plurals without an s. */
export const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  "people men women children police troops cattle teeth feet mice geese media data criteria personnel staff dead injured wounded policemen policewomen servicemen spokesmen fishermen congressmen businessmen firemen".split(
    " ",
  ),
);

/** Words that end a counted noun phrase: prepositions, conjunctions, auxiliaries, adverbs and common verbs. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set(
  `a about above across after against ago all along already also although am among based an and any are around as at away
  back be because been before began behind being below between both but by came can claim claimed could dead did die
  died do does down during each either else even ever every fell for found from gathered had has have he held her here
  him his how if in including injured inside into is it its joined just last later lay left less like lost made many
  may me might more most must my near never no nor not now of off on once one only onto or other our out outside over overall
  overnight own per perhaps planned remain remained said say says see shall she should since so some still such took
  than that the their them then there these they this those though through till to today together tomorrow tonight too
  toward towards turned twice under until up upon us very via voted was we well went were what when where whether which
  while who whom whose why will with within without won worldwide would yesterday yet you your killed wounded`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Verbs of change; after one, "from 10 to 12" is a change and no range. */
export const CHANGES: ReadonlySet<string> = new Set(
  `rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing increase increases
  increased increasing decrease decreases decreased decreasing drop drops dropped dropping climb climbed climbing jump
  jumped decline declined declining shrink shrank slip slipped cut cuts raise raised raises reduce reduced lower lowered
  up down revised upgraded downgraded changed went gone surge surged plunge plunged doubled tripled rebounded soared`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Words before "one" after which it is a pronoun or an article. */
export const NOT_BEFORE_ONE: ReadonlySet<string> = new Set(
  "no any every each this that the which another some good bad only new old first last next".split(" "),
);

/** Words after "one" before which it is a pronoun, or part of a set phrase ("one day", "one another"). */
export const NOT_AFTER_ONE: ReadonlySet<string> = new Set(
  `of another day thing hand side way can could should must may might would will shall has had is was who that which
  's 'd and or but to in on at for from by with as if when than more less time such about's direction reason all does
  did cannot can't needs knows`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);
