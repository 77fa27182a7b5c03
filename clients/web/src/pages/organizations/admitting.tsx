import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { organizationWords } from '../../words/hub-words.js';
import { AdmitOrganizationDialog } from './admit-organization-dialog.js';

/** For stewards: the way to a new member, whose page is shown then. */
export function Admitting(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  return (
    <p className="actions">
      <button type="button" className="button primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Plus size={14} aria-hidden />
        {organizationWords.admit}
      </button>
      {isOpen && (
        <AdmitOrganizationDialog
          onAdmitted={(handle) => void navigate({ to: '/orgs/$handle', params: { handle } })}
          onClose={() => setOpen(false)}
        />
      )}
    </p>
  );
}
