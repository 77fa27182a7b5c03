import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { CopyAs } from '../../parts/copy-as.js';
import { SearchForm } from '../../parts/search-form.js';
import { researchWords } from '../../words/research-words.js';
import { dayOf } from '../../words/times.js';
import { ExportDialog } from './export/export-dialog.js';
import { researchCopies } from './research-copies.js';
import { readView, type ResearchView } from './research-view.js';

/** The name of the screen, the search, the day, and the same elsewhere. */
export function ResearchTop({ view }: { readonly view: ResearchView }): ReactNode {
  const [isExporting, setExporting] = useState(false);
  const navigate = useNavigate();
  const search = (q: string): void => void navigate({ to: '/research', search: readView({ ...view, q }) });
  return (
    <div className="top">
      <h1>{researchWords.title}</h1>
      <span className="grow" />
      <SearchForm id="research-search" words={view.q ?? ''} label={researchWords.search} onSearch={search} />
      <AsOf view={view} />
      <CopyAs label={researchWords.copyAs} copies={researchCopies(view, window.location.origin)} />
      <button type="button" className="button primary" aria-haspopup="dialog" onClick={() => setExporting(true)}>
        <Download size={14} aria-hidden />
        {researchWords.export}
      </button>
      {isExporting && <ExportDialog view={view} onClose={() => setExporting(false)} />}
    </div>
  );
}

/** Years that somebody is still typing come before this one. */
const FIRST_DAY = '2000-01-01';

function AsOf({ view }: { readonly view: ResearchView }): ReactNode {
  const navigate = useNavigate();
  const go = (asof: string): void => {
    if (asof !== '' && asof < FIRST_DAY) return;
    void navigate({ to: '/research', search: readView({ ...view, asof }), resetScroll: false });
  };
  return (
    <label className="as-of" title={researchWords.asOfLabel}>
      <CalendarClock size={14} aria-hidden />
      <span>{researchWords.asOf}</span>
      <input
        key={view.asof ?? ''}
        type="date"
        aria-label={researchWords.asOfLabel}
        min={FIRST_DAY}
        max={dayOf(new Date())}
        defaultValue={view.asof ?? ''}
        onChange={({ target }) => go(target.value)}
      />
    </label>
  );
}
