import { expect, it } from 'vitest';
import { done } from '../../features/advisories/actions/fake-authoring.js';
import { approveAdvisory, returnAdvisory } from '../../features/advisories/actions/decide-review.js';
import { draftAdvisory } from '../../features/advisories/actions/draft-advisory.js';
import { publishAdvisory } from '../../features/advisories/actions/publish-advisory.js';
import { readAdvisory } from '../../features/advisories/actions/read-advisory.js';
import { readReview } from '../../features/advisories/actions/read-review.js';
import { reviseAdvisory } from '../../features/advisories/actions/revise-advisory.js';
import { submitAdvisory } from '../../features/advisories/actions/submit-advisory.js';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import { asReadBack, TITLE_INPUT } from '../../features/advisories/model/input/fake-input.js';
import { accept } from '../../kernel/result.js';
import type { AdvisoriesUnderTest } from './advisories-under-test.js';
import { AUTHOR_ACCOUNT, drafted, said } from './authoring.js';

const REVIEWER_ACCOUNT = 'checker@meridian';

export function promisesOfReviews(subject: AdvisoriesUnderTest): void {
  promisesOfRounds(subject);
  promisesOfFourEyes(subject);
  promisesOfWhoReads(subject);
}

function promisesOfRounds(subject: AdvisoriesUnderTest): void {
  it('wait in review until a REVIEWER approves them, and are published then', async () => {
    const name = await submitted(subject);
    const early = await publishAdvisory(subject, await subject.viewer(AUTHOR_ACCOUNT), { name });

    await decided(subject, approveAdvisory, { name, note: 'Well marked.' });

    expect(early).toEqual({ ok: false, refusal: { kind: 'needs-review' } });
    expect(await reviewBy(subject, AUTHOR_ACCOUNT, name)).toMatchObject({
      ...{ submittedBy: AUTHOR_ACCOUNT, verdict: 'APPROVED', decidedBy: REVIEWER_ACCOUNT, note: 'Well marked.' },
    });
    const published = done(await publishAdvisory(subject, await subject.viewer(AUTHOR_ACCOUNT), { name }));
    expect(published).toMatchObject({ name, state: 'PUBLISHED', revision: 1 });
  });

  it('stand still in review, and are drafts again when they are returned', async () => {
    const name = await submitted(subject);
    const saved = await savedAs(subject, name, 'Another title');

    await decided(subject, returnAdvisory, { name, note: 'Name no customer.' });

    expect(saved).toEqual({ ok: false, refusal: { kind: 'wrong-state', state: 'IN_REVIEW' } });
    expect(done(await savedAs(subject, name, 'Another title'))).toMatchObject({ title: 'Another title' });
    expect(await reviewBy(subject, AUTHOR_ACCOUNT, name)).toMatchObject({ verdict: 'RETURNED' });
  });

  it('wait anew for approval when they are submitted again', async () => {
    const name = await submitted(subject);
    await decided(subject, approveAdvisory, { name });
    await decided(subject, returnAdvisory, { name, account: AUTHOR_ACCOUNT });

    await submit(subject, name);

    expect(await reviewBy(subject, REVIEWER_ACCOUNT, name)).toMatchObject({ verdict: null, decidedBy: null });
    const early = await publishAdvisory(subject, await subject.viewer(AUTHOR_ACCOUNT), { name });
    expect(early.ok).toBe(false);
  });
}

function promisesOfFourEyes(subject: AdvisoriesUnderTest): void {
  it('are approved by nobody who wrote or submitted them, whatever an action forgot', async () => {
    const viewer = await subject.viewer('writer@tern');
    const portions = [TITLE_INPUT];
    const { name } = done(await draftAdvisory(subject, viewer, { kind: 'INCIDENT', portions }));
    await submit(subject, name, 'writer@tern');

    const approved = await approveAdvisory(subject, viewer, {
      name,
      expectViewKey: await keyOf(subject, name, 'writer@tern'),
    });

    expect(approved).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
    const forced = subject.writeAdvisories(viewer, async (advisories) =>
      accept(await advisories.turnReview(name, { is: 'APPROVED', note: null })),
    );
    await expect(forced).rejects.toThrow();
  });

  it('are approved with no token that may not show all of them', async () => {
    const name = await submitted(subject);
    const viewer = { ...(await subject.viewer(REVIEWER_ACCOUNT)), ceiling: 'AMBER' } as const;
    const expectViewKey = (await readAdvisory(subject, viewer, { name, revisionId: null }))?.viewKey ?? '';

    const approved = await approveAdvisory(subject, viewer, { name, expectViewKey });

    expect(approved).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
  });
}

function promisesOfWhoReads(subject: AdvisoriesUnderTest): void {
  it('tell of their review those of their source alone, and no token with a ceiling', async () => {
    const name = await submitted(subject);
    const lowered = { ...(await subject.viewer(AUTHOR_ACCOUNT)), ceiling: 'AMBER' } as const;

    const told = await Promise.all(
      [AUTHOR_ACCOUNT, REVIEWER_ACCOUNT, 'reader@meridian', 'writer@tern', 'nobody'].map(
        async (account) => (await reviewBy(subject, account, name)) !== null,
      ),
    );

    expect(told).toEqual([true, true, false, false, false]);
    expect(await readReview(subject, lowered, { name })).toBeNull();
  });
}

async function submitted(subject: AdvisoriesUnderTest): Promise<AdvisoryName> {
  const name = await drafted(subject);
  await submit(subject, name);
  return name;
}

async function submit(subject: AdvisoriesUnderTest, name: AdvisoryName, account = AUTHOR_ACCOUNT): Promise<void> {
  const expectViewKey = await keyOf(subject, name, account);
  done(await submitAdvisory(subject, await subject.viewer(account), { name, expectViewKey }));
}

interface Decided {
  readonly name: AdvisoryName;
  readonly note?: string | null;
  /** Of whoever decides; the reviewer when absent. */
  readonly account?: string;
}

async function decided(
  subject: AdvisoriesUnderTest,
  decide: typeof approveAdvisory,
  { name, note = null, account = REVIEWER_ACCOUNT }: Decided,
): Promise<void> {
  const expectViewKey = await keyOf(subject, name, account);
  done(await decide(subject, await subject.viewer(account), { name, note, expectViewKey }));
}

async function savedAs(subject: AdvisoriesUnderTest, name: AdvisoryName, text: string) {
  const author = await subject.viewer(AUTHOR_ACCOUNT);
  const view = await readAdvisory(subject, author, { name, revisionId: null });
  if (view === null) throw new Error('The author sees nothing.');
  const portions = asReadBack(view).map(said('TITLE', text));
  return reviseAdvisory(subject, author, { name, expectViewKey: view.viewKey, portions });
}

async function keyOf(subject: AdvisoriesUnderTest, name: AdvisoryName, account: string): Promise<string> {
  return (await readAdvisory(subject, await subject.viewer(account), { name, revisionId: null }))?.viewKey ?? '';
}

async function reviewBy(subject: AdvisoriesUnderTest, account: string, name: AdvisoryName) {
  return readReview(subject, await subject.viewer(account), { name });
}
