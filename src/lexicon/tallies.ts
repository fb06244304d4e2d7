/**
 * What accounts of events count, by the many ways in which a count of it is put: "killed four people", "four dead",
 * "a death toll of four", "four people lost their lives". Words are base forms unless said otherwise.
 */

import { phraseSet } from "./list.ts";

/** One thing that is counted. */
export interface Tally {
  /** Name. */
  readonly name:
    | "deaths"
    | "injured"
    | "missing"
    | "arrests"
    | "attendance"
    | "evacuated"
    | "homeless"
    | "rescued"
    | "turnout";
  /** What is counted, for a person. */
  readonly about: string;
  /** Whether it is a bare count or a share. */
  readonly kind: "count" | "percent";
  /** Verbs whose subject is counted: "four people died". */
  readonly subject: ReadonlySet<string>;
  /** Verbs whose object is counted: "killed four people", "four people were killed". */
  readonly object: ReadonlySet<string>;
  /** What counted persons are, as folded forms: "four dead". */
  readonly states: ReadonlySet<string>;
  /** Nouns that are counted themselves: "four deaths". */
  readonly nouns: ReadonlySet<string>;
  /** Nouns whose amount is given: "the toll stands at four". */
  readonly totals: ReadonlySet<string>;
}

const tally = (
  name: Tally["name"],
  about: string,
  words: Partial<Record<"subject" | "object" | "states" | "nouns" | "totals", string>>,
  kind: Tally["kind"] = "count",
): Tally => ({
  name,
  about,
  kind,
  subject: phraseSet(words.subject ?? ""),
  object: phraseSet(words.object ?? ""),
  states: phraseSet(words.states ?? ""),
  nouns: phraseSet(words.nouns ?? ""),
  totals: phraseSet(words.totals ?? ""),
});

/** The tallies; a count belongs to the first whose words stand nearest to it. */
export const TALLIES: readonly Tally[] = [
  tally("deaths", "how many died", {
    subject: "die|perish|drown|succumb",
    object: "kill|slay",
    states: "dead|killed",
    nouns: "death|fatality|corpse|body",
    totals: "toll|death|dead|fatality",
  }),
  tally("injured", "how many were hurt", {
    object: "injure|wound|hurt",
    states: "injured|wounded|hurt",
    nouns: "injury",
    totals: "injured|wounded|injury",
  }),
  tally("missing", "how many are missing", {
    subject: "disappear|vanish",
    states: "missing|unaccounted",
    totals: "missing",
  }),
  tally("arrests", "how many were arrested", {
    object: "arrest|detain|apprehend",
    states: "arrested|detained",
    nouns: "arrest|detention|detainee",
    totals: "arrest|detention|detained|detainee",
  }),
  tally("attendance", "how many came", {
    subject: "attend|gather|march|rally|demonstrate|assemble|protest|turn|take|participate",
    object: "draw|attract|gather",
    nouns: "attendee|marcher|participant|demonstrator",
    totals: "crowd|attendance|gathering",
  }),
  tally("evacuated", "how many were evacuated", {
    object: "evacuate",
    states: "evacuated",
    nouns: "evacuee|evacuation",
    totals: "evacuee|evacuated",
  }),
  tally("homeless", "how many lost their homes", {
    object: "displace|uproot",
    states: "homeless|displaced",
    totals: "displaced|homeless",
  }),
  tally("rescued", "how many were rescued", { object: "rescue", states: "rescued", totals: "rescued|survivor" }),
  tally(
    "turnout",
    "how many voted",
    { subject: "vote|participate|cast|take", totals: "turnout|participation" },
    "percent",
  ),
];

/**
 * Verbs that say it only with another word: folded forms that must stand among the next four. "Turned out", "took part",
 * "cast ballots".
 */
export const WITH_WORD: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["turn", phraseSet("out|up")],
  ["take", phraseSet("part")],
  ["cast", phraseSet("ballot|ballots|vote|votes")],
]);

/** Nouns that, with a verb, stand for a death: "claimed nine lives", "nine lives were lost", "lost their lives". */
export const LIVES: ReadonlySet<string> = phraseSet("life|lives");
/** The verbs of {@link LIVES}. */
export const LIFE_TAKING: ReadonlySet<string> = phraseSet("claim|take|cost|lose");

/** Folded words that may stand between a total and its amount, right before the amount. */
export const TOTAL_LINKS: ReadonlySet<string> = phraseSet(
  "of|at|to|was|is|were|are|be|been|reached|reach|reaches|exceeds|exceeded|topped|passed|numbered|hit|than|by|about|around|nearly|some|over|as",
);

/** Persons as such, in base form: they say nothing of which event a count is about. */
export const PERSONS: ReadonlySet<string> = phraseSet(
  "people|person|man|woman|individual|human|other|victim|casualty|body",
);
