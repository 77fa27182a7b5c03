import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { printableJson } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

interface ApiOptions {
  readonly field?: Variables;
  readonly rawField?: Variables;
}

type Variables = Readonly<Record<string, unknown>>;

const HELP = `
The answer is printed as it came, errors and all; with errors the exit code
is 1. Subscriptions go over sockets: use seamark watch.

Examples:
  $ seamark api '{ viewer { account roles ceiling } }'
  $ seamark api -F first=5 \\
      'query ($first: Int) { advisories(first: $first) { nodes { name } } }'
  $ seamark api -F 'filter={"severities":["CRITICAL"]}' @query.graphql
  $ echo '{ __schema { queryType { name } } }' | seamark api -`;

export function addApi(program: Command, cli: Cli): void {
  program
    .command('api')
    .description('ask the hub in GraphQL')
    .argument('<query>', 'a query or mutation; @FILE reads it from a file, - from standard input')
    .option(
      '-F, --field <name=value>',
      'a variable: a number, true, false, null or JSON is taken as such, else text',
      variable(typed),
    )
    .option(
      '-f, --raw-field <name=text>',
      'a variable that is text, whatever it looks like',
      variable((text) => text),
    )
    .addHelpText('after', HELP)
    .action(async (query: string, options: ApiOptions, command: Command) => {
      const hub = await cli.hub(command);
      const { data, errors } = await hub.raw(await documentOf(cli.terminal, query), {
        ...options.field,
        ...options.rawField,
      });
      cli.terminal.out.write(`${printableJson({ data, errors }, cli.terminal.out.isTerminal ? 2 : undefined)}\n`);
      if (errors && errors.length > 0) throw new CliFailure(EXIT.failed, '');
    });
}

async function documentOf(terminal: Terminal, query: string): Promise<string> {
  if (query === '-') return terminal.readInput();
  if (!query.startsWith('@')) return query;
  try {
    return await readFile(query.slice(1), 'utf8');
  } catch {
    throw new CliFailure(EXIT.usage, `${query.slice(1)} cannot be read.`);
  }
}

function variable(read: (text: string) => unknown): (word: string, before?: Variables) => Variables {
  return (word, before) => {
    const at = word.indexOf('=');
    if (at < 1) throw new InvalidArgumentError('It is a name, = and a value.');
    return { ...before, [word.slice(0, at)]: read(word.slice(at + 1)) };
  };
}

function typed(text: string): unknown {
  if (!/^(true|false|null|-?\d.*|[[{"].*)$/s.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
