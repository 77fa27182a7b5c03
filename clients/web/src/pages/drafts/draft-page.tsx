import type { PulledDraft, Viewer } from '@seamark/sdk';
import { Navigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { FailedPart } from '../../parts/failed-part.js';
import { useAsked } from '../../hub/use-asked.js';
import { useSession } from '../../session/session.js';
import { shellWords } from '../../words/shell-words.js';
import { writeWords } from '../../words/write-words.js';
import { NothingHere } from '../nothing/nothing-here.js';
import { isOut } from './desk/is-out.js';
import { openedDesk } from './desk/opened-desk.js';
import { DraftDesk } from './editor/draft-desk.js';
import { isAuthor } from './is-author.js';

/** A draft, or a revision of what is published, on its author's desk. */
export function DraftPage(): ReactNode {
  const { name } = useParams({ from: '/drafts/$name' });
  const { hub, viewer, generation } = useSession();
  const key = `${generation} ${name}`;
  const asked = useAsked(key, () => hub.seamark.drafts.pull(name));
  if (!isAuthor(viewer)) return <NothingHere />;
  if (asked.is === 'waiting') return <Waiting />;
  if (asked.is === 'failed') return <Failed onRetry={asked.again} />;
  const pulled = asked.answer;
  // What is in review stands still: it is read, and decided on, where it is read.
  if (pulled?.advisory.state === 'IN_REVIEW') return <Navigate to="/a/$name" params={{ name }} search={{}} replace />;
  return pulled !== null && isOf(viewer, pulled) ? <OpenDesk key={key} pulled={pulled} /> : <NothingHere />;
}

function isOf({ organization }: Viewer, { advisory: { source } }: PulledDraft): boolean {
  return organization !== null && source?.handle === organization.handle;
}

function Failed({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  return (
    <main id="main" className="main narrow">
      <h1>{writeWords.editor.draftOf}</h1>
      <FailedPart words={writeWords.listFailed} onRetry={onRetry} />
    </main>
  );
}

function OpenDesk({ pulled }: { readonly pulled: PulledDraft }): ReactNode {
  const { hub, viewer } = useSession();
  const { name, state, withheldCount } = pulled.advisory;
  const isDraft = !isOut(state);
  const [desk] = useState(() => openedDesk(hub.seamark, viewer.account ?? '', pulled));
  useEffect(() => {
    void desk.sync();
    return () => desk.close();
  }, [desk]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (desk.state().keeping.is !== 'kept') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [desk]);
  return <DraftDesk desk={desk} name={name} isDraft={isDraft} withheldCount={withheldCount} />;
}

function Waiting(): ReactNode {
  return (
    <main id="main" className="main" aria-busy="true">
      <h1 className="unseen">{shellWords.loading}</h1>
    </main>
  );
}
