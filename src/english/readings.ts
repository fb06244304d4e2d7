/**
 * Which parts of speech a word can be: closed classes, WordNet's readings, inflection and endings.
 */
import { tagWords } from "../lexicon/data/tag-words.ts";
import { ALSO_NOUNS, CLOSED_CLASS, CLOSED_ORDER, IRREGULAR, PLURAL_NOUNS } from "../lexicon/grammar.ts";
import { SPEECH_VERBS } from "../lexicon/speech.ts";

/** The readings of a word. */
export interface WordReading {
  /** One letter a part of speech, the likeliest first, see `lexicon/grammar`. */
  readonly can: string;
  /** Base form of a verb, otherwise the word. */
  readonly lemma: string;
}

const CLITIC = /^['’](?:s|re|ve|ll|d|m)$/i;

let lexicon: Map<string, WordReading> | undefined;

/** Words met before, of the lists and others: by the word in lower case, since nothing else decides. */
const met = new Map<string, WordReading>();
/** How many words are remembered; the texts of one event have fewer. */
const REMEMBERED = 20_000;

const MARK_TAGS: Readonly<Record<string, string>> = {
  "“": "“",
  "”": "”",
  '"': "“",
  "''": "“",
  "``": "“",
  "«": "“",
  "»": "“",
  "„": "“",
  "‘": "“",
  "--": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "-": "-",
  "...": ".",
  "…": ".",
  "!": ".",
  "?": "?",
  ".": ".",
  ",": ",",
  ";": ";",
  ":": ":",
  "(": "(",
  ")": ")",
  "[": "(",
  "]": ")",
};

/** Reads a word (`low` in lower case, with straight apostrophes; `text` as it stands) or a mark. */
export function readingOf(low: string, text: string): WordReading {
  const known = met.get(low) ?? listed(low);
  if (known) return known;
  if (isMark(text)) return { can: MARK_TAGS[text] ?? (CLITIC.test(text) ? "’" : "."), lemma: low };
  const made = inflect(low);
  // "’" and "'" are read apart, and `low` makes those one: what begins with a mark is never remembered under `low`.
  if (met.size < REMEMBERED && OPENS_WORD.test(low)) met.set(low, made);
  return made;
}

const OPENS_WORD = /^[\p{L}\p{N}$€£¥]/u;

function isMark(text: string): boolean {
  const first = text.codePointAt(0) ?? 0;
  return (first < 0x30 && first !== 0x24) || /^[^\p{L}\p{N}$€£¥'’]/u.test(text);
}

function listed(low: string): WordReading | undefined {
  lexicon ??= makeLexicon();
  const reading = lexicon.get(low);
  if (reading) met.set(low, reading);
  return reading;
}

/** Says whether the word (in lower case) stands in the lists. */
export function isKnown(low: string): boolean {
  lexicon ??= makeLexicon();
  return lexicon.has(low);
}

function inflect(low: string): WordReading {
  if (CLITIC.test(low)) return { can: "’", lemma: low };
  if (/^[$€£¥]?\p{N}/u.test(low)) return { can: "U", lemma: low };
  if (low.endsWith("'s")) return { can: "N", lemma: low };
  const verb = verbForm(low);
  if (verb) return verb;
  if (/^(?:un|non-?)/.test(low) && lexicon?.get(low.replace(/^(?:un|non-?)/, ""))?.can.startsWith("A"))
    return { can: "A", lemma: low };
  if (low.endsWith("ly") && low.length > 4) return { can: "R", lemma: low };
  if (/(?:ous|ful|ive|ical|able|ible|less|ish|wide|based|backed|led|related|style)$/.test(low))
    return { can: "AN", lemma: low };
  if (/(?:al|ic|ary)$/.test(low)) return { can: "AN", lemma: low };
  if (/[^e]ed$/.test(low) && low.length > 4) return { can: "YQ", lemma: unlisted(low) };
  if (/[^su]s$/.test(low)) return { can: "L", lemma: low };
  return { can: "N", lemma: low };
}

/** "voiced", "tweeted": the base form of a verb that stands in no list as one. */
function unlisted(low: string): string {
  const stem = low.slice(0, -2);
  return isKnown(`${stem}e`) ? `${stem}e` : stem.replace(/(.)\1$/, "$1");
}

const base = (low: string): WordReading | undefined => {
  const reading = lexicon?.get(low);
  return reading && /[V]/.test(reading.can) ? reading : undefined;
};

function verbForm(low: string): WordReading | undefined {
  for (const [ending, add, tags] of ENDINGS) {
    if (!low.endsWith(ending)) continue;
    const stem = low.slice(0, -ending.length);
    for (const suffix of add) {
      const candidate = suffix === "2" ? stem.slice(0, -1) : stem + suffix;
      if (suffix === "2" && stem.at(-1) !== stem.at(-2)) continue;
      const found = candidate.length > 1 ? base(candidate) : undefined;
      if (found) return { can: order(tags, found.can), lemma: candidate };
    }
  }
  if (low.endsWith("ing") && low.length > 5) return { can: "G", lemma: low };
  return undefined;
}

/** Ending, what replaces it in the base form ("2" undoubles a consonant), readings of the form. */
const ENDINGS: readonly (readonly [string, readonly string[], string])[] = [
  ["ies", ["y"], "ZL"],
  ["es", ["e", ""], "ZL"],
  ["s", [""], "ZL"],
  ["ied", ["y"], "YQ"],
  ["ed", ["e", "", "2"], "YQ"],
  ["ing", ["e", "", "2"], "G"],
];

// "report, reports" are nouns as often as verbs: the commoner reading stands first.
function order(tags: string, baseTags: string): string {
  if (tags !== "ZL") return tags;
  return baseTags.startsWith("N") ? "LZ" : baseTags.includes("N") ? "ZL" : "Z";
}

function makeLexicon(): Map<string, WordReading> {
  const made = new Map<string, WordReading>();
  const lists = tagWords();
  const put = (list: string, can: string) => {
    for (const low of list.split(" ")) made.set(low, { can, lemma: low });
  };
  put(lists.noun, "N");
  put(lists.adjective, "A");
  put(lists.adverb, "R");
  put(lists.nounOrVerb, "NV");
  put(lists.verbOrNoun, "VN");
  put(lists.verb, "V");
  for (const low of lists.noun.split(" ")) {
    const lemma = low.endsWith("ing") ? verbBehind(made, low) : undefined;
    if (lemma !== undefined) made.set(low, { can: "GN", lemma });
  }
  put(PLURAL_NOUNS, "L");
  for (const low of ALSO_NOUNS.split(" ")) made.set(low, { can: "NV", lemma: low });
  for (const { verbs } of SPEECH_VERBS) for (const verb of verbs.split(" ")) putVerb(made, verb.split("_")[0]!);
  for (const forms of IRREGULAR.split(",")) putIrregular(made, forms.split(" "));
  for (const part of [...CLOSED_ORDER].reverse()) {
    for (const low of CLOSED_CLASS[part]!.split(" ")) {
      const before = made.get(low);
      const closed = before && CLOSED_ORDER.includes(before.can[0]!) ? before.can : "";
      made.set(low, { can: part + closed.replace(part, ""), lemma: LEMMAS[low] ?? low });
    }
  }
  return made;
}

/** "urging", "planning": the verb of a noun in -ing that is a form of one. */
function verbBehind(made: ReadonlyMap<string, WordReading>, low: string): string | undefined {
  const stem = low.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)].find((candidate) => made.get(candidate)?.can.includes("V") === true);
}

// Reporting verbs that WordNet has no count for ("tweet") can be verbs all the same.
function putVerb(made: Map<string, WordReading>, lemma: string): void {
  const can = made.get(lemma)?.can;
  if (can === undefined) made.set(lemma, { can: "NV", lemma });
  else if (!/[VYFE]/.test(can)) made.set(lemma, { can: `${can}V`, lemma });
}

const LEMMAS: Readonly<Record<string, string>> = {
  is: "be",
  am: "be",
  are: "be",
  was: "be",
  were: "be",
  been: "be",
  being: "be",
  has: "have",
  had: "have",
  having: "have",
  does: "do",
  did: "do",
};

function putIrregular(made: Map<string, WordReading>, [lemma, past, participle]: string[]): void {
  const can = made.get(lemma!)?.can ?? "V";
  if (!can.includes("V")) made.set(lemma!, { can: `V${can}`, lemma: lemma! });
  if (past === lemma)
    made.set(lemma!, { can: can.startsWith("N") ? `NVYQ` : `VYQ${can.includes("N") ? "N" : ""}`, lemma: lemma! });
  else {
    made.set(past!, { can: participle ? "Y" : "YQ", lemma: lemma! });
    if (participle && participle !== lemma) made.set(participle, { can: "Q", lemma: lemma! });
  }
}
