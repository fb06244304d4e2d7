/**
 * Why two statements need not contradict: one foresees, intends or asks for what the other reports, or leaves it open.
 */
import { VERB } from "../../english/word-relations.ts";
import { ATTEMPTED, INTENDED } from "../../lexicon/certainty.ts";
import { FUTURE_WORDS } from "../../lexicon/clause.ts";
import { FORECASTS } from "../../lexicon/events.ts";
import type { SpeechAct } from "../../model/dossier.ts";
import type { Statement } from "../../statement/statement.ts";
import type { Pair } from "../pair.ts";

/** Oppositions of what is true and untrue: a question or a possibility does not excuse them. */
export const UNTRUTH: ReadonlySet<string> = new Set(["truth", "untrue"]);

/** Whether one foresees, intends or asks for what the other reports. */
export function byPrediction({ a, b }: Pair, opposition: string): string | null {
  if (opposition === "schedule" || opposition === "harm") return null;
  if (a.act !== b.act && (UNREALISED.has(a.act) || UNREALISED.has(b.act)))
    return "One of them foresees or asks for what the other reports.";
  if (opposition === "motive" || UNTRUTH.has(opposition)) return null;
  if (opposition === "inquiry" && (a.modality === "intended") !== (b.modality === "intended"))
    return "One of them intends what the other reports.";
  if (opposition === "denied-within" && (isRule(a) || isRule(b))) return null;
  return ahead(a) !== ahead(b) ? "One of them foresees or intends what the other reports." : null;
}
/** "accepts the permit", against which "will not accept it" is no forecast. */
function isRule({ tokens, content }: Statement): boolean {
  return content.length < 10 && tokens.some(({ form, lemma, parts }) => form === `${lemma}s` && parts & VERB);
}
/** Speech acts by which what is said is not said to be so: it is foreseen, asked for, promised or left open. */
const UNREALISED: ReadonlySet<SpeechAct | null> = new Set([
  "predict",
  "promise",
  "order",
  "ask",
  "warn",
  "decline",
  "no-knowledge",
] as const);
function ahead({ tokens }: Statement): boolean {
  return tokens.some(({ lemma, form, parts }, at) => {
    const next = tokens[at + 1]?.form ?? "";
    if (FORECASTS.has(lemma) && foresees(tokens, at)) return true;
    if ((INTENDED.has(lemma) || ATTEMPTED.has(lemma)) && parts & VERB) return next === "to" || next === "that";
    if (tokens[at]!.text === "Will" && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")) return false;
    // "the court that will try them": said in passing.
    if (/^(?:that|which|who)$/.test(tokens[at - 1]?.form ?? "")) return false;
    return FUTURE_WORDS.has(form) && ["will", "shall", "'ll", "won't", "tomorrow"].includes(form);
  });
}

/** Not "a project by the university", "below expectations", "more than expected". */
function foresees(tokens: Statement["tokens"], at: number): boolean {
  const before = tokens[at - 1]?.form ?? "";
  if (tokens[at]!.lemma === "project" && /^(?:a|an|the|this|its|their|of)$/.test(before)) return false;
  if (/^(?:below|above|beyond|despite|against|exceeding|beating)$/.test(before)) return false;
  return !tokens.slice(0, at).some(({ form }) => form === "than" || form === "as");
}

/** Whether one speaks only of what may or should be. */
export function byModality({ a, b, conflict }: Pair, opposition: string): string | null {
  const [about = []] = conflict?.finding.about ?? [];
  if (about.some((at) => /^(?:im|un)?(?:possible|likely|certain)$/.test(a.tokens[at]!.form))) return null;
  if (opposition === "motive" || opposition === "verdict" || opposition === "schedule") return null;
  if (opposition === "negation" && [a, b].every(leavesOpen)) return "Both speak of what may be.";
  if (opposition === "negation" && ought(a) !== ought(b)) return "One says what should be, the other what is.";
  return (a.modality === "possible") !== (b.modality === "possible") && !UNTRUTH.has(opposition)
    ? "One of them speaks of a possibility only."
    : null;
}

/** "may", "might", and "could" where nothing is denied. */
function leavesOpen({ tokens, modality, negators }: Statement): boolean {
  return modality === "possible" && (negators === 0 || tokens.some(({ form }) => form === "may" || form === "might"));
}
function ought({ tokens }: Statement): boolean {
  return tokens.some(({ form }) => /^(?:should(?:n't)?|ought|must(?:n't)?)$/.test(form));
}
