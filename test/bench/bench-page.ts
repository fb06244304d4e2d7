/**
 * The page that the figures of bench.ts make: docs/guides/speed.md.
 */
import { cpus } from "node:os";

/** A table of the page. */
export interface Section {
  /** Its name on the command line. */
  readonly name: string;
  /** What the page says at its head. */
  readonly ratios?: readonly Ratio[];
  readonly title: string;
  readonly text: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What was found beside what was wanted. */
interface Ratio {
  readonly what: string;
  readonly found: string;
  readonly goal?: string;
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A section as Markdown, with the command that prints it. */
export function asMarkdown({ name, title, text, head, rows }: Section): string {
  const command = `\`npm run bench -- --only ${name}\``;
  const table = [line(head), line(head.map(() => "---")), ...rows.map(line)];
  return [`## ${title}`, "", text, "", ...table, "", command, ""].join("\n");
}

/** The ratios of all sections, each with the command that prints it. */
function atAGlance(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ name, ratios = [] }) =>
    ratios.map(({ what, found, goal = "" }) => line([what, found, goal, `\`-- --only ${name}\``])),
  );
  const head = ["", "found", "goal", "`npm run bench` …"];
  return ["## At a glance", "", line(head), line(head.map(() => "---")), ...rows, ""].join("\n");
}

/** The whole page. */
export function page(sections: readonly Section[]): string {
  const how = `Measured on Node ${process.versions.node} with ${cpus().length} cores that other programs used too. Times are processor time of the process, medians of several runs up to 10,000 assertions; compare the ratios, not the milliseconds. Searches of MiniSearch and pairs of strings are run on a sample and scaled up.`;
  return [
    "---",
    "title: Speed",
    "---",
    "",
    "# Speed",
    "",
    "This page is written by `npm run bench -- --full --write`; without `--full` it goes up to 100,000 assertions, with `--only` one section is renewed.",
    "",
    how,
    "",
    atAGlance(sections),
    ...sections.map(asMarkdown),
    BATCHES,
    NOTES,
  ].join("\n");
}

/** A page with the blocks and the ratios of `sections`, all of one name, in place of the ones it had. */
export function renewed(old: string, sections: readonly Section[]): string {
  const [{ name }] = sections as [Section];
  const isOwn = (block: string) => block.includes(`\`npm run bench -- --only ${name}\``);
  const blocks = old.split(/^(?=## )/m);
  const first = blocks.findIndex(isOwn);
  const kept = blocks.map((block) =>
    block.startsWith("## At a glance") ? renewedGlance(block, name, sections) : block,
  );
  const fresh = sections.map((section) => `${asMarkdown(section)}\n`);
  return [...kept.slice(0, first), ...fresh, ...kept.slice(first).filter((block) => !isOwn(block))].join("");
}

function renewedGlance(block: string, name: string, sections: readonly Section[]): string {
  const lines = block.split("\n");
  const isOwn = (row: string) => row.includes(`\`-- --only ${name}\``);
  const first = lines.findIndex(isOwn);
  const fresh = atAGlance(sections).split("\n").filter(isOwn);
  return [...lines.slice(0, first), ...fresh, ...lines.slice(first).filter((row) => !isOwn(row))].join("\n");
}

const BATCHES = `## Batches and queues

\`npm run bench:batch\` measures what a second worker thread brings and what memory a long stream takes ([Many events](./batch.md)), \`npm run bench:bullmq\` what more workers on a queue bring ([Many machines](./many-machines.md)).
`;

const NOTES = `## How it stays linear

- Claims meet in an inverted index, and for no claim are more than 192 entries of it followed, shared out among its four rarest terms. What is in every text costs no more than what is in a few hundred.
- A claim keeps its 24 most similar partners; only pairs inside one group are contrasted.
- Pairs are sorted by counting, groups joined by relabelling the smaller.
- \`test/report/growth.test.ts\` counts the entries followed and the pairs scored for one and two times as many claims, so that a quadratic step fails a test.
`;
