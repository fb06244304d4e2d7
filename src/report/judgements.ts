/**
 * The user's own model as one more level: the pairs worth judging go out as plain data, the answers come back.
 */

import { parseJudgements } from "../dossier/parse.ts";
import { completed, type PlainAssertion } from "../dossier/plain.ts";
import { requirePairs } from "../model/arguments.ts";
import type { Assertion, Notice } from "../model/dossier.ts";
import { DEFAULTS, type Judgement, type JudgementLabel, type Options } from "../model/options.ts";
import type { Contrast, ContrastReport } from "../model/report.ts";
import { byCodeUnit } from "../text/words.ts";

/** Two texts for a model to judge: the first is the premise, the second the hypothesis. */
export interface PairToJudge {
  /** Identifier that the answer must carry. */
  readonly id: string;
  /** Identifier of the first assertion. */
  readonly a: string;
  /** Identifier of the second assertion. */
  readonly b: string;
  /** What the first assertion says. */
  readonly textA: string;
  /** What the second assertion says. */
  readonly textB: string;
}

/**
 * Gives the pairs of a report that a model may decide: those that speak to one issue, that no rule decides, and whose
 * two assertions both stand in their accounts' texts. A pair left undecided for a reason of its own (a missing date,
 * several readings) is not among them: the words cannot settle it.
 */
export function pairsToJudge(report: Pick<ContrastReport, "assertions" | "contrasts">): PairToJudge[] {
  requirePairs(report, "report");
  const known = new Map(report.assertions.map((assertion) => [assertion.id, assertion]));
  return report.contrasts.flatMap((contrast) => {
    const [a, b] = inOrder(contrast).map((id) => known.get(id));
    if (!isOpen(contrast) || !a || !b || !isGrounded(a) || !isGrounded(b)) return [];
    return [{ id: contrast.id, a: a.id, b: b.id, textA: a.text, textB: b.text }];
  });
}

/**
 * Checks the answers of a model, one an object: `{ id, label, confidence, model }`. Labels may stand in capitals, as
 * many models print them.
 *
 * @throws `InputError` naming every fault's path and value.
 */
export function judgementsFrom(answers: unknown): Judgement[] {
  return parseJudgements(Array.isArray(answers) ? answers.map(withSmallLabel) : answers);
}

function withSmallLabel(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("label" in answer)) return answer;
  return typeof answer.label === "string" ? { ...answer, label: answer.label.toLowerCase() } : answer;
}

/** Contrasts after a model's answers, and what was wrong with the answers. */
export interface Judged {
  /** The contrasts, those decided by a judgement among them. */
  readonly contrasts: readonly Contrast[];
  /** Judgements that changed nothing, and why. */
  readonly notices: readonly Notice[];
}

/**
 * Lets judgements decide the pairs that no rule decides. A judgement about an unknown pair, about one that a rule or a
 * person has decided, or about an assertion that stands in no text changes nothing and gives a notice; so do answers
 * to one pair that differ.
 */
export function applyJudgements(
  contrasts: readonly Contrast[],
  assertions: readonly PlainAssertion[],
  options: Pick<Partial<Options>, "judgements" | "minConfidence"> = {},
): Judged {
  const { judgements, minConfidence } = { ...DEFAULTS, ...options };
  if (judgements.length === 0) return { contrasts, notices: [] };
  const answers = grouped(judgements);
  const texts = new Map(completed(assertions).map((assertion) => [assertion.id, assertion]));
  const open = new Map(contrasts.map((contrast) => [contrast.id, contrast]));
  const faults = new Map([...answers].map(([id, given]) => [id, faultOf(given, open.get(id), texts)]));
  return {
    contrasts: contrasts.map((contrast) => {
      const given = answers.get(contrast.id);
      return given && faults.get(contrast.id) === null ? decided(contrast, given[0]!, minConfidence) : contrast;
    }),
    notices: [...answers.keys()].sort(byCodeUnit).flatMap((id) => faults.get(id) ?? []),
  };
}

/** The answers to each pair, the surest first. */
function grouped(judgements: readonly Judgement[]): Map<string, Judgement[]> {
  const found = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const known = found.get(judgement.id);
    if (known) known.push(judgement);
    else found.set(judgement.id, [judgement]);
  }
  for (const given of found.values()) given.sort((a, b) => b.confidence - a.confidence || byCodeUnit(a.model, b.model));
  return found;
}

/** Why the answers to a pair do not count, or null. */
function faultOf(
  given: readonly Judgement[],
  contrast: Contrast | undefined,
  assertions: ReadonlyMap<string, Assertion>,
): Notice | null {
  const id = given[0]!.id;
  const note = (code: string, message: string, accountId: string | null = null): Notice => {
    return { code, message, accountId, span: null };
  };
  if (!contrast)
    return note("unknown-judgement", `A judgement is about the pair "${id}", which is not in the dossier.`);
  const both = [contrast.a, contrast.b].flatMap((one) => assertions.get(one) ?? []);
  const ungrounded = both.find((assertion) => !isGrounded(assertion));
  if (ungrounded) {
    const message = `A judgement is about "${ungrounded.text}", which stands in no text; it is left out.`;
    return note("ungrounded-judgement", message, ungrounded.accountId);
  }
  if (!isOpen(contrast))
    return note("needless-judgement", `A judgement is about the pair "${id}", which is decided without it.`);
  const labels = [...new Set(given.map(({ label }) => label))].sort(byCodeUnit);
  return labels.length > 1
    ? note("judgements-differ", `Judgements of the pair "${id}" differ: ${labels.join(", ")}.`)
    : null;
}

/** Whether no rule decides it, so that a model may. */
function isOpen({ relation, kinds }: Contrast): boolean {
  return relation === "undecided" && kinds.some((kind) => kind === "no-rule" || kind === "low-confidence");
}

/** Whether it stands in its account's text. */
function isGrounded({ spans }: Assertion): boolean {
  return spans.length > 0;
}

/** The two assertions, so that first and second do not hang on the order of the input. */
function inOrder({ a, b }: Contrast): readonly [string, string] {
  return byCodeUnit(a, b) <= 0 ? [a, b] : [b, a];
}

/** What each label makes of a pair; neutral leaves it as it is. */
const RELATION_OF: Readonly<Record<JudgementLabel, "contradicts" | "refines" | null>> = {
  contradiction: "contradicts",
  // The first says all that the second says; whether the second says as much was not asked.
  entailment: "refines",
  neutral: null,
};

/** What a label says, for a person. */
const SAID: Readonly<Record<JudgementLabel, string>> = {
  contradiction: "the two contradict each other",
  entailment: "the first says all that the second says",
  neutral: "the two neither contradict nor follow from each other",
};

function decided(contrast: Contrast, { label, confidence, model }: Judgement, minConfidence: number): Contrast {
  const relation = confidence >= minConfidence ? RELATION_OF[label] : null;
  const note = `${model} judges that ${SAID[label]} (confidence ${confidence}).`;
  const step = { gate: "judgement", outcome: relation ? "decided" : "passed", note } as const;
  const trace = [...contrast.trace.map((one) => ({ ...one, outcome: "passed" as const })), step];
  if (!relation) return { ...contrast, trace: [...contrast.trace.slice(0, -1), step, ...contrast.trace.slice(-1)] };
  const [a, b] = inOrder(contrast);
  return { ...contrast, a, b, relation, kinds: ["judgement"], because: note, trace, confidence };
}
