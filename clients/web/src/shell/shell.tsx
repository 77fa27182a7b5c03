import { Outlet } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useSession } from '../session/session.js';
import { shellWords } from '../words/shell-words.js';
import { AccountBox } from './account-box.js';
import { MainNavigation } from './main-navigation.js';
import { Notice } from './notice.js';
import { ShortcutList } from './shortcut-list.js';

/** The frame around every screen. */
export function Shell(): ReactNode {
  const { generation } = useSession();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {shellWords.skip}
      </a>
      <header className="side">
        <MainNavigation />
        <div className="side-foot">
          <ShortcutList />
          <AccountBox />
        </div>
      </header>
      <div className="screen">
        <Notice key={generation} />
        <Suspense fallback={<main id="main" className="main" aria-busy="true" />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
