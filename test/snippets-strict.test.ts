import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { blocks } from "./snippets.ts";

const ROOT = join(import.meta.dirname, "..");
const GUIDES = readdirSync(join(ROOT, "docs/guides")).filter((name) => name.endsWith(".md"));
const DOCUMENTS = ["README.md", ...GUIDES.map((name) => `docs/guides/${name}`)];
const doors = Object.keys(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).exports)
  .map((path) => path.slice(2))
  .filter((name) => ts.sys.fileExists(join(ROOT, `src/${name}.ts`)));

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  paths: {
    dissensus: [join(ROOT, "src/index.ts")],
    ...Object.fromEntries(doors.map((name) => [`dissensus/${name}`, [join(ROOT, `src/${name}.ts`)]])),
  },
};

const IMPORT = /^import\s+\{([^}]*)\}\s+from\s+"([^"]+)";?$/gm;

/**
 * The blocks of a document as one module: a block may go on from those before it, and may name anew what they name. Each
 * keeps its lines; a block that uses a name of the library without importing it, it or a block before, does not compile.
 */
function moduleOf(codes: readonly string[]): string {
  const imports = new Map<string, Set<string>>();
  const bodies = codes.map((code) =>
    code.replace(IMPORT, (all, names: string, from: string) => {
      const known = imports.get(from) ?? new Set();
      for (const name of names.split(",")) if (name.trim() !== "") known.add(name.trim());
      imports.set(from, known);
      return "\n".repeat(all.split("\n").length - 1);
    }),
  );
  const heads = [...imports].map(([from, names]) => `import { ${[...names].join(", ")} } from "${from}";`);
  return `${heads.join(" ")}\n${bodies.map((body) => `{\n${body}`).join("\n")}\n${"}".repeat(codes.length)}\nexport {};\n`;
}

const modules = new Map(
  DOCUMENTS.map((name) => {
    const codes = blocks(readFileSync(join(ROOT, name), "utf8")).filter(({ language }) => language === "ts");
    return [join(ROOT, `${name}.ts`), moduleOf(codes.map(({ code }) => code))];
  }),
);

function compile(): ts.Program {
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => modules.has(path) || fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = modules.get(path);
    return text === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  };
  return ts.createProgram([...modules.keys()], options, host);
}

describe("the TypeScript of the documents", () => {
  const program = compile();
  it.each([...modules.keys()].map((path) => [path.slice(ROOT.length + 1, -".ts".length), path]))(
    "%s compiles under strict as it stands",
    (_, path) => {
      const file = program.getSourceFile(path)!;
      const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      expect(
        faults.map(({ messageText, start = 0 }) => {
          const line = file.text.split("\n")[file.getLineAndCharacterOfPosition(start).line];
          return `${ts.flattenDiagnosticMessageText(messageText, " ")} in: ${line?.trim()}`;
        }),
      ).toEqual([]);
    },
    120_000,
  );
});
