import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { TextField } from '../../../parts/text-field.js';
import { keepingWords } from '../../../words/keeping-words.js';
import { type AuditSearch, readAudit } from './audit-search.js';

/** Narrows the log by what was done, and by whom. */
export function AuditFilter({ search }: { readonly search: AuditSearch }): ReactNode {
  const [act, setAct] = useState(search.act ?? '');
  const [by, setBy] = useState(search.by ?? '');
  const navigate = useNavigate();
  const narrow = (event: FormEvent): void => {
    event.preventDefault();
    void navigate({ to: '/audit', search: readAudit({ act, by }) });
  };
  const words = keepingWords.audit;
  return (
    <form className="audit-filter" role="search" onSubmit={narrow}>
      <TextField label={words.act} value={act} onChange={setAct} />
      <TextField label={words.by} value={by} onChange={setBy} />
      <button type="submit" className="button">
        {words.narrow}
      </button>
      {Object.keys(search).length > 0 && (
        <Link to="/audit" search={{}} className="button quiet">
          {words.clear}
        </Link>
      )}
    </form>
  );
}
