/**
 * Accounts that copy one another, so that they count as one independent source.
 */

import type { Account, Dossier, Source } from "../../model/dossier.ts";
import type { Echo } from "../../model/report.ts";
import { byCodeUnit } from "../../text/words.ts";
import { Components } from "../union-find.ts";
import { type Copy, findCopies, type KnownTexts, newKnownTexts, type Passage } from "./copies.ts";
import { type Credit, creditFinder } from "./credits.ts";

/** Share of the shorter account's narration that makes a near-duplicate. */
const DUPLICATE_SHARE = 1 / 3;
/** Words of narration that a near-duplicate shares at least. */
const DUPLICATE_WORDS = 20;
/** Passages of narration, their words in all, and those of the longest, that make shared wording. */
const WORDING = { passages: 2, words: 20, longest: 10 } as const;
/** How many passages are shown for a pair of accounts. */
const SHOWN = 3;

/** What is kept of accounts from one report on a dossier to the next. */
export interface KnownEchoes {
  readonly texts: KnownTexts;
  /** Credits, by the account that gives them. */
  credits: WeakMap<Account, readonly Credit[]>;
  /** To whom credits were looked for, spelt out. */
  publishers: string;
}

/** Knows no accounts yet. */
export function newKnownEchoes(): KnownEchoes {
  return { texts: newKnownTexts(), credits: new WeakMap(), publishers: "" };
}

/**
 * Finds the accounts that copy one another: near-duplicate passages, explicit credits ("told Reuters", a dateline
 * "(Reuters)") to an outlet of the dossier, shared wording. Words in quotation marks do not count: two outlets may
 * quote one speaker. Accounts of one source are not compared. A source whose kind is not given counts as an outlet
 * where it publishes an account.
 *
 * @param dossier - Accounts and sources; the order of neither changes the result.
 * @returns Near-duplicates first, then credits, then shared wording; each with the passages that show it.
 */
export function findEchoes(dossier: Pick<Dossier, "accounts" | "sources">): Echo[] {
  return echoesAmong(dossier, newKnownEchoes());
}

/** Finds echoes as {@link findEchoes} does, with what was found in the accounts before; what is found now is added. */
export function echoesAmong({ accounts, sources }: Pick<Dossier, "accounts" | "sources">, known: KnownEchoes): Echo[] {
  const inOrder = [...accounts].sort(byTime);
  const names = new Map(sources.map((source) => [source.id, source.name]));
  const nameOfAccount = new Map(inOrder.map(({ id, sourceId }) => [id, names.get(sourceId) ?? sourceId]));
  const nameOf = (accountId: string): string => nameOfAccount.get(accountId) ?? accountId;
  const texts = inOrder.map(({ id, sourceId, text }) => ({ id, publisher: sourceId, text: text ?? "" }));
  const copies = findCopies(texts, known.texts);
  const [duplicates, wordings] = [copies.filter(isDuplicate), copies.filter(isWording)];
  return [
    ...groups(duplicates).map((group) => copyEcho("near-duplicate", group, nameOf)),
    ...credits(inOrder, sources, known),
    ...groups(wordings).map((group) => copyEcho("shared-wording", group, nameOf)),
  ];
}

/** Earlier first, undated last. */
function byTime(a: Account, b: Account): number {
  return byCodeUnit(a.date ?? "9999", b.date ?? "9999") || byCodeUnit(a.id, b.id);
}

function isDuplicate({ shared, shorter }: Copy): boolean {
  return shared >= DUPLICATE_WORDS && shared >= shorter * DUPLICATE_SHARE;
}

function isWording(copy: Copy): boolean {
  const { passages, shared } = copy;
  if (isDuplicate(copy) || passages.length < WORDING.passages || shared < WORDING.words) return false;
  return passages.some(({ narration }) => narration >= WORDING.longest);
}

/** Pairs that hang together, each group in order. */
function groups(copies: readonly Copy[]): Copy[][] {
  const components = new Components(copies.flatMap(({ a, b }) => [a, b]));
  for (const { a, b } of copies) components.join(a, b);
  const found = new Map<string, Copy[]>();
  for (const copy of copies) {
    const group = found.get(components.find(copy.a));
    if (group) group.push(copy);
    else found.set(components.find(copy.a), [copy]);
  }
  return [...found.values()];
}

function copyEcho(kind: Echo["kind"], copies: readonly Copy[], nameOf: (accountId: string) => string): Echo {
  const accountIds = [...new Set(copies.flatMap(({ a, b }) => [a, b]))].sort(byCodeUnit);
  const longest = copies.reduce((best, copy) => (copy.shared > best.shared ? copy : best));
  const share = Math.round((longest.shared / Math.max(1, longest.shorter)) * 100);
  const who = listed([...new Set(accountIds.map(nameOf))].sort(byCodeUnit));
  const what =
    kind === "near-duplicate" ? `${share} percent of the shorter account` : `${longest.passages.length} passages`;
  const because = `${who} share ${longest.shared} words of narration in the same order, ${what}; quotations are not counted.`;
  return { accountIds, kind, because, evidence: uniqueEvidence(copies.flatMap(evidenceOf)) };
}

function evidenceOf({ a, b, passages }: Copy): Echo["evidence"][number][] {
  const longest = [...passages].sort((x, y) => y.narration - x.narration || x.b.start - y.b.start).slice(0, SHOWN);
  const shown = longest.sort((x: Passage, y: Passage) => x.b.start - y.b.start);
  return shown.flatMap((passage) => [
    { accountId: a, span: passage.a },
    { accountId: b, span: passage.b },
  ]);
}

function uniqueEvidence(evidence: readonly Echo["evidence"][number][]): Echo["evidence"] {
  const seen = new Map(evidence.map((one) => [`${one.accountId}\n${one.span.start}\n${one.span.end}`, one]));
  return [...seen.values()];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** One echo for each source credited: with its own accounts, or else among those that credit it. */
function credits(inOrder: readonly Account[], sources: readonly Source[], known: KnownEchoes): Echo[] {
  const publishers = new Set(inOrder.map(({ sourceId }) => sourceId));
  // Who reports is credited; who acts ("the ministry said") is quoted, which makes no echo.
  const find = finderOnce(
    sources.filter(({ id, kind }) => kind === "outlet" || (!kind && publishers.has(id))),
    known,
  );
  const byId = new Map(sources.map((source) => [source.id, source]));
  const bySource = new Map<string, Map<string, Echo["evidence"][number]>>();
  for (const account of inOrder) {
    const { id, sourceId } = account;
    for (const credit of find(account)) {
      if (isOwn(credit.sourceId, sourceId, byId)) continue;
      const known = bySource.get(credit.sourceId) ?? new Map<string, Echo["evidence"][number]>();
      bySource.set(credit.sourceId, known);
      if (!known.has(id)) known.set(id, { accountId: id, span: credit.span });
    }
  }
  return [...bySource]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([id, evidence]) => creditEcho(byId.get(id)!, [...evidence.values()], inOrder));
}

/** Finds credits to the publishers given, unless the account was read before with the same publishers known. */
function finderOnce(publishers: readonly Source[], known: KnownEchoes): (account: Account) => readonly Credit[] {
  const spelt = JSON.stringify(publishers.map(({ id, name, aliases }) => [id, name, aliases]));
  if (spelt !== known.publishers) known.credits = new WeakMap();
  known.publishers = spelt;
  const find = creditFinder(publishers);
  return (account) => {
    const found = known.credits.get(account) ?? find(account.text ?? "");
    known.credits.set(account, found);
    return found;
  };
}

/** A publisher's own name, or that of what it belongs to, is no credit. */
function isOwn(credited: string, publisher: string, byId: ReadonlyMap<string, Source>): boolean {
  return credited === publisher || byId.get(publisher)?.partOf === credited || byId.get(credited)?.partOf === publisher;
}

function creditEcho(
  source: Source,
  evidence: readonly Echo["evidence"][number][],
  inOrder: readonly Account[],
): Echo[] {
  const sourceOf = new Map(inOrder.map((account) => [account.id, account.sourceId]));
  const own = inOrder.filter(({ sourceId }) => sourceId === source.id).map(({ id }) => id);
  const accountIds = [...new Set([...own, ...evidence.map((one) => one.accountId)])].sort(byCodeUnit);
  if (new Set(accountIds.map((id) => sourceOf.get(id))).size < 2) return [];
  const count = evidence.length === 1 ? "One account credits" : `${evidence.length} accounts credit`;
  return [{ accountIds, kind: "credited", because: `${count} ${source.name} with what it reports.`, evidence }];
}
