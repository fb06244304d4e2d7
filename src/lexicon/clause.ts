/**
 * Words that change what a clause says without being what it is about: denials, hedges, quantifiers, ways of vouching.
 * Negators and words of certainty are in `lexicon/certainty`.
 * All in folded form; multi-word entries have single spaces.
 */

import { phraseSet } from "./list.ts";

/** Verbs and nouns, in base form, by which what follows does not come about or is denied. */
export const DENIALS =
  phraseSet(`fail|refuse|decline|deny|reject|prevent|avoid|forget|neglect|unable|lack|absence|refute|dispute|debunk|disprove|rule out
dismiss|cease|stop|scrap|abandon|cancel|forgo|refrain|renounce|withhold|hoax|false|untrue|fake|bogus|myth|baseless|unfounded|fabricate|disavow`);

/** Words of a headline by which a story is called untrue. */
export const REFUTERS =
  phraseSet(`hoax|fake|false|untrue|bogus|myth|debunk|debunked|deny|denies|denied|denial|not true|refute|refutes|refuted|hoaxer|satire|satirical|prank
fabricated|fabricate|made up|unfounded|baseless|fraud|spoof|lie|lies|rumor false|isn't|not|no|never|didn't|wasn't|doctored|photoshopped|dispute|disputes|disproven
reject|rejects|dismiss|dismisses|dismissed|contrary|refutes|slam|slams|alive|discredited|retract|retracted|retracts|apologizes`);

/** Words by which a story is passed on without being vouched for. */
export const HEDGES =
  phraseSet(`reportedly|report|reports|reported|allegedly|alleged|alleges|claim|claims|claimed|claiming|rumor|rumors|rumour|rumours|rumored|rumoured|may|might
could|possibly|possible|perhaps|maybe|apparently|suspected|suspect|unconfirmed|purported|purportedly|supposedly|supposed|likely|unlikely|probably|believed
appears|appear|seems|seem|suggests|suggest|says|say|said|according|accused|sources|source|investigating|investigate|feared|fear|fears|potential|potentially
believe|thought|speculation|whether|questions|question|expected|expect|plans|plan|consider|considering|considers|would|should|told|tells|sparks|probe|probing`);

/** Words that put a claim in the future. */
export const FUTURE_WORDS =
  phraseSet(`will|shall|'ll|won't|going to|would|tomorrow|predict|predicts|predicted|forecast|forecasts|expect|expects|expected|project|projected
anticipate|anticipated|upcoming|next|scheduled|due`);

/** Quantifiers, by what share of the whole they speak of. */
export const QUANTIFIERS: ReadonlyMap<string, "all" | "none" | "some" | "most" | "few" | "only"> = new Map([
  ...[
    "all",
    "every",
    "each",
    "everyone",
    "everybody",
    "everything",
    "always",
    "entire",
    "whole",
    "entirely",
    "completely",
    "both",
  ].map((word) => [word, "all"] as const),
  ...["none", "no", "nobody", "nothing", "never", "neither", "nowhere"].map((word) => [word, "none"] as const),
  ...["some", "several", "certain", "sometimes", "somebody", "someone", "partly", "various", "numerous", "many"].map(
    (word) => [word, "some"] as const,
  ),
  ...["most", "mostly", "majority", "mainly", "usually", "largely"].map((word) => [word, "most"] as const),
  ...["few", "little", "rarely", "seldom", "hardly", "scarcely", "barely", "minority"].map(
    (word) => [word, "few"] as const,
  ),
  ...["only", "sole", "solely", "exclusively", "alone", "just"].map((word) => [word, "only"] as const),
]);

/** Grammatical words: they carry no content of their own. */
export const FUNCTION_WORDS =
  phraseSet(`a|an|the|this|that|these|those|there|here|it|its|he|she|they|them|him|her|his|hers|their|theirs|we|us|our|ours|you|your|yours|i|me|my|mine|who|whom
whose|which|what|when|where|why|how|of|in|on|at|by|for|with|from|to|into|onto|upon|about|as|than|and|or|but|so|yet|because|since|until|while|during
after|before|between|among|through|against|over|under|within|across|per|via|toward|towards|off|out|up|down|near|along|around|behind|beside|beyond|despite
be|have|do|will|would|shall|should|can|could|may|might|must|ought|if|though|although|whether|also|too|very|just|only|even|still|already|again|then|now|both|either
each|every|all|some|any|other|another|such|own|same|more|most|less|least|much|many|few|several|one|ones|not|no|nor|never|s|t|'s|'|himself|herself|itself
themselves|ourselves|myself|yourself|let|mr|mrs|ms|dr|etc|else|ever|however|thus|therefore|meanwhile|quite|rather|really|perhaps|maybe|there's|it's
get|go|come|make|take|put|n't|get|got|upon|onto|above|below|because|due|according|while|once|amid|amidst|re|ve|ll|d|m`);

/** Auxiliaries and copulas, in every form. */
export const AUXILIARIES = phraseSet(
  `be|am|is|are|was|were|been|being|have|has|had|do|does|did|will|would|shall|should|can|could|may|might|must|'s|'re|'ve|'ll|'d`,
);

/** Verbs of saying, in base form, after which "that …" or a clause holds what is said. */
export const SAYING =
  phraseSet(`say|tell|announce|state|claim|argue|add|note|report|declare|confirm|insist|maintain|assert|believe|think|acknowledge|admit|concede|stress
warn|explain|suggest|allege|deny|reveal|estimate|conclude|find|show|indicate|write|according`);

/** Words by which a story is passed on as not vouched for. */
export const UNVOUCHED = phraseSet(
  `reportedly|may|might|could|rumor|rumored|rumors|rumour|rumoured|rumours|allegedly|alleged|unconfirmed|suspected|believed|possible|possibly|likely|appears|appear
apparently|purported|purportedly|supposedly|perhaps|maybe|probably|potential|potentially|suggests|speculation|seems|feared|would|whether|unverified|if`,
);
/** Words by which a story is passed on as somebody else's. */
export const REPORTING =
  phraseSet(`say|says|said|report|reports|reported|claim|claims|claimed|claiming|source|sources|according|analyst|analysts|official|officials|insists|told|tells
witness|witnesses|accuse|accuses|accused|expert|experts|insider|insiders|think|thinks|believe|believes`);
/** Words by which a story is vouched for. */
export const VOUCHED = phraseSet(
  `confirm|confirms|confirmed|reveal|reveals|revealed|breaking|officially|official|admits|admit|prove|proves|proven|video|shows|actually|indeed|really|announces|announced`,
);
/** Words by which a story is called untrue outright. */
export const UNTRUE = phraseSet(
  `hoax|fake|false|untrue|bogus|debunk|debunks|debunked|denies|deny|denied|denial|refutes|refute|myth|satire|prank|fabricated|disproven|discredited|doctored|nope|spoof`,
);

/** Verbs, in base form, by which what follows came about. */
export const ACHIEVING = phraseSet(`manage|remember|succeed|bother|happen|get to`);
/** Verbs, in base form, by which what follows did not come about. */
export const FAILING = phraseSet(`fail|forget|neglect|refuse|decline|omit`);
/** Adverbs and phrases by which a saying verb vouches for what it reports. */
export const FACTIVE_SAYING = phraseSet(
  `confirm|reveal|acknowledge|admit|concede|find|show|discover|prove|know|realize|realise|notice|learn|regret|recall|remember`,
);

/** Words, in base form, under a negation that hit what they carry: "is not going to talk", "no evidence that he fled". */
export const CARRIERS = phraseSet(
  `go|going|want|wish|like|able|appear|seem|plan|intend|mean|try|manage|happen|need|allow|permit|know|expect|decide|choose|use|continue|begin|start|agree|ready|willing|likely
evidence|proof|sign|indication|reason|doubt|basis|suggestion|truth|question|longer|way|case|time|part|kind|sort|yet|believe|think`,
);

/** Words, in base form, by which what follows is looked into or guarded against and not said to be so. */
export const LOOKED_INTO = phraseSet(
  `look|search|seek|investigate|probe|examine|monitor|police|prevent|question|doubt|whether|pursue|combat|fight|prosecute|ensure|guarantee|interest|pledge|promise|scheme|participate|ability|aim`,
);

/** Verbs, in base form, that undo or turn down what they have as object. */
export const UNDOING = phraseSet(
  `cancel|scrap|abandon|reject|refuse|deny|dismiss|stop|halt|end|block|bar|ban|prevent|prohibit|forbid|suspend|oppose|avoid|lack|postpone|shelve|rule`,
);
