/**
 * What is held on a day that is set before, and the words by which it lies ahead.
 */

import { wordSet } from "./list.ts";

/** What is held on a set day, in base form. */
export const OCCASIONS: ReadonlySet<string> = wordSet(
  "election vote ballot referendum poll runoff trial hearing summit conference congress talk negotiation inauguration handover ceasefire truce ceremony session meeting rally strike",
);

/** Words that may stand between an occasion and its day, as folded forms. */
export const SET_FOR: ReadonlySet<string> = wordSet(
  "in on for of at by the to be due set scheduled planned slated held taking place which that is are was were will early late mid",
);

/** Words by which an occasion is yet to come, as folded forms. */
export const TO_COME: ReadonlySet<string> = wordSet(
  "scheduled planned slated due upcoming coming forthcoming next will",
);

/** The same of what leads up to it; "run up" and "run-up" are tokens of their own. */
export const AHEAD = /\b(?:run(?:-| )?up to|ahead of|lead(?:-| )?up to|prepar\w+ for|candidates? (?:in|for)|before)\b/;
