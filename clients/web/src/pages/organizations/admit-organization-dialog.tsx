import type { Sector } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../hub/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { ChoiceField } from '../../parts/choice-field.js';
import { TextField } from '../../parts/text-field.js';
import { useSession } from '../../session/session.js';
import { organizationWords } from '../../words/hub-words.js';
import { keepingWords } from '../../words/keeping-words.js';
import { sectorNames } from '../../words/names.js';

interface AdmitOrganizationDialogProps {
  readonly onAdmitted: (handle: string) => void;
  readonly onClose: () => void;
}

const SECTORS = Object.entries(sectorNames) as readonly (readonly [Sector, string])[];

/** Makes an organization a member of the hub. It has nobody yet. */
export function AdmitOrganizationDialog({ onAdmitted, onClose }: AdmitOrganizationDialogProps): ReactNode {
  const { administration } = useSession().hub.seamark;
  const [name, setName] = useState('');
  const [handle, setHandle] = useState('');
  const [sector, setSector] = useState<Sector>('INDUSTRY');
  const [country, setCountry] = useState('');
  const { act, ...state } = useAct(keepingWords.notDone);
  const submit = async (): Promise<void> => {
    const code = country.trim().toUpperCase();
    const input = { name: name.trim(), handle: handle.trim(), sector, country: code === '' ? null : code };
    const done = await act(() => administration.admitOrganization(input));
    if (done !== null) onAdmitted(done.organization.handle);
  };
  const words = organizationWords;
  return (
    <ActDialog title={words.admit} submit={words.admitNow} {...state} onSubmit={() => void submit()} onClose={onClose}>
      <TextField label={words.name} value={name} onChange={setName} />
      <TextField label={words.handle} hint={words.handleHint} value={handle} onChange={setHandle} />
      <ChoiceField label={words.sector} value={sector} choices={SECTORS} onChange={setSector} />
      <TextField label={words.country} hint={words.countryHint} value={country} onChange={setCountry} />
    </ActDialog>
  );
}
