import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import type { Figure } from '../../../../server/bench/bench.js';
import { quantile, rounded } from '../../../../server/bench/measure.js';
import type { WebSetting } from './web-setting.js';

/** A screen, and what stands on it once it is there. */
interface Screen {
  readonly name: string;
  readonly path: string;
  readonly shown: string;
  readonly maxKilobytes?: number;
}

const SCREENS: readonly Screen[] = [
  { name: 'feed', path: '/feed', shown: '.feed-row', maxKilobytes: 210 },
  { name: 'research', path: '/research', shown: '.result-title' },
];

/** Of a machine that is four times as slow. */
const SLOWER = 4;
const ROUNDS = 5;
/** A screen goes on working for a while after it is there. */
const SETTLED_MS = 3_000;
/** Source: Google, Web Vitals: what counts as good. */
const LCP_GOAL_MS = 2_500;

/** What each screen weighs, when its largest part stands, and how long it does not answer to a key meanwhile. */
export async function* screens(setting: WebSetting): AsyncGenerator<Figure> {
  for (const screen of SCREENS) {
    const looks: Look[] = [];
    for (let round = 0; round < ROUNDS; round += 1) looks.push(await lookAt(setting, screen));
    const { name, maxKilobytes: goal } = screen;
    const median = (of: (look: Look) => number): number => rounded(quantile(looks.map(of).toSorted(rising), 0.5));
    const detail = `the median of ${ROUNDS}, on a processor ${SLOWER} times as slow`;
    const figure = `${name}: scripts, by gzip`;
    yield { figure, value: median(({ kilobytes }) => kilobytes), unit: 'kB', ...(goal !== undefined && { goal }) };
    const shown = { unit: 'ms', detail } as const;
    yield { figure: `${name}: largest paint`, value: median(({ lcpMs }) => lcpMs), goal: LCP_GOAL_MS, ...shown };
    yield { figure: `${name}: blocked`, value: median(({ blockedMs }) => blockedMs), ...shown };
  }
}

const rising = (left: number, right: number): number => left - right;

interface Look {
  readonly kilobytes: number;
  readonly lcpMs: number;
  readonly blockedMs: number;
}

async function lookAt(setting: WebSetting, { path, shown }: Screen): Promise<Look> {
  const context = await setting.look();
  try {
    const page = await context.newPage();
    const weight = weigh(page);
    await slowDown(context, page);
    await page.addInitScript(watchPaints);
    await page.goto(path);
    await page.locator(shown).first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(SETTLED_MS);
    const [lcpMs = NaN, blockedMs = NaN] = await page.evaluate<readonly number[]>('globalThis.paints');
    return { kilobytes: await weight(), lcpMs, blockedMs };
  } finally {
    await context.close();
  }
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** @returns what weighs the scripts that have come, in kilobytes */
function weigh(page: Page): () => Promise<number> {
  const arriving: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    arriving.push(response.body().then((body) => gzipSync(body).length));
  });
  return async () => (await Promise.all(arriving)).reduce((sum, bytes) => sum + bytes, 0) / 1_000;
}

/**
 * Runs in the page: keeps when the largest part was painted, and by how much tasks were longer than 50 ms, in milliseconds.
 *
 * Source: W3C, Largest Contentful Paint and Long Tasks
 */
const watchPaints = `
  globalThis.paints = [0, 0];
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) paints[0] = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) paints[1] += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
`;
