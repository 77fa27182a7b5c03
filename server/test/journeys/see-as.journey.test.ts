import {
  accepted,
  type Advisory,
  amber,
  type AudienceInput,
  clear,
  green,
  type Portion,
  type PortionInput,
  prose,
  red,
  restate,
  source,
} from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { SAMPLE_ACCOUNTS } from '../sample-accounts.js';
import { testHub } from '../test-hub.js';

const { as, superuser } = await testHub();

const SOURCES: Readonly<Record<string, string>> = {
  'meridian-labs': 'author@meridian',
  'tern-cloud': 'author@tern',
  'northgate-health': 'author@northgate',
  'national-cert': 'handler@cert',
  'halden-institute': 'author@halden',
  'civic-algorithm-watch': 'author@civic',
};

/** Every published advisory of the sample community, with an author of its source. */
async function published(): Promise<readonly { readonly name: string; readonly author: string }[]> {
  const { rows } = await superuser.query<{ name: string; handle: string }>(
    `SELECT a.name, o.handle FROM hub.advisory a JOIN hub.organization o ON o.id = a.source_id WHERE a.state <> 'DRAFT' ORDER BY 1`,
  );
  return rows.map(({ name, handle }) => ({ name, author: SOURCES[handle] ?? handle }));
}

/** What two views may not differ in: all but what marks the one as a preview, and what other advisories say of a system. */
function shown(advisory: Advisory | null): unknown {
  if (advisory === null) return null;
  const { id: _id, viewKey: _viewKey, portions, ...rest } = advisory;
  return { ...rest, portions: portions.map(withoutSystem) };
}

function withoutSystem(portion: Portion): unknown {
  const { content } = portion;
  return content.is === 'affected' ? { ...portion, content: { ...content, system: null } } : portion;
}

/** What a HANDLER sees who is nobody in particular: a RED portion names somebody. */
function forAnybodyOfIt(advisory: Advisory | null): unknown {
  const texts = (advisory?.portions ?? []).filter(
    ({ marking, content }) => marking.tlp !== 'RED' && content.is !== 'withheld',
  );
  return texts.map(withoutSystem).map((portion) => JSON.stringify({ ...(portion as Portion), position: null }));
}

/** All that an account is shown of what is published, by name. */
async function viewsOf(account: string | undefined): Promise<ReadonlyMap<string, Advisory>> {
  const { items } = await as(account).advisories.list({ portions: true, first: 100 }).page();
  return new Map(items.map((advisory) => [advisory.name, advisory]));
}

describe('looking through others’ eyes', { timeout: 240_000 }, () => {
  it('shows of every advisory of the sample community what each account is shown', async () => {
    const advisories = await published();
    for (const person of SAMPLE_ACCOUNTS) {
      const views = await viewsOf(person);
      for (const { name, author } of advisories) {
        const preview = shown(await as(author).advisories.get(name, { seeAs: { person } }));
        expect({ name, person, preview }).toEqual({ name, person, preview: shown(views.get(name) ?? null) });
      }
    }
    expect(advisories.length).toBeGreaterThan(30);
  });

  it('shows the public, the hub and an organization what a visitor, a member and its HANDLER are shown', async () => {
    const eyes: readonly (readonly [AudienceInput, string | undefined])[] = [
      [{ public: true }, undefined],
      [{ hub: true }, 'researcher@ostrava'],
      [{ organization: 'tern-cloud' }, 'handler@tern'],
      [{ organization: 'ai-assurance-office' }, 'handler@assurance'],
      [{ organization: 'national-cert' }, 'second@cert'],
    ];
    for (const [seeAs, account] of eyes) {
      const views = await viewsOf(account);
      for (const { name, author } of await published()) {
        const seen = forAnybodyOfIt(await as(author).advisories.get(name, { seeAs }));
        expect({ name, seeAs, seen }).toEqual({ name, seeAs, seen: forAnybodyOfIt(views.get(name) ?? null) });
      }
    }
  });

  const agency = amber({ organizations: ['national-cert'] });
  const portions: readonly PortionInput[] = [
    prose('TITLE')('Assistants obey invitations', clear()),
    source(clear()),
    prose('SUMMARY')('For all members.', green()),
    prose('TECHNICAL_DETAIL')('For governments.', amber({ sectors: ['GOVERNMENT'] })),
    prose('IMPACT')('For the agency.', agency, { presence: 'HIDDEN' }),
    prose('PROMPT_SAMPLE')('For one of its people.', red('second@cert')),
  ];
  const draft = async () =>
    accepted(await as('author@meridian').advisories.draft({ kind: 'INCIDENT', portions: [...portions] })).advisory;
  const texts = (advisory: Pick<Advisory, 'portions'> | null) =>
    advisory &&
    advisory.portions.map(({ type, content }) => (content.is === 'prose' ? content.text : `${type} ${content.is}`));

  const AUDIENCES: readonly AudienceInput[] = [
    { public: true },
    { hub: true },
    { sector: 'GOVERNMENT' },
    { sector: 'INDUSTRY' },
    { community: 'frontier-developers' },
    { organization: 'national-cert' },
    { person: 'second@cert' },
    { person: 'reader@cert' },
  ];

  it('shows of a draft what is shown once it is published', async () => {
    const author = as('author@meridian').advisories;
    const { name } = await draft();
    const look = () => Promise.all(AUDIENCES.map(async (seeAs) => texts(await author.get(name, { seeAs }))));
    const before = await look();

    accepted(await author.publish({ name }));

    expect(await look()).toEqual(before);
    expect(before[2]).toEqual([
      'Assistants obey invitations',
      'SOURCE source',
      'For all members.',
      'For governments.',
      'PROMPT_SAMPLE withheld',
    ]);
    expect(before[6]).toContain('For one of its people.');
  });

  it('shows what is only checked as what is drafted, and keeps none of it', async () => {
    const author = as('author@meridian').advisories;
    const { name } = await draft();
    const input = { kind: 'INCIDENT' as const, portions: [...portions] };

    for (const seeAs of AUDIENCES) {
      const { preview } = accepted(await author.preview(input, seeAs));
      expect(texts(preview)).toEqual(texts(await author.get(name, { seeAs })));
    }
    expect(accepted(await author.check(input)).matrix.rows.map(({ cells }) => cells)).toEqual(
      (await author.audienceMatrix(name))?.rows.map(({ cells }) => cells),
    );
  });

  it('checks a revision by what it would say', async () => {
    const author = as('author@meridian').advisories;
    const { name, portions: drafted } = await draft();
    const wider = restate(drafted).map((portion) =>
      portion.type === 'IMPACT' ? { ...portion, marking: green() } : portion,
    );

    const { preview } = accepted(await author.preview({ kind: 'INCIDENT', name, portions: wider }, { hub: true }));

    expect(texts(preview)).toContain('For the agency.');
    expect(texts(await author.get(name, { seeAs: { hub: true } }))).not.toContain('For the agency.');
  });

  it('is answered to nobody but its source, whatever else they see or name', async () => {
    const { name } = await draft();
    accepted(await as('author@meridian').advisories.publish({ name }));

    for (const account of [undefined, 'reader@meridian', 'handler@cert', 'second@cert', 'steward@hub']) {
      const others = as(account).advisories;
      for (const seeAs of [...AUDIENCES, { person: 'nobody@nowhere' }, { organization: 'nobody' }]) {
        expect({ account, seeAs, seen: await others.get(name, { seeAs }) }).toEqual({ account, seeAs, seen: null });
        expect(await others.get('SMK-00000-00000', { seeAs })).toBeNull();
      }
      expect(await others.audienceMatrix(name)).toBeNull();
    }
  });

  it('names whom its source cannot name in the words for nobody', async () => {
    const { name } = await draft();
    const look = (seeAs: AudienceInput) => as('author@meridian').advisories.get(name, { seeAs });

    await expect(look({ organization: 'nobody' })).rejects.toThrow('No organization "nobody" is known');
    await expect(look({ person: 'nobody@nowhere' })).rejects.toThrow('No person "nobody@nowhere" is known');
    await expect(look({ community: 'nobody' })).rejects.toThrow('No community "nobody" is known');
  });

  it('stands in the audit log, for its source to read', async () => {
    const { name } = await draft();
    await as('author@meridian').advisories.get(name, { seeAs: { person: 'second@cert' } });

    const { rows } = await superuser.query<{ body: string }>(
      `SELECT body FROM hub.audit_entry WHERE subject = $1 AND act = 'advisory.seen-as'`,
      [name],
    );
    expect(rows.map(({ body }) => JSON.parse(body))).toMatchObject([
      { account: 'author@meridian', detail: { audience: 'person', name: 'second@cert' } },
    ]);
  });
});
