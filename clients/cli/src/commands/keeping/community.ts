import type { ListedCommunity } from '@seamark/sdk';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { jsonOption, type JsonOptions } from '../../json-option.js';
import { oneLine } from '../../terminal/printable.js';
import { say } from '../../terminal/say.js';
import { done } from './done.js';
import { showKept } from './show-kept.js';

const HELP = `
Stewards run communities: who joins one sees TLP:GREEN of it, what is there
already too. Off a terminal each line of a list has, with tabs between: handle,
name, the handles of its members (for stewards).

Examples:
  $ seamark community create frontier-developers --name 'Frontier developers'
  $ seamark community join frontier-developers meridian-labs`;

interface CreateOptions {
  readonly name: string;
  readonly unlisted?: true;
}

/** Organizations that share among themselves. */
export function addCommunity(program: Command, cli: Cli): void {
  const community = program
    .command('community')
    .description('the communities of the hub, and who is in them')
    .addHelpText('after', HELP);
  addList(community, cli);
  community
    .command('create')
    .description('make a community of nobody yet')
    .argument('<handle>', 'small letters, digits and hyphens; never changes')
    .requiredOption('--name <name>', 'what it is called')
    .option('--unlisted', 'hide it from all but its members and stewards')
    .action(async (handle: string, { name, unlisted }: CreateOptions, command: Command) => {
      const hub = await cli.hub(command);
      await done(cli, hub, await hub.administration.createCommunity({ handle, name, listed: !unlisted }));
      say(cli.terminal.err, `${handle} is there. Who joins: seamark community join ${handle} ORGANIZATION`);
    });
  addMember(community, cli, 'join');
  addMember(community, cli, 'leave');
}

function addList(community: Command, { hub, terminal }: Cli): void {
  community
    .command('ls', { isDefault: true })
    .description('list them')
    .addOption(jsonOption())
    .action(async ({ json }: JsonOptions, command: Command) => {
      const list = (await hub(command)).administration.communities();
      const empty = 'You see no community.';
      await showKept(terminal, list, { columns: COLUMNS, empty, ...(json && { json }) });
    });
}

function addMember(community: Command, cli: Cli, verb: 'join' | 'leave'): void {
  const [act, told] =
    verb === 'join' ? (['joinCommunity', 'is in'] as const) : (['leaveCommunity', 'is no more in'] as const);
  community
    .command(verb)
    .description(verb === 'join' ? 'let an organization into it' : 'let an organization out of it')
    .argument('<community>', 'handle')
    .argument('<organization>', 'handle')
    .action(async (handle: string, organization: string, ...[, command]: readonly [object, Command]) => {
      const hub = await cli.hub(command);
      await done(cli, hub, await hub.administration[act]({ community: handle, organization }));
      say(cli.terminal.err, `${oneLine(organization)} ${told} ${oneLine(handle)}.`);
    });
}

const COLUMNS = [
  { name: 'Handle', of: ({ handle }: ListedCommunity) => handle },
  { name: 'Name', of: ({ name }: ListedCommunity) => name },
  {
    name: 'Members',
    of: ({ members }: ListedCommunity) => members?.map(({ handle }) => handle).join(' ') ?? '',
  },
];
