import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../session/session.js';
import { FeedScreen } from './feed-screen.js';

/** The feed under the filter that the address says. Whoever has just signed in begins anew. */
export function FeedPage(): ReactNode {
  const { generation } = useSession();
  const filter = useSearch({ from: '/feed' });
  return <FeedScreen key={generation} filter={filter} />;
}
