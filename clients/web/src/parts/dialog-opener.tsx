import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';

interface DialogOpenerProps {
  readonly words: string;
  /** @param close - to be called when it is done, or given up */
  readonly dialog: (close: () => void) => ReactNode;
}

/** The way to something new, and the dialog that asks for it. */
export function DialogOpener({ words, dialog }: DialogOpenerProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="actions">
      <button type="button" className="button primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Plus size={14} aria-hidden />
        {words}
      </button>
      {isOpen && dialog(() => setOpen(false))}
    </p>
  );
}
