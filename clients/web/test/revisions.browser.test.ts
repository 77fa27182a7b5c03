import { accepted, amber, clear, green, prose, type PortionInput, red, source } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';
import { everythingOf } from './everything-of.js';

const { as, look } = await openConsole();
const author = as('author@meridian');

const first: readonly PortionInput[] = [
  prose('TITLE')('Two revisions of one warning', clear()),
  source(clear()),
  prose('SUMMARY')('It happened in three of ten trials.', clear()),
  prose('DETECTION')('Members look for the word quixotic.', green()),
  prose('IMPACT')('Whoever reads this reads zymurgy.', green()),
  prose('WORKAROUND')('Ask before anything is sent.', green()),
  prose('PROMPT_SAMPLE')('The sample begins with floccinaucinihilipilification.', red('author@meridian')),
];
const { advisory } = accepted(await author.advisories.publishNow({ kind: 'PRACTICE', portions: [...first] }));
const { name } = advisory;
accepted(
  await author.advisories.revise({
    name,
    expectViewKey: advisory.viewKey,
    portions: first.map((portion, at) => ({
      ...portion,
      id: advisory.portions[at]?.id,
      ...(portion.type === 'SUMMARY' && { content: { text: 'It happened in five of ten trials.' } }),
      ...(portion.type === 'DETECTION' && { marking: amber({ sectors: ['GOVERNMENT'] }) }),
      ...(portion.type === 'WORKAROUND' && { marking: clear() }),
    })),
  }),
);

describe('two revisions of an advisory', () => {
  it('are shown side by side, word by word, and leave by the same button', async () => {
    const { page, breaches } = await look('handler@cert');
    await page.goto(`/a/${name}`);

    await page.getByRole('link', { name: 'Compare with revision 1' }).click();

    const changed = page.getByRole('region', { name: /Summary/ });
    await changed.locator('ins', { hasText: 'five' }).waitFor();
    expect(await changed.locator('del').innerText()).toContain('three');
    await page.getByText('1 portion changed and 1 marked anew').waitFor();
    const marking = page.locator('.changed-marking');
    expect(await marking.innerText()).toMatch(/TLP:GREEN[^]*TLP:CLEAR[^]*opened wider/);

    await page.getByRole('link', { name: 'Hide changes' }).first().click();
    await page.waitForURL(`**/a/${name}`);
    expect(breaches).toEqual([]);
  });

  it('say nothing of what their reader may no longer read, on the page or on its way', async () => {
    const seen = await look('researcher@ostrava');
    await seen.page.goto(`/a/${name}`);
    await seen.page.getByRole('link', { name: 'Compare with revision 1' }).click();

    await seen.page.locator('.changed').first().waitFor();

    const all = await everythingOf(seen);
    expect(all).toContain('zymurgy');
    expect(['quixotic', 'floccinaucinihilipilification'].filter((word) => all.includes(word))).toEqual([]);
  });

  it('cannot be compared by a revision that is none of its reader’s', async () => {
    const { page } = await look('handler@cert');

    await page.goto(`/a/${name}?diff=8b1c6f0e-5c1e-4c53-9d0e-0d7f4f3a2b11`);

    await page.getByText('These two cannot be compared').waitFor();
  });
});

describe('the source of an advisory', () => {
  it('sees it through others’ eyes as the hub redacts it, and is sent no more than they are', async () => {
    const { page, network } = await look('author@meridian');
    await page.goto(`/a/${name}?as=public`);
    await page.getByText('You see what is read by: Public.').waitFor();

    await page.getByText('This audience reads 4 of 7 portions.').waitFor();

    expect(await page.locator('main').innerText()).not.toMatch(/quixotic|zymurgy|floccinauc/);
    const previews = (await network.text()).split('\n').filter((answer) => answer.includes('"withheldCount":3'));
    expect(previews.length).toBeGreaterThan(0);
    for (const preview of previews) expect(preview).not.toMatch(/quixotic|zymurgy|floccinauc/);

    await page.getByRole('link', { name: 'Government' }).click();
    await page.getByText('Members look for the word quixotic.').waitFor();
    await page.getByRole('link', { name: 'Leave this view' }).click();
    await page.getByText('floccinaucinihilipilification').waitFor();
  });

  it('is told who reads what in a table that keyboards can scroll', async () => {
    const { page } = await look('author@meridian');
    await page.goto(`/a/${name}`);
    await page.getByRole('link', { name: 'Who reads what' }).click();

    const row = page.getByRole('row', { name: /Impact/ });
    await row.waitFor();

    const cells = await row.getByRole('cell').allInnerTexts();
    expect(cells.slice(0, 2)).toEqual(['Redacted', 'Reads it']);
    expect(await page.locator('.table-scroll').getAttribute('tabindex')).toBe('0');
    await page.getByRole('link', { name: 'Members' }).last().click();
    await page.getByText('You see what is read by: Members.').waitFor();
  });

  it('is the only one who may: others are shown neither, whatever their address says', async () => {
    const { page } = await look('handler@cert');

    await page.goto(`/a/${name}?as=public`);
    await page.getByText('It happened in five of ten trials.').waitFor();

    expect(await page.getByRole('navigation', { name: 'See as' }).count()).toBe(0);
    expect(await page.getByText('You see what is read by').count()).toBe(0);
  });
});

describe('an author whose warning went too far', () => {
  it('marks a portion anew, is told who had read it, and its readers have it no more', async () => {
    const secret = 'Only governments were meant to read of the nudiustertian switch.';
    const told = [prose('TITLE')('Went too far', clear()), source(clear()), prose('INDICATORS')(secret, green())];
    const { advisory: wide } = accepted(await author.advisories.publishNow({ kind: 'PRACTICE', portions: told }));
    const reader = await look('researcher@ostrava');
    await reader.page.goto(`/a/${wide.name}`);
    await reader.page.getByText(secret).waitFor();
    const { page, breaches } = await look('author@meridian');
    await page.goto(`/a/${wide.name}?show=audiences`);

    await page.locator('.mark-anew summary', { hasText: 'Indicators' }).click();
    const picker = page.getByRole('group', { name: 'Marking', exact: true });
    await picker.getByLabel('Label').selectOption('AMBER');
    await picker.getByLabel('Government').check();
    await page.getByRole('button', { name: 'Mark 1 portion anew now' }).click();

    await page.getByText('Read by 1 person of Ostrava Technical University.').waitFor();
    await reader.page.getByText('[redacted: TLP:AMBER, Indicators]').waitFor();
    expect(await reader.page.content()).not.toContain('nudiustertian');
    const cells = page.getByRole('row', { name: /Indicators/ }).getByRole('cell');
    await cells.nth(1).filter({ hasText: 'Redacted' }).waitFor();
    expect(breaches).toEqual([]);
  });
});
