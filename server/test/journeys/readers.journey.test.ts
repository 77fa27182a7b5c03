import { accepted, type Advisory, amber, clear, green, type PortionReaders, prose } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as, hub, tokenOf } = await testHub();

const AUTHOR = 'author@meridian';
const CERT = amber({ organizations: ['national-cert'] });

async function published(): Promise<Advisory> {
  const portions = [
    prose('TITLE')('A bypass in two words', green()),
    prose('PROMPT_SAMPLE')('The two words.', CERT),
    prose('SUMMARY')('For everybody.', clear()),
  ];
  return accepted(await as(AUTHOR).advisories.publishNow({ kind: 'SAFEGUARD_CIRCUMVENTION', portions })).advisory;
}

/** How many have been told the portion of a type, and of which organizations. */
async function readersOf({ name, portions }: Advisory, type: string): Promise<readonly unknown[]> {
  const found = (await as(AUTHOR).advisories.readers(name)) ?? [];
  const of = portions.find((portion) => portion.type === type)?.id;
  return found.filter(({ portion }) => portion === of).map(brief);
}

function brief({ accounts, organizations }: PortionReaders) {
  return { accounts, organizations: organizations.map(({ handle }) => handle).sort() };
}

async function ask(account: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(account)}` };
  const answer = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return answer.json();
}

const NOBODY = [{ accounts: 0, organizations: [] }];
const ONE_OF_CERT = [{ accounts: 1, organizations: ['national-cert'] }];

describe('who has been told a portion', () => {
  it('is told to its source, in numbers and organizations, however often and by whichever way it was read', async () => {
    const advisory = await published();
    expect(await readersOf(advisory, 'PROMPT_SAMPLE')).toEqual(NOBODY);

    await as('handler@cert').advisories.get(advisory.name);
    await as('handler@cert').advisories.get(advisory.name);
    await as('researcher@ostrava').advisories.get(advisory.name);

    expect(await readersOf(advisory, 'PROMPT_SAMPLE')).toEqual(ONE_OF_CERT);
    expect(await readersOf(advisory, 'TITLE')).toEqual([
      { accounts: 2, organizations: ['national-cert', 'ostrava-tu'] },
    ]);
  });

  it('are not those who asked for nothing that it says', async () => {
    const advisory = await published();

    await ask(
      'handler@cert',
      `{ advisory(name: "${advisory.name}") { name state portions { type marking { label } } } }`,
    );
    expect(await readersOf(advisory, 'TITLE')).toEqual(NOBODY);
    await ask('handler@cert', `{ advisory(name: "${advisory.name}") { title } }`);

    expect(await readersOf(advisory, 'TITLE')).toEqual(ONE_OF_CERT);
    expect(await readersOf(advisory, 'PROMPT_SAMPLE')).toEqual(NOBODY);
  });

  it('are those to whom the feed sent it, live and afterwards', async () => {
    const live = as('handler@cert').feed.subscribe({});
    const next = live[Symbol.asyncIterator]().next();
    await live.whenLive();
    const advisory = await published();

    await next;
    live.close();

    expect(await readersOf(advisory, 'TITLE')).toEqual(ONE_OF_CERT);
  });

  it('does not count who read it while everybody could, and says when that was', async () => {
    const advisory = await published();
    await as('handler@cert').advisories.get(advisory.name);
    const summary = advisory.portions.find(({ type }) => type === 'SUMMARY')?.id ?? '';

    const { readers, advisory: marked } = accepted(
      await as(AUTHOR).advisories.mark({
        name: advisory.name,
        expectViewKey: (await as(AUTHOR).advisories.get(advisory.name))?.viewKey ?? '',
        marks: [{ portion: summary, marking: CERT }],
      }),
    );

    expect(readers).toEqual([
      {
        ...{ portion: summary, accounts: 0, organizations: [] },
        ...{ publicSince: advisory.publishedAt, publicUntil: marked.updatedAt },
      },
    ]);
  });

  it('is not told to others, whether or not they read it', async () => {
    const advisory = await published();

    const answers = await Promise.all(
      ['handler@cert', 'researcher@ostrava', 'reader@meridian'].map((account) =>
        as(account).advisories.readers(advisory.name),
      ),
    );

    expect(answers).toEqual([null, null, null]);
  });
});
