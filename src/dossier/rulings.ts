/**
 * Findings about people's rulings: made on words that have changed since, on assertions that are gone, against each other.
 */
import type { Assertion, Decision, Dossier, Notice } from "../model/dossier.ts";
import { byCodeUnit } from "../text/words.ts";

/**
 * Checks a dossier's decisions against its assertions. A ruling is followed all the same; the notice asks its author to look again.
 *
 * @returns Notices with the codes `stale-decision` (the words have changed), `lost-decision` (an assertion is gone) and
 * `conflicting-decisions` (two rulings on one pair, or one assertion, that cannot both be followed).
 */
export function rulingNotices(dossier: Pick<Dossier, "assertions" | "decisions">): Notice[] {
  if (dossier.decisions.length === 0) return [];
  const assertions = new Map(dossier.assertions.map((assertion) => [assertion.id, assertion]));
  return [...dossier.decisions.flatMap((decision) => aged(decision, assertions)), ...conflicts(dossier.decisions)];
}

function aged(decision: Decision, assertions: ReadonlyMap<string, Assertion>): Notice[] {
  const who = `${decision.author} ruled on ${decision.date}`;
  return decision.assertions.flatMap((id, index) => {
    const assertion = assertions.get(id);
    if (!assertion)
      return [notice("lost-decision", `What ${who} no longer applies: there is no assertion "${id}".`, null)];
    const words = decision.quotes?.[index];
    const now = assertion.quote ?? assertion.text;
    if (words === undefined || words === now) return [];
    return [notice("stale-decision", `${who} on other words: “${words}” reads “${now}” now.`, assertion)];
  });
}

function conflicts(decisions: readonly Decision[]): Notice[] {
  const rulings = new Map<string, Decision>();
  return decisions.flatMap((decision) => {
    const key = `${topicOf(decision)} ${[...decision.assertions].sort(byCodeUnit).join(" ")}`;
    const before = rulings.get(key);
    rulings.set(key, before ?? decision);
    if (!before || agree(sense(before), sense(decision))) return [];
    const message = `${before.author} (${before.date}) and ${decision.author} (${decision.date}) rule against each other on ${decision.assertions.join(" and ")}.`;
    return [notice("conflicting-decisions", message, null)];
  });
}

/** What a ruling is on: who holds a claim, or whether and how two claims relate. */
function topicOf({ kind }: Decision): string {
  return kind === "holder" ? "holder" : "pair";
}

/** What a ruling says, as far as another can gainsay it: a relation implies a link. */
function sense({ kind, relation, holder }: Decision): string {
  if (kind === "holder") return holder ?? "";
  return kind === "cannot-link" ? "apart" : kind === "must-link" ? "together" : `together, ${relation}`;
}

/** Whether both can be followed: "together" and "together, contradicts" can. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function notice(code: string, message: string, assertion: Assertion | null): Notice {
  return { code, message, accountId: assertion?.accountId ?? null, span: assertion?.spans[0] ?? null };
}
