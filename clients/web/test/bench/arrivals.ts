import { accepted, clear, prose, type Seamark } from '@seamark/sdk';
import type { Page } from 'playwright-core';
import type { Figure } from '../../../../server/bench/bench.js';
import { quantile, rounded } from '../../../../server/bench/measure.js';
import type { WebSetting } from './web-setting.js';

/** A reader takes what comes within a second for what happens now. */
const GOAL_MS = 1_000;

/** How long after the hub has published an advisory the open feed says so, by the clock that both share. */
export async function* arrivals({ look, author }: WebSetting, rounds: number): AsyncGenerator<Figure> {
  const context = await look();
  try {
    const page = await context.newPage();
    await page.goto('/feed');
    await page.getByText('Live', { exact: true }).waitFor({ timeout: 60_000 });
    const times: number[] = [];
    for (let round = 1; round <= rounds; round += 1) times.push(await arrival(page, author, round));
    const sorted = times.toSorted((left, right) => left - right);
    const figure = 'from published to told on the open feed';
    yield { figure: `${figure}, p50`, value: rounded(quantile(sorted, 0.5)), unit: 'ms' };
    yield { figure: `${figure}, p95`, value: rounded(quantile(sorted, 0.95)), unit: 'ms', goal: GOAL_MS };
  } finally {
    await context.close();
  }
}

/** @param round - so many wait on the screen then */
async function arrival(page: Page, { advisories }: Seamark, round: number): Promise<number> {
  const words = round === 1 ? 'Show 1 new advisory' : `Show ${round} new advisories`;
  const shown = page.waitForFunction(
    (wanted) => document.querySelector('.waiting')?.textContent === wanted && Date.now(),
    words,
    { polling: 'raf', timeout: 60_000 },
  );
  const portions = [prose('TITLE')(`Published in round ${round}`, clear())];
  const { advisory } = accepted(await advisories.publishNow({ kind: 'PRACTICE', portions }));
  return Number(await (await shown).jsonValue()) - advisory.updatedAt.getTime();
}
