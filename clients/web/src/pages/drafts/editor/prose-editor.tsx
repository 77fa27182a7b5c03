import { lazy, type ReactNode, Suspense, useState } from 'react';
import { writeWords } from '../../../words/write-words.js';

const Markdown = lazy(async () => ({ default: (await import('../../../markdown/markdown.js')).Markdown }));

interface ProseEditorProps {
  readonly id: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Markdown as it is written, or as it will be read. */
export function ProseEditor({ id, text, onChange }: ProseEditorProps): ReactNode {
  const [isPreview, setPreview] = useState(false);
  const { text: label, markdown, preview, write } = writeWords.editor;
  return (
    <div className="prose-editor">
      <div className="prose-editor-head">
        <label htmlFor={id}>
          {label} <span className="faint">{markdown}</span>
        </label>
        <button type="button" className="button quiet" aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
          {isPreview ? write : preview}
        </button>
      </div>
      {isPreview ? (
        <Suspense>
          <Markdown text={text} />
        </Suspense>
      ) : (
        <textarea
          id={id}
          className="field prose-field"
          rows={Math.min(24, Math.max(2, Math.ceil(text.length / 80) + text.split('\n').length))}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </div>
  );
}
