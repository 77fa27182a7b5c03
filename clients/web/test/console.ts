import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { testHub, type TestHub } from '../../../server/test/test-hub.js';
import { NetworkLog } from './network-log.js';
import { watchPolicy } from './policy-breaches.js';

/** A whole hub with the console, and browsers that look at it. */
export interface Console extends TestHub {
  /** A browser of somebody's own, with nothing kept from before. Without an account: a visitor's. */
  look(account?: string, options?: BrowserContextOptions): Promise<Look>;
}

/** One browser's look at the console. */
export interface Look {
  readonly page: Page;
  readonly context: BrowserContext;
  /** All that this browser was sent. */
  readonly network: NetworkLog;
  /** What the page was refused by its own policy, and what it threw. */
  readonly breaches: readonly string[];
  /** Another tab of the same browser. */
  another(): Promise<Page>;
}

const CONSOLE = fileURLToPath(new URL('../dist', import.meta.url));

/** To be called at the top of a file: `const { look } = await openConsole();` */
export async function openConsole(): Promise<Console> {
  const hub = await testHub({ console: CONSOLE });
  const browser = await chromium.connect(inject('browser'));
  afterAll(() => browser.close());
  return { ...hub, look: (account, options) => look({ browser, hub }, account, options) };
}

interface Place {
  readonly browser: Browser;
  readonly hub: TestHub;
}

async function look(
  { browser, hub: { hub } }: Place,
  account: string | undefined,
  options: BrowserContextOptions = {},
): Promise<Look> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: hub.url, ...options });
  context.setDefaultTimeout(60_000);
  if (account !== undefined) await signIn(context, hub.url, account);
  const network = new NetworkLog();
  const breaches: string[] = [];
  const another = async (): Promise<Page> => {
    const page = await context.newPage();
    network.listen(page);
    await watchPolicy(page, breaches);
    return page;
  };
  const page = await another();
  return { page, context, network, breaches, another };
}

/** As the page does it: by its own door, so that the browser keeps the cookie. */
async function signIn(context: BrowserContext, url: string, account: string): Promise<void> {
  const response = await context.request.post('/session', { headers: { origin: url }, data: { sample: account } });
  if (!response.ok()) throw new Error(`${account} could not sign in: ${response.status()}`);
}
