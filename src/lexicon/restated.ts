/**
 * Verbs that say a sentence without making one: what they take as objects, rebuilt as that sentence.
 * Base forms; data for `extract/speech/stated`.
 */

/** "accused X of Y", "charged X with Y", "blamed X for Y": X did Y. By the word that leads to Y. */
export const CHARGING: Readonly<Record<string, string>> = {
  of: "accuse suspect convict acquit",
  with: "charge credit tax",
  for: "blame criticize criticise condemn denounce fault praise blast slam attack thank rebuke chide scold assail lambaste castigate berate indict sue commend applaud",
};

/** "called X Y": X is Y. */
export const CALLING = "call label brand dub deem term pronounce declare";

/** "described X as Y", "rejected X as Y": X is Y. */
export const SEEING =
  "describe portray depict characterize characterise see regard view perceive present paint cast hail dismiss reject denounce condemn deride mock decry";

/** "put the toll at 12", "estimated the number at 72,000": the toll is 12. */
export const SETTING = "put estimate set place number";

/** "spoke of a trick", "counts 4,900 breaches": there was a trick. A preposition follows an underscore. */
export const TELLING_OF = "speak_of talk_of hint_at list count report record register document allege tell_of";

/** "warned of floods", "predicted a defeat": there will be floods. */
export const FORETELLING = "warn_of predict forecast foresee expect anticipate";

/** Nouns that say of somebody what he did or is, with the words for it; what follows the noun stays. */
export const DEEDS: Readonly<Record<string, string>> = {
  involvement: "involved",
  complicity: "complicit",
  responsibility: "responsible",
  negligence: "negligent",
  guilt: "guilty",
  corruption: "corrupt",
};

/** Nouns for what somebody says, which is true or not. */
export const CLAIM_NOUNS =
  "claim allegation accusation charge report rumor rumour story version account suggestion assertion statement finding speculation criticism insinuation theory explanation argument";
