import type { Advisory, Seamark } from '@seamark/sdk';
import type { TestHub } from './test-hub.js';

/** The accounts of the sample community that write. */
export const AUTHORS = [
  'author@meridian',
  'author@tern',
  'author@northgate',
  'handler@cert',
  'author@halden',
  'author@civic',
];

const READERS = [
  undefined,
  'reader@meridian',
  'handler@tern',
  'second@cert',
  'reader@cert',
  'handler@assurance',
  'researcher@ostrava',
  'steward@hub',
];

/** Everything that everybody sees of everything, as bytes. */
export async function everyView({ as }: TestHub): Promise<ReadonlyMap<string, string>> {
  const views = new Map<string, string>();
  for (const account of [...AUTHORS, ...READERS])
    views.set(account ?? 'visitor', JSON.stringify(await wholeView(as(account))));
  return views;
}

async function wholeView(seamark: Seamark): Promise<unknown> {
  const advisories: Advisory[] = [];
  for await (const advisory of seamark.advisories.list({ portions: true, first: 100 })) advisories.push(advisory);
  return {
    advisories,
    events: await seamark.raw(
      '{ events(newestFirst: true, first: 100) { nodes { cursor type at advisoryName revisionId } } }',
    ),
  };
}

/** The drafts and published advisories of an author's own organization. */
export async function ownAdvisories(author: Seamark): Promise<readonly Advisory[]> {
  const { organization } = await author.viewer();
  const found: Advisory[] = [];
  const states = ['DRAFT', 'PUBLISHED'] as const;
  for await (const advisory of author.advisories.list({ where: { states }, portions: true, first: 100 })) {
    // A source that is withheld is shown to the source itself, so this finds every advisory of its own.
    if (advisory.source?.handle === organization?.handle) found.push(advisory);
  }
  return found;
}
