/**
 * Finds the snippets of documents and doc comments and runs them, so that what they print is true.
 *
 * In TypeScript, `expression; // => value` is a promise that is kept: the value is compared as JSON would show it.
 * A block of console lines followed by a `text` block promises that exact output.
 */
import { isDeepStrictEqual } from "node:util";
import ts from "typescript";

/** A fenced block of a Markdown document. */
export interface Block {
  readonly language: string;
  readonly code: string;
  readonly line: number;
}

/** The fenced blocks of a document, in order. */
export function blocks(markdown: string): Block[] {
  const found: Block[] = [];
  const lines = markdown.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const language = /^```(\w+)/.exec(lines[index] ?? "")?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf("```", index + 1);
    found.push({ language, code: lines.slice(index + 1, end).join("\n"), line: index + 1 });
    index = end;
  }
  return found;
}

/** The TypeScript examples of a source file's doc comments. */
export function examples(source: string): Block[] {
  const found: Block[] = [];
  for (const match of source.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const comment = match[0].replace(/^\s*\* ?/gm, "");
    const line = source.slice(0, match.index).split("\n").length;
    for (const block of blocks(comment)) found.push({ ...block, line: line + block.line });
  }
  return found;
}

/** What a snippet promised and what came. */
export interface Kept {
  readonly code: string;
  readonly wanted: string;
  readonly got: string;
  readonly kept: boolean;
}

/** What one snippet did. */
export interface Outcome {
  readonly promises: Kept[];
  readonly printed: string;
}

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;

/**
 * Runs the TypeScript snippets of a document with `library` in scope. A snippet sees what those before it have named,
 * and may name it anew. Lines of `console.log` are collected.
 */
export async function runSnippets(
  codes: readonly string[],
  library: Readonly<Record<string, unknown>>,
): Promise<Outcome[]> {
  const outcomes = codes.map(() => ({ promises: [] as Kept[], lines: [] as string[] }));
  const check = (at: number, code: string, wanted: string, value: unknown): void => {
    outcomes[at]?.promises.push({ code, wanted, got: shown(value), kept: same(wanted, value) });
  };
  const logs = codes.map((_, at) => ({
    log: (...values: unknown[]) => outcomes[at]?.lines.push(values.map(shownPlain).join(" ")),
  }));
  const scoped = codes.map(
    (code, at) => `{ const console = logs_[${at}];\n${promisesAsChecks(withoutImports(code), at)}`,
  );
  const names = Object.keys(library).join(",");
  const body = `const {${names}} = library_;\n${javascript(scoped.join("\n") + "}".repeat(codes.length))}`;
  await new AsyncFunction("library_", "check_", "logs_", body)(library, check, logs);
  return outcomes.map(({ promises, lines }) => ({ promises, printed: lines.join("\n") }));
}

function javascript(code: string): string {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(`export {};\n${code}`, { compilerOptions }).outputText.replace(/^export \{\};$/gm, "");
}

/** Static imports become dynamic ones; the library's own are in scope already. */
function withoutImports(code: string): string {
  return code
    .replace(/^import\s+(?:type\s+)?\{[^}]*\}\s+from\s+"dissensus(?:\/text)?";?$/gm, "")
    .replace(/^import\s+(\{[^}]*\})\s+from\s+("[^"]+");?$/gm, "const $1 = await import($2);");
}

/** `expression; // => value` becomes a check; the value may go on over comment lines that follow. */
function promisesAsChecks(code: string, at: number): string {
  const lines = code.split("\n");
  const out: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const own = /^\s*\/\/ => (.*)$/.exec(line);
    const tail = own ?? /^(.*);\s*\/\/ => (.*)$/.exec(line);
    if (!tail) {
      out.push(line);
      continue;
    }
    const statement = own ? (out.pop() ?? "").replace(/;\s*$/, "") : (tail[1] ?? "");
    const wanted = [own ? (own[1] ?? "") : (tail[2] ?? "")];
    while (/^\s*\/\/ {2,}\S/.test(lines[index + 1] ?? ""))
      wanted.push((lines[++index] ?? "").replace(/^\s*\/\/\s*/, ""));
    out.push(
      `check_(${at}, ${JSON.stringify(statement.trim())}, ${JSON.stringify(wanted.join(" "))}, (${statement.trim()}));`,
    );
  }
  return out.join("\n");
}

function same(wanted: string, value: unknown): boolean {
  let parsed: unknown;
  try {
    parsed = new Function(`return (${wanted});`)();
  } catch {
    return wanted === shown(value);
  }
  return isDeepStrictEqual(JSON.parse(JSON.stringify(parsed ?? null)), JSON.parse(JSON.stringify(value ?? null)));
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
function shownPlain(value: unknown): string {
  return typeof value === "string" ? value : shown(value);
}
