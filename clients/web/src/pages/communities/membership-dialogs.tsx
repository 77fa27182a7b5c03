import type { Organization } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../hub/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { TextField } from '../../parts/text-field.js';
import { useSession } from '../../session/session.js';
import { communityWords } from '../../words/community-words.js';
import { keepingWords } from '../../words/keeping-words.js';

interface MembershipDialogProps {
  /** Handle of the community. */
  readonly community: string;
  /** @param said - what came of it */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Asks which organization joins, and says what it sees from then on. */
export function JoinDialog({ community, onDone, onClose }: MembershipDialogProps): ReactNode {
  const { administration } = useSession().hub.seamark;
  const [organization, setOrganization] = useState('');
  const { act, ...state } = useAct(keepingWords.notDone);
  const submit = async (): Promise<void> => {
    const done = await act(() => administration.joinCommunity({ community, organization: organization.trim() }));
    if (done !== null) onDone(communityWords.added(done.organization.name));
  };
  const { add, addMeans, organization: label } = communityWords;
  return (
    <ActDialog title={add} submit={add} {...state} onSubmit={() => void submit()} onClose={onClose}>
      <p>{addMeans}</p>
      <TextField label={label} value={organization} onChange={setOrganization} />
    </ActDialog>
  );
}

/** Asks before an organization leaves, and says what it goes on seeing. */
export function LeaveDialog(props: MembershipDialogProps & { readonly organization: Organization }): ReactNode {
  const { community, organization, onDone, onClose } = props;
  const { administration } = useSession().hub.seamark;
  const { act, ...state } = useAct(keepingWords.notDone);
  const { remove, removed, removeNow, removeMeans } = communityWords;
  const submit = async (): Promise<void> => {
    const done = await act(() => administration.leaveCommunity({ community, organization: organization.handle }));
    if (done !== null) onDone(removed(organization.name));
  };
  return (
    <ActDialog
      title={remove(organization.name)}
      submit={removeNow}
      {...state}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{removeMeans}</p>
    </ActDialog>
  );
}
