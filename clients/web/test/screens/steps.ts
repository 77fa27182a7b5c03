import type { Page } from 'playwright-core';

/** What somebody does on a page, until what is meant stands there. */
export type Step = (page: Page) => Promise<void>;

export function at(path: string, ...shown: readonly string[]): Step {
  return async (page) => {
    await page.goto(path);
    for (const part of shown) await page.locator(part).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
  };
}

export function atFeed(search: string): Step {
  return inTurn(at(`/feed${search}`, '.feed-row'), async (page) => {
    await page.getByText('Live', { exact: true }).waitFor();
  });
}

export function inTurn(...steps: readonly Step[]): Step {
  return async (page) => {
    for (const step of steps) await step(page);
  };
}

export function pressed(button: string, shown: string): Step {
  return async (page) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.locator(shown).first().waitFor();
  };
}

/** Opens what can be unfolded there last. */
export function opened(within: string): Step {
  return async (page) => {
    await page.locator(`${within} summary`).last().click();
    await page.locator(`${within} .marking-picker select`).last().waitFor();
  };
}

export function keyed(key: string, shown: string): Step {
  return async (page) => {
    await page.keyboard.press(key);
    await page.locator(shown).first().waitFor();
  };
}
