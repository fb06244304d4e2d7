/**
 * Texts and the verbs by which somebody puts them forth: "issued a statement", "released a video". Data for `extract/speech/carriers`.
 */

/** Verbs with a text as their object that make the subject its author or publisher. */
export const CARRYING_VERBS =
  "release issue publish send post write file run air place launch circulate deliver give make draft tweet share leave print email produce pen author roll unveil put distribute sign submit address record adopt pass approve display wave hand mail broadcast blast fire";

/** Texts and utterances that can report. */
export const CARRIED_TEXTS =
  "statement letter ad advertisement commercial spot video message email e-mail tweet post report study op-ed column article editorial story essay piece memo paper petition lawsuit suit complaint resolution speech remark address release note sign banner poster leaflet flyer pitch brief referendum poll motion communiqué communique declaration text documentary poem song bulletin clip recording placard";

/** Verbs that only say how a speech begins, goes on or answers: "began by saying". */
export const OPENING_VERBS =
  "begin start open respond reply answer react counter retort conclude close end finish continue follow go";
