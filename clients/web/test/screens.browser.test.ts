import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Look, openConsole } from './console.js';
import { screens } from './screens.js';
import { type Screen, SCREEN_NAMES } from './screens/screen.js';

const { as, look } = await openConsole();

/** WCAG 2.2 AA, as far as a program can tell. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let all: readonly Screen[];
beforeAll(async () => {
  all = await screens(as);
});

describe.each(SCREEN_NAMES)('the screen "%s"', (name) => {
  let seen: Look;
  beforeAll(async () => {
    const screen = all.find((one) => one.name === name);
    seen = await look(screen?.account);
    await screen?.open(seen.page);
  });
  afterAll(() => seen.context.close());

  it.each(['light', 'dark'] as const)('breaks no rule of accessibility in %s', async (colorScheme) => {
    await seen.page.emulateMedia({ colorScheme });

    const { violations } = await new AxeBuilder({ page: seen.page }).withTags(TAGS).analyze();

    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => [id, html, failureSummary]),
    );
    expect(found).toEqual([]);
  });

  it('has one heading of the first rank, and a title that begins with what it shows', async () => {
    expect(await seen.page.locator('h1').count()).toBe(1);
    expect(await seen.page.title()).toMatch(/^(?!Seamark).+ · Seamark$/);
  });

  it('has nothing that must be scrolled to the side for where it is 320 px wide', async () => {
    await seen.page.setViewportSize({ width: 320, height: 640 });

    expect(await widthOf(seen.page)).toBeLessThanOrEqual(320);
  });

  it('does nothing that its policy forbids', () => {
    expect(seen.breaches).toEqual([]);
  });
});

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
