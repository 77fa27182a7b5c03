import { Seamark, SeamarkRequestError, type Viewer } from '@seamark/sdk';
import { counted } from '../words/names.js';
import { fail, ok, warn, type Finding } from './finding.js';

/** How far the clocks of hub and machine may be apart until a time that is read is misunderstood, in seconds. */
const MOST_SKEW_SECONDS = 5;

/** Which hub, and with what token. */
export interface Address {
  readonly url: string;
  readonly token: string | null;
  /** Where the token is from, in words. */
  readonly from: string;
}

/** What asking the hub who asks has shown; no viewer when it does not answer. */
export interface Reached {
  readonly viewer: Viewer | null;
  readonly findings: readonly Finding[];
}

/** Asks the hub who asks: that tells whether it is there, what its clock says, and whether it knows the token. */
export async function reachHub({ url, token, from }: Address, now: () => Date): Promise<Reached> {
  let hubTime: string | null = null;
  const started = now().getTime();
  const listening: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    hubTime = response.headers.get('date');
    return response;
  };
  try {
    const viewer = await new Seamark({ url, token, fetch: listening }).viewer();
    const hub = ok('hub', `${url} answers in ${now().getTime() - started} ms.`);
    return { viewer, findings: [hub, clock(hubTime, now()), account(viewer, from)] };
  } catch (error) {
    return { viewer: null, findings: unreached(error, { url, token, from }) };
  }
}

function clock(hubTime: string | null, now: Date): Finding {
  const at = Date.parse(hubTime ?? '');
  if (Number.isNaN(at))
    return warn('clock', 'The hub does not say what time it is.', 'Look whether a proxy takes Date away.');
  // The header counts whole seconds.
  const seconds = Math.max(0, Math.round(Math.abs(now.getTime() - at - 500) / 1_000 - 0.5));
  if (seconds <= MOST_SKEW_SECONDS) return ok('clock', 'This machine and the hub agree on the time.');
  const which = now.getTime() > at ? 'before' : 'behind';
  return warn(
    'clock',
    `This machine is ${counted(seconds, 'second')} ${which} the hub.`,
    'Let it set its clock (NTP).',
  );
}

function account(viewer: Viewer, from: string): Finding {
  if (viewer.account === null)
    return warn('account', 'You are a visitor, who sees TLP:CLEAR alone.', 'Run seamark login, or set SEAMARK_TOKEN.');
  const { ceiling, service } = viewer;
  const token = `${service ? 'service token' : 'token'} from ${from}`;
  return ok('account', `${viewer.account}, up to TLP:${ceiling.replace('_', '+')}, by a ${token}.`);
}

function unreached(error: unknown, { url, from }: Address): readonly Finding[] {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SeamarkRequestError && error.code === 'UNAUTHENTICATED') {
    return [
      ok('hub', `${url} answers.`),
      fail('account', `${message} It is from ${from}.`, 'Run seamark login with a new token.'),
    ];
  }
  return [fail('hub', message, 'Look whether the hub runs there, and whether --url or SEAMARK_URL names it.')];
}
