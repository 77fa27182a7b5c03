import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { Unreachable } from '../shell/unreachable.js';
import { SessionContext, type Session } from './session.js';
import { type SessionState, sessionKeeper } from './session-keeper.js';

/** Shows its children to whoever is signed in, or to a visitor; nothing before it is known who that is. */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [state, setState] = useState<SessionState>({ is: 'starting' });
  const keeper = useMemo(() => sessionKeeper(setState), []);
  useEffect(() => void keeper.start(), [keeper]);

  const session = useMemo((): Session | null => {
    if (state.is !== 'open') return null;
    const { viewer, hub, generation, notice } = state;
    const { signIn, signOut, startAnew } = keeper;
    return { viewer, hub, generation, notice, signIn, signOut, startAnew: (why) => void startAnew(why ?? null) };
  }, [state, keeper]);

  if (state.is === 'unreachable') return <Unreachable onRetry={() => void keeper.start()} />;
  if (session === null) return <div className="starting" aria-busy="true" />;
  return (
    <SessionContext value={session}>
      <Provider value={session.hub.client}>{children}</Provider>
    </SessionContext>
  );
}
