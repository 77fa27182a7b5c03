import type { Export, ExportFile } from '@seamark/sdk';
import { Download, Quote, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Moment } from '../../../parts/moment.js';
import { useSession } from '../../../session/session.js';
import { exportWords } from '../../../words/research-words.js';
import { sizeWords } from '../../../words/sizes.js';
import { momentWords } from '../../../words/times.js';
import { saveFile } from './save-file.js';

interface ExportJobProps {
  readonly job: Export;
  readonly onRemove: () => void;
}

/** One export: how far it has come, or its files. */
export function ExportJob({ job, onRemove }: ExportJobProps): ReactNode {
  const { id, state, startedAt, expiresAt, files } = job;
  const manifest = files.find(({ name }) => name === 'MANIFEST.json');
  return (
    <li className="export-job">
      <div className="facts">
        <b>{exportWords.states[state]}</b>
        <span>
          {exportWords.begun} <Moment at={new Date(startedAt)} />
        </span>
        {state === 'DONE' && (
          <span>
            {exportWords.until} <Moment at={new Date(expiresAt)} />
          </span>
        )}
      </div>
      {state === 'RUNNING' && <Progress job={job} />}
      <ul className="export-files">
        {files.map((file) => (
          <File key={file.path} file={file} />
        ))}
      </ul>
      <div className="actions">
        {manifest && (
          <CopyCitation words={exportWords.citation(momentWords(new Date(startedAt)), id, manifest.sha256)} />
        )}
        <button type="button" className="button" onClick={onRemove}>
          <Trash2 size={14} aria-hidden />
          {state === 'RUNNING' ? exportWords.cancel : exportWords.remove}
        </button>
      </div>
    </li>
  );
}

function Progress({ job: { done, total, startedAt } }: { readonly job: Export }): ReactNode {
  const words = [exportWords.progress(done, total)];
  const spentMs = Date.now() - new Date(startedAt).getTime();
  if (done > 0 && done < total) words.push(exportWords.left(Math.ceil((spentMs / done) * (total - done) * 0.001)));
  return (
    <label className="export-progress">
      <progress max={Math.max(total, 1)} value={done} />
      <span className="number">{words.join(', ')}</span>
    </label>
  );
}

function File({ file }: { readonly file: ExportFile }): ReactNode {
  const { exports } = useSession().hub.seamark;
  const [state, setState] = useState<'idle' | 'failed' | number>('idle');
  const save = (): void => {
    setState(0);
    saveFile(exports, file, setState).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  const { name, bytes, rows } = file;
  return (
    <li>
      <button type="button" className="button" aria-label={exportWords.download(name)} onClick={save}>
        <Download size={14} aria-hidden />
        {name}
      </button>
      <span className="faint">
        {[sizeWords(bytes), ...(rows > 0 ? [exportWords.rows(rows)] : [])].join(', ')}
        {typeof state === 'number' && `, ${exportWords.downloading(Math.floor((state / Math.max(bytes, 1)) * 100))}`}
      </span>
      {state === 'failed' && <span role="alert">{exportWords.downloadFailed}</span>}
    </li>
  );
}

function CopyCitation({ words }: { readonly words: string }): ReactNode {
  const [said, setSaid] = useState('');
  const copy = (): void =>
    void navigator.clipboard.writeText(words).then(
      () => setSaid(exportWords.copied),
      () => setSaid(exportWords.copyFailed),
    );
  return (
    <>
      <button type="button" className="button" onClick={copy} title={words}>
        <Quote size={14} aria-hidden />
        {exportWords.copyCitation}
      </button>
      <span role="status">{said}</span>
    </>
  );
}
