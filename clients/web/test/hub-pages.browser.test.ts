import { accepted, amber, clear, prose, source } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';
import { everythingOf } from './everything-of.js';

const { as, look } = await openConsole();

describe('the organizations', () => {
  it('are found by a word, and each shows what of it its reader may read, and no more', async () => {
    const [open, secret] = ['Told to all by one organization', 'For one organization, by the word zymurgy'];
    for (const [title, marking] of [
      [open, clear()],
      [secret, amber({ organizations: ['national-cert'] })],
    ] as const) {
      const portions = [prose('TITLE')(title, marking), source(marking)];
      accepted(await as('author@meridian').advisories.publishNow({ kind: 'INCIDENT', portions }));
    }
    const [researcher, agency] = [await look('researcher@ostrava'), await look('handler@cert')];
    for (const { page } of [researcher, agency]) {
      await page.goto('/orgs');
      await page.locator('.plain-table').waitFor();
      await page.getByLabel('Search organizations').fill('meridian');
      await page.waitForURL('**/orgs?q=meridian');
      expect(await page.locator('.plain-table tbody tr').count()).toBe(1);
      await page.getByRole('link', { name: 'Meridian Labs' }).click();
      await page.getByRole('heading', { level: 1, name: 'Meridian Labs' }).waitFor();
      await page.getByText(open).waitFor();
    }

    await agency.page.getByText(secret).waitFor();
    expect(await everythingOf(researcher)).not.toContain('zymurgy');
    expect([...researcher.breaches, ...agency.breaches]).toEqual([]);
  });

  it('that there are not read like any other address of nothing', async () => {
    const { page } = await look('researcher@ostrava');

    await page.goto('/orgs/no-such-organization');

    await page.getByText('There is nothing here that you can read').waitFor();
  });
});

describe('the taxonomies', () => {
  it('are searched within by plain words, and a term leads to its relatives and to what is sorted under it', async () => {
    const { page, breaches } = await look('researcher@ostrava');
    await page.goto('/taxonomy');
    await page.getByRole('link', { name: /ATLAS/ }).first().click();
    await page.getByLabel('Search terms').fill('prompt injection');
    await page.getByRole('link', { name: 'LLM Prompt Injection', exact: true }).click();

    await page.getByRole('heading', { level: 1, name: 'LLM Prompt Injection' }).waitFor();
    await page.getByRole('region', { name: 'Below it' }).waitFor();
    const told = await as('researcher@ostrava').taxonomies.advisories('ATLAS', 'AML.T0051', 50).page();
    await page.locator('.front-list li').first().waitFor();
    expect(await page.locator('.front-title').allTextContents()).toEqual(told.items.map(({ title }) => title));
    await page.getByRole('link', { name: 'Search and count them' }).click();
    await page.locator('.result-title').first().waitFor();
    expect(await page.locator('.result-title').count()).toBe(told.items.length);
    expect(breaches).toEqual([]);
  });
});

describe('the status', () => {
  it('says that the hub serves and the feed is live, and tells of an event in the moment it comes', async () => {
    const { page, breaches } = await look('handler@cert');
    await page.goto('/status');
    await page.getByText('Ready', { exact: true }).waitFor();
    await page.getByText('Live', { exact: true }).waitFor();

    const portions = [prose('TITLE')('It happens now', clear())];
    const { advisory } = accepted(
      await as('author@meridian').advisories.publishNow({ kind: 'PRACTICE', portions: [...portions] }),
    );

    await page.getByRole('link', { name: advisory.name }).waitFor();
    await page.getByText('It came after').waitFor();
    expect(breaches).toEqual([]);
  });
});
