/**
 * Words by which a clause is denied, or put as less than certain. All in folded form; multi-word entries have single
 * spaces. Whoever asks how a claim is put asks `english/certainty`, which reads them.
 */
import { phraseSet } from "./list.ts";

/** Words that deny what follows. */
export const NEGATORS =
  phraseSet(`not|hardly|scarcely|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|cant|can't|don't|doesn't|didn't|isn't|aren't
wasn't|weren't|won't|wouldn't|hasn't|haven't|hadn't|shouldn't|couldn't|mustn't|needn't|ain't|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|n't|nt`);

/** Phrases with a negator in them that deny nothing. */
export const NO_NEGATION =
  phraseSet(`not only|not just|not merely|not simply|no doubt|without doubt|no less than|no fewer than|not least|no matter|no sooner
not necessarily|no wonder|not to mention|no more than|not more than|not less than|no later than|no earlier than|nothing more than|nothing less than|nothing other than|nothing but|if not|nobody but|none but|no one but|no one except|nobody except|none except|nobody other|not until
not waver|not wavered|never wavered|never waver|not budge|not budged|hardly surprising|hardly had|scarcely had|whether or not|or not`);

/** Modal and other words by which a claim is put as less than certain, by strength. */
export const POSSIBLE = phraseSet(`may|might|could|possibly|perhaps|maybe|possible|conceivably|potentially`);
/** See {@link POSSIBLE}. */
export const PROBABLE = phraseSet(
  `probably|likely|presumably|apparently|reportedly|allegedly|seems|seem|seemed|appears|appear|appeared|believed|suspected|supposedly|thought`,
);
/** Verbs of plans and promises, in base form. */
export const INTENDED = phraseSet(
  `plan|intend|promise|pledge|vow|aim|hope|want|seek|propose|schedule|prepare|threaten|consider|order|urge|call for|demand|request`,
);
/** Verbs, in base form, after which "to …" says what was tried or turned down, and may not have come about. */
export const ATTEMPTED = phraseSet(`try|attempt|struggle|refuse`);
/** Words after which "if" asks whether, and words with which it sets no condition. */
export const NO_CONDITION = phraseSet(
  `ask|asks|asked|asking|know|knows|knew|see|wonder|wonders|wondered|check|checks|checked|unclear|sure|as`,
);
/** Words that make the clause hold only under a condition. */
export const CONDITIONS = phraseSet(
  `if|unless|provided|assuming|should|otherwise|in case|were to|as long as|in the event`,
);
