import type { GraphQLError } from '../graphql-answer.js';
import type { FeedSocket } from './feed-sockets.js';

/** How one attempt to follow the feed ended. */
export type Ending =
  /** `wasAccepted`: the hub had accepted the caller before. */
  | { readonly is: 'closed'; readonly code: number; readonly reason: string; readonly wasAccepted: boolean }
  /** The hub answered errors instead of the feed or of an event. */
  | { readonly is: 'refused'; readonly errors: readonly GraphQLError[] }
  | { readonly is: 'unreachable'; readonly cause: unknown }
  | { readonly is: 'completed' }
  /** By `signal`. */
  | { readonly is: 'stopped' };

/** What to ask, and whom to tell. */
export interface Session<Answer> {
  readonly query: string;
  /** Read each time it is sent, so a caller that moves its cursor in place resumes from there. */
  readonly variables: Record<string, unknown>;
  readonly staleAfterMs: number;
  /** Called when the hub accepted the caller, or had before. */
  readonly onAccepted: () => void;
  readonly onNext: (answer: Answer) => void;
  /** Called when nothing was heard for so long that the connection is given up. */
  readonly onStale: () => void;
  readonly signal: AbortSignal;
}

/** Ours, when we give a silent connection up. Source: graphql-ws, TerminatedCloseEvent */
export const GIVEN_UP = 4499;

/** Follows the feed until it ends, one way or another. */
export function runSession<Answer>(socket: FeedSocket, session: Session<Answer>): Promise<Ending> {
  return new Promise((resolve) => {
    const stop = () => end({ is: 'stopped' });
    const unsubscribe = subscribe(socket, session, end);
    const stopWatching = watch(socket, session, () => {
      session.onStale();
      end({ is: 'closed', code: GIVEN_UP, reason: 'Nothing was heard of the hub.', wasAccepted: socket.isAccepted() });
      socket.client.terminate();
    });
    session.signal.addEventListener('abort', stop);
    if (session.signal.aborted) stop();

    function end(ending: Ending): void {
      stopWatching();
      session.signal.removeEventListener('abort', stop);
      resolve(ending);
      unsubscribe();
    }
  });
}

function subscribe<Answer>(socket: FeedSocket, session: Session<Answer>, end: (ending: Ending) => void): () => void {
  const { query, variables } = session;
  let isOver = false;
  const finish = (ending: Ending) => {
    if (!isOver) end(ending);
  };
  const unsubscribe = socket.client.subscribe<Answer>(
    { query, variables },
    {
      next({ data, errors }) {
        if (isOver) return;
        // An event that came with errors is not whole: it is asked for again.
        if (errors && errors.length > 0) finish({ is: 'refused', errors });
        else if (data) session.onNext(data);
      },
      error: (error) => finish(toEnding(error, socket.isAccepted())),
      complete: () => finish({ is: 'completed' }),
    },
  );
  return () => {
    isOver = true;
    unsubscribe();
  };
}

/** Calls `onSilence` when nothing is heard of the hub for too long, not even an answer to a ping. */
function watch<Answer>(
  { client, isAccepted }: FeedSocket,
  session: Session<Answer>,
  onSilence: () => void,
): () => void {
  let timer = setTimeout(onSilence, session.staleAfterMs);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(onSilence, session.staleAfterMs);
  };
  const listening = [
    client.on('opened', heard),
    client.on('message', heard),
    client.on('connected', session.onAccepted),
  ];
  if (isAccepted()) session.onAccepted();
  return () => {
    clearTimeout(timer);
    for (const stopListening of listening) stopListening();
  };
}

/** graphql-ws tells of a closed socket, of a socket's error and of the hub's own errors through one door. */
function toEnding(error: unknown, wasAccepted: boolean): Ending {
  if (Array.isArray(error)) return { is: 'refused', errors: error };
  if (!isClose(error)) return { is: 'unreachable', cause: error };
  return { is: 'closed', code: error.code, reason: error.reason, wasAccepted };
}

function isClose(error: unknown): error is { readonly code: number; readonly reason: string } {
  return typeof error === 'object' && error !== null && 'code' in error && 'reason' in error;
}
