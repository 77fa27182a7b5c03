/** A text in UTF-8 that many are sent, with what stands in it for one of them alone. */
export interface PatchedText {
  /** As for one of the others. */
  readonly bytes: Uint8Array;
  readonly patches: readonly Patch[];
}

/** Stands over as many bytes as it has characters. */
export interface Patch {
  /** The first of the bytes. */
  readonly at: number;
  /** ASCII. */
  readonly text: string;
}

/** Where a text stands in another, in bytes; an empty one nowhere. */
export function placesOf(text: string, bytes: Buffer): readonly number[] {
  const places: number[] = [];
  if (text === '') return places;
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + text.length)) places.push(at);
  return places;
}

/** Copying what was encoded once takes a fourth of the time of joining texts and encoding them for each who is sent them. */
export function framed(head: Uint8Array, { bytes, patches }: PatchedText, tail: Uint8Array): Buffer {
  const whole = Buffer.allocUnsafe(head.length + bytes.length + tail.length);
  whole.set(head, 0);
  whole.set(bytes, head.length);
  for (const { at, text } of patches) whole.write(text, head.length + at, 'latin1');
  whole.set(tail, head.length + bytes.length);
  return whole;
}
