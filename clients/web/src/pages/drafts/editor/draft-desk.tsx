import { Link } from '@tanstack/react-router';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { usePageTitle } from '../../../parts/page-title.js';
import { useSession } from '../../../session/session.js';
import { portionNames } from '../../../words/names.js';
import { writeWords } from '../../../words/write-words.js';
import type { Desk } from '../desk/desk.js';
import { publishDesk } from '../desk/publish-desk.js';
import { type EditedPortion, withNew, withPutBack } from '../desk/edited-draft.js';
import { Conflict } from '../side/conflict.js';
import { LastReview } from '../side/last-review.js';
import { DeskSide } from '../side/desk-side.js';
import { PublishDialog } from '../side/publish-dialog.js';
import { SubmitButton } from '../side/submit-button.js';
import { AddPortion } from './add-portion.js';
import { KeepingPill } from './keeping-pill.js';
import { useKnownAudiences } from './known-audiences.js';
import { PortionEditor } from './portion-editor.js';
import { portionOf, problemsOf } from './portion-of-path.js';

interface DraftDeskProps {
  readonly desk: Desk;
  readonly name: string;
  readonly isDraft: boolean;
  readonly withheldCount: number;
}

/** Where an advisory is written: its portions, and beside them who will read what. */
export function DraftDesk({ desk, name, isDraft, withheldCount }: DraftDeskProps): ReactNode {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const { hub } = useSession();
  const [isPublishing, setPublishing] = useState(false);
  usePageTitle(`${writeWords.editor.draftOf} ${name}`);
  const publish = async (): Promise<void> => {
    if (await desk.sync()) setPublishing(true);
    else focusPortion(desk, firstProblem(desk));
  };
  return (
    <main id="main" className="main desk">
      <DeskTop desk={desk} name={name} isDraft={isDraft} onPublish={() => void publish()} />
      {isDraft && <LastReview name={name} />}
      {state.conflict && <Conflict desk={desk} draft={state.draft} theirs={state.conflict} />}
      <div className="desk-columns">
        <Portions desk={desk} withheldCount={withheldCount} />
        <DeskSide state={state} known={useKnownAudiences()} onGo={(at) => focusPortion(desk, at)} />
      </div>
      {isPublishing && (
        <PublishDialog
          name={name}
          matrix={state.matrix}
          hasNote={!isDraft}
          publish={(note) => publishDesk(hub.seamark, { desk, name, isDraft }, note)}
          onPublished={() => desk.leave()}
          onClose={() => setPublishing(false)}
        />
      )}
    </main>
  );
}

interface DeskTopProps extends Omit<DraftDeskProps, 'withheldCount'> {
  readonly onPublish: () => void;
}

function DeskTop({ desk, name, isDraft, onPublish }: DeskTopProps): ReactNode {
  const { keeping } = useSyncExternalStore(desk.subscribe, desk.state);
  return (
    <div className="top">
      <h1>
        {writeWords.editor.draftOf}{' '}
        <span className="mono" translate="no">
          {name}
        </span>
      </h1>
      <KeepingPill keeping={keeping} />
      <span className="grow" />
      <Link to="/a/$name" params={{ name }} search={{}} className="button">
        {writeWords.editor.see}
      </Link>
      {isDraft && <SubmitButton desk={desk} name={name} onRefused={() => focusPortion(desk, firstProblem(desk))} />}
      <button type="button" className="button primary" onClick={onPublish}>
        {writeWords.publish.open}
      </button>
    </div>
  );
}

function Portions({ desk, withheldCount }: Pick<DraftDeskProps, 'desk' | 'withheldCount'>): ReactNode {
  const { draft, matrix, problems } = useSyncExternalStore(desk.subscribe, desk.state);
  const { viewer } = useSession();
  const known = useKnownAudiences();
  const [removed, setRemoved] = useState<readonly [EditedPortion, number] | null>(null);
  const own = viewer.organization?.handle ?? '';
  return (
    <div className="desk-portions">
      <h2 className="unseen">{writeWords.editor.portions}</h2>
      {problemsOf(problems, null).map(({ code, message }) => (
        <p key={code} role="alert" className="problem">
          {message}
        </p>
      ))}
      {withheldCount > 0 && <p className="faint">{writeWords.editor.withheld(withheldCount)}</p>}
      {draft.portions.map((portion, at) => (
        <PortionEditor
          key={portion.key}
          {...{ desk, portion, at, matrix, known }}
          problems={problemsOf(problems, at)}
          onRemove={(one, from) => setRemoved([one, from])}
        />
      ))}
      {removed && <Removed desk={desk} removed={removed} onBack={() => setRemoved(null)} />}
      <AddPortion onAdd={(type) => desk.edit((before) => withNew(before, type, own))} />
    </div>
  );
}

interface RemovedProps {
  readonly desk: Desk;
  readonly removed: readonly [EditedPortion, number];
  readonly onBack: () => void;
}

/** What was just removed can be put back. */
function Removed({ desk, removed: [portion, at], onBack }: RemovedProps): ReactNode {
  const putBack = (): void => {
    desk.edit((before) => withPutBack(before, portion, at));
    onBack();
  };
  return (
    <p role="status" className="removed">
      {writeWords.editor.removed(portionNames[portion.stated.type])}{' '}
      <button type="button" className="button" onClick={putBack}>
        {writeWords.editor.undo}
      </button>
    </p>
  );
}

function firstProblem(desk: Desk): number {
  return portionOf(desk.state().problems[0]?.path) ?? 0;
}

/** To the name of a portion, where what is wrong with it stands. */
function focusPortion(desk: Desk, at: number): void {
  const key = desk.state().draft.portions[at]?.key;
  document.getElementById(`portion-${key}`)?.focus();
}
