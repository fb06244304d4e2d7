import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import * as model from "../../src/model/dossier.ts";
import * as report from "../../src/model/report.ts";

/** Every field of every noun. The compiler holds the left side against the interface, the test the schema against it. */
const FIELDS = {
  Span: { start: true, end: true } satisfies Fields<model.Span>,
  Event: { id: true, label: true, start: true, end: true, place: true } satisfies Fields<model.Event>,
  Source: { id: true, name: true, kind: true, aliases: true, party: true, partOf: true } satisfies Fields<model.Source>,
  Account: {
    id: true,
    sourceId: true,
    date: true,
    title: true,
    url: true,
    language: true,
    text: true,
  } satisfies Fields<model.Account>,
  Attribution: {
    holder: true,
    name: true,
    naming: true,
    act: true,
    source: true,
    cue: true,
    content: true,
  } satisfies Fields<model.Attribution>,
  Assertion: {
    id: true,
    accountId: true,
    text: true,
    quote: true,
    spans: true,
    attribution: true,
    asOf: true,
    polarity: true,
    modality: true,
    quantities: true,
    times: true,
    mode: true,
    answers: true,
    mentions: true,
  } satisfies Fields<model.Assertion>,
  Reply: { assertionId: true, how: true, words: true } satisfies Fields<model.Reply>,
  Reference: { span: true, refersTo: true, kind: true, how: true } satisfies Fields<model.Reference>,
  Notice: { code: true, message: true, accountId: true, span: true } satisfies Fields<model.Notice>,
  Dossier: {
    event: true,
    sources: true,
    accounts: true,
    assertions: true,
    aliases: true,
    decisions: true,
  } satisfies Fields<model.Dossier>,
  Contrast: {
    id: true,
    a: true,
    b: true,
    relation: true,
    kinds: true,
    because: true,
    passed: true,
    trace: true,
    confidence: true,
    sameHolder: true,
  } satisfies Fields<report.Contrast>,
  Position: {
    id: true,
    label: true,
    assertionIds: true,
    holders: true,
    unnamed: true,
    publishers: true,
    independentSources: true,
  } satisfies Fields<report.Position>,
  Issue: { id: true, label: true, status: true, assertionIds: true, positions: true } satisfies Fields<report.Issue>,
  Silence: { issueId: true, sourceId: true, how: true, accountId: true, span: true } satisfies Fields<report.Silence>,
  ContrastReport: {
    $schema: true,
    schema: true,
    version: true,
    options: true,
    event: true,
    sources: true,
    accounts: true,
    assertions: true,
    issues: true,
    contrasts: true,
    core: true,
    silences: true,
    echoes: true,
    standings: true,
    decisions: true,
    notices: true,
  } satisfies Fields<report.ContrastReport>,
};
type Fields<T> = Record<keyof T, true>;

const schemas: Readonly<Record<string, unknown>> = { ...model, ...report };

describe("the dictionary", () => {
  it.each(Object.entries(FIELDS))("has a schema of %s with the fields of its interface", (name, fields) => {
    const { shape } = (schemas[name] as { unwrap(): { shape: Record<string, unknown> } }).unwrap();
    expect(Object.keys(shape).sort()).toEqual(Object.keys(fields).sort());
  });
  it("has interfaces that are what their schemas parse", () => {
    expectTypeOf<z.output<typeof model.Source>>().toEqualTypeOf<model.Source>();
    expectTypeOf<z.output<typeof model.Assertion>>().toEqualTypeOf<model.Assertion>();
    expectTypeOf<z.input<typeof model.DossierInput>>().toEqualTypeOf<model.DossierInput>();
    expectTypeOf<z.output<typeof report.ContrastReport>>().toEqualTypeOf<report.ContrastReport>();
  });
});
