import { expect, test } from "vitest";
import { RELATIONS } from "../src/model/dossier.ts";
import { COMPATIBLE_REASONS, ContrastReport, ISSUE_STATUSES, SILENCE_KINDS } from "../src/model/report.ts";
import { ferryReport } from "./fixtures/report.ts";

test("the hand-written report is a valid report", () => {
  expect(ContrastReport.parse(ferryReport)).toEqual(ferryReport);
});

test("the hand-written report has every status, relation and silence", () => {
  expect(new Set(ferryReport.issues.map((issue) => issue.status))).toEqual(new Set(ISSUE_STATUSES));
  expect(new Set(ferryReport.contrasts.map((contrast) => contrast.relation))).toEqual(new Set(RELATIONS));
  expect(new Set(ferryReport.silences.map((silence) => silence.how))).toEqual(new Set(SILENCE_KINDS));
});

test("compatible contrasts of the hand-written report give a reason of the list", () => {
  const kinds = ferryReport.contrasts.filter((each) => each.relation === "compatible").flatMap((each) => each.kinds);
  expect(COMPATIBLE_REASONS).toEqual(expect.arrayContaining(kinds));
});

test("quotations of the hand-written report are the words of the accounts", () => {
  for (const { accountId, spans, quote } of ferryReport.assertions) {
    const text = ferryReport.accounts.find((account) => account.id === accountId)?.text ?? "";
    const words = spans.map(({ start, end }) => text.slice(start, end));
    expect(words.length ? words.join(" … ") : null).toBe(quote);
  }
});

test("ids of the hand-written report lead somewhere", () => {
  const known = new Set(ferryReport.assertions.map((assertion) => assertion.id));
  const named = [
    ...ferryReport.issues.flatMap((issue) => issue.positions.flatMap((position) => position.assertionIds)),
    ...ferryReport.contrasts.flatMap(({ a, b }) => [a, b]),
    ...ferryReport.core.flatMap((point) => point.assertionIds),
  ];
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
