/**
 * Words by which fact-checkers rate a claim, in the languages in which they publish most.
 */
import type { SpeechAct } from "../model/dossier.ts";

/** What a rating says of the claim it rates. */
export interface Verdict {
  /** Whether the fact-checker denies the claim or confirms it. */
  readonly act: Extract<SpeechAct, "deny" | "confirm">;
  /** Whether it does so with a reserve ("mostly"). */
  readonly graded: boolean;
}

type Row = readonly [language: string, words: string];

/** The claim is false, and nothing more. */
const FALSE: readonly Row[] = [
  ["en", "false, not true, untrue, incorrect, inaccurate, wrong, fake, fabricated, hoax, debunked, totally false"],
  ["en", "completely false, pants on fire, four pinocchios, fake news"],
  ["fr", "faux, c'est faux, totalement faux, c'est totalement faux, intox, infox"],
  ["es", "falso, falsa, es falso, bulo, totalmente falso"],
  ["pt", "é falso, é falsa, falsas, falsos, é fake, mentira"],
  ["it", "è falso, bufala, notizia falsa"],
  ["de", "falsch, frei erfunden, unwahr, erfunden"],
  ["nl", "onwaar, niet waar, vals"],
  ["pl", "fałsz, fałszywe, nieprawda"],
  ["cs", "nepravda, nepravdivé"],
  ["sv no da", "falskt, falsk, helt feil, forkert"],
  ["ro", "fals"],
  ["el", "ψευδές, ψευδής, ψέμα"],
  ["ru uk", "ложь, ложно, неправда, фейк, вымысел, неправдиво"],
  ["tr", "yanlış, sahte"],
  ["id", "salah, hoaks, tidak benar"],
  ["ar", "خطأ, زائف, كاذب, غير صحيح, مفبرك"],
  ["hi", "गलत, ग़लत, झूठ, फर्जी, फ़र्ज़ी"],
  ["zh", "错误, 錯誤, 虚假, 虛假, 不实, 不實, 假的"],
  ["ja ko", "誤り, 虚偽, 거짓, 사실 아님, 전혀 사실 아님"],
];

/** The claim is false, with a reserve. */
const RATHER_FALSE: readonly Row[] = [
  ["en", "mostly false, largely false, three pinocchios"],
  ["fr", "plutôt faux, majoritairement faux, en grande partie faux"],
  ["es", "mayormente falso, mayoritariamente falso"],
  ["pt", "majoritariamente falso"],
  ["it", "perlopiù falso, prevalentemente falso"],
  ["de nl", "größtenteils falsch, überwiegend falsch, weitgehend falsch, grotendeels onwaar"],
  ["ko", "대체로 사실 아님"],
];

/** The claim is true, and nothing more. */
const TRUE: readonly Row[] = [
  ["en", "true, correct, accurate, completely true"],
  ["fr", "vrai, c'est vrai, exact"],
  ["es", "verdadero, verdad, cierto, es cierto"],
  ["pt", "verdadeiro, é verdade, é verdadeiro"],
  ["it", "vero, è vero"],
  ["de nl", "wahr, richtig, waar"],
  ["pl cs", "prawda, prawdziwe, pravda, pravdivé"],
  ["sv no da ro", "sant, helt sant, sandt, adevărat"],
  ["el ru uk", "αληθές, αλήθεια, правда, верно"],
  ["tr id", "doğru, benar"],
  ["ar hi", "صحيح, सही, सच"],
  ["zh ja ko", "属实, 屬實, 正确, 正確, 사실"],
];

/** The claim is true, with a reserve. */
const RATHER_TRUE: readonly Row[] = [
  ["en", "mostly true, largely true"],
  ["fr", "plutôt vrai"],
  ["es it", "mayormente verdadero, mayormente cierto, perlopiù vero"],
  ["de nl", "größtenteils richtig, überwiegend richtig, grotendeels waar"],
  ["ko", "대체로 사실"],
];

const VERDICTS: ReadonlyMap<string, Verdict> = new Map(
  (
    [
      [FALSE, { act: "deny", graded: false }],
      [RATHER_FALSE, { act: "deny", graded: true }],
      [TRUE, { act: "confirm", graded: false }],
      [RATHER_TRUE, { act: "confirm", graded: true }],
    ] as const
  ).flatMap(([rows, verdict]) =>
    rows.flatMap(([, words]) => words.split(", ").map((word): [string, Verdict] => [word, verdict])),
  ),
);

/**
 * What a rating in words says: that the claim is false or true, or null where it says something else ("misleading",
 * "half true", "satire"). A rating that goes on after its verdict ("False. It was another day") says that verdict.
 */
export function verdictOf(rating: string): Verdict | null {
  const [first = ""] = rating.split(/[.:;!–—]\s/, 1);
  return VERDICTS.get(bare(rating)) ?? VERDICTS.get(bare(first)) ?? null;
}

/** Words without marks around them, in lower case. */
function bare(rating: string): string {
  const words = rating.normalize("NFC").toLowerCase().replaceAll("’", "'");
  const start = words.search(/[\p{L}\p{N}]/u);
  const end =
    words.length -
    [...words]
      .reverse()
      .join("")
      .search(/[\p{L}\p{N}\p{M}]/u);
  return start < 0 ? "" : words.slice(start, end);
}
