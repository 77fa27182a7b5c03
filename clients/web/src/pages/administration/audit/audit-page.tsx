import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePages } from '../../../hub/use-pages.js';
import { NotAnswered } from '../../../parts/not-answered.js';
import { usePageTitle } from '../../../parts/page-title.js';
import { useSession } from '../../../session/session.js';
import { keepingWords } from '../../../words/keeping-words.js';
import { NothingHere } from '../../nothing/nothing-here.js';
import { KeptTable } from '../kept-table.js';
import { readsAudit } from '../keeps.js';
import { AuditFilter } from './audit-filter.js';
import { AuditRow } from './audit-row.js';
import type { AuditSearch } from './audit-search.js';
import { VerifyChain } from './verify-chain.js';

/** What was done, as far as it concerns whoever looks. */
export function AuditPage(): ReactNode {
  const { viewer, generation } = useSession();
  const search = useSearch({ from: '/audit' });
  return readsAudit(viewer) ? <Audit key={generation} search={search} /> : <NothingHere />;
}

function Audit({ search }: { readonly search: AuditSearch }): ReactNode {
  const { viewer, hub } = useSession();
  const { act, by } = search;
  const where = { ...(act !== undefined && { acts: [act] }), account: by };
  const list = usePages(JSON.stringify(search), hub.seamark.administration.auditLog(where));
  const { title, lead, columns, none, nothing } = keepingWords.audit;
  const isNarrowed = act !== undefined || by !== undefined;
  usePageTitle(title);
  return (
    <main id="main" className="main narrow wide">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {viewer.roles.includes('HUB_STEWARD') && <VerifyChain />}
      <AuditFilter key={JSON.stringify(search)} search={search} />
      <NotAnswered asked={list.asked} words={keepingWords} />
      <KeptTable
        list={list}
        columns={columns}
        none={<p role="status">{isNarrowed ? nothing : none}</p>}
        row={(entry, at) => <AuditRow key={`${entry.at.toISOString()} ${at}`} entry={entry} />}
      />
    </main>
  );
}
