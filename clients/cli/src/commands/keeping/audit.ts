import { type AuditEntry, SeamarkAuditBroken, type Seamark } from '@seamark/sdk';
import { type Command, InvalidArgumentError } from 'commander';
import { CliFailure } from '../../cli-failure.js';
import type { Cli } from '../../cli.js';
import { EXIT } from '../../exit-codes.js';
import { jsonOption, type JsonOptions } from '../../json-option.js';
import { say } from '../../terminal/say.js';
import { dateAndTimeOf } from '../../words/times.js';
import { showKept } from './show-kept.js';

const HELP = `
Stewards see how the hub is administered, administrators what concerns their
organization, a source what was done with its own advisories.

verify reckons the chain of hashes anew on this machine, for stewards. It shows
that what the hub tells now is one unbroken chain. Whoever owns the database
could write another one: that is found by --noted, with what an earlier verify
printed and you kept elsewhere. On the hub's own machine, seamark db
verify-audit reckons the chains of every organization too.

Off a terminal each line of a list has, with tabs between: time, account (the
hub itself: "the hub"), act, subject, organization that it concerns, facts.

Examples:
  $ seamark audit ls --act token.issued
  $ seamark audit verify --noted 17:9f2c…`;

interface ListOptions extends JsonOptions {
  readonly act?: string;
  readonly by?: string;
  readonly org?: string;
}

interface Noted {
  readonly number: number;
  readonly hash: string;
}

/** Who did what. */
export function addAudit(program: Command, cli: Cli): void {
  const audit = program
    .command('audit')
    .description('who did what, as far as it concerns you')
    .addHelpText('after', HELP);
  audit
    .command('ls', { isDefault: true })
    .description('list it, newest first')
    .option('--act <name>', 'only this, as token.issued')
    .option('--by <account>', 'only what this account did')
    .option('--org <handle>', 'only what concerns this organization')
    .addOption(jsonOption())
    .action(async ({ act, by, org, json }: ListOptions, command: Command) => {
      const where = { ...(act && { acts: [act] }), account: by, organization: org };
      const list = (await cli.hub(command)).administration.auditLog(where);
      const empty = 'There is nothing that concerns you.';
      await showKept(cli.terminal, list, { columns: COLUMNS, empty, ...(json && { json }) });
    });
  audit
    .command('verify')
    .description('reckon the chain of the hub’s administration anew')
    .option('--noted <number:hash>', 'what an earlier verify printed: it has to be there still', noted)
    .action(async (options: { readonly noted?: Noted }, command: Command) => {
      await verify(await cli.hub(command), cli, options.noted);
    });
}

async function verify(hub: Seamark, { terminal }: Cli, before: Noted | undefined): Promise<void> {
  try {
    const { entries, hash } = await hub.administration.verifyAudit({ noted: before });
    if (hash === null)
      throw new CliFailure(EXIT.failed, 'You see no chain: it is for stewards, with a personal token.');
    terminal.out.write(`${entries}:${hash}\n`);
    say(
      terminal.err,
      `${entries} entries hold together${before ? ', what was noted among them' : ''}. Keep that elsewhere.`,
    );
  } catch (error) {
    if (error instanceof SeamarkAuditBroken) throw new CliFailure(EXIT.checksFailed, error.message);
    throw error;
  }
}

function noted(text: string): Noted {
  const [, number, hash = ''] = /^(\d{1,9}):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (number === undefined) throw new InvalidArgumentError('It is what verify printed: a number, a colon and a hash.');
  return { number: Number(number), hash };
}

const COLUMNS = [
  { name: 'When', of: ({ at }: AuditEntry, zone: string | null) => dateAndTimeOf(at, zone) },
  { name: 'Who', of: ({ account }: AuditEntry) => account ?? 'the hub' },
  { name: 'Did', of: ({ act }: AuditEntry) => act },
  { name: 'To', of: ({ subject }: AuditEntry) => subject },
  { name: 'Concerns', of: ({ concerns }: AuditEntry) => concerns ?? '' },
  {
    name: 'Facts',
    of: ({ facts }: AuditEntry) => facts.map(({ name, value }) => `${name}=${value ?? ''}`).join(' '),
  },
];
