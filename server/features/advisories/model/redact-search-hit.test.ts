import { expect, it } from 'vitest';
import { aViewer } from './fake-world.js';
import { aPortionInput, TITLE_INPUT } from './input/fake-input.js';
import { redactSearchHits } from './redact-search-hit.js';
import { published, viewOf } from './revision/fake-revisions.js';

it('a search matches in nothing but portions that the view shows', () => {
  const advisory = published([TITLE_INPUT, aPortionInput('SUMMARY', { text: 'Held back' }, 'GREEN')]);
  const whole = viewOf(advisory, aViewer('reader@cert'));
  const part = viewOf(advisory, aViewer('nobody'));
  if (!whole || !part) throw new Error('Both see the title.');
  const found = whole.portions.map(({ id }) => ({ portion: id, text: 'Said', marked: '\u0001Said\u0002' }));

  expect(redactSearchHits(whole, found).map(({ type }) => type)).toEqual(['TITLE', 'SUMMARY']);
  expect(part.withheldCount).toBe(1);
  expect(redactSearchHits(part, found)).toEqual([
    { portionId: whole.portions[0]?.id, type: 'TITLE', snippet: [{ text: 'Said', marked: true }] },
  ]);
});
