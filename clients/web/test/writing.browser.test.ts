import { accepted, amber, clear, prose, source } from '@seamark/sdk';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';

const { as, look } = await openConsole();
const author = as('author@meridian');

async function aDraft(title: string): Promise<string> {
  const portions = [prose('TITLE')(title, clear()), source(clear()), prose('SUMMARY')('First words.', clear())];
  return accepted(await author.advisories.draft({ kind: 'PRACTICE', portions })).advisory.name;
}

async function summaryOf(name: string): Promise<string | null> {
  return (await author.advisories.get(name))?.summary ?? null;
}

const summary = (page: Page) =>
  page
    .getByRole('region', { name: /Summary/ })
    .getByRole('textbox')
    .first();
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved/ });

describe('whoever writes an advisory', () => {
  it('begins, marks, is told who will read it, publishes by its name, and a visitor reads it', async () => {
    const { page, breaches } = await look('author@meridian');
    await page.goto('/feed');
    await page.getByRole('link', { name: 'New advisory' }).click();
    await page.getByLabel('Title', { exact: true }).fill('Written in a browser');
    await page.getByLabel('Label').selectOption('CLEAR');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL('**/drafts/SMK-*');
    const name = page.url().split('/').at(-1) ?? '';

    await page.getByRole('button', { name: 'Add', exact: true }).last().click();
    await summary(page).fill('For **members** only.');
    const portion = page.getByRole('region', { name: /Summary/ });
    await portion.getByText('Read by Meridian Labs').waitFor();
    await portion.getByText('Marking').first().click();
    await portion.getByLabel('Label').selectOption('GREEN');
    await portion.getByText(/Read by Members/).waitFor();
    await saved(page).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByLabel(/^Type SMK/).fill('SMK-00000-00000');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText(`That is not ${name}.`).waitFor();
    expect((await author.advisories.get(name))?.state).toBe('DRAFT');
    await page.getByLabel(/^Type SMK/).fill(name.toLowerCase());
    await page.getByRole('button', { name: 'Publish now' }).click();

    await page.waitForURL(`**/a/${name}`);
    const visitor = await look();
    await visitor.page.goto(`/a/${name}`);
    await visitor.page.getByRole('heading', { level: 1, name: 'Written in a browser' }).waitFor();
    expect(await visitor.network.text()).not.toContain('For **members** only.');
    expect([...breaches, ...visitor.breaches]).toEqual([]);
  });

  it('is told before it publishes to nobody but itself', async () => {
    const marking = amber({ organizations: ['meridian-labs'] });
    const portions = [prose('TITLE')('For ourselves', marking), source(marking)];
    const { name } = accepted(await author.advisories.draft({ kind: 'PRACTICE', portions })).advisory;
    const { page } = await look('author@meridian');
    await page.goto(`/drafts/${name}`);

    await page.getByRole('button', { name: 'Publish', exact: true }).click();

    await page.getByRole('dialog').getByText('Nobody outside of Meridian Labs will read any of it.').waitFor();
  });

  it('finds every word after a reload, whether or not the hub could be reached', async () => {
    const name = await aDraft('Kept over a reload');
    const { page, context } = await look('author@meridian');
    await page.goto(`/drafts/${name}`);
    await page.locator('.audiences').waitFor();

    await context.route('**/graphql', (route) => route.abort());
    await summary(page).fill('Words that no network took.');
    await page.getByText(/Not saved: the hub does not answer/).waitFor();
    expect(await summaryOf(name)).toBe('First words.');
    await context.unroute('**/graphql');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();

    await summary(page).waitFor();
    expect(await summary(page).inputValue()).toBe('Words that no network took.');
    await saved(page).waitFor();
    expect(await summaryOf(name)).toBe('Words that no network took.');
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('unsent')))).toEqual([]);
  });

  it('is asked before a sign-out that would lose words, and leaves none behind', async () => {
    const name = await aDraft('Not lost by signing out');
    const { page, context } = await look('author@meridian');
    await page.goto(`/drafts/${name}`);
    await page.locator('.audiences').waitFor();
    await context.route('**/graphql', (route) => route.abort());
    await summary(page).fill('The word is zymurgy.');
    await page.getByText(/Not saved: the hub does not answer/).waitFor();

    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await summary(page).inputValue()).toBe('The word is zymurgy.');

    await context.unroute('**/graphql');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You read what is public.').waitFor();
    expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain('zymurgy');
  });

  it('writes over nobody: where a colleague wrote meanwhile, both texts are shown and one is chosen', async () => {
    const name = await aDraft('Two at one draft');
    const { page } = await look('author@meridian');
    await page.goto(`/drafts/${name}`);
    await page.locator('.audiences').waitFor();
    const pulled = await author.drafts.pull(name);
    const portions = (pulled?.portions ?? []).map((portion) =>
      portion.type === 'SUMMARY' ? { ...portion, content: { text: 'Theirs.' } } : portion,
    );
    accepted(await author.drafts.push({ kind: 'PRACTICE', revises: pulled?.revises ?? null, portions }));

    await summary(page).fill('Mine.');
    const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else wrote meanwhile' });
    await conflict.waitFor();
    expect(await summaryOf(name)).toBe('Theirs.');
    expect(await conflict.innerText()).toMatch(/Mine\.[^]*Theirs\./);
    await conflict.getByLabel(/Yours/).check();
    await page.getByRole('button', { name: 'Go on with these' }).click();

    await saved(page).waitFor();
    expect(await summaryOf(name)).toBe('Mine.');
  });

  it('is led by the keyboard to what is wrong, at its portion', async () => {
    const name = await aDraft('With a fault');
    const { page } = await look('author@meridian');
    await page.goto(`/drafts/${name}`);
    await page.locator('.audiences').waitFor();

    await summary(page).fill('');
    await page.getByText(/Not saved: 1 thing to mend/).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).focus();
    await page.keyboard.press('Enter');

    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Summary'));
    expect(
      await page
        .getByRole('region', { name: /Summary/ })
        .getByRole('alert')
        .innerText(),
    ).not.toBe('');
    expect(await summaryOf(name)).toBe('First words.');
  });
});

describe('whoever does not write', () => {
  it.each(['researcher@ostrava', 'handler@tern', 'author@tern'])(
    'is shown nothing of others’ drafts: %s',
    async (who) => {
      const name = await aDraft('For its source alone');
      const { page, network } = await look(who);

      await page.goto(`/drafts/${name}`);

      await page.getByRole('heading', { name: 'There is nothing here that you can read' }).waitFor();
      expect(await network.text()).not.toContain('For its source alone');
    },
  );
});
