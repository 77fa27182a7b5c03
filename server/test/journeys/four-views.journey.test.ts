import { readFileSync } from 'node:fs';
import path from 'node:path';
import { accepted, type Advisory, amber, clear, green, type PortionInput, prose, red, source } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../platform/config/project-root.js';
import { testHub } from '../test-hub.js';

const { as } = await testHub();

const AGENCY = 'handler@cert';

const portions: readonly PortionInput[] = [
  prose('TITLE')('Assistants follow instructions in calendar invitations', clear()),
  source(clear()),
  prose('SUMMARY')('What members can do about it.', green()),
  prose('TECHNICAL_DETAIL')('How it works, for governments.', amber({ sectors: ['GOVERNMENT'] })),
  prose('PROMPT_SAMPLE')('The sample itself.', red(AGENCY)),
];

const texts = (advisory: Advisory | null): readonly string[] =>
  (advisory?.portions ?? []).flatMap(({ content }) => (content.is === 'prose' ? [content.text] : []));

describe('an advisory with four markings', () => {
  it('reads differently to the public, a researcher, an agency and a named person, and arrives live', async () => {
    const feed = as(AGENCY).feed.subscribe({});
    const live = new Promise<void>((resolve) => feed.on('state', ({ is }) => void (is === 'live' && resolve())));
    const first = feed[Symbol.asyncIterator]().next();
    await live;

    const { advisory } = accepted(
      await as('author@meridian').advisories.publishNow({ kind: 'SAFEGUARD_CIRCUMVENTION', portions: [...portions] }),
    );

    const event = (await first).value;
    expect(event).toMatchObject({ type: 'PUBLISHED', advisoryName: advisory.name });
    const [title, members, governments, named] = portions
      .filter(({ content }) => content.text)
      .map(({ content }) => content.text);
    const seenBy = async (account?: string) => texts(await as(account).advisories.get(advisory.name));
    expect(await seenBy()).toEqual([title]);
    expect(await seenBy('researcher@ostrava')).toEqual([title, members]);
    expect(await seenBy('second@cert')).toEqual([title, members, governments]);
    expect(await seenBy(AGENCY)).toEqual([title, members, governments, named]);
  });

  it('is told in three draft files of the tour', () => {
    const drafts = ['jailbreak', 'incident', 'practice'].map((name) =>
      readFileSync(path.join(projectRoot(), `seeds/examples/${name}.md`), 'utf8'),
    );

    expect(drafts.every((draft) => draft.includes('## TITLE [TLP:CLEAR]'))).toBe(true);
  });
});
