/**
 * How the assertions of each point relate.
 */
import type { AlignedPair, Groups } from "../align/align.ts";
import { completed, type PlainAssertion } from "../dossier/plain.ts";
import { type Voice, voices } from "../dossier/voices.ts";
import type { Assertion, Decision, Dossier, Relation, SpeechAct } from "../model/dossier.ts";
import { DEFAULTS, type Options } from "../model/options.ts";
import type { Contrast } from "../model/report.ts";
import { contrastOf } from "../relate/relate.ts";
import { isSame } from "../search/columns.ts";
import { underOneName } from "../statement/aliases.ts";
import { type ReadContext, readStatement, type Statement } from "../statement/statement.ts";
import { byCodeUnit } from "../text/words.ts";

/** Contrasts worked out before, by their two statements; for one and the same options. */
type KnownContrasts = WeakMap<Statement, WeakMap<Statement, Contrast>>;

/** Claims and what is known of them: a dossier, checked or typed in. */
export type PlainClaims = Pick<Dossier, "accounts"> & {
  /** The claims. */
  readonly assertions: readonly PlainAssertion[];
} & Partial<Pick<Dossier, "decisions" | "aliases">>;

/**
 * Relates the two assertions of every pair, by the ordered table of levels; a person's `relation` decision wins.
 *
 * @param pairs - The pairs to relate, as `align` gives them; a pair with an unknown assertion is passed over.
 * @param given - The dossier the assertions stand in; of an assertion `id`, `accountId` and `text` will do.
 * @returns One contrast a pair, in the order of the pairs.
 */
export function contrast(
  pairs: readonly AlignedPair[],
  given: PlainClaims,
  options: Partial<Options> = {},
): Contrast[] {
  const { accounts, decisions = [], aliases } = given;
  const assertions = completed(given.assertions, accounts, "dossier.assertions");
  const dossier = { accounts, decisions, assertions, ...(aliases && { aliases }) };
  const statementOf = statementReader(dossier);
  const voiceOf = voices(dossier);
  const relate = relater(dossier, options);
  const sideOf = (assertion: Assertion): Side => sideBy(assertion, statementOf, voiceOf);
  const byId = new Map(dossier.assertions.map((assertion) => [assertion.id, assertion]));
  return pairs.flatMap(({ a, b }) => {
    const [left, right] = [byId.get(a), byId.get(b)];
    return left && right ? [relate(sideOf(left), sideOf(right))] : [];
  });
}

/** What is kept from one report on a dossier to the next; for one and the same options and decisions. */
export interface KnownRelations {
  /** Contrasts, by their two statements. */
  readonly contrasts: KnownContrasts;
  /** Statements, by assertion, and what of the dossier they were read with. */
  readonly statements: WeakMap<Assertion, Read>;
  /** The groups of the last report, by the identifier of their first assertion. */
  groups: ReadonlyMap<string, KnownGroup>;
}

interface Read extends Required<ReadContext> {
  readonly rename: (statement: Statement) => Statement;
  readonly statement: Statement;
}

interface KnownGroup {
  readonly statements: readonly Statement[];
  readonly pairs: Int32Array;
  readonly contrasts: readonly Contrast[];
}

/**
 * Relates the pairs of every group, as {@link contrast} does.
 *
 * @returns For each group its contrasts; the very list as before, for a group of the same statements and pairs.
 */
export function contrastGroups(
  { items, groups, pairsOf }: Groups,
  dossier: Dossier,
  voiceOf: ReadonlyMap<string, Voice>,
  options: Options,
  known?: KnownRelations,
): readonly (readonly Contrast[])[] {
  const statementOf = statementReader(dossier, known?.statements);
  const relate = relater(dossier, options, known?.contrasts);
  const kept = new Map<string, KnownGroup>();
  const found = groups.map((places, at) => {
    const members = places.map((place) => items[place] as Assertion);
    const pairs = pairsOf(at);
    const first = members[0]?.id ?? "";
    const before = known?.groups.get(first);
    const statements = members.map(statementOf);
    const same = before !== undefined && isSame(before.statements, statements) && isSame(before.pairs, pairs);
    const sides = same ? [] : members.map((member) => sideBy(member, statementOf, voiceOf));
    const group = same ? before : { statements, pairs, contrasts: relateAll(sides, pairs, relate) };
    kept.set(first, group);
    return group.contrasts;
  });
  if (known) known.groups = kept;
  return found;
}

function relateAll(members: readonly Side[], pairs: Int32Array, relate: Relate): Contrast[] {
  return Array.from({ length: pairs.length / 2 }, (_, pair) =>
    relate(members[pairs[2 * pair] as number] as Side, members[pairs[2 * pair + 1] as number] as Side),
  );
}

/** An assertion with what is known of it. */
interface Side {
  readonly assertion: Assertion;
  readonly statement: Statement;
  readonly holder: string | null;
}

/** Relates two assertions of one dossier. */
type Relate = (a: Side, b: Side) => Contrast;

/** Gives an assertion as a statement, under the names that are one. */
type StatementOf = (assertion: Assertion) => Statement;

function sideBy(assertion: Assertion, statementOf: StatementOf, voiceOf: ReadonlyMap<string, Voice>): Side {
  return { assertion, statement: statementOf(assertion), holder: voiceOf.get(assertion.id)?.holder ?? null };
}

function relater({ decisions }: Pick<Dossier, "decisions">, options: Partial<Options>, known?: KnownContrasts): Relate {
  const { minConfidence } = { ...DEFAULTS, ...options };
  const rulings = relationDecisions(decisions);
  return (a, b) => {
    const sameHolder = a.holder !== null && a.holder === b.holder;
    const make = (): Contrast => {
      const related = withDoubt(contrastOf(a.statement, b.statement), minConfidence);
      if (sameHolder && judgesTwice(related, a.assertion, b.assertion)) return { ...doubted(related), sameHolder };
      return { ...(holdsWithin(a.assertion, b.assertion) ? embedded(related) : related), sameHolder };
    };
    const found = known ? recall(a.statement, b.statement, known, make) : make();
    const ruled = rulings.size > 0 ? rulings.get(pairKey(a.assertion.id, b.assertion.id)) : undefined;
    if (ruled) return { ...found, ...ruling(ruled), sameHolder };
    return found.sameHolder === sameHolder ? found : { ...found, sameHolder };
  };
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
function judgesTwice(found: Contrast, a: Assertion, b: Assertion): boolean {
  return found.relation === "contradicts" && JUDGED.has(found.trace.at(-1)?.gate ?? "") && a.accountId === b.accountId;
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
function holdsWithin(a: Assertion, b: Assertion): boolean {
  if (a.accountId !== b.accountId || a.spans.length === 0 || b.spans.length === 0) return false;
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
  return { relation: relation ?? "undecided", kinds: ["decision"], because, passed: [], trace, confidence: 1 };
}

function statementReader(
  { aliases = NO_ALIASES, accounts }: Pick<Dossier, "accounts"> & Partial<Pick<Dossier, "aliases">>,
  made: KnownRelations["statements"] = new WeakMap(),
): StatementOf {
  const rename = underOneName(aliases);
  const contexts = new Map(accounts.map(({ id, date, sourceId }) => [id, { date: date ?? null, publisher: sourceId }]));
  return (assertion) => {
    const { date, publisher } = contexts.get(assertion.accountId) ?? NO_CONTEXT;
    const before = made.get(assertion);
    const same = before?.date === date && before.publisher === publisher && before.rename === rename;
    if (same) return before.statement;
    const statement = rename(readStatement(assertion, { date, publisher }));
    made.set(assertion, { date, publisher, rename, statement });
    return statement;
  };
}

const NO_ALIASES: Dossier["aliases"] = [];
const NO_CONTEXT = { date: null, publisher: null };

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
