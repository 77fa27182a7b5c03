import { describe, it } from 'vitest';
import {
  ALL_BUT_CHARITY,
  CHARITY,
  CLEAR,
  MANY,
  OWN,
  STRANGERS,
  before,
  drafts,
  orca,
  publishes,
  said,
  withheld,
} from './kept-scripts.js';
import { keptWorlds } from './kept-worlds.js';

const { expectAlike } = await keptWorlds();

/** What the property test found once, each as short as it got. */
describe('a hub that once told of what is hidden', { timeout: 100_000 }, () => {
  it('counts no placeholder of an unseen advisory as the newest event', () =>
    expectAlike({
      viewer: 'reader@charity',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [
        [
          { ...before(1), ...publishes('campus', said('TITLE', STRANGERS), said('SUMMARY', ALL_BUT_CHARITY)) },
          { ...before(1), do: 'add', slot: OWN, after: 0, spec: said('IMPACT', STRANGERS) },
        ],
        [],
      ],
    }));

  it('ends no feed because many received what its reader may not see', () =>
    expectAlike({
      viewer: 'meek-bot@charity',
      common: Array.from({ length: 3 }, () => publishes('maker', said('TITLE', CLEAR))),
      hidden: [[{ ...before(1), ...publishes('campus', said('TITLE', MANY)) }], []],
    }));

  it('sends a feed what is published to an audience that there was none of when it began', () =>
    expectAlike({
      viewer: 'handler@crowd',
      common: [publishes('maker', said('TITLE', CLEAR)), publishes('maker', said('TITLE', MANY))],
      hidden: [[], []],
    }));

  it('tells of no move to whom sees but one of the two that passed each other', () =>
    expectAlike({
      viewer: 'handler@charity',
      common: [publishes('maker', said('TITLE', CLEAR), withheld('SUMMARY', CHARITY))],
      hidden: [
        [
          { ...before(1), do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', STRANGERS) },
          { ...before(1), do: 'move', slot: 0, part: 0, after: 2 },
          { ...before(1), do: 'move', slot: 0, part: 0, after: 0 },
        ],
        [{ ...before(1), do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', STRANGERS) }],
      ],
    }));

  it('publishes of a system what a portion is opened with, and nothing that it said to fewer readers', () =>
    expectAlike({
      viewer: 'reader@charity',
      common: [
        publishes('maker', said('TITLE', CLEAR), orca('Sea Lab', STRANGERS), orca('Somebody', STRANGERS)),
        { do: 'mark', slot: 0, part: 2, spec: orca('Sea Lab', CLEAR) },
      ],
      hidden: [[{ ...before(1), do: 'edit', slot: 0, part: 2, spec: orca('Somebody else', STRANGERS) }], []],
    }));

  it('takes no statement of a system for newer because others may see its placeholder', () =>
    expectAlike({
      viewer: 'reader@charity',
      common: [
        publishes('maker', said('TITLE', CLEAR), orca('Sea Lab', CLEAR)),
        publishes('cert', said('TITLE', CLEAR)),
        { do: 'add', slot: 0, after: 0, spec: orca('Somebody', CLEAR) },
        publishes('cert', said('TITLE', CLEAR)),
      ],
      hidden: [[{ ...before(4), do: 'flip', slot: 0, part: 2 }], []],
    }));

  it('logs no turn of a review for a token that may not know of the draft', () =>
    expectAlike({
      viewer: 'writer-bot@campus',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), ...drafts('campus', said('TITLE', STRANGERS), said('SUMMARY', STRANGERS)) }], []],
    }));
});
