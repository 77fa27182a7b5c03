import type { AdvisoryView } from '../features/advisories/model/advisory-view.js';
import { redactAdvisory } from '../features/advisories/model/redact-advisory.js';
import type { ReadAdvisories } from '../features/advisories/ports.js';
import { postgresAdvisoryReads } from '../features/advisories/store/postgres-advisory-reads.js';
import { parseToken } from '../features/auth/model/token.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { VISITOR } from '../features/auth/model/visitor.js';
import { postgresTokens } from '../features/auth/store/postgres-tokens.js';
import { type TestHub, testHub } from './test-hub.js';

/** The sample community's advisories as viewers of several kinds see them: what lists, counts and searches must agree with. */
export interface SampleViews extends TestHub {
  readonly reads: ReadAdvisories;
  readonly viewers: readonly Viewer[];
  /** Newest change first. */
  readonly views: ReadonlyMap<Viewer, readonly AdvisoryView[]>;
  /** Of all viewers together: what one of them does not see must not be found by it. */
  readonly everything: readonly AdvisoryView[];
}

const ACCOUNTS = ['reader@cert', 'handler@cert', 'author@tern', 'author@meridian'];

/** To be called at the top of a file. */
export async function sampleViews(): Promise<SampleViews> {
  const hub = await testHub();
  const reads = postgresAdvisoryReads(hub.database);
  const viewers = [VISITOR, ...(await Promise.all(ACCOUNTS.map((account) => viewerOf(hub, account))))];
  const seen = viewers.map(async (viewer) => [viewer, await viewsOf(reads, viewer)] as const);
  const views = new Map(await Promise.all(seen));
  return { ...hub, reads, viewers, views, everything: [...views.values()].flat() };
}

async function viewerOf({ database, tokenOf }: TestHub, account: string): Promise<Viewer> {
  const secret = parseToken(tokenOf(account));
  const known = secret && (await postgresTokens(database).find(secret));
  if (!known) throw new Error(`${account} has no token.`);
  return known.viewer;
}

function viewsOf(reads: ReadAdvisories, viewer: Viewer): Promise<readonly AdvisoryView[]> {
  return reads(viewer, async (advisories) => {
    const page = await advisories.list({ filter: {}, order: 'UPDATED_DESC', first: 100, after: null });
    return page.items.flatMap(({ record }) => redactAdvisory(record, viewer, (text) => text) ?? []);
  });
}
