import type { Look } from './console.js';

/** All that a browser holds or was sent: the page, its storage, its caches, and what came over the network. */
export async function everythingOf({ page, network }: Look): Promise<string> {
  const held = await page.evaluate(async () =>
    JSON.stringify([
      document.documentElement.outerHTML,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await caches.keys(),
      await indexedDB.databases(),
      performance.getEntriesByType('resource').map(({ name }) => name),
    ]),
  );
  return `${held}\n${await network.text()}`;
}
