/**
 * Words the gates and oppositions go by, and words of plain particulars: sides that hold a place, places, means of force.
 * In base form unless said otherwise.
 */
import { phraseSet } from "./list.ts";

/** What grows or shrinks while an event goes on, so that two counts of it need two dates. */
export const CHANGING =
  phraseSet(`die|dead|death|kill|toll|casualty|injure|injury|wound|wounded|hurt|miss|missing|victim|fatality|case|infection|infect|hospitalize|hospitalise
evacuate|evacuee|displace|refugee|arrest|detain|detainee|rescue|survivor|body|homeless|recover|recovery`);

/** What of that can only grow. */
export const GROWING = phraseSet(
  "die|dead|death|kill|toll|fatality|injure|injury|wound|wounded|hurt|casualty|arrest|detain|infect|infection|case|rescue",
);

/** Verbs of forecasts. */
export const FORECASTS = phraseSet(
  "predict|forecast|project|expect|anticipate|foresee|estimate in advance|projection|prediction|expectation",
);

/** Words that limit what they stand beside to a part. */
export const PART_MARKS = phraseSet(
  "among|for|including|alone|half|part|quarter|initially|only|just|overnight|additional|further|another|other",
);

/** Words that make a claim speak of the whole. */
export const WHOLE_MARKS = phraseSet(
  "nationwide|countrywide|overall|total|altogether|worldwide|global|globally|national|nationally|whole|entire|across",
);

/** Prepositions, folded, after which a name or noun says where or within what. */
export const PLACE_WORDS = phraseSet("in|at|near|outside|inside|around|across|throughout|within|on");

/** Adjectives that tell one thing from another of its kind. */
export const TELLING_APART =
  phraseSet(`front|rear|day|night|day-shift|night-shift|daytime|old|new|first|second|third|fourth|last|next|former|current|previous|upper|lower|left|right|eastern|western|northern|southern|north|south|east|west
other|another|main|junior|senior|male|female|elder|younger|inner|outer|local|national|federal|regional|public|private|men|women|presidential|parliamentary|primary|secondary|rural|urban|domestic|foreign|civilian|military|internal|external|incoming|outgoing`);

/** Verbs that have one place, time or person only: two answers exclude each other. */
export const SINGLE =
  phraseSet(`bear|born|birth|die|death|kill|murder|shoot|arrest|crash|locate|base|headquarter|found|own|chair|head|elect|win|marry|sink|collapse|host|succeed|replace
appoint|invent|author|write|direct|discover|happen|occur|bury|sentence|assassinate|explode|erupt|land|sign|name|call|star|headquarters|situate|premiere|score|captain|coach|lead`);

/** Offices and parts that one person has at a time, after "is the". */
export const OFFICES =
  phraseSet(`owner|chairman|chairwoman|chairperson|head|leader|president|minister|mayor|director|capital|winner|husband|wife|champion|author|king|queen|chief|father|mother
founder|captain|coach|birthplace|governor|prosecutor|commander|editor|secretary|spokesman|spokeswoman|suspect|killer|successor|chancellor|premier|treasurer|manager|inventor`);

/** Verbs that hold both ways: if A met B, B met A. */
export const MUTUAL =
  phraseSet(`meet|marry|play|fight|agree|talk|negotiate|differ|face|border|resemble|join|merge|cooperate|debate|divorce|argue|quarrel|clash|compete|draw|tie|with|and|or
speak|collide|coincide|contact|date|engage`);

/** Verbs of deeds that have one doer. */
export const DEEDS =
  phraseSet(`kill|murder|shoot|shell|bomb|attack|assassinate|burn|set|hack|poison|kidnap|abduct|rob|steal|destroy|start|cause|plant|beat|rape|torture|order|leak|fire|down|sink
blow|loot|torch|stab|ambush|raid|besiege|provoke|instigate|orchestrate|commit`);

/** What does a deed without being its doer. */
export const MEANS =
  phraseSet(`bullet|blast|fire|explosion|gunshot|shrapnel|knife|car|bomb|virus|grenade|mine|missile|rocket|shell|drone|accident|flood|quake|earthquake|storm|lightning|train|bus
truck|vehicle|poison|gas|smoke|disease|gunfire|stray|hand|mistake|chance|hurricane|avalanche|landslide|noon|midnight|night|day`);

/** Words by which a figure depends on how things are defined or measured. */
export const DEFINITIONS = phraseSet(
  "definition|measure|method|methodology|index|criterion|criteria|standard|standards|formula|basis|classification",
);

/** Verbs, in base form, of what may be done in return: that A visited B leaves open whether B visited A. */
export const RETURNED =
  phraseSet(`visit|call|phone|ring|telephone|text|email|thank|praise|greet|hug|kiss|embrace|help|love|hate|like|trust|know|see|watch|criticize|criticise|insult|accuse|blame
support|follow|threaten|warn|invite|admire|respect|fear|miss|remember|recognise|recognize|congratulate|mention|quote`);

/** Verbs and nouns of holding a place; "hands" is told by its form. */
export const HOLDING = phraseSet("hold|control|occupy|rule");

/** Words, as they stand, by which only a part of a place is spoken of. */
export const SHARES = phraseSet(
  "part|parts|most|half|much|some|rest|third|quarter|quarters|largely|mostly|partly|north|south|east|west|northern|southern|eastern|western|outskirts|suburbs",
);

/** Nouns that only say what sort of place a name is. */
export const PLACE_NOUNS = phraseSet(
  "town|city|village|province|region|district|capital|island|county|state|port|area",
);

/** Other places that a side holds. */
export const GROUNDS = phraseSet(
  "airport|bazaar|market|station|camp|headquarters|building|bridge|border|dam|road|crossing|base|barracks|airfield|highway|harbour|harbor|square|prison|palace|hill|pass|front",
);

/** Words before the verb, in base form, by which it is not known that a place is held now. */
export const UNSURE_HOLDING = phraseSet(
  "say|claim|report|seek|want|try|hope|briefly|temporarily|once|no|never|long|still",
);

/** Those who use force for a state. */
export const FORCES = phraseSet("police|officer|policeman|army|troop|soldier|force|guard|gendarme|security|military");

/** Sides of a conflict within a country, by the words for their people: two of one side are one holder. */
export const SIDES: readonly ReadonlySet<string>[] = [
  phraseSet("government|army|regime|loyalist|federal|ministry|president|state|police"),
  phraseSet("rebel|insurgent|separatist|militant|guerrilla|secessionist|mutineer|militia|jihadist|gang|cartel"),
  phraseSet("invader|occupier|foreign|peacekeeper"),
];

/** Means of force against a crowd, the gravest first, by a name for people and the words for them. */
export const FORCE_MEANS: readonly (readonly [name: string, words: RegExp])[] = [
  ["live ammunition", /\b(?:live (?:rounds?|ammunition|ammo|fire|bullets?)|real bullets?)\b/i],
  ["rubber bullets", /\b(?:rubber|plastic)(?:-coated)? (?:bullets?|rounds?)\b/i],
  ["stun grenades", /\b(?:stun|flash) grenades?\b/i],
  ["batons", /\b(?:batons?|truncheons?)\b/i],
  ["tear gas", /\btear ?gas\b/i],
  ["pepper spray", /\bpepper spray\b/i],
  ["water cannon", /\bwater cannons?\b/i],
  ["warning shots", /\b(?:warning shots?|shots? in the air)\b/i],
];

/** Verbs of getting something, some of them function words elsewhere, against those of turning it down. */
export const GETTING = phraseSet("get|receive|accept|win|take|obtain");
/** What is got by no more than being sent is not yet taken; of these things it is. */
export const PRIZES = phraseSet("award|prize|honour|honor|medal|title|knighthood|doctorate");
/** See {@link GETTING}. */
export const REFUSING = phraseSet("decline|refuse|reject|renounce|forgo|waive");

/** Verbs of leaving that have the place left as object, or after "for" the place made for. */
export const DEPARTING = phraseSet("leave|depart");

/** Husbands and wives, as they stand. */
export const SPOUSES = phraseSet("wife|husband|spouse");

/** Phrases between two names that say which is the upper one: the owner, the one who came before. */
export const ORDERS: readonly (readonly [relation: string, words: RegExp, first: "upper" | "lower"])[] = [
  ["owner", /\b(?:owns|is the (?:owner|parent|parent company) of)\b/i, "upper"],
  ["owner", /\b(?:subsidiary|unit|division|arm) of\b|\b(?:is|was) owned by\b/i, "lower"],
  ["order", /\b(?:was|been) (?:succeeded|replaced) by\b|['’]s successor\b|\bpredecessor of\b/i, "upper"],
  [
    "order",
    /['’]s predecessor\b|\bsuccessor (?:of|to)\b|\btook over from\b|(?<!was |been )\b(?:succeeded|replaced)(?! by| with| in)\b/i,
    "lower",
  ],
];

/** Verbs each of which implies the other of the other party: "bought from" is "sold to". */
export const CONVERSE = phraseSet("buy|sell|lend|borrow|teach|learn|ask|answer|give|take|import|export|rent|hire");

/** Nouns of accusations. */
export const ACCUSATIONS = phraseSet("accusation|allegation|charge|claim|wrongdoing|smear");

/** Verbs of turning an accusation down. */
export const REJECTING = phraseSet("deny|reject|dismiss|dispute|refute|repudiate|rebut");

/** Words by which an accusation is called untrue. */
export const FICTION = phraseSet(
  "fiction|lie|false|falsehood|untrue|baseless|fabricate|fabrication|nonsense|unfounded|invention|slander|hoax|fake",
);
