/**
 * Which words of a claim stand under a negation.
 */
import { deniesNothing } from "../english/certainty.ts";
import { NOUN, VERB } from "../english/word-relations.ts";
import { DENIALS } from "../lexicon/clause.ts";
import type { Draft } from "./tokens.ts";

/** Marks the words under each negation: from the negator to the end of its clause, or of its noun phrase. */
export function negate(tokens: Draft[], text: string): { tokens: Draft[]; deniers: number[] } {
  const deniers: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.form === "zero" && NOTHING_OF.has(tokens[at + 1]?.lemma ?? "")) token.kind = "negator";
    if (token.kind === "negator" && (deniesNothing(tokens, at) || said(tokens, at) || goesOn(tokens, at)))
      token.kind = "function";
    else if (token.form === "against" && isGerund(tokens[at + 1])) deny(tokens, at, text, deniers);
    else if (token.kind === "negator" || (DENIALS.has(token.lemma) && !token.name && denies(tokens, at))) {
      deny(tokens, at, text, deniers);
    }
  }
  return { tokens, deniers };
}

function deny(tokens: Draft[], at: number, text: string, deniers: number[]): void {
  cover(tokens, at, text);
  deniers.push(at);
}

/** "neither A nor B": what comes after "nor" is denied already. */
function goesOn(tokens: readonly Draft[], at: number): boolean {
  return tokens[at]!.form === "nor" && tokens[at]!.negations > 0;
}

/** "voted against raising it" is voted not to raise it. */
function isGerund(token: Draft | undefined): boolean {
  return token?.form.endsWith("ing") === true && token.form !== token.lemma && (token.parts & VERB) !== 0;
}

/** "zero evidence" is no evidence; "zero degrees" is an amount. */
const NOTHING_OF: ReadonlySet<string> = new Set(
  "evidence proof chance doubt sign indication basis truth interest reason intention contact knowledge connection".split(
    " ",
  ),
);

/** Whether a negator is said again at once: "we will not, we will not stand by" denies once. */
function said(tokens: readonly Draft[], at: number): boolean {
  for (let next = at + 1; next < tokens.length && next <= at + 4 && tokens[next]!.kind !== "content"; next++)
    if (tokens[next]!.form === tokens[at]!.form) return true;
  return false;
}

/** Whether a denying word denies what follows: "failed to", "denied that", "refused entry", not "the failed state". */
function denies(tokens: readonly Draft[], at: number): boolean {
  const following = tokens[at + 1];
  const next = following?.form;
  if (following && next?.endsWith("ing") && (following.parts & VERB) !== 0 && following.form !== following.lemma)
    return true;
  // "were denied access", "was refused a visa": they did not have it.
  const passive = /^(?:was|were|been|being|is|are)$/.test(tokens[at - 1]?.form ?? "");
  if (passive && /^(?:denied|refused)$/.test(tokens[at]!.form) && following !== undefined && opensNoun(following))
    return true;
  return next === "to" || next === "that" || next === "any" || next === "of" || next === "having" || next === "being";
}

const opensNoun = ({ form, kind, parts }: Draft): boolean =>
  /^(?:a|an|the|any|all|their|his|her)$/.test(form) || (kind === "content" && (parts & NOUN) !== 0);

function cover(tokens: Draft[], from: number, text: string): void {
  const { clause } = tokens[from]!;
  // "cannot rule out that p": it is the ruling out that is denied.
  if (tokens[from + 1]?.lemma === "rule" && tokens[from + 2]?.form === "out") {
    tokens[from + 1]!.negations++;
    return;
  }
  for (let at = from + 1; at < tokens.length && at < from + 30; at++) {
    const token = tokens[at]!;
    const end = PHRASAL.has(tokens[from]!.form) ? /[,.;:!?]/u : /[.;:!?]/u;
    const crossed = token.clause !== clause && end.test(text.slice(tokens[at - 1]!.end, token.start));
    if (crossed || (at > from + 1 && BREAKS.has(token.form))) break;
    if (at > from + 1 && PHRASAL.has(tokens[from]!.form) && (THEREUPON.has(token.form) || takesUp(tokens, at))) break;
    token.negations++;
  }
}
const BREAKS: ReadonlySet<string> = new Set(
  "but although though because whereas however yet how who whom whose which where when while since saying adding insisting instead".split(
    " ",
  ),
);
/** "no excuses for it and fully accepted the blame": another verb begins after "and". */
function takesUp(tokens: readonly Draft[], at: number): boolean {
  if (tokens[at]!.form !== "and") return false;
  const next = tokens[at + 1]?.form.endsWith("ly") ? tokens[at + 2] : tokens[at + 1];
  return next !== undefined && next.form !== next.lemma && next.form.endsWith("ed") && (next.parts & VERB) !== 0;
}

/** "no warning before the dam broke": what follows came about. */
const THEREUPON: ReadonlySet<string> = new Set(["before", "after", "until", "till", "as"]);
/** Negators of a noun phrase: a comma ends what they deny. */
const PHRASAL: ReadonlySet<string> = new Set(["without", "no", "neither", "none"]);
