/**
 * What an assertion is known by: the words of its spans, and an identifier made of what it says.
 */
import type { Assertion, Span } from "../model/dossier.ts";
import { hash } from "./words.ts";

/** An identifier that depends on nothing but what the assertion says, where and by whom. */
export function assertionId(
  accountId: string,
  text: string,
  spans: readonly Span[],
  attribution: Assertion["attribution"],
): string {
  const said = attribution.map((link) => [link.holder, link.name ?? null, link.act]);
  const places = spans.map((span) => [span.start, span.end]);
  return `a-${hash(JSON.stringify([accountId, text, places, said]))}`;
}

/** The words of several spans, joined by " … ". */
export function quotation(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(" … ");
}
