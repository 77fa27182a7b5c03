import type { AdvisoryFilter } from '@seamark/sdk';
import { Bookmark, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useAct } from '../hub/use-act.js';
import { useAsked } from '../hub/use-asked.js';
import { useKept } from '../hub/use-kept.js';
import { ActDialog } from '../parts/act-dialog.js';
import { TextField } from '../parts/text-field.js';
import { useSession } from '../session/session.js';
import { keepingWords } from '../words/keeping-words.js';
import { savedWords } from '../words/saved-words.js';

interface SavedViewsProps {
  /** What is shown now. */
  readonly where: AdvisoryFilter;
  /** True where nothing narrows it: there is nothing to save. */
  readonly isWhole: boolean;
  /** A link to what a saved view shows; null for what this screen cannot show. */
  readonly linkTo: (where: AdvisoryFilter, name: string) => ReactNode;
}

/** Views that the hub keeps for an account under a name: the same that `seamark watch --name` follows. */
export function SavedViews({ where, isWhole, linkTo }: SavedViewsProps): ReactNode {
  const { hub } = useSession();
  const [turn, setTurn] = useState(0);
  const [open, setOpen] = useState<'save' | { readonly remove: string } | null>(null);
  const saved = useKept(useAsked(String(turn), () => hub.seamark.subscriptions.list())) ?? [];
  const done = (): void => {
    setOpen(null);
    setTurn((before) => before + 1);
  };
  const links = saved.flatMap(({ name, where: kept }) => {
    const link = linkTo(kept ?? {}, name);
    return link === null ? [] : [{ name, link }];
  });
  return (
    <span className="saved-views" role="group" aria-label={savedWords.label}>
      {links.map(({ name, link }) => (
        <span key={name} className="chip">
          {link}
          <button type="button" aria-label={savedWords.remove(name)} onClick={() => setOpen({ remove: name })}>
            <X size={13} aria-hidden />
          </button>
        </span>
      ))}
      {!isWhole && (
        <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => setOpen('save')}>
          <Bookmark size={14} aria-hidden />
          {savedWords.save}
        </button>
      )}
      {open === 'save' && <SaveDialog where={where} onDone={done} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'save' && (
        <RemoveDialog name={open.remove} onDone={done} onClose={() => setOpen(null)} />
      )}
    </span>
  );
}

interface DialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function SaveDialog({ where, onDone, onClose }: DialogProps & Pick<SavedViewsProps, 'where'>): ReactNode {
  const { subscriptions } = useSession().hub.seamark;
  const [name, setName] = useState('');
  const { act, ...state } = useAct(keepingWords.notDone);
  const save = async (): Promise<void> => {
    if ((await act(() => subscriptions.save(name.trim(), { where }))) !== null) onDone();
  };
  return (
    <ActDialog
      title={savedWords.save}
      submit={savedWords.saveNow}
      {...state}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>{savedWords.means}</p>
      <TextField label={savedWords.name} hint={savedWords.hint} value={name} onChange={setName} />
    </ActDialog>
  );
}

function RemoveDialog({ name, onDone, onClose }: DialogProps & { readonly name: string }): ReactNode {
  const { subscriptions } = useSession().hub.seamark;
  const { act, ...state } = useAct(keepingWords.notDone);
  const remove = async (): Promise<void> => {
    if ((await act(() => subscriptions.remove(name))) !== null) onDone();
  };
  return (
    <ActDialog
      title={savedWords.remove(name)}
      submit={savedWords.removeNow}
      {...state}
      onSubmit={() => void remove()}
      onClose={onClose}
    >
      <p>{savedWords.removeMeans}</p>
    </ActDialog>
  );
}
