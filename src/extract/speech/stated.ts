/**
 * The sentence that a report states where its content is none: "accused the party of rigging the vote" states that the
 * party rigged the vote. The words are rebuilt; what they point to in the text stays.
 */
import { asSubject, isPlural, pastOf } from "../../english/inflect.ts";
import { nounPhraseAfter, type Range } from "../../english/phrases.ts";
import type { Sentence } from "../../english/sentences.ts";
import type { TaggedWord } from "../../english/tag.ts";
import {
  CALLING,
  CHARGING,
  CLAIM_NOUNS,
  DEEDS,
  FORETELLING,
  SEEING,
  SETTING,
  TELLING_OF,
} from "../../lexicon/restated.ts";
import type { SpeechAct } from "../../model/dossier.ts";
import type { Report } from "./cues.ts";

/** One sentence that a report states. */
export interface Stated {
  /** The words of the content it is made of. */
  readonly ranges: readonly Range[];
  /** The sentence. */
  readonly text: string;
  /** What the speaker does by it, where that is not the act of the report. */
  readonly act?: SpeechAct;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const charging = new Map(
  Object.entries(CHARGING).flatMap(([link, verbs]) => verbs.split(" ").map((verb) => [verb, link] as const)),
);
const calling = set(CALLING);
const seeing = set(SEEING);
const setting = set(SETTING);
const tellingOf = set(TELLING_OF.replace(/_\w*/g, ""));
const foretelling = set(FORETELLING.replace(/_\w*/g, ""));
const claimNouns = set(CLAIM_NOUNS);

/** The sentences that `report` states; null where its content is said as it stands. */
export function statedBy(unit: Sentence, report: Report): readonly Stated[] | null {
  const { frame, content } = report;
  if (!/^[nkagvtoes]$/.test(frame) || content.some(({ from }) => unit.tokens[from]!.tag === "Q”")) return null;
  const words = new Words(unit.tokens, report);
  if (frame === "s") return words.claimThat();
  return frame === "v"
    ? words.undergone()
    : frame === "g"
      ? words.done()
      : /^[to]$/.test(frame)
        ? words.intended()
        : words.object();
}

/** "spoke of a trick", "puts the toll at 12": a verb that says a thing was so. */
export const tellsOf = ({ groups }: Sentence, { lemma, frame, cue }: Report): boolean =>
  frame === "e" ||
  (frame === "o" && lemma === "tell") ||
  (frame === "n" &&
    tellingOf.has(lemma) &&
    groups.some((group) => group.lemma === lemma && group.head >= cue.from && group.head < cue.to));

/** Judgements: acts by which what is denied or affirmed is a claim or a deed. */
const JUDGING: ReadonlySet<string> = new Set(["deny", "dispute", "confirm", "concede", "retract"]);

/** The words of one report. */
class Words {
  readonly #tokens: readonly TaggedWord[];
  readonly #report: Report;

  constructor(tokens: readonly TaggedWord[], report: Report) {
    this.#tokens = tokens;
    this.#report = report;
  }

  /** "accused X of Y", "called X Y", "put X at Y", "spoke of X", "denied X": by the verb. */
  object(): readonly Stated[] | null {
    const { lemma, content, act, frame } = this.#report;
    const range = content[0]!;
    if (content.length !== 1) return null;
    const link = charging.get(lemma);
    return (
      this.#claimThat(range) ??
      (link === undefined ? null : this.#charged(range, link)) ??
      (lemma === "blame" ? this.#blamedOn(range) : null) ??
      (seeing.has(lemma) ? this.#seenAs(range) : null) ??
      (setting.has(lemma) ? this.#is(range, "at") : null) ??
      (frame === "k" || calling.has(lemma) ? this.#called(range) : null) ??
      (JUDGING.has(act) || lemma === "claim" ? this.#judged(range) : null) ??
      (foretelling.has(lemma) ? this.#one(range, `there will be ${this.#text(range)}`) : null) ??
      (tellingOf.has(lemma) ? this.#one(range, `there ${this.#be(range)} ${this.#text(range)}`) : null) ??
      this.#stance(range)
    );
  }

  /** "denied reports that p": p itself. */
  claimThat(): readonly Stated[] | null {
    const [range] = this.#report.content;
    return range && this.#tokens[range.from]!.low !== "that" ? this.#claimThat(range) : null;
  }

  /** "acknowledged running an office": the speaker ran it. */
  done(): readonly Stated[] | null {
    const range = this.#report.content[0]!;
    const who = this.#report.source ?? this.#report.about;
    return who ? this.#one(range, `${this.#subject(who)} ${this.#deed(range.from, range.to, who)}`) : null;
  }

  /** "promised to close it", "urged the council to close it". */
  intended(): readonly Stated[] | null {
    const { content, source, frame } = this.#report;
    const range = content[0]!;
    const at = this.#indexOf(range, ({ tag }) => tag === "T");
    if (at < 0 || at + 1 >= range.to) return null;
    const who = frame === "o" ? { from: range.from, to: at } : source;
    if (who === null || who.to <= who.from) return null;
    const modal =
      this.#report.lemma === "tell" || this.#report.act === "ask" || this.#report.act === "order" ? "should" : "will";
    if (frame === "t" && !/^(?:promise|warn)$/.test(this.#report.act)) return this.#stance(range);
    return this.#one(range, `${this.#subject(who)} ${modal} ${this.#text({ from: at + 1, to: range.to })}`);
  }

  /** "X was accused of Y", "X is expected to Y", "X was described as Y". */
  undergone(): readonly Stated[] | null {
    const { content, cue, lemma, act } = this.#report;
    const [who, rest] = content;
    if (who && !rest && this.#report.source) return this.#byAgent(who, this.#report.source);
    if (!who || !rest || content.length !== 2) return null;
    const link = this.#tokens[cue.to - 1]!.low;
    const next = this.#tokens[rest.from]!;
    const say = (text: string) => [{ ranges: content, text: `${this.#subject(who)} ${text}` }];
    if (charging.get(lemma) !== undefined && charging.get(lemma) === link)
      return say(this.#deed(rest.from, rest.to, who));
    if (charging.get(lemma) === next.low && rest.to > rest.from + 1)
      return say(this.#deed(rest.from + 1, rest.to, who));
    if (next.low === "as" && rest.to > rest.from + 1)
      return say(`${this.#be(who)} ${this.#text({ from: rest.from + 1, to: rest.to })}`);
    if (next.tag === "T") return say(this.#infinitive(rest, act, who));
    return null;
  }

  /** "The closure was condemned by the union": the clause as it stands is the union's. */
  #byAgent(who: Range, { to }: Range): readonly Stated[] | null {
    return who.to <= this.#report.cue.from ? this.#one(who, this.#text({ from: who.from, to })) : null;
  }

  /** "to have fled" → "had fled", "to be safe" → "is safe", "to open" → "will open". */
  #infinitive({ from, to }: Range, act: SpeechAct, who: Range): string {
    const verb = this.#tokens[from + 1]!;
    const rest = this.#text({ from: from + 2, to });
    if (verb.low === "have") return `${isPlural(this.#slice(who)) ? "have" : "has"} ${rest}`;
    if (act === "predict" || act === "promise") return `will ${verb.text} ${rest}`;
    if (verb.low === "be") return `${isPlural(this.#slice(who)) ? "are" : "is"} ${rest}`;
    return act === "ask" || act === "order" ? `should ${verb.text} ${rest}` : `may ${verb.text} ${rest}`;
  }

  /** "denied reports that p", "called absurd the claim that p": p itself. */
  #claimThat(range: Range): readonly Stated[] | null {
    if (!JUDGING.has(this.#report.act) && this.#report.act !== "evaluate") return null;
    const that = this.#indexOf(range, ({ low }) => low === "that");
    if (that < 1 || that > range.from + 6 || that + 2 >= range.to || !this.#isClaimNoun(that - 1)) return null;
    const said = { from: that + 1, to: range.to };
    const untrue = this.#slice({ from: range.from, to: that }).some(({ low }) => UNTRUE.test(low));
    const act = this.#report.act === "evaluate" ? (untrue ? "deny" : "evaluate") : undefined;
    return [{ ranges: [said], text: this.#text(said), ...(act ? { act } : {}) }];
  }

  #charged(range: Range, link: string): readonly Stated[] | null {
    const at = this.#linkAt(range, link);
    if (at < 0) return null;
    const who = { from: range.from, to: at };
    const deed = this.#deed(at + 1, range.to, who);
    if (link === "for" && this.#report.lemma !== "blame" && this.#tokens[at + 1]!.tag !== "G") return null;
    return this.#one(range, `${this.#subject(who)} ${deed}`);
  }

  /** "blamed the fall on the builder": the builder is to blame for the fall. */
  #blamedOn(range: Range): readonly Stated[] | null {
    const on = this.#linkAt(range, "on");
    if (on < 0) return this.#one(range, `${this.#subject(range)} ${this.#be(range)} to blame`);
    const [what, who] = [
      { from: range.from, to: on },
      { from: on + 1, to: range.to },
    ];
    return this.#one(range, `${this.#subject(who)} ${this.#be(who)} to blame for ${this.#text(what)}`);
  }

  /** "described X as Y", and of what is rejected as Y also that it is not so. */
  #seenAs(range: Range): readonly Stated[] | null {
    const as = this.#linkAt(range, "as");
    if (as < 0) return null;
    const who = { from: range.from, to: as };
    const like = { from: as + 1, to: range.to };
    const view = `${this.#subject(who)} ${this.#be(who)} ${this.#text(like)}`;
    if (!JUDGING.has(this.#report.act)) return this.#one(range, view);
    const said = this.#judged(who) ?? [];
    return [...said, { ranges: [range], text: view, act: "assert" }];
  }

  #is(range: Range, link: string): readonly Stated[] | null {
    const at = this.#linkAt(range, link);
    if (at < 0) return null;
    const what = { from: range.from, to: at };
    return this.#one(range, `${this.#subject(what)} ${this.#be(what)} ${this.#text({ from: at + 1, to: range.to })}`);
  }

  #called(range: Range): readonly Stated[] | null {
    const ends = [false, true].map((whole) => nounPhraseAfter(this.#tokens, range.from, whole));
    const end = ends.find((at) => at < range.to && at > range.from && /^[DSANLKUQG“W]$/.test(this.#tokens[at]!.tag));
    if (end === undefined) return null;
    const who = { from: range.from, to: end };
    return this.#one(range, `${this.#subject(who)} ${this.#be(who)} ${this.#text({ from: end, to: range.to })}`);
  }

  /** "denied the allegations": they are true · "denied involvement in it": he was involved in it · "denied fraud". */
  #judged(range: Range): readonly Stated[] | null {
    const tokens = this.#slice(range);
    const end = nounPhraseAfter(this.#tokens, range.from, false);
    const head = this.#tokens[Math.max(range.from, end - 1)]!;
    const deed = DEEDS[head.low];
    const { source } = this.#report;
    if (deed !== undefined && source)
      return this.#one(
        range,
        `${this.#subject(source)} ${this.#be(source)} ${deed} ${this.#text({ from: end, to: range.to })}`.trim(),
      );
    if (head.low === "wrongdoing" && source) return this.#one(range, `${this.#subject(source)} did wrong`);
    const of = this.#tokens[end]?.low === "of" && end + 1 < range.to && this.#isClaimNoun(end - 1);
    const what = { from: of ? end + 1 : range.from, to: range.to };
    if (of && this.#tokens[end + 1]!.tag !== "G")
      return this.#one(range, `there ${this.#be(what)} ${this.#text(what)}`);
    if (this.#isClaimNoun(end - 1) || (tokens.length === 1 && /^[POD]$/.test(head.tag)))
      return this.#one(range, `${this.#text(range)} ${isPlural(tokens) ? "are" : "is"} true`);
    const definite = /^[DS]$/.test(tokens[0]!.tag) && !/^(?:an?|any)$/.test(tokens[0]!.low);
    return definite || tokens[0]!.tag === "K"
      ? null
      : this.#one(range, `there ${this.#be(range)} ${this.#text(range)}`);
  }

  /** What no table rebuilds is a stance: the speaker's own clause. */
  #stance(range: Range): readonly Stated[] | null {
    const { source, cue } = this.#report;
    return source ? this.#one(range, `${this.#subject(source)} ${this.#text(cue)} ${this.#text(range)}`) : null;
  }

  /** What is done by what stands at `from`: a verb in -ing, or a noun for a deed. */
  #deed(from: number, to: number, who: Range): string {
    const not = this.#tokens[from]!.tag === "F" && from + 1 < to ? 1 : 0;
    const verb = this.#tokens[from + not]!;
    const rest = this.#text({ from: from + not + 1, to });
    if (verb.tag === "G" || /ing$/.test(verb.low)) {
      if (verb.low === "being") return `${this.#be(who)}${not ? " not" : ""} ${rest}`;
      const lemma = verb.lemma === verb.low ? verb.low.replace(/ing$/, "") : verb.lemma;
      return `${not ? `did not ${lemma}` : pastOf(lemma)} ${rest}`.trim();
    }
    const noun = DEEDS[verb.low];
    if (noun !== undefined) return `${this.#be(who)} ${noun} ${rest}`.trim();
    const blame = this.#report.lemma === "blame" ? "to blame for" : "guilty of";
    return `${this.#be(who)} ${blame} ${this.#text({ from, to })}`;
  }

  #isClaimNoun(at: number): boolean {
    const low = this.#tokens[at]?.low ?? "";
    return claimNouns.has(low) || claimNouns.has(low.replace(/s$/, ""));
  }

  /** Where the object ends and `link` leads on: rather before a verb in -ing. */
  #linkAt({ from, to }: Range, link: string): number {
    const places: number[] = [];
    for (let at = from + 1; at < to - 1; at++) if (this.#tokens[at]!.low === link) places.push(at);
    return places.find((at) => /^[GF]$/.test(this.#tokens[at + 1]!.tag)) ?? places[0] ?? -1;
  }

  #indexOf({ from, to }: Range, test: (token: TaggedWord) => boolean): number {
    for (let at = from; at < to; at++) if (test(this.#tokens[at]!)) return at;
    return -1;
  }

  #be(who: Range): string {
    const plural = isPlural(this.#slice(who));
    const past = this.#tokens.slice(this.#report.cue.from, this.#report.cue.to).some(({ tag }) => /^[YQ]$/.test(tag));
    return past ? (plural ? "were" : "was") : plural ? "are" : "is";
  }

  #subject(range: Range): string {
    return asSubject(this.#text(range));
  }

  #slice({ from, to }: Range): readonly TaggedWord[] {
    return this.#tokens.slice(from, to);
  }

  #text({ from, to }: Range): string {
    let text = "";
    for (let at = from; at < to; at++) {
      const token = this.#tokens[at]!;
      const tight = at === from || token.start === this.#tokens[at - 1]!.end;
      text += tight ? token.text : ` ${token.text}`;
    }
    return text;
  }

  #one(range: Range, text: string): readonly Stated[] {
    return [{ ranges: [range], text }];
  }
}

const UNTRUE =
  /^(?:false|absurd|untrue|baseless|unfounded|fake|bogus|nonsense|ridiculous|groundless|fabricated|lies|lie)$/;
