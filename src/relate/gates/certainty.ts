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
export function byPrediction(pair: Pair, opposition: string): string | null {
  const { a, b, conflict } = pair;
  if (opposition === "schedule" || opposition === "harm") return null;
  if (a.act !== b.act && (UNREALISED.has(a.act) || UNREALISED.has(b.act)))
    return "One of them foresees or asks for what the other reports.";
  if (opposition === "motive" || UNTRUTH.has(opposition)) return null;
  if (opposition === "inquiry" && (a.modality === "intended") !== (b.modality === "intended"))
    return "One of them intends what the other reports.";
  if (opposition === "denied-within" && (isRule(a) || isRule(b))) return null;
  const [i, j] = conflict?.finding.about ?? [];
  if (
    i?.length &&
    j?.length &&
    PLANNABLE.has(opposition) &&
    !(afterTo(a, i[0]!) && afterTo(b, j[0]!)) &&
    isPlanned(a, i[0]!) !== isPlanned(b, j[0]!)
  )
    return "One of them plans, asks for or is called on to do what the other reports.";
  return ahead(a, clauseOf(pair, "a")) !== ahead(b, clauseOf(pair, "b"))
    ? "One of them foresees or intends what the other reports."
    : null;
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
const PLANNABLE: ReadonlySet<string> = new Set(["negation", "antonym", "small-words", "factive", "outcome", "lexical"]);

const afterTo = ({ tokens }: Statement, at: number): boolean => tokens[at - 1]?.form === "to";

/** "was summoned to testify", "said they would block it": the deed is only planned, asked for or promised. */
export function isPlanned({ tokens }: Statement, at: number): boolean {
  let before = at - 1;
  while (before > 0 && /^(?:not|be|have|also|ever|never)$|ly$/.test(tokens[before]!.form)) before--;
  if (tokens[before]?.form === "would") return true;
  if (tokens[before]?.form !== "to") return false;
  const governor = tokens.findLast(({ kind }, index) => index < before && index >= before - 4 && kind === "content");
  return governor !== undefined && (governor.parts & VERB) !== 0 && CALLING_FOR.has(governor.lemma);
}
/** Verbs, in base form, that leave it open whether what comes after "to" was done. */
const CALLING_FOR: ReadonlySet<string> = new Set([
  ...INTENDED,
  ..."summon order ask tell instruct invite expect agree threaten offer call urge advise vote authorise authorize allow permit need request decide undertake swear resolve prepare due oblige require want".split(
    " ",
  ),
]);

/** The clause of a statement in which the conflict lies, by its number, or null where it is not known. */
function clauseOf({ a, b, conflict, figures }: Pair, side: "a" | "b"): number | null {
  const { tokens } = side === "a" ? a : b;
  const about = conflict?.finding.about?.[side === "a" ? 0 : 1]?.[0];
  const span = figures.find(({ kin }) => kin === "apart" || kin === "brushes")?.[side].span;
  const at = about ?? (span ? tokens.findIndex(({ end }) => end > span.start) : -1);
  return tokens[at]?.clause ?? null;
}

function ahead({ tokens }: Statement, within: number | null): boolean {
  return tokens.some(({ lemma, form, parts, clause }, at) => {
    if (within !== null && clause > within) return false;
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
/** "it should be noted that": said of what is. */
const NOTING: ReadonlySet<string> = new Set(
  "note say stress emphasise emphasize remember recall add mention bear point underline acknowledge recognise recognize admit".split(
    " ",
  ),
);
function ought({ tokens }: Statement): boolean {
  return tokens.some(
    ({ form }, at) =>
      /^(?:should(?:n't)?|ought|must(?:n't)?)$/.test(form) &&
      !tokens.slice(at + 1, at + 4).some(({ lemma }) => NOTING.has(lemma)),
  );
}
