import type { ReactNode } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { statusWords } from '../../words/hub-words.js';
import { StatusCard } from './status-card.js';

/** What a small question to the hub shows. */
interface Found {
  readonly state: 'ready' | 'notReady' | 'away';
  readonly ms: number;
  /** How far the hub's clock is ahead, in whole seconds; null where it does not say. */
  readonly aheadSeconds: number | null;
}

/** Whether the hub serves, how fast it answers, and whether its clock agrees. */
export function HubStatus({ of }: { readonly of: string }): ReactNode {
  const asked = useAsked(of, look);
  const { title, state, answer, clock, ms, ...words } = statusWords.hub;
  return (
    <StatusCard title={title} asked={asked}>
      {(found) => (
        <dl className="pairs">
          <dt>{state}</dt>
          <dd>{words[found.state]}</dd>
          {found.state !== 'away' && (
            <>
              <dt>{answer}</dt>
              <dd>{ms(found.ms)}</dd>
            </>
          )}
          {found.aheadSeconds !== null && (
            <>
              <dt>{clock}</dt>
              <dd>{found.aheadSeconds === 0 ? words.sameClock : words.otherClock(found.aheadSeconds)}</dd>
            </>
          )}
        </dl>
      )}
    </StatusCard>
  );
}

/** A clock is told in whole seconds, and an answer takes a while. */
const SAME_CLOCK_MS = 2_000;

async function look(): Promise<Found> {
  const began = performance.now();
  try {
    const { status, headers } = await fetch('/ready', { cache: 'no-store' });
    const ms = performance.now() - began;
    return { state: status === 200 ? 'ready' : 'notReady', ms, aheadSeconds: aheadOf(headers.get('date')) };
  } catch {
    return { state: 'away', ms: 0, aheadSeconds: null };
  }
}

function aheadOf(date: string | null): number | null {
  if (date === null) return null;
  const ahead = new Date(date).getTime() - Date.now();
  return Math.abs(ahead) < SAME_CLOCK_MS ? 0 : Math.round(ahead / 1000);
}
