import { expect, it } from 'vitest';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { RememberedRequest } from '../../features/advisories/ports.js';
import type { AdvisoriesUnderTest } from './advisories-under-test.js';
import { AUTHOR_ACCOUNT } from './authoring.js';

const FIRST = 'SMK-11111-11111' as AdvisoryName;
const SECOND = 'SMK-22222-22222' as AdvisoryName;

export function promisesOfRemembering(subject: AdvisoriesUnderTest): void {
  it('remember under a key the body that came with it, and what was answered', async () => {
    const answers = [
      await remember(subject, { key: 'once' }),
      await remember(subject, { key: 'once', name: SECOND }),
      await remember(subject, { key: 'once', bodyHash: 'another' }),
      await remember(subject, { key: 'once' }),
    ];

    const same = { was: 'same', name: FIRST };
    expect(answers).toEqual([{ was: 'new' }, same, { was: 'other-body' }, same]);
  });

  it('keep the keys of each account and of each mutation apart', async () => {
    await remember(subject, { key: 'own' });

    expect([
      await remember(subject, { key: 'own', mutation: 'reviseAdvisory' }),
      await remember(subject, { key: 'own' }, { account: 'writer@meridian' }),
    ]).toEqual([{ was: 'new' }, { was: 'new' }]);
  });

  it('forget a key that was refused', async () => {
    await remember(subject, { key: 'refused' }, { refused: true });

    expect(await remember(subject, { key: 'refused' })).toEqual({ was: 'new' });
  });

  it('keep a key for seven days and no longer', async () => {
    await remember(subject, { key: 'week' });

    await subject.passDays(6.9);
    const within = await remember(subject, { key: 'week' });
    await subject.passDays(0.2);
    const beyond = await remember(subject, { key: 'week', bodyHash: 'another' });

    expect([within, beyond]).toEqual([{ was: 'same', name: FIRST }, { was: 'new' }]);
  });
}

interface Asking {
  readonly account?: string;
  readonly refused?: boolean;
}

async function remember(
  { viewer, writeAdvisories }: AdvisoriesUnderTest,
  request: Partial<RememberedRequest>,
  { account = AUTHOR_ACCOUNT, refused = false }: Asking = {},
) {
  const { answer } = await writeAdvisories(await viewer(account), async (advisories) => ({
    ok: !refused,
    answer: await advisories.remember({
      ...{ mutation: 'draftAdvisory', key: 'key', bodyHash: 'hash', name: FIRST },
      ...request,
    }),
  }));
  return answer;
}
