/**
 * The day whose state a claim speaks of, where its words give one: "as of Tuesday", "by 6 p.m. on Friday", "so far".
 */
import type { Time } from "../model/dossier.ts";

const AS_OF = /^(?:as (?:of|at)|up to|up until|until)\b/i;
const BY = /^by\b/i;
const DAY = /^(?:day|part-of-day|hour|minute)$/;
const UNTIL_NOW = /\b(?:so far|to date|up to now|until now|as yet|as of (?:now|this writing|press time)|thus far)\b/i;

// "must be done by Friday" is a deadline; "had been counted by Friday" is a state.
const STATE = /\b(?:had|has|have|was|were|stood|rose|reached|numbered|totalled|totaled)\b/i;
const AHEAD = /\b(?:will|shall|must|should|would|could|may|might|to be|can|cannot)\b/i;

/**
 * Reads the day as of which `text` speaks, ISO 8601, or null where it gives none. `times` are the times of the text,
 * `date` is the account's date, which "so far" goes back to.
 */
export function asOfIn(text: string, times: readonly Time[], date: string | null): string | null {
  for (const { start, end, grain, span } of times) {
    const words = span ? text.slice(span.start, span.end) : "";
    const isState = DAY.test(grain) && STATE.test(text) && !AHEAD.test(text);
    const day = AS_OF.test(words) || (BY.test(words) && isState) ? dayOf(start ?? end) : null;
    if (day !== null && !(/^until/i.test(words) && !isState)) return day;
  }
  return date !== null && UNTIL_NOW.test(text) ? dayOf(date) : null;
}

/**
 * Reads the day whose state a count in `text` gives, a day without its year ("0000-03-04") among them; null where the
 * words give none. "On 4 March the total stood at 12" gives one as "as of 4 March" does.
 */
export function countedOn(text: string, times: readonly Time[]): string | null {
  for (const { start, end, grain, span } of times) {
    const words = span ? text.slice(span.start, span.end) : "";
    const on = start !== null && start === end && span !== null && /\bon $/i.test(text.slice(0, span.start));
    const day = AS_OF.test(words) || BY.test(words) || (on && TOTAL.test(text)) ? (start ?? end) : null;
    if (day !== null && DAY.test(grain) && !AHEAD.test(text)) return day.slice(0, 10);
  }
  return null;
}
const TOTAL = /\b(?:total|toll|stood at|reached|rose to|climbed to|number of|so far)\b/i;

/** The day of a moment, as exact as it is given; null where its year is not known. */
function dayOf(moment: string | null): string | null {
  return moment === null || moment < "0002" ? null : moment.slice(0, 10);
}
