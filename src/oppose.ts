/**
 * What makes two statements contradict, as rows. A row looks at the words only; the gates may still excuse what it finds.
 */
import { ADJECTIVE, ADVERB, NOUN, VERB } from "./kinship.ts";
import { kinOf, type WordPair } from "./overlap.ts";
import { type Finding, type Level, type Pair, quoted, quotedSpan } from "./pair.ts";
import type { Motive, Stance, Statement } from "./statement.ts";

const level = (name: string, kind: Level["kind"], label: string, test: (pair: Pair) => Finding | null): Level => ({
  name,
  relation: "contradicts",
  kind,
  label,
  test,
});

/** The oppositions, the most telling first. */
export const OPPOSITIONS: readonly Level[] = [
  level("verdict", "verdict", "judge one procedure in opposite ways", (pair) => bySlot(pair, "verdict")),
  level("motive", "motive", "name motives that exclude each other", byMotive),
  level("guilt", "responsibility", "hold and clear somebody of responsibility", (pair) => bySlot(pair, "guilt")),
  level("agent", "responsibility", "name different doers of one deed", byAgent),
  level("quantifier", "quantifier", "speak of all and of none, or of all and not all", byQuantifier),
  level("numeric", "numeric", "give amounts of one thing that do not overlap", byFigure),
  level("temporal", "temporal", "put one thing at times that do not overlap", byTime),
  level("truth", "factive", "call one thing true and untrue", (pair) => bySlot(pair, "truth")),
  level("factive", "factive", "have something come about and not come about", byDenial),
  level("negation", "negation", "affirm and deny the same", byNegation),
  level("antonym", "antonym", "use opposite words of the same", byAntonym),
  level("legality", "antonym", "call the same lawful and unlawful", (pair) => bySlot(pair, "legality")),
  level("intent", "antonym", "call the same meant and not meant", (pair) => bySlot(pair, "intent")),
  level("freedom", "antonym", "call the same free and forced", (pair) => bySlot(pair, "freedom")),
  level("order", "antonym", "call the same peaceful and violent", (pair) => bySlot(pair, "order")),
  level("survival", "antonym", "have somebody live and die", (pair) => bySlot(pair, "survival")),
  level("custody", "antonym", "have somebody held and free", (pair) => bySlot(pair, "custody")),
  level("outcome", "antonym", "have one proposal let through and stopped", (pair) => bySlot(pair, "outcome")),
  level("place", "place", "put one thing in different places", byPlace),
  level("structure", "structure", "swap who did it and to whom", byRoles),
  level("identity", "identity", "put one name where the other has another", byName),
  level("lexical", "lexical", "use words that exclude each other of the same", bySister),
];

/** How much of what two statements say is shared, the words in question left aside: 0 to 1. */
function likeness({ words }: Pair, asideA = 0, asideB = 0): number {
  const all = words.pairs.length * 2 + words.onlyA.length - asideA + words.onlyB.length - asideB;
  return all <= 0 ? 1 : (2 * words.pairs.length) / all;
}

/** The same with the shorter statement as the measure. */
function inclusion({ words }: Pair, asideA = 0, asideB = 0): number {
  const a = words.pairs.length + words.onlyA.length - asideA;
  const b = words.pairs.length + words.onlyB.length - asideB;
  const least = Math.min(a, b);
  return least <= 0 ? 1 : Math.min(1, words.pairs.length / least);
}

function bySlot(pair: Pair, name: Stance["slot"]["name"]): Finding | null {
  const { a, b } = pair;
  const left = a.stances.filter(({ slot }) => slot.name === name);
  const right = b.stances.filter(({ slot }) => slot.name === name);
  if (left.length === 0 || right.length === 0) return null;
  const [one, other] = [left[0]!, right[0]!];
  const flip = a.denied !== b.denied;
  if ((one.pole === other.pole) !== flip || !left.every(({ pole }) => pole === one.pole)) return null;
  if (!right.every(({ pole }) => pole === other.pole) || !sameTopic(pair, one, other)) return null;
  return {
    because: `They disagree on ${one.slot.about}: “${one.words}” against “${other.words}”.`,
    confidence: 0.6 + 0.3 * inclusion(pair, one.tokens.length, other.tokens.length),
  };
}

/** Whether the words beside two stances leave room for one topic: some are partners, or one side has none. */
function sameTopic({ a, b, words }: Pair, one: Stance, other: Stance): boolean {
  const topic = (statement: Statement, stance: Stance): number[] =>
    statement.content.filter((at) => !stance.tokens.includes(at) && statement.tokens[at]!.parts & NOUN);
  const [left, right] = [topic(a, one), topic(b, other)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((at) => words.toB[at] !== -1) || right.some((at) => words.toA[at] !== -1);
}

function byMotive(pair: Pair): Finding | null {
  const { a, b } = pair;
  if (a.motives.length === 0 || b.motives.length === 0) return null;
  const against = denied(a.motives, b.motives) ?? denied(b.motives, a.motives);
  const [one, other] = against ?? [a.motives[0]!, b.motives[0]!];
  const excluded = !a.motives.some((left) => b.motives.some((right) => left.motive === right.motive));
  const rivals = one.affirmed && other.affirmed && excluded;
  if (!against && !rivals) return null;
  return {
    because: `They name motives that exclude each other: “${a.motives[0]!.words}” against “${b.motives[0]!.words}”.`,
    confidence: against ? 0.9 : 0.65,
  };
}
function denied(left: readonly Motive[], right: readonly Motive[]): [Motive, Motive] | null {
  for (const one of left) {
    const other = right.find(({ motive, affirmed }) => motive === one.motive && affirmed !== one.affirmed);
    if (other) return [one, other];
  }
  return null;
}

function byAgent({ a, b, words }: Pair): Finding | null {
  const [one, other] = [agentOf(a), agentOf(b)];
  if (!one || !other || one.verb !== other.verb) return null;
  if (one.tokens.some((at) => words.toB[at] !== -1) || other.tokens.some((at) => words.toA[at] !== -1)) return null;
  if (words.pairs.length < 2) return null;
  return {
    because: `They name different doers: ${quoted(a, ...one.tokens)} against ${quoted(b, ...other.tokens)}.`,
    confidence: 0.75,
  };
}

/** Who did it, by "killed by X" or "X carried out": the content words of the agent. */
function agentOf({ tokens }: Statement): { verb: string; tokens: number[] } | null {
  const by = tokens.findIndex(
    (token, at) =>
      token.form === "by" && at > 0 && tokens[at - 1]!.parts & VERB && /(?:ed|en|t|n)$/.test(tokens[at - 1]!.form),
  );
  if (by < 0) return null;
  const found: number[] = [];
  for (let at = by + 1; at < tokens.length && found.length < 4; at++) {
    const token = tokens[at]!;
    if (token.kind === "content") found.push(at);
    else if (!/^(?:a|an|the|his|her|their|its)$/.test(token.form)) break;
  }
  if (found.length === 0 || tokens[found[0]!]!.form.endsWith("ing")) return null;
  return { verb: tokens[by - 1]!.lemma, tokens: found };
}

const OPPOSED_QUANTIFIERS: ReadonlySet<string> = new Set([
  "all/none",
  "most/none",
  "most/few",
  "all/few",
  "some/none",
  "all/most",
]);

function byQuantifier(pair: Pair): Finding | null {
  const { a, b, words } = pair;
  if (a.quantifiers.length === 0 || b.quantifiers.length === 0) return null;
  for (const one of a.quantifiers) {
    for (const other of b.quantifiers) {
      const key = [`${one.class}/${other.class}`, `${other.class}/${one.class}`].find((name) =>
        OPPOSED_QUANTIFIERS.has(name),
      );
      if (!key || key === "all/most" || !nextTo(pair, one.token, other.token)) continue;
      if (likeness(pair) < 0.7 || words.pairs.length < 2) continue;
      return {
        because: `One says ${quoted(a, one.token)}, the other ${quoted(b, other.token)} of the same.`,
        confidence: 0.8,
      };
    }
  }
  return null;
}

/** Whether the first content words after two tokens are partners. */
function nextTo({ a, b, words }: Pair, i: number, j: number): boolean {
  const left = a.content.find((at) => at > i);
  const right = b.content.find((at) => at > j);
  return left !== undefined && right !== undefined && words.toB[left] === right;
}

function byFigure(pair: Pair): Finding | null {
  for (const { a: one, b: other, kin, sure } of pair.figures) {
    if (kin !== "apart") continue;
    if (pair.figures.some((figure) => figure.kin !== "apart" && figure.a.kind === one.kind && !sure)) continue;
    const enough = sure ? inclusion(pair, 1, 1) >= 0.5 : inclusion(pair, 1, 1) >= 0.75;
    if (!enough || pair.words.pairs.length < 1) continue;
    return {
      because: `They give different figures: ${quotedSpan(pair.a, one.span)} against ${quotedSpan(pair.b, other.span)}.`,
      confidence: 0.6 + 0.35 * likeness(pair, 1, 1),
    };
  }
  return null;
}

function byTime(pair: Pair): Finding | null {
  if (pair.times.length === 0 || pair.times.some(({ kin }) => kin !== "apart")) return null;
  if (inclusion(pair, 2, 2) < 0.7 || pair.words.pairs.length < 2) return null;
  const { a: one, b: other } = pair.times[0]!;
  return {
    because: `They give different times: ${quotedSpan(pair.a, one.span)} against ${quotedSpan(pair.b, other.span)}.`,
    confidence: 0.6 + 0.3 * likeness(pair, 2, 2),
  };
}

function byNegation(pair: Pair): Finding | null {
  const { a, b, flips, words } = pair;
  if (flips.length === 0 || inclusion(pair) < 0.6 || words.pairs.length < 2) return null;
  if (opposites(pair).length > 0) return null;
  const { a: i, b: j } = flips.find((flip) => isPredicate(pair, flip)) ?? flips[0]!;
  const negative = a.tokens[i]!.negations % 2 === 1 ? quoted(a, i) : quoted(b, j);
  return {
    because: `One denies what the other affirms: ${negative}.`,
    confidence: 0.55 + 0.4 * likeness(pair),
  };
}
function isPredicate({ a }: Pair, { a: i }: WordPair): boolean {
  return (a.tokens[i]!.parts & (VERB | ADJECTIVE)) !== 0;
}

function byDenial(pair: Pair): Finding | null {
  if (pair.a.negators + pair.b.negators > 0 || pair.flips.length === 0) return null;
  const found = byNegation(pair);
  return (
    found && {
      ...found,
      because: found.because.replace("One denies what the other affirms", "One has it come about and the other not"),
    }
  );
}

/** Opposite words about the same, neither denied more than the other. */
function opposites({ a, b, words }: Pair): WordPair[] {
  const found: WordPair[] = words.swaps.filter(({ kin }) => kin === "antonym");
  for (const i of words.onlyA.slice(0, 30)) {
    for (const j of words.onlyB.slice(0, 30)) {
      if (found.some((pair) => pair.a === i || pair.b === j)) continue;
      if (kinOf(a.tokens[i]!, b.tokens[j]!) === "antonym") found.push({ a: i, b: j, kin: "antonym" });
    }
  }
  return found;
}

function byAntonym(pair: Pair): Finding | null {
  const { a, b } = pair;
  const even = opposites(pair).filter(({ a: i, b: j }) => (a.tokens[i]!.negations + b.tokens[j]!.negations) % 2 === 0);
  const [first] = even;
  if (!first || even.length % 2 === 0 || inclusion(pair, 1, 1) < 0.6) return null;
  return {
    because: `They use opposite words: ${quoted(a, first.a)} against ${quoted(b, first.b)}.`,
    confidence: 0.55 + 0.4 * likeness(pair, 1, 1),
  };
}

const PLACE_WORDS: ReadonlySet<string> = new Set(["in", "at", "near", "to", "from", "outside", "inside"]);

function byPlace(pair: Pair): Finding | null {
  const { a, b, words } = pair;
  for (const { a: i, b: j, kin } of words.swaps) {
    if (kin === "spelling" || !a.tokens[i]!.name || !b.tokens[j]!.name) continue;
    const [left, right] = [a.tokens[i - 1]?.form ?? "", b.tokens[j - 1]?.form ?? ""];
    if (left !== right || !PLACE_WORDS.has(left) || likeness(pair, 1, 1) < 0.75) continue;
    return { because: `They put it in different places: ${quoted(a, i)} against ${quoted(b, j)}.`, confidence: 0.75 };
  }
  return null;
}

function byRoles({ a, b, words }: Pair): Finding | null {
  if (words.onlyA.length + words.onlyB.length > 0) return null;
  const names = words.pairs.filter(({ a: i, b: j, kin }) => kin === "same" && a.tokens[i]!.name && b.tokens[j]!.name);
  if (names.length !== 2 || passive(a) !== passive(b)) return null;
  const [first, second] = names as [WordPair, WordPair];
  const verb = words.pairs.find(({ a: i, b: j }) => i > first.a && i < second.a && j > second.b && j < first.b);
  if (!verb) return null;
  return {
    because: `They swap the parts of ${quoted(a, first.a)} and ${quoted(a, second.a)}.`,
    confidence: 0.8,
  };
}
function passive({ tokens }: Statement): boolean {
  return tokens.some(
    (token, at) => token.form === "by" && at > 1 && tokens.slice(0, at).some(({ lemma }) => lemma === "be"),
  );
}

function byName(pair: Pair): Finding | null {
  const { a, b, words } = pair;
  const named = words.swaps.filter(
    ({ a: i, b: j, kin }) => kin !== "spelling" && a.tokens[i]!.name && b.tokens[j]!.name,
  );
  const [first] = named;
  if (!first || likeness(pair, named.length, named.length) < 0.8 || words.pairs.length < 3) return null;
  return {
    because: `They name different ones: ${quoted(a, first.a)} against ${quoted(b, first.b)}.`,
    confidence: 0.65,
  };
}

function bySister(pair: Pair): Finding | null {
  const { a, b, words } = pair;
  const found = words.swaps.find(({ kin }) => kin === "sister");
  if (!found || likeness(pair, 1, 1) < 0.85 || words.pairs.length < 2) return null;
  if ((a.tokens[found.a]!.parts & (NOUN | VERB | ADJECTIVE | ADVERB)) === 0) return null;
  return {
    because: `They use words that exclude each other: ${quoted(a, found.a)} against ${quoted(b, found.b)}.`,
    confidence: 0.6,
  };
}
