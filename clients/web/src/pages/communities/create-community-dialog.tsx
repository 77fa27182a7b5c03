import { type ReactNode, useState } from 'react';
import { useAct } from '../../hub/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { TextField } from '../../parts/text-field.js';
import { useSession } from '../../session/session.js';
import { communityWords } from '../../words/community-words.js';
import { organizationWords } from '../../words/hub-words.js';
import { keepingWords } from '../../words/keeping-words.js';

interface CreateCommunityDialogProps {
  readonly onCreated: (handle: string) => void;
  readonly onClose: () => void;
}

/** Makes a community of nobody yet. */
export function CreateCommunityDialog({ onCreated, onClose }: CreateCommunityDialogProps): ReactNode {
  const { administration } = useSession().hub.seamark;
  const [name, setName] = useState('');
  const [handle, setHandle] = useState('');
  const [isListed, setListed] = useState(true);
  const { act, ...state } = useAct(keepingWords.notDone);
  const submit = async (): Promise<void> => {
    const input = { name: name.trim(), handle: handle.trim(), listed: isListed };
    const done = await act(() => administration.createCommunity(input));
    if (done !== null) onCreated(done.community.handle);
  };
  const words = communityWords;
  return (
    <ActDialog
      title={words.create}
      submit={words.createNow}
      {...state}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField label={words.name} value={name} onChange={setName} />
      <TextField label={words.handle} hint={organizationWords.handleHint} value={handle} onChange={setHandle} />
      <label className="check">
        <input type="checkbox" checked={isListed} onChange={({ target }) => setListed(target.checked)} />
        <span>{words.listed}</span>
      </label>
    </ActDialog>
  );
}
