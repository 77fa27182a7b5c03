import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../session/session.js';
import { ResearchScreen } from './research-screen.js';

/** The archive as the address says. Whoever has just signed in begins anew. */
export function ResearchPage(): ReactNode {
  const { generation } = useSession();
  const view = useSearch({ from: '/research' });
  return <ResearchScreen key={generation} view={view} />;
}
