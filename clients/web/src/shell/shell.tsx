import { Outlet } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useSession } from '../session/session.js';
import { shellWords } from '../words/shell-words.js';
import { Notice } from './notice.js';
import { Side } from './side.js';

/** The frame around every screen. */
export function Shell(): ReactNode {
  const { generation } = useSession();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {shellWords.skip}
      </a>
      <Side />
      <div className="screen">
        <Notice key={generation} />
        <Suspense fallback={<main id="main" className="main" aria-busy="true" />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
