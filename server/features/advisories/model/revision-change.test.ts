import { expect, it } from 'vitest';
import type { AdvisoryView } from './advisory-view.js';
import { aPortionInput, TITLE_INPUT } from './input/fake-input.js';
import { published, revised, viewOf } from './revision/fake-revisions.js';
import type { Edit } from './revision/fake-revisions.js';
import { aViewer, AUTHOR } from './fake-world.js';
import { revisionChange } from './revision-change.js';

const SUMMARY = aPortionInput('SUMMARY', { text: 'A summary' });

function changeFor(account: string, edit: Edit): string | null {
  const before = published([TITLE_INPUT, SUMMARY]);
  const after = revised(before, edit);
  const [saw, sees] = [viewOf(before, aViewer(account)), viewOf(after, aViewer(account))];
  return sees && revisionChange(saw, sees);
}

const summary =
  (change: Partial<typeof SUMMARY>): Edit =>
  (portions) =>
    portions.map((portion) => (portion.type === 'SUMMARY' ? { ...portion, ...change } : portion));

it('a revision is the publication to whoever saw nothing before', () => {
  const view = viewOf(published([TITLE_INPUT]), AUTHOR);

  expect(view && revisionChange(null, view)).toBe('PUBLISHED');
});

it('a revision that says something else is a change', () => {
  expect(changeFor('nobody', summary({ content: { text: 'Another' } }))).toBe('CHANGED');
  expect(changeFor('nobody', (portions) => portions.toReversed())).toBe('CHANGED');
  expect(changeFor('nobody', (portions) => portions.filter(({ type }) => type !== 'SUMMARY'))).toBe('CHANGED');
  expect(changeFor('nobody', summary({ lang: 'de' }))).toBe('CHANGED');
});

it('a revision that says the same under other markings is a change of markings', () => {
  expect(changeFor('reader@cert', summary({ marking: { tlp: 'GREEN' } }))).toBe('MARKINGS_CHANGED');
});

it('a portion withheld from now on is a change of markings to those who lost it', () => {
  expect(changeFor('nobody', summary({ marking: { tlp: 'GREEN' } }))).toBe('MARKINGS_CHANGED');
});

it('a portion hidden from now on is a change to those who lost it', () => {
  expect(changeFor('nobody', summary({ marking: { tlp: 'GREEN' }, presence: 'HIDDEN' }))).toBe('CHANGED');
});

it('a withdrawal is one, whatever else it says', () => {
  const view = viewOf(published([TITLE_INPUT]), AUTHOR);
  const withdrawn: AdvisoryView | null = view && { ...view, state: 'WITHDRAWN' };

  expect(view && withdrawn && revisionChange(view, withdrawn)).toBe('WITHDRAWN');
});
