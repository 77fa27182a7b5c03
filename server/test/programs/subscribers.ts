import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { type CursorStore, type FeedSubscription, Seamark } from '../../../clients/sdk/src/index.js';
import { type JournalLine, readJournal } from '../faults/journal-line.js';
import type { SubscribersOrder } from '../faults/subscriber-processes.js';

// A process that follows the feed for some accounts, each with a journal: an event and its cursor are one line, written at once,
// so a kill leaves both or neither. Started again it goes on from its journals.

// Of a test that was killed nothing is to go on.
process.on('disconnect', () => process.exit());
const order = JSON.parse(process.argv[2] ?? '{}') as SubscribersOrder;
await Promise.all(order.followers.map(follow));

async function follow({ token, after, journal }: SubscribersOrder['followers'][number]): Promise<void> {
  const book = openBook(journal);
  const seamark = new Seamark({ url: order.url, ...(token === null ? {} : { token }) });
  const feed = seamark.feed.subscribe({
    after,
    cursor: book.store,
    staleAfterMs: order.staleAfterMs,
    backoff: { firstMs: 50, maxMs: 1_000 },
  });
  feed.on('state', ({ is }) => is === 'catching-up' && book.write({ is: 'connected' }));
  await keep(feed, book);
}

async function keep(feed: FeedSubscription, book: Book): Promise<void> {
  for await (const event of feed) {
    const { cursor, type, advisoryName: name, revisionId } = event;
    book.write({ is: 'event', cursor, type, name, revisionId });
    await event.done();
  }
}

interface Book {
  readonly store: CursorStore;
  write(line: JournalLine): void;
}

function openBook(path: string): Book {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const whole = text.lastIndexOf('\n') + 1;
  if (whole < text.length) truncateSync(path, Buffer.byteLength(text.slice(0, whole)));
  let last = readJournal(text).reduce<string | null>((found, line) => ('cursor' in line ? line.cursor : found), null);
  const write = (line: JournalLine): void => {
    appendFileSync(path, `${JSON.stringify(line)}\n`);
    if ('cursor' in line) last = line.cursor;
  };
  const store: CursorStore = {
    load: () => Promise.resolve(last),
    save: (cursor) => {
      if (cursor !== last) write({ is: 'place', cursor });
      return Promise.resolve();
    },
  };
  return { store, write };
}
