import type { Page } from '../../../kernel/page.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AuditListItem, ListAuditLogInput } from '../actions/list-audit-log.js';

/** What the audit log's resolvers find. */
export interface AuditContext {
  readonly viewer: Viewer;
  readonly actions: {
    listAuditLog(viewer: Viewer, input: ListAuditLogInput): Promise<Page<AuditListItem>>;
  };
}
