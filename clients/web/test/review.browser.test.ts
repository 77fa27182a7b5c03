import { accepted, clear, prose, source } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';

const { as, look } = await openConsole();
const author = as('author@meridian');

async function aDraft(title: string): Promise<string> {
  const portions = [prose('TITLE')(title, clear()), source(clear()), prose('SUMMARY')('First words.', clear())];
  return accepted(await author.advisories.draft({ kind: 'PRACTICE', portions })).advisory.name;
}

describe('a draft in review', () => {
  it('is submitted, returned with a reason, mended, approved by a second person and published', async () => {
    const name = await aDraft('Read by two before it is read by all');
    const [writer, reviewer] = [await look('author@meridian'), await look('reviewer@meridian')];
    const { page } = writer;
    await page.goto(`/drafts/${name}`);
    await page
      .getByRole('region', { name: /Summary/ })
      .getByRole('textbox')
      .first()
      .fill('Last words, typed just now.');
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.waitForURL(`**/a/${name}`);
    await page.getByText('Submitted by author@meridian').waitFor();
    expect((await author.advisories.get(name))?.summary).toBe('Last words, typed just now.');

    await reviewer.page.goto('/drafts');
    await reviewer.page.getByRole('link', { name: 'Read by two before it is read by all' }).click();
    await reviewer.page.getByRole('button', { name: 'Return' }).click();
    await reviewer.page.getByText('Say what is to be changed first.').waitFor();
    await reviewer.page.getByLabel('To its authors, in Markdown').fill('Say **which** model.');
    await reviewer.page.getByRole('button', { name: 'Return' }).click();
    await reviewer.page.getByText('Returned by reviewer@meridian').waitFor();

    await page.goto(`/drafts/${name}`);
    await page.getByText('Returned by reviewer@meridian').waitFor();
    await page.getByText('Say which model.').waitFor();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.waitForURL(`**/a/${name}`);

    await reviewer.page.goto(`/a/${name}`);
    await reviewer.page.getByRole('button', { name: 'Approve' }).click();
    await reviewer.page.getByText('Approved by reviewer@meridian').waitFor();
    expect(await reviewer.page.getByRole('button', { name: 'Publish' }).count()).toBe(0);

    await page.reload();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByLabel(/^Type SMK/).fill(name);
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.locator('.review').waitFor({ state: 'detached' });
    const visitor = await look();
    await visitor.page.goto(`/a/${name}`);
    await visitor.page.getByRole('heading', { level: 1, name: 'Read by two before it is read by all' }).waitFor();
    expect([writer, reviewer, visitor].flatMap(({ breaches }) => breaches)).toEqual([]);
  });

  it('is not approved by whoever wrote it, and tells nobody outside of the turns', async () => {
    const name = await aDraft('Nobody else is told');
    const draft = await author.advisories.get(name);
    accepted(await author.reviews.submit(draft ?? expect.unreachable()));
    const [writer, agency] = [await look('author@meridian'), await look('handler@cert')];

    await writer.page.goto(`/a/${name}`);
    await writer.page.getByRole('button', { name: 'Take it back' }).waitFor();
    expect(await writer.page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await agency.page.goto(`/a/${name}`);
    await agency.page.getByText('There is nothing here that you can read').waitFor();
    expect(await agency.network.text()).not.toContain('Nobody else is told');

    await writer.page.getByRole('button', { name: 'Take it back' }).click();
    await writer.page.getByText('Returned by author@meridian').waitFor();
    expect((await author.advisories.get(name))?.state).toBe('DRAFT');
  });
});

describe('an advisory that its source withdraws', () => {
  it('is struck out before the eyes of its readers, who are told why as far as the reason goes', async () => {
    const title = 'Could not be repeated';
    const { advisory } = accepted(
      await author.advisories.publishNow({
        kind: 'INCIDENT',
        portions: [prose('TITLE')(title, clear()), source(clear())],
      }),
    );
    const [writer, visitor] = [await look('author@meridian'), await look()];
    await visitor.page.goto(`/a/${advisory.name}`);
    await visitor.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await visitor.page.waitForLoadState('networkidle');

    const { page } = writer;
    await page.goto(`/a/${advisory.name}`);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: 'Withdraw now' }).click();
    await page.getByText('Say why first.').waitFor();
    await page.getByLabel('Why, in Markdown').fill('Counsel says **quokka**.');
    await page.getByLabel(/^Type SMK/).fill(advisory.name);
    await page.getByRole('button', { name: 'Withdraw now' }).click();

    await page.getByText('Counsel says quokka.').waitFor();
    await visitor.page.getByText('This advisory was withdrawn').waitFor();
    await visitor.page.getByText('Its source gives you no reason.').waitFor();
    expect(await visitor.network.text()).not.toContain('quokka');
    expect(await page.getByRole('button', { name: 'Withdraw' }).count()).toBe(0);
    expect([...writer.breaches, ...visitor.breaches]).toEqual([]);
  });
});
