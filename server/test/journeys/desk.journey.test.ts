import { accepted, amber, prose, Seamark, source } from '@seamark/sdk';
import { afterAll, describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as, beside, tokenOf, superuser } = await testHub();
const desk = as('handler@cert');

const publish = (title: string, to: string) =>
  as('author@tern').advisories.publishNow({
    kind: 'PRACTICE',
    portions: [prose('TITLE')(title, amber({ organizations: [to] })), source(amber({ organizations: [to] }))],
  });

const lagOf = async (seamark: Seamark, name: string) => (await seamark.subscriptions.get(name))?.lag?.events ?? null;

describe('a subscription that the hub keeps', () => {
  it('is behind by what its owner was told since, and by nothing that others were', async () => {
    accepted(await desk.subscriptions.save('told'));

    accepted(await publish('for the agency', 'national-cert'));
    accepted(await publish('for another', 'meridian-labs'));
    accepted(await publish('for the agency again', 'national-cert'));

    expect(await lagOf(desk, 'told')).toBe(2);
  });

  it('is its owner’s alone, and goes on from its place on another machine and another process', async () => {
    accepted(await desk.subscriptions.save('night'));
    const names: string[] = [];
    for (const title of ['one', 'two']) names.push(accepted(await publish(title, 'national-cert')).advisory.name);
    const feed = desk.feed.subscribe({ cursor: desk.subscriptions.place('night') });
    const [first] = await namesOf(feed, 1);
    feed.close();

    const elsewhere = new Seamark({ url: (await beside()).url, token: tokenOf('handler@cert') });
    afterAll(() => elsewhere.close());
    const again = elsewhere.feed.subscribe({ cursor: elsewhere.subscriptions.place('night') });
    const [second] = await namesOf(again, 1);
    again.close();

    expect([first, second]).toEqual(names);
    expect(await lagOf(desk, 'night')).toBe(0);
    for (const account of ['second@cert', 'steward@hub']) expect(await as(account).subscriptions.list()).toEqual([]);
  });

  it('stays where it is when its owner loses a right and gains it again, and then tells what came meanwhile', async () => {
    const handler = `person_id = (SELECT id FROM hub.person WHERE account = 'handler@assurance') AND role = 'HANDLER'`;
    const officer = as('handler@assurance');
    accepted(await officer.subscriptions.save('place'));
    const before = await officer.subscriptions.get('place');
    await superuser.query(`UPDATE hub.person_role SET until = now() WHERE ${handler}`);

    const { name } = accepted(await publish('while it may not read', 'ai-assurance-office')).advisory;
    const meanwhile = await officer.subscriptions.get('place');
    await superuser.query(`UPDATE hub.person_role SET until = NULL WHERE ${handler}`);

    expect(meanwhile).toEqual(before);
    expect(await lagOf(officer, 'place')).toBe(1);
    const feed = officer.feed.subscribe({ cursor: officer.subscriptions.place('place') });
    expect(await namesOf(feed, 1)).toEqual([name]);
    feed.close();
  });

  it('goes on from a time for whoever has no place, and tells what happened since', async () => {
    const moment = new Date();
    const { name } = accepted(await publish('later', 'national-cert')).advisory;

    const feed = desk.feed.subscribe({ after: await desk.feed.cursorAt(moment) });

    expect(await namesOf(feed, 1)).toEqual([name]);
    feed.close();
  });
});

async function namesOf(feed: ReturnType<Seamark['feed']['subscribe']>, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  const events = feed[Symbol.asyncIterator]();
  while (names.length < count) {
    const { value } = await events.next();
    if (value === undefined) return names;
    names.push(value.advisoryName);
    await value.done();
  }
  return names;
}
