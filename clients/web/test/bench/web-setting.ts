import { fileURLToPath } from 'node:url';
import { Seamark } from '@seamark/sdk';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../chromium.js';
import { buildHub } from '../../../../server/main/hub.js';
import type { Stage } from '../../../../server/bench/stage.js';

/** A hub with the console, a browser, and somebody who publishes. */
export interface WebSetting {
  readonly url: string;
  readonly author: Seamark;
  /** A browser with nothing kept from before, signed in as a handler of an agency. */
  look(): Promise<BrowserContext>;
  close(): Promise<void>;
}

const CONSOLE = fileURLToPath(new URL('../../dist', import.meta.url));
const ARGUMENTS = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-sandbox'];

/** The console has to be built: `npm run build`, and `node clients/web/build/build-console.mjs`. */
export async function openSetting(stage: Stage): Promise<WebSetting> {
  const hub = await buildHub({ ...stage.options, console: CONSOLE });
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, ...env } });
  const author = new Seamark({ url: hub.url, token: stage.tokens.get('author@meridian') ?? null });
  return {
    url: hub.url,
    author,
    look: async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: hub.url });
      const token = stage.tokens.get('handler@cert');
      await context.request.post('/session', { headers: { origin: hub.url }, data: { token } });
      return context;
    },
    close: async () => {
      author.close();
      await browser.close();
      await hub.stop();
    },
  };
}
