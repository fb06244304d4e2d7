/**
 * Who holds an assertion, and who publishes it.
 */
import type { Assertion, Attribution, Dossier } from "../model/dossier.ts";

/** Who stands behind an assertion. */
export interface Voice {
  /** The source that says it, or null where it is nobody in particular. */
  readonly holder: string | null;
  /** The speaker as the text words it where `holder` is null ("analysts"), or null. */
  readonly unnamed: string | null;
  /** The source that publishes it. */
  readonly publisher: string;
}

/**
 * Finds the voice of every assertion of a dossier: the innermost speaker of its attribution, the publisher where there
 * is none; a person's `holder` decision wins.
 */
export function voices(dossier: Pick<Dossier, "accounts" | "assertions" | "decisions">): Map<string, Voice> {
  const publisherOf = new Map(dossier.accounts.map((account) => [account.id, account.sourceId]));
  const ruled = new Map<string, string>();
  for (const { kind, assertions, holder } of dossier.decisions) {
    if (kind === "holder" && holder !== undefined) ruled.set(assertions[0] ?? "", holder);
  }
  return new Map(
    dossier.assertions.map((assertion) => {
      const publisher = publisherOf.get(assertion.accountId) ?? assertion.accountId;
      return [assertion.id, voiceOf(assertion, publisher, ruled.get(assertion.id))];
    }),
  );
}

function voiceOf(assertion: Assertion, publisher: string, ruled: string | undefined): Voice {
  const speaker = innermost(assertion);
  if (ruled !== undefined) return { holder: ruled, unnamed: null, publisher };
  if (speaker === undefined) return { holder: publisher, unnamed: null, publisher };
  return { holder: speaker.holder, unnamed: speaker.holder === null ? (speaker.name ?? null) : null, publisher };
}

/** The attribution of the one who says it, past all who report that. */
export function innermost(assertion: Pick<Assertion, "attribution">): Attribution | undefined {
  return assertion.attribution.at(-1);
}
