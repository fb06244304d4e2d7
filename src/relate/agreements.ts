/**
 * How two statements agree, or one says all that the other says, as rows.
 */

import { NOUN } from "../english/word-relations.ts";
import type { Quantity } from "../model/dossier.ts";
import type { Statement } from "../statement/statement.ts";
import { type Finding, type Level, type Pair, quoted, quotedSpan } from "./pair.ts";
import { residueOf } from "./residue.ts";
import { happening } from "./same-event.ts";

const row = (
  name: string,
  relation: Level["relation"],
  kind: Level["kind"],
  label: string,
  test: (pair: Pair) => Finding | null,
): Level => ({ name, relation, kind, label, test });

/** Sameness of the words: tried before everything else. */
export const IDENTITIES: readonly Level[] = [
  row("restatement", "agrees", "restatement", "say the same in the same words", sameWords),
  row(
    "other-sign",
    "undecided",
    "several-readings",
    "share every word but not the signs or units of their figures",
    byMarks,
  ),
  row("ambiguous-date", "undecided", "several-readings", "give a date that may be read in two ways", byReading),
  row("double-negation", "agrees", "paraphrase", "say the same by denying the opposite", byDenyingOpposite),
];

/** Agreements and refinements: tried after the oppositions. */
export const AGREEMENTS: readonly Level[] = [
  row("turned-score", "undecided", "several-readings", "give one score in two orders", byScore),
  row("estimate-spread", "compatible", "estimate-spread", "give estimates that overlap", bySpread),
  row("one-sum", "agrees", "rounding", "name one sum that is owed, rounded in one of them", bySum),
  row("rounded", "agrees", "rounding", "give one figure, rounded in one of them", byRounding),
  row("bounded", "refines", "bound", "give a figure within the bounds of the other", byBound),
  row("converted", "agrees", "unit", "give one figure in two units", byUnit),
  row("same-verdict", "agrees", "verdict", "judge one procedure alike", byVerdict),
  row("same-motive", "agrees", "motive", "name one motive", byMotive),
  row("alias", "agrees", "alias", "say the same with a name spelt in another way", byAlias),
  row("paraphrase", "agrees", "paraphrase", "say the same in other words", byOtherWords),
  row("narrower", "refines", "narrower", "say all that the other says, and more", byMore),
  row("same-tally", "agrees", "paraphrase", "count one thing of the event alike", byTally),
];

function sameWords({ a, b }: Pair): Finding | null {
  if (a.tokens.length !== b.tokens.length || a.denied !== b.denied) return null;
  if (!a.tokens.every((token, at) => token.form === b.tokens[at]!.form)) return null;
  if (marksOf(a.text, SYMBOL) !== marksOf(b.text, SYMBOL)) return null;
  return { because: "They say the same in the same words.", confidence: 1 };
}

/** The same words with other signs: which figure was meant, no rule can say. */
function byMarks({ a, b }: Pair): Finding | null {
  if (a.tokens.length !== b.tokens.length || a.denied !== b.denied) return null;
  if (!a.tokens.every((token, at) => token.form === b.tokens[at]!.form)) return null;
  const [left, right] = [marksOf(a.text, SYMBOL), marksOf(b.text, SYMBOL)];
  if (left === right) return null;
  return {
    because: `They share every word, but one has “${left || "no sign"}” and the other “${right || "no sign"}”.`,
    confidence: 0.8,
  };
}

// Signs and units that are no words: "-5" and "5", "$5" and "€5" share every word.
const SYMBOL = /[<>≤≥%‰$€£¥₸]|(?<![\p{L}\p{N}])[-−+](?=\p{N})/gu;
const SIGN = /[<>≤≥]|(?<![\p{L}\p{N}])[-−+](?=\p{N})/gu;

/** The marks of a text in their order, plus signs aside, which say nothing. */
function marksOf(text: string, mark: RegExp): string {
  return (text.match(mark) ?? []).join("").replaceAll("+", "").replaceAll("−", "-");
}

const SCORE = /(?<![\d.,-])(\d{1,3})(?: [a-z]{1,10})?(?: ?[-–] ?| to )(\d{1,3})(?![\d.,%-]*\d)/iu;

/** "52 votes to 48" and "48 to 52": who had which, the figures do not say. */
function byScore({ a, b }: Pair): Finding | null {
  const [left, right] = [SCORE.exec(a.text), SCORE.exec(b.text)];
  if (!left || !right || left[1] === left[2] || left[1] !== right[2] || left[2] !== right[1]) return null;
  return { because: `They give one score the other way round: “${left[0]}” and “${right[0]}”.`, confidence: 0.7 };
}

const SLASHED = /\b(\d{1,2})([/.])(\d{1,2})\2\d{2,4}\b/;

/** "01/05/2024" is the first of May or the fifth of January. */
function byReading({ a, b, conflict }: Pair): Finding | null {
  if (conflict && conflict.level.kind !== "numeric" && conflict.level.kind !== "temporal") return null;
  const open = ({ text }: Pair["a"]): string | null => {
    const match = SLASHED.exec(text);
    return match && match[1] !== match[3] && Number(match[1]) <= 12 && Number(match[3]) <= 12 ? match[0] : null;
  };
  const [left, right] = [open(a), open(b)];
  const [slashed, closed] = left !== null ? [left, b] : [right, a];
  if (slashed === null || left === right || closed.text.includes(slashed)) return null;
  return { because: `“${slashed}” may be read as two days.`, confidence: 0.7 };
}

/** "not uncommon" and "common": one word is the other with a prefix of denial, and just one of them is denied. */
function byDenyingOpposite({ a, b, words, figures, times }: Pair): Finding | null {
  if (words.onlyA.length !== 1 || words.onlyB.length !== 1 || words.pairs.length === 0) return null;
  const [i, j] = [words.onlyA[0]!, words.onlyB[0]!];
  const [one, other] = [a.tokens[i]!, b.tokens[j]!];
  const prefixed = (x: string, y: string): boolean =>
    /^(?:un|in|im|il|ir|dis|non)$/.test(x.slice(0, x.length - y.length)) && x.endsWith(y);
  if (!prefixed(one.form, other.form) && !prefixed(other.form, one.form)) return null;
  if ((one.negations + other.negations + Number(a.denied !== b.denied)) % 2 === 0) return null;
  if ([...figures, ...times].some(({ kin }) => kin !== "equal")) return null;
  return {
    because: `One denies the opposite of what the other affirms: ${quoted(a, i)} and ${quoted(b, j)}.`,
    confidence: 0.85,
  };
}

/** Whether a statement says "few" of what the other says something else of. */
function speaksOfFew({ quantifiers, tokens }: Pair["a"]): boolean {
  return quantifiers.some(
    ({ token, class: share }) => share === "few" && !/^(?:a|quite|no)$/.test(tokens[token - 1]?.form ?? ""),
  );
}

/** Whether nothing speaks against agreement: no denial on one side, no figure or time apart, shared words enough. */
function fits({ a, b, figures, times, flips, words, raw }: Pair, least: number): boolean {
  if (residueOf(a, b, raw).length > 0) return false;
  if (marksOf(a.text, SIGN) !== marksOf(b.text, SIGN) || speaksOfFew(a) !== speaksOfFew(b)) return false;
  if (flips.length > 0 || [...figures, ...times].some(({ kin }) => kin === "apart" || kin === "brushes")) return false;
  return Math.max(words.coverA, words.coverB) >= least;
}

function bySpread(pair: Pair): Finding | null {
  const { a, b, figures } = pair;
  const loose = (bound: string): boolean => bound === "about";
  const figure = figures.find(
    ({ kin, a: one, b: other }) =>
      kin === "overlaps" ||
      ((kin === "within" || kin === "around") &&
        isRange(one) &&
        isRange(other) &&
        (loose(one.bound) || loose(other.bound))),
  );
  if (!figure || !fits(pair, 0.5)) return null;
  return {
    because: `Two estimates that overlap: ${quotedSpan(a, figure.a.span)} and ${quotedSpan(b, figure.b.span)}.`,
    confidence: 0.8,
  };
}
function isRange({ low, high, bound }: Quantity): boolean {
  return bound === "about" || (low !== null && high !== null && low !== high);
}

/** "did not pay 600,000 dollars in tax" and "owes 623,000 dollars of tax". */
function bySum({ a, b, figures, words }: Pair): Finding | null {
  const figure = figures.find(
    ({ kin, a: one, b: other }) => one.kind === "money" && (kin === "rounds" || oneAbout(one, other)),
  );
  if (!figure || !isUnpaid(a) || !isUnpaid(b)) return null;
  if (!words.pairs.some(({ a: i }) => a.tokens[i]!.parts & NOUN && !a.tokens[i]!.figure)) return null;
  return {
    because: `One sum that is owed, rounded: ${quotedSpan(a, figure.a.span)} and ${quotedSpan(b, figure.b.span)}.`,
    confidence: 0.82,
  };
}

/** Whether something is said to be owed or not paid. */
function isUnpaid({ tokens }: Statement): boolean {
  return tokens.some(
    ({ lemma, form, negations }) => OWED.has(lemma) || OWED.has(form) || (lemma === "pay" && negations % 2 === 1),
  );
}
const OWED: ReadonlySet<string> = new Set("owe owed unpaid arrears outstanding debt underpay evade".split(" "));

function byRounding(pair: Pair): Finding | null {
  const { a, b, figures } = pair;
  const figure = figures.find(
    ({ kin, a: one, b: other }) => kin === "rounds" || (kin !== "equal" && oneAbout(one, other)),
  );
  const vague = figure && !/\d/.test(`${quotedSpan(a, figure.a.span)}${quotedSpan(b, figure.b.span)}`);
  if (!figure || !fits(pair, figure.tally && !vague && happening(pair) !== "other" ? 0 : vague ? 0.85 : 0.6))
    return null;
  return {
    because: `One figure is the other rounded: ${quotedSpan(a, figure.a.span)} and ${quotedSpan(b, figure.b.span)}.`,
    confidence: 0.85,
  };
}
/** "some 2,000" and 1,950. */
function oneAbout(a: Quantity, b: Quantity): boolean {
  return (a.bound === "about") !== (b.bound === "about") && (a.bound === "exact" || b.bound === "exact");
}

function byBound(pair: Pair): Finding | null {
  const { a, b, figures, words } = pair;
  const figure = figures.find(({ kin }) => kin === "within" || kin === "around");
  const counted = figure?.tally && happening(pair) !== "other";
  if (!figure || !fits(pair, counted ? 0 : 0.6)) return null;
  const narrower = figure.kin === "within" ? "a" : "b";
  if (!counted && (narrower === "a" ? words.coverB : words.coverA) < 0.6) return null;
  const [left, right] = [quotedSpan(a, figure.a.span), quotedSpan(b, figure.b.span)];
  const [fine, wide] = narrower === "a" ? [left, right] : [right, left];
  return { because: `${fine} lies within ${wide}.`, confidence: 0.8, narrower };
}

function byUnit(pair: Pair): Finding | null {
  const { a, b, figures } = pair;
  const figure = figures.find(({ kin, a: one, b: other }) => kin === "equal" && one.unit !== other.unit);
  if (!figure || !fits(pair, 0.6)) return null;
  return {
    because: `One figure in two units: ${quotedSpan(a, figure.a.span)} and ${quotedSpan(b, figure.b.span)}.`,
    confidence: 0.9,
  };
}

function byTally(pair: Pair): Finding | null {
  const { figures, words } = pair;
  const figure = figures.find(({ kin, tally }) => kin === "equal" && tally);
  if (!figure?.tally || !fits(pair, 0) || happening(pair) === "other") return null;
  if (Math.min(words.onlyA.length, words.onlyB.length) > MORE) return null;
  const [left, right] = [quotedSpan(pair.a, figure.a.span), quotedSpan(pair.b, figure.b.span)];
  return { because: `They agree on ${figure.tally.about}: ${left} and ${right}.`, confidence: 0.82 };
}
/** With more words than this of its own on either side, each says something else as well. */
const MORE = 6;
/** Slots by which two claims that share few words still give one judgement. */
const ON_A_SCALE: ReadonlySet<string> = new Set(["verdict", "rights"]);

function byVerdict(pair: Pair): Finding | null {
  const { a, b } = pair;
  for (const one of a.stances) {
    const other = b.stances.find(({ slot }) => slot === one.slot);
    if (!ON_A_SCALE.has(one.slot.name) || !other || other.pole !== one.pole || a.denied !== b.denied) continue;
    if (one.slot.name === "rights" && pair.words.pairs.length === 0) continue;
    if (one.technical !== other.technical || one.degree !== other.degree || !fits(pair, 0)) continue;
    return { because: `They judge it alike: “${one.words}” and “${other.words}”.`, confidence: 0.75 };
  }
  return null;
}

function byMotive(pair: Pair): Finding | null {
  const { a, b } = pair;
  for (const one of a.motives) {
    const other = b.motives.find(({ motive, affirmed }) => motive === one.motive && affirmed === one.affirmed);
    if (one.motive === "charge" || !other || a.denied !== b.denied || pair.words.pairs.length === 0) continue;
    return { because: `They name one motive: “${one.words}” and “${other.words}”.`, confidence: 0.75 };
  }
  return null;
}

function byAlias(pair: Pair): Finding | null {
  const { a, b, words } = pair;
  const name = words.pairs.find(({ kin }) => kin === "spelling");
  if (!name || !fits(pair, 0) || Math.min(words.coverA, words.coverB) < 0.85) return null;
  return {
    because: `They say the same with a name in two spellings: ${quoted(a, name.a)} and ${quoted(b, name.b)}.`,
    confidence: 0.85,
  };
}

function byOtherWords(pair: Pair): Finding | null {
  const { words } = pair;
  const cover = Math.min(words.coverA, words.coverB);
  if (cover < 0.99 || !fits(pair, 0) || words.pairs.some(({ kin }) => kin === "broader" || kin === "narrower"))
    return null;
  if (!inStep(pair)) return null;
  return { because: "They say the same in other words.", confidence: 0.85 };
}
/** Whether the shared words come in one order, or the voice explains the other order. */
function inStep({ a, b, words }: Pair): boolean {
  const by = (statement: Pair["a"]): boolean => statement.tokens.some(({ form }) => form === "by");
  return by(a) !== by(b) || words.pairs.every(({ b: at }, index) => index === 0 || at > words.pairs[index - 1]!.b);
}

/** Whether what is added to a claim makes it say less: under a negation, "few", "only", "most", "at most", "or". */
function turnsRound({ negators, quantifiers, quantities, tokens }: Pair["a"]): boolean {
  return (
    negators > 0 ||
    quantifiers.some(({ class: share }) => share === "few" || share === "most" || share === "all") ||
    quantities.some(({ bound }) => bound === "at-most" || bound === "less-than") ||
    tokens.some(({ form }) => form === "or" || form === "either")
  );
}

function byMore(pair: Pair): Finding | null {
  const { words } = pair;
  if (!fits(pair, 0) || words.pairs.length < 2) return null;
  // With "no", "few" or "at most" it is the wider claim that says more.
  if (turnsRound(pair.a) || turnsRound(pair.b)) return null;
  const [up, down] = [
    words.pairs.some(({ kin }) => kin === "narrower"),
    words.pairs.some(({ kin }) => kin === "broader"),
  ];
  const narrower = words.coverB >= 0.99 && !up ? "a" : words.coverA >= 0.99 && !down ? "b" : null;
  if (!narrower || (!up && !down && words.coverA === words.coverB) || !inStep(pair)) return null;
  return { because: "One says all that the other says, and more.", confidence: 0.75, narrower };
}
