import { EXPORT_FORMAT_VALUES, type ExportFormat } from '@seamark/sdk';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useSession } from '../../../session/session.js';
import { exportWords } from '../../../words/research-words.js';
import { exportCommand } from '../research-copies.js';
import { type ResearchView, toHubFilter } from '../research-view.js';
import { ExportJobs } from './export-jobs.js';
import { useExports } from './use-exports.js';

interface ExportDialogProps {
  readonly view: ResearchView;
  readonly onClose: () => void;
}

/** Takes what the view finds away as files. */
export function ExportDialog({ view, onClose }: ExportDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const { viewer } = useSession();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="modal export" aria-labelledby="export" onClose={onClose}>
      <h2 id="export">{exportWords.title}</h2>
      {viewer.roles.includes('RESEARCHER') ? <Exporting view={view} /> : <p>{exportWords.forResearchers}</p>}
      <p className="faint">
        {exportWords.snapshots}{' '}
        <a className="link" href="/snapshots/LATEST">
          {exportWords.snapshot}
        </a>
      </p>
      <div className="modal-foot">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {exportWords.close}
        </button>
      </div>
    </dialog>
  );
}

function Exporting({ view }: Pick<ExportDialogProps, 'view'>): ReactNode {
  const own = useExports();
  const [format, setFormat] = useState<ExportFormat>('JSONL');
  const start = (event: FormEvent): void => {
    event.preventDefault();
    const asOf = view.asof === undefined ? undefined : new Date(view.asof);
    void own.start({ where: toHubFilter(view), asOf, format });
  };
  return (
    <>
      <p>{exportWords.lead}</p>
      <form className="export-form" onSubmit={start}>
        <FormatChoice format={format} onChoose={setFormat} />
        <button type="submit" className="button primary">
          {exportWords.start}
        </button>
      </form>
      <p className="problem" role="alert">
        {own.problem}
      </p>
      <ExportJobs own={own} />
      <h3>{exportWords.terminal}</h3>
      <pre className="command" tabIndex={0} role="group" aria-label={exportWords.terminal}>
        {exportCommand(view, format)}
      </pre>
    </>
  );
}

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
}

function FormatChoice({ format, onChoose }: FormatChoiceProps): ReactNode {
  return (
    <label>
      {exportWords.format}
      <select
        className="field"
        value={format}
        onChange={({ target }) => onChoose(EXPORT_FORMAT_VALUES.find((one) => one === target.value) ?? format)}
      >
        {EXPORT_FORMAT_VALUES.map((one) => (
          <option key={one} value={one}>
            {exportWords.formats[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
