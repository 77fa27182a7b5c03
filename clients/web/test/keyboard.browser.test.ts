import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';

const { look } = await openConsole();

async function atFeed(): Promise<Page> {
  const { page } = await look('handler@cert');
  await page.goto('/feed');
  await page.locator('.feed-row').first().waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  return page;
}

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').trim());

describe('whoever has a keyboard and nothing else', () => {
  it('comes first to a way past the navigation', async () => {
    const page = await atFeed();

    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');

    expect(await page.evaluate(() => document.activeElement?.closest('#main') !== null)).toBe(true);
  });

  it('goes through the feed by J and K, opens by Enter, and comes back', async () => {
    const page = await atFeed();
    const titles = await page.locator('.feed-row-title').allTextContents();

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focusedText(page)).toBe(titles[1]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: titles[1] ?? '' }).waitFor();
    await page.goBack();

    await page.locator('.feed-row').first().waitFor();
  });

  it('pauses and resumes by a dot, and searches by a slash', async () => {
    const page = await atFeed();

    await page.keyboard.press('.');
    await page.getByText('Paused').waitFor();
    await page.keyboard.press('.');
    await page.getByText('Live', { exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('invitation .j');
    await page.keyboard.press('Enter');

    await page.waitForURL('**/feed?q=invitation*');
  });

  it('can switch single keys off, and on again', async () => {
    const page = await atFeed();

    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /shortcuts are on/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('.');
    expect(await page.getByText('Paused').count()).toBe(0);

    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('checkbox', { name: /shortcuts are on/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('.');
    await page.getByText('Paused').waitFor();
  });
});
