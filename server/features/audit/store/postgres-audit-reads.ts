import type { Uuid } from '../../../kernel/ids.js';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { AccountName, OrganizationHandle } from '../../markings/model/marking.js';
import type { AuditDetail } from '../model/audit-entry.js';
import type { AuditQuery, AuditReads, PlacedEntry } from '../ports.js';

interface EntryRow {
  readonly chain: string;
  /** bigint, which comes as text. */
  readonly number: string;
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

/** Only a steward sees a chain whole; to anybody else numbers would tell how much there is that it does not see. */
const PAGE: Prepared = {
  name: 'audit-page',
  text: `SELECT chain, number, body, CASE WHEN chain = 'hub' AND (SELECT hub.is_steward()) THEN encode(hash, 'hex') END AS hash
    FROM hub.audit_entry
    WHERE ($2::text[] IS NULL OR act = ANY ($2)) AND ($3::text IS NULL OR account = $3)
      AND ($4::text IS NULL OR concerns = $4) AND ($5::text IS NULL OR subject = $5)
      AND ($6::text IS NULL OR (at COLLATE "C", chain COLLATE "C", number) < ($6, $7, $8::bigint))
    ORDER BY at COLLATE "C" DESC, chain COLLATE "C" DESC, number DESC LIMIT $1`,
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
  const place = [before?.at ?? null, before?.chain ?? null, before?.number ?? null];
  return [first + 1, acts, account, organization, subject, ...place];
}

function toPlacedEntry({ chain, number, body, hash }: EntryRow): PlacedEntry {
  const { at, account, organization, token, act, subject, concerns, detail } = JSON.parse(body) as Body;
  const link = hash === null ? null : { number: Number(number), body, hash };
  return {
    entry: { at: new Date(at), account, organization, token, act, subject, concerns, detail, link },
    place: { at, chain, number: Number(number) },
  };
}
