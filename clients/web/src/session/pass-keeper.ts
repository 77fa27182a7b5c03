import { type Pass, SignInRefused } from './session-door.js';

/** Keeps a pass in memory, and gets a new one before it ends. */
export interface PassKeeper {
  /** What to show the hub now; null for a visitor. */
  current(): Promise<string | null>;
  keep(pass: Pass | null): void;
}

/** What a keeper needs from outside. */
interface Needs {
  readonly resume: () => Promise<Pass | null>;
  /** Called when the session is over: nobody is signed in any more. */
  readonly onEnd: () => void;
  readonly now?: () => number;
}

/** A pass is changed for a new one after this part of its time. */
const WORN = 0.6;

export function passKeeper({ resume, onEnd, now = Date.now }: Needs): PassKeeper {
  let kept: (Pass & { readonly since: number }) | null = null;
  let renewal: Promise<void> | null = null;
  const keep = (pass: Pass | null): void => {
    kept = pass && { ...pass, since: now() };
  };

  async function renew(): Promise<void> {
    try {
      const fresh = await resume();
      keep(fresh);
      if (fresh === null) onEnd();
    } catch (error) {
      // A hub that is away does not end a session: the pass of before may still be good, and the hub says so itself.
      if (!(error instanceof SignInRefused)) return;
      keep(null);
      onEnd();
    }
  }

  return {
    keep,
    async current() {
      if (kept === null) return null;
      if (now() - kept.since > kept.passMs * WORN) {
        renewal ??= renew().finally(() => (renewal = null));
        await renewal;
      }
      return kept?.pass ?? null;
    },
  };
}
