import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';
import { everythingOf } from './everything-of.js';

const { as, look } = await openConsole();

describe('a steward of the hub', () => {
  it('admits an organization, makes a hidden community, lets it join, and takes it out again', async () => {
    const { page, breaches } = await look('steward@hub');
    await page.goto('/orgs');
    await page.getByRole('button', { name: 'Admit an organization' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Kestrel Robotics');
    await page.getByLabel('Handle', { exact: true }).fill('kestrel-robotics');
    await page.getByLabel('Country').fill('cz');
    await page.getByRole('button', { name: 'Admit it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kestrel Robotics' }).waitFor();
    await page.getByText('Czechia').waitFor();

    await page.getByRole('link', { name: 'Communities' }).click();
    await page.getByRole('button', { name: 'New community' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Quiet circle');
    await page.getByLabel('Handle', { exact: true }).fill('quiet-circle');
    await page.getByRole('checkbox', { name: /^Listed/ }).uncheck();
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quiet circle' }).waitFor();
    await page.getByText('Nobody is in it yet.').waitFor();

    await page.getByRole('button', { name: 'Add an organization' }).click();
    await page.getByLabel('Handle of the organization').fill('kestrel-robotics');
    await page.getByRole('button', { name: 'Add an organization' }).last().click();
    await page.getByText('Kestrel Robotics is in the community.').waitFor();
    await page.getByRole('button', { name: 'Remove Kestrel Robotics' }).click();
    await page.getByText('until that is marked anew').waitFor();
    await page.getByRole('button', { name: 'Remove now' }).click();
    await page.getByText('Nobody is in it yet.').waitFor();
    expect(breaches).toEqual([]);
  });

  it('is told why an organization is not admitted, and types nothing twice', async () => {
    const { page } = await look('steward@hub');
    await page.goto('/orgs');
    await page.getByRole('button', { name: 'Admit an organization' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Heron Works');
    await page.getByLabel('Handle', { exact: true }).fill('Heron Works!');

    await page.getByRole('button', { name: 'Admit it' }).click();

    await page.locator('dialog .problem:not(:empty)').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Heron Works');
    expect(await page.getByLabel('Handle', { exact: true }).inputValue()).toBe('Heron Works!');
  });
});

describe('whoever runs no community', () => {
  it('sees neither who is in one, nor a hidden one, nor a way to change any', async () => {
    const { administration } = as('steward@hub');
    await administration.createCommunity({ handle: 'zymurgy-circle', name: 'Zymurgy circle', listed: false });
    const seen = await look('researcher@ostrava');
    await seen.page.goto('/communities');
    await seen.page.getByRole('link', { name: 'Frontier developers' }).click();
    await seen.page.getByText('is told to stewards of the hub alone').waitFor();
    expect(await seen.page.locator('main').getByRole('button').count()).toBe(0);
    expect(await seen.page.locator('main').textContent()).not.toContain('Tern Cloud');

    await seen.page.goto('/communities/zymurgy-circle');

    await seen.page.getByText('There is nothing here that you can read').waitFor();
    expect(await everythingOf(seen)).not.toContain('Zymurgy circle');
  });
});

describe('the way to other screens', () => {
  it('is one row where the page is narrow, opens by its button, and closes by Escape and by going there', async () => {
    const { page, breaches } = await look('researcher@ostrava', { viewport: { width: 320, height: 640 } });
    await page.goto('/status');
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    await menu.waitFor();
    expect((await page.locator('.side').boundingBox())?.height).toBeLessThan(60);
    await menu.click();
    await page.getByRole('link', { name: 'Taxonomies' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Taxonomies' }).waitFor({ state: 'hidden' });
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);

    await menu.click();
    await page.getByRole('link', { name: 'Taxonomies' }).click();

    await page.getByRole('heading', { level: 1, name: 'Taxonomies' }).waitFor();
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(breaches).toEqual([]);
  });
});
