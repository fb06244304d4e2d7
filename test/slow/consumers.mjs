/**
 * Packs the library, installs the tarball in a scratch project and uses it as people do:
 * ESM, CommonJS, TypeScript under three module resolutions, Deno, Bun, the command line, the shipped seeds.
 *
 *   npm run test:consumers
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { nodeFileTrace } from "@vercel/nft";
import { buildSync } from "esbuild";

const root = resolve(import.meta.dirname, "../..");
const bin = (name) => join(root, "node_modules/.bin", name);
const scratch = mkdtempSync(join(tmpdir(), "dissensus-consumer-"));
const run = (command, args, cwd = scratch) =>
  execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });

const PRINT = 'console.log(relate("Turnout was 61 percent.", "Turnout was 48 percent.").relation)';
const TYPED = `import { type ContrastReport, compare, relate, toMarkdown } from "dissensus";
const report: ContrastReport = compare({ event: { id: "e", label: "E" }, sources: [], accounts: [] });
export const text: string = toMarkdown(report) + relate("a", "b").because;
`;

/** Type-checks a consumer without skipping the package's own declarations. */
function typeCheck(name, compilerOptions, file, code) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, file), code);
  // zod's declarations speak of the global URL, which a project without the DOM library has from its platform's types.
  writeFileSync(join(folder, "platform.d.ts"), "interface URL {}\n");
  const base = { strict: true, noEmit: true, target: "es2022", lib: ["es2022"], types: [], skipLibCheck: false };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...base, ...compilerOptions }, files: [file, "platform.d.ts"] }),
  );
  run(bin("tsc"), ["-p", folder]);
}

function expect(actual, wanted) {
  if (actual.trim() !== wanted) throw new Error(`got ${JSON.stringify(actual)}, wanted ${JSON.stringify(wanted)}`);
}

/** Words that stand in one part of the package alone, and survive minifying. */
const TELLING = {
  rules: "changing figure without a date",
  schemas: "unrecognized_keys",
  readers: "ClaimReview",
  pages: "Content-Security-Policy",
};

/** Which parts are in a consumer's bundle. */
function bundled(name) {
  const { outputFiles } = buildSync({
    stdin: { contents: `export ${name === "*" ? "*" : `{ ${name} }`} from "dissensus";`, resolveDir: scratch },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    packages: "bundle",
    external: ["tinypool"],
    write: false,
    logLevel: "error",
  });
  return Object.keys(TELLING).filter((part) => outputFiles[0].text.includes(TELLING[part]));
}

const cases = {
  "a bundle of relate alone carries no reader, no renderer": () => expect(bundled("relate").join(), "rules"),
  "a bundle of the model alone carries no rules, no reader, no renderer": () =>
    expect(bundled("Dossier").join(), "schemas"),
  "a bundle of the page carries no reader": () => expect(bundled("toHtml").join(), "schemas,pages"),
  "everything in one bundle": () => expect(bundled("*").join(), Object.keys(TELLING).join()),
  "a web page, a table and front matter, read without installing more": () => {
    const code = `import { readAccount, readDossier } from "dissensus";
const page = await readAccount("<p>The pool is closed for repairs.</p>", { name: "a.html" });
const note = await readAccount("---\\nsource: Courier\\n---\\nThe *pool* is open.", { name: "a.md" });
const table = await readDossier("publisher,claim\\nDaily A,It rained.\\n", { name: "a.csv" });
console.log(page.account.text, note.source.name, note.account.text, table.dossier.assertions.length);`;
    writeFileSync(join(scratch, "read.mjs"), code);
    writeFileSync(
      join(scratch, "read.cjs"),
      `(async () => {${code.replace(/^import (.*) from "dissensus";/, 'const $1 = require("dissensus");')}})();`,
    );
    const wanted = "The pool is closed for repairs. Courier The pool is open. 1";
    expect(run("node", ["read.mjs"]), wanted);
    expect(run("node", ["read.cjs"]), wanted);
  },
  "ESM on Node": () => {
    writeFileSync(join(scratch, "esm.mjs"), `import { relate } from "dissensus";\n${PRINT}`);
    expect(run("node", ["esm.mjs"]), "contradicts");
  },
  "what Node opens later": () => {
    const code = `import { compare, InputError, readDossier, relate, toHtml, toMarkdown } from "dissensus";
const { dossier } = await readDossier('{"event":{"id":"e","label":"E"},"sources":[],"accounts":[]}', { name: "e.json" });
const report = compare(dossier);
const refused = await readDossier("{", { name: "e.json" }).catch((error) => error);
console.log(toMarkdown(report).startsWith("# E"), toHtml(report).includes("<h1"), refused instanceof InputError);`;
    writeFileSync(join(scratch, "later.mjs"), code);
    expect(run("node", ["later.mjs"]), "true true true");
  },
  "what Node opens later, CommonJS": () => {
    const code = `const { compare, InputError, toCsv, toMarkdown } = require("dissensus");
const report = compare({ event: { id: "e", label: "E" }, sources: [], accounts: [] });
let refused;
try { toCsv(report, { table: "none" }); } catch (error) { refused = error; }
console.log(require.resolve("dissensus").endsWith("node.cjs"), toMarkdown(report).startsWith("# E"), refused instanceof InputError);`;
    writeFileSync(join(scratch, "later.cjs"), code);
    expect(run("node", ["later.cjs"]), "true true true");
  },
  "CommonJS on Node": () => {
    writeFileSync(join(scratch, "cjs.cjs"), `const { relate } = require("dissensus");\n${PRINT}`);
    expect(run("node", ["cjs.cjs"]), "contradicts");
  },
  "types under bundler": () => typeCheck("bundler", { module: "esnext", moduleResolution: "bundler" }, "a.ts", TYPED),
  "types under node16, ESM": () => typeCheck("n16", { module: "node16", moduleResolution: "node16" }, "a.mts", TYPED),
  "types under node16, CommonJS": () =>
    typeCheck("n16c", { module: "node16", moduleResolution: "node16" }, "a.cts", TYPED),
  "types under nodenext": () => typeCheck("next", { module: "nodenext", moduleResolution: "nodenext" }, "a.mts", TYPED),
  Deno: () => {
    writeFileSync(join(scratch, "deno.ts"), `import { relate } from "dissensus";\n${PRINT}`);
    const flags = ["run", "--quiet", "--no-lock", "--node-modules-dir=manual", "--allow-read=.", "--allow-env"];
    expect(run(bin("deno"), [...flags, "deno.ts"]), "contradicts");
  },
  Bun: () => {
    writeFileSync(join(scratch, "bun.ts"), `import { relate } from "dissensus";\n${PRINT}`);
    expect(run(bin("bun"), ["run", "bun.ts"]), "contradicts");
  },
  "a program that Bun bundled for Node": () => {
    writeFileSync(join(scratch, "bundle.ts"), `import { relate } from "dissensus";\n${PRINT}`);
    run(bin("bun"), ["build", "--target=node", "--conditions=module", "--outfile=bundled/one.mjs", "bundle.ts"]);
    const alone = mkdtempSync(join(tmpdir(), "dissensus-bundled-"));
    renameSync(join(scratch, "bundled/one.mjs"), join(alone, "one.mjs"));
    try {
      expect(run("node", ["one.mjs"], alone), "contradicts");
    } finally {
      rmSync(alone, { recursive: true, force: true });
    }
  },
  // As Vercel and Nitro gather what a deployment needs; a file that is missed there is missed at its first request.
  "the files of a deployment, gathered by tracing": async () => {
    for (const [file, code] of [
      ["traced.mjs", 'import "dissensus";'],
      ["traced.cjs", 'require("dissensus");'],
    ]) {
      writeFileSync(join(scratch, file), code);
      const { fileList } = await nodeFileTrace([join(scratch, file)], { base: scratch, processCwd: scratch });
      for (const part of ["node-read.cjs", "node-render.cjs", "node-words.cjs", "lib-dom.js", "lib-yaml.js"]) {
        if (fileList.has(`node_modules/dissensus/dist/${part}`)) continue;
        throw new Error(`${file}: ${part} is not found`);
      }
    }
  },
  "a shipped seed, imported by name": () => {
    const code = `import { createRequire } from "node:module"; import { compare } from "dissensus";
const seed = createRequire(import.meta.url)("dissensus/seeds/baigereev/dossier.json");
console.log(compare(seed).event.id);`;
    writeFileSync(join(scratch, "seed.mjs"), code);
    expect(run("node", ["seed.mjs"]), "baigereev");
  },
  "a shipped JSON Schema, imported by name": () => {
    writeFileSync(join(scratch, "schema.cjs"), 'console.log(require("dissensus/schema/report.json").$ref);');
    expect(run("node", ["schema.cjs"]), "#/$defs/ContrastReport");
  },
  "the file for browsers, imported by name": () => {
    writeFileSync(join(scratch, "browser.mjs"), `import { relate } from "dissensus/browser";\n${PRINT}`);
    expect(run("node", ["browser.mjs"]), "contradicts");
  },
  "the command line": () => {
    const printed = run("npx", [
      "--no-install",
      "dissensus",
      "relate",
      "Turnout was 61 percent.",
      "Turnout was 48 percent.",
    ]);
    if (!printed.startsWith("contradicts")) throw new Error(`printed ${JSON.stringify(printed)}`);
  },
};

let [passed, failed] = [0, 0];
try {
  const [{ filename }] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", scratch], root),
  );
  writeFileSync(join(scratch, "package.json"), JSON.stringify({ name: "consumer", private: true, version: "1.0.0" }));
  run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", `./${filename}`]);
  for (const [name, attempt] of Object.entries(cases)) {
    try {
      await attempt();
      passed++;
      console.log(`ok      ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok  ${name}\n${error.stdout ?? ""}${error.stderr ?? ""}${error.message}`);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`consumers: ${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;
