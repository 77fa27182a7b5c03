import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';
import { screens } from './screens.js';
import type { Screen } from './screens/screen.js';

const { as, look } = await openConsole();

/** What a screen may weigh in scripts, squeezed by gzip: the feed as a whole, another one in what the feed has not. */
const FEED_KB = 210;
const OTHER_KB = 25;

/** The feed, and a screen of each of the other pages. */
const WEIGHED: readonly Screen['name'][] = [
  'feed',
  'front page',
  'sign in',
  'research, export',
  'organization',
  'taxonomy',
  'status',
  'members',
  'audit log',
  'explorer',
  'advisory',
  'advisory, compared',
  'draft',
  'nothing here',
];

/** What scripts a browser gets that comes to a screen with nothing kept, by address, in bytes of gzip. */
async function scriptsOf({ name, open, account }: Screen): Promise<ReadonlyMap<string, number>> {
  const { page, context } = await look(account);
  const scripts = new Map<string, number>();
  const arriving: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const weigh = async (): Promise<void> => void scripts.set(pathname, gzipSync(await response.body()).length);
    if (response.request().resourceType() === 'script') arriving.push(weigh());
  });
  await open(page);
  // Where texts are shown, what shows them has come.
  if (name === 'feed' || name === 'advisory') await page.locator('.prose').first().waitFor();
  await Promise.all(arriving);
  await context.close();
  return scripts;
}

function kilobytes(scripts: ReadonlyMap<string, number>): number {
  return [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
}

describe('the scripts of the console', () => {
  it('are few enough for the feed, and few more for any other screen', async () => {
    const all = await screens(as);
    const [feed, ...others] = WEIGHED.flatMap((name) => all.filter((screen) => screen.name === name));
    const ofFeed = await scriptsOf(feed ?? expect.unreachable());

    expect(kilobytes(ofFeed)).toBeGreaterThan(50);
    expect(kilobytes(ofFeed)).toBeLessThanOrEqual(FEED_KB);
    const more: [name: string, kilobytes: number][] = [];
    for (const other of others) {
      const own = new Map([...(await scriptsOf(other))].filter(([path]) => !ofFeed.has(path)));
      more.push([other.name, kilobytes(own)]);
    }
    expect(more.filter(([, weight]) => weight > OTHER_KB)).toEqual([]);
  });
});
