import type { HubRole, Person } from '@seamark/sdk';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { jsonOption, type JsonOptions } from '../../json-option.js';
import { oneLine } from '../../terminal/printable.js';
import { say } from '../../terminal/say.js';
import { done } from './done.js';
import { showKept } from './show-kept.js';
import { roles } from './words-of.js';

const HELP = `
Administrators (org_admin) keep the people of their own organization; a steward
adds the first administrator of one. Roles: reader, handler, researcher, author,
reviewer, org_admin; hub_steward is given by stewards. Nobody gives itself one.

Off a terminal each line of a list has, with tabs between: account, name,
organization, roles, suspended or nothing.

Examples:
  $ seamark person add ben@meridian-labs --name Ben --role author,handler
  $ seamark person role ben@meridian-labs --grant reviewer --revoke author
  $ seamark token issue ben@meridian-labs --purpose 'desk of Ben'`;

/** Who acts on behalf of an organization. */
export function addPerson(program: Command, cli: Cli): void {
  const person = program
    .command('person')
    .description('the people and services of your organization')
    .addHelpText('after', HELP);
  addList(person, cli);
  addAdd(person, cli);
  addRole(person, cli);
  addStanding(person, cli, 'suspend');
  addStanding(person, cli, 'reinstate');
}

function addList(person: Command, { hub, terminal }: Cli): void {
  person
    .command('ls', { isDefault: true })
    .description('list those that you keep, and yourself')
    .argument('[organization]', 'handle; all of them when not given')
    .addOption(jsonOption())
    .action(async (organization: string | undefined, { json }: JsonOptions, command: Command) => {
      const list = (await hub(command)).administration.people(organization);
      const empty = 'You keep nobody there.';
      await showKept(terminal, list, { columns: COLUMNS, empty, ...(json && { json }) });
    });
}

interface AddOptions {
  readonly name: string;
  readonly role: readonly HubRole[];
}

function addAdd(person: Command, cli: Cli): void {
  person
    .command('add')
    .description('add a person or a service; it can do nothing until it has a token')
    .argument('<account>', 'as ana@meridian-labs: behind the @ stands the handle of the organization')
    .requiredOption('--name <name>', 'what it is called')
    .requiredOption('--role <roles>', 'what it may do, with commas between', roles)
    .action(async (account: string, { name, role }: AddOptions, command: Command) => {
      const hub = await cli.hub(command);
      const organization = account.slice(account.indexOf('@') + 1);
      await done(cli, hub, await hub.administration.addPerson({ account, name, organization, roles: role }));
      say(cli.terminal.err, `${account} is added. A token for it: seamark token issue ${account} --purpose WHAT`);
    });
}

interface RoleOptions {
  readonly grant?: readonly HubRole[];
  readonly revoke?: readonly HubRole[];
}

function addRole(person: Command, cli: Cli): void {
  person
    .command('role')
    .description('give and take roles, at once')
    .argument('<account>', 'whose')
    .option('--grant <roles>', 'what it may do besides', roles)
    .option('--revoke <roles>', 'what it may do no more', roles)
    .action(async (account: string, options: RoleOptions, command: Command) => {
      const hub = await cli.hub(command);
      const { person: changed } = await done(cli, hub, await hub.administration.changeRoles({ account, ...options }));
      say(cli.terminal.err, `${account} has now: ${changed.roles.join(', ') || 'no role'}.`);
    });
}

function addStanding(person: Command, cli: Cli, verb: 'suspend' | 'reinstate'): void {
  const [act, told] =
    verb === 'suspend'
      ? (['suspendPerson', 'is suspended: it sees TLP:CLEAR only.'] as const)
      : (['reinstatePerson', 'is as it was before.'] as const);
  person
    .command(verb)
    .description(verb === 'suspend' ? 'let it see TLP:CLEAR only, at once' : 'take a suspended one in again')
    .argument('<account>', 'whom')
    .action(async (account: string, _options: object, command: Command) => {
      const hub = await cli.hub(command);
      await done(cli, hub, await hub.administration[act](account));
      say(cli.terminal.err, `${oneLine(account)} ${told}`);
    });
}

const COLUMNS = [
  { name: 'Account', of: ({ account }: Person) => account },
  { name: 'Name', of: ({ name }: Person) => name },
  { name: 'Organization', of: ({ organization }: Person) => organization.handle },
  { name: 'Roles', of: ({ roles: held }: Person) => held.join(' ') },
  { name: 'State', of: ({ suspended }: Person) => (suspended ? 'suspended' : '') },
];
