/**
 * What somebody wrote and the hub does not have yet, in this tab alone: it outlives a reload and the end of a session, and nobody else's
 * session in this tab is shown it. Whoever signs out is asked first.
 */
const PREFIX = 'seamark.unsent.';

/** @param what - such as the name of a draft */
export function keepUnsent(account: string, what: string, words: unknown): void {
  sessionStorage.setItem(keyOf(account, what), JSON.stringify(words));
}

export function dropUnsent(account: string, what: string): void {
  sessionStorage.removeItem(keyOf(account, what));
}

/** @returns null where there is nothing */
export function findUnsent(account: string, what: string): unknown {
  const words = sessionStorage.getItem(keyOf(account, what));
  return words === null ? null : JSON.parse(words);
}

/** Everything that anybody wrote in this tab and the hub does not have. */
export function hasUnsent(): boolean {
  return keys().length > 0;
}

export function dropAllUnsent(): void {
  for (const key of keys()) sessionStorage.removeItem(key);
}

function keys(): readonly string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
}

function keyOf(account: string, what: string): string {
  return `${PREFIX}${account} ${what}`;
}
