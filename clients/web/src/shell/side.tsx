import { useLocation } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { SeamarkSign } from '../parts/seamark-sign.js';
import { shellWords } from '../words/shell-words.js';
import { AccountBox } from './account-box.js';
import { MainNavigation } from './main-navigation.js';
import { ShortcutList } from './shortcut-list.js';

/** Where one can go and who looks: always there, behind a button where the screen is narrow. */
export function Side(): ReactNode {
  const pathname = useLocation({ select: (location) => location.pathname });
  const [openAt, setOpenAt] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  // Whoever went somewhere sees where they came to.
  const isOpen = openAt === pathname;
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !isOpen) return;
    setOpenAt(null);
    opener.current?.focus();
  };
  return (
    <header className="side" data-open={isOpen || undefined} onKeyDown={closeOnEscape}>
      <div className="brand">
        <SeamarkSign />
        <span translate="no">{shellWords.product}</span>
      </div>
      <button
        ref={opener}
        type="button"
        className="button quiet side-opener"
        aria-expanded={isOpen}
        onClick={() => setOpenAt(isOpen ? null : pathname)}
      >
        <Menu size={15} aria-hidden />
        {shellWords.menu}
      </button>
      <MainNavigation />
      <div className="side-foot">
        <ShortcutList />
        <AccountBox />
      </div>
    </header>
  );
}
