import type { Refusal, Seamark } from '@seamark/sdk';
import type { Cli } from '../../cli.js';
import { oneLine } from '../../terminal/printable.js';
import { say } from '../../terminal/say.js';
import { refusalFailure } from '../refusal-failure.js';

type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/** What was done, or the end of the command: every problem of an input on a line of its own. @throws CliFailure */
export async function done<T extends object>(
  { terminal }: Pick<Cli, 'terminal'>,
  hub: Seamark,
  outcome: Outcome<T>,
): Promise<{ readonly ok: true } & T> {
  if (outcome.ok) return outcome;
  const { refusal } = outcome;
  if (refusal.code === 'INVALID_INPUT')
    for (const { path, message } of refusal.problems) say(terminal.err, `${path.join('.')}: ${oneLine(message)}`);
  throw await refusalFailure(hub, refusal);
}
