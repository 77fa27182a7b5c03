import { accepted, amber, clear, green, prose, type PortionInput, red, severity, source } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { openConsole } from './console.js';
import { everythingOf } from './everything-of.js';

const { as, look } = await openConsole();

const TITLE = 'Assistants finish what strangers began';
const MEMBERS = 'Members see it in the second turn, by the word quixotic.';
const AGENCIES = 'Governments learn that the router skips the zymurgy filter.';
const SAMPLE = 'The sample itself begins with floccinaucinihilipilification.';

const portions: readonly PortionInput[] = [
  prose('TITLE')(TITLE, clear()),
  source(clear()),
  severity({ scheme: 'QUALITATIVE', level: 'HIGH', value: 'high' }, clear()),
  prose('SUMMARY')('What everybody may know of it.', clear()),
  prose('DETECTION')(MEMBERS, green()),
  prose('TECHNICAL_DETAIL')(AGENCIES, amber({ sectors: ['GOVERNMENT'] })),
  prose('PROMPT_SAMPLE')(SAMPLE, red('second@cert')),
];

describe('an advisory with four markings', () => {
  it('arrives while they watch at an agency, a researcher and a visitor, and shows each what it may read', async () => {
    const author = as('author@meridian');
    const readers = await Promise.all([look('handler@cert'), look('researcher@ostrava'), look()]);
    const [agency, researcher, visitor] = readers;
    for (const { page } of readers) {
      await page.goto('/feed');
      await page.getByText('Live', { exact: true }).waitFor();
    }

    accepted(await author.advisories.publishNow({ kind: 'SAFEGUARD_CIRCUMVENTION', portions: [...portions] }));

    for (const { page } of readers) {
      const bar = page.getByRole('button', { name: 'Show 1 new advisory' });
      await bar.waitFor();
      expect(await page.getByRole('link', { name: TITLE }).count()).toBe(0);
      await bar.click();
      await page.locator('.feed-row-title', { hasText: TITLE }).click();
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    }

    await agency.page.getByText(AGENCIES).waitFor();
    await researcher.page.getByText(MEMBERS).waitFor();
    await agency.page.getByText('You can read 6 of 7 portions').waitFor();
    await researcher.page.getByText('You can read 5 of 7 portions').waitFor();
    await visitor.page.getByText('You can read 4 of 7 portions').waitFor();
    await researcher.page.getByText('[redacted: TLP:RED, Prompt sample]').waitFor();

    const held = await Promise.all(readers.map(everythingOf));
    const words = ['quixotic', 'zymurgy', 'floccinaucinihilipilification'];
    expect(held.map((text) => words.filter((word) => text.includes(word)))).toEqual([
      ['quixotic', 'zymurgy'],
      ['quixotic'],
      [],
    ]);
    expect(readers.flatMap(({ breaches }) => breaches)).toEqual([]);
  });

  it('loses on the open page what is marked more narrowly, without a reload', async () => {
    const author = as('author@meridian');
    const draft = { kind: 'VULNERABILITY', portions: portions.slice(0, 5) } as const;
    const { advisory } = accepted(await author.advisories.publishNow(draft));
    const { page } = await look('researcher@ostrava');
    await page.goto(`/a/${advisory.name}`);
    await page.getByText(MEMBERS).waitFor();

    const narrowed = draft.portions.map((portion, at) => ({
      ...portion,
      id: advisory.portions[at]?.id,
      ...(portion.type === 'DETECTION' && { marking: amber({ sectors: ['GOVERNMENT'] }) }),
    }));
    const { name, viewKey: expectViewKey } = advisory;
    accepted(await author.advisories.revise({ name, expectViewKey, portions: narrowed }));

    await page.getByText('[redacted: TLP:AMBER, Detection]').waitFor();
    await page.getByText('This advisory has just changed.').waitFor();
    expect(await page.content()).not.toContain('quixotic');
  });

  it('that is narrowed as a whole leaves the list and the page of whoever may no longer know of it', async () => {
    const author = as('author@meridian');
    const secret = 'Only for a moment was this for members';
    const { advisory } = accepted(
      await author.advisories.publishNow({ kind: 'PRACTICE', portions: [prose('TITLE')(secret, green())] }),
    );
    const [list, open] = await Promise.all([look('researcher@ostrava'), look('researcher@ostrava')]);
    await list.page.goto('/feed');
    await list.page.getByText(secret).first().waitFor();
    await list.page.getByText('Live', { exact: true }).waitFor();
    await open.page.goto(`/a/${advisory.name}`);
    await open.page.getByRole('heading', { name: secret }).waitFor();

    const { name, viewKey: expectViewKey, portions: told } = advisory;
    const title = { ...prose('TITLE')(secret, amber({ organizations: ['tern-cloud'] })), id: told[0]?.id };
    accepted(await author.advisories.revise({ name, expectViewKey, portions: [title] }));

    await open.page.getByText('There is nothing here that you can read').waitFor();
    await list.page.getByText(secret).first().waitFor({ state: 'detached' });
    for (const { page } of [list, open]) expect(await page.content()).not.toContain(secret);
  });
});

describe('an advisory on the screen', () => {
  it('is gone though it was narrowed after it was answered, and before its feed began', async () => {
    const author = as('author@meridian');
    const secret = 'Narrowed in between';
    const { advisory } = accepted(
      await author.advisories.publishNow({ kind: 'PRACTICE', portions: [prose('TITLE')(secret, green())] }),
    );
    const { page } = await look('researcher@ostrava');
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    await page.routeWebSocket('**/graphql', async (socket) => {
      await begun;
      socket.connectToServer();
    });
    await page.goto(`/a/${advisory.name}`);
    await page.getByRole('heading', { name: secret }).waitFor();

    const { name, viewKey: expectViewKey, portions: told } = advisory;
    const title = { ...prose('TITLE')(secret, amber({ organizations: ['tern-cloud'] })), id: told[0]?.id };
    accepted(await author.advisories.revise({ name, expectViewKey, portions: [title] }));
    begin();

    await page.getByText('There is nothing here that you can read').waitFor({ timeout: 20_000 });
    expect(await page.content()).not.toContain(secret);
  });
});

describe('an address', () => {
  it('of what one may not know of reads like one that nobody ever used', async () => {
    const { advisory } = accepted(
      await as('author@meridian').advisories.publishNow({
        kind: 'PRACTICE',
        portions: [prose('TITLE')('For one organization', amber({ organizations: ['tern-cloud'] }))],
      }),
    );
    const { page } = await look('researcher@ostrava');
    const shownAt = async (name: string): Promise<string> => {
      await page.goto(`/a/${name}`);
      await page.getByRole('heading', { level: 1, name: 'There is nothing here that you can read' }).waitFor();
      return `${await page.title()}\n${await page.locator('#main').innerHTML()}`;
    };

    expect(await shownAt(advisory.name)).toBe(await shownAt('SMK-00000-00000'));
  });
});
