import { accepted, clear, prose, type Seamark } from '@seamark/sdk';
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
  'research',
  'research, narrowed',
  'research, searched',
  'research, as a table',
  'research, past day',
  'research, nothing fits',
  'research, for visitors',
  'research, export',
  'research, no export',
  'advisory',
  'advisory, redacted',
  'advisory, withdrawn',
  'advisory, past view',
  'advisory, compared',
  'advisory, who reads what',
  'advisory, marked anew',
  'advisory, seen as everybody',
  'advisory, nothing for an audience',
  'advisory, withdrawing',
  'drafts',
  'draft, in review',
  'draft, begun',
  'draft',
  'draft, marking',
  'draft, publishing',
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
const AUTHOR = 'author@meridian';
const REVIEWER = 'reviewer@meridian';
const RESEARCHER = 'researcher@ostrava';

/** How to come to each. @param as - the hub as some account has it: what the screens show is found by what it is */
export async function screens(as: (account: string) => Seamark): Promise<readonly Screen[]> {
  const { items } = await as(AGENCY).advisories.list({ first: 100 }).page();
  const own = await as(AUTHOR).advisories.list({ first: 100 }).page();
  const named = (fits: (item: (typeof items)[number]) => boolean): string => items.find(fits)?.name ?? '';
  const rich = named(({ title }) => title?.startsWith('Invitation descriptions') === true);
  const open = named(({ title }) => title?.startsWith('Fallback routing') === true);
  const withdrawn = named(({ state }) => state === 'WITHDRAWN');
  const secret = own.items.find(({ title }) => title?.startsWith('Harbor-3: checkpoint') === true)?.name ?? '';
  const drafts = await as(AUTHOR)
    .advisories.list({ where: { states: ['DRAFT'] } })
    .page();
  const drafted = drafts.items[0]?.name ?? '';
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
    ...researchScreens(),
    ...advisoryScreens({ rich, open, withdrawn, revised, secret }),
    ...draftScreens(drafted, await submitted(as(AUTHOR))),
    { name: 'nothing here', open: at('/a/SMK-00000-00000', 'main.empty h1') },
  ];
}

function researchScreens(): readonly Screen[] {
  const chart = '.month-bar';
  const row = '.result-title';
  const past = `/research?asof=${new Date().toISOString().slice(0, 10)}`;
  const whole = at('/research', chart, row, '.sums dd');
  return [
    { name: 'research', account: RESEARCHER, open: whole },
    {
      name: 'research, narrowed',
      account: RESEARCHER,
      open: at('/research?severity=HIGH,CRITICAL&kind=-PRACTICE&by=kind', chart, row, '.facet[data-is=out]'),
    },
    { name: 'research, searched', account: RESEARCHER, open: at('/research?q=model', '.result-hit mark', chart) },
    { name: 'research, as a table', account: RESEARCHER, open: at('/research?show=table', '.month-table td', row) },
    {
      name: 'research, past day',
      account: RESEARCHER,
      open: at(past, '.past-bar', '.research-found .empty, .result-title'),
    },
    { name: 'research, nothing fits', account: RESEARCHER, open: at('/research?q=zymurgy', '.research-found .empty') },
    { name: 'research, for visitors', open: whole },
    {
      name: 'research, export',
      account: RESEARCHER,
      open: then(whole, pressed('Export', 'dialog[open]'), pressed('Start', '.export-files li')),
    },
    { name: 'research, no export', account: AUTHOR, open: then(whole, pressed('Export', 'dialog[open]')) },
  ];
}

/** Names of advisories of the sample, each for what it shows. */
type Shown = Readonly<Record<'rich' | 'open' | 'withdrawn' | 'revised' | 'secret', string>>;

function advisoryScreens({ rich, open, withdrawn, revised, secret }: Shown): readonly Screen[] {
  return [
    { name: 'advisory', account: AGENCY, open: at(`/a/${rich}`, '.portion') },
    { name: 'advisory, redacted', account: RESEARCHER, open: at(`/a/${open}`, '.redaction-card') },
    { name: 'advisory, withdrawn', account: AGENCY, open: at(`/a/${withdrawn}`, '.withdrawn') },
    {
      name: 'advisory, past view',
      account: AGENCY,
      open: then(at(`/a/${revised}`, '.revisions li:last-child .revision-head a'), async (page) => {
        await page.locator('.revisions li:last-child .revision-head a').click();
        await page.getByText('Not the latest').waitFor();
      }),
    },
    {
      name: 'advisory, compared',
      account: AGENCY,
      open: then(at(`/a/${revised}`, '.revisions li:last-child'), async (page) => {
        await page.getByRole('link', { name: 'Compare with revision 1' }).click();
        await page.locator('.changed').first().waitFor();
      }),
    },
    { name: 'advisory, who reads what', account: AUTHOR, open: at(`/a/${rich}?show=audiences`, '.audiences') },
    {
      name: 'advisory, marked anew',
      account: AUTHOR,
      open: then(at(`/a/${rich}?show=audiences`, '.mark-anew'), opened('.mark-anew')),
    },
    {
      name: 'advisory, withdrawing',
      account: AUTHOR,
      open: then(at(`/a/${rich}`, '.portion'), pressed('Withdraw', 'dialog[open]')),
    },
    { name: 'advisory, seen as everybody', account: AUTHOR, open: at(`/a/${rich}?as=public`, '.redaction-card') },
    {
      name: 'advisory, nothing for an audience',
      account: AUTHOR,
      open: at(`/a/${secret}?as=public`, '.advisory.other h1:not(.unseen)'),
    },
  ];
}

/** A draft that waits for a second person. @returns its name */
async function submitted({ advisories, reviews }: Seamark): Promise<string> {
  const portions = [prose('TITLE')('Logs that keep what was typed', clear()), prose('SUMMARY')('Not yet.', clear())];
  const { advisory } = accepted(await advisories.draft({ kind: 'PRACTICE', portions }));
  return accepted(await reviews.submit(advisory)).advisory.name;
}

function draftScreens(name: string, inReview: string): readonly Screen[] {
  const draft = at(`/drafts/${name}`, '.audiences');
  return [
    { name: 'drafts', account: AUTHOR, open: at('/drafts', '.draft-list li') },
    { name: 'draft, in review', account: REVIEWER, open: at(`/a/${inReview}`, '.review-turn') },
    { name: 'draft, begun', account: AUTHOR, open: at('/drafts/new', '.name-checks') },
    { name: 'draft', account: AUTHOR, open: draft },
    { name: 'draft, marking', account: AUTHOR, open: then(draft, opened('.portion-editor')) },
    { name: 'draft, publishing', account: AUTHOR, open: then(draft, pressed('Publish', 'dialog[open]')) },
  ];
}

type Step = (page: Page) => Promise<void>;

function at(path: string, ...shown: readonly string[]): Step {
  return async (page) => {
    await page.goto(path);
    for (const part of shown) await page.locator(part).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
  };
}

function atFeed(search: string): Step {
  return then(at(`/feed${search}`, '.feed-row'), async (page) => {
    await page.getByText('Live', { exact: true }).waitFor();
  });
}

function then(...steps: readonly Step[]): Step {
  return async (page) => {
    for (const step of steps) await step(page);
  };
}

function pressed(button: string, shown: string): Step {
  return async (page) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.locator(shown).first().waitFor();
  };
}

/** Opens what can be unfolded there last. */
function opened(within: string): Step {
  return async (page) => {
    await page.locator(`${within} summary`).last().click();
    await page.locator(`${within} .marking-picker select`).last().waitFor();
  };
}

function keyed(key: string, shown: string): Step {
  return async (page) => {
    await page.keyboard.press(key);
    await page.locator(shown).first().waitFor();
  };
}
