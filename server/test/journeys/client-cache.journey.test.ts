import { accepted, amber, clear, type PortionInput, prose, restate, source } from '@seamark/sdk';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as, hub, tokenOf } = await testHub();

/** What each audience reads, the past of what is named too. `since` only tells one audience's question from another's. */
const EVERYTHING = /* GraphQL */ `
  query ($since: DateTime, $names: [String!], $withPast: Boolean!) {
    advisories(first: 50, filter: { updatedAfter: $since, names: $names }) {
      nodes {
        ...seen
        revisions(first: 8) @include(if: $withPast) {
          nodes {
            id
            number
            change
            note
            advisory {
              ...seen
            }
          }
        }
      }
    }
  }
  fragment seen on Advisory {
    id
    viewKey
    name
    title
    summary
    revision
    withheldCount
    source {
      id
      handle
    }
    portions {
      id
      type
      marking {
        label
        organizations {
          id
          handle
        }
      }
      content {
        __typename
        ... on ProseContent {
          text
        }
        ... on AliasContent {
          value
        }
        ... on AffectedContent {
          system {
            id
            name
            kind
            identifiers
          }
        }
      }
    }
  }
`;

/** What differs from viewer to viewer is kept by `viewKey`, or inside of what is. */
const BY_VIEW: KeyingConfig = {
  Advisory: ({ viewKey }) => (typeof viewKey === 'string' ? viewKey : null),
  Portion: () => null,
  Revision: () => null,
  AISystem: () => null,
};

const ACCOUNTS = ['visitor', 'handler@cert', 'author@tern', 'author@meridian'] as const;
type Account = (typeof ACCOUNTS)[number];

/** A client that keeps what several accounts are answered in one place. */
function openClient(keys: KeyingConfig) {
  let account: Account = 'visitor';
  const client = clientOf(keys, () => account);
  const ask = async (asker: Account, requestPolicy: 'network-only' | 'cache-only', names: readonly string[] | null) => {
    account = asker;
    const since = `2000-01-0${ACCOUNTS.indexOf(asker) + 1}T00:00:00Z`;
    const { data, error } = await client
      .query(EVERYTHING, { since, names, withPast: names !== null }, { requestPolicy })
      .toPromise();
    if (error) throw error;
    return shown(data);
  };
  return {
    load: (asker: Account, names: readonly string[] | null = null) => ask(asker, 'network-only', names),
    preview: (asker: Account, names: readonly string[] | null = null) => ask(asker, 'cache-only', names),
  };
}

function clientOf(keys: KeyingConfig, account: () => Account): Client {
  return new Client({
    url: `${hub.url}/graphql`,
    preferGetMethod: false,
    exchanges: [cacheExchange({ keys, logger: () => undefined }), fetchExchange],
    fetchOptions: () => ({ headers: account() === 'visitor' ? {} : { authorization: `Bearer ${tokenOf(account())}` } }),
  });
}

/** Without what the cache adds for itself. */
function shown(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === '__typename' ? undefined : value)));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What each account is answered where nobody else has asked. */
async function answersOfEach(names: readonly string[] | null = null): Promise<ReadonlyMap<Account, unknown>> {
  const answers = new Map<Account, unknown>();
  for (const account of ACCOUNTS) answers.set(account, await openClient(BY_VIEW).load(account, names));
  return answers;
}

async function previewsOfEach(keys: KeyingConfig, names: readonly string[] | null = null) {
  const client = openClient(keys);
  for (const account of ACCOUNTS) await client.load(account, names);
  const previews = new Map<Account, unknown>();
  for (const account of ACCOUNTS) previews.set(account, await client.preview(account, names));
  return previews;
}

describe('a client that keeps what several audiences read', { timeout: 120_000 }, () => {
  it('shows each audience just what it was answered, when it keeps views by their viewKey', async () => {
    const answers = await answersOfEach();

    const previews = await previewsOfEach(BY_VIEW);
    for (const account of ACCOUNTS)
      expect({ account, seen: previews.get(account) }).toEqual({ account, seen: answers.get(account) });
  });

  it('takes no look through others’ eyes for what its account was answered', async () => {
    const author = as('author@meridian');
    const opening = [prose('TITLE')('Seen by all', clear()), source(clear())];
    const narrow = prose('IMPACT')('Seen by few', amber({ organizations: ['tern-cloud'] }));
    const { name } = accepted(
      await author.advisories.publishNow({ kind: 'INCIDENT', portions: [...opening, narrow] }),
    ).advisory;
    const questions = [
      { seeAs: null },
      { seeAs: { public: true } },
      { seeAs: { hub: true } },
      { seeAs: { person: 'author@meridian' } },
      { seeAs: { organization: 'tern-cloud' } },
    ];
    const SEEN = `query ($name: String!, $seeAs: AudienceInput) {
      advisory(name: $name, seeAs: $seeAs) { id viewKey name title withheldCount portions { id type content { __typename ... on ProseContent { text } } } }
    }`;
    const client = clientOf(BY_VIEW, () => 'author@meridian');
    const ask = async (seeAs: object | null, requestPolicy: 'network-only' | 'cache-only') =>
      shown((await client.query(SEEN, { name, seeAs }, { requestPolicy }).toPromise()).data);

    const answers: unknown[] = [];
    for (const { seeAs } of questions) answers.push(await ask(seeAs, 'network-only'));

    const kept: unknown[] = [];
    for (const { seeAs } of questions) kept.push(await ask(seeAs, 'cache-only'));
    expect(kept).toEqual(answers);
    expect(JSON.stringify(kept[1])).not.toContain('Seen by few');
    const keys = answers.map((answer) => (answer as { advisory: { id: string; viewKey: string } }).advisory);
    expect(new Set(keys.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(keys.map(({ viewKey }) => viewKey)).size).toBe(questions.length);
  });

  it('shows the public what it may not see, when it keeps advisories and portions by id', async () => {
    const client = openClient({});
    const answer = JSON.stringify(await client.load('visitor'));

    await client.load('author@meridian');

    const preview = await client.preview('visitor');
    expect(textsIn(preview).filter((text) => !answer.includes(JSON.stringify(text))).length).toBeGreaterThan(0);
  });

  it('keeps two pasts apart that led to one present', async () => {
    const author = as('author@meridian');
    const impact = (text: string, organization: string): PortionInput =>
      prose('IMPACT')(text, amber({ organizations: [organization] }), { presence: 'HIDDEN' });
    const opening = [prose('TITLE')('As it began', clear()), source(clear())];
    const kind = 'INCIDENT' as const;
    const { advisory } = accepted(
      await author.advisories.publishNow({
        kind,
        portions: [...opening, impact('For Tern', 'tern-cloud'), impact('For the agency', 'national-cert')],
      }),
    );
    const { name } = advisory;
    const revise = async (change: (portions: readonly PortionInput[]) => PortionInput[]) => {
      const now = await author.advisories.get(name);
      const portions = change(restate(now?.portions ?? []));
      accepted(await author.advisories.revise({ name, expectViewKey: now?.viewKey ?? '', portions }));
    };
    const rewrite = (from: string) => (portions: readonly PortionInput[]) =>
      portions.map((portion) =>
        portion.content.text === from ? { ...portion, content: { text: `${from}, more` } } : portion,
      );
    await revise(rewrite('For Tern'));
    await revise(rewrite('For the agency'));
    await revise((portions) => portions.filter(({ type }) => type !== 'IMPACT'));
    const names = [name];
    const answers = await answersOfEach(names);

    expect(JSON.stringify(answers.get('author@tern'))).not.toContain('For the agency');
    expect(await previewsOfEach(BY_VIEW, names)).toEqual(answers);
  });
});
