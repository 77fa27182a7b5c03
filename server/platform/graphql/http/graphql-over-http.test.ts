import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeHub, openFakeHub } from '../fake-graph.js';

let hub: FakeHub;
beforeAll(async () => {
  hub = await openFakeHub();
});
afterAll(() => hub.stop());

const audits = serverAudits({ url: () => hub.url, fetchFn: fetch });

/** What a server may do, and this one does not: answer what is asked by GET. */
const BY_GET = ['5A70', 'D6D5', '6A70'];

describe('the audit of GraphQL over HTTP', () => {
  it.each(audits.filter(({ id }) => !BY_GET.includes(id)))('$id: the door $name', async ({ fn }) => {
    const { status, reason } = { reason: '', ...(await fn()) };

    expect(reason === '' ? 'ok' : `${status}: ${reason}`).toBe('ok');
  });

  it('knows 36 points that bind a server, and heeds them all', () => {
    const heeded = audits.filter(({ name }) => /^(MUST|SHOULD) /.test(name));

    expect(heeded).toHaveLength(36);
    expect(heeded.filter(({ id }) => BY_GET.includes(id))).toEqual([]);
  });
});
