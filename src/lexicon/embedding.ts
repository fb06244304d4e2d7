/**
 * Words under which what is reported was not said, or not for certain: data for `extract/speech/embedding`.
 */

/** Words that open a condition. */
export const CONDITIONALS = "if unless whether lest until suppose supposing provided";

/** Verbs, in base form, whose infinitive or -ing form is not carried out. */
export const HOLDING_BACK =
  "avoid refuse decline fail forget refrain hesitate stop want wish hope plan intend expect need urge ask order force press persuade allow prepare threaten seek aim try resist omit neglect like love prefer pretend";

/** Words before those who say it by which hardly anybody does. */
export const FEW = "few hardly little no nobody none neither";

/** Words before a verb in -ing that was not carried out. */
export const WITHOUT = "without from than against";
