import { createReadStream } from 'node:fs';

/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** With its end. */
  readonly bytes: number;
  /** null for a line of more than `maxBytes`, which is passed over without being held. */
  readonly text: string | null;
}

const NEWLINE = 0x0a;

/**
 * The lines of a file, which may be longer than memory. A line ends with a newline alone: records hold U+2028 and other signs
 * that some take for one.
 */
export async function* linesOf(file: string, maxBytes: number): AsyncGenerator<Line> {
  const line = new OpenLine(maxBytes);
  let number = 0;
  for await (const chunk of chunksOf(file)) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end + 1));
      yield { number: (number += 1), ...line.end() };
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  const last = line.end();
  if (last.bytes > 0) yield { number: number + 1, ...last };
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file)) if (Buffer.isBuffer(chunk)) yield chunk;
}

/** A line as far as it was read. Of one that is too long, its length alone. */
class OpenLine {
  #parts: Buffer[] = [];
  #bytes = 0;

  constructor(private readonly maxBytes: number) {}

  add(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#bytes > this.maxBytes) this.#parts = [];
    else this.#parts.push(part);
  }

  end(): { readonly bytes: number; readonly text: string | null } {
    const bytes = this.#bytes;
    const text = bytes > this.maxBytes ? null : Buffer.concat(this.#parts).toString('utf8').trim();
    this.#parts = [];
    this.#bytes = 0;
    return { bytes, text };
  }
}
