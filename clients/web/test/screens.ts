import type { Seamark } from '@seamark/sdk';
import { AGENCY, AUTHOR, RESEARCHER, STEWARD } from './screens/accounts.js';
import { draftScreens } from './screens/draft-screens.js';
import { failedScreens } from './screens/failed-screens.js';
import { hubScreens } from './screens/hub-screens.js';
import { keepingScreens } from './screens/keeping-screens.js';
import { researchScreens } from './screens/research-screens.js';
import type { Screen } from './screens/screen.js';
import { at, atFeed, keyed, opened, pressed, inTurn } from './screens/steps.js';

/** How to come to each. @param as - the hub as some account has it: what the screens show is found by what it is */
export async function screens(as: (account: string) => Seamark): Promise<readonly Screen[]> {
  const { items } = await as(AGENCY).advisories.list({ first: 100 }).page();
  const own = await as(AUTHOR).advisories.list({ first: 100 }).page();
  const named = (fits: (item: (typeof items)[number]) => boolean): string => items.find(fits)?.name ?? '';
  const rich = named(({ title }) => title?.startsWith('Invitation descriptions') === true);
  const open = named(({ title }) => title?.startsWith('Fallback routing') === true);
  const withdrawn = named(({ state }) => state === 'WITHDRAWN');
  const secret = own.items.find(({ title }) => title?.startsWith('Harbor-3: checkpoint') === true)?.name ?? '';
  const revised = named(({ revision }) => revision > 1);
  return [
    { name: 'front page', open: at('/', '.front-list li') },
    { name: 'sign in', open: at('/sign-in', '.sample') },
    { name: 'feed', account: AGENCY, open: atFeed('') },
    { name: 'feed, filtered', account: AGENCY, open: atFeed('?severity=HIGH,CRITICAL&sector=GOVERNMENT') },
    {
      name: 'feed, filter open',
      account: AGENCY,
      open: inTurn(atFeed(''), pressed('Filter', '.filter-picker legend')),
    },
    { name: 'feed, nothing fits', account: AGENCY, open: at('/feed?q=zymurgy', '.feed-list .empty') },
    { name: 'feed, shortcuts', account: AGENCY, open: inTurn(atFeed(''), keyed('?', '[role=dialog]')) },
    { name: 'feed, copy as', account: AGENCY, open: inTurn(atFeed(''), pressed('Copy as', '[role=menuitem]')) },
    {
      name: 'feed, menu open',
      account: AGENCY,
      open: inTurn(atFeed(''), async (page) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await pressed('Menu', '.navigation .entry')(page);
      }),
    },
    ...researchScreens(),
    ...advisoryScreens({ rich, open, withdrawn, revised, secret }),
    ...(await draftScreens(as(AUTHOR))),
    ...failedScreens(),
    ...hubScreens(),
    ...(await keepingScreens(as(STEWARD))),
    { name: 'nothing here', open: at('/a/SMK-00000-00000', 'main.empty h1') },
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
      open: inTurn(at(`/a/${revised}`, '.revisions li:last-child .revision-head a'), async (page) => {
        await page.locator('.revisions li:last-child .revision-head a').click();
        await page.getByText('Not the latest').waitFor();
      }),
    },
    {
      name: 'advisory, compared',
      account: AGENCY,
      open: inTurn(at(`/a/${revised}`, '.revisions li:last-child'), async (page) => {
        await page.getByRole('link', { name: 'Compare with revision 1' }).click();
        await page.locator('.changed').first().waitFor();
      }),
    },
    { name: 'advisory, who reads what', account: AUTHOR, open: at(`/a/${rich}?show=audiences`, '.audiences') },
    {
      name: 'advisory, marked anew',
      account: AUTHOR,
      open: inTurn(at(`/a/${rich}?show=audiences`, '.mark-anew'), opened('.mark-anew')),
    },
    {
      name: 'advisory, withdrawing',
      account: AUTHOR,
      open: inTurn(at(`/a/${rich}`, '.portion'), pressed('Withdraw', 'dialog[open]')),
    },
    { name: 'advisory, seen as everybody', account: AUTHOR, open: at(`/a/${rich}?as=public`, '.redaction-card') },
    {
      name: 'advisory, nothing for an audience',
      account: AUTHOR,
      open: at(`/a/${secret}?as=public`, '.advisory.other h1:not(.unseen)'),
    },
  ];
}
