/**
 * How the assertions of each point relate.
 */
import type { AlignedPair } from "./align.ts";
import { voices } from "./holder.ts";
import type { Assertion, Decision, Dossier, Relation, SpeechAct } from "./model.ts";
import { underOneName } from "./names.ts";
import { DEFAULTS, type Options } from "./options.ts";
import { contrastOf } from "./relate.ts";
import type { Contrast } from "./report.ts";
import { read, type Statement } from "./statement.ts";
import { byCodeUnit } from "./text.ts";

/** Contrasts worked out before, by their two statements; for one and the same options. */
export type KnownContrasts = WeakMap<Statement, WeakMap<Statement, Contrast>>;

/**
 * Relates the two assertions of every pair, by the ordered table of levels; a person's `relation` decision wins.
 *
 * @param pairs - The pairs to relate, as `align` gives them; a pair with an unknown assertion is passed over.
 * @param dossier - The checked dossier the assertions stand in.
 * @param known - Contrasts worked out before; those worked out now are added.
 * @returns One contrast a pair, in the order of the pairs.
 */
export function contrast(
  pairs: readonly AlignedPair[],
  dossier: Pick<Dossier, "accounts" | "assertions" | "decisions"> & Partial<Pick<Dossier, "aliases">>,
  options: Partial<Options> = {},
  known?: KnownContrasts,
): Contrast[] {
  const { minConfidence } = { ...DEFAULTS, ...options };
  const statements = statementsOf(dossier);
  const voiceOf = voices(dossier);
  const byId = new Map(dossier.assertions.map((assertion) => [assertion.id, assertion]));
  const rulings = relationDecisions(dossier.decisions);
  return pairs.flatMap(({ a, b }) => {
    const [left, right] = [statements.get(a), statements.get(b)];
    if (!left || !right) return [];
    const holder = voiceOf.get(a)?.holder ?? null;
    const sameHolder = holder !== null && holder === voiceOf.get(b)?.holder;
    const make = (): Contrast => {
      const related = withDoubt(contrastOf(left, right), minConfidence);
      const [one, other] = [byId.get(a), byId.get(b)];
      if (sameHolder && judgesTwice(related, one, other)) return { ...doubted(related), sameHolder };
      return { ...(holdsWithin(one, other) ? embedded(related) : related), sameHolder };
    };
    const found = known ? recall(left, right, known, make) : make();
    const ruled = rulings.size > 0 ? rulings.get(pairKey(a, b)) : undefined;
    if (ruled) return [{ ...found, ...ruling(ruled), sameHolder }];
    return [found.sameHolder === sameHolder ? found : { ...found, sameHolder }];
  });
}

function recall(left: Statement, right: Statement, known: KnownContrasts, make: () => Contrast): Contrast {
  const row = known.get(left);
  const found = row?.get(right);
  if (found) return found;
  const made = make();
  if (row) row.set(right, made);
  else known.set(left, new WeakMap([[right, made]]));
  return made;
}

/** Relations that say something of the two claims; the others only hold back. */
const CLAIMING: ReadonlySet<Relation> = new Set(["contradicts", "agrees", "refines"]);

/**
 * Rows by which two claims answer one question of judgement. Alignment has put them at one point by that question, so
 * that they may share fewer words than other claims and still be sure.
 */
const JUDGED: ReadonlySet<string> = new Set(
  "verdict motive legality permission intent freedom rights harm same-verdict same-motive".split(" "),
);
const JUDGED_MARGIN = 0.15;

/**
 * What the weights alone find is less sure here: they were fitted to pairs known to speak of one thing, and of two
 * claims of a text that is not known.
 */
const LEANT_MARGIN = 0.15;

/** One voice that judges twice in one text judges two things, as long as no rule on the words themselves speaks. */
function judgesTwice(found: Contrast, a: Assertion | undefined, b: Assertion | undefined): boolean {
  return (
    found.relation === "contradicts" && JUDGED.has(found.trace.at(-1)?.gate ?? "") && a?.accountId === b?.accountId
  );
}

/** A relation that is not sure enough for two claims nobody but the index has put together reads `undecided`. */
function withDoubt(found: Contrast, minConfidence: number): Contrast {
  const gate = found.trace.at(-1)?.gate ?? "";
  const leant = found.relation === "contradicts" && gate.startsWith("weighed-");
  const needed = minConfidence + (leant ? LEANT_MARGIN : JUDGED.has(gate) ? -JUDGED_MARGIN : 0);
  return !CLAIMING.has(found.relation) || found.confidence >= needed ? found : doubted(found);
}

function doubted(found: Contrast): Contrast {
  const because = `Too unsure to call: ${found.because}`;
  return { ...found, relation: "undecided", kinds: ["low-confidence"], because };
}

/** Speech acts by which a speaker takes over what he says of himself: "he did not believe that …". */
const HELD: ReadonlySet<SpeechAct> = new Set(["assert", "believe", "perceive", "deny", "dispute", "decline"]);

/** Whether one of two assertions is a clause of the other that the same speaker goes on to, further down in the chain. */
function holdsWithin(a: Assertion | undefined, b: Assertion | undefined): boolean {
  if (!a || !b || a.accountId !== b.accountId || a.spans.length === 0 || b.spans.length === 0) return false;
  const [outer, inner] = a.attribution.length < b.attribution.length ? [a, b] : [b, a];
  const last = inner.attribution.at(-1);
  if (inner.attribution.length === outer.attribution.length || !last || !HELD.has(last.act)) return false;
  const [first, end] = [outer.spans[0]!.start, outer.spans.at(-1)!.end];
  return inner.spans.every((span) => span.start >= first && span.end <= end);
}

/** A clause cannot contradict the sentence it is read out of. */
function embedded(found: Contrast): Contrast {
  if (found.relation !== "contradicts") return found;
  const because = "One is a clause of the other, whose speaker goes on to it.";
  return { ...found, relation: "compatible", kinds: ["attribution-level"], because };
}

/** What a person's ruling puts in the place of what the levels found. */
function ruling({ relation, author, date, note }: Decision): Partial<Contrast> {
  const because = `${author} ruled so on ${date}${note ? `: ${note}` : ""}.`;
  const trace = [{ gate: "decision", outcome: "decided", note: because } as const];
  return { relation: relation ?? "undecided", kinds: ["decision"], because, trace, confidence: 1 };
}

function statementsOf({
  aliases = [],
  ...dossier
}: Pick<Dossier, "accounts" | "assertions"> & Partial<Pick<Dossier, "aliases">>): Map<string, Statement> {
  const rename = underOneName(aliases);
  const accounts = new Map(dossier.accounts.map((account) => [account.id, account]));
  return new Map(
    dossier.assertions.map((assertion) => {
      const account = accounts.get(assertion.accountId);
      const context = { date: account?.date ?? null, publisher: account?.sourceId ?? null };
      return [assertion.id, rename(read(assertion, context))];
    }),
  );
}

function relationDecisions(decisions: readonly Decision[]): Map<string, Decision> {
  const found = new Map<string, Decision>();
  for (const decision of decisions) {
    const [a, b] = decision.assertions;
    if (decision.kind === "relation" && a !== undefined && b !== undefined) found.set(pairKey(a, b), decision);
  }
  return found;
}

function pairKey(a: string, b: string): string {
  return [a, b].sort(byCodeUnit).join("\n");
}
