/**
 * The part of an address behind its question mark, as words: `severity=HIGH,CRITICAL&q=prompt+injection`. A value is one text; what
 * holds several parts them by commas. The same grammar stands in permalinks and in what is copied.
 */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** @param words - values that are absent or empty are left out */
export function writeSearch(words: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(words).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  if (given.length === 0) return '';
  // Commas and colons may stand in an address as they are, and read better so.
  return `?${new URLSearchParams(given).toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}
