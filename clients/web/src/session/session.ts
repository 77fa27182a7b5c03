import type { Viewer } from '@seamark/sdk';
import { createContext, use } from 'react';
import type { HubClient } from '../hub/hub-client.js';
import type { Credential } from './session-door.js';

/** Who looks at the page, and the ways to the hub of that one. */
export interface Session {
  readonly viewer: Viewer;
  readonly hub: HubClient;
  /** Counts up whenever everything that was kept is dropped: screens start anew by it. */
  readonly generation: number;
  /** Something that the reader should know of how they came here; null mostly. */
  readonly notice: SessionNotice | null;
  /** @throws SignInRefused */
  readonly signIn: (credential: Credential) => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Drops all that is kept, and asks anew: what the reader may see has changed. */
  readonly startAnew: (notice?: SessionNotice) => void;
}

export type SessionNotice = 'ended' | 'rights-changed';

export const SessionContext = createContext<Session | null>(null);

/** @throws outside of SessionProvider */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('No session here.');
  return session;
}
