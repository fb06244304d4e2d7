/**
 * A server of the Model Context Protocol over standard input and output: the library as tools of an AI program. It runs
 * where it is started, opens no connection and reads no file.
 */
import { fromTexts } from "../dossier/texts.ts";
import { extract } from "../extract/extract.ts";
import type { DossierInput } from "../model/dossier.ts";
import { InputError, requireFields } from "../model/faults.ts";
import { explain } from "../relate/explain.ts";
import { relate } from "../relate/relate.ts";
import { toMarkdown } from "../render/markdown.ts";
import { compare } from "../report/compare.ts";

type Arguments = Readonly<Record<string, unknown>>;

/** A tool: what a model is told of it, and what it does. */
interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: { readonly type: "object"; readonly [key: string]: unknown };
  readonly run: (given: Arguments) => string;
}

const STATEMENT = { type: "string", description: "One statement, in English." };
const DAY = { type: "string", description: "The day it was published, ISO 8601; a figure may change with time." };
const PAIR = {
  type: "object",
  properties: { a: STATEMENT, b: STATEMENT, dateA: DAY, dateB: DAY },
  required: ["a", "b"],
  additionalProperties: false,
} as const;

/** The tools, in the order in which they are listed. */
export const TOOLS: readonly Tool[] = [
  {
    name: "compare_texts",
    description:
      "Sets two or more English texts about one event side by side: points at issue, who holds which position on which exact words, what contradicts, what only looks like it, who is silent. Never says who is right.",
    inputSchema: {
      type: "object",
      properties: {
        texts: {
          type: "array",
          minItems: 2,
          items: {
            type: "object",
            properties: {
              source: { type: "string", description: "Who publishes it." },
              text: { type: "string", description: "The text, unchanged." },
              date: DAY,
            },
            required: ["source", "text"],
            additionalProperties: false,
          },
        },
        event: { type: "string", description: "What happened, in a few words." },
        format: { enum: ["markdown", "json"], description: "markdown (default) to read, json for all of the report." },
      },
      required: ["texts"],
      additionalProperties: false,
    },
    run: compareTexts,
  },
  {
    name: "relate",
    description:
      "Says how two English statements relate: contradicts, agrees, refines, compatible or undecided, by what, and why in one sentence.",
    inputSchema: PAIR,
    run: (given) => {
      const { relation, kinds, because, confidence } = relationOf(given);
      return JSON.stringify({ relation, kinds, because, confidence });
    },
  },
  {
    name: "extract",
    description:
      "Reads who says what in an English text: each claim with its speaker, speech act, exact words and their offsets (UTF-16, half-open).",
    inputSchema: {
      type: "object",
      properties: { text: { type: "string" }, source: { type: "string", description: "Who publishes the text." } },
      required: ["text"],
      additionalProperties: false,
    },
    run: claimsOf,
  },
  {
    name: "explain",
    description: "Says step by step why two English statements relate as they do: every rule tried, in order.",
    inputSchema: PAIR,
    run: (given) => explain(relationOf(given)).text,
  },
];

function compareTexts({ texts, event, format = "markdown" }: Arguments): string {
  if (!Array.isArray(texts)) throw new InputError([{ path: "texts", message: "must be a list of {source, text}" }]);
  for (const [at, text] of texts.entries())
    requireFields(text, `texts[${at}]`, { source: STRING, text: STRING, date: DATE });
  const given = texts as readonly { readonly source: string; readonly text: string; readonly date?: string }[];
  const names = [...new Set(given.map(({ source }) => source))];
  const { event: named } = fromTexts(Object.fromEntries(names.map((name) => [name, ""]))) as DossierInput;
  const report = compare({
    event: { ...named, label: typeof event === "string" && event.trim() !== "" ? event : named.label },
    sources: names.map((name) => ({ id: name, name })),
    accounts: given.map(({ source, text, date }, at) => ({ id: `text-${at + 1}`, sourceId: source, text, date })),
  });
  return format === "json" ? JSON.stringify(report) : toMarkdown(report);
}

const STRING = { expected: "a string", holds: (value: unknown) => typeof value === "string" };
const DATE = { expected: "a date", holds: (value: unknown) => value === undefined || typeof value === "string" };

function relationOf({ a, b, dateA, dateB }: Arguments): ReturnType<typeof relate> {
  requireFields({ a, b, dateA, dateB }, "arguments", { a: STRING, b: STRING, dateA: DATE, dateB: DATE });
  const dated = (text: unknown, date: unknown) => ({ text: String(text), date: (date as string | undefined) ?? null });
  return relate(dated(a, dateA), dated(b, dateB));
}

function claimsOf({ text, source = "the text" }: Arguments): string {
  requireFields({ text, source }, "arguments", { text: STRING, source: STRING });
  const publisher = { id: "publisher", name: String(source) };
  const found = extract({ id: "text", sourceId: "publisher", text: String(text) }, { sources: [publisher] });
  const names = new Map([publisher, ...found.speakers].map(({ id, name }) => [id, name]));
  const claims = found.assertions.map(({ attribution, quote, spans, polarity, modality }) => {
    const link = attribution.at(-1);
    const who = link ? (link.name ?? names.get(link.holder ?? "") ?? null) : publisher.name;
    return { who, act: link?.act ?? "narrate", words: quote, spans, polarity, modality };
  });
  return JSON.stringify(claims);
}

/** What a call gives: its text, or what is wrong with its arguments, for the model to mend. */
export function answer(name: string, given: Arguments): { content: { type: "text"; text: string }[]; isError?: true } {
  const tool = TOOLS.find((one) => one.name === name);
  try {
    if (!tool) throw new InputError([{ path: "name", message: `unknown tool "${name}"` }]);
    return { content: [{ type: "text", text: tool.run(given) }] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { content: [{ type: "text", text: error.message }], isError: true };
  }
}

/** Thrown where the SDK, an optional peer, is not installed. */
export class NoSdk extends Error {}

/**
 * Serves the tools until standard input ends.
 *
 * @throws {@link NoSdk} where the SDK is not installed.
 */
export async function serve(version: string): Promise<void> {
  const [{ Server }, { StdioServerTransport }, { CallToolRequestSchema, ListToolsRequestSchema }] = await openSdk();
  const server = new Server({ name: "dissensus", version }, { capabilities: { tools: {} } });
  const tools = TOOLS.map(({ run: _, ...told }) => ({
    ...told,
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  }));
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => answer(params.name, params.arguments ?? {}));
  await server.connect(new StdioServerTransport());
}

async function openSdk() {
  try {
    return await Promise.all([
      import("@modelcontextprotocol/sdk/server/index.js"),
      import("@modelcontextprotocol/sdk/server/stdio.js"),
      import("@modelcontextprotocol/sdk/types.js"),
    ]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new NoSdk("mcp needs the official SDK beside it: npm install @modelcontextprotocol/sdk");
  }
}
