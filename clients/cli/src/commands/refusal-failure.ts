import type { Refusal, Seamark } from '@seamark/sdk';
import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';
import { counted } from '../words/names.js';

/** What is said behind a refusal of a code, beside what helps in any case. */
export type Advice = Readonly<Partial<Record<Refusal['code'], string>>>;

const CODES: Readonly<Partial<Record<Refusal['code'], number>>> = {
  INVALID_INPUT: EXIT.checksFailed,
  NOT_FOUND: EXIT.notFoundOrNotVisible,
  STALE_REVISION: EXIT.newerRevision,
};

/** A refusal of the hub as the end of a command: what is in the way, what helps, and the exit code. */
export async function refusalFailure(hub: Seamark, refusal: Refusal, advice: Advice = {}): Promise<CliFailure> {
  const isVisitor = refusal.code === 'FORBIDDEN' && (await hub.viewer()).account === null;
  const code = isVisitor ? EXIT.notSignedIn : (CODES[refusal.code] ?? EXIT.failed);
  const said = [refusal.message, isVisitor ? NOT_SIGNED_IN : remedy(refusal), advice[refusal.code] ?? ''];
  return new CliFailure(code, said.filter((part) => part !== '').join(' '));
}

function remedy(refusal: Refusal): string {
  if (refusal.code === 'RATE_LIMITED') return `Try again in ${counted(refusal.retryAfterSeconds, 'second')}.`;
  if (refusal.code === 'INVALID_INPUT') return `${counted(refusal.problems.length, 'problem')}; nothing was changed.`;
  return '';
}

export const NOT_SIGNED_IN =
  'You are not signed in: run seamark login, put your token into SEAMARK_TOKEN, or name a sample account with --as.';

/** How to see what somebody else wrote. */
export function staleAdvice(name: string): string {
  return `Read it anew: seamark draft pull ${name} newer.md writes it beside yours. Take over what changed, with the viewKey, and try again.`;
}
