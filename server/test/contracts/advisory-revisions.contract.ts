import { expect, it } from 'vitest';
import { done } from '../../features/advisories/actions/fake-authoring.js';
import { withdrawAdvisory } from '../../features/advisories/actions/withdraw-advisory.js';
import { TITLE_INPUT } from '../../features/advisories/model/input/fake-input.js';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { AdvisoryRecord } from '../../features/advisories/model/advisory-record.js';
import type { AdvisoryReads, RecordedRevision } from '../../features/advisories/ports.js';
import type { AdvisoriesUnderTest } from './advisories-under-test.js';
import { readAs } from './advisory-reads.contract.js';
import {
  amberFor,
  AUTHOR_ACCOUNT,
  drafted,
  marked,
  published,
  remarked,
  removed,
  revised,
  said,
  shownAs,
} from './authoring.js';

export function promisesOfTime(subject: AdvisoriesUnderTest): void {
  promisesOfHistory(subject);
  promisesOfPasts(subject);
  promisesOfTimes(subject);
  promisesOfPlaceholders(subject);
  promisesOfNarrowing(subject);
  promisesOfWithdrawal(subject);
  promisesOfNews(subject);
}

function promisesOfHistory(subject: AdvisoriesUnderTest): void {
  it('have a history for each reader, of what changed for it and nothing else', async () => {
    const name = await published(subject, [TITLE_INPUT, amberFor('national-cert')]);
    await revised(subject, name, said('IMPACT', 'Worse'));
    await revised(subject, name, said('TITLE', 'Another title'));

    const [toVisitor, toHandler] = await Promise.all(
      ['nobody', 'handler@cert'].map((account) => revisionsAs(subject, account, name)),
    );

    expect(toHandler?.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(toVisitor?.map(({ number }) => number)).toEqual([2, 1]);
    expect(toVisitor?.map(({ id }) => id)).toEqual([toHandler?.[0]?.id, toHandler?.[2]?.id]);
  });

  it('go on in a history below any number', async () => {
    const name = await published(subject);
    for (const text of ['Two', 'Three']) await revised(subject, name, said('TITLE', text));

    const page = await readAs(subject, 'nobody', (reads) => reads.revisions(name, { first: 1, before: 3 }));

    expect(page).toMatchObject({ items: [{ number: 2 }], hasNextPage: true, hasPreviousPage: true });
  });
}

function promisesOfPasts(subject: AdvisoriesUnderTest): void {
  it('are read as they were at a revision that changed the reader’s view, and at no other', async () => {
    const name = await published(subject, [TITLE_INPUT, amberFor('national-cert')]);
    await revised(subject, name, said('IMPACT', 'Worse'));
    await revised(subject, name, said('IMPACT', 'Worst'));
    const middle = (await revisionsAs(subject, 'handler@cert', name))[1];

    const [byHandler, byVisitor] = await Promise.all(
      ['handler@cert', 'nobody'].map((account) =>
        readAs(subject, account, async (reads) => middle && (await reads.findPast(name, middle.id))),
      ),
    );

    expect(byHandler).toEqual(middle?.after);
    expect(byHandler?.portions.at(-1)?.content).toMatchObject({ text: 'Worse' });
    expect(byVisitor).toBeNull();
  });

  it('count a revision that a later marking hides, and do not answer it', async () => {
    const name = await published(subject, [
      { ...TITLE_INPUT, marking: { tlp: 'AMBER', organizations: ['tern-cloud', 'national-cert'] } },
    ]);
    await revised(subject, name, marked('TITLE', { tlp: 'AMBER', organizations: ['tern-cloud'] }));
    await revised(subject, name, marked('TITLE', { tlp: 'AMBER', organizations: ['tern-cloud', 'national-cert'] }));

    const revisions = await revisionsAs(subject, 'handler@cert', name);

    expect(revisions).toMatchObject([{ number: 2, after: { revision: 2 }, before: null }]);
  });
}

function promisesOfPlaceholders(subject: AdvisoriesUnderTest): void {
  it('tell by no past time of a placeholder that came or went beside what the reader could read then', async () => {
    const name = await published(subject, [TITLE_INPUT, amberFor('national-cert')]);
    const first = await seenNow(subject, name);
    await revised(subject, name, shownAs('IMPACT', 'HIDDEN'));
    const { at } = await seenNow(subject, name);
    await revised(subject, name, marked('IMPACT', amberFor('tern-cloud').marking));

    const [early, late] = [await seenAsOf(subject, name, first.at), await seenAsOf(subject, name, at)];

    expect(at.getTime()).toBeGreaterThan(first.at.getTime());
    expect(early['handler@cert']?.stubs.map(({ type }) => type)).toEqual(['TITLE']);
    expect(late['handler@cert']).toEqual(early['handler@cert']);
  });
}

function promisesOfTimes(subject: AdvisoriesUnderTest): void {
  it('are read as of any time as each reader read them then', async () => {
    const name = await published(subject, [TITLE_INPUT, amberFor('national-cert')]);
    const then = [await seenNow(subject, name)];
    for (const change of [said('IMPACT', 'Worse'), said('TITLE', 'Another title'), said('IMPACT', 'Worst')]) {
      await revised(subject, name, change);
      then.push(await seenNow(subject, name));
    }

    for (const { at, seen } of then) {
      expect(await seenAsOf(subject, name, at)).toEqual(seen);
      expect(await seenAsOf(subject, name, new Date(at.getTime() + 999))).toEqual(seen);
    }
  });

  it('are nothing before they were published, and no past while they are drafts', async () => {
    const [name, draft] = [await published(subject), await drafted(subject)];
    const { at } = await seenNow(subject, name);

    const early = await seenAsOf(subject, name, new Date(at.getTime() - 1));

    expect(Object.values(early)).toEqual([null, null, null]);
    expect(await readAs(subject, AUTHOR_ACCOUNT, (reads) => reads.asOf(subject.clock.now()).find(draft))).toBeNull();
  });

  it('have a past for whoever sees a part of them today, less what was narrowed since', async () => {
    const name = await published(subject, [TITLE_INPUT, amberFor('national-cert')]);
    const { at, seen } = await seenNow(subject, name);
    await revised(subject, name, marked('IMPACT', amberFor('tern-cloud').marking));
    await removed(subject, name, 'TITLE');

    const [past, now] = [await seenAsOf(subject, name, at), await seenNow(subject, name)];

    expect([now.seen['nobody'], past['nobody']]).toEqual([null, null]);
    expect(seen['handler@cert']?.portions.map(({ type }) => type)).toEqual(['TITLE', 'IMPACT']);
    expect(past['handler@cert']).toBeNull();
    expect(past[AUTHOR_ACCOUNT]?.portions.map(({ type }) => type)).toEqual(['TITLE', 'IMPACT', 'SOURCE']);
  });
}

const READERS = ['nobody', 'handler@cert', AUTHOR_ACCOUNT];

type Seen = Readonly<Record<string, AdvisoryRecord | null>>;

async function seenNow(subject: AdvisoriesUnderTest, name: AdvisoryName): Promise<{ at: Date; seen: Seen }> {
  const seen = await eachReader(subject, (reads) => reads.find(name));
  return { at: seen[AUTHOR_ACCOUNT]?.updatedAt ?? new Date(0), seen };
}

/** Less that it is a past view. */
async function seenAsOf(subject: AdvisoriesUnderTest, name: AdvisoryName, time: Date): Promise<Seen> {
  return eachReader(subject, async (reads) => {
    const record = await reads.asOf(time).find(name);
    return record && { ...record, pastRevisionId: null };
  });
}

async function eachReader(
  subject: AdvisoriesUnderTest,
  read: (advisories: AdvisoryReads) => Promise<AdvisoryRecord | null>,
): Promise<Seen> {
  const seen = await Promise.all(READERS.map(async (account) => [account, await readAs(subject, account, read)]));
  return Object.fromEntries(seen);
}

function promisesOfNarrowing(subject: AdvisoriesUnderTest): void {
  it('show, of what was narrowed, the narrower label in earlier placeholders too', async () => {
    const name = await published(subject, [TITLE_INPUT, { ...amberFor('national-cert'), marking: { tlp: 'GREEN' } }]);
    await revised(subject, name, marked('IMPACT', amberFor('national-cert').marking));
    await revised(subject, name, said('TITLE', 'Another title'));

    const revisions = await revisionsAs(subject, 'nobody', name);

    expect(revisions.map(({ after }) => after.stubs.map(({ tlp }) => tlp))).toEqual([['AMBER'], ['AMBER'], ['AMBER']]);
  });
}

function promisesOfWithdrawal(subject: AdvisoriesUnderTest): void {
  it('of what was withdrawn and is narrowed since, keep the narrowed portion from every revision', async () => {
    const name = await published(subject, [TITLE_INPUT, { ...amberFor('national-cert'), marking: { tlp: 'GREEN' } }]);
    const author = await subject.viewer(AUTHOR_ACCOUNT);
    done(await withdrawAdvisory(subject, author, { name, reason: 'It was wrong', reasonMarking: { tlp: 'CLEAR' } }));

    await remarked(subject, name, { type: 'IMPACT', marking: amberFor('national-cert').marking });

    const [toMember, toHandler] = await Promise.all(
      ['researcher@ostrava', 'handler@cert'].map((account) => revisionsAs(subject, account, name)),
    );
    expect(toMember?.map(({ number, after }) => [number, after.state, after.portions.length])).toEqual([
      [3, 'WITHDRAWN', 1],
      [2, 'WITHDRAWN', 1],
      [1, 'PUBLISHED', 1],
    ]);
    expect(toHandler?.map(({ after }) => after.portions.length)).toEqual([2, 2, 2]);
  });
}

function promisesOfNews(subject: AdvisoriesUnderTest): void {
  it('know as newest the event that took the last of one away', async () => {
    const name = await published(subject, [
      { ...TITLE_INPUT, marking: amberFor('tern-cloud', 'national-cert').marking },
    ]);
    const newest = () => readAs(subject, 'handler@cert', (reads) => reads.latestEvent());
    const first = await newest();

    await revised(subject, name, marked('TITLE', amberFor('tern-cloud').marking));

    const last = await newest();
    expect(last).not.toBe(first);
    expect(await readAs(subject, 'handler@cert', (reads) => reads.find(name))).toBeNull();
    await revised(subject, name, said('TITLE', 'What no longer concerns it'));
    expect(await newest()).toBe(last);
  });

  it('know as newest no event of one that shows its reader nothing, though its placeholders’ labels are wide', async () => {
    const newest = () => readAs(subject, 'author@northgate', (reads) => reads.latestEvent());
    const before = await newest();
    const marking = { tlp: 'GREEN', excludeOrganizations: ['northgate-health'] };
    const name = await published(subject, [{ ...TITLE_INPUT, marking }, amberFor('national-cert')]);

    await revised(subject, name, marked('IMPACT', { tlp: 'AMBER_STRICT', organizations: ['national-cert'] }));

    expect(await newest()).toBe(before);
  });

  it('have no event for what is only drafted', async () => {
    const newest = () => readAs(subject, AUTHOR_ACCOUNT, (reads) => reads.latestEvent());
    const before = await newest();

    await drafted(subject);

    expect(await newest()).toBe(before);
  });
}

async function revisionsAs(
  subject: AdvisoriesUnderTest,
  account: string,
  name: AdvisoryName,
): Promise<readonly RecordedRevision[]> {
  const page = await readAs(subject, account, (reads) => reads.revisions(name, { first: 100, before: null }));
  return page.items;
}
