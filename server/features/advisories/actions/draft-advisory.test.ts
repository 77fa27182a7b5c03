import { describe, expect, it } from 'vitest';
import { aViewer, AUTHOR } from '../model/fake-world.js';
import { TITLE_INPUT } from '../model/input/fake-input.js';
import { draftAdvisory } from './draft-advisory.js';
import { FakeAdvisories } from './fake-advisories.js';
import { drafted, done, readBy } from './fake-authoring.js';

const input = { kind: 'INCIDENT', portions: [TITLE_INPUT] } as const;

describe('drafting', () => {
  it('makes an advisory that its source sees, whatever its markings say, and nobody else', async () => {
    const hub = new FakeAdvisories();

    const draft = await drafted(hub);

    expect(draft).toMatchObject({ state: 'DRAFT', revision: 1, publishedAt: null, title: TITLE_INPUT.content.text });
    const readers = ['writer@meridian', 'checker@meridian', 'reader@meridian', 'handler@cert', 'nobody'].map(aViewer);
    const seen = await Promise.all(readers.map((viewer) => readBy(hub, viewer, draft.name)));
    expect(seen.map((view) => view !== null)).toEqual([true, true, false, false, false]);
  });

  it.each(['checker@meridian', 'second@cert', 'admin@meridian', 'nobody'])('is not for %s', async (account) => {
    const hub = new FakeAdvisories();

    expect(await draftAdvisory(hub, aViewer(account), input)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(hub.revisionCount).toBe(0);
  });

  it('tells all that is wrong with its input, the key included', async () => {
    const portions = [{ ...TITLE_INPUT, id: 'x', content: { text: '<b>' } }];

    const result = await draftAdvisory(new FakeAdvisories(), AUTHOR, { ...input, portions, idempotencyKey: 'é' });

    expect(result).toMatchObject({
      refusal: {
        kind: 'invalid-input',
        problems: [
          { code: 'UNKNOWN_PORTION' },
          { code: 'RAW_HTML' },
          { code: 'IDEMPOTENCY_KEY_INVALID', path: ['idempotencyKey'] },
        ],
      },
    });
  });

  it('is not done under a token that would see nothing of it', async () => {
    const portions = [{ ...TITLE_INPUT, marking: { tlp: 'RED', persons: ['handler@cert'] } }];

    expect(
      await draftAdvisory(new FakeAdvisories(), { ...AUTHOR, ceiling: 'GREEN' }, { ...input, portions }),
    ).toMatchObject({
      refusal: { problems: [{ code: 'CEILING_TOO_LOW', path: ['portions'] }] },
    });
  });

  it('waits when its author has written too much, before anything else is looked at', async () => {
    const hub = new FakeAdvisories();
    hub.limited = { retryAfterSeconds: 30 };

    expect(await draftAdvisory(hub, AUTHOR, { ...input, portions: [] })).toEqual({
      ok: false,
      refusal: { kind: 'rate-limited', retryAfterSeconds: 30 },
    });
  });
});

describe('a draft under an idempotency key', () => {
  const idempotencyKey = 'a key';

  it('is made once, and answered again as it is now', async () => {
    const hub = new FakeAdvisories();

    const first = done(await draftAdvisory(hub, AUTHOR, { ...input, idempotencyKey }));
    const second = done(
      await draftAdvisory(hub, AUTHOR, { portions: [{ ...TITLE_INPUT, id: null }], kind: 'INCIDENT', idempotencyKey }),
    );

    expect(second).toEqual(first);
    expect(hub.revisionCount).toBe(1);
  });

  it('is another one for another account', async () => {
    const hub = new FakeAdvisories();

    const first = done(await draftAdvisory(hub, AUTHOR, { ...input, idempotencyKey }));
    const second = done(await draftAdvisory(hub, aViewer('writer@meridian'), { ...input, idempotencyKey }));

    expect(second.name).not.toBe(first.name);
  });

  it('is not drafted anew with another body', async () => {
    const hub = new FakeAdvisories();
    await draftAdvisory(hub, AUTHOR, { ...input, idempotencyKey });

    expect(await draftAdvisory(hub, AUTHOR, { ...input, kind: 'PRACTICE', idempotencyKey })).toMatchObject({
      refusal: { problems: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }] },
    });
  });

  it('leaves the key free when it was refused', async () => {
    const hub = new FakeAdvisories();
    await draftAdvisory(hub, AUTHOR, { ...input, portions: [], idempotencyKey });

    expect(await draftAdvisory(hub, AUTHOR, { ...input, idempotencyKey })).toMatchObject({ ok: true });
  });

  it('is answered under the rights of today', async () => {
    const hub = new FakeAdvisories();
    await draftAdvisory(hub, AUTHOR, { ...input, idempotencyKey });
    const demoted = { ...aViewer('reader@meridian'), account: AUTHOR.account };

    expect(await draftAdvisory(hub, demoted, { ...input, idempotencyKey })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });
});
