import type { Viewer } from '@seamark/sdk';
import { hubClient, type HubClient } from '../hub/hub-client.js';
import { passKeeper } from './pass-keeper.js';
import { type Credential, sessionDoor } from './session-door.js';
import type { SessionNotice } from './session.js';

/** How the session stands. */
export type SessionState =
  | { readonly is: 'starting' }
  | { readonly is: 'unreachable' }
  | ({ readonly is: 'open'; readonly viewer: Viewer; readonly hub: HubClient; readonly generation: number } & {
      readonly notice: SessionNotice | null;
    });

/** Opens, changes and ends the session of this page. Whatever one viewer was shown is dropped before another one comes. */
export interface SessionKeeper {
  /** Goes on as whoever was signed in before. */
  start(): Promise<void>;
  signIn(credential: Credential): Promise<void>;
  signOut(): Promise<void>;
  startAnew(notice: SessionNotice | null): Promise<void>;
}

/** Tells the other tabs of this browser, whose sessions are the same. */
const channel = new BroadcastChannel('seamark-session');

/** @param tell - called with each new state */
export function sessionKeeper(tell: (state: SessionState) => void): SessionKeeper {
  const passes = passKeeper({ resume: sessionDoor.resume, onEnd: () => void open('ended') });
  let hub: HubClient | null = null;
  let generation = 0;

  async function open(notice: SessionNotice | null): Promise<void> {
    hub?.close();
    const opened = hubClient(passes.current);
    hub = opened;
    generation += 1;
    try {
      const viewer = await opened.seamark.viewer();
      if (hub === opened) tell({ is: 'open', viewer, hub: opened, generation, notice });
    } catch {
      if (hub === opened) tell({ is: 'unreachable' });
    }
  }

  // Another tab became somebody else, and the cookie with it: nothing of the one before may stay.
  channel.addEventListener('message', () => window.location.reload());
  return {
    async start() {
      tell({ is: 'starting' });
      // Whoever cannot be signed in again is a visitor. A hub that is away says so by what is asked next.
      const resumed = await sessionDoor.resume().catch(() => null);
      passes.keep(resumed);
      await open(null);
    },
    async signIn(credential) {
      passes.keep(await sessionDoor.signIn(credential));
      channel.postMessage('signed-in');
      await open(null);
    },
    async signOut() {
      await sessionDoor.signOut();
      passes.keep(null);
      channel.postMessage('signed-out');
      await open(null);
    },
    startAnew: open,
  };
}
