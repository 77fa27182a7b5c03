import { accepted, type Advisory, amber, clear, green, prose } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as, superuser } = await testHub();

const AUTHOR = 'author@meridian';
const MEMBER = 'researcher@ostrava';

async function published(): Promise<Advisory> {
  const portions = [
    prose('TITLE')('A bypass in two words', clear()),
    prose('PROMPT_SAMPLE')('The two words.', green()),
  ];
  return accepted(await as(AUTHOR).advisories.publishNow({ kind: 'SAFEGUARD_CIRCUMVENTION', portions })).advisory;
}

function toCert({ name, viewKey, portions }: Advisory) {
  const sample = portions.find(({ type }) => type === 'PROMPT_SAMPLE')?.id ?? '';
  return {
    name,
    expectViewKey: viewKey,
    marks: [{ portion: sample, marking: amber({ organizations: ['national-cert'] }) }],
  };
}

const withheldFrom = async (account: string, name: string) => (await as(account).advisories.get(name))?.withheldCount;

/** Of which types there are portions, withheld ones too. */
const shownTo = async (account: string, name: string, revisionId: string) =>
  (await as(account).advisories.get(name, { revisionId }))?.portions.map(({ type }) => type);

describe('a portion that too many could read', () => {
  it('is taken from them at once, in every revision, and they are told', async () => {
    const advisory = await published();
    const events = as(MEMBER).feed.subscribe({});
    const next = events[Symbol.asyncIterator]().next();
    await events.whenLive();
    expect(await withheldFrom(MEMBER, advisory.name)).toBe(0);

    const marked = accepted(await as(AUTHOR).advisories.mark(toCert(advisory)));

    expect(marked.advisory.portions.map(({ content }) => content)).toEqual(
      advisory.portions.map(({ content }) => content),
    );
    expect((await next).value).toMatchObject({ type: 'REVISED', advisoryName: advisory.name });
    expect(await withheldFrom(MEMBER, advisory.name)).toBe(1);
    expect(await shownTo(MEMBER, advisory.name, advisory.revisionId)).toEqual(['TITLE']);
    expect(await shownTo('handler@cert', advisory.name, advisory.revisionId)).toEqual(['TITLE', 'PROMPT_SAMPLE']);
    events.close();
  });

  it('has no placeholder in earlier revisions for whoever read it, and has one for whoever came to its readers since', async () => {
    const infrastructure = green({ communities: ['critical-infrastructure'] });
    const portions = [
      prose('TITLE')('A bypass in one word', clear()),
      prose('PROMPT_SAMPLE')('The word.', infrastructure),
    ];
    const { advisory } = accepted(
      await as(AUTHOR).advisories.publishNow({ kind: 'SAFEGUARD_CIRCUMVENTION', portions }),
    );
    accepted(await as(AUTHOR).advisories.mark(toCert(advisory)));
    await superuser.query(`INSERT INTO hub.community_membership (community_id, organization_id, since)
      SELECT c.id, o.id, now() FROM hub.community c, hub.organization o
      WHERE c.handle = 'critical-infrastructure' AND o.handle = 'ai-assurance-office'`);

    const shown = (account: string) => shownTo(account, advisory.name, advisory.revisionId);

    expect(await shown('author@northgate')).toEqual(['TITLE']);
    expect(await shown('handler@assurance')).toEqual(['TITLE', 'PROMPT_SAMPLE']);
    expect(await shown('author@tern')).toEqual(['TITLE', 'PROMPT_SAMPLE']);
  });

  it('is not marked from a view that a colleague has changed meanwhile', async () => {
    const advisory = await published();
    accepted(await as(AUTHOR).advisories.mark(toCert(advisory)));

    const again = await as(AUTHOR).advisories.mark(toCert(advisory));

    expect(again).toMatchObject({ ok: false, refusal: { code: 'STALE_REVISION' } });
  });

  it('is taken back when its advisory was withdrawn before, too', async () => {
    const advisory = await published();
    const { name } = advisory;
    const taken = accepted(await as(AUTHOR).advisories.withdraw({ name, reason: 'It was wrong.' }));

    const marked = accepted(await as(AUTHOR).advisories.mark(toCert(taken.advisory)));

    expect(marked.advisory).toMatchObject({ state: 'WITHDRAWN' });
    expect(await shownTo(MEMBER, name, advisory.revisionId)).toEqual(['TITLE']);
  });
});
