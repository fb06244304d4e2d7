/**
 * What becomes of the words that matter: for each quotation of the disputes' gold, whether an assertion covers it and
 * whose it is, and for each sentence whether it is read, noted, or left for a named reason:
 *
 *   npm run --silent reading                       figures of the events rules were written on, and of the third left out
 *   npm run --silent reading -- --list --part tuned    each quotation missed or given to another, with what was read there
 *   npm run --silent reading -- --sentences        each sentence that is neither read nor noted
 *
 * The events are no part of the project; without them nothing is measured.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { taggedSentences } from "../../src/english/sentences.ts";
import { extract } from "../../src/extract/extract.ts";

import { type Assertion, assembleDossier, type ContrastReport } from "../../src/index.ts";
import { EVENTS, eventNames, type Part, reportOn } from "./disputes.ts";

interface Gold {
  readonly points: readonly {
    readonly status: string;
    readonly positions?: readonly { readonly holders?: readonly string[]; readonly evidence: readonly Quote[] }[];
  }[];
}

interface Quote {
  readonly file: string;
  readonly quote: string;
}

const words = (text: string): string[] =>
  text
    .replace(/[-\u00AD]\s*\n\s*/g, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The assertions of a report that say what a quotation says, as the scorer beside the events finds them. */
function covering(report: ContrastReport, { file, quote }: Quote): Assertion[] {
  const want = words(quote);
  const whole = want.join(" ");
  const ids = new Set(
    report.accounts
      .filter(
        ({ id, text }) =>
          id === file.replace(/\.[^.]+$/, "") ||
          words(text ?? "")
            .join(" ")
            .includes(whole),
      )
      .map(({ id }) => id),
  );
  const texts = new Map(report.accounts.map(({ id, text }) => [id, text ?? ""]));
  return report.assertions.filter((assertion) => {
    const text = texts.get(assertion.accountId)!;
    if (!ids.has(assertion.accountId)) return false;
    const own = words((assertion.spans ?? []).map(({ start, end }) => text.slice(start, end)).join(" "));
    const cues = assertion.attribution.flatMap(({ name, source, cue }) => [
      name ?? "",
      ...[...(source ?? []), ...(cue ?? [])].map(({ start, end }) => text.slice(start, end)),
    ]);
    const all = new Set([...own, ...words(assertion.text), ...words(cues.join(" "))]);
    const inQuote = own.filter((word) => want.includes(word)).length;
    return (
      want.filter((word) => all.has(word)).length >= want.length * 0.6 &&
      inQuote >= Math.min(own.length, want.length) * 0.5
    );
  });
}

function holderOf(report: ContrastReport, assertion: Assertion): string {
  const names = new Map(report.sources.map(({ id, name }) => [id, name]));
  const last = assertion.attribution.at(-1);
  const account = report.accounts.find(({ id }) => id === assertion.accountId);
  const publisher = names.get(account?.sourceId ?? "") ?? "";
  return last ? `${last.name ?? ""} ${names.get(last.holder ?? "") ?? last.holder ?? ""}` : publisher;
}

const isSame = (holders: readonly string[], name: string): boolean =>
  holders.some((holder) =>
    words(holder).some(
      (word) => word.length > 2 && !/^(?:the|and|for|of|said)$/.test(word) && words(name).includes(word),
    ),
  );

/** Prints what of one event's gold is missed or given to another, and counts. */
function quotations(event: string, report: ContrastReport, list: boolean): readonly [number, number, number] {
  const gold = JSON.parse(readFileSync(join(EVENTS, `${event}.gold.json`), "utf8")) as Gold;
  let [all, read, right] = [0, 0, 0];
  for (const { positions = [] } of gold.points.filter(({ status }) => status === "contested"))
    for (const { holders = [], evidence } of positions)
      for (const one of evidence) {
        const hits = covering(report, one);
        const isRight = hits.some((hit) => isSame(holders, holderOf(report, hit)));
        all++;
        read += Number(hits.length > 0);
        right += Number(isRight || (hits.length > 0 && holders.length === 0));
        if (!list || isRight) continue;
        console.log(`${event}/${one.file} ${hits.length === 0 ? "NOT READ" : "HOLDER"} wants ${holders.join(" | ")}`);
        console.log(`    ${one.quote}`);
        for (const hit of hits) console.log(`    -> [${holderOf(report, hit)}] ${hit.text}`);
      }
  return [all, read, right];
}

/** For each sentence of a text what became of it: read, noted, or the reason for which nothing is claimed by it. */
function fates(text: string): readonly { readonly fate: string; readonly words: string }[] {
  const { assertions, notices, silences } = extract({ id: "a", sourceId: "s", text });
  const read = assertions.flatMap(({ spans, attribution }) => [
    ...spans,
    ...attribution.flatMap(({ source, cue }) => [...(source ?? []), ...(cue ?? [])]),
  ]);
  const noted = [...notices.flatMap(({ span }) => (span ? [span] : [])), ...silences.map(({ span }) => span)];
  return taggedSentences(text).map(({ start, end, tokens, groups }) => {
    const holds = (span: { start: number; end: number }) => span.start < end && span.end > start;
    const words = text.slice(start, end);
    const bare = !groups.some(({ form }) => form === "finite");
    const why = /\?["”’)]*$/.test(words) ? "question" : bare ? "no verb" : tokens.length < 4 ? "too short" : "lost";
    return { fate: read.some(holds) ? "read" : noted.some(holds) ? "noted" : why, words };
  });
}

/** Every text there is: those of the events, and the articles of PolNeAR's development part. */
async function texts(): Promise<{ readonly name: string; readonly text: string }[]> {
  const found: { name: string; text: string }[] = [];
  for (const event of eventNames()) {
    const folder = join(EVENTS, event);
    const files = readdirSync(folder).map((file) => ({
      name: file,
      content: readFileSync(join(folder, file), "utf8"),
    }));
    const { dossier } = await assembleDossier(files, { label: event });
    for (const { id, text } of dossier.accounts ?? []) found.push({ name: `${event}/${id}`, text: text ?? "" });
  }
  const articles = join(EVENTS, "../attribution/polnear-dev.jsonl");
  for (const line of readFileSync(articles, "utf8").split("\n").filter(Boolean))
    found.push(JSON.parse(line) as { name: string; text: string });
  return found;
}

async function sentences(list: boolean): Promise<void> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { name, text } of await texts()) {
    for (const { fate, words } of fates(text)) {
      all++;
      counts.set(fate, (counts.get(fate) ?? 0) + 1);
      if (list && fate === "lost") console.log(`${name ?? "article"}: ${words}`);
    }
  }
  const lost = counts.get("lost") ?? 0;
  const shares = [...counts].sort((a, b) => b[1] - a[1]).map(([why, count]) => `${why} ${count}`);
  console.log(`${all} sentences: ${shares.join(" · ")}; neither read nor noted ${((100 * lost) / all).toFixed(1)} %`);
}

async function main(): Promise<void> {
  const options = {
    list: { type: "boolean" },
    sentences: { type: "boolean" },
    part: { type: "string" },
    event: { type: "string" },
  } as const;
  const { list = false, sentences: all = false, part, event } = parseArgs({ options }).values;
  if (!existsSync(EVENTS)) return console.log(`Skipped: ${EVENTS} is not there.`);
  if (all) return sentences(true);
  for (const name of part === undefined ? (["tuned", "left-out"] as const) : [part as Part]) {
    const sum = [0, 0, 0];
    for (const one of eventNames(name).filter((each) => event === undefined || each === event))
      quotations(one, await reportOn(one), list).forEach((count, at) => {
        sum[at]! += count;
      });
    const [count, read, right] = sum as [number, number, number];
    console.log(
      `${name}: ${count} quotations, read ${(read / count).toFixed(3)}, of these the right holder ${(right / read).toFixed(3)}`,
    );
  }
  await sentences(false);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
