import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openConsole } from './console.js';
import { screens } from './screens.js';

const { as, look } = await openConsole();
const FOLDER = fileURLToPath(new URL('../shots', import.meta.url));

const WIDE = { width: 1440, height: 900 };

/** In which light and how wide; each is the same page as the one before. */
const WAYS = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, viewport: WIDE },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, viewport: WIDE },
  forced: { media: { colorScheme: 'light', forcedColors: 'active' }, viewport: WIDE },
  narrow: { media: { colorScheme: 'light', forcedColors: 'none' }, viewport: { width: 320, height: 1100 } },
} as const;

/** `SHOTS=research npm run shots` takes those alone whose names begin so. */
const WANTED = process.env['SHOTS'] ?? '';

it('takes pictures of every screen, in every light and as narrow as can be', async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });

  const wanted = (await screens(as)).filter(({ name }) => name.startsWith(WANTED));
  for (const { name, account, open } of wanted) {
    const { page, context } = await look(account);
    await open(page);
    for (const [way, { media, viewport }] of Object.entries(WAYS)) {
      await page.emulateMedia(media);
      await page.setViewportSize(viewport);
      const file = `${name.replace(/\W+/g, '-')}-${way}.png`;
      await page.screenshot({ path: join(FOLDER, file) });
    }
    await context.close();
  }

  expect(readdirSync(FOLDER).length).toBe(wanted.length * Object.keys(WAYS).length);
});
