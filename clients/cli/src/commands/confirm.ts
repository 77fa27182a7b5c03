import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';
import type { Terminal } from '../terminal/terminal.js';

/** What a command asks before it does what cannot be undone. */
export interface Asking {
  /** Such as `publish`: "Type the identifier to publish". */
  readonly verb: string;
  /** Such as `published`: "Not published." */
  readonly done: string;
  /** True: it was told not to ask. */
  readonly yes: boolean;
}

/** Asks for yes. @throws CliFailure for anything else, and where nobody can be asked */
export async function confirm(terminal: Terminal, question: string, asking: Asking): Promise<void> {
  if (asking.yes) return;
  const answer = await terminal.ask(`${question} [y/N] `);
  settle(asking, answer, (text) => /^y(es)?$/i.test(text));
}

/** Asks for the identifier of what it is about, so that nobody confirms the wrong one. @throws CliFailure as `confirm` does */
export async function confirmName(terminal: Terminal, name: string, asking: Asking): Promise<void> {
  if (asking.yes) return;
  const answer = await terminal.ask(`Type the identifier to ${asking.verb} (${name}): `);
  settle(asking, answer, (text) => text.toUpperCase() === name.toUpperCase());
}

function settle({ verb, done }: Asking, answer: string | null, isYes: (text: string) => boolean): void {
  if (answer === null) throw new CliFailure(EXIT.usage, `Not ${done}: where nobody can be asked, ${verb} takes --yes.`);
  if (!isYes(answer.trim())) throw new CliFailure(EXIT.failed, `Not ${done}.`);
}
