import type { Uuid } from '../../../kernel/ids.js';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { AccountName, OrganizationHandle } from '../../markings/model/marking.js';
import type { AuditDetail } from '../model/audit-entry.js';
import type { AuditQuery, AuditReads, PlacedEntry } from '../ports.js';

interface EntryRow {
  /** bigint, which comes as text. */
  readonly number: string;
  readonly nth: number;
  readonly body: string;
  /** Hex; null for whoever does not see the whole chain. */
  readonly hash: string | null;
}

/** An entry's body, as `hub.append_audit` writes it. */
interface Body {
  readonly at: string;
  readonly account: AccountName | null;
  readonly organization: OrganizationHandle | null;
  readonly token: Uuid | null;
  readonly act: string;
  readonly subject: string;
  readonly concerns: OrganizationHandle | null;
  readonly detail: AuditDetail;
}

/**
 * Only a steward sees a chain whole; to anybody else numbers would tell how much there is that it does not see. Where a page ends is
 * counted, therefore, in what the viewer is told of: which entry of its moment it is.
 */
const PAGE: Prepared = {
  name: 'audit-page',
  text: `WITH last AS (
      SELECT chain, number FROM hub.audit_entry WHERE at COLLATE "C" = $6
      ORDER BY chain COLLATE "C", number OFFSET $7::int - 1 LIMIT 1)
    SELECT e.chain, e.number, e.body,
      CASE WHEN e.chain = 'hub' AND (SELECT hub.is_steward()) THEN encode(e.hash, 'hex') END AS hash,
      (SELECT count(*)::int FROM hub.audit_entry o WHERE o.at COLLATE "C" = e.at COLLATE "C"
        AND (o.chain COLLATE "C", o.number) <= (e.chain COLLATE "C", e.number)) AS nth
    FROM hub.audit_entry e
    WHERE ($2::text[] IS NULL OR e.act = ANY ($2)) AND ($3::text IS NULL OR e.account = $3)
      AND ($4::text IS NULL OR e.concerns = $4) AND ($5::text IS NULL OR e.subject = $5)
      AND ($6::text IS NULL OR e.at COLLATE "C" < $6 OR e.at COLLATE "C" = $6
        AND (e.chain COLLATE "C", e.number) < (SELECT l.chain COLLATE "C", l.number FROM last l))
    ORDER BY e.at COLLATE "C" DESC, e.chain COLLATE "C" DESC, e.number DESC LIMIT $1`,
};

export function postgresAuditReads(database: Pick<Database, 'read'>): AuditReads {
  return {
    page: async (viewer, query) => {
      const rows = await database.read(contextOf(viewer), (sql) => prepared<EntryRow>(sql, PAGE, valuesOf(query)));
      const items = rows.slice(0, query.first).map(toPlacedEntry);
      return { items, hasNextPage: rows.length > query.first, hasPreviousPage: query.before !== null };
    },
  };
}

function valuesOf({ filter, first, before }: AuditQuery): readonly unknown[] {
  const { acts, account, organization, subject } = filter;
  const place = [before?.at ?? null, before?.nth ?? null];
  return [first + 1, acts, account, organization, subject, ...place];
}

function toPlacedEntry({ number, nth, body, hash }: EntryRow): PlacedEntry {
  const { at, account, organization, token, act, subject, concerns, detail } = JSON.parse(body) as Body;
  const link = hash === null ? null : { number: Number(number), body, hash };
  return {
    entry: { at: new Date(at), account, organization, token, act, subject, concerns, detail, link },
    place: { at, nth },
  };
}
