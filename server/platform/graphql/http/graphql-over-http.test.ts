import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeHub, openFakeHub } from '../fake-graph.js';

let hub: FakeHub;
beforeAll(async () => {
  hub = await openFakeHub();
});
afterAll(() => hub.stop());

/** Those that ask by GET without any header: CSRF prevention refuses them, and is worth more. */
const REFUSED_GETS = ['5A70', 'D6D5', '6A70'];

describe('the audit of GraphQL over HTTP', () => {
  it.each(serverAudits({ url: () => hub.url, fetchFn: fetch }))('$id: the door $name', async ({ id, fn }) => {
    const { status, reason } = { reason: '', ...(await fn()) };

    expect(reason === '' || REFUSED_GETS.includes(id) ? 'ok' : `${status}: ${reason}`).toBe('ok');
  });
});
