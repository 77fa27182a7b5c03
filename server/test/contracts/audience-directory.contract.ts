import { expect, it } from 'vitest';
import type { CommunityHandle } from '../../features/markings/model/marking.js';
import type { AudienceDirectory } from '../../features/advisories/ports.js';
import type { AdvisoriesUnderTest } from './advisories-under-test.js';
import { AUTHOR_ACCOUNT } from './authoring.js';

export function promisesOfNames(subject: AdvisoriesUnderTest): void {
  it('know those who may be named: active organizations, communities, and active people', async () => {
    const known = await look(subject, async (audiences) => [
      await audiences.organizations(['national-cert', 'lindow-robotics', 'nobody-at-all']),
      await audiences.communities(['frontier-developers', 'nobody-at-all']),
      await audiences.accounts(['handler@cert', 'handler@lindow', 'unplaced@hub', 'nobody@all']),
    ]);

    expect(known.map((names) => [...names])).toEqual([['national-cert'], ['frontier-developers'], ['handler@cert']]);
  });

  it('know the organizations of a sector or of a community, each once', async () => {
    const communities = ['critical-infrastructure' as CommunityHandle];

    const members = await look(subject, (audiences) => audiences.membersOf({ sectors: ['GOVERNMENT'], communities }));

    // kestrel-rail is to join that community later.
    expect([...members].sort()).toEqual(['ai-assurance-office', 'harbour-grid', 'national-cert', 'northgate-health']);
  });

  it('know nobody of no sector and no community', async () => {
    expect(await look(subject, (audiences) => audiences.membersOf({ sectors: [], communities: [] }))).toEqual([]);
  });
}

async function look<T>(
  { viewer, writeAdvisories }: AdvisoriesUnderTest,
  ask: (audiences: AudienceDirectory) => Promise<T>,
): Promise<T> {
  const { value } = await writeAdvisories(await viewer(AUTHOR_ACCOUNT), async ({ audiences }) => ({
    ok: true,
    value: await ask(audiences),
  }));
  return value;
}
