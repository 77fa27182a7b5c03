import type { Person } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../hub/use-act.js';
import { ActDialog } from '../../../parts/act-dialog.js';
import { useSession } from '../../../session/session.js';
import { keepingWords } from '../../../words/keeping-words.js';
import { RoleChecks } from './role-checks.js';

interface RolesDialogProps {
  readonly person: Person;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives roles, and takes others away. */
export function RolesDialog({ person: { account, roles: before }, onDone, onClose }: RolesDialogProps): ReactNode {
  const { administration } = useSession().hub.seamark;
  const [roles, setRoles] = useState(before);
  const { act, ...state } = useAct(keepingWords.notDone);
  const submit = async (): Promise<void> => {
    const grant = roles.filter((role) => !before.includes(role));
    const revoke = before.filter((role) => !roles.includes(role));
    if ((await act(() => administration.changeRoles({ account, grant, revoke }))) !== null) onDone();
  };
  const { change, save } = keepingWords.members;
  return (
    <ActDialog title={change(account)} submit={save} {...state} onSubmit={() => void submit()} onClose={onClose}>
      <RoleChecks roles={roles} onChange={setRoles} />
    </ActDialog>
  );
}
