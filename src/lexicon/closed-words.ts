/**
 * Small words that decide whether two statements say the same: particles and prepositions that exclude each other,
 * words by which a thing is not quite what it is called, words by which what follows is not said to be so.
 */
import { phraseSet } from "./list.ts";

/** Pairs of small words that exclude each other in one place of a sentence, as folded forms. */
const OPPOSED_TABLE = `for against|favour against|favor against|up down|on off|in out|into out|onto off|before after|with without|inside outside|above below|aboard ashore|near far|beside far|close far
over under|ahead behind|upstream downstream|uphill downhill|upwards downwards|upward downward|inwards outwards|forward back|forwards backwards|clockwise anticlockwise
together apart|always never|both neither|either neither|everywhere nowhere|here elsewhere`;

/** Opposed small words, each pair under both orders: "for against". */
export const OPPOSED_LINKS: ReadonlySet<string> = new Set(
  OPPOSED_TABLE.split(/[|\n]/).flatMap((pair) => {
    const [one, other] = pair.split(" ") as [string, string];
    return [`${one} ${other}`, `${other} ${one}`];
  }),
);

/** Pairs that only turn the way round: a journey there and one back may both have been made. */
export const TURNED_LINKS: ReadonlySet<string> = new Set(["to from", "from to", "by to", "to by"]);

/** Verbs, in base form, of letting somebody be in a place or keeping him out of it: "let into", "kept out of". */
export const LETTING = phraseSet(
  "far|away|let|keep|lock|shut|throw|turn|leave|stay|allow|admit|bar|drive|hold|get|go|come|run|walk|send|put|be",
);

/** Adjectives and prefixes, folded, by which a thing is not, no longer or not quite what it is called. */
export const RESTRICTING = phraseSet(
  `former|ex|acting|interim|alleged|suspected|purported|supposed|would-be|aspiring|prospective|potential|possible|self-styled|self-proclaimed|so-called|honorary|deputy|vice|assistant
fake|mock|counterfeit|bogus|failed|attempted|aborted|planned|proposed|draft|intended|unsuccessful|rejected|cancelled|canceled|near|quasi|pseudo|lookalike|imitation|rumoured|rumored|designate|elect|onetime|erstwhile|late|confessed|shadow`,
);

/** Words, in base form, by which what follows is asked, wished, planned, feared or accused of, and not said to be so. */
export const UNASSERTED = phraseSet(
  `ask|wonder|whether|demand|urge|want|wish|hope|plan|intend|promise|vow|pledge|threaten|seek|try|attempt|propose|propose|allege|accuse|suspect|expect|predict|forecast|foresee|doubt|fear
if|unless|would|should|ought|may|might|could|perhaps|possibly|maybe|probably|likely|deny|dispute|consider|request|apply|summon|agree|schedule|due|supposed|prepare|inquire|enquire|question|rumour|rumor|almost|nearly`,
);

/** Nouns, in base form, whose number is a name and no amount: "ward 12", "flight 214". */
export const NUMBERED = phraseSet(
  `ward|platoon|patrol|convoy|column|regiment|brigade|lorry|stand|court|panel|shift|batch|borehole|station|flight|member|room|section|article|route|highway|motorway|road|unit|gate|precinct|district|sector|zone|block|house|apartment|flat|bus|train|tram|line|hill|point|phase|stage
group|channel|platform|terminal|pier|dock|berth|bed|case|exhibit|count|chapter|page|resolution|battalion|brigade|division|regiment|squad|company|reactor|shaft|pit|well|tower|pump|silo|hangar|hall|wing|cell
juror|witness|suspect|patient|candidate|victim|checkpoint|camp|site|lot|plot|booth|box|bin|tank|unit|school|building|number|no|floor|deck|carriage|coach|car|truck|lorry|boat|vessel|team|lane|exit|junction|clause|paragraph|rule|order|bill|act|decree|law|motion|question|item|lock|mine`,
);
