/**
 * Texts in the fragment of an address, which a browser sends to nobody: packed, and in letters that an address may have.
 */

/** One text as the page holds it. */
export interface Text {
  /** Who publishes it; may be empty. */
  readonly name: string;
  /** Its day, `2026-03-04`, or empty. */
  readonly date: string;
  readonly text: string;
}

/** What is on the page: the texts and what they are about. */
export interface Sheet {
  readonly label: string;
  readonly texts: readonly Text[];
}

/** Longest address that is given out; mail and chat programs cut longer ones. */
export const LONGEST_LINK = 30_000;
/** Most characters that a link may unpack to. */
const MOST = 2_000_000;
const MARK = "#t=";

/** The fragment that holds a sheet. */
export async function toFragment({ label, texts }: Sheet): Promise<string> {
  const packed = await through(
    new TextEncoder().encode(JSON.stringify([label, ...texts.map(({ name, date, text }) => [name, date, text])])),
    new CompressionStream("deflate-raw"),
    Number.POSITIVE_INFINITY,
  );
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(""));
  return MARK + letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The sheet that a fragment holds, or null where it holds none. */
export async function fromFragment(fragment: string): Promise<Sheet | null> {
  if (!fragment.startsWith(MARK)) return null;
  try {
    const letters = atob(fragment.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const json = new TextDecoder().decode(await through(packed, new DecompressionStream("deflate-raw"), MOST));
    return sheetOf(JSON.parse(json));
  } catch {
    return null;
  }
}

function sheetOf(value: unknown): Sheet | null {
  if (!Array.isArray(value)) return null;
  const [label, ...texts] = value as unknown[];
  const isText = (one: unknown): one is [string, string, string] =>
    Array.isArray(one) && one.length === 3 && one.every((part) => typeof part === "string");
  if (typeof label !== "string" || !texts.every(isText)) return null;
  return { label, texts: texts.map(([name, date, text]) => ({ name, date, text })) };
}

interface Transform {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
}

/** Sends bytes through a stream; more than `most` of them are an error, before they are all there. */
async function through(bytes: Uint8Array<ArrayBuffer>, { readable, writable }: Transform, most: number) {
  const writer = writable.getWriter();
  const sent = writer.write(bytes).then(() => writer.close());
  sent.catch(() => {});
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error("too long");
    }
    parts.push(next.value);
  }
  await sent;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
