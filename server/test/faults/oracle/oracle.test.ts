import { describe, expect, it } from 'vitest';
import { AUTHORS, FOLLOWERS, type Member } from './cast.js';
import { entitlementOf } from './entitlement.js';
import { judge } from './judge.js';
import { type Marking, mayRead } from './marking.js';
import { faultsOfOrder } from './order.js';
import type { Operation, Portion, Script } from './script.js';
import { writeScript } from './write-script.js';

function member(account: string | null): Member {
  const found = [...FOLLOWERS, ...AUTHORS].find((one) => one.account === account);
  if (!found) throw new Error(`${account} takes no part.`);
  return found;
}

const author = member('author@halden');

function portion(type: Portion['type'], marking: Marking, version = 1): Portion {
  return { type, marking, version, presence: 'HIDDEN' };
}

/** One advisory of Halden's, from its publication on. */
function scriptOf(...states: readonly (readonly Portion[] | 'withdrawn')[]): Script {
  const operations: Operation[] = [];
  for (const [place, state] of states.entries()) {
    const portions = state === 'withdrawn' ? (operations.at(-1)?.portions ?? []) : state;
    const kind = state === 'withdrawn' ? 'withdraw' : place === 0 ? 'publish' : 'revise';
    operations.push({ id: `A#${place}`, advisory: 'A', kind, portions });
  }
  return { seed: 0, lanes: [{ author, operations }] };
}

const typesFor = (script: Script, account: string | null): readonly string[] =>
  entitlementOf(
    script,
    script.lanes.flatMap(({ operations }) => operations.map(({ id }) => id)),
    member(account),
  ).map(({ id, type }) => `${id} ${type}`);

describe('the oracle of the fault test', () => {
  it.each<[string | null, Marking, boolean]>([
    [null, { tlp: 'CLEAR' }, true],
    [null, { tlp: 'GREEN' }, false],
    ['steward@hub', { tlp: 'GREEN' }, true],
    ['reader@cert', { tlp: 'GREEN', communities: ['frontier-developers'] }, false],
    ['reader@meridian', { tlp: 'GREEN', communities: ['frontier-developers'] }, true],
    ['handler@cert', { tlp: 'GREEN', excludeOrganizations: ['national-cert'] }, false],
    ['handler@cert', { tlp: 'AMBER', organizations: ['national-cert'] }, true],
    ['reader@cert', { tlp: 'AMBER', organizations: ['national-cert'] }, false],
    ['handler@assurance', { tlp: 'AMBER', sectors: ['GOVERNMENT'] }, true],
    [
      'handler@assurance',
      { tlp: 'AMBER', sectors: ['GOVERNMENT'], excludeOrganizations: ['ai-assurance-office'] },
      false,
    ],
    ['author@northgate', { tlp: 'AMBER_STRICT', communities: ['critical-infrastructure'] }, true],
    ['second@cert', { tlp: 'RED', persons: ['handler@cert'] }, false],
    ['second@cert', { tlp: 'RED', persons: ['second@cert'] }, true],
    ['author@halden', { tlp: 'RED', persons: ['second@cert'] }, true],
  ])('lets %s read what is marked %j: %s', (account, marking, may) => {
    expect(author.organization && mayRead(member(account), marking, author.organization)).toBe(may);
  });

  it('owes each what changed for it, and nothing else', () => {
    const script = scriptOf(
      [portion('TITLE', { tlp: 'CLEAR' }), portion('SUMMARY', { tlp: 'AMBER', organizations: ['national-cert'] })],
      [portion('TITLE', { tlp: 'CLEAR' }), portion('SUMMARY', { tlp: 'AMBER', organizations: ['national-cert'] }, 2)],
      [
        portion('TITLE', { tlp: 'GREEN' }, 3),
        portion('SUMMARY', { tlp: 'AMBER', organizations: ['national-cert'] }, 2),
      ],
      'withdrawn',
    );

    expect(typesFor(script, null)).toEqual(['A#0 PUBLISHED', 'A#2 RETRACTED']);
    expect(typesFor(script, 'reader@cert')).toEqual(['A#0 PUBLISHED', 'A#2 REVISED', 'A#3 WITHDRAWN']);
    expect(typesFor(script, 'handler@cert')).toEqual(['A#0 PUBLISHED', 'A#1 REVISED', 'A#2 REVISED', 'A#3 WITHDRAWN']);
  });

  it('tells what was lost, came twice, came too early, or was not the member’s', () => {
    const due = ['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'PUBLISHED' as const }));
    const received = ['a', 'c', 'b', 'b', 'x'].map((id) => ({ id, type: 'PUBLISHED' }));

    expect(judge(due, due)).toEqual({ lost: [], twice: [], outOfOrder: [], wrong: [] });
    expect(judge(due, received)).toEqual({
      lost: ['d PUBLISHED'],
      twice: ['b PUBLISHED'],
      outOfOrder: ['c PUBLISHED'],
      wrong: ['x PUBLISHED'],
    });
  });

  it('finds an order of commits that cannot have been', () => {
    const script = scriptOf([portion('TITLE', { tlp: 'CLEAR' })], [portion('TITLE', { tlp: 'CLEAR' }, 2)]);
    const spans = new Map([
      ['A#0', { sentAt: 0, stoodAt: 1 }],
      ['A#1', { sentAt: 2, stoodAt: 3 }],
    ]);

    expect(faultsOfOrder(script, ['A#0', 'A#1'], spans)).toEqual([]);
    expect(faultsOfOrder(script, ['A#1', 'A#0'], spans)).toHaveLength(2);
    expect(faultsOfOrder(script, ['A#0', 'A#0'], spans)).toContain('A#1 is not there');
  });

  it('writes the same script for the same seed, in which every kind of event is due to somebody', () => {
    const script = writeScript(6, 300);
    const order = script.lanes.flatMap(({ operations }) => operations.map(({ id }) => id));
    const due = FOLLOWERS.map((follower) => entitlementOf(script, order, follower));

    expect(writeScript(6, 300)).toEqual(script);
    expect(new Set(due.flat().map(({ type }) => type))).toEqual(
      new Set(['PUBLISHED', 'REVISED', 'RETRACTED', 'WITHDRAWN']),
    );
    expect(new Set(due.map((told) => JSON.stringify(told))).size).toBeGreaterThanOrEqual(8);
  });
});
