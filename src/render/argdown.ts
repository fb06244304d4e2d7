/** Argument maps: the report as Argdown, which its editors and the VS Code extension draw. */

import { innermost, type Voice, voices } from "../dossier/voices.ts";
import { requireReport } from "../model/arguments.ts";
import type { Account, Assertion, Source } from "../model/dossier.ts";
import type { ContrastReport, Issue, Position } from "../model/report.ts";
import { withoutControls } from "../text/controls.ts";

/**
 * Writes a report as Argdown: each issue a section tagged with its status, each position a statement, each assertion
 * an argument that supports its position, named after holder, publisher and date and linked to the page. Two
 * positions of which some assertions contradict attack each other; in Argdown's strict mode, which the front matter
 * sets, this reads as contrary: not both can be true. A position that refines another supports it: strict mode reads
 * that it entails the other.
 *
 * Line breaks and brackets in titles are replaced, for Argdown cannot escape them there; everything else is escaped.
 *
 * Source: Argdown, https://argdown.org/syntax/.
 */
export function toArgdown(report: ContrastReport): string {
  requireReport(report);
  const map = mapOf(report);
  const blocks = report.issues.flatMap((issue) => [
    `## ${escaped(issue.label)} #${issue.status}`,
    ...issue.positions.map((position) => statement(map, position)),
  ]);
  return `${[frontMatter(report), `# ${escaped(report.event.label)}`, ...blocks].join("\n\n")}\n`;
}

interface ArgumentMap {
  readonly sources: ReadonlyMap<string, Source>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly assertions: ReadonlyMap<string, Assertion>;
  readonly voices: ReadonlyMap<string, Voice>;
  /** The title of each position, unique in the map. */
  readonly titles: ReadonlyMap<Position, string>;
  /** Under each position, the positions that attack or support it. */
  readonly relations: ReadonlyMap<Position, ReadonlyMap<Position, "-" | "+">>;
  /** Gives an argument a title no other has. */
  readonly unique: (title: string) => string;
}

function mapOf(report: ContrastReport): ArgumentMap {
  const statements = uniqueTitles();
  const positions = report.issues.flatMap((issue) => issue.positions);
  return {
    sources: new Map(report.sources.map((source) => [source.id, source])),
    accounts: new Map(report.accounts.map((account) => [account.id, account])),
    assertions: new Map(report.assertions.map((assertion) => [assertion.id, assertion])),
    voices: voices(report),
    titles: new Map(positions.map((position) => [position, statements(position.label)])),
    relations: relationsOf(report),
    unique: uniqueTitles(),
  };
}

/** Relations of positions, each once, under the later of two that attack each other. */
function relationsOf(report: ContrastReport): Map<Position, Map<Position, "-" | "+">> {
  const positionsOf = positionsByAssertion(report.issues);
  const found = new Map<Position, Map<Position, "-" | "+">>();
  const attacks = report.contrasts.filter((contrast) => contrast.relation === "contradicts");
  const supports = report.contrasts.filter((contrast) => contrast.relation === "refines");
  for (const { a, b, relation } of [...attacks, ...supports]) {
    for (const from of positionsOf.get(a) ?? []) {
      for (const to of positionsOf.get(b) ?? []) {
        const known = found.get(to)?.has(from) || found.get(from)?.has(to);
        if (from === to || known) continue;
        found.set(to, (found.get(to) ?? new Map()).set(from, relation === "contradicts" ? "-" : "+"));
      }
    }
  }
  return found;
}

function positionsByAssertion(issues: readonly Issue[]): Map<string, Position[]> {
  const found = new Map<string, Position[]>();
  for (const position of issues.flatMap((issue) => issue.positions)) {
    for (const id of position.assertionIds) found.set(id, [...(found.get(id) ?? []), position]);
  }
  return found;
}

function statement(map: ArgumentMap, position: Position): string {
  const supports = position.assertionIds.flatMap((id) => {
    const assertion = map.assertions.get(id);
    return assertion ? [`  + ${argument(map, assertion)}`] : [];
  });
  const relations = [...(map.relations.get(position) ?? [])].map(
    ([from, sign]) => `  ${sign} [${map.titles.get(from)}]`,
  );
  return [`[${map.titles.get(position)}]: ${escaped(position.label)}`, ...supports, ...relations].join("\n");
}

function argument(map: ArgumentMap, assertion: Assertion): string {
  const account = map.accounts.get(assertion.accountId);
  const publisher = map.sources.get(account?.sourceId ?? "")?.name ?? assertion.accountId;
  const speaker = innermost(assertion);
  const { holder: id = null, unnamed = null } = map.voices.get(assertion.id) ?? {};
  const holder = id === null ? (unnamed ?? "unknown") : (map.sources.get(id)?.name ?? id);
  const act = speaker && speaker.act !== "assert" ? ` (${speaker.act})` : "";
  const where = [holder === publisher ? "" : `in ${publisher}`, account?.date ?? ""].filter((part) => part !== "");
  const title = [`${holder}${act}`, ...where].join(", ");
  return `<${map.unique(title)}>: ${words(assertion)} ${reference(publisher, account)}`;
}

function words({ text, quote }: Assertion): string {
  if (quote === null) return escaped(text);
  return quote === text ? `“${escaped(quote)}”` : `${escaped(text)} (“${escaped(quote)}”)`;
}

/** The page as a link, when it is one of the web; else the publisher's name. */
function reference(publisher: string, account: Account | undefined): string {
  const url = account?.url ?? "";
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return `(${escaped(publisher)})`;
  const address = new URL(url).href.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${titled(publisher)}](${address})`;
}

/** Gives titles that no Argdown bracket ends, each once: a second one is numbered. */
function uniqueTitles(): (text: string) => string {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return (text) => {
    const title = titled(text);
    let unique = title;
    for (let number = next.get(title) ?? 2; used.has(unique); number++) {
      unique = `${title} (${number})`;
      next.set(title, number + 1);
    }
    used.add(unique);
    return unique;
  };
}

const BRACKETS: Readonly<Record<string, string>> = { "[": "(", "]": ")", "<": "‹", ">": "›" };

function titled(text: string): string {
  const plain = oneLine(text)
    .replace(/[[\]<>]/g, (bracket) => BRACKETS[bracket] ?? "")
    // A hyphen at the beginning would turn the bracket into a relation.
    .replace(/^-/, "‐");
  // The parser keeps titles as names of a plain object's properties.
  return plain in {} ? `“${plain}”` : plain;
}

/**
 * Escapes what Argdown reads as a sign: a backslash before it. A dot or a colon is one only before a character
 * (`.name.` and `:name:` stand for symbols), a slash before another or an asterisk (comments).
 */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\@#*_[\]<>{}=]|[.:](?=\S)|\/(?=[/*])/g, (sign) => `\\${sign}`);
}

function oneLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, " ").trim() || "…";
}

function frontMatter(report: ContrastReport): string {
  // JSON is YAML but for some signs YAML refuses to read; the equals sign would end the front matter.
  const title = JSON.stringify(report.event.label).replace(
    /[=\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `===\ntitle: ${title}\nmodel:\n    mode: strict\n===`;
}
