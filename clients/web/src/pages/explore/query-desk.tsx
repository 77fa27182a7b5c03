import { Play } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useSession } from '../../session/session.js';
import { exploreWords } from '../../words/explore-words.js';
import { ask, commandFor, type Told } from './ask.js';
import type { Example } from './examples.js';

/** Where a question is written, and what came of it. */
export function QueryDesk({ example }: { readonly example: Example }): ReactNode {
  const { hub } = useSession();
  const [query, setQuery] = useState(example.query);
  const [variables, setVariables] = useState(example.variables);
  const [told, setTold] = useState<Told | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const run = async (): Promise<void> => {
    setWaiting(true);
    setTold(await ask(hub.seamark, query, variables));
    setWaiting(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
  };
  return (
    <>
      <form className="query-desk" onSubmit={submit} onKeyDown={onKey}>
        <Written id="query" label={exploreWords.query} rows={16} value={query} onChange={setQuery} />
        <Written id="variables" label={exploreWords.variables} rows={3} value={variables} onChange={setVariables} />
        <div className="actions">
          <button type="submit" className="button primary" disabled={isWaiting}>
            <Play size={14} aria-hidden />
            {exploreWords.run}
          </button>
          <CopyCommand query={query} variables={variables} />
          <span className="faint">{exploreWords.keys}</span>
        </div>
      </form>
      <Answer told={told} isWaiting={isWaiting} />
    </>
  );
}

interface WrittenProps {
  readonly id: string;
  readonly label: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Written({ id, label, rows, value, onChange }: WrittenProps): ReactNode {
  return (
    <p className="note">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field mono"
        rows={rows}
        value={value}
        spellCheck={false}
        autoCapitalize="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </p>
  );
}

interface CopyCommandProps {
  readonly query: string;
  readonly variables: string;
}

function CopyCommand({ query, variables }: CopyCommandProps): ReactNode {
  const [said, setSaid] = useState('');
  const copy = (): void =>
    void navigator.clipboard.writeText(commandFor(query, variables)).then(
      () => setSaid(exploreWords.copied),
      () => setSaid(exploreWords.copyFailed),
    );
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {exploreWords.copyCommand}
      </button>
      <span role="status">{said}</span>
    </>
  );
}

function Answer({ told, isWaiting }: { readonly told: Told | null; readonly isWaiting: boolean }): ReactNode {
  return (
    <section aria-labelledby="answer" aria-busy={isWaiting}>
      <h2 id="answer">{exploreWords.answer}</h2>
      <p role="status" className="faint">
        {isWaiting ? exploreWords.waiting : (told?.words ?? exploreWords.none)}
      </p>
      {told?.text != null && (
        <pre className="command answer" tabIndex={0} role="group" aria-label={exploreWords.answer}>
          {told.text}
        </pre>
      )}
    </section>
  );
}
