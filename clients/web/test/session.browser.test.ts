import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';

const { look, tokenOf } = await openConsole();

const NAME = 'Jonas Reuter';

describe('somebody who opens the hub in a browser', () => {
  it('reads as a visitor what is public, and is told what Seamark is', async () => {
    const { page, breaches } = await look();

    await page.goto('/');

    await page.getByRole('heading', { level: 1, name: /Warnings about AI systems/ }).waitFor();
    await page.getByText(/public advisories from/).waitFor();
    expect(await page.locator('.front-list li').count()).toBe(6);
    expect(breaches).toEqual([]);
  });

  it('signs in as somebody of the sample community, and stays it after a reload and in another tab', async () => {
    const { page, another, breaches } = await look();

    await page.goto('/sign-in');
    await page.getByRole('button', { name: new RegExp(NAME) }).click();
    await page.waitForURL('**/feed');
    await page.reload();
    await page.getByRole('banner').getByText(NAME).waitFor();
    const tab = await another();
    await tab.goto('/');

    await tab.getByRole('banner').getByText(NAME).waitFor();
    expect(breaches).toEqual([]);
  });

  it('signs in by a token, and is told of one that nobody knows without losing what was typed', async () => {
    const { page } = await look();
    await page.goto('/sign-in');
    const field = page.getByLabel('Your token');

    await field.fill('smk_p_nonsense');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'no such token' }).waitFor();
    expect(await field.inputValue()).toBe('smk_p_nonsense');

    await field.fill(tokenOf('handler@cert'));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();

    await page.waitForURL('**/feed');
    await page.getByRole('banner').getByText(NAME).waitFor();
  });
});

describe('signing out', () => {
  it('leaves nothing of what was read, in any tab, and no way back', async () => {
    const { page, another, context } = await look('handler@cert');
    const tab = await another();
    await tab.goto('/feed');
    await page.goto('/feed');
    const secret = page.getByText('Well-written lures in three languages against energy operators').first();
    await secret.waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();

    await page.getByText('You read what is public.').waitFor();
    await tab.getByText('You read what is public.').waitFor();
    for (const shown of [page, tab]) expect(await shown.content()).not.toContain('Well-written lures');
    expect((await context.cookies()).filter(({ value }) => value !== '')).toEqual([]);
    await page.goBack();
    await page.getByText('You read what is public.').waitFor();
    expect(await page.content()).not.toContain('Well-written lures');
  });

  it('is not undone by what a browser keeps', async () => {
    const { page } = await look('handler@cert');
    await page.goto('/feed');
    await page.locator('.feed-row').first().waitFor();

    const kept = await page.evaluate(async () => ({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      cookie: document.cookie,
    }));

    expect(JSON.stringify(kept)).not.toMatch(/smk_|SMK-|advisor/i);
    expect(kept).toMatchObject({ databases: [], caches: [], cookie: '' });
  });
});
