import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../session/session.js';
import { writeSearch } from '../../search-words.js';
import { FeedScreen } from './feed-screen.js';

/** The feed under the filter that the address says; another filter or another reader begins anew. */
export function FeedPage(): ReactNode {
  const { generation } = useSession();
  const filter = useSearch({ from: '/feed' });
  return <FeedScreen key={`${generation} ${writeSearch({ ...filter })}`} filter={filter} />;
}
