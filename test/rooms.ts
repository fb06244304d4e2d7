/** What a room of `src` is, which rooms it may import, and which of its files other rooms may see. */
export interface Room {
  readonly is: string;
  readonly uses: readonly string[];
  /** The door at the root that it may use, too. */
  readonly door?: "batch";
  /** Files that other rooms may import; all of them where nothing is said, none where the list is empty. */
  readonly shows?: readonly string[];
}

/**
 * The rooms of `src`, in the order in which data flows. A room imports itself, what it names, and nothing else.
 * The four doors at the root (`index`, `text`, `batch`, `cli`) may import any file.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  model: { is: "the dictionary: interfaces and schemas of what goes in and out; faults", uses: [] },
  search: { is: "an inverted index over numbers; knows no language", uses: [] },
  lexicon: { is: "English words, nothing else", uses: ["model"] },
  text: {
    is: "characters: words, sentences, quotation marks, lines, furniture, mending, anchors",
    uses: ["model", "lexicon"],
    shows: [
      "anchor",
      "controls",
      "encoding",
      "furniture",
      "identity",
      "language",
      "lines",
      "mend",
      "quotes",
      "terms",
      "words",
    ],
  },
  values: {
    is: "numbers, amounts, days, times",
    uses: ["model", "lexicon", "text"],
    shows: ["quantities", "compare-quantities", "times", "compare-times", "as-of"],
  },
  english: {
    is: "one word, one sentence: readings, tags, phrases, units, how words are related",
    uses: ["model", "lexicon", "text"],
    shows: ["tag", "phrases", "sentences", "inflect", "word-relations", "clause-words", "certainty"],
  },
  dossier: { is: "a checked dossier: parsing, who holds what, rulings", uses: ["model", "text", "values"] },
  statement: {
    is: "a claim read as a clause",
    uses: ["model", "lexicon", "text", "values", "english"],
    shows: ["negation-focus", "occasions", "aliases", "stances", "statement", "tallies", "tokens"],
  },
  match: {
    is: "which known claims is a text about",
    uses: ["model", "text", "values", "english", "search"],
    shows: [],
  },
  extract: {
    is: "a text into assertions: who says what",
    uses: ["model", "lexicon", "text", "values", "english"],
    shows: ["extract", "speakers/glosses", "speakers/known"],
  },
  refer: {
    is: "what the claims of a text answer, and what their words stand for",
    uses: ["model", "lexicon", "text", "values", "english"],
    shows: ["refer", "subjects", "topics", "roots"],
  },
  relate: {
    is: "two statements into a relation",
    uses: ["model", "lexicon", "text", "values", "english", "statement"],
    shows: ["relate", "explain"],
  },
  align: {
    is: "assertions into points",
    uses: ["model", "lexicon", "text", "english", "search", "dossier", "statement", "refer"],
    shows: ["align", "point-terms"],
  },
  diff: { is: "two reports into changes", uses: ["model", "text", "dossier"], shows: [] },
  read: { is: "files into dossiers", uses: ["model", "text", "dossier"], shows: [] },
  report: {
    is: "points into a report: contrast, sift, positions, echoes, labels, compare, open",
    uses: ["model", "lexicon", "text", "search", "dossier", "statement", "extract", "refer", "relate", "align"],
    shows: ["compare"],
  },
  render: {
    is: "a report into formats, one format a file or a folder",
    uses: ["model", "text", "dossier", "relate"],
    shows: ["terminal", "markdown"],
  },
  batch: { is: "many events, Node alone", uses: ["model", "text", "dossier", "extract", "report"], shows: [] },
  cli: {
    is: "the command line: the printer, files, the batch, the server of tools",
    uses: ["model", "text", "dossier", "extract", "relate", "report", "render"],
    door: "batch",
    shows: [],
  },
};

/** Packages that only these files may know. */
export const SOLE_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  zod: ["model/dossier", "model/report", "model/changes", "model/options", "dossier/parse"],
  "string-similarity": ["text/similarity"],
  tinypool: ["batch/pool", "batch/worker"],
  "@modelcontextprotocol/sdk": ["cli/mcp"],
};
