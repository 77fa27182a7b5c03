import type { Seamark, Tlp, TokenRecord } from '@seamark/sdk';
import { type Command, InvalidArgumentError } from 'commander';
import type { Cli } from '../../cli.js';
import { jsonOption, type JsonOptions } from '../../json-option.js';
import { say } from '../../terminal/say.js';
import { done } from './done.js';
import { showKept } from './show-kept.js';
import { ceiling } from './words-of.js';

const HELP = `
A token is shown once, when it is issued, and kept nowhere by the hub. It never
sees more than the one that it is issued with. Service tokens never see TLP:RED
and administer nothing.

Off a terminal each line of a list has, with tabs between: id, account, kind,
ceiling, purpose, when it ends, who issued it, revoked or nothing.

Examples:
  $ seamark token issue --purpose 'my desk' --days 90
  $ seamark token issue bot@meridian-labs --service --ceiling green > bot.token
  $ seamark token revoke 5b0c1f3e-6f6e-4c59-9a39-0e2a8f3a7f11`;

/** What people and services show to be known. */
export function addToken(program: Command, cli: Cli): void {
  const token = program
    .command('token')
    .description('your tokens, and those of the people whom you keep')
    .addHelpText('after', HELP);
  addList(token, cli);
  addIssue(token, cli);
  token
    .command('revoke')
    .description('end a token, at once and on every process of the hub')
    .argument('<id>', 'as seamark token ls shows it; not the token itself')
    .action(async (id: string, _options: object, command: Command) => {
      const hub = await cli.hub(command);
      const { token: ended } = await done(cli, hub, await hub.administration.revokeToken(id));
      say(cli.terminal.err, `The token of ${ended.account} is revoked.`);
    });
}

function addList(token: Command, { hub, terminal }: Cli): void {
  token
    .command('ls', { isDefault: true })
    .description('list them, newest first')
    .argument('[account]', 'whose; all of them when not given')
    .addOption(jsonOption())
    .action(async (account: string | undefined, { json }: JsonOptions, command: Command) => {
      const list = (await hub(command)).administration.tokens(account);
      const empty = 'There is none that you keep.';
      await showKept(terminal, list, { columns: COLUMNS, empty, ...(json && { json }) });
    });
}

interface IssueOptions extends JsonOptions {
  readonly purpose: string;
  readonly days: number;
  readonly service?: true;
  readonly ceiling?: Tlp;
}

function addIssue(token: Command, cli: Cli): void {
  token
    .command('issue')
    .description('make a token, and print it this once')
    .argument('[account]', 'whose it shall be; your own when not given')
    .requiredOption('--purpose <text>', 'what it is for: it is known by that later')
    .option('--days <count>', 'how long it is good, at most 366', days, 90)
    .option('--service', 'for a program')
    .option('--ceiling <label>', 'the highest label that it may see; as high as it may be when not given', ceiling)
    .action(async (account: string | undefined, options: IssueOptions, command: Command) => {
      const hub = await cli.hub(command);
      const wish = { account, purpose: options.purpose, days: options.days, ...(await sightOf(hub, options)) };
      const issued = await done(cli, hub, await hub.administration.issueToken(wish));
      cli.terminal.out.write(`${issued.secret}\n`);
      say(cli.terminal.err, wordsOf(issued.token));
    });
}

/** Not said: what the token that asks may see itself. */
async function sightOf(hub: Seamark, { service, ceiling: said }: Pick<IssueOptions, 'service' | 'ceiling'>) {
  const own = said ?? (await hub.viewer()).ceiling;
  const highest = service && said === undefined && own === 'RED' ? 'AMBER_STRICT' : own;
  return { kind: service ? 'SERVICE' : 'PERSONAL', ceiling: highest } as const;
}

function wordsOf({ account, ceiling: highest, expiresAt, id }: TokenRecord): string {
  const ends = expiresAt === null ? '' : ` until ${expiresAt.toISOString().slice(0, 10)}`;
  return (
    `That is a token of ${account}, up to TLP:${highest.replace('_', '+')}${ends}. It is shown this once: hand it over by a ` +
    `way that nobody else reads; seamark login keeps it. To end it: seamark token revoke ${id}`
  );
}

function days(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 366) return count;
  throw new InvalidArgumentError('It is a number from 1 to 366.');
}

const COLUMNS = [
  { name: 'Id', of: ({ id }: TokenRecord) => id },
  { name: 'Account', of: ({ account }: TokenRecord) => account },
  { name: 'Kind', of: ({ kind }: TokenRecord) => kind },
  { name: 'Ceiling', of: ({ ceiling: highest }: TokenRecord) => highest },
  { name: 'Purpose', of: ({ purpose }: TokenRecord) => purpose },
  { name: 'Ends', of: ({ expiresAt }: TokenRecord) => expiresAt?.toISOString().slice(0, 10) ?? '' },
  { name: 'Issued by', of: ({ issuedBy }: TokenRecord) => issuedBy ?? 'the hub' },
  { name: 'State', of: ({ revokedAt }: TokenRecord) => (revokedAt === null ? '' : 'revoked') },
];
