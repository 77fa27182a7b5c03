import { type AdvisoryKind, ADVISORY_KIND_VALUES, type MarkingInput, prose, type Seamark, source } from '@seamark/sdk';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { kindNames } from '../../words/names.js';
import { writeWords } from '../../words/write-words.js';
import { NothingHere } from '../nothing/nothing-here.js';
import { useKnownAudiences } from './editor/known-audiences.js';
import { MarkingPicker } from './editor/marking-picker.js';
import { isAuthor } from './is-author.js';

/** Begins a draft: from then on the hub keeps it. */
export function NewDraftPage(): ReactNode {
  const { viewer } = useSession();
  usePageTitle(writeWords.begin.title);
  if (!isAuthor(viewer)) return <NothingHere />;
  return (
    <main id="main" className="main narrow">
      <h1>{writeWords.begin.title}</h1>
      <p className="lead">{writeWords.begin.lead}</p>
      <section className="card">
        <NewDraftForm own={viewer.organization?.handle ?? ''} />
      </section>
    </main>
  );
}

function NewDraftForm({ own }: { readonly own: string }): ReactNode {
  const [kind, setKind] = useState<AdvisoryKind>('VULNERABILITY');
  const [marking, setMarking] = useState<MarkingInput>({ tlp: 'AMBER_STRICT', organizations: [own] });
  const field = useRef<HTMLInputElement>(null);
  const { problem, begin } = useBegin();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    field.current?.focus();
    void begin({ kind, title: field.current?.value.trim() ?? '', marking });
  };
  const words = writeWords.begin;
  return (
    <form onSubmit={submit} noValidate>
      <KindChoice kind={kind} onChange={setKind} />
      <label htmlFor="title">{words.titleLabel}</label>
      <input id="title" ref={field} className="field wide" aria-invalid={problem !== null} aria-describedby="problem" />
      <p id="problem" className="problem" role="alert">
        {problem}
      </p>
      <MarkingPicker id="title-marking" marking={marking} known={useKnownAudiences()} onChange={setMarking} />
      <button type="submit" className="button primary">
        {words.submit}
      </button>
    </form>
  );
}

interface KindChoiceProps {
  readonly kind: AdvisoryKind;
  readonly onChange: (kind: AdvisoryKind) => void;
}

function KindChoice({ kind, onChange }: KindChoiceProps): ReactNode {
  return (
    <>
      <label htmlFor="kind">{writeWords.begin.kind}</label>
      <select
        id="kind"
        className="field"
        value={kind}
        aria-describedby="kind-hint"
        onChange={({ target }) => onChange(ADVISORY_KIND_VALUES.find((one) => one === target.value) ?? kind)}
      >
        {ADVISORY_KIND_VALUES.map((one) => (
          <option key={one} value={one}>
            {kindNames[one]}
          </option>
        ))}
      </select>
      <p id="kind-hint" className="faint">
        {writeWords.begin.kindHint}
      </p>
    </>
  );
}

interface Begun {
  readonly kind: AdvisoryKind;
  readonly title: string;
  readonly marking: MarkingInput;
}

function useBegin() {
  const { hub } = useSession();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async (begun: Begun): Promise<void> => {
    if (begun.title === '') return setProblem(writeWords.begin.titleEmpty);
    try {
      const outcome = await drafted(hub.seamark, begun);
      if (!outcome.ok) {
        const { refusal } = outcome;
        const first = refusal.code === 'INVALID_INPUT' ? refusal.problems[0]?.message : undefined;
        return setProblem(first ?? refusal.message);
      }
      await navigate({ to: '/drafts/$name', params: { name: outcome.advisory.name } });
    } catch {
      setProblem(writeWords.begin.failed);
    }
  };
  return { problem, begin };
}

function drafted({ advisories }: Seamark, { kind, title, marking }: Begun) {
  return advisories.draft({ kind, portions: [prose('TITLE')(title, marking), source(marking)] });
}
