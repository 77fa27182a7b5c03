import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../auth/model/viewer.js';
import type { CommunityHandle, OrganizationHandle, AccountName } from '../../markings/model/marking.js';
import type { PortionInput } from '../model/advisory-input.js';
import { aViewer, AUTHOR, EVERYONE } from '../model/fake-world.js';
import { aPortionInput, TITLE_INPUT } from '../model/input/fake-input.js';
import type { NamedAudience } from '../model/preview/audience.js';
import type { AudienceMatrix } from '../model/preview/audience-matrix.js';
import { FakeAdvisories } from './fake-advisories.js';
import { drafted, publishedBy } from './fake-authoring.js';
import { readAudienceMatrix } from './read-audience-matrix.js';

const impact = (
  marking: PortionInput['marking'],
  presence: 'PLACEHOLDER' | 'HIDDEN' = 'PLACEHOLDER',
): PortionInput => ({
  ...aPortionInput('IMPACT', { text: 'Who is hit' }),
  marking,
  presence,
});
const FOR_GOVERNMENTS = impact({ tlp: 'AMBER', sectors: ['GOVERNMENT'] });

/** Asks with the author's own token, and with another's where that is said. */
const asks =
  (asker: Viewer = AUTHOR) =>
  (hub: FakeAdvisories, name: string, audiences: readonly NamedAudience[] | null = null) =>
    readAudienceMatrix(hub, asker, { name, audiences });
const matrixOf = asks();

/** A line for each audience: what it gets of each portion, and how many of its organizations read it. */
function lines(matrix: AudienceMatrix | null): readonly string[] {
  return (matrix?.audiences ?? []).map(({ label, organizations }, column) => {
    const cells = (matrix?.rows ?? []).map(({ cells }) => cells[column]);
    return `${label} (${organizations}): ${cells.map((cell) => `${cell?.sees} ${cell?.organizations}`).join(', ')}`;
  });
}

const organization = (handle: string): NamedAudience => ({
  is: 'organization',
  organization: handle as OrganizationHandle,
});
const person = (account: string): NamedAudience => ({ is: 'person', person: account as AccountName });

describe('who gets what of an advisory', () => {
  it('is told for each audience, with how many of its organizations read it', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub, [TITLE_INPUT, FOR_GOVERNMENTS]);

    const matrix = await matrixOf(hub, name, [
      { is: 'public' },
      { is: 'hub' },
      { is: 'sector', sector: 'GOVERNMENT' },
      { is: 'community', community: 'critical-infrastructure' as CommunityHandle },
      organization('tern-cloud'),
      person('reader@cert'),
    ]);

    // The SOURCE that the author named for nobody is the last row.
    expect(lines(matrix)).toEqual([
      'public (0): CONTENT 0, PLACEHOLDER 0, NOTHING 0',
      'hub (9): CONTENT 9, PLACEHOLDER 0, NOTHING 0',
      'GOVERNMENT (2): CONTENT 2, CONTENT 2, NOTHING 0',
      'critical-infrastructure (3): CONTENT 3, PLACEHOLDER 1, NOTHING 0',
      'tern-cloud (1): CONTENT 1, PLACEHOLDER 0, NOTHING 0',
      'reader@cert (0): CONTENT 0, PLACEHOLDER 0, NOTHING 0',
    ]);
  });

  it('is the same of a draft, as if it were published now', async () => {
    const portions = [TITLE_INPUT, FOR_GOVERNMENTS, impact({ tlp: 'RED', persons: ['second@cert'] }, 'HIDDEN')];
    const hub = new FakeAdvisories();
    const { name: draft } = await drafted(hub, portions);
    const { name: published } = await publishedBy(hub, portions);

    expect(lines(await matrixOf(hub, draft))).toEqual(lines(await matrixOf(hub, published)));
  });

  it('names, when nobody is asked about, whoever its markings name', async () => {
    const hub = new FakeAdvisories();
    const { name } = await drafted(hub, [
      TITLE_INPUT,
      impact({ tlp: 'AMBER', organizations: ['tern-cloud'], excludeOrganizations: ['ostrava-tu'] }),
      impact({ tlp: 'RED', persons: ['second@cert'] }),
    ]);

    expect((await matrixOf(hub, name))?.audiences.map(({ label }) => label)).toEqual([
      ...['public', 'hub', 'INDUSTRY', 'GOVERNMENT', 'ACADEMIA', 'CIVIL_SOCIETY', 'frontier-developers'],
      ...['tern-cloud', 'ostrava-tu', 'meridian-labs', 'second@cert'],
    ]);
  });

  it('is told to its source alone', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub, [TITLE_INPUT, FOR_GOVERNMENTS]);

    const told = await Promise.all(
      EVERYONE.map(async (viewer) => [viewer.account, (await asks(viewer)(hub, name)) !== null] as const),
    );
    expect(told.filter(([, isTold]) => isTold).map(([account]) => account)).toEqual([
      ...['author@meridian', 'writer@meridian', 'checker@meridian', 'service@meridian'],
    ]);
  });

  it('has no row of what stands above the ceiling of its asker', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub, [TITLE_INPUT, FOR_GOVERNMENTS]);

    const matrix = await asks({ ...AUTHOR, ceiling: 'GREEN' })(hub, name, [organization('national-cert')]);

    expect(lines(matrix)).toEqual(['national-cert (1): CONTENT 1']);
  });

  it('tells no one but its source that an account is unknown', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub, [TITLE_INPUT]);

    await expect(matrixOf(hub, name, [person('nobody@nowhere')])).rejects.toThrow(
      'No person "nobody@nowhere" is known',
    );
    expect(await asks(aViewer('handler@cert'))(hub, name, [person('nobody@nowhere')])).toBeNull();
  });
});
