import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { type Attempts, compareWorlds } from './compare-worlds.js';
import type { CommonStep, NewAdvisory, PartSpec, Script } from './script.js';
import { TERMS, UNKNOWN_TERM } from './script-words.js';
import { noSightings } from './sightings.js';
import { plantTemplate } from './world.js';

const schema = buildSchema(readFileSync(new URL('../../../schema/hub.graphql', import.meta.url), 'utf8'));
const templates = [await plantTemplate(false), await plantTemplate(true)] as const;
afterAll(() => Promise.all(templates.map((template) => template.drop())));

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
    expectShownAlike({
      viewer: 'handler@charity',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: withheld('SUMMARY', ACADEMIA) }], []],
    }));

  it('tells no note to those whom its marking excludes', () =>
    expectShownAlike({
      viewer: 'handler@charity',
      common: [publishes('maker', said('TITLE', CLEAR)), says('Still')],
      hidden: [[{ at: 1, joined: true, do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', STRANGERS) }], []],
    }));

  it('warns an author of no term that stands above the ceiling of its token', () =>
    expectShownAlike({
      viewer: 'writer-bot@campus',
      common: [publishes('campus', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: termed(STRANGERS, UNKNOWN_TERM) }], []],
    }));

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
    expectShownAlike({
      viewer: 'bot@clinic',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', STRANGERS) }], []],
    }));

  it('tells a steward of no token of an organization that keeps itself', () =>
    expectShownAlike({
      viewer: 'steward@clinic',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', STRANGERS) }], []],
    }));

  it('sizes no export by what is hidden', () =>
    expectAlike({
      viewer: 'student@campus',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), ...publishes('cert', said('TITLE', STRANGERS)) }], []],
    }));

  it('lets nobody look through others’ eyes who does not write for the source', () =>
    expectShownAlike({
      viewer: 'clerk@maker',
      common: [publishes('maker', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', ONE) }], []],
    }));

  it('shows a token through others’ eyes nothing above its ceiling', () =>
    expectShownAlike({
      viewer: 'writer-bot@campus',
      common: [publishes('campus', said('TITLE', CLEAR))],
      hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec: withheld('IMPACT', ONE) }], []],
    }));

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

/** Behind the portion that names the source. */
const LAST = 1;

/** Of the two advisories, the one that one world has alone. */
const OWN = 5;

const CLEAR = { tlp: 'CLEAR' };
const STRANGERS = { tlp: 'AMBER', organizations: ['crowd-02'] };
/** Through whose eyes a source looks at its own. */
const ONE = { tlp: 'RED', persons: ['author@cert'] };
const CHARITY = { tlp: 'AMBER', organizations: ['charity'] };
const ALL_BUT_CHARITY = { tlp: 'GREEN', excludeOrganizations: ['charity'] };
/** More than sixteen organizations: kept as a set. */
const ACADEMIA = { tlp: 'AMBER', sectors: ['ACADEMIA'] };
const MANY = { tlp: 'AMBER', sectors: ['ACADEMIA', 'CIVIL_SOCIETY'] };

const NOTHING_MORE = { follows: [], questions: [] };

/** By lists and views, which is what tells most. */
function expectShownAlike(script: Script): Promise<void> {
  return expectAlike(script, { ...NOTHING_MORE, brief: true });
}

/** And each hidden step does something: one that fits nothing would hide nothing. */
async function expectAlike(script: Script, attempts: Attempts = NOTHING_MORE): Promise<void> {
  const sightings = noSightings();
  await expect(compareWorlds({ schema, templates, sightings }, script, attempts)).resolves.toBeUndefined();
  expect(sightings.hiddenSteps).toBe(script.hidden.flat().length);
}

function publishes(
  source: string,
  ...parts: readonly PartSpec[]
): { readonly do: 'create'; readonly advisory: NewAdvisory } {
  return { do: 'create', advisory: { source, kind: 'INCIDENT', parts, publish: true } };
}

/** Of two portions: such a draft is submitted for approval. */
function drafts(source: string, one: PartSpec, other: PartSpec): ReturnType<typeof publishes> {
  return { do: 'create', advisory: { source, kind: 'INCIDENT', parts: [one, other], publish: false } };
}

function said(type: 'TITLE' | 'SUMMARY' | 'IMPACT' | 'OTHER', marking: PartSpec['marking']): PartSpec {
  return { type, content: { text: 'Weights leak' }, marking, presence: 'PLACEHOLDER' };
}

function withheld(type: 'SUMMARY' | 'IMPACT', marking: PartSpec['marking']): PartSpec {
  return { ...said(type, marking), presence: 'HIDDEN' };
}

/** Says none of the words that are searched for. */
function quiet(marking: PartSpec['marking']): PartSpec {
  return { ...said('TITLE', marking), content: { text: 'Quiet' } };
}

/** Says who the source is; where no portion of an author does, one comes last by itself. */
function named(marking: PartSpec['marking']): PartSpec {
  return { type: 'SOURCE', content: { source: true }, marking, presence: 'HIDDEN' };
}

function counted(marking: PartSpec['marking']): PartSpec {
  return { ...withheld('IMPACT', marking), content: { text: 'It concerns 48213 people' } };
}

/** Says a word that is searched for more often than others. */
function telling(marking: PartSpec['marking']): PartSpec {
  return { ...said('TITLE', marking), content: { text: 'Weights weights weights' }, presence: 'HIDDEN' };
}

function termed(marking: PartSpec['marking'], code = TERMS[0] ?? ''): PartSpec {
  const content = { term: { scheme: 'ATLAS', code } };
  return { type: 'TERM', content, marking, presence: 'HIDDEN' };
}

/** Its title says something else. */
function says(text: string): CommonStep {
  return { do: 'edit', slot: 0, part: 0, spec: { ...quiet(CLEAR), content: { text } }, note: false };
}

function marks(part: number, marking: PartSpec['marking']): CommonStep {
  return { do: 'mark', slot: 0, part, spec: said('IMPACT', marking) };
}

function flips(part: number) {
  return { do: 'flip' as const, slot: 0, part };
}

function before(at: number) {
  return { at, joined: false };
}

function orca(developer: string, marking: PartSpec['marking']): PartSpec {
  const affected = { system: 'Orca', identifiers: ['pkg:pypi/orca'], developer };
  return { type: 'AFFECTED', content: { affected }, marking, presence: 'HIDDEN' };
}
