import { helperProcess } from '../feed/helper-process.js';
import { quantile, timesOf } from '../measure.js';
import type { Stage, ViewerKind } from '../stage.js';

const PAGE = `{ advisories(first: 20) { nodes { name kind state title summary severity banner updatedAt source { handle name } }
  pageInfo { hasNextPage endCursor } } }`;

/** Whose tokens they are. */
const ACCOUNTS: Readonly<Record<ViewerKind, string | null>> = {
  visitor: null,
  member: 'reader@cert',
  handler: 'handler@cert',
  source: 'author@meridian',
};

/** What a client waits for the first page of the feed, from a hub in a process of its own. @returns p50 in milliseconds by kind of viewer */
export async function pagesByHttp(
  { tokens, hubUrl, options }: Stage,
  times: number,
): Promise<ReadonlyMap<ViewerKind, number>> {
  const hub = await helperProcess('serve-hub', {
    ...{ hubUrl, contextKey: [...options.contextKey] },
    ...{ port: 0, alone: false },
  });
  try {
    const url = (await hub.ask<string>('url')).replace('ws', 'http');
    const found = new Map<ViewerKind, number>();
    for (const [kind, account] of Object.entries(ACCOUNTS)) {
      const turns = Array.from({ length: times }, (_, turn) => turn);
      const ask = () => page(url, account === null ? null : (tokens.get(account) ?? ''));
      await timesOf(turns.slice(0, 20), ask);
      found.set(kind as ViewerKind, quantile(await timesOf(turns, ask), 0.5));
    }
    return found;
  } finally {
    await hub.end();
  }
}

async function page(url: string, token: string | null): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: PAGE }),
  });
  if ('errors' in ((await answer.json()) as object)) throw new Error('A question of this bench was refused.');
}
