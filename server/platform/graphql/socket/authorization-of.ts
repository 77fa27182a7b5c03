/**
 * The authorization of a socket: of its first message (browsers can send no header along), else of the request that opened it.
 *
 * @returns undefined when neither says anything; text that no token looks like when it says something that is no text
 */
export function authorizationOf(
  params: Readonly<Record<string, unknown>> | undefined,
  header: string | undefined,
): string | undefined {
  const named = Object.entries(params ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  if (named === undefined || named === null) return header;
  return typeof named === 'string' ? named : 'not text';
}
