import { type MarkingInput, type MarkOutcome, restateMarking } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import type { PortionFields } from '../../../generated/documents.js';
import { useSession } from '../../../session/session.js';
import { markWords } from '../../../words/mark-words.js';
import { portionNames } from '../../../words/names.js';
import { useKnownAudiences } from '../../drafts/editor/known-audiences.js';
import { MarkingPicker } from '../../drafts/editor/marking-picker.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';
import { MarkedReaders } from './marked-readers.js';

interface MarkAnewProps {
  readonly advisory: AdvisoryAnswer;
  /** Called when markings have changed. */
  readonly onMarked: () => void;
}

type Marks = Readonly<Record<string, MarkingInput>>;

/** Marks portions anew without a word of their text: the way back when something went to more readers than it should have. */
export function MarkAnew({ advisory, onMarked }: MarkAnewProps): ReactNode {
  const [marks, setMarks] = useState<Marks>({});
  const known = useKnownAudiences();
  const { told, problem, mark } = useMark(advisory, () => {
    setMarks({});
    onMarked();
  });
  const count = Object.keys(marks).length;
  return (
    <section className="mark-anew" aria-labelledby="mark-anew">
      <h2 id="mark-anew">{markWords.title}</h2>
      <p>{markWords.lead}</p>
      <ul>
        {advisory.portions.filter(isRead).map(({ id, position, type, marking }) => (
          <li key={id}>
            <details>
              <summary>
                {position} {portionNames[type]}
                <span className="unseen">: {markWords.change}</span>
              </summary>
              <MarkingPicker
                id={`mark-${id}`}
                marking={marks[id] ?? restateMarking(marking)}
                known={known}
                onChange={(changed) => setMarks({ ...marks, [id]: changed })}
              />
            </details>
          </li>
        ))}
      </ul>
      <button type="button" className="button primary" onClick={() => void mark(marks)}>
        {markWords.submit(count)}
      </button>
      <p role="alert" className="problem">
        {problem}
      </p>
      {told && <MarkedReaders readers={told} portions={advisory.portions} />}
    </section>
  );
}

function isRead({ content }: PortionFields): boolean {
  return content.__typename !== 'WithheldContent';
}

type Told = Extract<MarkOutcome, { readonly ok: true }>['readers'];

function useMark({ name, viewKey }: AdvisoryAnswer, onMarked: () => void) {
  const { hub } = useSession();
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const mark = async (marks: Marks): Promise<void> => {
    const asked = Object.entries(marks).map(([portion, marking]) => ({ portion, marking }));
    if (asked.length === 0) return setProblem(markWords.nothing);
    setProblem(null);
    try {
      const outcome = await hub.seamark.advisories.mark({ name, expectViewKey: viewKey, marks: asked });
      if (!outcome.ok) return setProblem(messageOf(outcome));
      setTold(outcome.readers);
      onMarked();
    } catch {
      setProblem(markWords.failed);
    }
  };
  return { told, problem, mark };
}

function messageOf({ refusal }: Extract<MarkOutcome, { readonly ok: false }>): string {
  const problems = refusal.code === 'INVALID_INPUT' ? refusal.problems.map(({ message }) => message) : [];
  return [refusal.message, ...problems].join(' ');
}
