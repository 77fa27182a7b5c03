import { setTimeout as sleep } from 'node:timers/promises';
import { FakeReader } from '../../platform/graphql/sse/fake-reader.js';
import { authorization } from './ask.js';
import type { Following } from './ask-socket.js';

const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 10;

/** Follows the feed over server-sent events: what is said is its status and headers, then each event as it was sent. */
export async function openStream(url: string, account: string | null, lastEventId?: string): Promise<Following> {
  const headers = { ...authorization(account), ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
  const reader = await FakeReader.open(`${url}/feed`, headers);
  const following = {
    get said() {
      return [headOf(reader), ...reader.text.split('\n\n').filter((block) => block !== '' && block !== ':')];
    },
    until: async (fits: (said: readonly string[]) => boolean) => {
      for (let waited = 0; !fits(following.said) && !reader.isOver; waited += LOOK_EVERY_MS) {
        if (waited > PATIENCE_MS) throw new Error(`Nothing in time: ${reader.text}`);
        await sleep(LOOK_EVERY_MS);
      }
    },
    leave: () => reader.leave(),
  };
  await following.until((said) => said.length > 1);
  return following;
}

const ELSEWHERE = ['date', 'content-length'];

function headOf({ status, headers }: FakeReader): string {
  const lines = Object.entries(headers).filter(([name]) => !ELSEWHERE.includes(name));
  return [status, ...lines.map(([name, value]) => `${name}: ${String(value)}`).sort()].join('\n');
}
