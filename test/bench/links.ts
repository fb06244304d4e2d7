/**
 * Measures the links between claims of one text on real events whose disputes careful readers have listed:
 *
 *   npm run --silent links                 figures of the events rules were written on, and of the third left out
 *   npm run --silent links -- --list       every point with both sides in one text, and every link, in words
 *   npm run --silent links -- --part tuned|left-out
 *   npm run --silent links -- --event NAME
 *
 * Counted are the contested points that have two sides in one text, those of them whose sides were read there, and those
 * with a link from a claim of one side to a claim of the other. A link outside the gold may be right: read the list.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Assertion, ContrastReport } from "../../src/index.ts";
import { EVENTS, eventNames, type Part, reportOn } from "./disputes.ts";

interface Evidence {
  readonly file: string;
  readonly quote: string;
}

interface Gold {
  readonly points: readonly {
    readonly id: string;
    readonly question: string;
    readonly status: string;
    readonly positions?: readonly { readonly evidence: readonly Evidence[] }[];
  }[];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The assertions that say what a quotation says, in its file: most of the words of the one are words of the other. */
function found(report: ContrastReport, { file, quote }: Evidence): Assertion[] {
  const want = wordsOf(quote);
  return report.assertions.filter((assertion) => {
    if (assertion.accountId !== file.replace(/\.[^.]+$/, "")) return false;
    const own = wordsOf(assertion.quote ?? assertion.text);
    const all = new Set([...own, ...wordsOf(cues(report, assertion))]);
    const shared = own.filter((word) => want.includes(word)).length;
    return (
      want.filter((word) => all.has(word)).length >= want.length * 0.6 &&
      shared >= Math.min(own.length, want.length) * 0.5
    );
  });
}

function cues(report: ContrastReport, { accountId, attribution }: Assertion): string {
  const text = report.accounts.find(({ id }) => id === accountId)?.text ?? "";
  const spans = attribution.flatMap(({ source = [], cue = [] }) => [...source, ...cue]);
  return spans.map(({ start, end }) => text.slice(start, end)).join(" ");
}

/** One contested point with two sides in one text: the claims of its sides that were read there. */
interface Point {
  readonly name: string;
  readonly quotes: readonly (readonly Evidence[])[];
  readonly sides: readonly (readonly Assertion[])[];
}

function pointsOf(event: string, report: ContrastReport): Point[] {
  const { points } = JSON.parse(readFileSync(join(EVENTS, `${event}.gold.json`), "utf8")) as Gold;
  return points.flatMap(({ id, question, status, positions = [] }) => {
    if (status !== "contested") return [];
    const files = [...new Set(positions.flatMap(({ evidence }) => evidence.map(({ file }) => file)))];
    const places = files.map((file) => ({
      name: `${event} ${id} ${file}: ${question}`,
      quotes: positions
        .map(({ evidence }) => evidence.filter((one) => one.file === file))
        .filter((one) => one.length > 0),
    }));
    const best = places.filter(({ quotes }) => quotes.length > 1);
    if (best.length === 0) return [];
    return [
      {
        name: best.map(({ name }) => name).join(" + "),
        quotes: best.flatMap(({ quotes }) => quotes),
        sides: positions.map(({ evidence }) =>
          evidence
            .filter(({ file }) => best.some(({ quotes }) => quotes.flat().some((one) => one.file === file)))
            .flatMap((one) => found(report, one)),
        ),
      },
    ];
  });
}

const answers = (a: Assertion, b: Assertion): boolean => a.answers.some(({ assertionId }) => assertionId === b.id);

function linked({ sides }: Point): boolean {
  return sides.some((side, at) =>
    sides.slice(at + 1).some((other) => side.some((a) => other.some((b) => answers(a, b) || answers(b, a)))),
  );
}

/** What was counted in one part of the events. */
interface Counts {
  points: number;
  read: number;
  linked: number;
  links: number;
  inGold: number;
}

function count(event: string, report: ContrastReport, list: boolean, into: Counts): void {
  const points = pointsOf(event, report);
  for (const point of points) {
    into.points++;
    const read = point.sides.filter((side) => side.length > 0).length > 1;
    into.read += read ? 1 : 0;
    into.linked += linked(point) ? 1 : 0;
    if (list) console.log(`\n${linked(point) ? "LINKED" : read ? "not linked" : "NOT READ"} ${point.name}`);
    if (list) for (const side of point.quotes) console.log("  |", side.map(({ quote }) => quote).join(" / "));
  }
  listLinks(event, report, points, list, into);
}

function listLinks(event: string, report: ContrastReport, points: readonly Point[], list: boolean, into: Counts): void {
  const byId = new Map(report.assertions.map((one) => [one.id, one]));
  for (const a of report.assertions)
    for (const { assertionId, how, words } of a.answers) {
      const b = byId.get(assertionId)!;
      const gold = points.some(({ sides }) => {
        const [from, to] = [a, b].map((one) => sides.findIndex((side) => side.some(({ id }) => id === one.id)));
        return from !== undefined && to !== undefined && from >= 0 && to >= 0 && from !== to;
      });
      into.links++;
      into.inGold += gold ? 1 : 0;
      const text = report.accounts.find(({ id }) => id === a.accountId)?.text ?? "";
      if (list)
        console.log(
          `\n${gold ? "GOLD" : "LINK"} ${event} ${a.accountId} ${how} by “${text.slice(words.start, words.end)}”\n  ${shown(a)}\n  ${shown(b)}`,
        );
    }
}

const shown = ({ attribution, text }: Assertion): string =>
  `${attribution.map(({ name, act, holder }) => `${name ?? "?"} (${holder ?? "–"}) ${act}`).join(" > ") || "publisher"}: ${text}`;

async function main(): Promise<void> {
  const options = { list: { type: "boolean" }, part: { type: "string" }, event: { type: "string" } } as const;
  const { list = false, part, event } = parseArgs({ options }).values;
  if (!existsSync(EVENTS)) return console.log(`Skipped: ${EVENTS} is not there.`);
  for (const one of part === undefined ? (["tuned", "left-out"] as const) : [part as Part]) {
    const counts: Counts = { points: 0, read: 0, linked: 0, links: 0, inGold: 0 };
    for (const name of eventNames(one).filter((each) => event === undefined || each === event))
      count(name, await reportOn(name), list, counts);
    const { points, read, linked: hit, links, inGold } = counts;
    console.log(
      `${one}: ${points} points with two sides in one text · ${read} read there · ${hit} linked · ${links} links, ${inGold} of them in the gold`,
    );
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
