import { lazy, type ReactNode, Suspense, useState } from 'react';
import { shortcutWords } from '../words/shell-words.js';
import { useShortcuts } from './shortcuts.js';

const ShortcutDialog = lazy(async () => ({ default: (await import('./shortcut-dialog.js')).ShortcutDialog }));

/** Opens the list of shortcuts, at `?` too. */
export function ShortcutList(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <>
      <button
        type="button"
        className="button quiet shortcut-opener"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <kbd aria-hidden>?</kbd>
        {shortcutWords.title}
      </button>
      <Suspense>{isOpen && <ShortcutDialog onOpenChange={setOpen} />}</Suspense>
    </>
  );
}
