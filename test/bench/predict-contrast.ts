/** Predicts how one statement bears on another, with the package at its default settings. */
import { relate } from "../../src/relate/relate.ts";
import { readStatement } from "../../src/statement/statement.ts";

/** A pair of the contrast benchmarks. */
export interface ContrastRecord {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly dateA?: string;
  readonly dateB?: string;
}

/** The labels of the contrast benchmarks. */
export type ContrastLabel = "contradiction" | "entailment" | "neutral";

/** Labels one pair, with how sure the package is of it. A refinement is an entailment where `a` is the narrower statement. */
export function predict({ id, a, b, dateA, dateB }: ContrastRecord): {
  id: string;
  label: ContrastLabel;
  confidence: number;
} {
  const [left, right] = [
    { text: a, date: dateA ?? null },
    { text: b, date: dateB ?? null },
  ];
  const contrast = relate(left, right);
  const { relation, confidence } = contrast;
  if (relation === "contradicts") return { id, label: "contradiction", confidence };
  const follows = relation === "agrees" || (relation === "refines" && contrast.a === readStatement(left).id);
  return { id, label: follows ? "entailment" : "neutral", confidence };
}
