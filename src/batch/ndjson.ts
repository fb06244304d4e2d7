/**
 * Lines out of a stream of bytes, however long the stream and however long a line.
 */
import { decodeText } from "../text/encoding.ts";

/** One line of a stream. */
export interface StreamLine {
  /** Its number, from 1; empty lines count. */
  readonly number: number;
  /** Its length in bytes, without the line end. */
  readonly bytes: number;
  /** Its text, or null where it is longer than the limit (such a line is never held in memory) or no UTF-8. */
  readonly text: string | null;
  /** Why there is no text: what bytes of it are no UTF-8; null where it is too long. */
  readonly fault: string | null;
}

const NEWLINE = 10;

/**
 * Reads a stream line by line, in order, holding no more than one line. The last line needs no line end; a carriage
 * return before it and a byte order mark are dropped; lines of white space only are counted and left out.
 *
 * @param chunks - UTF-8 bytes, cut anywhere.
 * @param maxBytes - Length in bytes from which on a line is given as `text: null`.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<StreamLine> {
  const open = new OpenLine(maxBytes);
  let number = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      open.add(chunk.subarray(start, end));
      const line = open.close(++number);
      if (line.text !== "") yield line;
      start = end + 1;
    }
    open.add(chunk.subarray(start));
  }
  if (open.bytes > 0) {
    const line = open.close(number + 1);
    if (line.text !== "") yield line;
  }
}

/** The line being read: its pieces as long as it is short enough, then only its length. */
class OpenLine {
  bytes = 0;
  private pieces: Uint8Array[] = [];
  private readonly maxBytes: number;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  add(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.bytes += piece.length;
    if (this.bytes <= this.maxBytes) this.pieces.push(piece);
    else this.pieces = [];
  }

  close(number: number): StreamLine {
    const { bytes, pieces } = this;
    this.bytes = 0;
    this.pieces = [];
    if (bytes > this.maxBytes) return { number, bytes, text: null, fault: null };
    const whole = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    try {
      return { number, bytes, text: decoder.decode(whole).trim(), fault: null };
    } catch {
      return { number, bytes, text: null, fault: faultOf(whole, number) };
    }
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Where a line is no UTF-8, in the words of the reader of files. */
function faultOf(line: Uint8Array, number: number): string {
  try {
    decodeText(line, `line ${number}`);
    return "is no UTF-8";
  } catch (error) {
    return (error as Error).message;
  }
}
