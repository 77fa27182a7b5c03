import { accepted, clear, prose, type Seamark } from '@seamark/sdk';
import { AUTHOR, REVIEWER } from './accounts.js';
import type { Screen } from './screen.js';
import { at, inTurn, opened, pressed, type Step } from './steps.js';

/** What authors and reviewers see. @param seamark - the hub as an author has it */
export async function draftScreens(seamark: Seamark): Promise<readonly Screen[]> {
  const drafts = await seamark.advisories.list({ where: { states: ['DRAFT'] } }).page();
  const draft = at(`/drafts/${drafts.items[0]?.name ?? ''}`, '.audiences');
  const inReview = await submitted(seamark);
  return [
    { name: 'drafts', account: AUTHOR, open: at('/drafts', '.draft-list li') },
    { name: 'drafts, none', account: 'author@tern', open: at('/drafts', '.no-drafts') },
    { name: 'draft, in review', account: REVIEWER, open: at(`/a/${inReview}`, '.review-turn') },
    { name: 'draft, begun', account: AUTHOR, open: at('/drafts/new', '.name-checks') },
    { name: 'draft', account: AUTHOR, open: draft },
    { name: 'draft, marking', account: AUTHOR, open: inTurn(draft, opened('.portion-editor')) },
    { name: 'draft, publishing', account: AUTHOR, open: inTurn(draft, pressed('Publish', 'dialog[open]')) },
    { name: 'draft, conflict', account: AUTHOR, open: await conflicting(seamark) },
  ];
}

/** A draft that waits for a second person. @returns its name */
async function submitted({ advisories, reviews }: Seamark): Promise<string> {
  const portions = [prose('TITLE')('Logs that keep what was typed', clear()), prose('SUMMARY')('Not yet.', clear())];
  const { advisory } = accepted(await advisories.draft({ kind: 'PRACTICE', portions }));
  return accepted(await reviews.submit(advisory)).advisory.name;
}

/** Types into a draft that a colleague has changed since it was opened. */
async function conflicting({ advisories }: Seamark): Promise<Step> {
  const title = prose('TITLE')('Two write at once', clear());
  const portions = [title, prose('SUMMARY')('What both began with.', clear())];
  const { name } = accepted(await advisories.draft({ kind: 'PRACTICE', portions })).advisory;
  return async (page) => {
    await at(`/drafts/${name}`, '.audiences')(page);
    const now = await advisories.get(name);
    const restated = [title, prose('SUMMARY')(`What a colleague wrote at ${Date.now()}.`, clear())];
    accepted(await advisories.revise({ name, expectViewKey: now?.viewKey ?? '', portions: restated }));
    await page
      .getByRole('region', { name: /Summary/ })
      .getByRole('textbox')
      .first()
      .fill('What I wrote.');
    await page.locator('.conflict').waitFor();
  };
}
