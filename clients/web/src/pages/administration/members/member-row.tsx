import type { Person } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../hub/use-act.js';
import { ActDialog } from '../../../parts/act-dialog.js';
import { Moment } from '../../../parts/moment.js';
import { useSession } from '../../../session/session.js';
import { listed } from '../../../words/counted.js';
import { keepingWords, roleNames } from '../../../words/keeping-words.js';
import { RolesDialog } from './roles-dialog.js';

interface MemberRowProps {
  readonly person: Person;
  /** Called when it was changed. */
  readonly onChange: () => void;
}

/** One person, and what can be changed of it. */
export function MemberRow({ person, onChange }: MemberRowProps): ReactNode {
  const { account, name, organization, roles, since, suspended } = person;
  return (
    <tr>
      <td>
        <b>{name}</b> {suspended && <span className="pill">{keepingWords.members.suspended}</span>}
        <span className="kept-below">
          <span className="mono" translate="no">
            {account}
          </span>
          <span>{organization.name}</span>
        </span>
      </td>
      <td>{listed(roles.map((role) => roleNames[role]))}</td>
      <td>
        <Moment at={since} as="day" />
      </td>
      <td>
        <Changes person={person} onChange={onChange} />
      </td>
    </tr>
  );
}

function Changes({ person, onChange }: MemberRowProps): ReactNode {
  const { viewer } = useSession();
  const [open, setOpen] = useState<'roles' | 'standing' | null>(null);
  const { account, suspended } = person;
  const { verbs, change, suspend, reinstate } = keepingWords.members;
  // Nobody locks themselves out here.
  if (account === viewer.account) return null;
  const done = (): void => {
    setOpen(null);
    onChange();
  };
  return (
    <span className="actions">
      <button type="button" className="button" aria-label={change(account)} onClick={() => setOpen('roles')}>
        {verbs.change}
      </button>
      <button
        type="button"
        className="button"
        aria-label={suspended ? reinstate(account) : suspend(account)}
        onClick={() => setOpen('standing')}
      >
        {suspended ? verbs.reinstate : verbs.suspend}
      </button>
      {open === 'roles' && <RolesDialog person={person} onDone={done} onClose={() => setOpen(null)} />}
      {open === 'standing' && <StandingDialog person={person} onDone={done} onClose={() => setOpen(null)} />}
    </span>
  );
}

interface StandingDialogProps {
  readonly person: Person;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function StandingDialog({ person: { account, suspended }, onDone, onClose }: StandingDialogProps): ReactNode {
  const { administration } = useSession().hub.seamark;
  const { act, ...state } = useAct(keepingWords.notDone);
  const { suspend, reinstate, suspendNow, suspendMeans, verbs } = keepingWords.members;
  const submit = async (): Promise<void> => {
    const done = await act(() =>
      suspended ? administration.reinstatePerson(account) : administration.suspendPerson(account),
    );
    if (done !== null) onDone();
  };
  return (
    <ActDialog
      title={suspended ? reinstate(account) : suspend(account)}
      submit={suspended ? verbs.reinstate : suspendNow}
      {...state}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {!suspended && <p>{suspendMeans}</p>}
    </ActDialog>
  );
}
