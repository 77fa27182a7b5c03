import type { Seamark } from '@seamark/sdk';
import type { Page } from 'playwright-core';

/** Every screen of the console, in every state that looks different. */
export const SCREEN_NAMES = [
  'front page',
  'sign in',
  'feed',
  'feed, filtered',
  'feed, filter open',
  'feed, nothing fits',
  'feed, shortcuts',
  'feed, copy as',
  'advisory',
  'advisory, redacted',
  'advisory, withdrawn',
  'advisory, past view',
  'nothing here',
] as const;

/** A screen in one of its states. */
export interface Screen {
  readonly name: (typeof SCREEN_NAMES)[number];
  /** Who looks; undefined for a visitor. */
  readonly account?: string;
  /** Goes there, and waits until all is shown. */
  readonly open: (page: Page) => Promise<void>;
}

const AGENCY = 'handler@cert';
const RESEARCHER = 'researcher@ostrava';

/** How to come to each. @param agency - finds advisories of the sample by what they are */
export async function screens(agency: Seamark): Promise<readonly Screen[]> {
  const { items } = await agency.advisories.list({ first: 100 }).page();
  const named = (fits: (item: (typeof items)[number]) => boolean): string => items.find(fits)?.name ?? '';
  const rich = named(({ title }) => title?.startsWith('Invitation descriptions') === true);
  const open = named(({ title }) => title?.startsWith('Fallback routing') === true);
  const withdrawn = named(({ state }) => state === 'WITHDRAWN');
  const revised = named(({ revision }) => revision > 1);
  return [
    { name: 'front page', open: at('/', '.front-list li') },
    { name: 'sign in', open: at('/sign-in', '.sample') },
    { name: 'feed', account: AGENCY, open: atFeed('') },
    { name: 'feed, filtered', account: AGENCY, open: atFeed('?severity=HIGH,CRITICAL&sector=GOVERNMENT') },
    { name: 'feed, filter open', account: AGENCY, open: then(atFeed(''), pressed('Filter', '.filter-picker legend')) },
    { name: 'feed, nothing fits', account: AGENCY, open: at('/feed?q=zymurgy', '.feed-list .empty') },
    { name: 'feed, shortcuts', account: AGENCY, open: then(atFeed(''), keyed('?', '[role=dialog]')) },
    { name: 'feed, copy as', account: AGENCY, open: then(atFeed(''), pressed('Copy as', '[role=menuitem]')) },
    { name: 'advisory', account: AGENCY, open: at(`/a/${rich}`, '.portion') },
    { name: 'advisory, redacted', account: RESEARCHER, open: at(`/a/${open}`, '.redaction-card') },
    { name: 'advisory, withdrawn', account: AGENCY, open: at(`/a/${withdrawn}`, '.withdrawn') },
    {
      name: 'advisory, past view',
      account: AGENCY,
      open: then(at(`/a/${revised}`, '.revisions li:last-child a'), async (page) => {
        await page.locator('.revisions li:last-child a').click();
        await page.getByText('Not the latest').waitFor();
      }),
    },
    { name: 'nothing here', open: at('/a/SMK-00000-00000', 'main.empty h1') },
  ];
}

type Step = (page: Page) => Promise<void>;

function at(path: string, shown: string): Step {
  return async (page) => {
    await page.goto(path);
    await page.locator(shown).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
  };
}

function atFeed(search: string): Step {
  return then(at(`/feed${search}`, '.feed-row'), async (page) => {
    await page.getByText('Live', { exact: true }).waitFor();
  });
}

function then(first: Step, second: Step): Step {
  return async (page) => {
    await first(page);
    await second(page);
  };
}

function pressed(button: string, shown: string): Step {
  return async (page) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.locator(shown).first().waitFor();
  };
}

function keyed(key: string, shown: string): Step {
  return async (page) => {
    await page.keyboard.press(key);
    await page.locator(shown).first().waitFor();
  };
}
