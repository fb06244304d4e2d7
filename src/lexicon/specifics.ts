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
