import { AUTHOR, RESEARCHER } from './accounts.js';
import type { Screen } from './screen.js';
import { at, type Step } from './steps.js';

/** Screens whose hub has gone away since the page was opened. */
export function failedScreens(): readonly Screen[] {
  return [
    { name: 'feed, failed', account: RESEARCHER, open: gone('Feed', '.feed-list [role=alert]') },
    { name: 'research, failed', account: RESEARCHER, open: gone('Research', '.research-found .empty[role=alert]') },
    { name: 'drafts, failed', account: AUTHOR, open: gone('Drafts', '.failed-part') },
    { name: 'organizations, failed', account: RESEARCHER, open: gone('Organizations', '.failed-part') },
    { name: 'communities, failed', account: RESEARCHER, open: gone('Communities', '.failed-part') },
    { name: 'tokens, failed', account: AUTHOR, open: gone('Tokens', '.failed-part') },
  ];
}

/** Goes to a screen by its link when no question is answered any more. */
function gone(link: string, shown: string): Step {
  return async (page) => {
    await at('/status', '.status-card:last-child .pairs')(page);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link, exact: true }).click();
    await page.locator(shown).first().waitFor();
  };
}
