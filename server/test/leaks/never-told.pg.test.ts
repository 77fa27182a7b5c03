import { describe, it } from 'vitest';
import {
  ACADEMIA,
  ALL_BUT_CHARITY,
  CHARITY,
  CLEAR,
  LAST,
  ONE,
  STRANGERS,
  before,
  counted,
  drafts,
  flips,
  hiding,
  marks,
  named,
  orca,
  publishes,
  quiet,
  said,
  says,
  telling,
  termed,
  withheld,
} from './kept-scripts.js';
import { keptWorlds } from './kept-worlds.js';
import { UNKNOWN_TERM } from './script-words.js';

const { expectAlike, expectShownAlike } = await keptWorlds();

/** What random pairs would find as well, had they the time: what it takes comes together seldom. */
describe('a hub that may never tell of what is hidden', { timeout: 100_000 }, () => {
  it('shows no placeholder in the stead of what its reader could read then', () =>
    expectShownAlike({
      viewer: 'handler@charity',
      common: [publishes('maker', said('TITLE', CLEAR), said('IMPACT', CHARITY)), says('Quiet'), marks(1, STRANGERS)],
      hidden: [
        [
          { ...before(1), ...flips(1) },
          { ...before(2), ...flips(1) },
        ],
        [],
      ],
    }));

  it('finds nothing of then above the ceiling of a token', () =>
    expectShownAlike({
      viewer: 'meek-bot@charity',
      common: [publishes('maker', quiet(CLEAR)), says('Still'), says('Silent')],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: withheld('SUMMARY', CHARITY) }], []],
    }));

  it('counts no place of then that a hidden portion takes', () =>
    expectShownAlike({
      viewer: 'reader@charity',
      common: [
        publishes('maker', said('TITLE', CLEAR), named(CLEAR)),
        { do: 'add', slot: 0, after: LAST, spec: said('SUMMARY', CLEAR) },
        says('Quiet'),
      ],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: LAST, spec: withheld('IMPACT', STRANGERS) }], []],
    }));

  it('dates no advisory by what was published of it beside which its reader saw nothing, in an earlier month', () =>
    expectShownAlike({
      viewer: 'reader@charity',
      common: [
        drafts('maker', said('TITLE', STRANGERS), said('SUMMARY', ALL_BUT_CHARITY)),
        { do: 'publish', slot: 0, spec: said('IMPACT', CLEAR) },
      ],
      hidden: [
        [
          { ...before(1), do: 'publish', slot: 0 },
          { ...before(1), do: 'add', slot: 0, after: 0, spec: said('OTHER', STRANGERS) },
        ],
        [],
      ],
    }));

  it('shows no draft to those of its source that do not write', () =>
    expectShownAlike({
      viewer: 'clerk@maker',
      common: [publishes('maker', said('TITLE', CLEAR)), drafts('maker', said('TITLE', CLEAR), said('SUMMARY', CLEAR))],
      hidden: [[{ ...before(2), do: 'add', slot: 1, after: 0, spec: said('IMPACT', STRANGERS) }], []],
    }));

  it('reads nothing that went to a set of recipients without its reader', () =>
    expectShownAlike(hiding(withheld('SUMMARY', ACADEMIA), { from: 'handler@charity', by: 'maker' })));

  it('tells no note to those whom its marking excludes', () =>
    expectShownAlike({
      viewer: 'handler@charity',
      common: [publishes('maker', said('TITLE', CLEAR)), says('Still')],
      hidden: [[{ at: 1, joined: true, do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', STRANGERS) }], []],
    }));

  it('warns an author of no term that stands above the ceiling of its token', () =>
    expectShownAlike(hiding(termed(STRANGERS, UNKNOWN_TERM), { from: 'writer-bot@campus', by: 'campus' })));

  it('knows no advisory above the ceiling of a token by its name', () =>
    expectShownAlike({
      viewer: 'writer-bot@campus',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [
        [{ ...before(1), ...publishes('campus', said('TITLE', STRANGERS), withheld('SUMMARY', STRANGERS)) }],
        [],
      ],
    }));

  it('answers a gateway nothing that another gateway was answered', () =>
    expectShownAlike(hiding(withheld('IMPACT', STRANGERS), { from: 'bot@clinic', by: 'maker' })));

  it('tells a steward of no token of an organization that keeps itself', () =>
    expectShownAlike(hiding(withheld('IMPACT', STRANGERS), { from: 'steward@clinic', by: 'maker' })));

  it('sizes no export by what is hidden', () =>
    expectAlike({
      viewer: 'student@campus',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), ...publishes('cert', said('TITLE', STRANGERS)) }], []],
    }));

  it('lets nobody look through others’ eyes who does not write for the source', () =>
    expectShownAlike(hiding(withheld('IMPACT', ONE), { from: 'clerk@maker', by: 'maker' })));

  it('shows a token through others’ eyes nothing above its ceiling', () =>
    expectShownAlike(hiding(withheld('IMPACT', ONE), { from: 'writer-bot@campus', by: 'campus' })));

  it('warns an author of no number that stands above the ceiling of its token', () =>
    expectShownAlike({
      viewer: 'writer-bot@campus',
      common: [publishes('campus', { ...said('TITLE', CLEAR), content: { text: 'Some 48213 people are written to' } })],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: counted(STRANGERS) }], []],
    }));

  it('ranks what it finds by no hidden portion', () =>
    expectShownAlike({
      viewer: 'reader@charity',
      common: [publishes('maker', said('TITLE', CLEAR)), publishes('cert', said('TITLE', CLEAR))],
      hidden: [
        [{ ...before(2), do: 'add', slot: 0, after: 0, spec: telling(STRANGERS) }],
        [{ ...before(2), do: 'add', slot: 1, after: 0, spec: telling(STRANGERS) }],
      ],
    }));

  it('searches no words above the ceiling of a token that came with others', () =>
    expectShownAlike({
      viewer: 'meek-bot@charity',
      common: [publishes('maker', quiet(CLEAR))],
      hidden: [[{ at: 0, joined: true, do: 'add', slot: 0, after: 0, spec: withheld('SUMMARY', CHARITY) }], []],
    }));

  it('takes a key that somebody else has taken', () =>
    expectAlike({
      viewer: 'handler@charity',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), ...publishes('campus', said('TITLE', STRANGERS)) }], []],
    }));

  it('takes no statement of a system for newer because its advisory was revised for others', () =>
    expectShownAlike({
      viewer: 'reader@charity',
      common: [
        publishes('maker', said('TITLE', CLEAR), orca('Sea Lab', CLEAR)),
        publishes('cert', said('TITLE', CLEAR)),
        publishes('cert', said('TITLE', CLEAR), orca('Somebody', CLEAR)),
        publishes('cert', said('TITLE', CLEAR)),
      ],
      hidden: [[{ ...before(4), do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', STRANGERS) }], []],
    }));

  it('names a system by no order in which rows lie on disk', () =>
    expectShownAlike({
      viewer: 'reader@charity',
      common: [publishes('maker', said('TITLE', CLEAR), orca('Sea Lab', CLEAR), orca('Somebody', CLEAR))],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', STRANGERS) }], []],
    }));

  it('remembers of a system nothing that it told its source', () =>
    expectShownAlike({
      viewer: 'reader@charity',
      common: [publishes('maker', said('TITLE', CLEAR), orca('Sea Lab', CLEAR))],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: orca('Somebody', STRANGERS) }], []],
    }));

  it('filters by no key of a portion that excludes its reader, nor by one of then', () =>
    expectShownAlike({
      viewer: 'handler@charity',
      common: [publishes('maker', said('TITLE', CLEAR)), says('Still'), says('Silent')],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: termed(ALL_BUT_CHARITY) }], []],
    }));
});
