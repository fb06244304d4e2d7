/**
 * Words of plain particulars: sides that hold a place, words for places, means of force. In base form unless said
 * otherwise.
 */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/[|\n]/));

/** Verbs and nouns of holding a place; "hands" is told by its form. */
export const HOLDING = list("hold|control|occupy|rule");

/** Words, as they stand, by which only a part of a place is spoken of. */
export const SHARES = list(
  "part|parts|most|half|much|some|rest|third|quarter|quarters|largely|mostly|partly|north|south|east|west|northern|southern|eastern|western|outskirts|suburbs",
);

/** Nouns that only say what sort of place a name is. */
export const PLACE_NOUNS = list("town|city|village|province|region|district|capital|island|county|state|port|area");

/** Other places that a side holds. */
export const GROUNDS = list(
  "airport|bazaar|market|station|camp|headquarters|building|bridge|border|dam|road|crossing|base|barracks|airfield|highway|harbour|harbor|square|prison|palace|hill|pass|front",
);

/** Words before the verb, in base form, by which it is not known that a place is held now. */
export const UNSURE_HOLDING = list("say|claim|report|seek|want|try|hope|briefly|temporarily|once|no|never|long|still");

/** Those who use force for a state. */
export const FORCES = list("police|officer|policeman|army|troop|soldier|force|guard|gendarme|security|military");

/** Sides of a conflict within a country, by the words for their people: two of one side are one holder. */
export const SIDES: readonly ReadonlySet<string>[] = [
  list("government|army|regime|loyalist|federal|ministry|president|state|police"),
  list("rebel|insurgent|separatist|militant|guerrilla|secessionist|mutineer|militia|jihadist|gang|cartel"),
  list("invader|occupier|foreign|peacekeeper"),
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
export const GETTING = list("get|receive|accept|win|take|obtain");
/** What is got by no more than being sent is not yet taken; of these things it is. */
export const PRIZES = list("award|prize|honour|honor|medal|title|knighthood|doctorate");
/** See {@link GETTING}. */
export const REFUSING = list("decline|refuse|reject|renounce|forgo|waive");

/** Verbs of leaving that have the place left as object, or after "for" the place made for. */
export const DEPARTING = list("leave|depart");

/** Husbands and wives, as they stand. */
export const SPOUSES = list("wife|husband|spouse");

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
export const CONVERSE = list("buy|sell|lend|borrow|teach|learn|ask|answer|give|take|import|export|rent|hire");

/** Nouns of accusations. */
export const ACCUSATIONS = list("accusation|allegation|charge|claim|wrongdoing|smear");

/** Verbs of turning an accusation down. */
export const REJECTING = list("deny|reject|dismiss|dispute|refute|repudiate|rebut");

/** Words by which an accusation is called untrue. */
export const FICTION = list(
  "fiction|lie|false|falsehood|untrue|baseless|fabricate|fabrication|nonsense|unfounded|invention|slander|hoax|fake",
);
