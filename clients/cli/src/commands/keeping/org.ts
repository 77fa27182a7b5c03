import type { ListedOrganization, Sector } from '@seamark/sdk';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { jsonOption, type JsonOptions } from '../../json-option.js';
import { oneLine } from '../../terminal/printable.js';
import { say } from '../../terminal/say.js';
import { done } from './done.js';
import { showKept } from './show-kept.js';
import { sector } from './words-of.js';

const HELP = `
Stewards admit, suspend and reinstate. Everybody lists what it sees; stewards
are shown suspended ones too. Off a terminal each line of a list has, with tabs
between: handle, name, sector, country, suspended or nothing.

Examples:
  $ seamark org admit tern-cloud --name 'Tern Cloud' --sector industry
  $ seamark person add ana@meridian-labs --name Ana --role org_admin
  $ seamark org suspend meridian-labs`;

interface AdmitOptions {
  readonly name: string;
  readonly sector: Sector;
  readonly country?: string;
}

/** Who takes part in the hub. */
export function addOrg(program: Command, cli: Cli): void {
  const org = program.command('org').description('the organizations of the hub').addHelpText('after', HELP);
  addList(org, cli);
  org
    .command('admit')
    .description('make an organization a member; it has nobody yet')
    .argument('<handle>', 'small letters, digits and hyphens; never changes')
    .requiredOption('--name <name>', 'what it is called')
    .requiredOption('--sector <sector>', 'industry, government, academia or civil_society', sector)
    .option('--country <code>', 'two letters, as CZ')
    .action(async (handle: string, options: AdmitOptions, command: Command) => {
      const hub = await cli.hub(command);
      await done(cli, hub, await hub.administration.admitOrganization({ handle, ...options }));
      const next = `seamark person add NAME@${handle} --name NAME --role org_admin`;
      say(cli.terminal.err, `${handle} is a member. Its first administrator: ${next}`);
    });
  addStanding(org, cli, 'suspend');
  addStanding(org, cli, 'reinstate');
}

function addList(org: Command, { hub, terminal }: Cli): void {
  org
    .command('ls', { isDefault: true })
    .description('list them')
    .addOption(jsonOption())
    .action(async ({ json }: JsonOptions, command: Command) => {
      const list = (await hub(command)).administration.organizations();
      const empty = 'You see no organization.';
      await showKept(terminal, list, { columns: COLUMNS, empty, ...(json && { json }) });
    });
}

function addStanding(org: Command, cli: Cli, verb: 'suspend' | 'reinstate'): void {
  const [act, told] =
    verb === 'suspend'
      ? (['suspendOrganization', 'is suspended: its people see TLP:CLEAR only.'] as const)
      : (['reinstateOrganization', 'is a member again.'] as const);
  org
    .command(verb)
    .description(verb === 'suspend' ? 'let its people see TLP:CLEAR only, at once' : 'take a suspended one in again')
    .argument('<handle>', 'of the organization')
    .action(async (handle: string, _options: object, command: Command) => {
      const hub = await cli.hub(command);
      await done(cli, hub, await hub.administration[act](handle));
      say(cli.terminal.err, `${oneLine(handle)} ${told}`);
    });
}

const COLUMNS = [
  { name: 'Handle', of: ({ handle }: ListedOrganization) => handle },
  { name: 'Name', of: ({ name }: ListedOrganization) => name },
  { name: 'Sector', of: ({ sector: of }: ListedOrganization) => of },
  { name: 'Country', of: ({ country }: ListedOrganization) => country ?? '' },
  { name: 'State', of: ({ suspended }: ListedOrganization) => (suspended ? 'suspended' : '') },
];
