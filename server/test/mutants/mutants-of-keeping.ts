import type { Mutant } from './mutant.js';

const LISTS = 'server/migrations/0013-suspensions-and-lists.ts';

/** What those who keep the hub may learn of organizations that are not theirs to keep. */
export const MUTANTS_OF_KEEPING: readonly Mutant[] = [
  {
    name: 'people-of-every-organization',
    channel: 'administration',
    tells: 'a steward who there is in organizations that keep their people themselves',
    file: LISTS,
    script: 'tells a steward of no token of an organization that keeps itself',
    replacements: [
      {
        from: 'OR (office.steward AND hub.keeps_person(p.id)))',
        to: 'OR office.steward)',
      },
    ],
  },
  {
    name: 'tokens-for-stewards-too',
    channel: 'administration',
    tells: 'a steward which tokens other organizations have, and what for',
    file: LISTS,
    script: 'tells a steward of no token of an organization that keeps itself',
    replacements: [
      {
        from: 'AND office.in_person AND (p.id = office.me OR o.handle = office.own)',
        to: 'AND office.in_person AND (p.id = office.me OR o.handle = office.own OR hub.is_steward())',
      },
    ],
  },
  {
    name: 'audit-log-of-every-organization',
    channel: 'administration',
    tells: 'stewards what organizations do with what they share',
    file: 'server/migrations/0012-audit-log.ts',
    alsoCaughtBy: 'tells a source, and no steward, what was done with an advisory that the source sees',
    script: 'tells a steward of no token of an organization that keeps itself',
    replacements: [
      {
        from: `USING (chain = 'hub' AND (SELECT hub.is_steward()));`,
        to: 'USING ((SELECT hub.is_steward()));',
      },
    ],
  },
  {
    name: 'audit-cursor-in-the-chain',
    channel: 'list cursor',
    tells: 'a source that something was done above the ceiling of its token, by cursors of its log',
    file: 'server/features/audit/store/postgres-audit-reads.ts',
    alsoCaughtBy: 'server/features/audit/store/postgres-audit-log.pg.test.ts',
    script: 'logs no turn of a review for a token that may not know of the draft',
    replacements: [
      {
        from: `(SELECT count(*)::int FROM hub.audit_entry o WHERE o.at COLLATE "C" = e.at COLLATE "C"
        AND (o.chain COLLATE "C", o.number) <= (e.chain COLLATE "C", e.number)) AS nth`,
        to: 'e.number::int AS nth',
      },
    ],
  },
];
