import { expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

/** A hub with one advisory, that remembers what it was asked. */
function aHub() {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const advisories = (variables: Readonly<Record<string, unknown>>) => {
    asked.push(variables);
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, endCursor: '1' };
    return { nodes: [anAnsweredAdvisory({ name: 'SMK-0' })], pageInfo, feedCursor: 'c0', totalCount: 1 };
  };
  return { answers: { advisories }, asked };
}

it('searches for words, best first, beside every other filter', async () => {
  const hub = aHub();

  const { out } = await withHub(hub.answers, (url) =>
    runCli(url, ['search', 'prompt', '"tool use" -agent', '--severity', 'high', '--limit', '5']),
  );

  expect(out).toMatch(/^SMK-0\t/);
  expect(hub.asked).toMatchObject([
    { filter: { search: 'prompt "tool use" -agent', severities: ['HIGH'] }, orderBy: 'RELEVANCE', first: 5 },
  ]);
});

it('searches a list in any other order', async () => {
  const hub = aHub();

  await withHub(hub.answers, (url) => runCli(url, ['ls', '--search', 'weights', '--order', 'oldest']));

  expect(hub.asked).toMatchObject([{ filter: { search: 'weights' }, orderBy: 'PUBLISHED_ASC' }]);
});

it('searches for nothing only after saying so', async () => {
  const { err, code } = await withHub(aHub().answers, (url) => runCli(url, ['search', ' ']));

  expect(code).toBe(2);
  expect(err).toContain('there is no word to search for');
});
