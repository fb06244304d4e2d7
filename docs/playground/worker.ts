/**
 * What compares, beside the page, so that the page never stands still.
 */
import { compare, InputError, readAccount, readDossier, toHtml, toMarkdown } from "../../src/index.ts";
import type { DossierInput } from "../../src/model/dossier.ts";
import type { Sheet, Text } from "./link.ts";

/** What the page asks. */
export type Question =
  | { readonly id: number; readonly kind: "compare"; readonly sheet: Sheet }
  | { readonly id: number; readonly kind: "read"; readonly name: string; readonly content: string };

/** What comes back. */
export type Answer = { readonly id: number } & (Compared | TextsRead | { readonly error: string });

/** A report in the forms in which it can be saved, and what it amounts to. */
export interface Compared {
  readonly html: string;
  readonly json: string;
  readonly markdown: string;
  readonly points: number;
  readonly contested: number;
}

/** The texts that a file holds. */
export interface TextsRead {
  readonly texts: readonly Text[];
  readonly label: string;
}

declare const self: {
  onmessage: ((event: { readonly data: Question }) => void) | null;
  postMessage(answer: Answer): void;
};

self.onmessage = async ({ data }) => {
  try {
    const answer = data.kind === "compare" ? await compared(data.sheet) : await textsIn(data.name, data.content);
    self.postMessage({ id: data.id, ...answer });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: data.id, error: error instanceof InputError ? message : `This went wrong: ${message}` });
  }
};

async function compared(sheet: Sheet): Promise<Compared> {
  const report = compare(dossierOf({ ...sheet, texts: await Promise.all(sheet.texts.map(dated)) }));
  return {
    html: toHtml(report),
    json: `${JSON.stringify(report, null, 2)}\n`,
    markdown: toMarkdown(report),
    points: report.issues.length,
    contested: report.issues.filter(({ status }) => status === "contested").length,
  };
}

/** A text without a day gets the one that its own dateline has. */
async function dated(text: Text): Promise<Text> {
  if (text.date !== "") return text;
  const { account } = await readAccount(text.text, { name: "text.txt" });
  return { ...text, date: dayOf(account.date) };
}

/** Texts under one name are accounts of one source. */
function dossierOf({ label, texts }: Sheet): DossierInput {
  const named = texts.map((text, at) => ({ ...text, name: text.name.trim() || `Text ${at + 1}` }));
  const names = [...new Set(named.map(({ name }) => name))];
  return {
    event: { id: "texts", label: label.trim() || names.join(", ").slice(0, 120) },
    sources: names.map((name) => ({ id: name.slice(0, 300), name })),
    accounts: named.map(({ name, date, text }, at) => ({
      id: `text-${at + 1}`,
      sourceId: name.slice(0, 300),
      date: date || null,
      text,
    })),
  };
}

/** The texts in a file: an article, or a dossier whose accounts bring theirs. */
async function textsIn(name: string, content: string): Promise<TextsRead> {
  if (!/\.(?:json|csv|tsv|jsonl)$/i.test(name)) {
    const { account, source } = await readAccount(content, { name });
    const title = account.title && !account.text?.startsWith(account.title) ? `${account.title}\n\n` : "";
    return { texts: [{ name: source.name, date: dayOf(account.date), text: title + (account.text ?? "") }], label: "" };
  }
  const { dossier } = await readDossier(content, { name });
  const names = new Map(dossier.sources.map((source) => [source.id, source.name]));
  const texts = dossier.accounts.map(({ sourceId, date, text }) => ({
    name: names.get(sourceId) ?? sourceId,
    date: dayOf(date),
    text: text ?? "",
  }));
  const without = texts.filter(({ text }) => text === "").length;
  if (without > 0)
    throw new InputError([{ path: name, message: `${without} accounts have no text; this page reads texts only` }]);
  return { texts, label: dossier.event.label };
}

function dayOf(date: string | null | undefined): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? "")?.[0] ?? "";
}
