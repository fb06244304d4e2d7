import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../docs/schemas.ts";
import { parseDossier, parseReport } from "../../src/dossier/parse.ts";
import { compare } from "../../src/report/compare.ts";

const ROOT = join(import.meta.dirname, "../..");
const schemas = jsonSchemas();
const ajv = new Ajv({ allErrors: true });
const validators = Object.fromEntries(
  Object.entries(schemas).map(([name, text]) => [name, ajv.compile(JSON.parse(text))]),
);
/** What another program finds wrong with a value by the schema that ships. */
function faults(name: string, value: unknown): string[] {
  const validate = validators[name]!;
  return validate(value) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

const fire = {
  event: { id: "fire", label: "The fire" },
  sources: [{ id: "daily", name: "The Daily" }],
  accounts: [{ id: "d1", sourceId: "daily", date: "2026-03", text: "Nine people died." }],
};

describe("the JSON Schemas that ship", () => {
  it.each(Object.keys(schemas))("%s is what the code says now (npm run docs:schemas)", (name) => {
    expect(readFileSync(join(ROOT, "docs/schema", name), "utf8")).toBe(schemas[name]);
  });
  it.each(
    readdirSync(join(ROOT, "seeds"), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : [])),
  )("take the dossier of %s", (name) => {
    const dossier = JSON.parse(readFileSync(join(ROOT, "seeds", name, "dossier.json"), "utf8"));
    expect(faults("dossier.json", dossier)).toEqual([]);
  });
  it("take a report, and a report made of a dossier that names its schema", () => {
    const report = compare({ $schema: "https://example.org/dossier.json", ...fire });
    expect(report).toEqual(compare(fire));
    expect(faults("report.json", report)).toEqual([]);
    const named = { $schema: "https://example.org/report.json", ...report };
    expect(faults("report.json", named)).toEqual([]);
    expect(parseReport(named)).toEqual(named);
  });
  it("take a model's answers", () => {
    const answer = { id: "x", label: "contradiction", confidence: 0.9, model: "m" };
    expect(faults("judgements.json", [answer])).toEqual([]);
    expect(faults("judgements.json", [{ ...answer, confidence: 2 }])).toEqual(["/0/confidence must be <= 1"]);
  });
  it.each([
    [{ ...fire, accounts: [{ id: "d1" }] }, "/accounts/0 must have required property 'sourceId'"],
    [{ ...fire, titel: "x" }, " must NOT have additional properties"],
    [{ ...fire, event: { ...fire.event, start: "3 May" } }, "/event/start must match pattern"],
    [{ ...fire, sources: [{ id: "d", name: "D", kind: "paper" }] }, "/sources/0/kind must be equal to one of"],
  ])("refuse %j, as the library does", (dossier, fault) => {
    expect(faults("dossier.json", dossier).join("\n")).toContain(fault);
    expect(() => parseDossier(dossier)).toThrow();
  });
  it("say of every field what it means", () => {
    const nameless = Object.values(schemas).flatMap((text) =>
      Object.entries<Json>(JSON.parse(text).$defs).flatMap(([name, definition]) =>
        Object.entries<Json>(definition.properties ?? {}).flatMap(([field, { description }]) =>
          description === undefined ? `${name}.${field}` : [],
        ),
      ),
    );
    expect(nameless).toEqual([]);
  });
});

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly description?: string;
}
