import { accepted, affected, amber, clear, prose } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { buildHubSchema } from '../../main/resolvers.js';
import { buildHubSubgraph } from '../../main/subgraph.js';
import { checkPartner } from '../../platform/graphql/partner-policy/check-partner.js';
import { CARDS, ownGateway } from '../federation/own-gateway.js';
import { testHub } from '../test-hub.js';

const { hub, as, tokenOf } = await testHub();

const governments = amber({ sectors: ['GOVERNMENT'] });
const portions = [
  prose('TITLE')('A reader of documents follows them', clear()),
  affected({ system: 'Lantern Reader', identifiers: ['pkg:pypi/lantern-reader'] }, governments),
];
const { name } = accepted(await as('author@meridian').advisories.publishNow({ kind: 'INCIDENT', portions })).advisory;
const hidden = accepted(
  await as('author@meridian').advisories.draft({ kind: 'INCIDENT', portions: [prose('TITLE')('Not yet', clear())] }),
).advisory.name;

const gateway = await ownGateway(hub.url, [name, hidden, 'SMK-00000-00000']);
const ADVISORY = `{ advisory(name: "${name}") { title duty portions(types: [AFFECTED]) { content { ... on AffectedContent { system { name modelCard } } } } } }`;
const CALLERS = [null, 'reader@cert', 'handler@cert', 'author@meridian'] as const;
const shown = (account: string | null): string | null => (account === null ? null : tokenOf(account));

describe('a gateway of a member’s own', () => {
  it('has a partner that keeps the policy', () => {
    expect(checkPartner(buildHubSubgraph(buildHubSchema()).sdl, { name: 'cards', sdl: CARDS }).findings).toEqual([]);
  });

  it('answers over the hub and its partner in one, to each as the hub shows it', async () => {
    const [visitor, agency] = await Promise.all([
      gateway.ask(ADVISORY, null),
      gateway.ask(ADVISORY, shown('handler@cert')),
    ]);

    const advisory = { title: 'A reader of documents follows them', duty: `Report ${name}` };
    const system = { name: 'Lantern Reader', modelCard: 'Card of pkg:pypi/lantern-reader' };
    expect(agency).toEqual({ data: { advisory: { ...advisory, portions: [{ content: { system } }] } } });
    expect(visitor).toMatchObject({ data: { advisory } });
    expect(JSON.stringify(visitor)).not.toMatch(/[Ll]antern/);
  });

  it('has the hub tell of what its partner names, and of what is hidden as of what there is not', async () => {
    const shelf = '{ cards_shelf { title about { name title publishedAt } } }';

    const { data } = (await gateway.ask(shelf, null)) as { readonly data: { readonly cards_shelf: readonly object[] } };

    const [seen, draft, absent] = data.cards_shelf;
    expect(seen).toMatchObject({ about: { title: 'A reader of documents follows them' } });
    expect(JSON.stringify(draft).replaceAll(hidden, 'NAME')).toBe(
      JSON.stringify(absent).replaceAll('SMK-00000-00000', 'NAME'),
    );
  });

  it('never mixes what two who ask at once are answered', { timeout: 120_000 }, async () => {
    const alone = await Promise.all(CALLERS.map((account) => gateway.ask(ADVISORY, shown(account))));
    const asked = Array.from({ length: 200 }, (_, number) => number % CALLERS.length);

    const answers = await Promise.all(asked.map((caller) => gateway.ask(ADVISORY, shown(CALLERS[caller] ?? null))));

    expect(
      answers.filter((answer, place) => JSON.stringify(answer) !== JSON.stringify(alone[asked[place] ?? 0])),
    ).toEqual([]);
    expect(new Set(alone.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(1);
  });

  it('has named to its partner nothing but keys', () => {
    const keys = new Set(gateway.named.flatMap((each) => Object.keys(each)));

    expect([...keys].sort()).toEqual(['__typename', 'identifier', 'name']);
  });
});
