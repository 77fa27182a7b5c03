import type { Advisory, Outcome, Seamark } from '@seamark/sdk';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { jsonOption, jsonText, type JsonOptions } from '../../json-option.js';
import { say } from '../../terminal/say.js';
import type { Terminal } from '../../terminal/terminal.js';
import { found } from '../found-advisory.js';
import { refusalFailure } from '../refusal-failure.js';

interface DecideOptions extends JsonOptions {
  readonly note?: string;
}

/** One of the two ways in which a review ends. */
interface Decision {
  readonly verb: 'approve' | 'return';
  readonly description: string;
  readonly note: string;
  readonly help: string;
  decide(hub: Seamark, advisory: Advisory, note: string | undefined): Promise<Outcome>;
  /** What became of it, and what comes next. */
  words(name: string): readonly [done: string, next: string];
}

const APPROVE: Decision = {
  verb: 'approve',
  description: 'approve a draft in review, so that its authors can publish it',
  note: 'Markdown to its authors',
  help: `
For REVIEWERs of its organization who neither wrote nor submitted it, with a
token without a ceiling. What you approve is what you have read: anything newer
is refused.

Examples:
  $ seamark draft approve SMK-7K2Q9-VD3MX
  $ seamark draft approve SMK-7K2Q9-VD3MX --note 'Well marked.'`,
  decide: (hub, advisory, note) => hub.reviews.approve(advisory, note),
  words: (name) => [`Approved ${name}`, `Its authors can publish it now: seamark publish ${name}`],
};

const RETURN: Decision = {
  verb: 'return',
  description: 'give a draft in review back to its authors, or take it back as one of them',
  note: 'Markdown to its authors: what is to be changed',
  help: `
It is a draft again, approved or not: it can be changed, and submitted anew.

Examples:
  $ seamark draft return SMK-7K2Q9-VD3MX --note 'Portion 3 names a customer.'
  $ seamark draft return SMK-7K2Q9-VD3MX`,
  decide: (hub, advisory, note) => hub.reviews.return(advisory, note),
  words: (name) => [`Returned ${name}`, `It is a draft again: seamark draft pull ${name}`],
};

export function addDraftApprove(draft: Command, cli: Cli): void {
  addDecision(draft, cli, APPROVE);
}

export function addDraftReturn(draft: Command, cli: Cli): void {
  addDecision(draft, cli, RETURN);
}

function addDecision(draft: Command, cli: Cli, decision: Decision): void {
  draft
    .command(decision.verb)
    .description(decision.description)
    .argument('<name>', 'SMK-7K2Q9-VD3MX, in any case')
    .option('--note <markdown>', decision.note)
    .addOption(jsonOption())
    .addHelpText('after', decision.help)
    .action(async (wanted: string, options: DecideOptions, command: Command) => {
      const hub = await cli.hub(command);
      const advisory = await found(hub, wanted);
      const outcome = await decision.decide(hub, advisory, options.note);
      const advice = { STALE_REVISION: `Read it anew: seamark show ${advisory.name}.` };
      if (!outcome.ok) throw await refusalFailure(hub, outcome.refusal, advice);
      tellDecided(cli.terminal, { decision, advisory: outcome.advisory }, options);
    });
}

function tellDecided(
  { out, err }: Terminal,
  { decision, advisory }: { readonly decision: Decision; readonly advisory: Advisory },
  { json }: JsonOptions,
): void {
  if (json) return out.write(jsonText(advisory, json));
  const [done, next] = decision.words(advisory.name);
  out.write(out.isTerminal ? `${done}\n` : `${advisory.name}\t${advisory.viewKey}\n`);
  say(err, next);
}
