/** Bytes from one place until before another. */
export interface ByteRange {
  readonly from: number;
  readonly until: number;
}

/**
 * The part of a file that a `Range` header asks for.
 *
 * @returns null for the whole: no header, several parts, or what is no range at all
 *
 * Source: RFC 9110, section 14.1.2
 */
export function parseRange(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first !== '') return between(Number(first), last === '' ? size - 1 : Number(last), size);
  return last === '' ? null : suffixOf(Number(last), size);
}

function between(first: number, last: number, size: number): ByteRange | null | 'unsatisfiable' {
  if (first >= size) return 'unsatisfiable';
  return last < first ? null : { from: first, until: Math.min(last + 1, size) };
}

function suffixOf(length: number, size: number): ByteRange | 'unsatisfiable' {
  return length === 0 || size === 0 ? 'unsatisfiable' : { from: Math.max(0, size - length), until: size };
}
