import { Copy } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { copyWords } from '../words/feed-words.js';
import type { Copies } from './copies.js';

// Menus are fetched when somebody opens one: most who read a page never do.
const CopyMenu = lazy(async () => ({ default: (await import('./copy-menu.js')).CopyMenu }));

/** Copies what is shown as a permalink, a query or a command. */
export function CopyAs({ label, copies }: { readonly label: string; readonly copies: Copies }): ReactNode {
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const copy = async (way: keyof Copies): Promise<void> => {
    const done = await navigator.clipboard.writeText(copies[way]).then(
      () => true,
      () => false,
    );
    setSaid(done ? copyWords.done : copyWords.failed);
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <Copy size={14} aria-hidden />
        {label}
      </button>
      <span className="unseen" role="status">
        {said}
      </span>
      <Suspense>
        {isOpen && <CopyMenu label={label} opener={opener} onCopy={(way) => void copy(way)} onOpenChange={setOpen} />}
      </Suspense>
    </>
  );
}
