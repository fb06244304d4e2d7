/**
 * Text out of bytes: what is no text is refused and never read as rubbish.
 */
import { InputError } from "../model/faults.ts";

/** Marks at the beginning of a file that say how it is encoded. */
const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * Reads bytes as text: by their byte order mark (UTF-8, UTF-16), else as UTF-8, or as the encoding given.
 *
 * @param name - How errors name the bytes.
 * @param encoding - A name that the Encoding Standard knows ("windows-1252", "latin1"); it is tried on bytes without a mark.
 * @throws InputError naming the first byte that is no text in that encoding.
 */
export function decodeText(bytes: Uint8Array, name: string, encoding = "utf-8"): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const used = marked?.[0] ?? encoding;
  const body = bytes.subarray(marked?.[1].length ?? 0);
  const offset = bytes.length - body.length;
  if (used === "utf-8") {
    const zero = body.indexOf(0);
    if (zero >= 0) throw noText(name, `byte ${zero + offset} is 0: it is no text, or UTF-16 without its mark`);
  }
  try {
    return new TextDecoder(used, { fatal: true, ignoreBOM: true }).decode(body);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw noText(name, `byte ${firstBad(body, used) + offset} is no ${used.toUpperCase()}`);
  }
}

function noText(name: string, what: string): InputError {
  return new InputError([
    { path: name, message: `${what} (say the encoding if it is another: --encoding windows-1252)` },
  ]);
}

/** Where the first byte stands that cannot be read: what comes before it can be, at any length. */
function firstBad(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (reads(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  // A character that was begun is no character.
  while (good > 0 && !reads(bytes.subarray(0, good), encoding, false)) good--;
  return good;
}

function reads(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Says whether an encoding's name is known. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}
