import {
  accepted,
  type FeedEvent,
  type FeedSubscription,
  green,
  memoryCursor,
  red,
  Seamark,
  source,
  title,
} from '@seamark/sdk';
import { afterAll, describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { hub, beside, tokenOf } = await testHub();
const other = await beside();

const opened: Seamark[] = [];
afterAll(() => opened.forEach((seamark) => seamark.close()));

/** An account's way to one of the hubs. */
function at({ url }: { readonly url: string }, account: string): Seamark {
  const seamark = new Seamark({ url, token: tokenOf(account) });
  opened.push(seamark);
  return seamark;
}

async function publish(author: Seamark, words: string): Promise<string> {
  const portions = [title(words, green()), source(green())];
  return accepted(await author.advisories.publishNow({ kind: 'PRACTICE', portions })).advisory.name;
}

async function live(reader: Seamark): Promise<FeedSubscription> {
  const feed = reader.feed.subscribe();
  await feed.whenLive();
  return feed;
}

async function take(feed: FeedSubscription, count: number): Promise<readonly FeedEvent[]> {
  const events: FeedEvent[] = [];
  const reading = feed[Symbol.asyncIterator]();
  while (events.length < count) {
    const { done, value } = await reading.next();
    if (done) throw new Error('The feed ended.');
    events.push(value);
  }
  return events;
}

const namesOf = (events: readonly FeedEvent[]) => events.map(({ type, advisoryName }) => `${type} ${advisoryName}`);

describe('two hubs on one database', () => {
  it('deliver what either of them took, each all of it, in one order', async () => {
    const feeds = await Promise.all([hub, other].map((one) => live(at(one, 'reader@cert'))));

    const [first, second] = [at(hub, 'author@meridian'), at(other, 'author@halden')];
    const published = await Promise.all(
      Array.from({ length: 10 }, (_, place) => publish(place % 2 === 0 ? first : second, `At either, ${place}`)),
    );

    const [here, there] = await Promise.all(feeds.map(async (feed) => namesOf(await take(feed, 10))));
    expect(here).toEqual(there);
    expect(here?.toSorted()).toEqual(published.map((name) => `PUBLISHED ${name}`).toSorted());
  });

  it('take up each other’s feeds where they stopped', async () => {
    const author = at(hub, 'author@meridian');
    const cursor = memoryCursor();
    const before = at(hub, 'reader@cert').feed.subscribe({ cursor });
    await before.whenLive();
    const names = [await publish(author, 'One'), await publish(author, 'Two'), await publish(author, 'Three')];
    for await (const event of before) {
      await event.done();
      break;
    }

    const after = at(other, 'reader@cert').feed.subscribe({ cursor });

    expect(namesOf(await take(after, 2))).toEqual(names.slice(1).map((name) => `PUBLISHED ${name}`));
  });

  it('retract at both what was narrowed at one', async () => {
    const author = at(hub, 'author@meridian');
    const name = await publish(author, 'Told too widely');
    const feeds = await Promise.all([hub, other].map((one) => live(at(one, 'reader@cert'))));
    const told = await author.advisories.get(name);
    if (!told) throw new Error('Its source sees it.');

    const narrowed = told.portions.map(({ id, type }) =>
      type === 'TITLE' ? title('Told too widely', red('second@cert'), { id }) : source(red('second@cert'), { id }),
    );
    accepted(await author.advisories.revise({ name, expectViewKey: told.viewKey, portions: narrowed }));

    const heard = await Promise.all(feeds.map(async (feed) => namesOf(await take(feed, 1))));
    expect(heard).toEqual([[`RETRACTED ${name}`], [`RETRACTED ${name}`]]);
    expect(await Promise.all([hub, other].map((one) => at(one, 'reader@cert').advisories.get(name)))).toEqual([
      null,
      null,
    ]);
  });
});
