import { accepted, amber, clear, prose, type PortionInput } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';
import { everythingOf } from './everything-of.js';

const { as, look } = await openConsole();

const portions: readonly PortionInput[] = [
  prose('TITLE')('Asked for in its own language', clear()),
  prose('DETECTION')(
    'Governments see `<img src=x onerror=alert(1)>` and the word zymurgy.',
    amber({ sectors: ['GOVERNMENT'] }),
  ),
];
accepted(await as('author@meridian').advisories.publishNow({ kind: 'PRACTICE', portions: [...portions] }));

describe('the API explorer', () => {
  it('answers an example as whoever is signed in, and shows no word that they may not read', async () => {
    const [agency, researcher] = [await look('handler@cert'), await look('researcher@ostrava')];
    for (const { page } of [agency, researcher]) {
      await page.goto('/explore');
      await page.getByRole('link', { name: 'Portions, and what is withheld of them' }).click();
      await page.getByLabel('Query').focus();
      await page.keyboard.press('Control+Enter');
      await page.locator('.answer').waitFor();
      await page.getByText('Asked for in its own language').waitFor();
    }

    expect(await agency.page.locator('.answer').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await agency.page.locator('.answer img').count()).toBe(0);
    expect(await everythingOf(researcher)).not.toContain('zymurgy');
    expect([...agency.breaches, ...researcher.breaches]).toEqual([]);
  });

  it('keeps what was typed where the hub has something against it, and says what', async () => {
    const { page } = await look('handler@cert');
    await page.goto('/explore');
    await page.getByLabel('Query').fill('{ advisories { nodes { nmae } } }');
    await page.getByRole('button', { name: 'Run' }).click();

    await page.locator('.answer', { hasText: 'nmae' }).waitFor();
    expect(await page.getByLabel('Query').inputValue()).toBe('{ advisories { nodes { nmae } } }');
    await page.getByLabel('Variables').fill('{ "first": ');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('The variables are no JSON.').waitFor();
  });

  it('leads from what one may ask to each type, and copies the question as a command', async () => {
    const { page, context, breaches } = await look();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/explore?example=latest');
    await page.getByRole('button', { name: 'AdvisoryConnection!' }).click();
    await page.getByRole('heading', { level: 3, name: 'AdvisoryConnection' }).waitFor();
    await page.getByRole('button', { name: 'Back to Query' }).click();
    await page.getByRole('heading', { level: 3, name: 'Query' }).waitFor();

    await page.getByRole('button', { name: 'Copy as a command' }).click();

    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^npx seamark api -F 'first=5' 'query Latest\(\$first: Int\) \{ advisories/,
    );
    expect(breaches).toEqual([]);
  });
});
