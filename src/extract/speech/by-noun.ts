/**
 * Reports without a reporting verb: nouns ("his claim that …", "expressed doubt about …") and adjectives
 * ("is confident that …").
 */

import { nounPhraseBefore, type Range, type VerbGroup } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import {
  LIGHT_VERBS,
  NOUN_LINKS,
  SIDE_NOUNS,
  SPEECH_ADJECTIVES,
  SPEECH_NOUNS,
  UNOWNED_NOUNS,
} from "../../lexicon/speech.ts";
import type { SpeechAct } from "../../model/dossier.ts";
import { contentEnd } from "./content-end.ts";
import { clauseAt } from "./content-start.ts";
import { cuesOf } from "./cues.ts";

/** A reporting noun or adjective and its content. */
export interface Nominal {
  /** Index after its last word, the preposition that leads to the content included. */
  readonly cueTo: number;
  /** What is reported. */
  readonly content: Range;
  /** What the speaker does. */
  readonly act: SpeechAct;
  /** The noun or adjective. */
  readonly lemma: string;
  /** `s` for a clause, `n` for a noun phrase, `t` for an infinitive. */
  readonly frame: string;
}

/** A reporting noun with its possessor. */
export interface Possessed extends Nominal {
  /** The speaker. */
  readonly source: Range;
  /** Index of the first word of the cue. */
  readonly cueFrom: number;
}

const nouns = new Map(
  SPEECH_NOUNS.flatMap(({ act, nouns: list }) => list.split(" ").map((noun) => [noun, act] as const)),
);
const adjectives = new Map(
  SPEECH_ADJECTIVES.flatMap(({ act, adjectives: list }) => list.split(" ").map((each) => [each, act] as const)),
);
const sides = new Set(SIDE_NOUNS.split(" "));
const light = new Set(LIGHT_VERBS.split(" "));
const links = new Set(NOUN_LINKS.split(" "));
const COPULAS = new Set(["be", "remain", "become", "feel", "sound"]);

/** "expressed doubt about …", "issued a statement saying …": the object of a light verb, or null. */
export function lightObject(unit: Sentence, group: VerbGroup, high: number): Nominal | null {
  const { tokens } = unit;
  const own = OWN.test(tokens[group.to + 1]?.low ?? "");
  if (!(own || light.has(group.lemma)) || group.passive) return null;
  let at = group.to + 1;
  while (at < high && at < group.to + 7 && /^[DSAURNLK’]$/.test(tokens[at]!.tag) && !isNounCue(tokens, at)) at++;
  return at < high && isNounCue(tokens, at) ? after(unit, at, high, group) : null;
}

/** "continued his attacks on": with a possessive of the subject's own any verb is a light one. */
const OWN = /^(?:his|her|its|their|my|our)$/;

/** "is confident that …", "was critical of …": the adjective after a form of "be", or null. */
export function predicate(unit: Sentence, group: VerbGroup, high: number): Nominal | null {
  const { tokens } = unit;
  const participle = group.passive ? adjectives.get(tokens[group.head]!.low) : undefined;
  if (participle !== undefined) return linked(unit, group.head, high, group, participle);
  if (!COPULAS.has(group.lemma)) return null;
  let at = group.to + 1;
  while (at < high && /^[RF]$/.test(tokens[at]!.tag)) at++;
  const side = sideAt(tokens, at, high);
  if (side > 0) return linked(unit, side, high, group, "evaluate");
  const act = at < high ? adjectives.get(tokens[at]!.low) : undefined;
  return act === undefined ? null : linked(unit, at, high, group, act);
}

/** "is a longtime critic of …", "were among the supporters of …": index of the noun, or 0. */
function sideAt(tokens: readonly TaggedWord[], from: number, high: number): number {
  let at = tokens[from]?.low === "among" ? from + 1 : from;
  while (at < high && at < from + 8 && /^[DSAUNRLK’Q]$/.test(tokens[at]!.tag) && !sides.has(singular(tokens[at]!.low)))
    at++;
  return at < high && at > from && sides.has(singular(tokens[at]!.low)) && tokens[at + 1]?.low === "of" ? at : 0;
}

/** "on charges of inciting hatred": nobody named accuses. */
export function charges(unit: Sentence, low: number, high: number): (Nominal & { readonly cueFrom: number })[] {
  const { tokens } = unit;
  const found: (Nominal & { readonly cueFrom: number })[] = [];
  for (let at = low + 1; at < high - 2; at++) {
    if (tokens[at + 1]!.low !== "of" || !CHARGE.test(tokens[at]!.low)) continue;
    const from = /^[DA]$/.test(tokens[at - 1]!.tag) ? at - 2 : at - 1;
    if (!/^(?:on|over|under|amid|after|for)$/.test(tokens[from]?.low ?? "")) continue;
    const to = contentEnd({ unit, from: at + 2, high, frame: "n", cue: NOBODY, subordinate: false });
    if (to > at + 2)
      found.push({
        cueFrom: from,
        cueTo: at + 2,
        content: { from: at + 2, to },
        act: "allege",
        lemma: "charge",
        frame: "g",
      });
  }
  return found;
}

const CHARGE = /^(?:charges?|accusations?|allegations?|suspicion)$/;

/** "his claim that …", "the minister's attacks on …" among the tokens from `low` to `high`. */
export function possessed(unit: Sentence, low: number, high: number): Possessed[] {
  const { tokens, groups } = unit;
  const found: Possessed[] = [];
  for (let at = low + 1; at < high; at++) {
    if (!isNounCue(tokens, at)) continue;
    let owner = at - 1;
    while (owner > low && /^[ANRQ]$/.test(tokens[owner]!.tag)) owner--;
    const { tag } = tokens[owner]!;
    if (tag !== "S" && tag !== "’") continue;
    const source = tag === "S" ? { from: owner, to: owner + 1 } : nounPhraseBefore(tokens, groups, owner, low);
    const nominal = source && after(unit, at, high, NOBODY);
    if (!nominal || !source || (nominal.frame === "t" && INTENTIONS.test(nominal.lemma))) continue;
    if (nominal.frame === "n" && !OWNED_LINKS.test(tokens[nominal.cueTo - 1]!.low)) continue;
    // "his attacks on X" speaks of talk and claims nothing.
    found.push({ ...nominal, source, cueFrom: owner + 1, frame: nominal.frame === "n" ? "p" : nominal.frame });
    at = nominal.content.to;
  }
  return found;
}

/** "his plan to run" is something he has, not something he says. */
const INTENTIONS = /^(?:plan|decision|willingness|intention|determination)$/;
const OWNED_LINKS = /^(?:of|on|about|against|regarding)$/;

/** "amid fears that …", "the allegation that …", "questions about …": a reporting noun that is nobody's. */
export function unowned(unit: Sentence, low: number, high: number): (Nominal & { readonly cueFrom: number })[] {
  const { tokens } = unit;
  const found: (Nominal & { readonly cueFrom: number })[] = [];
  for (let at = low; at < high - 2; at++) {
    const links = UNOWNED.get(singular(tokens[at]!.low));
    if (links === undefined || !isNounCue(tokens, at) || !links.includes(tokens[at + 1]!.low)) continue;
    const before = tokens[at - 1]?.tag ?? "";
    if (/^[S’TM]$/.test(before) || (tokens[at + 1]!.low === "that" && !clauseAt(unit, at + 2, high))) continue;
    const nominal = after(unit, at, high, NOBODY);
    if (!nominal) continue;
    // "Claims that he died are false" is the writer's sentence: the noun itself claims nothing.
    found.push({ ...nominal, cueFrom: at, frame: "p" });
    at = nominal.content.to;
  }
  return found;
}

const UNOWNED = new Map<string, string[]>();
for (const { nouns: list, links: words } of UNOWNED_NOUNS)
  for (const noun of list.split(" ")) UNOWNED.set(noun, [...(UNOWNED.get(noun) ?? []), ...words.split(" ")]);

const NOBODY: VerbGroup = {
  from: 0,
  to: 0,
  head: 0,
  lemma: "",
  form: "part",
  passive: false,
  negated: false,
  modal: "",
};

const singular = (low: string): string =>
  low.endsWith("s") ? low.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "") : low;

function isNounCue(tokens: readonly TaggedWord[], at: number): boolean {
  const { tag, low } = tokens[at]!;
  return (nouns.has(low) || (low.endsWith("s") && nouns.has(singular(low)))) && /^[NLZV]$/.test(tag);
}

function after(unit: Sentence, at: number, high: number, group: VerbGroup): Nominal | null {
  const { low } = unit.tokens[at]!;
  return linked(unit, at, high, group, nouns.get(low) ?? nouns.get(singular(low))!);
}

function linked(unit: Sentence, at: number, high: number, group: VerbGroup, act: SpeechAct): Nominal | null {
  const { tokens } = unit;
  const next = tokens[at + 1];
  const beyond = tokens[at + 2];
  if (!next || !beyond || at + 2 >= high) return null;
  const lemma = singular(tokens[at]!.low);
  const make = (from: number, cueTo: number, frame: string): Nominal | null => {
    const to = contentEnd({ unit, from, high, frame, cue: group, subordinate: false });
    return to > from ? { cueTo, content: { from, to }, act, lemma, frame } : null;
  };
  if (next.low === "that") return make(at + 1, at + 1, "s");
  if (
    act !== "evaluate" &&
    (/^(?:whether|if)$/.test(next.low) || (next.tag === "W" && adjectives.has(tokens[at]!.low)))
  )
    return make(at + 1, at + 1, "w");
  if (next.tag === "T" && /^[VEHXR]$/.test(beyond.tag)) return make(at + 1, at + 1, "t");
  if (
    next.tag === "G" &&
    /^(?:saying|stating|claiming|calling|asking|urging|announcing|declaring|arguing|warning|accusing|alleging|demanding|denying|condemning|criticizing|denouncing|insisting)$/.test(
      next.low,
    )
  )
    return make(
      at + 2,
      at + 2,
      /^(?:saying|stating|claiming|announcing|declaring|arguing|warning|alleging|denying|insisting)$/.test(next.low)
        ? "s"
        : "k",
    );
  if (links.has(next.low)) return make(at + 2, at + 2, "n");
  return null;
}

/** `… her chief yelling, when sheets were handed round, "Sign!"`: a participle before the last quotation. */
export function participle({ tokens }: Sentence, low: number, high: number): Possessed | null {
  const quote = tokens.findLastIndex(({ tag }, index) => tag === "Q”" && index < high);
  if (quote <= low + 2 || !/^[,:]$/.test(tokens[quote - 1]!.tag)) return null;
  for (let at = quote - 2; at > Math.max(low, quote - 15); at--) {
    const lemma = speechParticiple(tokens[at]!.low);
    // "her superior": nouns that are also adjectives stand here too.
    let from = at;
    while (from > low && /^[SDANLK]$/.test(tokens[from - 1]!.tag)) from--;
    if (!lemma || from === at) continue;
    const [cue] = cuesOf(lemma);
    return {
      source: { from, to: at },
      cueFrom: at,
      cueTo: at + 1,
      content: { from: quote, to: quote + 1 },
      act: cue!.act,
      lemma,
      frame: "q",
    };
  }
  return null;
}

/** The verb of a participle that can bring a quotation ("yelling", "writing"), or null. */
function speechParticiple(low: string): string | null {
  if (!low.endsWith("ing")) return null;
  const stem = low.slice(0, -3);
  return [stem, `${stem}e`].find((lemma) => cuesOf(lemma).some(({ frames }) => frames.includes("q"))) ?? null;
}
