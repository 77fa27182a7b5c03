import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DialogOpener } from '../../parts/dialog-opener.js';
import { organizationWords } from '../../words/hub-words.js';
import { AdmitOrganizationDialog } from './admit-organization-dialog.js';

/** For stewards: the way to a new member, whose page is shown then. */
export function Admitting(): ReactNode {
  const navigate = useNavigate();
  const show = (handle: string): void => void navigate({ to: '/orgs/$handle', params: { handle } });
  return (
    <DialogOpener
      words={organizationWords.admit}
      dialog={(close) => <AdmitOrganizationDialog onAdmitted={show} onClose={close} />}
    />
  );
}
