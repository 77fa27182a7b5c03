import { Seamark } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import type { Finding } from '../doctor/finding.js';
import { lagOf, liveFeed } from '../doctor/live-feed.js';
import { ownFiles } from '../doctor/own-files.js';
import { reachHub, type Address } from '../doctor/reach-hub.js';
import { schemaKnown } from '../doctor/schema-known.js';
import { EXIT } from '../exit-codes.js';
import { credentials, hubUrl, type HubOptions } from '../hub.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { pad } from '../terminal/cells.js';
import { paint } from '../terminal/paint.js';
import { oneLine } from '../terminal/printable.js';
import { isAccessible, type Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';

const HELP = `
Looks at the hub, its clock, your token, the schema, the feed, what the
subscriptions that the hub keeps for you are behind, and who can read your
tokens on this machine. Ends with 1 when something is in the way. Off a
terminal each line has, with tabs between: ok, warn or fail, what was looked
at, how it stands, what helps.

Examples:
  $ seamark doctor
  $ seamark doctor --json | jq '.[] | select(.health != "ok")'`;

export function addDoctor(program: Command, { terminal }: Cli): void {
  program
    .command('doctor')
    .description('look whether everything works, and say what helps when it does not')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async ({ json }: JsonOptions, command: Command) => {
      const options = command.optsWithGlobals<HubOptions>();
      const address = { url: hubUrl(terminal, options), ...(await credentials(terminal, options)) };
      const findings = await examine(terminal, address);
      if (json) terminal.out.write(jsonText(findings, json));
      else for (const finding of findings) terminal.out.write(`${lineOf(terminal, finding)}\n`);
      if (findings.some(({ health }) => health === 'fail')) throw new CliFailure(EXIT.failed, '');
    });
}

/** What depends on an answer of the hub is looked at only when there is one. */
async function examine(terminal: Terminal, address: Address): Promise<readonly Finding[]> {
  const { viewer, findings } = await reachHub(address, terminal.now);
  if (viewer === null) return [...findings, ...ownFiles(terminal)];
  const hub = new Seamark(address);
  return [
    ...findings,
    await schemaKnown(hub),
    await liveFeed(hub),
    ...(await lagOf(hub, terminal.now())),
    ...ownFiles(terminal),
  ];
}

function lineOf(terminal: Terminal, { of, health, message, remedy }: Finding): string {
  const { out } = terminal;
  const told = [health, oneLine(of), oneLine(message), oneLine(remedy ?? '')];
  if (!out.isTerminal) return told.join('\t');
  if (isAccessible(terminal)) return `${health}: ${told[1]}: ${told[2]}${remedy === null ? '' : ` ${told[3]}`}`;
  const mark = pad(health, 'warn'.length);
  const lead = `${health === 'ok' ? mark : paint(out, 'bold', mark)}  ${pad(told[1] ?? '', 'account'.length)}  `;
  const under = ' '.repeat('warn  account  '.length);
  const text = wrap([told[2], told[3]].filter((part) => part !== '').join('\n'), out.columns, under);
  return `${lead}${text.slice(under.length)}`;
}
