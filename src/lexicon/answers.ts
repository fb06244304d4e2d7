/**
 * Words by which one claim of a text answers another: what a denial refers to, by what an answer is recognised, and by
 * what a text says that it sets two versions against each other. Forms as they stand, folded, unless said otherwise.
 */
import { wordSet } from "./list.ts";

/** Nouns for what somebody else has said, singular and plural: "the allegations", "that version", "such talk". */
export const CLAIM_NOUNS = wordSet(
  `allegation allegations accusation accusations charge charges claim claims suggestion suggestions assertion assertions report reports rumour
rumours rumor rumors version versions account accounts story stories theory theories explanation explanations statement statements word words
talk insinuation insinuations criticism verdict finding findings conclusion conclusions complaint complaints estimate estimates figure figures
number numbers comparison label reading picture tale line hypothesis narrative argument arguments interpretation idea notion reproach`.replace(
    /\n/g,
    " ",
  ),
);

/** Nouns for what an accused denies without a word about what it is. */
export const GUILT_NOUNS = wordSet(
  "wrongdoing involvement responsibility guilt role part link links connection blame fault complicity misconduct liability knowledge",
);

/** Words that stand for something said or named before. */
export const POINTERS = wordSet("it this that these those them such so both either all everything");

/** Predicates, as patterns, by which a claim is called untrue: whoever says them of "it" or "the claims" denies them. */
export const CALLED_UNTRUE =
  /\b(?:lies?|lying|liars?|false|falsehoods?|untrue|fabricat\w+|fiction\w*|fairy[- ]tales?|fantas(?:y|ies)|fables?|myths?|inventions?|invented|made[- ]up|nonsense|nonsensical|rubbish|baseless|groundless|unfounded|unsubstantiated|without (?:any )?(?:foundation|basis|evidence|proof)|no (?:basis|foundation|truth|evidence for it)|absurd\w*|ludicrous|preposterous|ridiculous|laughable|slander\w*|libel\w*|smears?|smear campaign|defam\w+|propaganda|provocation|disinformation|misinformation|hoax|theat(?:re|er)|stunt|hogwash|garbage|delirious|delusion\w*|hysteri\w+|far-fetched|misleading|not (?:true|so|correct|the case)|inaccurate|incorrect|exaggerat\w+|distort\w+|bogus|fake|politically motivated)\b/i;

/** Predicates, as patterns, by which a claim is said to be so. */
export const CALLED_TRUE =
  /\b(?:(?:is|was|are|were) (?:true|right|correct|accurate)|justified|well[- ]founded|bears? (?:it|this|that) out|credible)\b/i;

/** Joints, as a pattern, by which a text sets what follows against what went before. */
export const CONTRASTING =
  /\b(?:but|while|whereas|however|yet|though|although|instead|conversely|nonetheless|nevertheless|by contrast|in contrast|contrary to|on the contrary|for (?:its|his|her|their|our|my) part|on the other hand|not so|even so|all the same)\b/i;

/** Words, as a pattern, by which a speaker turns to what another has said. */
export const REPLYING =
  /\b(?:in (?:reply|response|answer|turn)|replied|replies|reply|retorted|countered|counters?|responded|responds|hit back|hits back|shot back|fired back|insist(?:s|ed)?|begs? to differ|took issue|takes issue)\b/i;

/** Joints, as a pattern, that stand before the first of two claims set against each other. */
export const LEADING_CONTRAST = /\b(?:while|whereas|although|though)\b/i;

/** Words, as a pattern, by which a text says that there are two versions. */
export const RIVALRY =
  /\b(?:(?:is|are|was|were|be|been|being|remains?|hotly|bitterly|still|sharply) (?:disputed|contested|unresolved|argued over|at odds|in dispute)|in dispute|argued over|(?:sharply |quite |very |entirely |a )?different (?:conclusion|versions?|pictures?|stor(?:y|ies)|tales?|views?|accounts?|explanations?)|differ(?:s|ed)?|diverge[sd]?|conflicting|contradict(?:s|ed|ory)?|at odds|the (?:reverse|opposite|contrary)|another (?:conclusion|version|picture|story|tale|view|account|explanation)|(?:says?|said|sees?|saw|tells?|told|puts?) (?:it |that |this )?(?:otherwise|differently)|disagree[sd]?|disagreements?|rival (?:claims?|versions?|accounts?|stor(?:y|ies)|figures?)|two versions|incompatible|each other|one another|bone of contention|no agreement|whose account)\b/i;
