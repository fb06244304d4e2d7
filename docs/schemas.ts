/**
 * Writes the JSON Schemas of what goes in and out, made of the zod schemas that check it; what a field means is read
 * off its doc comment, so that editors show it.
 *
 *   npm run docs:schemas
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import * as z from "zod";
import * as dossier from "../src/model/dossier.ts";
import * as options from "../src/model/options.ts";
import * as report from "../src/model/report.ts";

const ROOT = join(import.meta.dirname, "..");
const MODEL = ["dossier", "options", "report"].map((name) => join(ROOT, `src/model/${name}.ts`));
const SITE: string = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).homepage;

/** The files, each with what it describes. */
const WRITTEN: Readonly<Record<string, readonly [title: string, schema: z.ZodType]>> = {
  dossier: ["A dossier: one event, its sources, their accounts", dossier.DossierInput],
  report: ["A contrast report on a dossier", report.ContrastReport],
  judgements: ["A model's answers about pairs of assertions", options.Judgement.array()],
};

type Json = { [key: string]: unknown };

/** The schemas as JSON, by the names of their files. */
export function jsonSchemas(): Record<string, string> {
  const docs = comments();
  const names = z.registry<{ id: string }>();
  for (const [name, one] of Object.entries({ ...dossier, ...options, ...report }))
    if (one instanceof z.ZodType) names.add(one, { id: name });
  return Object.fromEntries(
    Object.entries(WRITTEN).map(([file, [title, schema]]) => {
      const made = z.toJSONSchema(schema, { metadata: names, io: "input" }) as Json;
      describe(made.$defs as Record<string, Json>, docs);
      const { $schema, ...rest } = made;
      return [
        `${file}.json`,
        `${JSON.stringify({ $schema, $id: `${SITE}schema/${file}.json`, title, ...rest }, null, 2)}\n`,
      ];
    }),
  );
}

/** Says of each definition and field what its doc comment says. */
function describe(definitions: Readonly<Record<string, Json>>, docs: ReadonlyMap<string, string>): void {
  for (const [name, definition] of Object.entries(definitions)) {
    definition.description = docs.get(name);
    for (const [field, schema] of Object.entries((definition.properties ?? {}) as Record<string, Json>))
      schema.description = docs.get(`${name}.${field}`);
  }
}

/** The doc comments of the model's interfaces (`Event`) and their fields (`Event.label`). */
function comments(): Map<string, string> {
  const found = new Map<string, string>();
  const note = (name: string, node: ts.Node): void => {
    const [doc] = ts.getJSDocCommentsAndTags(node);
    const text = doc && ts.getTextOfJSDocComment(doc.comment as string | ts.NodeArray<ts.JSDocComment>);
    if (text) found.set(name, text.replace(/\{@link\s+(\S+?)\}/g, "$1").replace(/\s+/g, " "));
  };
  for (const path of MODEL) {
    const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    for (const statement of file.statements.filter(ts.isInterfaceDeclaration)) {
      note(statement.name.text, statement);
      for (const member of statement.members) note(`${statement.name.text}.${member.name?.getText(file)}`, member);
    }
  }
  return found;
}

if (import.meta.filename === process.argv[1])
  for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(join(ROOT, "docs/schema", name), text);
