import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import {
  accepted,
  ADVISORY_KIND_VALUES,
  amber,
  clear,
  green,
  prose,
  type PortionInput,
  red,
  severity,
  source,
} from '@seamark/sdk';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../src/words/names.js';
import { openConsole } from './console.js';
import { everythingOf } from './everything-of.js';

const { as, look } = await openConsole();

/** Each audience learns a word of its own. */
const portions: readonly PortionInput[] = [
  prose('TITLE')('Routers pass on what they should stop', clear()),
  source(clear()),
  severity({ scheme: 'QUALITATIVE', level: 'LOW', value: 'low' }, clear()),
  prose('SUMMARY')('Everybody learns of it by the word borogove.', clear()),
  prose('DETECTION')('Members find it by the word quixotic.', green()),
  prose('TECHNICAL_DETAIL')('Governments learn of the zymurgy filter.', amber({ sectors: ['GOVERNMENT'] })),
  prose('PROMPT_SAMPLE')('The sample says floccinaucinihilipilification.', red('second@cert')),
];
const { advisory } = accepted(
  await as('author@meridian').advisories.publishNow({ kind: 'THREAT_ACTIVITY', portions: [...portions] }),
);

async function openResearch(page: Page, search = ''): Promise<void> {
  await page.goto(`/research${search}`);
  await page.locator('.result-title, .research-found .empty').first().waitFor();
}

describe('a researcher', () => {
  it('finds by a word, narrows by what is counted, leaves a kind out, and sends the address to a colleague', async () => {
    const { page, another, breaches } = await look('researcher@ostrava');
    await openResearch(page);
    const all = Number(await page.locator('.sums dd').first().textContent());

    await page.keyboard.press('/');
    await page.keyboard.type('model');
    await page.keyboard.press('Enter');
    await page.locator('.result-hit mark').first().waitFor();
    await page.locator('.facet', { hasText: 'High' }).getByRole('checkbox').check();
    await page.locator('.narrowed-by', { hasText: 'High' }).waitFor();
    const { advisories } = as('researcher@ostrava');
    const [most] = await advisories.facets('KIND', { where: { search: 'model', severities: ['HIGH'] } });
    const kind = ADVISORY_KIND_VALUES.find((value) => value === most?.key) ?? expect.unreachable();
    await page.getByRole('button', { name: `Leave out ${kindNames[kind]}` }).click();
    await page.locator('.narrowed-by', { hasText: `without ${kindNames[kind]}` }).waitFor();
    await page.locator('.results[aria-busy=false]').waitFor();

    expect(new URL(page.url()).search).toBe(`?q=model&kind=-${kind}&severity=HIGH`);
    const titles = await page.locator('.result-title').allTextContents();
    const told = await advisories
      .search('model', { where: { severities: ['HIGH'], not: [{ kinds: [kind] }] }, first: 50 })
      .page();
    expect(titles).toEqual(told.items.map(({ title }) => title));
    expect(titles.length).toBeLessThan(all);

    const colleague = await another();
    await colleague.goto(page.url());
    await colleague.locator('.result-title').first().waitFor();
    expect(await colleague.locator('.result-title').allTextContents()).toEqual(titles);
    expect(breaches).toEqual([]);
  });

  it('goes through the chart by keyboard, shows one month alone, and reads the same as a table', async () => {
    const { page } = await look('researcher@ostrava');
    await openResearch(page);
    const bars = page.locator('.month-bar');
    await bars.last().waitFor();
    const said = (await bars.last().getAttribute('aria-label')) ?? '';
    const [, month = '', count = ''] = /^(\w+ \d{4}), (\d+) advisor/.exec(said) ?? [];

    await page.locator('.month-bar[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');

    await page.locator('.narrowed-by', { hasText: month }).waitFor();
    await page.locator('.results-head', { hasText: new RegExp(`^${count} advisor`) }).waitFor();
    expect(await page.locator('.month-bar').last().getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('link', { name: 'Table' }).click();
    expect(await page.locator('.month-table tbody tr').first().textContent()).toMatch(
      new RegExp(`^${month}.*${count}$`),
    );
  });

  it('goes back to before all of it, and is told so', async () => {
    const { page } = await look('researcher@ostrava');
    await openResearch(page);

    await page.getByLabel('Show the archive as it stood').fill('2001-02-03');

    await page.getByText('as it stood when 3 Feb 2001 began, in UTC').waitFor();
    await page.getByRole('heading', { name: 'Nothing that you can read matches' }).waitFor();
    await page.getByRole('link', { name: 'Return to now' }).click();
    await page.locator('.result-title').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('takes it away as files whose sums the manifest says, and cites that', async () => {
    const { page, context, breaches } = await look('researcher@ostrava');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openResearch(page, '?kind=THREAT_ACTIVITY');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Ready').first().waitFor();

    const fetched = async (name: string): Promise<Buffer> => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: `Download ${name}` }).click();
      return buffer(await (await downloading).createReadStream());
    };
    const file = await fetched('advisories.jsonl');
    const manifest = await fetched('MANIFEST.json');
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByText('Copied').waitFor();

    expect(file.toString()).toContain('quixotic');
    expect(file.toString()).not.toMatch(/zymurgy|floccinaucinihilipilification/);
    expect(manifest.toString()).toContain(sha256(file));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(sha256(manifest));
    expect(breaches).toEqual([]);
  });
});

describe('a search', () => {
  it.each([
    ['researcher@ostrava', ['borogove', 'quixotic']],
    ['handler@cert', ['borogove', 'quixotic', 'zymurgy']],
    [undefined, ['borogove']],
  ] as const)(
    'finds for %s what it may read, and leaves no word of the rest in the browser',
    async (account, known) => {
      const words = ['borogove', 'quixotic', 'zymurgy', 'floccinaucinihilipilification'];
      const seen = await look(account);
      await openResearch(seen.page, '?kind=THREAT_ACTIVITY');
      const found: string[] = [];
      for (const word of words) {
        await openResearch(seen.page, `?q=${word}`);
        if ((await seen.page.locator('.result-title').count()) > 0) found.push(word);
      }
      expect(found).toEqual(known);

      const clean = await look(account);
      await openResearch(clean.page, '?kind=THREAT_ACTIVITY');
      await clean.page.locator('.month-bar').first().waitFor();
      await openResearch(clean.page, '?q=routers');
      const held = await everythingOf(clean);
      expect(words.filter((word) => held.includes(word) && !(known as readonly string[]).includes(word))).toEqual([]);
    },
  );

  it('is dropped from the screen when what it shows is narrowed', async () => {
    const title = 'For members until it was narrowed';
    const author = as('author@meridian');
    const told = accepted(
      await author.advisories.publishNow({ kind: 'SOCIETAL_HARM', portions: [prose('TITLE')(title, green())] }),
    ).advisory;
    const { page } = await look('researcher@ostrava');
    await openResearch(page, '?kind=SOCIETAL_HARM');
    await page.getByText(title).waitFor();
    await page.waitForLoadState('networkidle');

    const { name, viewKey: expectViewKey } = told;
    const portion = { ...prose('TITLE')(title, amber({ organizations: ['tern-cloud'] })), id: told.portions[0]?.id };
    accepted(await author.advisories.revise({ name, expectViewKey, portions: [portion] }));

    await page.getByText(title).waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(title);
  });

  it('that the hub cannot take says why, and the words stay', async () => {
    const { page } = await look('researcher@ostrava');
    const many = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');

    await openResearch(page, `?q=${encodeURIComponent(many)}`);

    expect(await page.locator('.research-found .empty[role=alert]').textContent()).toContain('32');
    expect(await page.locator('#research-search').inputValue()).toBe(many);
  });

  it('is had elsewhere as a command that finds the same', async () => {
    const { page, context } = await look('researcher@ostrava');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openResearch(page, '?q=routers&kind=THREAT_ACTIVITY');
    await page.getByRole('button', { name: 'Copy as' }).click();
    await page.getByRole('menuitem', { name: 'Command for a terminal' }).click();

    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `npx seamark search routers --where 'kind=THREAT_ACTIVITY'`,
    );
    expect(await page.locator('.result-facts').first().textContent()).toContain(advisory.name);
  });
});

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('a view that is saved', () => {
  it('is kept by the hub, found in another browser, and forgotten when it is deleted', async () => {
    const { page, breaches } = await look('researcher@ostrava');
    await openResearch(page, '?severity=HIGH&kind=-PRACTICE');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByLabel('Name').fill('High Ones');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('dialog .problem:not(:empty)').waitFor();
    await page.getByLabel('Name').fill('high-ones');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'high-ones' }).waitFor();

    const elsewhere = await look('researcher@ostrava');
    await openResearch(elsewhere.page);
    await elsewhere.page.getByRole('link', { name: 'high-ones' }).click();
    await elsewhere.page.waitForURL('**/research?kind=-PRACTICE&severity=HIGH');
    expect(await elsewhere.page.getByRole('link', { name: 'high-ones' }).getAttribute('aria-current')).toBe('page');
    // The feed's address cannot say what it leaves out.
    await elsewhere.page.goto('/feed');
    await elsewhere.page.locator('.saved-views').waitFor({ state: 'attached' });
    expect(await elsewhere.page.getByRole('link', { name: 'high-ones' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Delete the view high-ones' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('link', { name: 'high-ones' }).waitFor({ state: 'detached' });
    expect(await as('researcher@ostrava').subscriptions.list()).toEqual([]);
    expect(breaches).toEqual([]);
  });
});
