/**
 * Reads the five real documents as they are and says, row by row of their table, which voices were found: with the
 * right holder, on verbatim spans. The documents are no part of the project; without them nothing is checked.
 *
 *   npm run seeds:raw [-- --compare]
 *
 * With `--compare` the accounts go through `compare` too, and the contrasts between the voices of a row are printed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Account,
  type Assertion,
  type ContrastReport,
  compare,
  type Extraction,
  extract,
  readAccount,
  type Source,
} from "../../src/index.ts";
import { quotation } from "../../src/text.ts";

/** One voice that a row needs. */
interface Voice {
  /** Who speaks, for a person. */
  readonly who: string;
  /** The document, by the beginning of its file name. */
  readonly document: string;
  /** The speaker as the text or the list of sources names it; `publisher` for the document's own voice, `other` for anyone else, named or not. */
  readonly holder: RegExp | "publisher" | "other";
  /** Words that must all stand in the quotation. */
  readonly words: readonly RegExp[];
}

interface Row {
  readonly id: string;
  readonly voices: readonly Voice[];
}

const PUBLISHERS: Readonly<Record<string, { readonly source: string; readonly date: string }>> = {
  "000": { source: "Radio Free Europe/Radio Liberty", date: "2005-12-01" },
  "001": { source: "Human Rights Watch", date: "1999-01" },
  "002": { source: "Human Rights Watch", date: "2005-10" },
  "003": { source: "Institute for War and Peace Reporting", date: "2005-01" },
  "004": { source: "Open Dialog Foundation", date: "2012-02" },
};

function voice(who: string, document: string, holder: Voice["holder"], ...words: RegExp[]): Voice {
  return { who, document, holder, words };
}

const ROWS: readonly Row[] = [
  {
    id: "baigereev",
    voices: [
      voice("authorities: no political reason", "000", /^authorities/i, /no political reasons/),
      voice("election chief: a domestic quarrel", "000", /Orazgaliev/, /domestic arguments/),
      voice("opposition: political motives possible", "000", /opposition members/i, /political motives/),
    ],
  },
  {
    id: "deportations",
    voices: [
      voice("authorities: illegal workers", "000", /^authorities/i, /illegal workers/),
      voice("activists: working legally", "000", /rights activists/i, /working in Kazakhstan legally/),
      voice("analyst: politically motivated", "000", /Satpaev/, /expulsion of migrant/, /politically motivated/),
    ],
  },
  {
    id: "observers",
    voices: [
      voice("accreditation withdrawn", "000", /Zhovtis/, /canceled accreditation/),
      voice("the group: defies common sense", "000", /Bogdanovich/, /defies common sense/),
      voice("rights lawyer: political", "000", /Zhovtis/, /politically motivated/),
      voice("authorities: the freest election", "000", /authorities/i, /freest/),
    ],
  },
  {
    id: "campaign-1999",
    voices: [
      voice("a superior: voluntary", "001", /chief|doctor/i, /voluntary/),
      voice("HRW: signatures forced", "001", /Human Rights Watch/, /forced employees/),
      voice("merchants: pressure", "001", /merchants/i, /clear pressure/),
      voice("HRW: spurious grounds", "001", "publisher", /spurious grounds/),
    ],
  },
  {
    id: "dvk-closure",
    voices: [
      voice("prosecutor: a threat to security", "003", /Ramazanov/, /threat to the national security/),
      voice("prosecutor: political extremism", "003", /Ramazanov/, /political extremism/),
      voice("lawyer: clearly political", "003", /Zhovtis/, /clearly political/),
      voice("lawyer: triggered by Ukraine", "003", /Zhovtis/, /catalyst/, /Ukraine/),
      voice("analyst: a link", "003", /Kushkumbaev/, /there is a link/),
      voice("HRW: no evidence of harm", "002", "publisher", /no evidence/, /social disruption/),
    ],
  },
  {
    id: "soros-tax",
    voices: [
      voice("tax police: avoided payment", "003", /Klemisov/, /avoided payment/),
      voice("tax police: purely legal", "003", /Klemisov/, /matter of legal procedure/),
      voice("foundation: exempt", "003", /organi[sz]ation|Soros|government/i, /exempt from paying/),
      voice("foundation: paid in full", "003", /Soros/, /paid the tax deficit in full/),
      voice("HRW: retaliation", "002", "publisher", /retaliation/, /Soros Foundations/),
      voice("the one sum", "003", "publisher", /600,000/),
      voice("the other sum", "002", /financial police/i, /81 million tenge/),
    ],
  },
  {
    id: "shymkent",
    voices: [
      voice("authorities: spontaneous", "002", /^authorities/i, /spontaneous attack/),
      voice("opposition: planned provocation", "002", /opposition leaders/i, /planned provocation/),
      voice("opposition: cover-up", "002", /opposition leaders/i, /cover up/),
    ],
  },
  {
    id: "ngo-inspections",
    voices: [
      voice("officials: a deputy's complaint", "002", /procuracy/i, /sparked by a complaint/),
      voice("NGO leaders: to intimidate", "002", /NGO leaders/i, /intimidate NGOs/),
    ],
  },
  {
    id: "kibhr-burglary",
    voices: [
      voice("the break-in", "002", "publisher", /broke into the offices/),
      voice("staff: not simply a burglary", "002", /staff/i, /not simply a burglary/),
    ],
  },
  {
    id: "youth-groups",
    voices: [
      voice("authorities: unconstitutional", "002", /^authorities/i, /constitutional prohibition/),
      voice("advocates: spurious", "002", /advocates/i, /spurious/),
    ],
  },
  {
    id: "press",
    voices: [
      voice("ministry: company liquidated", "002", /ministry/i, /Bastau/, /liquidated/),
      voice("attorney: illegal", "002", /Utkin/, /order was illegal/),
      voice("ministry: no issue within six months", "002", /ministry/i, /not publishing within six months/),
      voice("editors: first issue in time", "002", /editors/i, /first issue/, /September 17, 2003/),
    ],
  },
  {
    id: "may-rally",
    voices: [
      voice("charge: an unsanctioned procession", "002", "other", /unsanctioned procession/),
      voice("HRW: the rally was sanctioned", "002", "publisher", /sanctioned by the local government/),
    ],
  },
  {
    id: "election-law",
    voices: [
      voice("the ban", "002", "publisher", /banning demonstrations/),
      voice("ODIHR: against commitments", "002", /Strohal/, /contrary to OSCE commitments/),
      voice("Freedom House: against standards", "002", /Freedom House/, /contradicts international standards/),
    ],
  },
  {
    id: "majilis-2012",
    voices: [
      voice("OSCE: conditions not provided", "004", /OSCE/, /necessary conditions/),
      voice("EU and US agree", "004", /Ashton|Toner|EU High Representative/, /such an assessment/),
      voice("CIS mission: open", "004", /CIS/, /open manner/),
      voice("president: no more hired experts", "004", /elbasy|Nazarbayev/, /hired experts/),
    ],
  },
  {
    id: "early-election",
    voices: [
      voice("official version: avoid the crisis", "004", /official version/, /overlapping/, /economic crisis/),
      voice("authors: crisis of governance", "004", "publisher", /crisis of governance/),
    ],
  },
  {
    id: "crackdown-2012",
    voices: [
      voice("charge: inciting social discord", "004", "other", /inciting social discord/),
      voice(
        "OSCE, HRW, Freedom House: repression",
        "004",
        /OSCE|Freedom House|Human Rights Watch/,
        /wave of repression/,
      ),
    ],
  },
];

interface Document {
  readonly account: Account;
  readonly read: Extraction;
  readonly names: ReadonlyMap<string, Source>;
}

const FOLDER = join(process.env.DISSENSUS_SHARED ?? "../shared", "seeds");

async function documents(): Promise<Map<string, Document>> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const found = new Map<string, Document>();
  for (const name of files) {
    const key = name.slice(0, 3);
    const { account, source } = await readAccount(readFileSync(join(FOLDER, name), "utf8"), {
      name,
      metadata: { id: `doc-${key}`, ...PUBLISHERS[key] },
    });
    const read = extract(account, { sources: [source] });
    found.set(key, { account, read, names: new Map([source, ...read.speakers].map((one) => [one.id, one])) });
  }
  return found;
}

/** The quotation with its printed lines joined, so that expected words are found across a line's end. */
function plain(quote: string): string {
  return quote.replace(/(\p{L})-\s*\n\s*(?=\p{Ll})/gu, "$1").replace(/\s+/g, " ");
}

function isVerbatim(assertion: Assertion, text: string): boolean {
  const ordered = assertion.spans.every(
    (span, index) => span.end <= text.length && span.start >= (assertion.spans[index - 1]?.end ?? 0),
  );
  return assertion.spans.length > 0 && ordered && assertion.quote === quotation(text, assertion.spans);
}

/** Everything the innermost speaker is called; "publisher" where nobody is between. */
function speakerNames(assertion: Assertion, { account, names }: Document): string[] {
  const speaker = assertion.attribution.at(-1);
  if (!speaker) return ["publisher", names.get(account.sourceId)?.name ?? ""];
  const source = speaker.holder === null ? undefined : names.get(speaker.holder);
  const own = speaker.holder === account.sourceId ? ["publisher"] : [];
  return [...own, ...(speaker.name ? [speaker.name] : []), ...(source ? [source.name, ...(source.aliases ?? [])] : [])];
}

function holds(wanted: Voice["holder"], names: readonly string[]): boolean {
  if (wanted === "publisher") return names.includes("publisher");
  if (wanted === "other") return !names.includes("publisher");
  return names.length === 0 ? wanted.test("") : names.some((name) => wanted.test(name));
}

interface Outcome {
  readonly voice: Voice;
  readonly found: Assertion | null;
  readonly why: string;
}

function look(voice: Voice, document: Document): Outcome {
  const text = document.account.text ?? "";
  const said = document.read.assertions.filter((one) => voice.words.every((word) => word.test(plain(one.quote ?? ""))));
  const right = said.filter((one) => holds(voice.holder, speakerNames(one, document)));
  const found = right.find((one) => isVerbatim(one, text));
  if (found) return { voice, found, why: "" };
  if (right.length > 0) return { voice, found: null, why: "the spans do not hold the quotation" };
  const others = said.map((one) => speakerNames(one, document).join(" = ") || "nobody named");
  const why = said.length > 0 ? `held by ${others.join("; ")}` : "no assertion has these words";
  return { voice, found: null, why };
}

function shown({ voice, found, why }: Outcome): string {
  if (!found) return `    ✗ ${voice.who} (${voice.document}): ${why}`;
  const words = plain(found.quote ?? "");
  const places = found.spans.map((span) => `${span.start}–${span.end}`).join(", ");
  return `    ✓ ${voice.who} (${voice.document}, ${places}): “${words.length > 70 ? `${words.slice(0, 70)}…` : words}”`;
}

/** What must come out across the documents, when they are the accounts of one dossier. */
interface CrossRow {
  readonly id: string;
  /** Whether the report shows it, and how. */
  readonly look: (report: ContrastReport) => { readonly found: boolean; readonly why: string };
}

/** The relation of the first two assertions with these words, and whether they stand at one issue. */
function between(report: ContrastReport, one: RegExp, other: RegExp): { found: boolean; why: string } {
  const [a, b] = [one, other].map((words) => report.assertions.find(({ quote }) => words.test(plain(quote ?? ""))));
  if (!a || !b) return { found: false, why: "one of the two is no assertion" };
  const issue = report.issues.find(({ assertionIds }) => assertionIds.includes(a.id) && assertionIds.includes(b.id));
  const contrast = report.contrasts.find(({ a: x, b: y }) => [x, y].includes(a.id) && [x, y].includes(b.id));
  if (!issue) return { found: false, why: "they stand at two issues" };
  const found = contrast !== undefined && contrast.relation !== "undecided";
  return {
    found,
    why: contrast ? `${contrast.relation} (${contrast.kinds.join(", ")}): ${contrast.because}` : "no pair",
  };
}

/** Whether one source goes by both names, or the texts say that they are one. */
function oneName(report: ContrastReport, one: RegExp, other: RegExp): { found: boolean; why: string } {
  const read = report.notices.find(
    ({ code, message }) => code === "names-as-one" && one.test(message) && other.test(message),
  );
  const spoken = report.assertions.flatMap(({ attribution }) => attribution);
  const holders = [one, other].map(
    (name) => new Set(spoken.flatMap(({ name: said, holder }) => (said && holder && name.test(said) ? [holder] : []))),
  );
  const all = new Set(holders.flatMap((ids) => [...ids]));
  const found = all.size <= 1 && (read !== undefined || holders.every((ids) => ids.size === 1));
  return { found, why: read?.message ?? `held by ${[...all].join(" and ") || "nobody"}` };
}

/** Whether one source holds what people of one surname say in two accounts. */
function oneHolder(report: ContrastReport, name: RegExp, ...accounts: string[]): { found: boolean; why: string } {
  const holders = accounts.map((account) => {
    const said = report.assertions.filter(({ accountId }) => accountId === account);
    const links = said.flatMap(({ attribution }) => attribution.filter((link) => name.test(link.name ?? "")));
    return [...new Set(links.map(({ holder }) => holder ?? "nobody"))].join(" and ") || "nobody";
  });
  return {
    found: new Set(holders).size === 1 && !/nobody| and /.test(holders[0]!),
    why: `held by ${holders.join("; ")}`,
  };
}

const CROSS: readonly CrossRow[] = [
  { id: "two sums of the tax case", look: (report) => between(report, /600,000/, /81 million tenge/) },
  {
    id: "two dates of the election",
    look: (report) => between(report, /elections in 2006/, /scheduled for December 4, 2005/),
  },
  { id: "DCK and DVK as one party", look: (report) => oneName(report, /\bDCK\b/, /\bDVK\b/) },
  {
    id: "two spellings of one lawyer",
    look: (report) => oneHolder(report, /\bZhovtis\b/, "doc-000", "doc-003"),
  },
];

/** Fewer cross rows than these are a fault. */
const CROSS_FLOOR = 4;

/** The documents as they are, as the accounts of one dossier. */
function crossRows(found: ReadonlyMap<string, Document>): number {
  const docs = [...found.values()];
  const publishers = docs.flatMap(({ account, names }) => names.get(account.sourceId) ?? []);
  const report = compare({
    event: { id: "seeds", label: "Three elections in Kazakhstan" },
    sources: [...new Map(publishers.map((source) => [source.id, source])).values()],
    accounts: docs.map(({ account }) => account),
  });
  const rows = CROSS.map(({ id, look: see }) => ({ id, ...see(report) }));
  for (const { id, found: there, why } of rows) console.log(`${there ? "found  " : "MISSING"} ${id}: ${why}`);
  return rows.filter(({ found: there }) => there).length;
}

/** How the voices of each row are set against each other by `compare`. */
function contrastsOf(found: ReadonlyMap<string, Document>): (ids: ReadonlySet<string>) => string[] {
  const docs = [...found.values()];
  const sources = new Map(docs.flatMap((doc) => [...doc.names.values()]).map((source) => [source.id, source]));
  const report = compare({
    event: { id: "seeds", label: "Three elections in Kazakhstan" },
    sources: [...sources.values()],
    accounts: docs.map((doc) => doc.account),
    assertions: docs.flatMap((doc) => doc.read.assertions),
  });
  return (ids) =>
    report.contrasts
      .filter((one) => ids.has(one.a) && ids.has(one.b))
      .map((one) => `    ${one.relation} (${one.kinds.join(", ")}): ${one.because}`);
}

/** Fewer whole rows than these are a fault. */
const FLOOR = 13;

async function main(): Promise<void> {
  if (!existsSync(FOLDER)) {
    console.log(`No documents in ${FOLDER}: nothing to check.`);
    return;
  }
  const found = await documents();
  const contrasts = process.argv.includes("--compare") ? contrastsOf(found) : () => [];
  let whole = 0;
  for (const row of ROWS) {
    const outcomes = row.voices.map((one) => look(one, found.get(one.document)!));
    const count = outcomes.filter((one) => one.found).length;
    if (count === outcomes.length) whole += 1;
    console.log(
      `${count === outcomes.length ? "found  " : "MISSING"} ${row.id}: ${count} of ${outcomes.length} voices`,
    );
    for (const outcome of outcomes) console.log(shown(outcome));
    for (const line of contrasts(new Set(outcomes.flatMap((one) => one.found?.id ?? [])))) console.log(line);
  }
  console.log(`\n${whole} of ${ROWS.length} rows`);
  const across = crossRows(found);
  console.log(`${across} of ${CROSS.length} rows across documents`);
  if (whole < FLOOR || across < CROSS_FLOOR) process.exitCode = 1;
}

await main();
