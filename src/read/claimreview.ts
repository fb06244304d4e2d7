/**
 * Reads fact checks: schema.org `ClaimReview` and `Claim`, and the answer of Google's Fact Check Tools API.
 */
import type { AssertionInput } from "../model/dossier.ts";
import { hash } from "../text/words.ts";
import { fault, isoDate, isRecord } from "./metadata.ts";
import { verdictOf } from "./ratings.ts";
import { type DossierRead, Gathering } from "./records.ts";

type Fields = Readonly<Record<string, unknown>>;

/** One claim with what is known of who made it where, and its reviews. */
interface ClaimFound {
  readonly text: string;
  readonly claimant: string | null;
  readonly date: string | null;
  readonly appearances: readonly Fields[];
  readonly reviews: readonly ReviewFound[];
}

interface ReviewFound {
  readonly publisher: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly rating: string | null;
  readonly language: string | null;
}

/**
 * Reads claims and their reviews. Each review is an account of its publisher that says what the claimant said and what
 * the publisher holds of it: "false" (also "mostly false", "faux", "falso") denies the claim, "true" confirms it, any
 * other rating is an evaluation in its own words. A claim without a review is an account of each place where it appears, or of the claimant.
 *
 * @param json - A `ClaimReview` or `Claim`, a list or `@graph` of them, a data feed, or `{claims: […]}` of the API.
 * @param name - How errors and the event name it.
 * @throws InputError where no claim is found.
 */
export function readClaimReview(json: unknown, name: string): DossierRead {
  const nodes = recordsIn(json);
  const byId = new Map(nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node]] : [])));
  const reviewed = new Set(nodes.filter(isReview).map((node) => resolved(node.itemReviewed, byId)));
  const claims = nodes.flatMap((node) => (reviewed.has(node) ? [] : claimIn(node, byId)));
  if (claims.length === 0) throw fault(name, "holds no schema.org ClaimReview or Claim and no list of claims");
  const gathering = new Gathering();
  const empty = claims.filter((claim) => claim.text === "").length;
  if (empty > 0) gathering.notice("claim-without-text", `${name}: claims without a text: ${empty}`);
  for (const claim of claims.filter((one) => one.text !== "")) addClaim(gathering, claim, name);
  return gathering.done(name);
}

/** Every record in a JSON value, the outer before the inner. Without recursion, for JSON may be nested very deep. */
function recordsIn(json: unknown): Fields[] {
  const found: Fields[] = [];
  const waiting: unknown[] = [json];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isRecord(next)) found.push(next);
    if (typeof next === "object" && next !== null) waiting.push(...Object.values(next).reverse());
  }
  return found;
}

function claimIn(node: Fields, byId: ReadonlyMap<string, Fields>): ClaimFound[] {
  if (isReview(node)) return [schemaReview(node, byId)];
  if (isType(node, "Claim")) return [schemaClaim(node, byId)];
  return Array.isArray(node.claimReview) ? [apiClaim(node, node.claimReview)] : [];
}

function isReview(node: Fields): boolean {
  return isType(node, "ClaimReview");
}

/** A claim as the API gives it. */
function apiClaim(node: Fields, list: readonly unknown[]): ClaimFound {
  const reviews = list.filter(isRecord);
  return {
    text: words(node.text) ?? "",
    claimant: words(node.claimant),
    date: day(node.claimDate),
    appearances: [],
    reviews: reviews.map((review) => ({
      publisher: nameOf(review.publisher) ?? (isRecord(review.publisher) ? words(review.publisher.site) : null),
      url: words(review.url),
      title: words(review.title),
      date: day(review.reviewDate),
      rating: words(review.textualRating),
      language: words(review.languageCode),
    })),
  };
}

/** A claim by way of its review. */
function schemaReview(node: Fields, byId: ReadonlyMap<string, Fields>): ClaimFound {
  const item = resolved(node.itemReviewed, byId);
  const rating = resolved(node.reviewRating, byId);
  const claim = item ? schemaClaim(item, byId) : null;
  return {
    text: words(node.claimReviewed) ?? claim?.text ?? "",
    claimant: claim?.claimant ?? null,
    date: claim?.date ?? null,
    appearances: claim?.appearances ?? [],
    reviews: [
      {
        publisher: nameOf(resolved(node.author, byId) ?? node.author) ?? nameOf(node.publisher),
        url: words(node.url),
        title: words(node.headline) ?? words(node.name),
        date: day(node.datePublished),
        rating: rating ? (words(rating.alternateName) ?? words(rating.name)) : null,
        language: words(node.inLanguage),
      },
    ],
  };
}

function schemaClaim(node: Fields, byId: ReadonlyMap<string, Fields>): ClaimFound {
  const author = Array.isArray(node.author) ? node.author[0] : node.author;
  const places = [node.firstAppearance, node.appearance].flat().flatMap((place): Fields[] => {
    if (typeof place === "string") return [{ url: place }];
    const record = resolved(place, byId);
    return record ? [record] : [];
  });
  return {
    text: words(node.text) ?? words(node.name) ?? words(node.description) ?? "",
    claimant: nameOf(resolved(author, byId) ?? author),
    date: day(node.datePublished),
    appearances: places,
    reviews: [],
  };
}

/** A record, or the record that a reference `{"@id": …}` or `{id: …}` stands for. */
function resolved(value: unknown, byId: ReadonlyMap<string, Fields>): Fields | null {
  if (!isRecord(value)) return null;
  const id = value["@id"];
  return (Object.keys(value).length === 1 && typeof id === "string" ? byId.get(id) : undefined) ?? value;
}

function isType(node: Fields, type: string): boolean {
  const types = [node["@type"], node.type].flat();
  return types.includes(type) || types.includes(`schema:${type}`) || types.includes(`https://schema.org/${type}`);
}

function words(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function day(value: unknown): string | null {
  const text = words(value);
  return text === null ? null : (isoDate(text)?.slice(0, 10) ?? null);
}

function nameOf(value: unknown): string | null {
  return words(value) ?? (isRecord(value) ? words(value.name) : null);
}

function addClaim(gathering: Gathering, claim: ClaimFound, name: string): void {
  const holder = claim.claimant === null ? null : gathering.source(claim.claimant);
  if (holder === null) gathering.notice("claim-without-claimant", `${name}: nobody is named for “${claim.text}”`);
  const said = { text: claim.text, asOf: claim.date, attribution: [{ holder, act: "assert" as const }] };
  for (const review of claim.reviews) addReview(gathering, claim, review, said, name);
  if (claim.reviews.length > 0) return;
  for (const place of claim.appearances) {
    const accountId = addAppearance(gathering, place, holder);
    gathering.assertion({ accountId, ...said });
  }
  if (claim.appearances.length === 0 && holder !== null) {
    gathering.assertion({
      accountId: gathering.account({ id: `${holder}-claims`, sourceId: holder, text: null }),
      ...said,
    });
  }
}

/** A place where a claim appears: an account of its publisher, of the claimant where none is named. */
function addAppearance(gathering: Gathering, place: Fields, holder: string | null): string {
  const url = words(place.url) ?? words(place["@id"]);
  const publisher = nameOf(place.publisher) ?? nameOf(place.author) ?? (url === null ? null : hostOf(url));
  const sourceId = publisher === null ? (holder ?? gathering.source("unknown publisher")) : gathering.source(publisher);
  const title = nameOf(place.headline) ?? nameOf(place.name);
  const id = `page-${hash(JSON.stringify([url, sourceId, title]))}`;
  return gathering.account({ id, sourceId, title, url, date: day(place.datePublished), text: null });
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}

function addReview(
  gathering: Gathering,
  claim: ClaimFound,
  review: ReviewFound,
  said: Omit<AssertionInput, "accountId">,
  name: string,
): void {
  const publisher = review.publisher ?? (review.url === null ? null : hostOf(review.url)) ?? "unknown fact-checker";
  const sourceId = gathering.source(publisher);
  const { url, title, date, language } = review;
  const id = `review-${hash(JSON.stringify([sourceId, url, title, claim.text]))}`;
  const accountId = gathering.account({ id, sourceId, url, title, date, language, text: null });
  gathering.assertion({ accountId, ...said });
  if (review.rating === null) {
    gathering.notice("review-without-rating", `${name}: a review without words for its rating`, id);
    return;
  }
  const verdict = verdictOf(review.rating);
  if (verdict === null)
    gathering.notice("rating-kept-as-words", `${name}: the rating “${review.rating}” is kept as words`);
  if (verdict?.graded)
    gathering.notice("graded-rating", `${name}: the rating “${review.rating}” is read without its reserve`, id);
  const text = verdict === null ? `“${review.rating}”: ${claim.text}` : claim.text;
  const act = verdict?.act ?? "evaluate";
  gathering.assertion({ accountId, text, asOf: date, attribution: [{ holder: sourceId, act }] });
}
