import type { HubRole } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../hub/use-act.js';
import { ActDialog } from '../../../parts/act-dialog.js';
import { TextField } from '../../../parts/text-field.js';
import { useSession } from '../../../session/session.js';
import { keepingWords } from '../../../words/keeping-words.js';
import { RoleChecks } from './role-checks.js';

interface AddPersonDialogProps {
  readonly onAdded: (account: string) => void;
  readonly onClose: () => void;
}

/** Adds somebody to an organization: an administrator to its own, a steward an administrator to one that has none. */
export function AddPersonDialog({ onAdded, onClose }: AddPersonDialogProps): ReactNode {
  const { viewer, hub } = useSession();
  const own = viewer.organization?.handle ?? '';
  const [organization, setOrganization] = useState(viewer.roles.includes('ORG_ADMIN') ? own : '');
  const [account, setAccount] = useState('');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly HubRole[]>([]);
  const { act, ...state } = useAct(keepingWords.notDone);
  const submit = async (): Promise<void> => {
    const input = { account: account.trim(), name: name.trim(), organization: organization.trim(), roles };
    if ((await act(() => hub.seamark.administration.addPerson(input))) === null) return;
    onClose();
    onAdded(input.account);
  };
  const words = keepingWords.members;
  return (
    <ActDialog title={words.add} submit={words.add} {...state} onSubmit={() => void submit()} onClose={onClose}>
      <TextField label={words.organization} value={organization} onChange={setOrganization} />
      <TextField
        label={words.account}
        hint={words.accountHint(organization === '' ? 'handle' : organization)}
        value={account}
        onChange={setAccount}
      />
      <TextField label={words.name} value={name} onChange={setName} />
      <RoleChecks roles={roles} onChange={setRoles} />
    </ActDialog>
  );
}
