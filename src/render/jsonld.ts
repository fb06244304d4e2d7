/**
 * Linked data: schema.org `Claim` for what is said, W3C Web Annotations for where it stands. No `ClaimReview`: a
 * report rates nothing.
 */

import { requireOptions, requireReport } from "../model/arguments.ts";
import type { Account, Assertion, Source, SourceKind } from "../model/dossier.ts";
import type { Contrast, ContrastReport, Issue, Position } from "../model/report.ts";
import { selectors } from "../text/anchor.ts";

/** How {@link toJsonLd} names its nodes. */
export interface JsonLdOptions {
  /**
   * Address under which the report is published, for instance `https://example.org/report`; nodes are then named
   * `…#position-ID`. Without it they are blank nodes, good inside this one document.
   */
  readonly base?: string;
}

/** One node of the graph. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** A JSON-LD document with its context inside, so that a processor needs no network. */
export interface JsonLd {
  /** What the names mean. */
  readonly "@context": JsonLdNode;
  /** The nodes: event, sources, accounts, issues, claims, annotations. */
  readonly "@graph": readonly JsonLdNode[];
}

const CONTEXT: JsonLdNode = {
  "@version": 1.1,
  "@vocab": "https://schema.org/",
  schema: "https://schema.org/",
  oa: "http://www.w3.org/ns/oa#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dc: "http://purl.org/dc/elements/1.1/",
  id: "@id",
  type: "@type",
  url: { "@type": "@id" },
  Annotation: "oa:Annotation",
  TextualBody: "oa:TextualBody",
  SpecificResource: "oa:SpecificResource",
  TextQuoteSelector: "oa:TextQuoteSelector",
  TextPositionSelector: "oa:TextPositionSelector",
  motivation: { "@id": "oa:motivatedBy", "@type": "@vocab" },
  purpose: { "@id": "oa:hasPurpose", "@type": "@vocab" },
  identifying: "oa:identifying",
  classifying: "oa:classifying",
  describing: "oa:describing",
  linking: "oa:linking",
  body: { "@id": "oa:hasBody", "@type": "@id" },
  target: { "@id": "oa:hasTarget", "@type": "@id" },
  source: { "@id": "oa:hasSource", "@type": "@id" },
  selector: { "@id": "oa:hasSelector", "@type": "@id" },
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  start: "oa:start",
  end: "oa:end",
  value: "rdf:value",
  language: "dc:language",
};

/**
 * Kinds of source that schema.org has a type for. The others may be a person or a body, so that they go untyped;
 * so does whoever belongs to another source, for an outlet's reporter is no outlet.
 */
const SOURCE_TYPES: Readonly<Partial<Record<SourceKind, string>>> = {
  outlet: "NewsMediaOrganization",
  court: "Organization",
  "observer-mission": "Organization",
  witness: "Person",
  expert: "Person",
};

/**
 * Writes a report as JSON-LD: each position a schema.org `Claim` with its `author` (the holders), every `appearance`
 * and, where the dates leave no doubt, its `firstAppearance` among these accounts; each assertion a W3C Web
 * Annotation that ties the account's words to the claim by a quote and a position selector (in code points, as the
 * recommendation wants it, into the account's text as the dossier has it); each contrast an annotation that links
 * the two assertions.
 *
 * Only addresses of the web (`http`, `https`) are used as such; an account with another one keeps a node of its own.
 *
 * Source: W3C, "Web Annotation Data Model" (2017); schema.org, `Claim`.
 */
export function toJsonLd(report: ContrastReport, options: JsonLdOptions = {}): JsonLd {
  requireReport(report);
  requireOptions(options, { base: "any" });
  const graph = graphOf(report, options);
  const contents = [
    eventNode(graph),
    ...report.sources.map((source) => sourceNode(graph, source)),
    ...report.accounts.map((account) => accountNode(graph, account)),
    ...report.issues.flatMap((issue) => [
      issueNode(graph, issue),
      ...issue.positions.map((position) => claimNode(graph, issue, position)),
    ]),
    ...report.assertions.map((assertion) => evidenceNode(graph, assertion)),
    ...report.contrasts.map((contrast) => contrastNode(graph, contrast)),
  ];
  return { "@context": CONTEXT, "@graph": contents };
}

type Noun = "event" | "source" | "account" | "issue" | "position" | "assertion" | "contrast";

interface Graph {
  readonly report: ContrastReport;
  /** The name of a node. */
  readonly ref: (noun: Noun, id: string) => string;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly assertions: ReadonlyMap<string, Assertion>;
  /** The positions each assertion belongs to. */
  readonly positions: ReadonlyMap<string, readonly string[]>;
}

function graphOf(report: ContrastReport, options: JsonLdOptions): Graph {
  const positions = new Map<string, string[]>();
  for (const position of report.issues.flatMap((issue) => issue.positions)) {
    for (const id of position.assertionIds) positions.set(id, [...(positions.get(id) ?? []), position.id]);
  }
  const accounts = new Map(report.accounts.map((account) => [account.id, account]));
  const addresses = ownAddresses(report.accounts);
  const base = baseOf(options);
  return {
    report,
    ref: (noun, id) => (noun === "account" ? addresses.get(id) : undefined) ?? `${base}${noun}-${label(id)}`,
    accounts,
    assertions: new Map(report.assertions.map((assertion) => [assertion.id, assertion])),
    positions,
  };
}

function baseOf({ base }: JsonLdOptions): string {
  if (base === undefined) return "_:";
  if (!URL.canParse(base)) throw new TypeError(`invalid base: ${base}`);
  return `${new URL(base).href.replace(/#.*$/, "")}#`;
}

/** An identifier good both in a fragment and in a blank node's label: letters and digits stay, the rest is hexadecimal. */
function label(id: string): string {
  return id.replace(/[^a-zA-Z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(16)}_`);
}

/** The web addresses by which accounts may be named: those no other account has, for one page may hold two accounts. */
function ownAddresses(accounts: readonly Account[]): Map<string, string> {
  const owners = new Map<string, string[]>();
  for (const account of accounts) {
    const address = webAddress(account.url);
    if (address !== null) owners.set(address, [...(owners.get(address) ?? []), account.id]);
  }
  const single = [...owners].filter(([, ids]) => ids.length === 1);
  return new Map(single.flatMap(([address, ids]) => ids.map((id): [string, string] => [id, address])));
}

/** The address as an IRI when it is one of the web, else null. */
function webAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
  return parsed.href.replace(/[<>"{}|\\^`\s]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function eventNode(graph: Graph): JsonLdNode {
  const { event } = graph.report;
  return node({
    id: graph.ref("event", event.id),
    type: "Event",
    name: event.label,
    startDate: event.start,
    endDate: event.end,
    location: event.place ? { type: "Place", name: event.place } : null,
  });
}

function sourceNode(graph: Graph, source: Source): JsonLdNode {
  return node({
    id: graph.ref("source", source.id),
    type: source.partOf ? null : SOURCE_TYPES[source.kind ?? "other"],
    name: source.name,
    alternateName: source.aliases,
    memberOf: source.partOf ? { id: graph.ref("source", source.partOf) } : null,
  });
}

function accountNode(graph: Graph, account: Account): JsonLdNode {
  return node({
    id: graph.ref("account", account.id),
    type: "CreativeWork",
    identifier: account.id,
    headline: account.title,
    url: webAddress(account.url),
    datePublished: account.date,
    inLanguage: account.language,
    author: { id: graph.ref("source", account.sourceId) },
    publisher: { id: graph.ref("source", account.sourceId) },
    about: { id: graph.ref("event", graph.report.event.id) },
  });
}

function issueNode(graph: Graph, issue: Issue): JsonLdNode {
  return node({
    id: graph.ref("issue", issue.id),
    type: "Question",
    name: issue.label,
    creativeWorkStatus: issue.status,
    about: { id: graph.ref("event", graph.report.event.id) },
  });
}

function claimNode(graph: Graph, issue: Issue, position: Position): JsonLdNode {
  const accountIds = position.assertionIds.map((id) => graph.assertions.get(id)?.accountId);
  const accounts = [...new Set(accountIds)].flatMap((id) => graph.accounts.get(id ?? "") ?? []);
  const first = firstOf(accounts);
  return node({
    id: graph.ref("position", position.id),
    type: "Claim",
    text: position.label,
    author: [
      ...position.holders.map((holder) => ({ id: graph.ref("source", holder) })),
      ...position.unnamed.map((name) => ({ name })),
    ],
    appearance: accounts.map((account) => ({ id: graph.ref("account", account.id) })),
    firstAppearance: first ? { id: graph.ref("account", first.id) } : null,
    about: [{ id: graph.ref("issue", issue.id) }, { id: graph.ref("event", graph.report.event.id) }],
  });
}

/** The account that is surely no later than any other; none where two share a day or a date is missing or too coarse. */
function firstOf(accounts: readonly Account[]): Account | null {
  return accounts.find((one) => accounts.every((other) => one === other || surelyBefore(one, other))) ?? null;
}

function surelyBefore(one: Account, other: Account): boolean {
  if (!one.date || !other.date) return false;
  const latest = one.date.slice(0, 10) + "9999-12-31".slice(Math.min(10, one.date.length));
  const earliest = other.date.slice(0, 10) + "0000-01-01".slice(Math.min(10, other.date.length));
  return latest < earliest;
}

function evidenceNode(graph: Graph, assertion: Assertion): JsonLdNode {
  const account = graph.accounts.get(assertion.accountId);
  const source = graph.ref("account", assertion.accountId);
  const text = account?.text ?? "";
  const inside = assertion.spans.filter((span) => span.end <= text.length);
  const targets = inside.map((span) => ({ type: "SpecificResource", source, selector: selectors(text, span) }));
  const claims = (graph.positions.get(assertion.id) ?? []).map((id) => ({
    type: "SpecificResource",
    source: graph.ref("position", id),
    purpose: "identifying",
  }));
  const words = { type: "TextualBody", value: assertion.text, purpose: "describing" };
  return node({
    id: graph.ref("assertion", assertion.id),
    type: "Annotation",
    motivation: "identifying",
    body: [...claims, words],
    target: targets.length > 0 ? targets : source,
  });
}

function contrastNode(graph: Graph, contrast: Contrast): JsonLdNode {
  const classes = [contrast.relation, ...contrast.kinds];
  return node({
    id: graph.ref("contrast", contrast.id),
    type: "Annotation",
    motivation: "linking",
    body: [
      ...classes.map((value) => ({ type: "TextualBody", value, purpose: "classifying" })),
      { type: "TextualBody", value: contrast.because, purpose: "describing", language: "en" },
    ],
    target: [graph.ref("assertion", contrast.a), graph.ref("assertion", contrast.b)],
  });
}

/** Leaves out what is not known: null, undefined, empty lists. */
function node(fields: JsonLdNode): JsonLdNode {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
