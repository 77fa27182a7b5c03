import { Seamark } from '@seamark/sdk';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { cacheKeys } from './cache-keys.js';

/** The ways to the hub of one viewer: what is asked once and kept (`client`), and lists and the feed (`seamark`). */
export interface HubClient {
  readonly client: Client;
  readonly seamark: Seamark;
  /** Ends its feeds. What it kept goes with it. */
  close(): void;
}

/** @param pass - asked each time; null for a visitor */
export function hubClient(pass: () => Promise<string | null>): HubClient {
  const url = window.location.origin;
  const seamark = new Seamark({ url, token: pass });
  const client = new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    // With no type to be any of: the documents ask by names of objects alone, and the cache need not guess which fits.
    exchanges: [cacheExchange({ keys: cacheKeys, possibleTypes: {} }), fetchExchange],
    fetch: async (input, init) => fetch(input, { ...init, headers: await withPass(init?.headers, pass) }),
  });
  return { client, seamark, close: () => seamark.close() };
}

async function withPass(given: HeadersInit | undefined, pass: () => Promise<string | null>): Promise<Headers> {
  const headers = new Headers(given);
  const shown = await pass();
  if (shown !== null) headers.set('authorization', `Bearer ${shown}`);
  return headers;
}
